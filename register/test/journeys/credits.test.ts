/** Credits over HTTP: ordered by invoice, granted by staff, told to whom they belong and to nobody else. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantCredits } from '../../src/actions/credits/grant.ts';
import { setCreditPolicy } from '../../src/actions/credits/set-policy.ts';
import { systemActor } from '../../src/domain/actor.ts';
import { addOrganisation, openStore, type Store } from '../../src/store/index.ts';
import { aPerson } from '../build/a-person.ts';
import { aSite } from '../build/a-site.ts';
import { embeddedTemplate } from '../databases.ts';

type Headers = Record<string, string>;

let store: Store;
let site: FastifyInstance;
let organisation: number;
let owner: Headers;
let stranger: Headers;
let staff: Headers;

const get = (url: string, headers: Headers) => site.inject({ url, headers });
const post = (url: string, headers: Headers, fields: Record<string, string>) =>
  site.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  site = await aSite(store);
  organisation = await store.transaction(
    async (tx) => (await addOrganisation(tx, { kind: 'publisher', name: 'Ode Press', by: 'test' })).id,
  );
  ({ headers: owner } = await aPerson(store, { role: 'owner', organisation }));
  ({ headers: stranger } = await aPerson(store, { email: 'stranger@example.org' }));
  ({ headers: staff } = await aPerson(store, { role: 'staff' }));
});

afterAll(async () => {
  await site.close();
  await store.close();
});

test('where requests cost nothing, the page says so and offers nothing', async () => {
  const page = await get('/credits', owner);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('requests cost nothing');
  expect(page.body).not.toContain('action="/credits/orders"');
});

test('staff say what credits cost; others may not look', async () => {
  await setCreditPolicy(store, systemActor('serve'), { asked: true });
  const prices = { currency: 'eur', tiers: '1 25.00\n5 20,5' };
  expect((await post('/administration/credits/prices', owner, prices)).statusCode).toBe(403);
  const wrong = await post('/administration/credits/prices', staff, { currency: 'EUR', tiers: '1 25.001' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('25.001');
  expect((await post('/administration/credits/prices', staff, prices)).statusCode).toBe(303);
  const page = await get('/credits', owner);
  expect(page.body).toContain('€20.50');
  expect((await get('/administration/credits', owner)).statusCode).toBe(403);
});

test('an order is an invoice to print, once; paid, it gives the credits', async () => {
  const of = String(organisation);
  const order = { of, key: 'k1', credits: '6', billTo: 'Ode Press\n<b>Paris</b>' };
  expect((await post('/credits/orders', owner, { ...order, credits: '1.5' })).statusCode).toBe(422);
  const ordered = await post('/credits/orders', owner, order);
  expect(ordered.statusCode).toBe(303);
  const url = String(ordered.headers.location);
  expect((await post('/credits/orders', owner, order)).headers.location).toBe(url);
  const invoice = await get(url, owner);
  expect(invoice.body).toContain('€123.00');
  expect(invoice.body).toContain('&lt;b>Paris');
  expect((await get(url, stranger)).statusCode).toBe(404);
  expect((await get(url, staff)).statusCode).toBe(200);
  expect((await get(url, { ...owner, 'accept-language': 'ar' })).body).toContain('dir="rtl"');
  const id = /\d+$/.exec(url)![0];
  const settle = (headers: Headers, fields: Record<string, string>) =>
    post(`/administration/credits/invoices/${id}`, headers, fields);
  expect((await settle(owner, { to: 'paid', reference: 'x' })).statusCode).toBe(403);
  expect((await settle(staff, { to: 'paid', reference: '' })).statusCode).toBe(422);
  expect((await settle(staff, { to: 'paid', reference: 'transfer 7' })).statusCode).toBe(303);
  expect((await settle(staff, { to: 'cancelled', reference: 'transfer 7' })).statusCode).toBe(422);
  const page = await get('/credits', owner);
  expect(page.body).toMatch(/<strong>6<\/strong>/);
});

test('staff grant credits by the address of an account, with a reference that stays', async () => {
  const grant = { organisation: '', email: 'Stranger@Example.org', amount: '3', reference: '=HYPERLINK("x")' };
  expect((await post('/administration/credits/grants', owner, grant)).statusCode).toBe(403);
  expect((await post('/administration/credits/grants', staff, { ...grant, reference: ' ' })).statusCode).toBe(422);
  expect((await post('/administration/credits/grants', staff, { ...grant, email: 'no@x.org' })).statusCode).toBe(422);
  const granted = await post('/administration/credits/grants', staff, grant);
  expect(granted.statusCode).toBe(303);
  expect((await get(String(granted.headers.location), staff)).body).toContain('<strong>3</strong>');
  expect((await post('/administration/credits/grants', staff, { ...grant, amount: '-4' })).statusCode).toBe(422);
  const page = await get('/credits', stranger);
  expect(page.body).toMatch(/<strong>3<\/strong>/);
  // A spreadsheet takes it for text.
  const csv = await get('/credits/entries.csv', stranger);
  expect(csv.body).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv.body).toMatch(/\r\n1,[^,]+,granted,3,3,/);
});

test('each sees her own only', async () => {
  const { headers: other } = await aPerson(store);
  const page = await get(`/credits?of=${organisation}`, other);
  expect(page.statusCode).toBe(404);
  expect((await get('/credits', {})).statusCode).toBe(303);
  const { headers: cataloguer } = await aPerson(store, { role: 'applicant' });
  expect((await get('/administration/credits', cataloguer)).statusCode).toBe(403);
});

test.each(['fr', 'es', 'ar', 'zh', 'ru'])('the pages speak %s', async (language) => {
  await grantCredits(store, systemActor('test'), { holder: { organisation }, amount: 1, reference: language });
  for (const [url, headers] of [
    ['/credits', owner],
    ['/administration/credits', staff],
  ] as const) {
    const page = await get(url, { ...headers, 'accept-language': language });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`lang="${language}"`);
  }
});
