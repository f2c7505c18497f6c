/** Samples: the same by the same seed, whatever the order, of the size that was agreed, and fair. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorRate, isTooWrong, sampleSize } from '../../domain/agreement.ts';
import { drawSample } from './draw-sample.ts';

test.each([
  ['nothing of nothing', 0, 50, 0],
  ['nothing at no rate', 100, 0, 0],
  ['one at least', 3, 1, 1],
  ['rounded up', 101, 10, 11],
  ['all', 7, 100, 7],
])('%s', (_why, population, percent, size) => {
  expect(sampleSize(population, percent)).toBe(size);
});

test('whoever knows the seed draws the same, from the same numbers in any order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 9_999_999 }), { maxLength: 200 }),
      fc.string({ minLength: 1 }),
      fc.integer({ min: 0, max: 100 }),
      (numbers, seed, percent) => {
        const sample = drawSample(numbers, seed, percent);
        expect(sample).toEqual(drawSample([...numbers].reverse(), seed, percent));
        expect(sample).toHaveLength(sampleSize(numbers.length, percent));
        expect(sample.every((one) => numbers.includes(one))).toBe(true);
      },
    ),
  );
});

test('every number is drawn about as often as any other', () => {
  const numbers = Array.from({ length: 20 }, (_, at) => 9_000_000 + at);
  const times = new Map(numbers.map((number) => [number, 0]));
  // Fixed seeds: the same figures in every run.
  for (let seed = 0; seed < 2_000; seed++) {
    for (const number of drawSample(numbers, `seed ${seed}`, 10)) times.set(number, times.get(number)! + 1);
  }
  for (const count of times.values()) {
    expect(count).toBeGreaterThan(140);
    expect(count).toBeLessThan(260);
  }
});

test.each([
  ['none', { judged: 0, wrong: 0 }, undefined],
  ['a third', { judged: 3, wrong: 1 }, 33.3],
  ['all', { judged: 2, wrong: 2 }, 100],
])('error rate: %s', (_why, counts, rate) => {
  expect(errorRate(counts)).toBe(rate);
});

test.each([
  ['as many as agreed', { size: 100, wrong: 5, limit: 5 }, false],
  ['one more', { size: 100, wrong: 6, limit: 5 }, true],
  ['a rate that would round down', { size: 1999, wrong: 100, limit: 5 }, true],
  ['none is agreed', { size: 10, wrong: 1, limit: 0 }, true],
])('too wrong: %s', (_why, counts, tooWrong) => {
  expect(isTooWrong(counts)).toBe(tooWrong);
});
