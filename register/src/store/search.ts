/**
 * Search over the narrow table. Few matches are all visited and put in order; of many, the order is walked until the page is full
 * (docs/decisions/0008-search-table.md). Pages go by key, so every page costs the same.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { facetWord } from '../domain/facet-codes.ts';
import { parseSearchText } from '../domain/search-text.ts';
import { quoteLexeme } from '../domain/search-vector.ts';
import { countMatches, type Matches } from './facets.ts';
import { queries, type ReadStore } from './handle.ts';
import type { Tables } from './schema.ts';
import { formatPlace, parsePlace, type SearchPlace } from './search-cursor.ts';
import { searchColumns, toHit } from './search-hit.ts';
import { type FoundRow, type Order, relevanceOrder, titleOrder } from './search-order.ts';
import type { SearchAnswer, SearchFilters, SearchQuery } from './search-types.ts';
import { listedStates, searchedWeights, seenFacets, seenFilters, seenHit } from './sight.ts';

/** Where one way of finding a page gives way to another. */
export interface SearchLimits {
  /** Up to here all matches are visited; it takes about 50 ms. */
  readonly fewMatches: number;
  /** Rows walked in their order before a page is looked for in the other way. */
  readonly longestWalk: number;
  /** Titles that begin with what was typed come first, unless it is the beginning of so many that it says nothing. */
  readonly mostBeginnings: number;
}

const measured: SearchLimits = { fewMatches: 50_000, longestWalk: 200_000, mostBeginnings: 5_000 };

export async function searchTitles(db: ReadStore, query: SearchQuery): Promise<SearchAnswer> {
  return searchWithin(db, query, measured);
}

/** The same with other limits, so that a test can hold the ways against each other on few titles. */
export async function searchWithin(db: ReadStore, query: SearchQuery, limits: SearchLimits): Promise<SearchAnswer> {
  const typed = query.text?.trim() ?? '';
  const text = parseSearchText(typed, searchedWeights(db));
  if (typed !== '' && text.query === undefined) return nothing(query);
  const status = listedStates(db);
  const words = [
    ...(text.query === undefined ? [] : [text.query]),
    ...filterQueries(seenFilters(db, query.filters ?? {})),
    ...(status === undefined ? [] : filterQueries({ status })),
  ];
  const tsquery = words.length === 0 ? undefined : words.join(' & ');
  const many = (await estimate(db[queries], tsquery)) > limits.fewMatches;
  const page = await findPage(db[queries], query, tsquery, text.titleKeys, many, limits);
  const matches = await countMatches(db[queries], tsquery, {
    facets: query.facets === true,
    many,
    limit: limits.fewMatches,
  });
  const hits = page.hits.map((hit) => seenHit(db, hit));
  if (matches.facets === undefined) return { ...matches, ...page, hits };
  const seen = new Set<string>(seenFacets(db));
  const facets = Object.entries(matches.facets).map(([name, values]) => [name, seen.has(name) ? values : []]);
  return { ...matches, ...page, hits, facets: Object.fromEntries(facets) as SearchAnswer['facets'] & {} };
}

function nothing({ facets }: SearchQuery): SearchAnswer {
  const none: Matches = { total: 0, totalIsExact: true };
  const empty = { medium: [], country: [], language: [], status: [], decade: [] };
  return { ...none, hits: [], ...(facets === true ? { facets: empty } : {}) };
}

/** Facet values are words of the index (facet-codes.ts); alternatives of one facet, all facets together. */
function filterQueries(filters: SearchFilters): string[] {
  const { medium = [], country = [], language = [], status = [], decade = [] } = filters;
  return [
    medium.map(facetWord.medium),
    country.map(facetWord.country),
    language.map(facetWord.language),
    status.map(facetWord.status),
    decade.map(facetWord.decade),
  ]
    .filter((words) => words.length > 0)
    .map((words) => `(${words.slice(0, 100).map(quoteLexeme).join(' | ')})`);
}

function matching(tsquery: string | undefined): RawBuilder<unknown> {
  return tsquery === undefined ? sql`true` : sql`search.vector @@ ${tsquery}::tsquery`;
}

/** How many matches the planner expects. */
async function estimate(db: Kysely<Tables>, tsquery: string | undefined): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`
    EXPLAIN (FORMAT JSON) SELECT FROM search WHERE ${matching(tsquery)}
  `.execute(db);
  return rows[0]!['QUERY PLAN'][0].Plan['Plan Rows'];
}

type Page = Pick<SearchAnswer, 'hits' | 'next' | 'previous'>;

async function findPage(
  db: Kysely<Tables>,
  query: SearchQuery,
  tsquery: string | undefined,
  titleKeys: readonly string[],
  many: boolean,
  limits: SearchLimits,
): Promise<Page> {
  const { sort = 'relevance' } = query;
  const limit = Math.max(1, Math.min(100, Math.trunc(query.limit ?? 20)));
  const after = query.after === undefined ? undefined : parsePlace(query.after, sort);
  const before = query.before === undefined || after !== undefined ? undefined : parsePlace(query.before, sort);
  const place = after ?? before;
  const order =
    sort === 'title'
      ? titleOrder()
      : await relevanceOrder(db, titleKeys, many ? limits.mostBeginnings : undefined, place);
  const backwards = before !== undefined;
  const list: List = {
    db,
    order,
    match: matching(tsquery),
    place,
    backwards,
    limit: limit + 1,
    longestWalk: limits.longestWalk,
  };
  const found = many ? await walk(list) : await visitAll(list);
  const more = found.length > limit;
  const rows = found.slice(0, limit);
  if (backwards) rows.reverse();
  const hasNext = rows.length > 0 && (backwards || more);
  const hasPrevious = rows.length > 0 && (backwards ? more : after !== undefined);
  return {
    hits: rows.map(toHit),
    ...(hasNext ? { next: formatPlace(order.placeOf(rows.at(-1)!)) } : {}),
    ...(hasPrevious ? { previous: formatPlace(order.placeOf(rows[0]!)) } : {}),
  };
}

interface List {
  readonly db: Kysely<Tables>;
  readonly order: Order;
  readonly match: RawBuilder<unknown>;
  readonly place: SearchPlace | undefined;
  readonly backwards: boolean;
  readonly limit: number;
  readonly longestWalk: number;
}

/** Visits every match through the index of words and keeps the first rows in order. */
async function visitAll({ db, order, match, place, backwards, limit }: List): Promise<FoundRow[]> {
  const by = backwards ? order.by.backwards : order.by.forwards;
  // OFFSET 0 keeps the planner from walking an index of the order instead: it would be wrong about rare words.
  const { rows } = await sql<FoundRow>`
    SELECT * FROM (SELECT ${searchColumns}, ${order.likeness} AS likeness FROM search WHERE ${match} OFFSET 0) AS search
    WHERE ${beyondPlace(order, place, backwards)}
    ORDER BY ${backwards ? sql`likeness DESC` : sql`likeness`}, ${by} LIMIT ${limit}
  `.execute(db);
  return rows;
}

function beyondPlace(order: Order, place: SearchPlace | undefined, backwards: boolean): RawBuilder<unknown> {
  if (place === undefined) return sql`true`;
  const likeness = place.sort === 'relevance' ? place.likeness : 3;
  const farther = backwards ? sql`likeness < ${likeness}` : sql`likeness > ${likeness}`;
  return sql`(${farther} OR (likeness = ${likeness} AND ${order.beyond(place, backwards)}))`;
}

/** Takes the titles that come first through the index of titles, then walks the order until the page is full. */
async function walk(list: List): Promise<FoundRow[]> {
  const { place, backwards, limit } = list;
  const likeness = place?.sort === 'relevance' ? place.likeness : place === undefined ? (backwards ? 4 : 0) : 3;
  const found: FoundRow[] = [];
  const first = async (): Promise<void> => {
    if (list.order.first !== undefined && found.length < limit && (backwards || likeness < 3)) {
      found.push(...(await firstTitles(list, limit - found.length, likeness)));
    }
  };
  if (!backwards) await first();
  if (found.length < limit && !(backwards && likeness < 3)) {
    const others = await walkOthers(list, limit - found.length, likeness === 3);
    if (others === undefined) return visitAll(list);
    found.push(...others);
  }
  if (backwards) await first();
  return found;
}

async function firstTitles(list: List, limit: number, likeness: number): Promise<FoundRow[]> {
  const { db, order, match, place, backwards } = list;
  const by = backwards ? order.by.backwards : order.by.forwards;
  const beyond = likeness === 1 || likeness === 2 ? beyondPlace(order, place, backwards) : sql`true`;
  const { rows } = await sql<FoundRow>`
    SELECT * FROM (
      SELECT ${searchColumns}, ${order.likeness} AS likeness FROM search WHERE ${order.first!} AND ${match} OFFSET 0
    ) AS search
    WHERE ${beyond} ORDER BY ${backwards ? sql`likeness DESC` : sql`likeness`}, ${by} LIMIT ${limit}
  `.execute(db);
  return rows;
}

/** Undefined when the walk became too long: the matches are rarer than the planner thought. */
async function walkOthers(list: List, limit: number, fromPlace: boolean): Promise<FoundRow[] | undefined> {
  const { db, order, match, place, backwards, longestWalk } = list;
  const by = backwards ? order.by.backwards : order.by.forwards;
  const beyond = place !== undefined && fromPlace ? order.beyond(place, backwards) : sql`true`;
  const others = order.first === undefined ? sql`true` : sql`NOT ${order.first}`;
  const { rows } = await sql<FoundRow & { walked: number }>`
    SELECT ${searchColumns}, 3 AS likeness
    FROM (SELECT * FROM search WHERE ${beyond} ORDER BY ${by} LIMIT ${longestWalk}) AS search
    WHERE ${match} AND ${others} ORDER BY ${by} LIMIT ${limit}
  `.execute(db);
  if (rows.length === limit) return rows;
  // Fewer: the end of the list, or of the walk.
  const { rows: walked } = await sql<{ count: number }>`
    SELECT count(*) FROM (SELECT FROM search WHERE ${beyond} ORDER BY ${by} LIMIT ${longestWalk}) AS search
  `.execute(db);
  return walked[0]!.count < longestWalk ? rows : undefined;
}
