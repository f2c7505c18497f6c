/** Before a request: what an ISSN is for, what to have ready, whether it is for this publication at all, and the button that starts. */
import { randomBytes } from 'node:crypto';
import { guardProblemOf, makeGuard } from '../../actions/accounts/guard-form.ts';
import { secretHash } from '../../actions/requests/asking.ts';
import { startRequest } from '../../actions/requests/start-request.ts';
import { type Eligibility, eligibilityOf, isPublicationAsked, publicationsAsked } from '../../domain/eligibility.ts';
import { networkOf } from '../../domain/network.ts';
import { countAttempt, findRequestBySecret } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { Term } from '../../view/term.tsx';
import { useWords } from '../../words/context.ts';
import type { MessageKey } from '../../words/words.ts';
import { actorFor, type DeskPage, type Visit } from '../desk.ts';
import { BotGuard } from '../parts/bot-guard.tsx';
import { Wrong } from '../parts/notices.tsx';
import { draftSecrets, keepDraft } from './asker.ts';
import { requestPage, stepAddress } from './frame.tsx';
import { type OpenDraft, openDrafts } from './open-drafts.ts';

export const startPages: readonly DeskPage[] = [
  { method: 'GET', path: '/request', who: 'anyone', run: (visit) => startPage(visit) },
  {
    method: 'POST',
    path: '/request',
    who: 'anyone',
    run: async (visit) => {
      const { store, desk, form, person, words } = visit;
      const asked = Number(form.get('organisation') ?? '');
      const organisation = organisationsOf(visit).find(({ id }) => id === asked)?.id;
      const actor =
        person &&
        actorFor(
          visit,
          'write-request',
          organisation === undefined ? { account: person.account.id } : { organisation },
        );
      const network = networkOf(visit.request.ip);
      if (actor === undefined) {
        const problem = await guardProblemOf(store, desk.secrets, { purpose: 'request', form, network });
        // Sent twice, it is the same draft: the guard lets it in once, the key finds it again.
        if (problem !== undefined && !(await hasDraft(visit, form.get('key') ?? ''))) {
          return startPage(visit, words.t(`account.problem.${problem.type}` as MessageKey));
        }
        const many = await store.transaction((tx) => countAttempt(tx, `drafts:${network ?? ''}`, 3600));
        // Of places that nobody knows there may be many behind one proxy.
        if (many > (network === undefined ? 600 : 60)) return 'too-many';
      }
      const started = await startRequest(store, actor, {
        language: words.language.code,
        ...(form.get('key') !== null && { key: form.get('key')! }),
      });
      if (!started.ok) return 'forbidden';
      if (started.secret !== undefined) keepDraft(visit, started.secret);
      return { status: 303, location: stepAddress(started.request.reference, 'title') };
    },
  },
];

/** Whether this browser holds a draft of that key: a cookie is what its sender says, and only the register knows what it opens. */
async function hasDraft(visit: Visit, key: string): Promise<boolean> {
  if (!draftSecrets(visit).includes(key)) return false;
  return (await visit.store.transaction((tx) => findRequestBySecret(tx, secretHash(key)))) !== undefined;
}

interface Organisation {
  readonly id: number;
  readonly name: string;
}

/** Those that she may ask for. */
function organisationsOf({ person, actors }: Visit): Organisation[] {
  return (person?.memberships ?? []).flatMap(({ organisation, of }) => {
    if (organisation === undefined) return [];
    const may = actorFor({ actors }, 'write-request', { organisation })?.organisation === organisation;
    return may ? [{ id: organisation, name: of ?? String(organisation) }] : [];
  });
}

async function startPage(visit: Visit, problem?: string): Promise<Page> {
  const { words, desk, query, person } = visit;
  const drafts = await openDrafts(visit);
  return requestPage({
    title: words.t('request.start.title'),
    lead: words.t('request.start.lead'),
    status: problem === undefined ? 200 : 422,
    ...(person === undefined && { scripts: ['bot-guard'] }),
    main: (
      <Start
        what={query.get('what') ?? ''}
        goesOn={query.get('goes-on')}
        drafts={drafts}
        organisations={organisationsOf(visit)}
        guard={person === undefined ? makeGuard(desk.secrets, 'request') : undefined}
        problem={problem}
      />
    ),
  });
}

interface StartProps {
  readonly what: string;
  readonly goesOn: string | null;
  readonly drafts: readonly OpenDraft[];
  readonly organisations: readonly Organisation[];
  readonly guard: string | undefined;
  readonly problem: string | undefined;
}

function Start({ what, goesOn, drafts, organisations, guard, problem }: StartProps) {
  const { t, date } = useWords();
  return (
    <>
      {drafts.length > 0 && (
        <section class="said drafts" aria-labelledby="drafts">
          <h2 id="drafts">{t('request.start.drafts')}</h2>
          <ul>
            {drafts.map(({ reference, title, step, changed }) => (
              <li key={reference}>
                <a href={stepAddress(reference, step)}>
                  <bdi>{title || t('request.untitled')}</bdi>
                </a>{' '}
                <span class="quiet">{t('request.start.saved', { date: date(changed) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="start-columns">
        <section aria-labelledby="for">
          <h2 id="for">
            {t('request.start.for')} <Term term="issn" />
          </h2>
          <p>{t('request.start.for-text')}</p>
          <p>{t('request.start.not-for')}</p>
        </section>
        <section aria-labelledby="ready">
          <h2 id="ready">{t('request.start.ready')}</h2>
          <ul class="plain-list">
            {(['title', 'address', 'publisher', 'dates', 'copy'] as const).map((name) => (
              <li key={name}>{t(`request.start.ready-${name}`)}</li>
            ))}
          </ul>
        </section>
      </div>
      <form class="start-form" method="post" action={addresses.request}>
        {problem && <Wrong>{problem}</Wrong>}
        {guard && <BotGuard guard={guard} />}
        <input type="hidden" name="key" value={randomBytes(32).toString('base64url')} />
        {organisations.length > 0 && (
          <p class="asked">
            <label for="organisation">{t('request.start.for-whom')}</label>
            <select id="organisation" name="organisation">
              {organisations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              <option value="">{t('request.start.for-myself')}</option>
            </select>
          </p>
        )}
        <p class="button-row">
          <button type="submit" class="main-button">
            {t('request.start.button')}
          </button>
          <span class="quiet">{t('request.start.button-text')}</span>
        </p>
      </form>
      <Guide what={what} goesOn={goesOn} />
      <section class="ask-more" aria-labelledby="already">
        <h2 id="already">{t('request.start.already')}</h2>
        <form class="tool-form" action={addresses.search} method="get">
          <p>
            <label for="already-q">{t('request.start.already-text')}</label>
            <input id="already-q" name="q" type="search" dir="auto" maxLength={500} autoComplete="off" />
          </p>
          <p>
            <button type="submit" class="other-button">
              {t('request.start.look')}
            </button>
          </p>
        </form>
        <h2>{t('request.start.change')}</h2>
        <p>
          {t('request.start.change-text')} <a href={addresses.newIssn}>{t('request.start.change-link')}</a>
        </p>
        <h2>{t('request.start.many')}</h2>
        <p>
          {t('request.start.many-text')} <a href="/requests/files">{t('request.start.many-link')}</a>
        </p>
      </section>
    </>
  );
}

function Guide({ what, goesOn }: { readonly what: string; readonly goesOn: string | null }) {
  const { t } = useWords();
  const known = isPublicationAsked(what) ? what : undefined;
  const answer = known && eligibilityOf(known, goesOn !== 'no');
  return (
    <section class="ask-more guide" id="guide" aria-labelledby="guide-head">
      <h2 id="guide-head">{t('request.guide')}</h2>
      <p class="quiet">{t('request.guide-text')}</p>
      <form class="tool-form" method="get" action={`${addresses.request}#guide`}>
        <p>
          <label for="what">{t('request.guide.what')}</label>
          <select id="what" name="what">
            {publicationsAsked.map((name) => (
              <option key={name} value={name} selected={name === known}>
                {t(`request.what.${name}`)}
              </option>
            ))}
          </select>
        </p>
        <fieldset class="radios">
          <legend>{t('request.guide.goes-on')}</legend>
          <div class="choices">
            {(['yes', 'no'] as const).map((value) => (
              <label key={value}>
                <input type="radio" name="goes-on" value={value} checked={(goesOn ?? 'yes') === value} />{' '}
                {t(`request.guide.goes-on-${value}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <p>
          <button type="submit" class="other-button">
            {t('request.guide.ask')}
          </button>
        </p>
      </form>
      {answer && <Answer answer={answer} />}
    </section>
  );
}

function Answer({ answer: { answer, reason, instead, source } }: { readonly answer: Eligibility }) {
  const { t } = useWords();
  return (
    <div class={`embed-group answer guide-${answer}`} role="status">
      <h3>{t(`request.guide.${answer}`)}</h3>
      <p>{t(`request.guide.reason.${reason}`)}</p>
      {instead && <p>{t('request.guide.instead', { identifier: instead })}</p>}
      {answer === 'perhaps' && <p>{t('request.guide.criteria')}</p>}
      <p class="quiet" lang="en">
        {source}
      </p>
    </div>
  );
}
