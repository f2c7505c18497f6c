/** Where in a file each ISSN stands: shown to people, or embedded for programs, and in which way (ISO 3297:2020, 8 and 9). */
import type { EmbeddedPart } from '@masthead/embed';
import type { Issn, IssnProblem } from '@masthead/issn';
import { type FoundIssn, findIssns } from '@masthead/issn/find';

/** `text` is shown; `link` and `attribute` are neither shown nor said of the document itself; all others are embedded. */
export type Way = 'text' | 'meta' | 'jsonld' | 'rdfa' | 'microdata' | 'xmp' | 'info' | 'opf' | 'link' | 'attribute';

const aside: readonly Way[] = ['text', 'link', 'attribute'];
export const isEmbedded = (way: Way): boolean => !aside.includes(way);

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
}

export interface Sightings {
  /** In the order in which they come. */
  readonly list: readonly Sighting[];
  /** Different numbers that are not in the list, because there are too many. */
  readonly more: number;
}

/** Different numbers that are kept. */
export const mostSightings = 1_000;

/** Sure enough that it was meant as an ISSN: announced as one. */
const minimum = 0.8;

type Draft = { -readonly [K in keyof Sighting]: Sighting[K] } & { ways: Set<Way>; linkingWays: Set<Way> };

export function sightingsIn(parts: readonly EmbeddedPart[]): Sightings {
  const drafts = new Map<string, Draft>();
  const others = new Set<string>();
  for (const part of parts) {
    for (const found of findIssns(part.text, { minimum, markup: part.isMarkup })) {
      const key = found.issn ?? found.written;
      let draft = drafts.get(key);
      if (!draft) {
        if (drafts.size >= mostSightings) {
          others.add(key);
          continue;
        }
        const { written, issn, problem } = found;
        draft = {
          written,
          ...(issn && { issn }),
          ...(issn === undefined && problem && { problem }),
          ways: new Set(),
          linkingWays: new Set(),
          count: 0,
        };
        drafts.set(key, draft);
      }
      draft.count += 1;
      for (const way of waysOf(part, found)) {
        draft.ways.add(way);
        if (found.kind === 'ISSN-L') draft.linkingWays.add(way);
      }
    }
  }
  return { list: [...drafts.values()], more: others.size };
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
