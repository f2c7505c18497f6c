import { describe, expect, it } from 'vitest';
import { elision, functionWord, functionWords } from './index.ts';

describe('the lists', () => {
  it('have each language once, by its code of ISO 639-2/B', () => {
    const codes = functionWords.map(({ language }) => language);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]{3}$/);
  });

  it.each(functionWords)('$language: small letters, composed, plain apostrophes, no word twice in a class', (words) => {
    for (const list of [words.articles, words.prepositions, words.conjunctions]) {
      const all = list === '' ? [] : list.split(' ');
      expect(new Set(all).size).toBe(all.length);
      for (const word of all) {
        expect(word).toBe(word.toLowerCase().normalize('NFC'));
        expect(word).toMatch(/^[\p{L}\p{M}']+$/u);
      }
    }
  });

  // The languages that the ISSN network's work is mostly in (issue 4).
  it.each([
    ['eng', 'the', 'of', 'and'],
    ['fre', 'les', 'dans', 'et'],
    ['ger', 'der', 'für', 'und'],
    ['spa', 'los', 'para', 'y'],
    ['ita', 'gli', 'della', 'e'],
    ['por', 'os', 'da', 'e'],
    ['dut', 'het', 'voor', 'en'],
    ['lat', undefined, 'in', 'et'],
    ['pol', undefined, 'dla', 'i'],
    ['cze', undefined, 'pro', 'a'],
    ['rus', undefined, 'dlâ', 'i'],
    ['swe', 'den', 'för', 'och'],
    ['dan', 'det', 'til', 'og'],
    ['nor', 'ein', 'frå', 'og'],
    ['hun', 'az', 'között', 'és'],
    ['tur', undefined, 'için', 've'],
    ['ind', undefined, 'untuk', 'dan'],
  ])('%s: %s, %s, %s', (language, article, preposition, conjunction) => {
    if (article !== undefined) expect(functionWord(article)?.get(language)).toBe('article');
    expect(functionWord(preposition!)?.get(language)).toBe('preposition');
    expect(functionWord(conjunction!)?.get(language)).toBe('conjunction');
  });
});

it('knows what is elided', () => {
  expect(elision('l')?.get('fre')).toBe('article');
  expect(elision('dell')?.get('ita')).toBe('preposition');
  expect(elision('qu')?.get('fre')).toBe('conjunction');
  expect(elision('o')).toBeUndefined();
});
