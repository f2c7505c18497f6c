/** Who works at a centre, or for the Registration Authority, and who is invited to; and accounts with what they may act as. */
import type { Account } from '../../domain/person.ts';
import {
  type AccountQuery,
  findAccount,
  type ListedOrganisation,
  listAccounts,
  listInvitations,
  listMembers,
  listOrganisations,
  type Member,
  type OrganisationQuery,
  type ProofRow,
  type Store,
} from '../../store/index.ts';

export interface Staff {
  readonly members: readonly Member[];
  readonly invitations: readonly ProofRow[];
}

export async function readStaff(store: Store, centre: string | undefined): Promise<Staff> {
  const of = centre === undefined ? ({ authority: true } as const) : { centre };
  return store.transaction(async (tx) => ({
    members: await listMembers(tx, of),
    invitations: await listInvitations(tx, of),
  }));
}

export interface ListedAccount extends Account {
  readonly roles: readonly Member[];
}

export async function readAccounts(store: Store, query: AccountQuery): Promise<ListedAccount[]> {
  return store.transaction(async (tx) => {
    const accounts = await listAccounts(tx, query);
    const members = await listMembers(tx, { accounts: accounts.map(({ id }) => id) });
    return accounts.map((account) => ({
      ...account,
      roles: members.filter((member) => member.account === account.id),
    }));
  });
}

export async function readAccount(store: Store, id: number): Promise<ListedAccount | undefined> {
  return store.transaction(async (tx) => {
    const account = await findAccount(tx, id);
    return account && { ...account, roles: await listMembers(tx, { accounts: [id] }) };
  });
}

export const readOrganisations = (store: Store, query: OrganisationQuery): Promise<ListedOrganisation[]> =>
  store.transaction((tx) => listOrganisations(tx, query));
