/** Whom a directory of OpenID Connect means: issuer and subject, never the address (OpenID Connect Core 1.0, 5.7). */
import { sql } from 'kysely';
import { queries, type ReadStore, type Tx } from './handle.ts';

export interface IdentityRow {
  readonly issuer: string;
  readonly subject: string;
  readonly account: number;
}

export async function findIdentity(db: ReadStore, issuer: string, subject: string): Promise<IdentityRow | undefined> {
  return db[queries]
    .selectFrom('identity')
    .select(['issuer', 'subject', 'account'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
}

/** False when the subject is somebody's already. */
export async function addIdentity(tx: Tx, identity: IdentityRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx[queries]
    .insertInto('identity')
    .values(identity)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function touchIdentity(tx: Tx, { issuer, subject }: IdentityRow): Promise<void> {
  await tx[queries]
    .updateTable('identity')
    .set({ last_used: sql<Date>`now()` })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .execute();
}

/** Memberships that somebody gave and that have not ended, such as a directory did. */
export async function membershipsGivenBy(
  db: ReadStore,
  account: number,
  by: string,
): Promise<readonly { readonly id: number; readonly role: string; readonly centre: string | null }[]> {
  return db[queries]
    .selectFrom('membership')
    .select(['id', 'role', 'centre'])
    .where('account', '=', account)
    .where('created_by', '=', by)
    .where('ended', 'is', null)
    .execute();
}
