/**
 * The check digit (ISO 3297:2020, 4.b and Annex A): modulus 11 with weights 8 to 2, `X` for ten.
 * Nothing here allocates: these functions run once for every number of a file of millions.
 */
import type { Issn } from './brand.ts';

const hyphen = 0x2d;
const capitalX = 0x58;

/**
 * Value 0 to 10 of the check character that belongs to seven digit values; -1 if they are not all digits. A code unit c
 * is a digit if and only if (c ^ 48) <= 9, and then (c ^ 48) + 6 fits in four bits; any other c gives 16 or more. So
 * seven characters are digits if and only if the OR of their seven sums is at most 15: one comparison.
 */
const checkOf = (a: number, b: number, c: number, d: number, e: number, f: number, g: number): number => {
  if (((a + 6) | (b + 6) | (c + 6) | (d + 6) | (e + 6) | (f + 6) | (g + 6)) > 15) return -1;
  const rest = (8 * a + 7 * b + 6 * c + 5 * d + 4 * e + 3 * f + 2 * g) % 11;
  return rest === 0 ? 0 : 11 - rest;
};

/** What a digit in the text is worth; more than 9 for anything else. */
const at = (text: string, index: number): number => text.charCodeAt(index) ^ 48;

/** Value 0 to 10 of a check character's code, -1 for anything else. Lower case `x` is not a check character. */
const checkValueOf = (code: number): number => {
  const value = code ^ 48;
  if (value <= 9) return value;
  return code === capitalX ? 10 : -1;
};

/** The check value of the seven digits whose first four begin at `one` and the other three at `two`. */
const checkOfText = (text: string, one: number, two: number): number =>
  checkOf(
    at(text, one),
    at(text, one + 1),
    at(text, one + 2),
    at(text, one + 3),
    at(text, two),
    at(text, two + 1),
    at(text, two + 2),
  );

/**
 * Value 0 to 10 of the check character for the seven digits that stand in `text` from `start` on, without a hyphen
 * between them; -1 if they are not seven digits.
 */
export const checkValueAt = (text: string, start = 0): number =>
  start < 0 || start + 7 > text.length ? -1 : checkOfText(text, start, start + 4);

/** As `checkValueAt`, for the ASCII digits in `bytes` from `start` on. */
export const checkDigitAt = (bytes: Uint8Array, start = 0): number =>
  start < 0 || start + 7 > bytes.length
    ? -1
    : checkOf(
        bytes[start]! ^ 48,
        bytes[start + 1]! ^ 48,
        bytes[start + 2]! ^ 48,
        bytes[start + 3]! ^ 48,
        bytes[start + 4]! ^ 48,
        bytes[start + 5]! ^ 48,
        bytes[start + 6]! ^ 48,
      );

/** Whether the text is an ISSN in its canonical form, `NNNN-NNNC`, and nothing else. For people's spellings use `parseIssn`. */
export function isIssn(text: string): text is Issn {
  if (text.length !== 9 || text.charCodeAt(4) !== hyphen) return false;
  const check = checkOfText(text, 0, 5);
  return check >= 0 && check === checkValueOf(text.charCodeAt(8));
}

/** Whether the text is exactly eight characters, `NNNNNNNC`, with the right check character: an ISSN as stored without its hyphen (9.4). */
export function isCompactIssn(text: string): boolean {
  if (text.length !== 8) return false;
  const check = checkValueAt(text, 0);
  return check >= 0 && check === checkValueOf(text.charCodeAt(7));
}

/** Whether nine ASCII bytes from `start` on are an ISSN in its canonical form; what stands before and after is not looked at. */
export function isIssnBytes(bytes: Uint8Array, start = 0): boolean {
  return integerFromIssnBytes(bytes, start) >= 0;
}

/** The seven digits, as an integer, of the canonical ISSN that stands in `bytes` from `start` on; -1 if none does. */
export function integerFromIssnBytes(bytes: Uint8Array, start = 0): number {
  if (start < 0 || start + 9 > bytes.length || bytes[start + 4] !== hyphen) return -1;
  const a = bytes[start]! ^ 48;
  const b = bytes[start + 1]! ^ 48;
  const c = bytes[start + 2]! ^ 48;
  const d = bytes[start + 3]! ^ 48;
  const e = bytes[start + 5]! ^ 48;
  const f = bytes[start + 6]! ^ 48;
  const g = bytes[start + 7]! ^ 48;
  const check = checkOf(a, b, c, d, e, f, g);
  if (check < 0 || check !== checkValueOf(bytes[start + 8]!)) return -1;
  return a * 1_000_000 + b * 100_000 + c * 10_000 + d * 1_000 + e * 100 + f * 10 + g;
}

/** The integer itself. Throws a RangeError unless it is a whole number from 0 to 9,999,999. */
export function assertInteger(integer: number): number {
  if (Number.isInteger(integer) && integer >= 0 && integer <= 9_999_999) return integer;
  throw new RangeError(`not a number of seven digits: ${integer}`);
}

/** Value 0 to 10 of the check character for the seven digits of an integer from 0 to 9,999,999. */
export function checkValueOfInteger(integer: number): number {
  let rest = integer;
  let sum = 0;
  for (let weight = 2; weight <= 8; weight++) {
    const tenth = Math.trunc(rest / 10);
    sum += (rest - tenth * 10) * weight;
    rest = tenth;
  }
  const remainder = sum % 11;
  return remainder === 0 ? 0 : 11 - remainder;
}

/** The character for a check value: `0` to `9`, `X` for 10. */
export const checkCharacterOf = (value: number): string => (value === 10 ? 'X' : String.fromCharCode(48 + value));

/**
 * The check character for seven digits (`'0317847'`, or `'0317-847'`) or for their integer (317847).
 * Throws a RangeError for anything that is not seven digits: that is a mistake of the caller.
 */
export function checkCharacter(sevenDigits: string | number): string {
  if (typeof sevenDigits === 'number') return checkCharacterOf(checkValueOfInteger(assertInteger(sevenDigits)));
  const digits =
    sevenDigits.length === 8 && sevenDigits.charCodeAt(4) === hyphen
      ? sevenDigits.slice(0, 4) + sevenDigits.slice(5)
      : sevenDigits;
  const value = digits.length === 7 ? checkValueAt(digits, 0) : -1;
  if (value < 0) throw new RangeError(`not seven digits: ${JSON.stringify(sevenDigits)}`);
  return checkCharacterOf(value);
}
