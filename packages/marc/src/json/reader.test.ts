import { describe, expect, it } from 'vitest';
import { selectMarc } from '../path/select.ts';
import { readAll } from '../read-records.ts';
import { fromMarcJson } from './marc-json.ts';
import { createMarcJsonReader, type MarcJsonReaderOptions } from './reader.ts';

const leader = '00000nas a2200000   4500';
const object = (title: string): object => ({
  leader,
  fields: [{ '001': '1' }, { '245': { ind1: '0', ind2: '0', subfields: [{ a: title }] } }],
});
const json = (title: string): string => JSON.stringify(object(title));
const pretty = (...titles: string[]): string => JSON.stringify(titles.map(object), null, 2);

function outcomes(input: string | Uint8Array, options: MarcJsonReaderOptions = {}): string[] {
  const bytes = typeof input === 'string' ? Buffer.from(input) : input;
  return readAll(bytes, createMarcJsonReader(options)).map(({ record, problems }) =>
    [record ? `read ${selectMarc(record, '245$a')[0] ?? ''}` : 'refused', ...problems.map(({ type }) => type)].join(
      ' ',
    ),
  );
}

describe('streams', () => {
  const table: readonly [reason: string, input: string, expected: readonly string[]][] = [
    ['nothing', ' \n', []],
    ['one object', json('A'), ['read A']],
    ['one a line', `${json('A')}\r\n${json('B')}\n`, ['read A', 'read B']],
    ['one after the other', json('A') + json('B'), ['read A', 'read B']],
    ['an array', `[${json('A')},${json('B')}]`, ['read A', 'read B']],
    ['an array set out in lines', pretty('A', 'B'), ['read A', 'read B']],
    ['an empty array', '[ ]', []],
    ['a byte order mark', `\ufeff${json('A')}`, ['read A']],
    ['braces, quotation marks and backslashes in texts', json('}{"\\'), ['read }{"\\']],
    [
      'a line that is cut off inside a text',
      `${json('A').slice(0, 90)}\n${json('B')}`,
      ['refused json-not-valid', 'read B'],
    ],
    [
      'a line that is cut off between texts',
      `${json('A').slice(0, -3)}\n${json('B')}`,
      ['refused json-not-valid', 'read B'],
    ],
    [
      'an object of an array that lacks a comma',
      pretty('A', 'B', 'C').replace(/"0",\s+"ind2"/, '"0" "ind2"'),
      ['refused json-not-valid', 'read B', 'read C'],
    ],
    ['a word where an object should be', `[1, ${json('A')}]`, ['refused json-not-valid', 'read A']],
    ['text that is no JSON is told line by line', `issn,title\n${json('A')}`, ['refused json-not-valid', 'read A']],
    ['an end too soon', json('A') + json('B').slice(0, 50), ['read A', 'refused truncated']],
    ['too many levels', `${'{"a":'.repeat(50)}1${'}'.repeat(50)}\n${json('B')}`, ['refused json-not-valid', 'read B']],
    ['an object that is no record', `{"a":1}\n${json('B')}`, ['refused json-shape', 'read B']],
    ['UNIMARC', json('A').replace('245', '200'), ['refused is-unimarc']],
  ];
  it.each(table)('%s', (_, input, expected) => expect(outcomes(input)).toEqual(expected));

  it('with bytes that are not UTF-8 refuse that record, or replace on request', () => {
    const bytes = Buffer.from(`${json('\xe9')}\n${json('B')}`, 'latin1');
    expect(outcomes(bytes)).toEqual(['refused invalid-utf8', 'read B']);
    expect(outcomes(bytes, { invalidUtf8: 'replace' })[0]).toBe('read \ufffd invalid-utf8');
  });

  it('keep to the limits', () => {
    const long = json('x'.repeat(1000));
    expect(outcomes(`${json('A')}\n${long}\n${json('C')}`, { maxFieldBytes: 500 })).toEqual([
      'read A',
      'refused field-too-large',
      'read C',
    ]);
    expect(outcomes(`${json('A')}\n${long}\n${json('C')}`, { maxFields: 1 })).toEqual(
      Array(3).fill('refused too-many-fields'),
    );
    const reader = createMarcJsonReader({ maxRecordBytes: 500 });
    const items = Array.from({ length: 50 }, () => reader.push(Buffer.from(`{"leader":"${'x'.repeat(100)}`))).flat();
    expect(items.map(({ problems }) => problems[0]!.type)).toEqual(['json-not-valid']);
  });
});

describe('fromMarcJson', () => {
  const data = (field: unknown): unknown => ({ leader, fields: [{ '245': field }] });
  const table: readonly [reason: string, value: unknown, path: string][] = [
    ['an array', [], ''],
    ['null', null, ''],
    ['a leader that is no text', { leader: 1, fields: [] }, 'leader'],
    ['no fields', { leader }, 'fields'],
    ['fields as one object', { leader, fields: { '001': '1' } }, 'fields'],
    ['a field with two tags', { leader, fields: [{ '001': '1', '003': '2' }] }, 'fields[0]'],
    ['a value that is a number', data(1), 'fields[0].245'],
    ['no subfields', data({ ind1: ' ', ind2: ' ' }), 'fields[0].245'],
    ['an indicator that is a number', data({ ind1: 1, ind2: ' ', subfields: [] }), 'fields[0].245'],
    ['subfields in one object', data({ subfields: [{ a: 'x', b: 'y' }] }), 'fields[0].245.subfields[0]'],
    ['a subfield that is null', data({ subfields: [{ a: null }] }), 'fields[0].245.subfields[0]'],
  ];
  it.each(table)('refuses %s', (_, value, path) => {
    const result = fromMarcJson(value, { offset: 7 });
    expect(result.problems.at(-1)).toMatchObject({ type: 'json-shape', severity: 'error', offset: 7, path });
    expect(result.ok).toBe(false);
  });

  it('takes blanks for indicators that are not there', () => {
    const result = fromMarcJson(data({ subfields: [] }));
    expect(result).toMatchObject({
      ok: true,
      record: { fields: [{ tag: '245', ind1: ' ', ind2: ' ', subfields: [] }] },
    });
    expect(result.problems.map(({ type }) => type)).toEqual(['missing-indicators', 'missing-indicators']);
  });
});
