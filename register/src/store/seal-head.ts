/** Where the order of the Register stands. */
import { sql } from 'kysely';
import type { SealHead } from '../domain/rows.ts';
import { hexOf } from './columns.ts';
import { queries, type ReadStore } from './handle.ts';

export async function sealHead(db: ReadStore): Promise<SealHead> {
  const row = await db[queries].selectFrom('seal_head').selectAll().executeTakeFirstOrThrow();
  return {
    position: row.position,
    ...(row.sealed_at === null ? {} : { sealedAt: row.sealed_at }),
    hash: hexOf(row.hash),
  };
}

/** When the first change was sealed; absent in an empty register. */
export async function earliestSealedAt(db: ReadStore): Promise<Date | undefined> {
  const { rows } = await sql<{ sealed_at: Date }>`SELECT sealed_at FROM seal ORDER BY position LIMIT 1`.execute(
    db[queries],
  );
  return rows[0]?.sealed_at;
}

/**
 * The clock that seals are stamped by. On a replica, the moment of the last transaction that has arrived: a seal that has not arrived
 * yet was committed after it, and is stamped with a later one still.
 */
export async function databaseClock(db: ReadStore): Promise<Date> {
  const { rows } = await sql<{ now: number }>`
    SELECT floor(extract(epoch FROM
      CASE WHEN pg_is_in_recovery() THEN coalesce(pg_last_xact_replay_timestamp(), to_timestamp(0)) ELSE clock_timestamp() END
    ) * 1000)::float8 AS now
  `.execute(db[queries]);
  return new Date(rows[0]!.now);
}
