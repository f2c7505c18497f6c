/** The report of an import: a line for every outcome, tab separated, written as the import goes on (docs/guide/importing.md). */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ImportOutcome } from '../actions/import-records.ts';
import { CannotRun, createOutput } from './io.ts';
import { reason } from './sources.ts';

/** The columns, in their order. They stay as they are; a new one is added at the end. */
export const reportColumns = ['file', 'position', 'offset', 'issn', 'action', 'problems'] as const;

/** An outcome of an import, or of another command with actions of its own. */
export type ReportedOutcome = Omit<ImportOutcome, 'action'> & { readonly action: string };

/** A file with a row for each item, written as the work goes on. */
export interface RowFile<Item> {
  add(items: readonly Item[]): Promise<void>;
  close(): Promise<void>;
}

export type Report = RowFile<ReportedOutcome>;

/** Opens the report of an import. */
export const openReport = (path: string): Promise<Report> => openRowFile(path, reportColumns, formatRow);

/** Opens the file before anything is done, so that a report that cannot be written costs nothing. */
export async function openRowFile<Item>(
  path: string,
  columns: readonly string[],
  format: (item: Item) => string,
): Promise<RowFile<Item>> {
  const stream = createWriteStream(path);
  await once(stream, 'open').catch((error: unknown) => {
    throw new CannotRun(`The report ${path} cannot be written: ${reason(error)}.`);
  });
  const output = createOutput(stream);
  await output.write(`${columns.join('\t')}\n`);
  return {
    add: (items) => output.write(items.map(format).join('')),
    async close() {
      await output.flush();
      stream.end();
      await once(stream, 'close');
    },
  };
}

/** Refuses a report in the place of a file that is to be read: opening it would empty that file. */
export async function refuseReportOverInput(report: string, inputs: readonly string[]): Promise<void> {
  const target = await fileIdentity(report);
  if (target === undefined) return;
  for (const input of inputs) {
    if (input !== '-' && (await fileIdentity(input)) === target) {
      throw new CannotRun(`The report ${report} would overwrite ${input}, which is to be imported. Name another file.`);
    }
  }
}

/** The same for every name and link of one file; undefined where there is no regular file. */
export async function fileIdentity(path: string): Promise<string | undefined> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined);
  return stats?.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
}

/**
 * One row. `problems` holds them all: each is its type, a colon and its sentence, and ` | ` stands between two. Types are stable and
 * have no blanks; sentences are for people.
 */
export function formatRow(outcome: ReportedOutcome): string {
  const problems = outcome.problems.map(({ type, sentence }) => `${type}: ${sentence.replaceAll(' | ', ' / ')}`);
  const cells = [
    outcome.file,
    outcome.position,
    outcome.offset,
    outcome.issn ?? '',
    outcome.action,
    problems.join(' | '),
  ];
  return `${cells.map(cell).join('\t')}\n`;
}

function cell(value: string | number): string {
  return String(value).replace(/[\u0000-\u001f\u007f]+/g, ' ');
}
