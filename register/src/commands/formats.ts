/** What the command line can read and write: the rows of the table of formats, by their names. */
import { type Format, formats } from '@masthead/crosswalk';
import { importFormats } from '../actions/import-records.ts';
import { CannotRun } from './io.ts';

export { importFormats };

export const exportFormatNames: readonly string[] = formats.map(({ name }) => name);

export function findExportFormat(name: string): Format {
  const format = formats.find((row) => row.name === name);
  if (!format) throw new CannotRun(`There is no format ${name}. There are: ${exportFormatNames.join(', ')}.`);
  return format;
}

/** How `check` and `find` write their rows: separated by tabs, or one JSON object a line. */
export const rowFormats = ['tsv', 'jsonl'] as const;
export type RowFormat = (typeof rowFormats)[number];
