/** The code lists of `@masthead/serial` against the codes that real records and lists have. */
import {
  countryByIso,
  countryByIso3,
  countryByMarc,
  countryByName,
  languageByCode,
  languageByName,
} from '@masthead/serial';
import { describe, expect, it } from 'vitest';
import { absent, isThere, readShared } from '../shared.ts';
import { readAllRecords } from './records.ts';

const records = isThere('data/marc') ? readAllRecords() : [];
const lists = isThere('data/serials');

/** What stands at these places of 008, without fill characters and blanks. */
const fixed = (from: number, to: number): Set<string> =>
  new Set(
    records.flatMap(({ fields }) =>
      fields.flatMap((field) => {
        const code = field.tag === '008' && 'value' in field ? field.value.slice(from, to).trim() : '';
        return /^[a-z]{2,3}$/i.test(code) ? [code] : [];
      }),
    ),
  );

const subfields = (tag: string, codes: string): Set<string> =>
  new Set(
    records.flatMap(({ fields }) =>
      fields.flatMap((field) =>
        field.tag === tag && 'subfields' in field
          ? field.subfields.filter(({ code }) => codes.includes(code)).map(({ value }) => value.trim())
          : [],
      ),
    ),
  );

const unknown = (codes: Iterable<string>, lookUp: (code: string) => unknown): string[] =>
  [...codes].filter((code) => lookUp(code) === undefined).sort();

describe.skipIf(records.length === 0)(
  `codes of real records${records.length === 0 ? ` (${absent('data/marc')})` : ''}`,
  () => {
    it('knows every MARC country of 008', () => {
      expect(fixed(15, 18).size).toBeGreaterThan(20);
      expect(unknown(fixed(15, 18), countryByMarc)).toEqual([]);
    });

    it('knows every language of 008 and 041', () => {
      expect(fixed(35, 38).size).toBeGreaterThan(15);
      expect(unknown(fixed(35, 38), languageByCode)).toEqual([]);
      expect(unknown(subfields('041', 'a'), languageByCode)).toEqual([]);
    });

    it('knows every ISO country of 044', () => {
      // The German authority file has a code of its own for Germany before 1949, which ISO 3166 never had.
      expect(unknown(subfields('044', 'c'), countryByIso)).toEqual(['XA-DXDE']);
    });
  },
);

describe.skipIf(!lists)(`codes and names of real lists${lists ? '' : ` (${absent('data/serials')})`}`, () => {
  const rows = (name: string) => readShared(`data/serials/${name}`).split('\n').slice(1);

  it('knows every country and language of the Register’s sample', () => {
    const cells = rows('register-sample.csv').map((row) => row.split('\t'));
    const column = (index: number) =>
      new Set(cells.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== ''));
    expect(column(6).size).toBeGreaterThan(20);
    expect(unknown(column(6), countryByIso3)).toEqual([]);
    expect(unknown(column(4), languageByCode)).toEqual([]);
  });

  it('knows the names of countries and of the common languages in the DOAJ list', () => {
    // The columns are counted from the end of a row, since titles have commas and quotes.
    const cells = rows('doaj-2014-with-country-language.csv').map((row) => row.split('","'));
    const countries = new Set(cells.map((row) => /^[A-Z][A-Za-z' ]+$/.exec(row.at(-5) ?? '')?.[0] ?? ''));
    countries.delete('');
    expect(countries.size).toBeGreaterThan(100);
    expect(unknown(countries, countryByName)).toEqual([]);
    const common =
      'English Spanish Portuguese French German Italian Russian Turkish Romanian Catalan Chinese Croatian Polish Persian Farsi Slovene';
    expect(unknown(common.split(' '), languageByName)).toEqual([]);
  });
});
