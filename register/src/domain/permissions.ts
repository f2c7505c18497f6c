/**
 * Who may do what: the table of role and verb, printed in docs/guide/roles.md and tested in full over HTTP. A right is `any`, or ends at
 * what is the actor's `own`: of a centre, what is in its custody (ISO 3297:2020, 5.1 and Annex D); of an organisation or an applicant, what
 * belongs to it. Every action asks `refusalOf` before it does anything.
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
  // Requests, by those who ask and by those who decide.
  'write-request',
  'read-request',
  'write-message',
  'handle-request',
  'decide-request',
  'reverse-decision',
  'enter-request',
  'appeal-decision',
  'decide-appeal',
  // What somebody holds, after the number is there.
  'read-holdings',
  'claim-title',
  'report-change',
  'transfer-title',
  // Agreements with publishers, credits, and the machine room of people.
  'write-agreement',
  'read-agreement',
  'take-provisional',
  'sample-agreement',
  'read-credits',
  'write-credits',
  'write-organisation',
  'manage-members',
  'manage-staff',
  'end-account',
  'read-mail',
] as const;
export type Verb = (typeof verbs)[number];

export type Scope = 'own' | 'any';

/** `service` here is a program of a publisher. */
const asking = { applicant: 'own', member: 'own', owner: 'own', service: 'own' } as const;
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
  'write-request': asking,
  'read-request': { ...asking, ...centre },
  'write-message': { ...asking, ...centre },
  'handle-request': centre,
  'decide-request': centre,
  'reverse-decision': chiefs,
  // A program of a centre hands on what people ask for on the centre's own site.
  'enter-request': { ...centre, service: 'own' },
  'appeal-decision': { applicant: 'own', member: 'own', owner: 'own' },
  // Whoever decided is not asked again: the action looks at that.
  'decide-appeal': chiefs,
  'read-holdings': { ...asking, ...centre },
  'claim-title': { applicant: 'own', member: 'own', owner: 'own' },
  'report-change': { ...asking, ...centre },
  'transfer-title': { applicant: 'own', owner: 'own' },
  'write-agreement': { head: 'own', ...authority },
  'read-agreement': { member: 'own', owner: 'own', service: 'own', ...centre },
  'take-provisional': { member: 'own', owner: 'own', service: 'own' },
  'sample-agreement': centre,
  'read-credits': { applicant: 'own', member: 'own', owner: 'own', subscriber: 'own', ...authority },
  'write-credits': authority,
  'write-organisation': { owner: 'own', ...authority },
  'manage-members': { owner: 'own', ...authority },
  'manage-staff': { head: 'own', administrator: 'any', system: 'any' },
  'end-account': { administrator: 'any', system: 'any' },
  'read-mail': { administrator: 'any', system: 'any' },
};

export type PermissionProblem =
  /** The role has no such right anywhere; or `outOfScope`: it has, and the credentials were made without it. */
  | { readonly type: 'not-permitted'; readonly role: Role; readonly verb: Verb; readonly outOfScope?: true }
  /** The right ends at the actor's own centre, organisation or account. */
  | { readonly type: 'not-in-custody'; readonly verb: Verb; readonly own?: string; readonly centre?: string };

/** Whose something is: the centre that has it in custody, and the account and organisation that asked for it or hold it. */
export interface Belonging {
  readonly centre?: string | undefined;
  readonly account?: number | undefined;
  readonly organisation?: number | undefined;
}

/** Undefined: permitted. `custody` says whose it is that is acted on, where it is somebody's; the code of a centre stands for that centre. */
export function refusalOf(actor: Actor, verb: Verb, custody?: string | Belonging): PermissionProblem | undefined {
  const scope = permissions[verb][actor.role];
  if (scope === undefined) return { type: 'not-permitted', role: actor.role, verb };
  if (actor.scopes !== undefined && !actor.scopes.includes(verb)) {
    return { type: 'not-permitted', role: actor.role, verb, outOfScope: true };
  }
  const whose: Belonging = typeof custody === 'string' ? { centre: custody } : (custody ?? {});
  if (scope === 'any' || isOwn(actor, whose)) return undefined;
  return {
    type: 'not-in-custody',
    verb,
    ...(actor.centre !== undefined && { own: actor.centre }),
    ...(whose.centre !== undefined && { centre: whose.centre }),
  };
}

/** What belongs to an organisation is not its writer's alone, and somebody who has left it loses it. */
function isOwn(actor: Actor, { centre, account, organisation }: Belonging): boolean {
  if (actor.centre !== undefined) return actor.centre === centre;
  if (actor.organisation !== undefined) return actor.organisation === organisation;
  return actor.account !== undefined && organisation === undefined && actor.account === account;
}

/** Of all that a person may act as, what gives the right; else the first, whose refusal says why not. */
export function actingFor(actors: readonly Actor[], verb: Verb, custody?: string | Belonging): Actor | undefined {
  return actors.find((actor) => refusalOf(actor, verb, custody) === undefined) ?? actors[0];
}

export function describePermissionProblem(problem: PermissionProblem): string {
  if (problem.type === 'not-permitted') {
    if (problem.outOfScope)
      return `These credentials were made without this right (${problem.verb}); make others that have it.`;
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
