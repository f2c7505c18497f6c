/** Requests over HTTP as programs of publishers and centres send them: the rules and places of the form, one key one request, and nobody else's. */
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSite } from '../../../test/build/a-site.ts';
import { embeddedTemplate } from '../../../test/databases.ts';
import type { Role } from '../../domain/actor.ts';
import {
  addOrganisation,
  addToken,
  findRequest,
  listEvidence,
  listRequests,
  moveRequest,
  openStore,
  type Store,
  writeCentre,
} from '../../store/index.ts';

let store: Store;
let site: FastifyInstance;
let publisher: string;
let rival: string;
let centre: string;
let clerk: string;

const form = {
  applicant: { kind: 'publisher', name: 'Ada', email: 'ada@example.org' },
  title: { roman: 'Acta botanica' },
  country: 'FRA',
  cities: [{ roman: 'Paris' }],
  versions: [{ medium: 'print' }, { medium: 'online', url: 'https://acta.example.org', format: 'html' }],
  languages: ['fre'],
  publisher: { name: { roman: 'Société botanique' } },
  status: 'current',
  start: '2026-01',
  frequency: 'q',
  type: 'periodical',
};
const evidence = [{ url: 'https://acta.example.org/1' }];

async function aToken(
  role: Role,
  bound: { readonly organisation?: number; readonly centre?: string },
): Promise<string> {
  const secret = `masthead_${randomBytes(32).toString('base64url')}`;
  const added = await store.transaction((tx) =>
    addToken(tx, {
      name: `t ${secret.slice(9, 20)}`,
      role,
      ...bound,
      secretHash: createHash('sha256').update(secret).digest(),
      createdBy: 'test',
      expires: new Date(Date.now() + 3_600_000),
    }),
  );
  if (!added) throw new Error('There is a token of this name.');
  return secret;
}

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  site = await aSite(store);
  const [own, other] = await store.transaction(async (tx) => {
    const by = { actor: 'test' };
    await writeCentre(tx, { code: '2', name: 'France', country: 'FRA', countries: ['FRA'], status: 'active' }, by);
    await writeCentre(tx, { code: '4', name: 'Canada', country: 'CAN', countries: ['CAN'], status: 'active' }, by);
    return [
      await addOrganisation(tx, { kind: 'publisher', name: 'Société', by: 'test' }),
      await addOrganisation(tx, { kind: 'publisher', name: 'Rival', by: 'test' }),
    ];
  });
  publisher = await aToken('service', { organisation: own!.id });
  rival = await aToken('service', { organisation: other!.id });
  centre = await aToken('service', { centre: '4' });
  clerk = await aToken('cataloguer', { centre: '2' });
});

afterAll(async () => {
  await site?.close();
  await store?.close();
});

async function call(secret: string, method: 'GET' | 'POST', url: string, body?: unknown) {
  const response = await site.inject({
    method,
    url: `/api/requests${url}`,
    headers: { authorization: `Bearer ${secret}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
  return { status: response.statusCode, body: response.json() };
}

test('one key makes one request, however often it is sent; another content needs another key', async () => {
  const sent = { key: 'one', requests: [{ form, evidence }] };
  const first = await call(publisher, 'POST', '', sent);
  expect(first).toMatchObject({
    status: 201,
    body: { repeated: false, requests: [{ state: 'submitted', centre: '2', next: { turn: 'centre' } }] },
  });
  const again = await call(publisher, 'POST', '', sent);
  expect(again).toMatchObject({ status: 200, body: { repeated: true, requests: first.body.requests } });
  const other = { ...sent, requests: [{ form: { ...form, title: { roman: 'Other' } }, evidence }] };
  expect(await call(publisher, 'POST', '', other)).toMatchObject({
    status: 409,
    body: { problems: [{ type: 'key-used' }] },
  });
  // The key is the caller's own.
  const theirs = await call(rival, 'POST', '', sent);
  expect(theirs.status).toBe(201);
  expect(theirs.body.requests[0].reference).not.toBe(first.body.requests[0].reference);
});

test('what is wrong has the type and the place that the form gives it, and nothing of the call stays', async () => {
  const before = (await store.transaction((tx) => listRequests(tx, {}))).total;
  const wrong = { ...form, country: undefined, versions: [{ medium: 'online', format: 'html' }] };
  const { status, body } = await call(publisher, 'POST', '', {
    key: 'two',
    requests: [{ form, evidence }, { form: wrong, evidence }, { form: { ...form, title: { roman: 'No proof' } } }],
  });
  expect(status).toBe(422);
  const places = body.problems.map(({ type, path }: { type: string; path: string }) => `${path} ${type}`);
  expect(places).toEqual([
    'requests.1.form.versions.0.url url-missing',
    'requests.1.form.country missing',
    'requests.2 evidence-missing',
  ]);
  expect(body.problems[0].sentence).not.toBe('');
  expect((await store.transaction((tx) => listRequests(tx, {}))).total).toBe(before);
});

test.each([
  ['a field that is not of the form', { ...form, colour: 'red' }],
  ['a list where there is one', { ...form, country: ['FRA'] }],
])('%s is not as described', async (_why, odd) => {
  const { status, body } = await call(publisher, 'POST', '', { key: 'odd', requests: [{ form: odd, evidence }] });
  expect(status).toBe(400);
  expect(body.problems[0].type).toBe('not-as-described');
});

test('files come as base64, judged by what they are', async () => {
  const pdf = { name: 'cover.pdf', content: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64') };
  const made = await call(publisher, 'POST', '', {
    key: 'file',
    requests: [{ form: { ...form, title: { roman: 'With a file' } }, evidence: [pdf] }],
  });
  expect(made.status).toBe(201);
  const { reference } = made.body.requests[0];
  const request = (await store.transaction((tx) => findRequest(tx, reference)))!;
  expect(await store.transaction((tx) => listEvidence(tx, request.id))).toMatchObject([
    { kind: 'first-issue', name: 'cover.pdf', type: 'application/pdf' },
  ]);
  const script = { name: 'cover.pdf', content: Buffer.from('#!/bin/sh\n').toString('base64') };
  expect(await call(publisher, 'POST', `/${reference}/evidence`, script)).toMatchObject({
    status: 422,
    body: { problems: [{ type: 'file-program' }] },
  });
  expect((await call(publisher, 'POST', `/${reference}/evidence`, { url: 'https://acta.example.org/2' })).status).toBe(
    201,
  );
  const bad = { key: 'bad', requests: [{ form, evidence: [{ url: 'https://a.example.org/1' }, script] }] };
  expect(await call(publisher, 'POST', '', bad)).toMatchObject({
    body: { problems: [{ type: 'file-program', path: 'requests.0.evidence.1' }] },
  });
});

test('a request is followed to its end: asked, answered, accepted; or taken back', async () => {
  const made = await call(publisher, 'POST', '', {
    key: 'follow',
    requests: ['Followed', 'Taken back'].map((roman) => ({ form: { ...form, title: { roman } }, evidence })),
  });
  const [{ reference }, { reference: other }] = made.body.requests;
  const { id } = (await store.transaction((tx) => findRequest(tx, reference)))!;
  const actor = { name: 'c', role: 'cataloguer', centre: '2' } as const;
  await store.transaction((tx) => moveRequest(tx, id, 'ask', { actor }));
  expect((await call(publisher, 'GET', `/${reference}`)).body).toMatchObject({
    state: 'waiting',
    next: { turn: 'applicant' },
  });
  expect(await call(publisher, 'POST', `/${reference}/messages`, { text: 'Here it is.' })).toMatchObject({
    status: 201,
    body: { state: 'submitted' },
  });
  expect((await call(clerk, 'POST', `/${reference}/messages`, { text: 'Thank you.' })).status).toBe(201);
  const titles = [{ label: '1', issn: '0317-8471', issnL: '0317-8471', keyTitle: 'Followed' }];
  const decision = { type: 'accepted', state: 'provisional', titles, changeSet: 'x' };
  await store.transaction((tx) => moveRequest(tx, id, 'accept', { actor, decision }));
  expect((await call(publisher, 'GET', `/${reference}`)).body).toMatchObject({
    state: 'accepted',
    numbers: [{ version: 0, issn: '0317-8471' }],
    numbersAre: 'provisional',
    messages: [{ from: 'applicant', text: 'Here it is.' }, { from: 'centre' }],
    form: { title: { roman: 'Followed' } },
  });
  expect(await call(publisher, 'POST', `/${other}/withdrawal`, { reason: 'a mistake' })).toMatchObject({
    status: 200,
    body: { state: 'withdrawn' },
  });
  expect((await call(publisher, 'POST', `/${reference}/withdrawal`, {})).status).toBe(409);
});

test('lists go page by page in the order in which requests came, by state', async () => {
  const all = (await call(publisher, 'GET', '')).body.requests.map((one: { reference: string }) => one.reference);
  const seen: string[] = [];
  let url = '?limit=2';
  for (let page = 0; page < 10; page++) {
    const { body } = await call(publisher, 'GET', url);
    seen.push(...body.requests.map((one: { reference: string }) => one.reference));
    if (body.next === undefined) break;
    url = `?limit=2&after=${body.next}`;
  }
  expect(seen).toEqual(all);
  expect(new Set(seen).size).toBeGreaterThan(3);
  const withdrawn = (await call(publisher, 'GET', '?state=withdrawn')).body.requests;
  expect(withdrawn).toMatchObject([{ title: expect.stringMatching(/^taken back$/i) }]);
  expect((await call(publisher, 'GET', '?state=lost')).status).toBe(400);
});

test('somebody else’s request is none', async () => {
  const { reference } = (await call(publisher, 'GET', '')).body.requests[0];
  for (const secret of [rival, centre]) {
    expect((await call(secret, 'GET', `/${reference}`)).status).toBe(404);
    expect((await call(secret, 'POST', `/${reference}/messages`, { text: 'x' })).status).toBe(404);
    expect((await call(secret, 'POST', `/${reference}/withdrawal`, {})).status).toBe(404);
    expect((await call(secret, 'POST', `/${reference}/evidence`, { url: 'https://a.example.org/' })).status).toBe(404);
    expect((await call(secret, 'GET', `?after=${reference}`)).status).toBe(404);
  }
  expect((await call(publisher, 'GET', '/R-0000-0000-00')).status).toBe(404);
});

test('a centre enters what people asked for on its site, and keeps it wherever it is published', async () => {
  const entry = { key: 'entry', requests: [{ form: { ...form, title: { roman: 'Entered' } }, evidence }] };
  for (const [secret, code] of [
    [centre, '4'],
    [clerk, '2'],
  ] as const) {
    const made = await call(secret, 'POST', '/entries', entry);
    expect(made).toMatchObject({ status: 201, body: { requests: [{ state: 'submitted', centre: code }] } });
  }
  // Who only enters for others does not ask for herself.
  expect((await call(clerk, 'POST', '', entry)).status).toBe(403);
});
