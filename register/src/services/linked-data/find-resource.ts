/** What the Register has at a resource URI: a record, the tombstone of a number, a cluster, another address, or nothing. */
import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import {
  findCluster,
  findClusterOf,
  findNumber,
  findNumbers,
  findRecord,
  findRecords,
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
  /** Differs whenever something that is said here differs. */
  readonly version: string;
  readonly changed: Date;
}

export type FoundResource =
  | { readonly type: 'number'; readonly entry: Entry }
  | { readonly type: 'cluster'; readonly issnL: Issn; readonly members: readonly Entry[] }
  /** The number is no ISSN-L itself, but has one. */
  | { readonly type: 'elsewhere'; readonly kind: ResourceKind; readonly issn: Issn };

export async function findResource(
  read: ReadStore,
  kind: ResourceKind,
  issn: Issn,
): Promise<FoundResource | undefined> {
  const number = issnToInteger(issn);
  if (kind === 'ISSN') {
    const row = await findNumber(read, number);
    if (!row) return undefined;
    const [record, cluster] = await Promise.all([findRecord(read, number), findClusterOf(read, 'L', number)]);
    return { type: 'number', entry: await entryOf(read, row, record, cluster?.cluster) };
  }
  const cluster = await findCluster(read, 'L', number);
  if (!cluster) {
    const other = await findClusterOf(read, 'L', number);
    return other && { type: 'elsewhere', kind, issn: issnFromInteger(other.cluster) };
  }
  const [rows, records] = await Promise.all([findNumbers(read, cluster.members), findRecords(read, cluster.members)]);
  const members = await Promise.all(
    [...rows.values()]
      .sort((one, other) => one.number - other.number)
      .map((row) => entryOf(read, row, records.get(row.number), number)),
  );
  return { type: 'cluster', issnL: issn, members };
}

async function entryOf(
  read: ReadStore,
  row: NumberRow,
  record: RecordRow | undefined,
  cluster: number | undefined,
): Promise<Entry> {
  const issn = issnFromInteger(row.number);
  const issnL = cluster === undefined ? undefined : issnFromInteger(cluster);
  const described = row.state === 'register' || row.state === 'provisional' || row.state === 'legacy';
  const serial = described && record ? readMarc21(record.record).serial : undefined;
  if (record && serial) {
    return {
      issn,
      record: record.record,
      // State and cluster are the Register's to say; the record keeps what it said when it came.
      serial: { ...serial, issn, status: row.state, ...(issnL && { issnL }) },
      version: [record.revision, row.state, issnL ?? ''].join(' '),
      changed: record.sealedAt ?? record.changed,
    };
  }
  const changed = (await history(read, row.number)).at(-1)?.at ?? row.firstSeen;
  return {
    issn,
    ...tombstoneOf(row, changed),
    version: [row.state, row.replacement ?? '', row.centre ?? '', changed.toISOString()].join(' '),
    changed,
  };
}
