/** What each UTF-16 code unit is to the finder, remembered in tables: one load where a regular expression would be asked. */
import { isInvisible, isOtherDash, isSpace, probablyMeant } from './characters.ts';
import { announcing } from './find-words.ts';

export const unknown = 0;
export const other = 1;
export const space = 2;
export const lineFeed = 3;
export const invisible = 4;
export const letter = 5;
export const punctuation = 6;
export const bracket = 7;
/** A digit of any script. */
export const digit = 8;

const classes = new Uint8Array(1 << 16);
/** Value plus two: 0 is not yet known. */
const values = new Int8Array(1 << 16);
const lowers = new Uint16Array(1 << 16);

/** Which of the classes above a code unit belongs to; `other` for the end of the text. */
export function classOf(code: number): number {
  if (!(code >= 0)) return other;
  const known = classes[code]!;
  if (known !== unknown) return known;
  const what = classify(code);
  classes[code] = what;
  return what;
}

function classify(code: number): number {
  const character = String.fromCharCode(code);
  const value = digitValue(code);
  if (value >= 0 && value < 10) return digit;
  if (code === 10) return lineFeed;
  if (isSpace(code)) return space;
  if (isInvisible(code)) return invisible;
  if (character in closing) return bracket;
  if (/[\p{L}\p{M}\u00ba\u00aa]/u.test(character)) return letter;
  return /[\p{P}=#|<>+\u00b0\u2116\\]/u.test(character) || isOtherDash(code) ? punctuation : other;
}

/** Value of a digit of any script, 10 for an X of any alphabet, -1 for anything else and for the end of the text. */
export function digitValue(code: number): number {
  if (!(code >= 0)) return -1;
  const known = values[code]!;
  if (known !== 0) return known - 2;
  const character = String.fromCharCode(code);
  const meant = code > 127 || /[0-9Xx]/.test(character) ? probablyMeant(character) : undefined;
  let value = -1;
  if (code >= 48 && code <= 57) value = code - 48;
  else if (meant === 'X') value = 10;
  else if (meant !== undefined && /[0-9]/.test(meant) && !/[\p{L}\p{M}\u00ba\u00aa]/u.test(character))
    value = Number(meant);
  values[code] = value + 2;
  return value;
}

/** The small letter of a capital, where that is one code unit; else the code itself. */
export function lowerOf(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  const known = lowers[code]!;
  if (known !== 0) return known;
  const small = String.fromCharCode(code).toLowerCase();
  const lower = small.length === 1 ? small.charCodeAt(0) : code;
  lowers[code] = lower;
  return lower;
}

export const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '\uff08': '\uff09' };

export const isHyphen = (code: number): boolean => code === 45 || (code > 127 && isOtherDash(code));

export const isLetter = (code: number): boolean => classOf(code) === letter;

/** ASCII digits. */
export const isPlainDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Digits, and letters of scripts that put spaces between words. */
export const isDigitOrLetter = (code: number): boolean =>
  isPlainDigit(code) ||
  ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) ||
  (code >= 0xc0 && code <= 0x24f) ||
  (code >= 0x370 && code <= 0x4ff);

/** The last of the bits that say which expression. */
export const lastBit = 30;
/** Characters and their capitals. */
export const both = (characters: string): string => characters + characters.toUpperCase();

/** Those that begin with the same characters are one: where they begin, one question is asked and not several. */
const grouped = new Map<string, { first: string; second: string; expressions: string[] }>();
for (const [first, second, expression] of announcing) {
  const group = grouped.get(`${first}\n${second}`);
  if (group === undefined) grouped.set(`${first}\n${second}`, { first, second, expressions: [expression] });
  else group.expressions.push(expression);
}
export const announcements: readonly {
  readonly first: string;
  readonly second: string;
  readonly expression: RegExp;
}[] = [...grouped.values()].map(({ first, second, expressions }) => ({
  first,
  second,
  expression: new RegExp(expressions.join('|'), 'iy'),
}));

/** A bit for each of the expressions that announce: which may begin with a character, and go on with another. */
const firsts = new Int32Array(1 << 16);
const seconds = new Int32Array(1 << 16);
for (const [place, { first, second }] of announcements.entries()) {
  // The last bit is shared if there should be more: the expression itself decides.
  const bit = 1 << Math.min(place, lastBit);
  for (const [table, characters] of [
    [firsts, first],
    [seconds, second],
  ] as const) {
    for (const character of both(characters)) table[character.charCodeAt(0)]! |= bit;
    if (characters.includes(' ')) for (const blank of '\u00a0\t\r\n\u2009\u202f') table[blank.charCodeAt(0)]! |= bit;
  }
}
const digitMark = 1 << 31;
for (let code = 48; code < 58; code++) firsts[code] = digitMark;

/** 0 for a character at which nothing begins that the finder looks for. */
export const markOf = (code: number): number => firsts[code]!;
/** Bits of the expressions that may begin with a character of this mark and go on with that code. */
export const goingOn = (mark: number, next: number): number => mark & seconds[next]!;
