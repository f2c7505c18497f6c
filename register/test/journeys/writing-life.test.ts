/** A centre's program over HTTP, from a block to the end of a number: each verb, what it answers, and who may not (docs/guide/writing-interface.md). */

import { issnFromInteger } from '@masthead/issn';
import { toMarcJson } from '@masthead/marc';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createToken, rolesOfTokens } from '../../src/actions/create-token.ts';
import { endpoints } from '../../src/desk/api/endpoints.ts';
import { type Role, systemActor } from '../../src/domain/actor.ts';
import { permissions, type Verb } from '../../src/domain/permissions.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { aRecord } from '../build/a-record.ts';
import { aSite } from '../build/a-site.ts';
import { embeddedTemplate } from '../databases.ts';

let store: Store;
let site: FastifyInstance;
const secrets = new Map<string, string>();

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  site = await aSite(store);
});
afterAll(async () => {
  await site?.close();
  await store?.close();
});

async function secretOf(role: Role, centre?: string): Promise<string> {
  const name = `${role} ${centre ?? ''}`.trim();
  const known = secrets.get(name);
  if (known !== undefined) return known;
  const made = await createToken(store, systemActor(), { name, role, ...(centre !== undefined && { centre }) });
  if (!made.ok) throw new Error(made.problem.type);
  secrets.set(name, made.secret);
  return made.secret;
}

async function as(role: Role, centre: string | undefined, method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown) {
  const authorization = `Bearer ${await secretOf(role, centre)}`;
  const headers = { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
  const response = await site.inject({ method, url: `/api${url}`, headers, ...payload });
  return { status: response.statusCode, body: response.json() };
}

const staff = (method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown) =>
  as('staff', undefined, method, url, body);
const seven = (method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown) => as('head', '7', method, url, body);

const first = issnFromInteger(9_000_000);
const second = issnFromInteger(9_000_001);
const third = issnFromInteger(9_000_002);
const seen = { type: 'url', url: 'https://journal.example.org/issue/1' };

test('a centre from its first block to a cancelled duplicate', async () => {
  const made = await staff('PUT', '/centres/7', { changes: { name: 'Centre 7', country: 'FRA' } });
  expect(made).toMatchObject({ status: 201, body: { code: '7', country: 'FRA' } });
  await staff('PUT', '/centres/2', { changes: { name: 'Centre 2', country: 'GBR' } });

  const block = { centre: '7', first: '9000-000', last: '9000-099' };
  expect(await staff('POST', '/blocks', block)).toMatchObject({ status: 201, body: { free: 100, known: 0 } });
  expect(await staff('POST', '/blocks', { ...block, centre: '2' })).toMatchObject({
    status: 422,
    body: { problems: [{ type: 'block-overlap', centre: '7' }] },
  });
  expect(await seven('GET', '/blocks')).toMatchObject({ body: { blocks: [{ first, free: 100 }] } });
  expect(await as('head', '2', 'GET', '/blocks?centre=7')).toMatchObject({ status: 403 });

  // Records of its own, by the interface: provisional ones of its block.
  const records = [first, second, third].map((issn, at) =>
    toMarcJson(
      aRecord({
        issn,
        title: `Gallia ${['prior', 'altera', 'tertia'][at]}`,
        status: 'Provisional',
        country: ['fr ', 'FRA'],
      }),
    ),
  );
  const taken = await seven('POST', '/records', { name: 'own records', records });
  expect(taken.body).toMatchObject({ counts: { created: 3 }, outcomes: [{ issn: first, action: 'created' }, {}, {}] });

  const unproved = await seven('POST', `/numbers/${first}/confirmation`, {
    published: '2020-03',
    evidence: { type: 'url', url: 'no' },
  });
  expect(unproved).toMatchObject({ status: 422, body: { problems: [{ type: 'evidence-unusable' }] } });
  const confirmed = await seven('POST', `/numbers/${first}/confirmation`, { published: '2020-03', evidence: seen });
  expect(confirmed).toMatchObject({ status: 200, body: { issn: first, from: 'provisional' } });
  expect(
    await as('head', '2', 'POST', `/numbers/${second}/confirmation`, { published: '2020', evidence: seen }),
  ).toMatchObject({
    status: 403,
    body: { problems: [{ type: 'not-in-custody', centre: '7' }] },
  });

  const { ordinal } = (await seven('GET', `/numbers/${first}`)).body;
  const edits = [{ type: 'add', field: { 246: { ind1: '1', ind2: ' ', subfields: [{ a: 'Gallia I' }] } } }];
  const correction = { basedOn: ordinal, edits, proof: seen, reason: 'on the cover' };
  const corrected = await seven('PUT', `/numbers/${first}/record`, correction);
  expect(corrected).toMatchObject({ status: 200, body: { ordinal: ordinal + 1 } });
  // Who began from the same revision learns what the other one wrote.
  const late = await seven('PUT', `/numbers/${first}/record`, { ...correction, reason: 'me too' });
  expect(late).toMatchObject({ status: 409, body: { problems: [{ type: 'changed-meanwhile' }] } });

  const likely = await seven('POST', '/duplicates', { issn: second });
  expect(likely.status).toBe(200);
  const cancelled = await seven('POST', `/numbers/${second}/cancellation`, {
    inFavourOf: first,
    reason: 'the same journal',
  });
  expect(cancelled).toMatchObject({ status: 200, body: { issn: second, survivor: first } });
  expect((await seven('GET', `/numbers/${second}`)).body).toMatchObject({ state: 'cancelled', replacement: first });
  const page = await site.inject({ url: `/resource/ISSN/${second}`, headers: { accept: 'text/html' } });
  expect(page.body).toContain(first);

  const suppressed = await seven('POST', `/numbers/${third}/suppression`, { reason: 'never appeared', evidence: seen });
  expect(suppressed).toMatchObject({ status: 200, body: { issn: third, from: 'provisional' } });

  expect(await seven('POST', `/numbers/${first}/notes`, { kind: 'legal', text: 'A lawyer wrote.' })).toMatchObject({
    status: 200,
  });
  expect((await seven('GET', `/numbers/${first}/notes`)).body).toMatchObject({
    notes: [{ text: 'A lawyer wrote.', writtenBy: 'head 7' }],
  });
  expect((await site.inject({ url: `/resource/ISSN/${first}`, headers: { accept: 'text/html' } })).body).not.toContain(
    'lawyer',
  );

  const moved = await staff('POST', '/custody-transfers', {
    from: '7',
    to: '2',
    numbers: [first],
    reason: 'the publisher moved',
  });
  expect(moved).toMatchObject({ status: 200, body: { transferred: 1 } });
  expect((await seven('GET', `/numbers/${first}`)).body.centre).toBe('2');
  expect(await staff('POST', '/blocks/1/closing', { reason: 'wound up' })).toMatchObject({
    body: { block: { state: 'closed' } },
  });
  expect(await staff('POST', '/blocks/99/closing', { reason: 'none' })).toMatchObject({ status: 404 });
});

test('a number that the Register does not know', async () => {
  expect(await seven('GET', `/numbers/${issnFromInteger(9_500_000)}`)).toMatchObject({ status: 404 });
  expect(
    await seven('POST', `/numbers/${issnFromInteger(9_500_000)}/confirmation`, { published: '2020', evidence: seen }),
  ).toMatchObject({ status: 404, body: { problems: [{ type: 'never-issued' }] } });
});

describe('role by verb', () => {
  const addresses = new Map<Verb, (typeof endpoints)[number]>(endpoints.map((one) => [one.verb, one]));
  const cells = [...addresses].flatMap(([verb, one]) =>
    // Roles of people alone have credentials that people make: roles.test.ts.
    rolesOfTokens.map((role) => [role, verb, one] as const),
  );

  test.each(cells)('%s: %s', async (role, verb, one) => {
    const centre = ['staff', 'administrator'].includes(role) ? undefined : '7';
    const path = one.path.replace(':issn', first).replace(/:\w+/, '1');
    const { status, body } = await as(role, centre, one.method, path, one.method === 'GET' ? undefined : {});
    const may = permissions[verb][role] !== undefined;
    // Whoever has the right gets as far as the request itself.
    expect(status === 403 && body.problems[0].type === 'not-permitted').toBe(!may);
  });
});
