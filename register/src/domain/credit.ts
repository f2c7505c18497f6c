/** Credits: what those who ask have, what moves it, and what goes wrong with it. Whole units; money is in minor units of its currency. */

export const creditEntryKinds = [
  'granted',
  'bought',
  'returned',
  'corrected',
  'reserved',
  'released',
  'charged',
  'refunded',
] as const;
/** `charged` moves nothing: its credits left the balance when they were reserved. */
export type CreditEntryKind = (typeof creditEntryKinds)[number];

export type ReservationState = 'open' | 'charged' | 'released' | 'refunded';

/** Whose credits: an organisation's, or an account's own. */
export type CreditHolder = { readonly account: number } | { readonly organisation: number };

/** Of what belongs to an organisation and was written by an account, the organisation pays. */
export function creditHolderOf(whose: {
  readonly account?: number | undefined;
  readonly organisation?: number | undefined;
}): CreditHolder | undefined {
  if (whose.organisation !== undefined) return { organisation: whose.organisation };
  return whose.account === undefined ? undefined : { account: whose.account };
}

export type CreditProblem =
  /** `needed` of which `available` are there. */
  | { readonly type: 'not-enough-credits'; readonly needed: number; readonly available: number }
  /** The request is nobody's: a draft without an account. */
  | { readonly type: 'no-holder' }
  | { readonly type: 'amount-wrong' }
  | { readonly type: 'reference-missing' }
  | { readonly type: 'holder-unknown' };

/** More than anybody orders; keeps every sum far from what an integer holds. */
export const mostCredits = 100_000;
