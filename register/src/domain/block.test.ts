/** When blocks run out, and from when on that is said. */
import { describe, expect, test } from 'vitest';
import { type BlockRow, type BlockUse, forecastOf, groupBlocks, warningOf } from './block.ts';

const now = new Date('2027-01-01T00:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

function use(more: Partial<BlockUse> = {}, block: Partial<BlockRow> = {}): BlockUse {
  return {
    block: {
      id: 1,
      centre: '7',
      first: 9_000_000,
      last: 9_000_999,
      purpose: 'general',
      state: 'open',
      given: daysAgo(365),
      givenBy: 'test',
      knownBefore: 0,
      ...block,
    },
    free: 500,
    used: 500,
    usedLately: 500,
    ...more,
  };
}

describe('forecast', () => {
  test('half a block in a year: the other half in another', () => {
    const { rate, runsOut } = forecastOf([use()], now);
    expect(rate).toBeCloseTo(41.7, 1);
    expect(runsOut).toEqual(new Date('2028-01-01T00:00:00Z'));
  });

  test.each([
    ['an old block counts the last year only', use({ usedLately: 50 }, { given: daysAgo(3_650) }), 4.17],
    ['a block of yesterday counts a week', use({ usedLately: 7 }, { given: daysAgo(1) }), 30.4],
    ['nothing used, nothing to foretell', use({ used: 0, usedLately: 0 }), 0],
  ])('%s', (_reason, one, rate) => {
    expect(forecastOf([one], now).rate).toBeCloseTo(rate, 1);
    if (rate === 0) expect(forecastOf([one], now).runsOut).toBeUndefined();
  });

  test('several blocks of one purpose last together', () => {
    const second = use({ free: 1_000, used: 0, usedLately: 0 }, { id: 2, given: daysAgo(1) });
    expect(forecastOf([use(), second], now).runsOut).toEqual(new Date('2029-12-31T00:00:00Z'));
  });

  test('what lasts for ages is still a date', () => {
    const { runsOut } = forecastOf([use({ free: 10_000_000, usedLately: 1 })], now);
    expect(runsOut!.getUTCFullYear()).toBe(3027);
  });
});

describe('warning', () => {
  test.each([
    ['plenty', use(), undefined],
    ['nothing left', use({ free: 0 }), 'exhausted'],
    ['fewer than ninety days', use({ free: 120, usedLately: 500 }), 'soon'],
    ['few left and none used', use({ free: 40, usedLately: 0 }), 'few'],
    ['a closed block warns nobody', use({ free: 0 }, { state: 'closed' }), undefined],
  ])('%s', (_reason, one, expected) => {
    expect(warningOf([one], now)).toBe(expected);
  });

  test('an exhausted block beside a fresh one is no reason', () => {
    const fresh = use({ free: 1_000, used: 0, usedLately: 0 }, { id: 2, given: daysAgo(1) });
    expect(warningOf([use({ free: 0 }), fresh], now)).toBeUndefined();
  });
});

test('blocks are grouped by what they serve', () => {
  const publisher = use({}, { id: 3, purpose: 'publisher', holder: 'Ode Press' });
  const groups = groupBlocks([use(), publisher, use({}, { id: 2 }), use({}, { id: 4, centre: '2' })]);
  expect(
    groups.map(({ centre, purpose, holder, uses }) => [centre, purpose, holder, uses.map(({ block }) => block.id)]),
  ).toEqual([
    ['7', 'general', undefined, [1, 2]],
    ['7', 'publisher', 'Ode Press', [3]],
    ['2', 'general', undefined, [4]],
  ]);
});
