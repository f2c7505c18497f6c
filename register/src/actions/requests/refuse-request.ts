/** Refuses a request by a published rule, with the reason in words and the way to appeal (ISO 3297:2020, D.2 k and l). */
import type { Actor } from '../../domain/actor.ts';
import type { RefusalDecision } from '../../domain/request-decision.ts';
import { requestDays } from '../../domain/request-state.ts';
import { findRule } from '../../domain/rules.ts';
import { moveRequest, type RequestRow, type Store } from '../../store/index.ts';
import { releaseReservation } from '../credits/release.ts';
import { type DeskResult, declined, deskTransaction, heldAtDesk, type Seen, writeToApplicant } from './desk-act.ts';

export interface RefuseRequest {
  readonly reference: string | number;
  readonly seen?: Seen;
  /** Key of a published rule. */
  readonly rule: string;
  /** What the rule says, in the applicant's language, for the letter; default where it can be read. */
  readonly ruleText?: string;
  /** To the applicant. */
  readonly reason: string;
}

export function refuseRequest(
  store: Store,
  actor: Actor,
  { reference, seen, rule: key, ruleText, reason }: RefuseRequest,
): Promise<DeskResult<{ readonly request: RequestRow }>> {
  return deskTransaction(store, async (tx) => {
    const held = await heldAtDesk(tx, actor, 'decide-request', reference, seen);
    if (!held.ok) return held;
    const rule = findRule(key);
    if (rule === undefined) return declined({ type: 'rule-unknown', rule: key });
    const said = reason.trim().slice(0, 5000);
    if (said === '') return declined({ type: 'reason-missing' });
    const { version, clause } = rule;
    const decision: RefusalDecision = { type: 'refused', rule: rule.key, version, clause, reason: said };
    const moved = await moveRequest(tx, held.request.id, 'refuse', { actor, decision, data: decision });
    if (!moved.ok) return moved;
    await releaseReservation(tx, moved.request.id, actor.name);
    await writeToApplicant(tx, moved.request, {
      letter: 'request-refused',
      values: { rule: ruleText ?? `/rules#${rule.key}`, clause, reason: said, days: requestDays.appeal },
    });
    return { ok: true, request: moved.request };
  });
}
