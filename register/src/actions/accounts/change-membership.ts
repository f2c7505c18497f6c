/** Changes and ends what somebody may act as. An organisation always keeps an owner. */
import { type Actor, type Role, rolesOfOrganisation } from '../../domain/actor.ts';
import { accountName, type Person } from '../../domain/person.ts';
import {
  addMembership,
  endMembership,
  endTokensOf,
  holdOrganisation,
  listMembers,
  listMemberships,
  type Member,
  type Store,
  type Tx,
} from '../../store/index.ts';
import { type AccountProblem, type AccountResult, refused } from './account-problem.ts';
import { refusalToManage, rolesAt } from './may-manage.ts';

export async function changeRole(store: Store, actor: Actor, id: number, role: Role): Promise<AccountResult> {
  return store.transaction(async (tx): Promise<AccountResult> => {
    const member = await holdMember(tx, id);
    if (member === undefined) return refused({ type: 'membership-unknown' });
    const refusal = refusalToManage(actor, member.role, member) ?? refusalToManage(actor, role, member);
    if (refusal !== undefined) return refused(refusal);
    const { account, centre, organisation } = member;
    if (
      !rolesAt(member, organisation === undefined ? undefined : await holdOrganisation(tx, organisation)).includes(role)
    ) {
      return refused({ type: 'role-unknown' });
    }
    if (member.role === role) return { ok: true };
    const problem = (await lastOwnerProblem(tx, member)) ?? ownNetworkRoleProblem(actor, member);
    if (problem !== undefined) return refused(problem);
    await endMembership(tx, id, actor.name);
    await addMembership(tx, {
      account,
      role,
      ...(centre !== undefined && { centre }),
      ...(organisation !== undefined && { organisation }),
      by: actor.name,
    });
    return { ok: true };
  });
}

export async function removeMember(store: Store, actor: Actor, id: number): Promise<AccountResult> {
  return store.transaction(async (tx): Promise<AccountResult> => {
    const member = await holdMember(tx, id);
    if (member === undefined) return refused({ type: 'membership-unknown' });
    const refusal = refusalToManage(actor, member.role, member);
    if (refusal !== undefined) return refused(refusal);
    const problem = (await lastOwnerProblem(tx, member)) ?? ownNetworkRoleProblem(actor, member);
    if (problem !== undefined) return refused(problem);
    await endActing(tx, member, actor.name);
    return { ok: true };
  });
}

/** Everybody may leave an organisation, but its last owner. */
export async function leaveOrganisation(
  store: Store,
  { account }: Person,
  organisation: number,
): Promise<AccountResult> {
  return store.transaction(async (tx): Promise<AccountResult> => {
    await holdOrganisation(tx, organisation);
    const [membership] = await listMemberships(tx, { account: account.id, organisation });
    const member = membership && (await holdMember(tx, membership.id));
    if (member === undefined) return refused({ type: 'membership-unknown' });
    const problem = await lastOwnerProblem(tx, member);
    if (problem !== undefined) return refused(problem);
    await endActing(tx, member, accountName(account.id));
    return { ok: true };
  });
}

/** Ends the membership, and the credentials of programs that act by it. */
async function endActing(tx: Tx, { id, account, centre, organisation }: Member, by: string): Promise<void> {
  await endMembership(tx, id, by);
  const place = { ...(centre !== undefined && { centre }), ...(organisation !== undefined && { organisation }) };
  if (centre !== undefined || organisation !== undefined) await endTokensOf(tx, { account, ...place }, by);
}

/** The membership, with its organisation held, so that two owners who go at once leave one. */
async function holdMember(tx: Tx, id: number): Promise<Member | undefined> {
  const [seen] = await listMembers(tx, { id });
  if (seen?.organisation !== undefined) await holdOrganisation(tx, seen.organisation);
  return (await listMembers(tx, { id }))[0];
}

async function lastOwnerProblem(tx: Tx, { id, role, organisation }: Member): Promise<AccountProblem | undefined> {
  if (organisation === undefined || role !== rolesOfOrganisation.publisher[0]) return undefined;
  const owners = await listMemberships(tx, { organisation, role });
  return owners.every((owner) => owner.id === id) ? { type: 'last-owner' } : undefined;
}

/** Nobody takes her own role of the network away: so at least one is left who can give it. */
const ownNetworkRoleProblem = (actor: Actor, { account, organisation }: Member): AccountProblem | undefined =>
  organisation === undefined && actor.account === account ? { type: 'yourself' } : undefined;
