/**
 * The law of credits: whatever is granted, reserved, charged and given back at once, a balance is the sum of its entries and never below
 * zero, each reservation ends once, and a request costs its price once however often it is accepted.
 */
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aPerson } from '../../test/build/a-person.ts';
import { eachDatabase } from '../../test/databases.ts';
import { chargeReservation } from '../actions/credits/charge.ts';
import { grantCredits } from '../actions/credits/grant.ts';
import { releaseReservation } from '../actions/credits/release.ts';
import { reserveCredit } from '../actions/credits/reserve.ts';
import { systemActor } from '../domain/actor.ts';
import { storeInternals } from './handle.ts';
import {
  findCreditBalance,
  findCreditFaults,
  firstCreditPolicy,
  listCreditEntries,
  type Store,
  writeCreditPolicy,
} from './index.ts';

const system = systemActor('test');
const requests = 6;

const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('grant' as const), amount: fc.integer({ min: -4, max: 6 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('reserve' as const),
      request: fc.nat({ max: requests - 1 }),
      amount: fc.integer({ min: 0, max: 2 }),
      fails: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('charge' as const, 'release' as const),
      request: fc.nat({ max: requests - 1 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

eachDatabase((_name, open) => {
  const prepare = async (store: Store) => {
    const { db } = store[storeInternals];
    const { account } = await aPerson(store);
    const ids: number[] = [];
    for (let at = 0; at < requests; at++) {
      const row = await db
        .insertInto('request')
        .values({ reference: `R-${account.id}-${at}`, kind: 'issn', form: '{}', account: account.id })
        .returning('id')
        .executeTakeFirstOrThrow();
      ids.push(row.id);
    }
    const holder = { account: account.id };
    const doOne = async (one: Step): Promise<void> => {
      if (one.do === 'grant') {
        await grantCredits(store, system, { holder, amount: one.amount, reference: 'law' });
      } else if (one.do === 'reserve') {
        const { amount, fails } = one;
        const request = ids[one.request]!;
        await store
          .transaction(async (tx) => {
            await reserveCredit(tx, { ...holder, request, amount, by: 'law' });
            if (fails) throw new Error('the rest of the submission failed');
          })
          .catch((cause: Error) => {
            if (!fails) throw cause;
          });
      } else {
        const request = ids[one.request]!;
        await store.transaction(async (tx) => {
          if (one.do === 'charge') await chargeReservation(tx, request, 'law');
          else await releaseReservation(tx, request, 'law');
        });
      }
    };
    return { holder, ids, doOne };
  };

  test('sums agree, nothing goes below zero, every reservation ends once', { timeout: 240_000 }, async () => {
    const store = await open();
    await store.transaction((tx) => writeCreditPolicy(tx, { ...firstCreditPolicy, asked: true }, 'test'));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40 }), async (steps) => {
        const { holder, ids, doOne } = await prepare(store);
        const queue = [...steps];
        await Promise.all(
          Array.from({ length: 16 }, async () => {
            for (let one = queue.shift(); one !== undefined; one = queue.shift()) await doOne(one);
          }),
        );
        expect(await findCreditFaults(store.read)).toEqual([]);
        const head = await findCreditBalance(store.read, holder);
        if (head === undefined) return;
        const entries = (await listCreditEntries(store.read, { balance: head.id, limit: 1000 })).reverse();
        let sum = 0;
        entries.forEach((entry, at) => {
          sum += entry.amount;
          expect(entry).toMatchObject({ ordinal: at + 1, after: sum });
          expect(sum).toBeGreaterThanOrEqual(0);
        });
        expect(head.balance).toBe(sum);
        for (const id of ids) {
          // Reserved, then ended, then perhaps reserved again: never twice in a row, never ended without having begun.
          let state: 'none' | 'reserved' | 'charged' = 'none';
          for (const { kind } of entries.filter(({ request }) => request?.id === id)) {
            if (kind === 'reserved') {
              expect(state).toBe('none');
              state = 'reserved';
            } else {
              expect(state).toBe(kind === 'refunded' ? 'charged' : 'reserved');
              state = kind === 'charged' ? 'charged' : 'none';
            }
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  test('sixteen accept the same request, and sixteen want the last credit', { timeout: 60_000 }, async () => {
    const store = await open();
    await store.transaction((tx) => writeCreditPolicy(tx, { ...firstCreditPolicy, asked: true }, 'test'));
    const { holder, ids } = await prepare(store);
    await grantCredits(store, system, { holder, amount: 1, reference: 'one' });
    const all = Array.from({ length: 16 }, (_, at) => ids[at % requests]!);
    const results = await Promise.all(
      all.map((request) => store.transaction((tx) => reserveCredit(tx, { ...holder, request, amount: 1, by: 'law' }))),
    );
    const winner = all[results.findIndex(({ ok }) => ok)]!;
    expect(new Set(all.filter((_, at) => results[at]!.ok))).toEqual(new Set([winner]));
    const charges = await Promise.all(all.map(() => store.transaction((tx) => chargeReservation(tx, winner, 'law'))));
    expect(charges.map(({ how }) => how).sort()).toEqual([...Array<string>(15).fill('already'), 'reserved']);
    expect((await findCreditBalance(store.read, holder))?.balance).toBe(0);
  });

  test('a decision that was taken back costs once', async () => {
    const store = await open();
    await store.transaction((tx) => writeCreditPolicy(tx, { ...firstCreditPolicy, asked: true }, 'test'));
    const { holder, ids } = await prepare(store);
    const request = ids[0]!;
    await grantCredits(store, system, { holder, amount: 2, reference: 'two' });
    const balance = async () => (await findCreditBalance(store.read, holder))?.balance;
    const reserve = (id: number, amount: number) =>
      store.transaction((tx) => reserveCredit(tx, { ...holder, request: id, amount, by: 'test' }));
    const charge = () => store.transaction((tx) => chargeReservation(tx, request, 'test'));
    const release = () => store.transaction((tx) => releaseReservation(tx, request, 'test'));
    expect(await reserve(request, 2)).toEqual({ ok: true, asked: true, reserved: 2, balance: 0 });
    expect(await reserve(ids[1]!, 1)).toEqual({
      ok: false,
      problem: { type: 'not-enough-credits', needed: 1, available: 0 },
    });
    expect(await charge()).toEqual({ charged: 2, how: 'reserved' });
    // Reversed and refused: back; found right on appeal and accepted: taken again; and then there is nothing left to take twice.
    expect(await release()).toEqual({ released: 2 });
    expect(await release()).toEqual({ released: 0 });
    expect(await balance()).toBe(2);
    expect(await charge()).toEqual({ charged: 2, how: 'balance' });
    expect(await charge()).toEqual({ charged: 2, how: 'already' });
    expect(await balance()).toBe(0);
    await release();
    await reserve(ids[1]!, 1);
    expect(await charge()).toEqual({ charged: 0, how: 'waived' });
    expect(await balance()).toBe(1);
  });

  test('where credits are not asked, nothing is reserved and nothing is charged', async () => {
    const store = await open();
    const { holder, ids } = await prepare(store);
    const request = ids[0]!;
    expect(await store.transaction((tx) => reserveCredit(tx, { ...holder, request, amount: 2, by: 'test' }))).toEqual({
      ok: true,
      asked: false,
      reserved: 0,
    });
    expect(await store.transaction((tx) => chargeReservation(tx, request, 'test'))).toEqual({
      charged: 0,
      how: 'nothing',
    });
  });

  test('the database itself refuses to rewrite what was entered', async () => {
    const store = await open();
    const { db } = store[storeInternals];
    const { holder } = await prepare(store);
    await grantCredits(store, system, { holder, amount: 3, reference: 'three' });
    const refused = (statement: ReturnType<typeof sql>) =>
      expect(statement.execute(db)).rejects.toMatchObject({ code: '23001' });
    await refused(sql`UPDATE credit_entry SET amount = 4`);
    await refused(sql`DELETE FROM credit_entry`);
    await refused(sql`TRUNCATE credit_entry`);
    await refused(sql`UPDATE credit_balance SET balance = 100`);
    await refused(sql`DELETE FROM credit_balance`);
    const head = (await findCreditBalance(store.read, holder))!;
    await expect(
      sql`INSERT INTO credit_entry (balance, kind, amount, by) VALUES (${head.id}, 'corrected', -4, 'test')`.execute(
        db,
      ),
    ).rejects.toMatchObject({ code: '23514', constraint: 'credit_balance_covered' });
  });
});
