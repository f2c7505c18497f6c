import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCharacter,
  checkDigitAt,
  checkValueAt,
  integerFromIssnBytes,
  isCompactIssn,
  isIssn,
  isIssnBytes,
} from './check.ts';
import { issnFromInteger, issnToInteger } from './integer.ts';

const integer = fc.integer({ min: 0, max: 9_999_999 });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the check character', () => {
  it.each([
    ['0317847', '1', 'the worked example of Annex A'],
    ['0028083', '6', 'Nature'],
    ['1144875', 'X', 'ten is X'],
    ['0000000', '0', 'remainder 0 gives 0, not 11'],
    ['9999999', '4', 'the largest number'],
    ['0032147', '8', 'python-stdnum'],
    ['0028-083', '6', 'with the hyphen'],
  ])('of %s is %s (%s)', (digits, check) => {
    expect(checkCharacter(digits)).toBe(check);
    expect(checkCharacter(Number(digits.replace('-', '')))).toBe(check);
  });

  it.each([
    ['028083'],
    ['00280836'],
    ['002808X'],
    ['0028-08'],
    ['００２８０８３'],
    [''],
    [-1],
    [10_000_000],
    [1.5],
    [Number.NaN],
  ])('of %j does not exist', (digits) => {
    expect(() => checkCharacter(digits)).toThrow(RangeError);
  });

  it('is the remainder arithmetic of Annex A, step by step, for every number', () => {
    fc.assert(
      fc.property(integer, (number) => {
        const digits = [...String(number).padStart(7, '0')].map(Number);
        const sum = digits.reduce((total, digit, place) => total + digit * (8 - place), 0);
        const difference = 11 - (sum % 11);
        const expected = difference === 11 ? '0' : difference === 10 ? 'X' : String(difference);
        expect(checkCharacter(number)).toBe(expected);
      }),
    );
  });
});

describe('isIssn', () => {
  it.each([
    ['0028-0836', true, 'canonical'],
    ['1144-875X', true, 'X'],
    ['0028-0835', false, 'wrong check digit'],
    ['1144-875x', false, 'lower case is a spelling, not the canonical form'],
    ['00280836', false, 'no hyphen'],
    ['0028–0836', false, 'en dash'],
    [' 0028-0836', false, 'space before'],
    ['0028-0836 ', false, 'space after'],
    ['0028-083:', false, 'the character after 9 has the value 10, but is not X'],
    ['/028-0836', false, 'the character before 0'],
    [':028-0836', false, 'the character after 9'],
    ['002X-0836', false, 'X before the end'],
    ['0028-0８36', false, 'full-width digit: its low bits are those of 8'],
    ['İ028-0836', false, 'a letter whose low bits are those of 0'],
    ['', false, 'empty'],
  ])('%j: %s (%s)', (text, expected) => {
    expect(isIssn(text)).toBe(expected);
    if (/^[\x00-\x7f]{9}$/.test(text)) expect(isIssnBytes(bytesOf(text))).toBe(expected);
  });

  it('takes exactly what a regular expression and long arithmetic take', () => {
    const slow = (text: string): boolean => {
      if (!/^\d{4}-\d{3}[\dX]$/.test(text)) return false;
      const values = [...text.replace('-', '')].map((character) => (character === 'X' ? 10 : Number(character)));
      return values.reduce((total, value, place) => total + value * (8 - place), 0) % 11 === 0;
    };
    const nearly = fc
      .tuple(fc.stringMatching(/^[0-9:;/X]{4}-[0-9:;/X]{4}$/), fc.boolean())
      .map(([text, cut]) => (cut ? text.slice(1) : text));
    fc.assert(
      fc.property(
        fc.oneof(nearly, integer.map(issnFromInteger), fc.string({ unit: 'binary', maxLength: 12 })),
        (text) => {
          expect(isIssn(text)).toBe(slow(text));
        },
      ),
    );
  });

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(
        integer,
        fc.integer({ min: 0, max: 7 }),
        fc.constantFrom(...'0123456789X'),
        (number, place, digit) => {
          const issn = issnFromInteger(number);
          const at = place < 4 ? place : place + 1;
          fc.pre(issn[at] !== digit);
          expect(isIssn(issn.slice(0, at) + digit + issn.slice(at + 1))).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('notices every pair of neighbours swapped', () => {
    fc.assert(
      fc.property(integer, fc.integer({ min: 0, max: 6 }), (number, place) => {
        const characters = [...issnFromInteger(number).replace('-', '')];
        fc.pre(characters[place] !== characters[place + 1]);
        const swapped = characters
          .with(place, characters[place + 1]!)
          .with(place + 1, characters[place]!)
          .join('');
        expect(isIssn(`${swapped.slice(0, 4)}-${swapped.slice(4)}`)).toBe(false);
        expect(isCompactIssn(swapped)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('in the middle of something longer', () => {
  it('finds number and check digit at an offset, in a text and in bytes', () => {
    fc.assert(
      fc.property(integer, fc.string({ unit: 'grapheme-ascii', maxLength: 5 }), (number, before) => {
        const issn = issnFromInteger(number);
        const bytes = bytesOf(`${before}${issn}\t`);
        expect(isIssnBytes(bytes, before.length)).toBe(true);
        expect(integerFromIssnBytes(bytes, before.length)).toBe(number);
        const seven = `${before}${issn.replace('-', '').slice(0, 7)}`;
        const value = issn.endsWith('X') ? 10 : Number(issn.at(-1));
        expect(checkValueAt(seven, before.length)).toBe(value);
        expect(checkDigitAt(bytesOf(seven), before.length)).toBe(value);
      }),
    );
  });

  it.each([
    ['0028-0836', 1, 'it begins too late'],
    ['0028-083', 0, 'it is cut off'],
    ['0028-0836', -1, 'before the start'],
    ['', 0, 'nothing'],
  ])('finds none in %j from %i on: %s', (text, start) => {
    expect(isIssnBytes(bytesOf(text), start)).toBe(false);
    expect(integerFromIssnBytes(bytesOf(text), start)).toBe(-1);
    expect(checkDigitAt(bytesOf(text), start)).toBe(-1);
    expect(checkValueAt(text, start)).toBe(-1);
  });
});

describe('the seven digits as an integer', () => {
  it.each([
    ['0028-0836', 28083],
    ['0000-0000', 0],
    ['1144-875X', 1_144_875],
    ['9999-9994', 9_999_999],
  ])('%s is %i', (text, number) => {
    expect(issnFromInteger(number)).toBe(text);
    expect(issnToInteger(issnFromInteger(number))).toBe(number);
  });

  it('go there and back for all ten million numbers', () => {
    let wrong = 0;
    for (let number = 0; number <= 9_999_999; number++) {
      const issn = issnFromInteger(number);
      if (issnToInteger(issn) !== number || !isIssn(issn)) wrong++;
    }
    expect(wrong).toBe(0);
  });

  it.each([-1, 10_000_000, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is the integer of no ISSN', (number) => {
    expect(() => issnFromInteger(number)).toThrow(RangeError);
  });
});
