/**
 * Takes a decision back: the request is open again. Provisional numbers that came of it are suppressed with the reason; what was confirmed
 * stays, since a number is never taken from a publication that carries it (ISO 3297:2020, 5.9).
 */
import { issnToInteger, parseIssn } from '@masthead/issn';
import type { Actor } from '../../domain/actor.ts';
import { refusalOf } from '../../domain/permissions.ts';
import { decisionOf } from '../../domain/request-decision.ts';
import { mayMove } from '../../domain/request-state.ts';
import { belongingOf, findNumbers, moveRequest, type RequestRow, type Store } from '../../store/index.ts';
import { suppressIssn } from '../suppress-issn.ts';
import { type DeskResult, declined, deskTransaction, heldAtDesk, type Seen, writeToApplicant } from './desk-act.ts';

export interface ReverseDecision {
  readonly reference: string | number;
  readonly seen?: Seen;
  /** Shown to both sides, and on the pages of numbers that are suppressed. */
  readonly reason: string;
}

export async function reverseDecision(
  store: Store,
  actor: Actor,
  { reference, seen, reason }: ReverseDecision,
): Promise<DeskResult<{ readonly request: RequestRow; readonly suppressed: readonly string[] }>> {
  const why = reason.trim().slice(0, 2000);
  const looked = await deskTransaction(store, async (tx) => {
    const held = await heldAtDesk(tx, actor, 'reverse-decision', reference, seen);
    if (!held.ok) return held;
    const { request } = held;
    if (!mayMove(request.state, 'reverse'))
      return declined({ type: 'not-possible-now', state: request.state, move: 'reverse' });
    if (why === '') return declined({ type: 'reason-missing' });
    const decision = decisionOf(request.decision);
    const issns = decision?.type === 'accepted' ? decision.titles.map(({ issn }) => issn) : [];
    const numbers = await findNumbers(tx, issns.map(integerOf));
    const stateOf = (issn: string) => numbers.get(integerOf(issn))?.state;
    const confirmed = issns.filter((issn) => stateOf(issn) === 'register' || stateOf(issn) === 'legacy');
    if (confirmed.length > 0) return declined({ type: 'numbers-confirmed', issns: confirmed });
    return { ok: true, request, provisional: issns.filter((issn) => stateOf(issn) === 'provisional') };
  });
  if (!looked.ok) return looked;
  const refusal = refusalOf(actor, 'suppress-issn', belongingOf(looked.request));
  if (looked.provisional.length > 0 && refusal !== undefined) return declined(refusal);
  // One transaction a number; stopped in between, it is asked again and goes on with those that are left.
  for (const issn of looked.provisional) {
    const result = await suppressIssn(store, actor, {
      number: integerOf(issn),
      reason: why,
      evidence: { type: 'statement', text: `Decision on request ${looked.request.reference} reversed.` },
    });
    if (!result.ok) return declined({ type: 'not-suppressed', issn, problem: result.problems[0]! });
  }
  return deskTransaction(store, async (tx) => {
    const held = await heldAtDesk(tx, actor, 'reverse-decision', looked.request.id);
    if (!held.ok) return held;
    const data = { reason: why, suppressed: looked.provisional, decision: held.request.decision };
    const moved = await moveRequest(tx, looked.request.id, 'reverse', { actor, data });
    if (!moved.ok) return moved;
    await writeToApplicant(tx, moved.request, {
      letter: 'decision-reversed',
      values: { reason: why, numbers: looked.provisional.join(', '), count: looked.provisional.length },
    });
    return { ok: true, request: moved.request, suppressed: looked.provisional };
  });
}

function integerOf(issn: string): number {
  const parsed = parseIssn(issn);
  if (!parsed.ok) throw new Error(`A decision names ${issn}, which is no ISSN.`);
  return issnToInteger(parsed.issn);
}
