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
      const ordinals = await ordinalsOf(tx, batch);
      for (const part of partsOf(batch, ordinals)) await replayPart(tx, part);
    });
    return undefined;
  } catch (cause) {
    if (cause instanceof Refused) return cause.problem;
    throw cause;
  }
}

/** Current revisions of the numbers, as far as they have one. */
async function ordinalsOf(tx: Tx, batch: readonly SealedChange[]): Promise<Map<number, number>> {
  const known = await loadForImport(tx, [...new Set(batch.map(({ number }) => number))]);
  return new Map([...known].flatMap(([number, { title }]) => (title ? [[number, title.ordinal]] : [])));
}

interface Step {
  readonly change: SealedChange;
  /** Ordinal of the revision before; absent for a first one, and where the record stays. */
  readonly basedOn?: number;
}

interface Part {
  /** Whether its changes write records, or numbers alone. */
  readonly isOfTitles: boolean;
  readonly steps: Step[];
}

/**
 * Runs that writers may take at once and leave everything as if they had been written one by one: of one sort, and by ascending number,
 * which is the order in which a writer works. Of two who want the same key title, who came first has it.
 */
function partsOf(batch: readonly SealedChange[], ordinals: Map<number, number>): Part[] {
  const parts: Part[] = [];
  for (const change of batch) {
    const { number, ordinal } = change;
    const basedOn = ordinals.get(number);
    const isOfTitles = ordinal !== undefined && ordinal !== basedOn;
    const last = parts.at(-1);
    const step = { change, ...(isOfTitles && basedOn !== undefined && { basedOn }) };
    if (last?.isOfTitles === isOfTitles && last.steps.at(-1)!.change.number < number) last.steps.push(step);
    else parts.push({ isOfTitles, steps: [step] });
    if (ordinal !== undefined) ordinals.set(number, ordinal);
  }
  return parts;
}

async function replayPart(tx: Tx, { isOfTitles, steps }: Part): Promise<void> {
  const quiet = silently(tx);
  if (isOfTitles) await writeTitles(quiet, steps.map(titleOf));
  else
    await writeNumbers(
      quiet,
      steps.map(({ change }) => numberOf(change)),
    );
  for (const { change } of steps) {
    const { joins, leaves, approves, closes } = readMembershipFacts(change);
    for (const { kind, number } of leaves) await removeMembers(quiet, kind, number, [change.number]);
    if (approves !== undefined) await approveClusterNumber(quiet, approves, change.number, change.actor);
    if (joins.length > 0) await writeMemberships(quiet, [{ number: change.number, clusters: joins }]);
    if (closes.length > 0) await closeEmptyClusters(quiet, closes);
  }
  await appendSealed(
    tx,
    steps.map(({ change }) => change),
  );
}

function titleOf({ change, basedOn }: Step): TitleWrite {
  const { position, text, recordHash, state, replacement, form, source } = change;
  if (text === undefined || recordHash === undefined) throw new Refused({ type: 'record-missing', position });
  const prepared = prepareTitle(textToRecord(text), {
    state,
    change: { actor: change.actor },
    ...(replacement !== undefined && { replacement }),
    ...(basedOn !== undefined && { basedOn }),
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
