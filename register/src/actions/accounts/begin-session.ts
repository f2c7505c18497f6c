/** Begins, finds and ends sessions: an opaque secret in a cookie, of which only the hash is kept (OWASP Session Management). */
import { isOfNetwork } from '../../domain/actor.ts';
import { browserOf, isSameBrowser } from '../../domain/browser.ts';
import type { Membership, Person } from '../../domain/person.ts';
import {
  addSession,
  endSessions,
  enqueueLetter,
  findAccount,
  findSession,
  findTotp,
  listAgents,
  listMemberships,
  renewSession,
  type Store,
  type Tx,
  touchSession,
} from '../../store/index.ts';
import { hashOfSecret, isSecret, makeSecret } from './secrets.ts';

const minute = 60_000;
/** How long a session lasts without being used: of those who work for the network, half a working day; of others, thirty days. */
const idle = { network: 12 * 60 * minute, others: 30 * 24 * 60 * minute };

export interface SessionRequest {
  readonly account: number;
  readonly way: 'password' | 'passkey' | 'letter' | 'oidc';
  /** What browser, as it says of itself. */
  readonly agent?: string;
  /** What was proved at once, as by a passkey that verified its user. */
  readonly secondFactor?: boolean;
}

export interface BegunSession {
  /** Goes into the cookie. A new secret at every sign-in: none that was set before is ever taken over. */
  readonly secret: string;
  readonly expires: Date;
  /** Whether she has to prove a second factor before she can do what is her work. */
  readonly needsSecondFactor: boolean;
}

export async function beginSession(
  store: Store,
  { account, way, agent = '', secondFactor }: SessionRequest,
): Promise<BegunSession> {
  const secret = makeSecret();
  return store.transaction(async (tx) => {
    const memberships = await listMemberships(tx, { account });
    const expires = new Date(Date.now() + lastsFor(memberships));
    // Whoever came by a letter has just read her mail.
    if (way !== 'letter') await tellOfNewBrowser(tx, account, agent);
    await addSession(tx, {
      account,
      secretHash: hashOfSecret(secret),
      way,
      agent,
      expires,
      ...(secondFactor && { secondFactor: new Date() }),
    });
    const asksForCodes = (await findTotp(tx, account))?.confirmed !== undefined;
    const needsSecondFactor = !secondFactor && (asksForCodes || memberships.some(({ role }) => isOfNetwork(role)));
    return { secret, expires, needsSecondFactor };
  });
}

/** Who holds the secret; nobody when the session has ended. Using a session keeps it alive. */
export async function personOfSecret(store: Store, secret: string): Promise<Person | undefined> {
  if (!isSecret(secret)) return undefined;
  const found = await findSession(store.read, hashOfSecret(secret));
  if (found === undefined) return undefined;
  const { account, session, factors } = found;
  const memberships = await listMemberships(store.read, { account: account.id });
  if (Date.now() - session.lastSeen.getTime() > 5 * minute) {
    const expires = new Date(Date.now() + lastsFor(memberships));
    await store.transaction((tx) => touchSession(tx, session.id, expires));
  }
  return { account, session, memberships, factors };
}

/**
 * Goes on with the session under a new secret, after the person has proved more: the first factor again, the second, or both. Undefined:
 * it has ended meanwhile.
 */
export async function renewSessionOf(
  store: Store,
  { session }: Person,
  proved: { readonly first: boolean; readonly second: boolean },
): Promise<Pick<BegunSession, 'secret' | 'expires'> | undefined> {
  const secret = makeSecret();
  const renewed = await store.transaction((tx) =>
    renewSession(tx, session.id, { secretHash: hashOfSecret(secret), ...proved }),
  );
  return renewed ? { secret, expires: session.expires } : undefined;
}

export async function endSession(store: Store, { account, session }: Person): Promise<void> {
  await store.transaction((tx) => endSessions(tx, account.id, { only: session.id }));
}

/** The first browser of an account is no news, and one that she has used before is none. */
async function tellOfNewBrowser(tx: Tx, id: number, agent: string): Promise<void> {
  const used = await listAgents(tx, id);
  if (used.length === 0 || used.some((one) => isSameBrowser(one, agent))) return;
  const account = await findAccount(tx, id);
  if (account === undefined) return;
  const { browser = '?', system = '?' } = browserOf(agent);
  await enqueueLetter(tx, {
    to: account.email,
    name: account.name,
    language: account.language,
    letter: 'account-new-browser',
    values: { name: account.name, browser, system },
    link: '/account/sessions',
  });
}

const lastsFor = (memberships: readonly Membership[]): number =>
  memberships.some(({ role }) => isOfNetwork(role)) ? idle.network : idle.others;
