/** What the actions on files of requests share: whose a file is, and what can go wrong with it. */
import type { Actor } from '../../../domain/actor.ts';
import type { FileProblem as EvidenceProblem } from '../../../domain/evidence-file.ts';
import { type PermissionProblem, refusalOf } from '../../../domain/permissions.ts';
import { type BatchRow, holdBatch, type Tx } from '../../../store/index.ts';
import type { FileProblem } from '../read-request-file.ts';

export type FileActionProblem =
  | PermissionProblem
  | FileProblem
  /** There is none, or it is not theirs: nobody learns which. */
  | { readonly type: 'file-unknown' }
  /** It was sent, or given up. */
  | { readonly type: 'file-over'; readonly state: BatchRow['state'] }
  | { readonly type: 'applicant-incomplete'; readonly fields: readonly string[] }
  /** Rows with something to mend; nothing was sent. */
  | { readonly type: 'rows-not-well'; readonly rows: number }
  | { readonly type: 'evidence-not-taken'; readonly name: string; readonly problem: EvidenceProblem }
  | { readonly type: 'too-many-files'; readonly most: number };

export type FileResult<T extends object = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problem: FileActionProblem };

export const declined = (problem: FileActionProblem): { readonly ok: false; readonly problem: FileActionProblem } => ({
  ok: false,
  problem,
});

/** Whose rows are the same rows. */
export const ownerOf = ({ account, organisation }: Pick<BatchRow, 'account' | 'organisation'>): string =>
  organisation === undefined ? `account ${account}` : `organisation ${organisation}`;

export function mayUse(actor: Actor, batch: Pick<BatchRow, 'account' | 'organisation'>): boolean {
  const { account, organisation } = batch;
  return refusalOf(actor, 'write-request', organisation === undefined ? { account } : { organisation }) === undefined;
}

/** The file, locked, or why not. */
export async function heldFile(tx: Tx, actor: Actor, id: string): Promise<FileResult<{ readonly batch: BatchRow }>> {
  const batch = await holdBatch(tx, id);
  return batch !== undefined && mayUse(actor, batch) ? { ok: true, batch } : declined({ type: 'file-unknown' });
}
