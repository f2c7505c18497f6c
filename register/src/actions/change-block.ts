/** Closes a block, opens it again, or gives it to another centre. What was given out of it stays where it is (ISO 3297:2020, 5.9). */
import type { Actor } from '../domain/actor.ts';
import type { BlockRow } from '../domain/block.ts';
import { type PermissionProblem, refusalOf, type Verb } from '../domain/permissions.ts';
import { changeBlock, findBlock, findCentre, type Store } from '../store/index.ts';

export interface ChangeBlockRequest {
  readonly block: number;
  readonly reason: string;
  readonly evidence?: string;
}

export interface TransferBlockRequest extends ChangeBlockRequest {
  readonly to: string;
}

export type ChangeBlockProblem =
  | PermissionProblem
  | { readonly type: 'block-unknown'; readonly block: number }
  | { readonly type: 'reason-missing' }
  /** It is closed or open already, or that centre's already. */
  | { readonly type: 'already-so'; readonly block: number }
  | { readonly type: 'centre-unknown'; readonly centre: string }
  | { readonly type: 'centre-not-active'; readonly centre: string; readonly status: string };

export type ChangeBlockResult =
  | { readonly ok: true; readonly block: BlockRow }
  | { readonly ok: false; readonly problems: readonly ChangeBlockProblem[] };

/** From now on nothing is given out of it. Its free numbers stay its own. */
export function closeBlock(store: Store, actor: Actor, request: ChangeBlockRequest): Promise<ChangeBlockResult> {
  return change(store, actor, 'close-block', 'closed', request);
}

/** Takes the closing back; the right of whoever gives blocks. */
export function reopenBlock(store: Store, actor: Actor, request: ChangeBlockRequest): Promise<ChangeBlockResult> {
  return change(store, actor, 'give-block', 'reopened', request);
}

/** What is free in it is another centre's to give out from now on. Numbers that were given out stay in the custody they are in. */
export function transferBlock(store: Store, actor: Actor, request: TransferBlockRequest): Promise<ChangeBlockResult> {
  return change(store, actor, 'transfer-block', 'transferred', request);
}

async function change(
  store: Store,
  actor: Actor,
  verb: Verb,
  kind: 'closed' | 'reopened' | 'transferred',
  request: ChangeBlockRequest & { readonly to?: string },
): Promise<ChangeBlockResult> {
  const { block: id, reason, evidence, to } = request;
  return store.transaction(async (tx): Promise<ChangeBlockResult> => {
    const refused = (problem: ChangeBlockProblem): ChangeBlockResult => ({ ok: false, problems: [problem] });
    const block = await findBlock(tx, id);
    const refusal = refusalOf(actor, verb, block?.centre);
    if (refusal !== undefined) return refused(refusal);
    if (block === undefined) return refused({ type: 'block-unknown', block: id });
    if (reason.trim() === '') return refused({ type: 'reason-missing' });
    if (to !== undefined) {
      const centre = await findCentre(tx, to);
      if (centre === undefined) return refused({ type: 'centre-unknown', centre: to });
      if (centre.status !== 'active') return refused({ type: 'centre-not-active', centre: to, status: centre.status });
    }
    const changed = await changeBlock(tx, id, {
      kind,
      ...(to !== undefined && { centre: to }),
      actor: actor.name,
      reason,
      ...(evidence !== undefined && { evidence }),
    });
    if (!changed) return refused({ type: 'already-so', block: id });
    return { ok: true, block: (await findBlock(tx, id))! };
  });
}

/** By the name that commands and addresses call them. `to` is read by the transfer alone. */
export const changeBlockBy = {
  close: (store: Store, actor: Actor, { to: _, ...request }: TransferBlockRequest) => closeBlock(store, actor, request),
  reopen: (store: Store, actor: Actor, { to: _, ...request }: TransferBlockRequest) =>
    reopenBlock(store, actor, request),
  transfer: transferBlock,
} as const;
