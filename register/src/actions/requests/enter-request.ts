/**
 * Takes complete requests of a program, one or many, all or none: a publisher's own, or what a centre enters for those who asked on its
 * site (ISO 3297:2020, 5.2 to 5.4). The rules are those of the form. Known by the key of the caller: the same again is the same requests.
 */
import { createHash } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { type EvidenceStore, type FileProblem, judgeFile } from '../../domain/evidence-file.ts';
import { isWebAddress } from '../../domain/request-form/check.ts';
import { cleanLine } from '../../domain/request-form/read.ts';
import type { RequestForm } from '../../domain/request-form.ts';
import { addEvidence, type RequestRow, type Store, type Tx } from '../../store/index.ts';
import type { RequestActionProblem } from './asking.ts';
import { startRequestIn } from './start-request.ts';
import { submitRequestIn } from './submit-request.ts';

export interface EnteredRequest {
  readonly form: RequestForm;
  readonly evidence: readonly ({ readonly url: string } | { readonly name: string; readonly bytes: Uint8Array })[];
}

export interface EnterRequests {
  /** Of the caller's choice: once for each call that is meant once. */
  readonly key: string;
  readonly language: string;
  readonly requests: readonly EnteredRequest[];
}

/** `at`: which of the requests, from 0. */
export type EnterProblem =
  | { readonly at: number; readonly problem: RequestActionProblem }
  | { readonly at: number; readonly evidence: number; readonly problem: FileProblem | RequestActionProblem }
  /** The key was used for something else. */
  | { readonly at: number; readonly problem: { readonly type: 'key-used'; readonly reference: string } };

export type Entered =
  | { readonly ok: true; readonly requests: readonly RequestRow[]; readonly repeated: boolean }
  | { readonly ok: false; readonly problems: readonly EnterProblem[] };

type Kept =
  | { readonly url: string }
  | { readonly name: string; readonly hash: string; readonly size: number; readonly type: string };

export async function enterRequests(
  store: Store,
  files: EvidenceStore,
  actor: Actor,
  { key, language, requests }: EnterRequests,
): Promise<Entered> {
  const wrong = requests.flatMap((request, at) => evidenceProblems(request, at));
  if (wrong.length > 0) return { ok: false, problems: wrong };
  // Files are kept by what they hold: those of a call that is refused are nobody's, and harm nobody.
  const kept: Kept[][] = [];
  for (const { evidence } of requests) kept.push(await Promise.all(evidence.map((one) => keep(files, one))));
  try {
    return await store.transaction(async (tx) => {
      const rows: RequestRow[] = [];
      const problems: EnterProblem[] = [];
      let repeated = true;
      for (const [at, { form }] of requests.entries()) {
        const result = await enterOne(tx, actor, { key: keyOf(actor, key, at), language, form, evidence: kept[at]! });
        if (!result.ok) problems.push({ at, problem: result.problem } as EnterProblem);
        else {
          rows.push(result.request);
          repeated &&= result.repeated;
        }
      }
      if (problems.length > 0) throw new Declined(problems);
      return { ok: true, requests: rows, repeated };
    });
  } catch (cause) {
    if (cause instanceof Declined) return { ok: false, problems: cause.problems };
    throw cause;
  }
}

/** 43 characters that are the same whenever this caller sends this key. */
const keyOf = (actor: Actor, key: string, at: number): string =>
  createHash('sha256')
    .update(JSON.stringify([actor.name, key, at]))
    .digest('base64url');

interface EnterOne {
  readonly key: string;
  readonly language: string;
  readonly form: RequestForm;
  readonly evidence: readonly Kept[];
}

type EnteredOne =
  | { readonly ok: true; readonly request: RequestRow; readonly repeated: boolean }
  | {
      readonly ok: false;
      readonly problem: RequestActionProblem | { readonly type: 'key-used'; readonly reference: string };
    };

async function enterOne(tx: Tx, actor: Actor, { key, language, form, evidence }: EnterOne): Promise<EnteredOne> {
  const started = await startRequestIn(tx, actor, { language, form, key });
  if (!started.ok) return started;
  const { request } = started;
  if (request.state !== 'draft') {
    const same = JSON.stringify(request.form) === JSON.stringify(JSON.parse(JSON.stringify(form)));
    return same
      ? { ok: true, request, repeated: true }
      : { ok: false, problem: { type: 'key-used', reference: request.reference } };
  }
  for (const one of evidence) {
    await addEvidence(tx, {
      request: request.id,
      kind: form.status === 'to-be-published' ? 'mock-up' : 'first-issue',
      ...('url' in one
        ? { url: one.url }
        : { file: { hash: Buffer.from(one.hash, 'hex'), size: one.size, type: one.type }, name: one.name }),
      by: actor.name,
    });
  }
  const sent = await submitRequestIn(tx, actor, { reference: request.id });
  return sent.ok ? { ok: true, request: sent.request, repeated: false } : sent;
}

function evidenceProblems({ evidence }: EnteredRequest, at: number): EnterProblem[] {
  return evidence.flatMap((one, place): EnterProblem[] => {
    if ('url' in one) {
      const { url } = one;
      if (isWebAddress(url) && url.length <= 2000) return [];
      return [{ at, evidence: place, problem: { type: 'address-not-usable', text: url.slice(0, 200) } }];
    }
    const judged = judgeFile(one.bytes);
    return judged.ok ? [] : [{ at, evidence: place, problem: judged.problem }];
  });
}

async function keep(files: EvidenceStore, one: EnteredRequest['evidence'][number]): Promise<Kept> {
  if ('url' in one) return { url: cleanLine(one.url) };
  const judged = judgeFile(one.bytes);
  const { hash, size } = await files.put(one.bytes);
  return { name: cleanLine(one.name).slice(-200), hash, size, type: judged.ok ? judged.type : 'text/plain' };
}

/** Carries what is wrong out of the transaction, of which nothing stays. */
class Declined extends Error {
  readonly problems: readonly EnterProblem[];
  constructor(problems: readonly EnterProblem[]) {
    super('Some of the requests are refused.');
    this.problems = problems;
  }
}
