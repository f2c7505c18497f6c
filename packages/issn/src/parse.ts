/** Text to ISSN (ISO 3297:2020, 4), lenient towards people by default and as strict as the options say. */
import type { Issn } from './brand.ts';
import { endOf, isInvisible, isOtherDash, isSpace, probablyMeant, softHyphen, startOf } from './characters.ts';
import { checkCharacterOf, checkValueOfInteger, isIssn } from './check.ts';
import { issnFromInteger } from './integer.ts';
import { leadAt } from './prefix.ts';
import type { IssnProblem } from './problems.ts';

export interface IssnOptions {
  /** Whether `ISSN` may, must or must not stand before the number. */
  readonly prefix?: 'optional' | 'required' | 'refused';
  /** `standard`: only `ISSN`, `ISSN-L` or `ISSN-H`, then one space (8.1). `any`: every spelling the README lists. */
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
 * character. Of several problems the first of this order is reported: empty, white space outside, the prefix, a bad
 * character, too short or too long, the hyphen, the check digit.
 */
export function parseIssn(text: string, options: IssnOptions = lenientOptions): IssnResult {
  if (isIssn(text) && options.prefix !== 'required' && options.hyphen !== 'refused') return { ok: true, issn: text };

  const start = startOf(text);
  const end = endOf(text);
  if (start >= end) return refuse({ type: 'empty' });
  if (options.space === false) {
    if (start > 0) return refuse(badCharacter(text, 0, 0));
    if (end < text.length) return refuse(badCharacter(text, end, 8));
  }

  if (isDigit(text.charCodeAt(start))) {
    return options.prefix === 'required' ? refuse({ type: 'prefix-missing' }) : readNumber(text, start, end, options);
  }
  const { prefix, wrong, end: numberStart } = leadAt(text, start);
  if (wrong !== undefined) return refuse({ type: 'wrong-prefix', prefix: wrong });
  if (prefix === undefined && options.prefix === 'required') return refuse({ type: 'prefix-missing' });
  if (prefix !== undefined && options.prefix === 'refused') {
    return refuse({ type: 'prefix-present', prefix: prefix.text });
  }
  if (prefix?.standard === false && options.prefixSpelling === 'standard') {
    return refuse({ type: 'wrong-prefix', prefix: text.slice(start, numberStart) });
  }
  return numberStart < end ? readNumber(text, numberStart, end, options) : refuse({ type: 'empty' });
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Reads the eight characters that stand between `start` and `end`. */
function readNumber(text: string, start: number, end: number, options: IssnOptions): IssnResult {
  let found = 0;
  let integer = 0;
  let check = 0;
  let hyphenAt = -1;
  let misplacedAt = -1;

  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (isDigit(code)) {
      if (found < 7) integer = integer * 10 + code - 48;
      else if (found === 7) check = code - 48;
      found++;
    } else if (code === 0x58 || code === 0x78) {
      if (found < 7) return refuse({ type: 'bad-character', index, character: text.charAt(index) });
      if (code === 0x78 && options.lowerCaseX === false) return refuse(badCharacter(text, index, found));
      if (found === 7) check = 10;
      found++;
    } else if (code === 0x2d || (isOtherDash(code) && options.otherDashes !== false)) {
      if (found === 4 && hyphenAt < 0) hyphenAt = index;
      else if (code !== softHyphen && misplacedAt < 0) misplacedAt = index;
    } else if (options.space === false || !(isInvisible(code) || (isSpace(code) && mayStandAfter(found)))) {
      return refuse(badCharacter(text, index, found));
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

/** White space may stand before the number, where the hyphen would be, and between the number and something too many. */
const mayStandAfter = (found: number): boolean => found === 0 || found === 4 || found >= 8;

/** `found` is how many of the eight characters stand before it: what looks like a hyphen is meant as one after four. */
function badCharacter(text: string, index: number, found: number): IssnProblem {
  const character = String.fromCodePoint(text.codePointAt(index)!);
  const meant = probablyMeant(character);
  if (meant === undefined && found < 8) return { type: 'bad-character', index, character };
  // After the eighth character there is nothing left to be meant.
  return { type: 'bad-character', index, character, meant: found >= 8 || (meant === '-' && found !== 4) ? '' : meant! };
}
