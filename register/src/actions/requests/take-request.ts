/** Who has a request in hand, and whether it is urgent: taken, given to a colleague, put back; and passed on to another centre. */
import type { Actor } from '../../domain/actor.ts';
import { isOfNetwork } from '../../domain/actor.ts';
import {
  addEvent,
  changeRequest,
  findAccount,
  listMemberships,
  type ReadStore,
  type RequestRow,
  type Store,
} from '../../store/index.ts';
import { centreName, type DeskResult, declined, deskTransaction, heldAtDesk, writeToApplicant } from './desk-act.ts';
import { routeRequest } from './route-request.ts';

export interface TakeRequest {
  readonly reference: string | number;
  /** Account of the colleague; absent: the actor herself; `null`: nobody has it any more. */
  readonly assignee?: number | null;
}

export function takeRequest(
  store: Store,
  actor: Actor,
  { reference, assignee = actor.account }: TakeRequest,
): Promise<DeskResult<{ readonly request: RequestRow }>> {
  return deskTransaction(store, async (tx) => {
    const held = await heldAtDesk(tx, actor, 'handle-request', reference);
    if (!held.ok) return held;
    const { request } = held;
    if (assignee === undefined) return declined({ type: 'assignee-unknown' });
    if ((request.assignee ?? null) === assignee) return { ok: true, request };
    if (assignee !== null && assignee !== actor.account) {
      const known = (await colleaguesOf(tx, request.centre)).some(({ account }) => account === assignee);
      if (!known) return declined({ type: 'assignee-unknown' });
    }
    await changeRequest(tx, request.id, { assignee });
    const kind = assignee === null ? 'put-back' : assignee === actor.account ? 'taken' : 'given';
    await addEvent(tx, request.id, { kind, actor, visible: false, data: { assignee } });
    return { ok: true, request };
  });
}

export interface Colleague {
  readonly account: number;
  readonly name: string;
}

/** Those who work at the centre and have not ended. */
export async function colleaguesOf(db: ReadStore, centre: string | undefined): Promise<readonly Colleague[]> {
  if (centre === undefined) return [];
  const found = new Map<number, Colleague>();
  for (const { account, role } of await listMemberships(db, { centre })) {
    if (!isOfNetwork(role) || found.has(account)) continue;
    const row = await findAccount(db, account);
    if (row !== undefined && row.ended === undefined) found.set(account, { account, name: row.name || row.email });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Urgent ones are decided in fewer days; the applicant asks for it, and the centre may see it otherwise. */
export function setUrgent(
  store: Store,
  actor: Actor,
  { reference, urgent }: { readonly reference: string | number; readonly urgent: boolean },
): Promise<DeskResult<{ readonly request: RequestRow }>> {
  return deskTransaction(store, async (tx) => {
    const held = await heldAtDesk(tx, actor, 'handle-request', reference);
    if (!held.ok) return held;
    if (held.request.urgent === urgent) return { ok: true, request: held.request };
    await changeRequest(tx, held.request.id, { urgent });
    await addEvent(tx, held.request.id, { kind: urgent ? 'urgent' : 'not-urgent', actor, visible: true });
    return { ok: true, request: held.request };
  });
}

/** To another centre, with the reason for both sides. It is always in just one inbox. */
export async function passOn(
  store: Store,
  actor: Actor,
  pass: { readonly reference: string | number; readonly centre: string; readonly why: string },
): Promise<DeskResult<{ readonly request: RequestRow }>> {
  const passed = await routeRequest(store, actor, pass);
  if (!passed.ok) return passed;
  // In the name of the register: the request is no longer hers to act on.
  return deskTransaction(store, async (tx) => {
    const held = await heldAtDesk(tx, { name: actor.name, role: 'system' }, 'read-request', pass.reference);
    if (!held.ok) return held;
    await writeToApplicant(tx, held.request, {
      letter: 'request-passed-on',
      values: { centre: await centreName(tx, pass.centre), reason: pass.why.trim() },
    });
    return { ok: true, request: held.request };
  });
}
