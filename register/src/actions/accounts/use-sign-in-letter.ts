/** Uses the link of a letter that proves an address: makes the account that it was for where there is none, and signs in. */
import { passwordProblemOf } from '../../domain/password.ts';
import type { Account } from '../../domain/person.ts';
import { changeAccount, findLetterProof, type Store, useLetterProof } from '../../store/index.ts';
import { accountForEmail } from './account-for-email.ts';
import { type AccountResult, refused } from './account-problem.ts';
import { hashPassword } from './password-hash.ts';
import { hashOfSecret, isSecret } from './secrets.ts';

/**
 * `password` is chosen only here, by whoever reads the mail of the address: one that was chosen at sign-up might be a stranger's, who waits
 * for the owner to prove it.
 */
export async function useSignInLetter(
  store: Store,
  { secret, password }: { readonly secret: string; readonly password?: string },
): Promise<AccountResult<{ readonly account: Account; readonly next?: string }>> {
  if (!isSecret(secret)) return refused({ type: 'link-over' });
  const hash = hashOfSecret(secret);
  const kept = await keptPassword(store, hash, password);
  if (kept?.ok === false) return kept;
  return store.transaction(async (tx) => {
    const proof = await useLetterProof(tx, hash);
    if (proof === undefined || (proof.purpose !== 'sign-in' && proof.purpose !== 'verify'))
      return refused({ type: 'link-over' });
    const { name = proof.email, language = 'en', next } = proof.data ?? {};
    const account = await accountForEmail(tx, { email: proof.email, name, language });
    if (account.ended !== undefined) return refused({ type: 'account-ended' });
    const isNew = account.verified === undefined;
    const verified = account.verified ?? new Date();
    if (isNew) await changeAccount(tx, account.id, { verified, name, ...(kept && { password: kept.hash }) });
    return { ok: true, account: { ...account, verified, ...(isNew && { name }) }, ...(next !== undefined && { next }) };
  });
}

/** Hashed before the transaction, as it takes its time. */
async function keptPassword(store: Store, hash: Uint8Array, password = '') {
  if (password === '') return undefined;
  const proof = await store.transaction((tx) => findLetterProof(tx, hash));
  if (proof === undefined) return refused({ type: 'link-over' });
  const problem = passwordProblemOf(password, proof.email);
  return problem === undefined
    ? ({ ok: true, hash: await hashPassword(password) } as const)
    : refused({ type: problem });
}
