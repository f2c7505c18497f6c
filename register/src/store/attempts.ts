/**
 * How often something was tried, by all servers together. A key is given by whoever counts; what identifies a person stands in it as a
 * hash, so that the table is no list of addresses.
 */
import { sql } from 'kysely';
import { queries, type Tx } from './handle.ts';

/** Counts one more in a window of so many seconds that begins with its first; gives the number in the window, this one with it. */
export async function countAttempt(tx: Tx, key: string, seconds: number): Promise<number> {
  const over = sql<boolean>`attempt.since <= now() - make_interval(secs => ${seconds})`;
  const { count } = await tx[queries]
    .insertInto('attempt')
    .values({ key, since: sql<Date>`now()`, count: 1 })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql<number>`CASE WHEN ${over} THEN 1 ELSE attempt.count + 1 END`,
        since: sql<Date>`CASE WHEN ${over} THEN now() ELSE attempt.since END`,
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return count;
}

/** Tries that cost no waiting; the first wait after them and the longest, in seconds. */
const free = 5;
const first = 30;
const longest = 900;

/**
 * Takes one try of what may fail, such as a password: after five the next has to wait half a minute, one, two, four …, at most 15 minutes; a day
 * without any makes good. It is counted before it is made, so that many at once gain nothing; `forgetAttempts` when it went well.
 * Undefined: it may be made now; else the seconds to wait.
 */
export async function takeAttempt(tx: Tx, key: string): Promise<number | undefined> {
  const wait = sql`CASE WHEN attempt.count < ${free} THEN 0 ELSE least(${longest}::float, ${first} * power(2, least(attempt.count, 40) - ${free})) END`;
  const rested = sql<boolean>`attempt.since <= now() - interval '1 day'`;
  const taken = await tx[queries]
    .insertInto('attempt')
    .values({ key, since: sql<Date>`now()`, count: 1 })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({
          count: sql<number>`CASE WHEN ${rested} THEN 1 ELSE attempt.count + 1 END`,
          since: sql<Date>`now()`,
        })
        .where(sql<boolean>`attempt.since + make_interval(secs => ${wait}) <= now()`),
    )
    .returning('count')
    .executeTakeFirst();
  if (taken !== undefined) return undefined;
  const { left } = await tx[queries]
    .selectFrom('attempt')
    .select(sql<number>`ceil(extract(epoch FROM attempt.since - now()) + ${wait})::integer`.as('left'))
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return Math.max(1, left);
}

export async function forgetAttempts(tx: Tx, key: string): Promise<void> {
  await tx[queries].deleteFrom('attempt').where('key', '=', key).execute();
}

/** Removes what no limit looks at any more; the number of rows. */
export async function forgetOldAttempts(tx: Tx): Promise<number> {
  const { numDeletedRows } = await tx[queries]
    .deleteFrom('attempt')
    .where('since', '<', sql<Date>`now() - interval '2 days'`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
