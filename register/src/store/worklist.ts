/** The worklist: a matter waits once however often it is found, and stays on record when it is settled. */
import { sql } from 'kysely';
import type { MatterKind, MatterRow, MatterState, MatterWrite } from '../domain/worklist.ts';
import { integers, texts } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

/** Adds what does not wait already. Gives how many were new. */
export async function addMatters(tx: Tx, matters: readonly MatterWrite[]): Promise<number> {
  if (matters.length === 0) return 0;
  const { rows } = await sql<{ id: number }>`
    INSERT INTO worklist (kind, centre, number, other, detail, matter, opened_by)
    SELECT kind, centre, number, other, detail, matter, opened_by
    FROM unnest(
      ${texts(matters.map(({ kind }) => kind))}, ${texts(matters.map(({ centre }) => centre))},
      ${integers(matters.map(({ number }) => number))}, ${integers(matters.map(({ other }) => other))},
      ${texts(matters.map(({ detail }) => JSON.stringify(detail ?? null)))}, ${texts(matters.map(sameness))},
      ${texts(matters.map(({ openedBy }) => openedBy))}
    ) AS row (kind, centre, number, other, detail, matter, opened_by)
    ON CONFLICT (matter) WHERE state = 'open' DO NOTHING
    RETURNING id
  `.execute(tx[queries]);
  return rows.length;
}

function sameness({ kind, number, other, sameAs }: MatterWrite): string {
  return [kind, number, other ?? '', sameAs ?? ''].join(' ');
}

export interface MatterQuery {
  /** A code, or `null` for the Registration Authority's own; absent: everybody's. */
  readonly centre?: string | null;
  readonly kind?: MatterKind;
  /** Default: open. */
  readonly state?: MatterState;
  /** About this number, on either side. */
  readonly about?: number;
  /** Those that came after this one. */
  readonly after?: number;
  /** At most so many. */
  readonly limit: number;
}

/** In the order in which they were opened. */
export async function listMatters(db: ReadStore, query: MatterQuery): Promise<MatterRow[]> {
  const { centre, kind, state = 'open', about, after = 0, limit } = query;
  let select = db[queries].selectFrom('worklist').selectAll().where('state', '=', state).where('id', '>', after);
  if (centre !== undefined) select = select.where('centre', centre === null ? 'is' : '=', centre);
  if (kind !== undefined) select = select.where('kind', '=', kind);
  if (about !== undefined) select = select.where((or) => or.or([or('number', '=', about), or('other', '=', about)]));
  return (await select.orderBy('id').limit(limit).execute()).map(toMatter);
}

export async function findMatter(db: ReadStore, id: number): Promise<MatterRow | undefined> {
  const row = await db[queries].selectFrom('worklist').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toMatter(row);
}

/** Settles an open matter; false when it is not open any more, or never was. */
export async function settleMatter(
  tx: Tx,
  id: number,
  settled: { readonly state: 'done' | 'dismissed'; readonly by: string; readonly reason?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('worklist')
    .set({ state: settled.state, closed: sql<Date>`now()`, closed_by: settled.by, reason: settled.reason ?? null })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

interface Row {
  id: number;
  kind: string;
  centre: string | null;
  number: number;
  other: number | null;
  detail: string;
  state: string;
  opened: Date;
  opened_by: string;
  closed: Date | null;
  closed_by: string | null;
  reason: string | null;
}

function toMatter(row: Row): MatterRow {
  return {
    id: row.id,
    kind: row.kind as MatterKind,
    ...(row.centre === null ? {} : { centre: row.centre }),
    number: row.number,
    ...(row.other === null ? {} : { other: row.other }),
    detail: JSON.parse(row.detail),
    state: row.state as MatterState,
    opened: row.opened,
    openedBy: row.opened_by,
    ...(row.closed === null ? {} : { closed: row.closed }),
    ...(row.closed_by === null ? {} : { closedBy: row.closed_by }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  };
}
