import { readMarc21 } from '@masthead/crosswalk';
import { describe, expect, test } from 'vitest';
import { aFullRecord } from '../../../test/build/a-gathered-record.ts';
import { aSerial } from '../../../test/build/a-record.ts';
import { wordsFor } from '../../words/languages.ts';
import { citationOf } from './cite.ts';
import { factsOf, headTitle, recordGroups, yearsOf } from './record.ts';

const words = wordsFor('en');
const issn = '2049-3630';

/** What the page says, as label and texts. */
function said(): Map<string, string[]> {
  const record = aFullRecord();
  const groups = recordGroups(readMarc21(record).serial!, record, words);
  return new Map(
    groups.flatMap(({ rows }) =>
      rows.map(({ label, values }) => [label, values.map(({ text }) => text.text)] as const),
    ),
  );
}

describe('a record is shown with all that it says (ISO 3297:2020, Table C.2)', () => {
  test.each([
    ['record.key-title', ['Sekai no zasshi']],
    ['record.title-proper', ['Sekai no zasshi']],
    ['record.abbreviated-key-title', ['Sekai zasshi']],
    ['record.parallel-title', ['Magazine of the world']],
    ['record.variant-title', ['SZ']],
    ['record.country', ['Japan']],
    ['record.published-latest', ['London: Zasshisha']],
    ['record.published-earliest', ['Osaka: Furui Zasshisha, 1951-1960']],
    ['record.dates', ['1951–']],
    ['record.numbering', ['Vol. 1, no. 1 (1951)-']],
    ['record.issuing-body', ['Zasshi Kyōkai. Henshūbu']],
    ['record.medium', ['Print']],
    ['record.carrier', ['volume']],
    ['record.type', ['Periodical']],
    ['record.frequency', ['Weekly']],
    ['record.language', ['Japanese', 'English']],
    ['record.subject', ['05']],
    ['record.url', ['https://zasshi.example.org/']],
    ['record.indexed-in', ['CROSSREF']],
    ['note.source', ['Description based on: vol. 1, no. 1']],
  ])('%s', (label, values) => {
    expect(said().get(label)).toEqual(values);
  });
});

test('the original script stands with the head title even when only the title proper has it', () => {
  const title = headTitle(
    aSerial({
      issn,
      languages: ['jpn'],
      keyTitle: { text: 'Sekai' },
      titleProper: { text: 'Sekai', original: { text: '世界' } },
    }),
  );
  expect(title.original).toMatchObject({ text: '世界', lang: 'ja' });
});

test.each([
  [{ start: '1869', status: 'current' }, '1869–'],
  [{ start: '1912', end: '1998', status: 'ceased' }, '1912–1998'],
  [{ start: '19uu', status: 'unknown' }, '19??–'],
  [{ end: '1950', status: 'ceased' }, '?–1950'],
  [{ start: '1869', status: 'ceased' }, '1869–?'],
  [{ status: 'unknown' }, undefined],
] as const)('years of %j: %s', (dates, years) => {
  expect(yearsOf(aSerial({ issn, dates: { ...dates, numbering: [] } }), words)).toBe(years);
});

test('an address that a browser must not open is text', () => {
  const record = aFullRecord();
  const serial = aSerial({ issn, urls: [{ url: 'javascript:alert(1)' }] });
  const [row] = recordGroups(serial, record, words).find(({ id }) => id === 'access')!.rows;
  expect(row?.values[0]).toMatchObject({ text: { text: 'javascript:alert(1)' } });
  expect(row?.values[0]).not.toHaveProperty('href');
});

test('an index whose address a browser must not open is named without a link', () => {
  const indexedIn = ['javascript:alert(1)', 'https://index.example.org/', undefined].map((url) => ({
    name: 'Index',
    facet: true,
    ...(url && { url }),
  }));
  const [row] = recordGroups(aSerial({ issn, indexedIn }), aFullRecord(), words).find(
    ({ id }) => id === 'coverage',
  )!.rows;
  expect(row?.values.map(({ href }) => href)).toEqual([undefined, 'https://index.example.org/', undefined]);
});

test('who preserves it: each keeper with what it says, web archives by their name', () => {
  const keepers = [
    {
      name: 'CLOCKSS Archive',
      code: 'clockss',
      status: 'archived',
      start: '1984',
      end: '2007',
      extent: 'Archived : 67, 72',
    },
    { name: 'Portico', code: 'portico', status: 'in-progress', updated: '2020-01-25', url: 'javascript:alert(1)' },
  ] as const;
  const webArchives = [
    { agency: 'British Library', archive: 'UK Web Archive', dates: '2013-2020', url: 'https://www.webarchive.org.uk/' },
    { url: 'https://web.archive.org/' },
  ];
  const group = recordGroups(aSerial({ issn, keepers, webArchives }), aFullRecord(), words).find(
    ({ id }) => id === 'preservation',
  )!;
  expect(group.rows.map(({ values }) => values.map(({ text, href, note }) => [text.text, href, note]))).toEqual([
    [
      ['CLOCKSS Archive', undefined, 'archived · 1984–2007 · volumes 67, 72'],
      ['Portico', undefined, 'in progress · as of 2020-01-25'],
    ],
    [
      ['UK Web Archive, British Library', 'https://www.webarchive.org.uk/', '2013-2020'],
      ['https://web.archive.org/', 'https://web.archive.org/', undefined],
    ],
  ]);
});

test('facts leave out what is not known', () => {
  expect(factsOf(aSerial({ issn }), words)).toEqual([]);
});

test('a citation names title, place, publisher, years, medium and number', () => {
  const serial = aSerial({
    issn,
    keyTitle: { text: 'Nature (London. Online)' },
    medium: 'online',
    dates: { start: '1997', status: 'current', numbering: [] },
    publications: [{ role: 'latest', places: [{ text: 'London' }], publishers: [{ text: 'Springer Nature' }] }],
  });
  expect(citationOf(serial, words).text).toBe(
    'Nature (London. Online) [Online]. London: Springer Nature, 1997–. ISSN 2049-3630',
  );
});
