import { expect, test } from 'vitest';
import { aPerson } from '../../test/build/a-person.ts';
import { eachDatabase } from '../../test/databases.ts';
import {
  addIdentity,
  addPasskey,
  findIdentity,
  findPasskey,
  listPasskeys,
  removePasskeys,
  renamePasskey,
  type Store,
  takePasskeyCounter,
  useChallenge,
} from './index.ts';

eachDatabase((_name, open) => {
  async function withPasskey(store: Store, counter: number) {
    const { account } = await aPerson(store);
    const credential = `credential-${account.id}`;
    const added = await store.transaction((tx) =>
      addPasskey(tx, {
        account: account.id,
        credential,
        publicKey: new Uint8Array([1, 2, 3]),
        counter,
        transports: ['internal', 'hybrid'],
        name: 'Laptop',
        backedUp: true,
      }),
    );
    expect(added).toBe(true);
    return (await findPasskey(store.read, credential))!;
  }

  test('is kept as it was made, and is nobody else’s', async () => {
    const store = await open();
    const passkey = await withPasskey(store, 4);
    expect(passkey).toMatchObject({ counter: 4, transports: ['internal', 'hybrid'], backedUp: true });
    expect(passkey.publicKey).toEqual(new Uint8Array([1, 2, 3]));
    const { account } = await aPerson(store);
    const { id: _, created: _made, ...rest } = passkey;
    expect(await store.transaction((tx) => addPasskey(tx, { ...rest, account: account.id }))).toBe(false);
    expect(await store.transaction((tx) => renamePasskey(tx, account.id, passkey.id, 'Mine'))).toBe(false);
    expect(await store.transaction((tx) => removePasskeys(tx, account.id, passkey.id))).toEqual([]);
    expect(await store.transaction((tx) => removePasskeys(tx, passkey.account, passkey.id))).toEqual(['Laptop']);
    expect(await listPasskeys(store.read, passkey.account)).toEqual([]);
  });

  test('its counter goes forward alone: one of two at once is taken, a copied key is found out', async () => {
    const store = await open();
    const { id } = await withPasskey(store, 4);
    const take = (counter: number) => store.transaction((tx) => takePasskeyCounter(tx, id, counter));
    expect((await Promise.all([take(5), take(5)])).filter(Boolean)).toHaveLength(1);
    expect(await take(5)).toBe(false);
    expect(await take(3)).toBe(false);
    // Once it has counted, it does not stop.
    expect(await take(0)).toBe(false);
    expect(await take(9)).toBe(true);
  });

  test('one that does not count stays at nothing', async () => {
    const store = await open();
    const { id } = await withPasskey(store, 0);
    const take = (counter: number) => store.transaction((tx) => takePasskeyCounter(tx, id, counter));
    expect([await take(0), await take(0), await take(1), await take(0)]).toEqual([true, true, true, false]);
  });

  test('a challenge is answered once, and forgotten when it would have expired', async () => {
    const store = await open();
    const hash = new Uint8Array(32).fill(9);
    const expires = new Date(Date.now() + 300_000);
    const use = () => store.transaction((tx) => useChallenge(tx, hash, expires));
    expect((await Promise.all([use(), use(), use()])).filter(Boolean)).toHaveLength(1);
    const over = new Uint8Array(32).fill(8);
    const past = new Date(Date.now() - 300_000);
    expect(await store.transaction((tx) => useChallenge(tx, over, past))).toBe(true);
    expect(await use()).toBe(false);
    expect(await store.transaction((tx) => useChallenge(tx, over, past))).toBe(true);
  });

  test('a subject of a directory is one account’s for ever', async () => {
    const store = await open();
    const [one, two] = [(await aPerson(store)).account.id, (await aPerson(store)).account.id];
    const add = (account: number) =>
      store.transaction((tx) => addIdentity(tx, { issuer: 'https://id.example', subject: 's', account }));
    expect([await add(one), await add(two), await add(one)]).toEqual([true, false, false]);
    expect((await findIdentity(store.read, 'https://id.example', 's'))?.account).toBe(one);
    expect(await findIdentity(store.read, 'https://other.example', 's')).toBeUndefined();
  });
});
