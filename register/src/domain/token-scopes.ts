/** What the credentials of a program may do, in groups that can be said in words. What they can never do is what makes and ends people and keys. */
import type { Actor, Role } from './actor.ts';
import { permissions, type Verb, verbs } from './permissions.ts';

export const scopeGroups = {
  numbers: ['assign-issn', 'confirm-issn'],
  withdrawal: ['suppress-issn', 'cancel-duplicate'],
  records: ['correct-record', 'import-records', 'undo-change', 'write-note', 'find-duplicates'],
  worklist: ['settle-worklist', 'propose-cluster', 'approve-cluster'],
  blocks: ['give-block', 'close-block', 'transfer-block', 'write-centre', 'transfer-custody'],
  reading: ['read-note', 'read-report', 'read-request', 'read-holdings', 'read-agreement', 'read-credits'],
  requests: ['write-request', 'write-message', 'appeal-decision', 'claim-title', 'report-change', 'transfer-title'],
  decisions: ['handle-request', 'decide-request', 'reverse-decision', 'enter-request', 'decide-appeal'],
  agreements: ['take-provisional', 'write-agreement', 'sample-agreement', 'write-credits'],
} as const satisfies Readonly<Record<string, readonly Verb[]>>;
export type ScopeGroup = keyof typeof scopeGroups;
export const scopeGroupNames = Object.keys(scopeGroups) as readonly ScopeGroup[];

/** Rights over people, keys and the machine stay with people who have shown who they are. */
export const neverByToken: readonly Verb[] = [
  'create-token',
  'sign-head',
  'repair-register',
  'write-organisation',
  'manage-members',
  'manage-staff',
  'end-account',
  'read-mail',
];

/** Of the groups, the verbs that both the maker has and the role of the credentials; groups of which nothing is left are absent. */
export function scopesFor(maker: Actor, role: Role): ReadonlyMap<ScopeGroup, readonly Verb[]> {
  const has = (verb: Verb): boolean =>
    verbs.includes(verb) &&
    permissions[verb][maker.role] !== undefined &&
    permissions[verb][role] !== undefined &&
    (maker.scopes === undefined || maker.scopes.includes(verb));
  return new Map(
    scopeGroupNames.flatMap((name) => {
      const left = (scopeGroups[name] as readonly Verb[]).filter(has);
      return left.length === 0 ? [] : [[name, left] as const];
    }),
  );
}
