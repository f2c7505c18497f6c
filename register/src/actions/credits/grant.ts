/** Gives credits by hand, or corrects a balance: the Registration Authority, with a reference that says why. */
import type { Actor } from '../../domain/actor.ts';
import { type CreditHolder, type CreditProblem, mostCredits } from '../../domain/credit.ts';
import { type PermissionProblem, refusalOf } from '../../domain/permissions.ts';
import { addCreditEntry, creditHolderExists, lockCreditBalance, type Store } from '../../store/index.ts';

export interface GrantCredits {
  readonly holder: CreditHolder;
  /** Below zero it takes some back, as a correction. */
  readonly amount: number;
  /** Such as the number of a transfer, or the letter that promised them. */
  readonly reference: string;
}

export type GrantResult =
  | { readonly ok: true; readonly balance: number }
  | { readonly ok: false; readonly problem: CreditProblem | PermissionProblem };

export async function grantCredits(store: Store, actor: Actor, grant: GrantCredits): Promise<GrantResult> {
  const { holder, amount } = grant;
  const reference = grant.reference.trim().slice(0, 500);
  const refusal = refusalOf(actor, 'write-credits', holder);
  if (refusal !== undefined) return { ok: false, problem: refusal };
  if (!Number.isSafeInteger(amount) || amount === 0 || Math.abs(amount) > mostCredits) {
    return { ok: false, problem: { type: 'amount-wrong' } };
  }
  if (reference === '') return { ok: false, problem: { type: 'reference-missing' } };
  return store.transaction(async (tx): Promise<GrantResult> => {
    if (!(await creditHolderExists(tx, holder))) return { ok: false, problem: { type: 'holder-unknown' } };
    const { id, balance } = await lockCreditBalance(tx, holder);
    if (balance + amount < 0) {
      return { ok: false, problem: { type: 'not-enough-credits', needed: -amount, available: balance } };
    }
    const kind = amount > 0 ? 'granted' : 'corrected';
    return { ok: true, balance: await addCreditEntry(tx, { balance: id, kind, amount, reference, by: actor.name }) };
  });
}
