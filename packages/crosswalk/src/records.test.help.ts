/** Records for tests: from line text, from the shared real files, and made up at random. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createIso2709Reader,
  createLineReader,
  createMarcXmlReader,
  type Field,
  type MarcRecord,
  readAll,
} from '@masthead/marc';
import fc from 'fast-check';

export const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
export const hasShared = existsSync(shared);

/** A record from lines such as `=245  10$aNature`, with a leader that says "serial, without punctuation". */
export function recordOf(lines: readonly string[], leader = '00000nas a2200000 c 4500'): MarcRecord {
  const text = [`=LDR  ${leader.replaceAll(' ', '\\')}`, ...lines, '', ''].join('\n');
  const [item] = readAll(new TextEncoder().encode(text), createLineReader({ unimarc: 'read' }));
  if (item?.record === undefined) throw new Error(`Not a record: ${text} ${JSON.stringify(item?.problems)}`);
  return item.record;
}

export interface FoundRecord {
  readonly file: string;
  readonly position: number;
  readonly record: MarcRecord;
}

/** All records of files of the shared folder that can be read at all. */
export function sharedRecords(files: readonly string[]): FoundRecord[] {
  return files.flatMap((file) => {
    const bytes = readFileSync(`${shared}data/marc/${file}`);
    const reader = /xml$/.test(file) ? createMarcXmlReader() : createIso2709Reader();
    return readAll(bytes, reader).flatMap(({ record, position }) =>
      record === undefined ? [] : [{ file, position, record }],
    );
  });
}

const tags =
  '001 003 005 006 007 008 022 023 030 035 039 041 044 080 082 210 222 245 246 260 264 310 336 338 362 500 510 533 699 710 711 720 760 776 780 785 787 856 880 999'.split(
    ' ',
  );
const values = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '0028-0836',
    '0028-0837',
    '1520-6424',
    'ISSN 1476-4687',
    '0296-0672 (J’ai lu)',
    '880-01',
    '245-01/$1',
    '710-00/(N',
    '-- Register',
    'engfre',
    'XA-DE',
    '20200206054800.0',
    '190816c18699999enkwr|p       0   a0eng c',
    'Nature.',
    'London :',
    '\u0098The \u009cTimes',
    '日本語',
    '',
    ' ',
  ),
);
const oneOf = (characters: string) => fc.constantFrom(...characters);

/** A field as no cataloguer would write it, with tags that matter. */
const fields: fc.Arbitrary<Field> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ tag: fc.constantFrom(...tags), value: values }) },
  {
    weight: 4,
    arbitrary: fc.record({
      tag: fc.constantFrom(...tags),
      ind1: oneOf(' 0123489x'),
      ind2: oneOf(' 0123456789x'),
      subfields: fc.array(fc.record({ code: oneOf('abcdefilmnptuvxyz012689'), value: values }), { maxLength: 5 }),
    }),
  },
);

/** Records that break every rule of the format but its structure; about half of them have a number that can be taken. */
export const messyRecords: fc.Arbitrary<MarcRecord> = fc.record({
  leader: fc.oneof(
    fc.constantFrom('00000nas a2200000 a 4500', '00000cas a2200000 c 4500', '00000dem a2200000 i 4500'),
    fc.string({ minLength: 24, maxLength: 24, unit: 'grapheme-ascii' }),
  ),
  fields: fc
    .tuple(fc.array(fields, { maxLength: 14 }), fc.boolean())
    .map(([list, numbered]) =>
      numbered ? [{ tag: '022', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: '0028-0836' }] }, ...list] : list,
    ),
});
