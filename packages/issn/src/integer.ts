/**
 * An ISSN as the integer of its seven digits, and back. The check character is computed, so a store of integers cannot
 * hold an invalid number, and every integer from 0 to 9,999,999 is exactly one ISSN (ISO 3297:2020, 4).
 */
import type { Issn } from './brand.ts';
import { assertInteger, checkCharacterOf, checkValueOfInteger } from './check.ts';

/** The seven digits as an integer, 0 to 9,999,999: `0028-0836` is 28083. */
export function issnToInteger(issn: Issn): number {
  return (
    (issn.charCodeAt(0) - 48) * 1_000_000 +
    (issn.charCodeAt(1) - 48) * 100_000 +
    (issn.charCodeAt(2) - 48) * 10_000 +
    (issn.charCodeAt(3) - 48) * 1_000 +
    (issn.charCodeAt(5) - 48) * 100 +
    (issn.charCodeAt(6) - 48) * 10 +
    (issn.charCodeAt(7) - 48)
  );
}

/** The ISSN whose seven digits are this integer. Throws a RangeError unless it is a whole number from 0 to 9,999,999. */
export function issnFromInteger(integer: number): Issn {
  const digits = String(assertInteger(integer) + 10_000_000);
  return `${digits.slice(1, 5)}-${digits.slice(5)}${checkCharacterOf(checkValueOfInteger(integer))}` as Issn;
}
