/**
 * Moves an ISSN-L (ISO 3297:2020, Annex B; docs/decisions/0027-clusters-and-relations.md): when every medium version has changed, when its
 * number is cancelled or suppressed, or to correct it. The former one stays in the records of the members (022 $m), and its address
 * leads to the present one.
 */
import { randomUUID } from 'node:crypto';
import { issnFromInteger } from '@masthead/issn';
import type { Actor } from '../domain/actor.ts';
import type { ChangeMeta, ChangeWrite } from '../domain/change.ts';
import { withClusterNumber, withIssnL } from '../domain/cluster-edits.ts';
import { firstValidated } from '../domain/issn-l.ts';
import { isWithdrawn } from '../domain/number-state.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import {
  appendChanges,
  closeCluster,
  findCluster,
  findClusterOf,
  findMemberships,
  findNumbers,
  findRecords,
  findVersionOrder,
  type ReasonOfMove,
  removeMembers,
  type Store,
  type TitleWrite,
  type Tx,
  writeMemberships,
  writeTitles,
} from '../store/index.ts';
import { rewriteTitle } from './rewrite-title.ts';

export interface Move {
  /** The ISSN-L of today. */
  readonly from: number;
  /** The number that is to be the ISSN-L; it becomes a member if it is none. */
  readonly to: number;
  /** Members that go; absent: all that are not withdrawn, and then the former ISSN-L stands for nothing any more. */
  readonly titles?: readonly number[];
  readonly why: ReasonOfMove;
  /** A withdrawn member whose own change tells the ledger already that it left. */
  readonly told?: number;
}

/** What the ledger is told of a number that is in a cluster no more and whose record does not say so (domain/replayed-facts.ts). */
export const leftDetail = (kind: string, cluster: number) => ({ said: '', clusters: [{ kind, cluster }] });

/** Takes numbers out of a cluster, and tells the ledger of each but `told`. */
export async function leaveCluster(
  tx: Tx,
  { kind, cluster, members, told }: { kind: string; cluster: number; members: readonly number[]; told?: number },
  change: ChangeMeta,
): Promise<void> {
  await removeMembers(tx, kind, cluster, members);
  const untold = members.filter((number) => number !== told);
  const [numbers, records] = await Promise.all([findNumbers(tx, untold), findRecords(tx, untold)]);
  await appendChanges(
    tx,
    untold.flatMap((number): ChangeWrite[] => {
      const row = numbers.get(number);
      if (row === undefined) return [];
      const record = records.get(number);
      const { state, replacement } = row;
      return [
        {
          ...change,
          detail: leftDetail(kind, cluster),
          kind: 'cluster-changed',
          number,
          state,
          ...(replacement !== undefined && { replacement }),
          ...(record && { title: record.title, ordinal: record.ordinal }),
        },
      ];
    }),
  );
}

/** Within a transaction, without asking for permission: for actions that have asked. Gives the members that moved, ascending. */
export async function moveIssnL(tx: Tx, { from, to, titles, why, told }: Move, change: ChangeMeta): Promise<number[]> {
  const cluster = await findCluster(tx, 'L', from);
  const all = cluster?.members ?? [];
  const numbers = await findNumbers(tx, [...all, to]);
  const isLiving = (number: number): boolean => !isWithdrawn(numbers.get(number)?.state ?? 'suppressed');
  const wanted = (titles ?? all).filter((number) => all.includes(number) && isLiving(number));
  const moving = [...new Set([...wanted, ...(isLiving(to) ? [to] : [])])].sort((a, b) => a - b);
  const [records, memberships] = await Promise.all([findRecords(tx, moving), findMemberships(tx, moving)]);
  const now = new Date();
  const writes: TitleWrite[] = [];
  const others: ChangeWrite[] = [];
  const detail = { kind: 'L', from, to, why };
  for (const number of moving) {
    const before = memberships.get(number)?.find(({ kind }) => kind === 'L')?.cluster;
    if (before === to) continue;
    const row = records.get(number);
    const former = before === undefined || before === to ? undefined : issnFromInteger(before);
    const record = row && withIssnL(row.record, issnFromInteger(to), now, former);
    const meta = { ...change, detail };
    if (row && record) writes.push(rewriteTitle(row, record, 'issn-l-moved', meta));
    else {
      const { state, replacement } = numbers.get(number)!;
      others.push({
        ...meta,
        kind: 'issn-l-moved',
        number,
        state,
        ...(replacement !== undefined && { replacement }),
        ...(row && { title: row.title, ordinal: row.ordinal }),
      });
    }
  }
  await writeTitles(tx, writes);
  await writeMemberships(
    tx,
    others.map(({ number }) => ({ number, clusters: [{ kind: 'L', number: to }] })),
  );
  await appendChanges(tx, others);
  if (titles === undefined && cluster !== undefined && from !== to) {
    const left = all.filter((number) => !moving.includes(number));
    await leaveCluster(tx, { kind: 'L', cluster: from, members: left, ...(told !== undefined && { told }) }, change);
    await removeMembers(tx, 'L', from, all);
    await closeCluster(tx, 'L', from, { movedTo: to, why, ...(change.changeSet && { changeSet: change.changeSet }) });
  }
  return [...writes, ...others].map(({ number }) => number).sort((a, b) => a - b);
}

/**
 * Takes a number that was withdrawn out of its clusters, after its state was set and in the same transaction. Where it was the ISSN-L, the
 * number that replaces it takes its place; without one, the version that was validated first of those that are left. What replaces it
 * also takes its place in histories (ISSN-H). Gives the number that is the ISSN-L now, where there is one.
 */
export async function leaveClusters(
  tx: Tx,
  {
    number,
    survivor,
    why,
    isTold = true,
  }: {
    readonly number: number;
    readonly survivor?: number;
    readonly why: 'cancelled' | 'suppressed';
    /** Whether the change by which it was withdrawn tells what it was part of (life/withdraw.ts). */
    readonly isTold?: boolean;
  },
  change: ChangeMeta,
): Promise<number | undefined> {
  const told = isTold ? { told: number } : {};
  await leaveHistories(tx, number, survivor, told, change);
  const cluster = await findClusterOf(tx, 'L', number);
  // It may be the ISSN-L of others without being a member itself, as it came in with their records.
  const stands = cluster?.cluster === number ? cluster : await findCluster(tx, 'L', number);
  if (cluster && cluster.cluster !== number) {
    await leaveCluster(tx, { kind: 'L', cluster: cluster.cluster, members: [number], ...told }, change);
  }
  if (stands === undefined) return cluster?.cluster;
  const rest = stands.members.filter((member) => member !== number);
  const heir = survivor === undefined ? undefined : ((await findClusterOf(tx, 'L', survivor))?.cluster ?? survivor);
  // The survivor of this very cluster becomes its ISSN-L; one that has another already brings the members there.
  const to = heir === number ? survivor : (heir ?? firstValidated([...(await findVersionOrder(tx, rest)).values()]));
  if (to === undefined) {
    await leaveCluster(tx, { kind: 'L', cluster: number, members: stands.members, ...told }, change);
    await closeCluster(tx, 'L', number, { why, ...(change.changeSet && { changeSet: change.changeSet }) });
    return undefined;
  }
  await moveIssnL(tx, { from: number, to, why, ...told }, change);
  return to;
}

async function leaveHistories(
  tx: Tx,
  number: number,
  survivor: number | undefined,
  told: { readonly told?: number },
  change: ChangeMeta,
): Promise<void> {
  const histories = ((await findMemberships(tx, [number])).get(number) ?? []).filter(({ kind }) => kind !== 'L');
  for (const { kind, cluster } of histories) {
    await leaveCluster(tx, { kind, cluster, members: [number], ...told }, change);
  }
  if (survivor === undefined || histories.length === 0) return;
  const row = (await findRecords(tx, [survivor])).get(survivor);
  if (row === undefined) return;
  const now = new Date();
  let { record } = row;
  for (const { kind, cluster } of histories) {
    record = withClusterNumber(record, kind, issnFromInteger(cluster), now) ?? record;
  }
  if (record === row.record) return;
  const detail = { clusters: histories, instead: number };
  await writeTitles(tx, [rewriteTitle(row, record, 'cluster-changed', { ...change, detail })]);
}

export type MoveIssnLProblem =
  | PermissionProblem
  /** Nothing stands under this ISSN-L. */
  | { readonly type: 'no-issn-l'; readonly number: number }
  /** Not a living member of the cluster. */
  | { readonly type: 'no-member'; readonly number: number; readonly cluster: number }
  | { readonly type: 'same-issn-l'; readonly number: number }
  | { readonly type: 'reason-missing' };

export type MoveIssnLResult =
  | { readonly ok: true; readonly moved: readonly number[] }
  | { readonly ok: false; readonly problems: readonly MoveIssnLProblem[] };

export interface MoveIssnLRequest {
  readonly from: number;
  readonly to: number;
  readonly titles?: readonly number[];
  readonly why: 'every-medium-changed' | 'corrected';
  readonly reason: string;
  readonly evidence?: string;
}

/** The verb of the Registration Authority, which designates the ISSN-L (B.1). */
export async function moveIssnLByHand(
  store: Store,
  actor: Actor,
  { from, to, titles, why, reason, evidence }: MoveIssnLRequest,
): Promise<MoveIssnLResult> {
  const refused = refusalOf(actor, 'approve-cluster');
  if (refused) return { ok: false, problems: [refused] };
  if (reason.trim() === '') return { ok: false, problems: [{ type: 'reason-missing' }] };
  if (from === to) return { ok: false, problems: [{ type: 'same-issn-l', number: to }] };
  const change: ChangeMeta = {
    actor: actor.name,
    reason: reason.trim(),
    changeSet: randomUUID(),
    ...(evidence !== undefined && { evidence }),
  };
  return store.transaction(async (tx): Promise<MoveIssnLResult> => {
    const cluster = await findCluster(tx, 'L', from);
    if (cluster === undefined) return { ok: false, problems: [{ type: 'no-issn-l', number: from }] };
    const named = [...new Set([to, ...(titles ?? [])])];
    const numbers = await findNumbers(tx, named);
    const problems = named
      .filter((number) => {
        const state = numbers.get(number)?.state;
        return !cluster.members.includes(number) || state === undefined || isWithdrawn(state);
      })
      .map((number): MoveIssnLProblem => ({ type: 'no-member', number, cluster: from }));
    if (problems.length > 0) return { ok: false, problems };
    const moved = await moveIssnL(tx, { from, to, why, ...(titles && { titles: [...titles, to] }) }, change);
    return { ok: true, moved };
  });
}
