/**
 * A direct table of all ten million numbers: for each its state and its ISSN-L (ISO 3297:2020, Annex B), in one word of
 * 32 bits. It is built once, saved as one run of bytes, and asked where it lies: a loaded table is views into the bytes
 * of the file, which may be a mapped file or memory that threads share.
 *
 * Numbers stand in pages of 1,024; a page that holds nothing is kept once for all. Register numbers come in blocks, so
 * three million of them take 12 to 16 MB and not 40.
 */
import type { Issn } from './brand.ts';
import { issnFromInteger, issnToInteger } from './integer.ts';

export interface IssnTable {
  /** Names of the states; an entry holds the place of its name, counted from 1. */
  readonly states: readonly string[];
  /** How many numbers the table has. */
  readonly count: number;
  /** For each page of 1,024 numbers, which page of `entries` it is; 0 is the empty one. */
  readonly index: Uint16Array;
  /** Pages of entries: state in the upper 8 bits (0: not in the table), integer of the ISSN-L in the lower 24. */
  readonly entries: Uint32Array;
}

export interface TableRow {
  /** The seven digits as an integer, as `issnToInteger` gives them. */
  readonly number: number;
  readonly state: string;
  /** The seven digits of the ISSN-L; absent if the number has none. */
  readonly linking?: number;
}

export type TableProblem =
  /** The bytes do not begin as a table does. */
  | { readonly type: 'not-a-table' }
  /** Written by a later version of this package. */
  | { readonly type: 'unknown-version'; readonly version: number }
  /** Fewer or more bytes than the header says. */
  | { readonly type: 'wrong-length'; readonly expected: number; readonly found: number }
  /** The bytes are not those that were saved. */
  | { readonly type: 'damaged' };

/** The states of the architecture of the Register, for tables that want them. */
export const registerStates = ['unreported', 'provisional', 'register', 'legacy', 'cancelled', 'suppressed'] as const;

const largest = 9_999_999;
const pageBits = 10;
const pageSize = 1 << pageBits;
const pageCount = (largest >>> pageBits) + 1;
/** Rounded up so that the entries behind it begin at a whole word. */
const indexLength = pageCount + (pageCount & 1);
const noLinking = 0xffffff;
const highestState = 255;

export interface TableBuilder {
  /** Puts a number into the table; the last row for a number counts. Throws a RangeError for what is no number or an unknown state. */
  set(row: TableRow): void;
  /** The table as it is now. The builder can go on; the table does not change any more. */
  build(): IssnTable;
}

export function createTableBuilder(states: readonly string[] = registerStates): TableBuilder {
  if (states.length > highestState) throw new RangeError(`more than ${highestState} states`);
  const places = new Map(states.map((state, place) => [state, place + 1]));
  const index = new Uint16Array(indexLength);
  let entries = new Uint32Array(pageSize * 64);
  let pages = 1;
  let count = 0;
  return {
    set({ number, state, linking }) {
      const place = places.get(state);
      if (place === undefined) throw new RangeError(`not a state of this table: ${JSON.stringify(state)}`);
      if (!isInteger(number)) throw new RangeError(`not a number of seven digits: ${number}`);
      if (linking !== undefined && !isInteger(linking))
        throw new RangeError(`not a number of seven digits: ${linking}`);
      let page = index[number >>> pageBits]!;
      if (page === 0) {
        page = index[number >>> pageBits] = pages++;
        if (pages * pageSize > entries.length) {
          const longer = new Uint32Array(entries.length * 2);
          longer.set(entries);
          entries = longer;
        }
      }
      const at = (page << pageBits) | (number & (pageSize - 1));
      if (entries[at] === 0) count++;
      entries[at] = ((place << 24) | (linking ?? noLinking)) >>> 0;
    },
    build: () => ({ states: [...states], count, index: index.slice(), entries: entries.slice(0, pages * pageSize) }),
  };
}

/** The table of some rows. */
export function buildTable(rows: Iterable<TableRow>, states?: readonly string[]): IssnTable {
  const builder = createTableBuilder(states);
  for (const row of rows) builder.set(row);
  return builder.build();
}

const isInteger = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= largest;

/** The word of a number, 0 if the table has none; the fastest question, for loops of millions. `number` must be 0 to 9,999,999. */
export const entryAt = (table: IssnTable, number: number): number =>
  table.entries[(table.index[number >>> pageBits]! << pageBits) | (number & (pageSize - 1))]!;

/** The integer of the ISSN-L of a number, -1 if the table has none for it. */
export function linkingAt(table: IssnTable, number: number): number {
  const entry = entryAt(table, number);
  const linking = entry & noLinking;
  return entry === 0 || linking === noLinking ? -1 : linking;
}

/** The state of a number, undefined if it is not in the table. */
export const stateAt = (table: IssnTable, number: number): string | undefined =>
  table.states[(entryAt(table, number) >>> 24) - 1];

export interface TableEntry {
  readonly issn: Issn;
  readonly state: string;
  readonly linking?: Issn;
}

/** What the table says of an ISSN, undefined if it does not have it. */
export function findInTable(table: IssnTable, issn: Issn): TableEntry | undefined {
  const number = issnToInteger(issn);
  const state = stateAt(table, number);
  if (state === undefined) return undefined;
  const linking = linkingAt(table, number);
  return { issn, state, ...(linking >= 0 && { linking: issnFromInteger(linking) }) };
}

/** For many numbers at once: the ISSN-L of each, as an integer, or -1. Numbers below zero, such as verdicts of `integersOfLines`, have none. */
export function linkingOfAll(table: IssnTable, numbers: Int32Array, into = new Int32Array(numbers.length)): Int32Array {
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!;
    into[at] = number >= 0 && number <= largest ? linkingAt(table, number) : -1;
  }
  return into;
}

/** The rows of the table in the order of the numbers. */
export function* rowsOfTable(table: IssnTable): Generator<TableRow, void, undefined> {
  for (let page = 0; page < pageCount; page++) {
    if (table.index[page] === 0) continue;
    for (let number = page << pageBits; number < Math.min((page + 1) << pageBits, largest + 1); number++) {
      const state = stateAt(table, number);
      if (state === undefined) continue;
      const linking = linkingAt(table, number);
      yield { number, state, ...(linking >= 0 && { linking }) };
    }
  }
}

const magic = 'ISSNTABL';
const version = 1;
const headerBytes = 32;
const bigEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 0;

/**
 * The table as bytes, the same for the same table everywhere. Little-endian: `ISSNTABL`, then as words the version,
 * how many numbers, how many pages, how many bytes of states, a check sum of all that follows, and a word that is 0;
 * the names of the states as a JSON array, filled up with spaces to a whole word; the index as half words; the pages.
 */
export function saveTable(table: IssnTable): Uint8Array {
  const json = JSON.stringify(table.states);
  let names = new TextEncoder().encode(json);
  if (names.length % 4 !== 0) names = new TextEncoder().encode(json + ' '.repeat(4 - (names.length % 4)));
  const bytes = new Uint8Array(headerBytes + names.length + indexLength * 2 + table.entries.length * 4);
  const indexAt = headerBytes + names.length;
  const entriesAt = indexAt + indexLength * 2;
  bytes.set(names, headerBytes);
  if (bigEndian) {
    const view = new DataView(bytes.buffer);
    table.index.forEach((page, at) => {
      view.setUint16(indexAt + at * 2, page, true);
    });
    table.entries.forEach((entry, at) => {
      view.setUint32(entriesAt + at * 4, entry, true);
    });
  } else {
    new Uint16Array(bytes.buffer, indexAt, indexLength).set(table.index);
    new Uint32Array(bytes.buffer, entriesAt, table.entries.length).set(table.entries);
  }
  bytes.set(new TextEncoder().encode(magic));
  const header = new DataView(bytes.buffer);
  const words = [version, table.count, table.entries.length / pageSize, names.length, checkSum(bytes)];
  for (const [at, word] of words.entries()) header.setUint32(8 + at * 4, word, true);
  return bytes;
}

export interface LoadOptions {
  /** Leaves the check sum alone, so that no byte is read before it is asked for: for a file of one's own that is mapped. */
  readonly trusted?: boolean;
}

export type LoadResult =
  | { readonly ok: true; readonly table: IssnTable }
  | { readonly ok: false; readonly problem: TableProblem };

/**
 * The table in these bytes. Nothing is copied where they begin at a whole word, and a change of the bytes is a change of
 * the table; elsewhere, and on big-endian machines, they are copied.
 */
export function loadTable(bytes: Uint8Array, options: LoadOptions = {}): LoadResult {
  const refuse = (problem: TableProblem): LoadResult => ({ ok: false, problem });
  if (bytes.length < headerBytes || new TextDecoder().decode(bytes.slice(0, 8)) !== magic)
    return refuse({ type: 'not-a-table' });
  const header = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  const word = (at: number): number => header.getUint32(8 + at * 4, true);
  if (word(0) !== version) return refuse({ type: 'unknown-version', version: word(0) });
  const [count, pages, namesLength] = [word(1), word(2), word(3)];
  const indexAt = headerBytes + namesLength;
  const entriesAt = indexAt + indexLength * 2;
  const expected = entriesAt + pages * pageSize * 4;
  if (expected !== bytes.length) return refuse({ type: 'wrong-length', expected, found: bytes.length });
  if (namesLength % 4 !== 0 || pages > pageCount + 1 || count > largest + 1) return refuse({ type: 'damaged' });
  if (options.trusted !== true && checkSum(bytes) !== word(4)) return refuse({ type: 'damaged' });
  const states = namesIn(bytes.slice(headerBytes, indexAt));
  if (states === undefined) return refuse({ type: 'damaged' });

  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  let index = new Uint16Array(whole.buffer, whole.byteOffset + indexAt, indexLength);
  let entries = new Uint32Array(whole.buffer, whole.byteOffset + entriesAt, pages * pageSize);
  if (bigEndian) {
    const view = new DataView(whole.buffer, whole.byteOffset);
    index = index.map((_, at) => view.getUint16(indexAt + at * 2, true));
    entries = entries.map((_, at) => view.getUint32(entriesAt + at * 4, true));
  }
  if (index.some((page) => page >= pages)) return refuse({ type: 'damaged' });
  return { ok: true, table: { states, count, index, entries } };
}

function namesIn(bytes: Uint8Array): readonly string[] | undefined {
  try {
    const names: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(names) && names.length <= highestState && names.every((name) => typeof name === 'string')
      ? names
      : undefined;
  } catch {
    return undefined;
  }
}

/** Of all words behind the header. It finds damage, not malice. */
function checkSum(bytes: Uint8Array): number {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset + headerBytes, (bytes.length - headerBytes) >>> 2);
  let sum = 0x9747b28c;
  for (let at = 0; at < words.length; at++) {
    sum = Math.imul(sum ^ (bigEndian ? swapped(words[at]!) : words[at]!), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

const swapped = (word: number): number =>
  (word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24);
