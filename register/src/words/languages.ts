/** The languages of the interface. To add one: write its folder beside this file, and put it in this list. */
import { ar } from './ar/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { ru } from './ru/index.ts';
import { type Language, type Words, wordsOf } from './words.ts';
import { zh } from './zh/index.ts';

/** The first is spoken where nothing else was asked for. */
export const languages: readonly Language[] = [en, fr, es, ar, zh, ru];

const spoken = new Map(languages.map((language) => [language.code, wordsOf(language)]));

/** Whether there is an interface in it; `code` is BCP 47 without a region. */
export const isSpoken = (code: string): boolean => spoken.has(code);

/** The words of a language; English when there is none of that code. */
export function wordsFor(code: string): Words {
  return spoken.get(code) ?? spoken.get(en.code)!;
}
