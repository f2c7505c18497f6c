/** What the acts on appeals have in common: whose decision it was, who decides it a second time, and what can go wrong. */

import type { PermissionProblem } from '../../domain/permissions.ts';
import { accountName } from '../../domain/person.ts';
import type { MoveProblem, ReadStore, Tx } from '../../store/index.ts';
import { listMemberships } from '../../store/index.ts';

export type AppealProblem =
  | PermissionProblem
  | MoveProblem
  | { readonly type: 'request-unknown' }
  | { readonly type: 'appeal-unknown' }
  /** Nothing was decided, or not against her. */
  | { readonly type: 'nothing-to-appeal' }
  /** ISO 8601 day that was the last. */
  | { readonly type: 'too-late'; readonly until: string }
  /** There was one against this decision, and it is final. */
  | { readonly type: 'appealed-before' }
  | { readonly type: 'grounds-missing' }
  | { readonly type: 'grounds-too-long'; readonly most: number }
  | { readonly type: 'answered-before' }
  /** Whoever decided is not asked again. */
  | { readonly type: 'own-decision' }
  | { readonly type: 'rule-unknown' }
  | { readonly type: 'reason-missing' };

export type AppealResult<T extends object = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problem: AppealProblem };

export const rejected = (problem: AppealProblem): { readonly ok: false; readonly problem: AppealProblem } => ({
  ok: false,
  problem,
});

class Rejected extends Error {
  readonly problem: AppealProblem;
  constructor(problem: AppealProblem) {
    super(problem.type);
    this.problem = problem;
  }
}

/** In one transaction of which nothing stays when it refuses. */
export async function appealTransaction<T extends object>(
  store: { transaction<R>(work: (tx: Tx) => Promise<R>): Promise<R> },
  work: (tx: Tx) => Promise<AppealResult<T>>,
): Promise<AppealResult<T>> {
  try {
    return await store.transaction(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new Rejected(result.problem);
      return result;
    });
  } catch (cause) {
    if (cause instanceof Rejected) return rejected(cause.problem);
    throw cause;
  }
}

/** Names of the reviewers and heads of a centre. */
export async function chiefsOf(read: ReadStore, centre: string): Promise<string[]> {
  const members = await listMemberships(read, { centre });
  return [
    ...new Set(
      members.filter(({ role }) => role === 'reviewer' || role === 'head').map(({ account }) => accountName(account)),
    ),
  ];
}
