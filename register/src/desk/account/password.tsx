/** A forgotten password, and changing the one that is there. */
import { changePassword, hasChosenPassword } from '../../actions/accounts/change-password.ts';
import { sendPasswordLetter } from '../../actions/accounts/password-letter.ts';
import { passwordLengths } from '../../domain/password.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import type { DeskPage, SignedInVisit, Visit } from '../desk.ts';
import { askAgain } from '../factors/again.tsx';
import { Field } from '../parts/field.tsx';
import { Wrong } from '../parts/notices.tsx';
import { framed, problemText, type ShownProblem, toAccount } from './frame.tsx';
import { Guarded, guardOf } from './guarded.tsx';
import { letterSent } from './letter-sent.tsx';

export const passwordPages: readonly DeskPage[] = [
  { method: 'GET', path: '/password', who: 'anyone', run: async (visit) => forgottenPage(visit, '') },
  {
    method: 'POST',
    path: '/password',
    who: 'anyone',
    run: async (visit) => {
      const email = visit.form.get('email') ?? '';
      const problem = await guardOf(visit, 'password');
      if (problem !== undefined) return forgottenPage(visit, email, problem);
      const sent = await sendPasswordLetter(visit.store, { email, language: visit.words.language.code });
      return sent.ok ? letterSent(visit, email) : forgottenPage(visit, email, sent.problem);
    },
  },
  {
    method: 'GET',
    path: '/account/password',
    who: 'person',
    run: async (visit) => askAgain(visit) ?? changePage(visit),
  },
  {
    method: 'POST',
    path: '/account/password',
    who: 'person',
    run: async (visit) => {
      const again = askAgain(visit);
      if (again !== undefined) return again;
      const { form, store, person } = visit;
      const wish = { current: form.get('current') ?? '', password: form.get('password') ?? '' };
      const changed = await changePassword(store, person, wish);
      return changed.ok ? { status: 303, location: '/account?done=password' } : changePage(visit, changed.problem);
    },
  },
];

function forgottenPage({ words, desk, person }: Visit, email: string, problem?: ShownProblem): Page {
  const { t } = words;
  const ofEmail = problem?.type === 'email-not-usable';
  return framed({
    title: t('account.forgotten.title'),
    lead: t('account.forgotten.text'),
    place: addresses.signIn,
    above: { href: addresses.signIn, label: t('account.sign-in.title') },
    scripts: ['bot-guard'],
    status: problem === undefined ? 200 : 422,
    main: (
      <form class="form" method="post" action="/password">
        {problem && !ofEmail && <Wrong>{problemText(words, problem)}</Wrong>}
        <Guarded desk={desk} purpose="password" />
        <Field
          name="email"
          type="email"
          label={t('account.email')}
          value={email || (person?.account.email ?? '')}
          autoComplete="email"
          problem={ofEmail ? problemText(words, problem) : undefined}
        />
        <p>
          <button type="submit" class="main-button">
            {t('account.send-letter')}
          </button>
        </p>
      </form>
    ),
  });
}

async function changePage({ words, store, person }: SignedInVisit, problem?: ShownProblem): Promise<Page> {
  const { t } = words;
  const has = await hasChosenPassword(store, person);
  const text = problem && problemText(words, problem);
  const ofCurrent = problem?.type === 'password-wrong' || problem?.type === 'wait';
  return framed({
    title: t(has ? 'account.password.change' : 'account.password.choose'),
    lead: t('account.password.text'),
    above: toAccount(words),
    status: problem === undefined ? 200 : 422,
    main: (
      <form class="form" method="post" action="/account/password">
        <input type="hidden" name="username" autoComplete="username" value={person.account.email} />
        {has && (
          <Field
            name="current"
            type="password"
            label={t('account.password.current')}
            autoComplete="current-password"
            problem={ofCurrent ? text : undefined}
          />
        )}
        <Field
          name="password"
          type="password"
          label={t('account.new-password')}
          autoComplete="new-password"
          help={t('account.password.help', { least: passwordLengths.least })}
          problem={ofCurrent ? undefined : text}
        />
        <p class="button-row">
          <button type="submit" class="main-button">
            {t('account.save')}
          </button>
          {has && <a href="/password">{t('account.forgotten')}</a>}
        </p>
      </form>
    ),
  });
}
