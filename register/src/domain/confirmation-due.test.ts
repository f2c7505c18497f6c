/** When a provisional number is due, and what comes next. */
import { describe, expect, test } from 'vitest';
import { aField, aRecord } from '../../test/build/a-record.ts';
import { dueDateOf, nextStep } from './confirmation-due.ts';

const assigned = new Date('2026-08-31T10:00:00Z');
const expected = (text: string) =>
  aRecord({ status: 'Provisional', start: '2026', fields: [aField('263', '  ', 'a', text)] });

describe('the last day on which it is not due', () => {
  test.each([
    ['a month ends with its last day', expected('202702'), '2027-02-28', 'expected'],
    ['in a leap year too', expected('202802'), '2028-02-29', 'expected'],
    ['a month that is not known is the end of the year', expected('2027--'), '2027-12-31', 'expected'],
    ['a month that does not exist as well', expected('202713'), '2027-12-31', 'expected'],
    ['a day is taken as it is', expected('2027-03-05'), '2027-03-05', 'expected'],
    ['a day that the month does not have is its end', expected('20270231'), '2027-02-28', 'expected'],
    ['what cannot be read counts as absent', expected('soon'), '2027-02-28', 'assigned'],
    ['a later year in 008 is its end', aRecord({ start: '2028' }), '2028-12-31', 'coded-year'],
    ['the year of assignment says nothing of when', aRecord({ start: '2026' }), '2027-02-28', 'assigned'],
    ['an unknown year neither', aRecord({ start: '20uu' }), '2027-02-28', 'assigned'],
    ['six months after the last of a month is the last of a shorter one', undefined, '2027-02-28', 'assigned'],
  ])('%s', (_why, record, day, from) => {
    expect(dueDateOf(record, assigned)).toEqual({ day, from });
  });

  test('the months after assignment are configurable', () => {
    const policy = { months: 3, reminders: 2, everyDays: 30 };
    expect(dueDateOf(undefined, assigned, policy).day).toBe('2026-11-30');
  });
});

describe('what comes next', () => {
  const at = (day: string) => new Date(`${day}T09:00:00Z`);
  test.each([
    ['nothing was given', [], '2027-03-01', { step: 'remind', ordinal: 1 }],
    ['the first has just been given', ['2027-03-01'], '2027-03-02', { step: 'wait', until: '2027-03-31' }],
    ['the first was long ago', ['2027-03-01'], '2027-03-31', { step: 'remind', ordinal: 2 }],
    [
      'the second leaves time to answer',
      ['2027-03-01', '2027-03-31'],
      '2027-04-29',
      { step: 'wait', until: '2027-04-30' },
    ],
    ['nobody answered', ['2027-03-01', '2027-03-31'], '2027-04-30', { step: 'may-be-suppressed', since: '2027-04-30' }],
  ] as const)('%s', (_why, given, now, step) => {
    expect(nextStep(given.map(at), at(now))).toEqual(step);
  });
});
