/** Begins, finds and ends sessions: an opaque secret in a cookie, of which only the hash is kept (OWASP Session Management). */
import { createHash, randomBytes } from 'node:crypto';
import { isOfNetwork } from '../../domain/actor.ts';
import type { Person } from '../../domain/person.ts';
import {
  addSession,
  endSessions,
  findSession,
  listMemberships,
  type ReadStore,
  type Store,
  touchSession,
} from '../../store/index.ts';

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

/** `secret` goes into the cookie. A new secret at every sign-in: none that was set before is ever taken over. */
export async function beginSession(
  store: Store,
  { account, way, agent = '', secondFactor }: SessionRequest,
): Promise<{ readonly secret: string; readonly expires: Date }> {
  const secret = randomBytes(32).toString('base64url');
  const expires = new Date(Date.now() + (await lastsFor(store.read, account)));
  await store.transaction((tx) =>
    addSession(tx, {
      account,
      secretHash: hashOf(secret),
      way,
      agent,
      expires,
      ...(secondFactor && { secondFactor: new Date() }),
    }),
  );
  return { secret, expires };
}

/** Who holds the secret; nobody when the session has ended. Using a session keeps it alive. */
export async function personOfSecret(store: Store, secret: string): Promise<Person | undefined> {
  if (!/^[\w-]{43}$/.test(secret)) return undefined;
  const found = await findSession(store.read, hashOf(secret));
  if (found === undefined) return undefined;
  const { account, session } = found;
  const memberships = await listMemberships(store.read, { account: account.id });
  if (Date.now() - session.lastSeen.getTime() > 5 * minute) {
    const lasts = memberships.some(({ role }) => isOfNetwork(role)) ? idle.network : idle.others;
    await store.transaction((tx) => touchSession(tx, session.id, new Date(Date.now() + lasts)));
  }
  return { account, session, memberships };
}

export async function endSession(store: Store, { account, session }: Person): Promise<void> {
  await store.transaction((tx) => endSessions(tx, account.id, { only: session.id }));
}

async function lastsFor(read: ReadStore, account: number): Promise<number> {
  const memberships = await listMemberships(read, { account });
  return memberships.some(({ role }) => isOfNetwork(role)) ? idle.network : idle.others;
}

const hashOf = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();
