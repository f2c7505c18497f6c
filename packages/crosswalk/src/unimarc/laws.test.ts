/** The law of the crosswalk: any record, there and back, has the same leader and the same fields. */
import { comparableLeader, type Field, type MarcRecord } from '@masthead/marc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messyRecords } from '../records.test.help.ts';
import { marc21ToUnimarc, unimarcToMarc21 } from './convert.ts';

const rule =
  '200 205 207 210 214 215 225 300 302 304 326 321 410 421 430 436 440 447 452 461 488 500 510 512 517 520 530 531 532 541';
const tags =
  `001 002 003 005 010 011 020 035 040 100 101 102 106 110 115 135 181 182 183 ${rule} 600 601 606 607 660 675 676 686 700 701 702 710 711 712 720 801 802 830 856 886 900 955`.split(
    ' ',
  );
const values = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '0028-0836',
    '0028-0837',
    '',
    ' ',
    '19901203a19909999    0frey50      ba',
    '20150324b19932004km-y0rumy50------ba',
    'aha        ',
    'ak z   0   ',
    'dr           ',
    'r',
    'fre',
    'FR',
    'US-NJ',
    '001FRBNF343',
    '2001 ',
    '011  ',
    'a01',
    'z01',
    'ba0yba0y',
    'ca0yca0y',
    '\u0098The \u009cTimes',
    'Nature = Natur : weekly',
    'Nature (London)',
    '(London)',
    'txt',
    'rdacontent',
    'rdacarrier',
    'nc',
    '070',
    '340',
    'Macmillan ; Springer',
    '1999-',
    '1990-1998',
    '07',
    '76',
    'lc',
    'mesh',
    'unimarc',
    'marc21',
  ),
);
const oneOf = (characters: string) => fc.constantFrom(...characters);
const messyUnimarc: fc.Arbitrary<MarcRecord> = fc.record({
  leader: fc.oneof(
    fc.constantFrom('00000nas  2200000   450 ', '00000cls0 22000001i 450 ', '00000dam0 2200000n  450 '),
    fc.string({ minLength: 24, maxLength: 24, unit: 'grapheme-ascii' }),
  ),
  fields: fc.array(
    fc.oneof(
      { weight: 1, arbitrary: fc.record({ tag: fc.constantFrom(...tags), value: values }) },
      {
        weight: 6,
        arbitrary: fc.record({
          tag: fc.constantFrom(...tags),
          ind1: oneOf(' 0123x'),
          ind2: oneOf(' 01234x'),
          subfields: fc.array(fc.record({ code: oneOf('abcdefghiklmnoptvxyz12345679'), value: values }), {
            maxLength: 6,
          }),
        }),
      },
    ),
    { maxLength: 12 },
  ),
});

type Way = (record: MarcRecord) => { record: MarcRecord };

/** Leader/09 is the character set of the file; 886 that hold another format are this crosswalk's own. */
function expectSame(back: MarcRecord, record: MarcRecord): void {
  expect(leaderOf(back)).toBe(leaderOf(record));
  expect(byTag(back.fields)).toEqual(byTag(record.fields));
}
const leaderOf = ({ leader }: MarcRecord): string => comparableLeader(`${leader.slice(0, 9)} ${leader.slice(10)}`);
const byTag = (fields: readonly Field[]): string[] => fields.map((field) => JSON.stringify(inUtf8(field))).sort();

/** What is written is UTF-8, and 100 $a says so. */
function inUtf8(field: Field): Field {
  if (field.tag !== '100' || !('subfields' in field)) return field;
  const subfields = field.subfields.map((each, at) =>
    at === 0 && each.code === 'a'
      ? { code: 'a', value: each.value.replace(/^(.{26})\d\d(?:\d\d| {2}|--|\|\|){3}/s, '$150      ') }
      : each,
  );
  return { ...field, subfields };
}

function isOurs(field: Field): boolean {
  return (
    field.tag === '886' &&
    'subfields' in field &&
    field.subfields[0]?.code === '2' &&
    /^\s*(unimarc|marc21)\s*$/.test(field.subfields[0].value)
  );
}

const roundTrips: readonly (readonly [string, fc.Arbitrary<MarcRecord>, Way, Way])[] = [
  [
    'MARC 21 to UNIMARC to MARC 21',
    messyRecords,
    (record) => marc21ToUnimarc(record),
    (record) => unimarcToMarc21(record),
  ],
  [
    'UNIMARC to MARC 21 to UNIMARC',
    messyUnimarc,
    (record) => unimarcToMarc21(record),
    (record) => marc21ToUnimarc(record),
  ],
];

describe.each(roundTrips)('%s', (_name, records, there, back) => {
  it('gives the same record back, whatever is in it', () => {
    fc.assert(
      fc.property(records, (given) => {
        const record = { ...given, fields: given.fields.filter((field) => !isOurs(field)) };
        expectSame(back(there(record).record).record, record);
      }),
      { numRuns: 1500 },
    );
  });

  it('and the same again when it is done twice', () => {
    fc.assert(
      fc.property(records, (given) => {
        const record = { ...given, fields: given.fields.filter((field) => !isOurs(field)) };
        const once = back(there(record).record).record;
        expectSame(back(there(once).record).record, once);
      }),
      { numRuns: 300 },
    );
  });
});
