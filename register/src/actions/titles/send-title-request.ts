/**
 * Sends what a holder reports or asks about a title, with its evidence, to the centre that has the number in custody; a claim by anybody who
 * shows that the title is hers; a transfer first to whoever is to take it (ISO 3297:2020, 5.3, 5.10, D.2 i). Sent twice, it is sent once.
 */
import { issnFromInteger } from '@masthead/issn';
import type { Actor } from '../../domain/actor.ts';
import { type EvidenceStore, evidenceLimits, judgeFile } from '../../domain/evidence-file.ts';
import { refusalOf, type Verb } from '../../domain/permissions.ts';
import { checkTitleRequest, kindOfMatter, type TitleMatter, type TitleRequest } from '../../domain/title-request.ts';
import {
  addEvidence,
  addRequest,
  changeRequest,
  emailKey,
  enqueueLetter,
  findAccount,
  findAccountByEmail,
  findRequest,
  isHeldBy,
  listRequests,
  moveRequest,
  type RequestRow,
  type Store,
  type Tx,
} from '../../store/index.ts';
import { centreName, writeToApplicant } from '../requests/desk-act.ts';
import {
  belongingOfTitle,
  findTitle,
  type Title,
  type TitleProblem,
  type TitleResult,
  titleTransaction,
  unable,
  writeToHolder,
} from './title-act.ts';

export interface SendTitleRequest {
  readonly number: number;
  readonly content: TitleRequest;
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** An address as proof, besides what the content says. */
  readonly proofUrl?: string;
  /** Chosen when the form was shown: the same form again is the same request. */
  readonly reference?: string;
  readonly language: string;
  readonly now?: Date;
}

export type TitleRequestSent = TitleResult<{ readonly request: RequestRow; readonly repeated: boolean }>;

const verbOf = (what: TitleMatter): Verb =>
  what === 'claim' ? 'claim-title' : what === 'transfer' ? 'transfer-title' : 'report-change';

export interface KeptFile {
  readonly name: string;
  readonly type: string;
  readonly hash: string;
  readonly size: number;
}

/** Puts files that were judged well into the evidence store. */
export async function keepFiles(
  evidence: EvidenceStore,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const { name, bytes } of files) {
    const judged = judgeFile(bytes);
    if (judged.ok) kept.push({ name, type: judged.type, ...(await evidence.put(bytes)) });
  }
  return kept;
}

export async function sendTitleRequest(
  store: Store,
  evidence: EvidenceStore,
  actor: Actor,
  send: SendTitleRequest,
): Promise<TitleRequestSent> {
  const { content, files = [], proofUrl, now = new Date() } = send;
  for (const { bytes } of files) {
    const judged = judgeFile(bytes);
    if (!judged.ok) return unable(judged.problem);
  }
  if (files.length > evidenceLimits.filesOfRequest)
    return unable({ type: 'too-many-files', most: evidenceLimits.filesOfRequest });
  const title = await findTitle(store.read, send.number);
  if (title === undefined) return unable({ type: 'title-unknown' });
  const refusal = titleRefusal(actor, title, content.what);
  if (refusal !== undefined) return unable(refusal);
  const proofs = files.length + (proofUrl?.trim() ? 1 : 0);
  const publisher = title.serial?.publications.at(-1)?.publishers[0]?.text;
  const url = title.serial?.urls[0]?.url;
  const medium = title.serial?.medium;
  const problems = checkTitleRequest(content, {
    today: now.toISOString().slice(0, 10),
    proofs,
    now: {
      title: title.serial?.titleProper?.text ?? title.name,
      ...(publisher !== undefined && { publisher }),
      ...(url !== undefined && { url }),
      ...(medium !== undefined && { medium }),
    },
  });
  if (proofUrl?.trim() && !/^https?:\/\/\S+$/i.test(proofUrl.trim()))
    problems.push({ type: 'not-an-address', field: 'proof' });
  if (problems.length > 0) return unable({ type: 'not-usable', problems });
  const kept = await keepFiles(evidence, files);
  return titleTransaction(store, async (tx) => {
    const added = await addRequest(tx, {
      kind: kindOfMatter(content.what),
      ...(send.reference !== undefined && { reference: send.reference }),
      account: actor.account!,
      ...(actor.organisation !== undefined && { organisation: actor.organisation }),
      ...(title.number.centre !== undefined && { centre: title.number.centre }),
      language: send.language,
      content,
      title: title.name,
      number: send.number,
    });
    if (added === undefined) {
      const before = await findRequest(tx, send.reference!);
      // A reference that is another's is nobody's business.
      return before?.account === actor.account && before !== undefined
        ? { ok: true, request: before, repeated: true }
        : unable({ type: 'request-unknown' });
    }
    const open = await listRequests(tx, { number: send.number, states: ['submitted', 'waiting'], limit: 50 });
    const same = open.rows.find(
      (row) =>
        row.id !== added.id && row.account === actor.account && (row.content as TitleRequest).what === content.what,
    );
    if (same !== undefined) return unable({ type: 'asked-already', reference: same.reference });
    const kind = content.what === 'first-issue' ? 'first-issue' : 'proof';
    for (const { name, type, hash, size } of kept) {
      const file = { hash: Buffer.from(hash, 'hex'), size, type };
      await addEvidence(tx, { request: added.id, kind, file, name: name.slice(-200), by: actor.name });
    }
    const urls = [proofUrl?.trim(), content.what === 'first-issue' ? content.url?.trim() : undefined];
    for (const one of new Set(urls)) {
      if (one) await addEvidence(tx, { request: added.id, kind, url: one.slice(0, 2000), by: actor.name });
    }
    await changeRequest(tx, added.id, {});
    const submitted = await moveRequest(tx, added.id, 'submit', { actor, data: { centre: title.number.centre } });
    if (!submitted.ok) return unable(submitted.problem);
    const { request } = submitted;
    if (content.what === 'transfer') return offer(tx, actor, request, content, title);
    await writeToApplicant(tx, request, {
      letter: 'title-request-received',
      values: { issn: issnFromInteger(send.number) },
    });
    // Who holds it learns at once that somebody else says it is hers.
    if (content.what === 'claim' && title.holding !== undefined) {
      await writeToHolder(tx, title.holding, {
        letter: 'title-claimed',
        values: {
          issn: issnFromInteger(send.number),
          title: title.name,
          centre: await centreName(tx, title.number.centre),
        },
        link: `/titles/${issnFromInteger(send.number)}`,
      });
    }
    return { ok: true, request, repeated: false };
  });
}

function titleRefusal(actor: Actor, title: Title, what: TitleMatter): TitleProblem | undefined {
  if (actor.account === undefined) return { type: 'not-permitted', role: actor.role, verb: verbOf(what) };
  if (title.number.state === 'cancelled' || title.number.state === 'suppressed') return { type: 'title-unknown' };
  if (what === 'claim') {
    if (title.holding !== undefined && isHeldBy(title.holding, actor)) return { type: 'held-already' };
    return refusalOf(actor, 'claim-title', { account: actor.account, organisation: actor.organisation });
  }
  return refusalOf(actor, verbOf(what), belongingOfTitle(title));
}

/** The taker is asked first; the centre decides when both have said yes. */
async function offer(
  tx: Tx,
  actor: Actor,
  request: RequestRow,
  content: TitleRequest,
  title: Title,
): Promise<TitleRequestSent> {
  const to = content.to!.trim();
  const giver = await findAccount(tx, actor.account!);
  if (giver !== undefined && emailKey(giver.email) === emailKey(to)) return unable({ type: 'to-herself' });
  const asked = await moveRequest(tx, request.id, 'ask', { actor, kind: 'offered' });
  if (!asked.ok) return unable(asked.problem);
  const taker = await findAccountByEmail(tx, to);
  const values = {
    issn: issnFromInteger(title.number.number),
    title: title.name,
    giver: giver?.name ?? '',
    reference: request.reference,
  };
  await enqueueLetter(tx, {
    to,
    ...(taker !== undefined && { name: taker.name }),
    language: taker?.language ?? request.language,
    letter: 'title-offered',
    values,
    link: `/titles/transfers/${request.reference}`,
  });
  await writeToApplicant(tx, asked.request, { letter: 'title-offer-sent', values });
  return { ok: true, request: asked.request, repeated: false };
}
