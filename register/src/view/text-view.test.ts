import { expect, test } from 'vitest';
import { textView } from './text-view.ts';

test.each<[string, string | undefined, string | undefined, string, string]>([
  ['Nature', 'eng', 'en', 'ltr', 'the usual script of a language is not named'],
  ['Sekai', 'jpn', 'ja-Latn', 'ltr', 'Romanized Japanese'],
  ['世界', 'jpn', 'ja', 'ltr', 'Japanese in Chinese characters alone'],
  ['Правда', 'rus', 'ru', 'ltr', 'Cyrillic is usual for Russian'],
  ['Pravda', 'rus', 'ru-Latn', 'ltr', 'Romanized Russian'],
  ['الأهرام', 'ara', 'ar', 'rtl', 'reads from the right'],
  ['הארץ', 'heb', 'he', 'rtl', 'reads from the right'],
  ['Titel', 'mul', 'und-Latn', 'ltr', 'several languages are none in particular'],
  ['Titel', undefined, 'und-Latn', 'ltr', 'only the script is known'],
  ['2001', undefined, undefined, 'ltr', 'no letters'],
])('%s in %s is %s, %s: %s', (text, language, lang, dir) => {
  const view = textView({ text }, language);
  expect([view.lang, view.dir]).toEqual([lang, dir]);
});

test('the original script keeps its own direction', () => {
  const view = textView({ text: 'al-Ahrām', original: { text: 'الأهرام' } }, 'ara');
  expect(view).toMatchObject({ lang: 'ar-Latn', dir: 'ltr', original: { lang: 'ar', dir: 'rtl' } });
});
