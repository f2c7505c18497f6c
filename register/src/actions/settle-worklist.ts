/** Looks at the worklist and settles a matter by hand: it was dealt with, or there is nothing to do. Each centre has its own. */
import type { Actor } from '../domain/actor.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import type { MatterKind, MatterRow, MatterState } from '../domain/worklist.ts';
import { findMatter, listMatters, type ReadStore, type Store, settleMatter } from '../store/index.ts';

export interface WorklistQuery {
  /** Of whose worklist: a code, or `null` for the Registration Authority's own. A centre sees its own whatever is asked. */
  readonly centre?: string | null;
  readonly kind?: MatterKind;
  readonly state?: MatterState;
  /** A number as an integer. */
  readonly about?: number;
  /** The id of the last matter that was seen. */
  readonly after?: number;
  readonly limit: number;
}

export type WorklistProblem =
  | PermissionProblem
  | { readonly type: 'matter-unknown'; readonly id: number }
  | { readonly type: 'matter-settled'; readonly id: number }
  | { readonly type: 'reason-missing' };

export type WorklistResult<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: WorklistProblem };

/** The matters of the actor's own centre, or everybody's for the Authority. */
export async function seeWorklist(
  read: ReadStore,
  actor: Actor,
  query: WorklistQuery,
): Promise<WorklistResult<{ readonly matters: readonly MatterRow[] }>> {
  const problem = refusalOf(actor, 'settle-worklist', actor.centre);
  if (problem !== undefined) return { ok: false, problem };
  const everybodys = refusalOf(actor, 'settle-worklist') === undefined;
  const matters = await listMatters(read, { ...query, ...(!everybodys && { centre: actor.centre! }) });
  return { ok: true, matters };
}

export async function settleByHand(
  store: Store,
  actor: Actor,
  id: number,
  decision: { readonly state: 'done' | 'dismissed'; readonly reason?: string },
): Promise<WorklistResult<object>> {
  const refused = (problem: WorklistProblem) => ({ ok: false, problem }) as const;
  const reason = decision.reason?.trim();
  if (decision.state === 'dismissed' && !reason) return refused({ type: 'reason-missing' });
  return store.transaction(async (tx) => {
    const matter = await findMatter(tx, id);
    // Another centre's matters are nobody else's business: they look like none.
    const problem = matter && refusalOf(actor, 'settle-worklist', matter.centre);
    if (problem?.type === 'not-permitted') return refused(problem);
    if (matter === undefined || problem !== undefined) return refused({ type: 'matter-unknown', id });
    const settled = await settleMatter(tx, id, { state: decision.state, by: actor.name, ...(reason && { reason }) });
    return settled ? { ok: true } : refused({ type: 'matter-settled', id });
  });
}
