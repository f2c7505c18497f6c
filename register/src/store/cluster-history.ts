/** What clusters were before: numbers that stood for one once, and in which order versions were validated (ISO 3297:2020, Annex B). */
import { sql } from 'kysely';
import { codeToMedium } from '../domain/facet-codes.ts';
import type { Version } from '../domain/issn-l.ts';
import type { NumberState } from '../domain/number-state.ts';
import { positionOf } from './as-of.ts';
import { integers } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

/** Why a number stands for a cluster no more. */
export const reasonsOfMove = ['every-medium-changed', 'cancelled', 'suppressed', 'corrected'] as const;
export type ReasonOfMove = (typeof reasonsOfMove)[number];

export interface FormerCluster {
  readonly number: number;
  /** The number that stands for its members since; absent when none was left. */
  readonly movedTo?: number;
  /** Not known of a cluster that came in with records. */
  readonly since?: Date;
  readonly until: Date;
  readonly why: ReasonOfMove;
}

interface Row {
  readonly number: number;
  readonly moved_to: number | null;
  readonly since: Date | null;
  readonly until: Date;
  readonly why: string;
}

const toFormer = ({ number, moved_to, since, until, why }: Row): FormerCluster => ({
  number,
  ...(moved_to === null ? {} : { movedTo: moved_to }),
  ...(since === null ? {} : { since }),
  until,
  why: why as ReasonOfMove,
});

/** The last time that a number stopped to stand for a cluster of a kind. */
export async function findFormerCluster(
  db: ReadStore,
  kind: string,
  number: number,
): Promise<FormerCluster | undefined> {
  const row = await db[queries]
    .selectFrom('cluster_former')
    .select(['number', 'moved_to', 'since', 'until', 'why'])
    .where('kind', '=', kind)
    .where('number', '=', number)
    .orderBy('until', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toFormer(row);
}

/** Numbers whose place this one took, the latest first. */
export async function findFormerClustersOf(db: ReadStore, kind: string, number: number): Promise<FormerCluster[]> {
  const rows = await db[queries]
    .selectFrom('cluster_former')
    .select(['number', 'moved_to', 'since', 'until', 'why'])
    .where('kind', '=', kind)
    .where('moved_to', '=', number)
    .orderBy('until', 'desc')
    .limit(100)
    .execute();
  return rows.map(toFormer);
}

/** Steps from one former number to the next that are followed. */
const mostMoves = 20;

/** Where the address of a number that stood for a cluster leads today; undefined when it never did, or nothing is left. */
export async function findSuccessorCluster(db: ReadStore, kind: string, number: number): Promise<number | undefined> {
  // Of the past only what records said then is known.
  if (positionOf(db) !== undefined) return undefined;
  let at = number;
  for (let step = 0; step < mostMoves; step++) {
    const former = await findFormerCluster(db, kind, at);
    if (former?.movedTo === undefined) return undefined;
    at = former.movedTo;
    const stands = await db[queries]
      .selectFrom('cluster')
      .select('number')
      .where('kind', '=', kind)
      .where('number', '=', at)
      .executeTakeFirst();
    if (stands) return at;
  }
  return undefined;
}

/** Closes a cluster that has no members left: its row goes, and what became of it stays. */
export async function closeCluster(
  tx: Tx,
  kind: string,
  number: number,
  how: { readonly movedTo?: number; readonly why: ReasonOfMove; readonly changeSet?: string },
): Promise<void> {
  await sql`
    INSERT INTO cluster_former (kind, number, moved_to, since, until, why, change_set)
    SELECT ${kind}, ${number}::int4, ${how.movedTo ?? null}::int4,
      (SELECT since FROM cluster WHERE kind = ${kind} AND number = ${number}),
      -- Twice in one transaction, or by a clock that was set back: the key keeps them apart.
      greatest(now(), (
        SELECT max(until) + interval '1 microsecond' FROM cluster_former WHERE kind = ${kind} AND number = ${number}
      )),
      ${how.why}, ${how.changeSet ?? null}::uuid
  `.execute(tx[queries]);
  await sql`
    DELETE FROM cluster WHERE kind = ${kind} AND number = ${number} AND NOT EXISTS (
      SELECT FROM cluster_member WHERE kind = ${kind} AND cluster = ${number}
    )
  `.execute(tx[queries]);
}

/** Takes numbers out of a cluster. */
export async function removeMembers(tx: Tx, kind: string, cluster: number, members: readonly number[]): Promise<void> {
  await sql`
    DELETE FROM cluster_member WHERE kind = ${kind} AND cluster = ${cluster} AND member = ANY (${integers(members)})
  `.execute(tx[queries]);
}

/** Sets up a cluster with a number of its own, approved by somebody. What stands already takes his name. */
export async function approveClusterNumber(tx: Tx, kind: string, number: number, by: string): Promise<void> {
  await sql`
    INSERT INTO cluster (kind, number, approved_by) VALUES (${kind}, ${number}::int4, ${by})
    ON CONFLICT (kind, number) DO UPDATE SET approved_by = EXCLUDED.approved_by
  `.execute(tx[queries]);
}

export interface ClusterFacts {
  readonly kind: string;
  readonly number: number;
  readonly since?: Date;
  /** Absent for a cluster that was read from records and was never approved here. */
  readonly approvedBy?: string;
}

/** Clusters with a number of their own that a number stands for, of whichever kind. */
export async function findOwnClusters(db: ReadStore, number: number): Promise<ClusterFacts[]> {
  const rows = await db[queries]
    .selectFrom('cluster')
    .select(['kind', 'number', 'since', 'approved_by'])
    .where('number', '=', number)
    .where('kind', '<>', 'L')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, since, approved_by }) => ({
    kind,
    number,
    ...(since === null ? {} : { since }),
    ...(approved_by === null ? {} : { approvedBy: approved_by }),
  }));
}

/** What decides on the ISSN-L: state, medium, and the places in the order of the Register. Numbers that are unknown are left out. */
export async function findVersionOrder(db: ReadStore, numbers: readonly number[]): Promise<Map<number, Version>> {
  const { rows } = await sql<{
    number: number;
    state: NumberState;
    medium: number | null;
    validated: number | null;
    recorded: number | null;
  }>`
    SELECT number.number, number.state, search.medium,
      (
        SELECT seal.position FROM seal JOIN change ON change.id = seal.change
        WHERE seal.number = number.number AND change.state IN ('register', 'legacy')
        ORDER BY seal.position LIMIT 1
      ) AS validated,
      (SELECT min(seal.position) FROM seal WHERE seal.number = number.number) AS recorded
    FROM number LEFT JOIN search ON search.number = number.number
    WHERE number.number = ANY (${integers(numbers)})
  `.execute(db[queries]);
  return new Map(
    rows.map(({ number, state, medium, validated, recorded }) => {
      const known = medium === null ? undefined : codeToMedium(medium);
      return [
        number,
        {
          number,
          state,
          ...(known !== undefined && { medium: known }),
          ...(validated !== null && { validated }),
          ...(recorded !== null && { recorded }),
        },
      ];
    }),
  );
}
