/** `/sign-in/again`: asks for the first factor again before what opens an account is changed. Other areas ask by `askAgain`. */
import { endSession, renewSessionOf } from '../../actions/accounts/begin-session.ts';
import type { FactorProblem } from '../../actions/accounts/factor-problem.ts';
import { proveByPassword } from '../../actions/accounts/prove-by-password.ts';
import { isRecentlyProved } from '../../domain/person.ts';
import { hasPassword } from '../../store/index.ts';
import type { Page, Redirect } from '../../view/page.ts';
import { framed } from '../account/frame.tsx';
import { type DeskPage, pathOf, type SignedInVisit, safeNext, signInAddress } from '../desk.ts';
import { Field } from '../parts/field.tsx';
import { Wrong } from '../parts/notices.tsx';
import { againAddress } from './again-address.ts';
import { factorProblemText, nextOf, statusOf } from './parts.tsx';

/** The way to prove the first factor again, when that was longer ago than a quarter of an hour; undefined: go on. */
export function askAgain({ person, request }: Pick<SignedInVisit, 'person' | 'request'>): Redirect | undefined {
  if (isRecentlyProved(person, Date.now())) return undefined;
  const next = request.method === 'GET' ? request.url : safeNext(pathOf(request.headers.referer));
  return { status: 303, location: againAddress(next) };
}

export const againPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/sign-in/again',
    who: 'person',
    unproved: true,
    run: async (visit) => againPage(visit),
  },
  {
    method: 'POST',
    path: '/sign-in/again',
    who: 'person',
    unproved: true,
    run: async (visit) => {
      const { store, desk, person, reply, form } = visit;
      const proved = await proveByPassword(store, person, form.get('password') ?? '');
      if (!proved.ok) return againPage(visit, proved.problem);
      const renewed = await renewSessionOf(store, person, { first: true, second: false });
      if (renewed === undefined) return { status: 303, location: signInAddress(nextOf(visit)) };
      desk.cookie.set(reply, renewed.secret, renewed.expires);
      return { status: 303, location: nextOf(visit) };
    },
  },
  {
    // Whoever came by a letter or a directory has no password: she signs in anew, in whatever way she does.
    method: 'POST',
    path: '/sign-in/again/anew',
    who: 'person',
    unproved: true,
    run: async (visit) => {
      const { store, desk, person, reply } = visit;
      await endSession(store, person);
      desk.cookie.clear(reply);
      return { status: 303, location: signInAddress(nextOf(visit)) };
    },
  },
];

async function againPage(visit: SignedInVisit, problem?: FactorProblem): Promise<Page> {
  const { words, person, store } = visit;
  const { t } = words;
  const next = nextOf(visit);
  const withPassword = await store.transaction((tx) => hasPassword(tx, person.account.id));
  return framed({
    title: t('factor.again.title'),
    lead: t('factor.again.text'),
    status: problem === undefined ? 200 : statusOf(problem),
    main: (
      <div class="factor-page">
        {withPassword && (
          <form class="form" method="post" action="/sign-in/again">
            {problem && <Wrong>{factorProblemText(words, problem)}</Wrong>}
            <input type="hidden" name="next" value={next} />
            <Field name="password" type="password" label={t('account.password')} autoComplete="current-password" />
            <p>
              <button type="submit" class="main-button">
                {t('factor.go')}
              </button>
            </p>
          </form>
        )}
        {person.factors?.includes('passkey') && (
          <p>
            <a class="other-button" href={`/sign-in/passkey?${new URLSearchParams({ next })}`}>
              {t('factor.ask.passkey')}
            </a>
          </p>
        )}
        <form method="post" action="/sign-in/again/anew">
          <input type="hidden" name="next" value={next} />
          <button type="submit" class={withPassword ? 'other-button' : 'main-button'}>
            {t('factor.again.sign-in')}
          </button>
        </form>
      </div>
    ),
  });
}
