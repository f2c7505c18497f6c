/**
 * Who may do what: the table of role and verb. A right is `any`, or bound to the actor's `own` centre: then what is acted on must be in
 * that centre's custody (ISO 3297:2020, 5.1 and Annex D). Every action asks `mayDo` before it does anything.
 */
import type { Actor, Role } from './actor.ts';

/** Verbs of the Register. A later one is added at the end, with its row below. */
export const verbs = [
  'assign-issn',
  'confirm-issn',
  'suppress-issn',
  'cancel-duplicate',
  'correct-record',
  'undo-change',
  'write-note',
  'read-note',
  'find-duplicates',
  'import-records',
  'settle-worklist',
  'propose-cluster',
  'approve-cluster',
  'give-block',
  'close-block',
  'transfer-block',
  'write-centre',
  'transfer-custody',
  'read-report',
  'create-token',
  'sign-head',
  'repair-register',
] as const;
export type Verb = (typeof verbs)[number];

export type Scope = 'own' | 'any';

const authority = { staff: 'any', administrator: 'any', system: 'any' } as const;
const centre = { cataloguer: 'own', reviewer: 'own', head: 'own', ...authority } as const;
const chiefs = { reviewer: 'own', head: 'own', ...authority } as const;

export const permissions: Readonly<Record<Verb, Readonly<Partial<Record<Role, Scope>>>>> = {
  // A service account is a program that a centre runs, such as its own system of numbering.
  'assign-issn': { ...centre, service: 'own' },
  'confirm-issn': { ...centre, service: 'own' },
  'suppress-issn': centre,
  'cancel-duplicate': chiefs,
  'correct-record': { ...centre, service: 'own' },
  'undo-change': chiefs,
  'write-note': centre,
  'read-note': centre,
  'find-duplicates': { ...centre, cataloguer: 'any', reviewer: 'any', head: 'any', service: 'any' },
  'import-records': { ...centre, service: 'own' },
  'settle-worklist': centre,
  'propose-cluster': { ...authority, cataloguer: 'any', reviewer: 'any', head: 'any' },
  'approve-cluster': authority,
  'give-block': authority,
  'close-block': { head: 'own', ...authority },
  'transfer-block': authority,
  'write-centre': { head: 'own', ...authority },
  'transfer-custody': authority,
  'read-report': { ...centre, service: 'own' },
  'create-token': { administrator: 'any', system: 'any' },
  'sign-head': { administrator: 'any', system: 'any' },
  'repair-register': { administrator: 'any', system: 'any' },
};

export type PermissionProblem =
  /** The role has no such right anywhere. */
  | { readonly type: 'not-permitted'; readonly role: Role; readonly verb: Verb }
  /** The right ends at the actor's own centre. */
  | { readonly type: 'not-in-custody'; readonly verb: Verb; readonly own?: string; readonly centre?: string };

/** Undefined: permitted. `custody` is the code of the centre whose numbers, blocks or records are acted on, where there is one. */
export function refusalOf(actor: Actor, verb: Verb, custody?: string): PermissionProblem | undefined {
  const scope = permissions[verb][actor.role];
  if (scope === undefined) return { type: 'not-permitted', role: actor.role, verb };
  if (scope === 'any' || (custody !== undefined && custody === actor.centre)) return undefined;
  return {
    type: 'not-in-custody',
    verb,
    ...(actor.centre !== undefined && { own: actor.centre }),
    ...(custody !== undefined && { centre: custody }),
  };
}

export function describePermissionProblem(problem: PermissionProblem): string {
  if (problem.type === 'not-permitted') {
    const may = Object.keys(permissions[problem.verb]).filter((role) => role !== 'system');
    return `The role ${problem.role} may not do this (${problem.verb}); it takes ${may.join(', ')}.`;
  }
  const { own, centre: theirs } = problem;
  if (own === undefined)
    return 'These credentials belong to no centre, and this right ends at the own centre; use ones made for it.';
  if (theirs === undefined)
    return `No centre has this in custody; ask the Registration Authority, who may give it to centre ${own}.`;
  return `This is in the custody of centre ${theirs}, and you work for centre ${own}; ask that centre, or the Registration Authority.`;
}
