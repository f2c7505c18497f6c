/** Blocks of numbers: who has them, what is left of them, and the number before and after. */
import { type Selectable, sql } from 'kysely';
import type { BlockPurpose, BlockRow, BlockState } from '../domain/block.ts';
import { appendBlockEvent, lockBlockHead } from './block-events.ts';
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
