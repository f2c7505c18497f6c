/** Who does something: the name that the ledger keeps, the role that gives the right, and the centre, organisation or account it ends at. */

import type { Verb } from './permissions.ts';

/**
 * Roles, in the order of the table in `permissions.ts`: of those who ask (ISO 3297:2020, 5.2), of those who use what there is, and of the
 * network (Annex D). `member` and `owner` are of a publisher organisation, `agency` of an archiving agency.
 */
export const roles = [
  'applicant',
  'member',
  'owner',
  'subscriber',
  'agency',
  'cataloguer',
  'reviewer',
  'head',
  'staff',
  'administrator',
  'service',
  'system',
] as const;
export type Role = (typeof roles)[number];

/** Roles of the ISSN Network: those whose rights end at a centre, and those of the Registration Authority. */
export const rolesOfCentre = ['cataloguer', 'reviewer', 'head'] as const satisfies readonly Role[];
export const rolesOfAuthority = ['staff', 'administrator'] as const satisfies readonly Role[];
/** Roles within an organisation, by its kind. */
export const rolesOfOrganisation = {
  publisher: ['owner', 'member'],
  subscriber: ['subscriber'],
  agency: ['agency'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type OrganisationKind = keyof typeof rolesOfOrganisation;
export const organisationKinds = Object.keys(rolesOfOrganisation) as readonly OrganisationKind[];

export interface Actor {
  /** As the ledger names it: an account (`account 12`), a token or a command. Never an address of electronic mail: the ledger is public. */
  readonly name: string;
  readonly role: Role;
  /** Code of the centre that it works for; absent for the Registration Authority and for the register's own machine. */
  readonly centre?: string;
  /** The account of the person; absent for programs and for the register's own machine. */
  readonly account?: number;
  /** The organisation that it acts for. */
  readonly organisation?: number;
  /** Of a program's credentials: what they may do of all that the role may; absent: all of it. */
  readonly scopes?: readonly Verb[];
}

/** Whether the role is one of the ISSN Network, who see everything and must prove a second factor. */
export function isOfNetwork(role: Role): boolean {
  return [...rolesOfCentre, ...rolesOfAuthority].some((one) => one === role);
}

/** Whoever may start a command on the register's own machine. */
export function systemActor(name = 'system'): Actor {
  return { name, role: 'system' };
}
