/** What holds for every record and every input, in all four encodings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyChunking, anyDamage, anyRecord, cut, damage, xmlText } from './arbitrary.test.support.ts';
import {
  createIso2709Reader,
  createLineReader,
  createMarcJsonReader,
  createMarcXmlReader,
  detectEncoding,
  isSameRecord,
  type MarcRecord,
  marcXmlCollectionClose,
  marcXmlCollectionOpen,
  type RecordReader,
  readAll,
  toMarcJson,
  writeIso2709,
  writeLines,
  writeMarcXml,
} from './index.ts';

interface Encoding {
  readonly name: string;
  readonly detectedAs: string;
  readonly records: fc.Arbitrary<MarcRecord>;
  readonly write: (records: readonly MarcRecord[]) => Uint8Array;
  readonly reader: () => RecordReader;
  /** Whether the leader comes back character by character. */
  readonly keepsLeader: boolean;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function iso2709(record: MarcRecord): Uint8Array {
  const result = writeIso2709(record);
  if (!result.ok) throw new Error(result.problem.type);
  return result.bytes;
}

function xml(record: MarcRecord): string {
  const result = writeMarcXml(record);
  if (!result.ok) throw new Error(result.problem.type);
  return result.xml;
}

const encodings: readonly Encoding[] = [
  {
    name: 'ISO 2709',
    detectedAs: 'marc21',
    records: anyRecord(),
    write: (records) => Buffer.concat(records.map(iso2709)),
    reader: createIso2709Reader,
    keepsLeader: false,
  },
  {
    name: 'MARCXML',
    detectedAs: 'marcxml',
    records: anyRecord(xmlText),
    write: (records) => utf8(marcXmlCollectionOpen + records.map(xml).join('') + marcXmlCollectionClose),
    reader: createMarcXmlReader,
    keepsLeader: true,
  },
  {
    name: 'MARC-in-JSON, one a line',
    detectedAs: 'json',
    records: anyRecord(),
    write: (records) => utf8(records.map((record) => `${JSON.stringify(toMarcJson(record))}\n`).join('')),
    reader: createMarcJsonReader,
    keepsLeader: true,
  },
  {
    name: 'MARC-in-JSON, a set-out array',
    detectedAs: 'json',
    records: anyRecord(),
    write: (records) => utf8(JSON.stringify(records.map(toMarcJson), null, 2)),
    reader: createMarcJsonReader,
    keepsLeader: true,
  },
  {
    name: 'line text',
    detectedAs: 'text',
    records: anyRecord(),
    write: (records) => utf8(records.map(writeLines).join('')),
    reader: createLineReader,
    keepsLeader: true,
  },
];

describe.each(encodings)('$name', ({ detectedAs, records, write, reader, keepsLeader }) => {
  const several = fc.array(records, { maxLength: 4 });

  it('gives every record back as it was written', () => {
    fc.assert(
      fc.property(several, (written) => {
        const items = readAll(write(written), reader());
        expect(items.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))).toEqual([]);
        expect(items.map(({ position }) => position)).toEqual(written.map((_, index) => index + 1));
        for (const [index, item] of items.entries()) {
          expect(item.record!.fields).toEqual(written[index]!.fields);
          expect(isSameRecord(item.record!, written[index]!)).toBe(true);
          if (keepsLeader) expect(item.record!.leader).toBe(written[index]!.leader);
        }
      }),
    );
  });

  it('writes the same bytes every time, and again what it has read', () => {
    fc.assert(
      fc.property(several, (written) => {
        const bytes = write(written);
        expect(write(written)).toEqual(bytes);
        expect(write(readAll(bytes, reader()).map((item) => item.record!))).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same items however the input is cut', () => {
    fc.assert(
      fc.property(several, anyDamage, anyChunking, (written, changes, sizes) => {
        const bytes = damage(write(written), changes);
        const whole = readAll(bytes, reader());
        const cutReader = reader();
        const pieces = cut(bytes, sizes).flatMap((chunk) => {
          const items = cutReader.push(chunk);
          // The caller may use its chunk again.
          chunk.fill(0x2a);
          return items;
        });
        expect([...pieces, ...cutReader.end()]).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('has for everything damaged a record or an error, in order, with places inside the input', () => {
    fc.assert(
      fc.property(several, anyDamage, (written, changes) => {
        const bytes = damage(write(written), changes);
        let before = -1;
        for (const [index, item] of readAll(bytes, reader()).entries()) {
          expect(item.position).toBe(index + 1);
          expect(item.offset).toBeGreaterThanOrEqual(before);
          before = item.offset;
          const refused = item.problems.some(({ severity }) => severity === 'error');
          expect(item.record === undefined).toBe(refused);
          for (const { offset } of item.problems) {
            expect(offset).toBeGreaterThanOrEqual(0);
            expect(offset).toBeLessThanOrEqual(bytes.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is told by its first bytes', () => {
    fc.assert(
      fc.property(fc.array(records, { minLength: 1, maxLength: 2 }), (written) => {
        expect(detectEncoding(write(written))).toBe(detectedAs);
      }),
    );
  });

  it('takes any bytes at all without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), anyChunking, (bytes, sizes) => {
        const whole = readAll(bytes, reader());
        const cutReader = reader();
        const pieces = cut(bytes, sizes).flatMap((chunk) => cutReader.push(chunk));
        expect([...pieces, ...cutReader.end()]).toEqual(whole);
      }),
    );
  });
});

describe('detectEncoding', () => {
  it('takes any bytes at all', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void detectEncoding(bytes)));
  });
});
