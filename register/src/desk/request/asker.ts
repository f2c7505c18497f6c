/** Who asks for a request: whoever is signed in, or who holds the secret of a draft in a cookie. Nobody learns of another's. */
import { type Asker, askerRefusal } from '../../actions/requests/asking.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Verb } from '../../domain/permissions.ts';
import { belongingOf, findRequest, type RequestRow } from '../../store/index.ts';
import { actorFor, type Visit } from '../desk.ts';

export interface AskedRequest {
  readonly request: RequestRow;
  readonly asker: Asker;
}

/** Drafts that one browser holds; an older one is reached by its letter. */
const mostDrafts = 8;
const days90 = 90 * 24 * 3600;

const cookieName = ({ desk }: Visit): string => (desk.baseUrl.startsWith('https:') ? '__Host-drafts' : 'drafts');

export const draftSecrets = (visit: Visit): string[] =>
  (visit.request.cookies[cookieName(visit)] ?? '').split('.').filter((secret) => /^[\w-]{43}$/.test(secret));

export function keepDraft(visit: Visit, secret: string): void {
  const kept = [secret, ...draftSecrets(visit).filter((other) => other !== secret)].slice(0, mostDrafts);
  visit.reply.setCookie(cookieName(visit), kept.join('.'), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: visit.desk.baseUrl.startsWith('https:'),
    maxAge: days90,
  });
}

/** The request of the address, if it is hers to use so; undefined is a page that is not there. */
export async function askedRequest(visit: Visit, verb: Verb): Promise<AskedRequest | undefined> {
  const { reference = '' } = visit.params;
  if (!/^R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/i.test(reference)) return undefined;
  // What was written a moment ago is not yet on a replica.
  const request = await visit.store.transaction((tx) => findRequest(tx, reference));
  if (request === undefined) return undefined;
  const actor: Actor | undefined = actorFor(visit, verb, belongingOf(request));
  if (actor !== undefined) return { request, asker: actor };
  for (const secret of draftSecrets(visit)) {
    if (askerRefusal({ secret }, verb, request) === undefined) return { request, asker: { secret } };
  }
  return undefined;
}
