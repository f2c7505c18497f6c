/** Accounts and what they may act as. An address is found by its folded form; accounts and memberships are ended, never deleted. */
import { sql } from 'kysely';
import type { Role } from '../domain/actor.ts';
import type { Account, Membership } from '../domain/person.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import { holds } from './organisations.ts';

export interface AccountWrite {
  readonly email: string;
  readonly name: string;
  readonly language: string;
  /** PHC form. */
  readonly password?: string;
  /** The address is proved already, as by an invitation. */
  readonly verified?: Date;
}

/** What two spellings of one address have in common; the part before the @ too, as all known hosts read it without case. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

/** The account, or undefined when the address has one. */
export async function addAccount(tx: Tx, account: AccountWrite): Promise<Account | undefined> {
  const row = await tx[queries]
    .insertInto('account')
    .values({
      email: account.email.trim(),
      email_key: emailKey(account.email),
      name: account.name,
      language: account.language,
      password: account.password ?? null,
      verified: account.verified ?? null,
    })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && toAccount(row);
}

export async function findAccount(db: ReadStore, id: number): Promise<Account | undefined> {
  const row = await db[queries].selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toAccount(row);
}

export async function findAccountByEmail(
  db: ReadStore,
  email: string,
): Promise<(Account & { readonly password?: string }) | undefined> {
  const row = await db[queries]
    .selectFrom('account')
    .selectAll()
    .where('email_key', '=', emailKey(email))
    .executeTakeFirst();
  return row && { ...toAccount(row), ...(row.password !== null && { password: row.password }) };
}

export interface AccountChange {
  readonly email?: string;
  readonly name?: string;
  readonly language?: string;
  readonly password?: string;
  readonly verified?: Date;
}

export async function changeAccount(tx: Tx, id: number, change: AccountChange): Promise<void> {
  await tx[queries]
    .updateTable('account')
    .set({ ...change, ...(change.email !== undefined && { email_key: emailKey(change.email) }) })
    .where('id', '=', id)
    .execute();
}

/** Ends the account with its password and everything that it may act as; false when it had ended. Its sessions are ended by `endSessions`. */
export async function endAccount(tx: Tx, id: number, by: string, reason?: string): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('account')
    .set({ ended: sql<Date>`now()`, ended_by: by, ended_reason: reason ?? null, password: null })
    .where('id', '=', id)
    .where('ended', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tx[queries]
    .updateTable('membership')
    .set({ ended: sql<Date>`now()`, ended_by: by })
    .where('account', '=', id)
    .where('ended', 'is', null)
    .execute();
  return true;
}

export interface MembershipWrite {
  readonly account: number;
  readonly role: Role;
  readonly centre?: string;
  readonly organisation?: number;
  readonly by: string;
}

/** False when the account has a role there already. */
export async function addMembership(tx: Tx, membership: MembershipWrite): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx[queries]
    .insertInto('membership')
    .values({
      account: membership.account,
      role: membership.role,
      centre: membership.centre ?? null,
      organisation: membership.organisation ?? null,
      created_by: membership.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function endMembership(tx: Tx, id: number, by: string): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('membership')
    .set({ ended: sql<Date>`now()`, ended_by: by })
    .where('id', '=', id)
    .where('ended', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function listMemberships(
  db: ReadStore,
  of: { readonly account?: number; readonly centre?: string; readonly organisation?: number; readonly role?: Role },
): Promise<Membership[]> {
  let query = db[queries]
    .selectFrom('membership')
    .leftJoin('centre', 'centre.code', 'membership.centre')
    .leftJoin('organisation', 'organisation.id', 'membership.organisation')
    .select([
      'membership.id',
      'membership.account',
      'membership.role',
      'membership.centre',
      'membership.organisation',
      'centre.name as centreName',
      'organisation.name as organisationName',
    ])
    .where('membership.ended', 'is', null)
    .where('organisation.ended', 'is', null)
    .orderBy('membership.id');
  if (of.account !== undefined) query = query.where('membership.account', '=', of.account);
  if (of.centre !== undefined) query = query.where('membership.centre', '=', of.centre);
  if (of.organisation !== undefined) query = query.where('membership.organisation', '=', of.organisation);
  if (of.role !== undefined) query = query.where('membership.role', '=', of.role);
  return (await query.execute()).map(({ centre, organisation, centreName, organisationName, role, ...row }) => {
    const name = organisationName ?? centreName;
    return {
      ...row,
      role: role as Role,
      ...(centre !== null && { centre }),
      ...(organisation !== null && { organisation }),
      ...(name !== null && { of: name }),
    };
  });
}

/** Lets somebody in again whose account had ended; what it could act as stays ended. False when it had not. */
export async function reviveAccount(tx: Tx, id: number): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('account')
    .set({ ended: null, ended_by: null, ended_reason: null })
    .where('id', '=', id)
    .where('ended', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends nothing: holds the account until the transaction ends, so that what depends on it changes one after the other. */
export async function holdAccount(tx: Tx, id: number): Promise<(Account & { readonly password?: string }) | undefined> {
  const row = await tx[queries].selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && { ...toAccount(row), ...(row.password !== null && { password: row.password }) };
}

export async function hasPassword(db: ReadStore, id: number): Promise<boolean> {
  const row = await db[queries].selectFrom('account').select('password').where('id', '=', id).executeTakeFirst();
  return row !== undefined && row.password !== null;
}

export interface AccountQuery {
  /** What the name or the address holds, in any case. */
  readonly text?: string;
  /** Only those who may act as this. */
  readonly role?: Role;
  /** Those after this id. */
  readonly after?: number;
  readonly limit: number;
}

/** By id. */
export async function listAccounts(db: ReadStore, query: AccountQuery): Promise<Account[]> {
  const { text = '', role } = query;
  let found = db[queries].selectFrom('account').selectAll().orderBy('id').limit(query.limit);
  if (text !== '') found = found.where(({ or }) => or([holds('name', text), holds('email', text)]));
  if (query.after !== undefined) found = found.where('id', '>', query.after);
  if (role !== undefined) {
    found = found.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership')
          .select('membership.id')
          .whereRef('membership.account', '=', 'account.id')
          .where('membership.role', '=', role)
          .where('membership.ended', 'is', null),
      ),
    );
  }
  return (await found.execute()).map(toAccount);
}

/** Members with their names, of a centre, an organisation, or the Registration Authority; or all that some accounts act as. */
export interface Member extends Membership {
  readonly name: string;
  readonly email: string;
}

export async function listMembers(
  db: ReadStore,
  of: {
    readonly centre?: string;
    readonly organisation?: number;
    readonly authority?: true;
    readonly accounts?: readonly number[];
    readonly id?: number;
  },
): Promise<Member[]> {
  const { accounts } = of;
  if (accounts?.length === 0) return [];
  let query = db[queries]
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account')
    .leftJoin('centre', 'centre.code', 'membership.centre')
    .leftJoin('organisation', 'organisation.id', 'membership.organisation')
    .select([
      'membership.id',
      'membership.account',
      'membership.role',
      'membership.centre',
      'membership.organisation',
      'account.name',
      'account.email',
      'centre.name as centreName',
      'organisation.name as organisationName',
    ])
    .where('membership.ended', 'is', null)
    .where('organisation.ended', 'is', null)
    .orderBy('membership.id')
    .limit(1000);
  if (of.centre !== undefined) query = query.where('membership.centre', '=', of.centre);
  if (of.organisation !== undefined) query = query.where('membership.organisation', '=', of.organisation);
  if (of.authority) query = query.where('membership.role', 'in', ['staff', 'administrator']);
  if (accounts !== undefined) query = query.where('membership.account', 'in', accounts);
  if (of.id !== undefined) query = query.where('membership.id', '=', of.id);
  return (await query.execute()).map(({ centre, organisation, centreName, organisationName, role, ...row }) => {
    const name = organisationName ?? centreName ?? centre;
    return {
      ...row,
      role: role as Role,
      ...(centre !== null && { centre }),
      ...(organisation !== null && { organisation }),
      ...(name !== null && { of: name }),
    };
  });
}

interface Row {
  id: number;
  email: string;
  name: string;
  language: string;
  verified: Date | null;
  created: Date;
  ended: Date | null;
}

export function toAccount(row: Row): Account {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    language: row.language,
    ...(row.verified !== null && { verified: row.verified }),
    created: row.created,
    ...(row.ended !== null && { ended: row.ended }),
  };
}
