/** A number with the records of all medium versions of its resource (ISO 3297:2020, Annex B): what the embedding kit is made from. */
import type { NumberRow, RecordRow } from '../domain/rows.ts';
import { findClustersOf } from './clusters.ts';
import type { ReadStore } from './handle.ts';
import { findNumbers } from './numbers.ts';
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
  return (await findVersionsOf(db, [number])).get(number);
}

/** Those of the numbers that this Register knows, with three questions for all of them. */
export async function findVersionsOf(db: ReadStore, numbers: readonly number[]): Promise<Map<number, Versions>> {
  const wanted = [...new Set(numbers)];
  if (wanted.length === 0) return new Map();
  const [rows, clusters] = await Promise.all([findNumbers(db, wanted), findClustersOf(db, 'L', wanted)]);
  const members = [...clusters.values()].flatMap((cluster) => cluster.members);
  const records = await findRecords(db, [...new Set([...rows.keys(), ...members])]);
  return new Map(
    [...rows.values()].map((row) => {
      const cluster = clusters.get(row.number);
      const versions = [...new Set([row.number, ...(cluster?.members ?? [])])].sort((one, other) => one - other);
      const theirs = versions.flatMap((number) => {
        const record = records.get(number);
        return record ? [[number, record] as const] : [];
      });
      return [
        row.number,
        { number: row, ...(cluster && { issnL: cluster.cluster }), records: new Map(theirs) },
      ] as const;
    }),
  );
}
