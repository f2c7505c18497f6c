/**
 * Takes provisional numbers under an agreement, without a queue: up to a thousand titles in one call of a program or one file, each judged
 * by itself, and the same call with the same key gives the same numbers (ISO 3297:2020, 5.1 and 5.3).
 *
 * Quotas hold under concurrency because a call is entered first, under the lock of its agreement, with all that it asks for; it counts
 * until it is closed with what it got. A call that was broken off is finished by sending it again, or by `finishOpenCalls`.
 */
import { createHash } from 'node:crypto';
import { issnToInteger } from '@masthead/issn';
import type { Actor } from '../../domain/actor.ts';
import { type AgreementProblem, type AgreementUsage, largestCall } from '../../domain/agreement.ts';
import { type PermissionProblem, refusalOf } from '../../domain/permissions.ts';
import {
  type AgreementCall,
  type AgreementRow,
  addAgreementCall,
  addAgreementNumbers,
  addHoldings,
  agreementUsage,
  assignmentName,
  closeAgreementCall,
  findAgreementCall,
  findAssignments,
  listOpenCalls,
  lockAgreement,
  type Store,
  type Tx,
} from '../../store/index.ts';
import type {
  Assigned,
  AssignedTitle,
  AssignProblem,
  AssignRequest,
  LinkDraft,
  TitleDraft,
} from '../assign-issn/request.ts';
import { assignTogether } from '../assign-issn.ts';
import { actingUnder, dayOf, requestOf } from './acting.ts';
import { warnOfLimits } from './warn.ts';

/** One title, with the media versions that get numbers with it. */
export interface TakeTitle {
  /** Names it in the answer; each once in a call. */
  readonly label: string;
  readonly titles: readonly TitleDraft[];
  readonly links?: readonly LinkDraft[];
  /** Why it is asked for although the Register seems to have it. */
  readonly despite?: string;
}

export interface TakeRequest {
  readonly agreement: number;
  /** Chosen by who asks, once for each call; at most 200 characters. */
  readonly key: string;
  readonly way: 'api' | 'file';
  readonly titles: readonly TakeTitle[];
}

export type TakeRow =
  | {
      readonly label: string;
      readonly ok: true;
      /** In the order of its versions. */
      readonly titles: readonly Pick<AssignedTitle, 'label' | 'issn' | 'issnL' | 'keyTitle' | 'abbreviatedKeyTitle'>[];
    }
  | { readonly label: string; readonly ok: false; readonly problems: readonly TakeRowProblem[] };

/** `broken-off`: the call ended before its turn came. */
export type TakeRowProblem = AssignProblem | { readonly type: 'broken-off' };

export type TakeResult =
  | {
      readonly ok: true;
      /** Id of the call. */
      readonly call: number;
      /** It had been answered before: this is what it got then. */
      readonly repeated: boolean;
      /** In the order of the titles. */
      readonly rows: readonly TakeRow[];
      /** After it. */
      readonly usage: AgreementUsage;
    }
  | { readonly ok: false; readonly problems: readonly (PermissionProblem | AgreementProblem)[] };

type Refused = Extract<TakeResult, { ok: false }>;
type Entered = { readonly agreement: AgreementRow; readonly call: number; readonly before?: AgreementCall };

export async function takeProvisional(
  store: Store,
  actor: Actor,
  request: TakeRequest,
  { now = new Date() }: { readonly now?: Date } = {},
): Promise<TakeResult> {
  const digest = createHash('sha256').update(JSON.stringify(request.titles)).digest('hex');
  const entered = await store.transaction((tx) => enter(tx, actor, request, { digest, now }));
  if ('problems' in entered) return entered;
  const { agreement, call, before } = entered;
  const year = now.getUTCFullYear();
  if (before?.state === 'done') {
    const usage = await store.transaction((tx) => agreementUsage(tx, agreement.id, year));
    return { ok: true, call, repeated: true, rows: before.result as TakeRow[], usage };
  }
  const requests = request.titles.map(
    ({ titles, links, despite }, at): AssignRequest => ({
      key: partKey(request, at),
      centre: agreement.centre,
      block: agreement.block!,
      state: 'provisional',
      request: requestOf(agreement.id),
      titles,
      ...(links !== undefined && { links }),
      ...(despite !== undefined && { despite }),
    }),
  );
  const answers = await assignTogether(store, actingUnder(agreement, actor), requests);
  const rows = answers.map((answer, at): TakeRow => {
    const { label } = request.titles[at]!;
    if (!answer.ok) return { label, ok: false, problems: answer.problems };
    return taken(label, answer);
  });
  const numbers = rows.flatMap((row) => (row.ok ? row.titles.map(({ issn }) => issnToInteger(issn)) : []));
  const usage = await store.transaction((tx) => settle(tx, actor.name, agreement, { call, numbers, rows, year }));
  return { ok: true, call, repeated: before !== undefined, rows, usage };
}

function taken(label: string, { titles }: Pick<Assigned, 'titles'>): TakeRow {
  return {
    label,
    ok: true,
    titles: titles.map(({ label, issn, issnL, keyTitle, abbreviatedKeyTitle }) => ({
      label,
      issn,
      issnL,
      keyTitle,
      ...(abbreviatedKeyTitle !== undefined && { abbreviatedKeyTitle }),
    })),
  };
}

async function enter(
  tx: Tx,
  actor: Actor,
  { agreement: id, key, way, titles }: TakeRequest,
  { digest, now }: { readonly digest: string; readonly now: Date },
): Promise<Entered | Refused> {
  const refused = (...problems: Refused['problems']): Refused => ({ ok: false, problems });
  const agreement = await lockAgreement(tx, id);
  if (agreement === undefined) return refused({ type: 'agreement-unknown', agreement: id });
  const refusal = refusalOf(actor, 'take-provisional', { organisation: agreement.organisation });
  if (refusal !== undefined) return refused(refusal);
  if (key.trim() === '' || key.length > 200) return refused({ type: 'key-not-usable' });
  const before = await findAgreementCall(tx, id, { kind: 'take', key });
  if (before !== undefined) {
    return before.digest === digest ? { agreement, call: before.id, before } : refused({ type: 'key-used', key });
  }
  const problems: AgreementProblem[] = [];
  const { state, since, until } = agreement;
  const today = dayOf(now);
  if (state !== 'active') problems.push({ type: 'agreement-not-active', state });
  else if (today < since || (until !== undefined && today > until)) {
    problems.push({ type: 'agreement-not-now', since, ...(until !== undefined && { until }) });
  }
  if (!(way === 'api' ? agreement.byApi : agreement.byFile)) problems.push({ type: 'way-not-agreed', way });
  const asked = titles.reduce((sum, one) => sum + one.titles.length, 0);
  if (asked === 0) problems.push({ type: 'nothing-asked' });
  if (asked > largestCall) problems.push({ type: 'too-many', most: largestCall, asked });
  const labels = new Set<string>();
  for (const { label } of titles) {
    if (labels.has(label)) problems.push({ type: 'label-repeated', label });
    labels.add(label);
  }
  if (problems.length > 0) return refused(...problems);
  const usage = await agreementUsage(tx, id, now.getUTCFullYear());
  const { quotaYear, quotaOpen } = agreement;
  if (usage.year + asked > quotaYear) {
    problems.push({ type: 'quota-exceeded', quota: 'year', most: quotaYear, used: usage.year, asked });
  }
  if (usage.open + asked > quotaOpen) {
    problems.push({ type: 'quota-exceeded', quota: 'open', most: quotaOpen, used: usage.open, asked });
  }
  if (usage.left < asked) problems.push({ type: 'block-exhausted', left: usage.left, asked });
  if (problems.length > 0) return refused(...problems);
  const parts = titles.map(({ label }, at) => ({ key: partKey({ agreement: id, key }, at), label }));
  const call = await addAgreementCall(tx, { agreement: id, kind: 'take', key, digest, asked, parts, by: actor.name });
  return { agreement, call };
}

/** Of the assignment of one title: short however long the caller's key is. */
function partKey({ agreement, key }: Pick<TakeRequest, 'agreement' | 'key'>, at: number): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 40);
  return `agreement ${agreement} ${hash} ${at + 1}`;
}

interface Settlement {
  readonly call: number;
  readonly numbers: readonly number[];
  readonly rows: readonly TakeRow[];
  readonly year: number;
}

async function settle(
  tx: Tx,
  by: string,
  agreement: AgreementRow,
  { call, numbers, rows, year }: Settlement,
): Promise<AgreementUsage> {
  const { id, organisation } = agreement;
  await lockAgreement(tx, id);
  // Whoever sent the same call at the same moment has the same numbers.
  if (await closeAgreementCall(tx, call, { done: numbers.length, result: rows })) {
    await addAgreementNumbers(tx, { agreement: id, call, numbers });
    await addHoldings(tx, { numbers, organisation, how: 'agreement', by });
  }
  const usage = await agreementUsage(tx, id, year);
  await warnOfLimits(tx, agreement, usage, year);
  return usage;
}

/**
 * Closes calls that were broken off before so long, with the numbers that they got: they count against the quota with these alone from then
 * on. Safe to run at any time. Gives how many were closed.
 */
export async function finishOpenCalls(
  store: Store,
  { olderThan = 3_600_000, now = new Date() }: { readonly olderThan?: number; readonly now?: Date } = {},
): Promise<number> {
  const open = await store.transaction((tx) => listOpenCalls(tx, new Date(now.getTime() - olderThan)));
  let closed = 0;
  for (const { id: call, agreement: id, parts, by, kind } of open) {
    if (kind !== 'take') continue;
    await store.transaction(async (tx) => {
      const agreement = (await lockAgreement(tx, id))!;
      const { centre } = agreement;
      const given = await findAssignments(
        tx,
        parts.map(({ key }) => ({ centre, key })),
      );
      const numbers: number[] = [];
      const rows = parts.map(({ key, label }): TakeRow => {
        const one = given.get(assignmentName({ centre, key }));
        if (one === undefined) return { label, ok: false, problems: [{ type: 'broken-off' }] };
        numbers.push(...one.numbers);
        return taken(label, one.answer as Assigned);
      });
      if (!(await closeAgreementCall(tx, call, { done: numbers.length, result: rows }))) return;
      await addAgreementNumbers(tx, { agreement: id, call, numbers });
      await addHoldings(tx, { numbers, organisation: agreement.organisation, how: 'agreement', by });
      closed++;
    });
  }
  return closed;
}
