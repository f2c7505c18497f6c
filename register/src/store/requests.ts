/** Requests from draft to decision, with what happened to each: moved only by the ways of `requestMoves`, written under a lock. */
import { randomBytes } from 'node:crypto';
import { foldText } from '@masthead/serial';
import { type Selectable, sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import type { Belonging } from '../domain/permissions.ts';
import { readRequestForm } from '../domain/request-form/read.ts';
import { emptyRequestForm, type RequestForm } from '../domain/request-form.ts';
import {
  mayMove,
  type RequestKind,
  type RequestMove,
  type RequestState,
  requestDays,
  requestMoves,
} from '../domain/request-state.ts';
import type { Routing } from '../domain/routing.ts';
import { cleanText } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import type { Tables } from './schema.ts';

export interface RequestRow {
  readonly id: number;
  /** As people name it, such as R-7K3M-9QXT-2B. */
  readonly reference: string;
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly account?: number;
  readonly organisation?: number;
  /** SHA-256 of the secret of a draft that is nobody's yet. */
  readonly secretHash?: Uint8Array;
  readonly centre?: string;
  readonly routed?: Routing;
  readonly assignee?: number;
  readonly urgent: boolean;
  /** Of the applicant, for letters. */
  readonly language: string;
  /** Empty where the kind of request has another content. */
  readonly form: RequestForm;
  /** What was stored, as it stands: for requests of other kinds than `issn`. */
  readonly content: unknown;
  readonly version: number;
  /** As it stands. */
  readonly title: string;
  readonly number?: number;
  readonly batch?: string;
  readonly agreement?: number;
  readonly created: Date;
  readonly changed: Date;
  readonly submitted?: Date;
  readonly due?: Date;
  readonly decided?: Date;
  readonly decidedBy?: string;
  /** By the action that decided. */
  readonly decision?: unknown;
}

export interface RequestWrite {
  readonly kind: RequestKind;
  /** Default: a new one. */
  readonly reference?: string;
  readonly account?: number;
  readonly organisation?: number;
  readonly secretHash?: Uint8Array;
  readonly centre?: string;
  readonly language: string;
  /** A `RequestForm`, or what a request of another kind says. */
  readonly content: unknown;
  readonly title?: string;
  readonly urgent?: boolean;
  readonly number?: number;
  readonly batch?: string;
  readonly agreement?: number;
}

/** Crockford's letters: none is taken for another when it is read out. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `R-7K3M-9QXT-2B` of ten bytes: fifty bits, and nothing is shown for knowing it. */
export function referenceOf(bytes: Uint8Array): string {
  const text = Array.from({ length: 10 }, (_, at) => letters[bytes[at]! % 32]).join('');
  return `R-${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

/** Undefined when there is one of this reference. */
export async function addRequest(tx: Tx, request: RequestWrite): Promise<RequestRow | undefined> {
  const row = await tx[queries]
    .insertInto('request')
    .values({
      reference: request.reference ?? referenceOf(randomBytes(10)),
      kind: request.kind,
      account: request.account ?? null,
      organisation: request.organisation ?? null,
      secret_hash: request.secretHash ?? null,
      centre: request.centre ?? null,
      language: request.language,
      form: cleanText(JSON.stringify(request.content)),
      title: titleColumn(request.title ?? ''),
      urgent: request.urgent ?? false,
      number: request.number ?? null,
      batch: request.batch ?? null,
      agreement: request.agreement ?? null,
      due: sql<Date>`now() + make_interval(days => ${requestDays.draft})`,
    })
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && toRequest(row);
}

/** By its reference, in any writing, or its id. */
export async function findRequest(db: ReadStore, which: string | number): Promise<RequestRow | undefined> {
  const query = db[queries].selectFrom('request').selectAll();
  const row = await (typeof which === 'number'
    ? query.where('id', '=', which)
    : query.where('reference', '=', which.toUpperCase())
  ).executeTakeFirst();
  return row && toRequest(row);
}

/** As `findRequest`, and nobody else writes it until the transaction is over. */
export async function holdRequest(tx: Tx, which: string | number): Promise<RequestRow | undefined> {
  const query = tx[queries].selectFrom('request').selectAll().forUpdate();
  const row = await (typeof which === 'number'
    ? query.where('id', '=', which)
    : query.where('reference', '=', which.toUpperCase())
  ).executeTakeFirst();
  return row && toRequest(row);
}

/** By their ids; those that there are not are absent. */
export async function findRequestsById(db: ReadStore, ids: readonly number[]): Promise<Map<number, RequestRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db[queries]
    .selectFrom('request')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, toRequest(row)]));
}

/** The draft whose secret it is. */
export async function findRequestBySecret(db: ReadStore, secretHash: Uint8Array): Promise<RequestRow | undefined> {
  const row = await db[queries]
    .selectFrom('request')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst();
  return row && toRequest(row);
}

export interface RequestQuery {
  /** Of the account itself, or of one of its organisations; either is enough. */
  readonly account?: number;
  readonly organisations?: readonly number[];
  readonly ids?: readonly number[];
  readonly centre?: string;
  readonly states?: readonly RequestState[];
  readonly kinds?: readonly RequestKind[];
  /** `null`: nobody has it in hand. */
  readonly assignee?: number | null;
  readonly urgent?: boolean;
  readonly tag?: string;
  /** Words of the title, or a reference. */
  readonly text?: string;
  readonly number?: number;
  readonly batch?: string;
  readonly agreement?: number;
  readonly dueBefore?: Date;
  /** Default `newest`: changed last. `due`: what must be done first. */
  readonly order?: 'newest' | 'due' | 'oldest';
  /** Default 50. */
  readonly limit?: number;
  readonly offset?: number;
}

export async function listRequests(
  db: ReadStore,
  query: RequestQuery,
): Promise<{ readonly rows: readonly RequestRow[]; readonly total: number }> {
  let found = db[queries].selectFrom('request');
  const { account, organisations = [], text } = query;
  if (account !== undefined || organisations.length > 0) {
    found = found.where((eb) =>
      eb.or([
        ...(account === undefined ? [] : [eb.and([eb('account', '=', account), eb('organisation', 'is', null)])]),
        ...(organisations.length === 0 ? [] : [eb('organisation', 'in', [...organisations])]),
      ]),
    );
  }
  if (query.ids !== undefined) found = found.where('id', 'in', [...query.ids, 0]);
  if (query.centre !== undefined) found = found.where('centre', '=', query.centre);
  if (query.states !== undefined) found = found.where('state', 'in', [...query.states, 'none']);
  if (query.kinds !== undefined) found = found.where('kind', 'in', [...query.kinds, 'none']);
  if (query.assignee === null) found = found.where('assignee', 'is', null);
  else if (query.assignee !== undefined) found = found.where('assignee', '=', query.assignee);
  if (query.urgent !== undefined) found = found.where('urgent', '=', query.urgent);
  if (query.number !== undefined) found = found.where('number', '=', query.number);
  if (query.batch !== undefined) found = found.where('batch', '=', query.batch);
  if (query.agreement !== undefined) found = found.where('agreement', '=', query.agreement);
  if (query.dueBefore !== undefined) found = found.where('due', '<', query.dueBefore);
  if (query.tag !== undefined) {
    const { tag } = query;
    found = found.where((eb) =>
      eb.exists(
        eb
          .selectFrom('request_tag')
          .select('request_tag.request')
          .whereRef('request_tag.request', '=', 'request.id')
          .where('request_tag.tag', '=', tag),
      ),
    );
  }
  if (text !== undefined && text.trim() !== '') {
    const folded = foldText(text);
    const pattern = `%${folded.replace(/[\\%_]/g, '\\$&')}%`;
    found = found.where((eb) =>
      eb.or([
        ...(folded === '' ? [] : [eb('title', 'like', pattern)]),
        eb('reference', '=', text.trim().toUpperCase()),
      ]),
    );
  }
  const { total } = await found.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  const { order = 'newest', limit = 50, offset = 0 } = query;
  const ordered =
    order === 'due'
      ? found.orderBy(sql`due ASC NULLS LAST`).orderBy('urgent', 'desc')
      : found.orderBy(order === 'oldest' ? 'created' : 'changed', order === 'oldest' ? 'asc' : 'desc');
  const rows = await ordered.orderBy('id').selectAll().limit(limit).offset(offset).execute();
  return { rows: rows.map(toRequest), total: Number(total) };
}

export interface FormWrite {
  readonly content: unknown;
  readonly title: string;
  readonly urgent?: boolean;
  /** The version that the writer saw. */
  readonly version: number;
}

/** The next version, or undefined when somebody has written since. A draft lives on from its last change. */
export async function saveForm(tx: Tx, request: number, form: FormWrite): Promise<number | undefined> {
  const row = await tx[queries]
    .updateTable('request')
    .set({
      form: cleanText(JSON.stringify(form.content)),
      title: titleColumn(form.title),
      version: form.version + 1,
      changed: sql<Date>`now()`,
      ...(form.urgent !== undefined && { urgent: form.urgent }),
      due: sql<Date>`CASE WHEN state = 'draft' THEN now() + make_interval(days => ${requestDays.draft}) ELSE due END`,
    })
    .where('id', '=', request)
    .where('version', '=', form.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

export interface RequestChange {
  readonly account?: number;
  readonly organisation?: number;
  readonly centre?: string;
  readonly routed?: Routing;
  readonly assignee?: number | null;
  readonly language?: string;
  readonly secretHash?: Uint8Array | null;
  readonly due?: Date | null;
  readonly number?: number;
  readonly urgent?: boolean;
  readonly agreement?: number;
}

/** What is changed besides the form and the state. */
export async function changeRequest(tx: Tx, request: number, change: RequestChange): Promise<void> {
  const { routed, secretHash, ...rest } = change;
  await tx[queries]
    .updateTable('request')
    .set({
      ...rest,
      ...(routed !== undefined && { routed: cleanText(JSON.stringify(routed)) }),
      ...(secretHash !== undefined && { secret_hash: secretHash }),
      changed: sql<Date>`now()`,
    })
    .where('id', '=', request)
    .execute();
}

export interface MoveDetails {
  readonly actor: Actor;
  /** Of the event; default the move's own, such as `submitted`. */
  readonly kind?: string;
  /** JSON for the event. */
  readonly data?: unknown;
  /** Of `accept` and `refuse`: what was decided. */
  readonly decision?: unknown;
  /** Default: by the published days of `requestDays`. */
  readonly due?: Date;
}

export interface MoveProblem {
  readonly type: 'not-possible-now';
  readonly state: RequestState;
  readonly move: RequestMove;
}

export type MoveResult =
  | { readonly ok: true; readonly request: RequestRow }
  | { readonly ok: false; readonly problem: MoveProblem | { readonly type: 'request-unknown' } };

const eventOf: Readonly<Record<RequestMove, string>> = {
  submit: 'submitted',
  ask: 'asked',
  answer: 'answered',
  accept: 'accepted',
  refuse: 'refused',
  withdraw: 'withdrawn',
  expire: 'expired',
  reopen: 'reopened',
  reverse: 'reversed',
  uphold: 'upheld',
};

/** Moves a request by a way that there is, and keeps that it happened. The applicant sees every change of state. */
export async function moveRequest(
  tx: Tx,
  request: number,
  move: RequestMove,
  { actor, kind, data, decision, due }: MoveDetails,
): Promise<MoveResult> {
  const held = await holdRequest(tx, request);
  if (held === undefined) return { ok: false, problem: { type: 'request-unknown' } };
  if (!mayMove(held.state, move)) return { ok: false, problem: { type: 'not-possible-now', state: held.state, move } };
  const { to } = requestMoves[move];
  const deciding = to === 'accepted' || to === 'refused';
  const days =
    to === 'waiting'
      ? requestDays.answer
      : to === 'submitted'
        ? held.urgent
          ? requestDays.decideUrgent
          : requestDays.decide
        : undefined;
  const row = await tx[queries]
    .updateTable('request')
    .set({
      state: to,
      changed: sql<Date>`now()`,
      due: due ?? (days === undefined ? null : sql<Date>`now() + make_interval(days => ${days})`),
      ...(move === 'submit' && { submitted: sql<Date>`now()` }),
      decided: deciding ? sql<Date>`now()` : null,
      decided_by: deciding ? actor.name : null,
      decision: deciding ? cleanText(JSON.stringify(decision ?? {})) : null,
      // Who only held the draft's secret has no more to do with what was sent or is over.
      ...(move !== 'submit' && to === 'expired' && held.state === 'draft' && { form: '{}', title: '' }),
    })
    .where('id', '=', held.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await addEvent(tx, held.id, {
    kind: kind ?? eventOf[move],
    actor,
    visible: true,
    from: held.state,
    to,
    ...(data !== undefined && { data }),
  });
  return { ok: true, request: toRequest(row) };
}

export interface EventWrite {
  readonly kind: string;
  readonly actor: Pick<Actor, 'name' | 'account'>;
  /** Whether the applicant sees it. */
  readonly visible: boolean;
  readonly from?: RequestState;
  readonly to?: RequestState;
  readonly data?: unknown;
}

export interface EventRow {
  readonly ordinal: number;
  readonly at: Date;
  readonly kind: string;
  readonly actor: string;
  readonly account?: number;
  readonly visible: boolean;
  readonly from?: RequestState;
  readonly to?: RequestState;
  readonly data?: unknown;
}

/** Its row is locked by now or here, so two who write do not meet at one ordinal. */
export async function addEvent(tx: Tx, request: number, event: EventWrite): Promise<void> {
  await tx[queries].selectFrom('request').select('id').where('id', '=', request).forUpdate().execute();
  await sql`
    INSERT INTO request_event (request, ordinal, kind, actor, account, visible, from_state, to_state, data)
    SELECT ${request}::bigint, coalesce(max(ordinal), 0) + 1, ${event.kind}, ${event.actor.name},
      ${event.actor.account ?? null}::bigint, ${event.visible}::boolean, ${event.from ?? null}, ${event.to ?? null},
      ${event.data === undefined ? null : cleanText(JSON.stringify(event.data))}
    FROM request_event WHERE request = ${request}
  `.execute(tx[queries]);
}

/** What happened, the first first. */
export async function listEvents(
  db: ReadStore,
  request: number,
  { visibleOnly = false }: { readonly visibleOnly?: boolean } = {},
): Promise<EventRow[]> {
  let query = db[queries].selectFrom('request_event').selectAll().where('request', '=', request).orderBy('ordinal');
  if (visibleOnly) query = query.where('visible', '=', true);
  return (await query.execute()).map((row) => ({
    ordinal: row.ordinal,
    at: row.at,
    kind: row.kind,
    actor: row.actor,
    ...(row.account !== null && { account: row.account }),
    visible: row.visible,
    ...(row.from_state !== null && { from: row.from_state as RequestState }),
    ...(row.to_state !== null && { to: row.to_state as RequestState }),
    ...(row.data !== null && { data: JSON.parse(row.data) as unknown }),
  }));
}

/** Whose it is, for `refusalOf`. */
export function belongingOf({ centre, account, organisation }: RequestRow): Belonging {
  return { centre, account, organisation };
}

/** The title as it stands, and folded behind it for search. */
const titleColumn = (title: string): string => {
  const line = cleanText(title).replace(/\s+/g, ' ').trim();
  return line === '' ? '' : `${line}\n${foldText(line)}`;
};

export function toRequest(row: Selectable<Tables['request']>): RequestRow {
  const content = JSON.parse(row.form) as unknown;
  const read = row.kind === 'issn' ? readRequestForm(content) : undefined;
  return {
    id: row.id,
    reference: row.reference,
    kind: row.kind as RequestKind,
    state: row.state as RequestState,
    ...(row.account !== null && { account: row.account }),
    ...(row.organisation !== null && { organisation: row.organisation }),
    ...(row.secret_hash !== null && { secretHash: row.secret_hash }),
    ...(row.centre !== null && { centre: row.centre }),
    ...(row.routed !== null && { routed: JSON.parse(row.routed) as Routing }),
    ...(row.assignee !== null && { assignee: row.assignee }),
    urgent: row.urgent,
    language: row.language,
    form: read?.ok === true ? read.form : emptyRequestForm,
    content,
    version: row.version,
    title: row.title.split('\n')[0]!,
    ...(row.number !== null && { number: row.number }),
    ...(row.batch !== null && { batch: row.batch }),
    ...(row.agreement !== null && { agreement: row.agreement }),
    created: row.created,
    changed: row.changed,
    ...(row.submitted !== null && { submitted: row.submitted }),
    ...(row.due !== null && { due: row.due }),
    ...(row.decided !== null && { decided: row.decided }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decision !== null && { decision: JSON.parse(row.decision) as unknown }),
  };
}
