/** Credentials that people make on a page: shown once, used on the interface within their scopes, seen and ended by whose they are. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store, writeCentres } from '../../src/store/index.ts';
import { aPerson } from '../build/a-person.ts';
import { aSite } from '../build/a-site.ts';
import { embeddedTemplate } from '../databases.ts';

let store: Store;
let site: FastifyInstance;

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  await store.transaction((tx) => writeCentres(tx, [{ code: '7' }]));
  site = await aSite(store);
}, 60_000);

afterAll(async () => {
  await site.close();
  await store.close();
});

const post = (url: string, headers: Record<string, string>, form: Record<string, string> = {}) =>
  site.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  });
const call = (url: string, secret: string) => site.inject({ url, headers: { authorization: `Bearer ${secret}` } });
const secretIn = (page: string): string => /masthead_[\w-]{43}/.exec(page)![0];

test('a head makes them for herself and for her centre; they open what they were made for, and nothing when ended', async () => {
  const { headers } = await aPerson(store, { role: 'head', centre: '7' });
  const page = await site.inject({ url: '/account/tokens', headers });
  expect(page.body).toContain('assign and confirm ISSNs');
  expect(page.body).toContain('href="/administration/centres/7/tokens"');
  const made = await post('/account/tokens', headers, {
    as: 'head|7|',
    label: 'Reports',
    scope: 'reading',
    days: '30',
  });
  expect(made.statusCode).toBe(200);
  const secret = secretIn(made.body);
  expect((await call('/api/blocks', secret)).statusCode).toBe(200);
  const beyond = await call('/api/worklist', secret);
  expect([beyond.statusCode, beyond.json().problems[0].type]).toEqual([403, 'not-permitted']);
  expect(beyond.json().detail).toContain('made without this right');
  const list = await site.inject({ url: '/account/tokens', headers });
  expect(list.body).not.toContain(secret.slice(9));
  const [, end] = /action="(\/account\/tokens\/\d+\/end)"/.exec(list.body)!;
  expect((await post(end!, headers)).statusCode).toBe(303);
  expect((await call('/api/blocks', secret)).statusCode).toBe(401);

  const ofCentre = await post('/administration/centres/7/tokens', headers, {
    label: 'System',
    scope: 'numbers',
    days: '30',
  });
  expect(ofCentre.statusCode).toBe(200);
  expect((await call('/api/blocks', secretIn(ofCentre.body))).statusCode).toBe(403);
});

test('nobody makes or ends those of others', async () => {
  const head = await aPerson(store, { role: 'head', centre: '7' });
  await post('/account/tokens', head.headers, { as: 'head|7|', label: 'Mine', scope: 'reading', days: '30' });
  const list = await site.inject({ url: '/account/tokens', headers: head.headers });
  const [, end] = /action="(\/account\/tokens\/\d+\/end)"/.exec(list.body)!;
  const { headers } = await aPerson(store);
  expect((await post(end!, headers)).statusCode).toBe(404);
  for (const url of ['/administration/centres/7/tokens', '/account/organisations/1/tokens']) {
    expect((await site.inject({ url, headers })).statusCode, url).toBe(404);
    expect((await post(url, headers, { label: 'x', scope: 'numbers', days: '30' })).statusCode, url).toBe(404);
  }
  const forged = await post('/account/tokens', headers, {
    as: 'administrator||',
    label: 'x',
    scope: 'decisions',
    days: '30',
  });
  expect(forged.statusCode).toBe(404);
});

test('an applicant’s credentials show no more of the register than everybody sees', async () => {
  const { headers } = await aPerson(store);
  const made = await post('/account/tokens', headers, { label: 'Orders', scope: 'requests', days: '30' });
  const secret = secretIn(made.body);
  expect((await call('/api/blocks', secret)).statusCode).toBe(403);
  expect((await call('/search', secret)).statusCode).toBe(200);
});
