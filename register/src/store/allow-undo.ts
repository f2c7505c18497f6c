/** Lets a transaction go the ways between states that only the undoing of a mistake goes (domain/number-state.ts, `undo-change`). */
import { sql } from 'kysely';
import { queries, type Tx } from './handle.ts';

/**
 * From here to the end of this transaction. For the action that undoes, after it has made sure of its right and its reason; direct SQL
 * that has not asked for this is refused by the database.
 */
export async function allowUndo(tx: Tx): Promise<void> {
  await sql`SELECT set_config('masthead.verb', 'undo-change', true)`.execute(tx[queries]);
}
