/** `/sign-in/second-factor`: asks for the second factor after the first, or leads to where it is set up. */
import { renewSessionOf } from '../../actions/accounts/begin-session.ts';
import type { FactorProblem } from '../../actions/accounts/factor-problem.ts';
import { proveByCode } from '../../actions/accounts/totp.ts';
import type { Page } from '../../view/page.ts';
import { framed } from '../account/frame.tsx';
import { type DeskPage, type SignedInVisit, signInAddress } from '../desk.ts';
import { Field } from '../parts/field.tsx';
import { Wrong } from '../parts/notices.tsx';
import { factorProblemText, nextOf, statusOf } from './parts.tsx';

export const secondFactorPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/sign-in/second-factor',
    who: 'person',
    unproved: true,
    run: async (visit) => {
      const next = nextOf(visit);
      const { session, factors = [] } = visit.person;
      if (session.secondFactor !== undefined) return { status: 303, location: next };
      if (factors.length === 0) {
        return { status: 303, location: `/account/second-factor?${new URLSearchParams({ next })}` };
      }
      return secondFactorPage(visit);
    },
  },
  {
    method: 'POST',
    path: '/sign-in/second-factor',
    who: 'person',
    unproved: true,
    run: async (visit) => {
      const { store, desk, person, reply, form } = visit;
      const proved = await proveByCode(store, desk.secrets, person, (form.get('code') ?? '').slice(0, 100));
      if (!proved.ok) return secondFactorPage(visit, proved.problem);
      const renewed = await renewSessionOf(store, person, { first: false, second: true });
      if (renewed === undefined) return { status: 303, location: signInAddress(nextOf(visit)) };
      desk.cookie.set(reply, renewed.secret, renewed.expires);
      return { status: 303, location: nextOf(visit) };
    },
  },
];

function secondFactorPage(visit: SignedInVisit, problem?: FactorProblem): Page {
  const { words, person } = visit;
  const { t } = words;
  const { factors = [] } = person;
  const next = nextOf(visit);
  const byCode = factors.includes('totp');
  return framed({
    title: t('factor.ask.title'),
    lead: t(byCode ? 'factor.ask.text' : 'factor.ask.passkey-text'),
    status: problem === undefined ? 200 : statusOf(problem),
    main: (
      <div class="factor-page">
        {byCode && (
          <form class="form" method="post" action="/sign-in/second-factor">
            {problem && <Wrong>{factorProblemText(words, problem)}</Wrong>}
            <input type="hidden" name="next" value={next} />
            <Field name="code" label={t('factor.ask.code')} autoComplete="one-time-code" maxLength={40} dir="ltr" />
            <p>
              <button type="submit" class="main-button">
                {t('factor.go')}
              </button>
            </p>
          </form>
        )}
        {factors.includes('passkey') && (
          <p>
            <a
              class={byCode ? 'other-button' : 'main-button'}
              href={`/sign-in/passkey?${new URLSearchParams({ next })}`}
            >
              {t('factor.ask.passkey')}
            </a>
          </p>
        )}
        <h2>{t('factor.ask.lost.title')}</h2>
        <p>{t('factor.ask.lost.text')}</p>
        <form method="post" action="/sign-out">
          <button type="submit" class="other-button">
            {t('account.sign-out')}
          </button>
        </form>
      </div>
    ),
  });
}
