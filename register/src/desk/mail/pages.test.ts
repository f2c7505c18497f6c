import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { eachDatabase, embeddedTemplate, scratchFolder } from '../../../test/databases.ts';
import { createLocalMailbox } from '../../mail/local-mailbox.ts';
import { endSending, enqueueLetter, findLetter, openStore, type Store, takeLetters } from '../../store/index.ts';
import { buildServer } from '../../web/server.ts';

const baseUrl = 'http://localhost:3297';
const log = pino({ level: 'silent' });

describe('in development', () => {
  let app: FastifyInstance;
  const mailbox = createLocalMailbox(scratchFolder());
  beforeAll(async () => {
    const store = await openStore({ template: await embeddedTemplate() });
    app = await buildServer({ read: store.read, store, settings: { baseUrl }, log, mailbox });
    app.addHook('onClose', () => store.close());
    for (const [to, subject] of [
      ['ada@example.org', 'The first'],
      ['eve@example.org', '<b>The second</b>'],
    ]) {
      const bytes = Buffer.from(
        `From: x@example.org\r\nTo: ${to}\r\nSubject: ${subject}\r\nContent-Type: text/html\r\n\r\n` +
          '<p>See <a href="https://register.example.org/a">this</a><script>alert(1)</script></p>\r\n',
      );
      await mailbox.keep({ bytes, recipients: [to!] });
    }
  });
  afterAll(() => app.close());

  const get = (url: string, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
    app.inject({ url, headers: { host: 'localhost:3297', accept: 'text/html', ...headers }, remoteAddress });

  test('letters are listed and shown to a browser on this machine', async () => {
    const list = await get('/mail');
    expect(list.statusCode).toBe(200);
    expect(list.body).toContain('The first');
    expect(list.body).toContain('&lt;b>The second&lt;/b>');
    const [letter] = await mailbox.list();
    expect((await get(`/mail/${letter!.id}`)).statusCode).toBe(200);
    const html = await get(`/mail/${letter!.id}/html`);
    expect(html.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox(?!.*allow-scripts)/);
  });

  test.each([
    ['another machine', {}, '192.0.2.7'],
    ['a name that is not of this machine', { host: 'evil.example' }, '127.0.0.1'],
    ['a proxy on this machine', { 'x-forwarded-for': '192.0.2.7' }, '127.0.0.1'],
    ['a name that begins like one', { host: 'localhost.evil.example' }, '127.0.0.1'],
  ])('%s is asked who it is', async (_what, headers, address) => {
    for (const url of ['/mail', `/mail/${(await mailbox.list())[0]!.id}`]) {
      const { statusCode, body } = await get(url, headers, address);
      expect(statusCode).toBe(303);
      expect(body).not.toContain('The first');
    }
    expect((await get(`/mail/${(await mailbox.list())[0]!.id}/html`, headers, address)).statusCode).toBe(404);
  });

  test.each(['../secret-key', '..%2Fsecret-key', 'x', '%00'])('%s is no letter', async (id) => {
    expect((await get(`/mail/${id}`)).statusCode).toBeGreaterThanOrEqual(400);
  });
});

eachDatabase((_name, open) => {
  let store: Store;
  let app: FastifyInstance;
  let id: number;
  const site = 'https://register.example.org';
  beforeAll(async () => {
    store = await open();
    app = await buildServer({ read: store.read, store, settings: { baseUrl: site }, log });
    id = await store.transaction((tx) =>
      enqueueLetter(tx, {
        to: 'reader@example.org',
        language: 'en',
        letter: 'mail-test',
        values: { site: 'x' },
        link: '/secret-link',
        secret: true,
      }),
    );
    await store.transaction(async (tx) => {
      await takeLetters(tx, { taker: 'test', limit: 10, seconds: 600 });
      await endSending(tx, id, 'test', { type: 'refused', answer: '550 <b>No such person</b>' });
    });
  });
  afterAll(() => app.close());

  test('an administrator sees how letters went, but not what their links prove', async () => {
    const { headers } = await aPerson(store, { role: 'administrator' });
    const list = await app.inject({ url: '/mail?state=refused', headers });
    expect(list.body).toContain('reader@example.org');
    expect(list.body).toContain('550 &lt;b>No such person&lt;/b>');
    const one = await app.inject({ url: `/mail/${id}`, headers });
    expect(one.body).toContain('reader@example.org');
    expect(one.body).not.toContain('secret-link');
  });

  test('and sends it again, once', async () => {
    const { headers } = await aPerson(store, { role: 'administrator' });
    const again = () => app.inject({ method: 'POST', url: `/mail/${id}/again`, headers });
    expect((await again()).headers.location).toBe(`/mail/${id}?done=again`);
    expect((await findLetter(store.read, id))!.state).toBe('waiting');
    expect((await app.inject({ method: 'POST', url: '/mail/999999/again', headers })).statusCode).toBe(404);
  });

  test('nobody else sees anything', async () => {
    for (const role of ['applicant', 'staff'] as const) {
      const { headers } = await aPerson(store, { role });
      expect((await app.inject({ url: '/mail', headers })).statusCode).toBe(403);
      expect((await app.inject({ url: `/mail/${id}`, headers })).statusCode).toBe(403);
      expect((await app.inject({ method: 'POST', url: `/mail/${id}/again`, headers })).statusCode).toBe(403);
    }
    const { headers } = await aPerson(store, { role: 'administrator', secondFactor: false });
    expect((await app.inject({ url: '/mail', headers })).headers.location).toMatch(/^\/sign-in\b/);
  });
});
