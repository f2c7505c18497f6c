/** ISO 3297:2020, 3.1.4, 6.2 and 6.3: no two numbers have one key title, it is made of the title proper, and all are listed. */
import { issnFromInteger } from '@masthead/issn';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentAbbreviator } from '../../register/src/actions/current-abbreviator.ts';
import { proposeKeyTitle } from '../../register/src/actions/propose-key-title.ts';
import { takeKeyTitle } from '../../register/src/actions/take-key-title.ts';
import { storeInternals } from '../../register/src/store/handle.ts';
import { findKeyTitlesOf, listKeyTitles, setNumberState } from '../../register/src/store/index.ts';
import { aRegister, online, print, type Register, shownText } from './a-register.ts';

let register: Register;
beforeAll(async () => {
  register = await aRegister();
});
afterAll(() => register?.close());

const propose = async (title: string, more = {}) => {
  const { read } = register.store;
  const result = await proposeKeyTitle(read, { title, ...more }, (await currentAbbreviator(read)).abbreviator);
  if (!result.ok) throw new Error(result.problem.type);
  return result.proposal;
};

test('3.1.4 no two numbers hold one key title, whoever writes: the database refuses the second', async () => {
  const [first] = (await listKeyTitles(register.store.read, { limit: 1 })).entries;
  const copy = `INSERT INTO key_title SELECT 999999, normal, true, text, filing FROM key_title WHERE number = ${first!.number}`;
  await expect(sql.raw(copy).execute(register.store[storeInternals].db)).rejects.toMatchObject({ code: '23505' });
});

test('3.1.4 equal titles are told apart by a qualifier in parentheses', async () => {
  expect((await propose('Acoustical physics', { places: ['Lund'] })).keyTitle?.text).toBe('Acoustical physics (Lund)');
});

test('3.1.4 sixty-four numbers that are registered under one title at once get a key title each', async () => {
  const numbers = Array.from({ length: 64 }, (_, at) => 500_000 + at);
  await register.store.transaction(async (tx) => {
    for (const number of numbers) await setNumberState(tx, { number, state: 'provisional', change: { actor: 'test' } });
  });
  const taken = await Promise.all(
    numbers.map((number) => takeKeyTitle(register.store, { title: 'A new title', places: ['Oslo'], number })),
  );
  expect(taken.every(({ ok }) => ok)).toBe(true);
  const rows = await findKeyTitlesOf(register.store.read, numbers);
  expect(new Set([...rows.values()].map(({ text }) => text)).size).toBe(64);
});

test('6.2.b the key title is made of the title proper, without what else stands beside it', async () => {
  const { base } = await propose('Optics : a journal of light = Optique / Society');
  expect(base.text).toBe('Optics');
});

test('6.2.b a title proper that no other resource has is the key title; any other is qualified, in the order of the ISSN Manual', async () => {
  expect((await propose('A title of its own')).keyTitle?.text).toBe('A title of its own');
  const known = { issuingBodies: ['Society'], places: ['Lund'], startDate: '1990', edition: 'English ed.' };
  const { keyTitle, holder } = await propose('Acoustical physics', known);
  expect([keyTitle?.text, holder?.text]).toEqual(['Acoustical physics (Society)', 'Acoustical physics']);
  const sibling = { medium: 'digital-carrier', siblings: [106_371] };
  expect((await propose('Acoustical physics', sibling)).keyTitle?.text).toBe('Acoustical physics (CD-ROM)');
});

test('6.3.a all key titles are listed with their numbers', async () => {
  const shown = shownText(await register.get('/key-titles'));
  for (const issn of [print, online]) expect(shown).toContain(`ISSN ${issn}`);
  const { entries } = await listKeyTitles(register.store.read, { limit: 1000 });
  const { rows } = await sql<{ number: number }>`
    SELECT number FROM title JOIN number USING (number) WHERE state NOT IN ('cancelled', 'suppressed')
  `.execute(register.store[storeInternals].db);
  const listed = new Set(entries.map(({ number }) => number));
  for (const { number } of rows) expect(listed, issnFromInteger(number)).toContain(number);
});
