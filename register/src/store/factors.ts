/** Codes by time, recovery codes and what happened to what opens an account. Each code is taken once: the row's lock decides among many. */
import { sql } from 'kysely';
import { queries, type ReadStore, type Tx } from './handle.ts';

export interface TotpRow {
  /** As it was sealed; absent: none holds. */
  readonly secret?: string;
  /** One that is being set up, sealed as well. */
  readonly next?: string;
  readonly confirmed?: Date;
}

export async function findTotp(db: ReadStore, account: number): Promise<TotpRow | undefined> {
  const row = await db[queries]
    .selectFrom('totp')
    .select(['secret', 'next_secret', 'confirmed'])
    .where('account', '=', account)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { secret, next_secret: next, confirmed } = row;
  return {
    ...(secret !== null && { secret }),
    ...(next !== null && { next }),
    ...(confirmed !== null && { confirmed }),
  };
}

/** Keeps a secret that is being set up, beside the one that holds; one that was begun before stays. Gives the one that stands. */
export async function beginTotp(tx: Tx, account: number, next: string): Promise<string> {
  const { next_secret } = await tx[queries]
    .insertInto('totp')
    .values({ account, secret: null, next_secret: next, confirmed: null })
    .onConflict((conflict) =>
      conflict.column('account').doUpdateSet({ next_secret: sql<string>`coalesce(totp.next_secret, ${next})` }),
    )
    .returning('next_secret')
    .executeTakeFirstOrThrow();
  return next_secret!;
}

/** The one that was set up holds from now on, in place of an earlier one. False when it is not the one that stands. */
export async function confirmTotp(tx: Tx, account: number, next: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('totp')
    .set({ secret: next, next_secret: null, confirmed: sql<Date>`now()`, last_step: step })
    .where('account', '=', account)
    .where('next_secret', '=', next)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Uses the code of a step of time up; false when it, or a later one, was used. */
export async function takeTotpStep(tx: Tx, account: number, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('totp')
    .set({ last_step: step })
    .where('account', '=', account)
    .where('confirmed', 'is not', null)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Removes the secret and the recovery codes that stand in for it; false when there was no confirmed one. */
export async function removeTotp(tx: Tx, account: number): Promise<boolean> {
  await tx[queries].deleteFrom('recovery_code').where('account', '=', account).execute();
  const rows = await tx[queries].deleteFrom('totp').where('account', '=', account).returning('confirmed').execute();
  return rows.some(({ confirmed }) => confirmed !== null);
}

/** New ones in place of all that there were. */
export async function writeRecoveryCodes(tx: Tx, account: number, hashes: readonly Uint8Array[]): Promise<void> {
  await tx[queries].deleteFrom('recovery_code').where('account', '=', account).execute();
  await tx[queries]
    .insertInto('recovery_code')
    .values(hashes.map((code_hash) => ({ account, code_hash, used: null })))
    .execute();
}

/** False when it is none of the account's, or was used. */
export async function useRecoveryCode(tx: Tx, account: number, hash: Uint8Array): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('recovery_code')
    .set({ used: sql<Date>`now()` })
    .where('account', '=', account)
    .where('code_hash', '=', hash)
    .where('used', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How many are left. */
export async function countRecoveryCodes(db: ReadStore, account: number): Promise<number> {
  const { left } = await db[queries]
    .selectFrom('recovery_code')
    .select(sql<number>`count(*)::integer`.as('left'))
    .where('account', '=', account)
    .where('used', 'is', null)
    .executeTakeFirstOrThrow();
  return left;
}

/** Uses a challenge up until it expires; false when it was used. Forgets those that have expired. */
export async function useChallenge(tx: Tx, hash: Uint8Array, expires: Date): Promise<boolean> {
  await tx[queries].deleteFrom('used_challenge').where('expires', '<', sql<Date>`now()`).execute();
  const { numInsertedOrUpdatedRows } = await tx[queries]
    .insertInto('used_challenge')
    .values({ challenge_hash: hash, expires })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export const factorEventKinds = [
  'totp-added',
  'totp-removed',
  'codes-made',
  'recovery-used',
  'passkey-added',
  'passkey-removed',
  'factors-reset',
  'identity-linked',
  'token-created',
  'token-ended',
] as const;
export type FactorEventKind = (typeof factorEventKinds)[number];

export interface FactorEvent {
  readonly account: number;
  readonly kind: FactorEventKind;
  readonly by: string;
  readonly detail?: string;
}

export async function addFactorEvent(tx: Tx, { account, kind, by, detail }: FactorEvent): Promise<void> {
  await tx[queries]
    .insertInto('factor_event')
    .values({ account, kind, by_actor: by, detail: detail ?? null })
    .execute();
}

/** The newest first. */
export async function listFactorEvents(
  db: ReadStore,
  account: number,
  limit = 20,
): Promise<readonly (FactorEvent & { readonly at: Date })[]> {
  const rows = await db[queries]
    .selectFrom('factor_event')
    .selectAll()
    .where('account', '=', account)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ kind, by_actor, detail, at }) => ({
    account,
    kind: kind as FactorEventKind,
    by: by_actor,
    ...(detail !== null && { detail }),
    at,
  }));
}
