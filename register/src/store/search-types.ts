/** What can be asked of search, and what it answers. */
import type { Medium } from '@masthead/serial';
import type { NumberState } from '../domain/number-state.ts';
import type { SearchCard } from '../domain/search-document.ts';

/** Several values of one filter are alternatives; several filters narrow one another. */
export interface SearchFilters {
  readonly medium?: readonly Medium[];
  /** ISO 3166-1 alpha-3. */
  readonly country?: readonly string[];
  /** ISO 639-2/B; finds a title by any of its languages. */
  readonly language?: readonly string[];
  readonly status?: readonly NumberState[];
  /** First years of decades, such as 1860. */
  readonly decade?: readonly number[];
}

export interface SearchQuery {
  /** What was typed: words, "quoted phrases", -excluded words, ISSNs; the last word counts as a beginning. Empty finds all. */
  readonly text?: string;
  readonly filters?: SearchFilters;
  /** `relevance` is the default. */
  readonly sort?: 'relevance' | 'title';
  /** A cursor of an earlier answer: `next` goes into `after`, `previous` into `before`. One that is not ours counts as none. */
  readonly after?: string;
  readonly before?: string;
  /** Hits on a page, 1 to 100; 20 by default. */
  readonly limit?: number;
  /** Whether facets are counted. */
  readonly facets?: boolean;
}

export interface SearchHit extends SearchCard {
  readonly number: number;
  readonly state: NumberState;
  readonly medium?: Medium;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly languages: readonly string[];
}

export interface FacetValue<Code> {
  readonly code: Code;
  readonly count: number;
}

/** Most frequent first (decades: latest first); titles without a value are not counted. */
export interface SearchFacets {
  readonly medium: readonly FacetValue<Medium>[];
  readonly country: readonly FacetValue<string>[];
  readonly language: readonly FacetValue<string>[];
  readonly status: readonly FacetValue<NumberState>[];
  readonly decade: readonly FacetValue<number>[];
}

export interface SearchAnswer {
  readonly total: number;
  /** False: there are more than `total`. */
  readonly totalIsExact: boolean;
  readonly hits: readonly SearchHit[];
  /** Absent unless asked for. */
  readonly facets?: SearchFacets;
  /** Cursors of the neighbouring pages; absent where there is none. */
  readonly next?: string;
  readonly previous?: string;
}
