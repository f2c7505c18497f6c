/** Families: who shares an ISSN-L, who says what of whom, and what cannot be. */
import { relationKinds } from '@masthead/serial';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FamilyLink, type FamilyTitle, type KnownTitle, planFamily } from './family.ts';
import { reciprocalKinds } from './relations.ts';

const title = (label: string, medium?: FamilyTitle['medium'], called = 'journal'): FamilyTitle => ({
  label,
  called,
  ...(medium && { medium }),
});
const known = (number: number, more: Partial<KnownTitle> = {}): [number, KnownTitle] => [
  number,
  { number, state: 'register', hasRecord: true, versions: [], ...more },
];
const plan = (
  titles: readonly FamilyTitle[],
  links: readonly FamilyLink[] = [],
  others: readonly [number, KnownTitle][] = [],
  history: readonly (readonly [number, number])[] = [],
) => planFamily({ titles, links, known: new Map(others), history });
const planned = (...request: Parameters<typeof plan>) => {
  const result = plan(...request);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.plan;
};
const problemsOf = (...request: Parameters<typeof plan>) => {
  const result = plan(...request);
  return result.ok ? [] : result.problems;
};

describe('versions', () => {
  test('one title alone is its own ISSN-L', () => {
    expect(planned([title('a', 'print')])).toEqual({
      groups: [{ labels: ['a'], siblings: [], issnL: 'a' }],
      statements: [],
    });
  });

  test('titles called the same in different media are versions of one: the first is the ISSN-L, and each names the others', () => {
    const { groups, statements } = planned([title('p', 'print'), title('o', 'online'), title('cd', 'digital-carrier')]);
    expect(groups).toEqual([{ labels: ['p', 'o', 'cd'], siblings: [], issnL: 'p' }]);
    expect(statements).toHaveLength(6);
    expect(new Set(statements.map(({ kind }) => kind))).toEqual(new Set(['other-medium']));
  });

  test.each([
    ['another title', [title('a', 'print'), title('b', 'online', 'other')]],
    ['the same medium', [title('a', 'other'), title('b', 'other')]],
    ['no medium', [title('a'), title('b', 'online')]],
    ['nothing is known of the titles', [title('a', 'print', ''), title('b', 'online', '')]],
  ])('%s: no versions are concluded', (_why, titles) => {
    expect(planned(titles).groups.map(({ issnL }) => issnL)).toEqual(['a', 'b']);
  });

  test('what is linked otherwise is no version, though it is called the same', () => {
    const { groups } = planned(
      [title('a', 'print'), title('b', 'online')],
      [{ from: 'b', kind: 'continues', to: 'a' }],
    );
    expect(groups).toHaveLength(2);
  });

  test('a new medium joins the ISSN-L of the version it is linked with, and is linked with all versions that live', () => {
    const versions = [1, 2, 3];
    const { groups, statements } = planned(
      [title('new', 'digital-carrier')],
      [{ from: 'new', kind: 'other-medium', to: 2 }],
      [
        known(1, { medium: 'print', issnL: 1, versions }),
        known(2, { medium: 'online', issnL: 1, versions }),
        known(3, { medium: 'online', issnL: 1, versions, state: 'cancelled' }),
      ],
    );
    expect(groups).toEqual([{ labels: ['new'], siblings: [1, 2], issnL: 1 }]);
    expect(statements.filter(({ of }) => of === 'new').map(({ to }) => to)).toEqual([2, 1]);
    expect(statements.filter(({ to }) => to === 'new').map(({ of }) => of)).toEqual([2, 1]);
  });

  const versions = [1, 2];
  const former = (followed = false) => [
    known(1, { medium: 'print', issnL: 1, versions }),
    known(2, { medium: 'online', issnL: 1, versions, ...(followed && { followed }) }),
  ];
  const printed = title('p', 'print', 'new');
  const later: FamilyLink = { from: 'p', kind: 'continues', to: 1 };

  test('while the online version goes on, the new printed title stands under the ISSN-L that there is', () => {
    expect(planned([printed], [later], former()).groups).toEqual([{ labels: ['p'], siblings: [2], issnL: 1 }]);
  });

  test.each([
    [
      'both change at once',
      [printed, title('o', 'online', 'new')],
      [later, { from: 'o', kind: 'continues', to: 2 }],
      false,
    ],
    ['the other had changed before', [printed], [later], true],
    ['the new title is in the medium that goes on', [title('p', 'online', 'new')], [later], false],
    ['it was split off', [printed], [{ from: 'p', kind: 'separated-from', to: 1 }], false],
  ] as const)('%s: an ISSN-L of its own', (_why, titles, links, followed) => {
    expect(planned(titles, links, former(followed)).groups[0]?.issnL).toBe('p');
  });

  test('a version without an ISSN-L yet gives its own number', () => {
    const { groups } = planned([title('new', 'online')], [{ from: 'new', kind: 'other-medium', to: 7 }], [known(7)]);
    expect(groups[0]?.issnL).toBe(7);
  });
});

describe('what cannot be', () => {
  const a = title('a', 'print');
  const b = title('b', 'print', 'other');
  test.each([
    ['nothing to number', [], [], [], { type: 'no-titles' }],
    ['a label twice', [a, a], [], [], { type: 'label-repeated', label: 'a' }],
    ['a label of nobody', [a], [{ from: 'a', kind: 'continues', to: 'x' }], [], { type: 'label-unknown', label: 'x' }],
    [
      'itself',
      [a],
      [{ from: 'a', kind: 'related', to: 'a' }],
      [],
      { type: 'link-to-itself', label: 'a', kind: 'related' },
    ],
    [
      'a predecessor that does not exist',
      [a],
      [{ from: 'a', kind: 'continues', to: 5 }],
      [],
      { type: 'link-unknown', label: 'a', kind: 'continues', number: 5 },
    ],
    [
      'a predecessor that is cancelled: its replacement is named',
      [a],
      [{ from: 'a', kind: 'continues', to: 5 }],
      [known(5, { state: 'cancelled', replacement: 6 })],
      { type: 'link-withdrawn', label: 'a', kind: 'continues', number: 5, state: 'cancelled', replacement: 6 },
    ],
    [
      'versions of two titles',
      [a],
      [
        { from: 'a', kind: 'other-medium', to: 5 },
        { from: 'a', kind: 'other-medium', to: 6 },
      ],
      [known(5, { issnL: 5, versions: [5] }), known(6, { issnL: 6, versions: [6] })],
      { type: 'versions-of-two-titles', label: 'a', issnLs: [5, 6] },
    ],
    [
      'a second printed version',
      [a],
      [{ from: 'a', kind: 'other-medium', to: 5 }],
      [known(5, { issnL: 5, versions: [5], medium: 'print' })],
      { type: 'medium-twice', medium: 'print', ends: ['a', 5] },
    ],
    [
      'supplement and parent of one title',
      [a, b],
      [
        { from: 'a', kind: 'supplement', to: 'b' },
        { from: 'b', kind: 'supplement', to: 'a' },
      ],
      [],
      { type: 'link-both-ways', label: 'a', other: 'b', kind: 'supplement' },
    ],
    [
      'two titles that continue one another',
      [a, b],
      [
        { from: 'a', kind: 'continues', to: 'b' },
        { from: 'b', kind: 'continues', to: 'a' },
      ],
      [],
      { type: 'history-cycle', path: ['a', 'b', 'a'] },
    ],
  ] as const)('%s', (_why, titles, links, others, problem) => {
    expect(problemsOf(titles, links, others)).toContainEqual(problem);
  });

  test('a circle that goes through the Register', () => {
    const problems = problemsOf(
      [a],
      [
        { from: 'a', kind: 'continues', to: 9 },
        { from: 'a', kind: 'continued-by', to: 7 },
      ],
      [known(7), known(8), known(9)],
      [
        [7, 8],
        [8, 9],
      ],
    );
    expect(problems).toEqual([{ type: 'history-cycle', path: ['a', 7, 8, 9, 'a'] }]);
  });

  test('a title that changed back is no circle', () => {
    expect(
      plan(
        [a, b],
        [
          { from: 'b', kind: 'continues', to: 'a' },
          { from: 'b', kind: 'changed-back-to', to: 'a' },
        ],
      ).ok,
    ).toBe(true);
  });

  test('who knows why may give a second version of a medium its number', () => {
    const request = {
      titles: [title('dvd', 'digital-carrier'), title('cd', 'digital-carrier')],
      links: [{ from: 'dvd', kind: 'other-medium', to: 'cd' }],
      known: new Map(),
      history: [],
    } as const;
    expect(planFamily(request).ok).toBe(false);
    expect(planFamily(request, true).ok).toBe(true);
  });
});

test('whatever is linked: each statement is seen from both ends, and every title is in one group', () => {
  const labels = ['a', 'b', 'c', 'd'];
  const end = fc.constantFrom<string | number>(...labels, 1, 2, 3);
  const link = fc.record({ from: fc.constantFrom(...labels), kind: fc.constantFrom(...relationKinds), to: end });
  const media = fc.constantFrom('print', 'online', 'other', undefined);
  let plans = 0;
  fc.assert(
    fc.property(fc.array(link, { maxLength: 5 }), fc.array(media, { minLength: 4, maxLength: 4 }), (links, chosen) => {
      const titles = labels.map((label, at) => title(label, chosen[at]));
      const result = plan(titles, links, [
        known(1, { issnL: 1, versions: [1, 2] }),
        known(2, { issnL: 1, versions: [1, 2] }),
        known(3),
      ]);
      if (!result.ok) return;
      plans++;
      const { groups, statements } = result.plan;
      expect(groups.flatMap((group) => group.labels).sort()).toEqual(labels);
      for (const { of, kind, to } of statements) {
        expect(of).not.toBe(to);
        const seenFromThere = statements.some(
          (back) =>
            back.of === to &&
            back.to === of &&
            // What changed back is continued by the title between, and that one does not say so of itself.
            (back.kind === reciprocalKinds[kind] || reciprocalKinds[back.kind] === kind),
        );
        expect(seenFromThere).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
  expect(plans).toBeGreaterThan(20);
});
