/** Sessions: found by the hash of what the cookie holds, seen and ended by those whose they are. */
import { sql } from 'kysely';
import type { Account, SecondFactor, Session } from '../domain/person.ts';
import { toAccount } from './accounts.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

export interface SessionWrite {
  readonly account: number;
  /** SHA-256 of the secret. */
  readonly secretHash: Uint8Array;
  readonly way: string;
  readonly agent: string;
  readonly expires: Date;
  readonly secondFactor?: Date;
}

export async function addSession(tx: Tx, session: SessionWrite): Promise<number> {
  const { id } = await tx[queries]
    .insertInto('session')
    .values({
      account: session.account,
      secret_hash: session.secretHash,
      way: session.way,
      agent: session.agent.slice(0, 200),
      expires: session.expires,
      second_factor: session.secondFactor ?? null,
      ended: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The session of a secret, if it holds now and its account has not ended. */
export async function findSession(
  db: ReadStore,
  secretHash: Uint8Array,
): Promise<
  { readonly session: Session; readonly account: Account; readonly factors: readonly SecondFactor[] } | undefined
> {
  const row = await db[queries]
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .selectAll('account')
    .select([
      'session.id as session',
      'session.way',
      'session.second_factor',
      'session.agent',
      'session.created as begun',
      'session.last_seen',
      'session.expires',
      'session.proved',
      sql<boolean>`EXISTS (SELECT 1 FROM totp WHERE totp.account = session.account AND totp.confirmed IS NOT NULL)`.as(
        'has_totp',
      ),
      sql<boolean>`EXISTS (SELECT 1 FROM passkey WHERE passkey.account = session.account)`.as('has_passkey'),
    ])
    .where('session.secret_hash', '=', secretHash)
    .where('session.ended', 'is', null)
    .where('session.expires', '>', sql<Date>`now()`)
    .where('account.ended', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const factors: SecondFactor[] = [
    ...(row.has_totp ? (['totp'] as const) : []),
    ...(row.has_passkey ? (['passkey'] as const) : []),
  ];
  return { account: toAccount(row), session: toSession({ ...row, id: row.session, created: row.begun }), factors };
}

/** Those of an account that hold now, the one that was seen last first. */
export async function listSessions(db: ReadStore, account: number): Promise<Session[]> {
  const rows = await db[queries]
    .selectFrom('session')
    .selectAll()
    .where('account', '=', account)
    .where('ended', 'is', null)
    .where('expires', '>', sql<Date>`now()`)
    .orderBy('last_seen', 'desc')
    .execute();
  return rows.map(toSession);
}

/** What the browsers of the account said of themselves, ended sessions included, each once; the latest 50. */
export async function listAgents(db: ReadStore, account: number): Promise<string[]> {
  const rows = await db[queries]
    .selectFrom('session')
    .select('agent')
    .where('account', '=', account)
    .groupBy('agent')
    .orderBy(sql`max(created)`, 'desc')
    .limit(50)
    .execute();
  return rows.map(({ agent }) => agent);
}

/** Remembers that it was used; asked at most every few minutes, so that reading a page is no writing. */
export async function touchSession(tx: Tx, id: number, expires: Date): Promise<void> {
  await tx[queries]
    .updateTable('session')
    .set({ last_seen: sql<Date>`now()`, expires })
    .where('id', '=', id)
    .where('ended', 'is', null)
    .execute();
}

/**
 * Notes that the person proved who she is again, by her first factor, her second, or both at once. The session goes on under a new secret:
 * whoever knew the old one has nothing (OWASP Session Management, renewal after a change of rights). False when it has ended.
 */
export async function renewSession(
  tx: Tx,
  id: number,
  { secretHash, first, second }: { readonly secretHash: Uint8Array; readonly first: boolean; readonly second: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('session')
    .set({
      secret_hash: secretHash,
      ...(first && { proved: sql<Date>`now()` }),
      ...(second && { second_factor: sql<Date>`now()` }),
    })
    .where('id', '=', id)
    .where('ended', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends one session of the account, or all but one; the number of those that ended. */
export async function endSessions(
  tx: Tx,
  account: number,
  which: { readonly only?: number; readonly except?: number } = {},
): Promise<number> {
  let query = tx[queries]
    .updateTable('session')
    .set({ ended: sql<Date>`now()` })
    .where('account', '=', account)
    .where('ended', 'is', null);
  if (which.only !== undefined) query = query.where('id', '=', which.only);
  if (which.except !== undefined) query = query.where('id', '<>', which.except);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

interface Row {
  id: number;
  way: string;
  second_factor: Date | null;
  agent: string;
  created: Date;
  last_seen: Date;
  expires: Date;
  proved: Date;
}

function toSession(row: Row): Session {
  return {
    id: row.id,
    way: row.way,
    ...(row.second_factor !== null && { secondFactor: row.second_factor }),
    created: row.created,
    proved: row.proved,
    lastSeen: row.last_seen,
    expires: row.expires,
    agent: row.agent,
  };
}
