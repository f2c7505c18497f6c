/** Passkeys: `/account/passkeys` makes, names and removes them, `/sign-in/passkey` signs in by one. Both need a script: they say so plainly. */
import type { ComponentChildren } from 'preact';
import { renewSessionOf } from '../../actions/accounts/begin-session.ts';
import type { FactorProblem } from '../../actions/accounts/factor-problem.ts';
import {
  addPasskeyOf,
  passkeyToMake,
  passkeyToShow,
  removePasskeyOf,
  renamePasskeyOf,
  signInByPasskey,
} from '../../actions/accounts/passkeys.ts';
import { needsSecondFactor } from '../../domain/person.ts';
import { listPasskeys, type PasskeyRow } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { completeSignIn } from '../account/complete-sign-in.ts';
import { framed } from '../account/frame.tsx';
import type { Desk, DeskPage, SignedInVisit, Visit } from '../desk.ts';
import { Field } from '../parts/field.tsx';
import { Done, Wrong } from '../parts/notices.tsx';
import { aboveAccount, doneOf, factorProblemText, nextOf, proveFirst, statusOf } from './parts.tsx';

const here = '/account/passkeys';
const siteOf = ({ baseUrl, secrets }: Desk) => ({ baseUrl, secrets });
/** Bytes of a form with what a device answers. */
const largestForm = 128 * 1024;

export const passkeyPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/sign-in/passkey',
    who: 'anyone',
    unproved: true,
    run: async (visit) => showPage(visit),
  },
  {
    method: 'POST',
    path: '/sign-in/passkey',
    who: 'anyone',
    unproved: true,
    largestForm,
    run: async (visit) => {
      const { store, desk, form } = visit;
      const signed = await signInByPasskey(store, siteOf(desk), form.get('answer') ?? '');
      if (!signed.ok) return showPage(visit, signed.problem);
      // The device has verified who holds it: that is both steps.
      return completeSignIn(visit, { account: signed.account, way: 'passkey', secondFactor: true }, nextOf(visit));
    },
  },
  {
    method: 'GET',
    path: here,
    who: 'person',
    unproved: true,
    run: async (visit) => proveFirst(visit, here) ?? listPage(visit),
  },
  {
    method: 'POST',
    path: here,
    who: 'person',
    unproved: true,
    largestForm,
    run: async (visit) => {
      const first = proveFirst(visit, here);
      if (first !== undefined) return first;
      const { store, desk, person, reply, form } = visit;
      const given = { answer: form.get('answer') ?? '', name: form.get('name') ?? '' };
      const added = await addPasskeyOf(store, siteOf(desk), person, given);
      if (!added.ok) return listPage(visit, added.problem);
      // Making it took the device's verification: this session has the second factor, under a new secret.
      const renewed = await renewSessionOf(store, person, { first: false, second: true });
      if (renewed !== undefined) desk.cookie.set(reply, renewed.secret, renewed.expires);
      return { status: 303, location: needsSecondFactor(person) ? nextOf(visit) : `${here}?done=added` };
    },
  },
  {
    method: 'POST',
    path: `${here}/:id/name`,
    who: 'person',
    run: async (visit) => {
      const { store, person, params, form } = visit;
      const renamed = await renamePasskeyOf(store, person, idOf(params), form.get('name') ?? '');
      return renamed.ok ? { status: 303, location: `${here}?done=renamed` } : listPage(visit, renamed.problem);
    },
  },
  {
    method: 'POST',
    path: `${here}/:id/removal`,
    who: 'person',
    run: async (visit) => {
      const first = proveFirst(visit, here);
      if (first !== undefined) return first;
      const removed = await removePasskeyOf(visit.store, visit.person, idOf(visit.params));
      return removed.ok ? { status: 303, location: `${here}?done=removed` } : listPage(visit, removed.problem);
    },
  },
];

const idOf = ({ id = '' }: Readonly<Record<string, string>>): number => (/^\d{1,15}$/.test(id) ? Number(id) : 0);

async function showPage(visit: Visit, problem?: FactorProblem): Promise<Page> {
  const { words, desk } = visit;
  const { t } = words;
  const next = nextOf(visit);
  return framed({
    title: t('passkey.sign-in'),
    lead: t('passkey.sign-in.text'),
    place: addresses.signIn,
    above: { href: `${addresses.signIn}?${new URLSearchParams({ next })}`, label: t('account.sign-in.title') },
    scripts: ['passkey'],
    status: problem === undefined ? 200 : statusOf(problem),
    main: (
      <PasskeyForm action="/sign-in/passkey" kind="get" options={await passkeyToShow(siteOf(desk))} next={next}>
        {problem && <Wrong>{factorProblemText(words, problem)}</Wrong>}
      </PasskeyForm>
    ),
  });
}

async function listPage(visit: SignedInVisit, problem?: FactorProblem): Promise<Page> {
  const { words, store, desk, person } = visit;
  const { t } = words;
  const all = await store.transaction((tx) => listPasskeys(tx, person.account.id));
  const toMake = await passkeyToMake(store, siteOf(desk), person);
  const done = doneOf(visit, {
    added: 'passkey.done.added',
    renamed: 'passkey.done.renamed',
    removed: 'passkey.done.removed',
  });
  return framed({
    title: t('passkey.title'),
    lead: t('passkey.lead'),
    ...(!needsSecondFactor(person) && { above: aboveAccount(words) }),
    scripts: ['passkey'],
    status: problem === undefined ? 200 : statusOf(problem),
    main: (
      <div class="factor-page">
        {done && <Done>{t(done)}</Done>}
        {problem && <Wrong>{factorProblemText(words, problem)}</Wrong>}
        {all.length === 0 && <p>{t('passkey.none')}</p>}
        <ul class="factor-list">
          {all.map((passkey) => (
            <Passkey key={passkey.id} {...passkey} />
          ))}
        </ul>
        {toMake.ok && (
          <section>
            <h2>{t('passkey.add')}</h2>
            <PasskeyForm action={here} kind="create" options={toMake.options} next={nextOf(visit, here)}>
              <Field name="name" label={t('passkey.name')} help={t('passkey.name-help')} maxLength={60} />
            </PasskeyForm>
          </section>
        )}
      </div>
    ),
  });
}

interface PasskeyFormParts {
  readonly action: string;
  readonly kind: 'create' | 'get';
  readonly options: unknown;
  readonly next: string;
  readonly children: ComponentChildren;
}

/** Its button comes to life by the script; what cannot be is said before. */
function PasskeyForm({ action, kind, options, next, children }: PasskeyFormParts) {
  const { t } = useWords();
  return (
    <form class="form" method="post" action={action} data-passkey={kind} data-options={JSON.stringify(options)}>
      {children}
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="answer" value="" />
      <p class="said said-wrong" data-say="no-script">
        {t('passkey.no-script')}
      </p>
      <p class="said said-wrong" data-say="no-browser" role="alert" hidden>
        {t('passkey.no-browser')}
      </p>
      <p class="said said-wrong" data-say="stopped" role="alert" hidden>
        {t('passkey.stopped')}
      </p>
      <p>
        <button type="submit" class="main-button" disabled>
          {t(kind === 'create' ? 'passkey.add' : 'passkey.sign-in')}
        </button>
      </p>
    </form>
  );
}

function Passkey({ id, name, created, lastUsed }: PasskeyRow) {
  const words = useWords();
  const { t } = words;
  return (
    <li class="factor-item">
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>
      </p>
      <p class="quiet">
        {t('passkey.made', { date: words.date(created) })}
        {' · '}
        {lastUsed === undefined ? t('passkey.unused') : t('passkey.used', { date: words.date(lastUsed) })}
      </p>
      <div class="button-row">
        <form class="button-row" method="post" action={`${here}/${id}/name`}>
          <input name="name" value={name} maxLength={60} dir="auto" aria-label={t('passkey.name')} required />
          <button type="submit" class="other-button">
            {t('passkey.rename')}
          </button>
        </form>
        <form method="post" action={`${here}/${id}/removal`}>
          <button type="submit" class="other-button ending">
            {t('passkey.remove')}
          </button>
        </form>
      </div>
    </li>
  );
}
