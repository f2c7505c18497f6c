/** Somebody who is signed in, with the headers that her browser sends. */
import { beginSession } from '../../src/actions/accounts/begin-session.ts';
import { isOfNetwork, type Role } from '../../src/domain/actor.ts';
import type { Account } from '../../src/domain/person.ts';
import { addAccount, addMembership, type Store } from '../../src/store/index.ts';

export interface APerson {
  /** Default: an applicant, as everybody is. */
  readonly role?: Role;
  readonly centre?: string;
  readonly organisation?: number;
  readonly email?: string;
  readonly name?: string;
  readonly language?: string;
  /** Of those who work for the network; default proved. */
  readonly secondFactor?: boolean;
  /** Of the site; default that of `aSite`. */
  readonly baseUrl?: string;
}

let count = 0;

export async function aPerson(
  store: Store,
  { role = 'applicant', centre, organisation, email, name = 'Ada', language = 'en', ...more }: APerson = {},
): Promise<{ readonly account: Account; readonly headers: Record<string, string> }> {
  const { secondFactor = isOfNetwork(role), baseUrl = 'https://register.example.org' } = more;
  const account = await store.transaction(async (tx) => {
    const address = email ?? `person-${++count}-${process.pid}@example.org`;
    const added = (await addAccount(tx, { email: address, name, language, verified: new Date() }))!;
    if (role !== 'applicant') {
      const bound = { ...(centre !== undefined && { centre }), ...(organisation !== undefined && { organisation }) };
      await addMembership(tx, { account: added.id, role, by: 'test', ...bound });
    }
    return added;
  });
  const { secret } = await beginSession(store, { account: account.id, way: 'password', secondFactor });
  const cookie = `${baseUrl.startsWith('https:') ? '__Host-session' : 'session'}=${secret}`;
  return { account, headers: { cookie, origin: baseUrl, accept: 'text/html' } };
}
