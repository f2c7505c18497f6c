/** Passkeys: credentials of WebAuthn, found by the name that the browser has for them. */
import { sql } from 'kysely';
import { queries, type ReadStore, type Tx } from './handle.ts';

export interface PasskeyWrite {
  readonly account: number;
  /** Base64url. */
  readonly credential: string;
  /** COSE. */
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly backedUp: boolean;
}

export interface PasskeyRow extends PasskeyWrite {
  readonly id: number;
  readonly created: Date;
  readonly lastUsed?: Date;
}

/** False when the credential is somebody's already. */
export async function addPasskey(tx: Tx, passkey: PasskeyWrite): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx[queries]
    .insertInto('passkey')
    .values({
      account: passkey.account,
      credential: passkey.credential,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports.join(' '),
      name: passkey.name,
      backed_up: passkey.backedUp,
      last_used: null,
    })
    .onConflict((conflict) => conflict.column('credential').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function listPasskeys(db: ReadStore, account: number): Promise<PasskeyRow[]> {
  const rows = await db[queries]
    .selectFrom('passkey')
    .selectAll()
    .where('account', '=', account)
    .orderBy('id')
    .execute();
  return rows.map(toPasskey);
}

export async function findPasskey(db: ReadStore, credential: string): Promise<PasskeyRow | undefined> {
  const row = await db[queries]
    .selectFrom('passkey')
    .selectAll()
    .where('credential', '=', credential)
    .executeTakeFirst();
  return row && toPasskey(row);
}

/** Takes the counter forward. False when it is behind: a copy of the key is about (WebAuthn 3, 6.1.1). Keys without a counter stay at 0. */
export async function takePasskeyCounter(tx: Tx, id: number, counter: number): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('passkey')
    .set({ counter, last_used: sql<Date>`now()` })
    .where('id', '=', id)
    .where((where) => where.or([where('counter', '<', counter), ...(counter === 0 ? [where('counter', '=', 0)] : [])]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function renamePasskey(tx: Tx, account: number, id: number, name: string): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('passkey')
    .set({ name })
    .where('account', '=', account)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Removes one of the account's, or all; their names. */
export async function removePasskeys(tx: Tx, account: number, id?: number): Promise<string[]> {
  let query = tx[queries].deleteFrom('passkey').where('account', '=', account);
  if (id !== undefined) query = query.where('id', '=', id);
  return (await query.returning('name').execute()).map(({ name }) => name);
}

interface Row {
  id: number;
  account: number;
  credential: string;
  public_key: Uint8Array;
  counter: number;
  transports: string;
  name: string;
  backed_up: boolean;
  created: Date;
  last_used: Date | null;
}

const toPasskey = (row: Row): PasskeyRow => ({
  id: row.id,
  account: row.account,
  credential: row.credential,
  publicKey: new Uint8Array(row.public_key),
  counter: row.counter,
  transports: row.transports.split(' ').filter(Boolean),
  name: row.name,
  backedUp: row.backed_up,
  created: row.created,
  ...(row.last_used !== null && { lastUsed: row.last_used }),
});
