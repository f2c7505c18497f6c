/**
 * Who asks: the one place where a request becomes a visitor. Everybody is what the setting PUBLIC_MODEL says; a program with credentials of
 * the network (`masthead token create`) is one of the network. Handlers read through `readFor`, and so show each visitor what is hers to see.
 */
import { type PublicModel, type VisibilityPolicy, visibility } from '@masthead/crosswalk';
import type { FastifyRequest } from 'fastify';
import { actorOfSecret } from '../actions/create-token.ts';
import { secretOf } from '../desk/api/secret.ts';
import { type Actor, isOfNetwork } from '../domain/actor.ts';
import { type ReadStore, seenBy, type VisitorStore } from '../store/index.ts';

/** The register as whoever asks may see it. */
export type ReadFor = (request: FastifyRequest) => Promise<VisitorStore>;

export interface Readers {
  /** For what is the same for everybody. */
  readonly read: VisitorStore;
  readonly readFor: ReadFor;
}

export function createReaders(whole: ReadStore, everybody: PublicModel): Readers {
  // One for each policy: what is remembered by store is remembered for all who see alike.
  const seen = new Map<VisibilityPolicy, VisitorStore>();
  const seenAs = (policy: VisibilityPolicy): VisitorStore => {
    const known = seen.get(policy) ?? seenBy(whole, { policy });
    seen.set(policy, known);
    return known;
  };
  return {
    read: seenAs(visibility[everybody]),
    readFor: async (request) => seenAs(await policyFor(whole, request, everybody)),
  };
}

/** A person of the network, or a program of a centre, if their credentials were made for reading. */
function seesAsNetwork({ role, centre, scopes }: Actor): boolean {
  const isOne = isOfNetwork(role) || (role === 'service' && centre !== undefined);
  return isOne && (scopes === undefined || scopes.includes('read-report'));
}

async function policyFor(whole: ReadStore, request: FastifyRequest, everybody: PublicModel): Promise<VisibilityPolicy> {
  const secret = secretOf(request.headers.authorization);
  const actor = secret === undefined ? undefined : await actorOfSecret(whole, secret);
  return actor !== undefined && seesAsNetwork(actor) ? visibility.network : visibility[everybody];
}
