/** The table of formats: nothing stands for two things, and what it writes one entry at a time is a valid file. */
import { createIso2709Reader, type RecordReader, readAll } from '@masthead/marc';
import fc from 'fast-check';
import { Parser } from 'n3';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { createListReader } from './csv/list-reader.ts';
import type { Entry, Format } from './format.ts';
import { formatByName, formats, writeDocument, writeDocuments } from './formats.ts';
import { readMarc21 } from './marc21/index.ts';
import { createEntryReader } from './reading/serial-reader.ts';
import { messyRecords, recordOf } from './records.test.help.ts';

const entries: readonly Entry[] = [
  [
    '=007  cr',
    '=022  \\\\$a1520-6424$l1520-6424',
    '=245  10$6880-01$aDenshi <& "gakkai">',
    '=880  10$6245-01/$1$a電子',
  ],
  ['=007  ta', '=022  \\\\$a0028-0836', '=222  \\0$aNature$b(London)', '=856  40$uhttps://www.nature.com/?a=1&b=2'],
  ['=022  \\\\$a0317-8471'],
].map((lines) => {
  const record = recordOf(lines);
  return { record, serial: readMarc21(record).serial! };
});
const context = { baseUri: 'https://register.example.org' };

/** A file as export writes it: open, entries with separators, close. */
function fileOf(format: Format, list: readonly Entry[]): Uint8Array {
  const result = writeDocuments(
    format,
    list.map((entry) => ({ entry, context })),
    context,
  );
  if (!result.ok) throw new Error(result.problem.type);
  return typeof result.data === 'string' ? new TextEncoder().encode(result.data) : result.data;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function checkXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

/** Whether a file of this name can be read by what usually reads such files. */
const checks: Readonly<Record<string, (text: string, count: number) => void>> = {
  json: (text, count) => expect(JSON.parse(text)).toHaveLength(count),
  jsonld: (text) => expect(JSON.parse(text)).toBeTruthy(),
  schemaorg: (text) => expect(JSON.parse(text)).toBeTruthy(),
  marcxml: checkXml,
  dc: checkXml,
  dcterms: checkXml,
  mods: checkXml,
  bibframe: checkXml,
  jats: checkXml,
  crossref: checkXml,
  datacite: checkXml,
  'csl-json': (text, count) => expect(JSON.parse(text)).toHaveLength(count),
  rdfxml: checkXml,
  turtle: (text) => expect(new Parser().parse(text).length).toBeGreaterThan(0),
};

describe('the table', () => {
  it('has the formats of the command line', () => {
    const names = 'marc21 marcxml json text csv dc schemaorg turtle rdfxml jsonld'.split(' ');
    for (const name of names) expect([name, formatByName(name)?.name]).toEqual([name, name]);
    expect(formatByName('constructor')).toBeUndefined();
  });

  it.each([
    ['name', (format: Format) => [format.name]],
    ['suffix', (format: Format) => [format.suffix]],
    ['query name', (format: Format) => format.queryNames],
    ['media type', (format: Format) => format.mediaTypes],
    ['OAI prefix', (format: Format) => (format.oai === undefined ? [] : [format.oai.prefix])],
  ])('gives every %s to one format only', (_what, values) => {
    const all = formats.flatMap(values);
    expect(all.filter((value, at) => all.indexOf(value) !== at)).toEqual([]);
  });

  it('has what OAI-PMH demands of every repository', () => {
    expect(formats.some(({ oai }) => oai?.prefix === 'oai_dc')).toBe(true);
  });
});

describe.each(formats.map((format) => [format.name, format] as const))('%s', (name, format) => {
  it('writes a valid file of many, of one and of none', () => {
    for (const list of [entries, entries.slice(0, 1), []]) {
      const bytes = fileOf(format, list);
      expect(format.binary || textOf(bytes) !== undefined).toBe(true);
      if (list.length > 0) checks[name]?.(textOf(bytes), list.length);
    }
  });

  it('writes a document of one', () => {
    for (const entry of entries) {
      const result = writeDocument(format, entry, context);
      if (!result.ok) throw new Error(result.problem.type);
      expect(typeof result.data === 'string').toBe(!format.binary);
      expect(result.data.length).toBeGreaterThan(0);
    }
  });

  it('gives OAI-PMH one element with its own namespace', () => {
    if (format.oai === undefined) return;
    const result = format.write(entries[0]!, context);
    const text = result.ok ? (result.data as string) : '';
    checkXml(text);
    expect(text).toContain(`"${format.oai.namespace}"`);
    expect(text.startsWith('<?xml')).toBe(false);
  });

  it('reads what it writes, where it reads at all', () => {
    const reader: RecordReader | undefined = format.createReader?.();
    if (reader === undefined) return;
    const records = readAll(fileOf(format, entries), reader).map(({ record }) => record?.fields);
    expect(records).toEqual(entries.map(({ record }) => record.fields));
  });
});

describe.each(
  formats.filter(({ createSerialReader }) => createSerialReader).map((format) => [format.name, format] as const),
)('entries of %s', (name, format) => {
  it('are read back with their numbers, titles and a record each', () => {
    // KBART has a column for print and one for online, and nothing for a number of which neither is known.
    const list = name === 'kbart' ? entries.slice(0, 2) : entries;
    const reader = createEntryReader(format)!;
    const items = [...reader.push(fileOf(format, list)), ...reader.end()];
    const wanted = list.map(({ serial }) => serial.issn);
    expect(items.map(({ entry }) => entry?.serial.issn)).toEqual(wanted);
    expect(items.map(({ entry }) => entry && readMarc21(entry.record).serial?.issn)).toEqual(wanted);
    const titleOf = (entry: Entry | undefined) => entry && (entry.serial.titleProper ?? entry.serial.keyTitle)?.text;
    expect(titleOf(items[0]?.entry)).toBe(titleOf(entries[0]));
  });

  it('gives a problem for what is none of its files', () => {
    const reader = createEntryReader(format)!;
    const bytes = new Uint8Array([0x89, 0x50, 0xff, 0xfe, 0, 1, 2]);
    const items = [...reader.push(bytes), ...reader.end()];
    expect(items.some(({ problems }) => problems.length > 0)).toBe(true);
    expect(items.every(({ entry }) => entry === undefined)).toBe(true);
  });
});

describe('records that break every rule', () => {
  it('are written without a crash, and read back with their number', () => {
    const readable = formats.filter(({ createSerialReader, name }) => createSerialReader && name !== 'kbart');
    fc.assert(
      fc.property(messyRecords, (record) => {
        const { serial } = readMarc21(record);
        if (serial === undefined) return;
        for (const format of formats) writeDocument(format, { record, serial }, context);
        for (const format of readable) {
          const result = writeDocument(format, { record, serial }, context);
          if (!result.ok) continue;
          const reader = createEntryReader(format)!;
          const bytes = typeof result.data === 'string' ? new TextEncoder().encode(result.data) : result.data;
          const numbers = [...reader.push(bytes), ...reader.end()].map(({ entry }) => entry?.serial.issn);
          expect([format.name, numbers.includes(serial.issn)]).toEqual([format.name, true]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('csv', () => {
  it('is read by the list reader', () => {
    const reader = createListReader();
    const rows = [...reader.push(fileOf(formatByName('csv')!, entries)), ...reader.end()];
    expect(rows.map(({ issns }) => issns)).toEqual(entries.map(({ serial }) => [serial.issn]));
  });
});

describe('marc21', () => {
  it('says why a record cannot be carried instead of cutting it', () => {
    const [entry] = entries;
    const subfields = [{ code: 'a', value: 'x'.repeat(10_000) }];
    const long = {
      ...entry!.record,
      fields: [...entry!.record.fields, { tag: '500', ind1: ' ', ind2: ' ', subfields }],
    };
    const result = writeDocument(formatByName('marc21')!, { ...entry!, record: long });
    expect(result.ok ? undefined : result.problem.type).toBe('field-too-long');
    expect(readAll(new Uint8Array(0), createIso2709Reader())).toEqual([]);
  });
});
