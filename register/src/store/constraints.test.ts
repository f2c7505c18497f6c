/** What the database itself does not let happen, whoever asks it to. */
import { issnFromInteger } from '@masthead/issn';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { eachDatabase } from '../../test/databases.ts';
import { numberMoves } from '../domain/number-state.ts';
import { storeInternals } from './handle.ts';
import { addBlock, allowUndo, type Store, setNumberState, writeCentre, writeNumbers, writeTitles } from './index.ts';

eachDatabase((_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    const serial = aSerial(1, 'One', { issnL: issnFromInteger(1) });
    await store.transaction(async (tx) => {
      await writeTitles(tx, [aTitle(serial), aTitle(aSerial(2, 'Two'))]);
      const change = { actor: 'test' };
      await writeNumbers(tx, [
        { number: 5, state: 'cancelled', replacement: 2, change },
        { number: 8, state: 'suppressed', change },
        { number: 9_000_001, state: 'unreported', change },
      ]);
      await writeNumbers(tx, [{ number: 6, state: 'cancelled', replacement: 5, change }]);
      await writeCentre(tx, { code: '7', status: 'active' }, { actor: 'test' });
      await addBlock(tx, { centre: '7', first: 9_000_000, last: 9_000_009, purpose: 'general', actor: 'test' });
    });
  });

  const refused: readonly (readonly [reason: string, statement: string, code: string])[] = [
    ['a number of eight digits', 'INSERT INTO number (number, state) VALUES (10000000, $$register$$)', '23514'],
    ['a number below zero', 'INSERT INTO number (number, state) VALUES (-1, $$register$$)', '23514'],
    ['a state that does not exist', 'INSERT INTO number (number, state) VALUES (3, $$free$$)', '23514'],
    ['a replacement of a number that is not cancelled', 'UPDATE number SET replacement = 2 WHERE number = 1', '23514'],
    [
      'a number replaced by itself',
      'UPDATE number SET state = $$cancelled$$, replacement = 1 WHERE number = 1',
      '23514',
    ],
    [
      'a replacement that nobody knows',
      'UPDATE number SET state = $$cancelled$$, replacement = 77 WHERE number = 1',
      '23503',
    ],
    ['the same number twice', 'INSERT INTO number (number, state) VALUES (1, $$register$$)', '23505'],
    ['two titles of one number', 'INSERT INTO title (number, ordinal) VALUES (1, 1)', '23505'],
    ['a title of a number that nobody knows', 'INSERT INTO title (number, ordinal) VALUES (99, 1)', '23503'],
    [
      'the same revision twice',
      'INSERT INTO title_revision (title, ordinal, form, record, record_hash) SELECT title, ordinal, form, record, record_hash FROM title_revision',
      '23505',
    ],
    ['two ISSN-L of one number', 'INSERT INTO cluster_member VALUES (1, $$L$$, 2)', '23505'],
    [
      'a second head of the ledger',
      'INSERT INTO seal_head (id, position, hash) SELECT 2, position, hash FROM seal_head',
      '23514',
    ],
    [
      'one change at two positions',
      'INSERT INTO seal SELECT position + 100, change, number, sealed_at, hash FROM seal',
      '23505',
    ],
    ['a number that goes', 'DELETE FROM number WHERE number = 1', '23001'],
    ['a number that becomes another', 'UPDATE number SET number = 9 WHERE number = 1', '23001'],
    ['all numbers going', 'TRUNCATE number CASCADE', '23001'],
    ['a title that goes', 'DELETE FROM title', '23001'],
    ['a revision that is rewritten', 'UPDATE title_revision SET record = $$x$$', '23001'],
    ['a revision that goes', 'DELETE FROM title_revision', '23001'],
    ['all revisions going', 'TRUNCATE title_revision', '23001'],
    ['a change that is rewritten', 'UPDATE change SET actor = $$somebody else$$', '23001'],
    ['a change that goes', 'DELETE FROM change', '23001'],
    ['all changes going', 'TRUNCATE change', '23001'],
    ['a seal that is rewritten', 'UPDATE seal SET sealed_at = now()', '23001'],
    ['a seal that goes', 'DELETE FROM seal', '23001'],
    ['all seals going', 'TRUNCATE seal', '23001'],
    ['the head of the ledger going', 'DELETE FROM seal_head', '23001'],
    ['what waits to be sealed going at once', 'TRUNCATE unsealed', '23001'],
    [
      'a confirmed number that becomes provisional',
      'UPDATE number SET state = $$provisional$$ WHERE number = 1',
      '23001',
    ],
    ['or reserved again', 'UPDATE number SET state = $$unreported$$ WHERE number = 1', '23001'],
    ['a cancelled number that comes back', 'UPDATE number SET state = $$register$$ WHERE number = 5', '23001'],
    [
      'even by an insert that gives way',
      `INSERT INTO number (number, state) VALUES (5, $$register$$)
      ON CONFLICT (number) DO UPDATE SET state = EXCLUDED.state`,
      '23001',
    ],
    ['a suppressed number that comes back', 'UPDATE number SET state = $$register$$ WHERE number = 8', '23001'],
    [
      'another verb than the undoing',
      `SET LOCAL masthead.verb = 'import-records';
      UPDATE number SET state = $$register$$ WHERE number = 5`,
      '23001',
    ],
    [
      'two that replace one another',
      'UPDATE number SET state = $$cancelled$$, replacement = 5 WHERE number = 2',
      '23514',
    ],
    ['a circle of three', 'UPDATE number SET state = $$cancelled$$, replacement = 6 WHERE number = 2', '23514'],
    ['a way between states that is taken away', 'DELETE FROM number_move', '23001'],
    ['or changed', 'UPDATE number_move SET undo = false', '23001'],
    ['all of them', 'TRUNCATE number_move', '23001'],
    ['a title that gets another number', 'UPDATE title SET number = 2 WHERE number = 1', '23001'],
    ['a title that goes back a revision', 'UPDATE title SET ordinal = ordinal WHERE number = 1', '23001'],
    ['a centre that goes', 'DELETE FROM centre', '23001'],
    ['a centre with another code', 'UPDATE centre SET code = $$8$$', '23001'],
    ['all centres going', 'TRUNCATE centre CASCADE', '23001'],
    ['what was said of a centre being rewritten', 'UPDATE centre_revision SET actor = $$x$$', '23001'],
    ['or going', 'TRUNCATE centre_revision', '23001'],
    [
      'two blocks that share a number',
      `INSERT INTO block (centre, first, last, purpose, given_by, known_before)
      VALUES ($$7$$, 9000009, 9000020, $$general$$, $$x$$, 0)`,
      '23P01',
    ],
    [
      'a block beyond the last number',
      `INSERT INTO block (centre, first, last, purpose, given_by, known_before)
      VALUES ($$7$$, 9999990, 10000000, $$general$$, $$x$$, 0)`,
      '23514',
    ],
    [
      'a block that ends before it begins',
      `INSERT INTO block (centre, first, last, purpose, given_by, known_before)
      VALUES ($$7$$, 9500009, 9500000, $$general$$, $$x$$, 0)`,
      '23514',
    ],
    [
      'a block of nobody',
      `INSERT INTO block (centre, first, last, purpose, given_by, known_before)
      VALUES ($$99$$, 9500000, 9500009, $$general$$, $$x$$, 0)`,
      '23503',
    ],
    [
      'a publisher’s block without the publisher',
      `INSERT INTO block (centre, first, last, purpose, given_by, known_before)
      VALUES ($$7$$, 9500000, 9500009, $$publisher$$, $$x$$, 0)`,
      '23514',
    ],
    ['a block that grows', 'UPDATE block SET last = last + 1', '23001'],
    ['a block that goes', 'DELETE FROM block', '23001'],
    ['all blocks going', 'TRUNCATE block CASCADE', '23001'],
    ['a giving that is rewritten', 'UPDATE block_event SET actor = $$x$$', '23001'],
    ['or goes', 'DELETE FROM block_event', '23001'],
    ['all events of blocks going', 'TRUNCATE block_event', '23001'],
    ['the head of the events going', 'DELETE FROM block_head', '23001'],
    ['a free number that is lost', 'DELETE FROM free_number WHERE number = 9000005', '23001'],
    ['all free numbers going', 'TRUNCATE free_number', '23001'],
    ['a free number that moves to another block', 'UPDATE free_number SET block = block', '23001'],
    [
      'a free number outside its block',
      'INSERT INTO free_number VALUES (9500000, (SELECT id FROM block LIMIT 1))',
      '23001',
    ],
    [
      'a known number that becomes free',
      `DELETE FROM free_number WHERE number = 9000001;
      INSERT INTO free_number VALUES (9000001, (SELECT id FROM block LIMIT 1))`,
      '23001',
    ],
  ];

  describe('the database refuses', () => {
    test.each(refused)('%s', async (_reason, statement, code) => {
      await expect(sql.raw(statement).execute(store[storeInternals].db)).rejects.toMatchObject({ code });
    });
  });

  test('the ways between states are those of the domain', async () => {
    const { db } = store[storeInternals];
    const { rows } = await sql<{
      from_state: string;
      to_state: string;
      undo: boolean;
    }>`SELECT * FROM number_move`.execute(db);
    const said = rows.map(({ from_state, to_state, undo }) => [from_state, to_state, undo].join(' ')).sort();
    const expected = numberMoves
      .filter(({ from }) => from !== 'never-issued')
      .map(({ from, to, by }) => [from, to, !by.includes('import-records')].join(' '))
      .sort();
    expect(said).toEqual(expected);
  });

  test('the undoing of a mistake asks for its way, and has it for one transaction', async () => {
    const back = { number: 5, state: 'register', change: { actor: 'test', reason: 'by mistake' } } as const;
    await expect(store.transaction((tx) => setNumberState(tx, back))).rejects.toMatchObject({ code: '23001' });
    await store.transaction(async (tx) => {
      await allowUndo(tx);
      await setNumberState(tx, back);
    });
    const again = store.transaction((tx) => setNumberState(tx, { ...back, state: 'provisional' }));
    await expect(again).rejects.toMatchObject({ code: '23001' });
  });
});
