/** Assignments by their request key, and what one needs to know of the Register before it gives numbers. */
import type { Medium } from '@masthead/serial';
import { sql } from 'kysely';
import { codeToMedium } from '../domain/facet-codes.ts';
import type { KnownTitle } from '../domain/family.ts';
import type { NumberState } from '../domain/number-state.ts';
import { textToCard } from '../domain/search-document.ts';
import { cleanText, hexOf, integers, texts } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

export interface AssignmentRow {
  readonly centre: string;
  readonly key: string;
  /** Lower-case hexadecimal SHA-256 of the request. */
  readonly digest: string;
  /** In the order of the titles of the request. */
  readonly numbers: readonly number[];
  /** What the request was told, as plain data. */
  readonly answer: unknown;
  readonly changeSet: string;
}

export interface AssignmentWrite extends AssignmentRow {
  readonly request?: string;
  readonly madeBy: string;
}

/** Names a request among those of all centres. */
export function assignmentName({ centre, key }: Pick<AssignmentRow, 'centre' | 'key'>): string {
  return `${centre}\n${key}`;
}

/** Those of the requests that were answered before, by `assignmentName`. */
export async function findAssignments(
  db: ReadStore,
  requests: readonly Pick<AssignmentRow, 'centre' | 'key'>[],
): Promise<Map<string, AssignmentRow>> {
  const { rows } = await sql<{
    centre: string;
    key: string;
    digest: Uint8Array;
    numbers: number[];
    answer: string;
    change_set: string;
  }>`
    SELECT assignment.centre, assignment.key, assignment.digest, assignment.numbers, assignment.answer, assignment.change_set
    FROM unnest(${texts(requests.map(({ centre }) => centre))}, ${texts(requests.map(({ key }) => key))}) AS wanted (centre, key)
    CROSS JOIN LATERAL (
      SELECT * FROM assignment WHERE centre = wanted.centre AND key = wanted.key LIMIT 1
    ) AS assignment
  `.execute(db[queries]);
  return new Map(
    rows.map(({ digest, answer, change_set: changeSet, ...row }) => [
      assignmentName(row),
      { ...row, digest: hexOf(digest), answer: JSON.parse(answer) as unknown, changeSet },
    ]),
  );
}

/** ISO 3166-1 alpha-3 codes of centres, by the centre's code. */
export async function findCentreCountries(db: ReadStore, centres: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; country: string }>`
    SELECT code, country FROM centre WHERE country IS NOT NULL AND code = ANY (${texts(centres)})
  `.execute(db[queries]);
  return new Map(rows.map(({ code, country }) => [code, country]));
}

/** Last in a transaction: whoever wrote the same request at the same moment waits here, and is run again to find the answer. */
export async function writeAssignments(tx: Tx, writes: readonly AssignmentWrite[]): Promise<void> {
  if (writes.length === 0) return;
  await sql`
    INSERT INTO assignment (centre, key, digest, numbers, answer, change_set, request, made_by)
    SELECT centre, key, decode(digest, 'hex'), numbers::integer[], answer, change_set::uuid, request, made_by
    FROM unnest(
      ${texts(writes.map(({ centre }) => centre))}, ${texts(writes.map(({ key }) => key))},
      ${texts(writes.map(({ digest }) => digest))}, ${texts(writes.map(({ numbers }) => `{${numbers.join(',')}}`))},
      ${texts(writes.map(({ answer }) => JSON.stringify(answer)))}, ${texts(writes.map(({ changeSet }) => changeSet))},
      ${texts(writes.map(({ request }) => request))}, ${texts(writes.map(({ madeBy }) => madeBy))}
    ) AS row (centre, key, digest, numbers, answer, change_set, request, made_by)
    ORDER BY centre, key
  `.execute(tx[queries]);
}

/**
 * Those of the numbers that the Register knows, and the other members of their ISSN-L, which stand in `versions`. The numbers that are
 * asked for are locked, in ascending order: two that link with one title come one after the other. So are the versions and the number
 * that stands for them: it may be withdrawn at the same moment.
 */
export async function holdKnownTitles(tx: Tx, numbers: readonly number[]): Promise<Map<number, KnownTitle>> {
  await sql`SELECT FROM number WHERE number = ANY (${integers(numbers)}) ORDER BY number FOR UPDATE`.execute(
    tx[queries],
  );
  await sql`
    SELECT FROM number WHERE number IN (
      SELECT unnest(ARRAY[own.cluster, other.member])
      FROM cluster_member AS own JOIN cluster_member AS other ON other.kind = 'L' AND other.cluster = own.cluster
      WHERE own.kind = 'L' AND own.member = ANY (${integers(numbers)})
    ) ORDER BY number FOR UPDATE
  `.execute(tx[queries]);
  const { rows } = await sql<{
    number: number;
    state: NumberState;
    replacement: number | null;
    centre: string | null;
    has_record: boolean;
    medium: number | null;
    key_title: string | null;
    issn_l: number | null;
    followed: boolean;
    follows: boolean;
    versions: number[] | null;
  }>`
    WITH member AS (
      SELECT member, cluster FROM cluster_member WHERE kind = 'L' AND member = ANY (${integers(numbers)})
    ), wanted AS (
      SELECT unnest(${integers(numbers)}) AS number
      UNION
      SELECT other.member FROM member JOIN cluster_member AS other ON other.kind = 'L' AND other.cluster = member.cluster
    )
    SELECT number.number, number.state, number.replacement, number.centre, title.id IS NOT NULL AS has_record,
      search.medium, key_title.text AS key_title, own.cluster AS issn_l,
      EXISTS (
        SELECT FROM relation WHERE number = wanted.number AND kind IN ('continued-by', 'superseded-by')
        UNION ALL
        SELECT FROM relation WHERE other = wanted.number AND kind IN ('continues', 'supersedes')
      ) AS followed,
      EXISTS (
        SELECT FROM relation JOIN cluster_member AS former ON former.member = relation.other AND former.kind = 'L'
        WHERE relation.number = wanted.number AND relation.kind IN ('continues', 'supersedes') AND former.cluster = own.cluster
      ) AS follows,
      (SELECT array_agg(member ORDER BY member) FROM cluster_member WHERE kind = 'L' AND cluster = own.cluster) AS versions
    FROM wanted
    JOIN number ON number.number = wanted.number
    LEFT JOIN title ON title.number = wanted.number
    LEFT JOIN search ON search.number = wanted.number
    LEFT JOIN key_title ON key_title.number = wanted.number
    LEFT JOIN cluster_member AS own ON own.member = wanted.number AND own.kind = 'L'
  `.execute(tx[queries]);
  return new Map(
    rows.map((row) => {
      const medium = row.medium === null ? undefined : codeToMedium(row.medium);
      const known: KnownTitle = {
        number: row.number,
        state: row.state,
        hasRecord: row.has_record,
        versions: row.versions ?? [],
        ...(row.followed && { followed: true }),
        ...(row.follows && { follows: true }),
        ...(row.replacement !== null && { replacement: row.replacement }),
        ...(row.centre !== null && { centre: row.centre }),
        ...(medium !== undefined && { medium }),
        ...(row.key_title !== null && { keyTitle: row.key_title }),
        ...(row.issn_l !== null && { issnL: row.issn_l }),
      };
      return [row.number, known];
    }),
  );
}

const laterKinds = [
  'continued-by',
  'continued-in-part-by',
  'superseded-by',
  'superseded-in-part-by',
  'merged-with',
  'split-into',
];
const earlierKinds = [
  'continues',
  'continues-in-part',
  'supersedes',
  'supersedes-in-part',
  'formed-by-union-of',
  'separated-from',
];

/** Steps of title histories that lead on from these numbers, however far, from the earlier to the later title; at most 10,000. */
export async function findLaterSteps(db: ReadStore, numbers: readonly number[]): Promise<[number, number][]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<{ earlier: number; later: number }>`
    WITH RECURSIVE step (earlier, later) AS (
      SELECT next.earlier, next.later FROM unnest(${integers(numbers)}) AS start (number)
      CROSS JOIN LATERAL (
        SELECT number AS earlier, other AS later FROM relation
        WHERE number = start.number AND kind = ANY (${texts(laterKinds)})
        UNION ALL
        SELECT other, number FROM relation WHERE other = start.number AND kind = ANY (${texts(earlierKinds)})
      ) AS next
      UNION
      SELECT next.earlier, next.later FROM step
      CROSS JOIN LATERAL (
        SELECT number AS earlier, other AS later FROM relation
        WHERE number = step.later AND kind = ANY (${texts(laterKinds)})
        UNION ALL
        SELECT other, number FROM relation WHERE other = step.later AND kind = ANY (${texts(earlierKinds)})
      ) AS next
    )
    SELECT earlier, later FROM step LIMIT 10000
  `.execute(db[queries]);
  return rows.map(({ earlier, later }) => [earlier, later]);
}

/** A title of the Register that is called as one that asks for a number, with or without a qualifier. */
export interface Namesake {
  readonly number: number;
  readonly text: string;
  readonly medium?: Medium;
  /** As `countryToCode` has it; 0 when it is not known. */
  readonly country: number;
  /** The latest one, as it is shown in lists. */
  readonly publisher?: string;
}

/** Who is called so, by filing form of the title alone; at most `limit` for each. */
export async function findNamesakes(
  db: ReadStore,
  filings: readonly string[],
  limit: number,
): Promise<Map<string, Namesake[]>> {
  const wanted = [...new Set(filings)];
  // Both bounds are handed in: folding them in SQL would depend on the database's own ideas of text.
  const { rows } = await sql<{
    at: number;
    number: number;
    text: string;
    medium: number | null;
    country: number | null;
    card: string | null;
  }>`
    SELECT wanted.at::int4 AS at, called.number, called.text, search.medium, search.country, search.card
    FROM unnest(
      ${texts(wanted.map(cleanText))}, ${texts(wanted.map((filing) => `${cleanText(filing)}\u0001`))},
      ${texts(wanted.map((filing) => `${cleanText(filing)}\u0002`))}
    ) WITH ORDINALITY AS wanted (filing, first, last, at)
    CROSS JOIN LATERAL (
      SELECT number, text, filing FROM (
        SELECT number, text, filing FROM key_title WHERE filing = wanted.filing
        UNION ALL
        SELECT number, text, filing FROM key_title WHERE filing > wanted.first AND filing < wanted.last
      ) AS either
      ORDER BY filing, number LIMIT ${limit}
    ) AS called
    LEFT JOIN search ON search.number = called.number
    ORDER BY wanted.at, called.filing, called.number
  `.execute(db[queries]);
  const found = new Map<string, Namesake[]>(wanted.map((filing) => [filing, []]));
  for (const { at, number, text, medium: code, country, card } of rows) {
    const medium = code === null ? undefined : codeToMedium(code);
    const publisher = card === null ? undefined : textToCard(card).publisher;
    found.get(wanted[at - 1]!)!.push({
      number,
      text,
      country: country ?? 0,
      ...(medium !== undefined && { medium }),
      ...(publisher !== undefined && { publisher }),
    });
  }
  return found;
}
