/** The ways between states. */
import { describe, expect, test } from 'vitest';
import { findMove, isValidState, isWithdrawn, mayBecome, mayMove, numberMoves, numberStates } from './number-state.ts';

describe('states of a number', () => {
  test.each([
    ['a provisional number is confirmed when the title is published', 'provisional', 'register', true],
    ['or suppressed when it never is', 'provisional', 'suppressed', true],
    ['a reserved number is assigned', 'unreported', 'provisional', true],
    ['a number that was assigned twice is cancelled', 'register', 'cancelled', true],
    ['what was confirmed does not become provisional', 'register', 'provisional', false],
    ['nor does what is valid since long', 'legacy', 'provisional', false],
    ['what was assigned does not become reserved', 'provisional', 'unreported', false],
    ['a cancelled number does not come back (ISO 3297:2020, 5.9)', 'cancelled', 'register', false],
    ['nor does a suppressed one', 'suppressed', 'register', false],
    ['but it may turn out to be another title twice', 'suppressed', 'cancelled', true],
    ['staying is always allowed', 'cancelled', 'cancelled', true],
  ] as const)('%s', (_reason, from, to, allowed) => {
    expect(mayBecome(from, to)).toBe(allowed);
  });

  test.each([
    ['the undoing of a mistake brings a cancelled number back', 'cancelled', 'register', 'undo-change', true],
    ['and a suppressed one', 'suppressed', 'provisional', 'undo-change', true],
    ['and takes a confirmation back', 'register', 'provisional', 'undo-change', true],
    ['it does nothing that an ordinary verb does', 'provisional', 'register', 'undo-change', false],
    ['an assignment confirms nothing that was assigned before', 'provisional', 'register', 'assign-issn', false],
    ['it takes what nobody has', 'never-issued', 'provisional', 'assign-issn', true],
    ['a centre reports what it has cancelled by itself', 'never-issued', 'cancelled', 'import-records', true],
    ['but nobody cancels what does not exist', 'never-issued', 'cancelled', 'cancel-duplicate', false],
    ['an assigned number is never unassigned, not even by undoing', 'provisional', 'unreported', 'undo-change', false],
  ] as const)('%s', (_reason, from, to, verb, allowed) => {
    expect(mayMove(from, to, verb)).toBe(allowed);
  });

  test('there is one row for a way, and none to where one is', () => {
    const ways = numberMoves.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(ways).size).toBe(ways.length);
    expect(numberMoves.filter(({ from, to }) => from === to)).toEqual([]);
  });

  test('no way leads from what was assigned to what was not', () => {
    const assigned = new Set<string>(['provisional', 'register', 'legacy']);
    expect(numberMoves.filter(({ from, to }) => assigned.has(from) && to === 'unreported')).toEqual([]);
  });

  test('every cancelling names what goes on, and every suppressing and undoing says why', () => {
    for (const { from, to, evidence } of numberMoves) {
      if (to === 'cancelled') expect(evidence).toBe('replacement');
      if (to === 'suppressed' && from !== 'never-issued') expect(['reason', 'mistake']).toContain(evidence);
    }
    expect(findMove('cancelled', 'register')?.evidence).toBe('mistake');
  });

  test('every state is either valid or withdrawn', () => {
    expect(numberStates.filter(isWithdrawn)).toEqual(['cancelled', 'suppressed']);
    expect(numberStates.filter((state) => isValidState(state) === isWithdrawn(state))).toEqual([]);
  });
});
