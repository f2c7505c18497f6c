import type { Issn } from '@masthead/issn';
import { issnFromInteger } from '@masthead/issn';
import { emptySerial, type Serial, scriptOf } from '@masthead/serial';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, unguardCell, writeCell } from './cells.ts';
import { createListReader } from './list-reader.ts';
import { csvHeader, writeCsvRow } from './write.ts';

const encoder = new TextEncoder();

function readBack(serials: readonly Serial[]): readonly Serial[] {
  const reader = createListReader();
  const text = csvHeader + serials.map(writeCsvRow).join('');
  const rows = [...reader.push(encoder.encode(text)), ...reader.end()];
  expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
  return rows.flatMap((row) => row.serials);
}

describe('writeCell', () => {
  it.each([
    ['plain', 'Nature', 'Nature'],
    ['a comma', 'a, b', '"a, b"'],
    ['a quote', 'a "b"', '"a ""b"""'],
    ['a line end', 'a\nb', '"a\nb"'],
    ['space at the end', 'a ', '"a "'],
    ['what a spreadsheet would calculate', '=1+1', "'=1+1"],
    ['or send somewhere', '=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['titles that only look like it', '+ culture', "'+ culture"],
    ['full-width forms too', '＝1', "'＝1"],
    ['an apostrophe of its own', "'=x", "''=x"],
    ['an apostrophe before anything else', "'s Gravenhage", "'s Gravenhage"],
  ])('%s', (_why, text, cell) => {
    expect(writeCell(text)).toBe(cell);
  });

  it('guards so that nothing begins like a formula, and takes the guard away again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\'＝a" ') }), (text) => {
        expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
    );
  });
});

describe('the CSV we write', () => {
  it('is read back by our own reader as it was, for what its columns can say', () => {
    const serial: Serial = {
      ...emptySerial('1520-6424' as Issn),
      issnL: '1520-6424' as Issn,
      status: 'cancelled',
      replacedBy: '8756-6621' as Issn,
      centre: '76',
      keyTitle: { text: '=Electronics, "applied" (Online)', script: 'Latn', qualifier: 'Online' },
      titleProper: { text: '-Electronics', script: 'Latn', original: { text: '電子', script: 'Hani' } },
      abbreviatedKeyTitle: { text: 'Electron. (Online)', script: 'Latn' },
      medium: 'online',
      publications: [
        {
          role: 'latest',
          places: [{ text: 'Hoboken, N.J.', script: 'Latn' }],
          publishers: [
            { text: 'Wiley', script: 'Latn' },
            { text: 'IEEJ; Tokyo', script: 'Latn' },
          ],
        },
      ],
      countries: ['USA', 'JPN'],
      languages: ['eng', 'jpn'],
      dates: { start: '1985', end: '2007', status: 'ceased', numbering: [] },
      frequency: 'm',
      type: 'p',
      urls: [{ url: 'https://a.example/?x=1,2' }, { url: 'https://b.example/' }],
      cancelled: ['0028-0836'],
      incorrect: ['1234-5678'],
    };
    expect(readBack([serial])).toEqual([serial]);
  });

  it('keeps any title, and any number of rows apart', () => {
    const titles = fc
      .string({ unit: fc.constantFrom(...'=+-@\'",;|\t\nNA aé電'), minLength: 1 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), titles), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const serials = rows.map(([number, text]): Serial => {
            const script = scriptOf(text);
            return {
              ...emptySerial(issnFromInteger(number)),
              titleProper: script === undefined ? { text } : { text, script },
            };
          });
          expect(readBack(serials)).toEqual(serials);
        },
      ),
      { numRuns: 500 },
    );
  });
});
