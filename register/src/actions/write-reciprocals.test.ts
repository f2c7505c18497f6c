/** What one record states of another is stated by both, proposed, or reported (MARC 760–787). */
import { type RelationKind, relationKinds } from '@masthead/serial';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { issnOf, serialOf, takeTitles } from '../../test/build/clustered-titles.ts';
import { eachDatabase } from '../../test/databases.ts';
import type { Actor } from '../domain/actor.ts';
import { judgePair } from '../domain/relations.ts';
import { findMatter, history, listMatters, type Store, setNumberState } from '../store/index.ts';
import { acceptRelation } from './accept-relation.ts';
import { writeReciprocals } from './write-reciprocals.ts';

const head: Actor = { name: 'hal', role: 'head', centre: '7' };
const other: Actor = { name: 'oda', role: 'cataloguer', centre: '2' };

/** MARC tag and second indicator of each kind. */
const places: Readonly<Record<RelationKind, readonly [tag: string, ind2: string]>> = {
  'main-series': ['760', ' '],
  subseries: ['762', ' '],
  'original-language': ['765', ' '],
  translation: ['767', ' '],
  supplement: ['770', ' '],
  'supplement-to': ['772', ' '],
  'other-edition': ['775', ' '],
  'other-medium': ['776', '8'],
  'issued-with': ['777', ' '],
  related: ['787', ' '],
  continues: ['780', '0'],
  'continues-in-part': ['780', '1'],
  supersedes: ['780', '2'],
  'supersedes-in-part': ['780', '3'],
  'formed-by-union-of': ['780', '4'],
  absorbed: ['780', '5'],
  'absorbed-in-part': ['780', '6'],
  'separated-from': ['780', '7'],
  'continued-by': ['785', '0'],
  'continued-in-part-by': ['785', '1'],
  'superseded-by': ['785', '2'],
  'superseded-in-part-by': ['785', '3'],
  'absorbed-by': ['785', '4'],
  'absorbed-in-part-by': ['785', '5'],
  'split-into': ['785', '6'],
  'merged-with': ['785', '7'],
  'changed-back-to': ['785', '8'],
};

eachDatabase((name, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  const write = (actor: Actor, ...numbers: number[]) =>
    store.transaction((tx) => writeReciprocals(tx, actor, numbers, { actor: actor.name, reason: 'test' }));
  const stated = async (number: number, about: number): Promise<RelationKind[]> =>
    (await serialOf(store, number)).relations.filter(({ issn }) => issn === issnOf(about)).map(({ kind }) => kind);

  test('every kind is seen from both ends, and once: a second time nothing is written', async () => {
    const first = 400_000;
    await takeTitles(
      store,
      relationKinds.flatMap((kind, at) => [
        { number: first + 2 * at, centre: '7', links: [[...places[kind], first + 2 * at + 1] as const] },
        { number: first + 2 * at + 1, centre: '7' },
      ]),
    );
    const sources = relationKinds.map((_, at) => first + 2 * at);
    const { outcomes } = await write(head, ...sources);
    expect(outcomes.map(({ kind, outcome }) => [kind, outcome])).toEqual(
      relationKinds.map((kind) => [kind, 'written']),
    );
    for (const [at, kind] of relationKinds.entries()) {
      const [from, to] = [first + 2 * at, first + 2 * at + 1];
      expect([kind, judgePair(kind, await stated(to, from))]).toEqual([kind, 'answered']);
    }
    const again = await write(head, ...sources, ...sources.map((number) => number + 1));
    expect([...new Set(again.outcomes.map(({ outcome }) => outcome))]).toEqual(['there']);
    expect((await history(store.read, first + 1)).map(({ kind }) => kind)).toEqual([
      'title-created',
      'relation-written',
    ]);
    expect((await serialOf(store, first + 1)).relations[0]).toMatchObject({ title: `Title ${first}` });
  });

  describe('where it is not simply written', () => {
    beforeAll(async () => {
      await takeTitles(store, [
        {
          number: 410_000,
          centre: '7',
          links: [
            ['780', '0', 410_000],
            ['780', '0', 410_001],
            ['780', '0', 410_002],
            ['780', '0', 410_003],
            ['780', '0', 410_004],
            ['780', '0', 410_005],
            ['770', ' ', 410_006],
            ['780', '0', 410_007],
          ],
        },
        { number: 410_002, status: 'Suppressed' },
        { number: 410_004, centre: '7', links: [['780', '0', 410_000]] },
        { number: 410_005, centre: '2' },
        { number: 410_006, centre: '7', links: [['787', ' ', 410_000]] },
        { number: 410_008, centre: '7' },
      ]);
      await store.transaction(async (tx) => {
        const change = { actor: 'test' };
        await setNumberState(tx, { number: 410_003, state: 'unreported', change });
        await setNumberState(tx, { number: 410_009, state: 'cancelled', replacement: 410_008, change });
        await setNumberState(tx, { number: 410_007, state: 'cancelled', replacement: 410_009, change });
      });
    });

    test('each relation has its outcome and its reason', async () => {
      const { outcomes, followed } = await write(head, 410_000);
      expect(outcomes.map(({ to, outcome, obstacle }) => [to, outcome, obstacle])).toEqual([
        [410_000, 'reported', 'itself'],
        [410_001, 'reported', 'unknown'],
        [410_002, 'reported', 'withdrawn'],
        [410_003, 'reported', 'without-record'],
        [410_004, 'reported', 'contradicts'],
        [410_005, 'proposed', undefined],
        [410_006, 'reported', 'differs'],
        [410_008, 'written', undefined],
      ]);
      expect(followed).toEqual([410_000]);
    });

    test('a link to a cancelled number leads to what replaces it in the end, from both ends', async () => {
      expect(await stated(410_000, 410_008)).toEqual(['continues']);
      expect(await stated(410_000, 410_007)).toEqual([]);
      expect(await stated(410_008, 410_000)).toEqual(['continued-by']);
    });

    test('the other centre accepts what was proposed to it, and nobody else does', async () => {
      const matters = await listMatters(store.read, { kind: 'relation-proposed', centre: '2', limit: 10 });
      expect(matters).toMatchObject([{ number: 410_005, other: 410_000, openedBy: 'hal' }]);
      await write(head, 410_000);
      expect(await listMatters(store.read, { kind: 'relation-proposed', limit: 10 })).toHaveLength(1);
      const { id } = matters[0]!;
      expect(await acceptRelation(store, head, { id })).toMatchObject({ problems: [{ type: 'matter-unknown' }] });
      expect(await acceptRelation(store, other, { id: 99_999 })).toMatchObject({
        problems: [{ type: 'matter-unknown' }],
      });
      expect(await acceptRelation(store, other, { id })).toEqual({ ok: true, number: 410_005, written: true });
      expect(await stated(410_005, 410_000)).toEqual(['continued-by']);
      expect((await findMatter(store.read, id))?.state).toBe('done');
      expect(await acceptRelation(store, other, { id })).toMatchObject({ problems: [{ type: 'matter-settled' }] });
    });
  });

  test('partners of a merger need not name each other; what was formed names both', async () => {
    await takeTitles(store, [
      {
        number: 420_001,
        centre: '7',
        links: [
          ['785', '7', 420_002],
          ['785', '7', 420_003],
        ],
      },
      { number: 420_002, centre: '7', links: [['785', '7', 420_003]] },
      { number: 420_003, centre: '7' },
    ]);
    await write(head, 420_001, 420_002);
    expect(await stated(420_003, 420_001)).toEqual(['formed-by-union-of']);
    expect(await stated(420_003, 420_002)).toEqual(['formed-by-union-of']);
    expect(await stated(420_002, 420_001)).toEqual([]);
  });

  test.skipIf(name !== 'embedded')(
    'of random families every relation is seen from both ends, or told why not',
    { timeout: 60_000 },
    async () => {
      let base = 500_000;
      const link = fc.record({
        from: fc.nat({ max: 4 }),
        to: fc.nat({ max: 4 }),
        kind: fc.constantFrom(...relationKinds),
      });
      const centres = fc.array(fc.constantFrom('7', '2'), { minLength: 5, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(fc.array(link, { maxLength: 8 }), centres, async (links, custody) => {
          const first = base;
          base += 10;
          await takeTitles(
            store,
            custody.map((centre, at) => ({
              number: first + at,
              centre,
              links: links
                .filter(({ from, to }) => from === at && to !== at)
                .map(({ to, kind }) => [...places[kind], first + to] as const),
            })),
          );
          const { outcomes } = await write(head, first, first + 1, first + 2, first + 3, first + 4);
          for (const { from, to, kind, outcome, obstacle, back } of outcomes) {
            const verdict = judgePair(kind, await stated(to, from));
            if (outcome === 'reported') expect(obstacle).toBeDefined();
            else if (outcome === 'proposed') expect(custody[to - first]).toBe('2');
            else if (back !== 'merged-with') expect([kind, verdict]).toEqual([kind, 'answered']);
            // Nothing is written into a record of another centre.
            if (outcome === 'written') expect(custody[to - first]).toBe('7');
          }
        }),
        { numRuns: 15, seed: 3297 },
      );
    },
  );
});
