/** A CSV or TSV as raw rows: its encoding told from its first bytes or guessed, its delimiter from its headings. A cell is text, never a formula. */
import { CsvError, parse } from 'csv-parse/sync';
import { type FileNote, type FileProblem, type RawRow, type RequestFile, requestFileLimits } from './problems.ts';

export type Encoding = NonNullable<RequestFile['encoding']>;

export interface Delimited {
  readonly rows: readonly RawRow[];
  readonly encoding: Encoding;
  readonly notes: readonly FileNote[];
}

/** `fits` says how many of some headings are known. */
export function readDelimited(
  bytes: Uint8Array,
  fits: (headings: readonly string[]) => number,
): Delimited | FileProblem {
  const { text, encoding, guessed } = decode(bytes);
  // What has control characters is no text.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return { type: 'file-kind', is: 'binary' };
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text)) return { type: 'file-kind', is: 'html' };
  if (text.trim() === '') return { type: 'file-empty' };
  // Excel writes and reads a first line that names the delimiter.
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? bestDelimiter(body, fits);
  const rows: RawRow[] = [];
  const { rows: mostRows, columns: mostColumns } = requestFileLimits;
  try {
    const records = parse(body, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // A line without an end is not kept in memory for ever.
      max_record_size: 1024 * 1024,
      to: mostRows + 12,
    }) as unknown as { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    for (const { record, info } of records) {
      if (record.every((cell) => cell.trim() === '')) continue;
      if (record.findLastIndex((cell) => cell.trim() !== '') >= mostColumns) {
        return { type: 'file-too-many-columns', most: mostColumns };
      }
      const inside = record.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
      const row = info.lines - inside + (named ? 1 : 0);
      rows.push({ row, cells: record.map((cell) => (cell.trim() === '' ? undefined : { text: withoutMark(cell) })) });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { type: 'file-csv', line: Number((error as unknown as { lines?: number }).lines ?? 1) };
  }
  if (rows.length > mostRows + 10) return { type: 'file-too-many-rows', most: mostRows };
  return { rows, encoding, notes: guessed ? [{ type: 'encoding-guessed', encoding: 'Windows-1252' }] : [] };
}

/** The apostrophe that we write before what a program could take for a formula. */
const withoutMark = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t])/, '');

function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding; readonly guessed: boolean } {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return told(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return told(bytes.subarray(2), 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return told(bytes.subarray(3), 'utf-8');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', guessed: false };
  } catch {
    return { ...told(bytes, 'windows-1252'), guessed: true };
  }
}

/** Bytes 0x80 to 0x9F of Windows-1252; Node's own decoder takes them for ISO 8859-1 in some of its versions. */
const highWindows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const windowsText = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (one) => highWindows[one.charCodeAt(0) - 0x80]!);

const told = (bytes: Uint8Array, encoding: Encoding) => ({
  text: encoding === 'windows-1252' ? windowsText(bytes) : new TextDecoder(encoding).decode(bytes),
  encoding,
  guessed: false,
});

const delimiters = [';', ',', '\t', '|'] as const;

function bestDelimiter(text: string, fits: (headings: readonly string[]) => number): string {
  // Remarks may stand before the headings.
  const lines = text.slice(0, 64 * 1024).split(/\r\n|\n|\r/, 12);
  let best = { delimiter: ',' as string, known: 0 };
  for (const delimiter of delimiters) {
    for (const line of lines) {
      const known = fits(line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, '').replaceAll('""', '"')));
      if (known > best.known) best = { delimiter, known };
    }
  }
  if (best.known > 0) return best.delimiter;
  const often = (delimiter: string): number => lines.join('').split(delimiter).length;
  return delimiters.reduce((one, other) => (often(other) > often(one) ? other : one));
}
