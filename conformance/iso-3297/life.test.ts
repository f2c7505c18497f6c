/** ISO 3297:2020, 5.9 and D.2 d and i: what happens to a number after its assignment, as the pages of the Register show it. */
import type { Issn } from '@masthead/issn';
import { issnFromInteger } from '@masthead/issn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelDuplicate } from '../../register/src/actions/cancel-duplicate.ts';
import { confirmIssn } from '../../register/src/actions/confirm-issn.ts';
import { correctRecord } from '../../register/src/actions/correct-record.ts';
import type { LifeResult } from '../../register/src/actions/life/problems.ts';
import { suppressIssn } from '../../register/src/actions/suppress-issn.ts';
import { undoChange } from '../../register/src/actions/undo-change.ts';
import { findNumber, findRecord, history, sealCommitted } from '../../register/src/store/index.ts';
import { aProvisional, aTitleOf, cataloguer, head } from '../../register/test/build/a-life.ts';
import { aField } from '../../register/test/build/a-record.ts';
import { takeRecords } from '../../register/test/build/take-records.ts';
import { aRegister, type Register, shownText } from './a-register.ts';

let register: Register;
beforeAll(async () => {
  register = await aRegister();
});
afterAll(() => register?.close());

const authority = { name: 'Registration Authority', role: 'staff' } as const;
const seen = { type: 'statement', text: 'Both numbers on one issue' } as const;
const typesOf = (result: LifeResult<object>): string[] => (result.ok ? [] : result.problems.map(({ type }) => type));
const pageOf = async (issn: Issn): Promise<string> => shownText(await register.get(`/resource/ISSN/${issn}`));
const stateOf = async (number: number) => (await findNumber(register.store.read, number))?.state;

test('5.9 of two numbers for one resource, one is cancelled and leads to the other; neither is altered, and none is free again', async () => {
  const { store } = register;
  const [gone, kept] = [issnFromInteger(710_001), issnFromInteger(710_002)];
  await takeRecords(store, [
    aTitleOf(710_001, 'Twice assigned', { centre: '2' }),
    aTitleOf(710_002, 'Twice assigned (London)', { centre: '2' }),
  ]);
  const request = { number: 710_001, inFavourOf: 710_002, reason: 'Two numbers for one resource.' };
  expect(typesOf(await cancelDuplicate(store, head('2'), request))).toEqual([]);
  expect(await pageOf(gone)).toMatch(
    new RegExp(`Cancelled .*cancelled and must not be used any more.*Two numbers for one resource.*ISSN ${kept}`),
  );
  expect(await pageOf(kept)).toContain(`ISSN ${gone}`);
  // It does not come back with a file, nor in favour of yet another number, nor as the replacement of one.
  await expect(takeRecords(store, [aTitleOf(710_001, 'Another title')])).rejects.toThrow('cancelled-number');
  const again = await cancelDuplicate(store, authority, { ...request, inFavourOf: 300_001 });
  expect(typesOf(again)).toEqual(['wrong-state']);
  const back = await cancelDuplicate(store, authority, { ...request, number: 710_002, inFavourOf: 710_001 });
  expect(typesOf(back)).toEqual(['survivor-withdrawn']);
});

test('5.9 a number whose publication never appeared is suppressed with the reason, and not given again', async () => {
  const { store } = register;
  const issn = issnFromInteger(710_003);
  await takeRecords(store, [aProvisional(710_003, 'Never appeared', { centre: '2', expected: '202601' })]);
  const reason = 'The project was given up.';
  expect(typesOf(await suppressIssn(store, cataloguer('2'), { number: 710_003, reason }))).toEqual([
    'reminders-missing',
  ]);
  expect(typesOf(await suppressIssn(store, cataloguer('2'), { number: 710_003, reason, evidence: seen }))).toEqual([]);
  expect(await pageOf(issn)).toMatch(/Suppressed .*It will not be given again.*The project was given up/);
  await expect(takeRecords(store, [aTitleOf(710_003, 'Another title')])).rejects.toThrow('suppressed-number');
});

test('D.2.d what was confirmed is suppressed by the Authority only, and its mistakes are undone on record', async () => {
  const { store } = register;
  await takeRecords(store, [aTitleOf(710_004, 'Confirmed', { centre: '2' })]);
  const request = { number: 710_004, reason: 'No continuing resource.' };
  expect(typesOf(await suppressIssn(store, head('2'), request))).toEqual(['confirmed-needs-authority']);
  expect(typesOf(await suppressIssn(store, authority, request))).toEqual([]);
  expect(await stateOf(710_004)).toBe('suppressed');
  await sealCommitted(store);
  const { position = 0 } = (await history(store.read, 710_004)).at(-1)!;
  const undone = await undoChange(store, authority, { position, reason: 'It is one after all.' });
  expect(typesOf(undone)).toEqual([]);
  expect(await stateOf(710_004)).toBe('register');
  await sealCommitted(store);
  expect((await history(store.read, 710_004)).map(({ kind }) => kind)).toEqual([
    'title-created',
    'number-suppressed',
    'change-undone',
  ]);
});

test('D.2.i a wrong description is corrected on proof, which the ledger keeps with the former one', async () => {
  const { store } = register;
  const issn = issnFromInteger(710_005);
  await takeRecords(store, [aTitleOf(710_005, 'Correct me', { centre: '2', publisher: 'Wrong house' })]);
  const edits = [{ type: 'replace', field: aField('264', '31', 'a', 'Paris', 'b', 'Right house') }] as const;
  const request = { number: 710_005, basedOn: 1, correction: { edits }, reason: 'The imprint says so.' };
  const empty = { type: 'statement', text: '' } as const;
  expect(typesOf(await correctRecord(store, head('2'), { ...request, proof: empty }))).toEqual(['evidence-unusable']);
  const proof = { type: 'url', url: 'https://journal.example.org/imprint' } as const;
  expect(typesOf(await correctRecord(store, head('2'), { ...request, proof }))).toEqual([]);
  expect(await pageOf(issn)).toMatch(/Right house/);
  expect((await findRecord(store.read, 710_005))?.ordinal).toBe(2);
  await sealCommitted(store);
  expect((await history(store.read, 710_005)).at(-1)).toMatchObject({ kind: 'record-corrected', evidence: proof.url });
});

test('D.2.i a number that was printed wrongly is corrected in the record, and one that names the wrong resource by cancelling', async () => {
  const { store } = register;
  await takeRecords(store, [aTitleOf(710_006, 'Misprinted', { centre: '2', incorrect: ['0710-0068'] })]);
  const issn = issnFromInteger(710_006);
  const withNumbers = (...pairs: string[]) =>
    [{ type: 'replace', field: aField('022', '0 ', 'a', issn, ...pairs) }] as const;
  const request = { number: 710_006, basedOn: 1, reason: 'As printed on no. 3.', proof: seen };
  const corrected = { ...request, correction: { edits: withNumbers('y', '0710-0067', '2', '2') } };
  expect(typesOf(await correctRecord(store, head('2'), corrected))).toEqual([]);
  const changed = { ...request, basedOn: 2, correction: { edits: withNumbers('v', '0028-0836', '2', '2') } };
  expect(typesOf(await correctRecord(store, head('2'), changed))).toEqual(['fixed-field']);
});

test('D.2.i a provisional number is confirmed on evidence that it was published', async () => {
  const { store } = register;
  const issn = issnFromInteger(710_007);
  await takeRecords(store, [aProvisional(710_007, 'Appeared', { centre: '2', expected: '202601' })]);
  expect(await pageOf(issn)).toContain('Provisional');
  const request = { number: 710_007, published: '2026-02', evidence: seen, now: new Date('2026-11-22T00:00:00Z') };
  expect(typesOf(await confirmIssn(store, cataloguer('2'), request))).toEqual([]);
  expect(await pageOf(issn)).toContain('Confirmed');
});
