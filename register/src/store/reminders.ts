/** Numbers that wait to be confirmed, and the reminders that were given for them. */
import { sql } from 'kysely';
import type { MatterRow } from '../domain/worklist.ts';
import { bigints } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

export interface ProvisionalNumber {
  readonly number: number;
  readonly centre?: string;
  /** When it became provisional, by the ledger; else when the number was first seen. */
  readonly assigned: Date;
}

/** Provisional numbers above `after`, ascending; `centre` limits them to those in its custody. */
export async function listProvisional(
  db: ReadStore,
  { after, limit, centre }: { readonly after: number; readonly limit: number; readonly centre?: string },
): Promise<ProvisionalNumber[]> {
  const { rows } = await sql<{ number: number; centre: string | null; assigned: Date }>`
    SELECT number.number, number.centre, coalesce(assigned.at, number.first_seen) AS assigned
    FROM (
      SELECT number, centre, first_seen FROM number
      WHERE state = 'provisional' AND number > ${after} AND (${centre ?? null}::text IS NULL OR centre = ${centre ?? null})
      ORDER BY number LIMIT ${limit}
    ) AS number
    LEFT JOIN LATERAL (
      SELECT min(change.at) AS at FROM seal JOIN change ON change.id = seal.change
      WHERE seal.number = number.number AND change.state = 'provisional'
    ) AS assigned ON true
    ORDER BY number.number
  `.execute(db[queries]);
  return rows.map(({ number, centre: custody, assigned }) => ({
    number,
    ...(custody === null ? {} : { centre: custody }),
    assigned,
  }));
}

export interface ReminderRow {
  readonly matter: number;
  /** 1 for the first. */
  readonly ordinal: number;
  readonly given: Date;
  readonly givenBy: string;
}

/** Of these matters, in order. */
export async function listReminders(db: ReadStore, matters: readonly MatterRow['id'][]): Promise<ReminderRow[]> {
  if (matters.length === 0) return [];
  const { rows } = await sql<{ matter: number; ordinal: number; given: Date; given_by: string }>`
    SELECT matter, ordinal, given, given_by FROM reminder
    WHERE matter = ANY (${bigints(matters)}) ORDER BY matter, ordinal
  `.execute(db[queries]);
  return rows.map(({ given_by, ...row }) => ({ ...row, givenBy: given_by }));
}

/** Two that remind of one matter at the same moment give one reminder: false for the second. */
export async function addReminder(
  tx: Tx,
  { matter, ordinal, givenBy, given }: Omit<ReminderRow, 'given'> & { readonly given?: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx[queries]
    .insertInto('reminder')
    .values({ matter, ordinal, given_by: givenBy, ...(given !== undefined && { given }) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}
