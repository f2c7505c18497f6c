/** What the pages of second factors, passkeys and credentials have in common: the sentences of problems, and where they stand. */
import type { FactorProblem } from '../../actions/accounts/factor-problem.ts';
import { lacksForFactors } from '../../domain/person.ts';
import { addresses } from '../../view/addresses.ts';
import type { Redirect } from '../../view/page.ts';
import type { MessageKey, Words } from '../../words/words.ts';
import { type SignedInVisit, safeNext, secondFactorAddress, type Visit } from '../desk.ts';
import { againAddress } from './again-address.ts';

/** The sentence of what is wrong. */
export function factorProblemText({ t }: Words, problem: FactorProblem | { readonly type: 'reason-missing' }): string {
  const minutes = 'seconds' in problem ? Math.ceil(problem.seconds / 60) : 0;
  return t(`factor.problem.${problem.type}`, { minutes });
}

export const statusOf = ({ type }: { readonly type: string }): number => (type === 'wait' ? 429 : 422);

/** The link above the title. */
export const aboveAccount = ({ t }: Words) => ({ href: addresses.account, label: t('account.title') });

/** The page that asks for what has to be proved before factors are changed; undefined: nothing has to be. */
export function proveFirst({ person, request }: SignedInVisit, here: string): Redirect | undefined {
  const next = request.method === 'GET' ? request.url : here;
  const lacking = lacksForFactors(person, Date.now());
  if (lacking === undefined) return undefined;
  return { status: 303, location: lacking === 'first' ? againAddress(next) : secondFactorAddress(next) };
}

/** Where the visitor wanted to go, in the address or in the form. */
export const nextOf = ({ query, form }: Visit, otherwise?: string): string =>
  safeNext(form.get('next') ?? query.get('next'), otherwise);

/** The words of what was done a moment ago, as the address says it. */
export function doneOf<Key extends MessageKey>(
  { query }: Visit,
  words: Readonly<Record<string, Key>>,
): Key | undefined {
  const done = query.get('done') ?? '';
  return Object.hasOwn(words, done) ? words[done] : undefined;
}
