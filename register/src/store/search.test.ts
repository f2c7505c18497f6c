/** Finding titles: by words in any spelling, in a steady order, page by page in both directions, with exact counts. */
import { issnFromInteger, issnToInteger } from '@masthead/issn';
import type { Serial } from '@masthead/serial';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { eachDatabase } from '../../test/databases.ts';
import { type SearchHit, type SearchQuery, type Store, searchTitles, setNumberState, writeTitles } from './index.ts';
import { type SearchLimits, searchWithin } from './search.ts';

const library: readonly Serial[] = [
  aSerial(10, 'Nature', {
    keyTitle: { text: 'Nature (London)', qualifier: 'London' },
    dates: { start: '1869', status: 'current', numbering: [] },
    publications: [{ role: 'latest', places: [{ text: 'London' }], publishers: [{ text: 'Springer Nature' }] }],
    cancelled: ['1476-4687'],
    incorrect: ['0028-0830'],
  }),
  aSerial(11, 'Nature physics', { medium: 'online', dates: { start: '2005', status: 'current', numbering: [] } }),
  aSerial(12, 'The nature of things', {
    titleProper: { text: 'The nature of things', nonFiling: 4 },
    status: 'legacy',
  }),
  aSerial(13, 'Annals of mathematics', { countries: ['USA'] }),
  aSerial(14, 'Mathematics of annals', { countries: ['USA'], status: 'provisional' }),
  aSerial(15, 'L’Année sociologique', { countries: ['FRA'], languages: ['fre'] }),
  aSerial(16, 'Øster-europæisk straße', { countries: ['DNK'], languages: ['dan', 'ger', 'fre', 'eng'] }),
  aSerial(17, 'Nihon keizai shinbun', {
    titleProper: { text: 'Nihon keizai shinbun', script: 'Latn', original: { text: '日本経済新聞', script: 'Jpan' } },
    countries: ['JPN'],
    languages: ['jpn'],
    medium: 'digital-carrier',
  }),
  aSerial(18, '新経済', { countries: ['JPN'], languages: ['jpn'] }),
  aSerial(19, 'Вестник здоров’я', { countries: ['UKR'], languages: ['ukr'] }),
  aSerial(20, 'Great Britain review', {
    parallelTitles: [{ text: 'Revue de Grande-Bretagne' }],
    issuingBodies: [{ text: 'Royal Institute', units: [], identifiers: [] }],
  }),
  aSerial(21, 'Reports', {
    countries: [],
    languages: [],
    medium: undefined as never,
    dates: { status: 'unknown', numbering: [] },
  }),
];

const walking: SearchLimits = { fewMatches: 0, longestWalk: 200_000, mostBeginnings: 5_000 };
const visiting: SearchLimits = { fewMatches: 1_000_000, longestWalk: 200_000, mostBeginnings: 5_000 };

eachDatabase((_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.transaction((tx) =>
      writeTitles(
        tx,
        library.map((serial) => aTitle(serial)),
      ),
    );
  });
  const numbersOf = (hits: readonly SearchHit[]): number[] => hits.map(({ number }) => number);
  const find = async (text: string, more: SearchQuery = {}): Promise<number[]> =>
    numbersOf((await searchTitles(store.read, { text, ...more })).hits);

  describe('words', () => {
    test.each([
      ['case does not matter', 'NATURE physics', [11]],
      ['all words must be there, in any order', 'mathematics annals', [13, 14]],
      ['a phrase stands side by side', '"annals of mathematics"', [13]],
      ['diacritics and ligatures are folded', 'oster europaeisk strasse', [16]],
      ['and folded alike when they are typed', 'ØSTER europæisk STRASSE', [16]],
      ['an elided article does not hide the word', 'annee', [15]],
      ['a straight apostrophe finds a curly one', "l'annee", [15]],
      ['Cyrillic with an apostrophe inside', "здоров'я", [19]],
      ['the last word may be unfinished', 'annals of math', [13, 14]],
      ['the others may not', 'math annals', []],
      ['a word may be excluded', 'nature -physics -things', [10]],
      ['two Chinese characters within a longer title', '経済', [18, 17]],
      ['characters that do not stand side by side', '日経', []],
      ['a part of a title in characters', '経済新聞', [17]],
      ['a lone character, wherever it stands', '済', [17, 18]],
      ['the last character of a title', '聞', [17]],
      ['the Romanized form of the same', 'nihon keizai', [17]],
      ['a parallel title', 'grande bretagne', [20]],
      ['the issuing body', 'royal institute', [20]],
      ['the publisher', 'springer', [10]],
      ['a cancelled number', '1476-4687', [10]],
      ['an incorrect number', '00280830', [10]],
      ['its own number', issnFromInteger(11), [11]],
      ['the beginning of a number', '0000-01', [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]],
      ['nothing of that kind', 'zebra', []],
      ['only punctuation', '?!', []],
    ])('%s: %s', async (_reason, text, numbers) => {
      const found = await find(text, { limit: 100 });
      expect([...found].sort()).toEqual([...numbers].sort());
    });

    test('a place of publication is no word of the title', async () => {
      expect(await find('london -springer')).toEqual([]);
    });
  });

  describe('order', () => {
    test('the title itself, then titles that begin with it, then the others', async () => {
      expect(await find('nature')).toEqual([10, 11, 12]);
      expect(await find('Nature')).toEqual([10, 11, 12]);
    });

    test('an initial article does not stand in the way of the title itself', async () => {
      expect((await find('the nature of things'))[0]).toBe(12);
      expect((await find('nature of things'))[0]).toBe(12);
    });

    test('by title: filed without the article, and every script', async () => {
      const all = await searchTitles(store.read, { sort: 'title', limit: 100 });
      expect(numbersOf(all.hits)).toEqual([13, 20, 15, 14, 10, 12, 11, 17, 16, 21, 19, 18]);
    });

    test('a withdrawn number comes last and says so', async () => {
      const own = await open();
      await own.transaction((tx) =>
        writeTitles(tx, [aTitle(aSerial(1, 'Same words here')), aTitle(aSerial(2, 'Here same words'))]),
      );
      const before = await searchTitles(own.read, { text: 'words' });
      expect(numbersOf(before.hits)).toEqual([2, 1]);
      await own.transaction((tx) =>
        setNumberState(tx, { number: 2, state: 'cancelled', replacement: 1, change: { actor: 'test' } }),
      );
      const after = await searchTitles(own.read, { text: 'words', facets: true });
      expect(after.hits.map(({ number, state }) => [number, state])).toEqual([
        [1, 'register'],
        [2, 'cancelled'],
      ]);
      expect(after.facets?.status).toEqual([
        { code: 'cancelled', count: 1 },
        { code: 'register', count: 1 },
      ]);
      expect(
        numbersOf((await searchTitles(own.read, { text: 'words', filters: { status: ['register'] } })).hits),
      ).toEqual([1]);
    });
  });

  describe('hits', () => {
    test('say what a list needs to show', async () => {
      const [hit] = (await searchTitles(store.read, { text: 'nature london' })).hits;
      expect(hit).toEqual({
        number: 10,
        state: 'register',
        title: { text: 'Nature (London)' },
        keyTitle: 'Nature (London)',
        publisher: 'Springer Nature',
        place: 'London',
        dates: '1869–',
        medium: 'print',
        country: 'GBR',
        languages: ['eng'],
      });
      const [original] = (await searchTitles(store.read, { text: '新聞' })).hits;
      expect(original?.title).toEqual({
        text: 'Nihon keizai shinbun',
        script: 'Latn',
        original: { text: '日本経済新聞', script: 'Jpan' },
      });
    });
  });

  describe('filters and facets', () => {
    test.each([
      ['a medium', { medium: ['online'] }, [11]],
      ['two media are alternatives', { medium: ['online', 'digital-carrier'] }, [11, 17]],
      ['a country', { country: ['JPN'] }, [17, 18]],
      ['a country in small letters', { country: ['jpn'] }, [17, 18]],
      ['any of the languages of a title', { language: ['fre'] }, [15, 16]],
      ['a status', { status: ['provisional', 'legacy'] }, [12, 14]],
      ['a decade', { decade: [1860, 2000] }, [10, 11]],
      ['filters narrow one another', { country: ['GBR'], decade: [1990], status: ['register'] }, [20]],
      ['what does not exist', { country: ["X'Y"] }, []],
    ] as const)('by %s', async (_reason, filters, numbers) => {
      const answer = await searchTitles(store.read, { filters, limit: 100 });
      expect(numbersOf(answer.hits).sort()).toEqual(numbers);
      expect(answer).toMatchObject({ total: numbers.length, totalIsExact: true });
    });

    test('facets count every match, each language of it, and nothing that is not known', async () => {
      const { facets, total } = await searchTitles(store.read, { facets: true, limit: 1 });
      expect(total).toBe(library.length);
      expect(facets?.medium).toEqual([
        { code: 'print', count: 9 },
        { code: 'digital-carrier', count: 1 },
        { code: 'online', count: 1 },
      ]);
      expect(facets?.country.slice(0, 3)).toEqual([
        { code: 'GBR', count: 4 },
        { code: 'JPN', count: 2 },
        { code: 'USA', count: 2 },
      ]);
      expect(facets?.language).toContainEqual({ code: 'fre', count: 2 });
      expect(facets?.language).toContainEqual({ code: 'ger', count: 1 });
      expect(facets?.status).toContainEqual({ code: 'legacy', count: 1 });
      expect(facets?.decade.map(({ code }) => code)).toEqual([2000, 1990, 1860]);
    });

    test('what a facet promises is what its filter finds', async () => {
      const { facets } = await searchTitles(store.read, { facets: true });
      for (const [name, values] of Object.entries(facets!)) {
        for (const { code, count } of values) {
          expect({
            name,
            code,
            total: (await searchTitles(store.read, { filters: { [name]: [code] } })).total,
          }).toEqual({ name, code, total: count });
        }
      }
    });

    test('no match has empty facets', async () => {
      expect((await searchTitles(store.read, { text: '?', facets: true })).facets?.medium).toEqual([]);
      expect((await searchTitles(store.read, { text: 'zebra', facets: true })).facets?.medium).toEqual([]);
    });
  });

  describe('pages', () => {
    const words = ['journal', 'nature', 'of', 'review', 'the'];
    const serialOf = (number: number, at: readonly number[]): Serial =>
      aSerial(number, at.map((one) => words[one]).join(' '), {
        status: number % 7 === 0 ? 'legacy' : 'register',
        medium: number % 3 === 0 ? 'online' : 'print',
      });
    let many: Store;
    beforeAll(async () => {
      many = await open();
      // Titles of one to three of five words: many are equal, many begin alike, ranks are few.
      const titles = fc.sample(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }), {
        numRuns: 160,
        seed: 7,
      });
      await many.transaction((tx) =>
        writeTitles(
          tx,
          titles.map((at, number) => aTitle(serialOf(number, at))),
        ),
      );
    });

    const query = fc.record({
      text: fc.constantFrom('', 'nature', 'journal', 'the review', 'rev', '"of nature"', 'journal -nature'),
      sort: fc.constantFrom('relevance' as const, 'title' as const),
      limit: fc.integer({ min: 1, max: 70 }),
      filters: fc.constantFrom({}, { medium: ['online' as const] }),
    });

    test('law: forwards and backwards, every hit once and in one order, whichever way it is found', async () => {
      await fc.assert(
        fc.asyncProperty(query, async (asked) => {
          const orders: number[][] = [];
          for (const limits of [visiting, walking, { ...walking, longestWalk: 5 }, { ...walking, mostBeginnings: 0 }]) {
            const first = await searchWithin(many.read, asked, limits);
            expect(first.previous).toBeUndefined();
            const forwards = [numbersOf(first.hits)];
            let last = first;
            while (last.next !== undefined) {
              last = await searchWithin(many.read, { ...asked, after: last.next }, limits);
              expect(last.previous).toBeDefined();
              forwards.push(numbersOf(last.hits));
            }
            const backwards = [numbersOf(last.hits)];
            for (let page = last; page.previous !== undefined; ) {
              page = await searchWithin(many.read, { ...asked, before: page.previous }, limits);
              expect(page.next).toBeDefined();
              backwards.unshift(numbersOf(page.hits));
            }
            const all = forwards.flat();
            expect(backwards.flat()).toEqual(all);
            expect(new Set(all).size).toBe(all.length);
            if (limits === visiting) expect(first).toMatchObject({ total: all.length, totalIsExact: true });
            for (const page of forwards.slice(0, -1)) expect(page).toHaveLength(asked.limit);
            // Beginnings that are left out are another order, of the same hits.
            orders.push(limits.mostBeginnings === 0 ? [...all].sort() : all);
          }
          const [visited, walked, fellBack, withoutBeginnings] = orders;
          expect(walked).toEqual(visited);
          expect(fellBack).toEqual(visited);
          expect(withoutBeginnings).toEqual([...visited!].sort());
        }),
        { numRuns: 30 },
      );
    });

    test('of many matches the total is a lower bound, unless the facets were counted', async () => {
      const bound = { ...walking, fewMatches: 20 };
      expect(await searchWithin(many.read, { limit: 1 }, bound)).toMatchObject({ total: 20, totalIsExact: false });
      expect(await searchWithin(many.read, { limit: 1, facets: true }, bound)).toMatchObject({
        total: 160,
        totalIsExact: true,
      });
      expect(await searchWithin(many.read, { limit: 1 }, bound)).toMatchObject({ total: 160, totalIsExact: true });
    });

    test.each([
      '',
      'x',
      'bm90IGEgY3Vyc29y',
      Buffer.from('[1,2,3]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
      // A rank that no column can hold.
      Buffer.from('[2,1,99999,1]').toString('base64url'),
    ])('a cursor that is not ours counts as none: %s', async (after) => {
      const plain = await searchTitles(many.read, { text: 'nature' });
      expect(await searchTitles(many.read, { text: 'nature', after })).toEqual(plain);
    });

    test('a cursor whose title no database can hold counts as none', async () => {
      const after = Buffer.from('[1,"a\\u0000b"]').toString('base64url');
      const plain = await searchTitles(many.read, { text: 'nature', sort: 'title' });
      expect(await searchTitles(many.read, { text: 'nature', sort: 'title', after })).toEqual(plain);
    });

    test('limits are kept within 1 and 100', async () => {
      expect((await searchTitles(many.read, { limit: 0 })).hits).toHaveLength(1);
      expect((await searchTitles(many.read, { limit: 1_000 })).hits).toHaveLength(100);
      expect((await searchTitles(many.read, {})).hits).toHaveLength(20);
    });
  });

  test('whatever is typed, the database answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({
            unit: fc.constantFrom("'", '\\', '"', '-', '&', '|', '!', ':', '*', '(', ')', '<', 'a', '経', ' ', '\0'),
          }),
        ),
        async (text) => {
          const { hits } = await searchTitles(store.read, { text });
          for (const { number } of hits) expect(issnToInteger(issnFromInteger(number))).toBe(number);
        },
      ),
      { numRuns: 60 },
    );
  });
});
