/** Asks somebody who is signed in for her password once more; tries are counted as those of signing in are. */
import type { Person } from '../../domain/person.ts';
import { findAccountByEmail, forgetAttempts, type Store, takeAttempt } from '../../store/index.ts';
import { type FactorResult, refusedFactor } from './factor-problem.ts';
import { isPassword } from './password-hash.ts';

export async function proveByPassword(
  store: Store,
  { account }: Pick<Person, 'account'>,
  password: string,
): Promise<FactorResult> {
  const key = `password-again:${account.id}`;
  const { wait, kept } = await store.transaction(async (tx) => {
    const wait = await takeAttempt(tx, key);
    return { wait, kept: wait === undefined ? (await findAccountByEmail(tx, account.email))?.password : undefined };
  });
  if (wait !== undefined) return refusedFactor({ type: 'wait', seconds: wait });
  if (!(await isPassword(kept, password))) return refusedFactor({ type: 'password-wrong' });
  await store.transaction((tx) => forgetAttempts(tx, key));
  return { ok: true };
}
