/** What the Register derives from a serial. */
import { issnFromInteger } from '@masthead/issn';
import { describe, expect, test } from 'vitest';
import { aSerial } from '../../test/build/a-title.ts';
import { deriveFromSerial } from './derive.ts';
import { cardToText, textToCard } from './search-document.ts';

const other = issnFromInteger(5);

describe('derived from a serial', () => {
  test('relations once each, only to other valid numbers', () => {
    const { relations } = deriveFromSerial(
      aSerial(1, 'One', {
        relations: [
          { kind: 'continues', issn: other },
          { kind: 'continues', issn: other, title: 'again' },
          { kind: 'translation', issn: other },
          { kind: 'continues', issn: issnFromInteger(1) },
          { kind: 'continues', invalidIssn: '1234-0000' },
          { kind: 'continues', title: 'Without a number' },
        ],
      }),
    );
    expect(relations).toEqual([
      { kind: 'continues', to: 5 },
      { kind: 'translation', to: 5 },
    ]);
  });

  test('one ISSN-L though 022 $l and 023 both say it, and any number of histories', () => {
    const cluster = { cancelled: [], incorrect: [] };
    const { clusters } = deriveFromSerial(
      aSerial(1, 'One', {
        issnL: other,
        clusters: [
          { kind: 'L', issn: issnFromInteger(6), ...cluster },
          { kind: 'H', issn: issnFromInteger(7), ...cluster },
          { kind: 'H', issn: issnFromInteger(8), ...cluster },
        ],
      }),
    );
    expect(clusters).toEqual([
      { kind: 'L', number: 5 },
      { kind: 'H', number: 7 },
      { kind: 'H', number: 8 },
    ]);
  });

  test.each([
    ['the title proper, folded', aSerial(1, 'Économie'), 'economie'],
    [
      'the qualifier after U+0001',
      aSerial(1, 'Nature', { keyTitle: { text: 'Nature (London)', qualifier: 'London' } }),
      'nature\u0001london',
    ],
    ['without the initial article', aSerial(1, '', { titleProper: { text: 'The Times', nonFiling: 4 } }), 'times'],
    ['the number when there is no title', aSerial(1, '???'), '0000 0019'],
  ])('the sort key is %s', (_reason, serial, key) => {
    expect(deriveFromSerial(serial).search.sortKey).toBe(key);
  });

  test('words of all titles in all scripts, of bodies and publishers, all numbers, and the facets', () => {
    const { search } = deriveFromSerial(
      aSerial(1, 'Nihon keizai', {
        titleProper: { text: 'Nihon keizai', original: { text: '日本経済', script: 'Jpan' } },
        variantTitles: [{ text: 'Nikkei', type: 'cover' }],
        issuingBodies: [{ text: 'Institute', units: ['Press'], identifiers: [] }],
        publications: [{ role: 'latest', places: [{ text: 'Tokyo' }], publishers: [{ text: 'Verlag' }] }],
        issnL: other,
        cancelled: ['1234-5679'],
        incorrect: ['1234-0000'],
        languages: ['jpn', 'ENG', 'jpn', 'und'],
      }),
    );
    const words = [...search.vector.matchAll(/'([^']*)'(\S*)/g)].map(([, word, places]) => `${word}${places}`);
    expect(words).toEqual([
      'nihon:1A',
      'keizai:2A',
      '日本:4A',
      '本経:5A',
      '経済:6A',
      '済:6A',
      'nikkei:8B',
      'institute:10C',
      'press:12C',
      'verlag:14C',
      '00000019',
      '0000005x'.replace('0000005x', other.replace('-', '').toLowerCase()),
      '12345679',
      '12340000',
      '=m1',
      '=cgbr',
      '=ljpn',
      '=leng',
      '=s1',
      '=d199',
    ]);
    expect(search).toMatchObject({ country: 'GBR', languages: ['jpn', 'eng'], decade: 199, medium: 'print' });
  });

  test('the card comes back from its text, however little it holds', () => {
    const full = deriveFromSerial(
      aSerial(1, 'Nature', {
        titleProper: { text: 'Shizen', script: 'Latn', original: { text: '自然', script: 'Hani' } },
        keyTitle: { text: 'Shizen (Tokyo)', qualifier: 'Tokyo', script: 'Latn' },
        publications: [
          { role: 'earliest', places: [{ text: 'Kyoto' }], publishers: [{ text: 'First' }] },
          { role: 'latest', places: [{ text: 'Tokyo' }], publishers: [{ text: 'Last' }] },
        ],
        dates: { start: '19uu', end: '2004', status: 'ceased', numbering: [] },
      }),
    ).search.card;
    expect(full).toEqual({
      title: { text: 'Shizen (Tokyo)', script: 'Latn', original: { text: '自然', script: 'Hani' } },
      keyTitle: 'Shizen (Tokyo)',
      publisher: 'Last',
      place: 'Tokyo',
      dates: '19??–2004',
    });
    expect(textToCard(cardToText(full))).toEqual(full);
    for (const card of [
      { title: { text: 'X' } },
      { title: { text: 'The X', nonFiling: 4 }, place: 'London' },
      { title: { text: 'X' }, dates: '1990–' },
    ]) {
      expect(textToCard(cardToText(card))).toEqual(card);
    }
  });

  test.each([
    ['more for a confirmed number than for a legacy one', aSerial(1, 'A'), aSerial(1, 'A', { status: 'legacy' })],
    ['more for what still appears', aSerial(1, 'A'), aSerial(1, 'A', { dates: { status: 'ceased', numbering: [] } })],
    ['more for a short title', aSerial(1, 'Nature'), aSerial(1, 'Nature of the natural world and its beings')],
    ['more for an address', aSerial(1, 'A', { urls: [{ url: 'https://example.org' }] }), aSerial(1, 'A')],
    [
      'something for legacy, nothing for what was withdrawn',
      aSerial(1, 'A', { status: 'legacy' }),
      aSerial(1, 'A', { status: 'cancelled' }),
    ],
  ])('rank: %s', (_reason, higher, lower) => {
    expect(deriveFromSerial(higher).search.rank).toBeGreaterThan(deriveFromSerial(lower).search.rank);
    expect(deriveFromSerial(higher).search.rank).toBeLessThanOrEqual(100);
  });
});
