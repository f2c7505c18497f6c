/** Titles: the record of a number as it stands now. */
import { sql } from 'kysely';
import type { NumberState } from '../domain/number-state.ts';
import type { RecordRow, RevisionForm } from '../domain/rows.ts';
import { findRecordsAsOf, positionOf } from './as-of.ts';
import { textToRecord } from './canonical-record.ts';
import { hexOf, integers } from './columns.ts';
import { queries, type ReadStore } from './handle.ts';
import { seenRow } from './sight.ts';

export async function findRecord(db: ReadStore, number: number): Promise<RecordRow | undefined> {
  return (await findRecords(db, [number])).get(number);
}

/** Those of the numbers that have a record that is seen. */
export async function findRecords(db: ReadStore, numbers: readonly number[]): Promise<Map<number, RecordRow>> {
  const position = positionOf(db);
  if (position !== undefined) return findRecordsAsOf(db, numbers, position);
  const { rows } = await sql<{
    number: number;
    state: NumberState;
    replacement: number | null;
    centre: string | null;
    title: number;
    ordinal: number;
    record: string;
    hash: Uint8Array;
    form: RevisionForm;
    source: string | null;
    position: number | null;
    sealed_at: Date | null;
    created: Date;
    changed: Date;
  }>`
    SELECT number.number, number.state, number.replacement, number.centre, title.id AS title, title.ordinal,
      current.record, current.record_hash AS hash, current.form, current.source, current.created AS changed,
      first.created, latest.position, seal.sealed_at
    FROM number
    JOIN title ON title.number = number.number
    JOIN title_revision AS current ON current.title = title.id AND current.ordinal = title.ordinal
    JOIN title_revision AS first ON first.title = title.id AND first.ordinal = 1
    LEFT JOIN latest ON latest.number = number.number
    LEFT JOIN seal ON seal.position = latest.position
    WHERE number.number = ANY (${integers(numbers)})
  `.execute(db[queries]);
  const found = new Map<number, RecordRow>();
  for (const row of rows) {
    const seen = seenRow(db, {
      number: row.number,
      state: row.state,
      ...(row.replacement === null ? {} : { replacement: row.replacement }),
      ...(row.centre === null ? {} : { centre: row.centre }),
      title: row.title,
      revision: revisionName(row.title, row.ordinal),
      ordinal: row.ordinal,
      record: textToRecord(row.record),
      hash: hexOf(row.hash),
      form: row.form,
      ...(row.source === null ? {} : { source: row.source }),
      ...(row.position === null || row.sealed_at === null ? {} : { position: row.position, sealedAt: row.sealed_at }),
      created: row.created,
      changed: row.changed,
    });
    if (seen !== undefined) found.set(row.number, seen);
  }
  return found;
}

export function revisionName(title: number, ordinal: number): string {
  return `${title}-${ordinal}`;
}
