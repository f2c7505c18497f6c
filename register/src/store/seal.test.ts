/** The one order of the Register: gapless, chained, never behind its own stamps, and nobody who follows it misses a change. */
import { hash } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { eachDatabase } from '../../test/databases.ts';
import { queries, type Store, storeInternals, type Tx, writing } from './handle.ts';
import {
  appendChanges,
  earliestSealedAt,
  history,
  keepSealing,
  listLatest,
  sealCommitted,
  sealHead,
  setNumberState,
  verifyLedger,
  writeTitles,
} from './index.ts';
import { leaveWaiting, type ReadClock, readDatabaseClock, sealInTransaction, sealWaiting } from './seal.ts';

const change = { actor: 'test' };

async function positionsOf(
  store: Store,
): Promise<{ position: number; change: number; number: number; sealed_at: Date }[]> {
  return store[storeInternals].db
    .selectFrom('seal')
    .select(['position', 'change', 'number', 'sealed_at'])
    .orderBy('position')
    .execute();
}

/** A commit that nobody seals: what a process leaves that dies at once. Not through the store, which would seal. */
async function commitUnsealed(store: Store, work: (tx: Tx) => Promise<void>): Promise<void> {
  await store[storeInternals].db.transaction().execute(async (trx) => {
    const tx: Tx = { [queries]: trx, [writing]: { unsealed: [] } };
    await work(tx);
    await leaveWaiting(trx, tx[writing].unsealed);
  });
}

eachDatabase((name, open) => {
  test('an empty ledger has position 0 and a chain that begins with zeros', async () => {
    const store = await open();
    expect(await sealHead(store.read)).toEqual({ position: 0, hash: '0'.repeat(64) });
    expect(await earliestSealedAt(store.read)).toBeUndefined();
    expect(await verifyLedger(store.read)).toEqual({ checked: 0, problems: [] });
  });

  test('a commit is followed by its seal, on whole seconds and stamped after it', async () => {
    const store = await open();
    const before = await readDatabaseClock(store[storeInternals].db);
    await store.transaction((tx) => writeTitles(tx, [aTitle(aSerial(2, 'Two')), aTitle(aSerial(1, 'One'))]));
    const head = await sealHead(store.read);
    expect(head.position).toBe(2);
    expect(head.sealedAt!.getTime()).toBeGreaterThan(before);
    expect(head.sealedAt!.getMilliseconds()).toBe(0);
    expect(await earliestSealedAt(store.read)).toEqual(head.sealedAt);
    expect(await verifyLedger(store.read)).toEqual({ checked: 2, problems: [] });
  });

  test('sixteen writers and a reader that follows: every change exactly once, in one gapless order', async () => {
    const store = await open({ connections: 20 });
    const writers = 16;
    const rounds = 12;
    const seen: number[] = [];
    const stamps: number[] = [];
    let writingStill = true;
    const follow = async (): Promise<void> => {
      let after = 0;
      for (let last = false; !last; ) {
        last = !writingStill;
        const { position: until } = await sealHead(store.read);
        const rows = await store[storeInternals].db
          .selectFrom('seal')
          .select(['position', 'change', 'sealed_at'])
          .where('position', '>', after)
          .where('position', '<=', until)
          .orderBy('position')
          .execute();
        for (const row of rows) {
          seen.push(row.change);
          stamps.push(row.sealed_at.getTime());
        }
        after = until;
      }
    };
    const write = async (writer: number): Promise<void> => {
      for (let round = 0; round < rounds; round++) {
        const number = writer * 1000 + round;
        await store.transaction(async (tx) => {
          await writeTitles(tx, [aTitle(aSerial(number, `Title ${number}`))]);
          // All of them meet at one number, too.
          await appendChanges(tx, [{ ...change, kind: 'number-state-changed', number, state: 'register' }]);
        });
      }
    };
    await store.transaction((tx) => setNumberState(tx, { number: 9_000_000, state: 'unreported', change }));
    const following = follow();
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    writingStill = false;
    await following;
    const all = await positionsOf(store);
    expect(all).toHaveLength(1 + writers * rounds * 2);
    expect(all.map(({ position }) => position)).toEqual(all.map((_, at) => at + 1));
    expect(seen).toEqual(all.map(({ change }) => change));
    expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
    expect(await verifyLedger(store.read)).toEqual({ checked: all.length, problems: [] });
  });

  test('what is said in the answer to a reader is before the stamp of everything it did not see', async () => {
    const store = await open({ connections: 8 });
    let done = false;
    const write = async (from: number): Promise<void> => {
      for (let number = from; number < from + 25; number++) {
        await store.transaction((tx) => writeTitles(tx, [aTitle(aSerial(number, 'A title'))]));
      }
    };
    const answers: { at: number; position: number }[] = [];
    const read = async (): Promise<void> => {
      while (!done) {
        const { position } = await sealHead(store.read);
        answers.push({ at: await readDatabaseClock(store[storeInternals].db), position });
      }
    };
    const reading = read();
    await Promise.all([write(1000), write(2000), write(3000)]);
    done = true;
    await reading;
    const all = await positionsOf(store);
    for (const { at, position } of answers) {
      // A harvester that goes on from the whole second of its answer gets all of these.
      const unseen = all.filter((row) => row.position > position);
      for (const { sealed_at } of unseen)
        expect(sealed_at.getTime()).toBeGreaterThanOrEqual(Math.floor(at / 1000) * 1000);
    }
    expect(answers.length).toBeGreaterThan(3);
  });

  test('many changes at once seal themselves under one stamp', async () => {
    const store = await open();
    const numbers = Array.from({ length: 4_500 }, (_, at) => at);
    await store.transaction(async (tx) => {
      await setNumberState(tx, { number: 5_000, state: 'unreported', change });
      await appendChanges(
        tx,
        numbers.map(() => ({ ...change, kind: 'number-state-changed', number: 5_000, state: 'unreported' })),
      );
    });
    const all = await positionsOf(store);
    expect(all.map(({ position }) => position)).toEqual(Array.from({ length: 4_501 }, (_, at) => at + 1));
    expect(new Set(all.map(({ sealed_at }) => sealed_at.getTime())).size).toBe(1);
    expect(await verifyLedger(store.read, { from: 4_000 })).toEqual({ checked: 502, problems: [] });
  });

  test('a clock that is put back takes neither positions nor stamps with it', async () => {
    const store = await open();
    const { db } = store[storeInternals];
    const start = Date.UTC(2030, 0, 1);
    let now = start;
    const clock: ReadClock = async () => now;
    const oneMore = async (number: number): Promise<void> => {
      await commitUnsealed(store, (tx) => setNumberState(tx, { number, state: 'unreported', change }).then(() => {}));
      expect(await sealWaiting(db, clock)).toBe(1);
    };
    await oneMore(1);
    now = start - 3_600_000;
    await oneMore(2);
    now = start + 900;
    await oneMore(3);
    now = start + 60_000;
    await oneMore(4);
    const stamps = (await positionsOf(store)).map(({ sealed_at }) => sealed_at.getTime() - start);
    expect(stamps).toEqual([1_000, 1_000, 2_000, 61_000]);
    expect(await verifyLedger(store.read)).toEqual({ checked: 4, problems: [] });
  });

  test('a sealing that takes too long is done again with a later stamp, and nothing of the first is kept', async () => {
    const store = await open();
    const start = Date.UTC(2030, 0, 1);
    // Each look at the clock is 950 ms after the one before.
    let now = start;
    const slowClock: ReadClock = async () => {
      now += 950;
      return now;
    };
    await commitUnsealed(store, (tx) => setNumberState(tx, { number: 1, state: 'unreported', change }).then(() => {}));
    await sealWaiting(store[storeInternals].db, slowClock);
    await store[storeInternals].db.transaction().execute(async (trx) => {
      const tx: Tx = { [queries]: trx, [writing]: { unsealed: [] } };
      await setNumberState(tx, { number: 2, state: 'unreported', change });
      await sealInTransaction(trx, tx[writing].unsealed, slowClock);
    });
    const all = await positionsOf(store);
    expect(all.map(({ position, number }) => [position, number])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(all[1]!.sealed_at.getTime()).toBeGreaterThan(now - 950);
    expect(await verifyLedger(store.read)).toEqual({ checked: 2, problems: [] });
  });

  test('what others committed and nobody sealed goes before a large transaction about the same number', async () => {
    const store = await open();
    await commitUnsealed(store, (tx) => setNumberState(tx, { number: 7, state: 'unreported', change }).then(() => {}));
    await store.transaction((tx) =>
      writeTitles(
        tx,
        Array.from({ length: 300 }, (_, at) => aTitle(aSerial(at, `Title ${at}`))),
      ),
    );
    expect((await history(store.read, 7)).map(({ kind }) => kind)).toEqual(['number-recorded', 'title-created']);
    const { rows } = await listLatest(store.read, { after: 0, until: 301, limit: 1_000 });
    expect(rows).toHaveLength(300);
  });

  test.skipIf(name === 'embedded')(
    'what a process left is sealed by any other, once (the embedded register leaves nothing)',
    async () => {
      const store = await open({ connections: 12 });
      for (let number = 0; number < 50; number++) {
        await commitUnsealed(store, (tx) => setNumberState(tx, { number, state: 'unreported', change }).then(() => {}));
      }
      const sealed = await Promise.all(Array.from({ length: 8 }, () => sealCommitted(store)));
      expect(sealed.reduce((sum, one) => sum + one, 0)).toBe(50);
      expect((await positionsOf(store)).map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, at) => at));
      expect(await sealCommitted(store)).toBe(0);
    },
  );

  test.skipIf(name === 'embedded')('a timer seals, too (the embedded register needs none)', async () => {
    const store = await open();
    await commitUnsealed(store, (tx) => setNumberState(tx, { number: 1, state: 'unreported', change }).then(() => {}));
    const stop = keepSealing(store, 20);
    await expect.poll(async () => (await sealHead(store.read)).position, { timeout: 10_000 }).toBe(1);
    stop();
  });

  test('whoever alters the ledger is found out', async () => {
    const store = await open();
    for (const number of [1, 2, 3, 4]) {
      await store.transaction((tx) => writeTitles(tx, [aTitle(aSerial(number, `Title ${number}`))]));
    }
    const alter = async (...statements: string[]): Promise<void> => {
      for (const statement of statements) await sql.raw(statement).execute(store[storeInternals].db);
    };
    await alter(
      'ALTER TABLE change DISABLE TRIGGER change_stays',
      'ALTER TABLE title_revision DISABLE TRIGGER title_revision_stays',
      'ALTER TABLE seal DISABLE TRIGGER seal_stays',
      "UPDATE change SET actor = 'nobody' WHERE number = 1",
      "UPDATE title_revision SET record = record || ' ' WHERE title = (SELECT id FROM title WHERE number = 2)",
      'DELETE FROM seal WHERE position = 3',
    );
    const { checked, problems } = await verifyLedger(store.read);
    expect(checked).toBe(3);
    expect(problems).toMatchObject([
      { type: 'change-altered', position: 1 },
      { type: 'record-altered', position: 2, number: 2 },
      { type: 'position-missing', position: 3 },
      { type: 'chain-broken', position: 4 },
      // Nothing will ever give it a position again, and its number says what no change in the order says.
      { type: 'change-not-sealed', number: 3 },
      { type: 'number-differs', number: 3, position: 0 },
    ]);
  });

  test('facts beside a change are sealed with it, and a change without any has the digest it always had', async () => {
    const store = await open();
    const detail = { clusters: [{ kind: 'L', number: 5 }], said: 'a "word"\u0000\u001e and é', none: null };
    await store.transaction(async (tx) => {
      await setNumberState(tx, { number: 1, state: 'unreported', change: { ...change, detail } });
      await setNumberState(tx, { number: 2, state: 'unreported', change });
    });
    expect((await history(store.read, 1))[0]).toMatchObject({ detail });
    const [plain] = await history(store.read, 2);
    expect(plain).not.toHaveProperty('detail');
    const said = [1, 'number-recorded', 2, 'unreported', null, null, null, 'test', null, null, null, plain!.at];
    expect(plain!.digest).toBe(hash('sha256', JSON.stringify(said)));
    expect((await verifyLedger(store.read)).problems).toEqual([]);
    await sql`ALTER TABLE change DISABLE TRIGGER change_stays`.execute(store[storeInternals].db);
    await sql`UPDATE change SET detail = '{}' WHERE number = 2`.execute(store[storeInternals].db);
    expect((await verifyLedger(store.read)).problems).toMatchObject([{ type: 'change-altered', position: 2 }]);
  });

  test('law: after any mixture of writers, numbers stand at their last change and no number has two titles', async () => {
    const store = await open({ connections: 8 });
    const step = fc.record({ number: fc.integer({ min: 0, max: 6 }), cancel: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        async (writers) => {
          await Promise.all(
            writers.map(async (steps) => {
              for (const { number, cancel } of steps) {
                await store
                  .transaction(async (tx) => {
                    if (cancel) {
                      await setNumberState(tx, {
                        number: number + 10,
                        state: 'cancelled',
                        replacement: number,
                        change,
                      });
                      return;
                    }
                    const row = await tx[queries]
                      .selectFrom('title')
                      .select('ordinal')
                      .where('number', '=', number)
                      .executeTakeFirst();
                    const basedOn = row === undefined ? {} : { basedOn: row.ordinal };
                    await writeTitles(tx, [aTitle(aSerial(number, `Title ${Math.random()}`), basedOn)]);
                  })
                  .catch((cause: Error) => {
                    // Five other writers in a row were faster.
                    if (cause.name !== 'Error' || !/another revision/.test(cause.message)) throw cause;
                  });
              }
            }),
          );
        },
      ),
      { numRuns: 12 },
    );
    const { db } = store[storeInternals];
    const { position } = await sealHead(store.read);
    expect(await verifyLedger(store.read)).toEqual({ checked: position, problems: [] });
    const { rows: waiting } = await sql`SELECT FROM unsealed`.execute(db);
    expect(waiting).toHaveLength(0);
    const { rows: stray } = await sql`
      SELECT latest.number FROM latest
      JOIN (SELECT number, max(position) AS position FROM seal GROUP BY number) AS last USING (number)
      WHERE latest.position <> last.position
    `.execute(db);
    expect(stray).toEqual([]);
    const { rows: disorder } = await sql`
      SELECT seal.number FROM seal JOIN change ON change.id = seal.change
      JOIN seal AS later ON later.number = seal.number AND later.position > seal.position
      JOIN change AS later_change ON later_change.id = later.change
      WHERE later_change.ordinal < change.ordinal
    `.execute(db);
    expect(disorder).toEqual([]);
    const { rows: mismatch } = await sql`
      SELECT title.number FROM title WHERE ordinal <> (SELECT max(ordinal) FROM title_revision WHERE title = title.id)
    `.execute(db);
    expect(mismatch).toEqual([]);
  });
});
