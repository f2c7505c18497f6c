/** What is typed, as a question to the index. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearchText } from './search-text.ts';

const cases: readonly (readonly [reason: string, typed: string, query: string | undefined])[] = [
  ['the last word may be a beginning', 'nature', "'nature':*"],
  ['all words must occur', 'Nature  Physics', "'nature' & 'physics':*"],
  ['words are folded', 'Économie & SOCIÉTÉ', "'economie' & 'and' & 'societe':*"],
  ['a quoted phrase stands as it is, also at the end', '"annals of" math', "('annals' <-> 'of') & 'math':*"],
  ['a phrase is no beginning', '"annals of math"', "('annals' <-> 'of' <-> 'math')"],
  ['typographic quotes quote', '“annals of”', "('annals' <-> 'of')"],
  ['a quote that is not closed reaches to the end', '"annals of', "('annals' <-> 'of')"],
  ['a word may be excluded', 'nature -physics', "'nature' & !('physics')"],
  ['a phrase may be excluded', 'nature -"annual review"', "'nature' & !(('annual' <-> 'review'))"],
  ['exclusion alone asks for nothing', '-nature', undefined],
  ['a dash within a word only parts it', 'e-journal', "('e' & 'journal':*)"],
  ['a dash on its own is none', 'x - y', "'x' & 'y':*"],
  ['apostrophes end an elision', "l'art", "('l' & 'art':*)"],
  ['punctuation alone asks for nothing', '?! ...', undefined],
  ['nothing asks for nothing', '   ', undefined],
  ['Chinese characters are pairs side by side', '経済新聞', "('経済' <-> '済新' <-> '新聞':*)"],
  ['a lone character is the beginning of a pair', '経', "'経':*"],
  ['Latin and Japanese in one run are side by side', 'NHKテレビ', "('nhk' <-> 'テレ' <-> 'レビ':*)"],
  ['two runs need not be side by side', '日本 新聞', "'日本' & '新聞':*"],
  ['an ISSN is one word or two', '0028-0836', "('00280836' | ('0028' & '0836':*))"],
  ['an ISSN without its hyphen', '2049363x', "('2049363x' | '2049363x':*)"],
  ['an ISSN with another dash', '2049–363X', "('2049363x' | ('2049' & '363x':*))"],
  ['the beginning of an ISSN', '0028-08', "('002808':* | ('0028' & '08':*))"],
  ['an initial article may be left out of the title', 'The nature', "'nature':*"],
  ['an article alone, or in a phrase, is a word', 'Die "die zeit"', "('die' <-> 'zeit')"],
  ['a year is a word', '1984', "'1984':*"],
  [
    'years may look like an ISSN and are found as words, too',
    '1999-2000 report',
    "('19992000' | ('1999' & '2000')) & 'report':*",
  ],
  ['what quotes in SQL or tsquery is punctuation', "a'b\\c:* | !d <-> (e)", "('a' & 'b' & 'c') & 'd' & 'e':*"],
];

describe('search text', () => {
  test.each(cases)('%s: %s', (_reason, typed, query) => {
    expect(parseSearchText(typed).query).toBe(query);
  });

  test.each([
    ['as typed', 'Nature', ['nature']],
    ['and without an initial article', 'The Economist', ['the economist', 'economist']],
    ['an elided article', "L'année sociologique", ['l annee sociologique', 'annee sociologique']],
    ['an article alone is a title', 'Die', ['die']],
    ['without quotes', '"Nature"', ['nature']],
    ['without what is excluded', 'nature -physics', ['nature']],
  ])('title keys %s', (_reason, typed, keys) => {
    expect(parseSearchText(typed).titleKeys).toEqual(keys);
  });

  test.each([
    ['every word', 'nature physics', "'nature':A & 'physics':*A"],
    ['a phrase', '"nature physics"', "('nature':A <-> 'physics':A)"],
    ['what is excluded', 'nature -physics', "'nature':A & !('physics':A)"],
    ['pairs of characters', '世界の', "('世界':A <-> '界の':*A)"],
    ['not a number, which has no weight', '0028-0836', "('00280836' | ('0028':A & '0836':*A))"],
  ])('words of one weight only: %s', (_reason, typed, query) => {
    expect(parseSearchText(typed, 'A').query).toBe(query);
  });

  test('law: however long and strange, the question stays bounded and only asks for quoted words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (typed) => {
        const { query = '' } = parseSearchText(typed);
        expect(query.replace(/'(?:[^'\\]|''|\\\\)*'/g, 'w')).toMatch(/^(?:w|:\*|<->|[ &|!()])*$/);
        expect(query.length).toBeLessThan(20_000);
      }),
    );
  });
});
