/** ISO 3297:2020, 3.1.3, 5.9, 5.10, 11, D.2 d and D.3: every number has an answer, none is given twice, and centres give them out of blocks. */
import { issnFromInteger } from '@masthead/issn';
import { dataFieldsOf, firstSubfield } from '@masthead/marc';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transferBlock } from '../../register/src/actions/change-block.ts';
import { giveBlock } from '../../register/src/actions/give-block.ts';
import { transferCustody } from '../../register/src/actions/transfer-custody.ts';
import { writeCentre } from '../../register/src/actions/write-centre.ts';
import { numberMoves } from '../../register/src/domain/number-state.ts';
import { storeInternals } from '../../register/src/store/handle.ts';
import { findRecord, listBlockEvents, takeNumbers, writeTitles } from '../../register/src/store/index.ts';
import { aSerial, aTitle } from '../../register/test/build/a-title.ts';
import { aRegister, type Register, shownText } from './a-register.ts';

const staff = { name: 'ana', role: 'staff' } as const;
const cataloguer = { name: 'leo', role: 'cataloguer', centre: '76' } as const;
let register: Register;
beforeAll(async () => {
  register = await aRegister();
  const { store } = register;
  await writeCentre(store, staff, {
    code: '76',
    changes: { name: 'ISSN Ruritania', country: 'AND', countries: ['AND'] },
  });
  await writeCentre(store, staff, { code: '2', changes: { name: 'ISSN Elbonia' } });
  await giveBlock(store, staff, { centre: '76', first: '9000-000', size: 10, reason: 'first block' });
  await store.transaction(async (tx) => {
    const taken = await takeNumbers(tx, { centre: '76', count: 1 });
    if (!taken.ok) throw new Error('none is free');
    const serial = aSerial(taken.numbers[0]!, 'Annals of Ruritania', { centre: '76' });
    await writeTitles(tx, [aTitle(serial, { centre: '76' })]);
  });
});
afterAll(() => register?.close());

const page = async (number: number) =>
  register.site.inject({ url: `/resource/ISSN/${issnFromInteger(number)}`, headers: { accept: 'text/html' } });

test('3.1.3 a number that a centre has not given to anything has an answer with its centre', async () => {
  const { statusCode, body } = await page(9_000_005);
  expect(statusCode).toBe(200);
  expect(shownText(body)).toContain('ISSN Ruritania');
});

test('3.1.3 a number that nobody ever had has an answer, which is that', async () => {
  const { statusCode, body } = await page(9_999_999);
  expect(statusCode).toBe(404);
  expect(shownText(body)).toContain('Never issued');
});

test('5.9 no statement gives a number that was given to another title, or takes it back', async () => {
  const { db } = register.store[storeInternals];
  for (const statement of [
    'UPDATE title SET number = 9000005 WHERE number = 9000000',
    'DELETE FROM title WHERE number = 9000000',
    'INSERT INTO title (number, ordinal) VALUES (9000000, 1)',
    `UPDATE number SET state = 'unreported' WHERE number = 9000000`,
    'DELETE FROM number WHERE number = 9000000',
    'INSERT INTO free_number (number, block) SELECT 9000000, id FROM block',
  ]) {
    await expect(sql.raw(statement).execute(db), statement).rejects.toThrow();
  }
});

test('5.9 no ordinary way leads back from what was withdrawn', () => {
  const back = numberMoves.filter(
    ({ from, to }) => (from === 'cancelled' || from === 'suppressed') && to !== 'cancelled' && to !== 'suppressed',
  );
  expect(back.length).toBeGreaterThan(0);
  for (const { by } of back) expect(by).toEqual(['undo-change']);
});

test('5.10 custody moves to another centre; the number, its title and the centre that made the record stay', async () => {
  const { store } = register;
  const before = await findRecord(store.read, 9_000_000);
  const request = { from: '76', to: '2', numbers: [9_000_000], reason: 'the publisher moved' };
  expect(await transferCustody(store, staff, request)).toMatchObject({ ok: true, transferred: 1 });
  const after = await findRecord(store.read, 9_000_000);
  expect(after).toMatchObject({ number: 9_000_000, state: before!.state, title: before!.title, centre: '2' });
  const centre = (row: typeof after) => firstSubfield(dataFieldsOf(row!.record, '022')[0]!, '2');
  expect(centre(after)).toBe('2');
});

test('11 the Authority gives and moves blocks, a centre does not, and it is on record', async () => {
  const { store } = register;
  const request = { block: 1, to: '2', reason: 'merged' };
  expect(await transferBlock(store, cataloguer, request)).toMatchObject({ problems: [{ type: 'not-permitted' }] });
  expect(await giveBlock(store, cataloguer, { centre: '76', first: '9100-000', size: 1 })).toMatchObject({ ok: false });
  expect(await transferBlock(store, staff, request)).toMatchObject({ ok: true });
  expect(await listBlockEvents(store.read, 1)).toMatchObject([
    { kind: 'given', actor: 'ana', reason: 'first block' },
    { kind: 'transferred', actor: 'ana', reason: 'merged', former: '76', centre: '2' },
  ]);
});

test('D.2.d what is left of the blocks of every centre can be seen', async () => {
  const answer = await register.site.inject({ url: '/centres/blocks?format=json' });
  expect(answer.json().blocks).toMatchObject([{ centre: '2', numbers: 10, used: 1, free: 9 }]);
});

test('D.3 applicants find the centre of their country', async () => {
  expect(shownText(await register.get('/centres'))).toContain('For Andorra');
});
