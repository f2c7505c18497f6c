/** Key titles on every database: one holder each, others in line, and nothing lost on the way. */
import { issnFromInteger } from '@masthead/issn';
import { emptySerial, keyTitleNormalForm, type Serial } from '@masthead/serial';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { eachDatabase } from '../../test/databases.ts';
import { storeInternals } from './handle.ts';
import {
  claimKeyTitle,
  countKeyTitleConflicts,
  findAbbreviatedHolders,
  findKeyTitleFamily,
  findKeyTitleHolders,
  findKeyTitlesOf,
  keyTitleClaimOf,
  listKeyTitleConflicts,
  listKeyTitles,
  loadForImport,
  type Store,
  setNumberState,
  type TitlesWritten,
  type TitleWrite,
  writeTitles,
} from './index.ts';
import { fillKeyTitles } from './key-titles-fill.ts';

const keyed = (number: number, keyTitle: string | undefined, more: Partial<Serial> = {}): TitleWrite =>
  aTitle(
    aSerial(number, `Title of ${number}`, { ...(keyTitle !== undefined && { keyTitle: { text: keyTitle } }), ...more }),
  );

eachDatabase((kind, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  beforeEach(async () => {
    const { db } = store[storeInternals];
    await sql`DELETE FROM key_title`.execute(db);
  });

  /** Writes on top of whatever revision there is. */
  const write = (...titles: TitleWrite[]): Promise<TitlesWritten> =>
    store.transaction(async (tx) => {
      const known = await loadForImport(
        tx,
        titles.map(({ number }) => number),
      );
      return writeTitles(
        tx,
        titles.map((title) => {
          const before = known.get(title.number)?.title;
          return { ...title, ...(before && { basedOn: before.ordinal }) };
        }),
      );
    });
  const holder = async (text: string) => {
    const normal = keyTitleNormalForm(text);
    return (await findKeyTitleHolders(store.read, [normal])).get(normal)?.number;
  };
  const taken = async (...titles: TitleWrite[]) => Object.fromEntries((await write(...titles)).keyTitlesTaken);

  test('the first to claim a key title holds it; the next waits and is told', async () => {
    expect(await taken(keyed(1, 'Nature'))).toEqual({});
    expect(await taken(keyed(2, 'NATURE.'), keyed(3, 'Nature (London)'))).toEqual({ 2: 1 });
    expect(await holder('nature')).toBe(1);
    expect(await listKeyTitleConflicts(store.read, { limit: 10 })).toEqual([
      { number: 2, text: 'NATURE.', holder: { number: 1, text: 'Nature' } },
    ]);
    expect(await countKeyTitleConflicts(store.read)).toBe(1);
    expect((await findKeyTitlesOf(store.read, [1, 2, 99])).size).toBe(2);
  });

  test('two of one batch: the lower number', async () => {
    expect(await taken(keyed(5, 'Same'), keyed(4, 'same'))).toEqual({ 5: 4 });
  });

  test('a record without a key title claims none, and one that loses it lets go', async () => {
    await write(keyed(1, 'Nature'), keyed(2, undefined));
    expect(await taken(keyed(1, undefined))).toEqual({});
    expect(await holder('Nature')).toBeUndefined();
    expect(await taken(keyed(2, 'Nature'))).toEqual({});
  });

  test('who waits gets the key title when it is let go: by another one, by a cancelled and by a suppressed number', async () => {
    await write(keyed(1, 'Nature'), keyed(2, 'Nature'), keyed(3, 'Nature'), keyed(4, 'Nature'));
    await write(keyed(1, 'Nature (London)'));
    expect(await holder('Nature')).toBe(2);
    const change = { actor: 'test' };
    await store.transaction((tx) => setNumberState(tx, { number: 2, state: 'cancelled', replacement: 1, change }));
    expect(await holder('Nature')).toBe(3);
    await write({ ...keyed(3, 'Nature'), state: 'suppressed' });
    expect(await holder('Nature')).toBe(4);
    expect(await countKeyTitleConflicts(store.read)).toBe(0);
    await store.transaction((tx) => setNumberState(tx, { number: 4, state: 'suppressed', change }));
    expect(await holder('Nature')).toBeUndefined();
  });

  test('two that exchange their key titles in one batch both have them', async () => {
    await write(keyed(11, 'One'), keyed(12, 'Two'));
    expect(await taken(keyed(11, 'Two'), keyed(12, 'One'))).toEqual({});
    expect([await holder('One'), await holder('Two')]).toEqual([12, 11]);
  });

  test('a record that comes again in other letters keeps its key title and shows the new ones', async () => {
    await write(keyed(11, 'Etudes'));
    expect(await taken(keyed(11, 'Études.'))).toEqual({});
    expect((await findKeyTitlesOf(store.read, [11])).get(11)?.text).toBe('Études.');
  });

  test('one that waits is told again when it comes again', async () => {
    await write(keyed(11, 'One'), keyed(12, 'One'));
    expect(await taken(keyed(12, 'ONE', { languages: ['fre'] }))).toEqual({ 12: 11 });
  });

  test('a key title that was claimed before the record came is the record’s', async () => {
    const claim = keyTitleClaimOf({ ...emptySerial(issnFromInteger(21)), keyTitle: { text: 'Early' } })!;
    expect(await store.transaction((tx) => claimKeyTitle(tx, 21, claim))).toBe(true);
    expect(await store.transaction((tx) => claimKeyTitle(tx, 21, claim))).toBe(true);
    expect(await store.transaction((tx) => claimKeyTitle(tx, 22, claim))).toBe(false);
    expect(await taken(keyed(21, 'Early'))).toEqual({});
    expect(await taken(keyed(23, 'Early'))).toEqual({ 23: 21 });
  });

  test('a claim that fails leaves the number what it has; one that succeeds frees it', async () => {
    const claimOf = (text: string) => keyTitleClaimOf({ ...emptySerial(issnFromInteger(25)), keyTitle: { text } })!;
    const claim = (number: number, text: string) => store.transaction((tx) => claimKeyTitle(tx, number, claimOf(text)));
    expect([await claim(25, 'Held'), await claim(26, 'Other'), await claim(25, 'Other')]).toEqual([true, true, false]);
    expect(await holder('Held')).toBe(25);
    expect([await claim(25, 'Third'), await claim(26, 'Held')]).toEqual([true, true]);
  });

  test('a claim before a record that says otherwise gives way', async () => {
    const claim = keyTitleClaimOf({ ...emptySerial(issnFromInteger(24)), keyTitle: { text: 'Early two' } })!;
    await store.transaction((tx) => claimKeyTitle(tx, 24, claim));
    expect(await taken(keyed(24, 'Late'))).toEqual({});
    expect([await holder('Early two'), await holder('Late')]).toEqual([undefined, 24]);
  });

  test('key titles of ten thousand characters are told apart to their last character', async () => {
    const long = 'Bulletin '.repeat(1100);
    expect(await taken(keyed(31, `${long}a`), keyed(32, `${long}b`))).toEqual({});
    expect(await taken(keyed(33, `${long}A`))).toEqual({ 33: 31 });
  });

  test('the database itself refuses a second holder', async () => {
    await write(keyed(1, 'Nature'));
    const statement = "INSERT INTO key_title VALUES (99, 'nature', true, 'Nature', 'nature')";
    await expect(sql.raw(statement).execute(store[storeInternals].db)).rejects.toMatchObject({
      code: '23505',
      constraint: 'key_title_one_holder',
    });
  });

  test('writers at the same moment: one holds, whoever it is, and nobody is lost', async () => {
    const numbers = Array.from({ length: 40 }, (_, at) => 100 + at);
    await Promise.all(numbers.map((number) => write(keyed(number, 'Contested'), keyed(number + 100, `Own ${number}`))));
    expect(numbers).toContain(await holder('Contested'));
    expect(await countKeyTitleConflicts(store.read)).toBe(39);
  }, 120_000);

  test('a random history: one holder for each key title that somebody claims', async () => {
    const step = fc.tuple(fc.integer({ min: 300, max: 305 }), fc.constantFrom('A', 'B', 'b.', undefined));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(step, { selector: ([number]) => number, minLength: 1 }), { maxLength: 6 }),
        async (batches) => {
          await sql`DELETE FROM key_title`.execute(store[storeInternals].db);
          const claims = new Map<number, string>();
          for (const batch of batches) {
            await write(...batch.map(([number, text]) => keyed(number, text)));
            for (const [number, text] of batch)
              text === undefined ? claims.delete(number) : claims.set(number, keyTitleNormalForm(text));
            const wanted = new Set(claims.values());
            const holders = await findKeyTitleHolders(store.read, [...wanted]);
            for (const normal of wanted) expect(claims.get(holders.get(normal)!.number)).toBe(normal);
            expect(await countKeyTitleConflicts(store.read)).toBe(claims.size - wanted.size);
          }
        },
      ),
      { numRuns: kind === 'embedded' ? 25 : 40 },
    );
  }, 120_000);

  describe('the list', () => {
    const nature = { text: 'Nature (London)', qualifier: 'London' };
    beforeEach(async () => {
      await write(
        aTitle(aSerial(41, 'x', { keyTitle: { text: 'The Times (London)', qualifier: 'London', nonFiling: 4 } })),
        aTitle(aSerial(42, 'x', { keyTitle: nature, abbreviatedKeyTitle: { text: 'Nature (Lond.)' } })),
        keyed(43, 'Nature'),
        keyed(44, 'Nature conservation'),
        keyed(45, 'Nature (Paris)'),
        keyed(46, 'Études'),
        keyed(47, '!!!'),
      );
    });

    test('is in filing order, without initial articles, all of one title together', async () => {
      const { entries, next } = await listKeyTitles(store.read, { limit: 10 });
      expect(next).toBeUndefined();
      expect(entries.map(({ number }) => number)).toEqual([47, 46, 43, 42, 45, 44, 41]);
    });

    test('every key title comes once, forwards and backwards, whatever the size of a page', async () => {
      for (const limit of [1, 2, 3]) {
        const forwards: number[] = [];
        let page = await listKeyTitles(store.read, { limit });
        for (;;) {
          forwards.push(...page.entries.map(({ number }) => number));
          if (!page.next) break;
          page = await listKeyTitles(store.read, { limit, after: page.next });
        }
        const backwards: number[] = page.entries.map(({ number }) => number);
        while (page.previous) {
          page = await listKeyTitles(store.read, { limit, before: page.previous });
          backwards.unshift(...page.entries.map(({ number }) => number));
        }
        expect(forwards).toEqual([47, 46, 43, 42, 45, 44, 41]);
        expect(backwards).toEqual(forwards);
      }
    });

    test('begins where one asks', async () => {
      const { entries } = await listKeyTitles(store.read, { from: 'naturec', limit: 10 });
      expect(entries.map(({ number }) => number)).toEqual([41]);
    });

    test('finds the family of a title', async () => {
      expect((await findKeyTitleFamily(store.read, 'nature', 10)).map(({ number }) => number)).toEqual([43, 42, 45]);
    });

    test('finds abbreviated key titles', async () => {
      const normal = keyTitleNormalForm('nature (lond)');
      expect((await findAbbreviatedHolders(store.read, [normal])).get(normal)?.number).toBe(42);
      expect((await findAbbreviatedHolders(store.read, [normal], 42)).size).toBe(0);
    });
  });

  test('a register from before the table: filled in batches, by number, once', async () => {
    const old = await open();
    const { db } = old[storeInternals];
    const records = [1, 2, 3, 4, 5].map((number) => {
      const serial = aSerial(number, 'x', { keyTitle: { text: number < 4 ? 'Nature' : `Title ${number}` } });
      const record = {
        leader: '00000nas a2200000 a 4500',
        fields: [
          { tag: '022', ind1: '0', ind2: ' ', subfields: [{ code: 'a', value: serial.issn }] },
          { tag: '222', ind1: ' ', ind2: '0', subfields: [{ code: 'a', value: serial.keyTitle!.text }] },
        ],
      };
      return {
        ...aTitle(serial),
        text: JSON.stringify({
          leader: record.leader,
          fields: record.fields.map((field) => ({
            [field.tag]: {
              ind1: field.ind1,
              ind2: field.ind2,
              subfields: field.subfields.map(({ code, value }) => ({ [code]: value })),
            },
          })),
        }),
      };
    });
    await old.transaction((tx) => writeTitles(tx, records));
    await old.transaction((tx) => setNumberState(tx, { number: 1, state: 'suppressed', change: { actor: 'test' } }));
    await sql`DELETE FROM key_title`.execute(db);
    await sql`UPDATE key_title_fill SET after = -1, done = false`.execute(db);
    expect(await fillKeyTitles(db, undefined, 2)).toBe(5);
    expect(await fillKeyTitles(db, undefined, 2)).toBe(0);
    const { entries } = await listKeyTitles(old.read, { limit: 10 });
    expect(entries.map(({ number, holds }) => [number, holds])).toEqual([
      [2, true],
      [3, false],
      [4, true],
      [5, true],
    ]);
  });
});
