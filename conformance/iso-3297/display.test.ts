/** ISO 3297:2020, 4.c and 8: how numbers are shown, on our pages and by the kit that publishers take from them. */
import { placesFor } from '@masthead/crosswalk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRegister, online, print, type Register, series, shownText, states } from './a-register.ts';

let register: Register;
beforeAll(async () => {
  register = await aRegister();
});
afterAll(() => register?.close());

const number = /\d{4}-\d{3}[\dX]/g;
/** Numbers of a text that have no prefix and space right before them. */
const withoutPrefix = (text: string): string[] =>
  [...text.matchAll(number)].filter(({ index }) => !/ISSN(-\w)? $/.test(text.slice(0, index))).map(([found]) => found);

/** What is shown, as a whole, in places on the publication. */
const forPeople = ['cover', 'masthead', 'article', 'series', 'insert'];

test('8.1 every number that the kit shows has its prefix, a space and two groups of four', async () => {
  for (const name of forPeople) {
    const text = await register.snippet(print, name);
    expect([name, text.match(number)?.length ?? 0]).not.toEqual([name, 0]);
    expect([name, withoutPrefix(text)]).toEqual([name, []]);
  }
});

test.each([
  ['the record', `/resource/ISSN/${print}`, `ISSN ${print}`],
  ['the cluster', `/resource/ISSN-L/${print}`, `ISSN-L ${print}`],
  ['a cancelled number', `/resource/ISSN/${states.cancelled}`, `ISSN ${states.cancelled}`],
])('4.c the head of %s shows the number with its prefix', async (_what, path, expected) => {
  const head = /<header class="record-head">.*?<\/header>/s.exec(await register.get(path))?.[0] ?? '';
  expect(shownText(head)).toContain(expected);
});

test.each([
  ['search results', '/search?q=acoustical'],
  ['versions and identifiers of a record', `/resource/ISSN/${print}`],
  ['versions of a cluster', `/resource/ISSN-L/${print}`],
])('8.1 %s show every number with its prefix', async (_what, path) => {
  const main = /<main.*<\/main>/s.exec(await register.get(path))?.[0] ?? '';
  const text = shownText(main).replace(/https?:\S*/g, '');
  expect(text).toContain(print);
  expect(withoutPrefix(text)).toEqual([]);
});

test('8.2 numbers of all media and of the clusters are given for the front cover', async () => {
  const cover = await register.snippet(print, 'cover');
  for (const shown of [`ISSN ${print}`, `ISSN ${online}`, `ISSN-L ${print}`, 'ISSN-H 2049-3630']) {
    expect(cover).toContain(shown);
  }
});

test('8.2 a printed resource has seven places in order of preference; a screen, a container and a microfiche have theirs', () => {
  const placesOf = (...args: Parameters<typeof placesFor>) => placesFor(...args).flatMap(({ places }) => places);
  expect(placesOf('print')).toEqual([
    'front-cover',
    'title-page',
    'caption',
    'masthead',
    'back-cover',
    'colophon',
    'editorial-pages',
  ]);
  expect(placesOf('online')).toEqual(['title-screen', 'main-menu', 'article']);
  expect(placesOf('digital-carrier')).toEqual([
    'title-screen',
    'main-menu',
    'container-label',
    'packaging-back',
    'article',
  ]);
  expect(placesOf('other')).toEqual(['microfiche-header', 'microfiche-label']);
});

test('8.2 the sheet of a printed resource names the places in that order, the front cover first', async () => {
  const text = (await register.snippet(print, 'text')).toLowerCase();
  const sheet = text.slice(text.indexOf('front cover'));
  const found = ['front cover', 'title page', 'caption', 'masthead', 'back cover', 'colophon', 'editorial'].map(
    (place) => sheet.indexOf(place),
  );
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((one, other) => one - other));
});

test('8.2 with each article stands the title of the journal with all numbers', async () => {
  const line = await register.snippet(online, 'article');
  expect(line).toContain('Acoustical physics');
  for (const shown of [`ISSN ${print}`, `ISSN ${online}`, `ISSN-L ${print}`]) expect(line).toContain(shown);
});

test('8.3 ISBN and ISSN stand together, each with its prefix after the title that it names', async () => {
  const query = 'volume=Studies+in+English+organ+music&isbn=978-1-4073-1652-9';
  expect(await register.get(`/resource/ISSN/${series}/embed/volume?${query}`)).toBe(
    `Studies in English organ music ISBN 978-1-4073-1652-9\nAshgate historical keyboard series ISSN ${series}\n`,
  );
});

test('8.4 main series and subseries: each ISSN has its title in parentheses after it', async () => {
  expect((await register.snippet(print, 'series')).trimEnd().split('\n')).toEqual([
    'ISSN 0302-9743 (Library)',
    `ISSN ${print} (Acoustical physics)`,
    'ISSN 1611-3349 (Sublibrary)',
  ]);
});

test('8.5 an insert has its own title and ISSN to be printed on its title page', async () => {
  expect(await register.snippet(print, 'insert')).toBe('Physics supplement\nISSN 0090-0028\n');
});

test('8.6 both layouts of the clause are given: the word for the medium after the number, or before it', async () => {
  const after = [`ISSN ${print} (Print)`, `ISSN ${online} (Online)`, `ISSN-L ${print}`];
  const before = [`Print version: ISSN ${print}`, `Online version: ISSN ${online}`, `ISSN-L ${print}`];
  expect((await register.snippet(print, 'cover')).split('\n')).toEqual(expect.arrayContaining(after));
  expect((await register.snippet(print, 'masthead')).split('\n')).toEqual(expect.arrayContaining(before));
});

test('8.6 the numbers shown on one version are shown on the other', async () => {
  const [one, other] = [await register.snippet(print, 'cover'), await register.snippet(online, 'cover')];
  for (const shown of [`ISSN ${print} (Print)`, `ISSN ${online} (Online)`, `ISSN-L ${print}`]) {
    expect(one).toContain(shown);
    expect(other).toContain(shown);
  }
});
