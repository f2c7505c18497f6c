/** Looks for numbers, titles and blocks that are not as they must be, span by span, with queries that follow an index. */
import { sql } from 'kysely';
import { stateToCode } from '../domain/facet-codes.ts';
import { type NumberState, numberStates } from '../domain/number-state.ts';
import { integers } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import { releaseKeyTitles } from './key-titles.ts';
import type { NumberSpan } from './number-range.ts';
import { showStates } from './numbers.ts';

/** Numbers of a span whose replacements lead round in a circle. */
export async function findCirclingReplacements(db: ReadStore, { first, last }: NumberSpan): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    WITH RECURSIVE way AS (
      SELECT number AS start, replacement AS at, 1 AS steps FROM number
      WHERE number BETWEEN ${first} AND ${last} AND replacement IS NOT NULL
      UNION ALL
      SELECT way.start, number.replacement, way.steps + 1
      FROM way JOIN number ON number.number = way.at
      WHERE number.replacement IS NOT NULL AND way.at <> way.start AND way.steps < 1000
    )
    SELECT DISTINCT start AS number FROM way WHERE at = start OR steps = 1000 ORDER BY start
  `.execute(db[queries]);
  return rows.map(({ number }) => number);
}

export interface SeenOtherwise {
  readonly number: number;
  readonly state: NumberState;
  readonly what: 'key-title' | 'search';
}

/** Withdrawn numbers that still hold a key title, and numbers that the search shows in another state than theirs. */
export async function findSeenOtherwise(db: ReadStore, { first, last }: NumberSpan): Promise<SeenOtherwise[]> {
  const { rows } = await sql<SeenOtherwise>`
    SELECT number.number, number.state, 'key-title' AS what FROM number JOIN key_title ON key_title.number = number.number
    WHERE number.number BETWEEN ${first} AND ${last} AND number.state IN ('cancelled', 'suppressed')
    UNION ALL
    SELECT number.number, number.state, 'search' FROM number JOIN search ON search.number = number.number
    WHERE number.number BETWEEN ${first} AND ${last}
      AND search.status <> CASE number.state ${sql.join(
        numberStates.map((state) => sql`WHEN ${state} THEN ${stateToCode(state)}::int4`),
        sql` `,
      )} END
    ORDER BY 1
  `.execute(db[queries]);
  return rows;
}

/** Puts right what is derived from the states of numbers. Their rows are locked first. */
export async function repairSeenOtherwise(tx: Tx, numbers: readonly number[]): Promise<void> {
  const { rows } = await sql<{ number: number; state: NumberState }>`
    SELECT number, state FROM number WHERE number = ANY (${integers(numbers)}) ORDER BY number FOR UPDATE
  `.execute(tx[queries]);
  await releaseKeyTitles(
    tx,
    rows.filter(({ state }) => state === 'cancelled' || state === 'suppressed').map(({ number }) => number),
  );
  await showStates(tx, rows);
}

export interface Undescribed {
  readonly number: number;
  readonly state: NumberState;
  /** `no-title`: it names something and nothing says what. `not-reported`: it is described and still counts as unreported. */
  readonly what: 'no-title' | 'not-reported';
}

/** Numbers of a span whose state says that they are described and that are not, and the reverse. */
export async function findUndescribed(db: ReadStore, { first, last }: NumberSpan): Promise<Undescribed[]> {
  const { rows } = await sql<Undescribed>`
    SELECT number.number, number.state,
      CASE WHEN title.id IS NULL THEN 'no-title' ELSE 'not-reported' END AS what
    FROM number LEFT JOIN title ON title.number = number.number
    WHERE number.number BETWEEN ${first} AND ${last}
      AND ((number.state IN ('register', 'provisional', 'legacy') AND title.id IS NULL
          -- The number of a cluster (ISSN-H) is assigned and names no title.
          AND NOT EXISTS (SELECT FROM cluster WHERE cluster.number = number.number AND approved_by IS NOT NULL))
        OR (number.state = 'unreported' AND title.id IS NOT NULL))
    ORDER BY number.number
  `.execute(db[queries]);
  return rows;
}

/**
 * Titles of a span whose current revision is missing, or whose record's text does not have their number as it is usually written. A record
 * that writes it otherwise comes out as well, and is to be read.
 */
export async function findForeignRecords(db: ReadStore, { first, last }: NumberSpan): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    SELECT title.number FROM title
    LEFT JOIN title_revision AS revision ON revision.title = title.id AND revision.ordinal = title.ordinal
    WHERE title.number BETWEEN ${first} AND ${last}
      AND (revision.title IS NULL OR strpos(revision.record, issn_text(title.number)) = 0)
    ORDER BY title.number
  `.execute(db[queries]);
  return rows.map(({ number }) => number);
}

export interface BlockFault {
  readonly block: number;
  readonly what: /** Numbers that are free and known at once. */
    | 'free-and-known'
    /** Numbers of its range that are neither: they would never be given out. */
    | 'lost'
    /** Free numbers beyond its range. */
    | 'outside'
    /** It shares numbers with another. */
    | 'overlap'
    /** It is not as its last event left it. */
    | 'not-as-recorded';
  readonly count: number;
}

export async function findBlockFaults(db: ReadStore): Promise<BlockFault[]> {
  const { rows } = await sql<BlockFault>`
    SELECT * FROM (
      SELECT id AS block, 'free-and-known' AS what, (
        SELECT count(*) FROM free_number JOIN number ON number.number = free_number.number WHERE free_number.block = block.id
      )::int4 AS count FROM block
      UNION ALL
      SELECT id, 'lost', (last - first + 1 - (
        SELECT count(*) FROM (
          SELECT number FROM number WHERE number BETWEEN block.first AND block.last
          UNION
          SELECT number FROM free_number WHERE number BETWEEN block.first AND block.last
        ) AS either
      ))::int4 FROM block
      UNION ALL
      SELECT id, 'outside', (
        SELECT count(*) FROM free_number
        WHERE free_number.block = block.id AND number NOT BETWEEN block.first AND block.last
      )::int4 FROM block
      UNION ALL
      SELECT one.id, 'overlap', (least(one.last, other.last) - other.first + 1)::int4
      FROM block AS one JOIN block AS other ON other.id <> one.id AND other.first BETWEEN one.first AND one.last
      UNION ALL
      SELECT block.id, 'not-as-recorded', 1 FROM block
      LEFT JOIN LATERAL (
        SELECT centre FROM block_event WHERE block_event.block = block.id ORDER BY id DESC LIMIT 1
      ) AS newest ON true
      LEFT JOIN LATERAL (
        SELECT kind FROM block_event WHERE block_event.block = block.id AND kind <> 'transferred' ORDER BY id DESC LIMIT 1
      ) AS turned ON true
      WHERE newest.centre IS DISTINCT FROM block.centre OR turned.kind IS NULL
        OR (turned.kind = 'closed') <> (block.state = 'closed')
    ) AS fault WHERE count > 0 ORDER BY block, what
  `.execute(db[queries]);
  return rows;
}

/** Makes the free numbers of a block those of its range that the Register does not know. */
export async function repairFreeNumbers(tx: Tx, block: number): Promise<void> {
  await sql`SELECT FROM block WHERE id = ${block} FOR UPDATE`.execute(tx[queries]);
  await sql`
    DELETE FROM free_number USING number WHERE free_number.block = ${block} AND number.number = free_number.number
  `.execute(tx[queries]);
  await sql`
    INSERT INTO free_number (number, block)
    SELECT free, block.id FROM block, generate_series(block.first, block.last) AS free
    WHERE block.id = ${block} AND NOT EXISTS (SELECT FROM number WHERE number.number = free)
    ON CONFLICT DO NOTHING
  `.execute(tx[queries]);
}
