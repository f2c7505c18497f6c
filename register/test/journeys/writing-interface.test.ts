/** The writing interface as programs of centres call it: credentials, rights, problems, the worklist (docs/guide/writing-interface.md). */
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken, retireToken } from '../../src/actions/create-token.ts';
import { type Role, systemActor } from '../../src/domain/actor.ts';
import { addMatters, openStore, type Store, writeCentres } from '../../src/store/index.ts';
import { buildServer } from '../../src/web/server.ts';
import { embeddedTemplate } from '../databases.ts';

let store: Store;
let site: FastifyInstance;
const machine = systemActor();

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  const settings = { baseUrl: 'https://register.example.org' };
  site = await buildServer({ read: store.read, store, settings, log: pino({ level: 'silent' }) });
  await store.transaction(async (tx) => {
    await writeCentres(tx, [{ code: '7' }, { code: '2' }]);
    const matter = { kind: 'import-conflict', number: 28083, detail: { a: 1 }, openedBy: 'test' } as const;
    await addMatters(tx, [
      { ...matter, centre: '7' },
      { ...matter, centre: '2', number: 5 },
    ]);
  });
});

afterAll(async () => {
  await site?.close();
  await store?.close();
});

let names = 0;
async function credentials(role: Role, centre?: string): Promise<string> {
  const made = await createToken(store, machine, { name: `t${++names}`, role, ...(centre && { centre }) });
  if (!made.ok) throw new Error(made.problem.type);
  return made.secret;
}

async function call(secret: string | undefined, method: 'GET' | 'POST', url: string, body?: unknown) {
  const response = await site.inject({
    method,
    url,
    headers: {
      ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}

test('without credentials that are in use nothing is told', async () => {
  const ended = await credentials('staff');
  await retireToken(store, machine, `t${names}`);
  for (const secret of [undefined, 'masthead_x', ended, `${ended}\u00e9`.slice(0, 10)]) {
    const { status, headers, body } = await call(secret, 'GET', '/api/worklist');
    expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer realm="Masthead"']);
    expect(body.problems).toMatchObject([{ type: 'no-credentials' }]);
    expect(headers['cache-control']).toBe('no-store');
  }
});

test('a centre sees and settles its own matters; those of others look like none', async () => {
  const own = await credentials('cataloguer', '7');
  const { body } = await call(own, 'GET', '/api/worklist');
  expect(body.matters).toMatchObject([{ issn: '0028-0836', centre: '7', detail: { a: 1 } }]);
  const all = await call(await credentials('staff'), 'GET', '/api/worklist');
  expect(all.body.matters).toHaveLength(2);
  const theirs = all.body.matters.find(({ centre }: { centre: string }) => centre === '2').id;
  const settle = (id: number, decision: unknown) => call(own, 'POST', `/api/worklist/${id}/decision`, decision);
  expect(await settle(theirs, { state: 'done' })).toMatchObject({ status: 404 });
  const id = body.matters[0].id;
  expect(await call(own, 'GET', `/api/worklist/${id}`)).toMatchObject({
    status: 200,
    body: { id, issn: '0028-0836', sentence: expect.stringMatching(/\.$/), numbers: [{ issn: '0028-0836' }] },
  });
  expect(await call(own, 'GET', `/api/worklist/${theirs}`)).toMatchObject({ status: 404 });
  expect(await call(own, 'POST', `/api/worklist/${theirs}/taking`, {})).toMatchObject({ status: 404 });
  // There is no record in it.
  expect(await call(own, 'POST', `/api/worklist/${id}/taking`, {})).toMatchObject({
    status: 422,
    body: { problems: [{ type: 'no-conflict' }] },
  });
  expect(await settle(id, { state: 'dismissed' })).toMatchObject({
    status: 422,
    body: { problems: [{ type: 'reason-missing' }] },
  });
  expect(await settle(id, { state: 'done' })).toMatchObject({ status: 200, body: { id, state: 'done' } });
  expect(await settle(id, { state: 'done' })).toMatchObject({ status: 409 });
});

test('what is not as described is named by its place', async () => {
  const staff = await credentials('staff');
  expect((await call(staff, 'GET', '/api/worklist?about=0028-0837')).body).toMatchObject({
    status: 400,
    problems: [{ type: 'not-as-described', sentence: expect.stringMatching(/^about: /) }],
  });
  expect((await call(staff, 'POST', '/api/worklist/1/decision', { state: 'gone', x: 1 })).status).toBe(400);
  expect((await call(staff, 'POST', '/api/worklist/1/decision', '{"state"')).status).toBe(400);
  expect((await call(staff, 'POST', '/api/worklist/none/decision', { state: 'done' })).status).toBe(400);
  expect((await call(staff, 'POST', '/api/nothing', {})).status).toBe(404);
});

test('a body that is not JSON is refused by its type', async () => {
  const response = await site.inject({
    method: 'POST',
    url: '/api/worklist/1/decision',
    headers: { 'content-type': 'text/plain', authorization: `Bearer ${await credentials('staff')}` },
    payload: '{}',
  });
  expect(response.statusCode).toBe(415);
});

test('the description names every address, its right and its roles', async () => {
  const { status, body } = await call(undefined, 'GET', '/api');
  expect(status).toBe(200);
  expect(body.openapi).toBe('3.1.0');
  const operation = body.paths['/api/worklist/{id}/decision'].post;
  expect(operation.description).toContain('cataloguer (own centre)');
  expect(operation.requestBody.content['application/json'].schema.required).toEqual(['state']);
  expect(body.paths['/api/worklist'].get.parameters.map(({ name }: { name: string }) => name)).toContain('about');
});
