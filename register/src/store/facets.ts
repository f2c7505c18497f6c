/** How many titles match, and how many of them have which medium, country, language, status and decade. */
import { type Kysely, sql } from 'kysely';
import { codeToCountry, codeToMedium, codeToState } from '../domain/facet-codes.ts';
import type { Tables } from './schema.ts';
import { splitLanguages } from './search-hit.ts';
import type { FacetValue, SearchFacets } from './search-types.ts';

export interface Matches {
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly facets?: SearchFacets;
}

interface CountOptions {
  readonly facets: boolean;
  /** Whether there are probably more than `limit`. */
  readonly many: boolean;
  readonly limit: number;
}

export async function countMatches(
  db: Kysely<Tables>,
  tsquery: string | undefined,
  { facets, many, limit }: CountOptions,
): Promise<Matches> {
  if (facets) return many ? remembered(db, tsquery) : countFacets(db, tsquery);
  const known = memory.get(db)?.get(tsquery ?? '');
  if (known !== undefined && Date.now() - known.at < shelfLife)
    return { total: (await known.matches).total, totalIsExact: true };
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) FROM (SELECT FROM search WHERE ${matching(tsquery)} LIMIT ${limit + 1}) AS counted
  `.execute(db);
  const { count } = rows[0]!;
  return count > limit ? { total: limit, totalIsExact: false } : { total: count, totalIsExact: true };
}

function matching(tsquery: string | undefined) {
  return tsquery === undefined ? sql`true` : sql`vector @@ ${tsquery}::tsquery`;
}

// Facets of common words take up to a second of 2.4 million titles, and change little: they are counted once in ten minutes.
const shelfLife = 600_000;
const mostRemembered = 500;
interface Remembered {
  readonly at: number;
  readonly matches: Promise<Matches>;
}
const memory = new WeakMap<Kysely<Tables>, Map<string, Remembered>>();

function remembered(db: Kysely<Tables>, tsquery: string | undefined): Promise<Matches> {
  const key = tsquery ?? '';
  let entries = memory.get(db);
  if (entries === undefined) {
    entries = new Map();
    memory.set(db, entries);
  }
  const known = entries.get(key);
  if (known !== undefined && Date.now() - known.at < shelfLife) return known.matches;
  const matches = countFacets(db, tsquery);
  entries.delete(key);
  entries.set(key, { at: Date.now(), matches });
  matches.catch(() => entries.delete(key));
  if (entries.size > mostRemembered) entries.delete(entries.keys().next().value!);
  return matches;
}

async function countFacets(db: Kysely<Tables>, tsquery: string | undefined): Promise<Matches> {
  const { rows } = await sql<{
    medium: number | null;
    country: number | null;
    status: number | null;
    decade: number | null;
    languages: string | null;
    count: number;
  }>`
    SELECT medium, country, status, decade, languages, count(*) FROM search WHERE ${matching(tsquery)}
    GROUP BY GROUPING SETS ((medium), (country), (status), (decade), (languages), ())
  `.execute(db);
  const counts = {
    medium: new Map<number, number>(),
    country: new Map<number, number>(),
    status: new Map<number, number>(),
    decade: new Map<number, number>(),
    language: new Map<string, number>(),
  };
  let total = 0;
  for (const { medium, country, status, decade, languages, count } of rows) {
    if (medium !== null) counts.medium.set(medium, count);
    else if (country !== null) counts.country.set(country, count);
    else if (status !== null) counts.status.set(status, count);
    else if (decade !== null) counts.decade.set(decade, count);
    else if (languages !== null) {
      // A title counts for each of its languages.
      for (const language of splitLanguages(languages)) {
        counts.language.set(language, (counts.language.get(language) ?? 0) + count);
      }
    } else total = count;
  }
  return {
    total,
    totalIsExact: true,
    facets: {
      medium: byCount(counts.medium, codeToMedium),
      country: byCount(counts.country, codeToCountry),
      language: byCount(counts.language, (code) => code),
      status: byCount(counts.status, codeToState),
      decade: byCount(counts.decade, (code) => (code === 0 ? undefined : code * 10)).sort((a, b) => b.code - a.code),
    },
  };
}

function byCount<Code extends number | string, Name extends number | string>(
  counts: ReadonlyMap<Code, number>,
  nameOf: (code: Code) => Name | undefined,
): FacetValue<Name>[] {
  const values: FacetValue<Name>[] = [];
  for (const [stored, count] of counts) {
    const code = nameOf(stored);
    if (code !== undefined) values.push({ code, count });
  }
  return values.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
