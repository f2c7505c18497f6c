/**
 * The page that the link of a letter leads to. Reading it does nothing, since programs that read mail open links: the button does.
 * Each purpose has its form; who has the link reads the mail of its address.
 */
import type { ComponentChildren } from 'preact';
import type { AccountProblem } from '../../actions/accounts/account-problem.ts';
import { readLetter } from '../../actions/accounts/read-letter.ts';
import { useSignInLetter } from '../../actions/accounts/use-sign-in-letter.ts';
import { passwordLengths } from '../../domain/password.ts';
import type { ProofRow } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import type { Words } from '../../words/words.ts';
import type { DeskPage, Visit } from '../desk.ts';
import { Field } from '../parts/field.tsx';
import { Wrong } from '../parts/notices.tsx';
import { completeSignIn } from './complete-sign-in.ts';
import { framed, problemText } from './frame.tsx';

export const letterPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/letter/:secret',
    who: 'anyone',
    run: async (visit) => {
      const proof = await readLetter(visit.store, visit.params.secret ?? '');
      return proof === undefined ? letterOver(visit.words) : letterPage(visit, proof);
    },
  },
  {
    method: 'POST',
    path: '/letter/:secret',
    who: 'anyone',
    run: async (visit) => {
      const { store, form, params, words } = visit;
      const secret = params.secret ?? '';
      const proof = await readLetter(store, secret);
      if (proof === undefined) return letterOver(words);
      const password = form.get('password') ?? '';
      const used = await useSignInLetter(store, { secret, password });
      if (used.ok) return completeSignIn(visit, { account: used.account, way: 'letter' }, used.next);
      return used.problem.type === 'link-over' ? letterOver(words) : letterPage(visit, proof, used.problem);
    },
  },
];

function letterPage(visit: Visit, proof: ProofRow, problem?: AccountProblem): Page {
  const { words } = visit;
  const { t, rich } = words;
  const email = <bdi dir="ltr">{proof.email}</bdi>;
  const status = problem === undefined ? {} : { status: 422 };
  if (proof.purpose === 'verify') {
    return framed({
      ...status,
      title: t('account.letter.verify.title'),
      lead: rich('account.letter.verify.text', { email }),
      main: (
        <ButtonForm {...{ visit, problem }} button={t('account.letter.verify.button')}>
          <Field
            name="password"
            type="password"
            label={t('account.new-password')}
            autoComplete="new-password"
            optional
            help={t('account.letter.verify.password-help', { least: passwordLengths.least })}
          />
        </ButtonForm>
      ),
    });
  }
  return framed({
    ...status,
    title: t('account.letter.sign-in.title'),
    lead: rich('account.letter.sign-in.text', { email }),
    main: <ButtonForm {...{ visit, problem }} button={t('account.sign-in')} />,
  });
}

interface ButtonParts {
  readonly visit: Visit;
  readonly problem: AccountProblem | undefined;
  readonly button: string;
  readonly children?: ComponentChildren;
}

export function ButtonForm({ visit, problem, button, children }: ButtonParts) {
  return (
    <form class="form" method="post" action={visit.request.url.split('?')[0]!}>
      {problem && <Wrong>{problemText(visit.words, problem)}</Wrong>}
      {children}
      <p>
        <button type="submit" class="main-button">
          {button}
        </button>
      </p>
    </form>
  );
}

export function letterOver({ t }: Words): Page {
  return framed({
    status: 410,
    title: t('account.letter.over.title'),
    lead: t('account.letter.over.text'),
    main: (
      <p class="button-row">
        <a class="main-button" href="/sign-in/letter">
          {t('account.letter.over.new')}
        </a>
        <a href={addresses.signIn}>{t('account.sign-in')}</a>
      </p>
    ),
  });
}
