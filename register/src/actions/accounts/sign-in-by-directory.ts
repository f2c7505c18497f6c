/**
 * Whom a directory means: found by issuer and subject; the first time by an address that the directory has proved and that is of its own
 * domains. Its mapping alone gives roles at its own centre, and takes those away that it gave.
 */
import { isOfNetwork, type Role } from '../../domain/actor.ts';
import { isMailAddress } from '../../domain/mail-address.ts';
import type { Account } from '../../domain/person.ts';
import {
  addAccount,
  addIdentity,
  addMembership,
  changeAccount,
  endMembership,
  endTokensOf,
  findAccount,
  findAccountByEmail,
  findIdentity,
  findTotp,
  listMemberships,
  listPasskeys,
  membershipsGivenBy,
  type Store,
  type Tx,
  touchIdentity,
} from '../../store/index.ts';
import type { DirectoryClaims, DirectoryProblem } from './oidc.ts';
import { type DirectoryRole, type DirectorySettings, rolesOfDirectories } from './oidc-providers.ts';
import { tellOfFactor } from './tell-of-factor.ts';

export type DirectoryResult =
  | { readonly ok: true; readonly account: Account; readonly secondFactor: boolean }
  | { readonly ok: false; readonly problem: DirectoryProblem };

const refused = (type: DirectoryProblem['type']) => ({ ok: false, problem: { type } }) as const;

/** `language` is of a new account. */
export function signInByDirectory(
  store: Store,
  directory: DirectorySettings,
  claims: DirectoryClaims,
  language: string,
): Promise<DirectoryResult> {
  const role = roleOf(directory, claims);
  return store.transaction(async (tx) => {
    const found = await accountOf(tx, directory, claims, role, language);
    if (!found.ok) return found;
    const { account } = found;
    if (account.ended !== undefined) return refused('account-ended');
    await giveRole(tx, directory, account.id, role);
    return { ok: true, account, secondFactor: await countsAsSecond(tx, directory, claims, account.id) };
  });
}

/** The highest of those that its groups give. */
function roleOf({ roles }: DirectorySettings, { groups }: DirectoryClaims): DirectoryRole | undefined {
  const given = groups.flatMap((group) => (Object.hasOwn(roles.map, group) ? [roles.map[group]] : []));
  return rolesOfDirectories.find((role) => given.includes(role));
}

async function accountOf(
  tx: Tx,
  { label, domains }: DirectorySettings,
  { issuer, subject, email, emailVerified, name }: DirectoryClaims,
  role: DirectoryRole | undefined,
  language: string,
) {
  const identity = await findIdentity(tx, issuer, subject);
  if (identity !== undefined) {
    await touchIdentity(tx, identity);
    const account = await findAccount(tx, identity.account);
    return account === undefined ? refused('refused') : ({ ok: true, account } as const);
  }
  if (email === undefined || !emailVerified || !isMailAddress(email)) return refused('email-not-verified');
  if (!domains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase())) return refused('domain-not-known');
  const known = await findAccountByEmail(tx, email);
  if (known === undefined && role === undefined) return refused('no-role');
  const account =
    known ?? (await addAccount(tx, { email, name: (name ?? email).slice(0, 100), language, verified: new Date() }));
  if (account === undefined) return refused('refused');
  if (account.ended !== undefined) return refused('account-ended');
  if (account.verified === undefined) await changeAccount(tx, account.id, { verified: new Date() });
  if (!(await addIdentity(tx, { issuer, subject, account: account.id }))) return refused('refused');
  await tellOfFactor(tx, { account, kind: 'identity-linked', detail: label });
  return { ok: true, account } as const;
}

/** What somebody else gave stays: the directory ends no more than it began. */
async function giveRole(tx: Tx, { name, centre }: DirectorySettings, account: number, role: Role | undefined) {
  const by = `directory ${name}`;
  const given = await membershipsGivenBy(tx, account, by);
  for (const one of given.filter((membership) => membership.role !== role || membership.centre !== centre)) {
    await endMembership(tx, one.id, by);
    if (one.centre !== null) await endTokensOf(tx, { account, centre: one.centre }, by);
  }
  if (role !== undefined) await addMembership(tx, { account, role, centre, by });
}

/** Only for whoever has no second factor here, and works nowhere else: a directory vouches for its own people. */
async function countsAsSecond(
  tx: Tx,
  { secondFactor, centre }: DirectorySettings,
  { acr, amr }: DirectoryClaims,
  account: number,
): Promise<boolean> {
  const vouched =
    (acr !== undefined && secondFactor.acr.includes(acr)) || amr.some((one) => secondFactor.amr.includes(one));
  if (!vouched) return false;
  const own = (await findTotp(tx, account))?.confirmed !== undefined || (await listPasskeys(tx, account)).length > 0;
  const roles = (await listMemberships(tx, { account })).filter(({ role }) => isOfNetwork(role));
  return !own && roles.every((membership) => membership.centre === centre);
}
