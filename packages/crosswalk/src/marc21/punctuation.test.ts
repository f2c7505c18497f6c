import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPunctuated, withClosing, withoutClosing } from './punctuation.ts';

describe('withoutClosing', () => {
  it.each([
    ['an ISBD mark after a space', 'Paris :', false, 'Paris'],
    ['every ISBD mark', 'Nature /', false, 'Nature'],
    ['a mark that belongs to the text', 'C++', false, 'C++'],
    ['a mark alone', ':', false, ':'],
    ['white space', '  Paris \t', false, 'Paris'],
    ['a comma, where the record is punctuated', 'Vrin,', true, 'Vrin'],
    ['and not where it is not', 'Vrin,', false, 'Vrin,'],
    ['a colon without a space', 'Paris:', true, 'Paris'],
    ['the stop of the field', 'Denshi Tsūshin Gakkai.', true, 'Denshi Tsūshin Gakkai'],
    ['after a parenthesis', 'Gakkai (Japan).', true, 'Gakkai (Japan)'],
    ['after a year', 'Springer, 1998.', true, 'Springer, 1998'],
    ['not that of initials', 'Hoboken, N.J.', true, 'Hoboken, N.J.'],
    ['not that of a short abbreviation', 'Elsevier B.V.', true, 'Elsevier B.V.'],
    ['not that of a company', 'Wiley Periodicals, Inc.', true, 'Wiley Periodicals, Inc.'],
    ['nor of a series of dots', 'Trends in...', true, 'Trends in...'],
    ['nothing', '', true, ''],
  ])('%s', (_why, text, punctuated, expected) => {
    expect(withoutClosing(text, punctuated)).toBe(expected);
  });
});

describe('withClosing', () => {
  it('gives text that is read as it was, for any text that reading leaves alone in an unpunctuated record', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'Z', '.', ',', ' ', 'é', ')', '1') });
    fc.assert(
      fc.property(texts, (raw) => {
        const text = withoutClosing(raw, false);
        fc.pre(!/[.,]{2}$/.test(text) && !/[:;/=+]$/.test(text) && !/,$/.test(text));
        expect(withoutClosing(withClosing(text, true), true)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isPunctuated', () => {
  it('goes by LDR/18', () => {
    expect(['a', 'c', 'i', 'n', ' '].map((form) => isPunctuated(`00000nas a2200000 ${form} 4500`))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });
});
