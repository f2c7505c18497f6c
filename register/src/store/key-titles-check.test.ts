/** The table of key titles is at every moment what the records say when all of them are read again. */
import { issnFromInteger } from '@masthead/issn';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aField, aRecord, type RecordGiven } from '../../test/build/a-record.ts';
import { takeRecords } from '../../test/build/take-records.ts';
import { eachDatabase } from '../../test/databases.ts';
import { takeKeyTitle } from '../actions/take-key-title.ts';
import type { NumberState } from '../domain/number-state.ts';
import { storeInternals } from './handle.ts';
import { allowUndo, checkKeyTitles, findKeyTitlesOf, type Store, setNumberState } from './index.ts';

const change = { actor: 'test' };
const given = (number: number, title: string, more: RecordGiven = {}) =>
  aRecord({ issn: issnFromInteger(number), title, ...more });
const setState = (store: Store, number: number, state: NumberState) =>
  store.transaction(async (tx) => {
    await allowUndo(tx);
    return setNumberState(tx, { number, state, change });
  });
const faults = async (store: Store) => {
  const all = [];
  for (let after = -1; ; ) {
    const page = await checkKeyTitles(store.read, { after, limit: 3 });
    all.push(...page.faults);
    if (page.next === undefined) return all;
    after = page.next;
  }
};

eachDatabase((kind, open) => {
  test('a number that comes back after it was withdrawn has its key title again, or waits for it', async () => {
    const store = await open();
    await takeRecords(store, [given(1, 'Nature'), given(2, 'Science'), given(3, 'Science')]);
    for (const number of [1, 2]) await setState(store, number, 'suppressed');
    expect(await faults(store)).toEqual([]);
    expect([...(await findKeyTitlesOf(store.read, [1, 2, 3])).keys()]).toEqual([3]);
    for (const number of [1, 2]) await setState(store, number, 'register');
    expect(await faults(store)).toEqual([]);
    expect([...(await findKeyTitlesOf(store.read, [1, 2, 3])).keys()].sort()).toEqual([1, 2, 3]);
  });

  test('whatever happens to the records, the table is what they say', async () => {
    const store = await open();
    const number = fc.integer({ min: 10, max: 14 });
    const title = fc.constantFrom(
      'Nature',
      'NATURE.',
      'Nature (London)',
      'The Times',
      'Науки',
      '!!!',
      'Études'.repeat(60),
    );
    const step = fc.oneof(
      fc.record({ do: fc.constant('import' as const), number, title, abbreviated: fc.boolean() }),
      fc.record({
        do: fc.constant('state' as const),
        number,
        state: fc.constantFrom('register', 'suppressed', 'cancelled'),
      }),
      fc.record({ do: fc.constant('take' as const), number: fc.integer({ min: 15, max: 16 }), title }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const one of steps) {
          if (one.do === 'state') await setState(store, one.number, one.state as NumberState);
          else if (one.do === 'take') {
            await setState(store, one.number, 'provisional');
            await takeKeyTitle(store, { title: one.title, places: ['Oslo'], number: one.number });
          } else {
            const fields = one.abbreviated ? [aField('210', '0 ', 'a', 'Nat.')] : [];
            // A cancelled number takes no record, which the import says; all the better.
            await takeRecords(store, [given(one.number, one.title, { fields })]).catch(() => {});
          }
          expect(await faults(store)).toEqual([]);
        }
      }),
      { numRuns: kind === 'embedded' ? 12 : 20 },
    );
  }, 120_000);

  test('finds what is not as it should be', async () => {
    const store = await open();
    await takeRecords(
      store,
      [1, 2, 3, 4, 5].map((number) => given(number, number < 3 ? 'Nature' : `Title ${number}`)),
    );
    const { db } = store[storeInternals];
    await sql`DELETE FROM key_title WHERE number IN (1, 3)`.execute(db);
    await sql`UPDATE key_title SET filing = 'z' WHERE number = 4`.execute(db);
    await sql`UPDATE number SET state = 'suppressed' WHERE number = 5`.execute(db);
    expect(await faults(store)).toEqual([
      { number: 1, type: 'missing', claimed: 'Nature' },
      { number: 2, type: 'no-holder', text: 'Nature' },
      { number: 3, type: 'missing', claimed: 'Title 3' },
      { number: 4, type: 'differs', text: 'Title 4', claimed: 'Title 4' },
      { number: 5, type: 'unclaimed', text: 'Title 5' },
    ]);
  });
});
