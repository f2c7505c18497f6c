/** Deactivates an account with its sessions, roles, links and credentials, and lets it in again. What it did stays on record. */
import type { Actor } from '../../domain/actor.ts';
import { mailName } from '../../domain/mail-address.ts';
import { refusalOf } from '../../domain/permissions.ts';
import {
  endAccount as endAccountRow,
  endLetterProofs,
  endSessions,
  endTokensOf,
  enqueueLetter,
  findAccount,
  removePasskeys,
  removeTotp,
  reviveAccount as reviveAccountRow,
  type Store,
} from '../../store/index.ts';
import { type AccountResult, refused } from './account-problem.ts';

export async function endAccount(store: Store, actor: Actor, id: number, reason: string): Promise<AccountResult> {
  const refusal = refusalOf(actor, 'end-account', { account: id });
  if (refusal !== undefined) return refused(refusal);
  if (actor.account === id) return refused({ type: 'yourself' });
  return store.transaction(async (tx): Promise<AccountResult> => {
    const account = await findAccount(tx, id);
    if (account === undefined) return refused({ type: 'account-unknown' });
    if (!(await endAccountRow(tx, id, actor.name, mailName(reason, 500) || undefined))) return { ok: true };
    await endSessions(tx, id);
    await endTokensOf(tx, { account: id }, actor.name);
    await removeTotp(tx, id);
    await removePasskeys(tx, id);
    await endLetterProofs(tx, id, ['verify', 'password', 'sign-in', 'invitation', 'address']);
    const { email, name, language } = account;
    await enqueueLetter(tx, { to: email, name, language, letter: 'account-ended', values: { name } });
    return { ok: true };
  });
}

/** She signs in as before; her roles are given again by invitation. */
export async function reviveAccount(store: Store, actor: Actor, id: number): Promise<AccountResult> {
  const refusal = refusalOf(actor, 'end-account', { account: id });
  if (refusal !== undefined) return refused(refusal);
  return store.transaction(async (tx): Promise<AccountResult> => {
    if ((await findAccount(tx, id)) === undefined) return refused({ type: 'account-unknown' });
    await reviveAccountRow(tx, id);
    return { ok: true };
  });
}
