import { describe, expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { describePermissionProblem, refusalOf, type Verb } from './permissions.ts';

const cataloguer: Actor = { name: 'ana', role: 'cataloguer', centre: '7' };

describe('who may do what', () => {
  test.each<[string, Actor, Verb, string | undefined, string | undefined]>([
    ['a cataloguer assigns from her own centre', cataloguer, 'assign-issn', '7', undefined],
    ["another centre's number is not hers", cataloguer, 'confirm-issn', '2', 'not-in-custody'],
    ['a number of no centre is not hers either', cataloguer, 'confirm-issn', undefined, 'not-in-custody'],
    ['blocks come from the Authority', cataloguer, 'give-block', '7', 'not-permitted'],
    ['the Authority acts everywhere', { name: 'ic', role: 'staff' }, 'confirm-issn', '2', undefined],
    ['staff does not make credentials', { name: 'ic', role: 'staff' }, 'create-token', undefined, 'not-permitted'],
    ["a centre's program assigns", { name: 'p', role: 'service', centre: '7' }, 'assign-issn', '7', undefined],
    ['and cancels nothing', { name: 'p', role: 'service', centre: '7' }, 'cancel-duplicate', '7', 'not-permitted'],
    ['anybody of the network looks for duplicates', cataloguer, 'find-duplicates', '2', undefined],
    ['a right without a centre ends nowhere', { name: 'x', role: 'head' }, 'close-block', '7', 'not-in-custody'],
  ])('%s', (_reason, actor, verb, custody, expected) => {
    expect(refusalOf(actor, verb, custody)?.type).toBe(expected);
  });

  test('a refusal says what to do', () => {
    expect(describePermissionProblem(refusalOf(cataloguer, 'confirm-issn', '2')!)).toBe(
      'This is in the custody of centre 2, and you work for centre 7; ask that centre, or the Registration Authority.',
    );
    expect(describePermissionProblem(refusalOf(cataloguer, 'give-block')!)).toBe(
      'The role cataloguer may not do this (give-block); it takes staff, administrator.',
    );
  });
});
