/** CSL-JSON, RIS, BibTeX and BibLaTeX: what is written is read back, nasty titles stay what they are, and articles are not taken for serials. */
import type { Issn } from '@masthead/issn';
import { emptySerial, type Serial } from '@masthead/serial';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLatex, toLatex } from '../bibtex/latex.ts';
import { parseBib } from '../bibtex/parse.ts';
import type { Format } from '../format.ts';
import { formatByName, writeDocument, writeDocuments } from '../formats.ts';
import { writeMarc21 } from '../marc21/index.ts';
import { readAllSerials } from '../reading/serial-reader.ts';

const names = ['csl-json', 'ris', 'bibtex', 'biblatex'] as const;
const encode = (text: string) => new TextEncoder().encode(text);
const row = (name: string): Format => formatByName(name)!;
const readAs = (name: string, text: string) => readAllSerials(encode(text), row(name).createSerialReader!());

const serial: Serial = {
  ...emptySerial('1520-6424' as Issn),
  issnL: '1520-6424' as Issn,
  titleProper: { text: 'Electronics & communications', script: 'Latn' },
  abbreviatedKeyTitle: { text: 'Electron. commun.', script: 'Latn' },
  medium: 'online',
  languages: ['eng'],
  publications: [
    { role: 'latest', places: [{ text: 'Hoboken', script: 'Latn' }], publishers: [{ text: 'Wiley', script: 'Latn' }] },
  ],
  dates: { start: '1985', end: '2007', status: 'ceased', numbering: [] },
  type: 'p',
  urls: [{ url: 'https://example.org/a_b?x=1&y=%7E' }],
};
const written = (name: string, given: Serial): string => {
  const result = writeDocument(row(name), { record: writeMarc21(given), serial: given });
  if (!result.ok) throw new Error(result.problem.type);
  return result.data as string;
};

const nasty = [
  'A {brace} and } another {',
  '100% of \\ $5 & #1_a^b~c',
  '<b>Bold</b> & "quoted" \'n\' ]]>',
  '=cmd()|calc',
  '@article{x, title={y}}',
  'TY  - JOUR',
  'ER  - ',
  'Journal\r\nER  - \r\nTY  - JOUR',
  'العربية مجلة',
  '日本医学',
  'a -- b --- c',
  "L'été à la plage",
  '\\textbackslash{} \\& \\"u',
];

describe.each(names)('%s', (name) => {
  it('gives back number, ISSN-L, titles, publisher, place and years', () => {
    const [item, ...others] = readAs(name, written(name, serial));
    expect(others).toEqual([]);
    expect(item?.problems).toEqual([]);
    expect(item?.serial).toMatchObject({
      issn: serial.issn,
      issnL: serial.issnL,
      titleProper: serial.titleProper,
      abbreviatedKeyTitle: serial.abbreviatedKeyTitle,
      languages: ['eng'],
      urls: serial.urls,
      publications: serial.publications,
    });
    expect(item?.serial?.dates.start).toBe('1985');
    if (name !== 'bibtex') expect(item?.serial?.dates.end).toBe('2007');
  });

  it.each(nasty.map((title) => [title]))('keeps the title %j', (title) => {
    const given = { ...serial, titleProper: { text: title } };
    const items = readAs(name, written(name, given));
    expect(items.map((item) => item.serial?.titleProper?.text)).toEqual([title.replace(/\s+/g, ' ').trim()]);
  });

  it('says nothing of a number that names no resource', () => {
    const cancelled: Serial = { ...serial, status: 'cancelled' };
    const entry = { record: writeMarc21(cancelled), serial: cancelled };
    expect(writeDocument(row(name), entry)).toEqual({ ok: false, problem: { type: 'names-no-resource' } });
    const both = writeDocuments(row(name), [
      { entry, context: {} },
      { entry: { record: writeMarc21(serial), serial }, context: {} },
    ]);
    expect(both.ok && readAs(name, both.data as string)).toHaveLength(1);
  });

  it('reads anything without a crash', () => {
    const pieces = fc.constantFrom(
      '@misc{',
      'title',
      '=',
      '{',
      '}',
      '"',
      ',',
      'issn',
      '0028-0836',
      '#',
      'TY  - SER\n',
      'SN  - ',
      'ER  - \n',
      '\r\n',
      '[',
      '"ISSN":',
      '\\',
      '(',
      ')',
      '@string',
      'x',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        for (const item of readAs(name, parts.join('')))
          expect(item.serial !== undefined || item.problems.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what others write', () => {
  it.each([
    ['csl-json', '[{"type":"article-journal","ISSN":"0028-0836","title":"A"}]', 'not-a-serial'],
    ['csl-json', '{"type":"periodical","title":"A"}', 'entry-without-issn'],
    ['csl-json', '[{]', 'not-well-formed'],
    ['ris', 'TY  - JOUR\nTI  - An article\nJF  - Nature\nSN  - 0028-0836\nER  - \n', 'not-a-serial'],
    ['ris', 'TY  - JFULL\nTI  - Nature\nSN  - 0028-0837\nER  - \n', 'wrong-check-digit'],
    ['bibtex', '@article{x, title={A}, issn={0028-0836}}', 'not-a-serial'],
    ['bibtex', '@misc{x, title={A}', 'not-well-formed'],
    ['bibtex', 'nothing at all', 'no-entries'],
  ])('%s: %s', (name, text, type) => {
    const items = readAs(name, text);
    expect(items.every((item) => item.serial === undefined)).toBe(true);
    expect(items.flatMap(({ problems }) => problems.map((problem) => problem.type))).toContain(type);
  });

  it('reads RIS of a journal, with two numbers of which the first is taken', () => {
    const [item] = readAs(
      'ris',
      'TY  - JOUR\r\nJF  - Nature\r\nSN  - 0028-0836 (print) 1476-4687\r\nPY  - 1869///\r\nER  - \r\n',
    );
    expect(item?.serial).toMatchObject({
      issn: '0028-0836',
      titleProper: { text: 'Nature' },
      dates: { start: '1869' },
    });
    expect(item?.problems.map(({ type }) => type)).toEqual(['several-issn']);
  });

  it('reads accents of TeX, strings and what is joined', () => {
    const [item] = readAs(
      'bibtex',
      '@string{p = {V\\"erlag}} @comment{ @misc{no} } @Periodical(k, Title = "{\\\'E}tudes " # {fran{\\c c}aises}, ISSN = 00280836, publisher = p # " AG", date = {1985/})',
    );
    expect(item?.serial).toMatchObject({
      issn: '0028-0836',
      titleProper: { text: 'Études françaises' },
      publications: [{ publishers: [{ text: 'Vërlag AG' }] }],
      dates: { start: '1985', status: 'current' },
    });
  });
});

describe('TeX', () => {
  it('gives back every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        const text = given
          .replace(/\s+/gu, ' ')
          .trim()

          .replace(/[\ue000-\ue004]/g, '');
        expect(fromLatex(toLatex(text))).toBe(text);
      }),
    );
  });

  it('has balanced braces whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseBib(`@misc{k, title = {{${toLatex(text)}}}}`).entries).toHaveLength(1);
      }),
    );
  });
});
