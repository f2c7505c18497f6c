import { emptySerial } from '@masthead/serial';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeCrosswalkProblem } from '../describe.ts';
import { createListReader, type ListReaderOptions, type ListRow, looksLikeList } from './list-reader.ts';

const encoder = new TextEncoder();

function readBytes(bytes: Uint8Array, options?: ListReaderOptions, chunk = bytes.length || 1): ListRow[] {
  const reader = createListReader(options);
  const rows: ListRow[] = [];
  for (let at = 0; at < bytes.length; at += chunk) rows.push(...reader.push(bytes.subarray(at, at + chunk)));
  rows.push(...reader.end());
  return rows;
}

const read = (text: string, options?: ListReaderOptions): ListRow[] => readBytes(encoder.encode(text), options);
const types = (row: ListRow | undefined): string[] => row?.problems.map(({ type }) => type) ?? [];

describe('columns', () => {
  it.each([
    ['the smallest list', 'issn,title\n0028-0836,Nature\n', ['0028-0836']],
    ['another order, another case', 'Title;ISSN\nNature;00280836\n', ['0028-0836']],
    ['tabs', 'issn\ttitle\n0028-0836\tNature\n', ['0028-0836']],
    ['bars', 'issn|title\n0028-0836|Nature\n', ['0028-0836']],
    [
      'print and online',
      'Journal title,Journal ISSN (print version),Journal EISSN (online version)\nNature,0028-0836,1476-4687\n',
      ['0028-0836', '1476-4687'],
    ],
    [
      'KBART',
      'publication_title\tprint_identifier\tonline_identifier\nNature\t0028-0836\t1476-4687\n',
      ['0028-0836', '1476-4687'],
    ],
    ['p-issn and e_issn', 'p-issn,e_issn,name\n0028-0836,1476-4687,Nature\n', ['0028-0836', '1476-4687']],
    [
      'numbered',
      'ISSN1,keytitle1,format1,ISSN2,keytitle2,format2\n0028-0836,Nature (London),ta,1476-4687,Nature (Online),cr\n',
      ['0028-0836', '1476-4687'],
    ],
    ['several in one cell', 'issn,title\n"0028-0836, 1476-4687",Nature\n', ['0028-0836', '1476-4687']],
    ['only ISSN-L', 'issn_l,title\n0028-0836,Nature\n', ['0028-0836']],
    [
      'addresses and URNs',
      'issn,title\nhttps://portal.issn.org/resource/ISSN/0028-0836,Nature\nurn:issn:1476-4687,Nature\n',
      ['0028-0836'],
    ],
  ])('%s', (_why, text, issns) => {
    expect(read(text)[0]!.issns).toEqual(issns);
  });

  it('take plain ISSN beside EISSN for the print number', () => {
    const [row] = read('Title,ISSN,EISSN\nNature,0028-0836,1476-4687\n');
    expect(row!.serials.map(({ medium }) => medium)).toEqual(['print', 'online']);
    expect(read('title,issn\nNature,0028-0836\n')[0]!.serials[0]!.medium).toBeUndefined();
  });

  it('that nobody knows, and the second of two that mean the same, are kept as they are', () => {
    const [row] = read('issn,title,journal title,APC\n0028-0836,Nature,Natur,"Yes, 9 %"\n');
    expect(row!.source).toEqual({ 'journal title': 'Natur', APC: 'Yes, 9 %' });
  });

  it('give the two versions of a row their own titles and tie them together', () => {
    const [row] = read(
      'ISSN -L,ISSN1,keytitle1,format1,ISSN2,keytitle2,format2\n0028-0836,0028-0836, Nature (London),ta,1476-4687,Nature (Online),cr\n',
    );
    const [print, online] = row!.serials;
    expect(print).toEqual({
      ...emptySerial(print!.issn),
      issnL: '0028-0836',
      medium: 'print',
      keyTitle: { text: 'Nature (London)', script: 'Latn', qualifier: 'London' },
      relations: [{ kind: 'other-medium', title: 'Nature (Online)', issn: '1476-4687' }],
    });
    expect(online!.relations).toEqual([{ kind: 'other-medium', title: 'Nature (London)', issn: '0028-0836' }]);
  });
});

describe('values', () => {
  const one = (columns: string, cells: string) => read(`issn,${columns}\n0028-0836,${cells}\n`)[0]!;

  it.each([
    ['names', '"English,Indonesian"', ['eng', 'ind']],
    ['names with blanks', '"Ukrainian, Russian, English"', ['ukr', 'rus', 'eng']],
    ['codes of three letters', 'eng', ['eng']],
    ['codes of two', 'en;fr', ['eng', 'fre']],
    ['a terminological code', 'deu', ['ger']],
    ['an explanation in parentheses', 'Malay (macrolanguage)', ['may']],
    ['and', 'English and Spanish', ['eng', 'spa']],
  ])('languages: %s', (_why, cell, languages) => {
    const row = one('language', cell);
    expect([row.serials[0]!.languages, row.problems, row.source]).toEqual([languages, [], {}]);
  });

  it.each([
    ['a name', 'Indonesia', ['IDN'], 'io'],
    ['alpha-3', 'DEU', ['DEU'], 'gw'],
    ['alpha-2', 'de', ['DEU'], 'gw'],
    ['another name', 'South Korea', ['KOR'], 'ko'],
    ['two', 'FRA | DEU', ['FRA', 'DEU'], undefined],
  ])('countries: %s', (_why, cell, countries, marc) => {
    const { serials, problems } = one('ISO pays', cell);
    expect([serials[0]!.countries, serials[0]!.marcCountry, problems]).toEqual([countries, marc, []]);
  });

  it('that are not known are problems, and stay in the source as they stand', () => {
    const row = one('language,country,url,start year', '"English, Norweigan",Kosova,www.example.org,soon');
    expect(row.serials[0]!.languages).toEqual(['eng']);
    expect(row.problems.map((problem) => [problem.type, problem.severity, (problem as { list: string }).list])).toEqual(
      [
        ['unknown-value', 'warning', 'year'],
        ['unknown-value', 'warning', 'language'],
        ['unknown-value', 'warning', 'country'],
        ['unknown-value', 'warning', 'url'],
      ],
    );
    expect(row.source).toEqual({
      language: 'English, Norweigan',
      country: 'Kosova',
      url: 'www.example.org',
      'start year': 'soon',
    });
  });

  it.each([
    ['running', '1999,NA', { start: '1999', status: 'unknown', numbering: [] }],
    ['ended', '1999,2009', { start: '1999', end: '2009', status: 'ceased', numbering: [] }],
    ['running, as MARC says it', '1999,9999', { start: '1999', status: 'current', numbering: [] }],
    ['a month', '1999-05,', { start: '1999', status: 'unknown', numbering: [] }],
    ['partly known', '19uu,', { start: '19uu', status: 'unknown', numbering: [] }],
  ])('years: %s', (_why, cells, dates) => {
    expect(one('start year,end year', cells).serials[0]!.dates).toEqual(dates);
  });

  it('of addresses go to the version they are of', () => {
    const [row] = read('title,p-issn,e-issn,url\nNature,0028-0836,1476-4687,https://a.example/ https://b.example/\n');
    expect(row!.serials.map(({ urls }) => urls.map(({ url }) => url))).toEqual([
      [],
      ['https://a.example/', 'https://b.example/'],
    ]);
  });

  it('of cancelled numbers go to the resource whose ISSN-L it is', () => {
    const [row] = read('issn_l,issn1,issn2,cancelled issn\n1476-4687,0028-0836,1476-4687,0007-5094 0096-5243\n');
    expect(row!.serials.map(({ cancelled }) => cancelled)).toEqual([[], ['0007-5094', '0096-5243']]);
  });
});

describe('what spreadsheets do to a number', () => {
  it.each([
    ['a formula that keeps it a text', 'issn,title\n="0028-0836",Nature\n'],
    ['the same, quoted', 'issn,title\n"=""0028-0836""",Nature\n'],
    ['an en dash', 'issn,title\n0028\u20130836,Nature\n'],
  ])('%s', (_why, text) => {
    expect(read(text).flatMap(({ serials }) => serials.map(({ issn }) => issn))).toEqual(['0028-0836']);
  });
});

describe('rows that are wrong', () => {
  it.each([
    ['too few cells', 'issn,title,publisher\n0028-0836,Nature\n', ['row-width']],
    ['too many', 'issn,title\n0028-0836,Nature,Macmillan\n', ['row-width']],
    ['too many, but empty', 'issn,title\n0028-0836,Nature,,\n', []],
    ['a wrong check digit', 'issn,title\n0028-0837,Nature\n', ['bad-issn']],
    ['no number', 'issn,title\n,Nature\n', ['row-without-issn']],
    ['text after a quoted cell', 'issn,title\n0028-0836,"Nature" weekly\n', ['stray-quote']],
    ['the same number for both versions', 'p-issn,e-issn\n0028-0836,0028-0836\n', ['same-issn-twice']],
    ['a NUL', 'issn,title\n0028-0836,Na\0ture\n', ['nul-byte']],
  ])('%s', (_why, text, problems) => {
    const rows = read(text);
    expect(rows).toHaveLength(1);
    expect([rows[0]!.position, types(rows[0])]).toEqual([1, problems]);
    for (const problem of rows[0]!.problems) expect(describeCrosswalkProblem(problem)).toMatch(/\.$/);
  });

  it('name the number that was probably meant, and do not take it', () => {
    const [row] = read('issn,title\n0028-0837,Nature\n');
    expect(row!.serials).toEqual([]);
    expect(row!.problems[0]).toMatchObject({
      severity: 'error',
      value: '0028-0837',
      meant: '0028-0836',
      column: 'issn',
    });
  });

  it('are taken all the same when one of two numbers is right', () => {
    const [row] = read('p-issn,e-issn\n0028-0837,1476-4687\n');
    expect([row!.issns, row!.problems.map(({ severity }) => severity)]).toEqual([['1476-4687'], ['warning']]);
  });

  it('are taken when only the ISSN-L is wrong', () => {
    const [row] = read('issn,issn_l,title\n0028-0836,0028-0837,Nature\n');
    expect([row!.issns, row!.serials[0]!.issnL]).toEqual([['0028-0836'], undefined]);
    expect(row!.problems).toMatchObject([
      { type: 'bad-issn', severity: 'warning', column: 'issn_l', meant: '0028-0836' },
    ]);
    expect(row!.source).toEqual({ issn_l: '0028-0837' });
  });

  it('keep cells of columns with any name', () => {
    const [row] = read('issn,__proto__,constructor\n0028-0836,a,b\n');
    expect(Object.entries(row!.source)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });

  it('with a quote that nothing closes cost their own line, not the file', () => {
    const rows = read('issn,title\n0028-0836,"Nature\n1476-4687,Nature\n0317-8471,Third\n');
    expect(rows.map((row) => [row.position, row.offset, row.issns, types(row)])).toEqual([
      [1, 11, [], ['unclosed-quote']],
      [2, 29, ['1476-4687'], []],
      [3, 46, ['0317-8471'], []],
    ]);
  });

  it('longer than the limit are passed over', () => {
    const rows = read(`issn,title\n0028-0836,${'x'.repeat(500)}\n1476-4687,Nature\n`, { maxRowBytes: 200 });
    expect(rows.map((row) => [row.position, row.issns, types(row)])).toEqual([
      [1, [], ['row-too-long']],
      [2, ['1476-4687'], []],
    ]);
  });

  it('not in UTF-8 are refused one by one, with the place of the byte', () => {
    const bytes = new Uint8Array([
      ...encoder.encode('issn,title\n0028-0836,Nat'),
      0xfc,
      ...encoder.encode('r\n1476-4687,Nature\n'),
    ]);
    const rows = readBytes(bytes);
    expect(rows[0]!.problems).toEqual([{ type: 'not-utf8', severity: 'error', offset: 24 }]);
    expect(rows[1]!.issns).toEqual(['1476-4687']);
  });
});

describe('files that are no lists', () => {
  it.each([
    ['empty', '', 'no-header'],
    ['only line ends', '\n\n', 'no-header'],
    ['no column of numbers', 'title,publisher\nNature,Macmillan\n', 'no-issn-column'],
    ['no header', '0028-0836,Nature\n', 'no-issn-column'],
  ])('%s', (_why, text, type) => {
    const rows = read(text);
    expect(rows.map((row) => [row.position, types(row)])).toEqual([[0, [type]]]);
  });

  it('are told from lists by their first bytes', () => {
    expect(looksLikeList(encoder.encode('issn,title\n0028-0836,Na'))).toBe(true);
    expect(looksLikeList(encoder.encode('title,year\n'))).toBe(false);
    expect(looksLikeList(encoder.encode('<?xml version="1.0"?><collection>'))).toBe(false);
    expect(looksLikeList(encoder.encode('01522nas a2200385 c 4500'))).toBe(false);
    expect(looksLikeList(new Uint8Array(0))).toBe(false);
  });
});

describe('bytes', () => {
  const text = 'issn,title\r\n0028-0836,"Na\r\nture ""x"""\r\n\r\n1476-4687,Ναύτης\r\n';

  it('may come in chunks of any size', () => {
    const bytes = encoder.encode(text);
    const whole = readBytes(bytes);
    expect(whole.map((row) => [row.offset, row.serials[0]!.titleProper!.text])).toEqual([
      [12, 'Na\r\nture "x"'],
      [42, 'Ναύτης'],
    ]);
    for (let chunk = 1; chunk < bytes.length; chunk++) expect(readBytes(bytes, undefined, chunk)).toEqual(whole);
  });

  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf], (code: number) => [...encoder.encode(String.fromCharCode(code))]],
    ['UTF-16, little end first', [0xff, 0xfe], (code: number) => [code & 255, code >> 8]],
    ['UTF-16, big end first', [0xfe, 0xff], (code: number) => [code >> 8, code & 255]],
  ])('%s', (_why, mark, encode) => {
    const bytes = new Uint8Array([...mark, ...[...text].flatMap((character) => encode(character.charCodeAt(0)))]);
    for (const chunk of [1, 3, bytes.length]) {
      expect(readBytes(bytes, undefined, chunk).map((row) => row.serials[0]!.titleProper!.text)).toEqual([
        'Na\r\nture "x"',
        'Ναύτης',
      ]);
    }
  });

  it('of TSV know no quotes that hide a line end', () => {
    const rows = read('issn\ttitle\n0028-0836\t"Nature" weekly\n1476-4687\t"Nature\n0317-8471\t"All ""quoted"""\n');
    expect(rows.map((row) => row.serials[0]!.titleProper!.text)).toEqual([
      '"Nature" weekly',
      '"Nature',
      'All "quoted"',
    ]);
  });

  it('of any kind are read without throwing', () => {
    const cells = fc.constantFrom(
      'issn',
      'title',
      '0028-0836',
      '"',
      '""',
      ',',
      '\t',
      '\n',
      '\r',
      ';',
      'x',
      '\0',
      'ü',
      '=',
    );
    const inputs = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(cells, { maxLength: 60 }).map((list) => encoder.encode(`issn,title\n${list.join('')}`)),
    );
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 50 }), (bytes, chunk) => {
        const whole = readBytes(bytes, { maxRowBytes: 64 });
        for (const row of whole) expect(row.serials.length > 0 || row.problems.length > 0).toBe(true);
        // Where a limit cuts depends on how much was seen; otherwise chunks make no difference.
        const unlimited = readBytes(bytes);
        expect(readBytes(bytes, undefined, chunk)).toEqual(unlimited);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('titles that are to get a number', () => {
  const optional = { numbers: 'optional' } as const;

  it('describes a row without a number, with what nothing reads kept beside', () => {
    const text = 'Title,Medium,Country,UDC,URL,Family\nRevue,online,France,53,https://x.example.org/,f1\n';
    const [row] = read(text, optional);
    expect(row).toMatchObject({
      serials: [],
      source: { Family: 'f1' },
      problems: [],
      description: {
        titleProper: { text: 'Revue' },
        medium: 'online',
        countries: ['FRA'],
        classifications: [{ scheme: 'udc', value: '53' }],
        urls: [{ url: 'https://x.example.org/' }],
      },
    });
  });

  it('gives the serial of a row that has one, and the problem of one that is wrong', () => {
    const rows = read('issn,title\n0028-0836,Nature\n0028-0837,Nature\n,Nature\n', optional);
    expect(rows.map(({ issns, description }) => [issns, description?.titleProper?.text])).toEqual([
      [['0028-0836'], undefined],
      [[], undefined],
      [[], 'Nature'],
    ]);
    expect(types(rows[1])).toEqual(['bad-issn']);
  });

  it('still needs a column to go by', () => {
    expect(types(read('publisher,place\nX,Paris\n', optional)[0])).toEqual(['no-issn-column']);
    expect(types(read('title,place\nX,Paris\n')[0])).toEqual(['no-issn-column']);
  });
});
