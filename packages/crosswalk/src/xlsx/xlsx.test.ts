/** Workbooks: formulas are inert, what is written is read, and what is no workbook is said to be none. */
import type { Issn } from '@masthead/issn';
import { emptySerial, type Serial } from '@masthead/serial';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatByName, writeDocuments } from '../formats.ts';
import { writeMarc21 } from '../marc21/index.ts';
import { readAllSerials } from '../reading/serial-reader.ts';
import { createXlsxListReader, createXlsxReader, looksLikeXlsx } from './read.ts';
import { columnLetters } from './write.ts';

const titles = [
  '=cmd()|calc',
  '+1',
  '-1',
  '@x',
  'a <b> & "c"',
  '\tTab',
  'العربية',
  '_x0041_',
  ' blank at the end ',
  'nul\u0000 \ud800',
];
const numbers = [
  '0028-0836',
  '1476-4687',
  '1520-6424',
  '0317-8471',
  '0424-8368',
  '1942-9533',
  '8756-6621',
  '1063-7710',
  '0140-0460',
  '2434-561X',
];
const serials: Serial[] = titles.map((text, at) => ({
  ...emptySerial(numbers[at] as Issn),
  titleProper: { text },
  medium: at % 2 === 0 ? 'print' : 'online',
  dates: { start: '1990', status: 'current', numbering: [] },
}));

function workbook(list: readonly Serial[]): Uint8Array {
  const entries = list.map((serial) => ({ entry: { record: writeMarc21(serial), serial }, context: {} }));
  const result = writeDocuments(formatByName('xlsx')!, entries);
  if (!result.ok) throw new Error(result.problem.type);
  return result.data as Uint8Array;
}

describe('a workbook of ours', () => {
  const bytes = workbook(serials);
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);

  it('has no formula and no number, only text', () => {
    expect(looksLikeXlsx(bytes)).toBe(true);
    expect(sheet).not.toContain('<f>');
    expect([...sheet.matchAll(/ t="(\w+)"/g)].every(([, type]) => type === 'inlineStr')).toBe(true);
    expect(sheet).toContain('<t>=cmd()|calc</t>');
  });

  it('is the same for the same serials', () => {
    expect(workbook(serials)).toEqual(bytes);
  });

  it('is read back, in chunks too', () => {
    const reader = createXlsxReader();
    const items = [...reader.push(bytes.subarray(0, 100)), ...reader.push(bytes.subarray(100)), ...reader.end()];
    expect(items.map((item) => item.serial?.issn)).toEqual(numbers);
    const texts = items.map((item) => item.serial?.titleProper?.text);
    expect(texts.slice(0, 8)).toEqual(['=cmd()|calc', '+1', '-1', '@x', 'a <b> & "c"', 'Tab', 'العربية', '_x0041_']);
    expect(items[0]?.serial?.dates).toMatchObject({ start: '1990', status: 'current' });
  });

  it('can be empty', () => {
    expect(readAllSerials(workbook([]), createXlsxReader()).flatMap((item) => item.serial ?? [])).toEqual([]);
  });
});

describe('a workbook of others', () => {
  const of = (parts: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

  it('has shared strings, sheets in an order of its own, and rows with gaps', () => {
    const bytes = of({
      'xl/workbook.xml':
        '<workbook xmlns:r="urn:r"><sheets><sheet name="Empty" r:id="a"/><sheet name="List" r:id="b"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="b" Target="worksheets/sheet1.xml"/><Relationship Id="a" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
      'xl/sharedStrings.xml':
        '<sst><si><t>ISSN</t></si><si><r><t>Ti</t></r><r><t>tle</t></r><rPh><t>x</t></rPh></si><si><t>0028-0836</t></si></sst>',
      'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
        '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="C3" t="str"><f>A1&amp;"x"</f><v>Nature</v></c></row></sheetData></worksheet>',
    });
    expect(
      readAllSerials(bytes, createXlsxReader()).map(({ serial }) => [serial?.issn, serial?.titleProper?.text]),
    ).toEqual([['0028-0836', 'Nature']]);
  });

  it.each([
    ['no ZIP', strToU8('ISSN,title\n'), 'damaged'],
    ['a broken ZIP', strToU8('PK\u0003\u0004 and nothing'), 'damaged'],
    ['another archive', of({ 'word/document.xml': '<a/>' }), 'no-sheet'],
    ['a sheet that is not well formed', of({ 'xl/worksheets/sheet1.xml': '<worksheet><row><c>' }), 'damaged'],
    [
      'an entity',
      of({
        'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><row><c><v>&b;</v></c></row></worksheet>',
      }),
      'damaged',
    ],
  ])('%s is said to be %s', (_why, bytes, reason) => {
    const reader = createXlsxListReader();
    const rows = [...reader.push(bytes), ...reader.end()];
    expect(rows.map(({ position, problems }) => [position, problems])).toEqual([
      [0, [{ type: 'workbook', severity: 'error', reason }]],
    ]);
    expect(reader.failure?.type).toBe('workbook');
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (at, letters) => {
  expect(columnLetters(at)).toBe(letters);
});
