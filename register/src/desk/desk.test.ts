/** What everybody who sends a form meets before any page: how much is read, and of whom. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCentre } from '../../test/build/a-centre.ts';
import { aPerson } from '../../test/build/a-person.ts';
import { aForm, aRequest } from '../../test/build/a-request.ts';
import { startAsked } from '../../test/build/a-request-asked.ts';
import { aSite } from '../../test/build/a-site.ts';
import { embeddedTemplate } from '../../test/databases.ts';
import { createToken } from '../actions/create-token.ts';
import { takeBackEvidence } from '../actions/requests/add-evidence.ts';
import { type Actor, systemActor } from '../domain/actor.ts';
import { addEvidence, addMessage, listEvidence, openStore, type Store } from '../store/index.ts';

let store: Store;
let site: FastifyInstance;
const origin = 'https://register.example.org';

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  site = await aSite(store);
});
afterAll(async () => {
  await site.close();
  await store.close();
});

const large = 300 * 1024;

/** The parts of a form as a browser sends them. */
function parts(named: readonly (readonly [name: string, value: string, file?: string])[]) {
  const boundary = 'a-boundary';
  const payload = named
    .map(
      ([name, value, file]) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n${value}\r\n`,
    )
    .join('');
  return {
    payload: `${payload}--${boundary}--\r\n`,
    headers: { origin, accept: 'text/html', 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

describe('what is large', () => {
  test('is not taken as a form without files, also where files are', async () => {
    const { headers } = await aPerson(store);
    for (const url of ['/requests/files', '/request/R-0000-0000-00/evidence', '/sign-in']) {
      const sent = await site.inject({
        method: 'POST',
        url,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        payload: `a=${'x'.repeat(large)}`,
      });
      expect([url, sent.statusCode]).toEqual([url, 413]);
    }
  });

  test('is not taken as many fields of a form with files', async () => {
    const { browser, reference } = await startAsked(site);
    const { payload, headers } = parts(Array.from({ length: 4 }, (_, at) => [`f${at}`, 'x'.repeat(90_000)]));
    const url = `/request/${reference}/evidence`;
    const sent = await site.inject({
      method: 'POST',
      url,
      payload,
      headers: { ...headers, cookie: [...browser.cookies].map((one) => one.join('=')).join('; ') },
    });
    expect(sent.statusCode).toBe(413);
  });

  // What is malformed after the head of its first part would be told as such, were it read.
  test.each([
    ['nobody', {}],
    [
      'nobody, with a secret that opens nothing',
      { cookie: `drafts=${'x'.repeat(43)}; __Host-drafts=${'x'.repeat(43)}` },
    ],
  ])('is not read from %s', async (_who, more) => {
    const { reference } = await startAsked(site);
    const { payload, headers } = parts([['file', '%PDF-1.7', 'a.pdf']]);
    const url = `/request/${reference}/evidence`;
    const sent = await site.inject({
      method: 'POST',
      url,
      payload: payload.slice(0, -20),
      headers: { ...headers, ...more },
    });
    expect(sent.statusCode).toBe(404);
  });

  test('is not read from somebody signed in who has nothing to do with the request', async () => {
    const { reference } = await startAsked(site);
    const stranger = await aPerson(store);
    const { payload, headers } = parts([['file', '%PDF-1.7', 'a.pdf']]);
    for (const url of [
      `/request/${reference}/evidence`,
      `/requests/${reference}/messages`,
      `/requests/${reference}/appeal`,
    ]) {
      const sent = await site.inject({
        method: 'POST',
        url,
        payload: payload.slice(0, -20),
        headers: { ...headers, ...stranger.headers },
      });
      expect([url, sent.statusCode]).toEqual([url, 404]);
    }
  });

  test('is not read by the writing interface from who has no credentials', async () => {
    const sent = await site.inject({
      method: 'POST',
      url: '/api/requests',
      headers: { 'content-type': 'application/json' },
      payload: `{"key": ${'['.repeat(33 * 1024 * 1024)}`,
    });
    expect(sent.statusCode).toBe(401);
  });
});

test('a cookie that was made up spares nobody the work of a first draft', async () => {
  const key = 'k'.repeat(43);
  const sent = await site.inject({
    method: 'POST',
    url: '/request',
    headers: {
      origin,
      'content-type': 'application/x-www-form-urlencoded',
      cookie: `__Host-drafts=${key}; drafts=${key}`,
    },
    payload: `key=${key}`,
  });
  expect(sent.statusCode).toBe(422);
});

describe('what is no text', () => {
  test('is refused as a form, in an address and as a parameter', async () => {
    for (const [method, url, payload] of [
      ['POST', '/sign-in', 'email=%00@example.org&password=x'],
      ['POST', '/sign-in', 'a%00b=x'],
      ['GET', '/request?what=%00', undefined],
      ['GET', '/request/R%00/title', undefined],
    ] as const) {
      const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
      const sent = await site.inject({ method, url, headers, ...(payload && { payload }) });
      expect([url, payload, sent.statusCode]).toEqual([url, payload, 400]);
    }
  });

  test('is refused in an address of the interface', async () => {
    const made = await createToken(store, systemActor(), { name: 'nul in an address', role: 'staff' });
    for (const url of ['/api/requests?after=%00', '/api/requests/R%00']) {
      const sent = await site.inject({ url, headers: { authorization: `Bearer ${made.ok && made.secret}` } });
      expect([url, sent.statusCode, sent.json().problems?.[0].type]).toEqual([url, 400, 'not-as-described']);
    }
  });

  test.each(['\\u0000', '\\ud800', '\\uDC00x'])('is refused in a call of the interface: %s', async (text) => {
    const made = await createToken(store, systemActor(), { name: `nul ${text.slice(2, 6)}`, role: 'staff' });
    const sent = await site.inject({
      method: 'POST',
      url: '/api/requests/entries',
      headers: { authorization: `Bearer ${made.ok && made.secret}`, 'content-type': 'application/json' },
      payload: `{"key": "${text}", "requests": [{"form": {"note": "${text}"}}]}`,
    });
    expect([sent.statusCode, sent.json().problems]).toEqual([400, undefined]);
  });
});

test('what a centre sent along with its question is not taken back by the applicant', async () => {
  const { account } = await aPerson(store);
  await aCentre(store);
  const request = await aRequest(store, { account: account.id, form: aForm('Of attachments') });
  const actor: Actor = { name: `account ${account.id}`, role: 'applicant', account: account.id };
  const evidence = await store.transaction(async (tx) => {
    const message = (await addMessage(tx, { request: request.id, side: 'centre', body: 'Is this it?' }))!;
    return addEvidence(tx, {
      request: request.id,
      kind: 'attachment',
      url: 'https://a.example.org/',
      message,
      by: 'test',
    });
  });
  const taken = await takeBackEvidence(store, actor, { reference: request.id, evidence });
  expect(taken).toEqual({ ok: false, problem: { type: 'evidence-unknown' } });
  const kept = await store.transaction((tx) => listEvidence(tx, request.id));
  expect(kept.map(({ id }) => id)).toContain(evidence);
});
