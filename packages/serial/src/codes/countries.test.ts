/** The country lists are whole and agree with each other. */
import { describe, expect, it } from 'vitest';
import {
  countryByIso,
  countryByIso2,
  countryByIso3,
  countryByMarc,
  countryByName,
  isoCountries,
  marcCountries,
  whyWithoutIso,
} from './index.ts';

describe('MARC countries', () => {
  it.each([
    ['enk', 'England', 'GB', 'GBR', 'a division of the United Kingdom is the United Kingdom to ISO'],
    ['nyu', 'New York (State)', 'US', 'USA', 'a state'],
    ['onc', 'Ontario', 'CA', 'CAN', 'a province'],
    ['vra', 'Victoria', 'AU', 'AUS', 'an Australian state'],
    ['fr', 'France', 'FR', 'FRA', 'a country'],
    ['fr ', 'France', 'FR', 'FRA', 'as it stands in 008, with its blank'],
    ['gw', 'Germany', 'DE', 'DEU', 'a code that does not look like the country'],
    ['xr', 'Czech Republic', 'CZ', 'CZE', 'a code of the x row'],
    ['ai', 'Armenia (Republic)', 'AM', 'ARM', 'a code that was once given to Anguilla'],
    ['ur', 'Soviet Union', 'SU', 'SUN', 'a country that is no more keeps its withdrawn code'],
    ['ge', 'Germany (East)', 'DD', 'DDR', 'the same'],
    ['cs', 'Czechoslovakia', 'CS', 'CSK', 'the same'],
    ['yu', 'Serbia and Montenegro', 'CS', 'SCG', 'the last name of the code'],
    ['hk', 'Hong Kong', 'HK', 'HKG', 'discontinued in MARC, not in ISO'],
    ['wb', 'West Berlin', 'DE', 'DEU', 'ISO never had a code for it'],
    ['ch', 'China (Republic : 1949- )', 'TW', 'TWN', 'Taiwan'],
    ['cc', 'China', 'CN', 'CHN', 'China'],
  ])('%s is %s (%s, %s): %s', (code, name, iso2, iso3) => {
    expect(countryByMarc(code)).toMatchObject({ marc: code.trim(), name, iso2, iso3 });
  });

  it('has every code of the list, 334 in use and 48 discontinued', () => {
    const all = marcCountries();
    expect(all.filter((country) => !country.discontinued)).toHaveLength(334);
    expect(all.filter((country) => country.discontinued)).toHaveLength(48);
  });

  it('gives an ISO code to every code, or the reason why there is none', () => {
    for (const country of marcCountries()) {
      expect([country.marc, country.iso3 !== undefined]).toEqual([
        country.marc,
        whyWithoutIso(country.marc) === undefined,
      ]);
    }
  });

  it('gives every state, province and division the country of its last letter', () => {
    const countryOfLetter = { u: 'USA', c: 'CAN', a: 'AUS', k: 'GBR', r: undefined };
    const seen = { u: 0, c: 0, a: 0, k: 0, r: 0 };
    for (const { marc, iso3 } of marcCountries()) {
      if (marc.length !== 3) continue;
      const letter = marc[2] as keyof typeof seen;
      seen[letter]++;
      if (letter !== 'r') expect([marc, iso3]).toEqual([marc, countryOfLetter[letter]]);
    }
    // 50 states, the District of Columbia and xxu; 13 provinces and territories and xxc; 9 Australian; 4 divisions, xxk and uik.
    expect(seen).toEqual({ u: 52, c: 14, a: 9, k: 6, r: 16 });
  });

  it('knows nothing of a code that is not in the list', () => {
    for (const code of ['', 'zz', 'ENK', '|||', 'xxx']) expect(countryByMarc(code)).toBeUndefined();
  });
});

describe('ISO countries', () => {
  it('has the 249 of ISO 3166-1 and 30 that were withdrawn', () => {
    const all = isoCountries();
    expect(all.filter((country) => !country.discontinued)).toHaveLength(249);
    expect(all.filter((country) => country.discontinued)).toHaveLength(30);
    expect(new Set(all.map((country) => country.iso3)).size).toBe(279);
  });

  it('gives every country a MARC code of the list, in use unless the country is no more', () => {
    for (const country of isoCountries()) {
      const marc = countryByMarc(country.marc);
      expect([country.iso3, marc !== undefined && marc.marc !== 'xx']).toEqual([country.iso3, true]);
      if (!country.discontinued) expect([country.iso3, marc?.discontinued]).toEqual([country.iso3, undefined]);
    }
  });

  it.each([
    ['GBR', 'xxk', 'United Kingdom'],
    ['USA', 'xxu', 'United States'],
    ['DEU', 'gw', 'Germany'],
    ['SUN', 'xxr', 'Soviet Union'],
    ['YUG', 'yu', 'Yugoslavia'],
    ['DDR', 'ge', 'Germany (East)'],
    ['HKG', 'cc', 'Hong Kong'],
    ['ROM', 'rm', 'Romania'],
    ['twn', 'ch', 'Taiwan'],
  ])('%s is MARC %s, %s', (iso3, marc, name) => {
    expect(countryByIso3(iso3)).toMatchObject({ marc, name });
  });

  it.each([
    ['FR', 'FRA', 'in use'],
    ['SK', 'SVK', 'Slovakia now, Sikkim until 1975'],
    ['SU', 'SUN', 'withdrawn, never given again'],
    ['CS', undefined, 'two countries that are no more had it'],
  ])('alpha-2 %s is %s: %s', (iso2, iso3, _reason) => {
    expect(countryByIso2(iso2)?.iso3).toBe(iso3);
  });

  it.each([
    ['GBR', 'GBR', 'alpha-3'],
    ['de', 'DEU', 'alpha-2'],
    ['276', 'DEU', 'numeric'],
    ['XA-DE', 'DEU', 'with the continent, as German libraries write it'],
    ['XA-DDDE', 'DDR', 'the same for a country that is no more'],
    ['XD-US', 'USA', 'another continent'],
    ['ch-vd', 'CHE', 'a subdivision of ISO 3166-2'],
    ['XA-DXDE', undefined, 'no code of ISO 3166'],
    ['', undefined, 'nothing'],
  ])('044 $c %s is %s: %s', (code, iso3, _reason) => {
    expect(countryByIso(code)?.iso3).toBe(iso3);
  });
});

describe('countries by name', () => {
  it.each([
    ['United Kingdom', 'xxk'],
    ['united states', 'xxu'],
    ['Georgia', 'gs'],
    ["Cote d'Ivoire", 'iv'],
    ['Réunion', 're'],
    ['Turkey', 'tu'],
    ['Czech Republic', 'xr'],
    ['South Korea', 'ko'],
    ['Bosnia', 'bn'],
    ['Macedonia', 'xn'],
    ['Hong Kong', 'cc'],
    ['Democratic Republic of the Congo', 'cg'],
    ['England', 'enk'],
    ['USSR', 'xxr'],
    ['Atlantis', undefined],
    ['', undefined],
  ])('%s is %s', (name, marc) => {
    expect(countryByName(name)?.marc).toBe(marc);
  });
});
