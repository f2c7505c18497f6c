import { expect, test } from 'vitest';
import { workOutCheckSum } from './check-sum.ts';

test('the worked example of ISO 3297:2020, Table A.1', () => {
  const { steps, sum, rest, right } = workOutCheckSum('0317847');
  expect(steps.map(({ product }) => product)).toEqual([0, 21, 6, 35, 32, 12, 14]);
  expect({ sum, rest, right }).toEqual({ sum: 120, rest: 10, right: '1' });
});

test.each([
  ['1050124', 'X', 'ten is written X'],
  ['0000006', 'X', 'a rest of one gives ten'],
  ['0000000', '0', 'nothing is left'],
])('%s: %s, %s', (digits, right) => {
  expect(workOutCheckSum(digits).right).toBe(right);
});
