/** Who does something in the Register: the name that the ledger keeps, the role that gives the right, and the centre it is bound to. */

/** Roles of the network (ISO 3297:2020, Annex D), in the order of the table in `permissions.ts`. */
export const roles = ['cataloguer', 'reviewer', 'head', 'staff', 'administrator', 'service', 'system'] as const;
export type Role = (typeof roles)[number];

export interface Actor {
  /** As the ledger names it: an account, a token or a command. */
  readonly name: string;
  readonly role: Role;
  /** Code of the centre that it works for; absent for the Registration Authority and for the register's own machine. */
  readonly centre?: string;
}

/** Whoever may start a command on the register's own machine. */
export function systemActor(name = 'system'): Actor {
  return { name, role: 'system' };
}
