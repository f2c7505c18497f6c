/**
 * Accepts what a holder reports or asks about a title: the record says it, the number is confirmed, the title as it is now gets a number of
 * its own, or somebody else holds it (ISO 3297:2020, 5.3, 5.8, 5.10, D.2 i). What the Register was asked to do is safe to ask again, so
 * that an act that was cut off between the Register and the decision goes on where it stopped.
 */
import { writeMarc21 } from '@masthead/crosswalk';
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import type { Actor } from '../../domain/actor.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { mayMove } from '../../domain/request-state.ts';
import { titlesOfRequest } from '../../domain/request-to-titles.ts';
import { readTitleRequest, type TitleRequest } from '../../domain/title-request.ts';
import { editedSerial, formOfNewTitle, type TitleAnswer } from '../../domain/title-request-edits.ts';
import {
  addHoldings,
  type EvidenceRow,
  findHoldings,
  isHeldBy,
  listEvidence,
  moveRequest,
  type RequestRow,
  type Store,
} from '../../store/index.ts';
import { assignIssn } from '../assign-issn.ts';
import { confirmIssn } from '../confirm-issn.ts';
import { correctRecord } from '../correct-record.ts';
import { classificationProposed, mediaOfForm } from '../requests/accept-request.ts';
import { heldAtDesk, type Seen, writeToApplicant } from '../requests/desk-act.ts';
import {
  findTitle,
  type Title,
  type TitleProblem,
  type TitleResult,
  titleTransaction,
  unable,
  writeToAccount,
  writeToHolder,
} from './title-act.ts';

export interface AcceptTitleRequest {
  readonly reference: string | number;
  readonly seen?: Seen;
  /** Of a change of title; of a medium it is always a number of its own. Default: the number stays. */
  readonly answer?: TitleAnswer;
  /** Done in the record by the cataloguer already: the Register is not asked. */
  readonly byHand?: boolean;
  readonly now?: Date;
}

/** As it is kept with the request. */
export interface TitleDecision {
  readonly type: 'applied';
  readonly what: TitleRequest['what'];
  readonly answer?: TitleAnswer;
  /** Numbers that were given. */
  readonly issns?: readonly Issn[];
}

export type TitleRequestAccepted = TitleResult<{ readonly request: RequestRow; readonly decision: TitleDecision }>;

type Begun =
  | { readonly request: RequestRow; readonly before: TitleDecision }
  | {
      readonly request: RequestRow;
      readonly before: undefined;
      readonly content: TitleRequest;
      readonly evidence: readonly EvidenceRow[];
    };

export async function acceptTitleRequest(
  store: Store,
  actor: Actor,
  accept: AcceptTitleRequest,
): Promise<TitleRequestAccepted> {
  const begun = await titleTransaction<Begun>(store, async (tx) => {
    const held = await heldAtDesk(tx, actor, 'decide-request', accept.reference);
    if (!held.ok) return held;
    const { request } = held;
    const before = request.decision as TitleDecision | undefined;
    if (request.state === 'accepted' && before?.type === 'applied') return { ok: true, request, before };
    if (accept.seen !== undefined && accept.seen !== request.changed.getTime())
      return unable({ type: 'changed-meanwhile', version: request.version });
    const content = readTitleRequest(request.content);
    if (content === undefined || request.number === undefined)
      return unable({ type: 'other-kind', kind: request.kind });
    if (!mayMove(request.state, 'accept'))
      return unable({ type: 'not-possible-now', state: request.state, move: 'accept' });
    if (content.what === 'transfer') {
      if (content.taker === undefined) return unable({ type: 'consent-missing' });
      const [holding] = await findHoldings(tx, [request.number]);
      if (holding === undefined || !isHeldBy(holding, request)) return unable({ type: 'giver-holds-no-more' });
    }
    const evidence = (await listEvidence(tx, request.id)).filter(({ kind }) => kind !== 'attachment');
    return { ok: true, request, content, evidence, before: undefined };
  });
  if (!begun.ok) return begun;
  if (begun.before !== undefined) return { ok: true, request: begun.request, decision: begun.before };
  const { request, content, evidence } = begun;
  const title = await findTitle(store.read, request.number!);
  if (title === undefined) return unable({ type: 'title-unknown' });
  const applied = accept.byHand
    ? { ok: true as const, issns: [] as readonly Issn[] }
    : await apply(store, actor, { request, content, evidence, title }, accept);
  if (!applied.ok) return applied;
  const { issns } = applied;
  const decision: TitleDecision = {
    type: 'applied',
    what: content.what,
    ...(issns.length > 0 && { issns }),
    ...((content.what === 'title' || content.what === 'medium') && { answer: answerOf(content, accept) }),
  };
  const issn = issnFromInteger(request.number!);
  return titleTransaction<{ readonly request: RequestRow; readonly decision: TitleDecision }>(store, async (tx) => {
    const moved = await moveRequest(tx, request.id, 'accept', { actor, decision, data: { what: content.what, issns } });
    if (!moved.ok) return moved;
    const { account, organisation } = content.what === 'transfer' ? content.taker! : request;
    const numbers =
      content.what === 'claim' || content.what === 'transfer' ? [request.number!] : issns.map(issnToInteger);
    const [former] = await findHoldings(tx, numbers.slice(0, 1));
    if (numbers.length > 0 && (account !== undefined || organisation !== undefined)) {
      await addHoldings(tx, {
        numbers,
        ...(account !== undefined && { account }),
        ...(organisation !== undefined && { organisation }),
        how: content.what === 'claim' ? 'claimed' : content.what === 'transfer' ? 'transferred' : 'assigned',
        by: actor.name,
      });
    }
    const values = {
      issn,
      what: content.what,
      numbers: issns.map((one) => `ISSN ${one}`).join('\n'),
      count: issns.length,
    };
    await writeToApplicant(tx, moved.request, { letter: 'title-request-accepted', values });
    const told = { issn, title: request.title, reference: request.reference };
    if (content.what === 'transfer')
      await writeToAccount(tx, content.taker!.account, {
        letter: 'title-received',
        values: told,
        link: `/titles/${issn}`,
      });
    if (content.what === 'claim' && former !== undefined && !isHeldBy(former, request))
      await writeToHolder(tx, former, {
        letter: 'title-lost',
        values: told,
        link: `/requests/${request.reference}/appeal`,
      });
    return { ok: true, request: moved.request, decision };
  });
}

const answerOf = ({ what }: TitleRequest, { answer }: AcceptTitleRequest): TitleAnswer =>
  what === 'medium' ? 'new-number' : (answer ?? 'same-number');

interface Asked {
  readonly request: RequestRow;
  readonly content: TitleRequest;
  readonly evidence: readonly EvidenceRow[];
  readonly title: Title;
}

async function apply(
  store: Store,
  actor: Actor,
  { request, content, evidence, title }: Asked,
  accept: AcceptTitleRequest,
): Promise<
  { readonly ok: true; readonly issns: readonly Issn[] } | { readonly ok: false; readonly problem: TitleProblem }
> {
  const { what } = content;
  const number = request.number!;
  const now = accept.now ?? new Date();
  const reason = `Request ${request.reference}`;
  const nothing = { ok: true as const, issns: [] as readonly Issn[] };
  if (what === 'claim' || what === 'transfer') return nothing;
  const proof = proofOf(request, content, evidence);
  if (what === 'first-issue') {
    if (title.number.state === 'register') return nothing;
    const confirmed = await confirmIssn(store, actor, {
      number,
      evidence: proof,
      published: content.since!,
      reason,
      now,
    });
    return confirmed.ok ? nothing : unable({ type: 'not-applied', problems: confirmed.problems });
  }
  const { serial, record } = title;
  if (serial === undefined || record === undefined) return unable({ type: 'title-unknown' });
  if (what === 'medium' || (what === 'title' && answerOf(content, accept) === 'new-number')) {
    const form = formOfNewTitle(serial, content);
    const assigned = await assignIssn(store, actor, {
      key: request.reference,
      centre: request.centre!,
      // It is confirmed by its own first issue.
      state: 'provisional',
      request: request.reference,
      // That it is like the title it comes from is what was reported.
      despite: reason,
      ...titlesOfRequest(form, {
        media: await mediaOfForm(store.read, form),
        classification: serial.classifications[0] ?? classificationProposed(form),
      }),
    });
    if (!assigned.ok) return unable({ type: 'not-assigned', problems: assigned.problems });
    return { ok: true, issns: assigned.titles.map(({ issn }) => issn) };
  }
  const edited = editedSerial(serial, content);
  if (edited === undefined) return unable({ type: 'by-hand' });
  const corrected = await correctRecord(store, actor, {
    number,
    basedOn: record.ordinal,
    correction: { record: writeMarc21(edited, record.record) },
    proof,
    reason,
    now,
  });
  if (corrected.ok || corrected.problems.every(({ type }) => type === 'nothing-to-correct')) return nothing;
  return unable({ type: 'not-applied', problems: corrected.problems });
}

/** For the ledger, which everybody reads: what was seen, and no name of a person. */
function proofOf(request: RequestRow, content: TitleRequest, evidence: readonly EvidenceRow[]): Evidence {
  const address = evidence.find(({ url }) => url !== undefined)?.url ?? content.url?.trim();
  if (address) return { type: 'url', url: address };
  const file = evidence.find(({ hash }) => hash !== undefined);
  if (file?.hash !== undefined) return { type: 'file', name: file.name || 'file', sha256: file.hash };
  return { type: 'statement', text: `Request ${request.reference} of the holder of the title.` };
}
