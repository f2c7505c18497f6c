/** Moments as people and programs write them. */
import { describe, expect, test } from 'vitest';
import { describeMomentProblem, parseMoment } from './moment-asked.ts';

const now = new Date('2026-11-22T12:00:00Z');

describe('parseMoment', () => {
  const right: readonly (readonly [reason: string, text: string, moment: string])[] = [
    ['a day is meant to its end', '2026-01-31', '2026-01-31T23:59:59.999Z'],
    ['today is meant until now', '2026-11-22', '2026-11-22T12:00:00.000Z'],
    ['a leap day', '2024-02-29', '2024-02-29T23:59:59.999Z'],
    ['a moment in UTC', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000Z'],
    ['without seconds', '2026-01-31T12:00Z', '2026-01-31T12:00:00.000Z'],
    ['with milliseconds', '2026-01-31T12:00:00.25z', '2026-01-31T12:00:00.250Z'],
    ['with an offset', '2026-01-31T12:00:00+02:00', '2026-01-31T10:00:00.000Z'],
    ['with an offset in the basic form', '2026-01-31T12:00:00-0530', '2026-01-31T17:30:00.000Z'],
    ['without an offset in UTC', '2026-01-31T12:00:00', '2026-01-31T12:00:00.000Z'],
    ['as forms without script send it', ' 2026-01-31 12:00 ', '2026-01-31T12:00:00.000Z'],
    ['now', '2026-11-22T12:00:00Z', '2026-11-22T12:00:00.000Z'],
  ];
  test.each(right)('%s', (_, text, moment) => {
    expect(parseMoment(text, now)).toEqual({ ok: true, moment: new Date(moment) });
  });

  const wrong: readonly (readonly [reason: string, text: string, type: string])[] = [
    ['a word', 'yesterday', 'malformed'],
    ['nothing', '', 'malformed'],
    ['a year', '2026', 'malformed'],
    ['the order of days and months elsewhere', '31.01.2026', 'malformed'],
    ['a day that February has not', '2026-02-30', 'no-such-date'],
    ['a leap day in another year', '2025-02-29', 'no-such-date'],
    ['a thirteenth month', '2026-13-01', 'no-such-date'],
    ['an hour that is none', '2026-01-31T25:00:00Z', 'no-such-date'],
    ['an offset that is none', '2026-01-31T10:00:00+99:00', 'no-such-date'],
    ['tomorrow', '2026-11-23', 'in-the-future'],
    ['a second from now', '2026-11-22T12:00:01Z', 'in-the-future'],
    ['a name for a script', '<script>', 'malformed'],
  ];
  test.each(wrong)('%s', (_, text, type) => {
    const asked = parseMoment(text, now);
    expect(asked).toMatchObject({ ok: false, problem: { type } });
    if (!asked.ok) expect(describeMomentProblem(asked.problem)).toMatch(/\.$/);
  });
});
