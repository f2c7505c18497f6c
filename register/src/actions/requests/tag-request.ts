/** Puts a word on a request to find it again, or takes it off; applicants do not see it. */
import type { Actor } from '../../domain/actor.ts';
import { addTag, longestTag, removeTag, type Store } from '../../store/index.ts';
import { type DeskResult, declined, deskTransaction, heldAtDesk } from './desk-act.ts';

export interface TagRequest {
  readonly reference: string | number;
  readonly tag: string;
  /** Default false. */
  readonly remove?: boolean;
}

export function tagRequest(
  store: Store,
  actor: Actor,
  { reference, tag, remove = false }: TagRequest,
): Promise<DeskResult<{ readonly tag: string }>> {
  return deskTransaction(store, async (tx) => {
    const held = await heldAtDesk(tx, actor, 'handle-request', reference);
    if (!held.ok) return held;
    const word = tag.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (word === '' || word.length > longestTag) return declined({ type: 'tag-not-usable', most: longestTag });
    await (remove ? removeTag : addTag)(tx, held.request.id, word);
    return { ok: true, tag: word };
  });
}
