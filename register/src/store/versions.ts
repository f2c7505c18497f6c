/** A number with the records of all medium versions of its resource (ISO 3297:2020, Annex B): what the embedding kit is made from. */
import type { NumberRow, RecordRow } from '../domain/rows.ts';
import { findClusterOf } from './clusters.ts';
import type { ReadStore } from './handle.ts';
import { findNumber } from './numbers.ts';
import { findRecords } from './titles.ts';

export interface Versions {
  readonly number: NumberRow;
  /** Its ISSN-L, when it is in a cluster. */
  readonly issnL?: number;
  /** By number, its own among them; numbers without a record are left out. */
  readonly records: ReadonlyMap<number, RecordRow>;
}

/** Undefined for a number that was never in this Register. */
export async function findVersions(db: ReadStore, number: number): Promise<Versions | undefined> {
  const [row, cluster] = await Promise.all([findNumber(db, number), findClusterOf(db, 'L', number)]);
  if (!row) return undefined;
  const records = await findRecords(db, [...new Set([number, ...(cluster?.members ?? [])])]);
  return { number: row, ...(cluster && { issnL: cluster.cluster }), records };
}
