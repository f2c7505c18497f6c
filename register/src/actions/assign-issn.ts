/**
 * Gives numbers to titles, one or a family at once: numbers from the centre's block, unique key titles, ISSN-L, links from both ends,
 * records and changes, all in one transaction, and once for each request key however often it is asked (ISO 3297:2020, 5, 6 and
 * Annex B). Permission: who may assign for the centre (docs/guide/assigning.md).
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../domain/actor.ts';
import { refusalOf } from '../domain/permissions.ts';
import { findAssignments, type Store } from '../store/index.ts';
import { digestOf, readDraft } from './assign-issn/draft.ts';
import { type AssignProblem, type AssignRequest, type AssignResult, largestFamily } from './assign-issn/request.ts';
import { type Prepared, RefusedError, repeatedAnswer, SeparatelyError, writeAssigned } from './assign-issn/write.ts';
import { currentAbbreviator } from './current-abbreviator.ts';

export type * from './assign-issn/request.ts';

export interface AssignOptions {
  /** Whether the promise waits until the changes have their positions; by default sealing goes on behind it. */
  readonly sealing?: 'wait' | 'background';
  readonly now?: () => Date;
}

export async function assignIssn(
  store: Store,
  actor: Actor,
  request: AssignRequest,
  options: AssignOptions = {},
): Promise<AssignResult> {
  return (await assignTogether(store, actor, [request], options))[0]!;
}

/**
 * Many requests in one transaction: each is judged by itself, and what is refused holds nothing up. They may not be about one another:
 * no two have a title that is called the same, or link with the same number (`meets`).
 */
export async function assignTogether(
  store: Store,
  actor: Actor,
  requests: readonly AssignRequest[],
  options: AssignOptions = {},
): Promise<AssignResult[]> {
  const results = new Map<AssignRequest, AssignResult>();
  let left: Prepared[] = [];
  for (const request of requests) {
    const prepared = prepareRequest(actor, request);
    if ('problems' in prepared) results.set(request, { ok: false, problems: prepared.problems });
    else left.push(prepared);
  }
  if (left.length > 0) {
    const { abbreviator } = await currentAbbreviator(store.read);
    const { sealing = 'background', now = () => new Date() } = options;
    while (left.length > 0) {
      try {
        const answers = await store.transaction((tx) => writeAssigned(tx, actor, left, { abbreviator, now: now() }), {
          sealing,
        });
        for (const { request } of left) results.set(request, answers.get(request)!);
        left = [];
      } catch (error) {
        if (error instanceof SeparatelyError) {
          for (const { request } of left) results.set(request, await assignIssn(store, actor, request, options));
          break;
        }
        if (!(error instanceof RefusedError)) throw error;
        results.set(error.request, { ok: false, problems: error.problems });
        left = left.filter(({ request }) => request !== error.request);
      }
    }
  }
  await settleRepeated(store, results);
  return requests.map((request) => results.get(request)!);
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
  const drafts = titles.map(readDraft);
  for (const result of drafts) if (!result.ok) problems.push(result.problem);
  if (problems.length > 0) return { problems };
  return {
    request,
    digest: digestOf(request),
    changeSet: randomUUID(),
    drafts: drafts.flatMap((result) => (result.ok ? [result.draft] : [])),
  };
}

/** What was refused because the same request was being answered at that moment gets that answer. */
async function settleRepeated(store: Store, results: Map<AssignRequest, AssignResult>): Promise<void> {
  const refused = [...results].flatMap(([request, result]) => (result.ok ? [] : [request]));
  if (refused.length === 0) return;
  // In a transaction, because a replica may not have it yet.
  const before = await store.transaction((tx) => findAssignments(tx, refused));
  for (const request of refused) {
    const answer = repeatedAnswer(before, request, digestOf(request));
    if (answer?.ok) results.set(request, answer);
  }
}
