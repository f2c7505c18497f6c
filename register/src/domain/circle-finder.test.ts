import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCircleFinder } from './circle-finder.ts';
import { findCircles, type Statement, stepsOf } from './title-history.ts';

test('finds circles where the plain search does, over many steps taken one at a time', () => {
  const kind = fc.constantFrom('continues', 'continued-by', 'split-into', 'changed-back-to', 'supplement', 'absorbed');
  const statement = fc.record({ number: fc.nat({ max: 9 }), kind, other: fc.nat({ max: 9 }) });
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 20 }), (drawn) => {
      const statements = drawn as Statement[];
      const finder = createCircleFinder();
      for (const one of statements) finder.add(one);
      expect(finder.find().length > 0).toBe(findCircles(stepsOf(statements)).length > 0);
    }),
    { seed: 3297, numRuns: 40 },
  );
});

test('what hangs on a circle without being on it is not named', () => {
  const finder = createCircleFinder();
  for (let number = 10; number < 5000; number++) finder.add({ number, kind: 'continues', other: number - 1 });
  finder.add({ number: 4000, kind: 'continued-by', other: 3998 });
  expect(finder.find()).toEqual([[3998, 3999, 4000]]);
});
