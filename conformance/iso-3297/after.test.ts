/** ISO 3297:2020, 5.11 and D.2 l: what a certificate says and does not say, and a refusal that is looked at again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSecretBox } from '../../register/src/actions/accounts/secret-box.ts';
import { decideAppeal } from '../../register/src/actions/appeals/decide-appeal.ts';
import { submitAppeal } from '../../register/src/actions/appeals/submit-appeal.ts';
import { refuseRequest } from '../../register/src/actions/requests/refuse-request.ts';
import { keepFiles, sendTitleRequest } from '../../register/src/actions/titles/send-title-request.ts';
import { issueCertificate } from '../../register/src/desk/titles/certificate/issue.ts';
import { createMemoryEvidence } from '../../register/src/evidence/create-evidence-store.ts';
import { addHoldings, findRequest, listEvidence, openStore, type Store } from '../../register/src/store/index.ts';
import { languages } from '../../register/src/words/languages.ts';
import { wordsOf } from '../../register/src/words/words.ts';
import { aCentre } from '../../register/test/build/a-centre.ts';
import { aTitleOf } from '../../register/test/build/a-life.ts';
import { aPerson } from '../../register/test/build/a-person.ts';
import { testSecretKey } from '../../register/test/build/a-site.ts';
import { lettersTo } from '../../register/test/build/read-letters.ts';
import { takeRecords } from '../../register/test/build/take-records.ts';
import { embeddedTemplate } from '../../register/test/databases.ts';

const number = 710_101;
let store: Store;
let holder: { readonly id: number; readonly email: string };

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  await aCentre(store, { code: '7', first: 6_000_000 });
  await takeRecords(store, [aTitleOf(number, 'Annals of the sea', { centre: '7' })]);
  holder = (await aPerson(store)).account;
  await store.transaction((tx) =>
    addHoldings(tx, { numbers: [number], account: holder.id, how: 'assigned', by: 'test' }),
  );
});
afterAll(() => store?.close());

test.each(languages)(
  '5.11 a certificate in $name says that it endorses nothing and is no evidence of ownership',
  async (language) => {
    const words = wordsOf(language);
    const desk = { secrets: createSecretBox(testSecretKey), baseUrl: 'https://register.example.org' };
    const sentence = words.t('certificate.no-endorsement');
    expect(sentence).toContain('5.11');
    const { setText } = await import('../../register/src/desk/titles/certificate/set-text.ts');
    const set = setText(sentence, { size: 10, style: 'serif', width: 400, dir: language.dir });
    expect(set.missing).toEqual([]);
    expect(
      set.lines
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(sentence.replace(/\s/g, ''));
    const pdf = (await issueCertificate(desk, store.read, number, words, '2026-11-22'))!;
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(await issueCertificate(desk, store.read, number, words, '2026-11-22')).toEqual(pdf);
  },
);

test('D.2.l whoever was refused appeals; somebody who did not decide answers, by a published rule, and that is final', async () => {
  const person = (await aPerson(store, { role: 'reviewer', centre: '7' })).account;
  const second = (await aPerson(store, { role: 'head', centre: '7' })).account;
  const reviewer = { name: `account ${person.id}`, role: 'reviewer', centre: '7', account: person.id } as const;
  const chief = { name: `account ${second.id}`, role: 'head', centre: '7', account: second.id } as const;
  const applicant = { name: `account ${holder.id}`, role: 'applicant', account: holder.id } as const;
  const sent = await sendTitleRequest(store, createMemoryEvidence(), applicant, {
    number,
    content: { what: 'url', url: 'https://new.example.org/' },
    language: 'en',
  });
  const { reference } = (sent as { request: { reference: string } }).request;
  await refuseRequest(store, reviewer, { reference, rule: 'not-verifiable', reason: 'Nothing answers there.' });
  const late = new Date(Date.now() + 61 * 86_400_000);
  const appeal = { reference, grounds: 'It answers.' };
  expect(await submitAppeal(store, applicant, { ...appeal, now: late })).toMatchObject({
    problem: { type: 'too-late' },
  });
  const seen = { name: 'answer.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF\n') };
  const files = await keepFiles(createMemoryEvidence(), [seen]);
  const submitted = await submitAppeal(store, applicant, { ...appeal, files });
  expect(submitted).toMatchObject({ ok: true, appeal: { centre: '7', why: 'second-decider' } });
  const { request } = (submitted as { appeal: { request: number } }).appeal;
  expect(await listEvidence(store.read, request)).toMatchObject([{ name: 'answer.pdf', kind: 'proof' }]);
  const { id } = (submitted as { appeal: { id: number } }).appeal;
  const answer = { appeal: id, outcome: 'upheld', rule: 'not-verifiable', reason: 'It does.' } as const;
  expect(await decideAppeal(store, reviewer, answer)).toMatchObject({ problem: { type: 'own-decision' } });
  expect(await decideAppeal(store, chief, { ...answer, rule: 'no such' })).toMatchObject({
    problem: { type: 'rule-unknown' },
  });
  expect(await decideAppeal(store, chief, { ...answer, reason: '' })).toMatchObject({
    problem: { type: 'reason-missing' },
  });
  expect(await decideAppeal(store, chief, answer)).toMatchObject({ ok: true, appeal: { state: 'upheld' } });
  expect(await decideAppeal(store, chief, { ...answer, outcome: 'dismissed' })).toMatchObject({
    problem: { type: 'answered-before' },
  });
  expect((await findRequest(store.read, reference))!.state).toBe('submitted');
  const letters = (await lettersTo(store, holder.email)).map(({ subject }) => subject);
  expect(letters).toContain('Your appeal was received: Annals of the sea');
  expect(letters).toContain('Your appeal was upheld: Annals of the sea');
});
