/**
 * What a centre looks at of that which was taken under an agreement: a sample drawn by a recorded seed, so that both sides can draw it again,
 * and a verdict on each number in it. When the last one is judged, both sides are told; when too many are wrong, the centre is asked whether
 * to suspend the agreement. Nothing is suspended by itself.
 */
import { randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { type AgreementWriteProblem, errorRate, isTooWrong, isWholeDay } from '../../domain/agreement.ts';
import { type PermissionProblem, refusalOf } from '../../domain/permissions.ts';
import {
  addAgreementEvent,
  addAgreementSample,
  closeSample,
  judgeSampled,
  listAgreementNumbers,
  listAgreementSamples,
  listSampledNumbers,
  lockAgreement,
  type Store,
} from '../../store/index.ts';
import { drawSample } from './draw-sample.ts';
import { tellCentre, tellPublisher } from './letters.ts';

export type SampleProblem =
  | PermissionProblem
  | Extract<AgreementWriteProblem, { type: 'agreement-unknown' }>
  | { readonly type: 'period-wrong' }
  /** Nothing was taken in the period, or the agreement's rate is nought. */
  | { readonly type: 'nothing-to-sample' }
  | { readonly type: 'sample-unknown' }
  | { readonly type: 'not-in-sample' }
  | { readonly type: 'reason-missing' }
  /** It is judged to its end. */
  | { readonly type: 'sample-closed' };

type Refused = { readonly ok: false; readonly problem: SampleProblem };
const refused = (problem: SampleProblem): Refused => ({ ok: false, problem });

export interface DrawRequest {
  readonly agreement: number;
  /** Days of the taking, both in it. */
  readonly since: string;
  readonly until: string;
  /** To draw a former sample again; by default nobody knows it beforehand. */
  readonly seed?: string;
  /** Percent; by default what is agreed. */
  readonly rate?: number;
}

export async function drawAgreementSample(
  store: Store,
  actor: Actor,
  request: DrawRequest,
): Promise<{ readonly ok: true; readonly id: number; readonly numbers: readonly number[] } | Refused> {
  const { agreement: id, since, until } = request;
  const fresh = randomBytes(16).toString('hex');
  return store.transaction(async (tx) => {
    const agreement = await lockAgreement(tx, id);
    const refusal = refusalOf(actor, 'sample-agreement', agreement?.centre);
    if (refusal !== undefined) return refused(refusal);
    if (agreement === undefined) return refused({ type: 'agreement-unknown', agreement: id });
    if (!isWholeDay(since) || !isWholeDay(until) || since > until) return refused({ type: 'period-wrong' });
    const rate = request.rate ?? agreement.sampling;
    const seed = request.seed?.trim() || fresh;
    const population = (await listAgreementNumbers(tx, id, { since, until })).map(({ number }) => number);
    const numbers = Number.isInteger(rate) && rate <= 100 ? drawSample(population, seed, Math.max(0, rate)) : [];
    if (numbers.length === 0) return refused({ type: 'nothing-to-sample' });
    const sample = await addAgreementSample(tx, {
      agreement: id,
      since,
      until,
      seed,
      rate,
      population: population.length,
      errorLimit: agreement.errorLimit,
      by: actor.name,
      numbers,
    });
    const data = { sample, size: numbers.length, population: population.length };
    await addAgreementEvent(tx, id, { kind: 'sampled', actor: actor.name, data });
    return { ok: true as const, id: sample, numbers };
  });
}

export interface JudgeRequest {
  readonly agreement: number;
  readonly sample: number;
  readonly verdicts: readonly {
    readonly number: number;
    readonly verdict: 'right' | 'wrong';
    /** For what is wrong. */
    readonly reason?: string;
  }[];
}

/** `tooWrong`: the centre is asked to suspend. Absent rates mean that the sample is not judged to its end. */
export type JudgeResult =
  | { readonly ok: true; readonly left: number; readonly rate?: number; readonly tooWrong: boolean }
  | Refused;

export async function judgeAgreementSample(store: Store, actor: Actor, request: JudgeRequest): Promise<JudgeResult> {
  const { agreement: id, sample, verdicts } = request;
  return store.transaction(async (tx): Promise<JudgeResult> => {
    const agreement = await lockAgreement(tx, id);
    const refusal = refusalOf(actor, 'sample-agreement', agreement?.centre);
    if (refusal !== undefined) return refused(refusal);
    if (agreement === undefined) return refused({ type: 'agreement-unknown', agreement: id });
    const [before] = await listAgreementSamples(tx, id, { id: sample });
    if (before === undefined) return refused({ type: 'sample-unknown' });
    if (before.closed !== undefined) return refused({ type: 'sample-closed' });
    if (verdicts.some(({ verdict, reason }) => verdict === 'wrong' && (reason ?? '').trim() === '')) {
      return refused({ type: 'reason-missing' });
    }
    const drawn = new Set((await listSampledNumbers(tx, sample)).map(({ number }) => number));
    if (verdicts.some(({ number }) => !drawn.has(number))) return refused({ type: 'not-in-sample' });
    for (const { number, verdict, reason } of verdicts) {
      const why = reason?.trim().slice(0, 2000);
      const judgement = { verdict, by: actor.name, ...(verdict === 'wrong' && { reason: why! }) };
      await judgeSampled(tx, sample, number, judgement);
    }
    const { size, judged, wrong, errorLimit: limit } = (await listAgreementSamples(tx, id, { id: sample }))[0]!;
    if (judged < size) return { ok: true, left: size - judged, tooWrong: false };
    await closeSample(tx, sample);
    const rate = errorRate({ judged, wrong })!;
    const tooWrong = isTooWrong({ size, wrong, limit });
    await addAgreementEvent(tx, id, { kind: 'judged', actor: actor.name, data: { sample, size, wrong, tooWrong } });
    const values = { size, wrong, limit, much: tooWrong ? 'yes' : 'no' };
    await tellPublisher(tx, agreement, 'agreement-sample-result', values);
    if (tooWrong) await tellCentre(tx, agreement, 'agreement-sample-result', values);
    return { ok: true, left: 0, rate, tooWrong };
  });
}
