/** Entries as short rows and back, for whoever keeps a list that was read: a database, a file of our own. */
import type { LtwaEntry } from './entry.ts';
import { kindOf } from './ltwa-row.ts';

/** Pattern, abbreviation (null: not abbreviated), languages parted by spaces, line, and the note where there is one. */
export type LtwaRow = readonly [
  pattern: string,
  abbreviation: string | null,
  languages: string,
  line: number,
  note?: string,
];

export function entryToRow({ pattern, abbreviation, languages, line, note }: LtwaEntry): LtwaRow {
  const row = [pattern, abbreviation ?? null, languages.join(' '), line] as const;
  return note === undefined ? row : [...row, note];
}

export function rowToEntry([pattern, abbreviation, languages, line, note]: LtwaRow): LtwaEntry {
  return {
    pattern,
    ...kindOf(pattern),
    ...(abbreviation === null ? {} : { abbreviation }),
    languages: languages.split(' '),
    ...(note === undefined ? {} : { note }),
    line,
  };
}
