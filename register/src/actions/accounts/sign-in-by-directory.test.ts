import { describe, expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { eachDatabase } from '../../../test/databases.ts';
import { addPasskey, endAccount, type Store, writeCentres } from '../../store/index.ts';
import type { DirectoryClaims } from './oidc.ts';
import { type DirectorySettings, readProviders } from './oidc-providers.ts';
import { signInByDirectory } from './sign-in-by-directory.ts';

const directory: DirectorySettings = {
  name: 'library',
  label: 'Library',
  issuer: 'https://id.library.example',
  clientId: 'masthead',
  centre: '7',
  domains: ['library.example'],
  scope: 'openid email',
  roles: { claim: 'groups', map: { issn: 'cataloguer' } },
  secondFactor: { acr: ['urn:two'], amr: ['mfa'] },
};
const claims: DirectoryClaims = {
  issuer: directory.issuer,
  subject: '1',
  email: 'ana@library.example',
  emailVerified: true,
  groups: ['issn'],
  amr: ['pwd', 'mfa'],
};

eachDatabase((_name, open) => {
  async function openWithCentres(): Promise<Store> {
    const store = await open();
    await store.transaction((tx) => writeCentres(tx, [{ code: '7' }, { code: '8' }]));
    return store;
  }
  const signIn = (store: Store, change: Partial<DirectoryClaims> = {}) =>
    signInByDirectory(store, directory, { ...claims, ...change }, 'fr');

  test('two at once make one account, one identity and one membership', async () => {
    const store = await openWithCentres();
    const both = await Promise.allSettled([signIn(store), signIn(store)]);
    const ids = both.flatMap((one) => (one.status === 'fulfilled' && one.value.ok ? [one.value.account.id] : []));
    expect(new Set(ids).size).toBe(1);
    const after = await signIn(store);
    expect(after.ok && after.account.id).toBe(ids[0]);
    expect(after.ok && after.account.language).toBe('fr');
  });

  test('what stands for a second factor, stands for its own people without one of their own', async () => {
    const store = await openWithCentres();
    expect(await signIn(store)).toMatchObject({ ok: true, secondFactor: true });
    expect(await signIn(store, { amr: ['pwd'] })).toMatchObject({ ok: true, secondFactor: false });
    expect(await signIn(store, { amr: [], acr: 'urn:two' })).toMatchObject({ ok: true, secondFactor: true });
    const first = await signIn(store);
    const account = first.ok ? first.account.id : 0;
    const passkey = {
      credential: 'x',
      publicKey: new Uint8Array(1),
      counter: 0,
      transports: [],
      name: 'x',
      backedUp: false,
    };
    await store.transaction((tx) => addPasskey(tx, { account, ...passkey }));
    expect(await signIn(store)).toMatchObject({ ok: true, secondFactor: false });
    await aPerson(store, { email: 'boss@library.example', role: 'administrator' });
    expect(await signIn(store, { subject: '2', email: 'boss@library.example' })).toMatchObject({ secondFactor: false });
    await aPerson(store, { email: 'eve@library.example', role: 'head', centre: '8' });
    expect(await signIn(store, { subject: '3', email: 'eve@library.example' })).toMatchObject({ secondFactor: false });
  });

  test('an account that was closed stays closed', async () => {
    const store = await openWithCentres();
    const first = await signIn(store);
    await store.transaction((tx) => endAccount(tx, first.ok ? first.account.id : 0, 'test'));
    expect(await signIn(store)).toEqual({ ok: false, problem: { type: 'account-ended' } });
    expect(await signIn(store, { subject: '9' })).toEqual({ ok: false, problem: { type: 'account-ended' } });
  });
});

describe('the file of directories', () => {
  const { clientSecret: _, ...plain } = { ...directory, clientSecret: '' };
  const file = (change: object) => JSON.stringify([{ ...plain, ...change }]);

  test('is read with its secret from the environment', () => {
    const read = readProviders(file({ clientSecretFrom: 'LIBRARY_SECRET' }), { LIBRARY_SECRET: 's' });
    expect(read).toEqual({ ok: true, directories: [{ ...directory, clientSecret: 's' }] });
  });

  test.each([
    ['no JSON', '{', 'not JSON'],
    ['another shape', '{}', 'OIDC_PROVIDERS'],
    ['http elsewhere than on this machine', file({ issuer: 'http://id.library.example' }), 'https'],
    ['a role that no directory gives', file({ roles: { claim: 'g', map: { x: 'administrator' } } }), 'roles.map'],
    ['no domain', file({ domains: [] }), 'domains'],
    ['all domains', file({ domains: ['*'] }), 'domain'],
    ['a secret in the file', file({ clientSecret: 'x' }), 'clientSecret'],
    ['a secret that is not set', file({ clientSecretFrom: 'NOT_SET' }), 'NOT_SET'],
    ['one name twice', JSON.stringify([plain, plain]), 'twice'],
  ])('%s', (_reason, text, sentence) => {
    const read = readProviders(text, {});
    expect(read.ok ? '' : read.sentence).toContain(sentence);
  });

  test('http is taken on this machine', () => {
    expect(readProviders(file({ issuer: 'http://localhost:4000' }), {}).ok).toBe(true);
  });
});
