import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import { queries, type Tx } from './handle.ts';
import {
  addLetterProof,
  countAttempt,
  forgetAttempts,
  forgetOldAttempts,
  forgetOldProofs,
  takeAttempt,
} from './index.ts';

/** As if so many seconds had passed for the key. */
const later = (tx: Tx, key: string, seconds: number) =>
  tx[queries]
    .updateTable('attempt')
    .set({ since: sql<Date>`since - make_interval(secs => ${seconds})` })
    .where('key', '=', key)
    .execute();

eachDatabase((_name, open) => {
  test('a window counts from its first, and begins again when it is over', async () => {
    const store = await open();
    const count = () => store.transaction((tx) => countAttempt(tx, 'a', 3600));
    expect([await count(), await count(), await count()]).toEqual([1, 2, 3]);
    await store.transaction((tx) => later(tx, 'a', 3601));
    expect([await count(), await count()]).toEqual([1, 2]);
  });

  // In one transaction the clock of the database stands still.
  test('after five tries each wait is twice the one before, at most a quarter of an hour; a day makes good', async () => {
    const store = await open();
    await store.transaction(async (tx) => {
      for (let at = 0; at < 5; at++) expect(await takeAttempt(tx, 'b')).toBeUndefined();
      const waits: number[] = [];
      for (let at = 0; at < 8; at++) {
        const wait = await takeAttempt(tx, 'b');
        waits.push(wait!);
        await later(tx, 'b', wait! - 1);
        expect(await takeAttempt(tx, 'b')).toBe(1);
        await later(tx, 'b', 1);
        expect(await takeAttempt(tx, 'b')).toBeUndefined();
      }
      expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
      await later(tx, 'b', 86_400);
      for (let at = 0; at < 5; at++) expect(await takeAttempt(tx, 'b')).toBeUndefined();
    });
  });

  test('many tries at once gain nothing: the one that is due is let in', async () => {
    const store = await open();
    await store.transaction(async (tx) => {
      for (let at = 0; at < 5; at++) await takeAttempt(tx, 'c');
      for (const wait of [30, 60, 120, 240, 480]) {
        await later(tx, 'c', wait);
        await takeAttempt(tx, 'c');
      }
      await later(tx, 'c', 900);
    });
    const all = await Promise.all(Array.from({ length: 20 }, () => store.transaction((tx) => takeAttempt(tx, 'c'))));
    expect(all.filter((wait) => wait === undefined)).toHaveLength(1);
    await store.transaction((tx) => forgetAttempts(tx, 'c'));
    expect(await store.transaction((tx) => takeAttempt(tx, 'c'))).toBeUndefined();
  });

  test('what no limit looks at any more is removed', async () => {
    const store = await open();
    await store.transaction((tx) => countAttempt(tx, 'old', 60));
    await store.transaction((tx) => countAttempt(tx, 'new', 60));
    await store.transaction((tx) => later(tx, 'old', 3 * 86_400));
    expect(await store.transaction((tx) => forgetOldAttempts(tx))).toBe(1);
    const proof = { purpose: 'verify', email: 'ada@example.org' } as const;
    const day = 86_400_000;
    await store.transaction(async (tx) => {
      for (const [at, days] of [-31, -29, 1].entries()) {
        const expires = new Date(Date.now() + days * day);
        await addLetterProof(tx, { ...proof, secretHash: Buffer.alloc(32, at), expires });
      }
    });
    expect(await store.transaction((tx) => forgetOldProofs(tx))).toBe(1);
  });
});
