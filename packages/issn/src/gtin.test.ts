import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issn } from './brand.ts';
import { describeGtinProblem, formatGtin13, gtinCheckDigit, issnToGtin13, parseGtin13 } from './gtin.ts';
import { issnFromInteger } from './integer.ts';

const issn = (text: string) => text as Issn;

describe('issnToGtin13', () => {
  it.each([
    ['2049-3630', {}, '9772049363002', 'E.6: the check character is dropped, variant 00'],
    ['0317-8471', {}, '9770317847001', 'zeros in front stay'],
    ['1144-875X', {}, '9771144875007', 'X is only the check character and vanishes'],
    ['1869-7127', { variant: '03' }, '9771869712038', 'a variant changes the check digit'],
    ['1869-7127', { variant: 3 }, '9771869712038', 'a variant as a number is filled up'],
    ['1234-5679', { variant: '89' }, '9771234567898', 'any two digits'],
  ])('%s %o is %s: %s', (number, options, gtin, _why) => {
    expect(issnToGtin13(issn(number), options)).toMatchObject({ ok: true, gtin });
  });

  it.each([
    [{ variant: 'AA' }, { type: 'bad-variant', variant: 'AA' }, 'letters'],
    [{ variant: '999' }, { type: 'bad-variant', variant: '999' }, 'three digits'],
    [
      { variant: '5' },
      { type: 'bad-variant', variant: '5' },
      'one digit as text is not filled up: it may be half of two',
    ],
    [{ variant: -1 }, { type: 'bad-variant', variant: '-1' }, 'below zero'],
    [{ variant: 1.5 }, { type: 'bad-variant', variant: '1.5' }, 'no whole number'],
    [{ variant: '\uff10\uff10' }, { type: 'bad-variant', variant: '\uff10\uff10' }, 'full-width digits'],
    [{ addOn: '5' }, { type: 'bad-add-on', addOn: '5' }, 'one digit'],
    [{ addOn: '123' }, { type: 'bad-add-on', addOn: '123' }, 'three digits'],
  ])('%o is refused: %s', (options, problem, _why) => {
    expect(issnToGtin13(issn('1144-875X'), options)).toEqual({ ok: false, problem });
  });
});

describe('parseGtin13', () => {
  it.each([
    ['9771234567003', '1234-5679', '00', undefined, 'thirteen digits'],
    ['977-1234-567-00-3', '1234-5679', '00', undefined, 'the human form'],
    [']E09771234567003', '1234-5679', '00', undefined, 'with the symbology identifier that a scanner sends'],
    [']E3977123456700305', '1234-5679', '00', '05', 'the same with an add-on'],
    ['(01)09771234567003', '1234-5679', '00', undefined, 'behind its application identifier'],
    ['https://id.gs1.org/01/09771234567003', '1234-5679', '00', undefined, 'a GS1 Digital Link'],
    ['977 2049 363 00 2', '2049-3630', '00', undefined, 'in groups, the last of which is no add-on'],
    ['9 771144 875007', '1144-875X', '00', undefined, 'as printed under the bars; the X comes back'],
    ['9 771144 875007 05', '1144-875X', '00', '05', 'with an add-on of two digits'],
    ['9771144875007 00105', '1144-875X', '00', '00105', 'with an add-on of five'],
    ['977-1144-875-00-7 12', '1144-875X', '00', '12', 'the human form with an add-on'],
    ['9771144875007+12', '1144-875X', '00', '12', 'set off by a plus sign'],
    ['977114487500712', '1144-875X', '00', '12', 'fifteen digits, as a scanner sends them'],
    ['977114487500700105', '1144-875X', '00', '00105', 'eighteen'],
    ['09771144875007', '1144-875X', '00', undefined, 'in a field for a GTIN-14'],
    [' 9771869712038\n', '1869-7127', '03', undefined, 'white space around, variant 03'],
  ])('%j is %s: %5$s', (text, number, variant, addOn, _why) => {
    const result = parseGtin13(text);
    expect(result).toMatchObject({ ok: true, issn: number, variant });
    expect(result.ok && result.addOn).toBe(addOn);
  });

  it.each([
    ['', { type: 'empty' }, 'nothing'],
    ['03178471', { type: 'wrong-length', found: 8 }, 'an ISSN is not a code'],
    ['0317-8471', { type: 'wrong-length', found: 8 }, 'nor is it with its hyphen'],
    ['9780072129519', { type: 'wrong-prefix', prefix: '978', what: 'ISBN' }, 'a book'],
    ['9791034300501', { type: 'wrong-prefix', prefix: '979', what: 'ISBN' }, 'a book of the newer prefix'],
    ['9790260000438', { type: 'wrong-prefix', prefix: '979', what: 'ISMN' }, 'music'],
    ['0123456789012', { type: 'wrong-prefix', prefix: '012' }, 'something from a shop'],
    ['2012345678900', { type: 'wrong-prefix', prefix: '201', what: 'in-store' }, 'weighed in a shop'],
    ['9771234567001', { type: 'wrong-check-digit', found: '1', right: '3' }, 'the last digit'],
    ['9771234567030', { type: 'wrong-check-digit', found: '0', right: '4' }, 'swapped'],
    ['97712345670O3', { type: 'bad-character', index: 11, character: 'O' }, 'a letter'],
    [
      '  9771144\u0661',
      { type: 'bad-character', index: 9, character: '\u0661' },
      'other digits; the place counts the white space',
    ],
    ['9771144875007+1', { type: 'bad-add-on', addOn: '1' }, 'an add-on of one digit'],
    ['9771144875007+', { type: 'bad-add-on', addOn: '' }, 'an add-on of none'],
    ['+', { type: 'wrong-length', found: 0 }, 'no digit at all'],
    ['9771144875007 123', { type: 'wrong-length', found: 16 }, 'three digits too many'],
    ['9'.repeat(1000), { type: 'wrong-length', found: 1000 }, 'far too long'],
    ['- '.repeat(32), { type: 'wrong-length', found: 0 }, 'many hyphens'],
  ])('%j is refused: %3$s', (text, problem, _why) => {
    expect(parseGtin13(text)).toEqual({ ok: false, problem });
    expect(describeGtinProblem(problem as never)).toMatch(/^[A-Z].*\.$/);
  });

  it('gives back what issnToGtin13 made, in every form, for every number, variant and add-on', () => {
    const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
    const addOn = fc.option(fc.oneof(digits(2), digits(5)), { nil: undefined });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), digits(2), addOn, (integer, variant, more) => {
        const made = issnToGtin13(issnFromInteger(integer), { variant, ...(more !== undefined && { addOn: more }) });
        if (!made.ok) throw new Error(made.problem.type);
        expect(parseGtin13(made.gtin + (more ?? ''))).toEqual(made);
        expect(parseGtin13(formatGtin13(made.gtin, more))).toEqual(made);
      }),
    );
  });

  it('finds every wrong digit', () => {
    const right = '9772049363002';
    for (let place = 3; place < 13; place++) {
      for (const digit of '0123456789') {
        const text = right.slice(0, place) + digit + right.slice(place + 1);
        expect(parseGtin13(text).ok).toBe(text === right);
      }
    }
  });
});

describe('gtinCheckDigit', () => {
  it('throws for what is not twelve digits', () => {
    expect(() => gtinCheckDigit('12345678901')).toThrow(RangeError);
    expect(gtinCheckDigit('000000000000')).toBe('0');
  });
});
