/** Doubts about entries that are taken all the same: mistypings that no rule can mend, and rows that say two things. */
import type { LtwaEntry } from './entry.ts';

/**
 * Whether the letters of the abbreviation stand in the word in that order, as those of a truncation or a contraction do. Marks
 * and case do not count: an entry of several languages has the word of one and the abbreviation of another.
 */
export function isOfTheWord(entry: LtwaEntry): boolean {
  if (entry.abbreviation === undefined) return true;
  const short = entry.abbreviation;
  if (entry.text.startsWith(short.slice(0, -1))) return true;
  const word = letters(entry.text);
  let at = 0;
  for (const letter of letters(short)) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}]+/gu, '');
}

/** Whether there is a digit in the word or its abbreviation: no published list has one. */
export function hasDigits({ text, abbreviation = '' }: LtwaEntry): boolean {
  return /\p{Nd}/u.test(text) || /\p{Nd}/u.test(abbreviation);
}

/** Whether everything that `other` holds for is held by `entry` too. */
export function covers(entry: LtwaEntry, other: LtwaEntry): boolean {
  return other.languages.every((code) => entry.languages.includes(code));
}

/** The languages that both entries hold for. */
export function sharedLanguages(a: LtwaEntry, b: LtwaEntry): string[] {
  return a.languages.filter((code) => b.languages.includes(code));
}
