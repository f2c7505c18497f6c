/** Credentials of programs: found by the hash of their secret, ended but never deleted. Those of people hold no longer than what they stand for. */
import { type SqlBool, sql } from 'kysely';
import type { Role } from '../domain/actor.ts';
import type { Verb } from '../domain/permissions.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

export interface TokenRow {
  readonly id: number;
  /** As the ledger names who used it. */
  readonly name: string;
  readonly role: Role;
  readonly centre?: string;
  /** Whose rights it uses: a person's. */
  readonly account?: number;
  readonly organisation?: number;
  /** As its owner calls it. */
  readonly label?: string;
  /** What it may do of all that the role may; absent: all of it. */
  readonly scopes?: readonly Verb[];
  readonly created: Date;
  readonly createdBy: string;
  readonly expires: Date;
  readonly lastUsed?: Date;
  readonly ended?: Date;
  readonly endedBy?: string;
}

export interface TokenWrite extends Omit<TokenRow, 'id' | 'created' | 'lastUsed' | 'ended' | 'endedBy'> {
  /** SHA-256 of the secret. */
  readonly secretHash: Uint8Array;
}

/** False when the name was given before. */
export async function addToken(tx: Tx, token: TokenWrite): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx[queries]
    .insertInto('token')
    .values({
      name: token.name,
      role: token.role,
      centre: token.centre ?? null,
      account: token.account ?? null,
      organisation: token.organisation ?? null,
      label: token.label ?? null,
      scopes: token.scopes?.join(' ') ?? null,
      secret_hash: token.secretHash,
      created_by: token.createdBy,
      expires: token.expires,
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Whether what the token stands for is still there: the account, its membership, the organisation. */
const stillStands = sql<SqlBool>`(
  token.account IS NULL OR (
    EXISTS (SELECT 1 FROM account WHERE account.id = token.account AND account.ended IS NULL)
    AND (token.role = 'applicant' OR EXISTS (
      SELECT 1 FROM membership WHERE membership.account = token.account AND membership.ended IS NULL AND membership.role = token.role
        AND membership.centre IS NOT DISTINCT FROM token.centre AND membership.organisation IS NOT DISTINCT FROM token.organisation))
  )) AND (
  token.organisation IS NULL OR EXISTS (
    SELECT 1 FROM organisation WHERE organisation.id = token.organisation AND organisation.ended IS NULL)
  )`;

/** The token of a secret, if it holds now. */
export async function findToken(db: ReadStore, secretHash: Uint8Array): Promise<TokenRow | undefined> {
  const row = await db[queries]
    .selectFrom('token')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .where('ended', 'is', null)
    .where('expires', '>', sql<Date>`now()`)
    .where(stillStands)
    .executeTakeFirst();
  return row && toToken(row);
}

/** Remembers that it was used; asked at most every few minutes, so that reading is no writing. */
export async function touchToken(tx: Tx, id: number): Promise<void> {
  await tx[queries]
    .updateTable('token')
    .set({ last_used: sql<Date>`now()` })
    .where('id', '=', id)
    .where('ended', 'is', null)
    .execute();
}

export interface TokenOwner {
  readonly account?: number;
  readonly organisation?: number;
  readonly centre?: string;
}

export async function listTokens(db: ReadStore): Promise<TokenRow[]> {
  return (await db[queries].selectFrom('token').selectAll().orderBy('id').execute()).map(toToken);
}

/** Of a person; or of an organisation or a centre itself, without those of its people. The newest first. */
export async function listTokensOf(db: ReadStore, owner: TokenOwner): Promise<TokenRow[]> {
  const { account, organisation, centre } = owner;
  const rows = await db[queries]
    .selectFrom('token')
    .selectAll()
    .where((of) => {
      if (account !== undefined) return of('account', '=', account);
      const itself = of('account', 'is', null);
      if (organisation !== undefined) return of.and([itself, of('organisation', '=', organisation)]);
      return of.and([itself, of('centre', '=', centre ?? '')]);
    })
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(toToken);
}

/** False when no token of that name is in use. */
export async function endToken(tx: Tx, name: string, by: string): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('token')
    .set({ ended: sql<Date>`now()`, ended_by: by })
    .where('name', '=', name)
    .where('ended', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Ends those of an account; with an organisation or a centre, those by which the account acts for it. Without an account, all of the
 * organisation. The number of those that ended.
 */
export async function endTokensOf(tx: Tx, owner: TokenOwner, by: string): Promise<number> {
  const { account, organisation, centre } = owner;
  if (account === undefined && organisation === undefined) return 0;
  let query = tx[queries]
    .updateTable('token')
    .set({ ended: sql<Date>`now()`, ended_by: by })
    .where('ended', 'is', null);
  if (account !== undefined) query = query.where('account', '=', account);
  if (organisation !== undefined) query = query.where('organisation', '=', organisation);
  if (centre !== undefined) query = query.where('centre', '=', centre);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

interface Row {
  id: number;
  name: string;
  role: string;
  centre: string | null;
  account: number | null;
  organisation: number | null;
  label: string | null;
  scopes: string | null;
  created: Date;
  created_by: string;
  expires: Date;
  last_used: Date | null;
  ended: Date | null;
  ended_by: string | null;
}

function toToken(row: Row): TokenRow {
  return {
    id: row.id,
    name: row.name,
    role: row.role as Role,
    ...(row.centre !== null && { centre: row.centre }),
    ...(row.account !== null && { account: row.account }),
    ...(row.organisation !== null && { organisation: row.organisation }),
    ...(row.label !== null && { label: row.label }),
    ...(row.scopes !== null && { scopes: row.scopes.split(' ').filter(Boolean) as Verb[] }),
    created: row.created,
    createdBy: row.created_by,
    expires: row.expires,
    ...(row.last_used !== null && { lastUsed: row.last_used }),
    ...(row.ended !== null && { ended: row.ended }),
    ...(row.ended_by !== null && { endedBy: row.ended_by }),
  };
}
