/** Invites somebody to a role by a letter to her address, which she accepts by its link; and takes an invitation back. */
import type { Actor, Role } from '../../domain/actor.ts';
import { parseEmail } from '../../domain/email.ts';
import {
  emailKey,
  endLetterProof,
  findAccountByEmail,
  findCentre,
  holdOrganisation,
  listInvitations,
  listMemberships,
  type Store,
} from '../../store/index.ts';
import { type AccountResult, refused } from './account-problem.ts';
import { type Place, refusalToManage, rolesAt } from './may-manage.ts';
import { lasts, sendLetterProof } from './send-letter-proof.ts';

export interface Invitation extends Place {
  readonly email: string;
  readonly role: Role;
  /** Of the letter, where the address has no account that says another. */
  readonly language: string;
  /** Who invites, as the letter says it. */
  readonly inviter?: string;
}

/** `link` is the path that the letter leads to, for whoever runs the machine. */
export async function invite(
  store: Store,
  actor: Actor,
  wish: Invitation,
): Promise<AccountResult<{ readonly link: string }>> {
  const { role, centre, organisation, inviter = '' } = wish;
  const place: Place = { ...(centre !== undefined && { centre }), ...(organisation !== undefined && { organisation }) };
  const refusal = refusalToManage(actor, role, place);
  if (refusal !== undefined) return refused(refusal);
  const email = parseEmail(wish.email);
  if (email === undefined) return refused({ type: 'email-not-usable' });
  return store.transaction(async (tx) => {
    const held = organisation === undefined ? undefined : await holdOrganisation(tx, organisation);
    if (organisation !== undefined && held === undefined) return refused({ type: 'organisation-unknown' });
    const found = centre === undefined ? undefined : await findCentre(tx, centre);
    if (centre !== undefined && found === undefined) return refused({ type: 'centre-unknown' });
    if (!rolesAt(place, held).includes(role)) return refused({ type: 'role-unknown' });
    const account = await findAccountByEmail(tx, email);
    if (account?.ended !== undefined) return refused({ type: 'account-ended' });
    const roles = account === undefined ? [] : await listMemberships(tx, { account: account.id });
    const isThere = roles.some((one) => one.centre === centre && one.organisation === organisation);
    if (isThere) return refused({ type: 'already-member' });
    // A second invitation to the same place takes the place of the first.
    for (const earlier of await listInvitations(
      tx,
      organisation === undefined && centre === undefined ? { authority: true } : place,
    )) {
      if (emailKey(earlier.email) === emailKey(email)) await endLetterProof(tx, earlier.id);
    }
    const of = held?.name ?? found?.name ?? centre ?? '';
    const link = await sendLetterProof(tx, {
      purpose: 'invitation',
      email: account?.email ?? email,
      ...(account !== undefined && { account: account.id, name: account.name }),
      role,
      ...place,
      createdBy: actor.name,
      language: account?.language ?? wish.language,
      letter: 'account-invitation',
      values: {
        role,
        of,
        where: organisation !== undefined ? 'organisation' : centre !== undefined ? 'centre' : 'authority',
        inviter,
        known: inviter === '' ? 'no' : 'yes',
        days: lasts.invitation / 86_400_000,
      },
      data: { ...(inviter !== '' && { inviter }), language: wish.language },
    });
    return { ok: true, link };
  });
}

export async function withdrawInvitation(store: Store, actor: Actor, id: number): Promise<AccountResult> {
  return store.transaction(async (tx): Promise<AccountResult> => {
    const [invitation] = await listInvitations(tx, { id });
    if (invitation?.role === undefined) return refused({ type: 'invitation-unknown' });
    const refusal = refusalToManage(actor, invitation.role, invitation);
    if (refusal !== undefined) return refused(refusal);
    return (await endLetterProof(tx, id)) ? { ok: true } : refused({ type: 'invitation-unknown' });
  });
}
