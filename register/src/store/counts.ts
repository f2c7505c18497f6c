/** What the Register holds, in figures, and what came last. */
import { type Medium, media } from '@masthead/serial';
import { type Kysely, sql } from 'kysely';
import { codeToMedium } from '../domain/facet-codes.ts';
import { type NumberState, numberStates } from '../domain/number-state.ts';
import { queries, type ReadStore } from './handle.ts';
import type { Tables } from './schema.ts';
import { type SearchRow, searchColumns, toHit } from './search-hit.ts';
import type { SearchHit } from './search-types.ts';
import { listedCondition, seenHit } from './sight.ts';

export interface RegisterCounts {
  /** Every number that was ever touched. */
  readonly numbers: number;
  /** Numbers with a record. */
  readonly titles: number;
  readonly byState: Readonly<Record<NumberState, number>>;
  /** Titles by medium; those whose medium is not known are in none. */
  readonly byMedium: Readonly<Record<Medium, number>>;
  /** Countries with at least one title. */
  readonly countries: number;
  /** ISSN-L clusters. */
  readonly clusters: number;
}

/** A figure may be this old while the Register changes; while it does not, it is never counted twice. */
const shelfLife = 30_000;

interface Counted {
  readonly position: number;
  readonly at: number;
  readonly counts: Promise<RegisterCounts>;
}
const counted = new WeakMap<Kysely<Tables>, Counted>();

export async function registerCounts(db: ReadStore): Promise<RegisterCounts> {
  const { position } = await db[queries].selectFrom('seal_head').select('position').executeTakeFirstOrThrow();
  const before = counted.get(db[queries]);
  const now = Date.now();
  if (before !== undefined && (before.position === position || now - before.at < shelfLife)) return before.counts;
  const counts = count(db[queries]);
  const entry: Counted = { position, at: now, counts };
  counted.set(db[queries], entry);
  counts.catch(() => {
    if (counted.get(db[queries]) === entry) counted.delete(db[queries]);
  });
  return counts;
}

async function count(db: Kysely<Tables>): Promise<RegisterCounts> {
  const states = await sql<{ state: NumberState; count: number }>`
    SELECT state, count(*) FROM number GROUP BY state
  `.execute(db);
  const facets = await sql<{ medium: number | null; country: number | null; count: number }>`
    SELECT medium, country, count(*) FROM search GROUP BY GROUPING SETS ((medium), (country))
  `.execute(db);
  const clusters = await sql<{ count: number }>`SELECT count(*) FROM cluster WHERE kind = 'L'`.execute(db);
  const byState = Object.fromEntries(numberStates.map((state) => [state, 0])) as Record<NumberState, number>;
  for (const row of states.rows) byState[row.state] = row.count;
  const byMedium = Object.fromEntries(media.map((medium) => [medium, 0])) as Record<Medium, number>;
  let titles = 0;
  let countries = 0;
  for (const row of facets.rows) {
    if (row.country !== null) {
      if (row.country !== 0) countries++;
      continue;
    }
    titles += row.count;
    const medium = codeToMedium(row.medium ?? 0);
    if (medium !== undefined) byMedium[medium] = row.count;
  }
  return {
    numbers: Object.values(byState).reduce((sum, one) => sum + one, 0),
    titles,
    byState,
    byMedium,
    countries,
    clusters: clusters.rows[0]!.count,
  };
}

/** True while no number has been recorded. */
export async function isEmptyRegister(db: ReadStore): Promise<boolean> {
  return (await db[queries].selectFrom('number').select('number').limit(1).executeTakeFirst()) === undefined;
}

/** Titles that came into the Register last, latest first; withdrawn ones are left out. */
export async function newestTitles(db: ReadStore, limit: number): Promise<SearchHit[]> {
  const { rows } = await sql<SearchRow>`
    SELECT ${searchColumns} FROM title JOIN search ON search.number = title.number
    WHERE search.status < 5 AND ${listedCondition(db, sql.ref('search.status'))} ORDER BY title.id DESC LIMIT ${limit}
  `.execute(db[queries]);
  return rows.map((row) => seenHit(db, toHit(row)));
}
