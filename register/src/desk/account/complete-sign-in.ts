/** What every way of signing in ends with: a session with a new secret, the cookie, and the way on. */
import { beginSession, endSession, type SessionRequest } from '../../actions/accounts/begin-session.ts';
import type { Account } from '../../domain/person.ts';
import type { Redirect } from '../../view/page.ts';
import { safeNext, type Visit } from '../desk.ts';

export interface Proved extends Pick<SessionRequest, 'way' | 'secondFactor'> {
  readonly account: Pick<Account, 'id' | 'language'>;
}

/** `next` may be what the visitor sent: it is made safe here. */
export async function completeSignIn(
  visit: Pick<Visit, 'desk' | 'store' | 'request' | 'reply' | 'person'>,
  { account, way, secondFactor = false }: Proved,
  next: string | null | undefined,
): Promise<Redirect> {
  const { desk, store, request, reply, person } = visit;
  // Whoever was signed in here before is so no more: one browser, one session.
  if (person !== undefined) await endSession(store, person);
  const agent = request.headers['user-agent'] ?? '';
  const begun = await beginSession(store, { account: account.id, way, agent, secondFactor });
  desk.cookie.set(reply, begun.secret, begun.expires);
  // Her language, where this browser has not chosen one.
  if (request.cookies.language === undefined) desk.setLanguage(reply, account.language);
  const safe = safeNext(next);
  const location = begun.needsSecondFactor ? `/sign-in/second-factor?${new URLSearchParams({ next: safe })}` : safe;
  return { status: 303, location };
}
