/**
 * Takes away what somebody has lost that opened her account: by an administrator, or by the head of the centre that she works for. She is
 * signed out everywhere, told by letter, and sets up a new second factor at her next sign-in.
 */
import { isOfNetwork } from '../../domain/actor.ts';
import { refusalOf } from '../../domain/permissions.ts';
import {
  type Account,
  accountName,
  actorsOf,
  lacksForFactors,
  type Person,
  type SecondFactor,
} from '../../domain/person.ts';
import {
  endSessions,
  findAccount,
  findTotp,
  listMemberships,
  listPasskeys,
  removePasskeys,
  removeTotp,
  type Store,
  type Tx,
} from '../../store/index.ts';
import { type FactorProblem, refusedFactor } from './factor-problem.ts';
import { tellOfFactor } from './tell-of-factor.ts';

export type ResetProblem = FactorProblem | { readonly type: 'reason-missing' };

export interface AccountFactors {
  readonly account: Account;
  readonly factors: readonly SecondFactor[];
}

/** What the account has, for whoever may reset it; undefined: she may not, or there is no such account. */
export async function findAccountFactors(store: Store, by: Person, id: number): Promise<AccountFactors | undefined> {
  return store.transaction(async (tx) => {
    const account = await findAccount(tx, id);
    if (account === undefined || account.ended !== undefined || !(await mayReset(tx, by, id))) return undefined;
    const totp = (await findTotp(tx, id))?.confirmed !== undefined;
    const passkeys = (await listPasskeys(tx, id)).length > 0;
    return { account, factors: [...(totp ? (['totp'] as const) : []), ...(passkeys ? (['passkey'] as const) : [])] };
  });
}

export async function resetFactors(
  store: Store,
  by: Person,
  id: number,
  reason: string,
  now = Date.now(),
): Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: ResetProblem }> {
  if (lacksForFactors(by, now) !== undefined) return refusedFactor({ type: 'prove-first' });
  const detail = reason.replace(/\s+/g, ' ').trim().slice(0, 300);
  if (detail === '') return { ok: false, problem: { type: 'reason-missing' } };
  return store.transaction(async (tx) => {
    const account = await findAccount(tx, id);
    if (account === undefined || account.ended !== undefined) return refusedFactor({ type: 'account-unknown' });
    if (!(await mayReset(tx, by, id))) return refusedFactor({ type: 'not-permitted' });
    await removeTotp(tx, id);
    await removePasskeys(tx, id);
    await endSessions(tx, id);
    await tellOfFactor(tx, {
      account,
      kind: 'factors-reset',
      by: accountName(by.account.id),
      detail,
      letter: 'factors-reset',
    });
    return { ok: true };
  });
}

/** An administrator, for everybody else; a head, for those who work for her centre and nowhere else in the network. */
async function mayReset(tx: Tx, by: Person, id: number): Promise<boolean> {
  if (id === by.account.id) return false;
  const actors = actorsOf(by);
  if (actors.some((actor) => refusalOf(actor, 'end-account') === undefined)) return true;
  const roles = (await listMemberships(tx, { account: id })).filter(({ role }) => isOfNetwork(role));
  return actors.some(
    (actor) =>
      roles.length > 0 &&
      roles.every(({ centre }) => centre !== undefined && refusalOf(actor, 'manage-staff', { centre }) === undefined),
  );
}
