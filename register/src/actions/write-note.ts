/** Notes on a number for staff: written once, never changed, read by the centre in whose custody the number is and by the Authority. */
import type { Issn } from '@masthead/issn';
import type { Actor } from '../domain/actor.ts';
import { longestNote, type NoteKind, type NoteRow } from '../domain/note.ts';
import { addNote, findNumber, holdNumbers, listNotes, type ReadStore, type Store } from '../store/index.ts';
import { decide, heldOrRefused, look, refuse } from './life/decide.ts';
import type { LifeResult } from './life/problems.ts';

export interface NoteRequest {
  readonly number: number;
  readonly kind: NoteKind;
  readonly text: string;
}

export async function writeNote(
  store: Store,
  actor: Actor,
  { number, kind, text }: NoteRequest,
): Promise<LifeResult<{ readonly issn: Issn; readonly id: number }>> {
  return decide(store, async (tx) => {
    const { issn } = heldOrRefused(await holdNumbers(tx, [number]), number, actor, 'write-note');
    const content = text.trim();
    if (content === '') refuse({ type: 'note-empty' });
    if (content.length > longestNote) refuse({ type: 'note-too-long', length: content.length, most: longestNote });
    return { issn, id: await addNote(tx, { number, kind, text: content, writtenBy: actor.name }) };
  });
}

/** In the order in which they were written. */
export async function readNotes(
  read: ReadStore,
  actor: Actor,
  number: number,
): Promise<LifeResult<{ readonly issn: Issn; readonly notes: readonly NoteRow[] }>> {
  return look(async () => {
    const row = await findNumber(read, number);
    const { issn } = heldOrRefused(new Map(row ? [[number, { row }]] : []), number, actor, 'read-note');
    return { issn, notes: await listNotes(read, number) };
  });
}
