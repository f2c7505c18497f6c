/**
 * Sealing: committed changes get their place in the one gapless order of the Register, the moment they count from, and the hash that
 * chains them (docs/decisions/0007-sealed-changes.md). One at a time, under the lock of the one row of `seal_head`.
 */
import { hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { bigints, hexOf, integers, texts } from './columns.ts';
import type { UnsealedChange } from './handle.ts';
import type { Tables } from './schema.ts';

/** Changes of one sealing transaction, at most. */
export const sealBatch = 2_000;

/** Milliseconds from the clock's reading to the stamp, at least; the stamp is then rounded up to a whole second. */
const lead = 250;
/** Milliseconds more for each change of a large transaction; ten times what it takes on PostgreSQL. */
const leadPerChange = 0.2;
/** A commit begins this many milliseconds before the moment it is stamped with, or not at all, */
const margin = 100;
/** and as many more for each change, because a large commit has more to bring to the disk. */
const marginPerChange = 0.1;

/** Reads the database's clock, in milliseconds since 1970. */
export type ReadClock = (db: Kysely<Tables>) => Promise<number>;

export const readDatabaseClock: ReadClock = async (db) => {
  const { rows } = await sql<{ now: number }>`
    SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now
  `.execute(db);
  return rows[0]!.now;
};

/** The sealing took longer than its stamp allows for: nothing of it may be committed. */
export class TooLateError extends Error {}

/** What the chain begins with. */
export const genesis = '0'.repeat(64);

/** What the hash of a position covers: everything before it through the previous hash, and the change through its digest. */
export function sealHash(previous: string, position: number, sealedAt: Date | string, digest: string): string {
  const at = typeof sealedAt === 'string' ? sealedAt : sealedAt.toISOString();
  return hash('sha256', `${previous}\n${position}\n${at}\n${digest}`);
}

/**
 * Seals committed changes that wait, up to 2,000, in one transaction of its own. Gives how many there were. Safe with any number of
 * processes: whoever comes second waits, and finds what is left.
 */
export async function sealWaiting(db: Kysely<Tables>, clock: ReadClock = readDatabaseClock): Promise<number> {
  const { rows } = await sql<{ waiting: boolean }>`SELECT EXISTS (SELECT FROM unsealed) AS waiting`.execute(db);
  if (rows[0]?.waiting !== true) return 0;
  return again((longer) =>
    db
      .transaction()
      .setIsolationLevel('read committed')
      .execute(async (tx) => {
        const head = await lockHead(tx);
        const changes = await takeWaiting(tx);
        if (changes.length === 0) return 0;
        const stamp = await nextStamp(tx, head, changes.length, clock, longer);
        await append(tx, head, changes, stamp);
        await checkTime(tx, stamp, changes.length, clock);
        return changes.length;
      }),
  );
}

/**
 * Seals the changes that a transaction has just appended, in that same transaction and as the last thing it does: in the embedded
 * register always, in PostgreSQL when there are many. What others committed before goes first, because it may be about the same numbers.
 */
export async function sealInTransaction(
  tx: Kysely<Tables>,
  changes: readonly UnsealedChange[],
  clock: ReadClock = readDatabaseClock,
): Promise<void> {
  await again(async (longer) => {
    await sql`SAVEPOINT sealing`.execute(tx);
    try {
      let head = await lockHead(tx);
      const stamp = await nextStamp(tx, head, changes.length, clock, longer);
      for (let waiting = await takeWaiting(tx); waiting.length > 0; waiting = await takeWaiting(tx)) {
        head = await append(tx, head, waiting, stamp);
      }
      for (let from = 0; from < changes.length; from += sealBatch) {
        head = await append(tx, head, changes.slice(from, from + sealBatch), stamp);
      }
      await checkTime(tx, stamp, changes.length, clock);
      await sql`RELEASE SAVEPOINT sealing`.execute(tx);
    } catch (cause) {
      await sql`ROLLBACK TO SAVEPOINT sealing`.execute(tx);
      throw cause;
    }
  });
}

/** Leaves changes for the next sealing, after the commit. */
export async function leaveWaiting(tx: Kysely<Tables>, changes: readonly UnsealedChange[]): Promise<void> {
  await sql`
    INSERT INTO unsealed (change, number, digest)
    SELECT change, number, decode(digest, 'hex')
    FROM unnest(
      ${bigints(changes.map(({ change }) => change))}, ${integers(changes.map(({ number }) => number))},
      ${texts(changes.map(({ digest }) => digest))}
    ) AS row (change, number, digest)
  `.execute(tx);
}

/** Takes waiting changes out of the queue, in their order. The queue's statistics are never right, so the query leaves no choice. */
async function takeWaiting(tx: Kysely<Tables>): Promise<UnsealedChange[]> {
  const { rows } = await sql<{ change: number; number: number; digest: Uint8Array }>`
    DELETE FROM unsealed WHERE change = ANY (ARRAY(SELECT change FROM unsealed ORDER BY change LIMIT ${sealBatch}))
    RETURNING change, number, digest
  `.execute(tx);
  return rows
    .map(({ change, number, digest }) => ({ change, number, digest: hexOf(digest) }))
    .sort((a, b) => a.change - b.change);
}

/** A sealing that came too late is rolled back and done anew, with a stamp that lies farther ahead. */
async function again<T>(attempt: (longer: number) => Promise<T>): Promise<T> {
  for (let longer = 1; ; longer *= 4) {
    try {
      return await attempt(longer);
    } catch (cause) {
      if (!(cause instanceof TooLateError) || longer > 1_000) throw cause;
    }
  }
}

interface Head {
  readonly position: number;
  readonly sealedAt: Date | undefined;
  readonly hash: string;
}

async function lockHead(tx: Kysely<Tables>): Promise<Head> {
  const row = await tx.selectFrom('seal_head').selectAll().forUpdate().executeTakeFirstOrThrow();
  return { position: row.position, sealedAt: row.sealed_at ?? undefined, hash: hexOf(row.hash) };
}

/** The moment that the changes will count from: ahead of the clock by what their sealing may take, on a whole second. */
async function nextStamp(
  tx: Kysely<Tables>,
  head: Head,
  changes: number,
  clock: ReadClock,
  longer: number,
): Promise<Date> {
  const ahead = (lead + changes * leadPerChange) * longer;
  const earliest = Math.ceil(((await clock(tx)) + ahead) / 1000) * 1000;
  // The clock may have been put back; positions and stamps never disagree.
  return new Date(Math.max(earliest, head.sealedAt?.getTime() ?? 0));
}

async function checkTime(tx: Kysely<Tables>, stamp: Date, changes: number, clock: ReadClock): Promise<void> {
  if ((await clock(tx)) > stamp.getTime() - margin - changes * marginPerChange) throw new TooLateError();
}

async function append(
  tx: Kysely<Tables>,
  head: Head,
  changes: readonly UnsealedChange[],
  sealedAt: Date,
): Promise<Head> {
  const stamp = sealedAt.toISOString();
  let { position, hash } = head;
  const positions: number[] = [];
  const hashes: string[] = [];
  for (const { digest } of changes) {
    position += 1;
    hash = sealHash(hash, position, stamp, digest);
    positions.push(position);
    hashes.push(hash);
  }
  const last = new Map(changes.map(({ number }, at) => [number, positions[at]!]));
  await sql`
    WITH sealed AS (
      INSERT INTO seal (position, change, number, sealed_at, hash)
      SELECT position, change, number, ${stamp}::timestamptz, decode(hash, 'hex')
      FROM unnest(
        ${bigints(positions)}, ${bigints(changes.map(({ change }) => change))},
        ${integers(changes.map(({ number }) => number))}, ${texts(hashes)}
      ) AS row (position, change, number, hash)
    ), moved AS (
      INSERT INTO latest (number, position, medium)
      SELECT row.number, row.position, coalesce(search.medium, 0)
      FROM unnest(${integers([...last.keys()])}, ${bigints([...last.values()])}) AS row (number, position)
      LEFT JOIN search ON search.number = row.number
      ON CONFLICT (number) DO UPDATE SET position = EXCLUDED.position, medium = EXCLUDED.medium
    )
    UPDATE seal_head SET position = ${position}, sealed_at = ${stamp}::timestamptz, hash = decode(${hash}, 'hex')
  `.execute(tx);
  return { position, hash, sealedAt };
}
