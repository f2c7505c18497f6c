/** Numbers that an action decides about, locked until its transaction ends, with what is known of them. */
import { sql } from 'kysely';
import type { NumberRow, RecordRow } from '../domain/rows.ts';
import { integers } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import { findNumbers } from './numbers.ts';
import { findRecords } from './titles.ts';

export interface HeldNumber {
  readonly row: NumberRow;
  readonly record?: RecordRow;
}

/** Those of the numbers that the Register knows. Locked in ascending order: two actions about one number run one after the other. */
export async function holdNumbers(tx: Tx, numbers: readonly number[]): Promise<Map<number, HeldNumber>> {
  await sql`SELECT FROM number WHERE number = ANY (${integers(numbers)}) ORDER BY number FOR UPDATE`.execute(
    tx[queries],
  );
  const [rows, records] = [await findNumbers(tx, numbers), await findRecords(tx, numbers)];
  return new Map(
    [...rows].map(([number, row]) => {
      const record = records.get(number);
      return [number, { row, ...(record !== undefined && { record }) }];
    }),
  );
}

/** Numbers that were cancelled in favour of this one, ascending. */
export async function findReplaced(db: ReadStore, replacement: number): Promise<number[]> {
  const rows = await db[queries]
    .selectFrom('number')
    .select('number')
    .where('replacement', '=', replacement)
    .orderBy('number')
    .execute();
  return rows.map(({ number }) => number);
}

// A chain grows by one with each mistake about one resource; the longest known have three.
const longestChain = 50;

/**
 * For each cancelled number where its chain of replacements ends: the number to use today. A number without a replacement, and one
 * that the Register does not know, is left out.
 */
export async function findLastReplacements(db: ReadStore, numbers: readonly number[]): Promise<Map<number, number>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<{ start: number; number: number }>`
    WITH RECURSIVE chain AS (
      SELECT number AS start, replacement AS number, 1 AS steps FROM number
      WHERE number = ANY (${integers(numbers)}) AND replacement IS NOT NULL
      UNION ALL
      SELECT chain.start, number.replacement, chain.steps + 1
      FROM chain JOIN number ON number.number = chain.number
      WHERE number.replacement IS NOT NULL AND number.replacement <> chain.start AND chain.steps < ${longestChain}
    )
    SELECT DISTINCT ON (start) start, number FROM chain ORDER BY start, steps DESC
  `.execute(db[queries]);
  return new Map(rows.map(({ start, number }) => [start, number]));
}
