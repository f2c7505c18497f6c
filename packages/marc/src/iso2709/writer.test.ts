import { describe, expect, it } from 'vitest';
import { iso, plain } from '../bytes.test.support.ts';
import { readAll } from '../read-records.ts';
import type { Field, MarcRecord } from '../record.ts';
import { createIso2709Reader } from './reader.ts';
import { type Iso2709WriteOptions, writeIso2709 } from './writer.ts';

const leader = '00000nas a2200000   4500';
const title = (value: string): Field => ({ tag: '245', ind1: '0', ind2: '0', subfields: [{ code: 'a', value }] });

function written(record: MarcRecord, options?: Iso2709WriteOptions): Uint8Array {
  const result = writeIso2709(record, options);
  if (!result.ok) throw new Error(result.problem.type);
  return result.bytes;
}

describe('writeIso2709', () => {
  it('computes lengths and addresses, and fills what MARC 21 fixes', () => {
    const [item] = readAll(iso(plain), createIso2709Reader());
    expect(written({ ...item!.record!, leader: '99999nas  xx99999   xxxx' })).toEqual(new Uint8Array(iso(plain)));
  });

  const refused: readonly [reason: string, record: MarcRecord, problem: object][] = [
    ['a leader of 23 characters', { leader: leader.slice(1), fields: [] }, { type: 'unwritable-leader' }],
    ['a leader that is not ASCII', { leader: `é${leader.slice(1)}`, fields: [] }, { type: 'unwritable-leader' }],
    [
      'a tag of two characters',
      { leader, fields: [{ tag: '24', value: '' }] },
      { type: 'unwritable-tag', field: 0, tag: '24' },
    ],
    [
      'an empty indicator',
      { leader, fields: [{ tag: '245', ind1: '', ind2: ' ', subfields: [] }] },
      { type: 'unwritable-indicator', found: '' },
    ],
    [
      'a code of two characters',
      { leader, fields: [{ tag: '245', ind1: ' ', ind2: ' ', subfields: [{ code: 'ab', value: '' }] }] },
      { type: 'unwritable-code', found: 'ab' },
    ],
    [
      'a delimiter in a value',
      { leader, fields: [title('a'), title('Nat\x1fure')] },
      { type: 'unwritable-character', code: 0x1f, index: 3, field: 1, tag: '245' },
    ],
    [
      'a terminator in a control field',
      { leader, fields: [{ tag: '001', value: '\x1d' }] },
      { type: 'unwritable-character', code: 0x1d, index: 0 },
    ],
    [
      'half a surrogate pair, first',
      { leader, fields: [title('x\ud834')] },
      { type: 'unwritable-character', code: 0xd834, index: 1 },
    ],
    [
      'half a surrogate pair, second',
      { leader, fields: [title('\udd1e')] },
      { type: 'unwritable-character', code: 0xdd1e, index: 0 },
    ],
    [
      'a field of more than 9,999 bytes',
      { leader, fields: [title('é'.repeat(4998))] },
      { type: 'field-too-long', length: 10_001, limit: 9_999 },
    ],
    [
      'a record of more than 99,999 bytes',
      { leader, fields: Array(11).fill(title('x'.repeat(9990))) },
      { type: 'record-too-long', limit: 99_999 },
    ],
  ];
  it.each(refused)('refuses %s', (_, record, problem) => {
    expect(writeIso2709(record)).toEqual({ ok: false, problem: expect.objectContaining(problem) });
  });

  it('writes the longest field there can be', () => {
    const record = { leader, fields: [title('x'.repeat(9_999 - 5))] };
    expect(readAll(written(record), createIso2709Reader())[0]).toMatchObject({
      record: { fields: record.fields },
      problems: [],
    });
  });

  it('writes what is too long on request, and it is read again by its terminators', () => {
    const fields = Array.from({ length: 20 }, (_, index) => title(`${index}${'é'.repeat(6000)}`));
    const [item] = readAll(written({ leader, fields }, { tooLong: 'terminators' }), createIso2709Reader());
    expect(item!.record!.fields).toEqual(fields);
    expect(item!.problems.map(({ type }) => type)).toContain('longer-than-iso2709');
  });
});
