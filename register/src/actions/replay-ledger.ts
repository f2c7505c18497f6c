/**
 * Replays an exported ledger: every change in order, so that an empty register becomes the one that the changes came from, or a restored
 * backup gets what it lacks. A change is taken only if it follows the head of this register, so nothing can be left out, put in or altered on the
 * way. What is beside the ledger and does not come back: docs/decisions/0024-proof-of-the-ledger.md.
 */
import type { Actor } from '../domain/actor.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import { readMembershipFacts } from '../domain/replayed-facts.ts';
import {
  allowUndo,
  appendSealed,
  approveClusterNumber,
  closeEmptyClusters,
  findReplayProblem,
  type KnownNumber,
  loadForImport,
  type NumberWrite,
  type ReplayProblem,
  removeMembers,
  type SealedChange,
  type Store,
  silently,
  type TitleWrite,
  type Tx,
  textToRecord,
  writeMemberships,
  writeNumbers,
  writeTitles,
} from '../store/index.ts';
import { prepareTitle } from './prepare-title.ts';

export type ReplayLedgerProblem =
  | PermissionProblem
  | ReplayProblem
  | { readonly type: 'record-missing'; readonly position: number };

export type ReplayResult =
  | { readonly ok: true; readonly replayed: number }
  /** What came before the problem is replayed. */
  | { readonly ok: false; readonly replayed: number; readonly problems: readonly ReplayLedgerProblem[] };

/** Changes in one transaction. */
const batchSize = 500;

/** `changes` begin right after the head of the register: at position 1 for an empty one. */
export async function replayLedger(
  store: Store,
  actor: Actor,
  changes: AsyncIterable<SealedChange> | Iterable<SealedChange>,
): Promise<ReplayResult> {
  // Whoever may sign for the ledger may bring it back.
  const refusal = refusalOf(actor, 'sign-head');
  if (refusal !== undefined) return { ok: false, replayed: 0, problems: [refusal] };
  let replayed = 0;
  let batch: SealedChange[] = [];
  const flush = async (): Promise<ReplayLedgerProblem | undefined> => {
    const problem = await replayBatch(store, batch);
    if (problem === undefined) replayed += batch.length;
    batch = [];
    return problem;
  };
  for await (const change of changes) {
    batch.push(change);
    if (batch.length < batchSize) continue;
    const problem = await flush();
    if (problem !== undefined) return { ok: false, replayed, problems: [problem] };
  }
  const problem = await flush();
  return problem === undefined ? { ok: true, replayed } : { ok: false, replayed, problems: [problem] };
}

class Refused extends Error {
  readonly problem: ReplayLedgerProblem;
  constructor(problem: ReplayLedgerProblem) {
    super(problem.type);
    this.problem = problem;
  }
}

async function replayBatch(store: Store, batch: readonly SealedChange[]): Promise<ReplayLedgerProblem | undefined> {
  if (batch.length === 0) return undefined;
  try {
    await store.transaction(async (tx) => {
      const problem = await findReplayProblem(tx, batch);
      if (problem !== undefined) throw new Refused(problem);
      await allowUndo(tx);
      for (const part of partsOf(batch)) await replayPart(tx, part);
    });
    return undefined;
  } catch (cause) {
    if (cause instanceof Refused) return cause.problem;
    throw cause;
  }
}

/** Runs in which each number stands once: writers take many numbers at once, and each of them once. */
function* partsOf(batch: readonly SealedChange[]): Generator<SealedChange[]> {
  let part: SealedChange[] = [];
  let numbers = new Set<number>();
  for (const change of batch) {
    if (numbers.has(change.number)) {
      yield part;
      part = [];
      numbers = new Set();
    }
    numbers.add(change.number);
    part.push(change);
  }
  yield part;
}

async function replayPart(tx: Tx, part: readonly SealedChange[]): Promise<void> {
  const quiet = silently(tx);
  const known = await loadForImport(
    tx,
    part.map(({ number }) => number),
  );
  const titles: TitleWrite[] = [];
  const numbers: NumberWrite[] = [];
  for (const change of part) {
    const before = known.get(change.number);
    if (change.ordinal !== undefined && change.ordinal !== before?.title?.ordinal) titles.push(titleOf(change, before));
    else numbers.push(numberOf(change));
  }
  // Numbers that others name are there before them; a title that takes the place of another comes after it was withdrawn.
  await writeNumbers(quiet, numbers);
  await writeTitles(quiet, titles);
  for (const change of part) {
    const { joins, leaves, approves, closes } = readMembershipFacts(change);
    for (const { kind, number } of leaves) await removeMembers(quiet, kind, number, [change.number]);
    if (approves !== undefined) await approveClusterNumber(quiet, approves, change.number, change.actor);
    if (joins.length > 0) await writeMemberships(quiet, [{ number: change.number, clusters: joins }]);
    if (closes.length > 0) await closeEmptyClusters(quiet, closes);
  }
  await appendSealed(tx, part);
}

function titleOf(change: SealedChange, before: KnownNumber | undefined): TitleWrite {
  const { position, text, recordHash, state, replacement, form, source } = change;
  if (text === undefined || recordHash === undefined) throw new Refused({ type: 'record-missing', position });
  const prepared = prepareTitle(textToRecord(text), {
    state,
    change: { actor: change.actor },
    ...(replacement !== undefined && { replacement }),
    ...(before?.title && { basedOn: before.title.ordinal }),
  });
  if (prepared === undefined) throw new Error(`the record at position ${position} cannot be read`);
  const { custody } = readMembershipFacts(change);
  return {
    ...prepared.write,
    text,
    hash: recordHash,
    form: form ?? 'record',
    ...(source !== undefined && { source }),
    ...(custody !== undefined && { centre: custody }),
  };
}

function numberOf({ number, state, replacement, actor, ...change }: SealedChange): NumberWrite {
  const { custody } = readMembershipFacts({ number, state, actor, ...change });
  return {
    number,
    state,
    ...(replacement !== undefined && { replacement }),
    ...(custody !== undefined && { centre: custody }),
    change: { actor },
  };
}
