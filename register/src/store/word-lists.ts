/** Lists of title word abbreviations that were imported: each version stays, and one of them holds. */
import { sql } from 'kysely';
import { cleanText, hexOf } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

export interface WordListRow {
  readonly id: number;
  readonly name: string;
  /** Lower-case hexadecimal SHA-256. */
  readonly fileHash: string;
  readonly entriesHash: string;
  readonly entries: number;
  readonly importedAt: Date;
  readonly importedBy: string;
}

export interface WordListWrite {
  readonly name: string;
  readonly fileHash: string;
  readonly entriesHash: string;
  readonly entries: number;
  /** JSON. */
  readonly report: string;
  readonly content: string;
  readonly importedBy: string;
}

/** The list that holds; undefined: the project's own short list does. */
export async function currentWordList(db: ReadStore): Promise<WordListRow | undefined> {
  const choice = await db[queries]
    .selectFrom('word_list_choice')
    .leftJoin('word_list', 'word_list.id', 'word_list_choice.list')
    .select(columns)
    .orderBy('word_list_choice.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return choice === undefined || choice.id === null ? undefined : toRow(choice as SelectedRow);
}

/** Every list, the latest first. */
export async function listWordLists(db: ReadStore): Promise<WordListRow[]> {
  const rows = await db[queries].selectFrom('word_list').select(columns).orderBy('word_list.id', 'desc').execute();
  return rows.map(toRow);
}

export async function findWordList(db: ReadStore, id: number): Promise<WordListRow | undefined> {
  const row = await db[queries].selectFrom('word_list').select(columns).where('id', '=', id).executeTakeFirst();
  return row && toRow(row);
}

/** The same file, read the same way, if it was imported before. */
export async function findWordListByContent(
  db: ReadStore,
  fileHash: string,
  entriesHash: string,
): Promise<WordListRow | undefined> {
  const row = await db[queries]
    .selectFrom('word_list')
    .select(columns)
    .where('file_hash', '=', Buffer.from(fileHash, 'hex'))
    .where('entries_hash', '=', Buffer.from(entriesHash, 'hex'))
    .executeTakeFirst();
  return row && toRow(row);
}

/** The entries as they were written, and the report as JSON. */
export async function readWordList(
  db: ReadStore,
  id: number,
): Promise<{ content: string; report: string } | undefined> {
  return db[queries].selectFrom('word_list').select(['content', 'report']).where('id', '=', id).executeTakeFirst();
}

/** Only the report, as JSON. */
export async function readWordListReport(db: ReadStore, id: number): Promise<string | undefined> {
  const row = await db[queries].selectFrom('word_list').select('report').where('id', '=', id).executeTakeFirst();
  return row?.report;
}

/** Adds a list and gives its id. One that is there already, perhaps since a moment ago, is left as it is. */
export async function addWordList(tx: Tx, list: WordListWrite): Promise<{ id: number; added: boolean }> {
  const { rows } = await sql<{ id: number }>`
    INSERT INTO word_list (name, file_hash, entries_hash, entries, report, content, imported_by)
    VALUES (${cleanText(list.name)}, ${Buffer.from(list.fileHash, 'hex')}, ${Buffer.from(list.entriesHash, 'hex')},
      ${list.entries}, ${cleanText(list.report)}, ${cleanText(list.content)}, ${cleanText(list.importedBy)})
    ON CONFLICT ON CONSTRAINT word_list_once DO NOTHING
    RETURNING id
  `.execute(tx[queries]);
  if (rows[0]) return { id: rows[0].id, added: true };
  const known = await findWordListByContent(tx, list.fileHash, list.entriesHash);
  return { id: known!.id, added: false };
}

/** From now on this list holds; without one, the project's own short list. */
export async function chooseWordList(tx: Tx, list: number | undefined, by: string): Promise<void> {
  await sql`
    INSERT INTO word_list_choice (list, chosen_by) VALUES (${list ?? null}, ${cleanText(by)})
  `.execute(tx[queries]);
}

const columns = [
  'word_list.id',
  'word_list.name',
  'word_list.file_hash',
  'word_list.entries_hash',
  'word_list.entries',
  'word_list.imported_at',
  'word_list.imported_by',
] as const;

interface SelectedRow {
  readonly id: number;
  readonly name: string;
  readonly file_hash: Uint8Array;
  readonly entries_hash: Uint8Array;
  readonly entries: number;
  readonly imported_at: Date;
  readonly imported_by: string;
}

function toRow(row: SelectedRow): WordListRow {
  return {
    id: row.id,
    name: row.name,
    fileHash: hexOf(row.file_hash),
    entriesHash: hexOf(row.entries_hash),
    entries: row.entries,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
  };
}
