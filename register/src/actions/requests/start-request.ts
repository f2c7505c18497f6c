/** Starts a request: a draft of somebody who is signed in, or of nobody yet, whose secret its writer keeps in a cookie (5.2). */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { refusalOf } from '../../domain/permissions.ts';
import { emptyRequestForm, type RequestForm } from '../../domain/request-form.ts';
import type { RequestKind } from '../../domain/request-state.ts';
import {
  addEvent,
  addRequest,
  findRequest,
  type RequestRow,
  referenceOf,
  type Store,
  type Tx,
} from '../../store/index.ts';
import { askerName, inTransaction, type RequestResult, refused, secretHash } from './asking.ts';
import { formTitle } from './form-title.ts';

export interface StartRequest {
  readonly language: string;
  readonly kind?: RequestKind;
  readonly form?: RequestForm;
  /** What a request of another kind than `issn` says; with `title`, for lists. */
  readonly content?: unknown;
  readonly title?: string;
  readonly number?: number;
  readonly batch?: string;
  readonly agreement?: number;
  /** 43 characters that the page which starts it carries: sent twice, it starts one draft. */
  readonly key?: string;
}

export type Started = RequestResult<{ readonly request: RequestRow; readonly secret?: string }>;

/** Without an actor it is nobody's yet, and `secret` opens it. */
export function startRequest(store: Store, actor: Actor | undefined, start: StartRequest): Promise<Started> {
  return inTransaction(store, (tx) => startRequestIn(tx, actor, start));
}

/** As `startRequest`, within a transaction of the caller's. */
export async function startRequestIn(tx: Tx, actor: Actor | undefined, start: StartRequest): Promise<Started> {
  const { kind = 'issn', form = emptyRequestForm, content = form, title = formTitle(form) } = start;
  const whose =
    actor === undefined
      ? {}
      : actor.organisation !== undefined
        ? { account: actor.account, organisation: actor.organisation }
        : actor.centre !== undefined
          ? { centre: actor.centre }
          : { account: actor.account };
  if (actor !== undefined) {
    // A program of a publisher has no account, and asks for its organisation.
    const entered = actor.organisation === undefined && (actor.centre !== undefined || actor.account === undefined);
    const problem = refusalOf(actor, entered ? 'enter-request' : 'write-request', whose);
    if (problem !== undefined) return refused(problem);
  }
  const key =
    start.key !== undefined && /^[\w-]{43}$/.test(start.key) ? start.key : randomBytes(32).toString('base64url');
  const secret = actor === undefined ? key : undefined;
  // Both come of the key, and neither tells the other.
  const reference = referenceOf(
    createHash('sha256')
      .update(`reference ${actor?.name ?? ''} ${key}`)
      .digest(),
  );
  const request = await addRequest(tx, {
    kind,
    reference,
    ...(whose.account !== undefined && { account: whose.account }),
    ...(whose.organisation !== undefined && { organisation: whose.organisation }),
    ...(whose.centre !== undefined && { centre: whose.centre }),
    ...(secret !== undefined && { secretHash: secretHash(secret) }),
    language: start.language,
    content,
    title,
    urgent: form.urgent ?? false,
    ...(start.number !== undefined && { number: start.number }),
    ...(start.batch !== undefined && { batch: start.batch }),
    ...(start.agreement !== undefined && { agreement: start.agreement }),
  });
  if (request === undefined) {
    const before = await findRequest(tx, reference);
    if (before === undefined) return refused({ type: 'request-unknown' });
    return { ok: true, request: before, ...(secret !== undefined && { secret }) };
  }
  await addEvent(tx, request.id, {
    kind: 'started',
    actor: actor ?? askerName({ secret: '' }),
    visible: true,
    to: 'draft',
  });
  return { ok: true, request, ...(secret !== undefined && { secret }) };
}
