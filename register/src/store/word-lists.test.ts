/** Word lists: every version stays, the last choice holds, the same list is kept once. */
import { expect, test } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import {
  addWordList,
  chooseWordList,
  currentWordList,
  findWordList,
  listWordLists,
  readWordList,
  readWordListReport,
  type WordListWrite,
} from './index.ts';

const aList = (letter: string): WordListWrite => ({
  name: `list ${letter}`,
  fileHash: letter.repeat(64),
  entriesHash: letter.repeat(64),
  entries: 1,
  report: '{"a":1}',
  content: `["${letter}",null,"mul",1]`,
  importedBy: 'test',
});

eachDatabase((_, open) => {
  test('without a list none holds', async () => {
    const { read } = await open();
    expect(await currentWordList(read)).toBeUndefined();
    expect(await listWordLists(read)).toEqual([]);
    expect(await findWordList(read, 1)).toBeUndefined();
  });

  test('the last one chosen holds, and giving it up brings none back', async () => {
    const store = await open();
    const first = await store.transaction((tx) => addWordList(tx, aList('a')));
    const second = await store.transaction((tx) => addWordList(tx, aList('b')));
    expect(await currentWordList(store.read)).toBeUndefined();
    await store.transaction((tx) => chooseWordList(tx, second.id, 'test'));
    expect(await currentWordList(store.read)).toMatchObject({ id: second.id, name: 'list b', entries: 1 });
    await store.transaction((tx) => chooseWordList(tx, first.id, 'test'));
    expect((await currentWordList(store.read))?.id).toBe(first.id);
    await store.transaction((tx) => chooseWordList(tx, undefined, 'test'));
    expect(await currentWordList(store.read)).toBeUndefined();
    expect((await listWordLists(store.read)).map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  test('the same list is kept once, also when two add it at the same moment', async () => {
    const store = await open();
    const added = await Promise.all([1, 2, 3].map(() => store.transaction((tx) => addWordList(tx, aList('c')))));
    expect(new Set(added.map(({ id }) => id)).size).toBe(1);
    expect(added.filter((one) => one.added)).toHaveLength(1);
    expect(await readWordList(store.read, added[0]!.id)).toEqual({ content: '["c",null,"mul",1]', report: '{"a":1}' });
    expect(await readWordListReport(store.read, added[0]!.id)).toBe('{"a":1}');
  });
});
