/** Writes the rows of search, which everything in them is derived for (docs/decisions/0008-search-table.md). */
import { sql } from 'kysely';
import { countryToCode, mediumToCode, stateToCode } from '../domain/facet-codes.ts';
import { cardToText, type SearchDocument } from '../domain/search-document.ts';
import { integers, texts } from './columns.ts';
import { queries, type Tx } from './handle.ts';

export async function writeSearch(
  tx: Tx,
  writes: readonly { readonly number: number; readonly search: SearchDocument }[],
): Promise<void> {
  if (writes.length === 0) return;
  const documents = writes.map(({ search }) => search);
  await sql`
    INSERT INTO search (number, rank, medium, country, status, decade, type, languages, sort_key, card, vector)
    SELECT number, rank, medium, country, status, decade, type, coalesce(languages, ''), coalesce(sort_key, ''), card,
      coalesce(vector, '')::tsvector
    FROM unnest(
      ${integers(writes.map(({ number }) => number))}, ${integers(documents.map(({ rank }) => rank))},
      ${integers(documents.map(({ medium }) => mediumToCode(medium)))},
      ${integers(documents.map(({ country }) => countryToCode(country)))},
      ${integers(documents.map(({ state }) => stateToCode(state)))},
      ${integers(documents.map(({ decade }) => decade ?? 0))}, ${integers(documents.map(({ type }) => typeToCode(type)))},
      ${texts(documents.map(({ languages }) => languages.join('')))}, ${texts(documents.map(({ sortKey }) => sortKey))},
      ${texts(documents.map(({ card }) => cardToText(card)))}, ${texts(documents.map(({ vector }) => vector))}
    ) AS row (number, rank, medium, country, status, decade, type, languages, sort_key, card, vector)
    ON CONFLICT (number) DO UPDATE SET
      rank = EXCLUDED.rank, medium = EXCLUDED.medium, country = EXCLUDED.country, status = EXCLUDED.status,
      decade = EXCLUDED.decade, type = EXCLUDED.type, languages = EXCLUDED.languages, sort_key = EXCLUDED.sort_key,
      card = EXCLUDED.card, vector = EXCLUDED.vector
  `.execute(tx[queries]);
}

/** One ASCII character as its code. */
function typeToCode(type: string | undefined): number {
  const code = type?.charCodeAt(0) ?? 0;
  return code < 128 ? code : 0;
}
