import type { Issn } from '@masthead/issn';
import { type RelationKind, relationKinds } from '@masthead/serial';
import { describe, expect, it, test } from 'vitest';
import {
  bothDirections,
  followReplacements,
  judgePair,
  reciprocalKinds,
  reciprocalOf,
  relationsToItself,
  succession,
} from './relations.ts';

const [one, two, three] = ['0028-0836', '1476-4687', '2049-3630'] as Issn[] as [Issn, Issn, Issn];

test.each(relationKinds)('%s has a reciprocal that answers it, and whose own reciprocal it answers', (kind) => {
  const back = reciprocalKinds[kind];
  expect(judgePair(kind, [back])).toBe('answered');
  expect(judgePair(back, [kind])).toBe('answered');
});

test.each(relationKinds)('%s: the earlier title calls the other later, and the other way round', (kind) => {
  const side = succession[kind];
  const back = succession[reciprocalKinds[kind]];
  expect(back).toBe(side === undefined ? undefined : side === 'earlier' ? 'later' : 'earlier');
});

describe('what two records state of one another', () => {
  it.each<[string, RelationKind, RelationKind[], string]>([
    ['nothing is stated', 'continues', [], 'missing'],
    ['the exact reciprocal', 'continues', ['continued-by'], 'answered'],
    ['among other statements', 'continues', ['related', 'continued-by'], 'answered'],
    ['both continue each other', 'continues', ['continues'], 'contradicts'],
    ['both are continued by each other', 'continued-by', ['superseded-by'], 'contradicts'],
    ['a title that changed back continues and is continued', 'continues', ['changed-back-to'], 'answered'],
    ['what separated was absorbed again', 'absorbed', ['separated-from'], 'differs'],
    ['partners of a merger name each other', 'merged-with', ['merged-with'], 'answered'],
    ['a split seen as a continuation', 'split-into', ['continues'], 'answered'],
    ['each is the supplement of the other', 'supplement', ['supplement'], 'contradicts'],
    ['each is the translation of the other', 'translation', ['translation'], 'contradicts'],
    ['the other only says "related"', 'supplement', ['related'], 'differs'],
    ['editions of each other', 'other-edition', ['other-edition'], 'answered'],
  ])('%s', (_why, kind, back, verdict) => {
    expect(judgePair(kind, back)).toBe(verdict);
  });
});

test('of a merger the last is what was formed, and those before it are partners', () => {
  const partner = { kind: 'merged-with', issn: two } as const;
  const formed = { kind: 'merged-with', issn: three } as const;
  expect([reciprocalOf(partner, [partner, formed]), reciprocalOf(formed, [partner, formed])]).toEqual([
    'merged-with',
    'formed-by-union-of',
  ]);
});

test('a pair that is stated from both ends is shown once, as this record has it', () => {
  const own = [{ kind: 'continues', issn: two, title: 'Before' }] as const;
  expect(
    bothDirections(own, [
      { kind: 'continued-by', from: two },
      { kind: 'supplement', from: three },
    ]),
  ).toEqual([own[0], { kind: 'supplement-to', issn: three }]);
});

test('a link to a cancelled number leads to what replaces it, and two that become one are one', () => {
  const relations = [
    { kind: 'continues', issn: one },
    { kind: 'continues', issn: two },
    { kind: 'related', title: 'Without a number' },
  ] as const;
  const replaced = followReplacements(relations, (issn) => (issn === one ? 147_646_8 : undefined));
  expect(replaced).toEqual([
    { kind: 'continues', issn: two },
    { kind: 'related', title: 'Without a number' },
  ]);
  expect(followReplacements(relations, () => undefined)).toBe(relations);
});

test('a relation to itself is told', () => {
  const relations = [
    { kind: 'continues', issn: one },
    { kind: 'continues', issn: two },
  ] as const;
  expect(relationsToItself({ issn: one, relations })).toEqual([relations[0]]);
});
