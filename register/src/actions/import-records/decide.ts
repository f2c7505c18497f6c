/**
 * The rules of an import: what becomes of each item of a batch, given what the Register knows. Pure: the same items and the
 * same knowledge give the same outcomes, so a batch can be decided again when another writer came first (docs/guide/importing.md).
 */
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import type { Serial } from '@masthead/serial';
import type { DerivedFromSerial } from '../../domain/derive.ts';
import { isWithdrawn, mayBecome, type NumberState } from '../../domain/number-state.ts';

import type { CanonicalRecord, ChangeMeta, KnownNumber, NumberWrite, TitleWrite } from '../../store/index.ts';
import { describeRuleProblem } from './describe.ts';
import { fillFromList } from './fill.ts';
import type { ImportAction, ImportOutcome, ReportedProblem, RuleProblem } from './outcome.ts';
import type { Seen } from './seen.ts';

/** What a record or a row says that decides over it. Small, because an import holds thousands at a time. */
export interface Statement {
  readonly status: NumberState;
  /** The valid numbers in 022 $z. What is no ISSN there is kept in the record and is no number. */
  readonly cancelled: readonly number[];
  /** 022 $v. */
  readonly replacedBy?: number;
  readonly issnL?: number;
  readonly centre?: string;
}

/** What a revision says, and its record as text. */
export interface Content {
  readonly statement: Statement;
  readonly canonical: CanonicalRecord;
  /** What the Register derives from it; worked out when it is first asked for. */
  readonly derive: () => DerivedFromSerial;
}

/** One number's description, read from a file, before the Register is asked. */
export interface Candidate extends Content {
  readonly position: number;
  readonly offset: number;
  readonly issn: Issn;
  readonly form: 'record' | 'list';
  /** Of a row of a list only: what it can add to a record. */
  readonly serial?: Serial;
  /** False for a row of a list that has no title. */
  readonly titled: boolean;
  /** Columns of a row that nothing recognised. */
  readonly source?: string;
  readonly problems: readonly ReportedProblem[];
}

/** An item of which nothing can be taken, and why. */
export interface RejectedItem {
  readonly position: number;
  readonly offset: number;
  readonly issn?: Issn;
  readonly problems: readonly ReportedProblem[];
}

export type Item = Candidate | RejectedItem;

export function isCandidate(item: Item): item is Candidate {
  return 'canonical' in item;
}

/** What the rules need to know and cannot work out. */
export interface Knowledge {
  readonly known: ReadonlyMap<number, KnownNumber>;
  /** The record of a number's current revision, for the numbers that `recordsNeeded` names. */
  readonly records: ReadonlyMap<number, RecordBefore>;
  readonly seen: Seen;
}

/** A record of the Register, its serial, and how a changed serial is written back into it. */
export interface RecordBefore {
  readonly serial: Serial;
  readonly rewrite: (serial: Serial) => Content;
}

export interface Decision {
  readonly outcomes: readonly ImportOutcome[];
  readonly titles: readonly TitleWrite[];
  readonly numbers: readonly NumberWrite[];
  /** What to add to `seen` once the batch is committed. */
  readonly taken: readonly { readonly number: number; readonly position: number; readonly hash: string }[];
}

/** Numbers whose state decides over these items: their own and those they cancel, ascending. */
export function numbersInvolved(items: readonly Item[]): number[] {
  const numbers = new Set<number>();
  for (const item of items) {
    if (!isCandidate(item)) continue;
    numbers.add(issnToInteger(item.issn));
    for (const number of item.statement.cancelled) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** Numbers whose rows these items may write: those that decide, and those they name as ISSN-L or replacement. */
export function numbersTouched(items: readonly Item[]): number[] {
  const numbers = numbersInvolved(items);
  for (const item of items) {
    if (!isCandidate(item)) continue;
    const { issnL, replacedBy } = item.statement;
    if (issnL !== undefined) numbers.push(issnL);
    if (replacedBy !== undefined) numbers.push(replacedBy);
  }
  return numbers;
}

/** Numbers whose record is needed, because a list may add to it. */
export function recordsNeeded(items: readonly Item[], known: ReadonlyMap<number, KnownNumber>): number[] {
  const numbers = new Set<number>();
  for (const item of items) {
    if (!isCandidate(item) || item.form !== 'list') continue;
    const number = issnToInteger(item.issn);
    if (known.get(number)?.title?.form === 'record') numbers.add(number);
  }
  return [...numbers];
}

/** Decides a batch, item by item in the order of the file: what an item changes holds for those after it. */
export function decideBatch(file: string, items: readonly Item[], knowledge: Knowledge, change: ChangeMeta): Decision {
  const batch = new Batch(knowledge, change);
  const outcomes = items.map((item): ImportOutcome => {
    const { position, offset } = item;
    if (!isCandidate(item)) {
      return {
        file,
        position,
        offset,
        ...(item.issn && { issn: item.issn }),
        action: 'rejected',
        problems: item.problems,
      };
    }
    const { action, problems: found } = batch.decide(item, `${file}#${position}`);
    const problems = found.length === 0 ? item.problems : [...item.problems, ...found.map(toReported)];
    return { file, position, offset, issn: item.issn, action, problems };
  });
  return { outcomes, titles: batch.titles, numbers: batch.numbers, taken: batch.taken };
}

/** The decision with what only the writing could tell: whose key title another number holds. Nothing is lost by it. */
export function withKeyTitlesTaken(decision: Decision, taken: ReadonlyMap<number, number>): Decision {
  if (taken.size === 0) return decision;
  const texts = new Map(decision.titles.map(({ number, keyTitle }) => [number, keyTitle?.text ?? '']));
  const outcomes = decision.outcomes.map((outcome): ImportOutcome => {
    const number = outcome.issn === undefined ? undefined : issnToInteger(outcome.issn);
    const holder = number === undefined ? undefined : taken.get(number);
    if (holder === undefined || (outcome.action !== 'created' && outcome.action !== 'updated')) return outcome;
    const issn = issnFromInteger(holder);
    const problem = toReported({ type: 'key-title-taken', severity: 'warning', issn, title: texts.get(number!)! });
    return { ...outcome, problems: [...outcome.problems, problem] };
  });
  return { ...decision, outcomes };
}

export function toReported(problem: RuleProblem): ReportedProblem {
  return { type: problem.type, severity: problem.severity, sentence: describeRuleProblem(problem) };
}

interface Verdict {
  readonly action: ImportAction;
  readonly problems: readonly RuleProblem[];
}

/** The batch while it is decided: what is known, and what its items have changed so far. */
class Batch {
  readonly titles: TitleWrite[] = [];
  readonly numbers: NumberWrite[] = [];
  readonly taken: { number: number; position: number; hash: string }[] = [];
  private readonly now = new Map<number, KnownNumber>();
  /** Numbers that items of this batch cancel, and which write does it. */
  private readonly cancelledIn = new Map<number, number>();
  private readonly takenHere = new Map<number, { position: number; hash: string }>();
  private readonly knowledge: Knowledge;
  private readonly change: ChangeMeta;

  constructor(knowledge: Knowledge, change: ChangeMeta) {
    this.knowledge = knowledge;
    this.change = change;
  }

  decide(item: Candidate, evidence: string): Verdict {
    const number = issnToInteger(item.issn);
    const repeated = this.repetition(item, number);
    if (repeated) return repeated;
    const refused = this.refusal(item, number);
    if (refused) return refused;
    const verdict =
      item.form === 'list' ? this.decideRow(item, number, evidence) : this.decideRecord(item, number, evidence);
    const entry = { position: item.position, hash: item.canonical.hash };
    this.takenHere.set(number, entry);
    this.taken.push({ number, ...entry });
    return verdict;
  }

  private find(number: number): KnownNumber | undefined {
    return this.now.get(number) ?? this.knowledge.known.get(number);
  }

  /** The same number a second time in one file: nothing new, or a contradiction that nobody but its maker can resolve. */
  private repetition(item: Candidate, number: number): Verdict | undefined {
    const { hash } = item.canonical;
    const here = this.takenHere.get(number);
    const first = here ? { position: here.position, same: here.hash === hash } : this.knowledge.seen.find(number, hash);
    if (!first) return undefined;
    const { issn } = item;
    return first.same
      ? {
          action: 'unchanged',
          problems: [{ type: 'repeated-in-file', severity: 'advice', issn, first: first.position }],
        }
      : { action: 'rejected', problems: [{ type: 'issn-repeated', severity: 'error', issn, first: first.position }] };
  }

  /** A withdrawn number takes no description but one that says itself that it is withdrawn. */
  private refusal({ issn, statement }: Candidate, number: number): Verdict | undefined {
    const known = this.find(number);
    if (known?.namesCluster !== undefined) {
      const kind = known.namesCluster;
      return { action: 'rejected', problems: [{ type: 'cluster-number', severity: 'error', issn, kind }] };
    }
    if (known?.state === 'cancelled' && statement.status !== 'cancelled') {
      const replacement = known.replacement === undefined ? {} : { replacement: issnFromInteger(known.replacement) };
      return { action: 'rejected', problems: [{ type: 'cancelled-number', severity: 'error', issn, ...replacement }] };
    }
    if (known?.state === 'suppressed' && !isWithdrawn(statement.status)) {
      return { action: 'rejected', problems: [{ type: 'suppressed-number', severity: 'error', issn }] };
    }
    return undefined;
  }

  private decideRecord(item: Candidate, number: number, evidence: string): Verdict {
    const problems: RuleProblem[] = [];
    const known = this.find(number);
    const cancels = this.cancels(item.statement, number, problems);
    const state = this.stateOf(item.statement.status, known, problems);
    if (known?.title?.form === 'record' && known.title.hash === item.canonical.hash) {
      return { action: 'unchanged', problems };
    }
    this.write(item, item, { state, cancels, form: 'record', known, evidence });
    return { action: known?.title ? 'updated' : 'created', problems };
  }

  private decideRow(item: Candidate, number: number, evidence: string): Verdict {
    const problems: RuleProblem[] = [];
    const known = this.find(number);
    if (known?.title?.form === 'record') return this.addToRecord(item, number, known, evidence);
    if (!item.titled) return this.recordNumber(item, number, evidence);
    const state = this.stateOf(item.statement.status, known, problems);
    if (known?.title?.hash === item.canonical.hash) return { action: 'unchanged', problems };
    this.write(item, item, {
      state,
      cancels: this.cancels(item.statement, number, problems),
      form: 'list',
      known,
      evidence,
    });
    return { action: known?.title ? 'updated' : 'created', problems };
  }

  /** A row about a number that has a record: it adds what the record lacks, and says where it differs. */
  private addToRecord(item: Candidate, number: number, known: KnownNumber, evidence: string): Verdict {
    const before = this.knowledge.records.get(number);
    if (!before || !item.serial) throw new Error(`The record of ${item.issn} was not loaded.`);
    const { serial, differences } = fillFromList(before.serial, item.serial);
    if (serial === before.serial) return { action: 'unchanged', problems: differences };
    const rewritten = before.rewrite(serial);
    // What the record has no place for cannot be filled in; without this, every import would try again.
    if (rewritten.canonical.hash === known.title?.hash) return { action: 'unchanged', problems: differences };
    this.write(item, rewritten, { state: known.state, cancels: [], form: 'record', known, evidence });
    return { action: 'updated', problems: differences };
  }

  /** A row without a title: the number is recorded as unreported, and put into its cluster. */
  private recordNumber(item: Candidate, number: number, evidence: string): Verdict {
    const known = this.find(number);
    const { issnL, centre } = item.statement;
    const problems: RuleProblem[] = known?.title ? [] : [{ type: 'number-only', severity: 'advice' }];
    if (known && (issnL === undefined || known.issnL === issnL)) return { action: 'unchanged', problems };
    const state = known?.state ?? 'unreported';
    this.numbers.push({
      number,
      state,
      ...(known?.replacement !== undefined && { replacement: known.replacement }),
      ...(centre !== undefined && { centre }),
      ...(issnL !== undefined && { clusters: [{ kind: 'L', number: issnL }] }),
      change: { ...this.change, evidence },
    });
    this.now.set(number, { ...known, number, state, ...(issnL !== undefined && { issnL }) });
    return { action: known ? 'updated' : 'created', problems };
  }

  /** Numbers in 022 $z that become cancelled in favour of this one: those that have no title, unless they are withdrawn already. */
  private cancels({ status, cancelled }: Statement, number: number, problems: RuleProblem[]): number[] {
    const cancels: number[] = [];
    if (isWithdrawn(status)) return cancels;
    for (const other of cancelled) {
      if (other === number || cancels.includes(other)) continue;
      const known = this.find(other);
      const issn = issnFromInteger(other);
      if (known?.state === 'cancelled') {
        if (known.replacement !== undefined && known.replacement !== number) {
          const replacement = issnFromInteger(known.replacement);
          problems.push({ type: 'cancelled-for-another', severity: 'warning', issn, replacement });
        }
      } else if ((known?.title && !isWithdrawn(known.state)) || known?.namesCluster !== undefined) {
        problems.push({ type: 'cancelled-number-in-use', severity: 'warning', issn });
      } else {
        cancels.push(other);
      }
    }
    return cancels;
  }

  private stateOf(given: NumberState, known: KnownNumber | undefined, problems: RuleProblem[]): NumberState {
    if (!known || mayBecome(known.state, given)) return given;
    problems.push({ type: 'state-kept', severity: 'advice', kept: known.state, given });
    return known.state;
  }

  private write(
    item: Candidate,
    content: Content,
    how: {
      readonly state: NumberState;
      readonly cancels: readonly number[];
      readonly form: 'record' | 'list';
      readonly known: KnownNumber | undefined;
      readonly evidence: string;
    },
  ): void {
    const { state, form, known } = how;
    const number = issnToInteger(item.issn);
    const derived = content.derive();
    const replacement = state === 'cancelled' ? (content.statement.replacedBy ?? known?.replacement) : undefined;
    this.withoutCancelling(number);
    const cancels = how.cancels.filter((other) => !this.cancelPending(other, number));
    const { search } = derived;
    // Filled in by assignment: this is done for every record, and to spread what may be absent is slow.
    const write: { -readonly [Key in keyof TitleWrite]: TitleWrite[Key] } = {
      number,
      state,
      form,
      text: content.canonical.text,
      hash: content.canonical.hash,
      relations: derived.relations,
      clusters: derived.clusters,
      cancels,
      search: search.state === state ? search : { ...search, state },
      change: { ...this.change, evidence: how.evidence },
    };
    if (replacement !== undefined) write.replacement = replacement;
    if (derived.centre !== undefined) write.centre = derived.centre;
    if (item.source !== undefined) write.source = item.source;
    if (known?.title) write.basedOn = known.title.ordinal;
    if (derived.keyTitle) write.keyTitle = derived.keyTitle;
    this.titles.push(write);
    const title = {
      id: known?.title?.id ?? -1,
      ordinal: (known?.title?.ordinal ?? 0) + 1,
      form,
      hash: content.canonical.hash,
    };
    this.now.set(number, { ...known, number, state, ...(replacement !== undefined && { replacement }), title });
    for (const cancelled of cancels) {
      this.cancelledIn.set(cancelled, this.titles.length - 1);
      this.now.set(cancelled, { ...this.find(cancelled), number: cancelled, state: 'cancelled', replacement: number });
    }
  }

  /** A number that an earlier item of this batch only recorded: it is recorded as cancelled instead. */
  private cancelPending(number: number, replacement: number): boolean {
    const index = this.numbers.findIndex((write) => write.number === number);
    if (index < 0) return false;
    this.numbers[index] = { ...this.numbers[index]!, state: 'cancelled', replacement };
    this.now.set(number, { ...this.find(number), number, state: 'cancelled', replacement });
    return true;
  }

  /** A number that an earlier item of this batch cancels, and that now gets a description of its own: the description says it all. */
  private withoutCancelling(number: number): void {
    const index = this.cancelledIn.get(number);
    if (index === undefined) return;
    const title = this.titles[index]!;
    this.titles[index] = { ...title, cancels: title.cancels.filter((other) => other !== number) };
    this.cancelledIn.delete(number);
  }
}
