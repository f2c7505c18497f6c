/** Blocks of numbers: who has them, what is left of them, and the number before and after. */
import { type Selectable, sql } from 'kysely';
import {
  type BlockPurpose,
  type BlockRow,
  type BlockState,
  type BlockUse,
  rateWindow,
  sizeOf,
} from '../domain/block.ts';
import { appendBlockEvent, lockBlockHead } from './block-events.ts';
import { integers } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import type { Tables } from './schema.ts';

export interface BlockQuery {
  readonly centre?: string;
  readonly state?: BlockState;
}

/** In the order of their numbers. */
export async function listBlocks(db: ReadStore, { centre, state }: BlockQuery = {}): Promise<BlockRow[]> {
  let select = db[queries].selectFrom('block').selectAll().orderBy('first');
  if (centre !== undefined) select = select.where('centre', '=', centre);
  if (state !== undefined) select = select.where('state', '=', state);
  return (await select.execute()).map(toBlock);
}

export async function findBlock(db: ReadStore, id: number): Promise<BlockRow | undefined> {
  const row = await db[queries].selectFrom('block').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toBlock(row);
}

/** The block that a number lies in. */
export async function findBlockOf(db: ReadStore, number: number): Promise<BlockRow | undefined> {
  const row = await db[queries]
    .selectFrom('block')
    .selectAll()
    .where('first', '<=', number)
    .orderBy('first', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined && row.last >= number ? toBlock(row) : undefined;
}

/** Centres of the blocks in which numbers lie; a number in no block is not in the answer. */
export async function findCentresOfBlocks(db: ReadStore, numbers: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ number: number; centre: string }>`
    SELECT wanted.number, block.centre FROM unnest(${integers(numbers)}) AS wanted (number)
    CROSS JOIN LATERAL (SELECT last, centre FROM block WHERE first <= wanted.number ORDER BY first DESC LIMIT 1) AS block
    WHERE block.last >= wanted.number
  `.execute(db[queries]);
  return new Map(rows.map(({ number, centre }) => [number, centre]));
}

/** The first block that shares a number with a range. */
export async function findOverlap(
  db: ReadStore,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<BlockRow | undefined> {
  const row = await db[queries]
    .selectFrom('block')
    .selectAll()
    .where('first', '<=', last)
    .where('last', '>=', first)
    .orderBy('first')
    .limit(1)
    .executeTakeFirst();
  return row && toBlock(row);
}

export interface KnownInRange {
  readonly count: number;
  /** By the centre that has them in custody; those that no centre has are under `null`. */
  readonly centres: ReadonlyMap<string | null, number>;
}

/** Numbers of a range that the Register knows, in whatever state. */
export async function knownInRange(
  db: ReadStore,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<KnownInRange> {
  const { rows } = await sql<{ centre: string | null; count: number }>`
    SELECT centre, count(*)::int4 AS count FROM number WHERE number BETWEEN ${first} AND ${last} GROUP BY centre ORDER BY centre
  `.execute(db[queries]);
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    centres: new Map(rows.map(({ centre, count }) => [centre, count])),
  };
}

export interface BlockWrite {
  readonly centre: string;
  readonly first: number;
  readonly last: number;
  readonly purpose: BlockPurpose;
  readonly holder?: string;
  readonly agreement?: string;
  readonly actor: string;
  readonly reason?: string;
  readonly evidence?: string;
}

/** Makes a block of a range that overlaps none, with all numbers free that the Register does not know. The centre exists. */
export async function addBlock(tx: Tx, write: BlockWrite): Promise<BlockRow> {
  const { centre, first, last, purpose, holder, agreement, actor, reason, evidence } = write;
  await lockBlockHead(tx);
  const known = await knownInRange(tx, write);
  const row = await tx[queries]
    .insertInto('block')
    .values({
      centre,
      first,
      last,
      purpose,
      holder: holder ?? null,
      agreement: agreement ?? null,
      given_by: actor,
      known_before: known.count,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await sql`
    INSERT INTO free_number (number, block)
    SELECT free, ${row.id} FROM generate_series(${first}::int4, ${last}::int4) AS free
    WHERE NOT EXISTS (SELECT FROM number WHERE number.number = free)
  `.execute(tx[queries]);
  await appendBlockEvent(tx, {
    block: row.id,
    kind: 'given',
    centre,
    actor,
    ...(reason !== undefined && { reason }),
    ...(evidence !== undefined && { evidence }),
  });
  return toBlock(row);
}

function toBlock(row: Selectable<Tables['block']>): BlockRow {
  return {
    id: row.id,
    centre: row.centre,
    first: row.first,
    last: row.last,
    purpose: row.purpose as BlockPurpose,
    ...(row.holder === null ? {} : { holder: row.holder }),
    ...(row.agreement === null ? {} : { agreement: row.agreement }),
    state: row.state as BlockState,
    given: row.given,
    givenBy: row.given_by,
    knownBefore: row.known_before,
  };
}

export interface BlockChange {
  readonly kind: 'closed' | 'reopened' | 'transferred';
  /** For a transfer: whose it is from then on. */
  readonly centre?: string;
  readonly actor: string;
  readonly reason?: string;
  readonly evidence?: string;
}

/** Closes, reopens or transfers a block; false when it is not there or already so. Takers who are at it are waited for. */
export async function changeBlock(tx: Tx, id: number, change: BlockChange): Promise<boolean> {
  const { kind, actor, reason, evidence } = change;
  await lockBlockHead(tx);
  const row = await tx[queries].selectFrom('block').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return false;
  const state = kind === 'closed' ? 'closed' : kind === 'reopened' ? 'open' : row.state;
  const centre = change.centre ?? row.centre;
  if (state === row.state && centre === row.centre) return false;
  await tx[queries].updateTable('block').set({ state, centre }).where('id', '=', id).execute();
  await appendBlockEvent(tx, {
    block: id,
    kind,
    centre,
    ...(centre !== row.centre && { former: row.centre }),
    actor,
    ...(reason !== undefined && { reason }),
    ...(evidence !== undefined && { evidence }),
  });
  return true;
}

/** What has become of the numbers of blocks, in the order of their numbers. `now` is the end of the window that rates are measured over. */
export async function blockUses(
  db: ReadStore,
  { centre, state, now }: BlockQuery & { now: Date },
): Promise<BlockUse[]> {
  const since = new Date(now.getTime() - rateWindow * 86_400_000).toISOString();
  const { rows } = await sql<Selectable<Tables['block']> & { free: number; lately: number }>`
    SELECT block.*,
      (SELECT count(*) FROM free_number WHERE free_number.block = block.id)::int4 AS free,
      (SELECT count(*) FROM number WHERE number.number BETWEEN block.first AND block.last
        AND number.first_seen > greatest(block.given, ${since}::timestamptz))::int4 AS lately
    FROM block
    WHERE (${centre ?? null}::text IS NULL OR centre = ${centre ?? null}) AND (${state ?? null}::text IS NULL OR state = ${state ?? null})
    ORDER BY first
  `.execute(db[queries]);
  return rows.map((row) => {
    const block = toBlock(row);
    return {
      block,
      free: row.free,
      used: sizeOf(block) - row.free - block.knownBefore,
      usedLately: row.lately,
    };
  });
}

/** The answer for a number that no record names: who may give it out, if anybody may. */
export interface ReservedNumber {
  readonly number: number;
  readonly block: BlockRow;
}

/** Undefined for a number that lies in no block. Whether the Register knows it is `findNumber`'s to say. */
export async function findReserved(db: ReadStore, number: number): Promise<ReservedNumber | undefined> {
  const { rows } = await sql<Selectable<Tables['block']>>`
    SELECT block.* FROM free_number JOIN block ON block.id = free_number.block WHERE free_number.number = ${number}
  `.execute(db[queries]);
  return rows[0] && { number, block: toBlock(rows[0]) };
}
