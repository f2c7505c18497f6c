/** Looks for relations that cannot be or are not answered, span by span (MARC 760–787). What is found is judged by `actions`. */
import type { RelationKind } from '@masthead/serial';
import { relationKinds } from '@masthead/serial';
import { sql } from 'kysely';
import type { NumberState } from '../domain/number-state.ts';
import { reciprocalKinds, succession } from '../domain/relations.ts';
import { textToCard } from '../domain/search-document.ts';
import { type Statement, stepOf } from '../domain/title-history.ts';
import { texts } from './columns.ts';
import { queries, type ReadStore } from './handle.ts';
import type { NumberSpan } from './number-range.ts';

const withdrawn = sql`('cancelled', 'suppressed')`;

/** A relation that the other record does not answer with the exact reciprocal, or that leads nowhere. */
export interface OpenRelation extends Statement {
  /** Absent: the Register has never had the number. */
  readonly otherState?: NumberState;
  readonly replacement?: number;
  readonly hasRecord: boolean;
  /** What the other record says of this one. */
  readonly back: readonly RelationKind[];
  /** Some record says that it was formed from this title and others. */
  readonly wasMerged: boolean;
}

/** Of titles that are not withdrawn themselves. */
export async function findOpenRelations(db: ReadStore, { first, last }: NumberSpan): Promise<OpenRelation[]> {
  const pairs = sql`unnest(${texts(relationKinds)}, ${texts(relationKinds.map((kind) => reciprocalKinds[kind]))})`;
  const { rows } = await sql<{
    number: number;
    kind: string;
    other: number;
    state: NumberState | null;
    replacement: number | null;
    has_record: boolean;
    back: string | null;
    was_merged: boolean;
  }>`
    SELECT relation.number, relation.kind, relation.other, target.state, target.replacement,
      title.id IS NOT NULL AS has_record,
      (
        SELECT string_agg(back.kind, ' ') FROM relation AS back
        WHERE back.number = relation.other AND back.other = relation.number
      ) AS back,
      relation.kind = 'merged-with' AND EXISTS (
        SELECT FROM relation AS formed WHERE formed.other = relation.number AND formed.kind = 'formed-by-union-of'
      ) AS was_merged
    FROM relation
    JOIN number AS source ON source.number = relation.number AND source.state NOT IN ${withdrawn}
    JOIN ${pairs} AS pair (kind, reciprocal) ON pair.kind = relation.kind
    LEFT JOIN relation AS answer
      ON answer.number = relation.other AND answer.kind = pair.reciprocal AND answer.other = relation.number
    LEFT JOIN number AS target ON target.number = relation.other
    LEFT JOIN title ON title.number = relation.other
    WHERE relation.number BETWEEN ${first} AND ${last}
      AND (answer.number IS NULL OR target.number IS NULL OR target.state IN ${withdrawn})
    ORDER BY relation.number, relation.kind, relation.other
  `.execute(db[queries]);
  return rows.map(({ number, kind, other, state, replacement, has_record, back, was_merged }) => ({
    number,
    kind: kind as RelationKind,
    other,
    ...(state === null ? {} : { otherState: state }),
    ...(replacement === null ? {} : { replacement }),
    hasRecord: has_record,
    back: (back ?? '').split(' ').filter((one) => one !== '') as RelationKind[],
    wasMerged: was_merged,
  }));
}

const stepKinds = relationKinds.filter((kind) => stepOf({ number: 1, kind, other: 2 }) !== undefined);

/** All statements that order titles, and those on titles that changed back, for circles. */
export async function findSteps(db: ReadStore, { first, last }: NumberSpan): Promise<Statement[]> {
  const { rows } = await sql<{ number: number; kind: string; other: number }>`
    SELECT relation.number, relation.kind, relation.other FROM relation
    JOIN number AS source ON source.number = relation.number AND source.state NOT IN ${withdrawn}
    WHERE relation.number BETWEEN ${first} AND ${last}
      AND relation.kind = ANY (${texts([...stepKinds, 'changed-back-to'])})
  `.execute(db[queries]);
  return rows.map(({ number, kind, other }) => ({ number, kind: kind as RelationKind, other }));
}

export interface Dated extends Statement {
  /** As a list shows them, such as `1990–2004`. */
  readonly earlierDates?: string;
  readonly laterDates?: string;
}

const toEarlier = stepKinds.filter((kind) => succession[kind] === 'earlier');
/** The earlier title ends with them. */
export const endingKinds: readonly RelationKind[] = [
  'continues',
  'continued-by',
  'supersedes',
  'superseded-by',
  'formed-by-union-of',
];

/**
 * Steps of which the later title began in the same decade as the earlier one or before it, and those of which the earlier title is said to
 * go on. A pair that both records state comes once.
 */
export async function findDoubtfulDates(db: ReadStore, { first, last }: NumberSpan): Promise<Dated[]> {
  const { rows } = await sql<{ number: number; kind: string; other: number; earlier: string; later: string }>`
    SELECT step.number, step.kind, step.other, earlier.card AS earlier, later.card AS later
    FROM (
      SELECT relation.*, relation.kind = ANY (${texts(toEarlier)}) AS is_later FROM relation
      WHERE relation.number BETWEEN ${first} AND ${last} AND relation.kind = ANY (${texts(stepKinds)})
    ) AS step
    JOIN search AS earlier ON earlier.number = CASE WHEN step.is_later THEN step.other ELSE step.number END
    JOIN search AS later ON later.number = CASE WHEN step.is_later THEN step.number ELSE step.other END
    WHERE earlier.status < 5 AND later.status < 5
      AND (
        (later.decade > 0 AND earlier.decade > 0 AND later.decade <= earlier.decade)
        OR (step.kind = ANY (${texts(endingKinds)}) AND earlier.card LIKE '%–"]')
      )
      AND (step.number < step.other OR NOT EXISTS (
        SELECT FROM relation AS back
        WHERE back.number = step.other AND back.other = step.number AND back.kind = ANY (${texts(stepKinds)})
      ))
    ORDER BY step.number, step.kind, step.other
  `.execute(db[queries]);
  return rows.map(({ number, kind, other, earlier, later }) => {
    const [earlierDates, laterDates] = [earlier, later].map((card) => textToCard(card).dates);
    return {
      number,
      kind: kind as RelationKind,
      other,
      ...(earlierDates !== undefined && { earlierDates }),
      ...(laterDates !== undefined && { laterDates }),
    };
  });
}

/** Medium versions by 776 that are under different ISSN-Ls, or whose key titles differ in more than the qualifier. */
export interface VersionPair {
  readonly number: number;
  readonly other: number;
  readonly issnL?: number;
  readonly otherIssnL?: number;
  /** The key titles, where they differ. */
  readonly titles?: readonly [string, string];
}

export async function findVersionPairs(db: ReadStore, { first, last }: NumberSpan): Promise<VersionPair[]> {
  const { rows } = await sql<{
    number: number;
    other: number;
    one: number | null;
    two: number | null;
    title: string | null;
    other_title: string | null;
    differ: boolean;
  }>`
    SELECT relation.number, relation.other, one.cluster AS one, two.cluster AS two,
      own.text AS title, theirs.text AS other_title,
      coalesce(split_part(own.filing, chr(1), 1) <> split_part(theirs.filing, chr(1), 1), false) AS differ
    FROM relation
    JOIN number AS source ON source.number = relation.number AND source.state NOT IN ${withdrawn}
    JOIN number AS target ON target.number = relation.other AND target.state NOT IN ${withdrawn}
    JOIN title ON title.number = relation.other
    LEFT JOIN cluster_member AS one ON one.member = relation.number AND one.kind = 'L'
    LEFT JOIN cluster_member AS two ON two.member = relation.other AND two.kind = 'L'
    LEFT JOIN key_title AS own ON own.number = relation.number
    LEFT JOIN key_title AS theirs ON theirs.number = relation.other
    WHERE relation.kind = 'other-medium' AND relation.number BETWEEN ${first} AND ${last}
      AND (one.cluster <> two.cluster OR split_part(own.filing, chr(1), 1) <> split_part(theirs.filing, chr(1), 1))
      AND (relation.number < relation.other OR NOT EXISTS (
        SELECT FROM relation AS back
        WHERE back.number = relation.other AND back.kind = 'other-medium' AND back.other = relation.number
      ))
    ORDER BY relation.number, relation.other
  `.execute(db[queries]);
  return rows.map(({ number, other, one, two, title, other_title, differ }) => ({
    number,
    other,
    ...(one === null ? {} : { issnL: one }),
    ...(two === null ? {} : { otherIssnL: two }),
    ...(differ && title !== null && other_title !== null ? { titles: [title, other_title] as const } : {}),
  }));
}

/** Titles whose record has their own number in a $x; it may stand in another field than 760–787, so the record is to be read. */
export async function findLinksToThemselves(db: ReadStore, { first, last }: NumberSpan): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    SELECT title.number FROM title
    JOIN title_revision AS revision ON revision.title = title.id AND revision.ordinal = title.ordinal
    WHERE title.number BETWEEN ${first} AND ${last}
      AND strpos(revision.record, '"x":"' || issn_text(title.number) || '"') > 0
    ORDER BY title.number
  `.execute(db[queries]);
  return rows.map(({ number }) => number);
}
