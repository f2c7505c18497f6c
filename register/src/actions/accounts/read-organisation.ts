/** An organisation with its members and open invitations, read where it was written. */
import type { Organisation } from '../../domain/organisation.ts';
import {
  findOrganisation,
  listInvitations,
  listMembers,
  type Member,
  type ProofRow,
  type Store,
} from '../../store/index.ts';

export interface OrganisationSeen {
  readonly organisation: Organisation;
  readonly members: readonly Member[];
  readonly invitations: readonly ProofRow[];
}

/** Undefined: there is none, or it has ended. */
export async function readOrganisation(store: Store, id: number): Promise<OrganisationSeen | undefined> {
  return store.transaction(async (tx) => {
    const organisation = await findOrganisation(tx, id);
    if (organisation === undefined || organisation.ended !== undefined) return undefined;
    return {
      organisation,
      members: await listMembers(tx, { organisation: id }),
      invitations: await listInvitations(tx, { organisation: id }),
    };
  });
}
