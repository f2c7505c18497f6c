import { expect, test } from 'vitest';
import { roles } from './actor.ts';
import { describePermissionProblem, permissions, refusalOf, type Verb, verbs } from './permissions.ts';
import { neverByToken, scopeGroups, scopesFor } from './token-scopes.ts';

test('every verb stands in one group, or is never a program’s', () => {
  const named: Verb[] = [...Object.values(scopeGroups).flat(), ...neverByToken];
  expect([...named].sort()).toEqual([...verbs].sort());
});

test('nobody gives what she has not', () => {
  for (const role of roles) {
    for (const verb of [...scopesFor({ name: 'x', role }, role).values()].flat()) {
      expect(permissions[verb][role], `${role} ${verb}`).toBeDefined();
      expect(neverByToken).not.toContain(verb);
    }
  }
  const owner = { name: 'account 1', role: 'owner', organisation: 4 } as const;
  const program = [...scopesFor(owner, 'service').values()].flat();
  expect(program).toContain('write-request');
  // A program of a centre looks for duplicates everywhere; one of a publisher has an owner who does not.
  expect(program).not.toContain('find-duplicates');
  expect(program).not.toContain('assign-issn');
});

test('a right ends where the credentials were made without it', () => {
  const actor = { name: 'p', role: 'service', centre: '7', scopes: ['confirm-issn'] } as const;
  expect(refusalOf(actor, 'confirm-issn', '7')).toBeUndefined();
  expect(refusalOf(actor, 'confirm-issn', '2')?.type).toBe('not-in-custody');
  const refusal = refusalOf(actor, 'assign-issn', '7')!;
  expect(refusal).toEqual({ type: 'not-permitted', role: 'service', verb: 'assign-issn', outOfScope: true });
  expect(describePermissionProblem(refusal)).toContain('made without this right');
  expect(refusalOf({ ...actor, scopes: [] }, 'confirm-issn', '7')?.type).toBe('not-permitted');
});
