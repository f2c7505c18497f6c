/** The numbers that a wrong one was probably meant to be: those one typing error away whose check digit is right. */
import { numberPartOf, parseAnyIssn, type ResourceUriOptions } from './address.ts';
import type { Issn } from './brand.ts';
import { endOf, probablyMeant, startOf } from './characters.ts';
import { issnFromInteger } from './integer.ts';
import { parseIssn } from './parse.ts';
import { leadAt } from './prefix.ts';

/** Value of each character, 0 to 10; -1 for one that cannot be read. */
type Values = readonly number[];

export interface LikelyOptions extends ResourceUriOptions {
  /** Whether the register at hand has a number. Those that it has come first, in the same order among themselves. */
  readonly exists?: (issn: Issn) => boolean;
}

/** More characters than this are no ISSN with one error. */
const longest = 80;

/**
 * Numbers one typing error away from the text, the likeliest first; none if the text is a right number already or more
 * than one error away. Prefixes and addresses are taken off first. The order:
 *
 * 1. the same eight characters, if they are right once look-alikes are read as digits (letter O for 0, digits of other
 *    scripts) and hyphen and prefix are set right;
 * 2. of eight characters: the check digit replaced; neighbours swapped, from left to right; one digit replaced,
 *    first those beside each other on a keyboard or alike in print, then the others, each from left to right;
 * 3. of five to seven: zeros lost at the start, as spreadsheets do; of seven, then: the check digit missing, a doubled
 *    digit typed once, any other digit missing, from left to right;
 * 4. of nine: a digit typed twice, then any other digit too many, the last one first;
 * 5. of eight with one that cannot be read: what must stand in its place.
 *
 * A right number and no other digits around it (quotes, a comma, words in any language) gives that number; the 977 code of a bar code with its
 * own check digit right gives the number that it carries.
 *
 * With `exists`, the numbers that a register has come before all others.
 */
export function likelyIssns(text: string, options: LikelyOptions = {}): Issn[] {
  const found = oneErrorAway(text, options);
  const { exists } = options;
  if (exists === undefined) return found;
  const known = found.map(exists);
  return [...found.filter((_, at) => known[at]), ...found.filter((_, at) => !known[at])];
}

function oneErrorAway(text: string, options: LikelyOptions): Issn[] {
  if (parseAnyIssn(text, options).ok) return [];
  const number = numberPartOf(text, options);
  if (number.length > longest) return [];
  const carried = issnOfCode(number);
  if (carried !== undefined) return [carried];
  const alone = /^\D*?(\d{4}[^\dA-Za-z]?\d{3}[\dXx])(?![\dA-Za-z])\D*$/u.exec(number)?.[1];
  const right = alone === undefined || alone === number ? undefined : parseIssn(alone);
  if (right?.ok === true) return [right.issn];
  const values = valuesOf(number);
  const found: Issn[] = [];
  const offer = (candidate: Values): void => {
    const issn = issnOf(candidate);
    if (issn !== undefined && !found.includes(issn)) found.push(issn);
  };
  const unread = values.indexOf(-1);
  if (unread >= 0) {
    if (values.length === 8 && !values.includes(-1, unread + 1)) solve(values, unread, offer);
    return found;
  }
  if (values.length === 8) {
    offer(values);
    offerReplacedCheck(values, offer);
    offerSwapped(values, offer);
    offerReplaced(values, offer);
  } else if (values.length === 9) {
    offerWithoutOne(values, offer);
  } else if (values.length >= 5 && values.length < 8) {
    offer([...Array<number>(8 - values.length).fill(0), ...values]);
    if (values.length === 7) offerWithOneMore(values, offer);
  }
  return found;
}

/** The ISSN of a GTIN-13 that begins with 977, an add-on of two or five digits behind it or not (E.6). */
function issnOfCode(text: string): Issn | undefined {
  const digits = /^977[\d\s+-]+$/.test(text.trim()) ? text.replace(/[^\d]/g, '') : '';
  if (![13, 15, 18].includes(digits.length)) return undefined;
  let sum = 0;
  for (let place = 0; place < 13; place++) sum += Number(digits[place]) * (place % 2 === 0 ? 1 : 3);
  return sum % 10 === 0 ? issnFromInteger(Number(digits.slice(3, 10))) : undefined;
}

/** The values of the characters of the number, without prefix, hyphens, white space and a remark in parentheses after it. */
function valuesOf(text: string): number[] {
  const number = text.slice(leadAt(text, startOf(text)).end, endOf(text));
  const values: number[] = [];
  for (const character of number.replace(/\([^()\d]*\)$/, '')) {
    const meant = character >= '0' && character <= '9' ? character : probablyMeant(character);
    if (meant === '' || meant === '-' || character === '-') continue;
    if (meant === undefined) values.push(-1);
    else values.push(meant === 'X' ? 10 : Number(meant));
  }
  return values;
}

/** The ISSN whose eight characters have these values, if it is one. */
function issnOf(values: Values): Issn | undefined {
  let integer = 0;
  let sum = 0;
  for (let place = 0; place < 8; place++) {
    const value = values[place]!;
    if (value < 0 || (value === 10 && place < 7)) return undefined;
    if (place < 7) integer = integer * 10 + value;
    sum += value * (8 - place);
  }
  return sum % 11 === 0 ? issnFromInteger(integer) : undefined;
}

/** Offers the one number that has another value at `place`: eleven is prime, so for every place there is exactly one value. */
function solve(values: Values, place: number, offer: (candidate: Values) => void): void {
  for (let value = 0; value <= 10; value++) if (value !== values[place]) offer(values.with(place, value));
}

const offerReplacedCheck = (values: Values, offer: (candidate: Values) => void): void => solve(values, 7, offer);

function offerSwapped(values: Values, offer: (candidate: Values) => void): void {
  for (let place = 0; place < 7; place++) {
    offer(values.with(place, values[place + 1]!).with(place + 1, values[place]!));
  }
}

const pairs = '01 12 23 34 45 56 67 78 89 09 14 25 36 47 58 69 17 38 06 08';

/** Whether hands and eyes confuse two digits: beside each other in the row or on the number pad, or alike in print. */
export const areConfused = (one: number, other: number): boolean =>
  pairs.includes(one < other ? `${one}${other}` : `${other}${one}`);

function offerReplaced(values: Values, offer: (candidate: Values) => void): void {
  const others: Values[] = [];
  for (let place = 0; place < 7; place++) {
    solve(values, place, (candidate) => {
      if (areConfused(values[place]!, candidate[place]!)) offer(candidate);
      else others.push(candidate);
    });
  }
  for (const candidate of others) offer(candidate);
}

function offerWithoutOne(values: Values, offer: (candidate: Values) => void): void {
  for (let place = 0; place < 8; place++) {
    if (values[place] === values[place + 1]) offer(values.toSpliced(place, 1));
  }
  for (let place = 8; place >= 0; place--) offer(values.toSpliced(place, 1));
}

function offerWithOneMore(values: Values, offer: (candidate: Values) => void): void {
  solve([...values, -1], 7, offer);
  for (let place = 0; place < 7; place++) offer(values.toSpliced(place, 0, values[place]!));
  for (let place = 0; place < 7; place++) solve(values.toSpliced(place, 0, -1), place, offer);
}
