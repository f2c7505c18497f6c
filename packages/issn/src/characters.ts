/** Characters that people and their programs put into an ISSN: dashes, white space, and look-alikes of the twelve right ones. */

export const softHyphen = 0xad;

/**
 * The dashes taken for the hyphen (U+002D itself not counted). The katakana length mark is among them because Japanese
 * input methods write it when the hyphen key is pressed.
 */
const dashes = new Set([
  softHyphen,
  0x2010, // hyphen
  0x2011, // non-breaking hyphen
  0x2012, // figure dash
  0x2013, // en dash
  0x2014, // em dash
  0x2015, // horizontal bar
  0x2043, // hyphen bullet
  0x2212, // minus sign
  0x30fc, // katakana-hiragana prolonged sound mark
  0xfe58, // small em dash
  0xfe63, // small hyphen-minus
  0xff0d, // full-width hyphen-minus
  0xff70, // half-width katakana-hiragana prolonged sound mark
]);

export const isOtherDash = (code: number): boolean => code > 0x7f && dashes.has(code);

/** All dashes and the hyphen, as the inside of a character class. */
export const dashClass = `\\-${String.fromCodePoint(...dashes)}`;

/** White space of any width, breaking or not. */
export const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0x85 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

/** Characters that nobody sees: joiners, byte order marks and the direction marks that come along when text is copied from a right-to-left page. */
export const isInvisible = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0x061c ||
  code === 0xfeff;

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
