/** What can be wrong with the ledger, as data; each names the position or the number where it shows. */

export type LedgerProblem =
  /** The first of one or several positions that are not there. */
  | { readonly type: 'position-missing'; readonly position: number }
  | { readonly type: 'time-goes-back'; readonly position: number }
  | { readonly type: 'change-missing'; readonly position: number; readonly change: number }
  | { readonly type: 'change-altered'; readonly position: number; readonly change: number }
  | { readonly type: 'record-missing'; readonly position: number; readonly number: number }
  /** The position of the first change that made it current. */
  | { readonly type: 'record-altered'; readonly position: number; readonly number: number }
  | { readonly type: 'chain-broken'; readonly position: number }
  /** The last position, or its hash, is not what the head of the chain says. */
  | { readonly type: 'head-differs'; readonly position: number }
  /** A head that was kept or published says otherwise: the position is not there, or has another hash. */
  | { readonly type: 'published-ahead'; readonly position: number; readonly head: number }
  | { readonly type: 'published-differs'; readonly position: number }
  /** A change that has had no position for a minute, or that nothing will ever give one. */
  | { readonly type: 'change-not-sealed'; readonly change: number; readonly number: number; readonly at: Date }
  /** State, replacement or revision are not those of the number's newest change, at this position; 0 if it has no change. */
  | { readonly type: 'number-differs'; readonly position: number; readonly number: number };
