import { describe, expect, test } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import { type Actor, systemActor } from '../domain/actor.ts';
import { storeInternals } from '../store/handle.ts';
import { findToken, listTokens, type Store, writeCentres } from '../store/index.ts';
import { actorOfSecret, createToken, retireToken, type TokenRequest } from './create-token.ts';
import { describeTokenProblem } from './describe-token-problem.ts';

const machine = systemActor();
const anas: TokenRequest = { name: 'Ana', role: 'cataloguer', centre: '7' };

eachDatabase((_name, open) => {
  const openWithCentre = async (): Promise<Store> => {
    const store = await open();
    await store.transaction((tx) => writeCentres(tx, [{ code: '7' }]));
    return store;
  };

  test('the secret is told once, and says whose it is until it is ended', async () => {
    const store = await openWithCentre();
    const made = await createToken(store, machine, anas);
    if (!made.ok) throw new Error(describeTokenProblem(made.problem));
    expect(await actorOfSecret(store.read, made.secret)).toEqual({ name: 'Ana', role: 'cataloguer', centre: '7' });
    expect(JSON.stringify(await listTokens(store.read))).not.toContain(made.secret.slice(9));
    expect(await actorOfSecret(store.read, `${made.secret}x`)).toBeUndefined();
    expect(await retireToken(store, machine, 'Ana')).toEqual({ ok: true });
    expect(await actorOfSecret(store.read, made.secret)).toBeUndefined();
    expect(await retireToken(store, machine, 'Ana')).toMatchObject({ problem: { type: 'token-unknown' } });
    expect(await createToken(store, machine, anas)).toMatchObject({ problem: { type: 'name-taken' } });
  });

  describe('refused', () => {
    test.each<[string, Actor, Partial<TokenRequest>, string]>([
      ['who is not the administrator', { name: 'x', role: 'staff' }, {}, 'not-permitted'],
      ['a name that would break a line', machine, { name: 'Ana\nBo' }, 'name-not-usable'],
      ['the role of the machine itself', machine, { role: 'system' }, 'role-unknown'],
      ['a cataloguer of nowhere', machine, { centre: undefined as never }, 'centre-missing'],
      ['a centre for the Authority', machine, { role: 'staff' }, 'centre-not-wanted'],
      ['a centre that is not there', machine, { centre: '99' }, 'centre-unknown'],
      ['for ever', machine, { days: 100_000 }, 'days-not-usable'],
    ])('%s', async (_reason, actor, given, type) => {
      const store = await openWithCentre();
      const { centre, ...rest } = { ...anas, ...given };
      const result = await createToken(store, actor, centre === undefined ? rest : { ...rest, centre });
      expect(result).toMatchObject({ ok: false, problem: { type } });
      if (!result.ok) expect(describeTokenProblem(result.problem)).toMatch(/\.$/);
    });
  });

  test('the database lets nobody rewrite credentials, and expired ones open nothing', async () => {
    const store = await openWithCentre();
    await createToken(store, machine, anas);
    const { db } = store[storeInternals];
    for (const change of [{ role: 'administrator' }, { centre: null }, { name: 'Bo' }]) {
      await expect(db.updateTable('token').set(change).execute()).rejects.toMatchObject({ code: '23001' });
    }
    await expect(db.deleteFrom('token').execute()).rejects.toMatchObject({ code: '23001' });
    const secretHash = new Uint8Array(32).fill(7);
    const past = new Date(Date.now() - 1000);
    await db
      .insertInto('token')
      .values({ name: 'Old', role: 'staff', secret_hash: secretHash, created_by: 'test', expires: past })
      .execute();
    expect(await findToken(store.read, secretHash)).toBeUndefined();
  });
});
