/** Where a page of hits begins or ends: the key of a hit in the order of its list, as a text for an address. */

export interface RelevancePlace {
  readonly sort: 'relevance';
  /** How many kinds of likeness to a title's beginning count; the same for all pages of a list. */
  readonly levels: 1 | 2;
  /** 1 the title itself, 2 begins with it, 3 the others. */
  readonly likeness: number;
  readonly rank: number;
  readonly number: number;
}

export interface TitlePlace {
  readonly sort: 'title';
  readonly sortKey: string;
  readonly number: number;
}

export type SearchPlace = RelevancePlace | TitlePlace;

export function formatPlace(place: SearchPlace): string {
  const parts =
    place.sort === 'relevance'
      ? [place.levels, place.likeness, place.rank, place.number]
      : [place.number, place.sortKey];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Undefined for a text that is no cursor of this order. */
export function parsePlace(text: string, sort: 'relevance' | 'title'): SearchPlace | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts)) return undefined;
  if (sort === 'title') {
    const [number, sortKey] = parts as unknown[];
    return parts.length === 2 && isInteger(number, 31) && typeof sortKey === 'string' && isStorable(sortKey)
      ? { sort, sortKey, number }
      : undefined;
  }
  const [levels, likeness, rank, number] = parts as unknown[];
  if (parts.length !== 4 || (levels !== 1 && levels !== 2)) return undefined;
  return isInteger(likeness, 31) && isInteger(rank, 15) && isInteger(number, 31)
    ? { sort, levels, likeness, rank, number }
    : undefined;
}

/** That the column it is compared with can hold: anybody can write a cursor. */
function isInteger(value: unknown, bits: number): value is number {
  return Number.isSafeInteger(value) && Math.abs(value as number) < 2 ** bits;
}

function isStorable(text: string): boolean {
  return !text.includes('\0');
}
