/** What two do at the same moment: one gets it, and nothing is left in between. On PostgreSQL they are really at once. */
import { expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { pathOf } from '../../../test/build/a-visitor.ts';
import { lettersTo } from '../../../test/build/read-letters.ts';
import { eachDatabase } from '../../../test/databases.ts';
import { accountName, type Person } from '../../domain/person.ts';
import {
  addOrganisation,
  findAccountByEmail,
  listAccounts,
  listMembers,
  listMemberships,
  listOrganisations,
  type Store,
} from '../../store/index.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { changeRole, leaveOrganisation } from './change-membership.ts';
import { invite } from './invite.ts';
import { sendSignInLetter } from './send-sign-in-letter.ts';
import { useSignInLetter } from './use-sign-in-letter.ts';

const secretOf = (path: string): string => path.split('/').at(-1)!;
const lettersOf = async (store: Store, email: string) =>
  (await lettersTo(store, email)).map((letter) => secretOf(pathOf(letter)));
const aPublisher = (store: Store, name = 'Kranich') =>
  store.transaction((tx) => addOrganisation(tx, { kind: 'publisher', name, by: 'test' }));

eachDatabase((_name, open) => {
  test('of two owners who leave at once, one stays', async () => {
    const store = await open();
    for (let round = 0; round < 5; round++) {
      const { id } = await aPublisher(store);
      const owners = [];
      for (let at = 0; at < 2; at++) owners.push(await aPerson(store, { role: 'owner', organisation: id }));
      const left = await Promise.all(owners.map(({ account }) => leaveOrganisation(store, { account } as Person, id)));
      expect(left.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(await listMemberships(store.read, { organisation: id, role: 'owner' })).toHaveLength(1);
    }
  });

  test('of two owners who make each other a member at once, one stays an owner', async () => {
    const store = await open();
    const { id } = await aPublisher(store);
    const [one, other] = [
      await aPerson(store, { role: 'owner', organisation: id }),
      await aPerson(store, { role: 'owner', organisation: id }),
    ];
    const memberships = await listMemberships(store.read, { organisation: id });
    const actor = (account: number) => ({
      name: accountName(account),
      role: 'owner' as const,
      organisation: id,
      account,
    });
    await Promise.all([
      changeRole(store, actor(one.account.id), memberships[1]!.id, 'member'),
      changeRole(store, actor(other.account.id), memberships[0]!.id, 'member'),
    ]);
    expect(await listMemberships(store.read, { organisation: id, role: 'owner' })).toHaveLength(1);
    expect(await listMembers(store.read, { organisation: id })).toHaveLength(2);
  });

  test('a link that is used five times at once signs in once', async () => {
    const store = await open();
    await sendSignInLetter(store, { email: 'once@example.org', name: 'Once', language: 'en' });
    const [secret] = await lettersOf(store, 'once@example.org');
    const used = await Promise.all(Array.from({ length: 5 }, () => useSignInLetter(store, { secret: secret! })));
    expect(used.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('two letters of one sign-up that are used at once make one account, whatever the case of the address', async () => {
    const store = await open();
    await sendSignInLetter(store, { email: 'Twice@example.org', name: 'Twice', language: 'fr' });
    await sendSignInLetter(store, { email: 'twice@Example.org', name: 'Thrice', language: 'fr' });
    const secrets = await lettersOf(store, 'twice@example.org');
    expect(secrets).toHaveLength(2);
    const used = await Promise.all(secrets.map((secret) => useSignInLetter(store, { secret })));
    expect(used.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await listAccounts(store.read, { text: 'TWICE@', limit: 10 })).toHaveLength(1);
    expect((await findAccountByEmail(store.read, 'TWICE@example.org'))!.verified).toBeInstanceOf(Date);
  });

  test('an invitation that is accepted twice at once gives one role', async () => {
    const store = await open();
    const { id } = await aPublisher(store);
    const machine = { name: 'test', role: 'system' } as const;
    const invited = await invite(store, machine, {
      email: 'guest@example.org',
      role: 'member',
      organisation: id,
      language: 'en',
    });
    const secret = secretOf(invited.ok ? invited.link : '');
    const accepted = await Promise.all([1, 2].map(() => acceptInvitation(store, { secret, name: 'Guest' })));
    expect(accepted.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listMemberships(store.read, { organisation: id })).toHaveLength(1);
  });

  test('organisations are found by what their name holds, in any case and as no pattern', async () => {
    const store = await open();
    await aPublisher(store, '100 % Kranich_Verlag');
    await aPublisher(store, 'Reiher');
    const names = async (text: string) =>
      (await listOrganisations(store.read, { text, limit: 10 })).map(({ name }) => name);
    expect(await names('kranich')).toEqual(['100 % Kranich_Verlag']);
    expect(await names('%')).toEqual(['100 % Kranich_Verlag']);
    expect(await names('_')).toEqual(['100 % Kranich_Verlag']);
    expect(await names('')).toHaveLength(2);
  });
});
