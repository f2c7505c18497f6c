/** Records as fast-check makes them: every record that is valid in MARC 21, however odd. */
import fc from 'fast-check';
import { recogniseUnimarc } from './dialect.ts';
import type { ControlField, DataField, MarcRecord } from './record.ts';

/** Any text that UTF-8 can write, less the three delimiters. Decomposed and composed characters, astral ones, controls. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.string({ maxLength: 12 }) },
      { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      fc.constantFrom(
        'é',
        'e\u0301',
        '\u0098The \u009c',
        '𝄞',
        'עברית',
        '中文',
        '$',
        '{dollar}',
        '\\',
        '\r\n',
        '\t',
        ' ',
        ']]>',
        '&amp;',
      ),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join('').replace(/[\x1d-\x1f]/g, ''));

/** The same without what XML 1.0 cannot write. */
export const xmlText: fc.Arbitrary<string> = anyText.map((text) =>
  text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''),
);

const character = (characters: string): fc.Arbitrary<string> => fc.constantFrom(...characters);
const indicator = character(' 0123456789abcdefghijklmnopqrstuvwxyz');
const code = character('0123456789abcdefghijklmnopqrstuvwxyz!"#%&()*+,-./:;<=>?@{}$');

export function anyRecord(text: fc.Arbitrary<string> = anyText): fc.Arbitrary<MarcRecord> {
  const control: fc.Arbitrary<ControlField> = fc.record({
    tag: fc.integer({ min: 1, max: 9 }).map((number) => `00${number}`),
    value: text,
  });
  const data: fc.Arbitrary<DataField> = fc.record({
    tag: fc.integer({ min: 10, max: 999 }).map((number) => String(number).padStart(3, '0')),
    ind1: indicator,
    ind2: indicator,
    subfields: fc.array(fc.record({ code, value: text }), { maxLength: 4 }),
  });
  return fc
    .record({ leader: anyLeader, fields: fc.array(fc.oneof(control, data), { maxLength: 8 }) })
    .filter((record) => recogniseUnimarc(record) === undefined);
}

/** As a writer of ISO 2709 would make it; lengths are any. */
const anyLeader = fc
  .tuple(
    fc.nat({ max: 99_999 }),
    character('acdnp'),
    character('aceim'),
    character('bismd'),
    fc.nat({ max: 99_999 }),
    character(' 12345678uz'),
    character(' aciu'),
    character(' abcr'),
  )
  .map(
    ([length, status, type, level, base, encoding, form, linked]) =>
      `${digits(length)}${status}${type}${level} a22${digits(base)}${encoding}${form}${linked}4500`,
  );

function digits(value: number): string {
  return String(value).padStart(5, '0');
}

/** A way to cut some bytes into chunks: sizes, used in turn. */
export const anyChunking: fc.Arbitrary<readonly number[]> = fc.array(fc.integer({ min: 1, max: 70 }), {
  minLength: 1,
  maxLength: 8,
});

export function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    chunks.push(bytes.slice(at, at + size));
    at += size;
  }
  return chunks;
}

export interface Damage {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

/** What happens to files: bytes lost, put in, changed; with a liking for the bytes that mean something. */
export const anyDamage: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.constant(0), fc.constant(1), fc.nat({ max: 400 })),
    insert: fc
      .array(
        fc.oneof(
          fc.constantFrom(
            0x1d,
            0x1e,
            0x1f,
            0x1b,
            0x0a,
            0x0d,
            0x20,
            0x30,
            0x3c,
            0x3e,
            0x7b,
            0x7d,
            0x22,
            0x5c,
            0xc3,
            0xff,
            0x00,
          ),
          fc.integer({ min: 0, max: 255 }),
        ),
        { maxLength: 4 },
      )
      .map((bytes) => Uint8Array.from(bytes)),
  }),
  { maxLength: 3 },
);

export function damage(bytes: Uint8Array, changes: readonly Damage[]): Uint8Array {
  return changes.reduce((whole, { at, remove, insert }) => {
    const from = Math.floor(at * whole.length);
    return Buffer.concat([whole.subarray(0, from), insert, whole.subarray(from + remove)]);
  }, bytes);
}
