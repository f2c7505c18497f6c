import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWords } from './fold.ts';

describe('foldWords', () => {
  it.each([
    ['case', 'NATURE Nature', ['nature', 'nature']],
    [
      'diacritics of Latin letters',
      'Économie, Zürich, Dziś, Čeština, Việt Nam',
      ['economie', 'zurich', 'dzis', 'cestina', 'viet', 'nam'],
    ],
    ['decomposed diacritics', 'Zu\u0308rich', ['zurich']],
    [
      'letters that Unicode does not take apart',
      'Straße Æsir Œuvre Øresund Łódź Đuro Þing Ħal',
      ['strasse', 'aesir', 'oeuvre', 'oresund', 'lodz', 'duro', 'thing', 'hal'],
    ],
    ['the capital sharp s', 'STRAẞE', ['strasse']],
    ['Turkish dotted and dotless i', 'İstanbul ışık ISI', ['istanbul', 'isik', 'isi']],
    ['typographic ligatures', 'ﬁnance', ['finance']],
    ['an elision: the apostrophe separates', "Revue de l'art", ['revue', 'de', 'l', 'art']],
    ['every shape of the apostrophe', 'l’art l‘art l´art', ['l', 'art', 'l', 'art', 'l', 'art']],
    ['an English possessive, likewise', 'Women’s health', ['women', 's', 'health']],
    ['an apostrophe in a Cyrillic word belongs to it', "Здоров’я здоров'я", ['здоровя', 'здоровя']],
    ['letters of Romanization that look like apostrophes', 'Vestnikʹ Qurʼān ʻUlūm', ['vestnik', 'quran', 'ulum']],
    ['every dash separates', 'e-journal a–b a—b a‐b a−b', ['e', 'journal', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b']],
    ['a soft hyphen does not', 'Zeit\u00adschrift', ['zeitschrift']],
    [
      'the ampersand is a word',
      'Chemical & engineering news ＆ AT&T',
      ['chemical', 'and', 'engineering', 'news', 'and', 'at', 'and', 't'],
    ],
    ['full-width forms', 'ＡＢＣ　１２３', ['abc', '123']],
    ['Roman numerals, superscripts and abbreviations that are one character', 'Ⅷ x² ℡', ['viii', 'x2', 'tel']],
    ['Greek, with and without tonos, final sigma', 'Ελληνικός ΕΛΛΗΝΙΚΟΣ', ['ελληνικοσ', 'ελληνικοσ']],
    ['Cyrillic', 'ТЕРАПЕВТИЧЕСКИЙ Ёлка', ['терапевтическии', 'елка']],
    [
      'Arabic: tatweel, vowel signs, forms of alef, teh marbuta',
      'مجلّـة الأدب آداب إسلام ٱلعلم',
      ['مجله', 'الادب', 'اداب', 'اسلام', 'العلم'],
    ],
    ['Persian kaf and yeh are the Arabic ones', 'کتابی', ['كتابي']],
    ['Hebrew points, geresh and gershayim', 'סֵפֶר צה״ל', ['ספר', 'צהל']],
    ['vowel signs of Indic scripts stay', 'हिन्दी', ['हिन्दी']],
    ['digits of other scripts', '٢٠٢٤ ۲۰۲۴ २०२४', ['2024', '2024', '2024']],
    ['Chinese by pairs', '电子学报', ['电子', '子学', '学报']],
    ['a single Chinese character', '书', ['书']],
    ['Japanese by pairs, kana and kanji in one run', '電子の雑誌', ['電子', '子の', 'の雑', '雑誌']],
    ['voiced kana stay voiced, half-width or not', 'ｶﾞｽ ガス', ['ガス', 'ガス']],
    ['the long vowel mark belongs to the run', 'データ', ['デー', 'ータ']],
    ['the middle dot does not', 'アート・ニュース', ['アー', 'ート', 'ニュ', 'ュー', 'ース']],
    ['Korean by pairs, each word a run', '한국어 저널', ['한국', '국어', '저널']],
    ['compatibility ideographs', '豈', ['豈']],
    ['a script change ends the run', 'ABC日本x', ['abc', '日本', 'x']],
    ['nonsorting control characters vanish', '\u0098The \u009cTimes', ['the', 'times']],
    ['nothing at all', ' — … ', []],
  ])('%s', (_why, text, words) => {
    expect(foldWords(text)).toEqual(words);
  });

  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(..."aÄß’'-& 日本がｶﾞ한국أـςΣİıŒ\u0301\u3099\u200d1٢") }),
  );

  it('gives the same for what it gave: indexing the folded text is indexing the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('does not see how a text is normalised', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldWords(text.normalize('NFD'))).toEqual(foldWords(text.normalize('NFC')));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not see the case of letters that have two', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abzÄéŁøЖяΣωİ 9-') }), (text) => {
        expect(foldWords(text.toLowerCase())).toEqual(foldWords(text));
      }),
    );
  });

  it('gives words without a space, and none that is empty', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const word of foldWords(text)) expect(word).toMatch(/^\S+$/u);
      }),
    );
  });

  it('takes the fast way of ASCII to the same end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        // A character outside ASCII that separates words sends the text the other way.
        expect(foldWords(`${text} — `)).toEqual(foldWords(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds every pair of a run inside the run', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'日本語雑誌の'), minLength: 2, maxLength: 8 }), (run) => {
        const words = foldWords(run);
        for (let at = 1; at < run.length; at++) expect(words).toContain(run.slice(at - 1, at + 1));
      }),
    );
  });
});
