/**
 * What clusters and relations do to a record, as pure edits: 022 $l and $m, 023, and one more link. Everything that an edit is not about
 * stays as it is (MARC 21 022, 023 and 760–787; ISO 3297:2020, 9.2).
 */
import { readMarc21, writeMarc21 } from '@masthead/crosswalk';
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { Relation, Serial } from '@masthead/serial';

/** Undefined: the record cannot be read, or says so already. */
export function withSerial(
  record: MarcRecord,
  change: (serial: Serial) => Partial<Serial> | undefined,
  now: Date,
): MarcRecord | undefined {
  const { serial } = readMarc21(record);
  const changed = serial && change(serial);
  if (serial === undefined || changed === undefined) return undefined;
  const recordData = { ...serial.recordData, modified: now.toISOString().slice(0, 19) };
  return writeMarc21({ ...serial, ...changed, recordData }, record);
}

/** The record under an ISSN-L; `former` is kept in 022 $m, and in 023 $z where the record has the field. */
export function withIssnL(record: MarcRecord, issnL: Issn, now: Date, former?: Issn): MarcRecord | undefined {
  return withSerial(
    record,
    (serial) => {
      const known = serial.cancelledIssnL.filter((number) => number !== issnL);
      const cancelledIssnL = former === undefined || known.includes(former) ? known : [...known, former];
      const clusters = serial.clusters.map((cluster) =>
        cluster.kind !== 'L'
          ? cluster
          : {
              ...cluster,
              issn: issnL,
              cancelled: [
                ...cluster.cancelled.filter((number) => number !== issnL && number !== former),
                ...(former === undefined ? [] : [former]),
              ],
            },
      );
      const same =
        serial.issnL === issnL &&
        cancelledIssnL.length === serial.cancelledIssnL.length &&
        !serial.clusters.some(({ kind, issn }) => kind === 'L' && issn !== issnL);
      return same ? undefined : { issnL, cancelledIssnL, clusters };
    },
    now,
  );
}

/** The record as a member of a cluster with a number of its own: 023. */
export function withClusterNumber(record: MarcRecord, kind: string, issn: Issn, now: Date): MarcRecord | undefined {
  return withSerial(
    record,
    ({ clusters }) =>
      clusters.some((cluster) => cluster.kind === kind && cluster.issn === issn)
        ? undefined
        : { clusters: [...clusters, { kind, issn, cancelled: [], incorrect: [] }] },
    now,
  );
}

/** The record of a title that is in the cluster no longer. */
export function withoutClusterNumber(record: MarcRecord, kind: string, issn: Issn, now: Date): MarcRecord | undefined {
  return withSerial(
    record,
    ({ clusters }) => {
      const rest = clusters.filter((cluster) => cluster.kind !== kind || cluster.issn !== issn);
      return rest.length === clusters.length ? undefined : { clusters: rest };
    },
    now,
  );
}

/** The record with one more relation. A partner of a merger stands before the title that was formed, which is named last. */
export function withRelation(record: MarcRecord, relation: Relation, now: Date): MarcRecord | undefined {
  return withSerial(
    record,
    ({ relations }) => {
      if (relations.some(({ kind, issn }) => kind === relation.kind && issn === relation.issn)) return undefined;
      const at = relation.kind === 'merged-with' ? relations.findIndex(({ kind }) => kind === 'merged-with') : -1;
      return {
        relations: at < 0 ? [...relations, relation] : [...relations.slice(0, at), relation, ...relations.slice(at)],
      };
    },
    now,
  );
}

/** The record with links to cancelled numbers leading to what replaces them; a link that would lead to itself or is there already goes. */
export function withFollowedLinks(
  record: MarcRecord,
  replacements: ReadonlyMap<Issn, number>,
  now: Date,
): MarcRecord | undefined {
  return withSerial(
    record,
    ({ issn: own, relations }) => {
      if (!relations.some(({ issn }) => issn !== undefined && replacements.has(issn))) return undefined;
      const followed: Relation[] = [];
      const has = (list: readonly Relation[], { kind }: Relation, issn: Issn | undefined): boolean =>
        list.some((one) => one.kind === kind && one.issn === issn);
      for (const relation of relations) {
        const replacement = relation.issn === undefined ? undefined : replacements.get(relation.issn);
        const issn = replacement === undefined ? relation.issn : issnFromInteger(replacement);
        if (replacement === undefined) followed.push(relation);
        else if (issn !== own && !has(followed, relation, issn) && !has(relations, relation, issn)) {
          followed.push({ ...relation, issn: issn! });
        }
      }
      return { relations: followed };
    },
    now,
  );
}
