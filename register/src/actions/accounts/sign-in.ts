/** Signs in by address and password: the same answer and the same work whether there is such an account or not (OWASP Authentication). */
import type { Account } from '../../domain/person.ts';
import {
  countAttempt,
  emailKey,
  findAccountByEmail,
  forgetAttempts,
  type Store,
  takeAttempt,
} from '../../store/index.ts';
import { type AccountResult, refused } from './account-problem.ts';
import { isPassword } from './password-hash.ts';
import { limitKey } from './secrets.ts';

export interface SignInRequest {
  readonly email: string;
  readonly password: string;
  /** `networkOf` the visitor. */
  readonly network?: string | undefined;
}

/** Tries from one place in ten minutes, whoever they are for. */
const mostFromOnePlace = 100;

export async function signIn(
  store: Store,
  { email, password, network }: SignInRequest,
): Promise<AccountResult<{ readonly account: Account }>> {
  const key = limitKey('sign-in', emailKey(email));
  const { wait, account } = await store.transaction(async (tx) => {
    if (network !== undefined && (await countAttempt(tx, `sign-in-from:${network}`, 600)) > mostFromOnePlace) {
      return { wait: 600, account: undefined };
    }
    const wait = await takeAttempt(tx, key);
    return { wait, account: wait === undefined ? await findAccountByEmail(tx, email) : undefined };
  });
  if (wait !== undefined) return refused({ type: 'wait', seconds: wait });
  const right = await isPassword(account?.password, password);
  if (!right || account === undefined || account.ended !== undefined || account.verified === undefined) {
    return refused({ type: 'wrong-credentials' });
  }
  await store.transaction((tx) => forgetAttempts(tx, key));
  const { password: _, ...known } = account;
  return { ok: true, account: known };
}
