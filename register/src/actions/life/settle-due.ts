/** Closes the matter that a number has to be confirmed, when that is settled one way or the other. */
import type { Actor } from '../../domain/actor.ts';
import { listMatters, settleMatter, type Tx } from '../../store/index.ts';

export async function settleDue(tx: Tx, actor: Actor, number: number, reason: string): Promise<void> {
  for (const { id } of await listMatters(tx, { kind: 'confirmation-due', about: number, limit: 10 })) {
    await settleMatter(tx, id, { state: 'done', by: actor.name, reason });
  }
}
