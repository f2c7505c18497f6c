/** Files in which many titles are asked for: their rows as cells, and the requests that came of them. */
import { randomBytes } from 'node:crypto';
import { foldText } from '@masthead/serial';
import { type Selectable, sql } from 'kysely';
import type { RequestForm } from '../domain/request-form.ts';
import type { RequestState } from '../domain/request-state.ts';
import { cleanText, hexOf, integers, texts } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import { type RequestRow, referenceOf, toRequest } from './requests.ts';
import type { Tables } from './schema.ts';

export const batchStates = ['checking', 'submitting', 'submitted', 'dropped'] as const;
export type BatchState = (typeof batchStates)[number];

export interface BatchRow {
  /** Such as F-7K3M-9QXT-2B; also `request.batch` of what came of it. */
  readonly id: string;
  readonly account: number;
  readonly organisation?: number;
  readonly name: string;
  readonly state: BatchState;
  readonly language: string;
  readonly applicant: RequestForm['applicant'];
  /** How it was read, by the action that read it. */
  readonly source: unknown;
  readonly created: Date;
  readonly changed: Date;
  readonly submitted?: Date;
}

export interface BatchLine {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly faults: readonly unknown[];
  /** Lower-case hexadecimal SHA-256. */
  readonly digest: string;
  readonly request?: number;
  /** Why it did not become a request. */
  readonly refused?: unknown;
}

export interface BatchWrite
  extends Pick<BatchRow, 'account' | 'organisation' | 'name' | 'language' | 'applicant' | 'source'> {
  /** Lower-case hexadecimal SHA-256 of what its rows say. */
  readonly digest: string;
  readonly lines: readonly Pick<BatchLine, 'row' | 'cells' | 'faults' | 'digest'>[];
}

const bytesOf = (hex: string): Uint8Array => Buffer.from(hex, 'hex');

/** Undefined when the same content is there already, of the same sender. */
export async function addBatch(tx: Tx, batch: BatchWrite): Promise<string | undefined> {
  const id = `F${referenceOf(randomBytes(10)).slice(1)}`;
  const added = await tx[queries]
    .insertInto('request_file')
    .values({
      id,
      account: batch.account,
      organisation: batch.organisation ?? null,
      name: cleanText(batch.name),
      digest: bytesOf(batch.digest),
      language: batch.language,
      applicant: cleanText(JSON.stringify(batch.applicant)),
      source: cleanText(JSON.stringify(batch.source)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added === undefined) return undefined;
  const { lines } = batch;
  await sql`
    INSERT INTO request_file_row (file, row, cells, faults, digest)
    SELECT ${id}, row, cells, faults, decode(digest, 'hex')
    FROM unnest(${integers(lines.map(({ row }) => row))}, ${texts(lines.map(({ cells }) => JSON.stringify(cells)))},
      ${texts(lines.map(({ faults }) => (faults.length === 0 ? undefined : JSON.stringify(faults))))},
      ${texts(lines.map(({ digest }) => digest))}) AS line (row, cells, faults, digest)
  `.execute(tx[queries]);
  return id;
}

export async function findBatch(db: ReadStore, id: string): Promise<BatchRow | undefined> {
  const row = await db[queries].selectFrom('request_file').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toBatch(row);
}

/** As `findBatch`, and nobody else writes it until the transaction is over. */
export async function holdBatch(tx: Tx, id: string): Promise<BatchRow | undefined> {
  const row = await tx[queries]
    .selectFrom('request_file')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toBatch(row);
}

/** The one with the same content of the same sender. */
export async function findSameBatch(
  db: ReadStore,
  { account, organisation, digest }: Pick<BatchWrite, 'account' | 'organisation' | 'digest'>,
): Promise<BatchRow | undefined> {
  const row = await db[queries]
    .selectFrom('request_file')
    .selectAll()
    .where('account', '=', account)
    .where(sql<number>`coalesce(organisation, 0)`, '=', organisation ?? 0)
    .where('digest', '=', bytesOf(digest))
    .where('state', '<>', 'dropped')
    .executeTakeFirst();
  return row && toBatch(row);
}

export interface ListedBatch extends BatchRow {
  readonly lines: number;
}

/** Of an account itself, and of its organisations; the newest first, without those that were given up. */
export async function listBatches(
  db: ReadStore,
  {
    account,
    organisations,
    limit = 50,
  }: { readonly account: number; readonly organisations: readonly number[]; readonly limit?: number },
): Promise<ListedBatch[]> {
  const rows = await db[queries]
    .selectFrom('request_file')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('request_file_row')
        .select(eb.fn.countAll<string>().as('count'))
        .whereRef('request_file_row.file', '=', 'request_file.id')
        .as('lines'),
    )
    .where((eb) =>
      eb.or([
        eb.and([eb('account', '=', account), eb('organisation', 'is', null)]),
        ...(organisations.length === 0 ? [] : [eb('organisation', 'in', [...organisations])]),
      ]),
    )
    .where('state', '<>', 'dropped')
    .orderBy('created', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...toBatch(row), lines: Number(row.lines ?? 0) }));
}

/** In the order of the file. `open`: those that are no requests yet, this many, without some. */
export async function listBatchLines(
  db: ReadStore,
  id: string,
  open?: { readonly limit: number; readonly without: readonly number[] },
): Promise<BatchLine[]> {
  let query = db[queries].selectFrom('request_file_row').selectAll().where('file', '=', id);
  if (open !== undefined) {
    query = query.where('request', 'is', null).limit(open.limit);
    if (open.without.length > 0) query = query.where('row', 'not in', [...open.without]);
  }
  const rows = await query.orderBy('row').execute();
  return rows.map((row) => ({
    row: row.row,
    cells: JSON.parse(row.cells) as Record<string, string>,
    faults: row.faults === null ? [] : (JSON.parse(row.faults) as unknown[]),
    digest: hexOf(row.digest),
    ...(row.request !== null && { request: row.request }),
    ...(row.refused !== null && { refused: JSON.parse(row.refused) as unknown }),
  }));
}

export async function writeBatchLine(
  tx: Tx,
  id: string,
  { row, cells, faults, digest }: Pick<BatchLine, 'row' | 'cells' | 'faults' | 'digest'>,
): Promise<void> {
  await tx[queries]
    .updateTable('request_file_row')
    .set({
      cells: cleanText(JSON.stringify(cells)),
      faults: faults.length === 0 ? null : cleanText(JSON.stringify(faults)),
      digest: bytesOf(digest),
      refused: null,
    })
    .where('file', '=', id)
    .where('row', '=', row)
    .where('request', 'is', null)
    .execute();
}

/** The row is this request now, or was refused. */
export async function settleBatchLine(
  tx: Tx,
  id: string,
  row: number,
  outcome: { readonly request: number } | { readonly refused: unknown },
): Promise<void> {
  await tx[queries]
    .updateTable('request_file_row')
    .set(
      'request' in outcome
        ? { request: outcome.request, refused: null }
        : { refused: cleanText(JSON.stringify(outcome.refused)) },
    )
    .where('file', '=', id)
    .where('row', '=', row)
    .execute();
}

export async function moveBatch(tx: Tx, id: string, state: BatchState): Promise<void> {
  await tx[queries]
    .updateTable('request_file')
    .set({
      state,
      changed: sql<Date>`now()`,
      ...(state === 'submitted' && { submitted: sql<Date>`now()` }),
    })
    .where('id', '=', id)
    .execute();
  if (state !== 'dropped') return;
  await tx[queries].deleteFrom('request_file_row').where('file', '=', id).where('request', 'is', null).execute();
  await tx[queries].deleteFrom('request_file_evidence').where('file', '=', id).execute();
}

export async function touchBatch(tx: Tx, id: string): Promise<void> {
  await tx[queries].updateTable('request_file').set({ changed: sql<Date>`now()` }).where('id', '=', id).execute();
}

/** Of rows that say so: the request that an earlier file of the same sender made of it, unless it came to nothing. By digest. */
export async function findSentLines(
  db: ReadStore,
  digests: readonly string[],
  notOf: string,
): Promise<Map<string, string>> {
  if (digests.length === 0) return new Map();
  const { rows } = await sql<{ digest: Uint8Array; reference: string }>`
    SELECT line.digest, request.reference
    FROM unnest(${texts([...new Set(digests)])}) AS wanted (digest)
    JOIN request_file_row AS line ON line.digest = decode(wanted.digest, 'hex') AND line.file <> ${notOf}
    JOIN request ON request.id = line.request
    WHERE request.state IN ('submitted', 'waiting', 'accepted')
  `.execute(db[queries]);
  return new Map(rows.map(({ digest, reference }) => [hexOf(digest), reference]));
}

export interface BatchEvidence {
  readonly key: string;
  readonly name: string;
  /** Hexadecimal SHA-256. */
  readonly hash: string;
  readonly size: number;
  readonly type: string;
}

/** As a cell names a file: case and accents aside. */
export const evidenceKey = (name: string): string => foldText(name).trim();

/** The same name again is the newer file. */
export async function addBatchEvidence(
  tx: Tx,
  id: string,
  { name, hash, size, type }: Omit<BatchEvidence, 'key'>,
): Promise<void> {
  await tx[queries]
    .insertInto('evidence_file')
    .values({ hash: bytesOf(hash), size, type })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  await tx[queries]
    .insertInto('request_file_evidence')
    .values({ file: id, key: evidenceKey(name), name: cleanText(name), hash: bytesOf(hash) })
    .onConflict((conflict) =>
      conflict.columns(['file', 'key']).doUpdateSet({ name: cleanText(name), hash: bytesOf(hash) }),
    )
    .execute();
}

/** By key. */
export async function listBatchEvidence(db: ReadStore, id: string): Promise<Map<string, BatchEvidence>> {
  const rows = await db[queries]
    .selectFrom('request_file_evidence')
    .innerJoin('evidence_file', 'evidence_file.hash', 'request_file_evidence.hash')
    .select(['key', 'name', 'request_file_evidence.hash', 'size', 'type'])
    .where('file', '=', id)
    .orderBy('key')
    .execute();
  return new Map(
    rows.map(({ key, name, hash, size, type }) => [key, { key, name, hash: hexOf(hash), size: Number(size), type }]),
  );
}

/** How many requests of a batch are in each state. */
export async function countBatch(db: ReadStore, id: string): Promise<Partial<Record<RequestState, number>>> {
  const rows = await db[queries]
    .selectFrom('request')
    .select((eb) => ['state', eb.fn.countAll<string>().as('count')] as const)
    .where('batch', '=', id)
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

/** Requests in the order in which they came, after one of them; of whoever is named, or of all. */
export async function listRequestsAfter(
  db: ReadStore,
  query: {
    readonly account?: number;
    readonly organisation?: number;
    readonly centre?: string;
    readonly state?: RequestState;
    readonly after?: number;
    readonly limit: number;
  },
): Promise<RequestRow[]> {
  let found = db[queries].selectFrom('request').selectAll().where('kind', '=', 'issn');
  if (query.organisation !== undefined) found = found.where('organisation', '=', query.organisation);
  else if (query.account !== undefined) {
    found = found.where('account', '=', query.account).where('organisation', 'is', null);
  }
  if (query.centre !== undefined) found = found.where('centre', '=', query.centre);
  if (query.state !== undefined) found = found.where('state', '=', query.state);
  if (query.after !== undefined) found = found.where('id', '>', query.after);
  return (await found.orderBy('id').limit(query.limit).execute()).map(toRequest);
}

/** Files whose sending stopped on the way, for this many seconds. */
export async function listStoppedBatches(db: ReadStore, seconds: number): Promise<string[]> {
  const rows = await db[queries]
    .selectFrom('request_file')
    .select('id')
    .where('state', '=', 'submitting')
    .where('changed', '<', sql<Date>`now() - make_interval(secs => ${seconds})`)
    .orderBy('changed')
    .limit(20)
    .execute();
  return rows.map(({ id }) => id);
}

/** Files of which nothing waits for a decision any more, and whose senders do not know it yet; each once. */
export async function takeDecidedBatches(tx: Tx, limit: number): Promise<BatchRow[]> {
  const rows = await tx[queries]
    .selectFrom('request_file')
    .selectAll()
    .where('state', '=', 'submitted')
    .where('told', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('request')
            .select('request.id')
            .whereRef('request.batch', '=', 'request_file.id')
            .where('request.state', 'in', ['draft', 'submitted', 'waiting']),
        ),
      ),
    )
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  if (rows.length > 0) {
    await tx[queries]
      .updateTable('request_file')
      .set({ told: sql<Date>`now()` })
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute();
  }
  return rows.map(toBatch);
}

function toBatch(row: Selectable<Tables['request_file']>): BatchRow {
  return {
    id: row.id,
    account: row.account,
    ...(row.organisation !== null && { organisation: row.organisation }),
    name: row.name,
    state: row.state as BatchState,
    language: row.language,
    applicant: JSON.parse(row.applicant) as RequestForm['applicant'],
    source: JSON.parse(row.source) as unknown,
    created: row.created,
    changed: row.changed,
    ...(row.submitted !== null && { submitted: row.submitted }),
  };
}
