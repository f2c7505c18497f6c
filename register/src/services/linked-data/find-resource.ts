/** What the Register has at a resource URI: a record, the tombstone of a number, a cluster, another address, or nothing. */
import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import { mainTitle, type Serial } from '@masthead/serial';
import { isWithdrawn } from '../../domain/number-state.ts';
import { bothDirections, followReplacements } from '../../domain/relations.ts';
import {
  answerOf,
  type ClusterRow,
  findCluster,
  findClusterOf,
  findIncomingRelations,
  findLastReplacements,
  findNumber,
  findNumbers,
  findOwnClusters,
  findRecords,
  findSuccessorCluster,
  history,
  type NumberRow,
  type ReadStore,
  type RecordRow,
} from '../../store/index.ts';
import { tombstoneOf } from './tombstone.ts';

export type ResourceKind = 'ISSN' | 'ISSN-L';

/** One number with all that is said of it: its record, or that it names nothing (yet, or any more). */
export interface Entry {
  readonly issn: Issn;
  readonly record: MarcRecord;
  readonly serial: Serial;
  /** Other medium versions: the members of its ISSN-L cluster that name a resource. */
  readonly siblings: readonly Issn[];
  /** True when the number has a record that is not for this visitor: all that is seen is the state. */
  readonly stateOnly?: boolean;
  /** Differs whenever something that is said here differs. */
  readonly version: string;
  readonly changed: Date;
}

export type FoundResource =
  | { readonly type: 'number'; readonly entry: Entry }
  | { readonly type: 'cluster'; readonly issnL: Issn; readonly members: readonly Entry[] }
  /** The number is no ISSN-L itself, but has one or was one; or it is the number of a cluster and of no resource. */
  | { readonly type: 'elsewhere'; readonly kind: ResourceKind | `ISSN-${string}`; readonly issn: Issn };

export async function findResource(
  read: ReadStore,
  kind: ResourceKind,
  issn: Issn,
): Promise<FoundResource | undefined> {
  const number = issnToInteger(issn);
  if (kind === 'ISSN') {
    const cluster = await findClusterOf(read, 'L', number);
    const [entry] = await entriesOf(read, [number], cluster);
    if (entry && isTombstone(entry)) {
      const [own] = await findOwnClusters(read, number);
      if (own && (await findNumber(read, number))?.title === undefined) {
        return { type: 'elsewhere', kind: `ISSN-${own.kind}`, issn };
      }
    }
    if (entry) return { type: 'number', entry: await seenFromBothEnds(read, entry) };
    // In a centre's block and given to nothing: as good a tombstone as that of a number that a centre has reported.
    const answer = await answerOf(read, number);
    return answer.type === 'reserved' ? { type: 'number', entry: await tombstoneEntry(read, answer.row) } : undefined;
  }
  const cluster = await findCluster(read, 'L', number);
  if (cluster) return { type: 'cluster', issnL: issn, members: await entriesOf(read, cluster.members, cluster) };
  const today = (await findClusterOf(read, 'L', number))?.cluster ?? (await findSuccessorCluster(read, 'L', number));
  return today === undefined ? undefined : { type: 'elsewhere', kind, issn: issnFromInteger(today) };
}

const isTombstone = ({ serial }: Entry): boolean => mainTitle(serial) === undefined;

/** A great series is named by thousands of others; a document has this many of them. */
const mostIncoming = 100;

/** With what other records state of it, and with links to cancelled numbers leading to what replaces them. */
async function seenFromBothEnds(read: ReadStore, entry: Entry): Promise<Entry> {
  if (isTombstone(entry)) return entry;
  const { serial } = entry;
  const named = serial.relations.flatMap(({ issn }) => (issn === undefined ? [] : [issnToInteger(issn)]));
  const [rows, replacements] = await Promise.all([
    findIncomingRelations(read, issnToInteger(entry.issn), mostIncoming),
    findLastReplacements(read, named),
  ]);
  const incoming = rows
    // What was withdrawn names nothing, so it follows and precedes nothing.
    .filter(({ state }) => state === undefined || !isWithdrawn(state))
    .map(({ from, kind }) => ({ from: issnFromInteger(from), kind }));
  const own = followReplacements(serial.relations, (issn) => replacements.get(issnToInteger(issn)));
  const relations = bothDirections(own, incoming);
  if (relations.length === serial.relations.length && own === serial.relations) return entry;
  const said = relations.map(({ kind, issn }) => `${kind} ${issn ?? ''}`).join(' ');
  return { ...entry, serial: { ...serial, relations }, version: `${entry.version} ${said}` };
}

/** Entries of those of the numbers that the Register knows, in their order. */
async function entriesOf(read: ReadStore, wanted: readonly number[], cluster?: ClusterRow): Promise<Entry[]> {
  const members = cluster?.members ?? [];
  const [rows, records] = await Promise.all([
    findNumbers(read, [...new Set([...wanted, ...members])]),
    findRecords(read, wanted),
  ]);
  const versions = members.filter((member) => isDescribed(rows.get(member)));
  return Promise.all(
    wanted
      .flatMap((number) => rows.get(number) ?? [])
      .map((row) => {
        const siblings = versions.filter((member) => member !== row.number).map(issnFromInteger);
        const issnL = cluster && issnFromInteger(cluster.cluster);
        const record = isDescribed(row) ? records.get(row.number) : undefined;
        return record ? describedEntry(record, issnL, siblings) : tombstoneEntry(read, row);
      }),
  );
}

/** In the other states a number names no resource (application profile v2, "Cancelled, Incorrect ISSN and ISSN-L"). */
function isDescribed(row: NumberRow | undefined): boolean {
  return row?.state === 'register' || row?.state === 'provisional' || row?.state === 'legacy';
}

function describedEntry(row: RecordRow, issnL: Issn | undefined, siblings: readonly Issn[]): Entry {
  const { serial } = readMarc21(row.record);
  // Nothing comes into the Register that this cannot be made of.
  if (!serial) throw new Error(`the record of number ${row.number} cannot be read`);
  const issn = issnFromInteger(row.number);
  return {
    issn,
    record: row.record,
    // State and cluster are the Register's to say; the record keeps what it said when it came.
    serial: { ...serial, issn, status: row.state, ...(issnL && { issnL }) },
    siblings,
    version: [row.revision, row.state, issnL ?? '', ...siblings].join(' '),
    changed: row.sealedAt ?? row.changed,
  };
}

async function tombstoneEntry(read: ReadStore, row: NumberRow): Promise<Entry> {
  const changed = (await history(read, row.number)).at(-1)?.at ?? row.firstSeen;
  return {
    issn: issnFromInteger(row.number),
    ...tombstoneOf(row, changed),
    ...(isDescribed(row) && row.title !== undefined && { stateOnly: true }),
    siblings: [],
    version: [row.state, row.replacement ?? '', row.centre ?? '', changed.toISOString()].join(' '),
    changed,
  };
}
