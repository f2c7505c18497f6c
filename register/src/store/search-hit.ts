/** A row of search as a hit. */
import { sql } from 'kysely';
import { codeToCountry, codeToMedium, codeToState } from '../domain/facet-codes.ts';
import { textToCard } from '../domain/search-document.ts';
import type { SearchHit } from './search-types.ts';

export interface SearchRow {
  readonly number: number;
  readonly rank: number;
  readonly sort_key: string;
  readonly medium: number;
  readonly country: number;
  readonly status: number;
  readonly languages: string;
  readonly card: string;
}

export const searchColumns = sql`search.number, search.rank, search.sort_key, search.medium, search.country, search.status,
  search.languages, search.card`;

export function toHit(row: SearchRow): SearchHit {
  const medium = codeToMedium(row.medium);
  const country = codeToCountry(row.country);
  return {
    ...textToCard(row.card),
    number: row.number,
    state: codeToState(row.status),
    ...(medium === undefined ? {} : { medium }),
    ...(country === undefined ? {} : { country }),
    languages: splitLanguages(row.languages),
  };
}

export function splitLanguages(languages: string): string[] {
  return languages.match(/.{3}/g) ?? [];
}
