/** All that the page of a request at the desk shows, read in one go. */
import type { ComponentChild } from 'preact';
import { classificationProposed, mediaOfForm, stateProposed } from '../../actions/requests/accept-request.ts';
import { type Seen, seenOf } from '../../actions/requests/desk-act.ts';
import { type Preview, previewTitles } from '../../actions/requests/preview-titles.ts';
import { type Colleague, colleaguesOf } from '../../actions/requests/take-request.ts';
import type { Centre } from '../../domain/centre.ts';
import { letterTemplates } from '../../domain/letter-templates.ts';
import type { CheckEvidence, CheckFinding } from '../../domain/request-checks.ts';
import {
  belongingOf,
  type CheckRow,
  describeCentres,
  type EventRow,
  type EvidenceRow,
  findAccount,
  findRequest,
  type InboxKey,
  inboxKeyOf,
  type LetterRow,
  latestChecks,
  lettersOfRequest,
  listEvents,
  listEvidence,
  listInbox,
  listMessages,
  listTags,
  type MessageRow,
  type ReadStore,
  type RequestRow,
} from '../../store/index.ts';
import { wordsFor } from '../../words/languages.ts';
import { actorFor, type SignedInVisit } from '../desk.ts';
import { kindPanel } from './kinds.ts';
import { deskScope, type InboxView, readView, referenceIn } from './view.ts';

export interface Neighbour {
  readonly reference: string;
  readonly title: string;
  readonly current: boolean;
}

export interface DeskModel {
  readonly request: RequestRow;
  readonly view: InboxView;
  readonly seen: Seen;
  readonly evidence: readonly EvidenceRow[];
  readonly checks: readonly CheckRow[];
  readonly events: readonly EventRow[];
  readonly messages: readonly MessageRow[];
  readonly letters: readonly LetterRow[];
  readonly tags: readonly string[];
  readonly names: ReadonlyMap<number, string>;
  readonly colleagues: readonly Colleague[];
  /** Active ones that it can be passed on to. */
  readonly centres: readonly Centre[];
  readonly account: number;
  readonly neighbours: readonly Neighbour[];
  readonly next?: string;
  readonly previous?: string;
  readonly may: { readonly handle: boolean; readonly decide: boolean; readonly reverse: boolean };
  /** Of requests for numbers. */
  readonly preview?: Preview;
  /** Of other kinds. */
  readonly panel?: ComponentChild;
  readonly stateProposed: 'provisional' | 'register';
  readonly classification: string;
  readonly asksDespite: boolean;
  /** The beginning of a message that was chosen, in the applicant's language. */
  readonly template?: string;
  /** What was typed into a form whose act was not done. */
  readonly typed: URLSearchParams;
}

/** Undefined: there is none, or it is nobody's of hers. */
export async function gatherRequest(visit: SignedInVisit, query: URLSearchParams): Promise<DeskModel | undefined> {
  const { store, params, form, words } = visit;
  const view = readView(query, deskScope(visit));
  const found = await store.transaction(async (tx) => {
    const request = await findRequest(tx, referenceIn(params.reference));
    if (request === undefined || request.state === 'draft') return undefined;
    if (actorFor(visit, 'handle-request', belongingOf(request)) === undefined) return undefined;
    const events = await listEvents(tx, request.id);
    const messages = await listMessages(tx, request.id);
    const accounts = [request.assignee, ...events.map(({ account }) => account)].flatMap((id) => id ?? []);
    const names = new Map<number, string>();
    for (const id of new Set(accounts)) {
      const account = await findAccount(tx, id);
      if (account !== undefined) names.set(id, account.name || account.email);
    }
    return {
      request,
      events,
      messages,
      names,
      evidence: await listEvidence(tx, request.id),
      checks: (await latestChecks(tx, [request.id])).get(request.id) ?? [],
      letters: await lettersOfRequest(tx, request.id),
      tags: (await listTags(tx, [request.id])).get(request.id) ?? [],
      colleagues: await colleaguesOf(tx, request.centre),
      centres: (await describeCentres(tx)).filter(({ code, status }) => status === 'active' && code !== request.centre),
      around: await aroundIn(tx, view, request.id),
    };
  });
  if (found === undefined) return undefined;
  const { around, ...rest } = found;
  const { request, evidence, checks } = rest;
  const whose = belongingOf(request);
  const can = (verb: 'handle-request' | 'decide-request' | 'reverse-decision') =>
    actorFor(visit, verb, whose) !== undefined;
  const proposed = stateProposed(request.form, evidence);
  const classification = classificationProposed(request.form);
  const template = letterTemplates.find((one) => one === query.get('template'));
  const panel = request.kind === 'issn' ? undefined : await kindPanel(request.kind)?.show(store.read, request, words);
  // Once accepted it is no draft any more: its own titles would stand in its way. The records themselves are linked instead.
  const preview =
    request.kind === 'issn' && request.state !== 'accepted'
      ? await previewTitles(store.read, request.form, {
          state: proposed,
          centre: request.centre ?? '0',
          classification,
          media: await mediaOfForm(store.read, request.form),
        })
      : undefined;
  const duplicates = checks.find(({ kind }) => kind === 'duplicates');
  const likely = (duplicates?.data as CheckEvidence | undefined)?.findings.some(
    (one: CheckFinding) => one.type === 'like',
  );
  return {
    ...rest,
    ...around,
    view,
    seen: seenOf(request),
    account: visit.person.account.id,
    may: { handle: can('handle-request'), decide: can('decide-request'), reverse: can('reverse-decision') },
    ...(preview && { preview }),
    ...(panel !== undefined && { panel }),
    stateProposed: proposed,
    classification: classification.value,
    asksDespite: likely === true || visit.request.method === 'POST',
    ...(template && { template: wordsFor(request.language).t(`desk.template.${template}`) }),
    typed: form,
  };
}

/** Its place in the view that she comes from: the next, the one before, and a few around it. */
export async function aroundIn(
  db: ReadStore,
  { query }: InboxView,
  id: number,
): Promise<Pick<DeskModel, 'neighbours' | 'next' | 'previous'>> {
  const key: InboxKey = await inboxKeyOf(db, id, query.order);
  const before = (await listInbox(db, query, { before: key, limit: 4 })).rows;
  const after = (await listInbox(db, query, { after: key, limit: 10 })).rows;
  const current = await findRequest(db, id);
  const row =
    (current: boolean) =>
    (request: RequestRow): Neighbour => ({
      reference: request.reference,
      title: request.title,
      current,
    });
  const next = after[0]?.request.reference;
  const previous = before.at(-1)?.request.reference;
  return {
    neighbours: [
      ...before.map(({ request }) => row(false)(request)),
      ...(current ? [row(true)(current)] : []),
      ...after.map(({ request }) => row(false)(request)),
    ],
    ...(next !== undefined && { next }),
    ...(previous !== undefined && { previous }),
  };
}
