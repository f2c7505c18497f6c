/** The states a number can be in (ISO 3297:2020, 5; record statuses of the ISSN Register) and the ways between them, as data. */
import { type RecordStatus, recordStatuses } from '@masthead/serial';
import type { Verb } from './permissions.ts';

export type NumberState = RecordStatus;
export const numberStates = recordStatuses;

/** The largest number there is: seven digits without the check character. */
export const largestNumber = 9_999_999;

/** A withdrawn number stays in the Register for ever and identifies nothing any more. */
export function isWithdrawn(state: NumberState): boolean {
  return state === 'cancelled' || state === 'suppressed';
}

/** States in which a number is valid, as the identifier status of the application profile has it. */
export function isValidState(state: NumberState): boolean {
  return !isWithdrawn(state);
}

/**
 * What a move has to be able to show. `record`: what the responsible centre reports, which is enough for an import; `publication`: that
 * the resource has appeared; `replacement`: the number that goes on identifying it; `reason`: a sentence; `mistake`: the change that is undone.
 */
export type MoveEvidence = 'record' | 'publication' | 'replacement' | 'reason' | 'mistake';

/** One way from state to state. What is not in the table does not happen, and the database holds the same table (0005-numbers.sql). */
export interface NumberMove {
  /** `never-issued` is no state that is stored: it is the answer for a number that nobody has touched. */
  readonly from: NumberState | 'never-issued';
  readonly to: NumberState;
  /** Who does it; an import brings whatever a responsible centre reports. */
  readonly by: readonly Verb[];
  readonly evidence: MoveEvidence;
}

const move = (
  from: NumberMove['from'],
  to: NumberState,
  evidence: MoveEvidence,
  ...by: readonly Verb[]
): NumberMove => ({ from, to, by: [...by, 'import-records'], evidence });

const undo = (from: NumberState, to: NumberState): NumberMove => ({
  from,
  to,
  by: ['undo-change'],
  evidence: 'mistake',
});

export const numberMoves: readonly NumberMove[] = [
  // Out of nothing: assigned from a block, or reported by a centre that numbers by itself.
  move('never-issued', 'provisional', 'record', 'assign-issn'),
  move('never-issued', 'register', 'publication', 'assign-issn', 'approve-cluster'),
  move('never-issued', 'legacy', 'record'),
  move('never-issued', 'unreported', 'record'),
  move('never-issued', 'cancelled', 'replacement'),
  move('never-issued', 'suppressed', 'record'),
  // Known to be a centre's, but not yet of what.
  move('unreported', 'provisional', 'record', 'assign-issn'),
  move('unreported', 'register', 'publication', 'assign-issn', 'approve-cluster'),
  move('unreported', 'legacy', 'record'),
  move('unreported', 'cancelled', 'replacement', 'cancel-duplicate'),
  move('unreported', 'suppressed', 'reason', 'suppress-issn'),
  // Assigned before publication.
  move('provisional', 'register', 'publication', 'confirm-issn'),
  move('provisional', 'legacy', 'record'),
  move('provisional', 'cancelled', 'replacement', 'cancel-duplicate'),
  move('provisional', 'suppressed', 'reason', 'suppress-issn'),
  // Confirmed.
  move('register', 'legacy', 'record'),
  move('register', 'cancelled', 'replacement', 'cancel-duplicate'),
  move('register', 'suppressed', 'reason', 'suppress-issn'),
  // Valid, from the early years of the Register.
  move('legacy', 'register', 'publication', 'confirm-issn'),
  move('legacy', 'cancelled', 'replacement', 'cancel-duplicate'),
  move('legacy', 'suppressed', 'reason', 'suppress-issn'),
  // Withdrawn: never again in use (ISO 3297:2020, 5.9), but it may turn out to have been another title's second number.
  move('suppressed', 'cancelled', 'replacement', 'cancel-duplicate'),
  // What was done by mistake is undone, as a change of its own.
  undo('register', 'provisional'),
  undo('cancelled', 'unreported'),
  undo('cancelled', 'provisional'),
  undo('cancelled', 'register'),
  undo('cancelled', 'legacy'),
  undo('cancelled', 'suppressed'),
  undo('suppressed', 'unreported'),
  undo('suppressed', 'provisional'),
  undo('suppressed', 'register'),
  undo('suppressed', 'legacy'),
];

const byStates = new Map(numberMoves.map((row) => [`${row.from} ${row.to}`, row]));

/** The way from one state to another, whoever may go it; undefined: there is none. */
export function findMove(from: NumberMove['from'], to: NumberState): NumberMove | undefined {
  return byStates.get(`${from} ${to}`);
}

/** Whether a verb may take a number from one state to another; staying is always allowed. */
export function mayMove(from: NumberMove['from'], to: NumberState, verb: Verb): boolean {
  return from === to || findMove(from, to)?.by.includes(verb) === true;
}

/**
 * Whether an ordinary change may take a number from one state to another. What was withdrawn does not come back on its own, and what
 * was confirmed does not become provisional again: only the undoing of a mistake does that.
 */
export function mayBecome(from: NumberState, to: NumberState): boolean {
  return mayMove(from, to, 'import-records');
}
