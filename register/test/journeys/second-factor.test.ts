/** The second factor over HTTP: set up before anything else by whoever works for the network, asked for at every sign-in, not to be gone round. */
import type { FastifyInstance } from 'fastify';
import { generate } from 'otplib';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { beginSession } from '../../src/actions/accounts/begin-session.ts';
import { hashPassword } from '../../src/actions/accounts/password-hash.ts';
import { storeInternals } from '../../src/store/handle.ts';
import { changeAccount, openStore, type Store, writeCentres } from '../../src/store/index.ts';
import { aPerson } from '../build/a-person.ts';
import { aSite } from '../build/a-site.ts';
import { lettersTo } from '../build/read-letters.ts';
import { embeddedTemplate } from '../databases.ts';

let store: Store;
let site: FastifyInstance;

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  await store.transaction((tx) => writeCentres(tx, [{ code: '7' }, { code: '8' }]));
  site = await aSite(store);
}, 60_000);

afterAll(async () => {
  vi.useRealTimers();
  await site.close();
  await store.close();
});

/** The clock stands in the middle of a step of time, so that no code runs out between two lines. */
beforeEach(() => {
  vi.useRealTimers();
  const now = Math.floor(Date.now() / 30_000) * 30_000 + 15_000;
  vi.useFakeTimers({ toFake: ['Date'], now });
});

/** A browser: keeps the cookie that it is given. */
function browser(headers: Record<string, string>) {
  let cookie = headers.cookie!;
  const keep = (given: string | string[] | undefined): void => {
    for (const one of [given ?? []].flat()) {
      if (one.startsWith('__Host-session=')) cookie = one.split(';')[0]!;
    }
  };
  const send = async (method: 'GET' | 'POST', url: string, form?: Record<string, string>) => {
    const answer = await site.inject({
      method,
      url,
      headers: {
        ...headers,
        cookie,
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form && { payload: new URLSearchParams(form).toString() }),
    });
    keep(answer.headers['set-cookie']);
    return answer;
  };
  return {
    get: (url: string) => send('GET', url),
    post: (url: string, form: Record<string, string> = {}) => send('POST', url, form),
    cookie: () => cookie,
  };
}

const keyIn = (page: string): string => /<code class="factor-key"[^>]*>([^<]+)/.exec(page)![1]!.replaceAll(' ', '');
const codeAt = (secret: string, at: number): Promise<string> => generate({ secret, epoch: Math.floor(at / 1000) });

/** Sets codes up, with the code of the step before, so that the one of now is still to be used. */
async function setUp(her: ReturnType<typeof browser>): Promise<{ secret: string; codes: string[] }> {
  const secret = keyIn((await her.get('/account/second-factor')).body);
  const shown = await her.post('/account/second-factor', { code: await codeAt(secret, Date.now() - 30_000) });
  expect(shown.statusCode).toBe(200);
  const codes = [...shown.body.matchAll(/<code>([a-z0-9-]{17})<\/code>/g)].map(([, code]) => code!);
  return { secret, codes };
}

describe('whoever works for the network', () => {
  test('is led to set it up before anything else, and cannot go round it by address', async () => {
    const { headers, account } = await aPerson(store, { role: 'cataloguer', centre: '7', secondFactor: false });
    const her = browser(headers);
    const before = her.cookie();
    const led = await her.get('/account');
    expect([led.statusCode, led.headers.location]).toEqual([303, '/sign-in/second-factor?next=%2Faccount']);
    const further = await her.get(String(led.headers.location));
    expect(further.headers.location).toBe('/account/second-factor?next=%2Faccount');
    const page = await her.get(String(further.headers.location));
    expect(page.body).toContain('You work for the ISSN Network');
    const picture = await her.get('/account/second-factor/key.svg');
    expect(picture.headers).toMatchObject({
      'content-type': expect.stringContaining('image/svg+xml'),
      'cache-control': 'no-store',
    });
    expect(picture.body).toContain('<svg');
    const wrong = await her.post('/account/second-factor', { code: '12345' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('This code is not right');
    const { codes } = await setUp(her);
    expect(codes).toHaveLength(10);
    expect(her.cookie()).not.toBe(before);
    expect((await her.get('/account')).statusCode).toBe(200);
    // The secret that the cookie held before opens nothing: who had put it there gains nothing by the proof.
    const old = await site.inject({ url: '/account', headers: { ...headers, cookie: before } });
    expect(old.headers.location).toContain('/sign-in?');
    const letters = await lettersTo(store, account.email);
    expect(letters.map(({ subject }) => subject)).toEqual(['A second factor was set up']);
  });

  test('cannot set up another one with the password alone', async () => {
    const { headers, account } = await aPerson(store, { role: 'cataloguer', centre: '7', secondFactor: false });
    await setUp(browser(headers));
    const { secret } = await beginSession(store, { account: account.id, way: 'password' });
    const thief = browser({ ...headers, cookie: `__Host-session=${secret}` });
    for (const path of ['/account/second-factor', '/account/second-factor?again', '/account']) {
      expect((await thief.get(path)).headers.location, path).toMatch(/^\/sign-in\/second-factor\?/);
    }
    expect((await thief.get('/account/second-factor/key.svg')).statusCode).toBe(403);
    const sent = await thief.post('/account/second-factor', { code: '123456' });
    expect(sent.headers.location).toMatch(/^\/sign-in\/second-factor\?/);
    const removal = await thief.post('/account/second-factor/removal');
    expect(removal.headers.location).toMatch(/^\/sign-in\/second-factor\?/);
  });
});

describe('at sign-in', () => {
  test('a code opens, once; a recovery code opens in its place, and a letter tells of it', async () => {
    const { headers, account } = await aPerson(store);
    const { secret, codes } = await setUp(browser(headers));
    const again = async () => {
      const begun = await beginSession(store, { account: account.id, way: 'password' });
      expect(begun.needsSecondFactor).toBe(true);
      return browser({ ...headers, cookie: `__Host-session=${begun.secret}` });
    };
    const her = await again();
    expect((await her.get('/account')).headers.location).toBe('/sign-in/second-factor?next=%2Faccount');
    expect((await her.get('/sign-in/second-factor?next=/requests')).body).toContain('name="next" value="/requests"');
    const code = await codeAt(secret, Date.now());
    const before = her.cookie();
    const opened = await her.post('/sign-in/second-factor', { code, next: '/account' });
    expect([opened.statusCode, opened.headers.location]).toEqual([303, '/account']);
    expect(her.cookie()).not.toBe(before);
    expect((await her.get('/account')).statusCode).toBe(200);
    const replay = await (await again()).post('/sign-in/second-factor', { code });
    expect([replay.statusCode, replay.body.includes('was used already')]).toEqual([422, true]);
    const other = await again();
    expect(
      (await other.post('/sign-in/second-factor', { code: codes[0]!, next: '//evil.example' })).headers.location,
    ).toBe('/account');
    expect((await lettersTo(store, account.email)).map(({ subject }) => subject)).toContain('A recovery code was used');
    expect((await other.get('/account/second-factor')).body).toContain('9 recovery codes are left');
  });

  test('a stranger, and a form from elsewhere, get nothing', async () => {
    const asked = await site.inject({ url: '/sign-in/second-factor' });
    expect(asked.headers.location).toMatch(/^\/sign-in\?/);
    const { headers } = await aPerson(store);
    const forged = await site.inject({
      method: 'POST',
      url: '/account/second-factor/removal',
      headers: { ...headers, origin: 'https://evil.example' },
    });
    expect(forged.statusCode).toBe(403);
  });
});

describe('a quarter of an hour later', () => {
  test('the first factor is asked for again, by password, and opens under a new secret', async () => {
    const { headers, account } = await aPerson(store);
    const password = await hashPassword('a sentence that nobody guesses');
    await store.transaction((tx) => changeAccount(tx, account.id, { password }));
    const past = new Date(Date.now() - 16 * 60_000);
    await store[storeInternals].db
      .updateTable('session')
      .set({ proved: past })
      .where('account', '=', account.id)
      .execute();
    const her = browser(headers);
    const led = await her.get('/account/second-factor');
    expect(led.headers.location).toBe('/sign-in/again?next=%2Faccount%2Fsecond-factor');
    expect((await her.get(String(led.headers.location))).body).toContain('type="password"');
    expect((await her.post('/sign-in/again', { password: 'wrong' })).statusCode).toBe(422);
    const before = her.cookie();
    const next = '/account/second-factor';
    const right = await her.post('/sign-in/again', { password: 'a sentence that nobody guesses', next });
    expect([right.statusCode, right.headers.location]).toEqual([303, next]);
    expect(her.cookie()).not.toBe(before);
    expect((await her.get(next)).statusCode).toBe(200);
  });

  test('without a password she signs in anew', async () => {
    const { headers } = await aPerson(store);
    const her = browser(headers);
    expect((await her.get('/sign-in/again')).body).not.toContain('type="password"');
    const gone = await her.post('/sign-in/again/anew', { next: '/account/passkeys' });
    expect(gone.headers.location).toBe('/sign-in?next=%2Faccount%2Fpasskeys');
    expect((await her.get('/account')).headers.location).toMatch(/^\/sign-in\?/);
  });
});

describe('whoever has lost it', () => {
  test('has it reset by the head of her centre, who says why; she is signed out and told', async () => {
    const lost = await aPerson(store, { role: 'cataloguer', centre: '7', secondFactor: false });
    const hers = browser(lost.headers);
    await setUp(hers);
    const head = browser((await aPerson(store, { role: 'head', centre: '7' })).headers);
    const path = `/administration/accounts/${lost.account.id}/factors`;
    expect((await head.get(path)).body).toContain('Second factor');
    expect((await head.post(path, { reason: ' ' })).statusCode).toBe(422);
    const reset = await head.post(path, { reason: 'Called her back on the number of the centre' });
    expect([reset.statusCode, reset.headers.location]).toEqual([303, `${path}?done=reset`]);
    const page = await head.get(`${path}?done=reset`);
    expect(page.body).toContain('has no second factor');
    expect(page.body).toContain('Called her back');
    expect((await hers.get('/account')).headers.location).toMatch(/^\/sign-in\?/);
    expect((await lettersTo(store, lost.account.email)).map(({ subject }) => subject)).toContain(
      'Your second factor was reset',
    );
  });

  test('is not reset by a colleague, by another centre, by herself, nor an administrator by a head', async () => {
    const lost = await aPerson(store, { role: 'cataloguer', centre: '7' });
    const boss = await aPerson(store, { role: 'administrator' });
    const head = await aPerson(store, { role: 'head', centre: '7' });
    const rows: [Awaited<ReturnType<typeof aPerson>>, number, number][] = [
      [await aPerson(store, { role: 'cataloguer', centre: '7' }), lost.account.id, 403],
      [await aPerson(store, { role: 'head', centre: '8' }), lost.account.id, 404],
      [await aPerson(store), lost.account.id, 403],
      [head, boss.account.id, 404],
      [head, head.account.id, 404],
      [head, 999_999, 404],
      [boss, lost.account.id, 200],
    ];
    for (const [{ headers }, id, status] of rows) {
      const path = `/administration/accounts/${id}/factors`;
      expect((await site.inject({ url: path, headers })).statusCode).toBe(status);
      if (status === 200) continue;
      expect((await browser(headers).post(path, { reason: 'x' })).statusCode).not.toBe(303);
    }
  });
});
