/** Makes a draft that was nobody's the draft of an account: its writer has proved her address, or has signed in. */
import type { Actor } from '../../domain/actor.ts';
import { addEvent, changeRequest, holdRequest, type RequestRow, type Store, type Tx } from '../../store/index.ts';
import { askerRefusal, type DraftHolder, inTransaction, type RequestResult, refused } from './asking.ts';

export function adoptDraft(
  store: Store,
  actor: Actor,
  reference: string | number,
  holder?: DraftHolder,
): Promise<RequestResult<{ readonly request: RequestRow }>> {
  return inTransaction(store, (tx) => adoptDraftIn(tx, actor, reference, holder));
}

/** Without `holder` the caller has made sure that the draft is this account's, as by a letter that was sent for it. */
export async function adoptDraftIn(
  tx: Tx,
  actor: Actor,
  reference: string | number,
  holder?: DraftHolder,
): Promise<RequestResult<{ readonly request: RequestRow }>> {
  const request = await holdRequest(tx, reference);
  if (request === undefined || actor.account === undefined) return refused({ type: 'request-unknown' });
  if (request.account === actor.account) return { ok: true, request };
  if (request.account !== undefined || request.organisation !== undefined) return refused({ type: 'request-unknown' });
  if (holder !== undefined) {
    const problem = askerRefusal(holder, 'write-request', request);
    if (problem !== undefined) return refused(problem);
  }
  await changeRequest(tx, request.id, { account: actor.account, secretHash: null });
  await addEvent(tx, request.id, { kind: 'adopted', actor, visible: true });
  const { secretHash: _, ...rest } = request;
  return { ok: true, request: { ...rest, account: actor.account } };
}
