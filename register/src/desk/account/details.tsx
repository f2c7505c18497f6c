/** Name, language and address of one's own account. */
import { changeDetails } from '../../actions/accounts/change-details.ts';
import { askEmailChange } from '../../actions/accounts/change-email.ts';
import { hasChosenPassword } from '../../actions/accounts/change-password.ts';
import type { Page } from '../../view/page.ts';
import { languages } from '../../words/languages.ts';
import type { DeskPage, SignedInVisit } from '../desk.ts';
import { askAgain } from '../factors/again.tsx';
import { Choice, Field } from '../parts/field.tsx';
import { Wrong } from '../parts/notices.tsx';
import { framed, problemText, type ShownProblem, toAccount } from './frame.tsx';

export const detailsPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/account/details',
    who: 'person',
    run: async (visit) => detailsPage(visit, visit.person.account),
  },
  {
    method: 'POST',
    path: '/account/details',
    who: 'person',
    run: async (visit) => {
      const { form, store, person, desk, reply } = visit;
      const wish = { name: form.get('name') ?? '', language: form.get('language') ?? '' };
      const codes = languages.map(({ code }) => code);
      const changed = await changeDetails(store, person.account.id, wish, codes);
      if (!changed.ok) return detailsPage(visit, wish, changed.problem);
      desk.setLanguage(reply, wish.language);
      return { status: 303, location: '/account?done=details' };
    },
  },
  {
    method: 'GET',
    path: '/account/email',
    who: 'person',
    run: async (visit) => askAgain(visit) ?? emailPage(visit, ''),
  },
  {
    method: 'POST',
    path: '/account/email',
    who: 'person',
    run: async (visit) => {
      const again = askAgain(visit);
      if (again !== undefined) return again;
      const { form, store, person } = visit;
      const wish = { email: form.get('email') ?? '', password: form.get('password') ?? '' };
      const asked = await askEmailChange(store, person, wish);
      return asked.ok
        ? { status: 303, location: '/account?done=email-sent' }
        : emailPage(visit, wish.email, asked.problem);
    },
  },
];

interface Details {
  readonly name: string;
  readonly language: string;
}

function detailsPage({ words }: SignedInVisit, { name, language }: Details, problem?: ShownProblem): Page {
  const { t } = words;
  return framed({
    title: t('account.details.title'),
    above: toAccount(words),
    status: problem === undefined ? 200 : 422,
    main: (
      <form class="form" method="post" action="/account/details">
        <Field
          name="name"
          label={t('account.name')}
          value={name}
          autoComplete="name"
          maxLength={100}
          problem={problem?.type === 'name-not-usable' ? problemText(words, problem) : undefined}
        />
        <Choice
          name="language"
          label={t('account.language')}
          value={language}
          options={languages.map((one) => ({ value: one.code, label: one.name, lang: one.code }))}
          problem={problem?.type === 'language-unknown' ? problemText(words, problem) : undefined}
        />
        <p>
          <button type="submit" class="main-button">
            {t('account.save')}
          </button>
        </p>
      </form>
    ),
  });
}

async function emailPage(visit: SignedInVisit, email: string, problem?: ShownProblem): Promise<Page> {
  const { words, store, person } = visit;
  const { t, rich } = words;
  const has = await hasChosenPassword(store, person);
  const text = problem && problemText(words, problem);
  const ofEmail = problem?.type === 'email-not-usable';
  const ofPassword = problem?.type === 'password-wrong' || problem?.type === 'wait';
  return framed({
    title: t('account.email.change'),
    lead: rich('account.email.text', { email: <bdi dir="ltr">{person.account.email}</bdi> }),
    above: toAccount(words),
    status: problem === undefined ? 200 : 422,
    main: (
      <form class="form" method="post" action="/account/email">
        {text && !ofEmail && !ofPassword && <Wrong>{text}</Wrong>}
        <Field
          name="email"
          type="email"
          label={t('account.email.new')}
          value={email}
          autoComplete="email"
          problem={ofEmail ? text : undefined}
        />
        {has && (
          <Field
            name="password"
            type="password"
            label={t('account.password.current')}
            autoComplete="current-password"
            problem={ofPassword ? text : undefined}
          />
        )}
        <p>
          <button type="submit" class="main-button">
            {t('account.send-letter-new')}
          </button>
        </p>
      </form>
    ),
  });
}
