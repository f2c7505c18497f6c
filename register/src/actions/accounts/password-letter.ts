/** A forgotten password: a letter whose link lets its reader choose a new one, and the choosing. */
import { parseEmail } from '../../domain/email.ts';
import { passwordProblemOf } from '../../domain/password.ts';
import type { Account } from '../../domain/person.ts';
import {
  changeAccount,
  endLetterProofs,
  endSessions,
  enqueueLetter,
  findAccount,
  findAccountByEmail,
  findLetterProof,
  type Store,
  type Tx,
  useLetterProof,
} from '../../store/index.ts';
import { type AccountResult, refused } from './account-problem.ts';
import { hashPassword } from './password-hash.ts';
import { hashOfSecret, isSecret } from './secrets.ts';
import { lasts, mayWriteTo, sendLetterProof } from './send-letter-proof.ts';

/** The same answer whether there is an account or not; the letter says. */
export async function sendPasswordLetter(
  store: Store,
  request: { readonly email: string; readonly language: string },
): Promise<AccountResult> {
  const email = parseEmail(request.email);
  if (email === undefined) return refused({ type: 'email-not-usable' });
  return store.transaction(async (tx): Promise<AccountResult> => {
    if (!(await mayWriteTo(tx, email))) return refused({ type: 'too-many-letters' });
    const account = await findAccountByEmail(tx, email);
    if (account?.ended !== undefined) {
      const { name, language } = account;
      await enqueueLetter(tx, { to: account.email, name, language, letter: 'account-ended', values: { name } });
    } else if (account?.verified === undefined) {
      await enqueueLetter(tx, { to: email, language: request.language, letter: 'account-none', link: '/sign-up' });
    } else {
      const { id, name, language } = account;
      await sendLetterProof(tx, {
        purpose: 'password',
        email: account.email,
        account: id,
        name,
        language,
        letter: 'account-password',
        values: { name, minutes: lasts.password / 60_000 },
      });
    }
    return { ok: true };
  });
}

/** Sets the password and ends every session, so that nobody who knew the old one stays. */
export async function usePasswordLetter(
  store: Store,
  { secret, password }: { readonly secret: string; readonly password: string },
): Promise<AccountResult<{ readonly account: Account }>> {
  if (!isSecret(secret)) return refused({ type: 'link-over' });
  const hash = hashOfSecret(secret);
  const proof = await store.transaction((tx) => findLetterProof(tx, hash));
  if (proof?.purpose !== 'password') return refused({ type: 'link-over' });
  const problem = passwordProblemOf(password, proof.email);
  if (problem !== undefined) return refused({ type: problem });
  const kept = await hashPassword(password);
  return store.transaction(async (tx) => {
    const used = await useLetterProof(tx, hash);
    const account = used?.account === undefined ? undefined : await findAccount(tx, used.account);
    if (used?.purpose !== 'password' || account === undefined) return refused({ type: 'link-over' });
    if (account.ended !== undefined) return refused({ type: 'account-ended' });
    await changeAccount(tx, account.id, { password: kept });
    await endSessions(tx, account.id);
    await afterPassword(tx, account);
    return { ok: true, account };
  });
}

/** Links in letters that were sent before the password changed work no more, and the owner is told. */
export async function afterPassword(tx: Tx, { id, email, name, language }: Account): Promise<void> {
  await endLetterProofs(tx, id, ['password', 'sign-in', 'address']);
  await enqueueLetter(tx, {
    to: email,
    name,
    language,
    letter: 'account-password-changed',
    values: { name },
    link: '/password',
  });
}
