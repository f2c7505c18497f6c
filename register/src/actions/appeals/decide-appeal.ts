/**
 * Decides an appeal, by somebody who did not make the decision (ISO 3297:2020, D.2 l): upheld, and the request is open again, or what was
 * taken is given back; or dismissed. Reasoned, by a published rule, and final.
 */
import type { Actor } from '../../domain/actor.ts';
import { refusalOf } from '../../domain/permissions.ts';
import { findRule } from '../../domain/rules.ts';
import {
  type AppealRow,
  addEvent,
  addHoldings,
  answerAppeal,
  holdAppeal,
  holdRequest,
  moveRequest,
  type RequestRow,
  type Store,
} from '../../store/index.ts';
import { centreName } from '../requests/desk-act.ts';
import { writeToAccount } from '../titles/title-act.ts';
import { type AppealResult, appealTransaction, rejected } from './appeal-act.ts';
import { loserOf } from './submit-appeal.ts';

export interface DecideAppeal {
  readonly appeal: number;
  readonly outcome: 'upheld' | 'dismissed';
  /** Key of a published rule. */
  readonly rule: string;
  readonly reason: string;
}

export async function decideAppeal(
  store: Store,
  actor: Actor,
  { appeal: id, outcome, rule, reason }: DecideAppeal,
): Promise<AppealResult<{ readonly appeal: AppealRow; readonly request: RequestRow }>> {
  const why = reason.normalize('NFC').replace(/\r\n?/g, '\n').trim().slice(0, 10_000);
  return appealTransaction<{ readonly appeal: AppealRow; readonly request: RequestRow }>(store, async (tx) => {
    const held = await holdAppeal(tx, id);
    if (held === undefined) return rejected({ type: 'appeal-unknown' });
    const refusal = refusalOf(actor, 'decide-appeal', { centre: held.centre });
    if (refusal !== undefined) return rejected(refusal);
    if (held.against.by === actor.name) return rejected({ type: 'own-decision' });
    const request = await holdRequest(tx, held.request);
    if (request === undefined) return rejected({ type: 'request-unknown' });
    if (held.state !== 'open') {
      return held.state === outcome && held.decidedBy === actor.name && held.reason === why
        ? { ok: true, appeal: held, request }
        : rejected({ type: 'answered-before' });
    }
    const found = findRule(rule);
    if (found === undefined) return rejected({ type: 'rule-unknown' });
    if (why === '') return rejected({ type: 'reason-missing' });
    const loser = outcome === 'upheld' ? await loserOf(tx, request) : undefined;
    const appeal = await answerAppeal(tx, id, { state: outcome, by: actor.name, rule: found.key, reason: why });
    let now = request;
    const isAsItWas = request.decided?.getTime() === held.against.decided.getTime();
    const data = { appeal: id, rule: found.key, version: found.version, clause: found.clause, reason: why };
    if (outcome === 'upheld' && isAsItWas) {
      if (loser !== undefined) {
        await addHoldings(tx, {
          numbers: [request.number!],
          ...(loser.account !== undefined && { account: loser.account }),
          ...(loser.organisation !== undefined && { organisation: loser.organisation }),
          how: 'entered',
          by: actor.name,
        });
      }
      const moved = await moveRequest(tx, request.id, loser === undefined ? 'uphold' : 'reverse', {
        actor,
        kind: 'appeal-upheld',
        data,
      });
      if (!moved.ok) return rejected(moved.problem);
      now = moved.request;
    } else {
      // Somebody has changed the decision since, or it stands: nothing moves, and it is kept what was said.
      await addEvent(tx, request.id, { kind: `appeal-${outcome}`, actor, visible: true, data });
    }
    await writeToAccount(tx, held.account, {
      letter: outcome === 'upheld' ? 'appeal-upheld' : 'appeal-dismissed',
      values: {
        reference: request.reference,
        title: request.title,
        reason: why,
        clause: found.clause,
        centre: await centreName(tx, held.centre),
      },
      link: `/requests/${request.reference}/appeal`,
      request: request.id,
    });
    // Whoever had asked learns that what she was given is asked about again.
    if (loser !== undefined && request.account !== undefined && request.account !== held.account) {
      await writeToAccount(tx, request.account, {
        letter: 'claim-reopened',
        values: { reference: request.reference, title: request.title, reason: why },
        link: `/requests/${request.reference}`,
        request: request.id,
      });
    }
    return { ok: true, appeal, request: now };
  });
}
