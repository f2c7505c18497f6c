/**
 * Changes that follow a position (`/ledger/changes?after=`), in order and gapless: who asks again from `next` sees each exactly once, and
 * can prove the chain with what is given (docs/guide/ledger.md). Who did it, why and on what evidence is for the network.
 */
import { issnFromInteger } from '@masthead/issn';
import { listChanges, policyOf, type SealedChange, sealHead, type VisitorStore } from '../../store/index.ts';

export const feedLimits = { usual: 500, most: 1_000 } as const;

export interface FeedRequest {
  readonly after: number;
  readonly limit: number;
}

export type FeedProblem =
  | { readonly type: 'wrong-value'; readonly name: 'after' | 'limit'; readonly text: string }
  /** Whoever asks has seen more than there is. */
  | { readonly type: 'after-is-ahead'; readonly after: number; readonly head: number };

export function readFeedRequest(query: URLSearchParams): FeedRequest | FeedProblem {
  const whole = (name: 'after' | 'limit', otherwise: number): number | undefined => {
    const text = query.get(name);
    if (text === null) return otherwise;
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  };
  const after = whole('after', 0);
  if (after === undefined) return { type: 'wrong-value', name: 'after', text: query.get('after') ?? '' };
  const limit = whole('limit', feedLimits.usual);
  if (limit === undefined || limit < 1 || limit > feedLimits.most) {
    return { type: 'wrong-value', name: 'limit', text: query.get('limit') ?? '' };
  }
  return { after, limit };
}

export interface Feed {
  readonly changes: readonly object[];
  /** `after` of the next question, also when there is nothing more yet. */
  readonly next: number;
  readonly head: { readonly position: number; readonly sealedAt?: string; readonly hash: string };
}

export async function changesOf(read: VisitorStore, { after, limit }: FeedRequest): Promise<Feed | FeedProblem> {
  const rows = await listChanges(read, { after, limit });
  const head = await sealHead(read);
  if (after > head.position) return { type: 'after-is-ahead', after, head: head.position };
  const whole = policyOf(read).name === 'network';
  return {
    changes: rows.map((row) => changeToJson(row, whole)),
    next: rows.at(-1)?.position ?? after,
    head: {
      position: head.position,
      ...(head.sealedAt && { sealedAt: head.sealedAt.toISOString() }),
      hash: head.hash,
    },
  };
}

function changeToJson(change: SealedChange, whole: boolean): object {
  const { position, sealedAt, hash, digest, kind, number, state, replacement, ordinal, recordHash, at } = change;
  const { actor, reason, evidence, changeSet, detail } = change;
  return {
    position,
    sealedAt: sealedAt.toISOString(),
    hash,
    digest,
    kind,
    issn: issnFromInteger(number),
    state,
    ...(replacement !== undefined && { replacement: issnFromInteger(replacement) }),
    ...(ordinal !== undefined && { revision: ordinal }),
    ...(recordHash !== undefined && { recordHash }),
    at: at.toISOString(),
    ...(whole && {
      actor,
      ...(reason !== undefined && { reason }),
      ...(evidence !== undefined && { evidence }),
      ...(changeSet !== undefined && { changeSet }),
      // As text: the digest covers it to the letter.
      ...(detail !== undefined && { detail }),
    }),
  };
}

export function describeFeedProblem(problem: FeedProblem): string {
  if (problem.type === 'after-is-ahead') {
    return (
      `You have seen position ${problem.after}, and this Register ends at ${problem.head}. It may have been restored from an old backup: ` +
      'tell who runs it, and keep what you have.'
    );
  }
  return problem.name === 'after'
    ? 'Write `after` as a whole number: the last position that you have seen, 0 to begin.'
    : `Write \`limit\` as a whole number from 1 to ${feedLimits.most}.`;
}
