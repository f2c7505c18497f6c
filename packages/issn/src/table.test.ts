import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issn } from './brand.ts';
import { issnToInteger } from './integer.ts';
import {
  buildTable,
  createTableBuilder,
  entryAt,
  findInTable,
  linkingAt,
  linkingOfAll,
  loadTable,
  registerStates,
  rowsOfTable,
  saveTable,
  stateAt,
  type TableRow,
} from './table.ts';

const number = (issn: string) => issnToInteger(issn as Issn);
const nature = number('0028-0836');
const online = number('1476-4687');

const small = () =>
  buildTable([
    { number: nature, state: 'register', linking: nature },
    { number: online, state: 'register', linking: nature },
    { number: 0, state: 'suppressed' },
    { number: 9_999_999, state: 'cancelled', linking: 9_999_999 },
  ]);

const rows = fc.array(
  fc.record(
    {
      number: fc.integer({ min: 0, max: 9_999_999 }),
      state: fc.constantFrom(...registerStates),
      linking: fc.integer({ min: 0, max: 9_999_999 }),
    },
    { requiredKeys: ['number', 'state'] },
  ),
  { maxLength: 300 },
);

describe('a table', () => {
  it.each([
    ['0028-0836', { issn: '0028-0836', state: 'register', linking: '0028-0836' }, 'its own ISSN-L'],
    ['1476-4687', { issn: '1476-4687', state: 'register', linking: '0028-0836' }, 'the ISSN-L of the print version'],
    ['0000-0000', { issn: '0000-0000', state: 'suppressed' }, 'the first number, without an ISSN-L'],
    ['9999-9994', { issn: '9999-9994', state: 'cancelled', linking: '9999-9994' }, 'the last number'],
    ['0028-0844', undefined, 'a neighbour on the same page that is not there'],
    ['5555-5555', undefined, 'a page that is not there'],
  ])('%s: %3$s', (issn, entry, _why) => {
    expect(findInTable(small(), issn as Issn)).toEqual(entry);
  });

  it('is asked by integers as well', () => {
    const table = small();
    expect(stateAt(table, online)).toBe('register');
    expect(linkingAt(table, online)).toBe(nature);
    expect(linkingAt(table, 0)).toBe(-1);
    expect(linkingAt(table, 1)).toBe(-1);
    expect(entryAt(table, 1)).toBe(0);
    expect([...linkingOfAll(table, Int32Array.of(online, -2, 0, 1))]).toEqual([nature, -1, -1, -1]);
  });

  it('says what a map of its rows says, and gives them back in order', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const table = buildTable(list);
        const last = new Map<number, TableRow>(list.map((row) => [row.number, row]));
        expect(table.count).toBe(last.size);
        expect([...rowsOfTable(table)]).toEqual([...last.values()].sort((a, b) => a.number - b.number));
      }),
    );
  });

  it('takes other states, and refuses what it does not know', () => {
    const table = buildTable([{ number: 5, state: 'seen' }], ['seen']);
    expect(stateAt(table, 5)).toBe('seen');
    const builder = createTableBuilder();
    expect(() => builder.set({ number: 5, state: 'seen' })).toThrow(RangeError);
    expect(() => builder.set({ number: 10_000_000, state: 'register' })).toThrow(RangeError);
    expect(() => builder.set({ number: 1, state: 'register', linking: -1 })).toThrow(RangeError);
    expect(() => createTableBuilder(Array.from({ length: 256 }, String))).toThrow(RangeError);
  });

  it('does not change once it is built', () => {
    const builder = createTableBuilder();
    builder.set({ number: 1, state: 'register' });
    const before = builder.build();
    builder.set({ number: 1, state: 'cancelled' });
    expect(stateAt(before, 1)).toBe('register');
    expect(stateAt(builder.build(), 1)).toBe('cancelled');
  });

  it('holds all ten million', () => {
    const builder = createTableBuilder();
    for (let each = 0; each < 10_000_000; each++) builder.set({ number: each, state: 'register', linking: each });
    const table = builder.build();
    expect(table.count).toBe(10_000_000);
    for (let each = 0; each < 10_000_000; each += 997) expect(linkingAt(table, each)).toBe(each);
  });
});

describe('saving and loading', () => {
  it('gives the same table, and the same bytes again', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const bytes = saveTable(buildTable(list));
        const loaded = loadTable(bytes);
        if (!loaded.ok) throw new Error(loaded.problem.type);
        expect([...rowsOfTable(loaded.table)]).toEqual([...rowsOfTable(buildTable(list))]);
        expect(saveTable(loaded.table)).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it('copies nothing where the bytes begin at a whole word, and works where they do not', () => {
    const bytes = saveTable(small());
    const loaded = loadTable(bytes);
    expect(loaded.ok && loaded.table.entries.buffer).toBe(bytes.buffer);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    const copied = loadTable(shifted.subarray(1));
    expect(copied.ok && findInTable(copied.table, '1476-4687' as Issn)).toMatchObject({ linking: '0028-0836' });
  });

  it('works in memory that threads share', () => {
    const bytes = saveTable(small());
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    const loaded = loadTable(shared);
    expect(loaded.ok && linkingAt(loaded.table, online)).toBe(nature);
  });

  const good = saveTable(small());
  const changed = (at: number, byte: number) => {
    const bytes = good.slice();
    bytes[at] = byte;
    return bytes;
  };
  it.each([
    [new Uint8Array(0), { type: 'not-a-table' }, 'nothing'],
    [new Uint8Array(100_000), { type: 'not-a-table' }, 'zeros'],
    [changed(0, 0x69), { type: 'not-a-table' }, 'another beginning'],
    [changed(8, 2), { type: 'unknown-version', version: 2 }, 'a later version'],
    [good.subarray(0, -1), { type: 'wrong-length', expected: good.length, found: good.length - 1 }, 'cut off'],
    [good.subarray(0, 32), { type: 'wrong-length', expected: good.length, found: 32 }, 'only a header'],
    [changed(40, 0x58), { type: 'damaged' }, 'a changed name of a state'],
    [changed(good.length - 1, 0xff), { type: 'damaged' }, 'a changed entry'],
    [changed(28 - 4, good[24]! ^ 1), { type: 'damaged' }, 'a changed check sum'],
  ])('refuses bytes %#: %3$s', (bytes, problem, _why) => {
    expect(loadTable(bytes)).toEqual({ ok: false, problem });
  });

  it('never reads beyond its pages, even where the check sum is not looked at', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const loaded = loadTable(changed(at, byte), { trusted: true });
        if (loaded.ok)
          for (const each of [0, nature, online, 9_999_999]) expect(entryAt(loaded.table, each)).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});
