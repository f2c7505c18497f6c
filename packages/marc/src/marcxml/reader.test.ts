import { describe, expect, it } from 'vitest';
import { selectMarc } from '../path/select.ts';
import { readAll } from '../read-records.ts';
import { createMarcXmlReader, type MarcXmlReaderOptions } from './reader.ts';

const ns = 'http://www.loc.gov/MARC21/slim';
const leader = '<leader>00000nas a2200000   4500</leader>';
const field = (title: string): string =>
  `<datafield tag="245" ind1="0" ind2="0"><subfield code="a">${title}</subfield></datafield>`;
const record = (title: string): string => `<record>${leader}${field(title)}</record>`;
const inRecord = (content: string): string => `<record xmlns="${ns}">${leader}${content}</record>`;
const collection = (content: string): string => `<collection xmlns="${ns}">${content}</collection>`;

function outcomes(input: string | Uint8Array, options: MarcXmlReaderOptions = {}): string[] {
  const bytes = typeof input === 'string' ? Buffer.from(input) : input;
  return readAll(bytes, createMarcXmlReader(options)).map(({ record, problems }) =>
    [record ? `read ${selectMarc(record, '245$a')[0] ?? ''}` : 'refused', ...problems.map(({ type }) => type)].join(
      ' ',
    ),
  );
}

describe('documents', () => {
  const table: readonly [reason: string, input: string, expected: readonly string[]][] = [
    ['no bytes are no records', '', []],
    ['nor are blanks', ' \n', []],
    ['a collection', collection(record('A') + record('B')), ['read A', 'read B']],
    ['an empty collection', collection(''), []],
    ['one record alone', inRecord(field('A')), ['read A']],
    [
      'any prefix',
      `<m:collection xmlns:m="${ns}">${record('A').replaceAll(/<(\/?)/g, '<$1m:')}</m:collection>`,
      ['read A'],
    ],
    [
      'ISO 25577, which has the same elements',
      `<collection xmlns="info:lc/xmlns/marcxchange-v1">${record('A')}</collection>`,
      ['read A'],
    ],
    [
      'no namespace is told once',
      `<collection>${record('A')}${record('B')}</collection>`,
      ['read A xml-namespace', 'read B'],
    ],
    ['another namespace too', `<x xmlns="http://example.org">${record('A')}</x>`, ['read A xml-namespace']],
    [
      'an OAI-PMH response, whose records hold records',
      `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><header><identifier>x</identifier></header><metadata>${inRecord(field('A'))}</metadata></record></ListRecords></OAI-PMH>`,
      ['read A'],
    ],
    [
      'an SRU response, with prefixes',
      `<zs:searchRetrieveResponse xmlns:zs="http://www.loc.gov/zing/srw/"><zs:records><zs:record><zs:recordData>${inRecord(field('A'))}</zs:recordData></zs:record></zs:records></zs:searchRetrieveResponse>`,
      ['read A'],
    ],
    ['another document is said to have none', '<html><body>no</body></html>', ['refused xml-without-records']],
    ['text that is no XML', 'issn,title\n', ['refused xml-not-well-formed']],
    [
      'a broken document gives what stands before',
      collection(`${record('A')}<record>`),
      ['read A', 'refused xml-not-well-formed'],
    ],
    [
      'a truncated one too',
      collection(record('A') + record('B')).slice(0, -60),
      ['read A', 'refused xml-not-well-formed'],
    ],
    [
      'a record closed by the end of another element is not given as if it were whole',
      collection(`${record('A')}<record>${leader}${field('B')}`),
      ['read A', 'refused xml-not-well-formed'],
    ],
    [
      'comments, processing instructions and CDATA',
      `<?xml version="1.0"?><!-- x -->${inRecord(field('A<!-- x --><![CDATA[&<]]>B<?x y?>'))}`,
      ['read A&<B'],
    ],
    ['the five entities and character references', inRecord(field('&lt;&amp;&#233;&#x1d11e;&quot;')), ['read <&é𝄞"']],
    [
      'no other entity, and none from a document type',
      `<!DOCTYPE x [<!ENTITY e "boom">]>${inRecord(field('&e;'))}`,
      ['refused xml-doctype-ignored xml-not-well-formed'],
    ],
    [
      'none from outside',
      `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${inRecord(field('&e;'))}`,
      ['refused xml-doctype-ignored xml-not-well-formed'],
    ],
    [
      'a document type alone does no harm',
      `<!DOCTYPE record SYSTEM "x.dtd">${inRecord(field('A'))}`,
      ['read A xml-doctype-ignored'],
    ],
  ];
  it.each(table)('%s', (_, input, expected) => expect(outcomes(input)).toEqual(expected));

  it('give the byte offset of each record, and of what is broken', () => {
    const before = collection(record('é') + record('中'));
    const broken = before.replace('</collection>', '<record>& </record></collection>');
    const bytes = Buffer.from(broken);
    const items = readAll(bytes, createMarcXmlReader());
    const records = [...broken.matchAll(/<record>/g)].map(({ index }) => Buffer.byteLength(broken.slice(0, index)));
    expect(items.map(({ position, offset }) => [position, offset])).toEqual([
      [1, records[0]],
      [2, records[1]],
      [3, records[2]],
    ]);
    expect(items[2]!.problems).toEqual([
      {
        type: 'xml-not-well-formed',
        severity: 'error',
        offset: bytes.indexOf('& '),
        reason: expect.stringContaining('&amp;'),
      },
    ]);
  });

  it('of many blocks give the right text and places whatever the width of their characters', () => {
    const titles = Array.from({ length: 1500 }, (_, index) => `${'x'.repeat(index % 5)}${'é中𝄞'.repeat(index % 11)}`);
    const text = collection(titles.map((title) => record(title)).join('\n'));
    const items = readAll(Buffer.from(text), createMarcXmlReader());
    expect(items.map((item) => selectMarc(item.record!, '245$a')[0])).toEqual(titles);
    const bytes = Buffer.from(text);
    expect(items.every(({ offset }) => bytes.toString('latin1', offset, offset + 8) === '<record>')).toBe(true);
  });
});

describe('records', () => {
  const subfield = (attributes: string, text = 'x'): string =>
    inRecord(`<datafield tag="500" ind1=" " ind2=" "><subfield ${attributes}>${text}</subfield></datafield>`);
  const datafield = (attributes: string): string =>
    inRecord(`<datafield ${attributes}><subfield code="a">x</subfield></datafield>`);
  const table: readonly [reason: string, input: string, expected: readonly string[]][] = [
    ['no leader', `<record xmlns="${ns}">${field('A')}</record>`, ['read A leader-missing']],
    [
      'a leader cut short',
      `<record xmlns="${ns}"><leader>00000nas</leader>${field('A')}</record>`,
      ['read A leader-length'],
    ],
    [
      'a leader with line breaks around it',
      `<record xmlns="${ns}"><leader>\n  00000nas a2200000   4500\n</leader>${field('A')}</record>`,
      ['read A'],
    ],
    ['no fields', inRecord(''), ['read  record-without-fields']],
    [
      'a control field without tag cannot be placed',
      inRecord('<controlfield>1</controlfield>'),
      ['refused xml-missing-attribute'],
    ],
    ['a data field without tag', datafield('ind1=" " ind2=" "'), ['refused xml-missing-attribute']],
    ['a subfield without code', subfield(''), ['refused xml-missing-attribute']],
    ['an empty code', subfield('code=""'), ['refused bad-subfield-code']],
    ['a code of two characters', subfield('code="ab"'), ['refused bad-subfield-code']],
    ['a tag whose zeros were lost', datafield('tag="22" ind1=" " ind2=" "'), ['read  tag-filled']],
    ['a tag that is none', datafield('tag="title" ind1=" " ind2=" "'), ['refused bad-tag']],
    ['no indicators are blanks', datafield('tag="500"'), ['read  missing-indicators missing-indicators']],
    ['an indicator of two characters', datafield('tag="500" ind1="12" ind2=" "'), ['refused bad-indicator']],
    [
      'a third indicator, as danMARC has',
      datafield('tag="500" ind1="0" ind2="0" ind3="0"'),
      ['refused structure-not-supported'],
    ],
    [
      'an element of this namespace that does not exist',
      inRecord('<note>lost?</note>'),
      ['refused xml-unexpected-element'],
    ],
    ['an element inside a subfield', subfield('code="a"', 'x <i>y</i> z'), ['refused xml-unexpected-element']],
    [
      'an element of another namespace is passed over',
      inRecord(`<x:note xmlns:x="urn:x"><x:y/></x:note>${field('A')}`),
      ['read A xml-unexpected-element'],
    ],
    ['text where none can be is told', inRecord(`lost${field('A')}`), ['read A text-outside-subfields']],
    [
      'text beside subfields is told',
      inRecord('<datafield tag="245" ind1=" " ind2=" ">lost<subfield code="a">A</subfield></datafield>'),
      ['read A text-outside-subfields'],
    ],
    ['a line break in a value is kept and told', subfield('code="a"', 'x\ny'), ['read  control-character']],
    [
      'UNIMARC',
      inRecord('<datafield tag="200" ind1="1" ind2=" "><subfield code="a">x</subfield></datafield>'),
      ['refused is-unimarc'],
    ],
    [
      'the next record is read all the same',
      collection(`<record>${leader}<controlfield>1</controlfield></record>${record('B')}`),
      ['refused xml-missing-attribute', 'read B'],
    ],
  ];
  it.each(table)('%s', (_, input, expected) => expect(outcomes(input)).toEqual(expected));
});

describe('encodings', () => {
  const xml = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?>${inRecord(field('Été \x98The\x9c'))}`;
  const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
  const table: readonly [reason: string, input: Uint8Array, expected: string][] = [
    ['UTF-8', Buffer.from(xml('UTF-8')), 'read Été \x98The\x9c'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${xml('UTF-8')}`), 'read Été \x98The\x9c'],
    [
      'UTF-16 with a byte order mark, little end first',
      Buffer.from(`\ufeff${xml('UTF-16')}`, 'utf16le'),
      'read Été \x98The\x9c',
    ],
    ['UTF-16 with a byte order mark, big end first', utf16be(`\ufeff${xml('UTF-16')}`), 'read Été \x98The\x9c'],
    ['UTF-16 without one', Buffer.from(xml('UTF-16LE'), 'utf16le'), 'read Été \x98The\x9c'],
    ['UTF-8 that says it is UTF-16', Buffer.from(xml('UTF-16')), 'read Été \x98The\x9c'],
    [
      'ISO 8859-1, in which 98 and 9C are control characters',
      Buffer.from(xml('ISO-8859-1'), 'latin1'),
      'read Été \x98The\x9c',
    ],
    ['windows-1252, in which they are not', Buffer.from(xml('windows-1252'), 'latin1'), 'read Été ˜Theœ'],
    ['ISO 8859-2', Buffer.from(xml('ISO-8859-2'), 'latin1'), 'read Été \x98The\x9c'],
    ['an encoding that does not exist', Buffer.from(xml('EBCDIC-X'), 'latin1'), 'refused xml-encoding-not-supported'],
    [
      'an encoding with more than one byte to a character',
      Buffer.from(xml('Shift_JIS'), 'latin1'),
      'refused xml-encoding-not-supported',
    ],
    ['bytes that are not UTF-8', Buffer.from(xml('UTF-8'), 'latin1'), 'refused invalid-utf8'],
    ['bytes that are not ASCII', Buffer.from(xml('US-ASCII'), 'latin1'), 'refused invalid-utf8'],
  ];
  it.each(table)('%s', (_, input, expected) => expect(outcomes(input)).toEqual([expected]));

  it('bytes that are no characters refuse their record only', () => {
    const bytes = Buffer.from(collection(record('A') + record('\u00e9') + record('C')), 'latin1');
    const items = readAll(bytes, createMarcXmlReader());
    expect(items.map((item) => item.record !== undefined)).toEqual([true, false, true]);
    expect(items[1]!.problems).toEqual([
      { type: 'invalid-utf8', severity: 'error', offset: bytes.indexOf(0xe9), bytes: 'E9', count: 1 },
    ]);
    expect(outcomes(bytes, { invalidUtf8: 'replace' })[1]).toMatch(/^read \ufffd .*invalid-utf8$/);
  });
});

describe('limits', () => {
  const deep = `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`;
  const long = 'x'.repeat(200_000);
  const options = { maxRecordBytes: 50_000, maxFieldBytes: 1000, maxFields: 3 };
  const table: readonly [reason: string, input: string, expected: readonly string[]][] = [
    ['depth', deep, ['refused xml-too-deep']],
    [
      'length of a field',
      collection(record('A') + record('x'.repeat(1001)) + record('C')),
      ['read A', 'refused field-too-large', 'read C'],
    ],
    [
      'number of fields',
      collection(`<record>${leader}${field('A').repeat(4)}</record>${record('C')}`),
      ['refused too-many-fields', 'read C'],
    ],
    [
      'length of a record',
      collection(`<record>${leader}${'<controlfield tag="001">1</controlfield>'.repeat(5000)}</record>${record('C')}`),
      ['refused too-many-fields record-too-large', 'read C'],
    ],
    [
      'an endless text',
      collection(`${record('A')}<record>${leader}${field(long)}`),
      ['read A', 'refused record-too-large'],
    ],
    ['an endless attribute', collection(`${record('A')}<record x="${long}`), ['read A', 'refused record-too-large']],
    ['an endless comment', collection(`${record('A')}<!-- ${long}`), ['read A', 'refused record-too-large']],
    ['an endless document type', `<!DOCTYPE x [${long}`, ['refused record-too-large']],
  ];
  it.each(table)('%s', (_, input, expected) => expect(outcomes(input, options)).toEqual(expected));
});
