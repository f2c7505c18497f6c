/** `/desk`: what waits for a centre, by state and deadline; filtered, ordered, paged by key; acts on several at once; saved views. */
import { media } from '@masthead/serial';
import { centreName } from '../../actions/requests/desk-act.ts';
import { type Colleague, colleaguesOf } from '../../actions/requests/take-request.ts';
import { permissions } from '../../domain/permissions.ts';
import { requestKinds, requestStates } from '../../domain/request-state.ts';
import {
  type CheckRow,
  dueFilters,
  type InboxCounts,
  type InboxPage,
  type InboxRow,
  inboxCounts,
  inboxOrders,
  latestChecks,
  listInbox,
  listSavedViews,
  listTags,
  type SavedView,
  tagsInUse,
} from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { MediumMark } from '../../view/state.tsx';
import { useWords } from '../../words/context.ts';
import type { MessageKey } from '../../words/words.ts';
import type { SignedInVisit } from '../desk.ts';
import { Done, Wrong } from '../parts/notices.tsx';
import { doneMessages } from './done.ts';
import { ChecksGlance, Due } from './glance.tsx';
import { inboxKeys, Keys } from './keys.tsx';
import {
  type DeskScope,
  daysBetween,
  deskScope,
  filterNames,
  type InboxView,
  keyText,
  readView,
  viewWith,
  whoses,
} from './view.ts';

const rowsOnPage = 25;

interface InboxModel {
  /** Whether she may decide appeals. */
  readonly appeals: boolean;
  readonly scope: DeskScope;
  readonly view: InboxView;
  readonly page: InboxPage;
  readonly counts: InboxCounts;
  readonly checks: ReadonlyMap<number, readonly CheckRow[]>;
  readonly tags: ReadonlyMap<number, readonly string[]>;
  readonly known: readonly string[];
  readonly colleagues: readonly Colleague[];
  readonly views: readonly SavedView[];
  readonly centre: string;
  readonly said: URLSearchParams;
}

export async function inboxPage(visit: SignedInVisit): Promise<Page> {
  const { store, words, query } = visit;
  const scope = deskScope(visit);
  const view = readView(query, scope);
  const model = await store.transaction(async (tx): Promise<InboxModel> => {
    const { centre } = view.query;
    const whose = centre === undefined ? {} : { centre };
    const account = visit.person.account.id;
    const paging = {
      limit: rowsOnPage,
      ...(view.after && { after: view.after }),
      ...(view.before && { before: view.before }),
    };
    const page = await listInbox(tx, view.query, paging);
    const ids = page.rows.map(({ request }) => request.id);
    return {
      scope,
      view,
      page,
      counts: await inboxCounts(tx, { ...whose, account }),
      checks: await latestChecks(tx, ids),
      tags: await listTags(tx, ids),
      known: await tagsInUse(tx, centre),
      colleagues: await colleaguesOf(tx, centre),
      views: await listSavedViews(tx, account),
      centre: await centreName(tx, centre),
      said: query,
      appeals: visit.actors.some(({ role }) => permissions['decide-appeal'][role] !== undefined),
    };
  });
  return {
    status: 200,
    title: words.t('desk.title'),
    desk: true,
    place: addresses.desk,
    scripts: ['desk'],
    main: <Inbox {...model} />,
  };
}

function Inbox(model: InboxModel) {
  const { t, date } = useWords();
  const { scope, view, counts, centre, said } = model;
  return (
    <article class="frame desk" data-desk="inbox">
      <header class="desk-head">
        <h1>{centre === '' ? t('desk.title') : t('desk.title-centre', { centre })}</h1>
        <nav aria-label={t('desk.whose')} class="desk-whose">
          {whoses
            .filter((one) => one !== 'all' || scope.any)
            .filter((one) => one !== 'centre' || scope.centres.length > 0)
            .map((one) => (
              <a
                key={one}
                href={`${addresses.desk}${viewWith(view.address, { whose: one })}`}
                aria-current={one === view.whose ? 'page' : undefined}
              >
                {t(`desk.${one}`)}
              </a>
            ))}
          {model.appeals && <a href="/desk/appeals">{t('appeal.list')}</a>}
        </nav>
      </header>
      <Outcome said={said} />
      <Counts {...model} />
      {counts.oldest && <p class="quiet">{t('desk.oldest', { date: date(counts.oldest) })}</p>}
      <div class="desk-columns">
        <aside class="desk-side">
          <Filter {...model} />
          <Views {...model} />
        </aside>
        <List {...model} />
      </div>
      <Keys keys={inboxKeys} />
    </article>
  );
}

function Outcome({ said }: Pick<InboxModel, 'said'>) {
  const { t } = useWords();
  const done = said.get('done');
  const bulk = Number(said.get('bulk') ?? Number.NaN);
  const left = Number(said.get('left') ?? 0);
  const whole = (value: number) => Number.isSafeInteger(value) && value >= 0;
  return (
    <>
      {done !== null && doneMessages[done] && <Done>{t(doneMessages[done])}</Done>}
      {said.get('none') === 'yes' && <Wrong>{t('desk.bulk-none')}</Wrong>}
      {whole(bulk) && bulk > 0 && <Done>{t('desk.bulk-done', { done: bulk })}</Done>}
      {whole(left) && left > 0 && <Wrong>{t('desk.bulk-left', { left })}</Wrong>}
    </>
  );
}

function Counts({ counts, view }: InboxModel) {
  const { t, number } = useWords();
  const { whose, centre } = Object.fromEntries(view.address) as Record<string, string | undefined>;
  const base = new URLSearchParams({ ...(whose && { whose }), ...(centre && { centre }) });
  const link = (change: Record<string, string>) => `${addresses.desk}${viewWith(base, change)}`;
  const rows: readonly {
    readonly href: string;
    readonly label: string;
    readonly count: number;
    readonly late?: boolean;
  }[] = [
    ...dueFilters.map((due) => ({
      href: link({ due }),
      label: t(`desk.due-${due}`),
      count: counts.due[due],
      late: due === 'overdue' && counts.due.overdue > 0,
    })),
    { href: link({ urgent: 'yes' }), label: t('desk.count-urgent'), count: counts.urgent },
    { href: link({ assignee: 'none' }), label: t('desk.count-nobodys'), count: counts.nobodys },
    ...requestStates
      .filter((state) => state !== 'draft')
      .map((state) => ({
        href: link({ state }),
        label: t(`desk.state-${state}`),
        count: counts.states.get(state) ?? 0,
      })),
  ];
  return (
    <nav class="desk-counts" aria-label={t('desk.counts')}>
      <ul>
        {rows.map(({ href, label, count, late }) => (
          <li key={href} class={late ? 'late' : undefined}>
            <a href={href}>
              <strong>{number(count)}</strong> <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Filter({ view, known, colleagues, page }: InboxModel) {
  const { t } = useWords();
  const { address } = view;
  const asked = filterNames.some((name) => name !== 'whose' && name !== 'order' && address.has(name));
  return (
    <details class="desk-filter" open={asked}>
      <summary>{t('desk.filter')}</summary>
      <form action={addresses.desk} method="get" class="form">
        {address.has('whose') && <input type="hidden" name="whose" value={address.get('whose')!} />}
        {address.has('centre') && <input type="hidden" name="centre" value={address.get('centre')!} />}
        <p class="field">
          <label for="text">{t('desk.filter-text')}</label>
          <input
            id="text"
            name="text"
            type="search"
            dir="auto"
            maxLength={200}
            value={address.get('text') ?? ''}
            data-key="/"
          />
        </p>
        <Pick
          name="state"
          says="desk.filter-state"
          address={address}
          first={{ value: '', label: t('desk.state-submitted') }}
          options={[
            { value: 'any', label: t('desk.any') },
            ...requestStates
              .filter((state) => state !== 'draft' && state !== 'submitted')
              .map((value) => ({ value, label: t(`desk.state-${value}`) })),
          ]}
        />
        <Pick
          name="due"
          says="desk.filter-due"
          address={address}
          options={dueFilters.map((value) => ({ value, label: t(`desk.due-${value}`) }))}
        />
        <Pick
          name="assignee"
          says="desk.filter-assignee"
          address={address}
          options={[
            { value: 'none', label: t('desk.nobody') },
            ...colleagues.map(({ account, name }) => ({ value: String(account), label: name })),
          ]}
        />
        <Pick
          name="tag"
          says="desk.filter-tag"
          address={address}
          options={known.map((value) => ({ value, label: value }))}
        />
        <Pick
          name="medium"
          says="record.medium"
          address={address}
          options={media.map((value) => ({ value, label: t(`medium.${value}`) }))}
        />
        <Pick
          name="kind"
          says="desk.filter-kind"
          address={address}
          options={requestKinds.map((value) => ({ value, label: t(`desk.kind-${value}`) }))}
        />
        <p class="field">
          <label for="country">{t('record.country')}</label>
          <input id="country" name="country" maxLength={3} dir="ltr" value={address.get('country') ?? ''} />
        </p>
        <p class="field">
          <label for="batch">{t('desk.filter-batch')}</label>
          <input id="batch" name="batch" maxLength={100} dir="auto" value={address.get('batch') ?? ''} />
        </p>
        <Pick
          name="order"
          says="desk.order"
          address={address}
          first={{ value: '', label: t('desk.order-due') }}
          options={inboxOrders.slice(1).map((value) => ({ value, label: t(`desk.order-${value}`) }))}
        />
        <p>
          <label class="tool-check">
            <input type="checkbox" name="urgent" value="yes" checked={address.get('urgent') === 'yes'} />{' '}
            {t('desk.filter-urgent')}
          </label>
        </p>
        <p class="button-row">
          <button type="submit" class="main-button">
            {t('desk.show')}
          </button>
          {asked && <a href={addresses.desk}>{t('desk.clear')}</a>}
        </p>
        <p class="quiet">{t('desk.found', { count: page.total })}</p>
      </form>
    </details>
  );
}

interface PickParts {
  readonly name: string;
  readonly says: MessageKey;
  readonly address: URLSearchParams;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly first?: { readonly value: string; readonly label: string };
}

function Pick({ name, says, address, options, first }: PickParts) {
  const { t } = useWords();
  const now = address.get(name) ?? '';
  return (
    <p class="field">
      <label for={name}>{t(says)}</label>
      <select id={name} name={name}>
        {[first ?? { value: '', label: t('desk.any') }, ...options].map((option) => (
          <option key={option.value} value={option.value} selected={option.value === now}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}

function Views({ views, view }: InboxModel) {
  const { t } = useWords();
  return (
    <section class="desk-views" aria-labelledby="views">
      <h2 id="views">{t('desk.views')}</h2>
      {views.length > 0 && (
        <ul>
          {views.map(({ id, name, query }) => (
            <li key={id}>
              <a href={`${addresses.desk}${query === '' ? '' : `?${query}`}`}>
                <bdi>{name}</bdi>
              </a>
              <form action="/desk/views" method="post">
                <input type="hidden" name="forget" value={id} />
                <button type="submit" class="quiet-button" aria-label={t('desk.view-forget', { name })}>
                  ✕
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form action="/desk/views" method="post" class="desk-line">
        <input type="hidden" name="query" value={String(view.address)} />
        <label for="view-name">{t('desk.view-name')}</label>
        <input id="view-name" name="name" maxLength={100} dir="auto" required autoComplete="off" />
        <button type="submit" class="other-button">
          {t('desk.view-keep')}
        </button>
      </form>
    </section>
  );
}

function List(model: InboxModel) {
  const { t } = useWords();
  const { page, view, colleagues } = model;
  if (page.rows.length === 0)
    return (
      <section class="desk-empty">
        <h2>{t('desk.empty')}</h2>
        <p>{t('desk.empty-text')}</p>
        <p>
          <a href={addresses.desk}>{t('desk.clear')}</a>
        </p>
      </section>
    );
  const first = page.rows[0]!;
  const last = page.rows.at(-1)!;
  return (
    <form action="/desk/bulk" method="post" class="desk-list">
      <input type="hidden" name="view" value={String(view.address)} />
      <h2 class="unseen">{t('desk.found', { count: page.total })}</h2>
      <ol class="desk-rows">
        {page.rows.map((row) => (
          <Row key={row.request.id} row={row} model={model} />
        ))}
      </ol>
      <nav class="button-row pages">
        {page.before && (
          <a rel="prev" href={`${addresses.desk}${viewWith(view.address, { before: keyText(first.key) })}`}>
            {t('desk.previous-page')}
          </a>
        )}
        {page.after && (
          <a rel="next" href={`${addresses.desk}${viewWith(view.address, { after: keyText(last.key) })}`}>
            {t('desk.next-page')}
          </a>
        )}
      </nav>
      <fieldset class="desk-bulk">
        <legend>{t('desk.selected')}</legend>
        <div class="button-row">
          <button type="submit" name="act" value="take" class="other-button">
            {t('desk.bulk-take')}
          </button>
          <button type="submit" name="act" value="accept" class="other-button">
            {t('desk.bulk-accept')}
          </button>
          {colleagues.length > 0 && (
            <span class="desk-line">
              <select name="assignee" aria-label={t('desk.bulk-assign')}>
                {colleagues.map(({ account, name }) => (
                  <option key={account} value={account}>
                    {name}
                  </option>
                ))}
              </select>
              <button type="submit" name="act" value="give" class="other-button">
                {t('desk.bulk-assign')}
              </button>
            </span>
          )}
          <span class="desk-line">
            <input name="tag" maxLength={50} dir="auto" autoComplete="off" aria-label={t('desk.tag-add')} />
            <button type="submit" name="act" value="tag" class="other-button">
              {t('desk.bulk-tag')}
            </button>
          </span>
        </div>
      </fieldset>
    </form>
  );
}

function Row({ row, model }: { readonly row: InboxRow; readonly model: InboxModel }) {
  const { t, date } = useWords();
  const { request, assigneeName } = row;
  const { view, checks, tags } = model;
  const title = request.title || t('desk.untitled');
  const mediums = [...new Set(request.form.versions.flatMap(({ medium }) => medium ?? []))];
  const applicant = request.form.applicant.organisation ?? request.form.applicant.name;
  const sent = request.submitted ?? request.created;
  return (
    <li class={request.urgent ? 'desk-row urgent' : 'desk-row'} data-row>
      <input type="checkbox" name="reference" value={request.reference} aria-label={t('desk.select', { title })} />
      <div>
        <h3>
          <a href={`${addresses.deskRequest(request.reference)}${viewWith(view.address, {})}`} data-open>
            <bdi>{title}</bdi>
          </a>{' '}
          {request.urgent && <strong class="tag tag-urgent">! {t('desk.urgent')}</strong>}
          {request.kind !== 'issn' && <span class="tag">{t(`desk.kind-${request.kind}`)}</span>}
        </h3>
        <p class="desk-facts">
          {mediums.map((medium) => (
            <MediumMark key={medium} medium={medium} />
          ))}
          {applicant && <bdi>{applicant}</bdi>}
          <span>{t('desk.age', { days: daysBetween(sent, new Date()) })}</span>
          {request.state !== 'submitted' && <span>{t(`desk.state-${request.state}`)}</span>}
          <Due request={request} />
        </p>
        <p class="desk-facts">
          {request.kind === 'issn' && <ChecksGlance checks={checks.get(request.id) ?? []} />}
          <span>{assigneeName === undefined ? t('desk.in-no-hands') : t('desk.in-hands', { name: assigneeName })}</span>
          {(tags.get(request.id) ?? []).map((tag) => (
            <span key={tag} class="tag">
              <bdi>{tag}</bdi>
            </span>
          ))}
          <time class="quiet" dateTime={sent.toISOString()} title={date(sent)} dir="ltr">
            {request.reference}
          </time>
        </p>
      </div>
    </li>
  );
}
