/** Evidence of requests: files by the hash of their content, which lie in the evidence store, and addresses. Taken back, never deleted. */
import { sql } from 'kysely';
import { queries, type ReadStore, type Tx } from './handle.ts';

export const evidenceKinds = ['first-issue', 'mock-up', 'proof', 'attachment'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface EvidenceWrite {
  readonly request: number;
  readonly kind: EvidenceKind;
  /** One of the two. */
  readonly file?: { readonly hash: Uint8Array; readonly size: number; readonly type: string };
  readonly url?: string;
  /** As its sender named it. */
  readonly name?: string;
  readonly message?: number;
  readonly by: string;
}

export interface EvidenceRow {
  readonly id: number;
  readonly request: number;
  readonly kind: EvidenceKind;
  /** Hexadecimal SHA-256. */
  readonly hash?: string;
  readonly size?: number;
  /** Media type, by its bytes. */
  readonly type?: string;
  readonly url?: string;
  readonly name: string;
  readonly message?: number;
  readonly added: Date;
  readonly addedBy: string;
}

export async function addEvidence(tx: Tx, evidence: EvidenceWrite): Promise<number> {
  const { file } = evidence;
  if (file !== undefined) {
    await tx[queries]
      .insertInto('evidence_file')
      .values({ hash: file.hash, size: file.size, type: file.type })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
  }
  const { id } = await tx[queries]
    .insertInto('evidence')
    .values({
      request: evidence.request,
      kind: evidence.kind,
      hash: file?.hash ?? null,
      url: evidence.url ?? null,
      name: evidence.name ?? '',
      message: evidence.message ?? null,
      added_by: evidence.by,
      removed: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const selected = (db: ReadStore) =>
  db[queries]
    .selectFrom('evidence')
    .leftJoin('evidence_file', 'evidence_file.hash', 'evidence.hash')
    .selectAll('evidence')
    .select(['evidence_file.size', 'evidence_file.type'])
    .where('evidence.removed', 'is', null);

/** What was not taken back, in the order in which it came. */
export async function listEvidence(db: ReadStore, request: number): Promise<EvidenceRow[]> {
  const rows = await selected(db).where('evidence.request', '=', request).orderBy('evidence.id').execute();
  return rows.map(toEvidence);
}

export async function findEvidence(db: ReadStore, id: number): Promise<EvidenceRow | undefined> {
  const row = await selected(db).where('evidence.id', '=', id).executeTakeFirst();
  return row && toEvidence(row);
}

/** False when it was taken back before, or is of another request. */
export async function removeEvidence(tx: Tx, id: number, request: number): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('evidence')
    .set({ removed: sql<Date>`now()` })
    .where('id', '=', id)
    .where('request', '=', request)
    .where('removed', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

interface Row {
  id: number;
  request: number;
  kind: string;
  hash: Uint8Array | null;
  url: string | null;
  name: string;
  message: number | null;
  added: Date;
  added_by: string;
  size: number | null;
  type: string | null;
}

function toEvidence(row: Row): EvidenceRow {
  return {
    id: row.id,
    request: row.request,
    kind: row.kind as EvidenceKind,
    ...(row.hash !== null && { hash: Buffer.from(row.hash).toString('hex') }),
    ...(row.size !== null && { size: Number(row.size) }),
    ...(row.type !== null && { type: row.type }),
    ...(row.url !== null && { url: row.url }),
    name: row.name,
    ...(row.message !== null && { message: row.message }),
    added: row.added,
    addedBy: row.added_by,
  };
}
