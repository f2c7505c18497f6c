import { describe, expect, it } from 'vitest';
import { comparableLeader, isSameRecord } from './compare.ts';
import { controlValue, dataFieldsOf, fieldsOf, firstSubfield, subfieldsOf } from './fields.ts';
import { alternateFieldsOf, linkageOf, linkedField } from './linkage.ts';
import type { DataField, MarcRecord } from './record.ts';

const data = (tag: string, ...subfields: [code: string, value: string][]): DataField => ({
  tag,
  ind1: ' ',
  ind2: ' ',
  subfields: subfields.map(([code, value]) => ({ code, value })),
});
const title = data('245', ['6', '880-01'], ['a', 'Shizen'], ['b', 'x'], ['a', 'again']);
const original = data('880', ['6', '245-01/$1'], ['a', '自然']);
const record: MarcRecord = {
  leader: '00640cas a2200205 a 4500',
  fields: [
    { tag: '001', value: '1' },
    title,
    data('880', ['6', '245-02']),
    original,
    data('880', ['6', '250-00/(2/r']),
  ],
};

describe('fields and subfields', () => {
  it('are found by tag and code, in record order', () => {
    expect(fieldsOf(record, '880')).toHaveLength(3);
    expect(dataFieldsOf(record, '001')).toEqual([]);
    expect(controlValue(record, '001')).toBe('1');
    expect(controlValue(record, '245')).toBeUndefined();
    expect(subfieldsOf(title, 'ba')).toEqual(['Shizen', 'x', 'again']);
    expect(firstSubfield(title, 'a')).toBe('Shizen');
    expect(firstSubfield(title, 'z')).toBeUndefined();
    expect(subfieldsOf(record.fields[0]!, 'a')).toEqual([]);
    expect(firstSubfield(record.fields[0]!, 'a')).toBeUndefined();
  });
});

describe('linkage by $6', () => {
  it('is read with script and direction', () => {
    expect(linkageOf(original)).toEqual({ tag: '245', occurrence: '01', script: '$1', rightToLeft: false });
    expect(linkageOf(record.fields[4]!)).toEqual({ tag: '250', occurrence: '00', script: '(2', rightToLeft: true });
    expect(linkageOf(data('245', ['6', 'see below']))).toBeUndefined();
    expect(linkageOf(record.fields[0]!)).toBeUndefined();
  });

  it('leads from a field to its other script and back', () => {
    expect(linkedField(record, title)).toBe(original);
    expect(linkedField(record, original)).toBe(title);
  });

  it('leads nowhere from an 880 without a partner', () => {
    expect(linkedField(record, record.fields[2]!)).toBeUndefined();
    expect(linkedField(record, record.fields[4]!)).toBeUndefined();
  });

  it('gives all 880s for a tag', () => {
    expect(alternateFieldsOf(record, '245')).toEqual([record.fields[2], original]);
  });
});

describe('isSameRecord', () => {
  const table: readonly [reason: string, other: MarcRecord, same: boolean][] = [
    ['lengths, coding and entry map do not count', { ...record, leader: '99999cas  xx99999 a xxxx' }, true],
    ['the record status counts', { ...record, leader: record.leader.replace('cas', 'das') }, false],
    [
      'the encoding level counts',
      { ...record, leader: `${record.leader.slice(0, 17)}7${record.leader.slice(18)}` },
      false,
    ],
    ['a field less', { ...record, fields: record.fields.slice(1) }, false],
    ['fields in another order', { ...record, fields: [...record.fields].reverse() }, false],
    ['another value', { ...record, fields: [{ tag: '001', value: '2' }, ...record.fields.slice(1)] }, false],
    ['another kind of field', { ...record, fields: [data('001', ['a', '1']), ...record.fields.slice(1)] }, false],
    [
      'another indicator',
      { ...record, fields: [record.fields[0]!, { ...title, ind1: '1' }, ...record.fields.slice(2)] },
      false,
    ],
    [
      'another code',
      {
        ...record,
        fields: [...record.fields.slice(0, 3), data('880', ['6', '245-01/$1'], ['b', '自然']), record.fields[4]!],
      },
      false,
    ],
  ];
  it.each(table)('%s', (_, other, same) => expect(isSameRecord(record, other)).toBe(same));

  it('rests on eight characters of the leader', () => expect(comparableLeader(record.leader)).toBe('cas   a '));
});
