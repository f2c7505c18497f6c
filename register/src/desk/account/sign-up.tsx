/** Making an account: a name and an address, which a letter proves. The password is chosen afterwards, by whoever reads that letter. */
import { sendSignInLetter } from '../../actions/accounts/send-sign-in-letter.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { type DeskPage, safeNext, signInAddress, type Visit } from '../desk.ts';
import { Field } from '../parts/field.tsx';
import { Wrong } from '../parts/notices.tsx';
import { framed, problemText, type ShownProblem } from './frame.tsx';
import { Guarded, guardOf } from './guarded.tsx';
import { letterSent } from './letter-sent.tsx';

interface Asked {
  readonly name?: string;
  readonly email?: string;
  readonly next: string;
  readonly problem?: ShownProblem;
}

export const signUpPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/sign-up',
    who: 'anyone',
    run: async (visit) => {
      const next = safeNext(visit.query.get('next'));
      return visit.person === undefined ? signUpPage(visit, { next }) : { status: 303, location: next };
    },
  },
  {
    method: 'POST',
    path: '/sign-up',
    who: 'anyone',
    run: async (visit) => {
      const { form, store, words } = visit;
      const asked = { name: form.get('name') ?? '', email: form.get('email') ?? '', next: safeNext(form.get('next')) };
      const problem = await guardOf(visit, 'sign-up');
      if (problem !== undefined) return signUpPage(visit, { ...asked, problem });
      const sent = await sendSignInLetter(store, { ...asked, language: words.language.code });
      return sent.ok ? letterSent(visit, asked.email) : signUpPage(visit, { ...asked, problem: sent.problem });
    },
  },
];

function signUpPage({ words, desk }: Visit, { name = '', email = '', next, problem }: Asked): Page {
  const { t, rich } = words;
  const of = (type: ShownProblem['type']) => (problem?.type === type ? problemText(words, problem) : undefined);
  const [nameProblem, emailProblem] = [of('name-not-usable'), of('email-not-usable')];
  return framed({
    title: t('account.sign-up.title'),
    lead: t('account.sign-up.lead'),
    place: addresses.signIn,
    scripts: ['bot-guard'],
    status: problem === undefined ? 200 : 422,
    main: (
      <form class="form" method="post" action="/sign-up">
        {problem && !nameProblem && !emailProblem && <Wrong>{problemText(words, problem)}</Wrong>}
        <Guarded desk={desk} purpose="sign-up" />
        <input type="hidden" name="next" value={next} />
        <Field
          name="name"
          label={t('account.name')}
          value={name}
          autoComplete="name"
          maxLength={100}
          problem={nameProblem}
        />
        <Field
          name="email"
          type="email"
          label={t('account.email')}
          value={email}
          autoComplete="email"
          help={t('account.sign-up.email-help')}
          problem={emailProblem}
        />
        <p>
          <button type="submit" class="main-button">
            {t('account.sign-up')}
          </button>
        </p>
        <p class="quiet small">
          {rich('account.sign-up.have-one', { a: (chunks) => <a href={signInAddress(next)}>{chunks}</a> })}
        </p>
      </form>
    ),
  });
}
