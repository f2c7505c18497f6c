/**
 * Puts changes back into a register as they once were sealed, to the letter: same positions, moments, digests and hashes. What they made of
 * the tables is written by `writeTitles` and `writeNumbers` on a transaction that appends nothing of its own (`silently`).
 */
import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { bigints, hexOf, integers, texts } from './columns.ts';
import { saidDigest } from './digest.ts';
import { queries, type ReadStore, type Tx, writing } from './handle.ts';
import type { SealedChange } from './ledger-lines.ts';
import { sealHash } from './seal.ts';

/** The same transaction for writers whose changes are written by somebody else. */
export function silently(tx: Tx): Tx {
  return { ...tx, [writing]: { unsealed: [], silent: true } };
}

export type ReplayProblem =
  | { readonly type: 'position-expected'; readonly expected: number; readonly position: number }
  | { readonly type: 'change-altered'; readonly position: number }
  | { readonly type: 'record-altered'; readonly position: number }
  | { readonly type: 'chain-broken'; readonly position: number };

/** Whether changes follow the head of this register and are what was sealed. Undefined: they do, and are. */
export async function findReplayProblem(
  db: ReadStore,
  changes: readonly SealedChange[],
): Promise<ReplayProblem | undefined> {
  const head = await db[queries].selectFrom('seal_head').selectAll().executeTakeFirstOrThrow();
  let previous = hexOf(head.hash);
  let { position } = head;
  for (const change of changes) {
    position += 1;
    if (change.position !== position)
      return { type: 'position-expected', expected: position, position: change.position };
    if (digestOf(change) !== change.digest) return { type: 'change-altered', position };
    if (change.text !== undefined && hash('sha256', change.text) !== change.recordHash)
      return { type: 'record-altered', position };
    if (sealHash(previous, position, change.sealedAt, change.digest) !== change.hash)
      return { type: 'chain-broken', position };
    previous = change.hash;
  }
  return undefined;
}

function digestOf(change: SealedChange): string {
  const { kind, number, state, replacement, ordinal, recordHash, actor, reason, evidence, changeSet, at, detail } =
    change;
  return saidDigest(
    [
      kind,
      number,
      state,
      replacement ?? null,
      ordinal ?? null,
      recordHash ?? null,
      actor,
      reason ?? null,
      evidence ?? null,
      changeSet ?? null,
      at.toISOString(),
    ],
    detail ?? null,
  );
}

/** Appends changes that follow the head, with the seals that they had; after the tables say what they say. */
export async function appendSealed(tx: Tx, changes: readonly SealedChange[]): Promise<void> {
  const last = changes.at(-1);
  if (last === undefined) return;
  const column = <T>(of: (change: SealedChange) => T): T[] => changes.map(of);
  const { rows } = await sql<{ id: number }>`
    SELECT nextval('change_id') AS id FROM generate_series(1, ${changes.length}::int4)
  `.execute(tx[queries]);
  const ids = rows.map(({ id }) => id);
  await sql`
    INSERT INTO change (id, kind, number, state, replacement, title, ordinal, actor, reason, evidence, change_set, at, digest, detail)
    SELECT row.id, kind, row.number, state, replacement, CASE WHEN row.ordinal IS NULL THEN NULL ELSE title.id END, row.ordinal,
      actor, reason, evidence, change_set::uuid, at::timestamptz, decode(digest, 'hex'), detail
    FROM unnest(
      ${bigints(ids)}, ${texts(column(({ kind }) => kind))}, ${integers(column(({ number }) => number))},
      ${texts(column(({ state }) => state))}, ${integers(column(({ replacement }) => replacement))},
      ${integers(column(({ ordinal }) => ordinal))}, ${texts(column(({ actor }) => actor))},
      ${texts(column(({ reason }) => reason))}, ${texts(column(({ evidence }) => evidence))},
      ${texts(column(({ changeSet }) => changeSet))}, ${texts(column(({ at }) => at.toISOString()))},
      ${texts(column(({ digest }) => digest))}, ${texts(column(({ detail }) => detail))}
    ) AS row (id, kind, number, state, replacement, ordinal, actor, reason, evidence, change_set, at, digest, detail)
    LEFT JOIN title ON title.number = row.number
  `.execute(tx[queries]);
  await sql`
    INSERT INTO seal (position, change, number, sealed_at, hash)
    SELECT position, change, number, sealed_at::timestamptz, decode(hash, 'hex')
    FROM unnest(
      ${bigints(column(({ position }) => position))}, ${bigints(ids)}, ${integers(column(({ number }) => number))},
      ${texts(column(({ sealedAt }) => sealedAt.toISOString()))}, ${texts(column(({ hash: one }) => one))}
    ) AS row (position, change, number, sealed_at, hash)
  `.execute(tx[queries]);
  const latest = new Map(changes.map(({ number, position }) => [number, position]));
  await sql`
    INSERT INTO latest (number, position, medium)
    SELECT row.number, row.position, coalesce(search.medium, 0)
    FROM unnest(${integers([...latest.keys()])}, ${bigints([...latest.values()])}) AS row (number, position)
    LEFT JOIN search ON search.number = row.number
    ON CONFLICT (number) DO UPDATE SET position = EXCLUDED.position, medium = EXCLUDED.medium
  `.execute(tx[queries]);
  await sql`
    UPDATE seal_head SET position = ${last.position}, sealed_at = ${last.sealedAt.toISOString()}::timestamptz,
      hash = decode(${last.hash}, 'hex')
  `.execute(tx[queries]);
}
