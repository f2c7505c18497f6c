/** Reads the histories of titles: what records state of earlier and later titles, from both ends, as far as it hangs together. */
import type { RelationKind } from '@masthead/serial';
import { relationKinds } from '@masthead/serial';
import { sql } from 'kysely';
import { isStepOfHistory, type Statement } from '../domain/title-history.ts';
import { integers, texts } from './columns.ts';
import { queries, type ReadStore } from './handle.ts';

const kinds = relationKinds.filter(isStepOfHistory);

export interface TitleHistory {
  /** Whatever hangs together with the first titles, ascending; those that the Register does not have as well. */
  readonly numbers: readonly number[];
  readonly statements: readonly Statement[];
  /** ISSN-L clusters of the titles, with all their members. */
  readonly versions: readonly (readonly number[])[];
  /** False when there is more than was asked for. */
  readonly isWhole: boolean;
}

/** Follows earlier and later titles, and with `versions` the medium versions of each, until there are no more, or `most` of them. */
export async function findTitleHistory(
  db: ReadStore,
  start: readonly number[],
  { most, versions = false }: { readonly most: number; readonly versions?: boolean },
): Promise<TitleHistory> {
  const seen = new Set(start);
  const statements = new Map<string, Statement>();
  const clusters = new Map<number, readonly number[]>();
  let edge = [...start];
  while (edge.length > 0 && seen.size <= most) {
    const next: number[] = [];
    const meet = (number: number): void => {
      if (seen.has(number)) return;
      seen.add(number);
      next.push(number);
    };
    for (const statement of await statementsAbout(db, edge)) {
      statements.set(`${statement.number} ${statement.kind} ${statement.other}`, statement);
      meet(statement.number);
      meet(statement.other);
    }
    if (versions) {
      for (const [cluster, members] of await versionsOf(db, edge)) {
        clusters.set(cluster, members);
        for (const member of members) meet(member);
      }
    }
    edge = next;
  }
  return {
    numbers: [...seen].sort((a, b) => a - b),
    statements: [...statements.values()],
    versions: [...clusters.values()],
    isWhole: seen.size <= most,
  };
}

async function statementsAbout(db: ReadStore, numbers: readonly number[]): Promise<Statement[]> {
  const { rows } = await sql<{ number: number; kind: string; other: number }>`
    SELECT relation.number, relation.kind, relation.other
    FROM unnest(${integers(numbers)}) AS wanted (number)
    JOIN relation ON relation.number = wanted.number
    WHERE relation.kind = ANY (${texts(kinds)})
    UNION
    SELECT relation.number, relation.kind, relation.other
    FROM unnest(${integers(numbers)}) AS wanted (number)
    JOIN relation ON relation.other = wanted.number
    WHERE relation.kind = ANY (${texts(kinds)})
    ORDER BY 1, 2, 3
  `.execute(db[queries]);
  return rows.map(({ number, kind, other }) => ({ number, kind: kind as RelationKind, other }));
}

async function versionsOf(db: ReadStore, numbers: readonly number[]): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ cluster: number; member: number }>`
    SELECT other.cluster, other.member
    FROM (SELECT DISTINCT cluster FROM cluster_member WHERE kind = 'L' AND member = ANY (${integers(numbers)})) AS own
    JOIN cluster_member AS other ON other.kind = 'L' AND other.cluster = own.cluster
    ORDER BY 1, 2
  `.execute(db[queries]);
  const clusters = new Map<number, number[]>();
  for (const { cluster, member } of rows) {
    const known = clusters.get(cluster);
    if (known) known.push(member);
    else clusters.set(cluster, [member]);
  }
  return clusters;
}
