import { describe, expect, it } from 'vitest';
import { readAll } from '../read-records.ts';
import type { MarcRecord } from '../record.ts';
import { createLineReader, type LineReaderOptions } from './reader.ts';
import { writeLines } from './writer.ts';

const leader = '=LDR  00000nas\\a2200000\\\\\\4500\n';
const read = (text: string | Uint8Array, options: LineReaderOptions = {}) =>
  readAll(typeof text === 'string' ? Buffer.from(text) : text, createLineReader(options));
const types = (text: string | Uint8Array, options: LineReaderOptions = {}): string[] =>
  read(text, options).map(({ record, problems }) =>
    [record ? 'read' : 'refused', ...problems.map(({ type }) => type)].join(' '),
  );

describe('records', () => {
  const table: readonly [reason: string, input: string, expected: readonly string[]][] = [
    ['nothing', '\n\n', []],
    ['an empty line ends a record', `${leader}=001  1\n\n${leader}=001  2\n`, ['read', 'read']],
    ['so does the next leader', `${leader}=001  1\n${leader}=001  2`, ['read', 'read']],
    ['carriage returns and a byte order mark', `\ufeff${leader}=001  1\n\n`.replaceAll('\n', '\r\n'), ['read']],
    ['a record without leader', '=001  1\n', ['read leader-missing']],
    ['a leader cut short', '=LDR  00000nas\n=001  1\n', ['read leader-length']],
    ['a leader called 000', `${leader.replace('LDR', '000')}=001  1\n`, ['read']],
    ['no fields', leader, ['read record-without-fields']],
    ['a line that is no field is told, the record kept', `${leader}tu quoque\n=001  1\n`, ['read unreadable-line']],
    [
      'lines that are no fields make no record',
      'issn,title\n0028-0836,Nature\n',
      ['refused not-a-record unreadable-line unreadable-line'],
    ],
    ['UNIMARC', `${leader}=200  1\\$aNature\n`, ['refused is-unimarc']],
  ];
  it.each(table)('%s', (_, input, expected) => expect(types(input)).toEqual(expected));

  it('say which line of the input is meant', () => {
    const [item] = read(`\n${leader}garbage\n=001  1\n`);
    expect(item).toMatchObject({ position: 1, offset: 1, problems: [{ offset: 1 + leader.length, text: 'garbage' }] });
  });

  it('with bytes that are not UTF-8 are refused, or replaced on request', () => {
    const bytes = Buffer.from(`${leader}=245  00$aR\xe2vue\n\n${leader}=001  2\n`, 'latin1');
    expect(types(bytes)).toEqual(['refused invalid-utf8', 'read']);
    expect(types(bytes, { invalidUtf8: 'replace' })[0]).toBe('read invalid-utf8');
  });

  it('keep to the limits', () => {
    const long = `${leader}=500  \\\\$a${'x'.repeat(1000)}\n\n${leader}=001  2\n`;
    expect(types(long, { maxFieldBytes: 500 })).toEqual(['refused field-too-large', 'read']);
    expect(types(`${leader}${'=001  1\n'.repeat(3)}\n${leader}=001  2\n`, { maxFields: 2 })).toEqual([
      'refused too-many-fields',
      'read',
    ]);
    expect(types(`${leader}${'=001  1\n'.repeat(50)}\n${leader}=001  2\n`, { maxRecordBytes: 200 })).toEqual([
      'refused record-too-large',
      'read',
    ]);
    const reader = createLineReader({ maxFieldBytes: 500 });
    const items = Array.from({ length: 50 }, () => reader.push(Buffer.alloc(100, '='))).flat();
    expect([...items, ...reader.end()].map(({ problems }) => problems.map(({ type }) => type))).toEqual([
      ['not-a-record', 'field-too-large'],
    ]);
  });
});

describe('fields', () => {
  const a = (value: string) => ({ subfields: [{ code: 'a', value }] });
  const table: readonly [reason: string, line: string, field: object, problems?: readonly string[]][] = [
    ['backslashes are blanks in indicators', '=245  \\0$aA', { ind1: ' ', ind2: '0', ...a('A') }],
    ['blanks too', '=245   0$aA', { ind1: ' ', ind2: '0', ...a('A') }],
    ['one blank after the tag', '=880 \\\\$6245-01', { tag: '880', ind1: ' ', ind2: ' ' }],
    ['one blank after the tag, and a blank for an indicator', '=245  0$aA', { ind1: ' ', ind2: '0', ...a('A') }],
    ['backslashes are blanks in control fields', '=008  19\\\\x', { value: '19  x' }],
    ['a control field with one blank', '=001 0028-0836', { value: '0028-0836' }],
    ['a control field that begins with a blank', '=001   1', { value: ' 1' }],
    ['a backslash is itself in a subfield', '=245  00$aC:\\x', a('C:\\x')],
    ['names in braces', '=245  00$a{dollar}1 {lcub}{bsol}{rcub} {U+000A}', a('$1 {\\} \n')],
    ['a name that is not known', '=245  00$a{acute}e', a('{acute}e'), ['unknown-mnemonic']],
    ['three indicators', '=ABC  123$aLorem', { ind1: '1', ind2: '2', ...a('Lorem') }, ['text-outside-subfields']],
    ['one indicator', '=245  1$aA', { ind1: ' ', ind2: '1' }],
    ['no indicators', '=245  $aA', { ind1: ' ', ind2: ' ', ...a('A') }, ['missing-indicators', 'missing-indicators']],
    ['no subfields', '=245  00Nature', { value: '00Nature' }, ['field-without-subfields']],
    ['a delimiter at the end', '=245  00$aA$', a('A'), ['subfield-without-code']],
    ['a control tag with subfields', '=001  \\\\$a1', a('1'), ['control-field-with-subfields']],
    ['a tag without its zeros', '=22  \\\\$aA', { tag: '022', ...a('A') }, ['tag-filled']],
  ];
  it.each(table)('%s', (_, line, field, problems = []) => {
    const [item] = read(`${leader}${line}\n`);
    expect(item!.problems.map(({ type }) => type)).toEqual(problems);
    expect(item!.record!.fields).toEqual([expect.objectContaining(field)]);
  });
});

describe('writeLines', () => {
  it('writes what MarcEdit reads', () => {
    const record: MarcRecord = {
      leader: '00000nas a2200000   4500',
      fields: [
        { tag: '008', value: 'a  b' },
        { tag: '245', ind1: ' ', ind2: '0', subfields: [{ code: 'a', value: 'US$ {1}\\ \n' }] },
      ],
    };
    expect(writeLines(record)).toBe(`${leader}=008  a\\\\b\n=245  \\0$aUS{dollar} {lcub}1{rcub}\\ {U+000A}\n\n`);
  });
});
