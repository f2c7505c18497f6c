/** Each number once, at its latest place in the order of the Register: what OAI-PMH and exports page through. */
import type { MarcRecord } from '@masthead/marc';
import type { Medium } from '@masthead/serial';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { codeToMedium, mediumToCode } from '../domain/facet-codes.ts';
import { isWithdrawn, type NumberState } from '../domain/number-state.ts';
import type { LatestRow, RevisionForm } from '../domain/rows.ts';
import { textToRecord } from './canonical-record.ts';
import { bigints, texts } from './columns.ts';
import { queries, type ReadStore } from './handle.ts';
import type { Tables } from './schema.ts';
import { listedStates, seenRecord } from './sight.ts';
import { revisionName } from './titles.ts';

export interface LatestQuery {
  /** Position of the last row of the page before; 0 to begin. */
  readonly after: number;
  /** The Register as of this position: `sealHead().position` when the list was begun, the same for all its pages. */
  readonly until: number;
  /** Only what was sealed at or after, and at or before, these moments. */
  readonly from?: Date;
  readonly to?: Date;
  readonly medium?: Medium;
  readonly limit: number;
  /** Whether cancelled and suppressed numbers are listed. Default false. */
  readonly includeDeleted?: boolean;
  /** Whether the records are wanted. Default true. */
  readonly records?: boolean;
}

export interface LatestPage {
  /** By position. */
  readonly rows: readonly LatestRow[];
  /** `after` of the next page; absent on the last. */
  readonly next?: number;
}

/**
 * A number that changes after `until` stays in the list as it was. A page costs the same wherever it is: positions are found by index,
 * never counted off. Numbers that have no record and were never withdrawn are no items of any list.
 */
export async function listLatest(db: ReadStore, query: LatestQuery): Promise<LatestPage> {
  return listLatestWithin(db, query, manyChangedSince);
}

/** The same with another limit, so that a test can hold the ways against each other on few numbers. */
export async function listLatestWithin(db: ReadStore, query: LatestQuery, fewChanged: number): Promise<LatestPage> {
  const bounds = await boundsOf(db[queries], query);
  if (bounds.low >= bounds.high) return { rows: [] };
  const found = await findPositions(db[queries], query, bounds, fewChanged, listedStates(db));
  const positions = found.slice(0, query.limit);
  const rows =
    positions.length === 0
      ? []
      : (await loadRows(db[queries], positions, query.records ?? true)).map((row) => seenRecord(db, row));
  return found.length > query.limit ? { rows, next: positions.at(-1)! } : { rows };
}

/** Positions above `low` up to `high`. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Stamps ascend with positions, so moments are positions too. */
async function boundsOf(db: Kysely<Tables>, { after, until, from, to }: LatestQuery): Promise<Bounds> {
  let low = after;
  let high = until;
  if (from !== undefined) {
    const row = await db
      .selectFrom('seal')
      .select('position')
      .where('sealed_at', '<', from)
      .orderBy('sealed_at', 'desc')
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    low = Math.max(low, row?.position ?? 0);
  }
  if (to !== undefined) {
    const row = await db
      .selectFrom('seal')
      .select('position')
      .where('sealed_at', '<=', to)
      .orderBy('sealed_at', 'desc')
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    high = Math.min(high, row?.position ?? 0);
  }
  return { low, high };
}

// From here on it is cheaper to walk the order than to look at every number that changed since the list was begun.
const manyChangedSince = 5_000;

async function findPositions(
  db: Kysely<Tables>,
  query: LatestQuery,
  { low, high }: Bounds,
  fewChanged: number,
  listed: readonly NumberState[] | undefined,
): Promise<number[]> {
  const { until, limit, medium, includeDeleted = false } = query;
  const { rows: later } = await sql<{ count: number }>`
    SELECT count(*) FROM (SELECT FROM latest WHERE position > ${until} LIMIT ${fewChanged + 1}) AS later
  `.execute(db);
  const isSeen = listed === undefined ? sql`true` : sql`change.state = ANY (${texts(listed)})`;
  // That a number was withdrawn is told to everybody.
  const isItem = includeDeleted
    ? sql`((change.title IS NOT NULL AND ${isSeen}) OR change.state IN ('cancelled', 'suppressed'))`
    : sql`(change.title IS NOT NULL AND ${isSeen} AND change.state NOT IN ('cancelled', 'suppressed'))`;
  const ofMedium = medium === undefined ? sql`true` : sql`latest.medium = ${mediumToCode(medium)}`;
  if (later[0]!.count > fewChanged) {
    return positionsOf(
      db,
      sql`
        SELECT seal.position FROM seal
        JOIN change ON change.id = seal.change
        JOIN latest ON latest.number = seal.number
        WHERE seal.position > ${low} AND seal.position <= ${high} AND ${isItem} AND ${ofMedium}
          AND NOT EXISTS (
            SELECT FROM seal AS newer
            WHERE newer.number = seal.number AND newer.position > seal.position AND newer.position <= ${until}
          )
        ORDER BY seal.position LIMIT ${limit + 1}
      `,
    );
  }
  const unchanged = await positionsOf(
    db,
    sql`
      SELECT latest.position FROM latest
      JOIN seal ON seal.position = latest.position
      JOIN change ON change.id = seal.change
      WHERE latest.position > ${low} AND latest.position <= ${high} AND ${isItem} AND ${ofMedium}
      ORDER BY latest.position LIMIT ${limit + 1}
    `,
  );
  if (later[0]!.count === 0) return unchanged;
  const changedSince = await positionsOf(
    db,
    sql`
      SELECT seal.position FROM latest
      CROSS JOIN LATERAL (
        SELECT max(position) AS position FROM seal WHERE seal.number = latest.number AND seal.position <= ${until}
      ) AS before
      JOIN seal ON seal.position = before.position
      JOIN change ON change.id = seal.change
      WHERE latest.position > ${until} AND before.position > ${low} AND before.position <= ${high}
        AND ${isItem} AND ${ofMedium}
      ORDER BY seal.position LIMIT ${limit + 1}
    `,
  );
  return [...unchanged, ...changedSince].sort((a, b) => a - b).slice(0, limit + 1);
}

async function positionsOf(db: Kysely<Tables>, query: RawBuilder<unknown>): Promise<number[]> {
  const { rows } = await (query as RawBuilder<{ position: number }>).execute(db);
  return rows.map(({ position }) => position);
}

async function loadRows(db: Kysely<Tables>, positions: readonly number[], records: boolean): Promise<LatestRow[]> {
  const { rows } = await sql<{
    position: number;
    sealed_at: Date;
    number: number;
    state: NumberState;
    replacement: number | null;
    title: number | null;
    ordinal: number | null;
    medium: number | null;
    form: RevisionForm | null;
    record: string | null;
  }>`
    SELECT seal.position, seal.sealed_at, seal.number, change.state, change.replacement, change.title, change.ordinal,
      latest.medium, ${records ? sql`revision.form, revision.record` : sql`NULL AS form, NULL AS record`}
    FROM seal
    JOIN change ON change.id = seal.change
    LEFT JOIN latest ON latest.number = seal.number
    ${records ? sql`LEFT JOIN title_revision AS revision ON revision.title = change.title AND revision.ordinal = change.ordinal` : sql``}
    WHERE seal.position = ANY (${bigints(positions)})
    ORDER BY seal.position
  `.execute(db);
  return rows.map((row) => {
    const medium = codeToMedium(row.medium ?? 0);
    const record: MarcRecord | undefined = row.record === null ? undefined : textToRecord(row.record);
    return {
      position: row.position,
      sealedAt: row.sealed_at,
      number: row.number,
      state: row.state,
      ...(row.replacement === null ? {} : { replacement: row.replacement }),
      ...(medium === undefined ? {} : { medium }),
      deleted: isWithdrawn(row.state),
      ...(record === undefined ? {} : { record }),
      ...(row.title === null || row.ordinal === null ? {} : { revision: revisionName(row.title, row.ordinal) }),
      ...(row.form === null ? {} : { form: row.form }),
    };
  });
}
