/**
 * Suppresses a number that names nothing: a provisional one whose publication never appeared, after its publisher was reminded, or on
 * evidence that it will not appear; a confirmed one only by the Registration Authority, with a reason. The number is never given again
 * (ISO 3297:2020, 5.9), and its page says why it was suppressed.
 */
import { randomUUID } from 'node:crypto';
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { Actor } from '../domain/actor.ts';
import { type DuePolicy, dueDateOf, duePolicy, nextStep } from '../domain/confirmation-due.ts';
import { type Evidence, evidenceProblem, evidenceToText } from '../domain/evidence.ts';
import type { NumberState } from '../domain/number-state.ts';
import { refusalOf } from '../domain/permissions.ts';
import { suppressedRecord } from '../domain/record-edits.ts';
import {
  findReplaced,
  type HeldNumber,
  holdNumbers,
  listMatters,
  listReminders,
  type Store,
  type Tx,
} from '../store/index.ts';
import { decide, heldOrRefused, moveOrRefuse, reasonOrRefuse, refuse } from './life/decide.ts';
import type { LifeResult } from './life/problems.ts';
import { settleDue } from './life/settle-due.ts';
import { writeWithdrawal } from './life/withdraw.ts';
import { leaveClusters } from './move-issn-l.ts';

export interface SuppressRequest {
  readonly number: number;
  /** For everybody to read on the number's page; what is not for everybody belongs in a note. */
  readonly reason: string;
  /** That it will never appear, or is no continuing resource: then nobody needs to be reminded. */
  readonly evidence?: Evidence;
  readonly policy?: DuePolicy;
  readonly now?: Date;
}

export interface Suppressed {
  readonly issn: Issn;
  readonly from: NumberState;
  /** The ISSN-L that its other medium versions have now, where it had some. */
  readonly issnL?: Issn;
}

export async function suppressIssn(
  store: Store,
  actor: Actor,
  request: SuppressRequest,
): Promise<LifeResult<Suppressed>> {
  const { number, evidence, now = new Date() } = request;
  return decide(store, async (tx) => {
    const held = heldOrRefused(await holdNumbers(tx, [number]), number, actor, 'suppress-issn');
    const reason = reasonOrRefuse(request.reason);
    const unusable = evidence && evidenceProblem(evidence);
    if (unusable !== undefined) refuse(unusable);
    moveOrRefuse(held, 'suppressed', 'suppress-issn');
    const { state } = held.row;
    if (state !== 'provisional' && refusalOf(actor, 'suppress-issn') !== undefined) {
      refuse({ type: 'confirmed-needs-authority', issn: held.issn, state });
    }
    if (state === 'provisional' && evidence === undefined) await remindedOrRefuse(tx, held, request);
    const by = await findReplaced(tx, number);
    if (by.length > 0) refuse({ type: 'cited-as-replacement', issn: held.issn, by: by.map(issnFromInteger) });
    const change = {
      actor: actor.name,
      reason,
      ...(evidence !== undefined && { evidence: evidenceToText(evidence) }),
      changeSet: randomUUID(),
    };
    await writeWithdrawal(tx, { held, state: 'suppressed', kind: 'number-suppressed', change }, (record) =>
      suppressedRecord(record, { now }),
    );
    const issnL = await leaveClusters(tx, { number, why: 'suppressed' }, change);
    await settleDue(tx, actor, number, 'suppressed');
    return { issn: held.issn, from: state, ...(issnL !== undefined && { issnL: issnFromInteger(issnL) }) };
  });
}

/** The publisher was reminded as often as the policy asks, and has had the time to answer. */
async function remindedOrRefuse(tx: Tx, held: HeldNumber, request: SuppressRequest): Promise<void> {
  const { policy = duePolicy, now = new Date() } = request;
  const { number, firstSeen } = held.row;
  const issn = issnFromInteger(number);
  const [matter] = await listMatters(tx, { kind: 'confirmation-due', about: number, limit: 1 });
  const given = matter === undefined ? [] : (await listReminders(tx, [matter.id])).map((one) => one.given);
  const next = nextStep(given, now, policy);
  if (next.step === 'may-be-suppressed') return;
  const due = given.length === 0 ? dueDateOf(held.record?.record, firstSeen, policy) : undefined;
  refuse({
    type: 'reminders-missing',
    issn,
    given: given.length,
    needed: policy.reminders,
    ...(next.step === 'wait' && given.length >= policy.reminders && { from: next.until }),
    ...(due !== undefined && due.day >= now.toISOString().slice(0, 10) && { from: due.day }),
  });
}
