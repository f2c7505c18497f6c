/** Gives a request to the centre that decides it, by the rules of `domain/routing.ts`, or passes it on to another with the reason. */
import type { Actor } from '../../domain/actor.ts';
import { type RoutingReason, routeRequest as route } from '../../domain/routing.ts';
import {
  addEvent,
  changeRequest,
  describeCentres,
  findAgreementInForce,
  type RequestRow,
  type Store,
  type Tx,
} from '../../store/index.ts';
import { heldFor, inTransaction, type RequestResult, refused } from './asking.ts';

/** In the transaction of the submission. A centre that entered the request for an applicant keeps it. */
export async function giveToCentre(
  tx: Tx,
  request: RequestRow,
): Promise<RequestResult<{ readonly centre: string; readonly reason: RoutingReason }>> {
  const { form } = request;
  // What a centre has entered for an applicant stays with it.
  const entered = request.account === undefined && request.organisation === undefined ? request.centre : undefined;
  const agreement =
    request.organisation === undefined
      ? undefined
      : await findAgreementInForce(tx, request.organisation, new Date().toISOString().slice(0, 10));
  const found = route(
    {
      country: form.country,
      applicant: form.applicant.kind,
      entered,
      ...(agreement !== undefined && { agreement: { centre: agreement.centre, holder: agreement.organisationName } }),
    },
    await describeCentres(tx),
  );
  if (found === undefined) return refused({ type: 'no-centre' });
  await changeRequest(tx, request.id, { centre: found.centre, routed: { reason: found.reason } });
  return { ok: true, ...found };
}

export interface PassRequest {
  readonly reference: string | number;
  /** Code of the centre that takes it. */
  readonly centre: string;
  /** Shown to both sides. */
  readonly why: string;
}

/** A centre passes it on. Nobody has it in hand then. */
export function routeRequest(
  store: Store,
  actor: Actor,
  { reference, centre, why }: PassRequest,
): Promise<RequestResult<{ readonly centre: string }>> {
  return inTransaction(store, async (tx) => {
    const held = await heldFor(tx, actor, 'handle-request', reference);
    if (!held.ok) return held;
    const { request } = held;
    const reason = why.trim().slice(0, 2000);
    if (request.state !== 'submitted' && request.state !== 'waiting') {
      return refused({ type: 'not-possible-now', state: request.state, move: 'submit' });
    }
    if (reason === '') return refused({ type: 'reason-missing' });
    if (request.centre === centre) return { ok: true, centre };
    const known = (await describeCentres(tx)).find(({ code, status }) => code === centre && status === 'active');
    if (known === undefined) return refused({ type: 'centre-unknown', centre });
    const passed: RoutingReason = { type: 'passed', from: request.centre ?? '', why: reason };
    await changeRequest(tx, request.id, { centre, routed: { reason: passed }, assignee: null });
    await addEvent(tx, request.id, { kind: 'routed', actor, visible: true, data: { centre, reason: passed } });
    return { ok: true, centre };
  });
}
