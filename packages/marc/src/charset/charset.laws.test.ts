/** Laws of the old character sets: nothing brings a decoder down, and what is written in MARC-8 is read again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDecoder, type Fault } from './decode.ts';
import { encodeMarc8 } from './encode.ts';
import * as tables from './marc8-tables.ts';
import { marc8, unimarcRepertoire } from './repertoire.ts';

const decode = createDecoder(marc8());
const everyCharacter = [
  ...Object.values(tables).flatMap((table) => ('characters' in table ? [...table.characters] : [])),
];
const eacc = tables.eacc.flatMap((plane) => [...plane.replace(/[0-9a-f\u0100-\u0160]/g, '')]);

/** Texts with many marks, sets and signs that mean something in MARC-8. */
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...everyCharacter) },
      { weight: 2, arbitrary: fc.constantFrom(...eacc) },
      {
        weight: 4,
        arbitrary: fc.constantFrom(...'abcAEO &#x;é12ữй가\u0361\u0360\u0301\u0323\u0098\u009c\u200d\u0007'),
      },
      { weight: 1, arbitrary: fc.constantFrom('&#x41;', '&#x26;', '&#xD800;', '\u{1f600}', '\u0559', '\u0328\u0301') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
  )
  .map((parts) => parts.join('').replace(/[\x1b\x1d-\x1f]|\ufe20|\ufe21|\ufe22|\ufe23/g, ''));

describe('MARC-8', () => {
  it('reads what it wrote: the same text in normal form C', () => {
    fc.assert(
      fc.property(text, (given) => {
        const written = encodeMarc8(given);
        const faults: Fault[] = [];
        expect(decode(written!.bytes, 0, written!.bytes.length, faults)).toBe(given.normalize('NFC'));
        expect(faults.filter(({ type }) => type === 'no-character')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  // A letter has at most one left and one right half: of several on one letter nobody can say which belong together.
  it('reads halves of a sign over two letters as the sign, once', () => {
    const letter = fc
      .tuple(
        fc.constantFrom('a', 'b', ' '),
        fc.shuffledSubarray(['left', 'right', '\u0301', '\u0361']),
        fc.constantFrom('\ufe20', '\ufe22'),
        fc.constantFrom('\ufe21', '\ufe23'),
      )
      .map(([base, marks, left, right]) => base + marks.join('').replace('left', left).replace('right', right));
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        const again = (given: string): string => {
          const { bytes } = encodeMarc8(given)!;
          return decode(bytes, 0, bytes.length, []);
        };
        const once = again(letters.join(''));
        expect(again(once)).toBe(once);
      }),
    );
  });

  it('writes no text that would choose other sets', () => {
    expect(encodeMarc8('a\x1b(Nb')).toBeUndefined();
    expect(encodeMarc8('a\ud800')).toBeUndefined();
  });
});

it('a megabyte of marks that would have to be sorted stays as it is', () => {
  const marks = '\u0301\u0323'.repeat(50_000);
  const { bytes } = encodeMarc8(`a${marks}`)!;
  expect(decode(bytes, 0, bytes.length, [])).toBe(`a${marks}`);
});

/** Bytes with escape sequences, whole and broken, more often than chance. */
const bytes = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc
        .constantFrom(
          '\x1b(N',
          '\x1b(2',
          '\x1b)3',
          '\x1b$1',
          '\x1b$)1',
          '\x1b(!E',
          '\x1bg',
          '\x1bs',
          '\x1b(B',
          '\x1b',
          '\x1b$',
          '\x1b(',
          '&#x',
          '&#x0301;',
          '\xeb',
          '\xec',
          '!!!',
        )
        .map((sequence) => Uint8Array.from(sequence, (sign) => sign.charCodeAt(0))),
    ),
  )
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));

describe.each([
  ['MARC-8', marc8()],
  ['UNIMARC 01 03', unimarcRepertoire('01', '03')!],
  ['UNIMARC 02 05', unimarcRepertoire('02', '05')!],
])('any bytes in %s', (_, repertoire) => {
  const read = createDecoder(repertoire);
  it('give text in normal form C, no longer than twice the bytes, and every fault is within', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const faults: Fault[] = [];
        const found = read(given, 0, given.length, faults);
        expect(found).toBe(found.normalize('NFC'));
        expect(found.length).toBeLessThanOrEqual(given.length * 2 + 1);
        for (const { at, length } of faults) {
          expect(length).toBeGreaterThan(0);
          expect(at + length).toBeLessThanOrEqual(given.length);
        }
        expect(/\p{Surrogate}/u.test(found)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('do not depend on what stands around them', () => {
    fc.assert(
      fc.property(bytes, bytes, (given, other) => {
        const around = Uint8Array.from([...other, ...given, ...other]);
        expect(read(around, other.length, other.length + given.length, [])).toBe(read(given, 0, given.length, []));
      }),
    );
  });
});
