/** Inputs made to hurt: each must be over at once, with few items and few problems. */
import { describe, expect, it } from 'vitest';
import {
  createIso2709Reader,
  createLineReader,
  createMarcJsonReader,
  createMarcXmlReader,
  type RecordReader,
  readAll,
} from './index.ts';

const size = 4 * 1024 * 1024 - 1000;
const fill = (text: string, before = '', after = ''): Uint8Array =>
  Buffer.concat([Buffer.from(before), Buffer.alloc(size, text, 'latin1'), Buffer.from(after)]);
const xml = '<record xmlns="http://www.loc.gov/MARC21/slim">';
const control = `${xml}<controlfield tag="001">`;

const oldHead = '00000nas  2200037   4500245000000000\x1e00\x1fa';
/** A field of the largest size. */
const old = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from(oldHead), Buffer.alloc(1_000_000, text, 'latin1'), Buffer.from('\x1e\x1d')]);

const table: readonly [reason: string, reader: () => RecordReader, input: Uint8Array][] = [
  ['ISO 2709 of field terminators', createIso2709Reader, fill('\x1e', '00000nas a2200000   4500', '\x1d')],
  ['ISO 2709 of digits', createIso2709Reader, fill('1', '', '\x1d')],
  ['ISO 2709 of record terminators', createIso2709Reader, fill('\x1d')],
  ['ISO 2709 of blanks', createIso2709Reader, fill(' ')],
  [
    'ISO 2709 of delimiters',
    createIso2709Reader,
    fill('\x1fa', '00000nas a2200037   4500245000000000\x1e00', '\x1e\x1d'),
  ],
  [
    'ISO 2709 of bytes that are not UTF-8',
    createIso2709Reader,
    fill('\xff', '00000nas a2200037   4500245000000000\x1e00', '\x1e\x1d'),
  ],
  ['MARC-8 of escapes', createIso2709Reader, fill('\x1b', oldHead, '\x1e\x1d')],
  ['MARC-8 of bytes without character', createIso2709Reader, fill('\xc9', oldHead, '\x1e\x1d')],
  ['MARC-8 of marks', createIso2709Reader, fill('\xe2', oldHead, '\x1e\x1d')],
  ['MARC-8 of references', createIso2709Reader, old('&#x0301;&#x0323;')],
  ['MARC-8 of sets', createIso2709Reader, old('\x1b(N\x1b)2A\xc1')],
  ['MARC-8 of marks without letters', createIso2709Reader, old('\xe2\x01')],
  ['JSON of braces', createMarcJsonReader, fill('{')],
  ['JSON of brackets', createMarcJsonReader, fill('[')],
  ['JSON of one text', createMarcJsonReader, fill('x', '{"leader":"')],
  ['lines of nothing', createLineReader, fill('=\n')],
  ['one line', createLineReader, fill('=')],
  ['names in braces', createLineReader, fill('{aa}', '=245  00$a').subarray(0, 1_000_000)],
  ['XML of ampersands', createMarcXmlReader, fill('&', control)],
  ['XML of references', createMarcXmlReader, fill('&amp;', control)],
  ['XML of comments', createMarcXmlReader, fill('a<!---->', control)],
  ['XML of bytes that are not UTF-8', createMarcXmlReader, fill('\xff', control, '</controlfield></record>')],
  ['XML of elements', createMarcXmlReader, fill('<a>', xml)],
  ['XML of fields', createMarcXmlReader, fill('<controlfield/>', xml, '</record>')],
  ['XML of records in records', createMarcXmlReader, fill('<record>')],
  [
    'XML of entities that multiply',
    createMarcXmlReader,
    Buffer.from(
      `<!DOCTYPE r [${Array.from({ length: 30 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join('')}]>${control}&e30;</controlfield></record>`,
    ),
  ],
  ['a leader of line breaks', createMarcXmlReader, fill('\n', `${xml}<leader>`, '</leader></record>')],
];

describe('hostile input', () => {
  it.each(table)('%s', (_, reader, input) => {
    const items = readAll(input, reader());
    expect(items.length).toBeLessThanOrEqual(2);
    expect(items.flatMap(({ problems }) => problems).length).toBeLessThan(45_000);
    expect(items.every(({ record }) => record === undefined || record.fields.length < 3)).toBe(true);
  });
});
