/**
 * ISSNs as they stand on a publication, and back: the prefixes of cluster types as data (ISO 3297:2020, 7.a and 8.1), a
 * title beside the number (8.4), and all medium versions together in both layouts of clause 8.6.
 */
import type { Issn } from './brand.ts';
import { type Medium, meaningOf } from './find-words.ts';
import { parseIssn } from './parse.ts';
import type { IssnProblem } from './problems.ts';

export type { Medium } from './find-words.ts';

/** `ISSN`, or the prefix of a cluster type: `ISSN-` and a letter. */
export type IssnPrefix = 'ISSN' | `ISSN-${string}`;

export interface ClusterType {
  readonly prefix: `ISSN-${string}`;
  readonly name: string;
  /** What its members have in common. */
  readonly definition: string;
  /** Whether a cluster has a number of its own (7.a), or that of one of its members, as ISSN-L has (7.b). */
  readonly ownNumber: boolean;
}

/** The types that are defined. Others are added by those who define them: `[...clusterTypes, mine]`. */
export const clusterTypes: readonly ClusterType[] = [
  {
    prefix: 'ISSN-L',
    name: 'Linking ISSN',
    definition: 'All medium versions of one continuing resource.',
    ownNumber: false,
  },
  {
    prefix: 'ISSN-H',
    name: 'History ISSN',
    definition: 'All earlier, later and current titles of one continuing resource.',
    ownNumber: true,
  },
];

export interface DisplayedIssn {
  readonly issn: Issn;
  readonly prefix: IssnPrefix;
  readonly medium?: Medium;
  /** What stands in parentheses after the number, or with a colon before it, as written: `Online`, or a title (8.4). */
  readonly label?: string;
}

export type DisplayProblem =
  | IssnProblem
  /** A prefix of this shape whose type is not among those that the options name. */
  | { readonly type: 'unknown-cluster'; readonly prefix: string };

export type DisplayResult =
  | { readonly ok: true; readonly entries: readonly DisplayedIssn[] }
  /** `line` counts from 1. */
  | { readonly ok: false; readonly line: number; readonly problem: DisplayProblem };

export interface DisplayOptions {
  /** The cluster types whose prefixes are known; `clusterTypes` if left out. */
  readonly clusters?: readonly ClusterType[];
}

const longestLine = 400;
const line = /^(?:([^:]{1,200}):\s*)?(ISSN(?:-[A-Z])?)\s*:?\s*([0-9][^()]{6,40})(?:\(([^()]{1,200})\))?$/i;

/** Reads what a publication shows, one number a line, in either layout; empty lines do not count. */
export function parseDisplay(text: string, options: DisplayOptions = {}): DisplayResult {
  const clusters = options.clusters ?? clusterTypes;
  const entries: DisplayedIssn[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const shown = raw.trim();
    if (shown === '') continue;
    const refuse = (problem: DisplayProblem): DisplayResult => ({ ok: false, line: index + 1, problem });
    const match = shown.length > longestLine ? null : line.exec(shown);
    if (match === null) {
      const result = parseIssn(shown.slice(0, longestLine));
      if (!result.ok) return refuse(result.problem);
      entries.push({ issn: result.issn, prefix: 'ISSN' });
      continue;
    }
    const prefix = match[2]!.toUpperCase() as IssnPrefix;
    if (prefix !== 'ISSN' && !clusters.some((cluster) => cluster.prefix === prefix)) {
      return refuse({ type: 'unknown-cluster', prefix });
    }
    const result = parseIssn(match[3]!);
    if (!result.ok) return refuse(result.problem);
    const label = (match[4] ?? match[1])?.trim();
    const medium = label === undefined ? undefined : mediumOf(label);
    entries.push({ issn: result.issn, prefix, ...(medium && { medium }), ...(label && { label }) });
  }
  return entries.length > 0 ? { ok: true, entries } : { ok: false, line: 1, problem: { type: 'empty' } };
}

/** The medium that a label speaks of: `Print`, `Online version`, `\u7f51\u7edc\u7248`. Of a title nothing is guessed. */
function mediumOf(label: string): Medium | undefined {
  const meanings = [...label.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => meaningOf(word));
  return meanings.includes(undefined) ? undefined : meanings.find((meaning): meaning is Medium => Boolean(meaning));
}

/** English words for the media; give others for other languages. */
export const mediumWords: Readonly<Record<Medium, string>> = {
  print: 'Print',
  online: 'Online',
  'digital-carrier': 'CD-ROM',
};

export interface LayoutOptions {
  /** `after`: `ISSN 1562-6865 (Online)`. `before`: `Online version: ISSN 1562-6865`. The standard offers both. */
  readonly layout?: 'after' | 'before';
  readonly words?: Readonly<Record<Medium, string>>;
  /** What makes a label of the layout `before` of a word: `Online version` of `Online`. */
  readonly version?: (word: string) => string;
}

/**
 * The lines for a publication in the order given, clusters after the numbers of the medium versions, as clause 8.6 has
 * it. What distinguishes a number is its label if it has one, else the word for its medium.
 */
export function formatDisplay(entries: readonly Readonly<DisplayedIssn>[], options: LayoutOptions = {}): string[] {
  const words = options.words ?? mediumWords;
  const version = options.version ?? ((word: string) => `${word} version`);
  const ordered = [
    ...entries.filter(({ prefix }) => prefix === 'ISSN'),
    ...entries.filter(({ prefix }) => prefix !== 'ISSN'),
  ];
  return ordered.map(({ issn, prefix, medium, label }) => {
    const word = label ?? (medium === undefined ? undefined : words[medium]);
    if (word === undefined) return `${prefix} ${issn}`;
    if (options.layout !== 'before') return `${prefix} ${issn} (${word})`;
    return `${label ?? version(word)}: ${prefix} ${issn}`;
  });
}
