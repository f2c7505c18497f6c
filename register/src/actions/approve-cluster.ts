/**
 * The Registration Authority approves a proposed cluster: it is given a number of its own from a block of the Authority, which is written
 * into the records of its members (ISO 3297:2020, 7; MARC 21 023). A proposal is dismissed like any matter of the worklist.
 */
import { randomUUID } from 'node:crypto';
import { issnFromInteger } from '@masthead/issn';
import type { Actor } from '../domain/actor.ts';
import type { ChangeMeta } from '../domain/change.ts';
import { withClusterNumber, withoutClusterNumber } from '../domain/cluster-edits.ts';
import { clusterType } from '../domain/clusters.ts';
import { isWithdrawn } from '../domain/number-state.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import {
  approveClusterNumber,
  findCluster,
  findMatter,
  findRecords,
  removeMembers,
  type Store,
  settleMatter,
  type TakeProblem,
  type TitleWrite,
  type Tx,
  takeNumbers,
  writeNumbers,
  writeTitles,
} from '../store/index.ts';
import { leftDetail } from './move-issn-l.ts';
import type { ClusterProposal } from './propose-cluster.ts';
import { rewriteTitle } from './rewrite-title.ts';

/** The International Centre: numbers of clusters come from its blocks. */
export const authorityCentre = '0';

export interface ApproveClusterRequest {
  /** The matter on the worklist. */
  readonly matter: number;
  /** Who of the proposed belongs to it; absent: all. */
  readonly members?: readonly number[];
  readonly reason: string;
  /** A block of the Authority to take the number from; absent: any that is open. */
  readonly block?: number;
}

export type ApproveClusterProblem =
  | PermissionProblem
  | TakeProblem
  | { readonly type: 'reason-missing' }
  | { readonly type: 'matter-unknown'; readonly id: number }
  | { readonly type: 'matter-settled'; readonly id: number }
  /** It was not proposed as a member. */
  | { readonly type: 'not-proposed'; readonly number: number }
  /** It names no title any more; propose the cluster again. */
  | { readonly type: 'title-withdrawn'; readonly number: number }
  | { readonly type: 'too-few' };

export type ApproveClusterResult =
  | { readonly ok: true; readonly kind: string; readonly cluster: number; readonly members: readonly number[] }
  | { readonly ok: false; readonly problems: readonly ApproveClusterProblem[] };

/** Thrown to roll back, and caught at the transaction's end. */
class Refused extends Error {
  readonly problem: TakeProblem;
  constructor(problem: TakeProblem) {
    super(problem.type);
    this.problem = problem;
  }
}

export async function approveCluster(
  store: Store,
  actor: Actor,
  request: ApproveClusterRequest,
): Promise<ApproveClusterResult> {
  const refused = refusalOf(actor, 'approve-cluster');
  if (refused) return { ok: false, problems: [refused] };
  if (request.reason.trim() === '') return { ok: false, problems: [{ type: 'reason-missing' }] };
  try {
    return await store.transaction((tx) => approveWithin(tx, actor, request));
  } catch (cause) {
    if (cause instanceof Refused) return { ok: false, problems: [cause.problem] };
    throw cause;
  }
}

async function approveWithin(tx: Tx, actor: Actor, request: ApproveClusterRequest): Promise<ApproveClusterResult> {
  const { matter: id, members: wanted, block } = request;
  const reason = request.reason.trim();
  const matter = await findMatter(tx, id);
  if (matter?.kind !== 'cluster-proposed') return { ok: false, problems: [{ type: 'matter-unknown', id }] };
  const proposal = matter.detail as ClusterProposal;
  const type = clusterType(proposal.kind);
  const notTheirs = type?.approvedBy && refusalOf(actor, type.approvedBy);
  if (type === undefined || notTheirs) {
    return { ok: false, problems: [notTheirs ?? { type: 'matter-unknown', id }] };
  }
  const strangers = (wanted ?? []).filter((number) => !proposal.members.includes(number));
  if (strangers.length > 0) {
    return { ok: false, problems: strangers.map((number) => ({ type: 'not-proposed', number })) };
  }
  const members = proposal.members.filter((number) => wanted === undefined || wanted.includes(number));
  if (members.length < 2) return { ok: false, problems: [{ type: 'too-few' }] };
  const before = proposal.cluster === undefined ? undefined : await findCluster(tx, type.kind, proposal.cluster);
  const leaving = (before?.members ?? []).filter((number) => !members.includes(number));
  const records = await findRecords(tx, [...members, ...leaving]);
  const gone = members.filter((number) => isWithdrawn(records.get(number)?.state ?? 'suppressed'));
  if (gone.length > 0) return { ok: false, problems: gone.map((number) => ({ type: 'title-withdrawn', number })) };
  // From here on something is written: what fails rolls it back.
  const settled = await settleMatter(tx, id, { state: 'done', by: actor.name, reason });
  if (!settled) return { ok: false, problems: [{ type: 'matter-settled', id }] };
  const cluster = before?.cluster ?? (await takeNumber(tx, block));
  const change: ChangeMeta = {
    actor: actor.name,
    reason,
    evidence: `proposed by ${matter.openedBy}, matter ${id}`,
    changeSet: randomUUID(),
    detail: { kind: type.kind, cluster, members },
  };
  if (before === undefined) {
    // Assigned and valid, as a title's number is that was confirmed; what it names is a cluster, and the database keeps it so.
    await writeNumbers(tx, [{ number: cluster, state: 'register', centre: authorityCentre, change }]);
  }
  await approveClusterNumber(tx, type.kind, cluster, actor.name);
  const now = new Date();
  const issn = issnFromInteger(cluster);
  const writes: TitleWrite[] = [];
  const edit = (numbers: readonly number[], make: typeof withClusterNumber, meta = change): void => {
    for (const number of numbers) {
      const row = records.get(number);
      const record = row && make(row.record, type.kind, issn, now);
      if (row && record) writes.push(rewriteTitle(row, record, 'cluster-changed', meta));
    }
  };
  edit(members, withClusterNumber);
  edit(leaving, withoutClusterNumber, { ...change, detail: leftDetail(type.kind, cluster) });
  await writeTitles(tx, writes);
  await removeMembers(tx, type.kind, cluster, leaving);
  return { ok: true, kind: type.kind, cluster, members };
}

async function takeNumber(tx: Tx, block: number | undefined): Promise<number> {
  const taken = await takeNumbers(tx, { centre: authorityCentre, count: 1, ...(block !== undefined && { block }) });
  if (!taken.ok) throw new Refused(taken.problem);
  return taken.numbers[0]!;
}
