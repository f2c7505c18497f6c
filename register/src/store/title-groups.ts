/** Titles that file alike, span by span in the order of titles: what a look for duplicates over the whole Register goes through. */
import { sql } from 'kysely';
import { stateToCode } from '../domain/facet-codes.ts';
import { queries, type ReadStore } from './handle.ts';

export interface TitleGroupPage {
  /** Numbers whose titles file alike without their qualifiers, two or more each. Withdrawn numbers are left out. */
  readonly groups: readonly (readonly number[])[];
  /** Where the next page begins; absent on the last. */
  readonly next?: TitlePlace;
}

export interface TitlePlace {
  readonly sortKey: string;
  readonly number: number;
}

/** `limit` titles of the list, from the one after `after`. The last group of a page may be cut: it is left to the next page whole. */
export async function listTitleGroups(
  db: ReadStore,
  { after, limit }: { readonly after?: TitlePlace; readonly limit: number },
): Promise<TitleGroupPage> {
  const { rows } = await sql<{ number: number; sort_key: string; status: number }>`
    SELECT number, sort_key, status FROM search
    WHERE ${after === undefined ? sql`true` : sql`(sort_key, number) > (${after.sortKey}, ${after.number})`}
    ORDER BY sort_key, number LIMIT ${limit}
  `.execute(db[queries]);
  const isLast = rows.length < limit;
  const groups: number[][] = [];
  let from = 0;
  for (let at = 1; at <= rows.length; at++) {
    const here = rows[from];
    if (here === undefined || (at < rows.length && baseOf(rows[at]!.sort_key) === baseOf(here.sort_key))) continue;
    // A group that fills the page is taken as it is: the page after it goes on within it.
    const isCut = at === rows.length && !isLast && from > 0;
    if (isCut) break;
    const living = rows.slice(from, at).filter(({ status }) => !withdrawn.has(status));
    if (living.length > 1) groups.push(living.map(({ number }) => number));
    from = at;
  }
  if (isLast) return { groups };
  const last = rows[from - 1]!;
  return { groups, next: { sortKey: last.sort_key, number: last.number } };
}

const withdrawn: ReadonlySet<number> = new Set([stateToCode('cancelled'), stateToCode('suppressed')]);

/** Before the qualifier. */
const baseOf = (sortKey: string): string => sortKey.split('\u0001', 1)[0]!;
