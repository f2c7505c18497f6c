/** PDFs as programs make them, and as nobody should: fonts with codes of their own, pages in a tree, and files that try to be read for ever. */
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describeEmbedProblem } from './describe.ts';
import { bytesOf, textOf } from './files.test.help.ts';
import { readEmbedded } from './read.ts';

const stream = (data: string, more = ''): string => `<< ${more} /Length ${data.length} >>\nstream\n${data}\nendstream`;
const deflated = (data: string, more = ''): string =>
  stream(textOf(zlibSync(bytesOf(data))), `/Filter /FlateDecode ${more}`);

/** Objects from 1, of which the first is the catalogue. */
function pdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const rows = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return bytesOf(`${text}${table}startxref\n${text.length}\n%%EOF\n`);
}
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
/** One page with this content; 5 is its font F, and what follows begins at 6. */
const onePage = (content: string, font: string, ...more: string[]): Uint8Array =>
  pdf([
    catalogue,
    '<< /Kids [3 0 R] /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>',
    '<< /Contents 4 0 R >>',
    stream(content),
    font,
    ...more,
  ]);

function read(bytes: Uint8Array) {
  const result = readEmbedded(bytes);
  if (!result.ok) throw new Error(result.problem.type);
  return {
    pages: result.parts.flatMap(({ page, text }) => (page === undefined ? [] : [[page, text.trim()]])),
    unread: result.unread,
  };
}

describe('fonts', () => {
  const map = (rows: string): string =>
    deflated(`begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${rows} endcmap`);
  const composite = '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R >>';

  test.each<[string, string, string, string, string]>([
    [
      composite,
      map('2 beginbfrange <0010> <0019> <0030> <0020> <0020> [<002D>] endbfrange'),
      '<00100010001200180020001000180013 0016>',
      '0028-0836',
      'codes of glyphs, with ranges',
    ],
    [
      composite,
      map('1 beginbfchar <0001> <00490053> <0002> <0053004E> endbfchar'),
      '<00010002>',
      'ISSN',
      'more than one letter for a code',
    ],
    [
      '<< /Subtype /Type1 /ToUnicode 6 0 R >>',
      map('1 beginbfrange <01> <09> <0030> endbfrange'),
      '<0102>',
      '01',
      'a map of one byte',
    ],
    [
      '<< /Subtype /Type1 /Encoding << /Differences [1 /I /S /N 16 /zero /two.taboldstyle /eight /hyphen /uni0033] >> >>',
      'null',
      '<0102020310101112131014>',
      'ISSN0028-03',
      'names of glyphs',
    ],
    [
      '<< /Subtype /Type1 /Encoding /MacRomanEncoding >>',
      'null',
      '<30303238d030383336>',
      '0028–0836',
      'an encoding with its own dash',
    ],
    ['<< /Subtype /Type1 >>', 'null', '(0028-0836 e\\016cient)', '0028-0836 efficient', 'a ligature of TeX'],
  ])('%#: %5$s', (font, second, shown, text) => {
    const { pages, unread } = read(onePage(`BT /F 12 Tf ${shown} Tj ET`, font, second));
    expect([pages, unread]).toEqual([[[1, text]], []]);
  });

  test.each<[string, string, string]>([
    [composite.replace('/ToUnicode 6 0 R', ''), '<00100011>', 'numbers of glyphs and no map'],
    ['<< /Subtype /Type3 /Encoding << /Differences [0 /g0 /g1 /g2] >> >>', '<000102>', 'names that are numbers'],
    [composite, '<00100011>', 'a map that is broken'],
  ])('what their codes are is not known: %3$s', (font, shown) => {
    const { unread } = read(onePage(`BT /F 12 Tf ${shown} Tj ET`, font, deflated('begincmap 1 beginbfchar <00')));
    expect(unread).toEqual([{ type: 'pages', pages: [1], count: 1, why: 'font' }]);
    expect(describeEmbedProblem(unread[0]!)).toContain('The text of page 1 could not be read');
  });
});

describe('pages', () => {
  test('come in the order of the tree, with what their nodes share, and not what no page shows', () => {
    const bytes = pdf([
      catalogue,
      '<< /Kids [6 0 R 3 0 R] >>',
      '<< /Contents [4 0 R 5 0 R] >>',
      stream('BT (ISSN 0028-) Tj'),
      stream('T* (0836) Tj ET'),
      '<< /Kids [7 0 R] >>',
      '<< /Contents 8 0 R >>',
      stream('BT (first) Tj ET'),
      stream('BT (of no page) Tj ET'),
    ]);
    expect(read(bytes).pages).toEqual([
      [1, 'first'],
      [2, 'ISSN 0028-\n0836'],
    ]);
  });

  test('show what their forms show, which may show themselves', () => {
    const form = stream('BT (ISSN) Tj ET /X Do', '/Subtype /Form');
    expect(read(onePage('/X Do /X Do', 'null', form)).pages).toEqual([[1, 'ISSN']]);
  });

  test('that are damaged are named, the others read', () => {
    const bytes = pdf([
      catalogue,
      '<< /Kids [3 0 R 4 0 R 99 0 R] >>',
      '<< /Contents 5 0 R >>',
      '<< /Contents 6 0 R >>',
      stream('BT (A) Tj ET'),
      stream('not packed', '/Filter /FlateDecode'),
    ]);
    expect(read(bytes)).toEqual({
      pages: [[1, 'A']],
      unread: [{ type: 'pages', pages: [2], count: 1, why: 'damaged' }],
    });
  });
});

describe('what would be read for ever', () => {
  const pagesWith = (count: number, first: number): string =>
    `<< /Kids [${Array.from({ length: count }, (_, index) => `${index + first} 0 R`).join(' ')}] >>`;
  const text = deflated('BT (ISSN) Tj '.repeat(700_000));

  test.each<[string, () => Uint8Array, string]>([
    ['a tree of pages in a circle', () => pdf([catalogue, '<< /Kids [2 0 R 1 0 R 2 0 R] >>']), ''],
    ['arrays in one another', () => pdf([catalogue, '['.repeat(100_000)]), 'damaged'],
    [
      'a page that shows the same ten megabytes again and again',
      () => pdf([catalogue, '<< /Kids [4 0 R] >>', text, `<< /Contents [${'3 0 R '.repeat(1_000)}] >>`]),
      'too-large',
    ],
    [
      'a thousand pages that share ten megabytes',
      () => pdf([catalogue, pagesWith(1_000, 4), text, ...Array(1_000).fill('<< /Contents 3 0 R >>')]),
      'too-large',
    ],
    [
      'strings without end',
      () => pdf([catalogue, pagesWith(1_000, 3), ...Array(1_000).fill(`((${'x'.repeat(500)}`)]),
      'damaged',
    ],
  ])('%s ends', (_, make, type) => {
    expect(read(make()).unread[0]?.type ?? '').toBe(type);
  });

  test.each<[string, string, object]>([
    [
      'a table of millions of rows in ten kilobytes',
      deflated('\x01'.repeat(2_000_000), '/Type /XRef /Size 2000000 /W [1 0 0] /Root 1 0 R'),
      { type: 'too-large' },
    ],
    [
      'a table that says it has more rows than there are',
      stream('\x01', '/Type /XRef /Size 9007199254740991 /W [1 0 0] /Root 1 0 R'),
      { type: 'damaged' },
    ],
  ])('%s', (_, section, problem) => {
    const bytes = bytesOf(`%PDF-1.7\n1 0 obj\n${section}\nendobj\nstartxref\n9\n%%EOF\n`);
    expect(readEmbedded(bytes)).toMatchObject({ ok: false, problem });
  });

  test('tables that follow one another in a circle', () => {
    const bytes = bytesOf('%PDF-1.7\nxref\n0 0\ntrailer\n<< /Prev 9 /XRefStm 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n');
    expect(readEmbedded(bytes)).toMatchObject({ ok: false, problem: { type: 'damaged', what: 'it has no catalogue' } });
  });

  test('streams of objects that lie in one another', () => {
    const dictionary = '<< /Type /ObjStm /N 1 /First 4 /Length 1 0 R >>';
    const packed = `${dictionary}\nstream\n1 0 <</Type/Catalog>>\nendstream`;
    const head = `%PDF-1.7\n2 0 obj\n${packed}\nendobj\n`;
    const rows = String.fromCharCode(0, 0, 0, 2, 2, 0, 1, 9, 0);
    const table = stream(rows, '/Type /XRef /Size 3 /W [1 1 1] /Root 1 0 R');
    const bytes = bytesOf(`${head}3 0 obj\n${table}\nendobj\nstartxref\n${head.length}\n%%EOF\n`);
    const what = 'its objects refer to one another in a circle';
    expect(readEmbedded(bytes)).toMatchObject({ ok: false, problem: { type: 'damaged', what } });
  });
});

describe('a table of objects that is broken', () => {
  const whole = textOf(onePage('BT (ISSN 0028-0836) Tj ET', 'null'));
  const table = whole.indexOf('xref\n0 ');
  const shown = [[1, 'ISSN 0028-0836']];

  test.each<[string, string]>([
    ['is cut off', whole.slice(0, table)],
    ['and its trailer are cut off in the middle', whole.slice(0, table + 60)],
    ['stands elsewhere', whole.replace(/startxref\n\d+/, 'startxref\n1')],
    ['has rows that are none', whole.replaceAll(' 00000 n', ' 00000 x')],
    ['says no catalogue', whole.replace('/Root 1 0 R', '')],
    ['is of a file of which the ends of lines were changed', whole.replaceAll('\n', '\r\n')],
    ['is of what was there before something came in front', `%PDF-1.4\n% a comment\n${whole}`],
  ])('%s: the objects are found', (_, text) => {
    const { pages, unread } = read(bytesOf(text));
    expect(pages).toEqual(shown);
    expect(unread).toMatchObject([{ type: 'damaged' }]);
  });

  test('leads to a wrong place: what leaves less out counts', () => {
    const offset = String(whole.indexOf('4 0 obj')).padStart(10, '0');
    const bytes = bytesOf(whole.replace(`${offset} 00000 n`, '0000000000 00000 n'));
    expect(read(bytes)).toEqual({ pages: shown, unread: [] });
  });

  test('the last of each number counts, packed or not', () => {
    const packed = '4 0 <</Contents 8 0 R>>';
    const body = [
      '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
      '2 0 obj\n<< /Kids [4 0 R] /Resources << /Font << /F null >> >> >>\nendobj',
      '4 0 obj\n<< /Contents 9 0 R >>\nendobj',
      `5 0 obj\n${deflated(packed, '/Type /ObjStm /N 1 /First 4')}\nendobj`,
      `8 0 obj\n${stream('BT (old) Tj ET')}\nendobj`,
      `8 0 obj\n${stream('BT (new) Tj ET')}\nendobj`,
    ].join('\n');
    expect(read(bytesOf(`%PDF-1.7\n${body}\n`)).pages).toEqual([[1, 'new']]);
  });

  test('an encrypted file is encrypted, whole or not', () => {
    const bytes = bytesOf(`${whole.slice(0, table)}trailer\n<< /Root 1 0 R /Encrypt 9 0 R >>\n`);
    expect(readEmbedded(bytes)).toEqual({ ok: false, problem: { type: 'encrypted' } });
    expect(describeEmbedProblem({ type: 'encrypted' })).toContain('even if it opens without a password');
  });

  test.each<[string, string]>([
    ['objects without end', '1 0 obj '.repeat(700_000)],
    ['the word alone', 'obj'.repeat(2_000_000)],
    ['trailers in one another', 'trailer<<'.repeat(500_000)],
    ['streams of objects that are none', '1 0 obj<</Type/ObjStm/N 1/First 4/Length 9>>stream\n'.repeat(100_000)],
  ])('%s ends', (_, text) => {
    expect(readEmbedded(bytesOf(`%PDF-1.7\n${text}`)).ok).toBe(false);
  });

  test('what has no page is refused as it was', () => {
    expect(readEmbedded(bytesOf('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'))).toMatchObject({
      ok: false,
      problem: { type: 'damaged', what: 'it does not say where its objects are, so it was probably cut off' },
    });
  });
});
