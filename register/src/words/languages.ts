/** The languages of the interface. To add one: write its file beside this one, and put it in this list. */
import { en } from './en/index.ts';
import { type Language, type Words, wordsOf } from './words.ts';

export const languages: readonly Language[] = [en];

const spoken = new Map(languages.map((language) => [language.code, wordsOf(language)]));

/** The words of a language; English when there is none of that code. */
export function wordsFor(code: string): Words {
  return spoken.get(code) ?? spoken.get(en.code)!;
}
