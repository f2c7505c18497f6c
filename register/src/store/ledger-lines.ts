/** The ledger by position: what follows a position, what stands at one, and which position a moment had reached. */
import { sql } from 'kysely';
import type { ChangeKind, ChangeRow } from '../domain/change.ts';
import type { NumberState } from '../domain/number-state.ts';
import type { RevisionForm, SealHead } from '../domain/rows.ts';
import { hexOf } from './columns.ts';
import { queries, type ReadStore } from './handle.ts';

/** A change in the order, with all that its digest and its hash are made of. */
export interface SealedChange extends Omit<ChangeRow, 'id' | 'title' | 'detail' | 'position' | 'sealedAt'> {
  readonly position: number;
  readonly sealedAt: Date;
  /** Lower-case hexadecimal: what chains everything up to here. */
  readonly hash: string;
  /** Of the number's current record once the change is made. */
  readonly recordHash?: string;
  /** JSON, to the letter. */
  readonly detail?: string;
  /** The record's canonical text, where records were asked for. */
  readonly text?: string;
  readonly form?: RevisionForm;
  readonly source?: string;
}

export interface FollowingQuery {
  readonly after: number;
  readonly limit: number;
  readonly records?: boolean;
}

/**
 * Changes after a position, in order and without a gap: positions are given one at a time and committed in their order, so whoever asks
 * again from the last one it saw sees every change exactly once.
 */
export async function listChanges(db: ReadStore, { after, limit, records }: FollowingQuery): Promise<SealedChange[]> {
  const { rows } = await sql<{
    position: number;
    sealed_at: Date;
    hash: Uint8Array;
    kind: string;
    number: number;
    state: NumberState;
    replacement: number | null;
    ordinal: number | null;
    actor: string;
    reason: string | null;
    evidence: string | null;
    change_set: string | null;
    at: Date;
    detail: string | null;
    digest: Uint8Array;
    record_hash: Uint8Array | null;
    record: string | null;
    form: RevisionForm | null;
    source: string | null;
  }>`
    SELECT seal.position, seal.sealed_at, seal.hash, change.kind, change.number, change.state, change.replacement, change.ordinal,
      change.actor, change.reason, change.evidence, change.change_set, change.at, change.detail, change.digest,
      revision.record_hash, ${records ? sql`revision.record, revision.form, revision.source` : sql`NULL AS record, NULL AS form, NULL AS source`}
    FROM seal
    JOIN change ON change.id = seal.change
    LEFT JOIN title_revision AS revision ON revision.title = change.title AND revision.ordinal = change.ordinal
    WHERE seal.position > ${after} ORDER BY seal.position LIMIT ${limit}
  `.execute(db[queries]);
  return rows.map((row) => ({
    position: row.position,
    sealedAt: row.sealed_at,
    hash: hexOf(row.hash),
    kind: row.kind as ChangeKind,
    number: row.number,
    state: row.state,
    ...(row.replacement === null ? {} : { replacement: row.replacement }),
    ...(row.ordinal === null ? {} : { ordinal: row.ordinal }),
    actor: row.actor,
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.evidence === null ? {} : { evidence: row.evidence }),
    ...(row.change_set === null ? {} : { changeSet: row.change_set }),
    at: row.at,
    ...(row.detail === null ? {} : { detail: row.detail }),
    digest: hexOf(row.digest),
    ...(row.record_hash === null ? {} : { recordHash: hexOf(row.record_hash) }),
    ...(row.record === null ? {} : { text: row.record }),
    ...(row.form === null ? {} : { form: row.form }),
    ...(row.source === null ? {} : { source: row.source }),
  }));
}

/** What stands at a position; undefined for one that was not reached. Position 0 is the beginning of the chain. */
export async function sealAt(db: ReadStore, position: number): Promise<SealHead | undefined> {
  if (position === 0) return { position, hash: '0'.repeat(64) };
  const row = await db[queries].selectFrom('seal').selectAll().where('position', '=', position).executeTakeFirst();
  return row && { position, sealedAt: row.sealed_at, hash: hexOf(row.hash) };
}

/** The last position that counted at a moment, 0 before the first. */
export async function positionAt(db: ReadStore, moment: Date): Promise<number> {
  const { rows } = await sql<{ position: number }>`
    SELECT position FROM seal WHERE sealed_at <= ${moment.toISOString()}::timestamptz
    ORDER BY sealed_at DESC, position DESC LIMIT 1
  `.execute(db[queries]);
  return rows[0]?.position ?? 0;
}

export type HeadComparison =
  | { readonly type: 'same'; readonly position: number }
  /** The register has not come as far: changes are gone, as after a restored backup. */
  | { readonly type: 'behind'; readonly position: number; readonly head: number }
  /** It has another change there than it had once. */
  | { readonly type: 'differs'; readonly position: number; readonly hash: string };

/** The register against a head that was kept or published. What was published ahead of a replica arrives there soon: ask the primary. */
export async function compareHead(
  db: ReadStore,
  { position, hash }: Pick<SealHead, 'position' | 'hash'>,
): Promise<HeadComparison> {
  const found = await sealAt(db, position);
  if (found === undefined) {
    const { rows } = await sql<{ head: number | null }>`SELECT max(position) AS head FROM seal`.execute(db[queries]);
    return { type: 'behind', position, head: rows[0]?.head ?? 0 };
  }
  return found.hash === hash ? { type: 'same', position } : { type: 'differs', position, hash: found.hash };
}
