/** Charges what was reserved for a request when it is accepted, in the transaction that accepts it: once, however often it is accepted. */
import {
  addReservation,
  endReservation,
  findLastReservation,
  findReservation,
  lockCreditBalanceById,
  type Tx,
} from '../../store/index.ts';

export interface ChargeResult {
  /** Credits that the request has cost now. */
  readonly charged: number;
  /**
   * `reserved`: what was set aside. `already`: it had been charged. `balance`: its reservation had been given back, by a refusal that was
   * found wrong, and was taken anew. `waived`: the same, but there is no longer enough; the centre's error costs the applicant nothing.
   * `nothing`: it costs nothing.
   */
  readonly how: 'reserved' | 'already' | 'balance' | 'waived' | 'nothing';
}

/** `request` is its id, `by` whoever decides, as the ledger names it. Never fails: a number is not refused for a credit any more. */
export async function chargeReservation(tx: Tx, request: number, by: string): Promise<ChargeResult> {
  const last = await findLastReservation(tx, request);
  if (last === undefined) return { charged: 0, how: 'nothing' };
  const { balance } = await lockCreditBalanceById(tx, last.balance);
  // Read again under the lock: another may have ended it meanwhile.
  const standing = await findReservation(tx, request);
  if (standing?.state === 'charged') return { charged: standing.amount, how: 'already' };
  if (standing !== undefined) {
    await endReservation(tx, standing, 'charged', by);
    return { charged: standing.amount, how: 'reserved' };
  }
  const { amount } = (await findLastReservation(tx, request))!;
  if (balance < amount) return { charged: 0, how: 'waived' };
  await addReservation(tx, { request, balance: last.balance, amount, by });
  await endReservation(tx, (await findReservation(tx, request))!, 'charged', by);
  return { charged: amount, how: 'balance' };
}
