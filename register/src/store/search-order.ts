/** The two orders of hits, as SQL: by title, and by likeness and static rank. Each knows how to go on from a place in it. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './schema.ts';
import type { SearchPlace } from './search-cursor.ts';
import type { SearchRow } from './search-hit.ts';

export interface FoundRow extends SearchRow {
  readonly likeness: number;
}

/** An order of hits and how to go on in it. */
export interface Order {
  /** SQL of a hit's likeness to the text: 1, 2, 3. */
  readonly likeness: RawBuilder<unknown>;
  /** Matches the titles that are put first, where there are any. */
  readonly first?: RawBuilder<unknown>;
  readonly by: { readonly forwards: RawBuilder<unknown>; readonly backwards: RawBuilder<unknown> };
  /** SQL of "comes after (before) this place" among rows of the same likeness. */
  readonly beyond: (place: SearchPlace, backwards: boolean) => RawBuilder<unknown>;
  readonly placeOf: (row: FoundRow) => SearchPlace;
}

export function titleOrder(): Order {
  return {
    likeness: sql`3`,
    by: { forwards: sql`sort_key, number`, backwards: sql`sort_key DESC, number DESC` },
    beyond(place, backwards) {
      if (place.sort !== 'title') return sql`true`;
      const key = sql`(${place.sortKey}::text COLLATE "C", ${place.number}::int4)`;
      return backwards ? sql`(sort_key, number) < ${key}` : sql`(sort_key, number) > ${key}`;
    },
    placeOf: ({ sort_key, number }) => ({ sort: 'title', sortKey: sort_key, number }),
  };
}

/** The title itself first, then titles that begin with it, then all others; by static rank within each. */
export async function relevanceOrder(
  db: Kysely<Tables>,
  titleKeys: readonly string[],
  mostBeginnings: number | undefined,
  place: SearchPlace | undefined,
): Promise<Order> {
  const exact = anyOf(
    titleKeys.map((key) => sql`(search.sort_key = ${key} OR ${startsWith(`${key}\u0001`, `${key}\u0002`)})`),
  );
  // "!" is the character after the space.
  const beginning = anyOf(titleKeys.map((key) => startsWith(`${key} `, `${key}!`)));
  const levels = place?.sort === 'relevance' ? place.levels : await levelsOf(db, beginning, mostBeginnings);
  const isFirst = levels === 2 ? sql`(${exact} OR ${beginning})` : exact;
  return {
    likeness:
      titleKeys.length === 0
        ? sql`3`
        : sql`CASE WHEN ${exact} THEN 1 ${levels === 2 ? sql`WHEN ${beginning} THEN 2` : sql``} ELSE 3 END`,
    ...(titleKeys.length === 0 ? {} : { first: isFirst }),
    by: { forwards: sql`rank DESC, number DESC`, backwards: sql`rank, number` },
    beyond(from, backwards) {
      if (from.sort !== 'relevance') return sql`true`;
      const key = sql`(${from.rank}::int2, ${from.number}::int4)`;
      return backwards ? sql`(rank, number) > ${key}` : sql`(rank, number) < ${key}`;
    },
    placeOf: ({ likeness, rank, number }) => ({ sort: 'relevance', levels, likeness, rank, number }),
  };
}

function startsWith(from: string, to: string): RawBuilder<unknown> {
  return sql`(search.sort_key >= ${from} AND search.sort_key < ${to})`;
}

function anyOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` OR `)})`;
}

async function levelsOf(
  db: Kysely<Tables>,
  beginning: RawBuilder<unknown>,
  mostBeginnings: number | undefined,
): Promise<1 | 2> {
  if (mostBeginnings === undefined) return 2;
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) FROM (SELECT FROM search WHERE ${beginning} LIMIT ${mostBeginnings + 1}) AS counted
  `.execute(db);
  return rows[0]!.count > mostBeginnings ? 1 : 2;
}
