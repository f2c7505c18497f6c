import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formats } from '@masthead/crosswalk';
import {
  createIso2709Reader,
  type MarcRecord,
  readAll,
  toMarcJson,
  writeIso2709,
  writeLines,
  writeMarcXml,
} from '@masthead/marc';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../test/build/run-command.ts';
import { scratchFolder } from '../../test/databases.ts';
import { readableFormats } from '../domain/convert.ts';

const folder = scratchFolder();
const environment = { MASTHEAD_DATA: join(folder, 'register') };
const convert = (args: readonly string[], stdin: string | Uint8Array = '') =>
  runCommand(['convert', ...args], { environment, stdin });

const nature: MarcRecord = {
  leader: '00000nas a2200000 c 4500',
  fields: [
    { tag: '001', value: '0028-0836' },
    { tag: '003', value: 'ISSN' },
    { tag: '007', value: 'ta' },
    { tag: '008', value: '190816c18699999enkwr|p       0   a0eng c' },
    {
      tag: '022',
      ind1: ' ',
      ind2: ' ',
      subfields: [
        { code: 'a', value: '0028-0836' },
        { code: 'l', value: '0028-0836' },
      ],
    },
    {
      tag: '222',
      ind1: ' ',
      ind2: '0',
      subfields: [
        { code: 'a', value: 'Nature' },
        { code: 'b', value: '(London)' },
      ],
    },
    { tag: '245', ind1: '1', ind2: '0', subfields: [{ code: 'a', value: 'Nature' }] },
  ],
};
const without022: MarcRecord = { ...nature, fields: nature.fields.filter(({ tag }) => tag !== '022') };

function bytesOf(...records: readonly MarcRecord[]): Uint8Array {
  return Buffer.concat(
    records.map((record) => {
      const written = writeIso2709(record);
      if (!written.ok) throw new Error(written.problem.type);
      return written.bytes;
    }),
  );
}

/** Leader/00-04 and 12-16 are those of the file it came from. */
const withoutLengths = (text: string): string => text.replace(/=LDR.*\n/g, '');

const xmlOf = (inner: string): string => `<collection xmlns="http://www.loc.gov/MARC21/slim">${inner}</collection>`;
function marcXmlOf(record: MarcRecord): string {
  const written = writeMarcXml(record);
  if (!written.ok) throw new Error(written.problem.type);
  return written.xml;
}

describe('from any format to any other', () => {
  test.each(formats.map(({ name }) => name))('MARC 21 to %s', async (name) => {
    const out = join(folder, `out-${name}`);
    const { code, stderr, stdout } = await convert(['-', '--to', name, '--out', out], bytesOf(nature));
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('is taken as MARC 21 (ISO 2709) by its field of the title');
    expect(readFileSync(out).length).toBeGreaterThan(20);
  });

  // What is told by its beginning is what was written before it.
  const told = [
    'marc21',
    'marcxml',
    'json',
    'text',
    'mods',
    'dc',
    'dcterms',
    'ris',
    'csl-json',
    'unimarc',
    'unimarcxml',
    'csv',
    'xlsx',
    'kbart',
    'bibtex',
    'biblatex',
  ];
  test.each(readableFormats.map(({ name }) => name).filter((name) => told.includes(name)))(
    '%s is told and comes back with its number',
    async (name) => {
      const out = join(folder, `back-${name}`);
      expect((await convert(['-', '--to', name, '--out', out], bytesOf(nature))).code).toBe(0);
      const { code, stdout, stderr } = await convert([out, '--to', 'text']);
      expect([code, stdout], stderr).toEqual([0, expect.stringContaining('0028-0836')]);
    },
  );

  test('of a record without an ISSN, as long as it stays MARC', async () => {
    expect(withoutLengths((await convert(['-', '--to', 'text'], bytesOf(without022))).stdout)).toBe(
      withoutLengths(writeLines(without022)),
    );
    const refused = await convert(['-', '--to', 'turtle'], bytesOf(without022, nature));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('-, record 1 (byte 0): 022: The record has no ISSN (022 $a).');
    expect(refused.stderr).toContain('1 record written as Turtle, 1 refused.');
  });

  test('characters that MARC-8 has not are counted', async () => {
    const record = {
      ...nature,
      fields: [...nature.fields, { tag: '500', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: '★' }] }],
    };
    const { stderr } = await convert(['-', '--to', 'marc21', '--encoding', 'marc8'], bytesOf(record));
    expect(stderr).toContain('1 characters have no place in MARC-8');
  });
});

describe('--validate', () => {
  test('says what is wrong, counts it, and has it record by record in the report', async () => {
    const report = join(folder, 'report.tsv');
    const { code, stderr } = await convert(
      ['-', '--to', 'marcxml', '--validate', '--report', report],
      bytesOf(nature, nature),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/Problems: errors 6, warnings 2, advice 2\./);
    const [head, first, second, ...rest] = readFileSync(report, 'utf8').split('\n');
    expect(head).toBe('file\tposition\toffset\tissn\taction\tproblems');
    expect(first).toMatch(
      /^-\t1\t0\t0028-0836\tconverted\t.*field-missing: 044: Field 044 \(Country of publication\) is not there\./,
    );
    expect(second).toMatch(/^-\t2\t\d+\t0028-0836\tconverted\t/);
    expect(rest).toEqual(['']);
  });
});

test('--status says what all records are judged as', async () => {
  const { code, stderr } = await convert(['-', '--to', 'text', '--validate', '--status', 'legacy'], bytesOf(nature));
  expect(stderr).toMatch(/Problems: errors 0, /);
  expect(code).toBe(0);
});

describe('what cannot be', () => {
  test.each([
    ['', ['-', '--to', 'marcxml'], 2, /The input is empty/],
    [
      'hello, world',
      ['-', '--to', 'marcxml'],
      2,
      /It cannot be told how the input is written|It cannot be told how The input/,
    ],
    ['x', ['-', '--to', 'nothing'], 2, /Allowed choices/],
    ['x', ['-', '--to', 'marcxml', '--from', 'pdf'], 2, /There is no format pdf that can be read/],
    ['x', ['nowhere.mrc', '--to', 'marcxml'], 2, /There is no file nowhere.mrc/],
    ['<rdf:RDF xmlns:rdf="x"/>', ['-', '--to', 'marcxml'], 2, /The input is RDF\/XML, which cannot be read here/],
  ])('%j %j ends with %i', async (stdin, args, code, sentence) => {
    const result = await convert(args, stdin);
    expect([result.code, result.stdout]).toEqual([code, '']);
    expect(result.stderr).toMatch(sentence);
  });

  test('the file itself as the place to write to', async () => {
    const file = join(folder, 'same.mrc');
    writeFileSync(file, bytesOf(nature));
    for (const option of ['--out', '--report']) {
      const { code, stderr } = await convert([file, '--to', 'marcxml', option, file]);
      expect(code).toBe(2);
      expect(stderr).toContain('is the file that is to be converted');
    }
    expect(readFileSync(file)).toEqual(Buffer.from(bytesOf(nature)));
  });
});

describe('bad input', () => {
  const longValue = 'x'.repeat(9_999);
  const long = (fields: number, value: string): MarcRecord => ({
    ...nature,
    fields: [
      ...nature.fields,
      ...Array.from({ length: fields }, () => ({
        tag: '500',
        ind1: ' ',
        ind2: ' ',
        subfields: [{ code: 'a', value }],
      })),
    ],
  });

  test('a record over 99,999 bytes and a field over 9,999 are refused in ISO 2709 and go into MARCXML', async () => {
    const xml = xmlOf(marcXmlOf(long(12, 'x'.repeat(9_000))) + marcXmlOf(long(1, longValue)) + marcXmlOf(nature));
    const refused = await convert(['-', '--to', 'marc21'], xml);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('record 1 (byte');
    expect(refused.stderr).toContain('record 2 (byte');
    expect(refused.stderr).toContain('1 record written as MARC 21 (ISO 2709), 2 refused.');
    expect((await convert(['-', '--to', 'marcxml'], xml)).code).toBe(0);
  });

  test.each([
    ['entities of its own', `<!DOCTYPE collection [<!ENTITY a "b">]>${xmlOf('<record><leader>&a;</leader></record>')}`],
    ['elements nested 10,000 deep', xmlOf('<record>'.repeat(10_000))],
    ['an end in the middle', xmlOf(marcXmlOf(nature)).slice(0, 300)],
  ])('XML with %s is refused, and nothing is taken from it', async (_what, xml) => {
    const { code, stdout, stderr } = await convert(['-', '--to', 'text'], xml);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/refused/);
    if (xml.includes('ENTITY')) expect(stderr).toContain('The XML uses an entity of its own.');
  });

  test('XML of another namespace is read by the names of its elements, as it is in the wild', async () => {
    const xml = xmlOf(marcXmlOf(nature)).replace('http://www.loc.gov/MARC21/slim', 'http://example.org/other');
    const { code, stdout } = await convert(['-', '--to', 'text'], xml);
    expect([code, stdout]).toEqual([0, expect.stringContaining('=022  \\\\$a0028-0836')]);
  });

  test('encodings mixed in one file: each record by its own leader', async () => {
    const marc8 = writeIso2709(
      {
        ...nature,
        fields: [...nature.fields, { tag: '500', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: 'é' }] }],
      },
      { encoding: 'marc8' },
    );
    if (!marc8.ok) throw new Error(marc8.problem.type);
    const utf8 = bytesOf({
      ...nature,
      fields: [...nature.fields, { tag: '500', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: 'ж' }] }],
    });
    const { stdout, code } = await convert(['-', '--to', 'text'], Buffer.concat([marc8.bytes, utf8]));
    expect(code).toBe(0);
    expect(stdout.normalize('NFC')).toMatch(/=500 {2}\\\\\$aé[\s\S]*=500 {2}\\\\\$aж/);
  });

  describe('UNIMARC among MARC 21', () => {
    const unimarc: MarcRecord = {
      leader: '00000nas  2200000   450 ',
      fields: [
        { tag: '011', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: '0028-0836' }] },
        { tag: '100', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: '20190816a18699999u  y0engy50      ba' }] },
        { tag: '200', ind1: '1', ind2: ' ', subfields: [{ code: 'a', value: 'Nature' }] },
      ],
    };

    test.each([
      ['marc21', 2, 'The record is UNIMARC, and the source was said to be MARC 21.', nature],
      ['unimarc', 1, 'The record is MARC 21, and the source was said to be UNIMARC.', unimarc],
    ] as const)('is named and left out when the file was said to be %s', async (from, position, sentence, left) => {
      const { code, stderr, stdout } = await convert(['-', '--to', 'text', '--from', from], bytesOf(nature, unimarc));
      expect(code).toBe(1);
      expect(stderr).toMatch(new RegExp(`record ${position} \\(byte [\\d,]+\\): ${sentence}`));
      expect(stdout.match(/^=LDR/gm)).toHaveLength(1);
      expect(stdout).toContain(left === nature ? '=008  190816c18699999enkwr' : '=008  190816c18699999xx');
    });

    test('is taken as what it is when nobody said, and told', async () => {
      const { code, stderr, stdout } = await convert(['-', '--to', 'text'], bytesOf(nature, unimarc));
      expect([code, stdout.match(/^=245/gm)?.length]).toEqual([0, 2]);
      expect(stderr).toContain('1 of them was UNIMARC, and taken as that.');
      const reverse = await convert(['-', '--to', 'text'], bytesOf(unimarc, unimarc, nature));
      expect(reverse.stderr).toContain('1 of them was MARC 21, and taken as that.');
    });

    test.each([
      ['text', writeLines(unimarc), 'MARC 21 as text with UNIMARC in it'],
      ['json', JSON.stringify([toMarcJson(unimarc)]), 'MARC-in-JSON with UNIMARC in it'],
    ])('comes as %s too', async (_name, source, told) => {
      const { code, stderr, stdout } = await convert(['-', '--to', 'text'], source);
      expect([code, stdout], stderr).toEqual([0, expect.stringContaining('=245  10$aNature')]);
      expect(stderr).toContain(`is taken as ${told}, by its field of the title`);
    });
  });

  test.each([
    ['marc21', 'iso-8859-1', 'Café', true],
    ['text', 'windows-1251', 'Наука', true],
    // In MARC-8 the byte is a mark without letter.
    ['marc21', undefined, 'Café', false],
  ])('%s in %s, which the file does not say', async (form, charset, title, isRight) => {
    const lines = `=LDR  00000nas\\\\2200000\\c\\4500\n=022  \\\\$a0028-0836\n=245  00$a${title}\n\n`;
    const latin1 = Buffer.concat([
      Buffer.from('00077nas  2200049 c 4500022001400000245000900014\x1e'),
      Buffer.from(`  \x1fa0028-0836\x1e00\x1fa${title}\x1e\x1d`, 'latin1'),
    ]);
    const cyrillic = Buffer.from(
      [...lines].map((sign) => sign.charCodeAt(0)).map((code) => (code > 0x400 ? code - 0x410 + 0xc0 : code)),
    );
    const result = await convert(
      ['-', '--to', 'text', '--from', form, ...(charset ? ['--charset', charset] : [])],
      form === 'text' ? cyrillic : latin1,
    );
    expect([result.code, result.stdout.includes(`$a${title}`)], result.stderr).toEqual([0, isRight]);
  });

  test('a character set that there is not', async () => {
    const { code, stderr } = await convert(['-', '--to', 'text', '--charset', 'klingon'], bytesOf(nature));
    expect([code, stderr]).toEqual([2, expect.stringContaining('a name of the Encoding Standard')]);
  });

  test('the ISSN-L of UNIMARC in other subfields', async () => {
    const comarc = await convert(['-', '--to', 'unimarcxml', '--unimarc-issn-l', 'kh'], bytesOf(nature));
    expect(comarc.stdout).toMatch(/<subfield code="k">0028-0836/);
    const back = await convert(['-', '--to', 'text', '--unimarc-issn-l', 'kh'], comarc.stdout);
    expect(back.stdout).toContain('=022  \\\\$a0028-0836$l0028-0836');
    const refused = await convert(['-', '--to', 'text', '--unimarc-issn-l', 'ay'], comarc.stdout);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('two subfield codes')]);
  });
});

const nasty = fileURLToPath(new URL('../../../../shared/data/marc/nasty/', import.meta.url));

describe.skipIf(!existsSync(nasty))('files that are broken on purpose (../shared is absent)', () => {
  const files = existsSync(nasty) ? readdirSync(nasty).filter((file) => !file.endsWith('.tsv')) : [];

  test.each(files)('%s: every record is written whole or refused with a reason', async (file) => {
    const out = join(folder, `nasty-${file}`);
    const report = `${out}.tsv`;
    const { code, stderr } = await convert([
      join(nasty, file),
      '--to',
      'marcxml',
      '--out',
      out,
      '--report',
      report,
      '--validate',
    ]);
    expect([0, 1], stderr).toContain(code);
    const rows = readFileSync(report, 'utf8').trimEnd().split('\n').slice(1);
    for (const row of rows) if (row.includes('\trefused\t')) expect(row).toMatch(/\trefused\t[a-z0-9-]+: ./);
    expect(readFileSync(out, 'utf8').match(/<record[ >]/g)?.length ?? 0).toBe(
      rows.filter((row) => row.includes('\tconverted\t')).length,
    );
  });
});

test('a long file goes through in pieces', async () => {
  const one = bytesOf(nature);
  const many = Buffer.concat(Array.from({ length: 3_000 }, () => one));
  const { code, stderr } = await convert(['-', '--to', 'marc21', '--out', join(folder, 'many.mrc')], many);
  expect([code, stderr]).toEqual([0, expect.stringContaining('3,000 records written')]);
  expect(readAll(readFileSync(join(folder, 'many.mrc')), createIso2709Reader())).toHaveLength(3_000);
});
