/**
 * Writes a message about a request: of the applicant, of the centre to her, or a note that stays with the centre. What the applicant writes
 * while she was asked something is her answer, and it is the centre's turn again.
 */
import type { Actor } from '../../domain/actor.ts';
import { cleanLines } from '../../domain/request-form/read.ts';
import {
  addEvent,
  addMessage,
  changeRequest,
  type MessageSide,
  moveRequest,
  type RequestRow,
  type Store,
  type Tx,
} from '../../store/index.ts';
import { heldFor, inTransaction, type RequestResult, refused } from './asking.ts';
import { writeToCentre } from './write-to-centre.ts';

export const longestMessage = 10_000;

/** For a letter. */
const shortened = (body: string): string => (body.length > 2000 ? `${body.slice(0, 2000)} …` : body);

export interface WriteMessage {
  readonly reference: string | number;
  readonly side: MessageSide;
  readonly body: string;
  /** The Message-ID of the letter that it came in. */
  readonly letter?: string;
}

export type Written = RequestResult<{ readonly message: number; readonly request: RequestRow }>;

export function writeMessage(store: Store, actor: Actor, message: WriteMessage): Promise<Written> {
  return inTransaction(store, (tx) => writeMessageIn(tx, actor, message));
}

/** As `writeMessage`, within a transaction of the caller's. */
export async function writeMessageIn(tx: Tx, actor: Actor, message: WriteMessage): Promise<Written> {
  const { reference, side, letter } = message;
  const held = await heldFor(tx, actor, side === 'applicant' ? 'write-message' : 'handle-request', reference);
  if (!held.ok) return held;
  const { request } = held;
  if (request.state === 'draft') return refused({ type: 'not-possible-now', state: 'draft', move: 'answer' });
  const body = cleanLines(message.body);
  if (body === '') return refused({ type: 'message-empty' });
  if (body.length > longestMessage)
    return refused({ type: 'message-too-long', length: body.length, most: longestMessage });
  const id = await addMessage(tx, {
    request: request.id,
    side,
    body,
    ...(actor.account !== undefined && { account: actor.account }),
    ...(letter !== undefined && { letter }),
  });
  if (id === undefined) return refused({ type: 'letter-taken' });
  if (side === 'applicant' && request.state === 'waiting') {
    const moved = await moveRequest(tx, request.id, 'answer', { actor, data: { message: id } });
    if (!moved.ok) return refused(moved.problem);
    await writeToCentre(tx, moved.request, 'question-answered', { body: shortened(body) });
    return { ok: true, message: id, request: moved.request };
  }
  await addEvent(tx, request.id, {
    kind: side === 'note' ? 'noted' : 'written',
    actor,
    visible: side !== 'note',
    data: { message: id, side },
  });
  await changeRequest(tx, request.id, {});
  if (side === 'applicant') await writeToCentre(tx, request, 'question-answered', { body: shortened(body) });
  return { ok: true, message: id, request };
}
