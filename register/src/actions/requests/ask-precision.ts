/** Asks the applicant for what is missing or unclear: a message, a letter that she can answer, and it is her turn (ISO 3297:2020, 5.4). */
import type { Actor } from '../../domain/actor.ts';
import { moveRequest, type RequestRow, type Store } from '../../store/index.ts';
import { type DeskResult, deskTransaction, heldAtDesk, type Seen, writeToApplicant } from './desk-act.ts';
import { writeMessageIn } from './write-message.ts';

export interface AskPrecision {
  readonly reference: string | number;
  readonly seen?: Seen;
  readonly body: string;
  /** Default true: the request waits for her. False: a message that asks for nothing. */
  readonly waits?: boolean;
}

/** Asked again while she is asked already, the question is another message. */
export function askPrecision(
  store: Store,
  actor: Actor,
  { reference, seen, body, waits = true }: AskPrecision,
): Promise<DeskResult<{ readonly request: RequestRow }>> {
  return deskTransaction(store, async (tx) => {
    const held = await heldAtDesk(tx, actor, 'handle-request', reference, waits ? seen : undefined);
    if (!held.ok) return held;
    const written = await writeMessageIn(tx, actor, { reference: held.request.id, side: 'centre', body });
    if (!written.ok) return written;
    let { request } = held;
    if (waits && request.state !== 'waiting') {
      const moved = await moveRequest(tx, request.id, 'ask', { actor, data: { message: written.message } });
      if (!moved.ok) return moved;
      request = moved.request;
    }
    await writeToApplicant(tx, request, {
      letter: request.state === 'waiting' ? 'request-question' : 'request-message',
      values: { body: body.trim(), due: request.due?.getTime() ?? 0 },
      automatic: false,
    });
    return { ok: true, request };
  });
}
