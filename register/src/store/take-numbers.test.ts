/** Taking numbers out of blocks: the lowest, each once, none lost, by however many at once. */
import { issnFromInteger } from '@masthead/issn';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { eachDatabase } from '../../test/databases.ts';
import { addBlock, type BlockWrite, findBlockOf, listBlocks } from './blocks.ts';
import { queries, type Tx } from './handle.ts';
import { type Store, writeCentres, writeNumbers, writeTitles } from './index.ts';
import { type TakeRequest, takeNumbers } from './take-numbers.ts';

const change = { actor: 'test' };

eachDatabase((name, open) => {
  let store: Store;
  const give = (first: number, last: number, more: Partial<BlockWrite> = {}) =>
    store.transaction((tx) => addBlock(tx, { centre: '7', first, last, purpose: 'general', actor: 'test', ...more }));
  /** Takes and records, as an assignment does. */
  const takeIn = async (tx: Tx, request: TakeRequest) => {
    const taken = await takeNumbers(tx, request);
    if (taken.ok) {
      await writeNumbers(
        tx,
        taken.numbers.map((number) => ({ number, state: 'unreported', centre: request.centre, change })),
      );
    }
    return taken;
  };
  const take = (more: Partial<TakeRequest> = {}) =>
    store.transaction((tx) => takeIn(tx, { centre: '7', count: 1, ...more }));
  const free = async () =>
    (
      await sql<{ number: number }>`SELECT number FROM free_number ORDER BY number`.execute(store.read[queries])
    ).rows.map(({ number }) => number);

  beforeAll(async () => {
    store = await open();
    await store.transaction((tx) => writeCentres(tx, [{ code: '7' }, { code: '2' }]));
  });

  describe('in order', () => {
    test('the lowest free ones, from one block where one has enough', async () => {
      const title = aTitle(aSerial(9_000_001, 'Known before'), { centre: '2' });
      await store.transaction((tx) => writeTitles(tx, [title]));
      const small = await give(9_000_000, 9_000_003);
      const large = await give(9_000_010, 9_000_019);
      expect(small.knownBefore).toBe(1);
      expect(await take()).toEqual({ ok: true, numbers: [9_000_000], block: small.id });
      expect(await take({ count: 3 })).toEqual({
        ok: true,
        numbers: [9_000_010, 9_000_011, 9_000_012],
        block: large.id,
      });
      expect(await take({ count: 9 })).toEqual({
        ok: true,
        numbers: [9_000_002, 9_000_003, 9_000_013, 9_000_014, 9_000_015, 9_000_016, 9_000_017, 9_000_018, 9_000_019],
        block: small.id,
      });
      expect(await take()).toEqual({ ok: false, problem: { type: 'block-exhausted', left: 0 } });
      expect(await free()).toEqual([]);
    });

    test('a taking that is rolled back leaves no gap, and one that is not recorded is refused', async () => {
      const block = await give(9_000_020, 9_000_022);
      const failing = store.transaction(async (tx) => {
        await takeIn(tx, { centre: '7', count: 2 });
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      const forgetting = store.transaction((tx) => takeNumbers(tx, { centre: '7', count: 1 }));
      await expect(forgetting).rejects.toMatchObject({ code: '23001' });
      expect(await take({ count: 4 })).toEqual({ ok: false, problem: { type: 'block-exhausted', left: 3 } });
      expect(await take({ count: 3 })).toMatchObject({ ok: true, block: block.id });
    });

    test('a number that a file brings is free no more', async () => {
      await give(9_000_030, 9_000_032);
      await store.transaction((tx) => writeTitles(tx, [aTitle(aSerial(9_000_031, 'By file'))]));
      expect(await free()).toEqual([9_000_030, 9_000_032]);
      expect(await take({ count: 2 })).toMatchObject({ numbers: [9_000_030, 9_000_032] });
    });

    test('a block of a purpose serves only that', async () => {
      const publisher = await give(9_000_040, 9_000_041, { purpose: 'publisher', holder: 'Ode Press' });
      expect(await take({ centre: '2' })).toEqual({
        ok: false,
        problem: { type: 'no-open-block', centre: '2', purpose: 'general' },
      });
      expect(await take()).toEqual({ ok: false, problem: { type: 'block-exhausted', left: 0 } });
      expect(await take({ purpose: 'publisher', holder: 'Another' })).toMatchObject({
        problem: { type: 'no-open-block', purpose: 'publisher', holder: 'Another' },
      });
      expect(await take({ purpose: 'publisher', holder: 'Ode Press' })).toMatchObject({ block: publisher.id });
      expect(await take({ block: publisher.id })).toMatchObject({ numbers: [9_000_041] });
      expect(await take({ block: publisher.id })).toEqual({
        ok: false,
        problem: { type: 'block-exhausted', left: 0, block: publisher.id },
      });
    });

    test('a block that is unknown, foreign or closed', async () => {
      const foreign = await give(9_000_050, 9_000_059, { centre: '2' });
      expect(await take({ block: 77 })).toEqual({ ok: false, problem: { type: 'block-unknown', block: 77 } });
      expect(await take({ block: foreign.id })).toEqual({
        ok: false,
        problem: { type: 'block-foreign', block: foreign.id, centre: '2' },
      });
      await sql`UPDATE block SET state = 'closed' WHERE id = ${foreign.id}`.execute(store.read[queries]);
      expect(await take({ block: foreign.id, centre: '2' })).toEqual({
        ok: false,
        problem: { type: 'block-closed', block: foreign.id },
      });
    });

    test('a free number that became known behind the block’s back is passed over', async () => {
      await give(9_000_060, 9_000_061);
      // What two that cannot see one another leave behind, by hand: the trigger is the other's uncommitted one.
      await sql`ALTER TABLE number DISABLE TRIGGER number_is_not_free`.execute(store.read[queries]);
      await store.transaction((tx) => writeNumbers(tx, [{ number: 9_000_060, state: 'unreported', change }]));
      await sql`ALTER TABLE number ENABLE TRIGGER number_is_not_free`.execute(store.read[queries]);
      expect(await take()).toMatchObject({ numbers: [9_000_061] });
    });

    test('the block of a number, and what lies between blocks', async () => {
      expect(await findBlockOf(store.read, 9_000_019)).toMatchObject({ first: 9_000_010, last: 9_000_019 });
      expect(await findBlockOf(store.read, 9_000_025)).toBeUndefined();
      expect(await findBlockOf(store.read, 5)).toBeUndefined();
      expect((await listBlocks(store.read, { centre: '2' })).map(({ first }) => first)).toEqual([9_000_050]);
    });
  });

  test.skipIf(name === 'embedded')(
    'sixteen at once: each number once, and all of them (one session at a time when embedded)',
    async () => {
      await give(9_100_000, 9_100_099, { centre: '2' });
      const taken = await Promise.all(
        Array.from({ length: 16 }, async () => {
          const mine: number[] = [];
          for (;;) {
            const result = await take({ centre: '2', count: 3 });
            if (result.ok) mine.push(...result.numbers);
            else if (result.problem.type === 'block-exhausted') return mine;
          }
        }),
      );
      const all = taken.flat();
      expect(new Set(all).size).toBe(all.length);
      // A hundred in threes: one is left, because nobody gets fewer than asked for.
      expect(all).toHaveLength(99);
      const left = (await free()).filter((number) => number >= 9_100_000);
      expect([...all, ...left].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, at) => 9_100_000 + at));
      expect(issnFromInteger(left[0]!)).toMatch(/^9100-/);
    },
  );
});
