/** A search as its address says it, and back: what is asked, how it is narrowed and sorted, and where in the results one stands. */
import { media, recordStatuses } from '@masthead/serial';
import type { FacetName, SearchFilters, SearchQuery } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';

export const facetNames = ['medium', 'country', 'language', 'status', 'decade'] as const satisfies readonly FacetName[];
export type { FacetName };

export const pageSizes = [20, 50, 100] as const;
export const sorts = ['relevance', 'title'] as const;
export type Sort = (typeof sorts)[number];

export interface Search {
  readonly text: string;
  /** Codes as they stand in the address, by facet; several of one facet are alternatives. */
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  readonly sort: Sort;
  readonly size: number;
  readonly after?: string;
  readonly before?: string;
}

/** A code that the facet can hold; anything else in an address is left out, as if it had not been there. */
const holds: Readonly<Record<FacetName, (code: string) => boolean>> = {
  medium: (code) => (media as readonly string[]).includes(code),
  country: (code) => /^[A-Z]{3}$/.test(code),
  language: (code) => /^[a-z]{3}$/.test(code),
  status: (code) => (recordStatuses as readonly string[]).includes(code),
  decade: (code) => /^\d{3}0$/.test(code),
};

/** More of one facet than this is nobody's wish. */
const mostChosen = 12;
const longestText = 400;
const longestCursor = 500;

/** A filter by a facet that is not among `facets`, those that the visitor may use, counts as one that does not exist. */
export function searchFrom(query: URLSearchParams, facets: readonly FacetName[] = facetNames): Search {
  const codesOf = (name: FacetName): string[] =>
    [...new Set(query.getAll(name))].filter(holds[name]).slice(0, mostChosen);
  const chosen = Object.fromEntries(
    facetNames.map((name) => [name, facets.includes(name) ? codesOf(name) : []]),
  ) as Record<FacetName, string[]>;
  const text = (query.get('q') ?? '').trim().slice(0, longestText);
  const size = pageSizes.find((offered) => String(offered) === query.get('size')) ?? pageSizes[0];
  const after = query.get('after')?.slice(0, longestCursor);
  const before = query.get('before')?.slice(0, longestCursor);
  return {
    text,
    chosen,
    // Without words there is nothing to be relevant to.
    sort: text === '' || query.get('sort') === 'title' ? 'title' : 'relevance',
    size,
    ...(after && { after }),
    ...(before && !after && { before }),
  };
}

/** The address of a search; what is as usual is left out, so that addresses stay short. */
export function searchAddress(search: Search): string {
  const query = new URLSearchParams();
  if (search.text !== '') query.set('q', search.text);
  for (const name of facetNames) for (const code of search.chosen[name]) query.append(name, code);
  if (search.sort === 'title' && search.text !== '') query.set('sort', search.sort);
  if (search.size !== pageSizes[0]) query.set('size', String(search.size));
  if (search.after) query.set('after', search.after);
  if (search.before) query.set('before', search.before);
  const text = query.toString();
  return text === '' ? addresses.search : `${addresses.search}?${text}`;
}

/** The same search from its first page, with something changed. */
export function changed(search: Search, change: Partial<Omit<Search, 'after' | 'before'>>): Search {
  const { after: _after, before: _before, ...rest } = search;
  return { ...rest, ...change };
}

export function withChosen(search: Search, name: FacetName, codes: readonly string[]): Search {
  return changed(search, { chosen: { ...search.chosen, [name]: codes } });
}

export const withoutFilters = (search: Search): Search =>
  changed(search, { chosen: { medium: [], country: [], language: [], status: [], decade: [] } });

export const isNarrowed = (search: Search): boolean => facetNames.some((name) => search.chosen[name].length > 0);

export function storeQuery(search: Search): SearchQuery {
  return {
    text: search.text,
    filters: filtersOf(search),
    sort: search.sort,
    limit: search.size,
    facets: true,
    ...(search.after && { after: search.after }),
    ...(search.before && { before: search.before }),
  };
}

function filtersOf({ chosen }: Search): SearchFilters {
  const { medium, country, language, status, decade } = chosen;
  return {
    ...(medium.length > 0 && { medium: medium as SearchFilters['medium'] & {} }),
    ...(country.length > 0 && { country }),
    ...(language.length > 0 && { language }),
    ...(status.length > 0 && { status: status as SearchFilters['status'] & {} }),
    ...(decade.length > 0 && { decade: decade.map(Number) }),
  };
}
