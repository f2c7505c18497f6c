/** The languages of the interface. To add one: write its folder beside this file, and put it in this list. */
import { en } from './en/index.ts';
import { type Language, type Words, wordsOf } from './words.ts';

/** The first is spoken where nothing else was asked for. */
export const languages: readonly Language[] = [en];

const spoken = new Map(languages.map((language) => [language.code, wordsOf(language)]));

/** Whether there is an interface in it; `code` is BCP 47 without a region. */
export const isSpoken = (code: string): boolean => spoken.has(code);

/** The words of a language; English when there is none of that code. */
export function wordsFor(code: string): Words {
  return spoken.get(code) ?? spoken.get(en.code)!;
}
