import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { aSite } from '../../../test/build/a-site.ts';
import { aVisitor, pathOf } from '../../../test/build/a-visitor.ts';
import { lettersTo } from '../../../test/build/read-letters.ts';
import { embeddedTemplate } from '../../../test/databases.ts';
import { findAccount, listMemberships, listSessions, openStore, type Store, writeCentres } from '../../store/index.ts';

let store: Store;
let site: FastifyInstance;
let visitor: ReturnType<typeof aVisitor>;

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  await store.transaction((tx) =>
    writeCentres(tx, [
      { code: 'A', name: 'Centre of A', status: 'active' },
      { code: 'B', name: 'Centre of B', status: 'active' },
    ] as never),
  );
  site = await aSite(store);
  visitor = aVisitor(site);
});
afterAll(async () => {
  await site.close();
  await store.close();
});

const letterOf = async (email: string) => (await lettersTo(store, email)).at(-1);
const staff = '/administration/staff';

describe('who works where', () => {
  test('a head invites, changes and removes cataloguers and reviewers of her centre', async () => {
    const head = await aPerson(store, { role: 'head', centre: 'A', name: 'Hedda' });
    expect((await visitor.get(staff, head.headers)).body).toContain('Centre of A');
    const fields = { centre: 'A', email: 'cat@example.org', role: 'cataloguer' };
    expect((await visitor.post(`${staff}/invitations`, fields, head.headers)).statusCode).toBe(303);
    const accepted = await visitor.post(pathOf(await letterOf('cat@example.org')), { name: 'Cat Aloguer' });
    expect(accepted.headers.location).toBe('/sign-in/second-factor?next=%2Fdesk');
    const [found] = await listMemberships(store.read, { centre: 'A', role: 'cataloguer' });
    await visitor.post(`${staff}/members/${found!.id}`, { centre: 'A', do: 'role', role: 'reviewer' }, head.headers);
    const [changed] = await listMemberships(store.read, { centre: 'A', role: 'reviewer' });
    expect(changed!.account).toBe(found!.account);
    await visitor.post(`${staff}/members/${changed!.id}`, { centre: 'A', do: 'end' }, head.headers);
    expect(await listMemberships(store.read, { account: found!.account })).toEqual([]);
  });

  test.each([
    ['another centre', { centre: 'B', role: 'cataloguer' }],
    ['a head of her own centre', { centre: 'A', role: 'head' }],
    ['the Registration Authority', { centre: '.', role: 'administrator' }],
    ['the Registration Authority by no place', { centre: '', role: 'staff' }],
  ])('a head does not invite for %s', async (_why, fields) => {
    const head = await aPerson(store, { role: 'head', centre: 'A' });
    const answer = await visitor.post(`${staff}/invitations`, { ...fields, email: 'no@example.org' }, head.headers);
    expect(answer.statusCode).toBe(403);
    expect(await lettersTo(store, 'no@example.org')).toEqual([]);
  });

  test('a head has no hand on people of another centre by the number of their role', async () => {
    const head = await aPerson(store, { role: 'head', centre: 'A' });
    const other = await aPerson(store, { role: 'reviewer', centre: 'B' });
    const [theirs] = await listMemberships(store.read, { account: other.account.id });
    for (const fields of [
      { do: 'end', role: '' },
      { do: 'role', role: 'cataloguer' },
    ]) {
      const answer = await visitor.post(`${staff}/members/${theirs!.id}`, { centre: 'A', ...fields }, head.headers);
      expect(answer.statusCode).toBe(403);
    }
    expect(await listMemberships(store.read, { account: other.account.id })).toEqual([theirs]);
  });

  test('an administrator invites heads, staff and administrators, and takes no role from herself', async () => {
    const administrator = await aPerson(store, { role: 'administrator' });
    for (const fields of [
      { centre: 'B', role: 'head' },
      { centre: '.', role: 'staff' },
      { centre: '.', role: 'administrator' },
    ]) {
      const email = `${fields.role}@example.org`;
      expect((await visitor.post(`${staff}/invitations`, { ...fields, email }, administrator.headers)).statusCode).toBe(
        303,
      );
      expect((await letterOf(email))!.text).toMatch(/Your role would be/);
    }
    const [own] = await listMemberships(store.read, { account: administrator.account.id });
    const answer = await visitor.post(`${staff}/members/${own!.id}`, { centre: '.', do: 'end' }, administrator.headers);
    expect(answer.statusCode).toBe(422);
  });

  test('without a second factor nobody does any of it', async () => {
    const head = await aPerson(store, { role: 'head', centre: 'A', secondFactor: false });
    const { statusCode, headers } = await visitor.get(staff, head.headers);
    expect([statusCode, headers.location]).toEqual([303, `/sign-in/second-factor?next=${encodeURIComponent(staff)}`]);
  });
});

describe('accounts', () => {
  test('are found by name, address and role, fifty a page', async () => {
    const administrator = await aPerson(store, { role: 'administrator' });
    for (let at = 0; at < 52; at++) await aPerson(store, { name: `Rosa ${at}`, email: `rosa-${at}@many.example` });
    const page = await visitor.get('/administration/accounts?q=MANY.example', administrator.headers);
    expect(page.body.match(/@many\.example/g)).toHaveLength(50);
    const next = /href="([^"]*after=[^"]*)"/.exec(page.body)![1]!.replaceAll('&amp;', '&');
    expect((await visitor.get(next, administrator.headers)).body.match(/@many\.example/g)).toHaveLength(2);
    const found = await visitor.get('/administration/accounts?role=administrator', administrator.headers);
    expect(found.body).toContain(administrator.account.email);
    expect(found.body).not.toContain('@many.example');
    // What is typed is no pattern.
    expect((await visitor.get('/administration/accounts?q=%25', administrator.headers)).body).toContain(
      'Nobody is found',
    );
  });

  test('one is closed with its sessions, roles and password, told so, and opened again without its roles', async () => {
    const administrator = await aPerson(store, { role: 'administrator' });
    const { account, headers } = await aPerson(store, { role: 'cataloguer', centre: 'A', email: 'bye@example.org' });
    const page = `/administration/accounts/${account.id}`;
    await visitor.post(page, { do: 'end', reason: 'left the centre' }, administrator.headers);
    expect((await visitor.get('/account', headers)).statusCode).toBe(303);
    expect(await listSessions(store.read, account.id)).toEqual([]);
    expect(await listMemberships(store.read, { account: account.id })).toEqual([]);
    expect((await letterOf('bye@example.org'))!.subject).toBe('Your account was closed');
    await visitor.guarded('/sign-in/letter', { email: 'bye@example.org' });
    expect((await letterOf('bye@example.org'))!.link).toBeUndefined();
    await visitor.post(page, { do: 'revive' }, administrator.headers);
    expect((await findAccount(store.read, account.id))!.ended).toBeUndefined();
    expect(await listMemberships(store.read, { account: account.id })).toEqual([]);
    const own = `/administration/accounts/${administrator.account.id}`;
    expect((await visitor.post(own, { do: 'end' }, administrator.headers)).statusCode).toBe(422);
  });

  test.each(['applicant', 'cataloguer', 'head', 'staff'] as const)('are not shown to a %s', async (role) => {
    const bound = role === 'cataloguer' || role === 'head' ? { centre: 'A' } : {};
    const { headers } = await aPerson(store, { role, ...bound });
    expect((await visitor.get('/administration/accounts', headers)).statusCode).toBe(403);
  });
});

describe('organisations', () => {
  test('the Registration Authority sees all, makes subscribers and agencies, and invites their first members', async () => {
    const { headers } = await aPerson(store, { role: 'staff' });
    const made = await visitor.post(
      '/administration/organisations/new',
      { kind: 'agency', name: 'Deep Archive' },
      headers,
    );
    const page = String(made.headers.location).split('?')[0]!;
    expect((await visitor.get(page, headers)).body).toContain('Archiving agency');
    await visitor.post(`${page}/invitations`, { email: 'agent@example.org', role: 'agency' }, headers);
    await visitor.post(pathOf(await letterOf('agent@example.org')), { name: 'Agent' });
    const list = await visitor.get('/administration/organisations?q=deep', headers);
    expect(list.body).toContain('Deep Archive');
  });

  test('an owner of one is no administrator of all', async () => {
    const owner = await aPerson(store);
    const made = await visitor.post('/account/organisations/new', { name: 'Small' }, owner.headers);
    expect(made.statusCode).toBe(303);
    expect((await visitor.get('/administration/organisations', owner.headers)).statusCode).toBe(403);
    const answer = await visitor.post(
      '/administration/organisations/new',
      { kind: 'agency', name: 'Mine' },
      owner.headers,
    );
    expect(answer.statusCode).toBe(403);
  });
});
