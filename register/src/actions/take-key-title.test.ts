/** Key titles under many hands: everybody gets one, nobody gets another's. */
import { issnFromInteger } from '@masthead/issn';
import { keyTitleNormalForm } from '@masthead/serial';
import { expect, test } from 'vitest';
import { aRecord as aMarcRecord } from '../../test/build/a-record.ts';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { takeRecords } from '../../test/build/take-records.ts';
import { eachDatabase } from '../../test/databases.ts';
import {
  checkKeyTitles,
  findKeyTitleHolders,
  findKeyTitlesOf,
  listKeyTitles,
  type Store,
  writeNumbers,
  writeTitles,
} from '../store/index.ts';
import { takeKeyTitle, takeKeyTitleIn } from './take-key-title.ts';

const change = { actor: 'test' };
const recorded = (store: Store, numbers: readonly number[]) =>
  store.transaction((tx) =>
    writeNumbers(
      tx,
      numbers.map((number) => ({ number, state: 'provisional', change })),
    ),
  );
const textOf = (result: Awaited<ReturnType<typeof takeKeyTitle>>) =>
  result.ok ? result.keyTitle.text : result.problem.type;

eachDatabase((_, open) => {
  test('a thousand requests for one title at once get a thousand key titles', async () => {
    // A server takes a hundred connections unless it is told otherwise, and other suites run beside this one.
    const store = await open({ connections: 32 });
    const numbers = Array.from({ length: 1000 }, (_unused, at) => at);
    await recorded(store, numbers);
    const results = await Promise.all(
      numbers.map((number) =>
        takeKeyTitle(store, {
          title: 'Bulletin',
          issuingBodies: ['Society X'],
          places: ['Paris'],
          startDate: '1990',
          medium: 'online',
          number,
        }),
      ),
    );
    const texts = results.map(textOf);
    expect(new Set(texts.map(keyTitleNormalForm)).size).toBe(1000);
    const rows = await findKeyTitlesOf(store.read, numbers);
    expect(numbers.map((number) => rows.get(number)?.text)).toEqual(texts);
    // The good ones went before the last resort.
    expect(texts).toEqual(
      expect.arrayContaining(['Bulletin (Society X)', 'Bulletin (Paris)', 'Bulletin (Paris. 1990)']),
    );
    const holders = await findKeyTitleHolders(store.read, texts.map(keyTitleNormalForm));
    expect(holders.size).toBe(1000);
  }, 180_000);

  test('a number keeps the key title it holds though today the title alone would do, and gets another when its title changes', async () => {
    const store = await open();
    await store.transaction((tx) =>
      writeTitles(tx, [
        aTitle(aSerial(2_883, 'Nature', { keyTitle: { text: 'Nature (London)', qualifier: 'London' } })),
      ]),
    );
    const taken = await takeKeyTitle(store, { title: 'Nature', number: 2_883 });
    expect(taken).toMatchObject({ ok: true, keyTitle: { text: 'Nature (London)', rule: 'established' } });
    expect(textOf(await takeKeyTitle(store, { title: 'Nature today', number: 2_883 }))).toBe('Nature today');
  });

  test('beside an import of records of that title, and writers that fail half way, nobody is lost and nobody has two', async () => {
    const store = await open({ connections: 16 });
    const numbers = Array.from({ length: 150 }, (_unused, at) => at);
    await recorded(store, numbers);
    const asked = { title: 'Bulletin', issuingBodies: ['Society X'], places: ['Paris'], startDate: '1990' };
    const imported = (from: number) =>
      takeRecords(
        store,
        [0, 1, 2, 3, 4].map((at) => {
          const title = at % 2 === 0 ? 'Bulletin (Society X)' : 'Bulletin (Paris)';
          return aMarcRecord({ issn: issnFromInteger(from + at), title });
        }),
      );
    const fails = (number: number) =>
      store
        .transaction(async (tx) => {
          await takeKeyTitleIn(tx, { ...asked, number });
          throw new Error('half way');
        })
        .catch(() => {});
    const results = await Promise.all(
      numbers.map(async (number) => {
        if (number % 30 === 0) await imported(5000 + number);
        if (number % 10 === 5) await fails(number);
        return takeKeyTitle(store, { ...asked, number });
      }),
    );
    expect(new Set(results.map(textOf).map(keyTitleNormalForm)).size).toBe(150);
    const { faults, read } = await checkKeyTitles(store.read, { limit: 1000 });
    expect([faults, read]).toEqual([[], 175]);
  }, 180_000);

  test('a title that is free is taken as it is; the second gets the place; asking again changes nothing', async () => {
    const store = await open();
    await recorded(store, [1, 2]);
    expect(textOf(await takeKeyTitle(store, { title: 'The Times', language: 'eng', number: 1 }))).toBe('The Times');
    const second = { title: 'the times', places: ['London'], number: 2 };
    expect(textOf(await takeKeyTitle(store, second))).toBe('the times (London)');
    expect(textOf(await takeKeyTitle(store, second))).toBe('the times (London)');
    // The title of the first is filed without its article; the second says no language.
    const { entries } = await listKeyTitles(store.read, { limit: 5 });
    expect(entries.map(({ number, filing }) => [number, filing])).toEqual([
      [2, 'the times\u0001london'],
      [1, 'times'],
    ]);
  });

  test('an established key title is kept, though a better one has become free', async () => {
    const store = await open();
    await recorded(store, [1, 2]);
    await takeKeyTitle(store, { title: 'Nature', number: 1 });
    await takeKeyTitle(store, { title: 'Nature', places: ['Paris'], number: 2 });
    await store.transaction((tx) => writeNumbers(tx, [{ number: 1, state: 'suppressed', change }]));
    expect(textOf(await takeKeyTitle(store, { title: 'Nature', places: ['Paris'], number: 2 }))).toBe('Nature (Paris)');
  });

  test('a title that another has with a qualifier gets one too, and does not go without', async () => {
    const store = await open();
    await recorded(store, [1]);
    await store.transaction((tx) =>
      writeTitles(tx, [aTitle(aSerial(2, 'x', { keyTitle: { text: 'Cell (Cambridge)', qualifier: 'Cambridge' } }))]),
    );
    expect(textOf(await takeKeyTitle(store, { title: 'Cell', places: ['Paris'], number: 1 }))).toBe('Cell (Paris)');
  });

  test('a number that the Register does not know, or has withdrawn, gets none', async () => {
    const store = await open();
    expect(textOf(await takeKeyTitle(store, { title: 'Nature', number: 7 }))).toBe('number-unknown');
    await store.transaction((tx) => writeNumbers(tx, [{ number: 7, state: 'suppressed', change }]));
    expect(textOf(await takeKeyTitle(store, { title: 'Nature', number: 7 }))).toBe('number-withdrawn');
    expect(textOf(await takeKeyTitle(store, { title: '', number: 7 }))).toBe('number-withdrawn');
  });

  test('when even the last resort is somebody’s, that is said', async () => {
    const store = await open();
    await recorded(store, [1]);
    const issn = issnFromInteger(1);
    await store.transaction((tx) =>
      writeTitles(tx, [
        aTitle(aSerial(2, 'x', { keyTitle: { text: 'Nature' } })),
        aTitle(aSerial(3, 'x', { keyTitle: { text: `Nature (${issn})` } })),
      ]),
    );
    expect(await takeKeyTitle(store, { title: 'Nature', number: 1 })).toEqual({
      ok: false,
      problem: { type: 'all-taken', issn },
    });
  });

  test('with the record in one transaction: all of it or nothing', async () => {
    const store = await open();
    const assign = (number: number, fails: boolean) =>
      store.transaction(async (tx) => {
        const result = await takeKeyTitleIn(tx, { title: 'Nature', places: ['London'], number });
        if (!result.ok) throw new Error(result.problem.type);
        await writeTitles(tx, [aTitle(aSerial(number, 'Nature', { keyTitle: { text: result.keyTitle.text } }))]);
        if (fails) throw new Error('something else');
        return result.keyTitle.text;
      });
    await expect(assign(1, true)).rejects.toThrow('something else');
    expect(await assign(2, false)).toBe('Nature');
    expect(await assign(3, false)).toBe('Nature (London)');
  });
});
