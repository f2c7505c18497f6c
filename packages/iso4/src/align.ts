/** Writes a word's abbreviation with the word's own letters: its capitals and diacritics (ISO 4:1997, 4.2 and 4.3). */
import { foldWord, type Unit, unitsOf } from './fold.ts';

const hyphen = /[-\u2010-\u2012\u2212]/u;

/**
 * `abbreviation` is of the list, with its full stop. A letter of it that the word does not have (the list's form comes
 * from another spelling or language) is written as in the list.
 */
export function writeAbbreviation(word: string, abbreviation: string, units: readonly Unit[] = unitsOf(word)): string {
  let result = '';
  let from = 0;
  /** What is left of a unit that stands for two letters, such as `œ`. */
  let rest = '';
  for (const character of abbreviation) {
    const wanted = foldWord(character);
    // Marks of the list's spelling go, since the word's own are kept; a hyphen is written where the word has one.
    if (character === '-') {
      const at = units.findIndex(({ text }, index) => index >= from && hyphen.test(text));
      if (at !== -1) {
        result += units[at]!.text;
        from = at + 1;
      }
    } else if (wanted === '' && !/\p{M}/u.test(character)) result += character;
    for (const letter of wanted) {
      if (rest.startsWith(letter)) {
        rest = rest.slice(1);
        continue;
      }
      let at = from;
      let passed = '';
      for (; at < units.length && !units[at]!.fold.startsWith(letter); at++) {
        if (hyphen.test(units[at]!.text)) passed = units[at]!.text;
      }
      const unit = units[at];
      if (unit === undefined) return adaptCase(word, abbreviation);
      result += passed + unit.text;
      rest = unit.fold.slice(1);
      from = at + 1;
    }
  }
  return result;
}

/** The list's own letters, in the case of the word. */
export function adaptCase(word: string, abbreviation: string): string {
  if (isUpperCase(word) && word.length > 1) return abbreviation.toUpperCase();
  const first = word.charAt(0);
  if (first !== first.toLowerCase()) return abbreviation.charAt(0).toUpperCase() + abbreviation.slice(1);
  return abbreviation.charAt(0).toLowerCase() + abbreviation.slice(1);
}

export const isUpperCase = (text: string): boolean => text !== text.toLowerCase() && text === text.toUpperCase();
