/** The prefix before a number (ISO 3297:2020, 4.c, 7.a and 8.1): as the standard writes it, and as everyone else does. */
import type { IssnKind } from './brand.ts';

export interface Prefix {
  /** As written, without the white space and colon that follow. */
  readonly text: string;
  /** Index of the first character after the prefix and what separates it from the number. */
  readonly end: number;
  /** Absent for a cluster type that we do not know. */
  readonly kind?: IssnKind;
  /** Written exactly as the standard has it: `ISSN`, or `ISSN-` and a capital letter, and one space. */
  readonly standard: boolean;
}

const gap = '[-\\s\\u00ad\\u2010-\\u2015\\u2212]*';
const medium = 'e|p|l|h|print|online|electronic|linking';

// Every part after ISSN may be absent, so once ISSN is there the expression cannot fail: no backtracking on long input.
const known = new RegExp(
  `(?:(${medium})${gap})?ISSN(?:${gap}(${medium})(?![a-z]))?\\s*(?:\\([^()\\d]{1,30}\\))?`,
  'iy',
);
const separator = /\s*[:.=\uff1a]?\s*/y;
const standardPrefix = /ISSN(?:-[A-Z])? (?=\S)/y;
const otherPrefix = /(\p{L}{2,20})[\s:.=\uff1a]+(?=\d)/uy;

const kindOf = (letter: string | undefined): IssnKind | undefined => {
  switch (letter?.toLowerCase()) {
    case 'l':
    case 'linking':
      return 'ISSN-L';
    case 'h':
      return 'ISSN-H';
    default:
      return undefined;
  }
};

/** The prefix that stands at `start`, or undefined if none of an ISSN does. */
export function prefixAt(text: string, start: number): Prefix | undefined {
  known.lastIndex = start;
  const match = known.exec(text);
  if (match === null) return undefined;
  separator.lastIndex = known.lastIndex;
  separator.exec(text);
  const end = separator.lastIndex;
  standardPrefix.lastIndex = start;
  const standard = standardPrefix.test(text) && standardPrefix.lastIndex === end;
  return {
    text: match[0].trimEnd(),
    end,
    kind: kindOf(match[1]) ?? kindOf(match[2]) ?? 'ISSN',
    standard,
  };
}

/** A word before a digit that is no prefix of an ISSN, such as `ISBN`. */
export function otherPrefixAt(text: string, start: number): string | undefined {
  otherPrefix.lastIndex = start;
  return otherPrefix.exec(text)?.[1];
}
