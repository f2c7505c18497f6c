import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { aSite } from '../../../test/build/a-site.ts';
import { aVisitor, cookieOf, pathOf } from '../../../test/build/a-visitor.ts';
import { lettersTo } from '../../../test/build/read-letters.ts';
import { embeddedTemplate } from '../../../test/databases.ts';
import { beginSession } from '../../actions/accounts/begin-session.ts';
import { hashPassword } from '../../actions/accounts/password-hash.ts';
import { changeAccount, countAttempt, findAccount, listSessions, openStore, type Store } from '../../store/index.ts';

const password = 'Kraniche ziehen im Oktober';
let store: Store;
let site: FastifyInstance;
let visitor: ReturnType<typeof aVisitor>;

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  site = await aSite(store);
  visitor = aVisitor(site);
});
afterAll(async () => {
  await site.close();
  await store.close();
});

async function withPassword(email: string) {
  const person = await aPerson(store, { email });
  const kept = await hashPassword(password);
  await store.transaction((tx) => changeAccount(tx, person.account.id, { password: kept }));
  return person;
}
const lastLetter = async (email: string) => (await lettersTo(store, email)).at(-1);
const sessions = (id: number) => listSessions(store.read, id);

describe('the password', () => {
  test('is changed by whoever knows it; other sessions and earlier links end, and a letter tells of it', async () => {
    const { account, headers } = await withPassword('ann@example.org');
    await beginSession(store, { account: account.id, way: 'password' });
    await visitor.guarded('/password', { email: 'ann@example.org' });
    const link = pathOf(await lastLetter('ann@example.org'));
    const wrong = await visitor.post(
      '/account/password',
      { current: 'something else', password: `${password}!` },
      headers,
    );
    expect(wrong.statusCode).toBe(422);
    const right = await visitor.post(
      '/account/password',
      { current: password, password: 'a quite different one' },
      headers,
    );
    expect(right.headers.location).toBe('/account?done=password');
    expect(await sessions(account.id)).toHaveLength(1);
    expect((await visitor.get(link)).statusCode).toBe(410);
    expect((await lastLetter('ann@example.org'))!.subject).toBe('Your password has changed');
    expect((await visitor.post('/sign-in', { email: 'ann@example.org', password })).statusCode).toBe(422);
    const now = await visitor.post('/sign-in', { email: 'ann@example.org', password: 'a quite different one' });
    expect(now.statusCode).toBe(303);
  });

  test('that was forgotten is chosen by letter: all sessions end but the new one', async () => {
    const { account, headers } = await withPassword('bea@example.org');
    await visitor.guarded('/password', { email: 'Bea@Example.org' });
    const link = pathOf(await lastLetter('bea@example.org'));
    await visitor.get(link);
    expect((await visitor.post(link, { password: 'short' })).statusCode).toBe(422);
    const used = await visitor.post(link, { password: 'the moon is full tonight' });
    expect(used.headers.location).toBe('/account?done=password');
    expect((await visitor.get('/account', headers)).statusCode).toBe(303);
    expect(await sessions(account.id)).toHaveLength(1);
    expect((await visitor.post(link, { password: 'the moon is full tonight' })).statusCode).toBe(410);
  });

  test('asking for one says nothing about who has an account', async () => {
    await withPassword('cia@example.org');
    const bodies = await Promise.all(
      ['cia@example.org', 'nil@example.org'].map(async (email) =>
        (await visitor.guarded('/password', { email })).body.replaceAll(email, ''),
      ),
    );
    expect(bodies[0]).toBe(bodies[1]);
    expect((await lastLetter('nil@example.org'))!.subject).toBe('No account with this address yet');
  });

  test('is no quicker to guess by those who hold a session', async () => {
    const { account, headers } = await withPassword('dot@example.org');
    const texts = [];
    for (let at = 0; at < 6; at++) {
      // As if there had been more: the longest wait does not end while this runs.
      if (at === 5) {
        await store.transaction(async (tx) => {
          for (let more = 0; more < 6; more++) await countAttempt(tx, `password:${account.id}`, 86_400);
        });
      }
      const fields = { current: 'a wrong one', password: 'whatever it may be' };
      const { body } = await visitor.post('/account/password', fields, headers);
      texts.push(body.includes('This is not your present password'));
    }
    expect(texts).toEqual([true, true, true, true, true, false]);
  });
});

describe('the address', () => {
  test('changes when the new one is proved, and the old one is told', async () => {
    const { account, headers } = await withPassword('eve@example.org');
    const asked = await visitor.post('/account/email', { email: 'eva@example.org', password }, headers);
    expect(asked.headers.location).toBe('/account?done=email-sent');
    const link = pathOf(await lastLetter('eva@example.org'));
    await visitor.get(link);
    expect((await findAccount(store.read, account.id))!.email).toBe('eve@example.org');
    await visitor.post(link, {}, headers);
    expect((await findAccount(store.read, account.id))!.email).toBe('eva@example.org');
    expect((await lastLetter('eve@example.org'))!.text).toContain('eva@example.org');
    expect((await visitor.get('/account', headers)).statusCode).toBe(200);
    expect((await visitor.post(link, {}, headers)).statusCode).toBe(410);
  });

  test('of somebody else stays hers: she is told, the answer is the same, nothing changes', async () => {
    await withPassword('fay@example.org');
    const { account, headers } = await withPassword('gil@example.org');
    const asked = await visitor.post('/account/email', { email: 'fay@example.org', password }, headers);
    expect(asked.headers.location).toBe('/account?done=email-sent');
    expect((await lastLetter('fay@example.org'))!.link).toBeUndefined();
    expect((await findAccount(store.read, account.id))!.email).toBe('gil@example.org');
  });

  test('takes the password, where there is one', async () => {
    const { headers } = await withPassword('hal@example.org');
    expect((await visitor.post('/account/email', { email: 'hel@example.org' }, headers)).statusCode).toBe(422);
    expect(await lettersTo(store, 'hel@example.org')).toEqual([]);
  });
});

test('name and language change together, and the next page speaks it', async () => {
  const { headers } = await aPerson(store, { name: 'Ida' });
  const refused = await visitor.post('/account/details', { name: 'Ida', language: 'tlh' }, headers);
  expect(refused.statusCode).toBe(422);
  const changed = await visitor.post('/account/details', { name: '  Ida   Öst ', language: 'fr' }, headers);
  const cookie = `${headers.cookie}; ${String(changed.headers['set-cookie']).split(';')[0]}`;
  const { body } = await visitor.get('/account', { ...headers, cookie });
  expect(body).toContain('Votre compte');
  expect(body).toContain('Ida Öst');
});

describe('sessions', () => {
  test('are seen with their browsers, and ended one by one or all but this', async () => {
    const { account, headers } = await aPerson(store, { email: 'jan@example.org' });
    const agents = [
      'Mozilla/5.0 (Windows NT 10.0) Firefox/130.0',
      'Mozilla/5.0 (Linux; Android 14) Chrome/120.0',
      'curl/8',
    ];
    for (const agent of agents) await beginSession(store, { account: account.id, way: 'letter', agent });
    const page = await visitor.get('/account/sessions', headers);
    for (const words of ['Firefox · Windows', 'Chrome · Android', 'A browser that does not say'])
      expect(page.body).toContain(words);
    const one = (await sessions(account.id)).find(({ agent }) => agent === agents[0])!;
    await visitor.post('/account/sessions', { session: String(one.id) }, headers);
    expect(await sessions(account.id)).toHaveLength(3);
    await visitor.post('/account/sessions', { session: 'others' }, headers);
    expect(await sessions(account.id)).toHaveLength(1);
    expect((await visitor.get('/account', headers)).statusCode).toBe(200);
  });

  test('of somebody else cannot be ended by their number', async () => {
    const { headers } = await aPerson(store);
    const other = await aPerson(store);
    const [theirs] = await sessions(other.account.id);
    await visitor.post('/account/sessions', { session: String(theirs!.id) }, headers);
    expect(await sessions(other.account.id)).toHaveLength(1);
    expect((await visitor.post('/account/sessions', { session: '1 OR 1=1' }, headers)).statusCode).toBe(400);
  });

  test('every sign-in has a secret of its own', async () => {
    await withPassword('kai@example.org');
    const fields = { email: 'kai@example.org', password };
    const cookies = [await visitor.post('/sign-in', fields), await visitor.post('/sign-in', fields)].map(cookieOf);
    expect(new Set(cookies).size).toBe(2);
  });
});
