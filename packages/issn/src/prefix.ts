/** The prefix before a number (ISO 3297:2020, 4.c, 7.a and 8.1): as the standard writes it, and as everyone else does. */
import type { IssnKind } from './brand.ts';
import { dashClass } from './characters.ts';

export interface Prefix {
  /** As written, without the white space and colon that follow. */
  readonly text: string;
  /** Index of the first character after the prefix and what separates it from the number. */
  readonly end: number;
  readonly kind: IssnKind;
  /** Written exactly as the standard has it: `ISSN`, or `ISSN-` and the letter of a cluster type, and one space. */
  readonly standard: boolean;
}

const gap = `[\\s${dashClass}]*`;
const medium = 'e|p|l|h|print|online|electronic|linking';
const numero = 'number|no\\.?|nr\\.?|n[\u00b0\u00ba]|\u2116';

// Every part after ISSN may be absent, so once ISSN is there the expression cannot fail: no backtracking on long input.
const known = new RegExp(
  `(?:(${medium})${gap})?ISSN(?:${gap}(${medium})(?![a-z]))?(?:\\s*\\([^()\\d]{1,30}\\))?(?:\\s*(?:${numero})(?![a-z]))?`,
  'iy',
);
const separator = new RegExp(`(?:\\s*[:.=\uff1a${dashClass}])?\\s*`, 'y');
const standardPrefix = /ISSN(?:-[LH])? (?=\S)/y;
const otherWord = /(\p{L}{1,20})[\s:.=\uff1a]+(?=\d)/uy;

const kindOf = (word = ''): IssnKind | undefined =>
  /^l/i.test(word) ? 'ISSN-L' : /^h/i.test(word) ? 'ISSN-H' : undefined;

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
  return { text: match[0], end, kind: kindOf(match[1]) ?? kindOf(match[2]) ?? 'ISSN', standard };
}

/** What stands before the number: a prefix of an ISSN, another word, both or nothing. */
export interface Lead {
  readonly prefix?: Prefix;
  /** All up to the end of a word that does not belong there, such as `ISBN` or `ISSN-Q`. */
  readonly wrong?: string;
  /** Index where the number begins. */
  readonly end: number;
}

export function leadAt(text: string, start: number): Lead {
  const prefix = prefixAt(text, start);
  const end = prefix?.end ?? start;
  otherWord.lastIndex = end;
  const word = otherWord.exec(text)?.[1];
  if (word === undefined) return { ...(prefix && { prefix }), end };
  return { ...(prefix && { prefix }), wrong: text.slice(start, end + word.length), end: otherWord.lastIndex };
}
