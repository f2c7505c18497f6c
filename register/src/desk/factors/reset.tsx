/** `/administration/accounts/:account/factors`: takes away what somebody has lost, after it is sure who asks. */
import { findAccountFactors, type ResetProblem, resetFactors } from '../../actions/accounts/reset-factors.ts';
import { listFactorEvents } from '../../store/index.ts';
import type { Page } from '../../view/page.ts';
import { framed } from '../account/frame.tsx';
import type { DeskPage, Refusal, SignedInVisit } from '../desk.ts';
import { Field } from '../parts/field.tsx';
import { Done, Wrong } from '../parts/notices.tsx';
import { FactorEvents } from './enrolment.tsx';
import { doneOf, factorProblemText, proveFirst } from './parts.tsx';

const path = '/administration/accounts/:account/factors';

export const resetPages: readonly DeskPage[] = [
  { method: 'GET', path, who: 'manage-staff', run: async (visit) => resetPage(visit) },
  {
    method: 'POST',
    path,
    who: 'manage-staff',
    run: async (visit) => {
      const { store, person, form } = visit;
      const here = `/administration/accounts/${idOf(visit)}/factors`;
      const first = proveFirst(visit, here);
      if (first !== undefined) return first;
      const reset = await resetFactors(store, person, idOf(visit), form.get('reason') ?? '');
      return reset.ok ? { status: 303, location: `${here}?done=reset` } : resetPage(visit, reset.problem);
    },
  },
];

const idOf = ({ params: { account: id = '' } }: SignedInVisit): number => (/^\d{1,15}$/.test(id) ? Number(id) : 0);

async function resetPage(visit: SignedInVisit, problem?: ResetProblem): Promise<Page | Refusal> {
  const { words, store, person, form } = visit;
  const { t } = words;
  const found = await findAccountFactors(store, person, idOf(visit));
  // Whose account she may not reset is not there for her.
  if (found === undefined) return 'not-found';
  const { account, factors } = found;
  const events = await store.transaction((tx) => listFactorEvents(tx, account.id));
  const done = doneOf(visit, { reset: 'factor.reset.done' });
  const names = factors.map((factor) => t(factor === 'totp' ? 'factor.title' : 'passkey.title'));
  return framed({
    title: t('factor.reset.title'),
    lead: <bdi>{account.name}</bdi>,
    above: { href: '/administration', label: t('admin.title') },
    place: '/administration',
    status: problem === undefined ? 200 : 422,
    main: (
      <div class="factor-page">
        {done && <Done>{t(done)}</Done>}
        {factors.length === 0 ? (
          <p>{t('factor.reset.nothing')}</p>
        ) : (
          <form class="form" method="post" action={`/administration/accounts/${account.id}/factors`}>
            {problem && <Wrong>{factorProblemText(words, problem)}</Wrong>}
            <p>{t('factor.reset.has', { list: words.list(names) })}</p>
            <p>{t('factor.reset.text')}</p>
            <Field name="reason" label={t('factor.reset.reason')} value={form.get('reason') ?? ''} maxLength={300} />
            <p>
              <button type="submit" class="main-button">
                {t('factor.reset.button')}
              </button>
            </p>
          </form>
        )}
        {events.length > 0 && (
          <>
            <h2>{t('factor.events.title')}</h2>
            <FactorEvents events={events} />
          </>
        )}
      </div>
    ),
  });
}
