import { expect, test } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import { enqueueLetter, lettersOfRequest, listLettersTo } from './index.ts';

eachDatabase((_name, open) => {
  test('a letter is a row of the transaction: with it or not at all', async () => {
    const store = await open();
    const letter = { to: 'ada@example.org', language: 'fr', letter: 'x', values: { title: 'Nature' }, link: '/a' };
    const id = await store.transaction((tx) => enqueueLetter(tx, letter));
    await expect(
      store.transaction(async (tx) => {
        await enqueueLetter(tx, letter);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await listLettersTo(store.read, 'ADA@example.org')).toMatchObject([{ id, ...letter, state: 'waiting' }]);
    expect(await lettersOfRequest(store.read, 1)).toEqual([]);
  });
});
