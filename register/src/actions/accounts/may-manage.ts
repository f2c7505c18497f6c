/** Who may give and take which role where: owners in their organisation, heads in their centre, administrators everywhere. */
import { type Actor, type Role, rolesOfAuthority, rolesOfCentre, rolesOfOrganisation } from '../../domain/actor.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type PermissionProblem, permissions, refusalOf } from '../../domain/permissions.ts';

export interface Place {
  readonly centre?: string;
  readonly organisation?: number;
}

/** Undefined: permitted. That the role is one of the place is `rolesAt`'s to say. */
export function refusalToManage(actor: Actor, role: Role, place: Place): PermissionProblem | undefined {
  if (place.organisation !== undefined) return refusalOf(actor, 'manage-members', { organisation: place.organisation });
  const refusal = refusalOf(actor, 'manage-staff', place);
  if (refusal !== undefined) return refusal;
  // A head works with her own people, and does not make heads.
  const whole = role === 'head' || place.centre === undefined;
  return whole && permissions['manage-staff'][actor.role] !== 'any'
    ? { type: 'not-permitted', role: actor.role, verb: 'manage-staff' }
    : undefined;
}

/** Roles that there are at a place. */
export function rolesAt(place: Place, organisation?: Pick<Organisation, 'kind'>): readonly Role[] {
  if (organisation !== undefined) return rolesOfOrganisation[organisation.kind];
  return place.centre !== undefined ? rolesOfCentre : rolesOfAuthority;
}
