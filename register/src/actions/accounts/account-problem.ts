/** What can be wrong with what somebody wants of an account, as data: the pages have the sentences, `account.problem.<type>`. */
import type { PasswordProblem } from '../../domain/password.ts';
import type { PermissionProblem } from '../../domain/permissions.ts';

export type AccountProblem =
  | { readonly type: PasswordProblem }
  | {
      readonly type:
        | 'email-not-usable'
        | 'name-not-usable'
        | 'language-unknown'
        | 'website-not-usable'
        | 'country-unknown';
    }
  /** Wrong address or wrong password: which, nobody is told. */
  | { readonly type: 'wrong-credentials' }
  | { readonly type: 'password-wrong' }
  | { readonly type: 'wait'; readonly seconds: number }
  | { readonly type: 'too-many-letters' }
  /** The link of a letter was used, has expired, or was never sent. */
  | { readonly type: 'link-over' }
  | { readonly type: 'link-for-another'; readonly email: string }
  | { readonly type: 'email-taken' }
  | { readonly type: 'account-ended' }
  | { readonly type: 'account-unknown' | 'organisation-unknown' | 'membership-unknown' | 'invitation-unknown' }
  | {
      readonly type:
        | 'role-unknown'
        | 'centre-unknown'
        | 'already-member'
        | 'last-owner'
        | 'yourself'
        | 'too-many-organisations';
    }
  | PermissionProblem;

export type AccountResult<T = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problem: AccountProblem };

export const refused = (problem: AccountProblem): { readonly ok: false; readonly problem: AccountProblem } => ({
  ok: false,
  problem,
});
