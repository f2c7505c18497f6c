/** Changes the address of an account: a letter to the new one proves it, and a letter to the old one tells of it. */
import { parseEmail } from '../../domain/email.ts';
import type { Person } from '../../domain/person.ts';
import {
  changeAccount,
  emailKey,
  endLetterProofs,
  endSessions,
  enqueueLetter,
  findAccount,
  findAccountByEmail,
  type Store,
  useLetterProof,
} from '../../store/index.ts';
import { type AccountResult, refused } from './account-problem.ts';
import { knowsPassword } from './change-password.ts';
import { hashOfSecret, isSecret } from './secrets.ts';
import { mayWriteTo, sendLetterProof } from './send-letter-proof.ts';

/** The same answer whether the new address has an account of its own: then its owner is told, and nothing changes. */
export async function askEmailChange(
  store: Store,
  { account }: Person,
  wish: { readonly email: string; readonly password: string },
): Promise<AccountResult> {
  const email = parseEmail(wish.email);
  if (email === undefined) return refused({ type: 'email-not-usable' });
  const knows = await knowsPassword(store, account, wish.password);
  if (!knows.ok) return knows;
  const { id, name, language } = account;
  return store.transaction(async (tx): Promise<AccountResult> => {
    if (!(await mayWriteTo(tx, email))) return refused({ type: 'too-many-letters' });
    const other = await findAccountByEmail(tx, email);
    if (other !== undefined && other.id !== id && other.verified !== undefined) {
      const values = { name: other.name };
      await enqueueLetter(tx, { to: other.email, language: other.language, letter: 'account-email-taken', values });
      return { ok: true };
    }
    await endLetterProofs(tx, id, ['address']);
    const values = { name };
    await sendLetterProof(tx, {
      purpose: 'address',
      email,
      account: id,
      name,
      language,
      letter: 'account-email',
      values,
    });
    return { ok: true };
  });
}

/** The address of the link is the account's from now on. Other sessions end; `keep` is the one that stays. */
export async function useEmailLetter(
  store: Store,
  { secret, keep }: { readonly secret: string; readonly keep?: number },
): Promise<AccountResult> {
  if (!isSecret(secret)) return refused({ type: 'link-over' });
  return store.transaction(async (tx): Promise<AccountResult> => {
    const proof = await useLetterProof(tx, hashOfSecret(secret));
    const account = proof?.account === undefined ? undefined : await findAccount(tx, proof.account);
    if (proof?.purpose !== 'address' || account === undefined) return refused({ type: 'link-over' });
    if (account.ended !== undefined) return refused({ type: 'account-ended' });
    const other = await findAccountByEmail(tx, proof.email);
    if (other !== undefined && other.id !== account.id) return refused({ type: 'email-taken' });
    await changeAccount(tx, account.id, { email: proof.email, verified: new Date() });
    await endSessions(tx, account.id, keep === undefined ? {} : { except: keep });
    await endLetterProofs(tx, account.id, ['password', 'sign-in', 'address']);
    if (emailKey(account.email) !== emailKey(proof.email)) {
      const { email, name, language } = account;
      const values = { name, email: proof.email };
      await enqueueLetter(tx, { to: email, name, language, letter: 'account-email-changed', values });
    }
    return { ok: true };
  });
}
