/**
 * Whether every cluster of the Register is as it must be (ISO 3297:2020, Annex B and 7): every living title has exactly one ISSN-L, the
 * record says which, and the number that stands for a cluster is one that may. Reads span by span and changes nothing.
 */
import { readMarc21 } from '@masthead/crosswalk';
import { issnFromInteger, issnToInteger } from '@masthead/issn';
import { isWithdrawn, type NumberState } from '../domain/number-state.ts';
import { connectedTo } from '../domain/title-history.ts';
import {
  findCluster,
  findClustersOfTitles,
  findLinkingFaults,
  findRecords,
  findStrayMembers,
  findTitleFaults,
  findTitleHistory,
  findUnnamedMembers,
  findVersionOrder,
  type LinkingFault,
  type NumberSpan,
  nextSpan,
  type ReadStore,
} from '../store/index.ts';

export type ClusterFault =
  /** A living title has none (B.4). */
  | { readonly type: 'no-issn-l'; readonly number: number }
  /** Its record says another, or none. */
  | { readonly type: 'record-differs'; readonly number: number; readonly issnL: number; readonly says?: number }
  /** The number that stands for the cluster names nothing any more. */
  | {
      readonly type: 'issn-l-withdrawn';
      readonly number: number;
      readonly state: NumberState;
      readonly replacement?: number;
    }
  /** No living title is left under it. */
  | { readonly type: 'issn-l-empty'; readonly number: number }
  /** The number is known here, names a title, and is not one of the members it stands for. */
  | { readonly type: 'issn-l-outside'; readonly number: number }
  /** Two living members have the same medium, and neither followed the other. */
  | { readonly type: 'medium-twice'; readonly number: number; readonly members: readonly number[] }
  /** A member of a cluster that is not recorded. */
  | { readonly type: 'stray-member'; readonly number: number; readonly kind: string; readonly cluster: number }
  /** The record of a member does not name its cluster (023). */
  | { readonly type: 'record-lacks-cluster'; readonly number: number; readonly kind: string; readonly cluster: number }
  /** A number that should name a cluster and nothing else names a title. */
  | { readonly type: 'cluster-names-title'; readonly number: number; readonly kind: string };

export interface CheckOptions {
  /** Known numbers that are looked at in one query. */
  readonly size?: number;
  readonly stop?: AbortSignal;
  /** Told after each span: the last number that was looked at. */
  readonly onSpan?: (span: NumberSpan) => void;
}

const usualSize = 20_000;

export async function* findClusterFaults(read: ReadStore, options: CheckOptions = {}): AsyncGenerator<ClusterFault> {
  const { size = usualSize, stop, onSpan } = options;
  for (let after = -1; !stop?.aborted; ) {
    const span = await nextSpan(read, after, size);
    if (span === undefined) return;
    yield* titleFaults(read, span);
    for (const fault of await findLinkingFaults(read, span)) yield* linkingFaults(read, fault);
    for (const { kind, cluster, member } of await findStrayMembers(read, span)) {
      yield { type: 'stray-member', number: member, kind, cluster };
    }
    for (const { kind, cluster, member } of await findUnnamedMembers(read, span)) {
      yield { type: 'record-lacks-cluster', number: member, kind, cluster };
    }
    for (const { kind, cluster } of await findClustersOfTitles(read, span)) {
      yield { type: 'cluster-names-title', number: cluster, kind };
    }
    onSpan?.(span);
    after = span.last;
  }
}

/** Records are read a few at a time. */
const atOnce = 500;

async function* titleFaults(read: ReadStore, span: NumberSpan): AsyncGenerator<ClusterFault> {
  const faults = await findTitleFaults(read, span);
  for (let at = 0; at < faults.length; at += atOnce) {
    const part = faults.slice(at, at + atOnce);
    const doubtful = part.filter(({ issnL }) => issnL !== undefined).map(({ number }) => number);
    const records = doubtful.length === 0 ? new Map() : await findRecords(read, doubtful);
    for (const { number, issnL } of part) {
      if (issnL === undefined) {
        yield { type: 'no-issn-l', number };
        continue;
      }
      const row = records.get(number);
      const said = row && readMarc21(row.record).serial?.issnL;
      if (said === issnFromInteger(issnL)) continue;
      yield { type: 'record-differs', number, issnL, ...(said !== undefined && { says: issnToInteger(said) }) };
    }
  }
}

async function* linkingFaults(read: ReadStore, fault: LinkingFault): AsyncGenerator<ClusterFault> {
  const { cluster: number, state, replacement, living, isMember, mediumTwice } = fault;
  if (state !== undefined && isWithdrawn(state)) {
    yield { type: 'issn-l-withdrawn', number, state, ...(replacement !== undefined && { replacement }) };
  } else if (living === 0) {
    yield { type: 'issn-l-empty', number };
    // A number that records name as their ISSN-L and that is not known otherwise stands as they say it.
  } else if (!isMember && state !== undefined && state !== 'unreported') {
    yield { type: 'issn-l-outside', number };
  }
  if (!mediumTwice) return;
  const members = await sameMedium(read, number);
  if (members.length > 0) yield { type: 'medium-twice', number, members };
}

/** Living members of one medium that do not follow one another (B.6: a successor may stay under the ISSN-L of the others). */
async function sameMedium(read: ReadStore, cluster: number): Promise<number[]> {
  const members = (await findCluster(read, 'L', cluster))?.members ?? [];
  const versions = [...(await findVersionOrder(read, members)).values()].filter(({ state }) => !isWithdrawn(state));
  const { statements } = await findTitleHistory(
    read,
    versions.map(({ number }) => number),
    { most: 10 * members.length + 100 },
  );
  const doubled = new Set<number>();
  for (const [at, one] of versions.entries()) {
    const follows = connectedTo(one.number, statements);
    for (const other of versions.slice(at + 1)) {
      const same = one.medium !== undefined && one.medium !== 'other' && one.medium === other.medium;
      if (same && !follows.includes(other.number)) for (const { number } of [one, other]) doubled.add(number);
    }
  }
  return [...doubled].sort((a, b) => a - b);
}
