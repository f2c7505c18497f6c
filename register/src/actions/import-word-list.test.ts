/** A word list is taken whole or not at all, the titles that it changes are told, and the same file again changes nothing. */
import { describe, expect, test } from 'vitest';
import { aField, aRecord } from '../../test/build/a-record.ts';
import { takeRecords } from '../../test/build/take-records.ts';
import { eachDatabase } from '../../test/databases.ts';
import { currentWordList, listWordLists, readWordListReport, type Store } from '../store/index.ts';
import type { AbbreviationChange } from './compare-word-lists.ts';
import { currentAbbreviator, shortListName } from './current-abbreviator.ts';
import { importWordList, type ListChangeOptions, useWordList } from './import-word-list.ts';

const header = 'WORD\tABBREVIATIONS\tLANGUAGE CODES\n';
const bytes = (rows: string): Uint8Array => new TextEncoder().encode(header + rows);
const first = bytes('journal\tj.\teng\nchemistry\tchem.\teng\nphysics\tphys.\teng\n');
const second = bytes('journal\tj.\teng\nchemistry\tchm.\teng\nannals\tann.\teng\n');

/** Words of letters only, each another. */
const manyRows = Array.from({ length: 2000 }, (_, at) => {
  const word = String(at).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!);
  return `zz${word}\tzz.\tger\n`;
}).join('');

const options = (more: Partial<ListChangeOptions> = {}): ListChangeOptions => ({ actor: 'test', ...more });
const take = (store: Store, list: Uint8Array, more: Partial<ListChangeOptions> = {}) =>
  importWordList(store, { name: 'a list', bytes: list }, options(more));

eachDatabase((name, open) => {
  test('a list is taken, holds at once, and the same file again changes nothing', async () => {
    const store = await open();
    expect((await currentAbbreviator(store.read)).list).toMatchObject({ name: shortListName });
    const outcome = await take(store, first);
    expect(outcome).toMatchObject({ action: 'imported', before: { name: shortListName } });
    const { abbreviator, list } = await currentAbbreviator(store.read);
    expect(list).toMatchObject({ name: 'a list', entries: 3 });
    expect(abbreviator.abbreviate('Journal of chemistry', { language: 'eng' })).toBe('J. chem.');
    expect(await take(store, first)).toMatchObject({ action: 'unchanged', holds: true });
    expect(await listWordLists(store.read)).toHaveLength(1);
  });

  test('an older list stays, can be put in force again, and importing its file again does not do so', async () => {
    const store = await open();
    await take(store, first);
    expect(await take(store, second)).toMatchObject({
      action: 'imported',
      before: { name: 'a list', entries: 3 },
      entries: { added: 1, removed: 1, changed: 1 },
    });
    expect(await take(store, first)).toMatchObject({ action: 'unchanged', holds: false });
    const older = (await listWordLists(store.read)).at(-1)!;
    expect(await useWordList(store, older.id, options())).toMatchObject({
      action: 'chosen',
      entries: { added: 1, removed: 1, changed: 1 },
    });
    expect((await currentWordList(store.read))?.id).toBe(older.id);
    expect(await useWordList(store, older.id, options())).toMatchObject({ action: 'unchanged' });
    expect(await useWordList(store, undefined, options())).toMatchObject({ action: 'chosen' });
    expect((await currentAbbreviator(store.read)).list.id).toBeUndefined();
    expect(await useWordList(store, 999, options())).toEqual({ action: 'unknown-list' });
  });

  test('tells the key titles whose abbreviation changes, and what that is to the stored one', async () => {
    const store = await open();
    await takeRecords(store, [
      aRecord({ issn: '0028-0836', title: 'Journal of chemistry', fields: [aField('210', '0 ', 'a', 'J. Chem.')] }),
      aRecord({ issn: '0036-8075', title: 'Annals of chemistry', fields: [aField('210', '0 ', 'a', 'Ann. Chm.')] }),
      aRecord({ issn: '0140-6736', title: 'Chemistry journal' }),
      aRecord({ issn: '0092-8674', title: 'Cell' }),
    ]);
    await take(store, first);
    const told: AbbreviationChange[] = [];
    const outcome = await take(store, second, { onChanges: (changes) => void told.push(...changes), dryRun: true });
    expect(outcome).toMatchObject({
      action: 'would-import',
      titles: { titles: 4, ended: true, changed: { 'now-differs': 1, 'now-agrees': 1, 'none-stored': 1 } },
    });
    const rows = told.map(({ issn, before, after, stored, effect }) => [issn, before, after, stored, effect]);
    expect(rows.sort()).toEqual([
      ['0028-0836', 'J. chem.', 'J. chm.', 'J. Chem.', 'now-differs'],
      ['0036-8075', 'Annals chem.', 'Ann. chm.', 'Ann. Chm.', 'now-agrees'],
      ['0140-6736', 'Chem. j.', 'Chm. j.', undefined, 'none-stored'],
    ]);
    expect((await currentWordList(store.read))?.entries).toBe(3);
    expect(await listWordLists(store.read)).toHaveLength(1);
  });

  test('pages through the titles and stops when it is told to, with nothing written', async () => {
    const store = await open();
    await takeRecords(store, [
      aRecord({ issn: '0028-0836', title: 'Journal of chemistry' }),
      aRecord({ issn: '0036-8075', title: 'Annals of chemistry' }),
      aRecord({ issn: '0140-6736', title: 'Chemistry journal' }),
    ]);
    const seen: number[] = [];
    expect(await take(store, first, { page: 1, onProgress: (titles) => seen.push(titles) })).toMatchObject({
      titles: { titles: 3 },
    });
    expect(seen).toEqual([1, 2, 3]);
    const stop = new AbortController();
    const stopped = await take(store, second, { page: 1, stop: stop.signal, onProgress: () => stop.abort() });
    expect(stopped).toEqual({ action: 'stopped' });
    expect(await listWordLists(store.read)).toHaveLength(1);
  });

  describe(`on ${name}, nothing is written of`, () => {
    test.each([
      ['an empty file', '', { type: 'no-list', problem: { type: 'empty-file' } }],
      ['a web page', '<!DOCTYPE html><title>503</title>', { type: 'no-list', problem: { type: 'not-a-list' } }],
      ['a header alone', header, { type: 'no-entries' }],
      [
        'a list of two columns',
        'journal\tj.\nannals\tann.\n',
        { type: 'mostly-unreadable', rows: 2, refused: 2, first: { type: 'too-few-columns' } },
      ],
      [
        'a list that lost its letters',
        `${header}journal\tj.\teng\nann?es\tann.\tfre\n`,
        { type: 'mostly-unreadable', rows: 2, refused: 1, first: { type: 'unreadable-character', line: 3 } },
      ],
      [
        'a list that a spreadsheet damaged here and there',
        `${header}${manyRows}${'#NAME?\t#NAME?\tger\n'.repeat(21)}`,
        { type: 'mostly-unreadable', rows: 2021, refused: 21, first: { type: 'spreadsheet-error', line: 2002 } },
      ],
    ])('%s', async (_what, text, refusal) => {
      const store = await open();
      expect(await take(store, new TextEncoder().encode(text))).toMatchObject({ action: 'refused', refusal });
      expect(await listWordLists(store.read)).toEqual([]);
      expect(await currentWordList(store.read)).toBeUndefined();
    });
  });

  test('keeps the report of what was mended and not understood', async () => {
    const store = await open();
    const rows = `${'annals\tann.\teng\n'.repeat(1)}Kingsto(w)n\tKingst.\teng\njournal\tj\teng\n`;
    const ok = Array.from({ length: 12 }, (_, at) => `word${'abcdefghijkl'[at]}\tw.\teng\n`).join('');
    const outcome = await take(store, bytes(`${rows}${ok}band\tbd.\txyz\n`));
    expect(outcome).toMatchObject({ action: 'imported', report: { refusedRows: 1, doubtfulRows: 0 } });
    const { id } = (await currentWordList(store.read))!;
    const report = JSON.parse((await readWordListReport(store.read, id))!);
    expect(report.repairCounts).toEqual({ 'optional-letters': 1, 'missing-stop': 1 });
    expect(report.problems).toMatchObject([{ type: 'unknown-language', line: 17, codes: ['xyz'] }]);
  });
});
