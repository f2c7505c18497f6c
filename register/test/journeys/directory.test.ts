/** Signing in with a centre's own directory, against a real provider of OpenID Connect on this machine. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { callbackOf } from '../../src/actions/accounts/oidc.ts';
import type { DirectorySettings } from '../../src/actions/accounts/oidc-providers.ts';
import {
  addMembership,
  findAccountByEmail,
  listFactorEvents,
  listMemberships,
  openStore,
  type Store,
  writeCentres,
} from '../../src/store/index.ts';
import { type ADirectory, aDirectory, directoryClient } from '../build/a-directory.ts';
import { aPerson } from '../build/a-person.ts';
import { aSite } from '../build/a-site.ts';
import { embeddedTemplate } from '../databases.ts';

const baseUrl = 'https://register.example.org';
let store: Store;
let site: FastifyInstance;
let directory: ADirectory;

beforeAll(async () => {
  // The provider says on the console that its keys are those of a trial.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'info').mockImplementation(() => {});
  directory = await aDirectory([callbackOf(baseUrl, 'library')]);
  const settings: DirectorySettings = {
    name: 'library',
    label: 'The National Library',
    issuer: directory.issuer,
    clientId: directoryClient.id,
    clientSecret: directoryClient.secret,
    centre: '7',
    domains: ['library.example'],
    scope: 'openid email profile',
    roles: { claim: 'groups', map: { 'issn-staff': 'cataloguer', 'issn-head': 'head' } },
    secondFactor: { acr: [], amr: [] },
  };
  store = await openStore({ template: await embeddedTemplate() });
  await store.transaction((tx) => writeCentres(tx, [{ code: '7' }, { code: '8' }]));
  const gone = { ...settings, name: 'gone', issuer: 'http://localhost:1' };
  site = await aSite(store, baseUrl, [settings, gone]);
}, 60_000);

afterAll(async () => {
  await site.close();
  await store.close();
  await directory.close();
  vi.restoreAllMocks();
});

const begin = async (next = '/account') => {
  const answer = await site.inject({ url: `/sign-in/directory/library?${new URLSearchParams({ next })}` });
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  return { location: String(answer.headers.location), cookie };
};
const finish = (address: string, cookie: string) => {
  const { pathname, search } = new URL(address);
  return site.inject({ url: pathname + search, headers: { cookie } });
};
const signIn = async (subject: string, next?: string) => {
  const { location, cookie } = await begin(next);
  return finish(await directory.visit(location, subject), cookie);
};
const sessionIn = (answer: Awaited<ReturnType<typeof finish>>): string =>
  /__Host-session=[^;]+/.exec([answer.headers['set-cookie']].flat().join('\n'))![0];
const rolesOf = async (email: string) => {
  const account = await findAccountByEmail(store.read, email);
  const memberships = await listMemberships(store.read, { account: account!.id });
  return memberships.map(({ role, centre }) => `${role} ${centre}`);
};

describe('somebody of the directory', () => {
  test('has an account and the role of her group at the first sign-in, and loses it when she leaves the group', async () => {
    const her = { email: 'ana@library.example', email_verified: true, name: 'Ana', groups: ['readers', 'issn-staff'] };
    directory.people.set('ana', her);
    const page = await site.inject({ url: '/sign-in?next=/requests' });
    expect(page.body).toContain('Sign in with The National Library');
    const first = await signIn('ana', '/requests');
    // A role of the network takes a second factor, which this directory does not stand for.
    expect([first.statusCode, first.headers.location]).toEqual([303, '/sign-in/second-factor?next=%2Frequests']);
    expect(await rolesOf('ana@library.example')).toEqual(['cataloguer 7']);
    const account = (await findAccountByEmail(store.read, 'ana@library.example'))!;
    expect((await listFactorEvents(store.read, account.id)).map(({ kind }) => kind)).toEqual(['identity-linked']);

    // The subject says who she is, not the address, and the directory may have another name for her group.
    directory.people.set('ana', { ...her, email: 'ana.new@library.example', groups: ['issn-head'] });
    await signIn('ana');
    expect(await rolesOf('ana@library.example')).toEqual(['head 7']);
    directory.people.set('ana', { ...her, groups: ['readers'] });
    const last = await signIn('ana', '/requests');
    expect(last.headers.location).toBe('/requests');
    expect(await rolesOf('ana@library.example')).toEqual([]);
  });

  test('keeps what others gave her', async () => {
    directory.people.set('bo', { email: 'bo@library.example', email_verified: true, groups: [] });
    const { account } = await aPerson(store, { email: 'bo@library.example' });
    await store.transaction((tx) =>
      addMembership(tx, { account: account.id, role: 'reviewer', centre: '8', by: 'test' }),
    );
    expect((await signIn('bo')).statusCode).toBe(303);
    expect(await rolesOf('bo@library.example')).toEqual(['reviewer 8']);
  });

  test('signs in under a new secret, and the answer is good once and in her browser alone', async () => {
    directory.people.set('cy', { email: 'cy@library.example', email_verified: true, groups: ['issn-staff'] });
    const { location, cookie } = await begin();
    const address = await directory.visit(location, 'cy');
    const elsewhere = await finish(address, (await begin()).cookie);
    expect(elsewhere.statusCode).toBe(403);
    expect(String(elsewhere.headers['set-cookie'])).not.toContain('__Host-session=');
    expect((await finish(address, '')).body).toContain('begun in another browser');
    const { location: again, cookie: kept } = await begin();
    const good = await directory.visit(again, 'cy');
    expect(sessionIn(await finish(good, kept))).toMatch(/^__Host-session=[\w-]{43}$/);
    expect((await finish(good, kept)).statusCode).toBe(403);
    expect((await finish(address, cookie)).statusCode).not.toBe(500);
  });
});

describe('refused', () => {
  test.each([
    [
      'an address that the directory has not proved',
      { email: 'd@library.example', email_verified: false, groups: ['issn-staff'] },
      'no confirmed e-mail',
    ],
    ['no address', { groups: ['issn-staff'] }, 'no confirmed e-mail'],
    [
      'an address of another domain',
      { email: 'head@other.example', email_verified: true, groups: ['issn-staff'] },
      'not of its own domain',
    ],
    [
      'a domain that only ends alike',
      { email: 'x@evil-library.example', email_verified: true, groups: ['issn-staff'] },
      'not of its own domain',
    ],
    [
      'nobody of the groups',
      { email: 'e@library.example', email_verified: true, groups: ['administrator', '__proto__'] },
      'no role at this centre',
    ],
  ])('%s', async (reason, claims, sentence) => {
    const subject = reason.replaceAll(/[^a-z]/g, '');
    directory.people.set(subject, claims);
    const answer = await signIn(subject);
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain(sentence);
    expect(String(answer.headers['set-cookie'])).not.toContain('__Host-session=');
  });

  test('what the directory does not say: an error, another state, no answer', async () => {
    const { cookie, location } = await begin();
    const state = new URL(location).searchParams.get('state')!;
    const error = await finish(`${callbackOf(baseUrl, 'library')}?error=access_denied&state=${state}`, cookie);
    expect([error.statusCode, error.body.includes('did not confirm')]).toEqual([403, true]);
    const other = await finish(`${callbackOf(baseUrl, 'library')}?code=x&state=y`, cookie);
    expect(other.statusCode).toBe(403);
    expect((await site.inject({ url: '/sign-in/directory/nobody' })).statusCode).toBe(404);
    const gone = await site.inject({ url: '/sign-in/directory/gone' });
    expect([gone.statusCode, gone.body.includes('does not answer')]).toEqual([503, true]);
    expect((await begin('//evil.example')).location).toContain(directory.issuer);
  });
});
