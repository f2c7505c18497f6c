/** Text to ISSN (ISO 3297:2020, 4), lenient towards people by default and as strict as the options say. */
import type { Issn } from './brand.ts';
import { isInvisible, isOtherDash, isSpace, probablyMeant, softHyphen } from './characters.ts';
import { checkCharacterOf, checkValueOfInteger, isIssn } from './check.ts';
import { issnFromInteger } from './integer.ts';
import { otherPrefixAt, prefixAt } from './prefix.ts';
import type { IssnProblem } from './problems.ts';

export interface IssnOptions {
  /** Whether `ISSN` may, must or must not stand before the number. */
  readonly prefix?: 'optional' | 'required' | 'refused';
  /** `standard`: only `ISSN` or `ISSN-` and a capital letter, then one space (8.1). `any`: every spelling the README lists. */
  readonly prefixSpelling?: 'any' | 'standard';
  readonly hyphen?: 'optional' | 'required' | 'refused';
  /** Whether `x` counts as `X`. */
  readonly lowerCaseX?: boolean;
  /** Whether white space may stand before, after and in the place of or around the hyphen, and invisible characters anywhere. */
  readonly space?: boolean;
  /** Whether any dash counts as the hyphen, or only U+002D. */
  readonly otherDashes?: boolean;
}

/** What people type and paste. The default. */
export const lenientOptions: Required<IssnOptions> = {
  prefix: 'optional',
  prefixSpelling: 'any',
  hyphen: 'optional',
  lowerCaseX: true,
  space: true,
  otherDashes: true,
};

/** The canonical form and nothing else: `0028-0836`, what stands in a data field when systems exchange it (9.2.a). */
export const strictOptions: Required<IssnOptions> = {
  prefix: 'refused',
  prefixSpelling: 'standard',
  hyphen: 'required',
  lowerCaseX: false,
  space: false,
  otherDashes: false,
};

/** As the standard displays it to people (4.c, 8.1): `0028-0836`, or `ISSN 0028-0836` with exactly this prefix. */
export const displayOptions: Required<IssnOptions> = { ...strictOptions, prefix: 'optional' };

export type IssnResult =
  | { readonly ok: true; readonly issn: Issn }
  | { readonly ok: false; readonly problem: IssnProblem };

const refuse = (problem: IssnProblem): IssnResult => ({ ok: false, problem });

/**
 * Reads an ISSN. A text in canonical form costs one look and the result object; everything else is read character by
 * character. Of several problems the first of this order is reported: empty, prefix, a bad character, too short or too
 * long, the hyphen, the check digit.
 */
export function parseIssn(text: string, options: IssnOptions = lenientOptions): IssnResult {
  if (isIssn(text) && options.prefix !== 'required' && options.hyphen !== 'refused') return { ok: true, issn: text };

  const space = options.space ?? true;
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  let start = 0;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  if (start === end) return refuse({ type: 'empty' });
  if (!space) {
    if (start > 0) return refuse(badCharacter(text, 0));
    if (end < text.length) return refuse(badCharacter(text, end));
  }

  const prefix = prefixAt(text, start);
  if (prefix !== undefined) {
    if (options.prefix === 'refused') return refuse({ type: 'prefix-present', prefix: prefix.text });
    if (options.prefixSpelling === 'standard' && !prefix.standard) {
      return refuse({ type: 'wrong-prefix', prefix: text.slice(start, prefix.end) });
    }
    if (prefix.end >= end) return refuse({ type: 'empty' });
    return readNumber(text, prefix.end, end, options);
  }
  const other = otherPrefixAt(text, start);
  if (other !== undefined) return refuse({ type: 'wrong-prefix', prefix: other });
  const result = readNumber(text, start, end, options);
  return result.ok && options.prefix === 'required' ? refuse({ type: 'prefix-missing' }) : result;
}

const isBlank = (code: number): boolean => isSpace(code) || isInvisible(code);

/** Reads the eight characters that stand between `start` and `end`. */
function readNumber(text: string, start: number, end: number, options: IssnOptions): IssnResult {
  let found = 0;
  let integer = 0;
  let check = 0;
  let hyphenAt = -1;
  let misplacedAt = -1;

  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) {
      if (found < 7) integer = integer * 10 + code - 48;
      else if (found === 7) check = code - 48;
      found++;
    } else if (code === 0x58 || code === 0x78) {
      if (found < 7 || (code === 0x78 && options.lowerCaseX === false)) {
        return refuse(
          found < 7 ? { type: 'bad-character', index, character: text.charAt(index) } : badCharacter(text, index),
        );
      }
      if (found === 7) check = 10;
      found++;
    } else if (code === 0x2d || (isOtherDash(code) && options.otherDashes !== false)) {
      if (found === 4 && hyphenAt < 0) hyphenAt = index;
      else if (code !== softHyphen && misplacedAt < 0) misplacedAt = index;
    } else if (options.space !== false && (isInvisible(code) || (isSpace(code) && (found === 4 || found >= 8)))) {
      // White space stands where the hyphen would, or between the number and something too many.
    } else {
      return refuse(badCharacter(text, index));
    }
  }

  if (found < 8) return refuse({ type: 'too-short', found });
  if (found > 8) return refuse({ type: 'too-long', found });
  if (misplacedAt >= 0) return refuse({ type: 'misplaced-hyphen', index: misplacedAt });
  if (hyphenAt < 0 && options.hyphen === 'required') return refuse({ type: 'missing-hyphen' });
  if (hyphenAt >= 0 && options.hyphen === 'refused') return refuse({ type: 'hyphen-present', index: hyphenAt });
  const right = checkValueOfInteger(integer);
  const issn = issnFromInteger(integer);
  if (check === right) return { ok: true, issn };
  return refuse({
    type: 'wrong-check-digit',
    found: checkCharacterOf(check),
    right: checkCharacterOf(right),
    meant: issn,
  });
}

function badCharacter(text: string, index: number): IssnProblem {
  const character = String.fromCodePoint(text.codePointAt(index)!);
  const meant = probablyMeant(character);
  return meant === undefined
    ? { type: 'bad-character', index, character }
    : { type: 'bad-character', index, character, meant };
}
