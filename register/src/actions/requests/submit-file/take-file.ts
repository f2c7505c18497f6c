/**
 * Takes a spreadsheet of requests in: read, judged as a whole, and kept row by row until all is well. Nothing is asked for yet. The same
 * content again, from the same sender, is the file that is there (docs/guide/bulk-requests.md).
 */
import { createHash } from 'node:crypto';
import type { Actor } from '../../../domain/actor.ts';
import { refusalOf } from '../../../domain/permissions.ts';
import type { RequestVocabulary } from '../../../domain/request-columns-words.ts';
import { checkRequestForm } from '../../../domain/request-form/check.ts';
import { cleanLine } from '../../../domain/request-form/read.ts';
import { emptyRequestForm, type RequestForm } from '../../../domain/request-form.ts';
import { addBatch, findSameBatch, holdBatch, moveBatch, type Store } from '../../../store/index.ts';
import { type FileNote, type RequestFile, readRequestFile } from '../read-request-file.ts';
import { digestOfCells } from './check-lines.ts';
import { declined, type FileResult, mayUse, ownerOf } from './of-file.ts';

/** How a file was read, as it is kept with it. */
export interface FileSource extends Pick<RequestFile, 'format' | 'encoding'> {
  readonly notes: readonly FileNote[];
  /** Letters of the columns, by key. */
  readonly letters: Readonly<Record<string, string>>;
}

export interface TakeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly language: string;
  /** Of all rows. */
  readonly applicant: RequestForm['applicant'];
  /** A file of the same sender that it stands instead of. */
  readonly replaces?: string;
}

export type FileTaken = FileResult<{ readonly id: string; readonly repeated: boolean }>;

export async function takeFile(
  store: Store,
  actor: Actor,
  { name, bytes, language, applicant, replaces }: TakeFile,
  vocabulary: RequestVocabulary,
): Promise<FileTaken> {
  const { account, organisation } = actor;
  const problem = refusalOf(actor, 'write-request', organisation === undefined ? { account } : { organisation });
  if (problem !== undefined) return declined(problem);
  if (account === undefined) return declined({ type: 'not-permitted', role: actor.role, verb: 'write-request' });
  const fields = checkRequestForm({ ...emptyRequestForm, applicant }, { complete: true })
    .filter(({ field }) => field.startsWith('applicant.'))
    .map(({ field }) => field);
  if (fields.length > 0) return declined({ type: 'applicant-incomplete', fields });
  const read = await readRequestFile({ name, bytes }, vocabulary);
  if (!read.ok) return read;
  const { format, encoding, columns, rows, notes } = read.file;
  const whose = { account, ...(organisation !== undefined && { organisation }) };
  const lines = rows.map(({ row, cells, faults }) => ({
    row,
    cells,
    faults,
    digest: digestOfCells(ownerOf(whose), cells, vocabulary),
  }));
  // Rows that move within the sheet, and remarks, are no other file.
  const digest = createHash('sha256')
    .update(JSON.stringify(rows.map(({ cells, faults }) => [Object.entries(cells).sort(), faults])))
    .digest('hex');
  const source: FileSource = {
    format,
    ...(encoding !== undefined && { encoding }),
    notes: notes.slice(0, 50),
    letters: Object.fromEntries(columns.flatMap(({ key, letter }) => (key === undefined ? [] : [[key, letter]]))),
  };
  return store.transaction(async (tx): Promise<FileTaken> => {
    const same = await findSameBatch(tx, { ...whose, digest });
    if (same !== undefined) return { ok: true, id: same.id, repeated: true };
    const former = replaces === undefined ? undefined : await holdBatch(tx, replaces);
    if (former?.state === 'checking' && mayUse(actor, former)) await moveBatch(tx, former.id, 'dropped');
    const id = await addBatch(tx, {
      ...whose,
      name: cleanLine(name).slice(-200),
      language,
      applicant,
      source,
      digest,
      lines,
    });
    if (id !== undefined) return { ok: true, id, repeated: false };
    // Somebody sent it at the same moment.
    const meanwhile = await findSameBatch(tx, { ...whose, digest });
    return meanwhile === undefined
      ? declined({ type: 'file-unknown' })
      : { ok: true, id: meanwhile.id, repeated: true };
  });
}
