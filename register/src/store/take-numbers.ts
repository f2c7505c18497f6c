/**
 * Takes numbers out of a centre's blocks. Takers lock the rows of the numbers they take, so none gets what another has, nobody waits in
 * line, and what is rolled back is free again (docs/decisions/0023-numbers-and-blocks.md).
 */
import { sql } from 'kysely';
import type { BlockPurpose } from '../domain/block.ts';
import { integers } from './columns.ts';
import { queries, type Tx } from './handle.ts';

export interface TakeRequest {
  readonly centre: string;
  /** From this block and no other. Absent: from the centre's open blocks of the purpose, lowest numbers first. */
  readonly block?: number;
  /** Default: `general`. Not asked for when a block is named. */
  readonly purpose?: BlockPurpose;
  /** For `publisher`: whose. */
  readonly holder?: string;
  readonly count: number;
}

export type TakeProblem =
  /** The centre has no open block of the purpose. */
  | {
      readonly type: 'no-open-block';
      readonly centre: string;
      readonly purpose: BlockPurpose;
      readonly holder?: string;
    }
  | { readonly type: 'block-unknown'; readonly block: number }
  | { readonly type: 'block-closed'; readonly block: number }
  /** It is another centre's. */
  | { readonly type: 'block-foreign'; readonly block: number; readonly centre: string }
  /** Fewer are left than asked for, in the block or in all that could serve. */
  | { readonly type: 'block-exhausted'; readonly left: number; readonly block?: number };

export type TakeResult =
  /** Ascending; `block` is the one of the first. */
  | { readonly ok: true; readonly numbers: readonly number[]; readonly block: number }
  | { readonly ok: false; readonly problem: TakeProblem };

interface Free {
  readonly number: number;
  readonly block: number;
}

/**
 * Takes the lowest free numbers, from one block where one has enough. The same transaction must record them (`writeTitles`,
 * `writeNumbers`): the database refuses to commit a taking that is not recorded.
 */
export async function takeNumbers(tx: Tx, request: TakeRequest): Promise<TakeResult> {
  const { count, block } = request;
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`Cannot take ${count} numbers.`);
  const found = await openBlocks(tx, request);
  if (!Array.isArray(found)) return { ok: false, problem: found };
  const taken = await lockFree(tx, found, count);
  if (taken.length < count) {
    return {
      ok: false,
      problem: { type: 'block-exhausted', left: taken.length, ...(block !== undefined && { block }) },
    };
  }
  await sql`DELETE FROM free_number WHERE number = ANY (${integers(taken.map(({ number }) => number))})`.execute(
    tx[queries],
  );
  const numbers = taken.map(({ number }) => number).sort((a, b) => a - b);
  return { ok: true, numbers, block: taken.find(({ number }) => number === numbers[0])!.block };
}

/** Ids of the blocks that may serve; locked against being closed or transferred meanwhile, not against other takers. */
async function openBlocks(tx: Tx, request: TakeRequest): Promise<number[] | TakeProblem> {
  const { centre, block, purpose = 'general', holder } = request;
  const select = tx[queries].selectFrom('block').select(['id', 'centre', 'state']).forShare();
  if (block !== undefined) {
    const row = await select.where('id', '=', block).executeTakeFirst();
    if (row === undefined) return { type: 'block-unknown', block };
    if (row.centre !== centre) return { type: 'block-foreign', block, centre: row.centre };
    if (row.state !== 'open') return { type: 'block-closed', block };
    return [row.id];
  }
  let wanted = select.where('centre', '=', centre).where('state', '=', 'open').where('purpose', '=', purpose);
  if (holder !== undefined) wanted = wanted.where('holder', '=', holder);
  const rows = await wanted.orderBy('first').execute();
  if (rows.length > 0) return rows.map(({ id }) => id);
  return { type: 'no-open-block', centre, purpose, ...(holder !== undefined && { holder }) };
}

async function lockFree(tx: Tx, blocks: readonly number[], count: number): Promise<Free[]> {
  // Those that another has locked are passed over: nobody waits while there are enough.
  const passed: Free[] = [];
  for (const block of blocks) {
    const rows = await lockLowest(tx, [block], count, { skip: true });
    if (rows.length === count) return rows;
    passed.push(...rows);
  }
  if (passed.length >= count) return passed.slice(0, count);
  // Not enough without the ones that others have locked: wait and see what they leave.
  const got = [...passed];
  for (;;) {
    const more = await lockLowest(tx, blocks, count - got.length, { skip: false, except: got });
    got.push(...more);
    if (got.length >= count || (more.length === 0 && !(await anyFree(tx, blocks, got)))) return got;
  }
}

async function lockLowest(
  tx: Tx,
  blocks: readonly number[],
  limit: number,
  { skip, except = [] }: { readonly skip: boolean; readonly except?: readonly Free[] },
): Promise<Free[]> {
  const { rows } = await sql<Free>`
    SELECT number, block FROM free_number
    WHERE block = ANY (${integers(blocks)}) AND number <> ALL (${integers(except.map(({ number }) => number))})
    ORDER BY number LIMIT ${limit}::int4 FOR UPDATE ${skip ? sql`SKIP LOCKED` : sql``}
  `.execute(tx[queries]);
  return unknown(tx, rows);
}

/** Without those that became known while their block was being given, which neither of the two could see: they are free no more. */
async function unknown(tx: Tx, rows: readonly Free[]): Promise<Free[]> {
  if (rows.length === 0) return [];
  const { rows: known } = await sql<{ number: number }>`
    DELETE FROM free_number USING number
    WHERE number.number = free_number.number AND free_number.number = ANY (${integers(rows.map(({ number }) => number))})
    RETURNING free_number.number
  `.execute(tx[queries]);
  if (known.length === 0) return [...rows];
  const gone = new Set(known.map(({ number }) => number));
  return rows.filter(({ number }) => !gone.has(number));
}

async function anyFree(tx: Tx, blocks: readonly number[], except: readonly Free[]): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    SELECT EXISTS (
      SELECT FROM free_number
      WHERE block = ANY (${integers(blocks)}) AND number <> ALL (${integers(except.map(({ number }) => number))})
    ) AS any
  `.execute(tx[queries]);
  return rows[0]!.any;
}
