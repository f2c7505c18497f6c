/** What the actions on requests have in common: who asks, what can go wrong, and the way out of a transaction. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { type PermissionProblem, refusalOf, type Verb } from '../../domain/permissions.ts';
import type { RequestProblem } from '../../domain/request-form/check.ts';
import { belongingOf, holdRequest, type MoveProblem, type RequestRow, type Tx } from '../../store/index.ts';

/** Who holds the secret of a draft that is nobody's yet. */
export interface DraftHolder {
  readonly secret: string;
}
export type Asker = Actor | DraftHolder;

export type RequestActionProblem =
  | PermissionProblem
  | MoveProblem
  /** There is none of this reference, or it is not theirs: nobody learns which. */
  | { readonly type: 'request-unknown' }
  /** Somebody wrote since the version that the writer saw. */
  | { readonly type: 'changed-meanwhile'; readonly version: number }
  | { readonly type: 'form-not-usable'; readonly path: string }
  | { readonly type: 'form-incomplete'; readonly problems: readonly RequestProblem[] }
  /** No copy of the earliest issue, no mock-up and no address of one (5.3). */
  | { readonly type: 'evidence-missing' }
  /** The draft is nobody's yet: its sender proves her address first. */
  | { readonly type: 'address-not-proved' }
  /** This register has no centre that could decide. */
  | { readonly type: 'no-centre' }
  | { readonly type: 'centre-unknown'; readonly centre: string }
  | { readonly type: 'reason-missing' }
  | { readonly type: 'message-empty' }
  | { readonly type: 'message-too-long'; readonly length: number; readonly most: number }
  /** The letter was taken before. */
  | { readonly type: 'letter-taken' }
  | { readonly type: 'too-many-files'; readonly most: number }
  | { readonly type: 'evidence-unknown' }
  | { readonly type: 'address-not-usable'; readonly text: string }
  | { readonly type: 'too-few-credits'; readonly needed: number; readonly balance: number };

export type RequestResult<T extends object = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problem: RequestActionProblem };

export const refused = (
  problem: RequestActionProblem,
): { readonly ok: false; readonly problem: RequestActionProblem } => ({
  ok: false,
  problem,
});

export const secretHash = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();

/** As the ledger of events names who asks. */
export const askerName = (asker: Asker): Pick<Actor, 'name' | 'account'> =>
  'secret' in asker ? { name: 'draft' } : asker;

/** Undefined: it may. A draft that is nobody's yet is its secret's; one that is somebody's never is. */
export function askerRefusal(asker: Asker, verb: Verb, request: RequestRow): RequestActionProblem | undefined {
  if (!('secret' in asker)) return refusalOf(asker, verb, belongingOf(request));
  const { account, organisation, secretHash: kept } = request;
  const fits = kept !== undefined && timingSafeEqual(kept, secretHash(asker.secret));
  return fits && account === undefined && organisation === undefined ? undefined : { type: 'request-unknown' };
}

/** The request, locked, or why not. */
export async function heldFor(
  tx: Tx,
  asker: Asker,
  verb: Verb,
  which: string | number,
): Promise<RequestResult<{ readonly request: RequestRow }>> {
  const request = await holdRequest(tx, which);
  if (request === undefined) return refused({ type: 'request-unknown' });
  const problem = askerRefusal(asker, verb, request);
  return problem === undefined ? { ok: true, request } : refused(problem);
}

/** Carries a refusal out of a transaction, so that nothing of it stays. */
class Refused extends Error {
  readonly problem: RequestActionProblem;
  constructor(problem: RequestActionProblem) {
    super(problem.type);
    this.problem = problem;
  }
}

/** Runs `work` in a transaction of which nothing stays when it refuses. */
export async function inTransaction<T extends object>(
  store: { transaction<R>(work: (tx: Tx) => Promise<R>): Promise<R> },
  work: (tx: Tx) => Promise<RequestResult<T>>,
): Promise<RequestResult<T>> {
  try {
    return await store.transaction(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new Refused(result.problem);
      return result;
    });
  } catch (cause) {
    if (cause instanceof Refused) return refused(cause.problem);
    throw cause;
  }
}
