/** Walks the whole Register in ranges of numbers, each of about as many known numbers: how checks stay small and follow an index. */
import { sql } from 'kysely';
import { queries, type ReadStore } from './handle.ts';

/** Both ends included. */
export interface NumberSpan {
  readonly first: number;
  readonly last: number;
}

/** The span after `after` that holds `size` known numbers; undefined when there are no more. */
export async function nextSpan(db: ReadStore, after: number, size: number): Promise<NumberSpan | undefined> {
  const { rows } = await sql<{ last: number | null }>`
    SELECT max(number) AS last FROM (
      SELECT number FROM number WHERE number > ${after} ORDER BY number LIMIT ${size}
    ) AS known
  `.execute(db[queries]);
  const last = rows[0]?.last ?? null;
  return last === null ? undefined : { first: after + 1, last };
}
