/** Signing in by password or by letter, and out. */
import { endSession } from '../../actions/accounts/begin-session.ts';
import { sendSignInLetter } from '../../actions/accounts/send-sign-in-letter.ts';
import { signIn } from '../../actions/accounts/sign-in.ts';
import { networkOf } from '../../domain/network.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { type Desk, type DeskPage, safeNext, type Visit } from '../desk.ts';
import { OtherWays } from '../factors/other-ways.tsx';
import { Field } from '../parts/field.tsx';
import { Wrong } from '../parts/notices.tsx';
import { completeSignIn } from './complete-sign-in.ts';
import { framed, problemText, type ShownProblem } from './frame.tsx';
import { Guarded, guardOf } from './guarded.tsx';
import { letterSent } from './letter-sent.tsx';

interface Asked {
  readonly email?: string;
  readonly next: string;
  readonly problem?: ShownProblem;
}

export const signInPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/sign-in',
    who: 'anyone',
    run: async (visit) => {
      const next = safeNext(visit.query.get('next'));
      return visit.person === undefined ? signInPage(visit, { next }) : { status: 303, location: next };
    },
  },
  {
    method: 'POST',
    path: '/sign-in',
    who: 'anyone',
    run: async (visit) => {
      const { form, store, request } = visit;
      const email = form.get('email') ?? '';
      const next = safeNext(form.get('next'));
      const password = form.get('password') ?? '';
      const result = await signIn(store, { email: email.slice(0, 300), password, network: networkOf(request.ip) });
      if (!result.ok) return signInPage(visit, { email, next, problem: result.problem });
      return completeSignIn(visit, { account: result.account, way: 'password' }, next);
    },
  },
  {
    method: 'GET',
    path: '/sign-in/letter',
    who: 'anyone',
    run: async (visit) => byLetterPage(visit, { next: safeNext(visit.query.get('next')) }),
  },
  {
    method: 'POST',
    path: '/sign-in/letter',
    who: 'anyone',
    run: async (visit) => {
      const email = visit.form.get('email') ?? '';
      const next = safeNext(visit.form.get('next'));
      const problem = await guardOf(visit, 'sign-in');
      if (problem !== undefined) return byLetterPage(visit, { email, next, problem });
      const sent = await sendSignInLetter(visit.store, { email, next, language: visit.words.language.code });
      return sent.ok ? letterSent(visit, email) : byLetterPage(visit, { email, next, problem: sent.problem });
    },
  },
  {
    method: 'GET',
    path: '/sign-out',
    who: 'anyone',
    unproved: true,
    run: async ({ words, person }) =>
      framed({
        title: words.t(person === undefined ? 'account.signed-out.title' : 'account.sign-out'),
        main: person === undefined ? <SignedOut /> : <SignOutForm />,
      }),
  },
  {
    method: 'POST',
    path: '/sign-out',
    who: 'anyone',
    unproved: true,
    run: async ({ desk, store, reply, person }) => {
      if (person !== undefined) await endSession(store, person);
      desk.cookie.clear(reply);
      return { status: 303, location: '/sign-out' };
    },
  },
];

function signInPage({ words, desk }: Visit, asked: Asked): Page {
  const { t } = words;
  const { problem } = asked;
  return framed({
    title: t('account.sign-in.title'),
    place: addresses.signIn,
    status: problem === undefined ? 200 : problem.type === 'wait' ? 429 : 422,
    main: <SignIn {...asked} desk={desk} problemText={problem && problemText(words, problem)} />,
  });
}

function SignIn({
  email = '',
  next,
  desk,
  problemText,
}: Asked & { readonly desk: Desk; readonly problemText: string | undefined }) {
  const { t } = useWords();
  const on = new URLSearchParams({ next });
  return (
    <div class="account-columns">
      <form class="form" method="post" action="/sign-in">
        {problemText && <Wrong>{problemText}</Wrong>}
        <input type="hidden" name="next" value={next} />
        <Field name="email" type="email" label={t('account.email')} value={email} autoComplete="username" />
        <Field name="password" type="password" label={t('account.password')} autoComplete="current-password" />
        <p class="button-row">
          <button type="submit" class="main-button">
            {t('account.sign-in')}
          </button>
          <a href="/password">{t('account.forgotten')}</a>
        </p>
      </form>
      <div class="account-beside">
        <section>
          <h2>{t('account.by-letter.title')}</h2>
          <p>{t('account.by-letter.text')}</p>
          <p>
            <a class="other-button" href={`/sign-in/letter?${on}`}>
              {t('account.by-letter')}
            </a>
          </p>
        </section>
        <OtherWays next={next} desk={desk} />
        <section>
          <h2>{t('account.new-here.title')}</h2>
          <p>{t('account.new-here.text')}</p>
          <p>
            <a class="other-button" href={`${addresses.signUp}?${on}`}>
              {t('account.sign-up')}
            </a>
          </p>
        </section>
      </div>
    </div>
  );
}

function byLetterPage({ words, desk }: Visit, { email = '', next, problem }: Asked): Page {
  const { t } = words;
  return framed({
    title: t('account.by-letter.title'),
    lead: t('account.by-letter.text'),
    place: addresses.signIn,
    above: { href: `/sign-in?${new URLSearchParams({ next })}`, label: t('account.sign-in.title') },
    scripts: ['bot-guard'],
    status: problem === undefined ? 200 : 422,
    main: (
      <form class="form" method="post" action="/sign-in/letter">
        {problem && problem.type !== 'email-not-usable' && <Wrong>{problemText(words, problem)}</Wrong>}
        <Guarded desk={desk} purpose="sign-in" />
        <input type="hidden" name="next" value={next} />
        <Field
          name="email"
          type="email"
          label={t('account.email')}
          value={email}
          autoComplete="email"
          problem={problem?.type === 'email-not-usable' ? problemText(words, problem) : undefined}
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

function SignOutForm() {
  const { t } = useWords();
  return (
    <form class="form" method="post" action="/sign-out">
      <p>{t('account.sign-out.text')}</p>
      <p>
        <button type="submit" class="main-button">
          {t('account.sign-out')}
        </button>
      </p>
    </form>
  );
}

function SignedOut() {
  const { t } = useWords();
  return (
    <div class="form">
      <p>{t('account.signed-out.text')}</p>
      <p class="button-row">
        <a class="main-button" href={addresses.signIn}>
          {t('account.sign-in')}
        </a>
        <a href={addresses.home}>{t('account.to-home')}</a>
      </p>
    </div>
  );
}
