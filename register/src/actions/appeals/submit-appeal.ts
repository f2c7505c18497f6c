/**
 * Appeals against the decision on a request (ISO 3297:2020, D.2 l): whoever was refused, and whoever lost a title to another's claim. It goes
 * to somebody who did not decide. Sent twice, it is sent once.
 */
import { issnFromInteger } from '@masthead/issn';
import type { Actor } from '../../domain/actor.ts';
import { appealableUntil, longestGrounds, placeOfAppeal } from '../../domain/appeal.ts';
import { refusalOf } from '../../domain/permissions.ts';
import {
  type AppealRow,
  addAppeal,
  addEvent,
  addEvidence,
  appealsOfRequest,
  belongingOf,
  type HoldingRow,
  holdingHistory,
  holdRequest,
  type ReadStore,
  type RequestRow,
  type Store,
} from '../../store/index.ts';
import type { KeptFile } from '../titles/send-title-request.ts';
import { writeToAccount, writeToCentre } from '../titles/title-act.ts';
import { type AppealProblem, type AppealResult, appealTransaction, chiefsOf, rejected } from './appeal-act.ts';

export interface SubmitAppeal {
  readonly reference: string;
  readonly grounds: string;
  /** To the Registration Authority, not to another chief of the centre. */
  readonly toAuthority?: boolean;
  /** What shows the grounds: files that are in the evidence store. */
  readonly files?: readonly KeptFile[];
  readonly now?: Date;
}

/** Who held the number until the decision that gave it to another. */
export async function loserOf(read: ReadStore, request: RequestRow): Promise<HoldingRow | undefined> {
  if (request.kind !== 'claim' || request.state !== 'accepted' || request.number === undefined) return undefined;
  const history = await holdingHistory(read, request.number);
  const given = history.findLast(({ how, until }) => how === 'claimed' && until === undefined);
  return given && history.findLast(({ id, until }) => id < given.id && until?.getTime() === given.since.getTime());
}

/** Undefined: she may appeal. */
export async function appealRefusal(
  read: ReadStore,
  actor: Actor,
  request: RequestRow,
  now: Date,
): Promise<AppealProblem | undefined> {
  const loser = await loserOf(read, request);
  const whose =
    loser === undefined
      ? belongingOf(request)
      : loser.organisation === undefined
        ? { account: loser.account }
        : { organisation: loser.organisation };
  const refusal = refusalOf(actor, 'appeal-decision', { account: whose.account, organisation: whose.organisation });
  if (refusal !== undefined) return refusal;
  if (request.decided === undefined || (request.state !== 'refused' && loser === undefined))
    return { type: 'nothing-to-appeal' };
  const until = appealableUntil(request.decided);
  if (now > until) return { type: 'too-late', until: until.toISOString().slice(0, 10) };
  return undefined;
}

export async function submitAppeal(
  store: Store,
  actor: Actor,
  { reference, grounds, toAuthority = false, files = [], now = new Date() }: SubmitAppeal,
): Promise<AppealResult<{ readonly appeal: AppealRow; readonly repeated: boolean }>> {
  const text = grounds.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return appealTransaction<{ readonly appeal: AppealRow; readonly repeated: boolean }>(store, async (tx) => {
    const request = await holdRequest(tx, reference);
    if (request === undefined || actor.account === undefined) return rejected({ type: 'request-unknown' });
    const refusal = await appealRefusal(tx, actor, request, now);
    if (refusal !== undefined) return rejected(refusal);
    const { decided, decidedBy } = request;
    const before = (await appealsOfRequest(tx, request.id)).find(
      ({ against }) => against.decided.getTime() === decided!.getTime(),
    );
    if (before !== undefined) {
      return before.account === actor.account && before.grounds === text
        ? { ok: true, appeal: before, repeated: true }
        : rejected({ type: 'appealed-before' });
    }
    if (text === '') return rejected({ type: 'grounds-missing' });
    if (text.length > longestGrounds) return rejected({ type: 'grounds-too-long', most: longestGrounds });
    const chiefs = request.centre === undefined ? [] : await chiefsOf(tx, request.centre);
    const { centre, why } = placeOfAppeal(request.centre, chiefs, decidedBy!, toAuthority);
    const appeal = await addAppeal(tx, {
      request: request.id,
      against: { decided: decided!, by: decidedBy!, decision: request.decision },
      account: actor.account,
      ...(actor.organisation !== undefined && { organisation: actor.organisation }),
      ...(centre !== undefined && { centre }),
      why,
      grounds: text,
    });
    if (appeal === undefined) return rejected({ type: 'appealed-before' });
    for (const { name, type, hash, size } of files) {
      const file = { hash: Buffer.from(hash, 'hex'), size, type };
      await addEvidence(tx, { request: request.id, kind: 'proof', file, name: name.slice(-200), by: actor.name });
    }
    await addEvent(tx, request.id, { kind: 'appealed', actor, visible: true, data: { appeal: appeal.id, why } });
    const values = {
      reference: request.reference,
      title: request.title,
      due: appeal.due.getTime(),
      ...(request.number !== undefined && { issn: issnFromInteger(request.number) }),
    };
    await writeToAccount(tx, actor.account, {
      letter: 'appeal-received',
      values,
      link: `/requests/${request.reference}/appeal`,
      request: request.id,
    });
    await writeToCentre(
      tx,
      centre,
      ['head', 'reviewer'],
      { letter: 'appeal-waits', values, link: `/desk/appeals/${appeal.id}` },
      decidedBy,
    );
    return { ok: true, appeal, repeated: false };
  });
}
