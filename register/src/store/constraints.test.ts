/** What the database itself does not let happen, whoever asks it to. */
import { issnFromInteger } from '@masthead/issn';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { eachDatabase } from '../../test/databases.ts';
import { storeInternals } from './handle.ts';
import { type Store, writeTitles } from './index.ts';

eachDatabase((_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    const serial = aSerial(1, 'One', { issnL: issnFromInteger(1) });
    await store.transaction((tx) => writeTitles(tx, [aTitle(serial), aTitle(aSerial(2, 'Two'))]));
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
  ];

  describe('the database refuses', () => {
    test.each(refused)('%s', async (_reason, statement, code) => {
      await expect(sql.raw(statement).execute(store[storeInternals].db)).rejects.toMatchObject({ code });
    });
  });
});
