import { describe, expect, test } from 'vitest';
import { type APerson, aPerson } from '../../../test/build/a-person.ts';
import { eachDatabase } from '../../../test/databases.ts';
import { storeInternals } from '../../store/handle.ts';
import {
  addOrganisation,
  endAccount,
  endMembership,
  endTokensOf,
  listTokens,
  listTokensOf,
  type Store,
  writeCentres,
} from '../../store/index.ts';
import { actorOfSecret } from '../create-token.ts';
import { personOfSecret } from './begin-session.ts';
import { actorOfCall, createOwnToken, endOwnToken, type OwnTokenRequest } from './tokens.ts';

eachDatabase((_name, open) => {
  async function openWithCentres(): Promise<Store> {
    const store = await open();
    await store.transaction((tx) => writeCentres(tx, [{ code: '7' }, { code: '8' }]));
    return store;
  }

  async function somebody(store: Store, given: APerson = {}) {
    const { headers, account } = await aPerson(store, given);
    const person = (await personOfSecret(store, headers.cookie!.split('=')[1]!))!;
    return { person, account };
  }

  const publisher = (store: Store) =>
    store.transaction((tx) => addOrganisation(tx, { kind: 'publisher', name: 'Example Press', by: 'test' }));

  const mine: OwnTokenRequest = {
    for: { type: 'person', role: 'applicant' },
    label: 'Orders',
    groups: ['requests'],
    days: 30,
  };

  test('it acts with a part of its maker’s rights, until it is ended', async () => {
    const store = await openWithCentres();
    const { person, account } = await somebody(store, { role: 'head', centre: '7' });
    const made = await createOwnToken(store, person, {
      for: { type: 'person', role: 'head', centre: '7' },
      label: 'Nightly import\u0000',
      groups: ['records', 'no such group'],
      days: 30,
    });
    if (!made.ok) throw new Error(made.problem.type);
    const actor = await actorOfCall(store, made.secret);
    expect(actor).toMatchObject({ role: 'head', centre: '7', account: account.id });
    expect(actor?.scopes).toContain('correct-record');
    expect(actor?.scopes).not.toContain('assign-issn');
    // The ledger is public: neither what its maker called it nor her address stands in its name.
    expect(actor?.name).toMatch(new RegExp(`^account ${account.id}, program [0-9a-f]{10}$`));
    expect(await actorOfSecret(store.read, made.secret)).toEqual(actor);
    const [token] = await listTokensOf(store.read, { account: account.id });
    expect(token).toMatchObject({ label: 'Nightly import', lastUsed: expect.any(Date) });
    expect(JSON.stringify(await listTokens(store.read))).not.toContain(made.secret.slice(9));
    const { person: other } = await somebody(store, { role: 'head', centre: '7' });
    const whose = { type: 'person', role: 'applicant' } as const;
    expect(await endOwnToken(store, other, whose, token!.id)).toBe(false);
    expect(await endOwnToken(store, person, whose, token!.id)).toBe(true);
    expect(await actorOfCall(store, made.secret)).toBeUndefined();
  });

  describe('refused', () => {
    test.each<[string, APerson, Partial<OwnTokenRequest>, string]>([
      ['a role that she has not', {}, { for: { type: 'person', role: 'administrator' } }, 'role-not-yours'],
      [
        'a centre that she does not head',
        { role: 'cataloguer', centre: '7' },
        { for: { type: 'centre', centre: '7' } },
        'role-not-yours',
      ],
      ["another's centre", { role: 'head', centre: '7' }, { for: { type: 'centre', centre: '8' } }, 'role-not-yours'],
      ['an organisation that is not hers', {}, { for: { type: 'organisation', organisation: 1 } }, 'role-not-yours'],
      ['a right that she has not', {}, { groups: ['decisions', 'blocks'] }, 'scopes-missing'],
      ['no rights at all', {}, { groups: [] }, 'scopes-missing'],
      ['for ever', {}, { days: 366 }, 'days-not-usable'],
      ['for half a day', {}, { days: 0.5 }, 'days-not-usable'],
      ['no name', {}, { label: ' \n ' }, 'name-not-usable'],
    ])('%s', async (_reason, given, change, type) => {
      const store = await openWithCentres();
      const { person } = await somebody(store, given);
      expect(await createOwnToken(store, person, { ...mine, ...change })).toEqual({ ok: false, problem: { type } });
    });

    test('long after the first factor', async () => {
      const store = await openWithCentres();
      const { person } = await somebody(store);
      const later = Date.now() + 16 * 60_000;
      expect(await createOwnToken(store, person, mine, later)).toEqual({ ok: false, problem: { type: 'prove-first' } });
    });
  });

  test('programs of a centre and of an organisation have no more than whoever made them, and outlive her', async () => {
    const store = await openWithCentres();
    const { id: organisation } = await publisher(store);
    const head = await somebody(store, { role: 'head', centre: '7' });
    const owner = await somebody(store, { role: 'owner', organisation });
    const groups = ['numbers', 'withdrawal', 'requests', 'reading'];
    const ofCentre = await createOwnToken(store, head.person, {
      for: { type: 'centre', centre: '7' },
      label: 'System',
      groups,
      days: 9,
    });
    const ofHouse = await createOwnToken(store, owner.person, {
      for: { type: 'organisation', organisation },
      label: 'System',
      groups,
      days: 9,
    });
    if (!ofCentre.ok || !ofHouse.ok) throw new Error('not made');
    const centre = await actorOfCall(store, ofCentre.secret);
    expect(centre).toMatchObject({ role: 'service', centre: '7' });
    expect(centre?.account).toBeUndefined();
    expect(centre?.scopes).toContain('assign-issn');
    expect(centre?.scopes).not.toContain('suppress-issn');
    const house = await actorOfCall(store, ofHouse.secret);
    expect(house).toMatchObject({ role: 'service', organisation });
    expect(house?.scopes).toContain('write-request');
    expect(house?.scopes).not.toContain('assign-issn');
    await store.transaction((tx) => endAccount(tx, head.account.id, 'test'));
    expect(await actorOfCall(store, ofCentre.secret)).toBeDefined();
  });

  test('with an account, a membership or an organisation its credentials end', async () => {
    const store = await openWithCentres();
    const { id: organisation } = await publisher(store);
    const make = async (given: APerson, whose: OwnTokenRequest['for']) => {
      const { person, account } = await somebody(store, given);
      const made = await createOwnToken(store, person, { ...mine, for: whose });
      if (!made.ok) throw new Error(made.problem.type);
      return { secret: made.secret, person, account };
    };
    const member = { role: 'member', organisation } as const;
    const left = await make(member, { type: 'person', ...member });
    await store.transaction((tx) => endMembership(tx, left.person.memberships[0]!.id, 'test'));
    expect(await actorOfCall(store, left.secret)).toBeUndefined();
    const closed = await make({}, { type: 'person', role: 'applicant' });
    await store.transaction((tx) => endAccount(tx, closed.account.id, 'test'));
    expect(await actorOfCall(store, closed.secret)).toBeUndefined();
    const told = await make(member, { type: 'person', ...member });
    expect(await store.transaction((tx) => endTokensOf(tx, { account: told.account.id, organisation }, 'test'))).toBe(
      1,
    );
    expect(await actorOfCall(store, told.secret)).toBeUndefined();
    expect(await store.transaction((tx) => endTokensOf(tx, {}, 'test'))).toBe(0);
  });

  test('the database lets nobody widen what credentials may do', async () => {
    const store = await openWithCentres();
    const { person } = await somebody(store);
    await createOwnToken(store, person, mine);
    const { db } = store[storeInternals];
    for (const change of [{ scopes: null }, { account: null }, { scopes: 'decide-request' }]) {
      await expect(db.updateTable('token').set(change).execute()).rejects.toMatchObject({ code: '23001' });
    }
  });
});
