/** Sets credits aside for a request when it is submitted, in the transaction that submits it. Where no credits are asked it does nothing. */
import { type CreditProblem, creditHolderOf } from '../../domain/credit.ts';
import {
  addReservation,
  currentCreditPolicy,
  endReservation,
  findReservation,
  lockCreditBalance,
  type Tx,
} from '../../store/index.ts';

export interface ReserveCredit {
  /** Whose request it is; the organisation pays where there is one. */
  readonly account?: number | undefined;
  readonly organisation?: number | undefined;
  /** Its id. */
  readonly request: number;
  /** As `creditPrice` says; 0 reserves nothing. */
  readonly amount: number;
  readonly by: string;
}

export type ReserveResult =
  /** `asked` is false where the register asks for no credits. `balance` is what is left. */
  | { readonly ok: true; readonly asked: boolean; readonly reserved: number; readonly balance?: number }
  | { readonly ok: false; readonly problem: CreditProblem };

/** Again for the same request, it is not reserved twice; with another amount, what stands is replaced. */
export async function reserveCredit(tx: Tx, { request, amount, by, ...whose }: ReserveCredit): Promise<ReserveResult> {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`Cannot reserve ${amount} credits.`);
  const { asked } = await currentCreditPolicy(tx);
  if (!asked) return { ok: true, asked, reserved: 0 };
  const holder = creditHolderOf(whose);
  if (holder === undefined) {
    return amount === 0 ? { ok: true, asked, reserved: 0 } : { ok: false, problem: { type: 'no-holder' } };
  }
  const { id, balance } = await lockCreditBalance(tx, holder);
  const standing = await findReservation(tx, request);
  // It was paid already, and came back by a reversal.
  if (standing?.state === 'charged' || (standing !== undefined && standing.amount === amount)) {
    return { ok: true, asked, reserved: standing.amount, balance };
  }
  // Of another's balance it cannot be: a request does not change hands.
  const available = balance + (standing?.amount ?? 0);
  if (available < amount) return { ok: false, problem: { type: 'not-enough-credits', needed: amount, available } };
  let after = balance;
  if (standing !== undefined) after = await endReservation(tx, standing, 'released', by);
  if (amount > 0) after = await addReservation(tx, { request, balance: id, amount, by });
  return { ok: true, asked, reserved: amount, balance: after };
}
