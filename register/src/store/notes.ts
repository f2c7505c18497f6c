/** Notes for staff. Nothing of the portal, the services or the exports reads this table; a test holds every public address to it. */
import type { NoteKind, NoteRow, NoteWrite } from '../domain/note.ts';
import { cleanText } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

/** Gives the note's id. The number has to be known. */
export async function addNote(tx: Tx, { number, kind, text, writtenBy }: NoteWrite): Promise<number> {
  const { id } = await tx[queries]
    .insertInto('note')
    .values({ number, kind, content: cleanText(text), written_by: cleanText(writtenBy) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** In the order in which they were written. */
export async function listNotes(db: ReadStore, number: number): Promise<NoteRow[]> {
  const rows = await db[queries].selectFrom('note').selectAll().where('number', '=', number).orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind as NoteKind,
    text: row.content,
    writtenAt: row.written_at,
    writtenBy: row.written_by,
  }));
}
