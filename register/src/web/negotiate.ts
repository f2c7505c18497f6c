/** Which representation of a resource to send: proactive negotiation by the Accept field (RFC 9110, 12.4 and 12.5.1). Pure. */

export interface MediaRange {
  /** Lower case, `*` for any. */
  readonly type: string;
  readonly subtype: string;
  /** All but the weight; names in lower case, values as they stand. */
  readonly parameters: ReadonlyMap<string, string>;
  /** 0 to 1; 0 means "not this". */
  readonly quality: number;
}

export interface Chosen<T> {
  readonly offer: T;
  /** The one of the offer's media types that was asked for: its first, unless another one fits better. */
  readonly mediaType: string;
}

/** More ranges than this are not read: browsers send about ten. */
const maxRanges = 64;

const anything: MediaRange = { type: '*', subtype: '*', parameters: new Map(), quality: 1 };

/**
 * The media ranges of an Accept field in their order. Elements that cannot be read are left out; a field that is absent, or
 * of which nothing can be read, accepts anything.
 */
export function parseAccept(field: string | undefined): readonly MediaRange[] {
  const ranges = splitOutsideQuotes(field ?? '', ',')
    .slice(0, maxRanges)
    .map(parseRange)
    .filter((range) => range !== undefined);
  return ranges.length ? ranges : [anything];
}

/**
 * The offer that the Accept field likes best, or `undefined` when it likes none. Of every offer the most specific range
 * that fits decides the quality (RFC 9110, 12.5.1). Where two are liked equally, the one that was named more exactly wins
 * (asked for Turtle or else anything, Turtle is sent), then the earlier offer.
 */
export function negotiate<T extends { readonly mediaTypes: readonly string[] }>(
  field: string | undefined,
  offers: readonly T[],
): Chosen<T> | undefined {
  const ranges = parseAccept(field);
  let best: (Chosen<T> & Liking) | undefined;
  for (const offer of offers) {
    for (const mediaType of offer.mediaTypes) {
      const liking = likingOf(mediaType, ranges);
      if (liking.quality > 0 && (!best || isLikedMore(liking, best))) best = { offer, mediaType, ...liking };
    }
  }
  return best && { offer: best.offer, mediaType: best.mediaType };
}

interface Liking {
  readonly quality: number;
  /** 0 any type, 1 the type alone, 2 `type/subtype`, 3 and more with matching parameters; half less for one unnamed. */
  readonly exactness: number;
}

function isLikedMore(one: Liking, other: Liking): boolean {
  return one.quality !== other.quality ? one.quality > other.quality : one.exactness > other.exactness;
}

function likingOf(mediaType: string, ranges: readonly MediaRange[]): Liking {
  const offered = parseRange(mediaType);
  let liking: Liking = { quality: 0, exactness: -1 };
  if (!offered) return liking;
  for (const range of ranges) {
    const exactness = exactnessOf(range, offered);
    if (exactness > liking.exactness) liking = { quality: range.quality, exactness };
  }
  return liking;
}

/** How exactly a range names an offered type; -1 when it does not fit. */
function exactnessOf(range: MediaRange, offered: MediaRange): number {
  if (range.type === '*') return 0;
  if (range.type !== offered.type) return -1;
  if (range.subtype === '*') return 1;
  if (range.subtype !== offered.subtype) return -1;
  let exactness = 2;
  for (const [name, value] of range.parameters) {
    // All our text is UTF-8 and says so; whom that does not suit still gets the text.
    if (name === 'charset') continue;
    const ours = offered.parameters.get(name);
    if (name === 'profile') {
      // A profile that we do not know may be ignored (RFC 6906, 3.1); one that we do know is another representation.
      if (ours === undefined) continue;
      if (!value.split(/\s+/).includes(ours)) return -1;
    } else if (ours?.toLowerCase() !== value.toLowerCase()) return -1;
    exactness += 1;
  }
  // A plain `application/ld+json` rather means JSON-LD as such than JSON-LD with a profile that was not named.
  const unnamed = [...offered.parameters.keys()].some((name) => !range.parameters.has(name));
  return unnamed ? exactness - 0.5 : exactness;
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

function parseRange(element: string): MediaRange | undefined {
  const [name = '', ...rest] = splitOutsideQuotes(element, ';').map((part) => part.trim());
  // Some older clients send `*` for `*/*`.
  const [type = '', subtype = '', ...more] = (name === '*' ? '*/*' : name.toLowerCase()).split('/');
  if (!token.test(type) || !token.test(subtype) || more.length || (type === '*' && subtype !== '*')) return undefined;
  const parameters = new Map<string, string>();
  let quality = 1;
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals < 1) continue;
    const key = part.slice(0, equals).trim().toLowerCase();
    const value = unquote(part.slice(equals + 1).trim());
    if (key === 'q') {
      quality = Math.min(1, Math.max(0, Number.parseFloat(value)));
      if (Number.isNaN(quality)) return undefined;
    } else parameters.set(key, value);
  }
  return { type, subtype, parameters, quality };
}

function splitOutsideQuotes(text: string, separator: ',' | ';'): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (quoted && character === '\\') index += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === separator) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function unquote(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"')
    ? value.slice(1, -1).replace(/\\(.)/g, '$1')
    : value;
}
