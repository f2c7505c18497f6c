/**
 * Appeals (ISO 3297:2020, D.2 l): `/requests/:reference/appeal` for whoever was refused, `/desk/appeals` for those who decide a second time.
 */
import { issnFromInteger } from '@masthead/issn';
import type { AppealProblem } from '../../actions/appeals/appeal-act.ts';
import { decideAppeal } from '../../actions/appeals/decide-appeal.ts';
import { appealRefusal, loserOf, submitAppeal } from '../../actions/appeals/submit-appeal.ts';
import { keepFiles } from '../../actions/titles/send-title-request.ts';
import type { Actor } from '../../domain/actor.ts';
import { appealableUntil, longestGrounds } from '../../domain/appeal.ts';
import { evidenceLimits, judgeFile } from '../../domain/evidence-file.ts';
import { type Belonging, refusalOf } from '../../domain/permissions.ts';
import { findRule, publishedRules } from '../../domain/rules.ts';
import {
  type AppealRow,
  appealsOfRequest,
  belongingOf,
  findAppeal,
  findRequest,
  listAppeals,
  listEvidence,
  type ReadStore,
  type RequestRow,
} from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page, Redirect } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { actorFor, type DeskPage, type SignedInVisit, type Visit } from '../desk.ts';
import { Choice } from '../parts/field.tsx';
import { Done, Wrong } from '../parts/notices.tsx';
import { titlePage, wrongText } from '../titles/frame.tsx';

export const appealPages: readonly DeskPage[] = [
  { method: 'GET', path: '/requests/:reference/appeal', who: 'person', run: (visit) => ownPage(visit) },
  {
    method: 'POST',
    path: '/requests/:reference/appeal',
    who: 'person',
    files: {
      most: 3,
      largest: evidenceLimits.fileBytes,
      maySend: async (visit) => (await ownRequest(visit)) !== undefined,
    },
    run: async (visit): Promise<Page | Redirect | 'not-found'> => {
      const found = await ownRequest(visit);
      if (found === undefined) return 'not-found';
      if (visit.files.some(({ bytes }) => !judgeFile(bytes).ok)) return ownPage(visit, 'file');
      // Whoever may not appeal keeps nothing here.
      const refusal = await visit.store.transaction((tx) => appealRefusal(tx, found.actor, found.request, new Date()));
      const files = refusal === undefined ? await keepFiles(visit.desk.evidence, visit.files) : [];
      const result = await submitAppeal(visit.store, found.actor, {
        reference: found.request.reference,
        grounds: visit.form.get('grounds') ?? '',
        toAuthority: visit.form.get('to') === 'authority',
        files,
      });
      return result.ok
        ? { status: 303, location: `/requests/${found.request.reference}/appeal` }
        : ownPage(visit, result.problem);
    },
  },
  { method: 'GET', path: '/desk/appeals', who: 'decide-appeal', run: (visit) => listPage(visit) },
  { method: 'GET', path: '/desk/appeals/:id', who: 'decide-appeal', run: (visit) => deskPage(visit) },
  {
    method: 'POST',
    path: '/desk/appeals/:id',
    who: 'decide-appeal',
    run: async (visit): Promise<Page | Redirect | 'not-found'> => {
      const found = await deskAppeal(visit);
      const outcome = (['upheld', 'dismissed'] as const).find((one) => one === visit.form.get('outcome'));
      if (found === undefined || outcome === undefined) return 'not-found';
      const result = await decideAppeal(visit.store, found.actor, {
        appeal: found.appeal.id,
        outcome,
        rule: visit.form.get('rule') ?? '',
        reason: visit.form.get('reason') ?? '',
      });
      return result.ok
        ? { status: 303, location: `/desk/appeals/${found.appeal.id}` }
        : deskPage(visit, result.problem);
    },
  },
];

interface OwnRequest {
  readonly request: RequestRow;
  readonly actor: Actor;
  readonly appeals: readonly AppealRow[];
}

/** The request, for who asked it or lost a title by it; nobody else learns that it is there. */
async function ownRequest(visit: Visit): Promise<OwnRequest | undefined> {
  return visit.store.transaction(async (tx) => {
    const request = await findRequest(tx, visit.params.reference ?? '');
    if (request === undefined) return undefined;
    const loser = await loserOf(tx, request);
    const whose = (of: Belonging) => ({ account: of.account, organisation: of.organisation });
    const actor =
      actorFor(visit, 'appeal-decision', whose(belongingOf(request))) ??
      (loser &&
        actorFor(
          visit,
          'appeal-decision',
          loser.organisation === undefined ? { account: loser.account } : { organisation: loser.organisation },
        ));
    return actor && { request, actor, appeals: await appealsOfRequest(tx, request.id) };
  });
}

async function ownPage(visit: SignedInVisit, problem?: AppealProblem | 'file'): Promise<Page | 'not-found'> {
  const found = await ownRequest(visit);
  if (found === undefined) return 'not-found';
  const { request, actor, appeals } = found;
  const { words } = visit;
  const { t } = words;
  const refusal = await visit.store.transaction((tx) => appealRefusal(tx, actor, request, new Date()));
  const isOpen =
    refusal === undefined && !appeals.some(({ against }) => against.decided.getTime() === request.decided?.getTime());
  return titlePage({
    ...(problem && { status: 422 }),
    title: t('appeal.title'),
    lead: <bdi>{request.title}</bdi>,
    above: { href: addresses.requestPage(request.reference), label: request.reference },
    place: addresses.requests,
    main: (
      <>
        {problem && <Wrong>{problem === 'file' ? t('title.problem.file') : wrongText(words, problem)}</Wrong>}
        {appeals.map((appeal) => (
          <Told key={appeal.id} appeal={appeal} />
        ))}
        {isOpen ? (
          <>
            <p>{t('appeal.lead', { date: words.date(appealableUntil(request.decided!)) })}</p>
            <form
              class="form"
              method="post"
              action={`/requests/${request.reference}/appeal`}
              encType="multipart/form-data"
            >
              <div class="field">
                <label for="grounds">{t('appeal.grounds')}</label>
                <textarea
                  id="grounds"
                  name="grounds"
                  rows={8}
                  maxLength={longestGrounds}
                  required
                  dir="auto"
                  aria-describedby="grounds-help"
                >
                  {visit.form.get('grounds') ?? ''}
                </textarea>
                <p class="field-help" id="grounds-help">
                  {t('appeal.grounds-help')}
                </p>
              </div>
              <div class="field">
                <label for="proof-file">
                  {t('report.proof')} <span class="quiet">{t('account.optional')}</span>
                </label>
                <input id="proof-file" name="proof-file" type="file" multiple />
                <p class="field-help">{t('report.proof-help')}</p>
              </div>
              <p class="field">
                <label>
                  <input type="checkbox" name="to" value="authority" /> {t('appeal.to-authority')}
                </label>
              </p>
              <p>
                <button type="submit" class="main-button">
                  {t('appeal.send')}
                </button>
              </p>
            </form>
          </>
        ) : (
          appeals.length === 0 && refusal && <p>{wrongText(words, refusal)}</p>
        )}
      </>
    ),
  });
}

/** One appeal as both sides see it: where it is, by when, and how it was answered. */
function Told({ appeal }: { readonly appeal: AppealRow }) {
  const words = useWords();
  const { t } = words;
  const { state, why, submitted, due, decided, rule, reason } = appeal;
  return (
    <section class="appeal">
      {state === 'open' ? (
        <Done>
          {t('appeal.open', { date: words.date(submitted), due: words.date(due) })} {t(`appeal.why.${why}`)}
        </Done>
      ) : (
        <p class="said">
          <strong>{t(`appeal.${state}`, { date: words.date(decided!) })}</strong>
        </p>
      )}
      <h2>{t('appeal.grounds')}</h2>
      <p class="as-written" dir="auto">
        {appeal.grounds}
      </p>
      {reason !== undefined && (
        <>
          <h2>{t('appeal.reason')}</h2>
          <p class="as-written" dir="auto">
            {reason}
          </p>
          <RuleCited name={rule} />
          <p class="quiet">{t('appeal.final')}</p>
        </>
      )}
    </section>
  );
}

function RuleCited({ name }: { readonly name: string | undefined }) {
  const { t } = useWords();
  const rule = name === undefined ? undefined : findRule(name);
  return rule ? <p>{t('appeal.rule-cited', { rule: t(`rule.${rule.key}`), clause: rule.clause })}</p> : null;
}

/** Those that the visitor may decide, or see: of her centres, or of the Authority. */
async function listPage(visit: SignedInVisit): Promise<Page> {
  const { words, store, actors } = visit;
  const { t } = words;
  const centres = actors.flatMap(({ centre, role }) =>
    centre !== undefined && (role === 'reviewer' || role === 'head') ? [centre] : [],
  );
  const isAuthority = actors.some(({ role }) => role === 'staff' || role === 'administrator');
  const { rows, requests } = await store.transaction(async (tx) => {
    const lists = isAuthority
      ? [await listAppeals(tx, { limit: 200 })]
      : await inTurn([...new Set(centres)], (centre) => listAppeals(tx, { centre, limit: 200 }));
    const all = lists
      .flat()
      .sort(
        (one, other) =>
          Number(one.state !== 'open') - Number(other.state !== 'open') || one.due.getTime() - other.due.getTime(),
      );
    return { rows: all, requests: await requestsOf(tx, all) };
  });
  return titlePage({
    title: t('appeal.list'),
    lead: t('appeal.list-lead'),
    above: { href: addresses.desk, label: t('appeal.desk') },
    place: addresses.desk,
    main:
      rows.length === 0 ? (
        <p>{t('appeal.list-none')}</p>
      ) : (
        <ul class="held">
          {rows.map((appeal) => {
            const request = requests.get(appeal.request);
            return (
              <li key={appeal.id} class="held-title">
                <p class="held-name">
                  <a href={`/desk/appeals/${appeal.id}`}>
                    <bdi>{request?.title || request?.reference}</bdi>
                  </a>
                </p>
                <p class="held-facts">
                  <bdi dir="ltr">{request?.reference}</bdi>
                  <span>
                    {appeal.state === 'open'
                      ? t('appeal.due', { date: words.date(appeal.due) })
                      : t(`appeal.${appeal.state}`, { date: words.date(appeal.decided!) })}
                  </span>
                </p>
              </li>
            );
          })}
        </ul>
      ),
  });
}

async function inTurn<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const one of list) done.push(await work(one));
  return done;
}

async function requestsOf(read: ReadStore, appeals: readonly AppealRow[]): Promise<Map<number, RequestRow>> {
  const found = new Map<number, RequestRow>();
  for (const { request } of appeals) {
    const row = found.has(request) ? undefined : await findRequest(read, request);
    if (row !== undefined) found.set(request, row);
  }
  return found;
}

async function deskAppeal(visit: SignedInVisit) {
  const id = visit.params.id ?? '';
  if (!/^[0-9]{1,15}$/.test(id)) return undefined;
  return visit.store.transaction(async (tx) => {
    const appeal = await findAppeal(tx, Number(id));
    const actor = appeal && actorFor(visit, 'decide-appeal', { centre: appeal.centre });
    const request = appeal && (await findRequest(tx, appeal.request));
    const evidence = request ? (await listEvidence(tx, request.id)).filter(({ kind }) => kind !== 'attachment') : [];
    return appeal && actor && request && { appeal, actor, request, evidence };
  });
}

async function deskPage(visit: SignedInVisit, problem?: AppealProblem): Promise<Page | 'not-found'> {
  const found = await deskAppeal(visit);
  if (found === undefined) return 'not-found';
  const { appeal, actor, request, evidence } = found;
  const { words, form } = visit;
  const { t } = words;
  const decision = appeal.against.decision as { readonly rule?: string; readonly reason?: string } | undefined;
  const mayDecide =
    appeal.state === 'open' &&
    appeal.against.by !== actor.name &&
    refusalOf(actor, 'decide-appeal', { centre: appeal.centre }) === undefined;
  return titlePage({
    ...(problem && { status: 422 }),
    title: t('appeal.one', { reference: request.reference }),
    lead: (
      <>
        <bdi>{request.title}</bdi>{' '}
        {request.number !== undefined && <bdi dir="ltr">ISSN {issnFromInteger(request.number)}</bdi>}
      </>
    ),
    above: { href: '/desk/appeals', label: t('appeal.list') },
    place: addresses.desk,
    main: (
      <>
        {problem && <Wrong>{wrongText(words, problem)}</Wrong>}
        <p>
          <a href={addresses.deskRequest(request.reference)}>{t('transfer.request')}</a>
        </p>
        <section>
          <h2>{t('appeal.against')}</h2>
          <p>{words.date(appeal.against.decided)}</p>
          {decision?.reason && (
            <p class="as-written" dir="auto">
              {decision.reason}
            </p>
          )}
          <RuleCited name={decision?.rule} />
        </section>
        <Told appeal={appeal} />
        {evidence.length > 0 && (
          <section>
            <h2>{t('report.proof')}</h2>
            <ul class="site-checks">
              {evidence.map(({ id, url, name }) => (
                <li key={id}>
                  <a href={url ?? `/evidence/${id}`} rel="noreferrer">
                    <bdi>{url ?? (name || id)}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {appeal.state === 'open' && appeal.against.by === actor.name && <p>{t('title.problem.own-decision')}</p>}
        {mayDecide && (
          <form class="form" method="post" action={`/desk/appeals/${appeal.id}`}>
            <Choice
              name="rule"
              label={t('appeal.rule')}
              options={publishedRules.map(({ key, clause }) => ({
                value: key,
                label: `${clause} · ${t(`rule.${key}`)}`,
              }))}
              value={form.get('rule') ?? decision?.rule}
            />
            <div class="field">
              <label for="reason">{t('appeal.reason')}</label>
              <textarea id="reason" name="reason" rows={8} maxLength={10_000} required dir="auto">
                {form.get('reason') ?? ''}
              </textarea>
            </div>
            <p class="button-row">
              <button type="submit" name="outcome" value="upheld" class="main-button">
                {t('appeal.uphold')}
              </button>
              <button type="submit" name="outcome" value="dismissed" class="other-button">
                {t('appeal.dismiss')}
              </button>
            </p>
            <p class="quiet">{t('appeal.final')}</p>
          </form>
        )}
      </>
    ),
  });
}
