/** A centre's program over HTTP: a block, a family of three, a successor, a history with a number of its own (docs/guide/writing-interface.md). */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken } from '../../src/actions/create-token.ts';
import { type Role, systemActor } from '../../src/domain/actor.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { aSite } from '../build/a-site.ts';
import { embeddedTemplate } from '../databases.ts';

let store: Store;
let site: FastifyInstance;

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  site = await aSite(store);
});
afterAll(async () => {
  await site?.close();
  await store?.close();
});

async function as(role: Role, centre?: string) {
  const name = `${role} ${centre ?? ''}`;
  const made = await createToken(store, systemActor(), { name: name.trim(), role, ...(centre && { centre }) });
  if (!made.ok) throw new Error(made.problem.type);
  return async (method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown) => {
    const response = await site.inject({
      method,
      url: `/api${url}`,
      headers: {
        authorization: `Bearer ${made.secret}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    return { status: response.statusCode, body: response.json() };
  };
}

const about = {
  country: 'FRA',
  languages: ['fre'],
  publisher: 'CNRS',
  place: 'Paris',
  start: '2020',
  frequency: 'q',
  type: 'p',
  udc: '903',
};
const online = { ...about, medium: 'online', urls: ['https://gallia.example.org/'] };

test('a block, a family of three, a successor, and their history', async () => {
  const staff = await as('staff');
  await staff('PUT', '/centres/7', { changes: { name: 'Centre 7', country: 'FRA' } });
  await staff('PUT', '/centres/0', { changes: { name: 'International Centre', country: 'FRA' } });
  await staff('POST', '/blocks', { centre: '7', first: '9000-000', last: '9000-099' });
  await staff('POST', '/blocks', { centre: '0', first: '9000-100', last: '9000-199' });
  const seven = await as('service', '7');

  const family = {
    key: 'request 1',
    state: 'provisional',
    request: 'R-1',
    titles: [
      { label: 'print', description: { title: 'Gallia orientalis', ...about, medium: 'print' } },
      { label: 'online', description: { title: 'Gallia orientalis', ...online } },
      { label: 'supplement', description: { title: 'Gallia orientalis. Supplément', ...about, medium: 'print' } },
    ],
    links: [
      { from: 'print', kind: 'other-medium', to: 'online' },
      { from: 'supplement', kind: 'supplement-to', to: 'print' },
    ],
  };
  const given = await seven('POST', '/assignments', family);
  expect(given).toMatchObject({ status: 201, body: { repeated: false, state: 'provisional' } });
  const issns: string[] = given.body.titles.map(({ issn }: { issn: string }) => issn);
  expect(new Set(issns).size).toBe(3);
  const [print, web, supplement] = issns as [string, string, string];
  expect(given.body.titles.map(({ issnL }: { issnL: string }) => issnL)).toEqual([print, print, supplement]);

  // The answer was lost; the program asks again.
  expect(await seven('POST', '/assignments', family)).toMatchObject({
    status: 200,
    body: { repeated: true, titles: [{ issn: print }, { issn: web }, { issn: supplement }] },
  });
  expect(await seven('POST', '/assignments', { ...family, state: 'register' })).toMatchObject({
    status: 422,
    body: { problems: [{ type: 'evidence-missing' }] },
  });
  expect(await seven('POST', '/assignments', { ...family, reason: 'another' })).toMatchObject({
    status: 409,
    body: { problems: [{ type: 'key-used' }] },
  });
  expect(await seven('POST', '/assignments', { ...family, key: 'request 2' })).toMatchObject({
    status: 422,
    body: { problems: [{ type: 'duplicate-likely' }, {}, {}] },
  });
  const plain = { label: 'x', description: { title: 'Carta', medium: 'print', country: 'FRA' } };
  const lacking = await seven('POST', '/assignments', { ...family, key: 'k', links: [], titles: [plain] });
  expect(lacking.body.problems[0].sentence).toContain('In a description it is given as publisher, place.');
  expect(await seven('POST', '/assignments', { ...family, key: 'request 3', centre: '0' })).toMatchObject({
    status: 403,
    body: { problems: [{ type: 'not-in-custody' }] },
  });
  const strange = { title: 'X', medium: 'print', country: 'Atlantis' };
  expect(
    await seven('POST', '/assignments', {
      ...family,
      key: 'k',
      links: [],
      titles: [{ label: 'x', description: strange }],
    }),
  ).toMatchObject({
    status: 422,
    body: { problems: [{ type: 'value-unknown', field: 'country', label: 'x' }] },
  });

  const confirmed = await seven('POST', `/numbers/${print}/confirmation`, {
    published: '2020',
    evidence: { type: 'statement', text: 'issue 1 seen' },
  });
  expect(confirmed.status).toBe(200);
  for (const { sentence } of confirmed.body.left) expect(sentence).toMatch(/^0?\d+: .*\.$/);
  for (const { sentence } of given.body.titles[0].warnings) expect(sentence).toMatch(/^\d+.*\.$/);
  expect((await seven('GET', '/numbers/9000-0994')).body).toMatchObject({ state: 'unreported', block: 1 });
  expect(await seven('GET', '/numbers/9500-0003')).toMatchObject({
    status: 404,
    body: { problems: [{ type: 'never-issued' }] },
  });

  // The online version goes on as it was, so the new title is linked with it too (ISO 3297:2020, Annex B).
  const successor = await seven('POST', '/assignments', {
    key: 'successor',
    state: 'provisional',
    titles: [
      { label: 'new', description: { title: 'Archaeologia orientis', ...about, start: '2024', medium: 'print' } },
    ],
    links: [{ from: 'new', kind: 'continues', to: print }],
  });
  expect(successor).toMatchObject({ status: 201, body: { linkedBack: [print, web] } });
  const later: string = successor.body.titles[0].issn;

  // Every number on its page.
  for (const issn of [...issns, later]) {
    const page = await site.inject({ url: `/resource/ISSN/${issn}`, headers: { accept: 'text/html' } });
    expect([issn, page.statusCode]).toEqual([issn, 200]);
  }
  const predecessor = await site.inject({ url: `/resource/ISSN/${print}`, headers: { accept: 'text/html' } });
  expect(predecessor.body).toContain(later);

  const proposed = await seven('POST', '/clusters/proposals', { kind: 'H', title: print });
  expect(proposed.status).toBe(403);
  const history = await staff('POST', '/clusters/proposals', { kind: 'H', title: print });
  expect(history).toMatchObject({ status: 201, body: { kind: 'H', members: expect.arrayContaining([print, later]) } });
  const approved = await staff('POST', `/worklist/${history.body.matter}/approval`, { reason: 'one after the other' });
  expect(approved).toMatchObject({ status: 201, body: { kind: 'H', cluster: expect.stringMatching(/^9000-1/) } });
  const cluster = await site.inject({
    url: `/resource/ISSN-H/${approved.body.cluster}`,
    headers: { accept: 'text/html' },
  });
  expect(cluster.statusCode).toBe(200);
  expect(cluster.body).toContain(later);
  expect(await staff('POST', `/worklist/${history.body.matter}/approval`, { reason: 'again' })).toMatchObject({
    status: 409,
  });
});
