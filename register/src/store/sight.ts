/**
 * What a visitor may see, applied where rows leave the database: who holds a `VisitorStore` gets records, lists, hits and counts made of what
 * the visitor's policy shows (crosswalk, `visible.ts`), and has no way to the rest. The portal and the services are given nothing else.
 */
import { showsPlace, type VisibilityPolicy, type Visitor, visibleRecord } from '@masthead/crosswalk';
import { issnFromInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { RelationKind } from '@masthead/serial';
import { sql } from 'kysely';
import { stateToCode } from '../domain/facet-codes.ts';
import type { NumberState } from '../domain/number-state.ts';
import type { LatestRow, RecordRow } from '../domain/rows.ts';
import { integers } from './columns.ts';
import { queries, type ReadStore, sight, type VisitorStore } from './handle.ts';
import type { SearchFilters, SearchHit } from './search-types.ts';

/** The register as a visitor sees it. */
export function seenBy(read: ReadStore, visitor: Visitor): VisitorStore {
  return { [queries]: read[queries], [sight]: visitor };
}

export const policyOf = (read: VisitorStore): VisibilityPolicy => read[sight].policy;

/** What the visitor may see of a record of a number in a state; undefined when that is nothing. */
export function seenPart(
  db: ReadStore,
  number: number,
  state: NumberState,
  record: MarcRecord,
): MarcRecord | undefined {
  const visitor = db[sight];
  return visitor === undefined ? record : visibleRecord(visitor, issnFromInteger(number), state, record);
}

/** The row with what the visitor may see of its record; undefined when that is nothing. */
export function seenRow<Row extends RecordRow>(db: ReadStore, row: Row): Row | undefined {
  const visitor = db[sight];
  if (visitor === undefined) return row;
  const record = visibleRecord(visitor, issnFromInteger(row.number), row.state, row.record);
  if (record === undefined || record === row.record) return record && row;
  // Columns that nothing recognised are not known to be for everybody.
  const { source: _source, ...rest } = row;
  return { ...rest, record } as Row;
}

/** The row of a list with what the visitor may see of its record, if anything. */
export function seenRecord(db: ReadStore, row: LatestRow): LatestRow {
  const visitor = db[sight];
  if (visitor === undefined || row.record === undefined) return row;
  const record = visibleRecord(visitor, issnFromInteger(row.number), row.state, row.record);
  if (record === row.record) return row;
  const { record: _record, ...rest } = row;
  return record === undefined ? rest : { ...rest, record };
}

/** States whose titles stand in lists; undefined: all. What is a visitor's own she sees by its number. */
export function listedStates(db: ReadStore): readonly NumberState[] | undefined {
  const statuses = db[sight]?.policy.statuses;
  return statuses === undefined || statuses.size === 6 ? undefined : [...statuses];
}

/** The same as a condition of SQL on a column with the code of a state. */
export function listedCondition(db: ReadStore, column: ReturnType<typeof sql.ref>) {
  const states = listedStates(db);
  return states === undefined ? sql`true` : sql`${column} = ANY (${integers(states.map(stateToCode))})`;
}

/**
 * Weights of the words that the visitor may look for (search-vector.ts); empty: all. Abbreviated key titles are words of weight B beside
 * variant titles, so that who may not see them looks in titles of weight A only.
 */
export function searchedWeights(db: ReadStore): string {
  const policy = db[sight]?.policy;
  return policy === undefined || showsPlace(policy, '210 $a, 264 $b, 710 $a') ? '' : 'A';
}

/** MARC 21 places that the facets are made of. */
const facetPlaces = {
  medium: '007',
  country: '008/15-17, 044 $c',
  language: '008/35-37',
  status: '699 $8',
  decade: '008/07-10',
} as const satisfies Record<keyof SearchFilters, string>;

export type FacetName = keyof SearchFilters;

/** Facets over data that the visitor may see: a count of the others would tell what they say. */
export function seenFacets(db: ReadStore): readonly FacetName[] {
  const policy = db[sight]?.policy;
  const names = Object.keys(facetPlaces) as FacetName[];
  return policy === undefined ? names : names.filter((name) => showsPlace(policy, facetPlaces[name]));
}

export function seenFilters(db: ReadStore, filters: SearchFilters): SearchFilters {
  const names: readonly string[] = seenFacets(db);
  return Object.fromEntries(Object.entries(filters).filter(([name]) => names.includes(name)));
}

export function seenHit(db: ReadStore, hit: SearchHit): SearchHit {
  const policy = db[sight]?.policy;
  if (policy === undefined || showsPlace(policy, '008/07-14, 008/35-37, 264 $a $b')) return hit;
  const { publisher: _publisher, place: _place, dates: _dates, ...rest } = hit;
  return { ...rest, languages: [] };
}

/** Kinds of relations that are seen; undefined: all. */
export function seenRelations(db: ReadStore): readonly RelationKind[] | undefined {
  const policy = db[sight]?.policy;
  if (policy === undefined || showsPlace(policy, '780 $x, 785 $x')) return undefined;
  return showsPlace(policy, '776 $x') ? ['other-medium'] : [];
}

/** Those of the rows whose titles stand in lists for the visitor. */
export async function seenTitles<Row extends { readonly number: number }>(
  db: ReadStore,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const states = listedStates(db);
  if (states === undefined || rows.length === 0) return rows;
  const found = await db[queries]
    .selectFrom('number')
    .select('number')
    .where('number', 'in', [...new Set(rows.map(({ number }) => number))])
    .where('state', 'in', [...states])
    .execute();
  const listed = new Set(found.map(({ number }) => number));
  return rows.filter(({ number }) => listed.has(number));
}
