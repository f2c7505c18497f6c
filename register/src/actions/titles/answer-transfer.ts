/**
 * The taker of a title says whether she takes it. Only whoever signs in with the address that it was offered to; then the centre decides.
 * Said twice, it is said once.
 */
import { issnFromInteger } from '@masthead/issn';
import type { Actor } from '../../domain/actor.ts';
import { readTitleRequest, type TitleRequest } from '../../domain/title-request.ts';
import {
  emailKey,
  findAccount,
  findRequest,
  holdRequest,
  moveRequest,
  type ReadStore,
  type RequestRow,
  type Store,
  saveForm,
} from '../../store/index.ts';
import { writeToApplicant } from '../requests/desk-act.ts';
import { type TitleResult, titleTransaction, unable, writeToAccount, writeToCentre } from './title-act.ts';

export interface AnswerTransfer {
  readonly reference: string;
  readonly takes: boolean;
  /** For which of her organisations; absent: for herself. */
  readonly organisation?: number;
}

/** The offer, for whom it was made and for whoever made it. */
export async function findOffer(
  read: ReadStore,
  account: { readonly id: number; readonly email: string },
  reference: string,
): Promise<
  { readonly request: RequestRow; readonly content: TitleRequest; readonly side: 'giver' | 'taker' } | undefined
> {
  const request = await findRequest(read, reference);
  const content = request && readTitleRequest(request.content);
  if (request?.kind !== 'transfer' || content?.to === undefined) return undefined;
  if (emailKey(content.to) === emailKey(account.email)) return { request, content, side: 'taker' };
  return request.account === account.id ? { request, content, side: 'giver' } : undefined;
}

export async function answerTransfer(
  store: Store,
  actor: Actor,
  { reference, takes, organisation }: AnswerTransfer,
): Promise<TitleResult<{ readonly request: RequestRow }>> {
  return titleTransaction(store, async (tx) => {
    const request = await holdRequest(tx, reference);
    const content = request && readTitleRequest(request.content);
    const account = actor.account === undefined ? undefined : await findAccount(tx, actor.account);
    if (request?.kind !== 'transfer' || content?.to === undefined || account?.verified === undefined)
      return unable({ type: 'request-unknown' });
    if (emailKey(account.email) !== emailKey(content.to)) return unable({ type: 'not-for-you' });
    if (content.taker !== undefined) return { ok: true, request };
    if (request.state !== 'waiting')
      return unable({ type: 'not-possible-now', state: request.state, move: takes ? 'answer' : 'withdraw' });
    const issn = issnFromInteger(request.number!);
    if (!takes) {
      const moved = await moveRequest(tx, request.id, 'withdraw', { actor, kind: 'declined' });
      if (!moved.ok) return unable(moved.problem);
      await writeToApplicant(tx, moved.request, { letter: 'title-declined', values: { issn } });
      return { ok: true, request: moved.request };
    }
    const taker = { account: account.id, ...(organisation !== undefined && { organisation }) };
    const saved = await saveForm(tx, request.id, {
      content: { ...content, taker },
      title: request.title,
      version: request.version,
    });
    if (saved === undefined) return unable({ type: 'changed-meanwhile', version: request.version });
    const moved = await moveRequest(tx, request.id, 'answer', { actor, kind: 'consented' });
    if (!moved.ok) return unable(moved.problem);
    await writeToApplicant(tx, moved.request, { letter: 'title-consented', values: { issn } });
    await writeToAccount(tx, account.id, {
      letter: 'title-consent-kept',
      values: { issn, title: request.title, reference: request.reference },
      link: `/titles/transfers/${request.reference}`,
    });
    await writeToCentre(tx, request.centre, ['head', 'reviewer', 'cataloguer'], {
      letter: 'title-transfer-waits',
      values: { issn, title: request.title, reference: request.reference },
      link: `/desk/requests/${request.reference}`,
      request: request.id,
    });
    return { ok: true, request: moved.request };
  });
}
