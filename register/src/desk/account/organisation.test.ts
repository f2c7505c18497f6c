import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { aSite } from '../../../test/build/a-site.ts';
import { aVisitor, cookieOf, pathOf } from '../../../test/build/a-visitor.ts';
import { lettersTo } from '../../../test/build/read-letters.ts';
import { embeddedTemplate } from '../../../test/databases.ts';
import { findOrganisation, listInvitations, listMemberships, openStore, type Store } from '../../store/index.ts';

let store: Store;
let site: FastifyInstance;
let visitor: ReturnType<typeof aVisitor>;
type Headers = Record<string, string>;

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  site = await aSite(store);
  visitor = aVisitor(site);
});
afterAll(async () => {
  await site.close();
  await store.close();
});

/** Of an owner who makes it over its page. */
async function aPublisher(headers: Headers, name = 'Kranich Verlag'): Promise<number> {
  const made = await visitor.post(
    '/account/organisations/new',
    { name, country: 'DEU', website: 'https://kranich.example' },
    headers,
  );
  expect(made.statusCode).toBe(303);
  return Number(/organisations\/(\d+)\?/.exec(String(made.headers.location))![1]);
}
const at = (id: number, rest = '') => `/account/organisations/${id}${rest}`;
const members = (organisation: number) => listMemberships(store.read, { organisation });
const letterOf = async (email: string) => (await lettersTo(store, email)).at(-1);

describe('a publisher', () => {
  test('is made by its first owner, who invites a newcomer: she accepts by the link, with a name, and is a member', async () => {
    const owner = await aPerson(store, { name: 'Olga Owner' });
    const id = await aPublisher(owner.headers);
    const invited = await visitor.post(
      at(id, '/invitations'),
      { email: 'new@example.org', role: 'member' },
      owner.headers,
    );
    expect(invited.headers.location).toBe(at(id, '?done=invited'));
    const letter = await letterOf('new@example.org');
    expect(letter!.text).toContain('Olga Owner invites you');
    expect(letter!.text.replaceAll('\n', ' ')).toContain('member – Kranich Verlag');
    const link = pathOf(letter);
    expect((await visitor.get(link)).body).toContain('Kranich Verlag');
    expect((await visitor.post(link, { name: '' })).statusCode).toBe(422);
    const accepted = await visitor.post(link, { name: 'Nina New' });
    expect(accepted.headers.location).toBe(at(id, '?done=joined'));
    const page = await visitor.get(at(id), { cookie: cookieOf(accepted)! });
    expect(page.body).toContain('Nina New');
    expect(page.body).not.toContain('Send the invitation');
    expect((await visitor.post(link, { name: 'Again' })).statusCode).toBe(410);
    expect(await members(id)).toHaveLength(2);
  });

  test('an invitation is no way to sign in to an account that is there: its owner signs in and accepts', async () => {
    const owner = await aPerson(store);
    const id = await aPublisher(owner.headers);
    const guest = await aPerson(store, { email: 'guest@example.org' });
    const thief = await aPerson(store, { email: 'thief@example.org' });
    await visitor.post(at(id, '/invitations'), { email: 'guest@example.org', role: 'owner' }, owner.headers);
    const link = pathOf(await letterOf('guest@example.org'));
    for (const headers of [{}, thief.headers]) {
      const tried = await visitor.post(link, { name: 'Thief' }, headers);
      expect(tried.headers.location).toBe(`/sign-in?next=${encodeURIComponent(link)}`);
      expect(cookieOf(tried)).toBeUndefined();
    }
    expect(await members(id)).toHaveLength(1);
    expect((await visitor.post(link, {}, guest.headers)).headers.location).toBe(at(id, '?done=joined'));
    expect((await members(id)).map(({ role }) => role)).toEqual(['owner', 'owner']);
  });

  test('an invitation that was withdrawn, or followed by another, opens nothing', async () => {
    const owner = await aPerson(store);
    const id = await aPublisher(owner.headers);
    const ask = () =>
      visitor.post(at(id, '/invitations'), { email: 'late@example.org', role: 'member' }, owner.headers);
    await ask();
    const first = pathOf(await letterOf('late@example.org'));
    await ask();
    expect((await visitor.get(first)).statusCode).toBe(410);
    const [open, ...others] = await listInvitations(store.read, { organisation: id });
    expect(others).toEqual([]);
    await visitor.post(at(id, `/invitations/${open!.id}`), {}, owner.headers);
    expect((await visitor.get(pathOf(await letterOf('late@example.org')))).statusCode).toBe(410);
  });

  test('always has an owner: the last one cannot go, be removed or become a member', async () => {
    const owner = await aPerson(store);
    const id = await aPublisher(owner.headers);
    const [own] = await members(id);
    for (const [path, fields] of [
      ['/leave', {}],
      [`/members/${own!.id}`, { do: 'end' }],
      [`/members/${own!.id}`, { do: 'role', role: 'member' }],
    ] as const) {
      const tried = await visitor.post(at(id, path), fields, owner.headers);
      expect([tried.statusCode, tried.body.includes('always has an owner')]).toEqual([422, true]);
    }
    const second = await aPerson(store, { role: 'owner', organisation: id });
    const both = await Promise.all([owner, second].map(({ headers }) => visitor.post(at(id, '/leave'), {}, headers)));
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
    expect(await members(id)).toHaveLength(1);
  });

  test('its owner changes roles and removes members; who was removed sees nothing of it any more', async () => {
    const owner = await aPerson(store);
    const id = await aPublisher(owner.headers);
    const member = await aPerson(store, { role: 'member', organisation: id });
    const idOf = async () => (await members(id)).find(({ account }) => account === member.account.id)!.id;
    await visitor.post(at(id, `/members/${await idOf()}`), { do: 'role', role: 'owner' }, owner.headers);
    expect((await members(id)).map(({ role }) => role)).toEqual(['owner', 'owner']);
    await visitor.post(at(id, `/members/${await idOf()}`), { do: 'end' }, owner.headers);
    expect((await visitor.get(at(id), member.headers)).statusCode).toBe(404);
  });

  test('ends with its roles and invitations', async () => {
    const owner = await aPerson(store);
    const id = await aPublisher(owner.headers);
    await visitor.post(at(id, '/invitations'), { email: 'end@example.org', role: 'member' }, owner.headers);
    const closed = await visitor.post(at(id, '/close'), {}, owner.headers);
    expect(closed.headers.location).toBe('/account/organisations?done=closed');
    expect((await findOrganisation(store.read, id))!.ended).toBeInstanceOf(Date);
    expect((await visitor.get(at(id), owner.headers)).statusCode).toBe(404);
    expect((await visitor.get(pathOf(await letterOf('end@example.org')))).statusCode).toBe(410);
  });
});

describe('forged forms', () => {
  test('a stranger finds no page and changes nothing, a member changes nothing', async () => {
    const owner = await aPerson(store);
    const id = await aPublisher(owner.headers);
    const [own] = await members(id);
    const stranger = await aPerson(store);
    const member = await aPerson(store, { role: 'member', organisation: id });
    const forms = [
      ['/details', { name: 'Stolen' }],
      ['/invitations', { email: 'x@example.org', role: 'owner' }],
      [`/members/${own!.id}`, { do: 'end' }],
      ['/close', {}],
    ] as const;
    for (const [path, fields] of forms) {
      expect((await visitor.post(at(id, path), fields, stranger.headers)).statusCode, path).toBe(404);
      expect((await visitor.post(at(id, path), fields, member.headers)).statusCode, path).toBe(403);
      expect((await visitor.post(at(id, path), fields)).headers.location, path).toMatch(/^\/sign-in\?/);
    }
    expect((await visitor.get(at(id), stranger.headers)).statusCode).toBe(404);
    expect((await findOrganisation(store.read, id))!.name).toBe('Kranich Verlag');
    expect(await members(id)).toHaveLength(2);
    expect(await lettersTo(store, 'x@example.org')).toEqual([]);
  });

  test('an owner has no hand on the members and invitations of another organisation through her own', async () => {
    const mine = await aPerson(store);
    const own = await aPublisher(mine.headers, 'Mine');
    const other = await aPerson(store);
    const theirs = await aPublisher(other.headers, 'Theirs');
    const victim = await aPerson(store, { role: 'member', organisation: theirs });
    await visitor.post(at(theirs, '/invitations'), { email: 'kept@example.org', role: 'member' }, other.headers);
    const [invitation] = await listInvitations(store.read, { organisation: theirs });
    const membership = (await members(theirs)).find(({ account }) => account === victim.account.id)!;
    expect((await visitor.post(at(own, `/members/${membership.id}`), { do: 'end' }, mine.headers)).statusCode).toBe(
      404,
    );
    expect(
      (await visitor.post(at(own, `/members/${membership.id}`), { do: 'role', role: 'owner' }, mine.headers))
        .statusCode,
    ).toBe(404);
    expect((await visitor.post(at(own, `/invitations/${invitation!.id}`), {}, mine.headers)).statusCode).toBe(404);
    expect(await members(theirs)).toHaveLength(2);
    expect(await listInvitations(store.read, { organisation: theirs })).toHaveLength(1);
  });

  test.each(['administrator', 'head', 'staff', 'subscriber', 'system', 'nonsense', ''])(
    'an owner gives no role that a publisher does not have: %s',
    async (role) => {
      const owner = await aPerson(store);
      const id = await aPublisher(owner.headers);
      const answer = await visitor.post(at(id, '/invitations'), { email: 'role@example.org', role }, owner.headers);
      expect(answer.statusCode).toBe(422);
      expect(await lettersTo(store, 'role@example.org')).toEqual([]);
    },
  );

  test.each([
    ['a name with a line break', { name: 'A\r\nBcc: b@example.org' }],
    ['no name', { name: '' }],
    ['a script as a website', { name: 'A', website: 'javascript:alert(1)' }],
    ['a country that there is not', { name: 'A', country: 'XXX' }],
  ])('an organisation is not made with %s', async (_why, fields) => {
    const { headers, account } = await aPerson(store);
    expect((await visitor.post('/account/organisations/new', fields, headers)).statusCode).toBe(422);
    expect(await listMemberships(store.read, { account: account.id })).toEqual([]);
  });
});
