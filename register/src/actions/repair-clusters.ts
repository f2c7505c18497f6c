/**
 * Mends what can be mended of clusters without anybody's judgement (docs/decisions/0027-clusters-and-relations.md). Every repair is a
 * change in the ledger and, where there is a record, a revision that says the same. What is left is for people.
 */
import { issnFromInteger } from '@masthead/issn';
import type { ChangeMeta, ChangeWrite } from '../domain/change.ts';
import { withClusterNumber, withIssnL } from '../domain/cluster-edits.ts';
import { firstValidated, haveDifferentMedia } from '../domain/issn-l.ts';
import { isWithdrawn } from '../domain/number-state.ts';
import {
  appendChanges,
  closeCluster,
  findCluster,
  findClusterOf,
  findClustersOf,
  findLinkedVersions,
  findNumbers,
  findRecords,
  findVersionOrder,
  type ReadStore,
  type Store,
  type TitleWrite,
  type Tx,
  writeMemberships,
  writeTitles,
} from '../store/index.ts';
import type { ClusterFault } from './check-clusters.ts';
import { leaveCluster, leaveClusters } from './move-issn-l.ts';
import { rewriteTitle } from './rewrite-title.ts';

/** `left`: only people can decide. `gone`: it was so no longer. */
export type Repair = 'mended' | 'left' | 'gone';

/** Titles that are given an ISSN-L in one transaction. */
const atOnce = 500;

/** Mends faults that were found; gives what became of each, in their order. */
export async function repairClusters(
  store: Store,
  faults: readonly ClusterFault[],
  change: ChangeMeta,
): Promise<Repair[]> {
  const lone = faults.flatMap((fault) => (fault.type === 'no-issn-l' ? [fault.number] : []));
  const designated = new Set<number>();
  for (let at = 0; at < lone.length; at += atOnce) {
    const part = lone.slice(at, at + atOnce);
    for (const number of await store.transaction((tx) => designateIssnL(tx, part, change))) designated.add(number);
  }
  const repairs: Repair[] = [];
  for (const fault of faults) {
    if (fault.type === 'no-issn-l') repairs.push(designated.has(fault.number) ? 'mended' : 'gone');
    else repairs.push(await store.transaction((tx) => repairOne(tx, fault, change)));
  }
  return repairs;
}

/**
 * Gives titles that have none their ISSN-L, which is how Annex B.4 is reached for titles that came in without one. A title joins what
 * stands under its own number, or the one ISSN-L that its medium versions by 776 have; versions of which none has one are put under the
 * one that was validated first; where media are unknown or the same, or the versions have several, it stands for itself. Gives the
 * titles that were given one.
 */
export async function designateIssnL(tx: Tx, titles: readonly number[], change: ChangeMeta): Promise<number[]> {
  const have = await findClustersOf(tx, 'L', titles);
  const numbers = await findNumbers(tx, titles);
  const lone = titles.filter((number) => {
    const row = numbers.get(number);
    return !have.has(number) && row?.title !== undefined && !isWithdrawn(row.state);
  });
  const decided = new Map<number, number>();
  for (const number of lone) {
    if (decided.has(number)) continue;
    if (await findCluster(tx, 'L', number)) decided.set(number, number);
    else for (const [one, issnL] of await decide(tx, number)) if (!decided.has(one)) decided.set(one, issnL);
  }
  const wanted = [...decided.keys()];
  const records = await findRecords(tx, wanted);
  const now = new Date();
  const writes: TitleWrite[] = [];
  const others: ChangeWrite[] = [];
  for (const [number, issnL] of decided) {
    const row = records.get(number);
    if (row === undefined) continue;
    const meta = { ...change, detail: { kind: 'L', cluster: issnL } };
    const record = withIssnL(row.record, issnFromInteger(issnL), now);
    if (record) writes.push(rewriteTitle(row, record, 'issn-l-designated', meta));
    else {
      const { state, title, ordinal } = row;
      others.push({ ...meta, kind: 'issn-l-designated', number, state, title, ordinal });
    }
  }
  await writeTitles(tx, writes);
  await writeMemberships(
    tx,
    others.map(({ number }) => ({ number, clusters: [{ kind: 'L', number: decided.get(number)! }] })),
  );
  await appendChanges(tx, others);
  return wanted;
}

/** More versions than any title has: then something else is wrong. */
const mostVersions = 20;

/** The ISSN-L of a title that has none, and of those of its versions that have none either. */
async function decide(db: ReadStore, title: number): Promise<Map<number, number>> {
  const found = new Set([title]);
  for (let edge = [title]; edge.length > 0 && found.size <= mostVersions; ) {
    const next: number[] = [];
    for (const { other } of await findLinkedVersions(db, edge)) {
      if (found.has(other)) continue;
      found.add(other);
      next.push(other);
    }
    edge = next;
  }
  const alone = new Map([[title, title]]);
  if (found.size > mostVersions) return alone;
  const clusters = await findClustersOf(db, 'L', [...found]);
  const standing = new Map([...clusters.values()].map((cluster) => [cluster.cluster, cluster]));
  if (standing.size > 1) return alone;
  const [cluster] = standing.values();
  const order = await findVersionOrder(db, [...new Set([...found, ...(cluster?.members ?? [])])]);
  const versions = [...order.values()].filter(({ state }) => !isWithdrawn(state));
  if (!haveDifferentMedia(versions)) return alone;
  const issnL = cluster?.cluster ?? firstValidated(versions) ?? title;
  return new Map([...found].filter((number) => !clusters.has(number)).map((number) => [number, issnL]));
}

async function repairOne(tx: Tx, fault: ClusterFault, change: ChangeMeta): Promise<Repair> {
  const { number } = fault;
  switch (fault.type) {
    case 'record-differs':
      return writeStored(tx, number, change);
    case 'issn-l-withdrawn': {
      if ((await findCluster(tx, 'L', number)) === undefined) return 'gone';
      const survivor = await lastReplacement(tx, number);
      const why = fault.state === 'cancelled' ? 'cancelled' : 'suppressed';
      await leaveClusters(tx, { number, why, ...(survivor !== undefined && { survivor }), isTold: false }, change);
      return (await findCluster(tx, 'L', number)) === undefined ? 'mended' : 'left';
    }
    case 'issn-l-empty': {
      const cluster = await findCluster(tx, 'L', number);
      if (cluster === undefined) return 'gone';
      await leaveCluster(tx, { kind: 'L', cluster: number, members: cluster.members }, change);
      await closeCluster(tx, 'L', number, {
        why: 'corrected',
        ...(change.changeSet && { changeSet: change.changeSet }),
      });
      return 'mended';
    }
    case 'record-lacks-cluster':
      return nameCluster(tx, fault, change);
    case 'stray-member':
      await writeMemberships(tx, [{ number, clusters: await membershipsOfKind(tx, number, fault) }]);
      return 'mended';
    default:
      return 'left';
  }
}

/** The record is made to say what is stored: the Register designates the ISSN-L, and a record that came in late does not change it. */
async function writeStored(tx: Tx, number: number, change: ChangeMeta): Promise<Repair> {
  const [cluster, records] = await Promise.all([findClusterOf(tx, 'L', number), findRecords(tx, [number])]);
  const row = records.get(number);
  const record = cluster && row && withIssnL(row.record, issnFromInteger(cluster.cluster), new Date());
  if (cluster === undefined || row === undefined || record === undefined) return 'gone';
  const detail = { kind: 'L', cluster: cluster.cluster };
  await writeTitles(tx, [rewriteTitle(row, record, 'issn-l-designated', { ...change, detail })]);
  return 'mended';
}

async function nameCluster(
  tx: Tx,
  { number, kind, cluster }: { readonly number: number; readonly kind: string; readonly cluster: number },
  change: ChangeMeta,
): Promise<Repair> {
  const row = (await findRecords(tx, [number])).get(number);
  const record = row && withClusterNumber(row.record, kind, issnFromInteger(cluster), new Date());
  if (row === undefined || record === undefined) return 'gone';
  await writeTitles(tx, [rewriteTitle(row, record, 'cluster-changed', { ...change, detail: { kind, cluster } })]);
  return 'mended';
}

/** What a cancelled number leads to in the end, if that is not withdrawn itself. */
async function lastReplacement(db: ReadStore, number: number): Promise<number | undefined> {
  for (let at = number, step = 0; step < mostVersions; step++) {
    const row = (await findNumbers(db, [at])).get(at);
    if (row === undefined) return undefined;
    if (!isWithdrawn(row.state)) return at;
    if (row.replacement === undefined) return undefined;
    at = row.replacement;
  }
  return undefined;
}

async function membershipsOfKind(db: ReadStore, number: number, { kind, cluster }: { kind: string; cluster: number }) {
  const known = (await findClustersOf(db, kind, [number])).get(number);
  const clusters = [...new Set([cluster, ...(known ? [known.cluster] : [])])];
  return clusters.map((one) => ({ kind, number: one }));
}
