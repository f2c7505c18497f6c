import { expect, test } from 'vitest';
import { emptyRequestForm, type RequestForm } from './request-form.ts';
import { isAsked, issnsOfForm, type TitleFacts, titlesOfRequest } from './request-to-titles.ts';

const form: RequestForm = {
  ...emptyRequestForm,
  title: { roman: 'Annales de l’air' },
  country: 'FRA',
  cities: [{ roman: 'Lyon' }],
  languages: ['fre'],
  publisher: { name: { roman: 'Presses de l’air' } },
  status: 'current',
  start: '2026-03',
  frequency: 'q',
  type: 'periodical',
  versions: [{ medium: 'print' }, { medium: 'online', url: 'https://air.example.org/' }],
};
const described = (more: Partial<RequestForm> = {}, facts: TitleFacts = {}) =>
  titlesOfRequest({ ...form, ...more }, facts).titles.map(({ content }) => content.description);
const linksOf = (more: Partial<RequestForm>, facts: TitleFacts = {}) =>
  titlesOfRequest({ ...form, ...more }, facts).links.map(({ from, kind, to }) => `${from} ${kind} ${to}`);

test('each version without a number is a title of its own', () => {
  const { titles, links } = titlesOfRequest(form);
  expect(titles.map(({ label }) => label)).toEqual(['1', '2']);
  expect(described()).toMatchObject([
    { medium: 'print', urls: [], titleProper: { text: 'Annales de l’air', script: 'Latn' } },
    { medium: 'online', urls: [{ url: 'https://air.example.org/' }], countries: ['FRA'], marcCountry: 'fr', type: 'p' },
  ]);
  expect(links).toEqual([{ from: '1', kind: 'other-medium', to: '2' }]);
});

test.each<[Partial<RequestForm>, object, string]>([
  [{}, { start: '2026', status: 'current' }, 'goes on'],
  [{ status: 'to-be-published' }, { start: '2026', status: 'current' }, 'will go on'],
  [{ status: 'discontinued', end: '2026-09' }, { start: '2026', end: '2026', status: 'ceased' }, 'has ended'],
  [{ end: '2030' }, { start: '2026', status: 'current' }, 'an end that is only planned is none'],
  [{ status: 'unknown' }, { status: 'unknown' }, 'not known'],
])('dates of %j: %j (%s)', (more, dates) => {
  expect(described(more)[0]).toMatchObject({ dates });
});

test.each<[Partial<RequestForm>, string | undefined, string]>([
  [{}, '2026-', 'open'],
  [{ status: 'discontinued', end: '2028' }, '2026-2028', 'closed'],
  [{ status: 'discontinued', end: '2026' }, '2026', 'one year'],
  [{ start: '' }, undefined, 'no beginning'],
])('dates as shown of %j: %s (%s)', (more, dates) => {
  expect(described(more)[0]!.publications[0]!.dates).toBe(dates);
});

test('the original script stands beside the Roman one, and tells the alphabet of the title', () => {
  const [title] = described({
    title: { roman: 'Vestnik', original: 'Вестник' },
    publisher: { name: { roman: 'Nauka', original: 'Наука' } },
  });
  expect(title).toMatchObject({
    titleProper: { text: 'Vestnik', original: { text: 'Вестник', script: 'Cyrl' } },
    titleScript: 'c',
    publications: [{ publishers: [{ text: 'Nauka', original: { text: 'Наука' } }] }],
  });
  expect(described({ title: { original: 'Вестник' } })[0]).toMatchObject({ titleProper: { text: 'Вестник' } });
});

test.each([
  ['Air', 'a'],
  ['Études', 'b'],
])('the alphabet of %s is %s (008/33)', (roman, code) => {
  expect(described({ title: { roman } })[0]!.titleScript).toBe(code);
});

test('a version that is called otherwise keeps its own title, and its own beginning', () => {
  const versions = [
    { medium: 'print' as const },
    { medium: 'online' as const, title: { roman: 'Air' }, start: '2027' },
  ];
  expect(described({ versions })).toMatchObject([
    { titleProper: { text: 'Annales de l’air' }, dates: { start: '2026' } },
    { titleProper: { text: 'Air' }, dates: { start: '2027' } },
  ]);
});

test('subtitle, parallel and variant titles', () => {
  const otherTitles = [
    { kind: 'subtitle' as const, text: 'revue' },
    { kind: 'parallel' as const, text: 'Annals of air' },
    { kind: 'variant' as const, text: 'AA' },
  ];
  expect(described({ otherTitles })[0]).toMatchObject({
    parallelTitles: [{ text: 'Annals of air' }],
    variantTitles: [
      { text: 'revue', type: 'portion' },
      { text: 'AA', type: 'other' },
    ],
  });
});

test.each<[string, Partial<RequestForm>, TitleFacts, string[]]>([
  [
    'a version that has its number',
    { versions: [{ medium: 'print', issn: '0028-0836' }, { medium: 'online' }] },
    {},
    ['2 other-medium 0028-0836'],
  ],
  [
    'one predecessor for both media',
    { former: [{ issn: '00280836' }] },
    {},
    ['1 other-medium 2', '1 continues 0028-0836', '2 continues 0028-0836'],
  ],
  [
    'a predecessor in each medium',
    { former: [{ issn: '0028-0836' }, { issn: '1476-4687' }] },
    {
      media: new Map([
        ['0028-0836', 'print'],
        ['1476-4687', 'online'],
      ]),
    },
    ['1 other-medium 2', '1 continues 0028-0836', '2 continues 1476-4687'],
  ],
  [
    'a successor',
    { succeeding: [{ issn: '0028-0836' }], versions: [{ medium: 'print' }] },
    {},
    ['1 continued-by 0028-0836'],
  ],
  ['no valid number', { former: [{ title: 'Old', issn: '0028-0837' }] }, {}, ['1 other-medium 2']],
])('links of %s', (_, more, facts, links) => {
  expect(linksOf(more, facts)).toEqual(links);
});

test('a predecessor without a number is named in the record', () => {
  expect(described({ former: [{ title: 'Ciel' }], succeeding: [{ title: 'Terre' }] })[0]!.relations).toEqual([
    { kind: 'continues', title: 'Ciel' },
    { kind: 'continued-by', title: 'Terre' },
  ]);
});

test('empty texts count as absent, and the numbers of a form are named once', () => {
  expect(isAsked({ medium: 'print', issn: ' ' })).toBe(true);
  const related = [{ issn: '0028-0836' }, { issn: '0028-0836' }, { issn: 'none' }];
  expect(issnsOfForm({ ...form, former: related })).toEqual(['0028-0836']);
});

test('the classification of the cataloguer is that of every version', () => {
  const classification = { scheme: 'udc', value: '551' } as const;
  expect(described({}, { classification }).map(({ classifications }) => classifications)).toEqual([
    [classification],
    [classification],
  ]);
});
