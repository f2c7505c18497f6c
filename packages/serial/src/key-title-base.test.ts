import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeyTitleAdvice, keyTitleBase, longestKeyTitle } from './key-title-base.ts';
import { describeKeyTitleAdvice, describeKeyTitleProblem } from './key-title-describe.ts';
import { keyTitleNormalForm } from './key-title-normal.ts';

const baseOf = (title: string, more = {}) => {
  const result = keyTitleBase({ title, ...more });
  if (!result.ok) throw new Error(result.problem.type);
  return result.base;
};
const types = (advice: readonly KeyTitleAdvice[]) => advice.map(({ type }) => type);

describe('keyTitleBase', () => {
  it.each([
    ['a title as it is', 'Nature', 'Nature'],
    ['white space of all kinds', '  Annals\u00a0 of\nbotany ', 'Annals of botany'],
    ['control and bidirectional characters', '\u200eNature\u0007', 'Nature'],
    ['marks that stand on their own', 'E\u0301tudes', 'Études'],
    ['a subtitle', 'Time : the weekly newsmagazine', 'Time'],
    ['a statement of responsibility', 'Faunistische Abhandlungen / Museum für Tierkunde', 'Faunistische Abhandlungen'],
    ['a parallel title', 'Anatomischer Anzeiger = Anatomical gazette', 'Anatomischer Anzeiger'],
    ['all of them, and the medium', 'Physics [electronic resource] : a journal = Physique / Society', 'Physics'],
    ['a colon without a space before it stays', 'Film: theory and practice', 'Film: theory and practice'],
    ['a slash between two words stays', 'Text/Kritik', 'Text/Kritik'],
    ['a medium in the words of catalogues', 'Film [online] : a review', 'Film'],
    ['marks with nothing before them', '= Nature', 'Nature'],
    ['an equation stays', '1 + 1 = 2', '1 + 1 = 2'],
    ['the stop that ends a statement', 'Current population reports.', 'Current population reports'],
    ['the stop of an abbreviation stays', 'Proc. natl. acad. sci.', 'Proc. natl. acad. sci.'],
    ['the stops of initials stay', 'News from the U.S.A.', 'News from the U.S.A.'],
    ['a mark of omission stays', 'Report of the ... conference', 'Report of the ... conference'],
    ['an acronym', 'ABC', 'ABC'],
    ['a number', 'Istorija 20. veka', 'Istorija 20. veka'],
    ['a parenthesis of its own', 'Journal of X (new series)', 'Journal of X (new series)'],
    ['a parenthesis and nothing else', '(Online)', '(Online)'],
    ['stop words and nothing else', 'And', 'And'],
    ['punctuation and nothing else', '???', '???'],
  ])('takes %s', (_why, title, text) => {
    expect(baseOf(title).text).toBe(text);
  });

  it.each([
    ['designation and title', 'Physical review.', 'B,', 'Condensed matter.', 'Physical review. B, Condensed matter'],
    [
      'a designation in words',
      'Current population reports',
      'Series P-60',
      'Consumer income',
      'Current population reports. Series P-60, Consumer income',
    ],
    [
      'a section without a designation',
      'Symbolae Osloenses',
      undefined,
      'Fasciculi suppletorii',
      'Symbolae Osloenses. Fasciculi suppletorii',
    ],
    ['a designation without a title', 'Annales', 'Section C', undefined, 'Annales. Section C'],
    ['a stop behind a letter', 'Acta', 'Series B.', undefined, 'Acta. Series B'],
    ['a stop behind a number', 'Acta', 'Teil 12.', 'Physik', 'Acta. Teil 12, Physik'],
    ['the stop of an abbreviation', 'Acta', 'N. ser.', undefined, 'Acta. N. ser.'],
    ['a common title that ends with a stop of its own', 'Acta phys.', undefined, 'Optics', 'Acta phys. Optics'],
  ])('joins a section: %s', (_why, title, designation, section, text) => {
    expect(baseOf(title, { ...(designation && { designation }), ...(section && { section }) }).text).toBe(text);
  });

  it.each([
    ['English', 'The Times', 'eng', 4],
    ['French elision', 'L’art et la vie', 'fre', 2],
    ['German', 'Die Zeit', 'ger', 4],
    ['English, where it is a verb', 'Die casting engineer', 'eng', 0],
    ['Arabic', 'al-Hilāl', 'ara', 3],
    ['a language nobody gave', 'The Times', undefined, 0],
    ['a title that is an article and nothing else', 'The', 'eng', 0],
    ['MARC’s marks', '\u0098Le \u009cMonde', undefined, 3],
    ['UNIMARC’s marks, the space outside', '\u0088Le\u0089 Monde', undefined, 3],
    ['an elision in marks', '\u0098L’\u009cart', undefined, 2],
  ])('keeps the initial article and does not count it: %s', (_why, title, language, nonFiling) => {
    const base = baseOf(title, language === undefined ? {} : { language });
    expect(base.nonFiling).toBe(nonFiling);
    expect(base.text).toBe(title.replace(/[\u0088\u0089\u0098\u009c]/g, ''));
  });

  it.each([
    ['Bulletin', ['generic']],
    ['Annual report 2019', ['generic', 'varying-number']],
    ['Proceedings of the 12th conference on fishing', ['varying-number']],
    ['JAMA : the journal of the American Medical Association', ['omitted', 'acronym']],
    ['ABC : news for farmers', ['omitted']],
    ['Терапевтический архив', ['not-romanized']],
    ['Аrt news', ['mixed-scripts']],
    ['Physics (new series', ['unbalanced-parentheses']],
    ['Journal of X (new series)', ['own-parenthesis']],
    ['!!!', ['no-letters']],
    ['Nature', []],
  ])('advises on %s', (title, expected) => {
    const { advice } = baseOf(title);
    expect(types(advice)).toEqual(expected);
    for (const one of advice) expect(describeKeyTitleAdvice(one)).toMatch(/\.$/);
  });

  it.each([
    ['nothing', '', 'title-empty'],
    ['white space', ' \u00a0\t', 'title-empty'],
    ['control characters', '\u0000\u0098\u009c\u202e', 'title-empty'],
    ['ten thousand characters', 'a'.repeat(10_000), 'title-too-long'],
  ])('refuses %s', (_why, title, type) => {
    const result = keyTitleBase({ title });
    expect(result).toMatchObject({ ok: false, problem: { type } });
    if (!result.ok) expect(describeKeyTitleProblem(result.problem)).toMatch(/\.$/);
  });

  it('answers for any text, the same for NFC and NFD, and the same again', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'aÉ .:=/([)]\u0098\u009c\u0301日Ж1'), maxLength: 40 }),
    );
    fc.assert(
      fc.property(texts, (title) => {
        const result = keyTitleBase({ title: title.normalize('NFC') });
        expect(keyTitleBase({ title: title.normalize('NFD') })).toEqual(result);
        if (!result.ok) return;
        expect(result.base.text.length).toBeLessThanOrEqual(longestKeyTitle);
        expect(keyTitleNormalForm(result.base.text)).not.toBe('');
        expect(result.base.text).toBe(result.base.text.trim());
      }),
      { numRuns: 2000 },
    );
  });
});
