/**
 * The states of a request and the ways between them, as data: what the applicant sees at every moment, and what the desk may do. A way that
 * is not here does not exist (ISO 3297:2020, 5.2 to 5.4, D.2 e and l).
 */

export const requestStates = ['draft', 'submitted', 'waiting', 'accepted', 'refused', 'withdrawn', 'expired'] as const;
/** `submitted`: the centre's turn. `waiting`: the applicant's, who was asked for precision. */
export type RequestState = (typeof requestStates)[number];

export const requestKinds = ['issn', 'change', 'claim', 'transfer'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** What moves a request. `reverse` takes a decision back, `uphold` is an appeal that was found right. */
export const requestMoves = {
  submit: { from: ['draft'], to: 'submitted' },
  ask: { from: ['submitted'], to: 'waiting' },
  answer: { from: ['waiting'], to: 'submitted' },
  accept: { from: ['submitted', 'waiting'], to: 'accepted' },
  refuse: { from: ['submitted', 'waiting'], to: 'refused' },
  withdraw: { from: ['draft', 'submitted', 'waiting'], to: 'withdrawn' },
  expire: { from: ['draft', 'waiting'], to: 'expired' },
  reopen: { from: ['expired'], to: 'submitted' },
  reverse: { from: ['accepted', 'refused'], to: 'submitted' },
  uphold: { from: ['refused'], to: 'submitted' },
} as const satisfies Readonly<Record<string, { readonly from: readonly RequestState[]; readonly to: RequestState }>>;
export type RequestMove = keyof typeof requestMoves;

/** Whether the move exists from where the request is. */
export function mayMove(state: RequestState, move: RequestMove): boolean {
  return (requestMoves[move].from as readonly RequestState[]).includes(state);
}

/** Whose turn it is; nobody's when it is over. */
export function turnOf(state: RequestState): 'applicant' | 'centre' | undefined {
  if (state === 'draft' || state === 'waiting') return 'applicant';
  return state === 'submitted' ? 'centre' : undefined;
}

/** Days, as published: how long the centre has, how long an applicant may take to answer, how long a draft and a refusal's appeal stay open. */
export const requestDays = {
  decide: 10,
  decideUrgent: 2,
  answer: 30,
  draft: 90,
  appeal: 60,
  decideAppeal: 30,
} as const;
