/**
 * The proof of the ledger: whoever has the database's highest rights and writes past the Register is found out, in every table and column that
 * the proof covers, and the first break is named first.
 */
import { issnFromInteger } from '@masthead/issn';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { eachDatabase } from '../../test/databases.ts';
import { queries, type ReadStore, storeInternals, type Tx, writing } from './handle.ts';
import {
  describeLedgerProblem,
  inOrder,
  type LedgerProblem,
  type Store,
  sealAt,
  sealCommitted,
  sealHead,
  setNumberState,
  verifyChain,
  verifyLedger,
  verifyNumbers,
  verifyRecords,
  verifySealed,
  writeTitles,
} from './index.ts';
import { leaveWaiting } from './seal.ts';
import { readLedgerPage } from './verify-page.ts';

const change = { actor: 'test', reason: 'a reason', evidence: 'file.mrc#1', detail: { said: 'é' } };
const tables = ['change', 'seal', 'title_revision', 'title', 'number', 'seal_head', 'unsealed'];

class RollBack extends Error {}

eachDatabase((name, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    const L = { issnL: issnFromInteger(1) };
    // Positions 1 to 7.
    await store.transaction((tx) => writeTitles(tx, [aTitle(aSerial(1, 'One', L), { change })]));
    await store.transaction((tx) => writeTitles(tx, [aTitle(aSerial(2, 'Two', L), { change })]));
    await store.transaction((tx) => setNumberState(tx, { number: 3, state: 'unreported', change: { actor: 'test' } }));
    await store.transaction((tx) => writeTitles(tx, [aTitle(aSerial(1, 'One again', L), { basedOn: 1, change })]));
    await store.transaction((tx) => setNumberState(tx, { number: 3, state: 'cancelled', replacement: 1, change }));
    await store.transaction((tx) => writeTitles(tx, [aTitle(aSerial(4, 'Four'), { change })]));
    await store.transaction((tx) => setNumberState(tx, { number: 4, state: 'suppressed', change }));
    expect((await sealHead(store.read)).position).toBe(7);
  });

  /** What the proof says after statements past the Register, which are then taken back. */
  async function after(statements: readonly string[]): Promise<readonly LedgerProblem[]> {
    let found: readonly LedgerProblem[] = [];
    await store[storeInternals].db
      .transaction()
      .execute(async (trx) => {
        for (const table of tables) await sql.raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`).execute(trx);
        await sql.raw('ALTER TABLE number DROP CONSTRAINT IF EXISTS number_check').execute(trx);
        for (const statement of statements) await sql.raw(statement).execute(trx);
        const read: ReadStore = { [queries]: trx };
        found = (await verifyLedger(read)).problems;
        throw new RollBack();
      })
      .catch((cause) => {
        if (!(cause instanceof RollBack)) throw cause;
      });
    return found;
  }

  const at = (position: number) => `id = (SELECT change FROM seal WHERE position = ${position})`;
  const rows: readonly (readonly [reason: string, first: string, ...statements: string[]])[] = [
    ['nobody wrote past the Register', '', 'SELECT 1'],
    ['who', 'change-altered 2', `UPDATE change SET actor = 'nobody' WHERE ${at(2)}`],
    [
      'a sign that the Register never writes',
      'change-altered 2',
      `UPDATE change SET actor = actor || chr(30) WHERE ${at(2)}`,
    ],
    ['the sign for nothing', 'change-altered 2', `UPDATE change SET reason = chr(29) WHERE ${at(2)}`],
    ['why', 'change-altered 2', `UPDATE change SET reason = 'another' WHERE ${at(2)}`],
    ['why, taken away', 'change-altered 2', `UPDATE change SET reason = NULL WHERE ${at(2)}`],
    ['why, put in', 'change-altered 3', `UPDATE change SET reason = '' WHERE ${at(3)}`],
    ['on what evidence', 'change-altered 2', `UPDATE change SET evidence = 'file.mrc#2' WHERE ${at(2)}`],
    ['facts beside', 'change-altered 2', `UPDATE change SET detail = '{"said": "é"}' WHERE ${at(2)}`],
    ['facts put in', 'change-altered 3', `UPDATE change SET detail = '{}' WHERE ${at(3)}`],
    [
      'when, by a millisecond',
      'change-altered 2',
      `UPDATE change SET at = at + interval '1 millisecond' WHERE ${at(2)}`,
    ],
    [
      'when, by a microsecond',
      'change-altered 2',
      `UPDATE change SET at = at + interval '1 microsecond' WHERE ${at(2)}`,
    ],
    ['when, beyond the calendar', 'change-altered 2', `UPDATE change SET at = 'infinity' WHERE ${at(2)}`],
    ['the kind', 'change-altered 2', `UPDATE change SET kind = 'title-updated' WHERE ${at(2)}`],
    ['the state', 'change-altered 5', `UPDATE change SET state = 'register', replacement = NULL WHERE ${at(5)}`],
    ['the replacement', 'change-altered 5', `UPDATE change SET replacement = 2 WHERE ${at(5)}`],
    ['the revision', 'change-altered 4', `UPDATE change SET ordinal = 1 WHERE ${at(4)}`],
    [
      'the title',
      'change-altered 4',
      `UPDATE change SET title = (SELECT id FROM title WHERE number = 2), ordinal = 1 WHERE ${at(4)}`,
    ],
    ['a title that is not there', 'record-missing 4', `UPDATE change SET title = 99 WHERE ${at(4)}`],
    [
      'the set',
      'change-altered 2',
      `UPDATE change SET change_set = '6f1d3c9e-7d0f-4c57-9a43-0a86c8f0f0a1' WHERE ${at(2)}`,
    ],
    ['the number', 'change-altered 2', `UPDATE change SET number = 4 WHERE ${at(2)}`],
    ['the digest', 'change-altered 2', `UPDATE change SET digest = sha256('x') WHERE ${at(2)}`],
    [
      'two changes in each other’s place',
      'change-altered 1',
      `UPDATE change SET id = 9001 WHERE ${at(1)}`,
      `UPDATE change SET id = (SELECT change FROM seal WHERE position = 1) WHERE ${at(2)}`,
      'UPDATE change SET id = (SELECT change FROM seal WHERE position = 2) WHERE id = 9001',
    ],
    ['a change deleted', 'change-missing 2', `DELETE FROM change WHERE ${at(2)}`],
    ['a position deleted', 'position-missing 3', 'DELETE FROM seal WHERE position = 3'],
    ['several positions deleted', 'position-missing 2', 'DELETE FROM seal WHERE position IN (2, 3, 4)'],
    ['the beginning deleted', 'position-missing 1', 'DELETE FROM seal WHERE position = 1'],
    ['the end deleted', 'head-differs 7', 'DELETE FROM seal WHERE position = 7'],
    ['all deleted', 'head-differs 7', 'DELETE FROM seal'],
    [
      'the end deleted, and the head put back',
      'change-not-sealed 4',
      'DELETE FROM seal WHERE position = 7',
      'UPDATE seal_head SET position = seal.position, hash = seal.hash FROM seal WHERE seal.position = 6',
    ],
    ['a hash', 'chain-broken 2', `UPDATE seal SET hash = sha256('x') WHERE position = 2`],
    ['the last hash', 'chain-broken 7', `UPDATE seal SET hash = sha256('x') WHERE position = 7`],
    ['the head', 'head-differs 7', `UPDATE seal_head SET hash = sha256('x')`],
    ['the number of a seal', 'change-altered 2', 'UPDATE seal SET number = 4 WHERE position = 2'],
    [
      'a stamp, later',
      'chain-broken 2',
      `UPDATE seal SET sealed_at = sealed_at + interval '1 second' WHERE position = 2`,
    ],
    [
      'a stamp, earlier',
      'time-goes-back 2',
      `UPDATE seal SET sealed_at = sealed_at - interval '1 day' WHERE position = 2`,
    ],
    [
      'a record',
      'record-altered 2',
      `UPDATE title_revision SET record = record || ' ' WHERE title = (SELECT id FROM title WHERE number = 2)`,
    ],
    [
      'a former record',
      'record-altered 1',
      `UPDATE title_revision SET record = replace(record, 'One', 'Eno') WHERE record LIKE '%One"%'`,
    ],
    [
      'a record with its hash',
      'change-altered 2',
      `UPDATE title_revision SET record = record || ' ', record_hash = sha256(convert_to(record || ' ', 'UTF8'))
        WHERE title = (SELECT id FROM title WHERE number = 2)`,
    ],
    [
      'a record deleted',
      'record-missing 1',
      'DELETE FROM title_revision WHERE ordinal = 1 AND title = (SELECT id FROM title WHERE number = 1)',
    ],
    ['the state of a number', 'number-differs 2', `UPDATE number SET state = 'legacy' WHERE number = 2`],
    ['the replacement of a number', 'number-differs 5', 'UPDATE number SET replacement = 2 WHERE number = 3'],
    ['a number put in', 'number-differs 9', `INSERT INTO number (number, state) VALUES (9, 'register')`],
    ['a title put back to a former revision', 'number-differs 4', 'UPDATE title SET ordinal = 1 WHERE number = 1'],
    ['the place of a number in the order', 'number-differs 4', 'UPDATE latest SET position = 99 WHERE number = 1'],
    [
      'a change put in',
      'change-not-sealed 2',
      `INSERT INTO change (kind, number, state, actor, at, digest) VALUES ('number-recorded', 2, 'register', 'me', now(), sha256('x'))`,
    ],
    [
      'a change that waits for too long',
      'change-not-sealed 2',
      `INSERT INTO change (kind, number, state, actor, at, digest)
        VALUES ('number-recorded', 2, 'register', 'me', now() - interval '1 hour', sha256('x'))`,
      `INSERT INTO unsealed (change, number, digest) SELECT id, number, digest FROM change ORDER BY id DESC LIMIT 1`,
    ],
  ];
  test.each(rows)('%s: %s', async (_, first, ...statements) => {
    const [problem] = await after(statements);
    const where =
      problem &&
      ('position' in problem && problem.position > 0 ? problem.position : (problem as { number: number }).number);
    expect(problem === undefined ? '' : `${problem.type} ${where}`).toBe(first);
    if (problem) expect(describeLedgerProblem(problem)).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('the first break comes first, and what has no position last', async () => {
    const problems = await after([
      `UPDATE number SET state = 'legacy' WHERE number = 2`,
      `UPDATE change SET actor = 'nobody' WHERE ${at(6)}`,
      `UPDATE title_revision SET record = record || ' ' WHERE title = (SELECT id FROM title WHERE number = 2)`,
      `INSERT INTO change (kind, number, state, actor, at, digest) VALUES ('number-recorded', 2, 'register', 'me', now(), sha256('x'))`,
      'DELETE FROM seal WHERE position = 4',
    ]);
    expect(problems.map(({ type }) => type)).toEqual([
      'record-altered',
      'position-missing',
      'chain-broken',
      'change-altered',
      'change-not-sealed',
      'change-not-sealed',
      'number-differs',
      'number-differs',
    ]);
    expect(inOrder([...problems].reverse()).map(({ type }) => type)).toEqual(problems.map(({ type }) => type));
  });

  describe('from a position that was proved before', () => {
    test('only what follows is looked at, from the hash that it had', async () => {
      const { hash } = (await sealAt(store.read, 4))!;
      const { checked, problems } = await verifyChain(store.read, { from: 5, hash });
      expect([checked, problems]).toEqual([3, []]);
    });

    test('another hash there, or no such position, is the first break', async () => {
      const hash = 'a'.repeat(64);
      expect((await verifyChain(store.read, { from: 5, hash })).problems).toEqual([
        { type: 'published-differs', position: 4 },
      ]);
      expect((await verifyChain(store.read, { from: 10, hash })).problems).toEqual([
        { type: 'published-ahead', position: 9, head: 7 },
      ]);
    });
  });

  test('each part counts what it looked at, and stops when it is told to', async () => {
    expect(await verifyRecords(store.read)).toEqual({ checked: 4, problems: [] });
    expect(await verifyNumbers(store.read)).toEqual({ checked: 4, problems: [] });
    expect((await verifySealed(store.read)).problems).toEqual([]);
    const stop = AbortSignal.abort();
    expect((await verifyRecords(store.read, { stop })).checked).toBe(0);
    expect((await verifyNumbers(store.read, { stop })).checked).toBe(0);
    const seen: number[] = [];
    await verifyChain(store.read, { onProgress: (position, head) => seen.push(position, head) });
    expect(seen).toEqual([7, 7]);
  });

  test('a page has the positions that were asked for and there are', async () => {
    const { db } = store[storeInternals];
    expect((await readLedgerPage(db, 2, 4)).map(({ position }) => position)).toEqual([3, 4]);
    expect(await readLedgerPage(db, 7, 20)).toEqual([]);
  });

  test.skipIf(name === 'embedded')(
    'a process that dies between commit and seal leaves no break, and the next seals (the embedded register seals in its transactions)',
    async () => {
      const other = await open();
      await other.transaction((tx) => writeTitles(tx, [aTitle(aSerial(1, 'One'))]));
      await other[storeInternals].db.transaction().execute(async (trx) => {
        const tx: Tx = { [queries]: trx, [writing]: { unsealed: [] } };
        await setNumberState(tx, { number: 1, state: 'legacy', change });
        await leaveWaiting(trx, tx[writing].unsealed);
      });
      expect(await verifyLedger(other.read)).toEqual({ checked: 1, problems: [] });
      expect(await sealCommitted(other)).toBe(1);
      expect(await verifyLedger(other.read)).toEqual({ checked: 2, problems: [] });
    },
  );
});
