/** How the actions of this folder run: one transaction that either does all of it or gives problems and has done nothing. */
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { Actor } from '../../domain/actor.ts';
import type { ChangeKind, ChangeMeta } from '../../domain/change.ts';
import { mayMove, type NumberState } from '../../domain/number-state.ts';
import { refusalOf, type Verb } from '../../domain/permissions.ts';
import type { HeldNumber, Store, TitleWrite, Tx } from '../../store/index.ts';
import { prepareTitle } from '../prepare-title.ts';
import type { LifeProblem, LifeResult } from './problems.ts';

/** Thrown within a transaction to roll it back; it never leaves `decide`. */
class Refusal extends Error {
  readonly problems: readonly LifeProblem[];

  constructor(problems: readonly LifeProblem[]) {
    super('refused');
    this.problems = problems;
  }
}

/** Ends the action under way with these problems: nothing of it stays. */
export function refuse(...problems: readonly LifeProblem[]): never {
  throw new Refusal(problems);
}

export async function decide<T extends object>(store: Store, work: (tx: Tx) => Promise<T>): Promise<LifeResult<T>> {
  try {
    return { ok: true, ...(await store.transaction(work)) };
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, problems: cause.problems };
    throw cause;
  }
}

/** The same for a look that writes nothing. */
export async function look<T extends object>(work: () => Promise<T>): Promise<LifeResult<T>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, problems: cause.problems };
    throw cause;
  }
}

/** The number, when the Register has it and the actor may do this with it. */
export function heldOrRefused(
  held: ReadonlyMap<number, HeldNumber>,
  number: number,
  actor: Actor,
  verb: Verb,
): HeldNumber & { readonly issn: Issn } {
  const issn = issnFromInteger(number);
  const one = held.get(number);
  if (one === undefined) refuse({ type: 'never-issued', issn });
  const problem = refusalOf(actor, verb, one.row.centre);
  if (problem !== undefined) refuse(problem);
  return { ...one, issn };
}

/** Refuses what the table of moves has no way for. */
export function moveOrRefuse({ row }: HeldNumber, to: NumberState, verb: Verb): void {
  if (row.state !== to && mayMove(row.state, to, verb)) return;
  refuse({
    type: 'wrong-state',
    verb,
    issn: issnFromInteger(row.number),
    state: row.state,
    ...(row.replacement !== undefined && { replacement: issnFromInteger(row.replacement) }),
  });
}

export function describedOrRefused({ row, record }: HeldNumber): NonNullable<HeldNumber['record']> {
  if (record === undefined) refuse({ type: 'not-described', issn: issnFromInteger(row.number) });
  return record;
}

/** A reason that says something, or a refusal. */
export function reasonOrRefuse(reason: string | undefined): string {
  const text = reason?.trim() ?? '';
  if (text === '') refuse({ type: 'reason-missing' });
  return text;
}

export interface Revision {
  readonly held: HeldNumber;
  readonly record: TitleWriteOf;
  readonly state: NumberState;
  readonly replacement?: number;
  readonly kind: ChangeKind;
  readonly change: ChangeMeta;
}

type TitleWriteOf = NonNullable<HeldNumber['record']>['record'];

/** The write of a record's next revision. What came from a list stays a list's. */
export function revisionWrite({ held, record, state, replacement, kind, change }: Revision): TitleWrite {
  const { number } = held.row;
  const before = held.record;
  const prepared = prepareTitle(record, {
    state,
    ...(replacement !== undefined && { replacement }),
    ...(before !== undefined && { basedOn: before.ordinal }),
    change,
  });
  if (prepared === undefined || prepared.write.number !== number)
    throw new Error(`the record of ${number} would be about another number`);
  const { form, source } = before ?? {};
  return {
    ...prepared.write,
    ...(form !== undefined && { form }),
    ...(source !== undefined && { source }),
    // What is in the tables counts: custody may have moved without a new revision of the record.
    ...(held.row.centre !== undefined && { centre: held.row.centre }),
    kind,
  };
}
