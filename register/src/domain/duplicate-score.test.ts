import { emptyDescription } from '@masthead/serial';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Describable, describeForDuplicates } from './duplicate-description.ts';
import { compareDescriptions, scoreDuplicate } from './duplicate-score.ts';
import { urlKey } from './url-key.ts';

const said = (text: string, given: Partial<Describable> = {}) =>
  describeForDuplicates({ ...emptyDescription(), titleProper: { text }, ...given });

const by = (...names: string[]): Partial<Describable> => ({
  publications: [{ role: 'latest', places: [], publishers: names.map((text) => ({ text })) }],
});

describe('likeness of titles', () => {
  test.each<[string, string, string, 'same' | 'near' | 'far']>([
    ['case, marks and punctuation do not count', 'Économie & société', 'economie: SOCIETE', 'near'],
    ['nor does the key title‘s qualifier', 'Nature', 'Nature', 'same'],
    ['a letter left out', 'Physiotherapy', 'Physiotherpy', 'near'],
    ['another ending', 'Trudy Instituta biologii', 'Trudy instituta biologija', 'near'],
    ['the same words in another order', 'Biologia et medicina', 'Medicina et biologia', 'near'],
    ['the kind of publication alone in common', 'Journal of botany', 'Journal of zoology', 'far'],
    ['function words alone in common', 'Art of the past', 'Theory of the leisure class', 'far'],
  ])('%s', (_reason, a, b, expected) => {
    const { values } = compareDescriptions(said(a), said(b));
    const found = values['title-same'] === 1 ? 'same' : values['title-near'] > 0.3 ? 'near' : 'far';
    expect(found).toBe(expected);
  });

  test('the best pair of all their titles counts', () => {
    const translated = said('Zoologija', { parallelTitles: [{ text: 'Zoology today' }] });
    expect(compareDescriptions(translated, said('Zoology today')).values['title-same']).toBe(1);
  });
});

describe('what else speaks for one resource, and against it', () => {
  const base = scoreDuplicate(said('Gondola'), said('Gondola')).score;

  test.each<[string, Partial<Describable>, Partial<Describable>, 'more' | 'less' | 'as much']>([
    ['the same publisher', by('Cornelsen'), by('Cornelsen Verlag'), 'more'],
    ['ordinary words of bodies say nothing', by('University Press'), by('University of Utopia'), 'as much'],
    ['the same country', { countries: ['FRA'] }, { countries: ['FRA'] }, 'more'],
    ['another country', { countries: ['FRA'] }, { countries: ['CHL'] }, 'less'],
    ['what only one of them says', { countries: ['FRA'] }, {}, 'as much'],
    ['begun twenty years apart', { dates: years('1980') }, { dates: years('2000') }, 'less'],
    ['a year that is not known', { dates: years('19uu') }, { dates: years('2000') }, 'as much'],
    ['the same address', { urls: [{ url: 'https://x.org/j/' }] }, { urls: [{ url: 'http://www.x.org/J' }] }, 'more'],
    [
      'one names the other as its predecessor',
      { relations: [{ kind: 'continues', issn: '0028-0836' as never }] },
      { issn: '0028-0836' },
      'less',
    ],
    [
      'both continue the same',
      { relations: [{ kind: 'continues', issn: '0028-0836' as never }] },
      { relations: [{ kind: 'continues', issn: '0028-0836' as never }] },
      'more',
    ],
  ])('%s', (_reason, ours, theirs, expected) => {
    const { score } = scoreDuplicate(said('Gondola', ours), said('Gondola', theirs));
    expect(score > base ? 'more' : score < base ? 'less' : 'as much').toBe(expected);
  });

  test('the reasons are all of the score but its beginning', () => {
    const { reasons } = scoreDuplicate(said('Gondola', by('Cornelsen')), said('Gondola', by('Cornelsen')));
    expect(reasons.map(({ type }) => type)).toEqual(['title-same', 'body-same', 'title-short']);
  });
});

function years(start: string): Describable['dates'] {
  return { start, status: 'unknown', numbering: [] };
}

test('who is compared with whom does not matter, and a score is a probability', () => {
  const words = fc.array(fc.constantFrom('Journal', 'of', 'Botany', 'Botanical', 'Zoology', 'Acta', '1', 'ж', '学報'), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(words, words, fc.constantFrom('FRA', 'CHL'), (a, b, country) => {
      const [ours, theirs] = [said(a.join(' '), { countries: [country] }), said(b.join(' '), { countries: ['FRA'] })];
      const { score } = scoreDuplicate(ours, theirs);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(scoreDuplicate(theirs, ours).score).toBeCloseTo(score, 1);
    }),
  );
});

describe('addresses that lead to one page', () => {
  test.each([
    ['https://www.Nature.com/nature/index.html?utm_source=x#top', 'nature.com/nature'],
    [
      'http://scielo.example/scielo.php?script=sci_serial&pid=0104-1169&lng=en',
      'scielo.example/scielo.php?pid=0104-1169&script=sci_serial',
    ],
    ['http://x.org/', 'x.org'],
    ['nature.com', undefined],
    ['ftp://x.org/a', undefined],
    ['http://localhost/a', undefined],
    ['http://[::1', undefined],
  ])('%s', (url, key) => {
    expect(urlKey(url)).toBe(key);
  });
});
