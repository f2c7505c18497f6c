/** `isISSN` of validator.js and the package `issn` of npm as oracles: on texts of every shape they and `parseIssn` agree. */
import { createRequire } from 'node:module';
import { type IssnOptions, issnFromInteger, parseIssn } from '@masthead/issn';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionsFor } from './options.ts';

const { isISSN } = createRequire(import.meta.url)('validator') as {
  isISSN(text: string, options: object): boolean;
};

const number = fc.integer({ min: 0, max: 9_999_999 }).map(issnFromInteger);
const text = fc.oneof(
  number,
  number.map((issn) => issn.replace('-', '').toLowerCase()),
  fc
    .tuple(number, fc.nat(8), fc.constantFrom(...'0123456789Xx- \u2013'))
    .map(([issn, place, character]) => issn.slice(0, place) + character + issn.slice(place + 1)),
  fc.stringMatching(/^[0-9]{3,5}-?[0-9]{2,3}[0-9xX]$/),
  fc.string({ unit: 'binary', maxLength: 10 }),
);

describe('validator.js isISSN', () => {
  it.each([{}, { require_hyphen: true }, { case_sensitive: true }, { require_hyphen: true, case_sensitive: true }])(
    'under %o',
    (options) => {
      const ours: IssnOptions = optionsFor('validatorjs/validator.js', options);
      fc.assert(
        fc.property(text, (candidate) => {
          expect([candidate, parseIssn(candidate, ours).ok]).toEqual([candidate, isISSN(candidate, options)]);
        }),
        { numRuns: 2000 },
      );
    },
  );
});

describe('issn of npm', () => {
  const isIssn = createRequire(import.meta.url)('issn') as (candidate: string) => boolean;
  it('agrees', () => {
    const ours = optionsFor('npm/issn');
    fc.assert(
      fc.property(text, (candidate) => {
        expect([candidate, parseIssn(candidate, ours).ok]).toEqual([candidate, isIssn(candidate)]);
      }),
      { numRuns: 2000 },
    );
  });
});
