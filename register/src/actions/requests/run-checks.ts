/**
 * Checks a request by what the Register, the Web and the request itself say, and keeps each finding with its source: at submission by a job,
 * and whenever a cataloguer asks. A check decides nothing (ISO 3297:2020, 5.3 to 5.6).
 */
import type { Actor } from '../../domain/actor.ts';
import type { PageReader } from '../../domain/page-read.ts';
import { refusalOf } from '../../domain/permissions.ts';
import { addChecks, belongingOf, findAccount, findRequest, listEvidence, type Store } from '../../store/index.ts';
import { classificationProposed, mediaOfForm, stateProposed } from './accept-request.ts';
import { type DeskResult, declined } from './desk-act.ts';
import { previewTitles } from './preview-titles.ts';
import type { Checked } from './run-checks/checked.ts';
import { applicantCheck, eligibilityCheck, evidenceCheck, type FileFinder } from './run-checks/form-checks.ts';
import {
  abbreviationCheck,
  duplicatesCheck,
  keyTitleCheck,
  numbersCheck,
  publisherCheck,
  recordCheck,
} from './run-checks/register-checks.ts';
import { siteChecks } from './run-checks/site-checks.ts';

export interface CheckContext {
  /** Reads pages of the Web; absent: addresses are not asked. */
  readonly readPage?: PageReader | undefined;
  /** Whether a file of evidence is there; absent: it is believed. */
  readonly hasFile?: FileFinder | undefined;
}

export async function runChecks(
  store: Store,
  actor: Actor,
  reference: string | number,
  context: CheckContext = {},
): Promise<DeskResult<{ readonly checks: readonly Checked[] }>> {
  const { read } = store;
  const looked = await store.transaction(async (tx) => {
    const request = await findRequest(tx, reference);
    if (request === undefined) return undefined;
    const account = request.account === undefined ? undefined : await findAccount(tx, request.account);
    return { request, account, evidence: await listEvidence(tx, request.id) };
  });
  if (looked === undefined || looked.request.state === 'draft') return declined({ type: 'request-unknown' });
  const { request, account, evidence } = looked;
  const refusal = refusalOf(actor, 'handle-request', belongingOf(request));
  if (refusal !== undefined) return declined(refusal);
  if (request.kind !== 'issn') return declined({ type: 'other-kind', kind: request.kind });
  const { form } = request;
  const preview = await previewTitles(read, form, {
    state: stateProposed(form, evidence),
    centre: request.centre ?? '0',
    media: await mediaOfForm(read, form),
    classification: classificationProposed(form),
  });
  const checks: Checked[] = [
    await duplicatesCheck(read, form, preview),
    keyTitleCheck(preview),
    abbreviationCheck(preview),
    await evidenceCheck(evidence, context.hasFile),
    ...(await siteChecks(form, evidence, context.readPage)),
    await numbersCheck(read, form),
    await publisherCheck(read, form),
    eligibilityCheck(form),
    applicantCheck(form, account),
    recordCheck(preview),
  ];
  await store.transaction((tx) => addChecks(tx, request.id, request.version, checks));
  return { ok: true, checks };
}
