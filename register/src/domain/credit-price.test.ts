/** Prices, in credits and in money. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditPrice, decimalToMinor, minorDigits, minorToDecimal, offerFor, tiersAreRight } from './credit-price.ts';
import type { RequestKind } from './request-state.ts';

const print = { medium: 'print' } as const;
const online = { medium: 'online' } as const;
const numbered = { medium: 'print', issn: '0028-0836' } as const;

test.each<[string, RequestKind, { versions: readonly object[]; urgent?: boolean }, number]>([
  ['one title in one medium', 'issn', { versions: [print] }, 1],
  ['one title in two media', 'issn', { versions: [print, online] }, 1],
  ['urgent', 'issn', { versions: [print, online], urgent: true }, 2],
  ['a further medium of a title that has a number', 'issn', { versions: [numbered, online] }, 0],
  ['the same, and urgent', 'issn', { versions: [numbered, online], urgent: true }, 0],
  ['an ISSN field that was left empty is none', 'issn', { versions: [{ ...print, issn: ' ' }] }, 1],
  ['a claim', 'claim', { versions: [print] }, 0],
  ['a change', 'change', { versions: [numbered] }, 0],
  ['a transfer, urgent', 'transfer', { versions: [numbered], urgent: true }, 0],
])('%s', (_why, kind, form, price) => {
  expect(creditPrice({ kind, form })).toBe(price);
});

const tiers = [
  { from: 1, price: 2500 },
  { from: 5, price: 2000 },
  { from: 21, price: 1750 },
];

test.each([
  ['one', 1, 2500, 2500],
  ['the last of the first tier', 4, 2500, 10_000],
  ['the first of the second', 5, 2000, 10_000],
  ['many', 100, 1750, 175_000],
])('%s', (_why, credits, price, total) => {
  expect(offerFor(credits, tiers)).toEqual({ price, total });
});

test.each([
  ['as they should be', tiers, true],
  ['none', [], false],
  ['nothing for the first', [{ from: 2, price: 1 }], false],
  ['not ascending', [tiers[0]!, tiers[2]!, tiers[1]!], false],
  ['a fraction of a cent', [{ from: 1, price: 0.5 }], false],
  ['below nothing', [{ from: 1, price: -1 }], false],
  ['free', [{ from: 1, price: 0 }], true],
])('tiers: %s', (_why, given, right) => {
  expect(tiersAreRight(given)).toBe(right);
});

test.each([
  ['EUR', 2],
  ['JPY', 0],
  ['TND', 3],
])('%s has %i digits', (currency, digits) => {
  expect(minorDigits(currency)).toBe(digits);
});

test.each([
  ['12', 2, 1200],
  ['12.5', 2, 1250],
  ['12,50', 2, 1250],
  ['0.07', 2, 7],
  ['12.505', 2, undefined],
  ['12', 0, 12],
  ['12.5', 0, undefined],
  ['-1', 2, undefined],
  ['1e3', 2, undefined],
  ['', 2, undefined],
])('%s with %i digits', (text, digits, minor) => {
  expect(decimalToMinor(text, digits)).toBe(minor);
});

test('an amount that is written is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fc.integer({ min: 0, max: 3 }), (minor, digits) => {
      const text = minorToDecimal(minor, digits);
      if (text.replace('.', '').length <= 9) expect(decimalToMinor(text, digits)).toBe(minor);
      expect(Number(text.replace('.', ''))).toBe(minor);
    }),
  );
});
