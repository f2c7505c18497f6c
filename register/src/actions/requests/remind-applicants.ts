/**
 * Reminds applicants before a draft of theirs is removed and before a question that they have not answered lets the request expire; and lets
 * expire what nobody went on with in time. What an expired draft held is emptied.
 */
import { systemActor } from '../../domain/actor.ts';
import { addEvent, listEvents, listRequests, moveRequest, type RequestRow, type Store } from '../../store/index.ts';
import { releaseReservation } from '../credits/release.ts';
import { writeToApplicant } from './desk-act.ts';
import { nameOf } from './form-title.ts';

const day = 86_400_000;
/** Days before the end at which a reminder is written. */
const before = { draft: 14, waiting: 10 } as const;
/** In one run: the rest has its turn in the next. */
const atOnce = 200;

/** The number of letters. Each is written once for one end: the event says for which. */
export async function remindApplicants(store: Store, now = new Date()): Promise<number> {
  let letters = 0;
  for (const state of ['draft', 'waiting'] as const) {
    const { rows } = await listRequests(store.read, {
      states: [state],
      kinds: ['issn'],
      dueBefore: new Date(now.getTime() + before[state] * day),
      order: 'due',
      limit: atOnce,
    });
    for (const row of rows) if (await remindOf(store, row, now)) letters++;
  }
  return letters;
}

async function remindOf(store: Store, { id, state }: RequestRow, now: Date): Promise<boolean> {
  return store.transaction(async (tx) => {
    const { rows } = await listRequests(tx, { ids: [id] });
    const [request] = rows;
    // A draft that is nobody's has nobody who could be written to.
    if (request?.state !== state || request.due === undefined || request.due <= now) return false;
    if (request.account === undefined || (state === 'draft' && request.version === 1)) return false;
    const due = request.due.getTime();
    const told = (await listEvents(tx, id)).some(
      ({ kind, data }) => kind === 'reminded' && (data as { readonly due?: number } | undefined)?.due === due,
    );
    if (told) return false;
    await writeToApplicant(tx, request, {
      letter: state === 'draft' ? 'draft-reminder' : 'answer-reminder',
      values: { name: nameOf(request), due },
      ...(state === 'draft' && { link: `/request/${request.reference}/check` }),
    });
    await addEvent(tx, id, { kind: 'reminded', actor: systemActor('jobs'), visible: true, data: { due } });
    return true;
  });
}

/** The number of requests that expired. */
export async function expireRequests(store: Store, now = new Date()): Promise<number> {
  const { rows } = await listRequests(store.read, {
    states: ['draft', 'waiting'],
    dueBefore: now,
    order: 'due',
    limit: atOnce,
  });
  let expired = 0;
  for (const { id } of rows) {
    await store.transaction(async (tx) => {
      const [request] = (await listRequests(tx, { ids: [id] })).rows;
      if (request?.due === undefined || request.due >= now) return;
      const moved = await moveRequest(tx, id, 'expire', { actor: systemActor('jobs') });
      if (!moved.ok) return;
      await releaseReservation(tx, id, 'jobs');
      expired++;
    });
  }
  return expired;
}
