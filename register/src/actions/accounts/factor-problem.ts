/** What can be wrong with a second factor, a passkey or a directory, as data: the pages have the sentences, `factor.problem.<type>`. */

export type FactorProblem =
  | { readonly type: 'code-wrong' }
  /** Right, and used before: each is taken once. */
  | { readonly type: 'code-used' }
  | { readonly type: 'wait'; readonly seconds: number }
  | { readonly type: 'not-set-up' }
  /** It was begun elsewhere, or too long ago. */
  | { readonly type: 'begin-again' }
  | { readonly type: 'password-wrong' }
  /** First factor or second have to be proved before. */
  | { readonly type: 'prove-first' }
  | { readonly type: 'last-factor' }
  | { readonly type: 'passkey-refused' | 'passkey-known' | 'passkey-unknown' | 'too-many-passkeys' }
  | { readonly type: 'name-not-usable' }
  | { readonly type: 'not-permitted' | 'account-unknown' };

export type FactorResult<T = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problem: FactorProblem };

export const refusedFactor = (problem: FactorProblem): { readonly ok: false; readonly problem: FactorProblem } => ({
  ok: false,
  problem,
});
