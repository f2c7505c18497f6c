import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { connectedTo, findCircles, type Statement, stepsOf } from './title-history.ts';

const circlesOf = (statements: readonly Statement[]) => findCircles(stepsOf(statements));

describe('circles in a title history', () => {
  it.each<[string, Statement[], number[][]]>([
    ['a chain is none', [{ number: 2, kind: 'continues', other: 1 }], []],
    [
      'stated from both ends it is still a chain',
      [
        { number: 2, kind: 'continues', other: 1 },
        { number: 1, kind: 'continued-by', other: 2 },
      ],
      [],
    ],
    [
      'two that continue each other',
      [
        { number: 2, kind: 'continues', other: 1 },
        { number: 1, kind: 'continues', other: 2 },
      ],
      [[1, 2]],
    ],
    [
      'three in a ring, from whichever end each is stated',
      [
        { number: 2, kind: 'continues', other: 1 },
        { number: 2, kind: 'continued-by', other: 3 },
        { number: 1, kind: 'supersedes', other: 3 },
      ],
      [[1, 2, 3]],
    ],
    [
      'a title that changed back takes turns with the other',
      [
        { number: 2, kind: 'continues', other: 1 },
        { number: 2, kind: 'changed-back-to', other: 1 },
        { number: 1, kind: 'continues', other: 2 },
        { number: 1, kind: 'continued-by', other: 2 },
      ],
      [],
    ],
    [
      'what separated and was absorbed again',
      [
        { number: 2, kind: 'separated-from', other: 1 },
        { number: 2, kind: 'absorbed-by', other: 1 },
        { number: 1, kind: 'split-into', other: 2 },
        { number: 1, kind: 'absorbed', other: 2 },
      ],
      [],
    ],
    [
      'partners of a merger that name each other and what was formed',
      [
        { number: 1, kind: 'merged-with', other: 2 },
        { number: 1, kind: 'merged-with', other: 3 },
        { number: 2, kind: 'merged-with', other: 1 },
        { number: 2, kind: 'merged-with', other: 3 },
        { number: 3, kind: 'formed-by-union-of', other: 1 },
        { number: 3, kind: 'formed-by-union-of', other: 2 },
      ],
      [],
    ],
    ['a supplement is no step', [{ number: 1, kind: 'supplement', other: 2 }], []],
  ])('%s', (_why, statements, circles) => {
    expect(circlesOf(statements)).toEqual(circles);
  });

  test('a chain of a hundred thousand titles is walked', () => {
    const steps = Array.from({ length: 100_000 }, (_, at) => ({ earlier: at, later: at + 1 }));
    expect(findCircles(steps)).toEqual([]);
    expect(findCircles([...steps, { earlier: 100_000, later: 99_998 }])).toEqual([[99_998, 99_999, 100_000]]);
  });

  test('there is one if and only if the titles cannot be put in an order', () => {
    const step = fc.record({ earlier: fc.nat({ max: 7 }), later: fc.nat({ max: 7 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        // Taken away again and again: titles that nothing precedes. What is left cannot be ordered.
        let rest = steps;
        for (let before = -1; before !== rest.length; ) {
          before = rest.length;
          const followers = new Set(rest.map(({ later }) => later));
          rest = rest.filter(({ earlier }) => followers.has(earlier));
        }
        const circles = findCircles(steps);
        expect(circles.length > 0).toBe(rest.length > 0);
        for (const circle of circles) {
          circle.forEach((title, at) => {
            const next = circle[(at + 1) % circle.length];
            expect(steps.some(({ earlier, later }) => earlier === title && later === next)).toBe(true);
          });
        }
      }),
      { seed: 3297 },
    );
  });
});

test('what hangs together is found from whichever title one begins, and only that', () => {
  const pair = fc.record({ number: fc.nat({ max: 20 }), other: fc.nat({ max: 20 }) });
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 20 }), fc.nat({ max: 20 }), (statements, start) => {
      const found = connectedTo(start, statements);
      for (const number of found) expect(connectedTo(number, statements)).toEqual(found);
      for (const { number, other } of statements) expect(found.includes(number)).toBe(found.includes(other));
    }),
    { seed: 3297 },
  );
  expect(connectedTo(1, [{ number: 1, other: 2 }], [[2, 7, 9]])).toEqual([1, 2, 7, 9]);
});
