/** What the pages of an account have in common: their outline, and the sentences of what can be wrong. */
import type { ComponentChildren } from 'preact';
import type { AccountProblem } from '../../actions/accounts/account-problem.ts';
import type { GuardProblem } from '../../actions/accounts/guard-form.ts';
import { passwordLengths } from '../../domain/password.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import type { MessageKey, Words } from '../../words/words.ts';

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

interface FramedPage {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly main: ComponentChildren;
  readonly status?: number;
  /** Where it belongs to; a link above the title. */
  readonly above?: { readonly href: string; readonly label: string };
  readonly place?: string;
  readonly scripts?: readonly string[];
  readonly wide?: true;
}

export function framed({
  title,
  lead,
  main,
  status = 200,
  above,
  place = addresses.account,
  scripts,
  wide,
}: FramedPage): Page {
  return {
    status,
    title,
    place,
    desk: true,
    ...(scripts !== undefined && { scripts }),
    main: (
      <article class={wide ? 'frame record account account-wide' : 'frame record account'}>
        <header class="record-head">
          {above && (
            <p class="above">
              <a href={above.href}>{above.label}</a>
            </p>
          )}
          <h1>{title}</h1>
          {lead && <p class="lead">{lead}</p>}
        </header>
        {main}
      </article>
    ),
  };
}

/** The link above a page of one's own account. */
export const toAccount = ({ t }: Words) => ({ href: addresses.account, label: t('account.title') });
