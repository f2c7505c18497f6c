/** ISO 3297:2020, 10.2 and D.2 e and k: what the network does with what applicants say, how they are told, and by which rules. */
import { readMarc21 } from '@masthead/crosswalk';
import { issnToInteger, parseIssn } from '@masthead/issn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptRequest } from '../../register/src/actions/requests/accept-request.ts';
import { correctRequest } from '../../register/src/actions/requests/correct-request.ts';
import { refuseRequest } from '../../register/src/actions/requests/refuse-request.ts';
import { runChecks } from '../../register/src/actions/requests/run-checks.ts';
import { publishedRules } from '../../register/src/domain/rules.ts';
import { findRecord, findRequest, latestChecks } from '../../register/src/store/index.ts';
import { aCataloguer, aCentre } from '../../register/test/build/a-centre.ts';
import { aPerson } from '../../register/test/build/a-person.ts';
import { aForm, aRequest } from '../../register/test/build/a-request.ts';
import { lettersTo } from '../../register/test/build/read-letters.ts';
import { aRegister, type Register, shownText } from './a-register.ts';

let register: Register;
beforeAll(async () => {
  register = await aRegister();
  await aCentre(register.store);
});
afterAll(() => register?.close());

const integerOf = (text: string): number => {
  const parsed = parseIssn(text);
  if (!parsed.ok) throw new Error(`${text} is no ISSN`);
  return issnToInteger(parsed.issn);
};

test('10.2 what an applicant says is checked with its source, corrected where it is wrong, and becomes a record with number and key title', async () => {
  const { store } = register;
  const centre = aCataloguer();
  const request = await aRequest(store, { form: aForm('Annals of Checking', { country: 'FRA', frequency: 'm' }) });
  const checked = await runChecks(store, centre, request.reference, {
    readPage: async () => ({ ok: true, text: '<h1>Annals of Checking</h1>', issns: [] }),
  });
  expect(checked.ok).toBe(true);
  const checks = (await latestChecks(store.read, [request.id])).get(request.id) ?? [];
  expect(checks.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['duplicates', 'url', 'key-title', 'evidence']),
  );
  for (const { data } of checks) expect(data).toHaveProperty('source');
  const form = { ...request.form, frequency: 'q' };
  expect(
    await correctRequest(store, centre, { reference: request.reference, version: request.version, form }),
  ).toMatchObject({
    ok: true,
    changed: [{ field: 'frequency', before: 'm', after: 'q' }],
  });
  const accepted = await acceptRequest(store, centre, { reference: request.reference });
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.problem));
  for (const { issn, keyTitle } of accepted.decision.titles) {
    const row = await findRecord(store.read, integerOf(issn));
    const { serial } = readMarc21(row!.record);
    expect(serial).toMatchObject({ issn, keyTitle: { text: keyTitle }, frequency: 'q', centre: '7' });
  }
});

test('D.2.e the applicant is written to with the numbers, and the Register shows them at once', async () => {
  const { store } = register;
  const { account } = await aPerson(store, { email: 'applicant@example.org' });
  const request = await aRequest(store, { form: aForm('Annals of Telling'), account: account.id });
  const accepted = await acceptRequest(store, aCataloguer(), { reference: request.reference });
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.problem));
  const [letter, ...more] = await lettersTo(store, account.email);
  expect(more).toEqual([]);
  for (const { issn, keyTitle } of accepted.decision.titles) {
    expect(letter!.text).toContain(`ISSN ${issn}`);
    expect(shownText(await register.get(`/resource/ISSN/${issn}`))).toContain(keyTitle);
  }
});

test('D.2.k requests are refused by published rules, and a decision names one of them in the version that holds', async () => {
  const { store } = register;
  const page = shownText(await register.get('/rules'));
  for (const { clause } of publishedRules) expect(page).toContain(`ISO 3297:2020, ${clause}`);
  const request = await aRequest(store, { form: aForm('Annals in Four Volumes') });
  const refuse = { reference: request.reference, reason: 'It ends with volume 4.' };
  expect(await refuseRequest(store, aCataloguer(), { ...refuse, rule: 'none' })).toMatchObject({ ok: false });
  expect(await refuseRequest(store, aCataloguer(), { ...refuse, rule: 'planned-end' })).toMatchObject({ ok: true });
  expect((await findRequest(store.read, request.id))!.decision).toMatchObject({
    type: 'refused',
    rule: 'planned-end',
    clause: '3.3.1',
    version: 1,
  });
});
