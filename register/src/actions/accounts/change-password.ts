/** Changes the password of somebody who is signed in and knows the present one; all her other sessions end. */
import { passwordProblemOf } from '../../domain/password.ts';
import type { Person } from '../../domain/person.ts';
import {
  changeAccount,
  endSessions,
  findAccountByEmail,
  forgetAttempts,
  hasPassword,
  type Store,
  takeAttempt,
} from '../../store/index.ts';
import { type AccountResult, refused } from './account-problem.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { afterPassword } from './password-letter.ts';

/** `current` is not asked where there is none: she signs in by letter, passkey or her centre's directory. */
export async function changePassword(
  store: Store,
  { account, session }: Person,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<AccountResult> {
  const knows = await knowsPassword(store, account, current);
  if (!knows.ok) return knows;
  const problem = passwordProblemOf(password, account.email);
  if (problem !== undefined) return refused({ type: problem });
  const kept = await hashPassword(password);
  await store.transaction(async (tx) => {
    await changeAccount(tx, account.id, { password: kept });
    await endSessions(tx, account.id, { except: session.id });
    await afterPassword(tx, account);
  });
  return { ok: true };
}

/** Whether it is her password, where she has one; as slow to guess as at the door. */
export async function knowsPassword(
  store: Store,
  account: { readonly id: number; readonly email: string },
  password: string,
): Promise<AccountResult> {
  const key = `password:${account.id}`;
  const { wait, kept } = await store.transaction(async (tx) => {
    const kept = (await findAccountByEmail(tx, account.email))?.password;
    return { kept, wait: kept === undefined ? undefined : await takeAttempt(tx, key) };
  });
  if (kept === undefined) return { ok: true };
  if (wait !== undefined) return refused({ type: 'wait', seconds: wait });
  if (!(await isPassword(kept, password))) return refused({ type: 'password-wrong' });
  await store.transaction((tx) => forgetAttempts(tx, key));
  return { ok: true };
}

export const hasChosenPassword = (store: Store, { account }: Person): Promise<boolean> =>
  store.transaction((tx) => hasPassword(tx, account.id));
