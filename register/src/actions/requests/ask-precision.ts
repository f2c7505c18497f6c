/** Asks the applicant for what is missing or unclear: a message, a letter that she can answer, and it is her turn (ISO 3297:2020, 5.4). */
import type { Actor } from '../../domain/actor.ts';
import { type EvidenceStore, evidenceLimits, judgeFile } from '../../domain/evidence-file.ts';
import { cleanLine } from '../../domain/request-form/read.ts';
import { addEvidence, moveRequest, type RequestRow, type Store } from '../../store/index.ts';
import { type DeskResult, declined, deskTransaction, heldAtDesk, type Seen, writeToApplicant } from './desk-act.ts';
import { writeMessageIn } from './write-message.ts';

export interface AskPrecision {
  readonly reference: string | number;
  readonly seen?: Seen;
  readonly body: string;
  /** Default true: the request waits for her. False: a message that asks for nothing. */
  readonly waits?: boolean;
  /** Kept as attachments of the message, and sent with the letter; at most `evidenceLimits.filesOfMessage`. */
  readonly attachments?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Where they are kept. */
  readonly files?: EvidenceStore;
}

/** Asked again while she is asked already, the question is another message. */
export async function askPrecision(
  store: Store,
  actor: Actor,
  { reference, seen, body, waits = true, attachments = [], files }: AskPrecision,
): Promise<DeskResult<{ readonly request: RequestRow }>> {
  if (attachments.length > evidenceLimits.filesOfMessage)
    return declined({ type: 'too-many-files', most: evidenceLimits.filesOfMessage });
  const judged = attachments.map(({ name, bytes }) => ({ name: cleanLine(name), bytes, ...judgeFile(bytes) }));
  for (const file of judged) if (!file.ok) return declined(file.problem);
  // Who may not ask is told before anything is kept.
  const allowed = await deskTransaction(store, (tx) => heldAtDesk(tx, actor, 'handle-request', reference));
  if (!allowed.ok) return allowed;
  const kept: { name: string; type: string; hash: string; size: number }[] = [];
  for (const file of judged) {
    if (file.ok && files !== undefined)
      kept.push({ name: file.name, type: file.type, ...(await files.put(file.bytes)) });
  }
  return deskTransaction(store, async (tx) => {
    const held = await heldAtDesk(tx, actor, 'handle-request', reference, waits ? seen : undefined);
    if (!held.ok) return held;
    const written = await writeMessageIn(tx, actor, { reference: held.request.id, side: 'centre', body });
    if (!written.ok) return written;
    let { request } = held;
    for (const { name, type, hash, size } of kept) {
      const file = { hash: Buffer.from(hash, 'hex'), size, type };
      const { message } = written;
      await addEvidence(tx, { request: request.id, kind: 'attachment', file, name, message, by: actor.name });
    }
    if (waits && request.state !== 'waiting') {
      const moved = await moveRequest(tx, request.id, 'ask', { actor, data: { message: written.message } });
      if (!moved.ok) return moved;
      request = moved.request;
    }
    await writeToApplicant(tx, request, {
      letter: request.state === 'waiting' ? 'request-question' : 'request-message',
      values: { body: body.trim(), due: request.due?.getTime() ?? 0 },
      automatic: false,
      ...(kept.length > 0 && { attachments: kept.map(({ name, type, hash }) => ({ name, type, evidence: hash })) }),
    });
    return { ok: true, request };
  });
}
