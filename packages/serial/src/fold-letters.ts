/** Letters that Unicode does not take apart, with what they are folded to (lower case; NFKD and lower-casing have run before). */
const table: Readonly<Record<string, string>> = {
  // Latin: ligatures, strokes, hooks and the letters of Nordic, Polish, Turkish, Maltese, Sámi and African languages
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  þ: 'th',
  ı: 'i',
  ĸ: 'k',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ƒ: 'f',
  ƀ: 'b',
  ɓ: 'b',
  ɗ: 'd',
  ǥ: 'g',
  ɠ: 'g',
  ƙ: 'k',
  ƚ: 'l',
  ɨ: 'i',
  ʉ: 'u',
  ƴ: 'y',
  ƶ: 'z',
  ȷ: 'j',
  ꜳ: 'aa',
  ꝥ: 'th',
  // Greek: the sigma at the end of a word is the sigma within one
  ς: 'σ',
  // Arabic: forms of alef, final yeh, teh marbuta, and the Persian and Urdu shapes of kaf and yeh
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
};

export const expansions: ReadonlyMap<number, string> = new Map(
  Object.entries(table).map(([letter, folded]) => [letter.codePointAt(0)!, folded]),
);
