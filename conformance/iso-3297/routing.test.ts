/** ISO 3297:2020, D.2 h and D.3: a request goes to the centre whose task it is, its applicant reads which and why, and finds what is there for her. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routeRequest } from '../../register/src/actions/requests/route-request.ts';
import { startRequest } from '../../register/src/actions/requests/start-request.ts';
import { submitRequest } from '../../register/src/actions/requests/submit-request.ts';
import type { Actor } from '../../register/src/domain/actor.ts';
import type { RequestForm } from '../../register/src/domain/request-form.ts';
import { addEvidence, findRequest } from '../../register/src/store/index.ts';
import { aCataloguer, aCentre } from '../../register/test/build/a-centre.ts';
import { aPerson } from '../../register/test/build/a-person.ts';
import { aForm } from '../../register/test/build/a-request.ts';
import { anAgreement } from '../../register/test/build/an-agreement.ts';
import { aRegister, type Register, shownText } from './a-register.ts';

let register: Register;
let house: number;
beforeAll(async () => {
  register = await aRegister();
  await aCentre(register.store, { code: '7', first: 6_000_000 });
  await aCentre(register.store, { code: '0', first: 6_100_000 });
  house = (await anAgreement(register.store)).organisation;
});
afterAll(() => register?.close());

type Person = Awaited<ReturnType<typeof aPerson>>;

/** Sent by somebody, for herself or for her house; its reference. */
async function send({ account }: Person, form: RequestForm, organisation?: number): Promise<string> {
  const { store } = register;
  const name = `account ${account.id}`;
  const actor: Actor =
    organisation === undefined
      ? { name, role: 'applicant', account: account.id }
      : { name, role: 'owner', account: account.id, organisation };
  const started = await startRequest(store, actor, { language: 'en', form });
  if (!started.ok) throw new Error(JSON.stringify(started.problem));
  const { id, reference } = started.request;
  const copy = { request: id, kind: 'first-issue', url: 'https://air.example.org/1', by: actor.name } as const;
  await store.transaction((tx) => addEvidence(tx, copy));
  const sent = await submitRequest(store, actor, { reference });
  if (!sent.ok) throw new Error(JSON.stringify(sent.problem));
  return reference;
}

async function shown(path: string, { headers }: Person): Promise<string> {
  const { statusCode, body } = await register.site.inject({ url: path, headers });
  expect([path, statusCode]).toEqual([path, 200]);
  return shownText(body);
}

const preservation = { ...aForm().applicant, kind: 'preservation' } as const;
const routes: readonly (readonly [
  why: string,
  more: Partial<RequestForm>,
  ofHouse: boolean,
  centre: string,
  says: string,
])[] = [
  ['country', { country: 'FRA' }, false, '7', 'It serves the country of publication: France.'],
  ['country without a centre', { country: 'ISL' }, false, '0', 'There is no centre for Iceland'],
  ['agreement, in any country', { country: 'DEU' }, true, '7', 'The publisher Ode Press has an agreement'],
  ['kind of applicant', { country: 'FRA', applicant: preservation }, false, '0', 'International Centre'],
];

test.each(routes)(
  'D.3 a request is routed by %s, and its applicant reads why',
  async (why, more, ofHouse, centre, says) => {
    const organisation = ofHouse ? house : undefined;
    const person = await aPerson(register.store, organisation === undefined ? {} : { role: 'owner', organisation });
    const reference = await send(person, aForm(`Annals of ${why}`, more), organisation);
    expect((await findRequest(register.store.read, reference))!.centre).toBe(centre);
    const page = await shown(`/requests/${reference}`, person);
    expect(page).toContain(`Centre ${centre}`);
    expect(page).toContain(says);
  },
);

test('D.3 a centre passes on what is another’s task, and the applicant reads to whom and why', async () => {
  const person = await aPerson(register.store);
  const reference = await send(person, aForm('Annals of Passing'));
  const why = 'It comes out in several countries.';
  expect(await routeRequest(register.store, aCataloguer('7'), { reference, centre: '0', why })).toMatchObject({
    ok: true,
  });
  const page = await shown(`/requests/${reference}`, person);
  expect(page).toContain('Centre 0');
  expect(page).toContain(why);
});

test('D.2.h applicants have the Portal and services of their own: asking, following, their titles, claims, verifying', async () => {
  const person = await aPerson(register.store);
  await send(person, aForm('Annals of Services'));
  const home = await register.get('/');
  expect(home).toContain('href="/request"');
  expect(await shown('/requests', person)).toContain('Annals of Services');
  for (const path of ['/request', '/requests/files', '/titles', '/titles/claim', '/certificates', '/rules'])
    expect((await shown(path, person)).length).toBeGreaterThan(100);
});
