import { expect, test } from 'vitest';
import { inHistoryOrder } from './history-order.ts';

const [a, b, c, d] = [
  { issn: 'a', dates: '1998–2004' },
  { issn: 'b', dates: '2004–' },
  { issn: 'c' },
  { issn: 'd' },
] as const;
const step = (from: string, to: string) => ({ from, to });

test.each([
  ['by dates where nothing else is known, without dates last', [c, b, a], [], 'abc'],
  ['a successor without dates comes after its predecessor', [c, a, b], [step('b', 'c')], 'abc'],
  ['an earlier title without dates comes first', [a, c], [step('c', 'a')], 'ca'],
  ['a chain that is given in any order', [d, c, b, a], [step('c', 'd'), step('b', 'c'), step('a', 'b')], 'abcd'],
  ['alike ones by their numbers', [d, c], [], 'cd'],
  ['a step to somewhere else', [b, a], [step('a', 'x')], 'ab'],
] as const)('%s', (_why, members, steps, order) => {
  const ordered = inHistoryOrder<{ issn: string; dates?: string }>(members, steps);
  expect(ordered.map(({ issn }) => issn).join('')).toBe(order);
});

test('a circle of broken records ends', () => {
  expect(inHistoryOrder([a, b], [step('a', 'b'), step('b', 'a')])).toHaveLength(2);
});
