/** Reads from the Register all that a record page needs: the record, its siblings, its relations both ways, its history. */
import { isOpenAccess, namesResource, readMarc21, showsWhole } from '@masthead/crosswalk';
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import { media, type Relation, type Serial } from '@masthead/serial';
import { isWithdrawn } from '../../domain/number-state.ts';
import { bothDirections, type IncomingRelation } from '../../domain/relations.ts';
import {
  answerOf,
  findCentre,
  findClusterOf,
  findIncomingRelations,
  findNumbers,
  findRecord,
  findRecords,
  type NumberRow,
  policyOf,
  type ReadStore,
  type RecordRow,
  type VisitorStore,
} from '../../store/index.ts';
import type { Words } from '../../words/words.ts';
import { type Link, lineOf, linksOf } from './history.ts';
import { headTitle, type Neighbour, yearsOf } from './record.ts';
import { followRelations, type Standing, standingOf } from './standing.ts';

export interface GatheredRecord {
  readonly issn: Issn;
  readonly number: NumberRow;
  /** In a centre's block and given to nothing yet. */
  readonly reserved?: true;
  /** Name of the centre that has it, where it has one. */
  readonly centreName?: string;
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
  readonly standing: Standing;
  /** What of the record is not for this visitor: some of its fields, or all that the Register holds. */
  readonly hidden?: 'fields' | 'record';
}

/** Undefined for a number that was never in this Register. */
export async function gatherRecord(read: VisitorStore, issn: Issn, words: Words): Promise<GatheredRecord | undefined> {
  const integer = issnToInteger(issn);
  const answer = await answerOf(read, integer);
  if (answer.type === 'never-issued') return undefined;
  const number = answer.row;
  const [row, cluster, incoming] = await Promise.all([
    findRecord(read, integer),
    findClusterOf(read, 'L', integer),
    incomingOf(read, issn),
  ]);
  const serial = row && readMarc21(row.record).serial;
  const [own, standing] = await Promise.all([
    followRelations(read, issn, serial?.relations ?? []),
    standingOf(read, number, row),
  ]);
  const relations = bothDirections(own, incoming);
  const history = await gatherHistory(read, toStated(issn, own, incoming));
  const wanted = new Set<Issn>([
    ...relations.flatMap((relation) => (relation.issn ? [relation.issn] : [])),
    ...history.flatMap((link) => [link.from, link.to]).filter((key): key is Issn => !key.startsWith('title:')),
    ...(cluster?.members ?? []).map(issnFromInteger),
    ...(number.replacement === undefined ? [] : [issnFromInteger(number.replacement)]),
    ...(standing.today === undefined ? [] : [standing.today]),
  ]);
  const known = await neighbours(read, [...wanted], words);
  const hidden = hiddenOf(read, number, row);
  const centre = number.centre === undefined ? undefined : await findCentre(read, number.centre);
  return {
    issn,
    number,
    ...(answer.type === 'reserved' && { reserved: true }),
    ...(centre?.name !== undefined && { centreName: centre.name }),
    ...(hidden && { hidden }),
    ...(row && { row }),
    ...(serial && { serial }),
    ...(cluster && { issnL: issnFromInteger(cluster.cluster) }),
    siblings: cluster ? membersOf(cluster.members, known) : [],
    relations,
    known,
    history,
    standing,
  };
}

function hiddenOf(read: VisitorStore, number: NumberRow, row: RecordRow | undefined): GatheredRecord['hidden'] {
  const policy = policyOf(read);
  if (showsWhole(policy)) return undefined;
  if (row !== undefined) return policy.openAccessWhole && isOpenAccess(row.record) ? undefined : 'fields';
  // Of a number that names nothing there is nothing more to say to anybody.
  return number.title !== undefined && namesResource(number.state) ? 'record' : undefined;
}

/** The members of a cluster in the order in which media are always named. */
export function membersOf(members: readonly number[], known: ReadonlyMap<Issn, Neighbour>): Neighbour[] {
  return members
    .map(issnFromInteger)
    .map((issn): Neighbour => known.get(issn) ?? { issn, state: 'unreported' })
    .sort((one, other) => placeOf(one) - placeOf(other));
}

const placeOf = ({ medium }: Neighbour): number => (medium ? media.indexOf(medium) : media.length);

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
  return (
    rows
      // What was withdrawn names nothing, so it follows and precedes nothing.
      .filter(({ state }) => state === undefined || !isWithdrawn(state))
      .map(({ from, kind }) => ({ from: issnFromInteger(from), kind }))
  );
}

/** Steps from the record in each direction, and titles in all, that a history may show. */
const mostSteps = 6;
const mostTitles = 30;

/** Reads the line of a title step by step in both directions: what each record says, and what others say of it. */
async function gatherHistory(read: ReadStore, start: Stated): Promise<readonly Link[]> {
  const links = [...start.links];
  const seen = new Set<string>([start.issn]);
  let namedBy = start.namedBy;
  for (let step = 1; step < mostSteps; step++) {
    const edge = [...lineOf(start.issn, links).titles, ...namedBy]
      .filter((key): key is Issn => !key.startsWith('title:') && !seen.has(key))
      .slice(0, mostTitles - seen.size);
    if (edge.length === 0) break;
    for (const issn of edge) seen.add(issn);
    const found = await Promise.all([...new Set(edge)].map((issn) => statedBy(read, issn)));
    links.push(...found.flatMap((stated) => stated.links));
    namedBy = found.flatMap((stated) => stated.namedBy);
  }
  return lineOf(start.issn, links).links;
}

/** What is known of one title's place in a history. */
interface Stated {
  readonly issn: Issn;
  readonly links: readonly Link[];
  /** Titles that say they merged with this one: only their whole records tell what was formed. */
  readonly namedBy: readonly Issn[];
}

async function statedBy(read: ReadStore, issn: Issn): Promise<Stated> {
  const [row, incoming] = await Promise.all([findRecord(read, issnToInteger(issn)), incomingOf(read, issn)]);
  const own = row ? (readMarc21(row.record).serial?.relations ?? []) : [];
  return toStated(issn, await followRelations(read, issn, own), incoming);
}

function toStated(issn: Issn, own: readonly Relation[], incoming: readonly IncomingRelation[]): Stated {
  const formed = new Set(incoming.filter(({ kind }) => kind === 'formed-by-union-of').map(({ from }) => from));
  const mergers = incoming.filter(({ kind }) => kind === 'merged-with').map(({ from }) => from);
  const steps = incoming.filter(({ kind }) => kind !== 'merged-with');
  return {
    issn,
    links: [...linksOf(issn, own, formed), ...steps.flatMap(({ kind, from }) => linksOf(from, [{ kind, issn }]))],
    namedBy: mergers,
  };
}
