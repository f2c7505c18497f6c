/** Clusters: numbers that stand together under one, such as the media of a title under its ISSN-L (ISO 3297:2020, 7 and Annex B). */
import { sql } from 'kysely';
import type { ClusterRow } from '../domain/rows.ts';
import { findClustersAsOf, positionOf } from './as-of.ts';
import { integers, texts } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

/** The cluster of a kind (`L`, `H`) that a number stands for. */
export async function findCluster(db: ReadStore, kind: string, number: number): Promise<ClusterRow | undefined> {
  if (positionOf(db) !== undefined) {
    const then = (await findClustersOf(db, kind, [number])).get(number);
    return then?.cluster === number ? then : undefined;
  }
  const cluster = await db[queries]
    .selectFrom('cluster')
    .select('number')
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst();
  if (cluster === undefined) return undefined;
  const members = await db[queries]
    .selectFrom('cluster_member')
    .select('member')
    .where('kind', '=', kind)
    .where('cluster', '=', number)
    .orderBy('member')
    .execute();
  return { kind, cluster: number, members: members.map(({ member }) => member) };
}

/** The cluster of a kind that a number is in; of several the lowest. */
export async function findClusterOf(db: ReadStore, kind: string, member: number): Promise<ClusterRow | undefined> {
  return (await findClustersOf(db, kind, [member])).get(member);
}

/** The cluster of a kind that each of the numbers is in, of several the lowest; numbers that are in none are left out. */
export async function findClustersOf(
  db: ReadStore,
  kind: string,
  numbers: readonly number[],
): Promise<Map<number, ClusterRow>> {
  const position = positionOf(db);
  if (position !== undefined) return kind === 'L' ? findClustersAsOf(db, numbers, position) : new Map();
  const { rows } = await sql<{ member: number; cluster: number; other: number }>`
    SELECT of.member, of.cluster, other.member AS other
    FROM (
      SELECT member, min(cluster) AS cluster FROM cluster_member
      WHERE kind = ${kind} AND member = ANY (${integers(numbers)}) GROUP BY member
    ) AS of
    JOIN cluster_member AS other ON other.kind = ${kind} AND other.cluster = of.cluster
    ORDER BY of.member, other.member
  `.execute(db[queries]);
  const clusters = new Map<number, { kind: string; cluster: number; members: number[] }>();
  for (const { member, cluster, other } of rows) {
    const known = clusters.get(member);
    if (known) known.members.push(other);
    else clusters.set(member, { kind, cluster, members: [other] });
  }
  return clusters;
}

/** Every cluster that each of the numbers is in, of whichever kind: the ISSN-L, and all histories that it is part of. */
export async function findMemberships(
  db: ReadStore,
  numbers: readonly number[],
): Promise<Map<number, readonly { readonly kind: string; readonly cluster: number }[]>> {
  const rows = await db[queries]
    .selectFrom('cluster_member')
    .select(['member', 'kind', 'cluster'])
    .where('member', '=', sql<number>`ANY (${integers(numbers)})`)
    .orderBy('member')
    .orderBy('kind')
    .orderBy('cluster')
    .execute();
  const found = new Map<number, { kind: string; cluster: number }[]>();
  for (const { member, kind, cluster } of rows) {
    const known = found.get(member);
    if (known) known.push({ kind, cluster });
    else found.set(member, [{ kind, cluster }]);
  }
  return found;
}

/** Takes away clusters in which nobody is left. */
export async function closeEmptyClusters(
  tx: Tx,
  clusters: readonly { readonly kind: string; readonly number: number }[],
): Promise<void> {
  await sql`
    DELETE FROM cluster USING unnest(
      ${texts(clusters.map(({ kind }) => kind))}, ${integers(clusters.map(({ number }) => number))}
    ) AS row (kind, number)
    WHERE cluster.kind = row.kind AND cluster.number = row.number AND cluster.approved_by IS NULL AND NOT EXISTS (
      SELECT FROM cluster_member WHERE cluster_member.kind = row.kind AND cluster_member.cluster = row.number
    )
  `.execute(tx[queries]);
}

export interface Membership {
  readonly number: number;
  readonly clusters: readonly { readonly kind: string; readonly number: number }[];
}

/** Puts numbers into clusters whose numbers are known. Of every kind that is named, what is not named is left. */
export async function writeMemberships(tx: Tx, memberships: readonly Membership[]): Promise<void> {
  const rows = memberships.flatMap(({ number, clusters }) =>
    clusters.map(({ kind, number: cluster }) => ({ member: number, kind, cluster })),
  );
  if (rows.length === 0) return;
  rows.sort((a, b) => a.kind.localeCompare(b.kind) || a.cluster - b.cluster || a.member - b.member);
  const members = integers(rows.map(({ member }) => member));
  const kinds = texts(rows.map(({ kind }) => kind));
  const clusters = integers(rows.map(({ cluster }) => cluster));
  await sql`
    INSERT INTO cluster (kind, number) SELECT DISTINCT kind, cluster FROM unnest(${kinds}, ${clusters}) AS row (kind, cluster)
    ON CONFLICT DO NOTHING
  `.execute(tx[queries]);
  await sql`
    DELETE FROM cluster_member USING (SELECT DISTINCT * FROM unnest(${members}, ${kinds}) AS row (member, kind)) AS row
    WHERE cluster_member.member = row.member AND cluster_member.kind = row.kind AND NOT EXISTS (
      SELECT FROM unnest(${members}, ${kinds}, ${clusters}) AS kept (member, kind, cluster)
      WHERE kept.member = cluster_member.member AND kept.kind = cluster_member.kind AND kept.cluster = cluster_member.cluster
    )
  `.execute(tx[queries]);
  await sql`
    INSERT INTO cluster_member (member, kind, cluster) SELECT * FROM unnest(${members}, ${kinds}, ${clusters})
    ON CONFLICT DO NOTHING
  `.execute(tx[queries]);
}
