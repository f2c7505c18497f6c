/** Looks for clusters that are not as they must be, span by span (ISO 3297:2020, 7 and Annex B). What is found is judged by `actions`. */
import { sql } from 'kysely';
import type { NumberState } from '../domain/number-state.ts';
import { queries, type ReadStore } from './handle.ts';
import type { NumberSpan } from './number-range.ts';

const withdrawn = sql`('cancelled', 'suppressed')`;

/** A living title whose ISSN-L is not in order. */
export interface TitleFault {
  readonly number: number;
  /** Its ISSN-L by the Register; absent: it has none. */
  readonly issnL?: number;
  /** False: nothing is recorded under that ISSN-L. */
  readonly stands: boolean;
}

/**
 * Living titles without an ISSN-L, or whose record does not say in its first 022 $l what the Register has. The text is compared where it
 * lies; a record that says it in another place comes out as well, and is to be read.
 */
export async function findTitleFaults(db: ReadStore, { first, last }: NumberSpan): Promise<TitleFault[]> {
  const { rows } = await sql<{ number: number; issn_l: number | null; stands: boolean }>`
    SELECT title.number, member.cluster AS issn_l, cluster.number IS NOT NULL AS stands
    FROM title
    JOIN number ON number.number = title.number AND number.state NOT IN ${withdrawn}
    JOIN title_revision AS revision ON revision.title = title.id AND revision.ordinal = title.ordinal
    LEFT JOIN cluster_member AS member ON member.member = title.number AND member.kind = 'L'
    LEFT JOIN cluster ON cluster.kind = 'L' AND cluster.number = member.cluster
    WHERE title.number BETWEEN ${first} AND ${last} AND (
      cluster.number IS NULL
      OR strpos(substr(revision.record, strpos(revision.record, '{"022":'), 400), '"l":"' || issn_text(member.cluster) || '"') = 0
    )
    ORDER BY title.number
  `.execute(db[queries]);
  return rows.map(({ number, issn_l, stands }) => ({ number, stands, ...(issn_l === null ? {} : { issnL: issn_l }) }));
}

/** An ISSN-L that stands wrongly, or may. */
export interface LinkingFault {
  readonly cluster: number;
  /** Absent: the Register does not know the number. */
  readonly state?: NumberState;
  readonly replacement?: number;
  /** Members that are not withdrawn. */
  readonly living: number;
  readonly isMember: boolean;
  /** Two living members have the same medium. */
  readonly mediumTwice: boolean;
}

export async function findLinkingFaults(db: ReadStore, { first, last }: NumberSpan): Promise<LinkingFault[]> {
  // Braille and microform are both "other" (4), and two versions all the same.
  const { rows } = await sql<{
    cluster: number;
    state: NumberState | null;
    replacement: number | null;
    living: number;
    is_member: boolean;
    medium_twice: boolean;
  }>`
    SELECT judged.cluster, number.state, number.replacement, judged.living, judged.is_member, judged.medium_twice
    FROM (
      SELECT cluster.number AS cluster,
        count(*) FILTER (WHERE of.state NOT IN ${withdrawn}) AS living,
        coalesce(bool_or(member.member = cluster.number), false) AS is_member,
        count(search.medium) FILTER (WHERE of.state NOT IN ${withdrawn} AND search.medium BETWEEN 1 AND 3)
          > count(DISTINCT search.medium) FILTER (WHERE of.state NOT IN ${withdrawn} AND search.medium BETWEEN 1 AND 3)
          AS medium_twice
      FROM cluster
      LEFT JOIN cluster_member AS member ON member.kind = 'L' AND member.cluster = cluster.number
      LEFT JOIN number AS of ON of.number = member.member
      LEFT JOIN search ON search.number = member.member
      WHERE cluster.kind = 'L' AND cluster.number BETWEEN ${first} AND ${last}
      GROUP BY cluster.number
    ) AS judged
    LEFT JOIN number ON number.number = judged.cluster
    WHERE judged.living = 0 OR judged.medium_twice OR number.number IS NULL OR number.state IN ${withdrawn}
      OR (NOT judged.is_member AND number.state <> 'unreported')
    ORDER BY judged.cluster
  `.execute(db[queries]);
  return rows.map(({ cluster, state, replacement, living, is_member, medium_twice }) => ({
    cluster,
    living,
    isMember: is_member,
    mediumTwice: medium_twice,
    ...(state === null ? {} : { state }),
    ...(replacement === null ? {} : { replacement }),
  }));
}

export interface MemberFault {
  readonly kind: string;
  readonly cluster: number;
  readonly member: number;
}

/** Numbers that are in a cluster of which there is no row. */
export async function findStrayMembers(db: ReadStore, { first, last }: NumberSpan): Promise<MemberFault[]> {
  const { rows } = await sql<MemberFault>`
    SELECT member.kind, member.cluster, member.member FROM cluster_member AS member
    LEFT JOIN cluster ON cluster.kind = member.kind AND cluster.number = member.cluster
    WHERE member.member BETWEEN ${first} AND ${last} AND cluster.number IS NULL
    ORDER BY member.member, member.kind, member.cluster
  `.execute(db[queries]);
  return rows;
}

/** Living members of approved clusters whose record does not have the number of the cluster (023). */
export async function findUnnamedMembers(db: ReadStore, { first, last }: NumberSpan): Promise<MemberFault[]> {
  const { rows } = await sql<MemberFault>`
    SELECT member.kind, member.cluster, member.member FROM cluster_member AS member
    JOIN cluster ON cluster.kind = member.kind AND cluster.number = member.cluster AND cluster.approved_by IS NOT NULL
    JOIN number ON number.number = member.member AND number.state NOT IN ${withdrawn}
    JOIN title ON title.number = member.member
    JOIN title_revision AS revision ON revision.title = title.id AND revision.ordinal = title.ordinal
    WHERE member.kind <> 'L' AND member.member BETWEEN ${first} AND ${last}
      AND strpos(revision.record, '"a":"' || issn_text(member.cluster) || '"') = 0
    ORDER BY member.member, member.kind, member.cluster
  `.execute(db[queries]);
  return rows;
}

/** Clusters with a number of their own whose number names a title. */
export async function findClustersOfTitles(
  db: ReadStore,
  { first, last }: NumberSpan,
): Promise<{ readonly kind: string; readonly cluster: number }[]> {
  const { rows } = await sql<{ kind: string; cluster: number }>`
    SELECT cluster.kind, cluster.number AS cluster FROM cluster JOIN title ON title.number = cluster.number
    WHERE cluster.kind <> 'L' AND cluster.number BETWEEN ${first} AND ${last}
    ORDER BY 2, 1
  `.execute(db[queries]);
  return rows;
}

/** Medium versions by 776 from either end, of titles that are not withdrawn. */
export async function findLinkedVersions(
  db: ReadStore,
  numbers: readonly number[],
): Promise<{ readonly number: number; readonly other: number }[]> {
  if (numbers.length === 0) return [];
  const wanted = sql`unnest(${`{${numbers.join(',')}}`}::text::int4[]) AS wanted (number)`;
  const { rows } = await sql<{ number: number; other: number }>`
    SELECT pair.number, pair.other FROM (
      SELECT wanted.number, relation.other FROM ${wanted}
      JOIN relation ON relation.number = wanted.number AND relation.kind = 'other-medium'
      UNION
      SELECT wanted.number, relation.number AS other FROM ${wanted}
      JOIN relation ON relation.other = wanted.number AND relation.kind = 'other-medium'
    ) AS pair
    JOIN number ON number.number = pair.other AND number.state NOT IN ${withdrawn}
    JOIN title ON title.number = pair.other
    ORDER BY 1, 2
  `.execute(db[queries]);
  return rows;
}
