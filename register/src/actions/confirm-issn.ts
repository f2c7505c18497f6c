/**
 * Confirms a number that was assigned before publication, once the publication was seen (ISO 3297:2020, 5.3): the number becomes part of
 * the confirmed Register, its record says since when the resource appears, and the ledger keeps on what evidence.
 */
import { randomUUID } from 'node:crypto';
import { type ProfileProblem, validateRecord } from '@masthead/crosswalk';
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { Actor } from '../domain/actor.ts';
import { type Evidence, evidenceProblem, evidenceToText, isDay } from '../domain/evidence.ts';
import type { NumberState } from '../domain/number-state.ts';
import { confirmedRecord } from '../domain/record-edits.ts';
import { holdNumbers, type Store, writeTitles } from '../store/index.ts';
import { decide, describedOrRefused, heldOrRefused, moveOrRefuse, refuse, revisionWrite } from './life/decide.ts';
import type { LifeProblem, LifeResult } from './life/problems.ts';
import { settleDue } from './life/settle-due.ts';

export interface ConfirmRequest {
  readonly number: number;
  /** What shows that it was published. */
  readonly evidence: Evidence;
  /** When: a year, a month or a day, such as `2027-03`. */
  readonly published: string;
  readonly reason?: string;
  readonly now?: Date;
}

export interface Confirmed {
  readonly issn: Issn;
  readonly from: NumberState;
  /** Ordinal of the revision that was written. */
  readonly ordinal: number;
  /** What the ISSN profile asks of a confirmed record and this one does not have: it is confirmed all the same. */
  readonly left: readonly ProfileProblem[];
}

export async function confirmIssn(store: Store, actor: Actor, request: ConfirmRequest): Promise<LifeResult<Confirmed>> {
  const { number, evidence, published, reason, now = new Date() } = request;
  const problems = requestProblems(request, now);
  return decide(store, async (tx) => {
    const held = heldOrRefused(await holdNumbers(tx, [number]), number, actor, 'confirm-issn');
    if (problems.length > 0) refuse(...problems);
    moveOrRefuse(held, 'register', 'confirm-issn');
    const before = describedOrRefused(held);
    const record = confirmedRecord(before.record, published, { now });
    const change = {
      actor: actor.name,
      ...(reason !== undefined && { reason }),
      evidence: evidenceToText(evidence),
      changeSet: randomUUID(),
      detail: { published, evidence },
    };
    const write = revisionWrite({ held, record, state: 'register', kind: 'number-confirmed', change });
    const { keyTitlesTaken } = await writeTitles(tx, [write]);
    const holder = keyTitlesTaken.get(number);
    if (holder !== undefined) {
      const keyTitle = write.keyTitle?.text ?? '';
      refuse({ type: 'key-title-taken', issn: held.issn, keyTitle, holder: issnFromInteger(holder) });
    }
    await settleDue(tx, actor, number, 'confirmed');
    const left = validateRecord(record, { status: 'register', today: now.toISOString().slice(0, 10) });
    return {
      issn: held.issn,
      from: held.row.state,
      ordinal: before.ordinal + 1,
      left: left.filter(({ severity }) => severity === 'error'),
    };
  });
}

function requestProblems({ evidence, published }: ConfirmRequest, now: Date): LifeProblem[] {
  const problems: LifeProblem[] = [];
  const unusable = evidenceProblem(evidence);
  if (unusable !== undefined) problems.push(unusable);
  if (!isDay(published)) problems.push({ type: 'not-a-day', text: published });
  else if (published > now.toISOString().slice(0, published.length))
    problems.push({ type: 'published-in-future', published });
  return problems;
}

export type ConfirmOutcome =
  | { readonly issn: Issn; readonly action: 'confirmed'; readonly confirmed: Confirmed }
  | { readonly issn: Issn; readonly action: 'already' }
  | { readonly issn: Issn; readonly action: 'refused'; readonly problems: readonly LifeProblem[] };

/** Each in a transaction of its own: one that is refused keeps none of the others back. The same list again confirms nothing twice. */
export async function* confirmMany(
  store: Store,
  actor: Actor,
  requests: Iterable<ConfirmRequest>,
): AsyncGenerator<ConfirmOutcome> {
  for (const request of requests) {
    const issn = issnFromInteger(request.number);
    const result = await confirmIssn(store, actor, request);
    if (result.ok) yield { issn, action: 'confirmed', confirmed: result };
    else if (result.problems.every((problem) => problem.type === 'wrong-state' && problem.state === 'register'))
      yield { issn, action: 'already' };
    else yield { issn, action: 'refused', problems: result.problems };
  }
}
