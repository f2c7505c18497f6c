/** Reads the ledger again from end to end, to show that nothing in it was altered, left out or put in. */

import { hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { hexOf } from './columns.ts';
import { changeDigest } from './digest.ts';
import { queries, type ReadStore } from './handle.ts';
import type { Tables } from './schema.ts';
import { sealHash } from './seal.ts';

export type LedgerProblem =
  | { readonly type: 'position-missing'; readonly position: number }
  | { readonly type: 'time-goes-back'; readonly position: number }
  | { readonly type: 'change-altered'; readonly position: number; readonly change: number }
  | { readonly type: 'record-altered'; readonly position: number; readonly number: number }
  | { readonly type: 'chain-broken'; readonly position: number }
  | { readonly type: 'head-differs'; readonly position: number };

export interface LedgerReport {
  /** Positions that were looked at. */
  readonly checked: number;
  /** At most 1,000. */
  readonly problems: readonly LedgerProblem[];
}

const pageSize = 1_000;
const mostProblems = 1_000;
const genesis = '0'.repeat(64);

/** Checks from a position on (1 by default) to the head, a page at a time. */
export async function verifyLedger(
  db: ReadStore,
  { from = 1 }: { readonly from?: number } = {},
): Promise<LedgerReport> {
  const problems: LedgerProblem[] = [];
  const head = await db[queries].selectFrom('seal_head').selectAll().executeTakeFirstOrThrow();
  let previous = await sealBefore(db[queries], from);
  let checked = 0;
  while (problems.length < mostProblems) {
    const rows = await readPage(db[queries], previous.position, head.position);
    if (rows.length === 0) break;
    for (const row of rows) {
      checked++;
      problems.push(...check(row, previous));
      previous = { position: row.position, hash: hexOf(row.hash), sealedAt: row.sealed_at };
    }
  }
  if (problems.length < mostProblems && (previous.position !== head.position || previous.hash !== hexOf(head.hash))) {
    problems.push({ type: 'head-differs', position: head.position });
  }
  return { checked, problems: problems.slice(0, mostProblems) };
}

interface Previous {
  readonly position: number;
  readonly hash: string;
  readonly sealedAt?: Date;
}

async function sealBefore(db: Kysely<Tables>, from: number): Promise<Previous> {
  if (from <= 1) return { position: 0, hash: genesis };
  const row = await db
    .selectFrom('seal')
    .selectAll()
    .where('position', '=', from - 1)
    .executeTakeFirst();
  return row === undefined
    ? { position: from - 1, hash: genesis }
    : { position: row.position, hash: hexOf(row.hash), sealedAt: row.sealed_at };
}

interface LedgerRow {
  readonly position: number;
  readonly sealed_at: Date;
  readonly hash: Uint8Array;
  readonly sealed_number: number;
  readonly id: number;
  readonly kind: string;
  readonly number: number;
  readonly state: string;
  readonly replacement: number | null;
  readonly ordinal: number | null;
  readonly actor: string;
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly change_set: string | null;
  readonly at: Date;
  readonly detail: string | null;
  readonly digest: Uint8Array;
  readonly record: string | null;
  readonly record_hash: Uint8Array | null;
}

async function readPage(db: Kysely<Tables>, after: number, until: number): Promise<LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`
    SELECT seal.position, seal.sealed_at, seal.hash, seal.number AS sealed_number, change.*,
      revision.record, revision.record_hash
    FROM seal
    JOIN change ON change.id = seal.change
    LEFT JOIN title_revision AS revision ON revision.title = change.title AND revision.ordinal = change.ordinal
    WHERE seal.position > ${after} AND seal.position <= ${until} ORDER BY seal.position LIMIT ${pageSize}
  `.execute(db);
  return rows;
}

function* check(row: LedgerRow, previous: Previous): Generator<LedgerProblem> {
  const { position } = row;
  if (position !== previous.position + 1) yield { type: 'position-missing', position: previous.position + 1 };
  if (previous.sealedAt !== undefined && row.sealed_at < previous.sealedAt) yield { type: 'time-goes-back', position };
  const recordHash = row.record_hash === null ? undefined : hexOf(row.record_hash);
  const digest = changeDigest(
    {
      kind: row.kind,
      number: row.number,
      state: row.state,
      ...(row.replacement === null ? {} : { replacement: row.replacement }),
      ...(row.ordinal === null ? {} : { ordinal: row.ordinal }),
      ...(recordHash === undefined ? {} : { recordHash }),
      actor: row.actor,
      ...(row.reason === null ? {} : { reason: row.reason }),
      ...(row.evidence === null ? {} : { evidence: row.evidence }),
      ...(row.change_set === null ? {} : { changeSet: row.change_set }),
      ...(row.detail === null ? {} : { detail: row.detail }),
    },
    row.at,
  );
  if (digest !== hexOf(row.digest) || row.number !== row.sealed_number) {
    yield { type: 'change-altered', position, change: row.id };
  }
  if (row.record !== null && hash('sha256', row.record) !== recordHash) {
    yield { type: 'record-altered', position, number: row.number };
  }
  if (sealHash(previous.hash, position, row.sealed_at, hexOf(row.digest)) !== hexOf(row.hash)) {
    yield { type: 'chain-broken', position };
  }
}
