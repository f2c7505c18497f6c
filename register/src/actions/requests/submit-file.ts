/**
 * Sends all requests of a file, once all its rows are well: each becomes a request with its evidence by the same way as one from the form,
 * a few dozen in a transaction. Stopped on the way, it goes on from where it was; sent twice, it is sent once. One letter says so
 * (ISO 3297:2020, 5.2 to 5.4 and Table C.1; docs/guide/bulk-requests.md).
 */
import { createHash } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { accountName } from '../../domain/person.ts';
import type { RequestVocabulary } from '../../domain/request-columns-words.ts';
import type { ReadStore, Store, Tx } from '../../store/index.ts';
import {
  addEvidence,
  type BatchRow,
  enqueueLetter,
  findAccount,
  findBatch,
  findCentre,
  findSentLines,
  listBatchEvidence,
  listBatchLines,
  listRequests,
  moveBatch,
  settleBatchLine,
  touchBatch,
} from '../../store/index.ts';
import type { RequestActionProblem } from './asking.ts';
import { requestFileLimits } from './read-request-file.ts';
import { startRequestIn } from './start-request.ts';
import { type CheckedLine, checkLines } from './submit-file/check-lines.ts';
import { declined, type FileResult, heldFile, mayUse } from './submit-file/of-file.ts';
import { submitRequestIn } from './submit-request.ts';

/** Rows in one transaction: others have their turn between. */
const together = 50;

/** The rows of a file with what is wrong with each; undefined when there is none, or it is not theirs. */
export async function readFileLines(
  read: ReadStore,
  actors: readonly Actor[],
  id: string,
  vocabulary: RequestVocabulary,
): Promise<{ readonly batch: BatchRow; readonly lines: readonly CheckedLine[] } | undefined> {
  const batch = await findBatch(read, id);
  if (batch === undefined || !actors.some((actor) => mayUse(actor, batch))) return undefined;
  return { batch, lines: await checkedLines(read, batch, vocabulary) };
}

async function checkedLines(
  read: ReadStore,
  batch: BatchRow,
  vocabulary: RequestVocabulary,
  some?: Parameters<typeof listBatchLines>[2],
): Promise<CheckedLine[]> {
  const lines = await listBatchLines(read, batch.id, some);
  const open = lines.filter(({ request }) => request === undefined);
  return checkLines(lines, {
    vocabulary,
    applicant: batch.applicant,
    evidence: await listBatchEvidence(read, batch.id),
    sent: await findSentLines(
      read,
      open.map(({ digest }) => digest),
      batch.id,
    ),
  });
}

export type FileSent = FileResult<{
  /** Rows that are requests now, and those that were refused when they were sent. */
  readonly sent: number;
  readonly refused: number;
  readonly repeated: boolean;
}>;

export async function submitFile(
  store: Store,
  actor: Actor,
  id: string,
  vocabulary: RequestVocabulary,
  { stop }: { readonly stop?: AbortSignal } = {},
): Promise<FileSent> {
  const begun = await store.transaction(async (tx): Promise<FileResult<{ readonly batch: BatchRow }>> => {
    const held = await heldFile(tx, actor, id);
    if (!held.ok) return held;
    const { batch } = held;
    if (batch.state === 'dropped') return declined({ type: 'file-over', state: batch.state });
    if (batch.state === 'submitted') return held;
    const lines = await checkedLines(tx, batch, vocabulary);
    const wrong = lines.filter(({ line, problems }) => line.request === undefined && problems.some(isToBeMended));
    if (wrong.length > 0) return declined({ type: 'rows-not-well', rows: wrong.length });
    // Who sends it again has mended what was refused, or hopes that it passes now.
    await moveBatch(tx, id, 'submitting');
    return held;
  });
  if (!begun.ok) return begun;
  const repeated = begun.batch.state === 'submitted';
  const refusedRows = new Set<number>();
  while (!repeated && !stop?.aborted) {
    const step = await sendSome(store, actor, id, vocabulary, refusedRows);
    if (step === 'done') break;
    if (typeof step === 'object') {
      refusedRows.add(step.row);
      await store.transaction(async (tx) => settleBatchLine(tx, id, step.row, { refused: step.problem }));
      // What refuses one for want of credits refuses the rest.
      if (step.problem.type === 'too-few-credits') break;
    }
  }
  const lines = await store.transaction((tx) => listBatchLines(tx, id));
  const sent = lines.filter(({ request }) => request !== undefined).length;
  return { ok: true, sent, refused: lines.filter(({ refused }) => refused !== undefined).length, repeated };
}

/** That it was refused before does not keep it from being sent again. */
const isToBeMended = ({ problem }: CheckedLine['problems'][number]): boolean => problem.type !== 'row-refused';

/** Carries the row that was refused out of the transaction, of which nothing stays. */
class RowRefused extends Error {
  readonly row: number;
  readonly problem: RequestActionProblem;
  constructor(row: number, problem: RequestActionProblem) {
    super(problem.type);
    this.row = row;
    this.problem = problem;
  }
}

async function sendSome(
  store: Store,
  actor: Actor,
  id: string,
  vocabulary: RequestVocabulary,
  without: ReadonlySet<number>,
): Promise<'more' | 'done' | { readonly row: number; readonly problem: RequestActionProblem }> {
  try {
    return await store.transaction(async (tx) => {
      const held = await heldFile(tx, actor, id);
      if (!held.ok || held.batch.state !== 'submitting') return 'done';
      const { batch } = held;
      const open = await checkedLines(tx, batch, vocabulary, { limit: together, without: [...without] });
      for (const line of open) {
        const request = await sendLine(tx, actor, batch, line);
        await settleBatchLine(tx, id, line.line.row, { request });
      }
      if (open.length === together) {
        await touchBatch(tx, id);
        return 'more';
      }
      if (without.size === 0) {
        await moveBatch(tx, id, 'submitted');
        await tell(tx, batch);
      }
      return 'done';
    });
  } catch (cause) {
    if (cause instanceof RowRefused) return cause;
    throw cause;
  }
}

async function sendLine(tx: Tx, actor: Actor, batch: BatchRow, { line, form, evidence }: CheckedLine): Promise<number> {
  const { row } = line;
  // 43 characters that are the same whenever this row is sent.
  const key = createHash('sha256').update(`${batch.id} ${row}`).digest('base64url');
  const started = await startRequestIn(tx, actor, { language: batch.language, form, batch: batch.id, key });
  if (!started.ok) throw new RowRefused(row, started.problem);
  const { id } = started.request;
  if (evidence !== undefined) {
    await addEvidence(tx, {
      request: id,
      kind: form.status === 'to-be-published' ? 'mock-up' : 'first-issue',
      ...('url' in evidence
        ? { url: evidence.url }
        : {
            file: { hash: Buffer.from(evidence.file.hash, 'hex'), size: evidence.file.size, type: evidence.file.type },
            name: evidence.file.name,
          }),
      by: actor.name,
    });
  }
  const sent = await submitRequestIn(tx, actor, { reference: id, quiet: true });
  if (!sent.ok) throw new RowRefused(row, sent.problem);
  return id;
}

/** Its sender, and each centre that has something to decide: one letter each, not one a request. */
async function tell(tx: Tx, batch: BatchRow): Promise<void> {
  const { rows, total } = await listRequests(tx, { batch: batch.id, limit: requestFileLimits.rows });
  const sender = await findAccount(tx, batch.account);
  if (sender !== undefined) {
    await enqueueLetter(tx, {
      to: sender.email,
      name: sender.name,
      language: batch.language,
      letter: 'batch-submitted',
      values: { count: total, file: batch.name },
      link: `/requests/files/${batch.id}`,
    });
  }
  for (const code of new Set(rows.flatMap(({ centre }) => centre ?? []))) {
    const centre = await findCentre(tx, code);
    if (centre?.email === undefined) continue;
    await enqueueLetter(tx, {
      to: centre.email,
      ...(centre.name !== undefined && { name: centre.name }),
      language: 'en',
      letter: 'batch-arrived',
      values: { count: rows.filter((row) => row.centre === code).length, file: batch.name },
      link: `/desk?${new URLSearchParams({ batch: batch.id })}`,
    });
  }
}

/** As whom a file is sent on when its sender is not there: she confirmed it when she had the right. */
export function senderOf({ account, organisation }: BatchRow): Actor {
  const name = accountName(account);
  return organisation === undefined
    ? { name, role: 'applicant', account }
    : { name, role: 'member', account, organisation };
}
