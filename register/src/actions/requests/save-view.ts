/** Keeps a question to the inbox under a name, or forgets it: each cataloguer's own. */
import type { Actor } from '../../domain/actor.ts';
import { dropView, keepView, type Store } from '../../store/index.ts';
import { type DeskResult, declined, deskTransaction } from './desk-act.ts';

export function saveView(
  store: Store,
  actor: Actor,
  view: { readonly name: string; readonly query: string },
): Promise<DeskResult> {
  return deskTransaction(store, async (tx) => {
    const name = view.name.normalize('NFC').replace(/\s+/g, ' ').trim();
    const unusable = name === '' || name.length > 100 || view.query.length > 1000;
    if (unusable || actor.account === undefined) return declined({ type: 'view-not-usable' });
    await keepView(tx, actor.account, { name, query: view.query });
    return { ok: true };
  });
}

export function forgetView(store: Store, actor: Actor, id: number): Promise<DeskResult> {
  return deskTransaction(store, async (tx) => {
    if (actor.account !== undefined) await dropView(tx, actor.account, id);
    return { ok: true };
  });
}
