/** What the pages of an account have in common: their outline, and the sentences of what can be wrong. */
import type { AccountProblem } from '../../actions/accounts/account-problem.ts';
import type { GuardProblem } from '../../actions/accounts/guard-form.ts';
import { passwordLengths } from '../../domain/password.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import type { MessageKey, Words } from '../../words/words.ts';
import { type Outline, outlined } from '../parts/outline.tsx';

export type ShownProblem = AccountProblem | GuardProblem;

/** The sentence of what is wrong. */
export function problemText({ t }: Words, problem: ShownProblem): string {
  const values = {
    least: passwordLengths.least,
    most: passwordLengths.most,
    minutes: 'seconds' in problem ? Math.ceil(problem.seconds / 60) : 0,
    email: 'email' in problem ? problem.email : '',
  };
  return t(`account.problem.${problem.type}` as MessageKey, values);
}

interface FramedPage extends Omit<Outline, 'place' | 'area'> {
  readonly place?: string;
  readonly wide?: true;
}

export const framed = ({ place = addresses.account, wide, ...page }: FramedPage): Page =>
  outlined({ ...page, place, area: wide ? 'account account-wide' : 'account' });

/** The link above a page of one's own account. */
export const toAccount = ({ t }: Words) => ({ href: addresses.account, label: t('account.title') });
