/** What the command line can read and write: the rows of the table of formats, by their names. */
import { type Format, formats } from '@masthead/crosswalk';
import { writeIso2709 } from '@masthead/marc';
import { importFormats } from '../actions/import-records.ts';
import { CannotRun } from './io.ts';

export { importFormats };

export const exportFormatNames: readonly string[] = formats.map(({ name }) => name);

export function findExportFormat(name: string): Format {
  const format = formats.find((row) => row.name === name);
  if (!format) throw new CannotRun(`There is no format ${name}. There are: ${exportFormatNames.join(', ')}.`);
  return format;
}

/** What ISO 2709 is written in. */
export const exportEncodings = ['utf8', 'marc8'] as const;
export type ExportEncoding = (typeof exportEncodings)[number];

/** MARC 21 as bytes of MARC-8; `onReferences` hears how many characters of a record had no place there. */
export function marc8Format(format: Format, onReferences: (characters: number) => void): Format {
  if (format.name !== 'marc21') throw new CannotRun(`MARC-8 is for marc21 only; ${format.name} is Unicode.`);
  return {
    ...format,
    label: 'MARC 21 in MARC-8',
    write({ record }) {
      const result = writeIso2709(record, { encoding: 'marc8' });
      if (!result.ok) return result;
      const characters = (result.references ?? []).reduce((sum, { characters: { length } }) => sum + length, 0);
      if (characters > 0) onReferences(characters);
      return { ok: true, data: result.bytes };
    },
  };
}

/** How `check` and `find` write their rows: separated by tabs, or one JSON object a line. */
export const rowFormats = ['tsv', 'jsonl'] as const;
export type RowFormat = (typeof rowFormats)[number];
