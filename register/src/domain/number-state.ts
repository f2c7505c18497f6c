/** The states a number can be in (ISO 3297:2020, 5; record statuses of the ISSN Register) and the ways between them. */
import { type RecordStatus, recordStatuses } from '@masthead/serial';

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
 * Whether an ordinary change may take a number from one state to another. What was withdrawn does not come back on its own
 * (a number is never reused, ISO 3297:2020, 5.9), and what was confirmed does not become provisional again.
 */
export function mayBecome(from: NumberState, to: NumberState): boolean {
  if (from === to) return true;
  if (from === 'cancelled') return false;
  if (from === 'suppressed') return to === 'cancelled';
  if (from === 'register') return isWithdrawn(to) || to === 'legacy';
  return to !== 'unreported';
}
