/**
 * Accepts a request: its titles get their numbers by `assign-issn`, under the reference as the key, so that a double click gives the same
 * ones; then decision, holdings, credit and the letter with the numbers are written in one transaction (ISO 3297:2020, 5.1, 10.2, D.2.e).
 */

import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnToInteger, parseAnyIssn } from '@masthead/issn';
import type { Medium } from '@masthead/serial';
import type { Actor } from '../../domain/actor.ts';
import { type Acceptance, decisionOf } from '../../domain/request-decision.ts';
import { checkRequestForm } from '../../domain/request-form/check.ts';
import type { RequestForm } from '../../domain/request-form.ts';
import { mayMove } from '../../domain/request-state.ts';
import { issnsOfForm, type TitleFacts, titlesOfRequest } from '../../domain/request-to-titles.ts';
import {
  addEvent,
  addHoldings,
  assignmentName,
  changeRequest,
  type EvidenceRow,
  findAssignments,
  findRecords,
  findRequest,
  listEvents,
  listEvidence,
  moveRequest,
  type ReadStore,
  type RequestRow,
  type Store,
} from '../../store/index.ts';
import { type Assigned, assignIssn } from '../assign-issn.ts';
import { chargeReservation } from '../credits/charge.ts';
import { type DeskResult, declined, deskTransaction, heldAtDesk, type Seen, writeToApplicant } from './desk-act.ts';

export interface AcceptRequest {
  readonly reference: string | number;
  /** Absent: whatever it has become. */
  readonly seen?: Seen;
  /** Absent: as `stateProposed`. */
  readonly state?: 'provisional' | 'register';
  /** Why it is numbered although the Register seems to have it. */
  readonly despite?: string;
  readonly classification?: NonNullable<TitleFacts['classification']>;
}

export type Accepted = DeskResult<{
  readonly request: RequestRow;
  readonly decision: Acceptance;
  readonly repeated: boolean;
}>;

/** Confirmed where it has been published and a copy of its first issue is there; else provisional. */
export function stateProposed(form: RequestForm, evidence: readonly EvidenceRow[]): 'provisional' | 'register' {
  const published = form.status === 'current' || form.status === 'discontinued';
  return published && evidence.some(({ kind }) => kind === 'first-issue') ? 'register' : 'provisional';
}

/** What stands under 05 and 070 of the Universal Decimal Classification, for a record that nobody has classified more closely. */
export function classificationProposed({ type }: RequestForm): NonNullable<TitleFacts['classification']> {
  return { scheme: 'udc', value: type === 'newspaper' ? '070' : '05' };
}

/** Media of the numbers that the form names. */
export async function mediaOfForm(
  read: ReadStore,
  form: RequestForm,
): Promise<ReadonlyMap<string, Medium | undefined>> {
  const issns = issnsOfForm(form);
  const numbers = issns.flatMap((text) => {
    const parsed = parseAnyIssn(text);
    return parsed.ok ? [issnToInteger(parsed.issn)] : [];
  });
  const records = await findRecords(read, numbers);
  return new Map(
    issns.map((issn, at) => {
      const record = records.get(numbers[at]!)?.record;
      return [issn, record && readMarc21(record).serial?.medium];
    }),
  );
}

export async function acceptRequest(store: Store, actor: Actor, accept: AcceptRequest): Promise<Accepted> {
  const begun = await deskTransaction(store, async (tx) => {
    const held = await heldAtDesk(tx, actor, 'decide-request', accept.reference);
    if (!held.ok) return held;
    const { request } = held;
    const before = decisionOf(request.decision);
    if (request.state === 'accepted' && before?.type === 'accepted') return { ok: true, request, before } as const;
    if (accept.seen !== undefined && accept.seen !== request.changed.getTime())
      return declined({ type: 'changed-meanwhile', version: request.version });
    if (request.kind !== 'issn') return declined({ type: 'other-kind', kind: request.kind });
    if (!mayMove(request.state, 'accept'))
      return declined({ type: 'not-possible-now', state: request.state, move: 'accept' });
    if (request.centre === undefined) return declined({ type: 'no-centre' });
    const problems = checkRequestForm(request.form, { complete: true });
    if (problems.length > 0) return declined({ type: 'form-incomplete', problems });
    const evidence = (await listEvidence(tx, request.id)).filter(({ kind }) => kind !== 'attachment');
    if (evidence.length === 0) return declined({ type: 'evidence-missing' });
    const state = accept.state ?? stateProposed(request.form, evidence);
    if (state === 'register' && !evidence.some(({ kind }) => kind === 'first-issue'))
      return declined({ type: 'first-issue-missing' });
    // A request that came back after its numbers were suppressed gets new ones.
    const times = (await listEvents(tx, request.id)).filter(({ from }) => from === 'accepted').length;
    const key = times === 0 ? request.reference : `${request.reference} ${times + 1}`;
    const name = assignmentName({ centre: request.centre, key });
    const given = (await findAssignments(tx, [{ centre: request.centre, key }])).get(name);
    // Whoever looks at it now is told that somebody was here.
    await changeRequest(tx, request.id, {});
    return { ok: true, request, evidence, state, key, given, before: undefined } as const;
  });
  if (!begun.ok) return begun;
  if (begun.before !== undefined) return { ok: true, request: begun.request, decision: begun.before, repeated: true };
  const { request, evidence, state, key, given } = begun;
  // Numbers that were given before the decision could be written, as when the power failed, are the ones.
  const assigned =
    (given?.answer as Assigned | undefined) ??
    (await assignIssn(store, actor, {
      key,
      centre: request.centre!,
      state,
      ...(state === 'register' && { evidence: evidenceNamed(request, evidence) }),
      request: request.reference,
      ...(accept.despite?.trim() && { despite: accept.despite.trim() }),
      ...titlesOfRequest(request.form, {
        media: await mediaOfForm(store.read, request.form),
        classification: accept.classification ?? classificationProposed(request.form),
      }),
    }));
  if (!assigned.ok) return declined({ type: 'not-assigned', problems: assigned.problems });
  return decideAccepted(store, actor, request, assigned, accept);
}

async function decideAccepted(
  store: Store,
  actor: Actor,
  { id }: RequestRow,
  { titles, changeSet, state }: Assigned,
  { despite }: AcceptRequest,
): Promise<Accepted> {
  const decision: Acceptance = {
    type: 'accepted',
    state,
    titles: titles.map(({ label, issn, issnL, keyTitle }) => ({ label, issn, issnL, keyTitle })),
    changeSet,
    ...(despite?.trim() && { despite: despite.trim() }),
  };
  const issns = titles.map(({ issn }) => issn);
  const written = await deskTransaction<{ readonly accepted?: RequestRow; readonly before?: Acceptance }>(
    store,
    async (tx) => {
      const moved = await moveRequest(tx, id, 'accept', { actor, decision, data: { issns, state } });
      if (!moved.ok) {
        const now = await findRequest(tx, id);
        const before = decisionOf(now?.decision);
        if (now?.state === 'accepted' && before?.type === 'accepted') return { ok: true, accepted: now, before };
        // Kept without the decision, so that somebody finds the numbers that stand.
        await addEvent(tx, id, { kind: 'numbered', actor, visible: false, data: { issns } });
        return { ok: true };
      }
      const { request } = moved;
      const { account, organisation } = request;
      if (account !== undefined || organisation !== undefined) {
        await addHoldings(tx, {
          numbers: issns.map((issn: Issn) => issnToInteger(issn)),
          ...(account !== undefined && { account }),
          ...(organisation !== undefined && { organisation }),
          how: 'assigned',
          by: actor.name,
        });
      }
      await chargeReservation(tx, id, actor.name);
      await writeToApplicant(tx, request, {
        letter: state === 'register' ? 'request-accepted' : 'request-provisional',
        values: {
          count: titles.length,
          numbers: decision.titles.map(({ issn, keyTitle }) => `ISSN ${issn}  ${keyTitle}`).join('\n'),
        },
      });
      return { ok: true, accepted: request };
    },
  );
  if (!written.ok) return written;
  const { accepted, before } = written;
  if (accepted === undefined) return declined({ type: 'decided-meanwhile', issns });
  return { ok: true, request: accepted, decision: before ?? decision, repeated: before !== undefined };
}

/** For the ledger, which everybody reads: what was seen, and no name of a person. */
function evidenceNamed({ reference }: RequestRow, evidence: readonly EvidenceRow[]): string {
  const seen = evidence.filter(({ kind }) => kind === 'first-issue').map(({ url, hash }) => url ?? `SHA-256 ${hash}`);
  return `Request ${reference}: ${seen.join(', ')}`.slice(0, 2000);
}
