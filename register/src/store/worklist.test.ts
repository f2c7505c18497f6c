import { expect, test } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import type { MatterWrite } from '../domain/worklist.ts';
import { addMatters, findMatter, listMatters, settleMatter } from './worklist.ts';

const conflict: MatterWrite = {
  kind: 'import-conflict',
  centre: '7',
  number: 28083,
  detail: { theirs: 'Nature', ours: 'Natur' },
  sameAs: 'title',
  openedBy: 'import',
};

eachDatabase((_name, open) => {
  test('a matter waits once, and may come again when it was settled', async () => {
    const store = await open();
    const add = (matter: MatterWrite) => store.transaction((tx) => addMatters(tx, [matter]));
    expect(await add(conflict)).toBe(1);
    expect(await add({ ...conflict, detail: 'found again' })).toBe(0);
    expect(await add({ ...conflict, sameAs: 'publisher' })).toBe(1);
    const [first] = await listMatters(store.read, { centre: '7', limit: 10 });
    expect(first).toMatchObject({ number: 28083, state: 'open', detail: { theirs: 'Nature', ours: 'Natur' } });
    const settle = () =>
      store.transaction((tx) => settleMatter(tx, first!.id, { state: 'dismissed', by: 'ana', reason: 'as it was' }));
    expect(await settle()).toBe(true);
    expect(await settle()).toBe(false);
    expect(await findMatter(store.read, first!.id)).toMatchObject({ state: 'dismissed', closedBy: 'ana' });
    expect(await add(conflict)).toBe(1);
  });

  test('each desk sees its own, in the order in which they came', async () => {
    const store = await open();
    const { centre: _, ...authority } = conflict;
    await store.transaction((tx) =>
      addMatters(tx, [conflict, { ...authority, number: 5 }, { ...conflict, number: 7, other: 5 }]),
    );
    const numbers = async (query: Partial<Parameters<typeof listMatters>[1]>) =>
      (await listMatters(store.read, { limit: 10, ...query })).map(({ number }) => number);
    expect(await numbers({ centre: '7' })).toEqual([28083, 7]);
    expect(await numbers({ centre: null })).toEqual([5]);
    expect(await numbers({ about: 5 })).toEqual([5, 7]);
    const all = await listMatters(store.read, { limit: 1 });
    expect(await numbers({ after: all[0]!.id })).toEqual([5, 7]);
    expect(await numbers({ kind: 'cluster-proposed' })).toEqual([]);
  });
});
