/** The ways between states. */
import { describe, expect, test } from 'vitest';
import { isValidState, isWithdrawn, mayBecome, numberStates } from './number-state.ts';

describe('states of a number', () => {
  test.each([
    ['a provisional number is confirmed when the title is published', 'provisional', 'register', true],
    ['or suppressed when it never is', 'provisional', 'suppressed', true],
    ['a reserved number is assigned', 'unreported', 'provisional', true],
    ['a number that was assigned twice is cancelled', 'register', 'cancelled', true],
    ['what was confirmed does not become provisional', 'register', 'provisional', false],
    ['what was assigned does not become reserved', 'provisional', 'unreported', false],
    ['a cancelled number does not come back (ISO 3297:2020, 5.9)', 'cancelled', 'register', false],
    ['nor does a suppressed one', 'suppressed', 'register', false],
    ['but it may turn out to be another title twice', 'suppressed', 'cancelled', true],
    ['staying is always allowed', 'cancelled', 'cancelled', true],
  ] as const)('%s', (_reason, from, to, allowed) => {
    expect(mayBecome(from, to)).toBe(allowed);
  });

  test('every state is either valid or withdrawn', () => {
    expect(numberStates.filter(isWithdrawn)).toEqual(['cancelled', 'suppressed']);
    expect(numberStates.filter((state) => isValidState(state) === isWithdrawn(state))).toEqual([]);
  });
});
