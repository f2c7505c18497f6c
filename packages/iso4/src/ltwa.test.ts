/** The word list is read in every form, mended by the listed rules only, and no line of it is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeLtwaProblem,
  entryToRow,
  isRowProblem,
  type LtwaFile,
  parseLtwa,
  repairRules,
  rowToEntry,
} from './index.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), order === 'le');
  return bytes;
}

/** The entries without their lines, as short text. */
function rows(file: LtwaFile): string[] {
  return file.entries.map(
    ({ pattern, note, abbreviation, languages }) =>
      `${pattern}${note ? ` (${note})` : ''}|${abbreviation ?? 'n.a.'}|${languages.join(' ')}`,
  );
}

const few = ["'s-Gravenhage\tn.a.\tdut", '-blad\t-bl.\tdut, dan', 'abdomin-\tabdom.\tmul', 'Zürich\tn.a.\tger'];
const read = ["'s-Gravenhage|n.a.|dut", '-blad|-bl.|dut dan', 'abdomin-|abdom.|mul', 'Zürich|n.a.|ger'];
const withHeader = ['WORD\tABBREVIATIONS\tLANGUAGE CODES', ...few];
const separated = (separator: string, quote: (cell: string) => string): string =>
  withHeader
    .map((line) => line.split('\t').map(quote).join(separator))
    .join('\n')
    .concat('\n');
const asIs = (cell: string): string => cell;
const quoted = (cell: string): string => `"${cell}"`;
const quotedWhereNeeded = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('forms of the list', () => {
  it.each([
    ['as published in 2021', utf8(`${withHeader.join('\n')}\n`), { encoding: 'utf-8', separator: 'tab', header: 1 }],
    [
      'as published in 2016',
      utf16(`${withHeader.join('\r\n')}\r\n`, 'le', true),
      { encoding: 'utf-16le', byteOrderMark: true, separator: 'tab', header: 1 },
    ],
    ['UTF-16, big end first', utf16(withHeader.join('\n'), 'be', true), { encoding: 'utf-16be', byteOrderMark: true }],
    [
      'UTF-16 without a mark',
      utf16(withHeader.join('\n'), 'le', false),
      { encoding: 'utf-16le', byteOrderMark: false },
    ],
    ['UTF-16 BE without a mark', utf16(withHeader.join('\n'), 'be', false), { encoding: 'utf-16be' }],
    [
      'UTF-8 with a mark',
      utf8(`\ufeff${withHeader.join('\n')}`),
      { encoding: 'utf-8', byteOrderMark: true, header: 1 },
    ],
    ['without a header', utf8(few.join('\n')), { separator: 'tab', lines: 4 }],
    ['semicolons, quoted', utf8(separated(';', quoted)), { separator: 'semicolon' }],
    ['semicolons', utf8(separated(';', asIs)), { separator: 'semicolon' }],
    ['commas, quoted', utf8(separated(',', quoted)), { separator: 'comma' }],
    ['commas, quoted where needed', utf8(separated(',', quotedWhereNeeded)), { separator: 'comma' }],
    ['commas, nothing quoted', utf8(separated(',', asIs)), { separator: 'comma' }],
    ['bars', utf8(separated('|', asIs)), { separator: 'bar' }],
    ['line ends of old Macs', utf8(withHeader.join('\r')), { lines: 5 }],
    ['blank lines', utf8(withHeader.join('\n\n')), { lines: 9, blankLines: 4 }],
    ['Latin-1', latin1(withHeader.join('\n')), { encoding: 'windows-1252' }],
    ['letters with marks apart (NFD)', utf8(withHeader.join('\n').normalize('NFD')), { encoding: 'utf-8' }],
  ])('%s', (_reason, bytes, form) => {
    const file = parseLtwa(bytes);
    expect(rows(file)).toEqual(read);
    expect(file.problems).toEqual([]);
    expect(file.form).toMatchObject(form);
    expect(file.form!.header !== undefined).toBe(file.form!.lines !== 4);
  });

  it.each([
    'WORDS\tABBREVIATIONS\tLANGUAGES',
    'Word\tAbbreviation\tLanguage(s)',
    'Mots\tAbréviations\tCodes de langue',
    'Wort\tAbkürzung\tSprache',
    'Palabra\tAbreviatura\tIdioma',
    '"Title word"\t"Abbr."\t"Lang"',
    'TITLE WORD\tABBREV\tISO 639-2',
    'Slovo\tZkratka\tJazyk',
    'Szó\tRövidítés\tNyelv',
    'Słowo\tSkrót\tJęzyk',
    'Sana\tLyhenne\tKieli',
    'Ord\tForkortelse\tSpråk',
    'Слово\tСокращение\tЯзык',
  ])('the header %j', (header) => {
    const file = parseLtwa(utf8([header, ...few].join('\n')));
    expect(rows(file)).toEqual(read);
    expect(file.form?.header).toBe(1);
  });

  it('follows the header to columns in another order, past columns that are not ours', () => {
    const file = parseLtwa(utf8('No.\tLANGUAGES\tABBREVIATION\tWORD\n1\tger\tBd.\tBand\n2\teng, fre\tact.\taction\n'));
    expect(rows(file)).toEqual(['Band|Bd.|ger', 'action|act.|eng fre']);
    expect(file.problems).toEqual([]);
  });

  it('tells the columns from what is in them when there is no header', () => {
    const file = parseLtwa(utf8('ger\tBand\tBd.\neng\tbook\tb.\nfre\tannales\tann.\n'));
    expect(rows(file)).toEqual(['Band|Bd.|ger', 'book|b.|eng', 'annales|ann.|fre']);
  });

  it.each([
    ['a first column that is empty', (cells: string) => `;${cells};;`],
    ['a first column that counts the rows', (cells: string) => `1;${cells}`],
  ])('tells the columns beside %s', (_what, row) => {
    const cells = ['Band;Bd.;ger', 'book;b.;eng', 'annales;ann.;fre', 'zloty;n.a.;pol'];
    const file = parseLtwa(utf8(cells.map(row).join('\n')));
    expect(rows(file)).toEqual(['Band|Bd.|ger', 'book|b.|eng', 'annales|ann.|fre', 'zloty|n.a.|pol']);
    expect(file.problems).toEqual([]);
  });

  it('passes over a column of remarks, with or without a name', () => {
    const lines = ['Band;Bd.;ger;seen', 'book;b.;eng;', 'annales;ann.;fre;seen'];
    expect(parseLtwa(utf8(lines.join('\n'))).problems).toEqual([]);
    expect(parseLtwa(utf8(['Word;Abbr.;Lang.;Remarks', ...lines].join('\n'))).problems).toEqual([]);
  });

  it('reads a cell of millions of characters in quotes', () => {
    expect(parseLtwa(utf8(`a,b,"${'x'.repeat(5_000_000)}"`)).problems).toMatchObject([{ type: 'too-long' }]);
  });

  it('reports what a spreadsheet has above the header, and counts lines from the top of the file', () => {
    const file = parseLtwa(utf8('List of title words\t\t\n\nWORD\tABBREVIATIONS\tLANGUAGE CODES\nBand\tBd.\tger\n'));
    expect(file.form).toMatchObject({ header: 3, blankLines: 1 });
    expect(file.problems).toMatchObject([{ type: 'before-header', line: 1, taken: false }]);
    expect(file.entries).toMatchObject([{ pattern: 'Band', line: 4 }]);
  });

  it.each([
    ['eng', 'eng', 'a code'],
    ['eng, fre', 'eng fre', 'as published'],
    ['eng,fre', 'eng fre', 'without the space'],
    ['eng; fre', 'eng fre', 'semicolon'],
    ['eng / fre', 'eng fre', 'slash'],
    ['eng fre', 'eng fre', 'space alone'],
    ['ENG', 'eng', 'capitals'],
    ['English', 'eng', 'name'],
    ['English, French', 'eng fre', 'names'],
    ['anglais', 'eng', 'French name'],
    ['Greek, Modern (1453-)', 'gre', 'a name with a comma in it'],
    ['Spanish; Castilian', 'spa', 'a name with a semicolon in it'],
    ['deu', 'ger', 'terminological code'],
    ['de', 'ger', 'two letters'],
    ['scr', 'hrv', 'replaced in 2008'],
    ['German (ger)', 'ger', 'name and code'],
    ['multiple languages', 'mul', 'any language'],
    ['eng, eng', 'eng', 'twice'],
    ['', 'mul', 'none'],
  ])('the language %j is %s: %s', (cell, codes) => {
    const file = parseLtwa(utf8(`WORD\tABBREVIATIONS\tLANGUAGE CODES\nannals\tann.\t${cell}\n`));
    expect(file.entries[0]?.languages.join(' ')).toBe(codes);
    expect(file.problems).toEqual([]);
  });
});

describe('repairs', () => {
  it.each(repairRules)('$name: $what', ({ name, example }) => {
    const file = parseLtwa(utf8(`WORD\tABBREVIATIONS\tLANGUAGE CODES\n${example.before.join('\t')}\n`));
    const after = file.entries.map(({ pattern, abbreviation, languages }) => [
      pattern,
      abbreviation ?? 'n.a.',
      languages.join(', '),
    ]);
    expect(after).toEqual(example.after);
    expect(file.repairs.map(({ rule }) => rule)).toContain(name);
    expect(file.repairs.every(({ line, before, after }) => line === 2 && before !== after)).toBe(true);
  });

  it.each([
    ['St. Gallische\tSt. Gall.\tger', 'a full stop inside a name is no hyphen'],
    ['Buenos Aires\tB. Aires\tspa', 'the last word is whole and gets no stop'],
    ['Finanzdienstleister\tFinanzd.leister\tger', 'so is the last part of a compound'],
    ['beaux-arts\tb.-arts\tfre', 'and of a word with a hyphen'],
    ['col·labora-\tcol·lab.\tcat', 'the middle dot is a letter of Catalan'],
    ['arsenʹ-\tarsenʹ.\trus', 'the soft sign is no apostrophe'],
    ['Tb̢ilisi-\tTb̢il.\tgeo', 'the hook of Georgian rows is something else'],
  ])('%j stays as it is: %s', (line) => {
    const file = parseLtwa(utf8(`WORD\tABBREVIATIONS\tLANGUAGE CODES\n${line}\n`));
    expect(file.entries).toHaveLength(1);
    expect(file.repairs.filter(({ rule }) => rule !== 'composed')).toEqual([]);
  });

  it.each([
    ['act\u0321iune\tact\u0321.\trum', 'acțiune', 'acț.', 'comma below in Romanian'],
    ['nat\u0321ional-\tnatl.\trum, fre, eng', 'național-', 'natl.', 'under t in rows of several languages too'],
    ['bas\u0321bakan-\tbas\u0321bak.\ttur', 'başbakan-', 'başbak.', 'cedilla in Turkish'],
    ['pazin\u0321oj-\tpazin\u0321oj.\tlav', 'paziņoj-', 'paziņoj.', 'cedilla in Latvian'],
    ['i\u0322staig-\ti\u0322st.\tlit', 'įstaig-', 'įst.', 'ogonek in Lithuanian'],
    ['aukst-\taukšt.\tlav, lit', 'aukst-', 'aukšt.', 'marks that only the abbreviation has are another language’s'],
  ])('%j is %s, %s: %s', (line, pattern, abbreviation) => {
    const { entries } = parseLtwa(utf8(`WORD\tABBREVIATIONS\tLANGUAGE CODES\n${line}\n`));
    expect(entries).toMatchObject([{ pattern, abbreviation }]);
  });

  it.each([
    ['abdomin-', 'stem', 'abdomin'],
    ['-band', 'suffix', 'band'],
    ['-birál-', 'infix', 'birál'],
    ['San Diego', 'word', 'San Diego'],
  ])('%s is of the kind %s', (pattern, kind, text) => {
    expect(parseLtwa(utf8(`${pattern}\tn.a.\tmul\n`)).entries).toMatchObject([{ pattern, kind, text }]);
  });
});

describe('what is no entry', () => {
  it.each([
    ['', 'empty-file', 'nothing'],
    ['\n \t \r\n', 'empty-file', 'nothing but blanks'],
    ['<!DOCTYPE html><html><title>Log in</title>', 'not-a-list', 'an error page saved as the list'],
    ['\n  <html><body>503</body></html>', 'not-a-list', 'the same, indented'],
    ['<table><tr><td>WORD</td></tr></table>', 'not-a-list', 'a spreadsheet that is a web page'],
    ['<?xml version="1.0"?><list/>', 'not-a-list', 'XML'],
    ['{"error": "not found"}', 'not-a-list', 'an answer of a program'],
    ['PK\u0003\u0004\u0014\u0000', 'not-a-list', 'a spreadsheet that was not saved as text'],
    ['%PDF-1.7', 'not-a-list', 'a PDF'],
    ['\u0001\u0002\u0003\u0004\u0005\u0000\u0001'.repeat(20), 'not-a-list', 'bytes'],
  ])('%j is %s: %s', (text, type) => {
    const file = parseLtwa(utf8(text));
    expect(file).toMatchObject({ entries: [], repairs: [], problems: [{ type }] });
    expect(file.form).toBeUndefined();
    expect(describeLtwaProblem(file.problems[0]!)).toMatch(/^The file .*\.$/s);
  });

  it('refuses a file that is far too long for a list before it reads it', () => {
    expect(parseLtwa(new Uint8Array(33 * 1024 * 1024)).problems).toMatchObject([{ type: 'too-large' }]);
  });

  it('reads a list that is one endless line as one problem', () => {
    const file = parseLtwa(utf8('a'.repeat(2_000_000)));
    expect(file.problems).toMatchObject([{ type: 'too-few-columns', line: 1, taken: false }]);
    expect((file.problems[0] as { text: string }).text).toHaveLength(200);
  });

  it('takes no row of a list with two columns: nothing says for which language', () => {
    const file = parseLtwa(utf8('journal\tJ.\nreview\tRev.\nannals\tAnn.\n'));
    expect(file.entries).toEqual([]);
    expect(file.problems.map(({ type }) => type)).toEqual(Array(3).fill('too-few-columns'));
  });

  it.each([
    ['band', 'too-few-columns', 'one cell'],
    ['\tann.\teng', 'no-word', 'no word'],
    ['-\tann.\teng', 'no-word', 'a hyphen and nothing else'],
    ['1989\tann.\teng', 'no-word', 'no letter'],
    ['annals\t\teng', 'no-abbreviation', 'no abbreviation'],
    ['annals\tann.\txyz', 'unknown-language', 'a language that does not exist'],
    ['ann?es\tann.\tfre', 'unreadable-character', 'a letter that a spreadsheet lost'],
    ['çöz\ufffdml\tçöz.\ttur', 'unreadable-character', 'a row of 2016'],
    ['ann\u0007als\tann.\teng', 'unreadable-character', 'a control character'],
    ['#NAME?\tn.a.\tger', 'spreadsheet-error', 'a word that a spreadsheet took for a formula'],
    ['band\t#WERT!\tger', 'spreadsheet-error', 'the same in German'],
    ['dziejów\tdzieje³\tpol', 'unreadable-character', 'ł of a Polish encoding that was taken for Latin-1'],
    ['ZÃ¼rich\tn.a.\tger', 'misread-encoding', 'UTF-8 that a program took for Latin-1 and saved'],
    ['anmut(h\tn.a.\tger', 'brackets', 'a bracket that is not closed'],
    ['a(b)c(d)e(f)g\tn.a.\tger', 'brackets', 'more spellings than anyone meant'],
    [`${'a'.repeat(301)}\tn.a.\tger`, 'too-long', 'a word of 301 letters'],
    ['journal\tj.\teng', 'repeated', 'said before'],
  ])('%j is %s: %s', (line, type) => {
    const file = parseLtwa(utf8(`WORD\tABBREVIATIONS\tLANGUAGE CODES\njournal\tj.\teng\n${line}\n`));
    expect(file.entries).toHaveLength(1);
    expect(file.problems).toMatchObject([{ type, line: 3, taken: false }]);
    expect(describeLtwaProblem(file.problems[0]!)).toMatch(/\.$/);
  });

  it.each([
    ['journal\tjourn.\teng, fre', 'conflict', 'the word has another abbreviation in English already'],
    ['nterpolation\tinterpolat.\teng', 'not-of-the-word', 'a mistyped word of the published list'],
    ['annals\tann.\teng, xyz', 'language-left-out', 'one of two languages does not exist'],
    ['1-Mai\tn.a.\tfre', 'digits', 'a word that a spreadsheet took for a date'],
    ['annals\tann.\teng\tchecked', 'extra-cells', 'a cell of remarks'],
  ])('%j is taken with %s: %s', (line, type) => {
    const file = parseLtwa(utf8(`WORD\tABBREVIATIONS\tLANGUAGE CODES\njournal\tj.\teng\n${line}\n`));
    expect(file.entries).toHaveLength(2);
    expect(file.problems).toMatchObject([{ type, line: 3, taken: true }]);
    expect(describeLtwaProblem(file.problems[0]!)).toMatch(/\.$/);
  });

  it('takes rows of one word for different languages, and notes that tell meanings apart, as they are', () => {
    const file = parseLtwa(utf8('real (royal)\tr.\tspa\nreal (actual)\tn.a.\tspa\nplan\tpl.\trus\nplan\tn.a.\teng\n'));
    expect(rows(file)).toEqual(['real (royal)|r.|spa', 'real (actual)|n.a.|spa', 'plan|pl.|rus', 'plan|n.a.|eng']);
    expect(file.problems).toEqual([]);
  });

  it('lets no stray quotation mark swallow the rows after it', () => {
    const file = parseLtwa(utf8('annals;ann.;eng\n"band;bd.;ger\nbook;b.;eng\n'));
    expect(file.entries.map(({ line }) => line)).toEqual([1, 3]);
    expect(file.problems).toMatchObject([{ type: 'unreadable-character', character: '"', line: 2 }]);
  });
});

/** What the rules are about, so that they meet one another. */
const oftenThere = [
  ...'aBnt-.,;()\'"& 1',
  'é',
  'e\u0301',
  'ʹ',
  '’',
  '‑',
  '–',
  '\u00ad',
  '\u0321',
  '\u0322',
  '\u00a0',
  '\u200b',
];

describe('laws', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'n.a.',
      'ann.',
      'annals',
      'eng',
      'eng, fre',
      'mul',
      '-',
      '"',
      'é',
      '()',
      'a(h)b',
      '?',
      'x-',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: fc.constantFrom(...oftenThere), maxLength: 8 }),
  );
  const line = fc
    .array(cell, { maxLength: 5 })
    .chain((cells) => fc.constantFrom('\t', ';', ',').map((s) => cells.join(s)));
  const list = fc.array(line, { maxLength: 30 });

  it('accounts for every line: a header, a blank, an entry or a problem', () => {
    fc.assert(
      fc.property(list, fc.boolean(), (lines, header) => {
        const text = [...(header ? ['WORD\tABBREVIATIONS\tLANGUAGE CODES'] : []), ...lines].join('\n');
        const { entries, problems, form } = parseLtwa(utf8(text));
        if (!form) return;
        const entered = new Set(entries.map((entry) => entry.line));
        const refused = new Set(problems.filter(isRowProblem).flatMap((p) => (p.taken ? [] : [p.line])));
        expect([...entered].filter((at) => refused.has(at))).toEqual([]);
        expect(entered.size + refused.size + form.blankLines + (form.header ? 1 : 0)).toBe(form.lines);
      }),
    );
  });

  it('gives entries that need no further repair', () => {
    fc.assert(
      fc.property(list, (lines) => {
        const first = parseLtwa(utf8(['WORD\tABBREVIATIONS\tLANGUAGE CODES', ...lines].join('\n')));
        const written = first.entries.map(
          (entry) =>
            `${entry.pattern}${entry.note ? ` (${entry.note})` : ''}\t${entry.abbreviation ?? 'n.a.'}\t${entry.languages.join(', ')}`,
        );
        const again = parseLtwa(utf8(['WORD\tABBREVIATIONS\tLANGUAGE CODES', ...written].join('\n')));
        expect(again.repairs.filter(({ rule }) => rule !== 'note')).toEqual([]);
        expect(rows(again)).toEqual(rows(first));
        expect(first.entries.map((entry) => rowToEntry(entryToRow(entry)))).toEqual(first.entries);
      }),
    );
  });

  it('reads any bytes without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { entries, problems, form } = parseLtwa(bytes);
        expect(form !== undefined || (entries.length === 0 && problems.length === 1)).toBe(true);
      }),
    );
  });
});

describe('the short way for plain rows', () => {
  const letters = fc.constantFrom(..."abestéšßZ-'. ");
  const cell = fc.string({ unit: letters, minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== '');
  const row = fc.tuple(
    fc.oneof(cell, fc.constantFrom('-band', 'band', 'abe-', 'best')),
    fc.oneof(cell, fc.constantFrom('-b.', 'b.', 'n.a.', 'abe.', 'be.')),
    fc.constantFrom('eng', 'ger', 'eng, fre', 'xyz', '', 'eng,', 'deu'),
  );
  it('reads what the long way reads, which is taken when cells are quoted', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const header = 'WORD\tABBREVIATIONS\tLANGUAGE CODES\n';
        const file = (write: (text: string) => string) =>
          parseLtwa(new TextEncoder().encode(header + rows.map((cells) => cells.map(write).join('\t')).join('\n')));
        const plain = file((text) => text);
        const quoted = file((text) => `"${text}"`);
        const causes = ({ problems }: typeof plain) =>
          problems.filter(isRowProblem).map(({ line, type, taken }) => [line, type, taken]);
        expect(plain.entries).toEqual(quoted.entries);
        expect(plain.repairs).toEqual(quoted.repairs);
        expect(causes(plain)).toEqual(causes(quoted));
      }),
    );
  });
});
