/** Credentials of programs: found by the hash of their secret, ended but never deleted. */
import { sql } from 'kysely';
import type { Role } from '../domain/actor.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

export interface TokenRow {
  readonly id: number;
  /** As the ledger names who used it. */
  readonly name: string;
  readonly role: Role;
  readonly centre?: string;
  readonly created: Date;
  readonly createdBy: string;
  readonly expires: Date;
  readonly ended?: Date;
  readonly endedBy?: string;
}

export interface TokenWrite {
  readonly name: string;
  readonly role: Role;
  readonly centre?: string;
  /** SHA-256 of the secret. */
  readonly secretHash: Uint8Array;
  readonly createdBy: string;
  readonly expires: Date;
}

/** False when the name was given before. */
export async function addToken(tx: Tx, token: TokenWrite): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx[queries]
    .insertInto('token')
    .values({
      name: token.name,
      role: token.role,
      centre: token.centre ?? null,
      secret_hash: token.secretHash,
      created_by: token.createdBy,
      expires: token.expires,
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The token of a secret, if it holds now. */
export async function findToken(db: ReadStore, secretHash: Uint8Array): Promise<TokenRow | undefined> {
  const row = await db[queries]
    .selectFrom('token')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .where('ended', 'is', null)
    .where('expires', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return row && toToken(row);
}

export async function listTokens(db: ReadStore): Promise<TokenRow[]> {
  return (await db[queries].selectFrom('token').selectAll().orderBy('id').execute()).map(toToken);
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

interface Row {
  id: number;
  name: string;
  role: string;
  centre: string | null;
  created: Date;
  created_by: string;
  expires: Date;
  ended: Date | null;
  ended_by: string | null;
}

function toToken(row: Row): TokenRow {
  return {
    id: row.id,
    name: row.name,
    role: row.role as Role,
    ...(row.centre === null ? {} : { centre: row.centre }),
    created: row.created,
    createdBy: row.created_by,
    expires: row.expires,
    ...(row.ended === null ? {} : { ended: row.ended }),
    ...(row.ended_by === null ? {} : { endedBy: row.ended_by }),
  };
}
