/** Checks of the whole Register: silent on what is right, and naming what somebody broke past all guards. */
import { issnFromInteger } from '@masthead/issn';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aRecord } from '../../test/build/a-record.ts';
import { takeRecords } from '../../test/build/take-records.ts';
import { eachDatabase } from '../../test/databases.ts';
import { systemActor } from '../domain/actor.ts';
import { storeInternals } from '../store/handle.ts';
import { addBlock, type Store, takeNumbers, writeCentres, writeNumbers } from '../store/index.ts';
import { checkRegister, describeCheckRefusal, registerChecks } from './check-register.ts';

const system = systemActor('test');
const mine = [
  'states-follow-changes',
  'replacements-end',
  'states-show',
  'states-mean',
  'records-name-their-number',
  'blocks-add-up',
  'block-events-hold',
];

async function check(store: Store, repair = false) {
  const found: string[] = [];
  const result = await checkRegister(store, system, {
    only: mine,
    repair,
    onFault: ({ name }, { number }) => void found.push(number === undefined ? name : `${name} ${number}`),
  });
  if (!result.ok) throw new Error('refused');
  return { found, left: result.left };
}

eachDatabase((_, open) => {
  const make = async (): Promise<Store> => {
    const store = await open();
    await takeRecords(
      store,
      [1, 2, 3, 4].map((number) => aRecord({ issn: issnFromInteger(number), title: `Title ${number}` })),
    );
    const change = { actor: 'test' };
    await store.transaction(async (tx) => {
      await writeNumbers(tx, [{ number: 5, state: 'cancelled', replacement: 1, change }]);
      await writeNumbers(tx, [
        { number: 6, state: 'cancelled', replacement: 5, change },
        { number: 4, state: 'suppressed', change },
        { number: 9_000_003, state: 'unreported', change },
      ]);
      await writeCentres(tx, [{ code: '7' }]);
      await addBlock(tx, { centre: '7', first: 9_000_000, last: 9_000_009, purpose: 'general', actor: 'test' });
      const taken = await takeNumbers(tx, { centre: '7', count: 2 });
      if (!taken.ok) throw new Error('none');
      await writeNumbers(
        tx,
        taken.numbers.map((number) => ({ number, state: 'unreported', centre: '7', change })),
      );
    });
    return store;
  };

  test('a register that only its actions wrote is in order', async () => {
    const store = await make();
    expect(await check(store)).toEqual({ found: [], left: 0 });
  });

  test('what was broken by hand is named, and what needs no decision put right', async () => {
    const store = await make();
    const { db } = store[storeInternals];
    const broken = [
      // As whoever may switch the guards off can.
      'ALTER TABLE number DISABLE TRIGGER USER; ALTER TABLE free_number DISABLE TRIGGER USER; ALTER TABLE block DISABLE TRIGGER USER',
      'ALTER TABLE block_event DISABLE TRIGGER USER; ALTER TABLE title_revision DISABLE TRIGGER USER',
      'UPDATE number SET replacement = 6 WHERE number = 5',
      `UPDATE number SET state = 'suppressed' WHERE number = 1`,
      `UPDATE title_revision SET record = replace(record, '0000-0027', '0000-0019') WHERE title = (SELECT id FROM title WHERE number = 2)`,
      `INSERT INTO number (number, state) VALUES (70, 'register')`,
      'DELETE FROM free_number WHERE number = 9000007',
      'INSERT INTO number (number, state) VALUES (9000008, $$unreported$$)',
      `UPDATE block SET state = 'closed'`,
      `UPDATE block_event SET actor = 'nobody'`,
    ];
    for (const statement of broken) await sql.raw(statement).execute(db);
    const issn2 = issnFromInteger(2);
    expect(issn2).toBe('0000-0027');
    const { found, left } = await check(store);
    expect(found).toEqual([
      'states-follow-changes 1',
      'states-follow-changes 5',
      'states-follow-changes 70',
      'states-follow-changes 9000008',
      'replacements-end 5',
      'replacements-end 6',
      'states-show 1',
      'states-show 1',
      'states-mean 70',
      'records-name-their-number 2',
      'blocks-add-up',
      'blocks-add-up',
      'blocks-add-up',
      'block-events-hold',
    ]);
    expect(left).toBe(found.length);
    const repaired = await check(store, true);
    // Two of the state that shows, two of the block: its free numbers are what they should be again.
    expect(repaired.left).toBe(left - 4);
    expect((await check(store)).found.filter((each) => each.startsWith('states-show'))).toEqual([]);
  });

  test('only who may repairs; a check that does not exist is named', async () => {
    const store = await open();
    const onFault = () => {};
    const staff = { name: 'ana', role: 'staff' } as const;
    const refused = await checkRegister(store, staff, { repair: true, onFault });
    expect(refused).toMatchObject({ problem: { type: 'not-permitted' } });
    const unknown = await checkRegister(store, staff, { only: ['nothing'], onFault });
    if (unknown.ok) throw new Error('taken');
    expect(describeCheckRefusal(unknown.problem)).toContain('replacements-end');
  });
});

test('every check has a name and a sentence of its own', () => {
  expect(new Set(registerChecks.map(({ name }) => name)).size).toBe(registerChecks.length);
  for (const { sentence } of registerChecks) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
