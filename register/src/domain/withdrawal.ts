/** What the ledger keeps of a withdrawal beside the state: what everybody may read of it, and what the number was part of. */
import type { ChangeRow } from './change.ts';
import type { NumberState } from './number-state.ts';

export interface WithdrawalDetail {
  /** The reason, as whoever withdrew the number wrote it for its public page. */
  readonly said: string;
  /** Clusters that it was taken out of. */
  readonly clusters?: readonly { readonly kind: string; readonly cluster: number }[];
}

export interface Withdrawal {
  /** Since when the number is in its present state. */
  readonly at: Date;
  readonly said?: string;
}

/** Since when a number is in its present state, and what is said about it, by its changes in order. */
export function withdrawalOf(changes: readonly ChangeRow[], state: NumberState): Withdrawal | undefined {
  const before = changes.findLastIndex((change) => change.state !== state);
  const change = changes[before + 1];
  if (change === undefined) return undefined;
  const said = (change.detail as Partial<WithdrawalDetail> | undefined)?.said;
  return { at: change.at, ...(typeof said === 'string' && said !== '' && { said }) };
}
