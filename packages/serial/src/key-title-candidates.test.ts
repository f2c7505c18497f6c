import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyTitleBase } from './key-title-base.ts';
import { keyTitleCandidates, type QualifierSources } from './key-title-candidates.ts';
import { describeCandidateRule } from './key-title-describe.ts';
import { keyTitleNormalForm } from './key-title-normal.ts';

function candidates(title: string, sources: QualifierSources = {}) {
  const result = keyTitleBase({ title });
  if (!result.ok) throw new Error(result.problem.type);
  return keyTitleCandidates(result.base, sources);
}
const texts = (title: string, sources?: QualifierSources) => candidates(title, sources).map(({ text }) => text);

describe('keyTitleCandidates', () => {
  it('tries body, place, place and date, edition, medium, combinations, and the number last', () => {
    const sources = {
      issuingBodies: ['Society X'],
      places: ['Ottawa'],
      startDate: '1991',
      edition: 'English ed.',
      medium: 'online',
      centreLanguage: 'eng',
      issn: '1234-5679',
    } as const;
    const all = candidates('Review of plants', sources);
    expect(all.slice(0, 7).map(({ text, rule }) => [text, rule])).toEqual([
      ['Review of plants', 'title-proper'],
      ['Review of plants (Society X)', 'issuing-body'],
      ['Review of plants (Ottawa)', 'place'],
      ['Review of plants (Ottawa. 1991)', 'place-and-date'],
      ['Review of plants (English ed.)', 'edition'],
      ['Review of plants (Online)', 'medium'],
      ['Review of plants (Society X. Ottawa)', 'combination'],
    ]);
    expect(all.map(({ text }) => text)).toContain('Review of plants (Ottawa. Online)');
    expect(all.map(({ text }) => text)).toContain('Review of plants (English ed. Online)');
    expect(all.at(-1)).toMatchObject({ text: 'Review of plants (Society X. 1234-5679)', rule: 'number' });
    for (const { rule } of all) expect(describeCandidateRule(rule)).not.toBe('');
  });

  it.each([
    [
      'a generic title begins with its body',
      'Bulletin',
      { issuingBodies: ['Société X'], places: ['Paris'] },
      'Bulletin (Société X)',
    ],
    ['and with its place where no body is known', 'Bulletin', { places: ['Paris'] }, 'Bulletin (Paris)'],
    ['and stands alone where nothing is known', 'Bulletin', {}, 'Bulletin'],
    [
      'a generic title in several media',
      'Bulletin',
      { issuingBodies: ['X'], medium: 'print', inSeveralMedia: true, centreLanguage: 'fre' },
      'Bulletin (X. Imprimé)',
    ],
    [
      'versions that are registered together each get their medium',
      'Le courrier',
      { medium: 'print', inSeveralMedia: true, centreLanguage: 'fre' },
      'Le courrier (Imprimé)',
    ],
    ['marks of conjecture go', 'Bulletin', { places: ['[Paris?]'] }, 'Bulletin (Paris)'],
    ['a place that is not known is none', 'Bulletin', { places: ['[S.l.]', 'Lyon'] }, 'Bulletin (Lyon)'],
    ['in words', 'Bulletin', { places: ['[Place of publication not identified]'] }, 'Bulletin'],
    [
      'parentheses within become commas',
      'Bulletin',
      { issuingBodies: ['Museum (Berlin)'] },
      'Bulletin (Museum, Berlin)',
    ],
    ['closing punctuation goes', 'Bulletin', { places: ['London :'] }, 'Bulletin (London)'],
    ['of a date the year is taken', 'Bulletin', { startDate: 'Jan. 1901' }, 'Bulletin (1901)'],
    ['of a date that is not known nothing', 'Bulletin', { startDate: '19uu' }, 'Bulletin'],
  ] as const)('%s', (_why, title, sources, first) => {
    expect(texts(title, sources)[0]).toBe(first);
  });

  it.each([
    ['a sibling without a qualifier', ['Nature'], 'Nature (Online)'],
    ['one with a place', ['Nature (London)'], 'Nature (London. Online)'],
    ['one with place and medium', ['Nature (London. Print)'], 'Nature (London. Online)'],
    ['one with its medium in another language', ['Nature (Imprimé)'], 'Nature (Online)'],
    ['one that is called otherwise is no help', ['Naturwissenschaft (Berlin)'], 'Nature (Basingstoke)'],
  ])('follows a sibling in another medium: %s', (_why, siblings, second) => {
    expect(texts('Nature', { siblings, medium: 'online', places: ['Basingstoke'], centreLanguage: 'eng' })[1]).toBe(
      second,
    );
  });

  it('tells another edition of the same resource by its edition', () => {
    const sources = {
      siblings: ['Camera (Deutsche Ausg.)'],
      places: ['Luzern'],
      edition: 'English ed.',
      medium: 'print',
    } as const;
    expect(texts('Camera', sources)[1]).toBe('Camera (English ed.)');
  });

  it('leaves a parenthesis of the title alone', () => {
    expect(texts('Journal of X (new series)', { places: ['London'] })).toContain('Journal of X (new series) (London)');
  });

  it('offers no form twice and never nothing, each its own in the Register', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aB. ([)]é:,'), maxLength: 8 });
    const sources = fc.record(
      {
        issuingBodies: fc.array(word, { maxLength: 3 }),
        places: fc.array(word, { maxLength: 2 }),
        startDate: fc.constantFrom('1990', '19uu', ''),
        edition: word,
        medium: fc.constantFrom('print' as const, 'online' as const, 'digital-carrier' as const, 'other' as const),
        centreLanguage: fc.constantFrom('fre', 'xxx'),
        inSeveralMedia: fc.boolean(),
        siblings: fc.array(word, { maxLength: 2 }),
        issn: fc.constant('1234-5679'),
      },
      { requiredKeys: ['issn'] },
    );
    fc.assert(
      fc.property(fc.constantFrom('Nature', 'Bulletin', 'Online', '(Online)', 'X (y'), sources, (title, given) => {
        const all = candidates(title, given);
        expect(all.length).toBeGreaterThan(0);
        expect(new Set(all.map(({ normal }) => normal)).size).toBe(all.length);
        for (const { text, normal } of all) expect(keyTitleNormalForm(text)).toBe(normal);
        expect(all.at(-1)!.text).toContain('1234-5679');
      }),
      { numRuns: 500 },
    );
  });
});
