/**
 * Sends a request to the centre that decides: everything is checked, a copy of the earliest issue or a mock-up is there (ISO 3297:2020,
 * 5.3), the centre is found with the reason, and both are told; all of it in one transaction. Sent twice, it is sent once.
 */

import { creditPrice } from '../../domain/credit-price.ts';
import { checkRequestForm } from '../../domain/request-form/check.ts';
import { listEvidence, moveRequest, type RequestRow, type Store, type Tx } from '../../store/index.ts';
import { reserveCredit } from '../credits/reserve.ts';
import { type Asker, heldFor, inTransaction, type RequestResult, refused } from './asking.ts';
import { writeToApplicant } from './desk-act.ts';
import { nameOf } from './form-title.ts';
import { giveToCentre } from './route-request.ts';
import { writeToCentre } from './write-to-centre.ts';

export interface SubmitRequest {
  readonly reference: string | number;
  /** No letters: whoever sends many writes one about them all. */
  readonly quiet?: boolean;
}

export type Submitted = RequestResult<{ readonly request: RequestRow }>;

export function submitRequest(store: Store, asker: Asker, submit: SubmitRequest): Promise<Submitted> {
  return inTransaction(store, (tx) => submitRequestIn(tx, asker, submit));
}

/** As `submitRequest`, within a transaction of the caller's, who rolls it back when it is refused. */
export async function submitRequestIn(
  tx: Tx,
  asker: Asker,
  { reference, quiet = false }: SubmitRequest,
): Promise<Submitted> {
  // What a centre has entered for an applicant, the centre sends.
  const isCentre = !('secret' in asker) && asker.centre !== undefined && asker.organisation === undefined;
  const held = await heldFor(tx, asker, isCentre ? 'enter-request' : 'write-request', reference);
  if (!held.ok) return held;
  const { request } = held;
  if (request.state === 'submitted' || request.state === 'waiting') return { ok: true, request };
  if (request.state !== 'draft') return refused({ type: 'not-possible-now', state: request.state, move: 'submit' });
  const problems = checkRequestForm(request.form, { complete: true });
  if (problems.length > 0) return refused({ type: 'form-incomplete', problems });
  if (!(await listEvidence(tx, request.id)).some(({ kind }) => kind !== 'attachment')) {
    return refused({ type: 'evidence-missing' });
  }
  if ('secret' in asker) return refused({ type: 'address-not-proved' });
  const given = await giveToCentre(tx, request);
  if (!given.ok) return given;
  const moved = await moveRequest(tx, request.id, 'submit', {
    actor: asker,
    data: { centre: given.centre, reason: given.reason },
  });
  if (!moved.ok) return refused(moved.problem);
  const reserved = await reserveCredit(tx, {
    account: request.account,
    organisation: request.organisation,
    request: request.id,
    amount: creditPrice(request),
    by: asker.name,
  });
  if (!reserved.ok) {
    const { problem } = reserved;
    return refused({
      type: 'too-few-credits',
      needed: 'needed' in problem ? problem.needed : creditPrice(request),
      balance: 'available' in problem ? problem.available : 0,
    });
  }
  if (!quiet) {
    const due = moved.request.due?.getTime() ?? 0;
    await writeToApplicant(tx, moved.request, { letter: 'request-received', values: { name: nameOf(request), due } });
    await writeToCentre(tx, moved.request, 'request-new', { due });
  }
  return { ok: true, request: moved.request };
}
