/** Reads from the Register all that a record page needs: the record, its siblings, its relations both ways, its history. */
import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import type { Relation, Serial } from '@masthead/serial';
import {
  findClusterOf,
  findIncomingRelations,
  findNumber,
  findNumbers,
  findRecord,
  findRecords,
  type NumberRow,
  type ReadStore,
  type RecordRow,
} from '../../store/index.ts';
import type { Words } from '../words/words.ts';
import { isSuccession, type Link, linksOf } from './history.ts';
import { headTitle, type Neighbour, yearsOf } from './record.ts';
import { bothDirections, type IncomingRelation } from './relations.ts';

export interface GatheredRecord {
  readonly issn: Issn;
  readonly number: NumberRow;
  /** Absent for a number that the Register knows without a record. */
  readonly row?: RecordRow;
  /** Absent as well when nothing could be read from the record. */
  readonly serial?: Serial;
  readonly issnL?: Issn;
  /** The members of the ISSN-L cluster, this one included; empty outside of one. */
  readonly siblings: readonly Neighbour[];
  readonly relations: readonly Relation[];
  readonly known: ReadonlyMap<Issn, Neighbour>;
  readonly history: readonly Link[];
}

/** Undefined for a number that was never in this Register. */
export async function gatherRecord(read: ReadStore, issn: Issn, words: Words): Promise<GatheredRecord | undefined> {
  const integer = issnToInteger(issn);
  const number = await findNumber(read, integer);
  if (!number) return undefined;
  const [row, cluster, incoming] = await Promise.all([
    findRecord(read, integer),
    findClusterOf(read, 'L', integer),
    incomingOf(read, issn),
  ]);
  const serial = row && readMarc21(row.record).serial;
  const relations = bothDirections(serial?.relations ?? [], incoming);
  const history = await gatherHistory(read, issn, relations);
  const wanted = new Set<Issn>([
    ...relations.flatMap((relation) => (relation.issn ? [relation.issn] : [])),
    ...history.flatMap((link) => [link.from, link.to]).filter((key): key is Issn => !key.startsWith('title:')),
    ...(cluster?.members ?? []).map(issnFromInteger),
    ...(number.replacement === undefined ? [] : [issnFromInteger(number.replacement)]),
  ]);
  const known = await neighbours(read, [...wanted], words);
  return {
    issn,
    number,
    ...(row && { row }),
    ...(serial && { serial }),
    ...(cluster && { issnL: issnFromInteger(cluster.cluster) }),
    siblings: cluster ? membersOf(cluster.members, known) : [],
    relations,
    known,
    history,
  };
}

export function membersOf(members: readonly number[], known: ReadonlyMap<Issn, Neighbour>): Neighbour[] {
  return members.map(issnFromInteger).map((issn) => known.get(issn) ?? { issn, state: 'unreported' });
}

/** What a list shows of each number that the Register has; numbers that it does not have are left out. */
export async function neighbours(read: ReadStore, issns: readonly Issn[], words: Words): Promise<Map<Issn, Neighbour>> {
  if (issns.length === 0) return new Map();
  const integers = issns.map(issnToInteger);
  const [numbers, records] = await Promise.all([findNumbers(read, integers), findRecords(read, integers)]);
  return new Map(
    [...numbers.values()].map(({ number, state }): [Issn, Neighbour] => {
      const issn = issnFromInteger(number);
      const row = records.get(number);
      const serial = row && readMarc21(row.record).serial;
      const dates = serial && yearsOf(serial, words);
      return [
        issn,
        {
          issn,
          state,
          ...(serial && { title: headTitle(serial) }),
          ...(serial?.medium && { medium: serial.medium }),
          ...(dates && { dates }),
        },
      ];
    }),
  );
}

/** A great series is named by thousands of others; a page shows this many of them. */
const mostIncoming = 100;

async function incomingOf(read: ReadStore, issn: Issn): Promise<IncomingRelation[]> {
  const rows = await findIncomingRelations(read, issnToInteger(issn), mostIncoming);
  return rows.map(({ from, kind }) => ({ from: issnFromInteger(from), kind }));
}

/** Steps from the record in each direction, and titles in all, that a history may show. */
const mostSteps = 6;
const mostTitles = 30;

/** Follows the links of the record, then those of the titles it found, step by step in both directions. */
async function gatherHistory(read: ReadStore, start: Issn, relations: readonly Relation[]): Promise<Link[]> {
  const links = linksOf(start, relations);
  const seen = new Set<string>([start]);
  let edge = newNumbers(links, seen);
  for (let step = 1; step < mostSteps && edge.length > 0 && seen.size < mostTitles; step++) {
    const found = await Promise.all(edge.map((issn) => statedBy(read, issn)));
    links.push(...found.flat());
    edge = newNumbers(links, seen);
  }
  return links;
}

function newNumbers(links: readonly Link[], seen: Set<string>): Issn[] {
  const fresh: Issn[] = [];
  for (const key of links.flatMap((link) => [link.from, link.to])) {
    if (key.startsWith('title:') || seen.has(key) || seen.size >= mostTitles) continue;
    seen.add(key);
    fresh.push(key as Issn);
  }
  return fresh;
}

async function statedBy(read: ReadStore, issn: Issn): Promise<Link[]> {
  const [row, incoming] = await Promise.all([findRecord(read, issnToInteger(issn)), incomingOf(read, issn)]);
  const own = row ? (readMarc21(row.record).serial?.relations ?? []) : [];
  return linksOf(
    issn,
    bothDirections(own, incoming).filter((relation) => isSuccession(relation.kind)),
  );
}
