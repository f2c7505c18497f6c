/** The lists of the shared folder, as they were published. */
import { readFileSync } from 'node:fs';
import { mainTitle } from '@masthead/serial';
import { describe, expect, it } from 'vitest';
import { hasShared, shared } from '../records.test.help.ts';
import { createListReader } from './list-reader.ts';

function read(file: string) {
  const reader = createListReader();
  const rows = [...reader.push(readFileSync(`${shared}data/serials/${file}`)), ...reader.end()];
  const serials = rows.flatMap((row) => row.serials);
  return {
    rows,
    serials,
    titled: serials.filter((serial) => mainTitle(serial) !== undefined).length,
    rejected: rows.filter((row) => row.serials.length === 0).length,
    unread: reader.columns.filter(({ meaning }) => meaning === undefined).map(({ name }) => name),
  };
}

describe.skipIf(!hasShared)('real lists (../shared is absent)', () => {
  it.each([
    ['serials.tsv', 39_391, 39_391, 39_302, 0, []],
    ['issn-to-issn-l.tsv', 19_487, 19_486, 0, 1, []],
    ['doaj.csv', 21_307, 32_643, 32_643, 0, ['DOAJ Seal', 'Journal license', 'APC']],
    [
      'doaj-2014-with-country-language.csv',
      9804,
      13_547,
      13_547,
      1,
      [
        '',
        'Keyword',
        'Added.on.date',
        'Subjects',
        'Publication.fee',
        'Further.Information',
        'CC.License',
        'Content.in.DOAJ',
      ],
    ],
    ['register-sample.csv', 99, 139, 139, 0, ['Wiki-ID', 'ISSN ref titre', 'ISSN ref langue', 'ISSN ref pays']],
  ])(
    '%s: rows, numbers, titles, rejected rows, columns kept as they are',
    (file, rows, numbers, titled, rejected, unread) => {
      const found = read(file);
      expect([found.rows.length, found.serials.length, found.titled, found.rejected, found.unread]).toEqual([
        rows,
        numbers,
        titled,
        rejected,
        unread,
      ]);
    },
  );
});
