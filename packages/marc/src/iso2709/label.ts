/** The record label, which MARC 21 calls the leader (ISO 2709, 4.3): numbers in it, and what MARC 21 fixes of it. */
import type { MarcProblem } from '../problems.ts';

export const LABEL_LENGTH = 24;

/** The number written in `digits` ASCII digits at `at`, or -1. */
export function digitsAt(bytes: Uint8Array, at: number, digits: number): number {
  let value = 0;
  for (let next = at; next < at + digits; next++) {
    const digit = bytes[next]! - 0x30;
    // Also false for what lies behind the end of the bytes.
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Whether the bytes at `at` look like the beginning of a record: a record length and, behind it, a base address that
 * lies within. Needs 24 bytes before `end`.
 */
export function looksLikeLabel(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + LABEL_LENGTH > end) return false;
  const length = digitsAt(bytes, at, 5);
  const base = digitsAt(bytes, at + 12, 5);
  return length >= LABEL_LENGTH + 2 && base > LABEL_LENGTH && base < length;
}

/** What leader/10-11 and 20-23 say where MARC 21 fixes them to `22` and `4500`. */
export function checkLabel(bytes: Uint8Array, start: number, offset: number, problems: MarcProblem[]): void {
  fixed(bytes, start, offset, 10, '22', '10-11', problems);
  fixed(bytes, start, offset, 20, '4500', '20-23', problems);
}

function fixed(
  bytes: Uint8Array,
  start: number,
  offset: number,
  position: number,
  expected: string,
  positions: string,
  problems: MarcProblem[],
): void {
  for (let index = 0; index < expected.length; index++) {
    if (bytes[start + position + index] === expected.charCodeAt(index)) continue;
    const found = String.fromCharCode(...bytes.subarray(start + position, start + position + expected.length));
    problems.push({
      type: 'leader-not-standard',
      severity: 'warning',
      offset: offset + position,
      tag: 'LDR',
      positions,
      found,
      expected,
    });
    return;
  }
}

/**
 * Whether leader/10-11 announce a structure with other than two indicators or one-character codes (danMARC has `32`).
 * Blank or zero announces nothing: such leaders come from programs that do not fill them.
 */
export function announcesOtherStructure(bytes: Uint8Array, start: number): boolean {
  const indicators = bytes[start + 10]!;
  const codes = bytes[start + 11]!;
  return (
    (indicators >= 0x31 && indicators <= 0x39 && indicators !== 0x32) ||
    (codes >= 0x31 && codes <= 0x39 && codes !== 0x32)
  );
}
