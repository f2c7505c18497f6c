/** Takes a request back, before it is decided. It stays to be read. */
import { moveRequest, type RequestRow, type Store } from '../../store/index.ts';
import { releaseReservation } from '../credits/release.ts';
import { type Asker, heldFor, inTransaction, type RequestResult, refused } from './asking.ts';
import { writeToCentre } from './write-to-centre.ts';

export interface WithdrawRequest {
  readonly reference: string | number;
  readonly reason?: string;
}

/** Taken back twice, it is taken back once. */
export function withdrawRequest(
  store: Store,
  asker: Asker,
  { reference, reason }: WithdrawRequest,
): Promise<RequestResult<{ readonly request: RequestRow }>> {
  return inTransaction(store, async (tx) => {
    const held = await heldFor(tx, asker, 'write-request', reference);
    if (!held.ok) return held;
    if (held.request.state === 'withdrawn') return { ok: true, request: held.request };
    const why = reason?.trim().slice(0, 2000);
    const moved = await moveRequest(tx, held.request.id, 'withdraw', {
      actor: 'secret' in asker ? { name: 'draft', role: 'applicant' } : asker,
      ...(why && { data: { reason: why } }),
    });
    if (!moved.ok) return refused(moved.problem);
    if (held.request.state !== 'draft') {
      await writeToCentre(tx, moved.request, 'request-withdrawn');
      await releaseReservation(tx, moved.request.id, 'secret' in asker ? 'draft' : asker.name);
    }
    return { ok: true, request: moved.request };
  });
}
