/** Every real record there and back: UNIMARC of two libraries, MARC 21 of six. Skipped when ../shared is absent. */
import { readFileSync } from 'node:fs';
import {
  comparableLeader,
  createIso2709Reader,
  type Field,
  isSameField,
  type MarcRecord,
  readAll,
} from '@masthead/marc';
import { describe, expect, it } from 'vitest';
import { hasShared, shared, sharedRecords } from '../records.test.help.ts';
import { marc21ToUnimarc, unimarcToMarc21 } from './convert.ts';
import { readUnimarc } from './read.ts';

const marc21Files = [
  'issn-plus-japanese.mrc',
  'issn-plus-nature.mrc',
  'journals-100.mrc',
  'library-442.marcxml',
  'serials-138.mrc',
  'title-proper.mrc',
  'zdb-8.mrc',
];

/** UNIMARC we write is UTF-8 and says so in 100 $a/26-33; all else has to be the same. */
function inUtf8(field: Field): Field {
  if (field.tag !== '100' || !('subfields' in field)) return field;
  const [first] = field.subfields;
  if (first === undefined || first.value.length < 34) return field;
  return { ...field, subfields: [{ code: 'a', value: `${first.value.slice(0, 26)}50      ${first.value.slice(34)}` }] };
}

function missing(from: MarcRecord, within: MarcRecord): Field[] {
  const left = [...within.fields];
  return from.fields.filter((field) => {
    const at = left.findIndex((each) => isSameField(inUtf8(each), inUtf8(field)));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
const leaderOf = ({ leader }: MarcRecord): string => comparableLeader(`${leader.slice(0, 9)} ${leader.slice(10)}`);

describe.skipIf(!hasShared)('real records (../shared is absent)', () => {
  const unimarc = hasShared
    ? ['unimarc-serials.mrc', 'unimarc-bnr.mrc'].flatMap((file) =>
        readAll(readFileSync(`${shared}data/marc/${file}`), createIso2709Reader({ unimarc: 'read' })).flatMap(
          ({ record }) => (record === undefined ? [] : [record]),
        ),
      )
    : [];

  it('UNIMARC to MARC 21 to UNIMARC gives back the same', () => {
    expect(unimarc.length).toBe(211);
    for (const record of unimarc) {
      const back = marc21ToUnimarc(unimarcToMarc21(record).record).record;
      expect([missing(record, back), missing(back, record), leaderOf(back)]).toEqual([[], [], leaderOf(record)]);
    }
  });

  it('all but those without an ISSN are read as serials, with title, country and dates', () => {
    const read = unimarc.map((record) => readUnimarc(record));
    const serials = read.flatMap(({ serial }) => (serial === undefined ? [] : [serial]));
    expect(serials.length).toBe(179);
    expect(serials.filter(({ titleProper }) => titleProper === undefined)).toEqual([]);
    expect(
      serials.filter(({ dates, countries }) => dates.start === undefined || countries.length === 0).length,
    ).toBeLessThan(10);
  });

  it('MARC 21 to UNIMARC to MARC 21 gives back the same', () => {
    const records = hasShared ? sharedRecords(marc21Files) : [];
    expect(records.length).toBeGreaterThan(600);
    for (const { record } of records) {
      const back = unimarcToMarc21(marc21ToUnimarc(record).record).record;
      expect([missing(record, back), missing(back, record), leaderOf(back)]).toEqual([[], [], leaderOf(record)]);
    }
  });
});
