/** Codes that stand in databases stay as they are. */

import { media } from '@masthead/serial';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeToCountry,
  codeToMedium,
  codeToState,
  countryToCode,
  decadeOf,
  facetWord,
  languageCode,
  mediumToCode,
  stateToCode,
} from './facet-codes.ts';
import { numberStates } from './number-state.ts';

describe('facet codes', () => {
  test('are pinned', () => {
    expect(media.map(mediumToCode)).toEqual([1, 2, 3, 4]);
    expect(numberStates.map(stateToCode)).toEqual([1, 2, 3, 4, 5, 6]);
    expect([countryToCode('AAA'), countryToCode('GBR'), countryToCode('zzz')]).toEqual([1, 4_100, 17_576]);
    expect([facetWord.medium('online'), facetWord.country('GBR'), facetWord.language('fre')]).toEqual([
      '=m2',
      '=cgbr',
      '=lfre',
    ]);
    expect([facetWord.status('legacy'), facetWord.decade(1869)]).toEqual(['=s3', '=d186']);
  });

  test('come back as they went in; what is unknown is 0', () => {
    for (const medium of media) expect(codeToMedium(mediumToCode(medium))).toBe(medium);
    for (const state of numberStates) expect(codeToState(stateToCode(state))).toBe(state);
    expect([mediumToCode(undefined), countryToCode(undefined), countryToCode('GB'), countryToCode('G1R')]).toEqual([
      0, 0, 0, 0,
    ]);
    expect([codeToMedium(0), codeToCountry(0), codeToCountry(17_577)]).toEqual([undefined, undefined, undefined]);
    expect(() => codeToState(0)).toThrow(RangeError);
  });

  test('law: countries fit 15 bits and come back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{3}$/), (country) => {
        const code = countryToCode(country);
        expect(code).toBeLessThan(32_768);
        expect(codeToCountry(code)).toBe(country);
      }),
    );
  });

  test.each([
    ['1869', 186],
    ['186u', 186],
    ['18uu', undefined],
    ['9999', undefined],
    ['0999', undefined],
    [undefined, undefined],
    ['', undefined],
  ])('the decade of %s is %s', (year, decade) => {
    expect(decadeOf(year)).toBe(decade);
  });

  test.each([
    ['ENG', 'eng'],
    ['und', undefined],
    ['zxx', undefined],
    ['en', undefined],
  ])('the language %s is %s', (language, code) => {
    expect(languageCode(language)).toBe(code);
  });
});
