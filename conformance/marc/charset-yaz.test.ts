/** MARC-8 beside yaz-marcdump, an independent reader: every table, every real file, and a random corpus of our own writing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIso2709Reader, encodeMarc8, type MarcRecord, readAll, writeIso2709 } from '@masthead/marc';
import { describe, expect, it } from 'vitest';
import { absent, bytesOf, isThere, itemsOf } from './adapter.ts';

const hasYaz = spawnSync('yaz-marcdump', ['-V']).error === undefined;
const why = hasYaz ? '' : ' (skipped: yaz-marcdump is not installed; Debian package yaz)';

/** What yaz-marcdump makes of MARC-8 in ISO 2709: ISO 2709 in UTF-8, which we read as such. */
function throughYaz(bytes: Uint8Array): MarcRecord[] {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-charset-'));
  try {
    const path = join(folder, 'marc8');
    writeFileSync(path, bytes);
    const options = ['-f', 'marc8', '-t', 'utf8', '-l', '9=97', '-o', 'marc', path];
    const { stdout } = spawnSync('yaz-marcdump', options, { maxBuffer: 100_000_000 });
    return readAll(stdout, createIso2709Reader()).flatMap(({ record }) => record ?? []);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const read = (bytes: Uint8Array): MarcRecord[] =>
  readAll(bytes, createIso2709Reader()).flatMap(({ record }) => record ?? []);

/** The fields in normal form C, which yaz does not make. */
const fieldsOf = (records: readonly MarcRecord[]): unknown =>
  JSON.parse(JSON.stringify(records.map(({ fields }) => fields)).normalize('NFC'));

/** Records of one field 245 each, with these bytes as their $a. */
function recordsOf(values: readonly Uint8Array[]): Uint8Array {
  const records = values.map((value) => {
    const length = String(24 + 12 + 1 + 4 + value.length + 2).padStart(5, '0');
    const field = String(4 + value.length + 1).padStart(4, '0');
    const head = Buffer.from(`${length}nas  2200037   4500245${field}00000\x1e00\x1fa`, 'latin1');
    return Buffer.concat([head, value, Buffer.from('\x1e\x1d', 'latin1')]);
  });
  return Buffer.concat(records);
}

const titlesOf = (records: readonly MarcRecord[]): string[] =>
  records.map(({ fields: [field] }) => (field && 'subfields' in field ? (field.subfields[0]?.value ?? '') : ''));

/** The same numbers every time (Park and Miller). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const eastAsian = (code: Uint8Array): Uint8Array => Buffer.concat([latin1('\x1b$1'), code, latin1('\x1b(B')]);

/** What yaz reads otherwise than we do; what we refuse is not compared. */
function differencesOf(values: readonly Uint8Array[]): unknown[] {
  const records = recordsOf(values);
  const yaz = titlesOf(throughYaz(records));
  return readAll(records, createIso2709Reader()).flatMap(({ record }, index) => {
    const [ours] = record ? titlesOf([record]) : [];
    const theirs = yaz[index]?.normalize('NFC');
    return ours === undefined || ours === theirs
      ? []
      : [{ bytes: Buffer.from(values[index]!).toString('latin1'), ours, theirs }];
  });
}

describe.skipIf(!hasYaz)(`MARC-8 beside yaz-marcdump${why}`, () => {
  const files = ['nasty/marc-perl__cjk1.marc', 'nasty/marc-perl__cyrillic.marc', 'nasty/marc-perl__hebrew1.marc'];
  it.skipIf(!isThere).each(files)(`%s${isThere ? '' : ` (${absent})`}`, (file) => {
    const ours = read(bytesOf(file));
    expect(ours).toHaveLength(1);
    expect(fieldsOf(ours)).toEqual(fieldsOf(throughYaz(bytesOf(file))));
  });

  const sets = ['\x1b(!E', '\x1b(S', '\x1b(N', '\x1b(Q', '\x1b(2', '\x1b(3', '\x1b(4', '\x1bb', '\x1bp', '\x1bg'];
  it.each(sets.map((set) => [JSON.stringify(set), set] as const))('every code of %s before a letter', (_, set) => {
    const codes = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index));
    // A half of a sign over two letters that stands alone: yaz makes the whole of the first, and leaves out the second.
    const alone = set === '\x1b(!E' ? ['k', 'l', 'z', '{'] : [];
    const values = codes.filter((code) => !alone.includes(code)).map((code) => latin1(`${set}${code}\x1b(Bo`));
    expect(differencesOf(values)).toEqual([]);
  });

  it('every code of East Asian', () => {
    const codes: Uint8Array[] = [];
    for (let first = 0x21; first < 0x7f; first++) {
      for (let second = 0x21; second < 0x7f; second++) {
        // Only those that have a character: what has none refuses its record.
        const row = Array.from({ length: 94 }, (_, index) => Uint8Array.of(first, second, 0x21 + index));
        const read = readAll(
          recordsOf([eastAsian(Buffer.concat(row))]),
          createIso2709Reader({ invalidUtf8: 'replace' }),
        );
        const [title = ''] = titlesOf(read.flatMap(({ record }) => record ?? []));
        const characters = Array.from(title);
        codes.push(...row.filter((_, index) => characters[index] !== '\ufffd'));
      }
    }
    expect(codes).toHaveLength(15_738);
    expect(differencesOf(codes.map(eastAsian))).toEqual([]);
  }, 60_000);

  it.skipIf(!isThere)(`real records in UTF-8, which we write in MARC-8${isThere ? '' : ` (${absent})`}`, () => {
    const names = ['journals-100.mrc', 'serials-138.mrc', 'issn-plus-japanese.mrc', 'library-442.marcxml'];
    const records = names.flatMap((name) => itemsOf(name).flatMap(({ record }) => record ?? []));
    // Halves of a sign are the sign in MARC-8.
    const known = JSON.parse(JSON.stringify(records).replace(/\ufe20(.)\ufe21/gu, '\u0361$1')) as MarcRecord[];
    const written = records.map((record) => writeIso2709(record, { encoding: 'marc8' }));
    const bytes = Buffer.concat(written.map((result) => (result.ok ? result.bytes : new Uint8Array())));
    expect(known.length).toBeGreaterThan(600);
    expect(fieldsOf(read(bytes))).toEqual(fieldsOf(known));
    // yaz leaves references as they are.
    const whole = written.map((result) => result.ok && result.references === undefined);
    const own = Buffer.concat(written.flatMap((result, index) => (result.ok && whole[index] ? [result.bytes] : [])));
    expect(fieldsOf(throughYaz(own))).toEqual(fieldsOf(known.filter((_, index) => whole[index])));
  });

  it('2,000 texts of letters, marks and sets, written by us', () => {
    const random = createRandom(5);
    const pick = (letters: string): string => Array.from(letters)[random(Array.from(letters).length)]!;
    const words = Array.from({ length: 2000 }, () =>
      Array.from({ length: 1 + random(12) }, () => {
        const script = pick('lllaccghrejs');
        if (script === 'l')
          return pick('aeioucnsz') + (random(3) === 0 ? pick('\u0301\u0300\u0302\u0308\u0323\u0327\u030c') : '');
        if (script === 'a') return pick('Nature 0123.,&');
        if (script === 'c') return pick('абвгдежзиклмнѣѵЂ');
        if (script === 'g') return pick('αβγδεάώΩ');
        if (script === 'h') return pick('אבגדהוש');
        if (script === 'r') return pick('ابتثجٹپگ');
        if (script === 'e') return pick('一二三人雑誌가나다かなカナ');
        if (script === 'j') return pick('łøđþæœŁØơƯ');
        return pick('₀₁₂⁰¹²⁺⁻');
      }).join(''),
    );
    const encoded = words.map((word) => encodeMarc8(word)!);
    expect(encoded.flatMap(({ references }) => references)).toEqual([]);
    const values = encoded.map(({ bytes }) => bytes);
    expect(titlesOf(read(recordsOf(values)))).toEqual(words.map((word) => word.normalize('NFC')));
    expect(differencesOf(values)).toEqual([]);
  });
});
