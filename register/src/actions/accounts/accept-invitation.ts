/** Accepts an invitation: who has an account says so signed in, who has none gets one, as the link has proved her address. */
import { passwordProblemOf } from '../../domain/password.ts';
import type { Account, Person } from '../../domain/person.ts';
import { parseName } from '../../domain/person-name.ts';
import {
  addMembership,
  changeAccount,
  findAccountByEmail,
  findLetterProof,
  holdOrganisation,
  type Store,
  useLetterProof,
} from '../../store/index.ts';
import { accountForEmail } from './account-for-email.ts';
import { type AccountResult, refused } from './account-problem.ts';
import { hashPassword } from './password-hash.ts';
import { hashOfSecret, isSecret } from './secrets.ts';

export interface Acceptance {
  readonly secret: string;
  /** Whoever is signed in. */
  readonly person?: Person;
  /** Of a new account, as they were typed. */
  readonly name?: string;
  readonly password?: string;
  /** Of a new account: what its browser speaks; else what the inviter's did. */
  readonly language?: string;
}

/** Whether the invited address has an account that has to sign in first: a link of two weeks is no way to sign in. */
export async function hasAccount(store: Store, email: string): Promise<boolean> {
  return (await store.transaction((tx) => findAccountByEmail(tx, email)))?.verified !== undefined;
}

/** `isNew`: the account was made by this, and may be signed in. */
export async function acceptInvitation(
  store: Store,
  { secret, person, name: typed = '', password = '', language }: Acceptance,
): Promise<AccountResult<{ readonly account: Account; readonly isNew: boolean; readonly organisation?: number }>> {
  if (!isSecret(secret)) return refused({ type: 'link-over' });
  const hash = hashOfSecret(secret);
  const seen = await store.transaction((tx) => findLetterProof(tx, hash));
  if (seen?.purpose !== 'invitation') return refused({ type: 'link-over' });
  const hers = await hasAccount(store, seen.email);
  const name = hers ? (person?.account.name ?? '') : parseName(typed);
  if (name === undefined) return refused({ type: 'name-not-usable' });
  const problem = hers || password === '' ? undefined : passwordProblemOf(password, seen.email);
  if (problem !== undefined) return refused({ type: problem });
  const kept = hers || password === '' ? undefined : await hashPassword(password);
  return store.transaction(async (tx) => {
    const proof = await useInvitation();
    if (proof?.role === undefined) return refused({ type: 'link-over' });
    const { role, centre, organisation, email, createdBy = 'invitation' } = proof;
    if (organisation !== undefined && (await holdOrganisation(tx, organisation)) === undefined) {
      return refused({ type: 'organisation-unknown' });
    }
    const account = await accountForEmail(tx, { email, name, language: language ?? proof.data?.language ?? 'en' });
    if (account.ended !== undefined) return refused({ type: 'account-ended' });
    const isNew = account.verified === undefined;
    const verified = account.verified ?? new Date();
    if (isNew) await changeAccount(tx, account.id, { verified, name, ...(kept !== undefined && { password: kept }) });
    await addMembership(tx, {
      account: account.id,
      role,
      ...(centre !== undefined && { centre }),
      ...(organisation !== undefined && { organisation }),
      by: createdBy,
    });
    return { ok: true, account: { ...account, verified }, isNew, ...(organisation !== undefined && { organisation }) };

    /** Left unused where the account has to sign in first. */
    async function useInvitation() {
      const found = await findAccountByEmail(tx, seen!.email);
      if (found?.verified !== undefined && person?.account.id !== found.id) return undefined;
      return useLetterProof(tx, hash);
    }
  });
}
