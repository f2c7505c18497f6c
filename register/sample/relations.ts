/**
 * Links the versions of the sample's titles in both directions: media of one title (776), and what the table states of titles
 * (760–787), print with print and online with online where both have it, else with the version of the ISSN-L.
 */
import type { Issn } from '@masthead/issn';
import { type Relation, type RelationKind, relationKinds } from '@masthead/serial';
import { keyTitleOf } from './key-titles.ts';
import type { Row, StatedKind, StatedRelation, Version } from './table.ts';

export type Linked = ReadonlyMap<Issn, readonly Relation[]>;

/** What each side says: the row that states the relation, and the row that it names. */
const bothSides: Partial<Record<StatedKind, readonly [RelationKind, RelationKind]>> = {
  continues: ['continues', 'continued-by'],
  'continues-in-part': ['continues-in-part', 'continued-in-part-by'],
  'split-from': ['continues-in-part', 'split-into'],
  supersedes: ['supersedes', 'superseded-by'],
  'formed-by-union-of': ['formed-by-union-of', 'merged-with'],
  absorbed: ['absorbed', 'absorbed-by'],
  'absorbed-by': ['absorbed-by', 'absorbed'],
  'absorbed-in-part': ['absorbed-in-part', 'absorbed-in-part-by'],
  'supplement-to': ['supplement-to', 'supplement'],
  'main-series': ['main-series', 'subseries'],
  'other-edition': ['other-edition', 'other-edition'],
  'translation-of': ['original-language', 'translation'],
  related: ['related', 'related'],
};

interface End {
  readonly row: Row;
  readonly version: Version;
}

export function linkRows(rows: readonly Row[]): Linked {
  const rowOf = new Map(rows.flatMap((row) => row.versions.map(({ issn }) => [issn, row] as const)));
  const linked = new Map<Issn, Relation[]>();
  const link = (from: Version, kind: RelationKind, to: End | string, note?: string): void => {
    const target =
      typeof to === 'string' ? { title: to } : { title: keyTitleOf(to.row, to.version).text, issn: to.version.issn };
    const relations = linked.get(from.issn) ?? [];
    linked.set(from.issn, relations);
    relations.push({ kind, ...target, ...(note && { note }) });
  };
  const linkBoth = (one: Row, other: Row, kinds: readonly [RelationKind, RelationKind], noteOfOther?: string): void => {
    for (const [from, to] of pairVersions(one, other)) {
      link(from, kinds[0], { row: other, version: to });
      link(to, kinds[1], { row: one, version: from }, noteOfOther);
    }
  };
  const targetRow = (row: Row, { target }: StatedRelation): Row[] => {
    if ('outside' in target) return [];
    const found = rowOf.get(target.issn);
    if (found === undefined) throw new Error(`serials.tsv, line ${row.line}: ${target.issn} is not in the table`);
    return [found];
  };

  for (const row of rows) {
    for (const from of row.versions) {
      for (const to of row.versions) if (to !== from) link(from, 'other-medium', { row, version: to });
    }
  }
  for (const row of rows) {
    // Who merged with whom comes before what they became.
    const partners = row.relations.flatMap((stated) =>
      stated.kind === 'formed-by-union-of' ? targetRow(row, stated) : [],
    );
    partners.forEach((one, at) => {
      for (const other of partners.slice(at + 1)) linkBoth(one, other, ['merged-with', 'merged-with']);
    });
    for (const stated of row.relations) {
      const kinds = bothSides[stated.kind];
      if (kinds === undefined) {
        throw new Error(`serials.tsv, line ${row.line}: "${stated.kind}" is not stated from this side`);
      }
      if ('outside' in stated.target) {
        for (const version of row.versions) link(version, kinds[0], stated.target.outside);
      }
      for (const other of targetRow(row, stated)) {
        linkBoth(row, other, kinds, stated.kind === 'formed-by-union-of' ? 'to form' : undefined);
      }
    }
  }
  for (const relations of linked.values()) relations.sort((a, b) => rankOf(a) - rankOf(b));
  return linked;
}

/** In the order of MARC's tags and indicators, as the kinds are listed. */
function rankOf({ kind }: Relation): number {
  return relationKinds.indexOf(kind);
}

/** Every version of both titles is in at least one pair. */
export function pairVersions(one: Row, other: Row): [Version, Version][] {
  const partner = (version: Version, row: Row): Version =>
    row.versions.find(({ medium }) => medium === version.medium) ??
    row.versions.find(({ issn }) => issn === row.issnL)!;
  const pairs = one.versions.map((from): [Version, Version] => [from, partner(from, other)]);
  for (const to of other.versions) {
    if (!pairs.some((pair) => pair[1] === to)) pairs.push([partner(to, one), to]);
  }
  return pairs;
}
