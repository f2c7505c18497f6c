/** After it is sent: her requests, and each with what happened, what happens next and by when, and the conversation. */

import { addEvidence } from '../../actions/requests/add-evidence.ts';
import { adoptDraft } from '../../actions/requests/adopt-draft.ts';
import { startRequest } from '../../actions/requests/start-request.ts';
import { withdrawRequest } from '../../actions/requests/withdraw-request.ts';
import { writeMessage } from '../../actions/requests/write-message.ts';
import { evidenceLimits, judgeFile } from '../../domain/evidence-file.ts';
import { nextStep } from '../../domain/request-form/steps.ts';
import type { RequestState } from '../../domain/request-state.ts';
import {
  type EventRow,
  type EvidenceRow,
  findCentre,
  listEvents,
  listEvidence,
  listMessages,
  listRequests,
  type MessageRow,
  type RequestRow,
} from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page, Redirect } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { MessageKey, Words } from '../../words/words.ts';
import { actorFor, type DeskPage, type Refusal, type SignedInVisit, type Visit } from '../desk.ts';
import { Done, Wrong } from '../parts/notices.tsx';
import { AskedOfTitle } from '../titles/asked-part.tsx';
import { type AskedRequest, askedRequest } from './asker.ts';
import { DecisionPanel } from './decision.tsx';
import { EvidenceList } from './evidence-fields.tsx';
import { requestPage, stepAddress } from './frame.tsx';
import { openDrafts } from './open-drafts.ts';
import { refusalText } from './refusal.ts';
import { expiredPage } from './step.tsx';
import { Summary } from './summary.tsx';

const perPage = 50;

export const statusPages: readonly DeskPage[] = [
  { method: 'GET', path: '/requests', who: 'person', run: (visit) => listPage(visit) },
  {
    method: 'GET',
    path: '/requests/:reference',
    who: 'person',
    run: (visit) => withRequest(visit, (found) => statusPage(visit, found)),
  },
  {
    method: 'POST',
    path: '/requests/:reference/messages',
    who: 'person',
    files: {
      most: evidenceLimits.filesOfMessage,
      largest: evidenceLimits.fileBytes,
      maySend: async (visit) => (await askedRequest(visit, 'write-request')) !== undefined,
    },
    run: (visit) => withRequest(visit, (found) => takeMessage(visit, found)),
  },
  {
    method: 'POST',
    path: '/requests/:reference/withdraw',
    who: 'person',
    run: (visit) =>
      withRequest(visit, async (found) => {
        const result = await withdrawRequest(visit.store, found.asker, { reference: found.request.id });
        return result.ok
          ? toStatus(found.request, 'withdrawn')
          : statusPage(visit, found, refusalText(visit.words, result.problem));
      }),
  },
  {
    method: 'POST',
    path: '/requests/:reference/copy',
    who: 'person',
    run: (visit) =>
      withRequest(visit, async ({ request, asker }) => {
        if ('secret' in asker || request.kind !== 'issn') return 'not-found';
        const { form } = request;
        // Of the same publisher: the title is another, and has no numbers yet.
        const { title: _, start: _start, end: _end, ...rest } = form;
        const versions = form.versions.map(({ medium, format }) => ({
          ...(medium && { medium }),
          ...(format && { format }),
        }));
        const started = await startRequest(visit.store, asker, {
          language: visit.words.language.code,
          form: { ...rest, otherTitles: [], former: [], succeeding: [], versions },
          ...(visit.form.get('key') !== null && { key: visit.form.get('key')! }),
        });
        return started.ok ? { status: 303, location: stepAddress(started.request.reference, 'title') } : 'forbidden';
      }),
  },
];

type Answer = Page | Redirect | Refusal;

const toStatus = ({ reference }: RequestRow, what: string): Redirect => ({
  status: 303,
  location: `${addresses.requestPage(reference)}?${what}`,
});

async function withRequest(visit: SignedInVisit, answer: (found: AskedRequest) => Promise<Answer>): Promise<Answer> {
  const found = await askedRequest(visit, 'write-request');
  if (found === undefined) return 'not-found';
  const { request, asker } = found;
  if (request.state !== 'draft' || request.kind !== 'issn') return answer(found);
  if ('secret' in asker) {
    // She has signed in on the way: the draft is hers.
    const me = actorFor(visit, 'write-request', { account: visit.person.account.id });
    if (me !== undefined) await adoptDraft(visit.store, me, request.id, asker);
  }
  return visit.request.method === 'GET'
    ? { status: 303, location: stepAddress(request.reference, nextStep(request.form) ?? 'check') }
    : answer(found);
}

async function listPage(visit: SignedInVisit): Promise<Page> {
  const { words, store, person, query } = visit;
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(query.get('page') ?? 1)) || 1));
  const organisations = person.memberships.flatMap(({ organisation }) =>
    organisation === undefined ? [] : [organisation],
  );
  const { rows, total } = await store.transaction((tx) =>
    listRequests(tx, {
      account: person.account.id,
      organisations,
      limit: perPage,
      offset: (page - 1) * perPage,
      ...(query.get('q') && { text: query.get('q')!.slice(0, 200) }),
    }),
  );
  const drafts = (await openDrafts(visit)).filter(({ reference }) => !rows.some((row) => row.reference === reference));
  return requestPage({
    title: words.t('nav.requests'),
    place: addresses.requests,
    lead: words.t('request.list.lead', { count: total }),
    main: (
      <RequestList
        rows={rows}
        drafts={drafts}
        page={page}
        pages={Math.ceil(total / perPage)}
        text={query.get('q') ?? ''}
      />
    ),
  });
}

interface ListProps {
  readonly rows: readonly RequestRow[];
  readonly drafts: Awaited<ReturnType<typeof openDrafts>>;
  readonly page: number;
  readonly pages: number;
  readonly text: string;
}

function RequestList({ rows, drafts, page, pages, text }: ListProps) {
  const { t, number } = useWords();
  const at = (other: number): string =>
    `${addresses.requests}?${new URLSearchParams({ ...(text && { q: text }), page: String(other) })}`;
  return (
    <>
      <p class="button-row">
        <a class="main-button" href={addresses.request}>
          {t('nav.request')}
        </a>
        <a href={addresses.titles}>{t('request.list.titles')}</a>
      </p>
      {drafts.length > 0 && (
        <ul class="request-list">
          {drafts.map((draft) => (
            <li key={draft.reference}>
              <StateMark state="draft" />
              <a href={stepAddress(draft.reference, draft.step)}>
                <bdi>{draft.title || t('request.untitled')}</bdi>
              </a>
              <span class="quiet">{draft.reference}</span>
            </li>
          ))}
        </ul>
      )}
      {rows.length === 0 && drafts.length === 0 ? (
        <p>{t('request.list.none')}</p>
      ) : (
        <ul class="request-list">
          {rows.map((request) => (
            <li key={request.id}>
              <StateMark state={request.state} />
              <a href={addresses.requestPage(request.reference)}>
                <bdi>{request.form.title?.original ?? (request.title || t('request.untitled'))}</bdi>
              </a>
              <span class="quiet">{request.reference}</span>
              <Next request={request} />
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav class="button-row" aria-label={t('request.list.pages')}>
          {page > 1 && <a href={at(page - 1)}>{t('request.list.newer')}</a>}
          <span>{t('request.list.page', { page: number(page), pages: number(pages) })}</span>
          {page < pages && <a href={at(page + 1)}>{t('request.list.older')}</a>}
        </nav>
      )}
    </>
  );
}

/** A shape and a word: an open circle is nobody's yet, half is on its way, full is done. */
const shapes: Readonly<Record<RequestState, string>> = {
  draft: '○',
  submitted: '◐',
  waiting: '◆',
  accepted: '●',
  refused: '✕',
  withdrawn: '–',
  expired: '–',
};

export function StateMark({ state }: { readonly state: RequestState }) {
  const { t } = useWords();
  return (
    <span class={`request-state request-${state}`}>
      <span aria-hidden="true">{shapes[state]}</span> {t(`request.state.${state}`)}
    </span>
  );
}

type Appealed = 'appealed' | 'appeal-dismissed';

/** Of a refused request whose refusal was appealed; an appeal that is upheld opens the request again. */
function appealOf({ state }: RequestRow, events: readonly EventRow[]): Appealed | undefined {
  const last = events.findLast(({ kind }) => ['refused', 'appealed', 'appeal-dismissed'].includes(kind))?.kind;
  return state === 'refused' && (last === 'appealed' || last === 'appeal-dismissed') ? last : undefined;
}

/** What happens next, and by when. */
function Next({ request, appeal }: { readonly request: RequestRow; readonly appeal?: Appealed | undefined }) {
  const { t, date } = useWords();
  if (appeal !== undefined) return <span class="request-next">{t(`request.next.${appeal}`)}</span>;
  return (
    <span class="request-next">
      {t(`request.next.${request.state}`, {
        date: request.due === undefined ? '' : date(request.due),
        dated: request.due === undefined ? 'no' : 'yes',
      })}
    </span>
  );
}

async function statusPage(
  visit: Visit,
  { request, asker }: AskedRequest,
  wrong?: string,
  typed?: string,
): Promise<Page> {
  const { words, store, query } = visit;
  if (request.state === 'expired' && request.title === '') return expiredPage(visit);
  const { t } = words;
  const { messages, evidence, events, centre } = await store.transaction(async (tx) => ({
    messages: await listMessages(tx, request.id, { sides: ['applicant', 'centre'] }),
    evidence: await listEvidence(tx, request.id),
    events: await listEvents(tx, request.id, { visibleOnly: true }),
    centre: request.centre === undefined ? undefined : await findCentre(tx, request.centre),
  }));
  const done = ['sent', 'withdrawn', 'written'].find((what) => query.has(what));
  return requestPage({
    title: request.form.title?.original ?? (request.title || t('request.untitled')),
    place: addresses.requests,
    status: wrong === undefined ? 200 : 422,
    above: (
      <p class="above">
        <a href={addresses.requests}>{t('nav.requests')}</a>
      </p>
    ),
    main: (
      <Status
        request={request}
        own={!('secret' in asker)}
        messages={messages}
        evidence={evidence}
        events={events}
        centre={centre?.name ?? request.centre}
        wrong={wrong}
        typed={typed}
        done={done as 'sent' | 'withdrawn' | 'written' | undefined}
      />
    ),
  });
}

interface StatusProps {
  readonly request: RequestRow;
  readonly own: boolean;
  readonly messages: readonly MessageRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly events: readonly EventRow[];
  readonly centre: string | undefined;
  readonly wrong: string | undefined;
  readonly typed: string | undefined;
  readonly done: 'sent' | 'withdrawn' | 'written' | undefined;
}

function Status({ request, messages, evidence, events, centre, wrong, typed, done }: StatusProps) {
  const words = useWords();
  const { t } = words;
  const { reference, state, form } = request;
  const waits = state === 'submitted' || state === 'waiting';
  const appeal = appealOf(request, events);
  return (
    <>
      {done && <Done>{t(`request.done.${done}`)}</Done>}
      {wrong && <Wrong>{wrong}</Wrong>}
      <div class="status-head">
        <p>
          <StateMark state={state} /> <span class="quiet">{reference}</span>
        </p>
        <p class="status-next">
          <Next request={request} appeal={appeal} />
        </p>
        {centre && request.routed && (
          <p class="quiet">
            {t('request.centre', { centre })} {routedText(words, request)}
          </p>
        )}
        <DecisionPanel request={request} appealed={appeal !== undefined} />
        {state === 'accepted' && (
          <p>
            <a class="main-button" href={addresses.titles}>
              {t('request.see-numbers')}
            </a>
          </p>
        )}
      </div>
      <div class="status-columns">
        <section aria-labelledby="talk" class="talk">
          <h2 id="talk">{t('request.talk')}</h2>
          {messages.length === 0 && <p class="quiet">{t('request.talk-none')}</p>}
          <ol class="messages">
            {messages.map((message) => (
              <Message
                key={message.id}
                message={message}
                files={evidence.filter((one) => one.message === message.id)}
              />
            ))}
          </ol>
          {state !== 'withdrawn' && state !== 'expired' && (
            <form
              class="request-form"
              method="post"
              action={`${addresses.requestPage(reference)}/messages`}
              encType="multipart/form-data"
            >
              <div class="asked">
                <label for="body">{t(state === 'waiting' ? 'request.answer' : 'request.write')}</label>
                <textarea id="body" name="body" rows={4} maxLength={10_000} required dir="auto">
                  {typed}
                </textarea>
              </div>
              <div class="asked">
                <label for="files">{t('request.attach')}</label>
                <input type="file" id="files" name="files" multiple />
              </div>
              <p>
                <button type="submit" class={state === 'waiting' ? 'main-button' : 'other-button'}>
                  {t('request.write-send')}
                </button>
              </p>
            </form>
          )}
        </section>
        <section aria-labelledby="happened">
          <h2 id="happened">{t('request.happened')}</h2>
          <ol class="timeline">
            {events.map((event) => (
              <li key={event.ordinal} class={event.to ? 'timeline-state' : undefined}>
                <time dateTime={event.at.toISOString()}>{momentText(words, event.at)}</time>{' '}
                <span>{eventText(words, event)}</span>
              </li>
            ))}
          </ol>
        </section>
      </div>
      {request.kind === 'issn' ? (
        <Summary form={form} {...(waits && { changeAt: (step: string) => stepAddress(reference, step) })} />
      ) : (
        <AskedOfTitle request={request} />
      )}
      {(request.kind === 'issn' || evidence.length > 0) && (
        <section class="group" aria-labelledby="copy-head">
          <h2 id="copy-head">{t('request.evidence')}</h2>
          <EvidenceList evidence={evidence.filter(({ kind }) => kind !== 'attachment')} />
        </section>
      )}
      <div class="button-row status-actions">
        {waits && (
          <details class="ask-details">
            <summary>{t('request.withdraw')}</summary>
            <form method="post" action={`${addresses.requestPage(reference)}/withdraw`}>
              <p>{t('request.withdraw-text')}</p>
              <p>
                <button type="submit" class="other-button ending">
                  {t('request.withdraw')}
                </button>
              </p>
            </form>
          </details>
        )}
        {request.kind === 'issn' && (
          <form method="post" action={`${addresses.requestPage(reference)}/copy`}>
            <button type="submit" class="other-button">
              {t('request.copy')}
            </button>
          </form>
        )}
      </div>
    </>
  );
}

function Message({ message, files }: { readonly message: MessageRow; readonly files: readonly EvidenceRow[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <li class={`message message-${message.side}`}>
      <p class="quiet">
        {message.side === 'applicant' ? <bdi>{message.name ?? t('request.you')}</bdi> : t('request.the-centre')} ·{' '}
        <time dateTime={message.at.toISOString()}>{momentText(words, message.at)}</time>
      </p>
      <p class="as-written" dir="auto">
        {message.body}
      </p>
      <EvidenceList evidence={files} />
    </li>
  );
}

const momentText = ({ language }: Words, moment: Date): string =>
  new Intl.DateTimeFormat(language.manner, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(moment);

const toldEvents = new Set([
  'started',
  'adopted',
  'submitted',
  'routed',
  'corrected',
  'evidence-added',
  'evidence-removed',
  'written',
  'asked',
  'answered',
  'accepted',
  'refused',
  'withdrawn',
  'expired',
  'reopened',
  'reversed',
  'upheld',
  'offered',
  'consented',
  'declined',
  'appealed',
  'appeal-upheld',
  'appeal-dismissed',
  'reminded',
]);

const eventText = ({ t }: Words, { kind }: EventRow): string =>
  t(`request.event.${toldEvents.has(kind) ? kind : 'other'}` as MessageKey);

/** Why this centre. */
export function routedText(words: Words, { routed }: Pick<RequestRow, 'routed'>): string {
  const reason = routed?.reason;
  if (reason === undefined) return '';
  return words.t(`request.routed.${reason.type}` as MessageKey, {
    country: 'country' in reason ? words.country(reason.country) : '',
    holder: 'holder' in reason ? reason.holder : '',
    from: 'from' in reason ? reason.from : '',
    why: 'why' in reason ? reason.why : '',
  });
}

async function takeMessage(visit: SignedInVisit, found: AskedRequest): Promise<Answer> {
  const { store, desk, form, files, words } = visit;
  const { request, asker } = found;
  const actor = 'secret' in asker ? undefined : asker;
  if (actor === undefined) return 'not-found';
  const typed = form.get('body') ?? '';
  // A file that is not taken is told before anything is written.
  for (const { name, bytes } of files) {
    const judged = judgeFile(bytes);
    if (!judged.ok) {
      return statusPage(
        visit,
        found,
        words.t('request.file-not-taken', { name, why: refusalText(words, judged.problem) }),
        typed,
      );
    }
  }
  const body = typed.trim() === '' && files.length > 0 ? words.t('request.files-only') : typed;
  const written = await writeMessage(store, actor, { reference: request.id, side: 'applicant', body });
  if (!written.ok) return statusPage(visit, found, refusalText(words, written.problem), typed);
  for (const { name, bytes } of files) {
    await addEvidence(store, desk.evidence, actor, {
      reference: request.id,
      kind: 'attachment',
      file: { name, bytes },
      message: written.message,
    });
  }
  return toStatus(request, 'written');
}
