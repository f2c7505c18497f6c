/**
 * Checks the whole Register: what must hold of every number, title, cluster, relation and block. Each check walks by itself, in spans,
 * so memory stays flat and the Register stays in use meanwhile (docs/decisions/0023-numbers-and-blocks.md).
 */
import type { Actor } from '../domain/actor.ts';
import { describePermissionProblem, type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import type { Store } from '../store/index.ts';
import { blockChecks } from './check-register/blocks.ts';
import { clusterChecks } from './check-register/clusters.ts';
import { numberChecks } from './check-register/numbers.ts';
import type { CheckWalk, RegisterCheck, RegisterFault } from './check-register/register-check.ts';

/** In the order in which they run. A later issue adds its own, a file of them each. */
export const registerChecks: readonly RegisterCheck[] = [...numberChecks, ...blockChecks, ...clusterChecks];

export interface CheckRegisterRequest extends CheckWalk {
  /** Names of the checks to run; absent: all. */
  readonly only?: readonly string[];
  /** Whether what can be put right without anybody's decision is put right. */
  readonly repair?: boolean;
  readonly onStart?: (check: RegisterCheck) => void;
  readonly onFault: (check: RegisterCheck, fault: RegisterFault) => void | Promise<void>;
}

export interface CheckOutcome {
  readonly name: string;
  /** Found, before anything was put right. */
  readonly faults: number;
  readonly repaired: number;
  readonly milliseconds: number;
}

export type CheckRegisterResult =
  | { readonly ok: true; readonly outcomes: readonly CheckOutcome[]; readonly left: number }
  | {
      readonly ok: false;
      readonly problem: PermissionProblem | { readonly type: 'check-unknown'; readonly name: string };
    };

export async function checkRegister(
  store: Store,
  actor: Actor,
  request: CheckRegisterRequest,
): Promise<CheckRegisterResult> {
  const { only, repair = false, onStart, onFault, ...walk } = request;
  const refusal = repair ? refusalOf(actor, 'repair-register') : undefined;
  if (refusal !== undefined) return { ok: false, problem: refusal };
  const unknown = only?.find((name) => registerChecks.every((check) => check.name !== name));
  if (unknown !== undefined) return { ok: false, problem: { type: 'check-unknown', name: unknown } };
  const outcomes: CheckOutcome[] = [];
  let left = 0;
  for (const check of registerChecks) {
    if (walk.stop?.aborted === true) break;
    if (only !== undefined && !only.includes(check.name)) continue;
    onStart?.(check);
    const started = performance.now();
    let faults = 0;
    await check.run(
      store.read,
      (fault) => {
        faults++;
        return onFault(check, fault);
      },
      walk,
    );
    let repaired = 0;
    let remaining = faults;
    if (repair && faults > 0 && check.repair !== undefined) {
      repaired = await check.repair(store, actor);
      remaining = 0;
      await check.run(store.read, () => void remaining++, walk);
    }
    left += remaining;
    outcomes.push({ name: check.name, faults, repaired, milliseconds: performance.now() - started });
  }
  return { ok: true, outcomes, left };
}

export function describeCheckRefusal(problem: Extract<CheckRegisterResult, { ok: false }>['problem']): string {
  if (problem.type !== 'check-unknown') return describePermissionProblem(problem);
  return `There is no check “${problem.name}”; there are ${registerChecks.map(({ name }) => name).join(', ')}.`;
}
