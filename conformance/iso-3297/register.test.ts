/** ISO 3297:2020, 3.1.3, 4.b, 5.9 to 5.11 and Annex B: what the Register keeps, whatever comes in. */
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import { createMarcXmlReader, dataFieldsOf, readAll } from '@masthead/marc';
import fc from 'fast-check';
import { sql } from 'kysely';
import { Parser } from 'n3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWithdrawn, type NumberState } from '../../register/src/domain/number-state.ts';
import { storeInternals } from '../../register/src/store/handle.ts';
import { findClusterOf, findNumber, findRecord } from '../../register/src/store/index.ts';
import { aRecord } from '../../register/test/build/a-record.ts';
import { takeRecords } from '../../register/test/build/take-records.ts';
import { aRegister, online, print, type Register, shownText, states } from './a-register.ts';

let register: Register;
beforeAll(async () => {
  register = await aRegister();
});
afterAll(() => register?.close());

const integer = (text: string): number => issnToInteger(text as Issn);
const refusal = (statement: string) => expect(sql.raw(statement).execute(register.store[storeInternals].db)).rejects;

test.each(Object.entries(states))(
  '3.1.3 a number that is %s has a public answer with its state',
  async (state, issn) => {
    const { statusCode, body } = await register.site.inject({
      url: `/resource/ISSN/${issn}`,
      headers: { accept: 'text/html' },
    });
    expect(statusCode).toBe(200);
    expect(shownText(body)).toContain(`ISSN ${issn}`);
    const data = await register.site.inject({ url: `/resource/ISSN/${issn}.ttl` });
    expect(data.statusCode).toBe(200);
    const said = new Parser().parse(data.body).filter(({ subject }) => subject.value.endsWith(`${issn}#Record`));
    expect(said.map(({ object }) => object.value.toLowerCase())).toContain(
      `http://issn.org/vocabularies/recordstatus#${state}`,
    );
  },
);

test('4.b a number with a wrong check digit is not taken in and has no page', async () => {
  await expect(takeRecords(register.store, [aRecord({ issn: '0028-0837' })])).rejects.toThrow('wrong-check-digit');
  expect((await register.site.inject({ url: '/resource/ISSN/0028-0837' })).statusCode).toBe(404);
});

test('5.9 a withdrawn number does not come back, whatever history of records is imported', async () => {
  let next = 400_000;
  const status = fc.constantFrom('Register', 'Provisional', 'Legacy', 'Cancelled', 'Suppressed');
  const record = fc.record({
    status,
    title: fc.constantFrom('One', 'Another'),
    recordStatus: fc.constantFrom('c', 'd'),
  });
  let withdrawals = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 6 }), async (history) => {
      const issn = issnFromInteger(next++);
      let before: NumberState | undefined;
      for (const given of history) {
        // What is refused must have changed nothing either.
        await takeRecords(register.store, [aRecord({ issn, ...given })]).catch((error: Error) => {
          if (!error.message.includes('was refused')) throw error;
        });
        const row = await findNumber(register.store.read, integer(issn));
        const after = row?.state;
        if (before !== undefined) expect([before, after]).not.toEqual([before, undefined]);
        if (before !== undefined && isWithdrawn(before)) {
          withdrawals++;
          expect([before, after, isWithdrawn(after!)]).toEqual([before, after, true]);
        }
        before = after;
      }
    }),
    { numRuns: 25, seed: 3297 },
  );
  expect(withdrawals).toBeGreaterThan(0);
});

test.each([
  ['altered', `UPDATE number SET number = 9 WHERE number = ${integer(print)}`],
  ['removed', `DELETE FROM number WHERE number = ${integer(print)}`],
  ['given to a second title', `INSERT INTO title (number, ordinal) VALUES (${integer(print)}, 1)`],
])('5.9 the database itself does not let a number be %s', async (_what, statement) => {
  await refusal(statement).toThrow();
  expect((await findNumber(register.store.read, integer(print)))?.state).toBe('register');
});

test('5.10 another publisher in another place leaves number, state and key title as they are', async () => {
  const issn = issnFromInteger(500_000);
  await takeRecords(register.store, [aRecord({ issn, title: 'Moving', publisher: 'First' })]);
  const before = await findRecord(register.store.read, 500_000);
  await takeRecords(register.store, [aRecord({ issn, title: 'Moving', publisher: 'Second', country: ['fr ', 'FRA'] })]);
  const after = await findRecord(register.store.read, 500_000);
  expect(after?.ordinal).toBe(2);
  expect([after?.number, after?.state, after?.title]).toEqual([before?.number, before?.state, before?.title]);
  expect(shownText(await register.get(`/resource/ISSN/${issn}`))).toMatch(
    /Moving.*ISSN 0500-000\S.*Key title.*Moving.*Second/,
  );
});

const disclaimer = 'It says nothing about its quality or who owns it.';
const disclaiming = [`/resource/ISSN/${print}`, `/resource/ISSN-L/${print}`, '/search?q=acoustical'];

test('5.10 pages with a number say that it says nothing of who owns the publication', async () => {
  for (const path of disclaiming) expect(shownText(await register.get(path))).toContain(disclaimer);
});

test('5.11 pages with a number say that it says nothing of quality', async () => {
  for (const path of disclaiming) expect(shownText(await register.get(path))).toContain(disclaimer);
});

test('B.2 the Register keeps kind and number of a cluster apart from the number of the resource', async () => {
  for (const member of [print, online]) {
    const found = await findClusterOf(register.store.read, 'L', integer(member));
    expect(found).toMatchObject({ kind: 'L', cluster: integer(print) });
    expect(found?.members.toSorted()).toEqual([integer(print), integer(online)].toSorted());
  }
});

test('B.2 people see the prefix ISSN-L before it', async () => {
  expect(shownText(await register.get(`/resource/ISSN-L/${print}`))).toContain(`ISSN-L ${print}`);
});

test('B.3 a record has the ISSN and the ISSN-L as elements of their own: 022 $a and $l', async () => {
  const [item] = readAll(
    new TextEncoder().encode(await register.get(`/resource/ISSN/${online}.marcxml`)),
    createMarcXmlReader(),
  );
  const numbers = dataFieldsOf(item!.record!, '022').flatMap(({ subfields }) => subfields);
  expect(numbers).toEqual([
    { code: 'a', value: online },
    { code: 'l', value: print },
  ]);
});

test('B.3 and nodes of their own in linked data', async () => {
  const quads = new Parser().parse(await register.get(`/resource/ISSN/${online}.ttl`));
  const numberAt = (node: string): string[] =>
    quads
      .filter(({ subject, predicate }) => subject.value.endsWith(`#${node}`) && predicate.value.endsWith('#value'))
      .map(({ object }) => object.value);
  expect([numberAt('ISSN'), numberAt('ISSN-L')]).toEqual([[online], [print]]);
});

test('B.5 the database does not let a number be in two ISSN-L clusters', async () => {
  await refusal(`INSERT INTO cluster_member VALUES (${integer(online)}, 'L', ${integer(online)})`).toThrow();
});

test('B.5 a record that names another ISSN-L moves the number: it still has one', async () => {
  const [one, two] = [600_001, 600_002].map(issnFromInteger) as [Issn, Issn];
  await takeRecords(register.store, [
    aRecord({ issn: one, issnL: one }),
    aRecord({ issn: two, issnL: two, title: 'B' }),
  ]);
  await takeRecords(register.store, [aRecord({ issn: two, issnL: one, title: 'B' })]);
  expect(await findClusterOf(register.store.read, 'L', 600_002)).toMatchObject({ cluster: 600_001 });
  const left = await findClusterOf(register.store.read, 'L', 600_001);
  expect(left?.members.toSorted()).toEqual([600_001, 600_002]);
});
