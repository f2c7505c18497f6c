/**
 * Gives back what a request has taken, when it is refused, withdrawn or expires, in the transaction that does so: what was reserved is
 * released, and what was charged for a decision that was taken back is refunded. Once, however often it is asked.
 */
import {
  endReservation,
  findLastReservation,
  findReservation,
  lockCreditBalanceById,
  type Tx,
} from '../../store/index.ts';

/** `request` is its id, `by` whoever decides, as the ledger names it. Gives the credits that came back. */
export async function releaseReservation(tx: Tx, request: number, by: string): Promise<{ readonly released: number }> {
  const last = await findLastReservation(tx, request);
  if (last === undefined) return { released: 0 };
  await lockCreditBalanceById(tx, last.balance);
  const standing = await findReservation(tx, request);
  if (standing === undefined) return { released: 0 };
  await endReservation(tx, standing, standing.state === 'charged' ? 'refunded' : 'released', by);
  return { released: standing.amount };
}
