/** Makes, describes and ends organisations. Whoever makes a publisher's is its first owner; others are made by the Registration Authority. */

import { countryByIso3 } from '@masthead/serial';
import type { Actor, OrganisationKind } from '../../domain/actor.ts';
import { refusalOf } from '../../domain/permissions.ts';
import { parseName } from '../../domain/person-name.ts';
import {
  addMembership,
  addOrganisation,
  changeOrganisation,
  endOrganisation,
  endTokensOf,
  holdOrganisation,
  listMemberships,
  type Store,
} from '../../store/index.ts';
import { type AccountProblem, type AccountResult, refused } from './account-problem.ts';

/** As it was typed. */
export interface OrganisationWish {
  readonly name: string;
  /** ISO 3166-1 alpha-3, or nothing. */
  readonly country?: string;
  readonly website?: string;
}

/** Organisations that one account may be a member of: more is no publisher but a program. */
const most = 20;

export async function makePublisher(
  store: Store,
  actor: Actor & { readonly account: number },
  wish: OrganisationWish,
): Promise<AccountResult<{ readonly organisation: number }>> {
  const read = readWish(wish);
  if (!read.ok) return read;
  return store.transaction(async (tx) => {
    const memberships = await listMemberships(tx, { account: actor.account });
    if (memberships.filter(({ organisation }) => organisation !== undefined).length >= most) {
      return refused({ type: 'too-many-organisations' });
    }
    const { id } = await addOrganisation(tx, { kind: 'publisher', ...read.fields, by: actor.name });
    await addMembership(tx, { account: actor.account, role: 'owner', organisation: id, by: actor.name });
    return { ok: true, organisation: id };
  });
}

/** By the Registration Authority, of any kind and without members. */
export async function makeOrganisation(
  store: Store,
  actor: Actor,
  wish: OrganisationWish & { readonly kind: OrganisationKind },
): Promise<AccountResult<{ readonly organisation: number }>> {
  const refusal = refusalOf(actor, 'write-organisation', {});
  if (refusal !== undefined) return refused(refusal);
  const read = readWish(wish);
  if (!read.ok) return read;
  return store.transaction(async (tx) => {
    const { id } = await addOrganisation(tx, { kind: wish.kind, ...read.fields, by: actor.name });
    return { ok: true, organisation: id };
  });
}

export async function describeOrganisation(
  store: Store,
  actor: Actor,
  organisation: number,
  wish: OrganisationWish,
): Promise<AccountResult> {
  const refusal = refusalOf(actor, 'write-organisation', { organisation });
  if (refusal !== undefined) return refused(refusal);
  const read = readWish(wish);
  if (!read.ok) return read;
  return store.transaction(async (tx): Promise<AccountResult> => {
    if ((await holdOrganisation(tx, organisation)) === undefined) return refused({ type: 'organisation-unknown' });
    await changeOrganisation(tx, organisation, read.fields);
    return { ok: true };
  });
}

export async function closeOrganisation(store: Store, actor: Actor, organisation: number): Promise<AccountResult> {
  const refusal = refusalOf(actor, 'write-organisation', { organisation });
  if (refusal !== undefined) return refused(refusal);
  const ended = await store.transaction(async (tx) => {
    await endTokensOf(tx, { organisation }, actor.name);
    return endOrganisation(tx, organisation, actor.name);
  });
  return ended ? { ok: true } : refused({ type: 'organisation-unknown' });
}

type Fields = { readonly name: string; readonly country?: string; readonly website?: string };

function readWish(wish: OrganisationWish): AccountResult<{ readonly fields: Fields }> {
  const problem = (
    type: 'name-not-usable' | 'website-not-usable' | 'country-unknown',
  ): { ok: false; problem: AccountProblem } => refused({ type });
  const name = parseName(wish.name, 200);
  const country = wish.country?.trim() || undefined;
  const website = wish.website?.trim() || undefined;
  if (name === undefined) return problem('name-not-usable');
  if (country !== undefined && countryByIso3(country) === undefined) return problem('country-unknown');
  if (website !== undefined && !isWebsite(website)) return problem('website-not-usable');
  return {
    ok: true,
    fields: { name, ...(country !== undefined && { country }), ...(website !== undefined && { website }) },
  };
}

function isWebsite(text: string): boolean {
  if (text.length > 500 || !URL.canParse(text)) return false;
  const { protocol, username, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && hostname.includes('.');
}
