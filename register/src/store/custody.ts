/** Which numbers a centre has in custody, by `number.centre` (022 $2). */
import { sql } from 'kysely';
import type { NumberState } from '../domain/number-state.ts';
import { integers } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

/** Numbers in a centre's custody, ascending, after one of them. */
export async function listCustody(
  db: ReadStore,
  { centre, after, limit }: { readonly centre: string; readonly after: number; readonly limit: number },
): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    SELECT number FROM number WHERE centre = ${centre} AND number > ${after}::int4 ORDER BY number LIMIT ${limit}::int4
  `.execute(db[queries]);
  return rows.map(({ number }) => number);
}

export interface HeldForCustody {
  readonly state: NumberState;
  readonly centre?: string;
  readonly replacement?: number;
  /** Whether it has a record. */
  readonly title: boolean;
}

/** Those of the numbers that are known, locked until the transaction ends. */
export async function lockNumbersForCustody(
  tx: Tx,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, HeldForCustody>> {
  const { rows } = await sql<{
    number: number;
    state: NumberState;
    centre: string | null;
    replacement: number | null;
    title: boolean;
  }>`
    SELECT locked.*, EXISTS (SELECT FROM title WHERE title.number = locked.number) AS title
    FROM (
      SELECT number, state, centre, replacement FROM number WHERE number = ANY (${integers(numbers)}) ORDER BY number FOR UPDATE
    ) AS locked
  `.execute(tx[queries]);
  return new Map(
    rows.map(({ number, state, centre, replacement, title }) => [
      number,
      {
        state,
        title,
        ...(centre === null ? {} : { centre }),
        ...(replacement === null ? {} : { replacement }),
      },
    ]),
  );
}
