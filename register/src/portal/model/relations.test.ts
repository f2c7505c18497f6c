import type { Issn } from '@masthead/issn';
import { relationKinds } from '@masthead/serial';
import { expect, test } from 'vitest';
import { bothDirections } from '../../domain/relations.ts';
import { isSuccession } from './history.ts';
import { relationGroups } from './relations.ts';

const other = '1476-4687' as Issn;

test('what only the other record states is said from this end', () => {
  expect(bothDirections([], [{ kind: 'supplement-to', from: other }])).toEqual([{ kind: 'supplement', issn: other }]);
});

test('a pair stated from both ends stands once, as this record has it', () => {
  const own = [{ kind: 'other-medium', issn: other, title: 'Online' }] as const;
  expect(bothDirections(own, [{ kind: 'other-medium', from: other }])).toEqual(own);
});

test('every kind of relation is either a step of a history or listed', () => {
  for (const kind of relationKinds) {
    expect(relationGroups([{ kind, title: 'x' }], new Map()).length, kind).toBe(isSuccession(kind) ? 0 : 1);
  }
});

test('the title is the one that the other record has now', () => {
  const known = new Map([
    [other, { issn: other, state: 'register' as const, title: { text: 'New', dir: 'ltr' as const } }],
  ]);
  const [group] = relationGroups([{ kind: 'supplement', title: 'Old', issn: other }], known);
  expect(group?.titles[0]).toMatchObject({ title: { text: 'New' }, here: true });
});
