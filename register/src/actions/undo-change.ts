/**
 * Undoes a mistaken change by a new one: each record gets its former content as a new revision, each number its former state. Nothing is
 * deleted, and what was done together is undone together. Refused while something later builds on it.
 * docs/decisions/0026-life-after-assignment.md
 */
import { randomUUID } from 'node:crypto';
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { Actor } from '../domain/actor.ts';
import type { ChangeKind, ChangeMeta, ChangeRow } from '../domain/change.ts';
import { type Evidence, evidenceProblem, evidenceToText } from '../domain/evidence.ts';
import { isWithdrawn, mayBecome, mayMove, type NumberState } from '../domain/number-state.ts';
import type { WithdrawalDetail } from '../domain/withdrawal.ts';
import {
  allowUndo,
  appendChanges,
  closeCluster,
  findChange,
  findChangeSet,
  findChangesOf,
  findCluster,
  findClusterOf,
  findNumber,
  findReplaced,
  findRevision,
  findSuccessorCluster,
  type HeldNumber,
  holdNumbers,
  listMatters,
  type Membership,
  removeMembers,
  type Store,
  settleMatter,
  type TitleWrite,
  type Tx,
  writeMemberships,
  writeNumbers,
  writeTitles,
} from '../store/index.ts';
import { decide, heldOrRefused, reasonOrRefuse, refuse, revisionWrite } from './life/decide.ts';
import type { LifeResult } from './life/problems.ts';
import { moveIssnL } from './move-issn-l.ts';
import { prepareTitle } from './prepare-title.ts';

export interface UndoRequest {
  /** Place of the change in the order of the Register, as its history shows it. */
  readonly position: number;
  readonly reason: string;
  readonly evidence?: Evidence;
}

export interface Undone {
  /** Positions of the changes that were undone, in order. */
  readonly undone: readonly number[];
  readonly numbers: readonly { readonly issn: Issn; readonly from: NumberState; readonly to: NumberState }[];
}

/** What one action did to some numbers at once. An import's changes stand each for itself. */
const undoneTogether: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'number-confirmed',
  'record-corrected',
  'number-cancelled',
  'number-suppressed',
  'duplicate-merged',
  'link-followed',
  'change-undone',
  'issn-l-moved',
  'cluster-changed',
  'relation-written',
]);
const mostTogether = 5000;

/** What the ledger keeps of an undoing. */
interface UndoDetail {
  readonly undoes: readonly number[];
}

export async function undoChange(store: Store, actor: Actor, request: UndoRequest): Promise<LifeResult<Undone>> {
  const { position, evidence } = request;
  return decide(store, async (tx) => {
    const change = await findChange(tx, position);
    if (change === undefined) refuse({ type: 'position-unknown', position });
    const together = undoneTogether.has(change.kind) ? await findChangeSet(tx, change) : [change];
    if (together.length > mostTogether) {
      refuse({ type: 'too-many-together', position, count: together.length, most: mostTogether });
    }
    const numbers = [...new Set(together.map(({ number }) => number))].sort((a, b) => a - b);
    const held = await holdNumbers(tx, numbers);
    for (const number of numbers) heldOrRefused(held, number, actor, 'undo-change');
    const reason = reasonOrRefuse(request.reason);
    const unusable = evidence && evidenceProblem(evidence);
    if (unusable !== undefined) refuse(unusable);
    const undone = together.flatMap((one) => (one.position === undefined ? [] : [one.position]));
    const meta: ChangeMeta = {
      actor: actor.name,
      reason,
      ...(evidence !== undefined && { evidence: evidenceToText(evidence) }),
      changeSet: randomUUID(),
      detail: { undoes: undone } satisfies UndoDetail,
    };
    const plans: Plan[] = [];
    for (const number of numbers) {
      const former = await formerOrRefused(tx, position, number, together);
      plans.push(await planOrRefused(tx, held.get(number)!, former, numbers, meta));
    }
    await allowUndo(tx);
    await restore(tx, plans, meta);
    await moveOnFromWithdrawn(tx, plans, meta);
    await dismissProposals(tx, actor, together);
    return {
      undone,
      numbers: plans.map(({ held: one, to }) => ({
        issn: issnFromInteger(one.row.number),
        from: one.row.state,
        to,
      })),
    };
  });
}

/** The change before those that are undone; a refusal when there is none, or when something later builds on them. */
async function formerOrRefused(
  tx: Tx,
  position: number,
  number: number,
  together: readonly ChangeRow[],
): Promise<ChangeRow> {
  const all = await findChangesOf(tx, number);
  const ids = new Set(together.map(({ id }) => id));
  const first = all.findIndex(({ id }) => ids.has(id));
  const last = all.findLastIndex(({ id }) => ids.has(id));
  const issn = issnFromInteger(number);
  const former = all[first - 1];
  if (former === undefined || (former.title === undefined && all[last]?.title !== undefined)) {
    refuse({ type: 'nothing-before', position, issn });
  }
  const later = all.slice(last + 1);
  const { by, stand } = inForce(position, later);
  if (by !== undefined) refuse({ type: 'already-undone', position, by });
  if (stand.length > 0) refuse({ type: 'later-changes', position, issn, later: stand });
  return former;
}

/**
 * Which of the changes after one are in force. A change that was undone and the undoing of it are as if they had not been, unless that
 * undoing was undone. `by` is the change that undid the one itself.
 */
function inForce(
  position: number,
  later: readonly ChangeRow[],
): { readonly by: number | undefined; readonly stand: readonly number[] } {
  const within = new Set([position, ...later.map((one) => one.position ?? 0)]);
  const undone = new Map<number, number>();
  const stand: number[] = [];
  for (const { position: at = 0, detail } of later.toReversed()) {
    if (undone.has(at)) continue;
    const targets = undoes(detail);
    for (const target of targets) undone.set(target, at);
    if (targets.length === 0 || !targets.some((target) => within.has(target))) stand.unshift(at);
  }
  return { by: undone.get(position), stand };
}

function undoes(detail: unknown): readonly number[] {
  const found = (detail as Partial<UndoDetail> | undefined)?.undoes;
  return Array.isArray(found) ? found : [];
}

interface Plan {
  readonly held: HeldNumber;
  readonly to: NumberState;
  readonly replacement?: number;
  readonly title?: TitleWrite;
  /** Clusters that its record named and names no more. */
  readonly leaves: readonly { readonly kind: string; readonly number: number }[];
  /** Clusters that the ledger says it was in, whatever its record names. */
  readonly joins: Membership['clusters'];
}

async function planOrRefused(
  tx: Tx,
  held: HeldNumber,
  former: ChangeRow,
  together: readonly number[],
  change: ChangeMeta,
): Promise<Plan> {
  const { number, state: from } = held.row;
  const { state: to, replacement } = former;
  const issn = issnFromInteger(number);
  if (!mayMove(from, to, 'undo-change') && !mayBecome(from, to)) refuse({ type: 'no-way-back', issn, from, to });
  // Withdrawn again, it cannot be what another number was cancelled for meanwhile.
  if (isWithdrawn(to) && !isWithdrawn(from)) {
    const by = (await findReplaced(tx, number)).filter((other) => !together.includes(other));
    if (by.length > 0) refuse({ type: 'cited-as-replacement', issn, by: by.map(issnFromInteger) });
  }
  const last = (await findChangesOf(tx, number)).at(-1);
  const joins = joinsOf(held, last);
  const instead = replacement !== undefined && { replacement };
  if (former.title === undefined || former.ordinal === undefined || held.record?.ordinal === former.ordinal) {
    return { held, to, ...instead, leaves: [], joins };
  }
  const revision = await findRevision(tx, former.title, former.ordinal);
  if (revision === undefined) throw new Error(`revision ${former.title}-${former.ordinal} is missing`);
  const title = revisionWrite({ held, record: revision.record, state: to, ...instead, kind: 'change-undone', change });
  const now = held.record && prepareTitle(held.record.record, { state: from, change })?.write.clusters;
  const stays = ({ kind, number: cluster }: { kind: string; number: number }): boolean =>
    title.clusters.some((one) => one.kind === kind && one.number === cluster);
  return {
    held,
    to,
    ...instead,
    title: {
      ...title,
      form: revision.form,
      ...(revision.source !== undefined && { source: revision.source }),
    },
    leaves: (now ?? []).filter((one) => !stays(one)),
    joins: joins.filter(({ kind }) => !title.clusters.some((one) => one.kind === kind)),
  };
}

/** Of a number that comes back: the clusters that it was taken out of. Of one without a record: the ISSN-L that it was moved from. */
function joinsOf({ row, record }: HeldNumber, last: ChangeRow | undefined): Membership['clusters'] {
  const { clusters, kind: moved, from } = (last?.detail ?? {}) as LeftDetail;
  if (last?.kind === 'issn-l-moved' && record === undefined && moved !== undefined && from !== undefined) {
    return [{ kind: moved, number: from }];
  }
  if (!isWithdrawn(row.state)) return [];
  return (clusters ?? []).map(({ kind, cluster }) => ({ kind, number: cluster }));
}

/** What withdrawing and moving leave in the ledger. */
interface LeftDetail extends Partial<WithdrawalDetail> {
  readonly kind?: string;
  readonly from?: number;
}

async function restore(tx: Tx, plans: readonly Plan[], change: ChangeMeta): Promise<void> {
  const titles = plans.flatMap(({ title }) => title ?? []);
  const { keyTitlesTaken } = await writeTitles(tx, titles);
  for (const title of titles) {
    const holder = keyTitlesTaken.get(title.number);
    const before = plans.find(({ held }) => held.row.number === title.number)!.held;
    if (holder === undefined || !wantsAnother(title, before)) continue;
    const issn = issnFromInteger(title.number);
    const keyTitle = title.keyTitle?.text ?? '';
    refuse({ type: 'key-title-taken', issn, keyTitle, holder: issnFromInteger(holder) });
  }
  const bare = plans.filter(({ title }) => title === undefined);
  const changed = await writeNumbers(
    tx,
    bare.map(({ held, to, replacement }) => ({
      number: held.row.number,
      state: to,
      ...(replacement !== undefined && { replacement }),
      change,
    })),
  );
  // Where neither a record nor a state comes back, the ledger has to be told all the same.
  await appendChanges(
    tx,
    bare
      .filter(({ held }) => !changed.includes(held.row.number))
      .map(({ held: { row, record }, to, replacement, joins }) => ({
        ...change,
        detail: { ...(change.detail as UndoDetail), clusters: joins },
        kind: 'change-undone',
        number: row.number,
        state: to,
        ...(replacement !== undefined && { replacement }),
        ...(record && { title: record.title, ordinal: record.ordinal }),
      })),
  );
  for (const { held, leaves } of plans) {
    for (const { kind, number } of leaves) await removeMembers(tx, kind, number, [held.row.number]);
  }
  await writeMemberships(
    tx,
    plans
      .filter(({ joins, to }) => joins.length > 0 && !isWithdrawn(to))
      .map(({ held, joins }) => ({ number: held.row.number, clusters: joins })),
  );
  await closeEmpty(tx, plans, change);
}

/** What comes back may name an ISSN-L that was withdrawn meanwhile: it goes where the other versions went, or has its own. */
async function moveOnFromWithdrawn(tx: Tx, plans: readonly Plan[], change: ChangeMeta): Promise<void> {
  for (const { held, to } of plans) {
    if (isWithdrawn(to)) continue;
    const from = (await findClusterOf(tx, 'L', held.row.number))?.cluster;
    const state = from === undefined ? undefined : (await findNumber(tx, from))?.state;
    if (from === undefined || state === undefined || !isWithdrawn(state)) continue;
    const next = (await findSuccessorCluster(tx, 'L', from)) ?? held.row.number;
    await moveIssnL(tx, { from, to: next, why: state === 'cancelled' ? 'cancelled' : 'suppressed' }, change);
  }
}

/** An ISSN-L that nothing stands under any more. */
async function closeEmpty(tx: Tx, plans: readonly Plan[], { changeSet }: ChangeMeta): Promise<void> {
  const left = new Map(plans.flatMap(({ leaves }) => leaves).map((one) => [`${one.kind} ${one.number}`, one]));
  for (const { kind, number } of left.values()) {
    const cluster = await findCluster(tx, kind, number);
    if (cluster === undefined || cluster.members.length > 0) continue;
    await closeCluster(tx, kind, number, { why: 'corrected', ...(changeSet !== undefined && { changeSet }) });
  }
}

/** A number that waits for its key title all the time is none the worse for it. */
function wantsAnother(title: TitleWrite, { record, row }: HeldNumber): boolean {
  if (isWithdrawn(row.state) || record === undefined) return true;
  const before = prepareTitle(record.record, { state: row.state, change: title.change })?.write.keyTitle;
  return before?.normal !== title.keyTitle?.normal;
}

/** A cancellation that is no more has nothing to propose to other centres. */
async function dismissProposals(tx: Tx, actor: Actor, together: readonly ChangeRow[]): Promise<void> {
  for (const { kind, number, state } of together) {
    if (kind !== 'number-cancelled' || state !== 'cancelled') continue;
    const from = issnFromInteger(number);
    const replacement = together.find((one) => one.number === number)?.replacement;
    if (replacement === undefined) continue;
    const matters = await listMatters(tx, { kind: 'relation-proposed', about: replacement, limit: mostTogether });
    for (const { id, detail } of matters) {
      if ((detail as { type?: string; from?: string }).from !== from) continue;
      await settleMatter(tx, id, {
        state: 'dismissed',
        by: actor.name,
        reason: `the cancelling of ${from} was undone`,
      });
    }
  }
}
