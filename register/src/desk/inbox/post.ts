/** What the forms of the desk do: one act of the actions each, then a page to read; after a decision that is the next request. */
import { acceptRequest } from '../../actions/requests/accept-request.ts';
import { askPrecision } from '../../actions/requests/ask-precision.ts';
import type { DeskResult } from '../../actions/requests/desk-act.ts';
import { refuseRequest } from '../../actions/requests/refuse-request.ts';
import { reverseDecision } from '../../actions/requests/reverse-decision.ts';
import { runChecks } from '../../actions/requests/run-checks.ts';
import { forgetView, saveView } from '../../actions/requests/save-view.ts';
import { tagRequest } from '../../actions/requests/tag-request.ts';
import { passOn, setUrgent, takeRequest } from '../../actions/requests/take-request.ts';
import { writeMessage } from '../../actions/requests/write-message.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Verb } from '../../domain/permissions.ts';
import { cleanLines } from '../../domain/request-form/read.ts';
import { findRule } from '../../domain/rules.ts';
import { belongingOf, findRequest, type RequestRow } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page, Redirect } from '../../view/page.ts';
import { wordsFor } from '../../words/languages.ts';
import { actorFor, type SignedInVisit, type Visit } from '../desk.ts';
import { aroundIn } from './model.ts';
import { requestPageWith } from './request-page.tsx';
import { deskScope, readView, referenceIn, viewWith, withoutControls } from './view.ts';

type Act = (visit: SignedInVisit, actor: Actor, request: RequestRow) => Promise<DeskResult>;

interface ActRow {
  readonly verb: Verb;
  /** What was done, for the page after it; default the act's own name. */
  readonly run: Act;
  /** A decision: afterwards the next request of the view is shown. */
  readonly decides?: true;
  readonly done?: (visit: SignedInVisit) => string;
}

/** A text of the form, in lines; other controls are no text. */
const field = ({ form }: SignedInVisit, name: string): string => cleanLines(form.get(name) ?? '');
const seenIn = (visit: SignedInVisit): { readonly seen?: number } => {
  const seen = Number(visit.form.get('seen') ?? Number.NaN);
  return Number.isSafeInteger(seen) ? { seen } : {};
};

/** Every act of the desk, by the last word of its address. */
export const deskActs: Readonly<Record<string, ActRow | undefined>> = {
  accept: {
    verb: 'decide-request',
    decides: true,
    run: (visit, actor, { reference }) => {
      const state = field(visit, 'state');
      const [despite, value] = [field(visit, 'despite'), field(visit, 'classification').slice(0, 100)];
      return acceptRequest(visit.store, actor, {
        reference,
        ...seenIn(visit),
        ...((state === 'register' || state === 'provisional') && { state }),
        ...(despite !== '' && { despite }),
        ...(value !== '' && { classification: { scheme: 'udc', value } }),
      });
    },
  },
  refuse: {
    verb: 'decide-request',
    decides: true,
    run: (visit, actor, { reference, language }) => {
      const rule = findRule(field(visit, 'rule'));
      return refuseRequest(visit.store, actor, {
        reference,
        ...seenIn(visit),
        rule: rule?.key ?? '',
        ruleText: rule === undefined ? '' : wordsFor(language).t(`rule.${rule.key}`),
        reason: field(visit, 'reason'),
      });
    },
  },
  ask: {
    verb: 'handle-request',
    run: (visit, actor, { reference }) =>
      askPrecision(visit.store, actor, {
        reference,
        ...seenIn(visit),
        body: field(visit, 'body'),
        waits: visit.form.get('only') !== 'tell',
        attachments: visit.files,
        files: visit.desk.evidence,
      }),
    done: (visit) => (visit.form.get('only') === 'tell' ? 'message' : 'ask'),
  },
  reverse: {
    verb: 'reverse-decision',
    run: (visit, actor, { reference }) =>
      reverseDecision(visit.store, actor, { reference, ...seenIn(visit), reason: field(visit, 'reason') }),
  },
  take: {
    verb: 'handle-request',
    run: (visit, actor, { reference }) => takeRequest(visit.store, actor, { reference }),
  },
  'put-back': {
    verb: 'handle-request',
    run: (visit, actor, { reference }) => takeRequest(visit.store, actor, { reference, assignee: null }),
  },
  give: {
    verb: 'handle-request',
    run: (visit, actor, { reference }) =>
      takeRequest(visit.store, actor, { reference, assignee: Number(field(visit, 'assignee')) || 0 }),
  },
  tag: {
    verb: 'handle-request',
    run: (visit, actor, { reference }) => tagRequest(visit.store, actor, { reference, tag: field(visit, 'tag') }),
  },
  untag: {
    verb: 'handle-request',
    run: (visit, actor, { reference }) =>
      tagRequest(visit.store, actor, { reference, tag: field(visit, 'tag'), remove: true }),
  },
  urgent: {
    verb: 'handle-request',
    run: (visit, actor, { reference }) =>
      setUrgent(visit.store, actor, { reference, urgent: visit.form.get('urgent') === 'yes' }),
  },
  pass: {
    verb: 'handle-request',
    run: (visit, actor, { reference }) =>
      passOn(visit.store, actor, { reference, centre: field(visit, 'centre'), why: field(visit, 'why') }),
    decides: true,
  },
  note: {
    verb: 'handle-request',
    run: (visit, actor, { reference }) =>
      writeMessage(visit.store, actor, { reference, side: 'note', body: field(visit, 'note-body') }),
  },
  check: {
    verb: 'handle-request',
    run: (visit, actor, { reference }) =>
      runChecks(visit.store, actor, reference, {
        readPage: visit.desk.readPage,
        hasFile: async (hash) => (await visit.desk.evidence.get(hash).catch(() => undefined)) !== undefined,
      }),
  },
};

/** Acts that take files have an address of their own, so that the others take small forms only. */
export const postAsk = (visit: SignedInVisit) => postAct({ ...visit, params: { ...visit.params, act: 'ask' } });

/** Whether she handles the request of the address. */
export async function mayAsk(visit: Visit): Promise<boolean> {
  const request = await visit.store.transaction((tx) => findRequest(tx, referenceIn(visit.params.reference)));
  return request !== undefined && actorFor(visit, 'handle-request', belongingOf(request)) !== undefined;
}

export async function postAct(visit: SignedInVisit): Promise<Page | Redirect | 'not-found' | 'forbidden'> {
  const { store, params, form } = visit;
  const name = params.act ?? '';
  const act = Object.hasOwn(deskActs, name) ? deskActs[name] : undefined;
  if (act === undefined) return 'not-found';
  const view = readView(new URLSearchParams(form.get('view') ?? ''), deskScope(visit));
  const before = await store.transaction(async (tx) => {
    const request = await findRequest(tx, referenceIn(params.reference));
    if (request === undefined || request.state === 'draft') return undefined;
    return { request, ...(act.decides && { next: (await aroundIn(tx, view, request.id)).next }) };
  });
  if (before === undefined) return 'not-found';
  const { request, next } = before;
  const whose = belongingOf(request);
  if (actorFor(visit, 'read-request', whose) === undefined) return 'not-found';
  const actor = actorFor(visit, act.verb, whose);
  if (actor === undefined) return 'forbidden';
  const result = await act.run(visit, actor, request);
  if (!result.ok) return requestPageWith(visit, new URLSearchParams(form.get('view') ?? ''), result.problem);
  const done = act.done?.(visit) ?? name;
  if (act.decides) {
    const change = { done, about: request.reference };
    const to = next === undefined ? addresses.desk : addresses.deskRequest(next);
    return { status: 303, location: `${to}${viewWith(view.address, change)}` };
  }
  return { status: 303, location: `${addresses.deskRequest(request.reference)}${viewWith(view.address, { done })}` };
}

/** At most so many at once: what a page of the inbox shows. */
const mostAtOnce = 100;

export async function postBulk(visit: SignedInVisit): Promise<Redirect | 'bad-request'> {
  const { store, form } = visit;
  const view = readView(new URLSearchParams(form.get('view') ?? ''), deskScope(visit));
  const back = (change: Record<string, string>): Redirect => ({
    status: 303,
    location: `${addresses.desk}${viewWith(view.address, change)}`,
  });
  const act = form.get('act') ?? '';
  if (!['take', 'give', 'tag', 'accept'].includes(act)) return 'bad-request';
  const references = [...new Set(form.getAll('reference').map(referenceIn))].slice(0, mostAtOnce);
  if (references.length === 0) return back({ none: 'yes' });
  let done = 0;
  for (const reference of references) {
    const request = await store.transaction((tx) => findRequest(tx, reference));
    const row = deskActs[act]!;
    const actor = request && actorFor(visit, row.verb, belongingOf(request));
    if (request === undefined || actor === undefined) continue;
    // One after the other: what cannot be accepted as it stands is left for a look.
    const result =
      act === 'accept' ? await acceptRequest(store, actor, { reference }) : await row.run(visit, actor, request);
    if (result.ok) done++;
  }
  return back({ bulk: String(done), left: String(references.length - done) });
}

export async function postView(visit: SignedInVisit): Promise<Redirect | 'forbidden'> {
  const { store, form } = visit;
  const actor = visit.actors.find(({ account }) => account !== undefined);
  if (actor === undefined) return 'forbidden';
  const forget = Number(form.get('forget') ?? 0);
  const query = withoutControls(form.get('query') ?? '');
  const result =
    Number.isSafeInteger(forget) && forget > 0
      ? await forgetView(store, actor, forget)
      : await saveView(store, actor, { name: withoutControls(form.get('name') ?? ''), query });
  const view = readView(new URLSearchParams(query), deskScope(visit));
  return { status: 303, location: `${addresses.desk}${viewWith(view.address, result.ok ? { done: 'view' } : {})}` };
}
