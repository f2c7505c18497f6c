/** Characters that people and their programs put into an ISSN: dashes, white space, and look-alikes of the twelve right ones. */

export const softHyphen = 0xad;

/**
 * The hyphen and the dashes taken for it, as the inside of a character class: soft hyphen, hyphen to horizontal bar,
 * hyphen bullet, minus, small and full-width forms; and the katakana length mark in both widths, because Japanese input
 * methods write it when the hyphen key is pressed.
 */
export const dashClass = '\\-\u00ad\u2010-\u2015\u2043\u2212\u30fc\ufe58\ufe63\uff0d\uff70';

const dash = new RegExp(`[${dashClass}]`);
const space = /[\s\u0085]/;
const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Whether a code unit is a dash other than U+002D. */
export const isOtherDash = (code: number): boolean => code > 0x7f && dash.test(String.fromCharCode(code));

/** White space of any width, breaking or not. The common case, a printable character of ASCII, is told by one comparison. */
export const isSpace = (code: number): boolean =>
  (code <= 0x20 || code > 0x7e) && space.test(String.fromCharCode(code));

/** Characters that nobody sees: joiners, byte order marks and the direction marks that come along when text is copied from a right-to-left page. */
export const isInvisible = (code: number): boolean => code > 0x7e && invisible.test(String.fromCharCode(code));

const isBlank = (code: number): boolean => isSpace(code) || isInvisible(code);

/** Index of the first character that is neither white space nor invisible; the length if there is none. */
export function startOf(text: string): number {
  let start = 0;
  while (start < text.length && isBlank(text.charCodeAt(start))) start++;
  return start;
}

/** Index after the last such character. */
export function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** First digit (zero) of each script whose digits are written in one run of ten. */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

/** Letters of Latin, Greek, Cyrillic and full-width alphabets, and signs found where the hyphen should be. */
const lookAlikes = new Map<string, string>(
  (
    [
      ['0', 'OoQ\u039f\u03bf\u041e\u043e\uff2f\uff4f'],
      ['1', 'Il|\u0131\u0399\u0406\u0456\uff29\uff4c'],
      ['2', 'Zz'],
      ['5', 'Ss\u0405\u0455'],
      ['6', 'Gb'],
      ['8', 'B\u0392\u0412'],
      ['9', 'gq'],
      ['X', 'xX\u03a7\u03c7\u0425\u0445\u00d7\u2169\u2179\u2715\uff38\uff58'],
      ['-', '~_/.,:\u00b7\u02d7'],
    ] as const
  ).flatMap(([meant, characters]) => [...characters].map((character) => [character, meant] as const)),
);

/**
 * The one of the twelve right characters that this one was probably meant to be: a digit of another script, a letter
 * that looks like a digit, an X of another alphabet, a dash or something in its place. The empty string for white space;
 * undefined if unknown.
 */
export function probablyMeant(character: string): string | undefined {
  const code = character.codePointAt(0)!;
  if (isBlank(code)) return '';
  if (isOtherDash(code)) return '-';
  for (const zero of zeros) if (code >= zero && code <= zero + 9) return String(code - zero);
  return lookAlikes.get(character);
}
