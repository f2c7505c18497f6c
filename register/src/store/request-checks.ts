/** What checks found of requests, each with its evidence and source; the newest of each kind counts, the older ones stay. */
import { sql } from 'kysely';
import { cleanText } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

export const checkResults = ['passed', 'warning', 'failed', 'unknown'] as const;
export type CheckResult = (typeof checkResults)[number];

export interface CheckWrite {
  readonly kind: string;
  readonly result: CheckResult;
  /** Evidence and source, by kind. */
  readonly data: unknown;
}

export interface CheckRow extends CheckWrite {
  /** Of the form that was checked. */
  readonly version: number;
  readonly at: Date;
}

export async function addChecks(
  tx: Tx,
  request: number,
  version: number,
  checks: readonly CheckWrite[],
): Promise<void> {
  if (checks.length === 0) return;
  const rows = checks.map(({ kind, result, data }) => ({
    request,
    version,
    kind,
    result,
    data: cleanText(JSON.stringify(data)),
  }));
  await tx[queries].insertInto('request_check').values(rows).execute();
}

/** The newest of each kind, by request. */
export async function latestChecks(
  db: ReadStore,
  requests: readonly number[],
): Promise<ReadonlyMap<number, readonly CheckRow[]>> {
  if (requests.length === 0) return new Map();
  const rows = await db[queries]
    .selectFrom('request_check')
    .selectAll()
    .distinctOn(['request', 'kind'])
    .where('request', 'in', [...requests])
    .orderBy('request')
    .orderBy('kind')
    .orderBy('id', 'desc')
    .execute();
  const found = new Map<number, CheckRow[]>();
  for (const { request, kind, result, data, version, at } of rows) {
    const row = { kind, result: result as CheckResult, data: JSON.parse(data) as unknown, version, at };
    found.set(request, [...(found.get(request) ?? []), row]);
  }
  return found;
}

/** Requests of centres that wait for a decision and whose form has not been checked as it stands, the oldest first. */
export async function listUnchecked(db: ReadStore, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ reference: string }>`
    SELECT reference FROM request
    WHERE state = 'submitted' AND kind = 'issn' AND NOT EXISTS (
      SELECT FROM request_check WHERE request_check.request = request.id AND request_check.version = request.version
    )
    ORDER BY submitted, id LIMIT ${limit}
  `.execute(db[queries]);
  return rows.map(({ reference }) => reference);
}
