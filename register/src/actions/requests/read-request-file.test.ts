import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createRequestVocabulary } from '../../domain/request-columns-words.ts';
import { readRequestFile } from './read-request-file.ts';

const vocabulary = createRequestVocabulary([]);
const read = (bytes: Uint8Array | string) =>
  readRequestFile({ bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes }, vocabulary);

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetOf = (rows: string): string => `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const head = `<row r="1">${text('A1', 'title')}${text('B1', 'start')}</row>`;

function aWorkbook(rows: string, more: Record<string, string> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheetOf(head + rows),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

describe('a workbook', () => {
  test('gives its cells by column, with the row that the sheet counts', async () => {
    const bytes = aWorkbook(`<row r="3">${text('A3', 'Annales &amp; fils')}<c r="B3"><v>2026</v></c></row>`);
    expect(await read(bytes)).toMatchObject({
      ok: true,
      file: { format: 'xlsx', rows: [{ row: 3, cells: { title: 'Annales & fils', start: '2026' }, faults: [] }] },
    });
  });

  test('shares strings, without the hints for how they are read aloud', async () => {
    const strings = `<sst xmlns="${main}"><si><t>No</t></si><si><r><t>雑</t></r><r><t>誌</t></r><rPh sb="0" eb="2"><t>ざっし</t></rPh></si></sst>`;
    const bytes = aWorkbook('<row r="2"><c r="A2" t="s"><v>1</v></c></row>', { 'xl/sharedStrings.xml': strings });
    expect(await read(bytes)).toMatchObject({ ok: true, file: { rows: [{ cells: { title: '雑誌' } }] } });
  });

  test('takes a date that a program made of 2026-03 for what was typed', async () => {
    const styles = `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="mmm\\-yy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const bytes = aWorkbook(`<row r="2">${text('A2', 'T')}<c r="B2" s="1"><v>46082</v></c></row>`, {
      'xl/styles.xml': styles,
    });
    expect(await read(bytes)).toMatchObject({ ok: true, file: { rows: [{ cells: { start: '2026-03-01' } }] } });
  });

  test('has a formula refused at its cell, whatever value was saved with it', async () => {
    const bytes = aWorkbook(
      '<row r="2"><c r="A2" t="str"><f>HYPERLINK("https://evil.example")</f><v>Click</v></c></row>',
    );
    expect(await read(bytes)).toMatchObject({
      ok: true,
      file: { rows: [{ row: 2, cells: {}, faults: [{ column: 'title', type: 'formula', value: 'Click' }] }] },
    });
  });

  test('leaves remarks alone, such as the example of the template', async () => {
    const bytes = aWorkbook(`<row r="2">${text('A2', '# an example')}</row><row r="3">${text('A3', 'T')}</row>`);
    expect(await read(bytes)).toMatchObject({ ok: true, file: { rows: [{ row: 3 }] } });
  });

  const macros = { 'xl/vbaProject.bin': 'x' };
  const enabled = {
    '[Content_Types].xml':
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
  };
  const entities = {
    'xl/worksheets/sheet1.xml': `<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]>${sheetOf(head)}`,
  };
  const manyRows = Array.from(
    { length: 5_020 },
    (_, at) => `<row r="${at + 2}">${text(`A${at + 2}`, `T${at}`)}</row>`,
  ).join('');
  const wide = `<row r="2">${text('A2', 'T')}<c r="GT2" t="inlineStr"><is><t>far</t></is></c></row>`;
  const bomb = { 'xl/worksheets/sheet1.xml': sheetOf(head + ' '.repeat(20 * 1024 * 1024)) };
  const refused: readonly [string, Uint8Array, object][] = [
    ['a project of macros', aWorkbook('', macros), { type: 'file-macros' }],
    ['a kind that may have macros', aWorkbook('', enabled), { type: 'file-macros' }],
    ['a document that declares entities', aWorkbook('', entities), { type: 'file-entities' }],
    ['more rows than are taken', aWorkbook(manyRows), { type: 'file-too-many-rows', most: 5_000 }],
    ['a cell far to the right', aWorkbook(wide), { type: 'file-too-many-columns', most: 200 }],
    ['a part that unpacks to a thousand times its size', aWorkbook('', bomb), { type: 'file-bomb' }],
    ['nothing but headings', aWorkbook(''), { type: 'file-no-rows' }],
    ['half a file', aWorkbook('').subarray(0, 400), { type: 'file-damaged' }],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), { type: 'file-kind', is: 'archive' }],
    [
      'OpenDocument',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      { type: 'file-kind', is: 'opendocument' },
    ],
    [
      'XML that breaks off',
      aWorkbook('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }),
      { type: 'file-damaged' },
    ],
  ];
  test.each(refused)('is refused: %s', async (_why, bytes, problem) => {
    expect(await read(bytes)).toEqual({ ok: false, problem });
  });

  test('is refused when its directory lies about the size', async () => {
    const bytes = aWorkbook('', { 'xl/worksheets/sheet1.xml': sheetOf(head + ' '.repeat(60 * 1024 * 1024)) });
    // The directory says one kilobyte for every part.
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 28 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1024, true);
    }
    expect(await read(bytes)).toEqual({ ok: false, problem: { type: 'file-bomb' } });
  });
});

describe('a list of text', () => {
  const utf16 = (body: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body, 'utf16le')]);
  const readable: readonly [string, Uint8Array | string, object][] = [
    ['commas', 'title,start\nÉtudes,2026\n', { encoding: 'utf-8', rows: [{ row: 2, cells: { title: 'Études' } }] }],
    [
      'semicolons and a mark',
      '\ufefftitle;start\r\n"A; B";2026\r\n',
      { rows: [{ cells: { title: 'A; B', start: '2026' } }] },
    ],
    ['tabs', 'title\tstart\nA, B\t2026\n', { rows: [{ cells: { title: 'A, B' } }] }],
    ['a line that names the delimiter', 'sep=;\ntitle;start\nA;2026\n', { rows: [{ row: 3, cells: { title: 'A' } }] }],
    [
      'UTF-16',
      utf16('title\tstart\r\nЖурнал\t2026\r\n'),
      { encoding: 'utf-16le', rows: [{ cells: { title: 'Журнал' } }] },
    ],
    [
      'Windows-1252, which is guessed and said',
      Buffer.from('title;start\nRevue fran\xe7aise \x96 2;2026\n', 'latin1'),
      {
        encoding: 'windows-1252',
        notes: [{ type: 'encoding-guessed' }],
        rows: [{ cells: { title: 'Revue française – 2' } }],
      },
    ],
    ['a title that looks like a formula', "title,start\n'=SUM,2026\n", { rows: [{ cells: { title: '=SUM' } }] }],
    [
      'lines within a cell',
      'title,note\n"A","one\ntwo"\nB,x\n',
      { rows: [{ row: 2 }, { row: 4, cells: { title: 'B' } }] },
    ],
  ];
  test.each(readable)('is read: %s', async (_why, bytes, file) => {
    expect(await read(bytes)).toMatchObject({ ok: true, file });
  });

  const refused: readonly [string, Uint8Array | string, object][] = [
    ['nothing', '', { type: 'file-empty' }],
    ['only blanks', ' \n ;\n', { type: 'file-empty' }],
    ['no heading that we know', 'a,b\nc,d\n', { type: 'file-no-headings', seen: ['a', 'b'] }],
    [
      'two columns of one heading',
      'title,Title\na,b\n',
      { type: 'file-heading-twice', heading: 'Title', letters: ['A', 'B'] },
    ],
    ['a quotation mark that is left open', 'title,start\n"A,2026\n', { type: 'file-csv', line: 2 }],
    ['too many rows', `title\n${'A\n'.repeat(6_000)}`, { type: 'file-too-many-rows', most: 5_000 }],
    ['a web page', '<!DOCTYPE html><html>', { type: 'file-kind', is: 'html' }],
    ['a PDF', '%PDF-1.7', { type: 'file-kind', is: 'pdf' }],
    [
      'an older or encrypted Excel file',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
      { type: 'file-kind', is: 'excel' },
    ],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), { type: 'file-kind', is: 'image' }],
    ['bytes', Uint8Array.of(1, 2, 3, 0, 5), { type: 'file-kind', is: 'binary' }],
    [
      'more than ten megabytes',
      new Uint8Array(10 * 1024 * 1024 + 1),
      { type: 'file-too-large', most: 10 * 1024 * 1024 },
    ],
  ];
  test.each(refused)('is refused: %s', async (_why, bytes, problem) => {
    expect(await read(bytes)).toEqual({ ok: false, problem });
  });

  test('tells what it does not understand, and where', async () => {
    expect(await read('title,Lieblingsfarbe,\nA,blau,x\n')).toMatchObject({
      file: {
        notes: [
          { type: 'unknown-column', letter: 'B', heading: 'Lieblingsfarbe' },
          { type: 'no-heading', letter: 'C', row: 2 },
        ],
      },
    });
  });
});
