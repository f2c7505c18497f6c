/** What each check of a request finds, against a register with a journal in it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCataloguer, aCentre } from '../../../test/build/a-centre.ts';
import { aPerson } from '../../../test/build/a-person.ts';
import { aForm, aRequest } from '../../../test/build/a-request.ts';
import { lettersTo } from '../../../test/build/read-letters.ts';
import { embeddedTemplate } from '../../../test/databases.ts';
import { systemActor } from '../../domain/actor.ts';
import type { PageRead } from '../../domain/page-read.ts';
import { latestChecks, listUnchecked, openStore, type Store } from '../../store/index.ts';
import { acceptRequest } from './accept-request.ts';
import { runChecks } from './run-checks.ts';
import { tellCentres } from './tell-centres.ts';

let store: Store;
let known = '';
beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  await aCentre(store);
  const request = await aRequest(store, { form: aForm('Annals of the Known', { versions: [{ medium: 'print' }] }) });
  const accepted = await acceptRequest(store, systemActor(), { reference: request.reference });
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.problem));
  known = accepted.decision.titles[0]!.issn;
});
afterAll(() => store?.close());

async function checksOf(more: Parameters<typeof aRequest>[1], page?: PageRead) {
  const request = await aRequest(store, more);
  const checked = await runChecks(store, systemActor(), request.reference, page ? { readPage: async () => page } : {});
  if (!checked.ok) throw new Error(checked.problem.type);
  return Object.fromEntries(
    checked.checks.map(({ kind, result, data }) => [
      kind,
      [result, ...data.findings.map(({ type }) => type)].join(' '),
    ]),
  );
}

test('a new title with everything is well', async () => {
  const page = { ok: true, text: 'Annals of the Unknown, online', issns: [] } as const;
  expect(await checksOf({ form: aForm('Annals of the Unknown') }, page)).toMatchObject({
    duplicates: 'passed',
    'key-title': 'passed key-title-free key-title-free',
    evidence: 'passed has-first-issue',
    url: 'passed shows-title opens',
    'issn-shown': 'passed shows-no-issn',
    eligibility: 'passed',
    record: expect.stringMatching(/^passed|^warning/),
  });
});

test.each<[string, Parameters<typeof aRequest>[1], PageRead | undefined, Record<string, unknown>]>([
  [
    'one that the Register has',
    { form: aForm('Annals of the Known', { versions: [{ medium: 'print' }] }) },
    undefined,
    { duplicates: expect.stringMatching(/^failed like/), publisher: expect.stringMatching(/^passed publisher-title/) },
  ],
  [
    'a page that does not open',
    {},
    { ok: false, problem: 'timeout' },
    { url: expect.stringMatching(/^failed not-opened/) },
  ],
  [
    'a page with another title and a number',
    { form: aForm('Annals of Elsewhere') },
    { ok: true, text: 'Something', issns: ['0028-0836'] },
    { url: expect.stringMatching(/^warning title-not-shown/), 'issn-shown': 'warning shows-issn' },
  ],
  ['no reader of pages', {}, undefined, { url: expect.stringMatching(/^unknown not-asked/), 'issn-shown': 'unknown' }],
  ['no evidence', { evidence: 'none' }, undefined, { evidence: 'failed no-evidence' }],
  ['a mock-up alone', { evidence: 'mock-up' }, undefined, { evidence: 'warning has-mock-up' }],
  [
    'an end that is planned',
    { form: aForm('Annals until 2030', { end: '2030' }) },
    undefined,
    { eligibility: 'failed ends' },
  ],
  ['a website', { form: aForm('Site of Annals', { type: 'website' }) }, undefined, { eligibility: 'warning updated' }],
  [
    'a former title that nobody has',
    { form: aForm('Annals, continued', { former: [{ title: 'Ghost', issn: '0028-0836' }] }) },
    undefined,
    { numbers: 'failed number-unknown' },
  ],
  [
    'an address that nobody proved',
    {},
    undefined,
    { applicant: expect.stringMatching(/^warning applicant-not-proved/) },
  ],
])('%s', async (_, more, page, expected) => {
  expect(await checksOf(more, page)).toMatchObject(expected);
});

test('numbers that are named fit, or are called otherwise', async () => {
  const named = (title: string) => aForm('Annals of Later', { former: [{ title, issn: known }] });
  expect(await checksOf({ form: named('Annals of the Known') })).toMatchObject({ numbers: 'passed number-fits' });
  expect(await checksOf({ form: named('Quite another') })).toMatchObject({ numbers: 'warning number-differs' });
});

test('the job finds those that were not checked as they stand; the newest of each kind counts', async () => {
  const request = await aRequest(store, { form: aForm('Annals in Waiting') });
  expect(await listUnchecked(store.read, 100)).toContain(request.reference);
  await runChecks(store, systemActor(), request.reference);
  await runChecks(store, systemActor(), request.reference);
  expect(await listUnchecked(store.read, 100)).not.toContain(request.reference);
  const latest = (await latestChecks(store.read, [request.id])).get(request.id)!;
  expect(new Set(latest.map(({ kind }) => kind)).size).toBe(latest.length);
});

test('another centre checks nothing of it', async () => {
  const request = await aRequest(store);
  expect(await runChecks(store, aCataloguer('2'), request.reference)).toMatchObject({
    ok: false,
    problem: { type: 'not-in-custody' },
  });
});

test('cataloguers are told once a day what is overdue', async () => {
  const { account } = await aPerson(store, { role: 'cataloguer', centre: '7' });
  await aRequest(store, { form: aForm('Annals of Delay'), due: new Date(Date.now() - 86_400_000) });
  const day = '2026-11-23';
  expect(await tellCentres(store, { day })).toBe(1);
  expect(await tellCentres(store, { day })).toBe(0);
  const letters = await lettersTo(store, account.email);
  expect(letters).toHaveLength(1);
  expect(letters[0]!.subject).toContain('one request is overdue');
});
