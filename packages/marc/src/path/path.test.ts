import { describe, expect, it } from 'vitest';
import type { MarcRecord } from '../record.ts';
import { marcPath, parseMarcPath } from './parse.ts';
import { selectFields, selectFirst, selectMarc } from './select.ts';

const data = (tag: string, indicators: string, ...subfields: [code: string, value: string][]) => ({
  tag,
  ind1: indicators[0]!,
  ind2: indicators[1]!,
  subfields: subfields.map(([code, value]) => ({ code, value })),
});

const record: MarcRecord = {
  leader: '00000cas a2200000 a 4500',
  fields: [
    { tag: '001', value: '0028-0836' },
    { tag: '008', value: '190816c18699999enkwr|p       0   a0eng  ' },
    data('022', '0 ', ['a', '0028-0836'], ['l', '0028-0836'], ['y', '0302-2889'], ['y', '0090-0028']),
    data('245', '00', ['6', '880-01'], ['a', 'Nature.'], ['n', 'B'], ['a', 'again']),
    data('780', '00', ['t', 'Before'], ['x', '1111-1119']),
    data('780', '05', ['t', 'Absorbed'], ['x', '2222-2227']),
    data('880', '00', ['6', '245-01/$1'], ['a', '自然']),
    data('880', '00', ['6', '260-02/$1'], ['b', '出版']),
  ],
};

describe('selectMarc', () => {
  const table: readonly [reason: string, path: string, values: readonly string[]][] = [
    ['one code', '022$a', ['0028-0836']],
    ['several codes come in record order, not in the order of the path', '245$n$a', ['Nature.', 'B', 'again']],
    ['each of a repeated subfield', '022$y', ['0302-2889', '0090-0028']],
    ['any code', '780$*', ['Before', '1111-1119', 'Absorbed', '2222-2227']],
    ['no code: every subfield', '880', ['245-01/$1', '自然', '260-02/$1', '出版']],
    ['a control field', '001', ['0028-0836']],
    ['a control field has no subfields', '001$a', []],
    ['positions', '008/35-37', ['eng']],
    ['one position', '008/21', ['p']],
    ['positions beyond the end are nothing', '008/40', []],
    ['positions over the end are what there is', '008/37-50', ['g  ']],
    ['the leader', 'LDR/05-07', ['cas']],
    ['the whole leader', 'LDR', [record.leader]],
    ['an indicator', '780[2=0]$x', ['1111-1119']],
    ['both indicators, a blank as #', '022[1=0,2=#]$a', ['0028-0836']],
    ['in the other order', '022[2=#,1=0]$a', ['0028-0836']],
    ['a blank as a blank', '022[2= ]$l', ['0028-0836']],
    ['an indicator that does not fit', '022[1=1]$a', []],
    ['control fields have no indicators', '001[1=0]', []],
    ['any tag', '78.$t', ['Before', 'Absorbed']],
    ['other scripts', '880:245$a', ['自然']],
    ['other scripts of several tags', '880:2..', ['245-01/$1', '自然', '260-02/$1', '出版']],
    ['one thing or another, step by step', '780$t|001', ['Before', 'Absorbed', '0028-0836']],
    ['nothing', '999$a', []],
  ];
  it.each(table)('takes %s: %s', (_, path, values) => {
    expect(selectMarc(record, path)).toEqual(values);
    expect(selectMarc(record, marcPath(path))).toEqual(values);
    expect(selectFirst(record, path)).toBe(values[0]);
  });

  it('throws for a text that is no path, which is a fault of the program', () => {
    expect(() => selectMarc(record, '24$a')).toThrow(TypeError);
  });
});

describe('selectFields', () => {
  it('gives fields, whether or not they have the subfields', () => {
    expect(selectFields(record, '245$z|880:245')).toEqual([record.fields[3], record.fields[6]]);
  });
});

describe('parseMarcPath', () => {
  const table: readonly [reason: string, text: string, expected: string, index: number][] = [
    ['nothing', '', 'tag', 0],
    ['a tag of two characters', '24', 'tag', 0],
    ['a second step that is empty', '245$a|', 'tag', 6],
    ['an indicator that is neither the first nor the second', '245[3=0]', 'indicator-test', 0],
    ['an indicator of two characters', '245[1=00]', 'indicator-test', 0],
    ['the same indicator twice', '245[1=0,1=1]', 'indicator-test', 0],
    ['a bracket that is not closed', '001|245[1=0', 'indicator-test', 4],
    ['positions that go back', '008/5-3', 'positions', 0],
    ['positions without number', '008/', 'positions', 0],
    ['codes without $', '245a', 'subfield-codes', 0],
    ['a $ without code', '245$a$', 'subfield-codes', 0],
    ['codes after positions', '008/1$a', 'positions', 0],
  ];
  it.each(table)('refuses %s: %s', (_, text, expected, index) => {
    expect(parseMarcPath(text)).toEqual({ ok: false, problem: { type: 'bad-path', index, expected } });
  });
});
