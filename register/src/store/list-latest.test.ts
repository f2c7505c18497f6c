/** Paging through the latest state: every number once, at any size of page, whatever happens meanwhile. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { eachDatabase } from '../../test/databases.ts';
import { queries, storeInternals } from './handle.ts';
import {
  allowUndo,
  history,
  type LatestQuery,
  type LatestRow,
  listLatest,
  type Store,
  sealHead,
  setNumberState,
  writeTitles,
} from './index.ts';
import { listLatestWithin } from './list-latest.ts';

const change = { actor: 'test' };

async function put(store: Store, number: number, title: string, medium: 'print' | 'online' = 'print'): Promise<void> {
  await store.transaction(async (tx) => {
    const row = await tx[queries].selectFrom('title').select('ordinal').where('number', '=', number).executeTakeFirst();
    const basedOn = row === undefined ? {} : { basedOn: row.ordinal };
    // Also onto a number that was withdrawn.
    await allowUndo(tx);
    await writeTitles(tx, [aTitle(aSerial(number, title, { medium }), basedOn)]);
  });
}

async function allPages(store: Store, query: Omit<LatestQuery, 'after'>, fewChanged: number): Promise<LatestRow[]> {
  const all: LatestRow[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof listLatest>> = await listLatestWithin(
      store.read,
      { ...query, after },
      fewChanged,
    );
    expect(page.rows.length).toBeLessThanOrEqual(query.limit);
    if (page.next !== undefined) expect(page.rows.at(-1)?.position).toBe(page.next);
    all.push(...page.rows);
    after = page.next;
  }
  return all;
}

eachDatabase((_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  test('the record is the one of that moment; what was withdrawn is listed when asked for; a bare number never', async () => {
    await put(store, 1, 'One');
    await put(store, 2, 'Two', 'online');
    await store.transaction((tx) => setNumberState(tx, { number: 3, state: 'unreported', change }));
    await store.transaction((tx) => setNumberState(tx, { number: 4, state: 'suppressed', change }));
    const { position: until } = await sealHead(store.read);
    await put(store, 1, 'One, renamed');
    await store.transaction((tx) => setNumberState(tx, { number: 2, state: 'cancelled', replacement: 1, change }));
    const { position: head } = await sealHead(store.read);
    const numbersOf = (rows: readonly LatestRow[]): number[] => rows.map(({ number }) => number);
    const titleOf = (row: LatestRow | undefined): unknown =>
      JSON.stringify(row?.record?.fields.at(-1)).match(/"a","value":"([^"]*)/)?.[1];

    const then = await listLatest(store.read, { after: 0, until, limit: 10, includeDeleted: true });
    expect(numbersOf(then.rows)).toEqual([1, 2, 4]);
    expect(titleOf(then.rows[0])).toBe('One');
    expect(then.rows[1]).toMatchObject({ state: 'register', deleted: false, medium: 'online', form: 'record' });
    expect(then.rows[2]).toMatchObject({ state: 'suppressed', deleted: true });
    expect(then.rows[2]?.record).toBeUndefined();
    expect(then.next).toBeUndefined();

    const now = await listLatest(store.read, { after: 0, until: head, limit: 10, includeDeleted: true });
    expect(numbersOf(now.rows)).toEqual([4, 1, 2]);
    expect(titleOf(now.rows[1])).toBe('One, renamed');
    expect(now.rows[2]).toMatchObject({ state: 'cancelled', replacement: 1, deleted: true });
    expect(numbersOf((await listLatest(store.read, { after: 0, until: head, limit: 10 })).rows)).toEqual([1]);
    const bare = await listLatest(store.read, { after: 0, until: head, limit: 10, records: false });
    expect(bare.rows[0]?.record).toBeUndefined();
    expect(bare.rows[0]?.revision).toBe(now.rows[1]?.revision);
  });

  test('law: every way of paging gives each number once, as the whole ledger says it stood at the upper bound', async () => {
    const store = await open();
    const step = fc.record({
      number: fc.integer({ min: 10, max: 17 }),
      act: fc.constantFrom('put', 'put', 'put', 'cancel', 'suppress', 'record'),
      medium: fc.constantFrom('print' as const, 'online' as const),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        fc.constantFrom(undefined, 'print' as const, 'online' as const),
        async (steps, somewhere, limit, includeDeleted, medium) => {
          for (const { number, act, medium } of steps) {
            if (act === 'put') await put(store, number, `Title ${Math.random()}`, medium);
            else {
              const state = act === 'cancel' ? 'cancelled' : act === 'suppress' ? 'suppressed' : 'unreported';
              const other = act === 'record' ? number + 100 : number;
              await store.transaction(async (tx) => {
                await allowUndo(tx);
                await setNumberState(tx, { number: other, state, change });
              });
            }
          }
          const { position } = await sealHead(store.read);
          const until = somewhere % (position + 1);
          const expected = (await modelOf(store, until)).filter(
            (row) => (includeDeleted || !row.deleted) && (medium === undefined || row.medium === medium),
          );
          const query = { until, limit, includeDeleted, ...(medium === undefined ? {} : { medium }) };
          for (const fewChanged of [0, 1_000]) {
            const rows = await allPages(store, query, fewChanged);
            expect(
              rows.map(({ position, number, state, revision }) => ({ position, number, state, revision })),
            ).toEqual(expected.map(({ position, number, state, revision }) => ({ position, number, state, revision })));
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  test('moments bound the list by the stamps of what stands in it', async () => {
    const store = await open();
    await put(store, 1, 'One');
    await put(store, 2, 'Two');
    const { position: until, sealedAt } = await sealHead(store.read);
    const first = (await history(store.read, 1))[0]!.sealedAt!;
    const at = (milliseconds: number, moment: Date = sealedAt!): Date => new Date(moment.getTime() + milliseconds);
    const count = async (bounds: { from?: Date; to?: Date }): Promise<number> =>
      (await listLatest(store.read, { after: 0, until, limit: 10, ...bounds })).rows.length;
    expect(await count({ from: first })).toBe(2);
    expect(await count({ from: first, to: sealedAt! })).toBe(2);
    expect(await count({ from: at(1000) })).toBe(0);
    expect(await count({ to: at(-1000, first) })).toBe(0);
    expect(await count({ from: at(-1000, first), to: at(5000) })).toBe(2);
  });

  interface ModelRow {
    readonly position: number;
    readonly number: number;
    readonly state: string;
    readonly revision: string | undefined;
    readonly deleted: boolean;
    readonly medium: string | undefined;
  }

  /** The same answer the slow way: all history read in order. The medium is the present one, as sets are. */
  async function modelOf(store: Store, until: number): Promise<ModelRow[]> {
    const { db } = store[storeInternals];
    const rows = await db
      .selectFrom('seal')
      .innerJoin('change', 'change.id', 'seal.change')
      .leftJoin('latest', 'latest.number', 'seal.number')
      .select(['seal.position', 'seal.number', 'change.state', 'change.title', 'change.ordinal', 'latest.medium'])
      .where('seal.position', '<=', until)
      .orderBy('seal.position')
      .execute();
    const last = new Map<number, ModelRow>();
    for (const row of rows) {
      const deleted = row.state === 'cancelled' || row.state === 'suppressed';
      last.delete(row.number);
      if (row.title === null && !deleted) continue;
      last.set(row.number, {
        position: row.position,
        number: row.number,
        state: row.state,
        revision: row.title === null ? undefined : `${row.title}-${row.ordinal}`,
        deleted,
        medium: row.medium === 1 ? 'print' : row.medium === 2 ? 'online' : undefined,
      });
    }
    return [...last.values()];
  }
});
