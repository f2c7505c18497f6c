/**
 * Adds a file or an address as evidence to a request (ISO 3297:2020, 5.3), and takes it back before the decision. A file is judged by its
 * bytes; the address is only kept here, the desk's checks look at it.
 */
import { type EvidenceStore, evidenceLimits, type FileProblem, judgeFile } from '../../domain/evidence-file.ts';
import { isWebAddress } from '../../domain/request-form/check.ts';
import { cleanLine } from '../../domain/request-form/read.ts';
import {
  addEvidence as add,
  addEvent,
  type EvidenceKind,
  listEvidence,
  removeEvidence,
  type Store,
} from '../../store/index.ts';
import {
  type Asker,
  askerName,
  heldFor,
  inTransaction,
  type RequestActionProblem,
  type RequestResult,
  refused,
} from './asking.ts';

export interface AddEvidence {
  readonly reference: string | number;
  readonly kind: EvidenceKind;
  /** One of the two. */
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
  readonly url?: string;
  /** Of which it is an attachment. */
  readonly message?: number;
}

export type EvidenceResult =
  | { readonly ok: true; readonly evidence: number }
  | { readonly ok: false; readonly problem: RequestActionProblem | FileProblem };

export async function addEvidence(
  store: Store,
  files: EvidenceStore,
  asker: Asker,
  { reference, kind, file, url, message }: AddEvidence,
): Promise<EvidenceResult> {
  const address = url === undefined ? undefined : cleanLine(url);
  if (address !== undefined && (!isWebAddress(address) || address.length > 2000)) {
    return refused({ type: 'address-not-usable', text: address.slice(0, 200) });
  }
  const judged = file === undefined ? undefined : judgeFile(file.bytes);
  if (judged?.ok === false) return judged;
  // Who may not write is told before anything is kept.
  const allowed = await inTransaction(store, (tx) => heldFor(tx, asker, 'write-request', reference));
  if (!allowed.ok) return allowed;
  const kept = file === undefined ? undefined : await files.put(file.bytes);
  return inTransaction(store, async (tx): Promise<RequestResult<{ readonly evidence: number }>> => {
    const held = await heldFor(tx, asker, 'write-request', reference);
    if (!held.ok) return held;
    const { request } = held;
    if (request.state !== 'draft' && request.state !== 'submitted' && request.state !== 'waiting') {
      return refused({ type: 'not-possible-now', state: request.state, move: 'submit' });
    }
    const there = await listEvidence(tx, request.id);
    const same = there.find((one) =>
      kept === undefined ? one.url === address : one.hash === kept.hash && one.kind === kind && one.message === message,
    );
    if (same !== undefined) return { ok: true, evidence: same.id };
    if (there.length >= evidenceLimits.filesOfRequest * (kind === 'attachment' ? 5 : 1)) {
      return refused({ type: 'too-many-files', most: evidenceLimits.filesOfRequest });
    }
    const evidence = await add(tx, {
      request: request.id,
      kind,
      ...(kept !== undefined &&
        judged !== undefined && {
          file: { hash: Buffer.from(kept.hash, 'hex'), size: kept.size, type: judged.type },
          name: cleanLine(file?.name ?? '').slice(-200),
        }),
      ...(address !== undefined && kept === undefined && { url: address }),
      ...(message !== undefined && { message }),
      by: askerName(asker).name,
    });
    if (request.state !== 'draft' && message === undefined) {
      await addEvent(tx, request.id, {
        kind: 'evidence-added',
        actor: askerName(asker),
        visible: true,
        data: { evidence },
      });
    }
    return { ok: true, evidence };
  });
}

/** Only of a draft, or while the request waits to be decided. Twice is once. */
export function takeBackEvidence(
  store: Store,
  asker: Asker,
  { reference, evidence }: { readonly reference: string | number; readonly evidence: number },
): Promise<RequestResult> {
  return inTransaction(store, async (tx) => {
    const held = await heldFor(tx, asker, 'write-request', reference);
    if (!held.ok) return held;
    const { request } = held;
    if (request.state !== 'draft' && request.state !== 'submitted' && request.state !== 'waiting') {
      return refused({ type: 'not-possible-now', state: request.state, move: 'submit' });
    }
    // What goes with a message stays with it, whoever wrote it.
    const there = await listEvidence(tx, request.id);
    if (there.some(({ id, message }) => id === evidence && message !== undefined)) {
      return refused({ type: 'evidence-unknown' });
    }
    if ((await removeEvidence(tx, evidence, request.id)) && request.state !== 'draft') {
      await addEvent(tx, request.id, {
        kind: 'evidence-removed',
        actor: askerName(asker),
        visible: true,
        data: { evidence },
      });
    }
    return { ok: true };
  });
}
