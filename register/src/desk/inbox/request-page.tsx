/** `/desk/requests/:reference`: list left, request right, the record that it would become beside it; checks, acts, conversation, history. */
import type { DeskProblem } from '../../actions/requests/desk-act.ts';
import type { Routing } from '../../domain/routing.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { en } from '../../words/en/index.ts';
import type { MessageKey, Words } from '../../words/words.ts';
import type { SignedInVisit } from '../desk.ts';
import { Done } from '../parts/notices.tsx';
import { Acts } from './acts.tsx';
import { Asked } from './asked.tsx';
import { Checks } from './checks.tsx';
import { Conversation, History } from './conversation.tsx';
import { doneMessages } from './done.ts';
import { DraftRecords } from './draft.tsx';
import { Due } from './glance.tsx';
import { Keys, requestKeys } from './keys.tsx';
import { type DeskModel, gatherRequest } from './model.ts';
import { DeskProblemNotice } from './problems.tsx';
import { viewWith } from './view.ts';

export async function requestPage(visit: SignedInVisit): Promise<Page | 'not-found'> {
  return requestPageWith(visit, visit.query);
}

/** The same page after an act that was not done, with why, and what was typed. */
export async function requestPageWith(
  visit: SignedInVisit,
  query: URLSearchParams,
  problem?: DeskProblem,
): Promise<Page | 'not-found'> {
  const model = await gatherRequest(visit, query);
  if (model === undefined) return 'not-found';
  const { words } = visit;
  return {
    status: problem === undefined ? 200 : 422,
    title: model.request.title || words.t('desk.untitled'),
    desk: true,
    place: addresses.desk,
    scripts: ['desk'],
    main: (
      <RequestAtDesk model={model} done={query.get('done')} about={query.get('about')} {...(problem && { problem })} />
    ),
  };
}

interface Parts {
  readonly model: DeskModel;
  readonly done: string | null;
  /** The request that was done, when this is the next one. */
  readonly about: string | null;
  readonly problem?: DeskProblem;
}

function RequestAtDesk({ model, done, about, problem }: Parts) {
  const words = useWords();
  const { t } = words;
  const { request, view, next, previous, neighbours, names, checks, tags } = model;
  const { reference } = request;
  const to = (other: string) => `${addresses.deskRequest(other)}${viewWith(view.address, {})}`;
  return (
    <article class="frame desk desk-wide" data-desk="request">
      <nav class="desk-ways button-row" aria-label={t('desk.key-inbox')}>
        <a href={`${addresses.desk}${viewWith(view.address, {})}`} data-key="u">
          {t('desk.back')}
        </a>
        <a href="#acts" class="to-acts">
          {t('desk.act')}
        </a>
        {previous && (
          <a rel="prev" href={to(previous)} data-key="k">
            {t('desk.previous')}
          </a>
        )}
        {next && (
          <a rel="next" href={to(next)} data-key="j">
            {t('desk.next')}
          </a>
        )}
      </nav>
      {done !== null && doneMessages[done] && (
        <Done>
          {t(doneMessages[done])}{' '}
          {about !== null && /^R-[0-9A-Z-]{4,20}$/.test(about) && <a href={addresses.deskRequest(about)}>{about}</a>}
        </Done>
      )}
      {problem && <DeskProblemNotice problem={problem} />}
      <div class="desk-three">
        <nav class="desk-neighbours" aria-label={t('desk.neighbours')}>
          <ol>
            {neighbours.map((one) => (
              <li key={one.reference}>
                <a href={to(one.reference)} aria-current={one.current ? 'page' : undefined}>
                  <bdi>{one.title || t('desk.untitled')}</bdi>
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div class="desk-request">
          <header class="desk-head">
            <h1>
              <bdi>{request.title || t('desk.untitled')}</bdi>
            </h1>
            <p class="desk-facts">
              <strong>{t(`desk.state-${request.state}`)}</strong>
              {request.urgent && <strong class="tag tag-urgent">! {t('desk.urgent')}</strong>}
              <Due request={request} />
              <span>
                {request.assignee === undefined
                  ? t('desk.in-no-hands')
                  : t('desk.in-hands', { name: names.get(request.assignee) ?? String(request.assignee) })}
              </span>
              {tags.map((tag) => (
                <span key={tag} class="tag">
                  <bdi>{tag}</bdi>
                </span>
              ))}
              <span class="quiet" dir="ltr">
                {reference}
              </span>
            </p>
            {request.routed && <p class="quiet">{routingSentence(words, request.routed)}</p>}
          </header>
          {request.kind === 'issn' ? (
            <>
              <section aria-labelledby="checks">
                <div class="desk-section">
                  <h2 id="checks">{t('desk.checks')}</h2>
                  <form action={`/desk/requests/${reference}/check`} method="post">
                    <input type="hidden" name="view" value={String(view.address)} />
                    <button type="submit" class="other-button" data-key="c" aria-keyshortcuts="c">
                      {t('desk.check-again')}
                    </button>
                  </form>
                </div>
                <Checks checks={checks} version={request.version} />
              </section>
              <section aria-labelledby="asked">
                <div class="desk-section">
                  <h2 id="asked">{t('desk.asked')}</h2>
                  {(request.state === 'submitted' || request.state === 'waiting') && (
                    <a
                      class="other-button"
                      href={`/desk/requests/${reference}/edit${viewWith(view.address, {})}`}
                      data-key="e"
                    >
                      {t('desk.edit')}
                    </a>
                  )}
                </div>
                <Asked request={request} evidence={model.evidence} />
              </section>
            </>
          ) : (
            <section aria-labelledby="asked">
              <h2 id="asked">{t(`desk.kind-${request.kind}`)}</h2>
              <p class="quiet">{t('desk.other-kind')}</p>
              {model.panel}
            </section>
          )}
          <Conversation model={model} />
          <History model={model} />
        </div>
        <div class="desk-beside">
          <Acts model={model} />
          {model.preview && <DraftRecords preview={model.preview} />}
        </div>
      </div>
      <Keys keys={requestKeys} />
    </article>
  );
}

function routingSentence({ t, country }: Words, { reason }: Routing): string {
  const values = Object.fromEntries(
    Object.entries(reason).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, name === 'country' ? country(value) : value]] : [],
    ),
  );
  const key = `desk.routed-${reason.type}`;
  return key in en.messages ? t(key as MessageKey, values) : '';
}
