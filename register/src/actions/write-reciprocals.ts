/**
 * Relations seen from both ends (MARC 760–787): what one record states, the other is made to state as well. Where the other is not in the
 * actor's custody it is proposed to its centre, and what no program should decide is reported
 * (docs/decisions/0027-clusters-and-relations.md).
 */
import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnToInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import { mainTitle, type Relation, type RelationKind, type Serial } from '@masthead/serial';
import type { Actor } from '../domain/actor.ts';
import type { ChangeMeta } from '../domain/change.ts';
import { withFollowedLinks, withRelation } from '../domain/cluster-edits.ts';
import { isWithdrawn } from '../domain/number-state.ts';
import { refusalOf } from '../domain/permissions.ts';
import { judgePair, reciprocalOf } from '../domain/relations.ts';
import type { MatterWrite } from '../domain/worklist.ts';
import {
  addMatters,
  findNumbers,
  findRecords,
  type NumberRow,
  type ReadStore,
  type RecordRow,
  type Tx,
  writeTitles,
} from '../store/index.ts';
import { rewriteTitle } from './rewrite-title.ts';

/** Why a reciprocal is neither written nor proposed. */
export type ReciprocalObstacle =
  /** The record names its own number. */
  | 'itself'
  /** The Register has never had the other number. */
  | 'unknown'
  /** It is cancelled without a replacement, or suppressed. */
  | 'withdrawn'
  /** It is known without a record: there is nothing to write into. */
  | 'without-record'
  /** The other record says of this title what cannot be so beside it. */
  | 'contradicts'
  /** It names this title in another way. */
  | 'differs';

export interface ReciprocalOutcome {
  readonly from: number;
  /** Where the link leads today: what replaces the number in the record, where it was cancelled. */
  readonly to: number;
  /** As the record at `from` has it, and as the other one does or would. */
  readonly kind: RelationKind;
  readonly back: RelationKind;
  readonly outcome: 'there' | 'written' | 'proposed' | 'reported';
  readonly obstacle?: ReciprocalObstacle;
}

export interface ReciprocalsWritten {
  readonly outcomes: readonly ReciprocalOutcome[];
  /** Records whose links to cancelled numbers now lead to what replaces them. */
  readonly followed: readonly number[];
}

/** What a `relation-proposed` matter carries: a link that the record lacks. */
export interface ProposedRelation {
  readonly type?: 'reciprocal';
  /** As it would stand in the record of the matter's number. */
  readonly kind: RelationKind;
  readonly issn: Issn;
  readonly title?: string;
  /** As the other record states it; absent: as the reciprocal. */
  readonly stated?: RelationKind;
  /** The ISSN-L of both, where they are versions of one title and this one had none. */
  readonly issnL?: Issn;
}

/**
 * For records that were just written, within the same transaction: `numbers` are theirs. Also rewrites their links to cancelled numbers
 * where the actor may correct them.
 */
export async function writeReciprocals(
  tx: Tx,
  actor: Actor,
  numbers: readonly number[],
  change: ChangeMeta,
): Promise<ReciprocalsWritten> {
  const ends = await loadEnds(tx, numbers);
  const now = new Date();
  const drafts = new Map<number, MarcRecord>();
  const edit = (number: number, make: (record: MarcRecord) => MarcRecord | undefined): boolean => {
    const row = ends.records.get(number);
    const before = drafts.get(number) ?? row?.record;
    const after = before && make(before);
    if (after) drafts.set(number, after);
    return after !== undefined;
  };
  const followed: number[] = [];
  const outcomes: ReciprocalOutcome[] = [];
  const matters: MatterWrite[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const serial = ends.serials.get(number);
    if (serial === undefined) continue;
    if (followLinks(number, serial, ends, actor, (make) => edit(number, make), now)) followed.push(number);
    for (const { relation, ...judged } of judgeRelations(number, serial, ends)) {
      if (judged.outcome !== 'written') {
        outcomes.push(judged);
        continue;
      }
      const { to, back } = judged;
      const row = ends.records.get(to)!;
      const title = mainTitle(serial)?.text;
      const reciprocal: Relation = { kind: back, issn: serial.issn, ...(title !== undefined && { title }) };
      if (refusalOf(actor, 'correct-record', row.centre) === undefined) {
        edit(to, (record) => withRelation(record, reciprocal, now));
        outcomes.push(judged);
        continue;
      }
      const detail: ProposedRelation = { type: 'reciprocal', ...reciprocal, issn: serial.issn, stated: relation.kind };
      matters.push({
        kind: 'relation-proposed',
        ...(row.centre !== undefined && { centre: row.centre }),
        number: to,
        other: number,
        detail,
        sameAs: back,
        openedBy: actor.name,
      });
      outcomes.push({ ...judged, outcome: 'proposed' });
    }
  }
  await writeTitles(
    tx,
    [...drafts].map(([number, record]) =>
      rewriteTitle(
        ends.records.get(number)!,
        record,
        followed.includes(number) ? 'link-followed' : 'relation-written',
        change,
      ),
    ),
  );
  await addMatters(tx, matters);
  return { outcomes, followed };
}

/** The records in question, and all that is known of the numbers they name. */
interface Ends {
  readonly numbers: ReadonlyMap<number, NumberRow>;
  readonly records: ReadonlyMap<number, RecordRow>;
  readonly serials: ReadonlyMap<number, Serial>;
  /** Where a link to a cancelled number leads. */
  readonly replacements: ReadonlyMap<number, number>;
}

async function loadEnds(db: ReadStore, own: readonly number[]): Promise<Ends> {
  const records = new Map(await findRecords(db, own));
  const serials = new Map<number, Serial>();
  const read = (number: number, row: RecordRow): Serial | undefined => {
    const { serial } = readMarc21(row.record);
    if (serial) serials.set(number, serial);
    return serial;
  };
  const named = new Set<number>();
  for (const [number, row] of records) {
    for (const { issn } of read(number, row)?.relations ?? []) if (issn !== undefined) named.add(issnToInteger(issn));
  }
  const numbers = new Map(await findNumbers(db, [...named, ...own]));
  const replacements = await followAll(db, numbers);
  const targets = [...named]
    .map((number) => replacements.get(number) ?? number)
    .filter((number) => !records.has(number));
  for (const [number, row] of await findRecords(db, targets)) {
    records.set(number, row);
    read(number, row);
  }
  return { numbers, records, serials, replacements };
}

/** Steps from one replacement to the next that are followed; the database lets none end where it began. */
const mostSteps = 20;

/** Adds the rows of replacements to `numbers`, and tells for each cancelled number what it leads to in the end. */
async function followAll(db: ReadStore, numbers: Map<number, NumberRow>): Promise<Map<number, number>> {
  for (let step = 0; step < mostSteps; step++) {
    const missing = [...numbers.values()].flatMap(({ replacement }) =>
      replacement === undefined || numbers.has(replacement) ? [] : [replacement],
    );
    if (missing.length === 0) break;
    for (const [number, row] of await findNumbers(db, missing)) numbers.set(number, row);
  }
  const replacements = new Map<number, number>();
  for (const { number, replacement } of numbers.values()) {
    let at = replacement;
    for (let next = at; next !== undefined; next = numbers.get(next)?.replacement) at = next;
    if (at !== undefined) replacements.set(number, at);
  }
  return replacements;
}

function followLinks(
  number: number,
  serial: Serial,
  { replacements, records }: Ends,
  actor: Actor,
  edit: (make: (record: MarcRecord) => MarcRecord | undefined) => boolean,
  now: Date,
): boolean {
  const leading = new Map<Issn, number>();
  for (const { issn } of serial.relations) {
    const replacement = issn === undefined ? undefined : replacements.get(issnToInteger(issn));
    if (issn !== undefined && replacement !== undefined) leading.set(issn, replacement);
  }
  if (leading.size === 0 || refusalOf(actor, 'correct-record', records.get(number)?.centre)) return false;
  return edit((record) => withFollowedLinks(record, leading, now));
}

type Judged = ReciprocalOutcome & { readonly relation: Relation };

/** One for each relation with a number; of two that lead to the same title in the same way, one. `written` stands for "is to be". */
function judgeRelations(from: number, serial: Serial, ends: Ends): Judged[] {
  const judged = new Map<string, Judged>();
  const { numbers, records, serials, replacements } = ends;
  for (const relation of serial.relations) {
    const { kind, issn } = relation;
    if (issn === undefined) continue;
    const named = issnToInteger(issn);
    const to = replacements.get(named) ?? named;
    const back = reciprocalOf(relation, serial.relations);
    const tell = (outcome: 'there' | 'written' | 'reported', obstacle?: ReciprocalObstacle): void => {
      const key = `${kind} ${to}`;
      const found = { relation, from, to, kind, back, outcome, ...(obstacle && { obstacle }) };
      if (!judged.has(key)) judged.set(key, found);
    };
    const row = numbers.get(to);
    if (to === from) tell('reported', 'itself');
    else if (row === undefined) tell('reported', 'unknown');
    else if (isWithdrawn(row.state)) tell('reported', 'withdrawn');
    else if (!records.has(to)) tell('reported', 'without-record');
    else {
      const theirs = serials.get(to)?.relations ?? [];
      const about = theirs.filter(({ issn: other }) => {
        if (other === undefined) return false;
        const number = issnToInteger(other);
        return (replacements.get(number) ?? number) === from;
      });
      const verdict = judgePair(
        kind,
        about.map((one) => one.kind),
      );
      // A partner of a merger may name what was formed and nobody else.
      if (verdict === 'missing') tell(kind === 'merged-with' && back === kind ? 'there' : 'written');
      else if (verdict === 'answered') tell('there');
      else tell('reported', verdict);
    }
  }
  return [...judged.values()];
}
