/** Changes by their position, and what was changed together: what undoing one needs to know. */

import type { MarcRecord } from '@masthead/marc';
import { sql } from 'kysely';
import type { ChangeRow } from '../domain/change.ts';
import type { RevisionForm } from '../domain/rows.ts';
import { textToRecord } from './canonical-record.ts';
import { type StoredChange, toChange } from './changes.ts';
import { queries, type ReadStore } from './handle.ts';

export async function findChange(db: ReadStore, position: number): Promise<ChangeRow | undefined> {
  const { rows } = await sql<StoredChange>`
    SELECT change.*, seal.position, seal.sealed_at FROM seal JOIN change ON change.id = seal.change
    WHERE seal.position = ${position}
  `.execute(db[queries]);
  return rows[0] && toChange(rows[0]);
}

/** Everything that happened to a number, in order; what is committed and waits for its position comes last, without one. */
export async function findChangesOf(db: ReadStore, number: number): Promise<ChangeRow[]> {
  const { rows } = await sql<StoredChange>`
    SELECT change.*, seal.position, seal.sealed_at FROM seal JOIN change ON change.id = seal.change
    WHERE seal.number = ${number}
    UNION ALL
    SELECT change.*, NULL::bigint, NULL::timestamptz FROM unsealed JOIN change ON change.id = unsealed.change
    WHERE unsealed.number = ${number}
    ORDER BY position NULLS LAST, id
  `.execute(db[queries]);
  return rows.map(toChange);
}

// Changes of one transaction have ids near each other; others that were appended at the same time lie between. An index by set would
// cost every row of every import its price.
const nearby = 50_000;

/** The changes that were made together with one, itself among them, in order. */
export async function findChangeSet(db: ReadStore, change: ChangeRow): Promise<ChangeRow[]> {
  if (change.changeSet === undefined) return [change];
  const { rows } = await sql<StoredChange>`
    SELECT change.*, seal.position, seal.sealed_at FROM change LEFT JOIN seal ON seal.change = change.id
    WHERE change.id BETWEEN ${change.id - nearby} AND ${change.id + nearby} AND change.change_set = ${change.changeSet}::uuid
    ORDER BY seal.position NULLS LAST, change.id
  `.execute(db[queries]);
  return rows.map(toChange);
}

export interface RevisionRow {
  readonly record: MarcRecord;
  readonly form: RevisionForm;
  readonly source?: string;
}

/** The record of a title as it was once; `undefined` for an ordinal that it never had. */
export async function findRevision(db: ReadStore, title: number, ordinal: number): Promise<RevisionRow | undefined> {
  const row = await db[queries]
    .selectFrom('title_revision')
    .select(['record', 'form', 'source'])
    .where('title', '=', title)
    .where('ordinal', '=', ordinal)
    .executeTakeFirst();
  return (
    row && { record: textToRecord(row.record), form: row.form, ...(row.source === null ? {} : { source: row.source }) }
  );
}
