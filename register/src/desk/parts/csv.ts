/** Tables as files: RFC 4180, with a byte order mark for spreadsheets, and no cell that a spreadsheet takes for a formula. */
import type { FastifyReply } from 'fastify';

export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

export function sendCsv(
  reply: FastifyReply,
  name: string,
  rows: readonly (readonly (string | number)[])[],
): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(toCsv(rows));
}
