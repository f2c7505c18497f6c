/** Where in a file each ISSN stands: shown to people, or embedded for programs, and in which way (ISO 3297:2020, 8 and 9). */
import type { EmbeddedPart } from '@masthead/embed';
import type { Issn, IssnProblem } from '@masthead/issn';
import { createIssnFinder, type FoundIssn } from '@masthead/issn/find';

/** `text` is shown; `link` and `attribute` are neither shown nor said of the document itself; all others are embedded. */
export type Way =
  | 'text'
  | 'meta'
  | 'jsonld'
  | 'rdfa'
  | 'microdata'
  | 'xmp'
  | 'info'
  | 'opf'
  | 'ooxml'
  | 'link'
  | 'attribute';

const aside: readonly Way[] = ['text', 'link', 'attribute'];
export const isEmbedded = (way: Way): boolean => !aside.includes(way);

/** One place where a number stands: the page of a PDF, the part of an archive, the line of a page or a text, all from 1. */
export interface Place {
  readonly way: Way;
  readonly page?: number;
  readonly part?: string;
  readonly line?: number;
}

/** One number in all the places where it stands. */
export interface Sighting {
  /** As it is written where it comes first. */
  readonly written: string;
  readonly issn?: Issn;
  /** Only of a number that is announced as an ISSN and is none. */
  readonly problem?: IssnProblem;
  readonly ways: ReadonlySet<Way>;
  /** The ways in which it is called the ISSN-L. */
  readonly linkingWays: ReadonlySet<Way>;
  readonly count: number;
  /** The first of its places. */
  readonly places: readonly Place[];
  /** As it is shown to people where that is not `0028-0836`: another dash, none, a small x, spaces. */
  readonly misshapen?: string;
}

export interface Sightings {
  /** In the order in which they come. */
  readonly list: readonly Sighting[];
  /** Different numbers that are not in the list, because there are too many. */
  readonly more: number;
  /** Right numbers that are shown somewhere with nothing that says that they are ISSNs. */
  readonly bare: ReadonlySet<Issn>;
}

/** Different numbers that are kept. */
export const mostSightings = 1_000;

/** Sure enough that it was meant as an ISSN: announced as one. Less sure are numbers that nothing announces. */
const announced = 0.8;
const minimum = 0.6;
/** Places that are kept of one number, and those of which it is looked up what they are; the others are only counted. */
const mostPlaces = 5;
const mostLookedUp = 100;
/** Characters that are looked at at once, so that a document full of numbers is never held as a list of them. */
const slice = 1 << 16;

type Draft = { -readonly [K in keyof Sighting]: Sighting[K] } & {
  ways: Set<Way>;
  linkingWays: Set<Way>;
  places: Place[];
};

export function sightingsIn(parts: readonly EmbeddedPart[]): Sightings {
  const drafts = new Map<string, Draft>();
  const others = new Set<string>();
  const bare = new Set<Issn>();
  for (const part of parts) {
    const lineOf = lineCounter(part);
    for (const found of foundIn(part)) {
      if (found.confidence < announced) {
        if (found.issn && bare.size < mostSightings) bare.add(found.issn);
        continue;
      }
      const key = found.issn ?? found.written;
      let draft = drafts.get(key);
      if (!draft) {
        if (drafts.size >= mostSightings) {
          others.add(key);
          continue;
        }
        draft = newDraft(found);
        drafts.set(key, draft);
      }
      draft.count += 1;
      if (draft.count > mostLookedUp) continue;
      const ways = waysOf(part, found);
      for (const way of ways) {
        draft.ways.add(way);
        if (found.kind === 'ISSN-L') draft.linkingWays.add(way);
        if (way === 'text' && found.issn && asSet(found.written) !== found.issn) draft.misshapen ??= found.written;
      }
      if (draft.places.length < mostPlaces) draft.places.push(placeOf(part, ways.at(-1)!, lineOf, found.start));
    }
  }
  return { list: [...drafts.values()], more: others.size, bare };
}

/** Hyphens that look like one, and the end of a line after it, are no matter of how the number was written. */
const asSet = (written: string): string => written.replace(/[\u2010\u2011]/g, '-').replace(/-\s+/, '-');

function* foundIn({ text, isMarkup }: EmbeddedPart): Generator<FoundIssn> {
  const finder = createIssnFinder({ minimum, markup: isMarkup });
  for (let at = 0; at < text.length; at += slice) yield* finder.push(text.slice(at, at + slice));
  yield* finder.end();
}

function newDraft({ written, issn, problem }: FoundIssn): Draft {
  return {
    written,
    ...(issn && { issn }),
    ...(issn === undefined && problem && { problem }),
    ways: new Set(),
    linkingWays: new Set(),
    count: 0,
    places: [],
  };
}

function placeOf({ page, name }: EmbeddedPart, way: Way, lineOf: ReturnType<typeof lineCounter>, at: number): Place {
  const line = lineOf?.(at);
  return {
    way,
    ...(page !== undefined && { page }),
    ...(name !== undefined && { part: name }),
    ...(line !== undefined && { line }),
  };
}

/** Lines mean something in what its author wrote; text that was taken out of a file has none. Asked from the front to the back. */
function lineCounter({ carrier, text, page, name }: EmbeddedPart): ((at: number) => number) | undefined {
  const isSource =
    carrier === 'page' || carrier === 'opf' || (carrier === 'text' && page === undefined && name === undefined);
  if (!isSource) return undefined;
  let [line, from] = [1, 0];
  return (at) => {
    for (let next = text.indexOf('\n', from); next >= 0 && next < at; next = text.indexOf('\n', from)) {
      line += 1;
      from = next + 1;
    }
    return line;
  };
}

function waysOf({ carrier, text, isMarkup }: EmbeddedPart, { place, start }: FoundIssn): readonly Way[] {
  if (carrier !== 'page') return [carrier];
  if (!isMarkup) return ['text'];
  if (place === 'script') return ['jsonld'];
  const tag = tagBefore(text, start);
  if (place === 'attribute') return [wayOfTag(tag)];
  const way = wayOfTag(tag);
  return way === 'rdfa' || way === 'microdata' ? ['text', way] : ['text'];
}

/** Characters before a number in which its tag is looked for. */
const reach = 2_000;

function tagBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - reach), at);
  const open = before.lastIndexOf('<');
  return open < 0 ? '' : before.slice(open) + text.slice(at, at + 200).replace(/[<>].*/s, '');
}

function wayOfTag(tag: string): Way {
  if (/\sitem(?:prop|id)\s*=/i.test(tag)) return 'microdata';
  if (/\s(?:property|about|resource|typeof)\s*=/i.test(tag)) return 'rdfa';
  if (/^<meta\s/i.test(tag)) return 'meta';
  return /\shref\s*=/i.test(tag) ? 'link' : 'attribute';
}
