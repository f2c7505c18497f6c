import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { solvedGuard } from '../../../test/build/a-guard.ts';
import { aPerson } from '../../../test/build/a-person.ts';
import { aSite } from '../../../test/build/a-site.ts';
import { aVisitor, cookieOf, pathOf } from '../../../test/build/a-visitor.ts';
import { lettersTo } from '../../../test/build/read-letters.ts';
import { embeddedTemplate } from '../../../test/databases.ts';
import { hashPassword } from '../../actions/accounts/password-hash.ts';
import { limitKey } from '../../actions/accounts/secrets.ts';
import { changeAccount, countAttempt, endAccount, listSessions, openStore, type Store } from '../../store/index.ts';

const origin = 'https://register.example.org';
const password = 'Kraniche ziehen im Oktober';
let store: Store;
let site: FastifyInstance;
let get: ReturnType<typeof aVisitor>['get'];
let post: ReturnType<typeof aVisitor>['post'];
let guarded: ReturnType<typeof aVisitor>['guarded'];

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  site = await aSite(store, origin);
  ({ get, post, guarded } = aVisitor(site));
});
afterAll(async () => {
  await site.close();
  await store.close();
});

const lastLetter = async (email: string) => (await lettersTo(store, email)).at(-1);
async function withPassword(email: string): Promise<number> {
  const { account } = await aPerson(store, { email });
  const kept = await hashPassword(password);
  await store.transaction((tx) => changeAccount(tx, account.id, { password: kept }));
  return account.id;
}

describe('signing up', () => {
  test('a name and an address; the letter proves it, its page sets a password, and she is signed in where she wanted to go', async () => {
    const sent = await guarded('/sign-up', { name: 'Zoë Ångström', email: 'zoe@example.org', next: '/requests' });
    expect(sent.statusCode).toBe(200);
    const letter = await lastLetter('zoe@example.org');
    expect(letter!.text).toContain('Zoë Ångström');
    const address = pathOf(letter);
    for (let scan = 0; scan < 3; scan++) expect((await get(address)).statusCode).toBe(200);
    const short = await post(address, { password: 'too short' });
    expect(short.statusCode).toBe(422);
    const used = await post(address, { password });
    expect([used.statusCode, used.headers.location]).toEqual([303, '/requests']);
    const cookie = cookieOf(used)!;
    expect((await get('/account', { cookie })).body).toContain('zoe@example.org');
    const again = await post(address, { password });
    expect(again.statusCode).toBe(410);
    const signedIn = await post('/sign-in', { email: 'ZOE@example.org', password, next: '/account' });
    expect(signedIn.statusCode).toBe(303);
    expect(cookieOf(signedIn)).not.toBe(cookie);
  });

  test('the page is the same whether the address is known or not, and the letter says which', async () => {
    await withPassword('known@example.org');
    const pages = await Promise.all(
      ['known@example.org', 'newer@example.org'].map(async (email) => {
        const { statusCode, body } = await guarded('/sign-up', { name: 'Nia', email });
        return { statusCode, body: body.replaceAll(email, '') };
      }),
    );
    expect(pages[0]).toEqual(pages[1]);
    expect((await lastLetter('known@example.org'))!.subject).toBe('You have an account already');
    expect((await lastLetter('newer@example.org'))!.subject).toContain('is this your address?');
  });

  test.each([
    ['a header behind the address', { name: 'Nia', email: 'nia@example.org\r\nBcc: all@example.org' }],
    ['two addresses', { name: 'Nia', email: 'nia@example.org,all@example.org' }],
    ['no host', { name: 'Nia', email: 'nia' }],
    ['a header in the name', { name: 'Nia\r\nBcc: all@example.org', email: 'nia@example.org' }],
    ['an advertisement as a name', { name: 'Win at https://spam.example', email: 'nia@example.org' }],
    ['no name', { name: ' ', email: 'nia@example.org' }],
  ])('refuses %s and writes no letter', async (_why, fields) => {
    const answer = await guarded('/sign-up', fields);
    expect(answer.statusCode).toBe(422);
    expect(await lettersTo(store, 'nia@example.org')).toEqual([]);
    expect(await lettersTo(store, 'all@example.org')).toEqual([]);
  });

  test('takes no form of a program: one that fills the trap, one without a challenge, one that was sent before', async () => {
    const fields = { name: 'Bot', email: 'bot@example.org' };
    const guard = solvedGuard((await get('/sign-up')).body);
    expect((await post('/sign-up', { ...guard, ...fields, homepage: 'https://spam.example' })).statusCode).toBe(422);
    expect((await post('/sign-up', fields)).statusCode).toBe(422);
    expect((await post('/sign-up', { ...guard, ...fields })).statusCode).toBe(200);
    expect((await post('/sign-up', { ...guard, ...fields })).statusCode).toBe(422);
    expect(await lettersTo(store, 'bot@example.org')).toHaveLength(1);
  });

  test('one address is not flooded', async () => {
    const codes: number[] = [];
    for (let at = 0; at < 6; at++)
      codes.push((await guarded('/sign-up', { name: 'Ola', email: 'ola@example.org' })).statusCode);
    expect(codes).toEqual([200, 200, 200, 200, 200, 422]);
    expect(await lettersTo(store, 'ola@example.org')).toHaveLength(5);
  });
});

describe('signing in', () => {
  test('wrong password, unknown address and closed account get the same answer', async () => {
    await withPassword('pia@example.org');
    const ended = await withPassword('gone@example.org');
    await store.transaction((tx) => endAccount(tx, ended, 'test'));
    const tries = [
      { email: 'pia@example.org', password: 'not her password' },
      { email: 'nobody@example.org', password },
      { email: 'gone@example.org', password },
    ];
    const bodies = await Promise.all(
      tries.map(async (fields) => {
        const { statusCode, body } = await post('/sign-in', fields);
        return `${statusCode} ${body.replaceAll(fields.email, '')}`;
      }),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toMatch(/^422 /);
  });

  test('after five tries the sixth waits, also with the right password, and for addresses that nobody has', async () => {
    await withPassword('quin@example.org');
    for (const email of ['quin@example.org', 'nobody2@example.org']) {
      const codes = [];
      for (let at = 0; at < 5; at++) {
        codes.push((await post('/sign-in', { email, password: 'a wrong password' })).statusCode);
      }
      // As if there had been more: the longest wait does not end while this runs.
      await store.transaction(async (tx) => {
        for (let at = 0; at < 6; at++) await countAttempt(tx, limitKey('sign-in', email), 86_400);
      });
      codes.push((await post('/sign-in', { email, password })).statusCode);
      expect(codes).toEqual([422, 422, 422, 422, 422, 429]);
    }
  });

  test.each([
    ['another site', 'https://evil.example/'],
    ['another site without a scheme', '//evil.example'],
    ['with a backslash', '/\\evil.example'],
    ['with a line break', '/account\r\nSet-Cookie: a=b'],
    ['a script', 'javascript:alert(1)'],
  ])('leads to no other place: %s', async (why, next) => {
    const email = `next-${why.replaceAll(' ', '-')}@example.org`;
    await withPassword(email);
    const { headers } = await post('/sign-in', { email, password, next });
    expect(headers.location).toBe('/account');
    expect((await get(`/sign-in?${new URLSearchParams({ next })}`)).body).toContain('name="next" value="/account"');
  });

  test('takes over no secret that was set before, and ends the session of whoever was signed in here', async () => {
    const id = await withPassword('rut@example.org');
    const { account, headers } = await aPerson(store, { email: 'sam@example.org' });
    const fixed = `__Host-session=${'a'.repeat(43)}`;
    const one = await post('/sign-in', { email: 'rut@example.org', password }, { cookie: fixed });
    expect(cookieOf(one)).not.toBe(fixed);
    await post('/sign-in', { email: 'rut@example.org', password }, headers);
    expect(await listSessions(store.read, account.id)).toEqual([]);
    // That of `aPerson`, and two.
    expect(await listSessions(store.read, id)).toHaveLength(3);
  });

  test('a form of another site signs nobody in', async () => {
    await withPassword('tom@example.org');
    const answer = await post('/sign-in', { email: 'tom@example.org', password }, { origin: 'https://evil.example' });
    expect(answer.statusCode).toBe(403);
  });

  test('who works for the network is asked for a second factor first', async () => {
    const { account } = await aPerson(store, { role: 'staff', email: 'uma@example.org' });
    const kept = await hashPassword(password);
    await store.transaction((tx) => changeAccount(tx, account.id, { password: kept }));
    const { headers } = await post('/sign-in', { email: 'uma@example.org', password, next: '/desk' });
    expect(headers.location).toBe('/sign-in/second-factor?next=%2Fdesk');
  });

  test('tells of a browser that was not used before, and not of one that was', async () => {
    await withPassword('vera@example.org');
    const agents = [
      'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0',
      'Mozilla/5.0 (X11; Linux x86_64) Firefox/131.0',
      'Mozilla/5.0 (iPhone) Version/17 Safari/604',
    ];
    for (const agent of agents)
      await post('/sign-in', { email: 'vera@example.org', password }, { 'user-agent': agent });
    const letters = await lettersTo(store, 'vera@example.org');
    expect(
      letters.map(({ text }) => /browser that was not used.*?: (.*?)\./s.exec(text)?.[1]?.replaceAll('\n', ' ')),
    ).toEqual(['Firefox on Linux', 'Safari on iPhone']);
  });
});

describe('signing in by letter', () => {
  test('the link works once, and only by its button', async () => {
    await withPassword('wes@example.org');
    await guarded('/sign-in/letter', { email: 'wes@example.org', next: '/titles' });
    const address = pathOf(await lastLetter('wes@example.org'));
    await get(address);
    const used = await post(address, {});
    expect([used.statusCode, used.headers.location]).toEqual([303, '/titles']);
    expect((await post(address, {})).statusCode).toBe(410);
  });

  test('who has no account is told so by letter alone', async () => {
    const known = await guarded('/sign-in/letter', { email: 'wes@example.org' });
    const unknown = await guarded('/sign-in/letter', { email: 'xin@example.org' });
    expect(unknown.body.replaceAll('xin@', '')).toBe(known.body.replaceAll('wes@', ''));
    expect((await lastLetter('xin@example.org'))!.subject).toBe('No account with this address yet');
  });

  test.each(['a'.repeat(43), 'short', '../../account', "' OR 1=1"])(
    'a guessed secret opens nothing: %s',
    async (secret) => {
      const address = `/letter/${encodeURIComponent(secret)}`;
      expect((await get(address)).statusCode).toBe(410);
      expect((await post(address, {})).statusCode).toBe(410);
    },
  );
});

test('signing out ends the session, not only the cookie', async () => {
  const { headers } = await aPerson(store);
  expect((await get('/account', headers)).statusCode).toBe(200);
  expect((await get('/sign-out', headers)).statusCode).toBe(200);
  expect((await get('/account', headers)).statusCode).toBe(200);
  await post('/sign-out', {}, headers);
  expect((await get('/account', headers)).headers.location).toBe('/sign-in?next=%2Faccount');
});
