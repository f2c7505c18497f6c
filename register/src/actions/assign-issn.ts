/**
 * Gives numbers to titles, one or a family at once: numbers from the centre's block, unique key titles, ISSN-L, links from both ends,
 * records and changes, all in one transaction, and once for each request key however often it is asked (ISO 3297:2020, 5, 6 and
 * Annex B). Permission: who may assign for the centre (docs/guide/assigning.md).
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../domain/actor.ts';
import { refusalOf } from '../domain/permissions.ts';
import { assignmentName, findAssignments, type Store } from '../store/index.ts';
import { type Draft, digestOf, linksOfRequest, readDraft } from './assign-issn/draft.ts';
import { findLikelyAnywhere } from './assign-issn/duplicates.ts';
import { enqueue, type WriteTogether, withoutMeetings } from './assign-issn/queue.ts';
import { type AssignProblem, type AssignRequest, type AssignResult, largestFamily } from './assign-issn/request.ts';
import { type Prepared, RefusedError, repeatedAnswer, SeparatelyError, writeAssigned } from './assign-issn/write.ts';
import { currentAbbreviator } from './current-abbreviator.ts';
import { keyTitleFamilyOf } from './propose-key-title.ts';

export type * from './assign-issn/request.ts';

export interface AssignOptions {
  /** Whether the promise waits until the changes have their positions; by default sealing goes on behind it. */
  readonly sealing?: 'wait' | 'background';
  /** Another clock; a request with one goes in a transaction of its own. */
  readonly now?: () => Date;
  /**
   * How duplicates are looked for where the request does not say that it knows of them: by everything that is known of a title
   * (`likely`, the default), or only for the same title, medium and country (`exact`).
   */
  readonly duplicates?: 'likely' | 'exact';
}

/** Requests that are under way at the same time share a transaction; each is judged by itself (`assign-issn/queue.ts`). */
export async function assignIssn(
  store: Store,
  actor: Actor,
  request: AssignRequest,
  options: AssignOptions = {},
): Promise<AssignResult> {
  const prepared = prepareRequest(actor, request);
  if ('problems' in prepared) return { ok: false, problems: prepared.problems };
  const { duplicates = 'likely' } = options;
  const problems = await likelyProblems(store, prepared, duplicates);
  if (problems.length > 0) return refusedUnlessRepeated(store, prepared, problems);
  if (options.now !== undefined) return (await writePrepared(store, [prepared], options))[0]!;
  return enqueue(store, prepared, writerOf(store, options.sealing ?? 'background'));
}

async function likelyProblems(
  store: Store,
  prepared: Prepared,
  duplicates: 'likely' | 'exact',
): Promise<readonly AssignProblem[]> {
  if (duplicates === 'exact' || prepared.request.despite !== undefined) return [];
  return findLikelyAnywhere(store.read, prepared);
}

/** What looks like a duplicate may be what the same request was given before. */
async function refusedUnlessRepeated(
  store: Store,
  prepared: Prepared,
  problems: readonly AssignProblem[],
): Promise<AssignResult> {
  const results = new Map<Prepared, AssignResult>([[prepared, { ok: false, problems }]]);
  await settleRepeated(store, results);
  return results.get(prepared)!;
}

/** The same function for all requests that are sealed in one way, by which the queue knows that they may go together. */
function writerOf(store: Store, sealing: 'wait' | 'background'): WriteTogether {
  let own = writers.get(store);
  if (own === undefined) {
    own = {
      wait: (all) => writePrepared(store, all, { sealing: 'wait' }),
      background: (all) => writePrepared(store, all, { sealing: 'background' }),
    };
    writers.set(store, own);
  }
  return own[sealing];
}

const writers = new WeakMap<Store, Readonly<Record<'wait' | 'background', WriteTogether>>>();

/**
 * Many requests in as few transactions as can be, `batch` in each: for files. What is refused holds nothing up, and requests about one
 * title, number or key come one after the other, in their order.
 */
export async function assignTogether(
  store: Store,
  actor: Actor,
  requests: readonly AssignRequest[],
  options: AssignOptions & { readonly batch?: number } = {},
): Promise<AssignResult[]> {
  const { batch = 100, duplicates = 'likely', ...others } = options;
  const results = new Map<AssignRequest, AssignResult>();
  const prepared: Prepared[] = [];
  for (const request of requests) {
    const one = prepareRequest(actor, request);
    if ('problems' in one) results.set(request, { ok: false, problems: one.problems });
    else prepared.push(one);
  }
  for (const part of withoutMeetings(prepared, batch)) {
    const left: Prepared[] = [];
    for (const one of part) {
      const problems = await likelyProblems(store, one, duplicates);
      if (problems.length === 0) left.push(one);
      else results.set(one.request, await refusedUnlessRepeated(store, one, problems));
    }
    const written = await writePrepared(store, left, others);
    left.forEach(({ request }, at) => void results.set(request, written[at]!));
  }
  return requests.map((request) => results.get(request)!);
}

/** One transaction for all, and again without those that turn out to be refused after something was written for them. */
async function writePrepared(
  store: Store,
  all: readonly Prepared[],
  options: AssignOptions,
): Promise<readonly AssignResult[]> {
  const { abbreviator } = await currentAbbreviator(store.read);
  const { sealing = 'background', now = () => new Date() } = options;
  const results = new Map<Prepared, AssignResult>();
  for (let left = [...all]; left.length > 0; ) {
    try {
      const context = { abbreviator, now: now() };
      const answers = await store.transaction((tx) => writeAssigned(tx, left, context), { sealing });
      for (const one of left) results.set(one, answers.get(one)!);
      break;
    } catch (error) {
      if (error instanceof SeparatelyError && left.length > 1) {
        for (const one of left) results.set(one, (await writePrepared(store, [one], options))[0]!);
        break;
      }
      if (!(error instanceof RefusedError)) throw error;
      results.set(error.prepared, { ok: false, problems: error.problems });
      left = left.filter((one) => one !== error.prepared);
    }
  }
  await settleRepeated(store, results);
  return all.map((one) => results.get(one)!);
}

export function prepareRequest(
  actor: Actor,
  request: AssignRequest,
): Prepared | { readonly problems: readonly AssignProblem[] } {
  const { key, centre, state, evidence, titles } = request;
  const refusal = refusalOf(actor, 'assign-issn', centre);
  if (refusal !== undefined) return { problems: [refusal] };
  const problems: AssignProblem[] = [];
  if (key.trim() === '' || key.length > 200) problems.push({ type: 'key-not-usable' });
  if (state === 'register' && (evidence ?? '').trim() === '') problems.push({ type: 'evidence-missing' });
  if (titles.length > largestFamily)
    return { problems: [...problems, { type: 'too-many-titles', limit: largestFamily }] };
  const drafts: Draft[] = [];
  for (const title of titles) {
    const result = readDraft(title);
    if (result.ok) drafts.push(result.draft);
    else problems.push(result.problem);
  }
  if (problems.length > 0) return { problems };
  const links = linksOfRequest(request, drafts);
  return {
    actor,
    request,
    digest: digestOf(request),
    changeSet: randomUUID(),
    drafts,
    links,
    points: [
      `request ${assignmentName(request)}`,
      ...drafts.map(({ title }) => `title ${keyTitleFamilyOf(title)}`),
      ...links.flatMap(({ to }) => (typeof to === 'number' ? [`number ${to}`] : [])),
    ],
  };
}

/** What was refused because the same request was being answered at that moment gets that answer. */
async function settleRepeated(store: Store, results: Map<Prepared, AssignResult>): Promise<void> {
  const refused = [...results].flatMap(([one, result]) => (result.ok ? [] : [one]));
  if (refused.length === 0) return;
  // In a transaction, because a replica may not have it yet.
  const before = await store.transaction((tx) =>
    findAssignments(
      tx,
      refused.map(({ request }) => request),
    ),
  );
  for (const one of refused) {
    const answer = repeatedAnswer(before, one);
    if (answer !== undefined) results.set(one, answer);
  }
}
