/**
 * What is proved beside the chain, each in ranges of keys: the text of every record against the hash that its change is sealed with,
 * changes that never got a position, and numbers against their newest change.
 */
import { sql } from 'kysely';
import { bigints } from './columns.ts';
import { queries, type ReadStore } from './handle.ts';
import type { LedgerProblem } from './ledger-problem.ts';

export interface PartReport {
  /** Rows that were looked at. */
  readonly checked: number;
  readonly problems: readonly LedgerProblem[];
}

export interface PartOptions {
  readonly stop?: AbortSignal;
}

const titlesAtOnce = 20_000;
const numbersAtOnce = 50_000;
const changesAtOnce = 500_000;
const mostProblems = 1_000;

/** Every revision's text. The database hashes it, so that no record travels; the hash itself is part of what the chain covers. */
export async function verifyRecords(db: ReadStore, { stop }: PartOptions = {}): Promise<PartReport> {
  const { rows: ends } = await sql<{ last: number | null }>`SELECT max(title) AS last FROM title_revision`.execute(
    db[queries],
  );
  const last = ends[0]?.last ?? 0;
  const problems: LedgerProblem[] = [];
  let checked = 0;
  for (let after = 0; after < last && !stop?.aborted && problems.length < mostProblems; after += titlesAtOnce) {
    const { rows } = await sql<{ checked: number; titles: string | null; ordinals: string | null }>`
      SELECT count(*) AS checked,
        array_agg(title) FILTER (WHERE altered)::text AS titles, array_agg(ordinal) FILTER (WHERE altered)::text AS ordinals
      FROM (
        SELECT title, ordinal,
          pg_catalog.sha256(pg_catalog.convert_to(record, 'UTF8')) IS DISTINCT FROM record_hash AS altered
        FROM title_revision WHERE title > ${after} AND title <= ${after + titlesAtOnce}
      ) AS revision
    `.execute(db[queries]);
    const { titles, ordinals } = rows[0]!;
    checked += rows[0]!.checked;
    if (titles !== null && ordinals !== null)
      problems.push(...(await recordProblems(db, parse(titles), parse(ordinals))));
  }
  return { checked, problems: problems.slice(0, mostProblems) };
}

const parse = (array: string): number[] => array.slice(1, -1).split(',').map(Number);

async function recordProblems(
  db: ReadStore,
  titles: readonly number[],
  ordinals: readonly number[],
): Promise<LedgerProblem[]> {
  const { rows } = await sql<{ number: number; position: number | null }>`
    SELECT title.number, min(seal.position) AS position
    FROM unnest(${bigints(titles)}, ${bigints(ordinals)}) AS altered (title, ordinal)
    JOIN title ON title.id = altered.title
    LEFT JOIN seal ON seal.number = title.number
      AND EXISTS (SELECT FROM change WHERE change.id = seal.change AND change.title = altered.title AND change.ordinal = altered.ordinal)
    GROUP BY title.number, altered.ordinal ORDER BY position
  `.execute(db[queries]);
  return rows.map(({ number, position }) => ({ type: 'record-altered', number, position: position ?? 0 }));
}

/** One statement sees one moment, so what a writer has just committed is in `unsealed` or has its seal. */
export async function verifySealed(db: ReadStore): Promise<PartReport> {
  const { rows: ends } = await sql<{ last: number | null }>`SELECT max(id) AS last FROM change`.execute(db[queries]);
  const last = ends[0]?.last ?? 0;
  const problems: LedgerProblem[] = [];
  let checked = 0;
  for (let after = 0; after < last && problems.length < mostProblems; after += changesAtOnce) {
    const { rows } = await sql<{ id: number; number: number; at: Date }>`
      SELECT change.id, change.number, change.at FROM change
      LEFT JOIN seal ON seal.change = change.id
      LEFT JOIN unsealed ON unsealed.change = change.id
      WHERE change.id > ${after} AND change.id <= ${after + changesAtOnce} AND seal.change IS NULL
        AND (unsealed.change IS NULL OR change.at < clock_timestamp() - interval '1 minute')
      ORDER BY change.id LIMIT ${mostProblems}
    `.execute(db[queries]);
    checked += Math.min(changesAtOnce, last - after);
    problems.push(
      ...rows.map(({ id, number, at }): LedgerProblem => ({ type: 'change-not-sealed', change: id, number, at })),
    );
  }
  return { checked, problems };
}

/** State, replacement and current revision of every number, and its place in `latest`, against its newest change. */
export async function verifyNumbers(db: ReadStore, { stop }: PartOptions = {}): Promise<PartReport> {
  const problems: LedgerProblem[] = [];
  let checked = 0;
  for (let from = 0; from < 10_000_000 && !stop?.aborted && problems.length < mostProblems; from += numbersAtOnce) {
    const { rows } = await sql<{ checked: number; numbers: string | null; positions: string | null }>`
      SELECT count(*) AS checked,
        array_agg(number) FILTER (WHERE differs)::text AS numbers, array_agg(position) FILTER (WHERE differs)::text AS positions
      FROM (
        SELECT number.number, coalesce(newest.position, 0) AS position,
          (change.id IS NULL OR change.number <> number.number OR latest.position IS DISTINCT FROM newest.position
            OR change.state <> number.state OR change.replacement IS DISTINCT FROM number.replacement
            OR change.ordinal IS DISTINCT FROM title.ordinal OR change.title IS DISTINCT FROM title.id)
          -- Committed a moment ago, and not sealed yet.
          AND NOT EXISTS (SELECT FROM unsealed WHERE unsealed.number = number.number) AS differs
        FROM number
        LEFT JOIN LATERAL (
          SELECT position, change FROM seal WHERE seal.number = number.number ORDER BY position DESC LIMIT 1
        ) AS newest ON true
        LEFT JOIN change ON change.id = newest.change
        LEFT JOIN latest ON latest.number = number.number
        LEFT JOIN title ON title.number = number.number
        WHERE number.number >= ${from} AND number.number < ${from + numbersAtOnce}
      ) AS compared
    `.execute(db[queries]);
    const { numbers, positions } = rows[0]!;
    checked += rows[0]!.checked;
    if (numbers === null || positions === null) continue;
    const at = parse(positions);
    problems.push(
      ...parse(numbers).map(
        (number, index): LedgerProblem => ({ type: 'number-differs', number, position: at[index]! }),
      ),
    );
  }
  return { checked, problems: problems.slice(0, mostProblems) };
}
