/**
 * Proposes a cluster with a number of its own, such as the history of a resource (ISSN-H): its members are found, and the proposal waits on
 * the worklist of the Registration Authority (ISO 3297:2020, 7; domain/clusters.ts).
 */
import { hash } from 'node:crypto';
import type { Actor } from '../domain/actor.ts';
import { type ClusterType, clusterType, mostMembers } from '../domain/clusters.ts';
import { isWithdrawn } from '../domain/number-state.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import { findCircles, type Statement, stepsOf } from '../domain/title-history.ts';
import {
  addMatters,
  findCluster,
  findMemberships,
  findNumbers,
  findRecords,
  findTitleHistory,
  listMatters,
  type ReadStore,
  type Store,
} from '../store/index.ts';

export interface ProposeClusterRequest {
  /** `H` or a later kind. */
  readonly kind: string;
  /** One title of it. */
  readonly title: number;
  /** Which of the titles that hang together with it are meant; absent: all. */
  readonly members?: readonly number[];
  readonly reason?: string;
}

export type ProposeClusterProblem =
  | PermissionProblem
  | { readonly type: 'kind-unknown'; readonly kind: string }
  /** Its number is that of a member and is designated automatically. */
  | { readonly type: 'not-proposed'; readonly kind: string }
  /** The number names no title, or none any more. */
  | { readonly type: 'no-title'; readonly number: number }
  /** Nothing hangs together with it. */
  | { readonly type: 'alone'; readonly number: number }
  /** More titles hang together than one resource has had: say which are meant. */
  | { readonly type: 'too-many'; readonly most: number }
  /** Not of this history. */
  | { readonly type: 'not-connected'; readonly number: number }
  /** Titles that follow one another in a circle: their records have to be mended first. */
  | { readonly type: 'circle'; readonly titles: readonly number[] }
  /** There is such a cluster already. */
  | { readonly type: 'exists'; readonly cluster: number };

/** What a `cluster-proposed` matter carries. */
export interface ClusterProposal {
  readonly kind: string;
  /** Ascending. */
  readonly members: readonly number[];
  /** The cluster that would grow; absent: one with a new number. */
  readonly cluster?: number;
  /** Numbers that records name and that are no titles of this Register. */
  readonly beyond: readonly number[];
  readonly statements: readonly Statement[];
  readonly reason?: string;
}

export type ProposeClusterResult =
  | { readonly ok: true; readonly matter: number; readonly isNew: boolean; readonly proposal: ClusterProposal }
  | { readonly ok: false; readonly problems: readonly ProposeClusterProblem[] };

export async function proposeCluster(
  store: Store,
  actor: Actor,
  request: ProposeClusterRequest,
): Promise<ProposeClusterResult> {
  const type = clusterType(request.kind);
  if (type === undefined) return { ok: false, problems: [{ type: 'kind-unknown', kind: request.kind }] };
  const refused = refusalOf(actor, type.proposedBy, actor.centre);
  if (refused) return { ok: false, problems: [refused] };
  if (type.number !== 'own') return { ok: false, problems: [{ type: 'not-proposed', kind: type.kind }] };
  return store.transaction(async (tx): Promise<ProposeClusterResult> => {
    const found = await findMembers(tx, type, request);
    if ('problems' in found) return { ok: false, problems: found.problems };
    const { proposal } = found;
    const number = proposal.members[0]!;
    const isNew = await addMatters(tx, [
      {
        kind: 'cluster-proposed',
        number,
        detail: proposal,
        sameAs: `${type.kind} ${hash('sha256', proposal.members.join(' '))}`,
        openedBy: actor.name,
      },
    ]);
    const open = await listMatters(tx, { kind: 'cluster-proposed', about: number, limit: 1000 });
    const matter = open.findLast((one) => sameMembers((one.detail as ClusterProposal).members, proposal.members))!;
    return { ok: true, matter: matter.id, isNew: isNew > 0, proposal };
  });
}

const sameMembers = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((member, at) => member === other[at]);

/** What would be proposed, without proposing it. */
export async function findMembers(
  db: ReadStore,
  type: ClusterType,
  request: ProposeClusterRequest,
): Promise<{ readonly proposal: ClusterProposal } | { readonly problems: readonly ProposeClusterProblem[] }> {
  const { title, members: given, reason } = request;
  const history = await findTitleHistory(db, [title], { most: given ? 10 * mostMembers : mostMembers, versions: true });
  const records = await findRecords(db, history.numbers);
  const isTitle = (number: number): boolean => {
    const row = records.get(number);
    return row !== undefined && !isWithdrawn(row.state);
  };
  if (!isTitle(title)) return { problems: [{ type: 'no-title', number: title }] };
  if (!history.isWhole && !given) return { problems: [{ type: 'too-many', most: mostMembers }] };
  const strangers = (given ?? []).filter((number) => !history.numbers.includes(number) || !isTitle(number));
  if (strangers.length > 0) return { problems: strangers.map((number) => ({ type: 'not-connected', number })) };
  const wanted = given ? new Set([title, ...given]) : new Set(history.numbers);
  const members = history.numbers.filter((number) => wanted.has(number) && isTitle(number));
  if (members.length < 2) return { problems: [{ type: 'alone', number: title }] };
  if (members.length > mostMembers) return { problems: [{ type: 'too-many', most: mostMembers }] };
  const statements = history.statements.filter(({ number, other }) => wanted.has(number) && wanted.has(other));
  const circles = findCircles(stepsOf(statements));
  if (circles.length > 0) return { problems: circles.map((titles) => ({ type: 'circle', titles })) };
  const { grows, same } = await standing(db, type.kind, members);
  if (same !== undefined) return { problems: [{ type: 'exists', cluster: same }] };
  return {
    proposal: {
      kind: type.kind,
      members,
      ...(grows !== undefined && { cluster: grows }),
      beyond: history.numbers.filter((number) => wanted.has(number) && !records.has(number)),
      statements,
      ...(reason !== undefined && { reason }),
    },
  };
}

/** Whether such a cluster stands already, or one whose members are all among these and which would grow. */
async function standing(
  db: ReadStore,
  kind: string,
  members: readonly number[],
): Promise<{ readonly grows?: number; readonly same?: number }> {
  const memberships = await findMemberships(db, members);
  const numbers = new Set([...memberships.values()].flat().flatMap((one) => (one.kind === kind ? [one.cluster] : [])));
  const within: { cluster: number; members: readonly number[] }[] = [];
  for (const number of numbers) {
    const cluster = await findCluster(db, kind, number);
    if (cluster === undefined) continue;
    const states = await findNumbers(db, cluster.members);
    const living = cluster.members.filter((member) => !isWithdrawn(states.get(member)?.state ?? 'suppressed'));
    if (sameMembers(living, members)) return { same: number };
    if (living.every((member) => members.includes(member))) within.push({ cluster: number, members: living });
  }
  // Of several that would grow into one another, people decide which number stays.
  return within.length === 1 ? { grows: within[0]!.cluster } : {};
}
