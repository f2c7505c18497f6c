/**
 * The law of blocks: whatever writers give, take, import, close and transfer at once, no number is given twice and none is lost. Free,
 * given out and known before make up every block.
 */
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import { changeBlockBy } from '../actions/change-block.ts';
import { giveBlock } from '../actions/give-block.ts';
import { systemActor } from '../domain/actor.ts';
import { findBlockFaults } from './check-numbers.ts';
import { storeInternals } from './handle.ts';
import { blockUses, findBrokenBlockEvent, type Store, takeNumbers, writeCentres, writeNumbers } from './index.ts';

const system = systemActor('test');
const change = { actor: 'test' };
const centres = ['7', '2'] as const;
const centre = fc.constantFrom(...centres);
/** Numbers of the part of the space that everything happens in. */
const room = 40;

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('take' as const),
      centre,
      count: fc.integer({ min: 1, max: 4 }),
      fails: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('give' as const),
      centre,
      at: fc.nat({ max: room - 1 }),
      size: fc.integer({ min: 1, max: 12 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('import' as const), at: fc.nat({ max: room - 1 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      block: fc.nat({ max: 5 }),
      how: fc.constantFrom('close', 'reopen', 'transfer'),
      to: centre,
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

eachDatabase((name, open) => {
  // The embedded register has one session: there, the same histories run one step after the other.
  const writers = name === 'embedded' ? 1 : 6;

  test('no number twice, none lost', { timeout: 240_000 }, async () => {
    const store = await open();
    const { db } = store[storeInternals];
    await store.transaction((tx) =>
      writeCentres(
        tx,
        centres.map((code) => ({ code })),
      ),
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        const base = 9_000_000 + run++ * 100;
        const taken: number[] = [];
        const doOne = async (one: Step): Promise<void> => {
          if (one.do === 'take') taken.push(...(await take(store, one, base)));
          else if (one.do === 'give') {
            const { centre: code, at, size } = one;
            await giveBlock(store, system, { centre: code, first: String(base + at), size, overOthers: true });
          } else if (one.do === 'import') {
            const write = { number: base + one.at, state: 'unreported', centre: '2', change } as const;
            // An import looks before it decides; this one does not, so the database refuses what was taken before.
            await store
              .transaction((tx) => writeNumbers(tx, [write]))
              .catch((cause: Error) => {
                if (!/is provisional and does not become unreported/.test(cause.message)) throw cause;
              });
          } else {
            const { rows } = await sql<{ id: number }>`SELECT id FROM block WHERE first >= ${base} ORDER BY id`.execute(
              db,
            );
            const block = rows[one.block]?.id;
            if (block !== undefined)
              await changeBlockBy[one.how as 'close'](store, system, { block, to: one.to, reason: 'law' });
          }
        };
        const queue = [...steps];
        await Promise.all(
          Array.from({ length: writers }, async () => {
            for (let one = queue.shift(); one !== undefined; one = queue.shift()) await doOne(one);
          }),
        );
        expect(new Set(taken).size).toBe(taken.length);
        for (const { free, used } of await blockUses(store.read, { now: new Date() })) {
          expect([free < 0, used < 0]).toEqual([false, false]);
        }
        // A number that became known while its block was being given is passed over by takers, and the check of the Register says so.
        const faults = await findBlockFaults(store.read);
        expect(faults.filter(({ what }) => what !== 'free-and-known')).toEqual([]);
        expect(await findBrokenBlockEvent(store.read)).toBeUndefined();
      }),
      { numRuns: 15 },
    );
  });

  async function take(store: Store, { centre: code, count, fails }: Extract<Step, { do: 'take' }>, base: number) {
    const work = store.transaction(async (tx) => {
      const result = await takeNumbers(tx, { centre: code, count });
      if (!result.ok) return [];
      await writeNumbers(
        tx,
        result.numbers.map((number) => ({ number, state: 'provisional', centre: code, change })),
      );
      if (fails) throw new Error('on purpose');
      return result.numbers.filter((number) => number >= base);
    });
    return work.catch((cause: Error) => {
      if (cause.message === 'on purpose') return [];
      throw cause;
    });
  }
});
