/** Mends single cells of a file that is not sent yet, takes files of evidence that its rows name, or gives the whole file up. */
import type { Actor } from '../../../domain/actor.ts';
import { type EvidenceStore, judgeFile } from '../../../domain/evidence-file.ts';
import { requestColumn } from '../../../domain/request-columns.ts';
import { longestCell } from '../../../domain/request-columns-read.ts';
import type { RequestVocabulary } from '../../../domain/request-columns-words.ts';
import { cleanLine } from '../../../domain/request-form/read.ts';
import {
  addBatchEvidence,
  listBatchEvidence,
  listBatchLines,
  moveBatch,
  type Store,
  touchBatch,
  writeBatchLine,
} from '../../../store/index.ts';
import type { CellFault } from '../read-request-file.ts';
import { digestOfCells } from './check-lines.ts';
import { declined, type FileResult, heldFile, ownerOf } from './of-file.ts';

/** Files of evidence that one spreadsheet may bring along. */
export const mostEvidence = 500;

export interface MendedCell {
  readonly row: number;
  /** Key of the column. */
  readonly column: string;
  readonly value: string;
}

export function mendFile(
  store: Store,
  actor: Actor,
  { id, cells }: { readonly id: string; readonly cells: readonly MendedCell[] },
  vocabulary: RequestVocabulary,
): Promise<FileResult> {
  return store.transaction(async (tx): Promise<FileResult> => {
    const held = await heldFile(tx, actor, id);
    if (!held.ok) return held;
    const { batch } = held;
    if (batch.state === 'submitted' || batch.state === 'dropped')
      return declined({ type: 'file-over', state: batch.state });
    const lines = new Map((await listBatchLines(tx, id)).map((line) => [line.row, line]));
    const byRow = new Map<number, MendedCell[]>();
    for (const cell of cells) {
      if (requestColumn.has(cell.column)) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
    }
    for (const [row, mended] of byRow) {
      const line = lines.get(row);
      if (line === undefined || line.request !== undefined) continue;
      const values: Record<string, string> = { ...line.cells };
      for (const { column, value } of mended) {
        const text = cleanLine(value).slice(0, longestCell + 1);
        if (text === '') delete values[column];
        else values[column] = text;
      }
      const columns = mended.map(({ column }) => column);
      const faults = (line.faults as readonly CellFault[]).filter(({ column }) => !columns.includes(column));
      await writeBatchLine(tx, id, {
        row,
        cells: values,
        faults,
        digest: digestOfCells(ownerOf(batch), values, vocabulary),
      });
    }
    await touchBatch(tx, id);
    return { ok: true };
  });
}

export async function addFileEvidence(
  store: Store,
  kept: EvidenceStore,
  actor: Actor,
  {
    id,
    files,
  }: { readonly id: string; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] },
): Promise<FileResult> {
  // Who may not write is told before anything is kept.
  const allowed = await store.transaction(async (tx): Promise<FileResult<{ there: number }>> => {
    const held = await heldFile(tx, actor, id);
    if (!held.ok) return held;
    const { state } = held.batch;
    if (state !== 'checking') return declined({ type: 'file-over', state });
    return { ok: true, there: (await listBatchEvidence(tx, id)).size };
  });
  if (!allowed.ok) return allowed;
  if (allowed.there + files.length > mostEvidence) return declined({ type: 'too-many-files', most: mostEvidence });
  const judged: { name: string; hash: string; size: number; type: string }[] = [];
  for (const { name, bytes } of files) {
    const called = cleanLine(name).slice(-200);
    const file = judgeFile(bytes);
    if (!file.ok) return declined({ type: 'evidence-not-taken', name: called, problem: file.problem });
    judged.push({ name: called, ...(await kept.put(bytes)), type: file.type });
  }
  return store.transaction(async (tx): Promise<FileResult> => {
    const held = await heldFile(tx, actor, id);
    if (!held.ok) return held;
    for (const file of judged) await addBatchEvidence(tx, id, file);
    await touchBatch(tx, id);
    return { ok: true };
  });
}

/** Given up twice is given up once. What was sent of it stays. */
export function dropFile(store: Store, actor: Actor, id: string): Promise<FileResult> {
  return store.transaction(async (tx): Promise<FileResult> => {
    const held = await heldFile(tx, actor, id);
    if (!held.ok) return held;
    const { state } = held.batch;
    if (state === 'dropped') return { ok: true };
    if (state !== 'checking') return declined({ type: 'file-over', state });
    await moveBatch(tx, id, 'dropped');
    return { ok: true };
  });
}
