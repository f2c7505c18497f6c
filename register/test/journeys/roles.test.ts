/**
 * The table of role and action (domain/permissions.ts), in full and over HTTP: every page that people work in and every address of the writing
 * interface, asked by every role. Who has the right nowhere is refused before anything else is looked at; who has it gets any other answer.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createToken, rolesOfTokens } from '../../src/actions/create-token.ts';
import { writeCentre } from '../../src/actions/write-centre.ts';
import { endpoints } from '../../src/desk/api/endpoints.ts';
import { deskPages } from '../../src/desk/pages.ts';
import { type Role, roles, rolesOfCentre, systemActor } from '../../src/domain/actor.ts';
import { permissions, type Verb, verbs } from '../../src/domain/permissions.ts';
import { packageFile } from '../../src/root.ts';
import { addOrganisation, openStore, type Store } from '../../src/store/index.ts';
import { aPerson } from '../build/a-person.ts';
import { aSite } from '../build/a-site.ts';
import { embeddedTemplate } from '../databases.ts';

/** Roles that people have; programs and the register's own machine have no sessions. */
const people = roles.filter((role) => role !== 'service' && role !== 'system');

let store: Store;
let site: FastifyInstance;
const headersOf = new Map<Role, Record<string, string>>();
const secretOf = new Map<Role, string>();

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  await writeCentre(store, systemActor(), { code: '7', changes: { name: 'ISSN France', countries: ['FRA'] } });
  for (const role of people) {
    const kind = { owner: 'publisher', member: 'publisher', subscriber: 'subscriber', agency: 'agency' }[
      role as string
    ];
    const organisation =
      kind === undefined
        ? undefined
        : await store.transaction(async (tx) => {
            const { id } = await addOrganisation(tx, { kind: kind as 'publisher', name: `The ${role}`, by: 'test' });
            return id;
          });
    const centre = rolesOfCentre.some((one) => one === role) ? '7' : undefined;
    const { headers } = await aPerson(store, {
      role,
      ...(organisation !== undefined && { organisation }),
      ...(centre !== undefined && { centre }),
    });
    headersOf.set(role, headers);
  }
  for (const role of rolesOfTokens) {
    const bound = ['cataloguer', 'reviewer', 'head', 'service'].includes(role) ? { centre: '7' } : {};
    const made = await createToken(store, systemActor(), { name: `token of ${role}`, role, ...bound });
    if (made.ok) secretOf.set(role, made.secret);
  }
  site = await aSite(store);
});

afterAll(async () => {
  await site?.close();
  await store?.close();
});

/** With something in the place of every parameter that is nothing's name. */
const addressOf = (path: string): string => path.replace(/:[a-z]+/gi, '999999');

const pagesOfVerbs = deskPages.filter(({ who }) => who !== 'anyone' && who !== 'person');

describe('pages', () => {
  describe.each(pagesOfVerbs.map((page) => [`${page.method} ${page.path}`, page] as const))('%s', (_name, page) => {
    test.each(people)('%s', async (role) => {
      const { statusCode } = await site.inject({
        method: page.method,
        url: addressOf(page.path),
        headers: {
          ...headersOf.get(role),
          ...(page.method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(page.method === 'POST' && { payload: '' }),
      });
      // Everybody who is signed in may ask for herself.
      const has = (one: Role) => permissions[page.who as Verb][one] !== undefined;
      if (!has(role) && !has('applicant')) expect(statusCode).toBe(403);
      else if (permissions[page.who as Verb][role] === 'any')
        expect([200, 303, 400, 404, 409, 422]).toContain(statusCode);
      // What ends at her own is refused where it is nobody's.
      else expect([200, 303, 400, 403, 404, 409, 422]).toContain(statusCode);
    });

    test('nobody is asked who it is, and changes nothing', async () => {
      const { statusCode, headers } = await site.inject({
        method: page.method,
        url: addressOf(page.path),
        headers: { origin: 'https://register.example.org', 'content-type': 'application/x-www-form-urlencoded' },
        ...(page.method === 'POST' && { payload: '' }),
      });
      expect(statusCode).toBe(303);
      expect(headers.location).toMatch(/^\/sign-in\?next=/);
    });
  });

  test.each(deskPages.filter(({ method }) => method === 'POST').map(({ path }) => path))(
    'a form for %s that another site sends is not taken',
    async (path) => {
      const { statusCode } = await site.inject({
        method: 'POST',
        url: addressOf(path),
        headers: {
          ...headersOf.get('administrator'),
          origin: 'https://elsewhere.example',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: '',
      });
      expect(statusCode).toBe(403);
    },
  );
});

describe('the writing interface', () => {
  describe.each(endpoints.map((one) => [`${one.method} ${one.path}`, one] as const))('%s', (_name, one) => {
    test.each(rolesOfTokens)('%s', async (role) => {
      const { statusCode } = await site.inject({
        method: one.method,
        url: `/api${addressOf(one.path)}`,
        headers: { authorization: `Bearer ${secretOf.get(role)}`, 'content-type': 'application/json' },
        ...(one.method !== 'GET' && { payload: '{}' }),
      });
      if (permissions[one.verb][role] === undefined) expect(statusCode).toBe(403);
      else expect(statusCode).not.toBe(401);
    });

    test('without credentials nothing is answered', async () => {
      const { statusCode } = await site.inject({ method: one.method, url: `/api${addressOf(one.path)}` });
      expect(statusCode).toBe(401);
    });
  });
});

test('every verb of the table is asked for somewhere over HTTP, or is a matter of the register’s own machine', () => {
  const asked = new Set<Verb>([...endpoints.map(({ verb }) => verb), ...pagesOfVerbs.map(({ who }) => who as Verb)]);
  // Pages of whoever is signed in ask for the right over what they show, once they know whose it is.
  const sources = ['src/desk', 'src/actions'].flatMap((folder) =>
    readdirSync(packageFile(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .map((name) => readFileSync(join(packageFile(folder), name), 'utf8')),
  );
  const text = sources.join('\n');
  const ofTheMachine: readonly Verb[] = ['sign-head', 'repair-register'];
  const left = verbs.filter((verb) => !asked.has(verb) && !ofTheMachine.includes(verb) && !text.includes(`'${verb}'`));
  expect(left).toEqual([]);
});
