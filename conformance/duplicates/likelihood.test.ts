/** The likelihood of duplicates against labelled pairs of real descriptions: what is said with 0.9 holds nine times of ten. */
import { beforeAll, describe, expect, test } from 'vitest';
import { scoreDuplicate } from '../../register/src/domain/duplicate-score.ts';
import { absent, isThere } from '../shared.ts';
import { reliability, separation } from './model.ts';
import { labelledPairs } from './pairs.ts';

const name = 'data/serials/doaj.csv';

describe.skipIf(!isThere(name))(`likelihood of duplicates (${isThere(name) ? name : absent(name)})`, () => {
  let judged: { score: number; same: boolean }[];

  beforeAll(() => {
    // The third that the weights were not fitted to.
    judged = labelledPairs()
      .filter(({ part }) => part === 0)
      .map(({ ours, theirs, same }) => ({ score: scoreDuplicate(ours, theirs).score, same }));
    console.table(reliability(judged));
  }, 120_000);

  test('there are pairs enough to judge by, of both sorts', () => {
    expect(judged.filter(({ same }) => same).length).toBeGreaterThan(5000);
    expect(judged.filter(({ same }) => !same).length).toBeGreaterThan(50_000);
  });

  test('of a pair of one resource and one of two, the first has the higher score in 99 of 100 cases', () => {
    expect(separation(judged)).toBeGreaterThan(0.99);
  });

  test('a score is a probability: in every class as many pairs are of one resource as it says, within a tenth', () => {
    for (const { from, pairs, predicted, observed } of reliability(judged)) {
      if (pairs >= 100) expect(Math.abs(predicted - observed), `from ${from}`).toBeLessThan(0.1);
    }
  });
});
