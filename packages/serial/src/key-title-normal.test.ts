import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { keyTitleNormalForm } from './key-title-normal.ts';

describe('keyTitleNormalForm', () => {
  it.each([
    ['case', 'NATURE', 'nature'],
    ['diacritics', 'Économie', 'Economie'],
    ['diacritics that stand on their own', 'E\u0301conomie', 'Économie'],
    ['combining marks in another order', 'a\u0323\u0302', 'a\u0302\u0323'],
    ['letters that Unicode does not take apart', 'Straße og Øresund', 'STRASSE OG ORESUND'],
    ['ligatures', 'Œuvre ﬁnie', 'Oeuvre finie'],
    ['punctuation', 'Nature (London. Online)', 'Nature: London, Online'],
    ['white space, of any kind', 'Bio chem\u00a0news', 'Biochem news'],
    ['a hyphen', 'E-journal', 'Ejournal'],
    ['the stops of an initialism', 'A.B.C. news', 'A B C news'],
    ['the body of a generic title, as it was written until 2003', 'Bulletin - Société X', 'Bulletin (Société X)'],
    ['shapes of the apostrophe', 'L’art', "L'art"],
    ['non-sorting control characters', '\u0098The \u009cTimes', 'The Times'],
    ['those of UNIMARC', '\u0088Le \u0089monde', 'Le monde'],
    ['bidirectional controls and soft hyphens', '\u200fمجلة\u200e الأدب', 'مجلة الأدب'],
    ['Greek with and without tonos', 'Ελληνικός', 'ΕΛΛΗΝΙΚΟΣ'],
    ['Cyrillic', 'ЖУРНАЛ', 'журнал'],
    ['full-width letters and signs', 'Ｃ＋＋', 'C++'],
    ['half-width kana', 'ｶﾞｽ ニュース', 'ガスニュース'],
    ['the width of an ampersand', 'Art ＆ design', 'Art & design'],
    ['typographic signs that nobody reads out', 'ACME® news™', 'ACME news TM'],
  ])('does not see %s', (_why, one, other) => {
    expect(keyTitleNormalForm(one)).toBe(keyTitleNormalForm(other));
  });

  it.each([
    ['a qualifier', 'Nature (London)', 'Nature'],
    ['an initial article', 'The Times', 'Times'],
    ['signs that are read aloud', 'C++', 'C'],
    ['and which', 'C#', 'C++'],
    ['an ampersand beside its word, as centres do', 'Electronics & communications', 'Electronics and communications'],
    ['a number', 'Physics 2', 'Physics'],
    ['the order of Chinese characters', '电子学报', '学报电子'],
    ['Chinese text that is longer', '电子', '电子子'],
    ['voiced kana', 'カス', 'ガス'],
    ['vowel signs of Indic scripts', 'कि', 'की'],
    ['punctuation, where there is nothing else', '???', '!!!'],
  ])('sees %s', (_why, one, other) => {
    expect(keyTitleNormalForm(one)).not.toBe(keyTitleNormalForm(other));
  });

  it.each([
    ['an empty text', ''],
    ['white space', ' \t\u00a0'],
    ['control characters', '\u0098\u009c\u200b'],
  ])('is empty for %s', (_why, text) => {
    expect(keyTitleNormalForm(text)).toBe('');
  });

  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'grapheme-ascii' }),
    fc.string({ unit: fc.constantFrom(..."aÄß’'-&+ 日本がｶﾞ한국أـςΣİıŒ\u0301\u0323\u3099\u200d\u0098\u009c٢(.)") }),
  );

  it('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = keyTitleNormalForm(text);
        expect(keyTitleNormalForm(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('does not see how a text is normalised', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(keyTitleNormalForm(text.normalize('NFD'))).toBe(keyTitleNormalForm(text.normalize('NFC')));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not see a space, wherever words are spelled with spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcÄéŁ 9日本学') }), (text) => {
        expect(keyTitleNormalForm(text)).toBe(keyTitleNormalForm(text.replaceAll(' ', '')));
      }),
    );
  });

  it('tells no two apart that foldText does not, unless by a sign or by punctuation alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aAäÄ .,-’ß'), minLength: 1 }),
        fc.string({ unit: fc.constantFrom(...'aAäÄ .,-’ß'), minLength: 1 }),
        (one, other) => {
          fc.pre(foldText(one) !== '' && foldText(one) === foldText(other));
          expect(keyTitleNormalForm(one)).toBe(keyTitleNormalForm(other));
        },
      ),
    );
  });

  it('takes the fast way of ASCII to the same end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (text) => {
        fc.pre(/[a-z0-9]/i.test(text));
        // The mark falls away, and sends the text the other way.
        expect(keyTitleNormalForm(`${text}\u0301`)).toBe(keyTitleNormalForm(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps a title of ten thousand characters whole', () => {
    const long = 'Bulletin '.repeat(1111);
    expect(keyTitleNormalForm(long)).toHaveLength(8 * 1111);
    expect(keyTitleNormalForm(`${long}1`)).not.toBe(keyTitleNormalForm(long));
  });
});
