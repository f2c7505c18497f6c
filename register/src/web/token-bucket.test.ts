import { expect, test } from 'vitest';
import { createTokenBucket } from './token-bucket.ts';

test('gives what it holds, then one for each interval, and never more than it holds', () => {
  const take = createTokenBucket(2, 1_000);
  expect([0, 0, 0, 999, 1_000, 1_000].map((now) => take(now))).toEqual([true, true, false, false, true, false]);
  expect([90_000, 90_000, 90_000].map((now) => take(now))).toEqual([true, true, false]);
});
