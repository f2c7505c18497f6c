/**
 * The earlier and later titles of a resource as a graph from left to right: who continued, absorbed or split from whom
 * (MARC 780 and 785, read from both ends), and where each title stands when it is drawn.
 */
import type { Issn } from '@masthead/issn';
import type { Relation, RelationKind } from '@masthead/serial';

/** What the later title did to the earlier one. */
export type Succession =
  | 'continues'
  | 'continues-in-part'
  | 'formed-by-union'
  | 'absorbs'
  | 'absorbs-in-part'
  | 'separated';

interface Meaning {
  readonly succession: Succession;
  /** Which end of the link the related resource is. */
  readonly related: 'earlier' | 'later';
}

/** The relation kinds that make a history; the others are relations of another sort. */
const meanings: Readonly<Partial<Record<RelationKind, Meaning>>> = {
  continues: { succession: 'continues', related: 'earlier' },
  supersedes: { succession: 'continues', related: 'earlier' },
  'continues-in-part': { succession: 'continues-in-part', related: 'earlier' },
  'supersedes-in-part': { succession: 'continues-in-part', related: 'earlier' },
  'formed-by-union-of': { succession: 'formed-by-union', related: 'earlier' },
  absorbed: { succession: 'absorbs', related: 'earlier' },
  'absorbed-in-part': { succession: 'absorbs-in-part', related: 'earlier' },
  'separated-from': { succession: 'separated', related: 'earlier' },
  'continued-by': { succession: 'continues', related: 'later' },
  'superseded-by': { succession: 'continues', related: 'later' },
  'changed-back-to': { succession: 'continues', related: 'later' },
  'continued-in-part-by': { succession: 'continues-in-part', related: 'later' },
  'superseded-in-part-by': { succession: 'continues-in-part', related: 'later' },
  'absorbed-by': { succession: 'absorbs', related: 'later' },
  'absorbed-in-part-by': { succession: 'absorbs-in-part', related: 'later' },
  'split-into': { succession: 'separated', related: 'later' },
  'merged-with': { succession: 'formed-by-union', related: 'later' },
};

export const isSuccession = (kind: RelationKind): boolean => meanings[kind] !== undefined;

/** A title of the history by what is known of it: its number, or the bare title where the record gives no number. */
export type TitleKey = Issn | `title:${string}`;

export interface Link {
  readonly from: TitleKey;
  readonly to: TitleKey;
  readonly succession: Succession;
}

export function keyOf({ issn, title, invalidIssn }: Relation): TitleKey | undefined {
  if (issn !== undefined) return issn;
  const name = title ?? invalidIssn;
  return name === undefined ? undefined : `title:${name}`;
}

/**
 * The links that one record states. MARC 785 with second indicator 7 means "merged with … to form …": of several, the last is
 * the title that was formed, and those before it went into it as well. `formed` are titles that say themselves that they were
 * formed from this one; where there are such, they decide.
 */
export function linksOf(self: Issn, relations: readonly Relation[], formed: ReadonlySet<Issn> = new Set()): Link[] {
  const links: Link[] = [];
  const merged = relations.filter(({ kind }) => kind === 'merged-with').flatMap((relation) => keyOf(relation) ?? []);
  const results = formed.size > 0 ? merged.filter((key) => formed.has(key as Issn)) : merged.slice(-1);
  for (const relation of relations) {
    const meaning = meanings[relation.kind];
    const other = keyOf(relation);
    if (!meaning || other === undefined || other === self) continue;
    if (relation.kind === 'merged-with' && results.length > 0 && !results.includes(other)) {
      for (const result of results) links.push({ from: other, to: result, succession: 'formed-by-union' });
    } else if (meaning.related === 'earlier') {
      links.push({ from: other, to: self, succession: meaning.succession });
    } else {
      links.push({ from: self, to: other, succession: meaning.succession });
    }
  }
  return links;
}

/** What of a history belongs to one title: all that led to it, all that came of it, and what else went into the latter. */
export interface Line {
  /** The title itself, those before it and those after it. */
  readonly titles: ReadonlySet<TitleKey>;
  readonly links: readonly Link[];
}

/** Sisters and cousins are left out: each has a page of its own, and the family of a large journal would fill this one. */
export function lineOf(title: TitleKey, links: readonly Link[]): Line {
  const after = reachable(title, links);
  const before = reachable(
    title,
    links.map(({ from, to, succession }) => ({ from: to, to: from, succession })),
  );
  return {
    titles: new Set([...before, ...after]),
    links: links.filter(({ from, to }) => (after.has(to) && to !== title) || (before.has(from) && before.has(to))),
  };
}

export interface Part {
  readonly links: readonly Link[];
  /** False when there are further titles. */
  readonly isWhole: boolean;
}

/** The part of a history around a title that has at most `most` titles, but all that stand one step away. */
export function partAround(title: TitleKey, links: readonly Link[], most: number): Part {
  let within = new Set([title]);
  for (;;) {
    const wider = new Set(within);
    for (const { from, to } of links) {
      if (within.has(from)) wider.add(to);
      if (within.has(to)) wider.add(from);
    }
    if (wider.size === within.size || (within.size > 1 && wider.size > most)) break;
    within = wider;
  }
  const part = links.filter(({ from, to }) => within.has(from) && within.has(to));
  return { links: part, isWhole: part.length === links.length };
}

export interface Place {
  readonly key: TitleKey;
  /** 0 is the earliest. */
  readonly column: number;
  /** The first of the two half rows that the title takes. */
  readonly row: number;
}

export interface Drawing {
  readonly places: readonly Place[];
  /** Only those that go forward: a link that would close a circle is left out of the drawing. */
  readonly links: readonly Link[];
  readonly columns: number;
  /** In half rows, so that one title can stand midway between two. */
  readonly rows: number;
}

/** A larger history is shown as a list only. Rows are half rows; six columns fill the widest page. */
export const historyLimits = { columns: 6, rows: 20 } as const;

/** Gives every title a column after all its predecessors, and rows that keep each near those it is linked to. */
export function drawHistory(links: readonly Link[]): Drawing {
  const forward = withoutCircles(oncePerPair(links));
  const keys = [...new Set(forward.flatMap((link) => [link.from, link.to]))];
  const columnOf = longestPaths(keys, forward);
  const columns: TitleKey[][] = [];
  for (const key of keys) {
    const column = columnOf.get(key)!;
    columns[column] = [...(columns[column] ?? []), key];
  }
  const tallest = Math.max(...columns.map((column) => column.length));
  const rows = 2 * tallest;
  const rowOf = new Map<TitleKey, number>();
  for (const column of columns) {
    // Titles stand where their predecessors stand, on average, which keeps most lines from crossing.
    const wanted = new Map(column.map((key) => [key, meanRow(key, forward, rowOf)]));
    column.sort((a, b) => wanted.get(a)! - wanted.get(b)!);
    const first = Math.floor((rows - 2 * column.length) / 2);
    column.forEach((key, index) => {
      rowOf.set(key, first + 2 * index);
    });
  }
  return {
    places: columns.flatMap((column, index) => column.map((key) => ({ key, column: index, row: rowOf.get(key)! }))),
    links: forward,
    columns: columns.length,
    rows,
  };
}

/** Two records often state the same link, each from its end; the first statement stays. */
function oncePerPair(links: readonly Link[]): Link[] {
  const seen = new Map<string, Link>();
  for (const link of links) {
    const pair = `${link.from} ${link.to}`;
    if (!seen.has(pair)) seen.set(pair, link);
  }
  return [...seen.values()];
}

function withoutCircles(links: readonly Link[]): Link[] {
  const kept: Link[] = [];
  for (const link of links) {
    if (!reachable(link.to, kept).has(link.from)) kept.push(link);
  }
  return kept;
}

function reachable(start: TitleKey, links: readonly Link[]): Set<TitleKey> {
  const reached = new Set([start]);
  // A set that grows while it is walked: every title is walked once.
  for (const key of reached) {
    for (const link of links) if (link.from === key) reached.add(link.to);
  }
  return reached;
}

function longestPaths(keys: readonly TitleKey[], links: readonly Link[]): Map<TitleKey, number> {
  const found = new Map<TitleKey, number>();
  const columnOf = (key: TitleKey): number => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const before = links.filter((link) => link.to === key).map((link) => columnOf(link.from) + 1);
    const column = Math.max(0, ...before);
    found.set(key, column);
    return column;
  };
  for (const key of keys) columnOf(key);
  // A title without predecessors stands right before its first successor, not at the far left.
  for (const key of keys) {
    if (links.some((link) => link.to === key)) continue;
    const after = links.filter((link) => link.from === key).map((link) => found.get(link.to)!);
    if (after.length > 0) found.set(key, Math.min(...after) - 1);
  }
  return found;
}

function meanRow(key: TitleKey, links: readonly Link[], rowOf: ReadonlyMap<TitleKey, number>): number {
  const rows = links.filter((link) => link.to === key).map((link) => rowOf.get(link.from) ?? 0);
  return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row, 0) / rows.length;
}
