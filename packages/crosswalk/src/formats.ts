/** THE TABLE of formats: what stands here appears in downloads, content negotiation, OAI-PMH, SRU and on the command line. */
import {
  createIso2709Reader,
  createLineReader,
  createMarcJsonReader,
  createMarcXmlReader,
  marcXmlCollectionClose,
  marcXmlCollectionOpen,
  marcXmlNamespace,
  toMarcJson,
  writeIso2709,
  writeLines,
  writeMarcXml,
} from '@masthead/marc';
import { bibframeFormat } from './bibframe/write.ts';
import { bibFormats } from './bibtex/bibtex.ts';
import { crossrefFormat } from './crossref/crossref.ts';
import { cslJsonFormat } from './csl-json/csl-json.ts';
import { createListReader } from './csv/list-reader.ts';
import { csvHeader, writeCsvRow } from './csv/write.ts';
import { dataCiteFormat } from './datacite/datacite.ts';
import { dublinCoreFormats } from './dublin-core/formats.ts';
import { namesResource } from './embedding/facts.ts';
import type { Entry, FileWriter, Format, FormatContext, FormatResult } from './format.ts';
import { jatsFormat } from './jats/jats.ts';
import { kbartFormat } from './kbart/kbart.ts';
import { linkedDataFormats } from './linked-data/formats.ts';
import { modsFormat } from './mods/formats.ts';
import { openUrlFormat } from './openurl/openurl.ts';
import { createSerialReaderOfList } from './reading/list-serials.ts';
import { risFormat } from './ris/ris.ts';
import { schemaOrgFormat } from './schema-org/formats.ts';
import { unimarcFormats } from './unimarc/formats.ts';
import { xlsxFormat } from './xlsx/write.ts';
import { joinedBytes } from './xlsx/zip.ts';

const written = (data: string | Uint8Array): FormatResult => ({ ok: true, data });

export const formats: readonly Format[] = [
  {
    name: 'marc21',
    label: 'MARC 21 (ISO 2709)',
    mediaTypes: ['application/marc'],
    suffix: '.mrc',
    queryNames: ['marc21', 'marc', 'mrc'],
    binary: true,
    createReader: (limits) => createIso2709Reader(limits),
    write({ record }) {
      const result = writeIso2709(record);
      return result.ok ? written(result.bytes) : result;
    },
  },
  {
    name: 'marcxml',
    label: 'MARCXML',
    mediaTypes: ['application/marcxml+xml', 'application/xml', 'text/xml'],
    suffix: '.marcxml',
    queryNames: ['marcxml'],
    binary: false,
    oai: {
      prefix: 'marcxml',
      namespace: marcXmlNamespace,
      schema: 'http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd',
    },
    createReader: (limits) => createMarcXmlReader(limits),
    write({ record }) {
      const result = writeMarcXml(record, { namespace: true, illegalCharacters: 'replace' });
      return result.ok ? written(result.xml) : result;
    },
    open: () => marcXmlCollectionOpen,
    close: () => marcXmlCollectionClose,
  },
  ...unimarcFormats,
  {
    name: 'json',
    label: 'MARC-in-JSON',
    mediaTypes: ['application/marc+json', 'application/marc-in-json'],
    suffix: '.marcjson',
    queryNames: ['marcjson'],
    binary: false,
    createReader: (limits) => createMarcJsonReader(limits),
    write: ({ record }) => written(JSON.stringify(toMarcJson(record))),
    writeOne: ({ record }) => written(`${JSON.stringify(toMarcJson(record), null, 2)}\n`),
    open: () => '[\n',
    separator: ',\n',
    close: () => '\n]\n',
  },
  {
    name: 'text',
    label: 'MARC 21 as text',
    mediaTypes: ['text/plain'],
    suffix: '.txt',
    queryNames: ['text', 'txt', 'mrk'],
    binary: false,
    createReader: (limits) => createLineReader(limits),
    write: ({ record }) => written(writeLines(record)),
  },
  modsFormat,
  ...dublinCoreFormats,
  {
    name: 'csv',
    label: 'CSV',
    group: 'table',
    mediaTypes: ['text/csv'],
    suffix: '.csv',
    queryNames: ['csv'],
    binary: false,
    createSerialReader: (limits) =>
      createSerialReaderOfList(createListReader(limits?.maxRecordBytes ? { maxRowBytes: limits.maxRecordBytes } : {})),
    write: ({ serial }) => written(writeCsvRow(serial)),
    open: () => csvHeader,
  },
  xlsxFormat,
  kbartFormat,
  bibframeFormat,
  ...[schemaOrgFormat, ...linkedDataFormats].map((format): Format => ({ group: 'linked-data', ...format })),
  cslJsonFormat,
  risFormat,
  ...bibFormats,
  openUrlFormat,
  jatsFormat,
  crossrefFormat,
  dataCiteFormat,
];

const byName = new Map(formats.map((format) => [format.name, format]));

/** A row by its name on the command line. */
export function formatByName(name: string): Format | undefined {
  return byName.get(name);
}

/**
 * Writes a file of many entries a part at a time: what stands before the first, each entry with what separates it from the one before,
 * and what stands after the last. An entry that the format refuses leaves no trace.
 */
export function createFileWriter(format: Format, context: FormatContext = {}): FileWriter {
  const own = format.createWriter?.(context);
  if (own !== undefined) return { ...own, write: (entry, its) => refused(format, entry, its) ?? own.write(entry, its) };
  let written = 0;
  return {
    open: () => format.open?.(context) ?? '',
    write(entry, its) {
      const result = refused(format, entry, its) ?? format.write(entry, its);
      if (!result.ok) return result;
      written++;
      if (written === 1 || format.separator === undefined || typeof result.data !== 'string') return result;
      return { ok: true, data: format.separator + result.data };
    },
    close: () => format.close?.(context) ?? '',
  };
}

/** A whole file of entries at hand. Entries that the format has no place for are left out when there are others. */
export function writeDocuments(
  format: Format,
  entries: readonly { readonly entry: Entry; readonly context: FormatContext }[],
  context: FormatContext = {},
): FormatResult {
  const writer = createFileWriter(format, context);
  const parts: (string | Uint8Array)[] = [writer.open()];
  let problem: FormatResult | undefined;
  let taken = 0;
  for (const { entry, context: its } of entries) {
    const result = writer.write(entry, its);
    if (result.ok) {
      taken++;
      parts.push(result.data);
    } else if (result.problem.type !== 'names-no-resource') return result;
    else problem ??= result;
  }
  if (taken === 0 && problem !== undefined) return problem;
  parts.push(writer.close());
  return written(joined(parts));
}

function joined(parts: readonly (string | Uint8Array)[]): string | Uint8Array {
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  const encoder = new TextEncoder();
  return joinedBytes(parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part)));
}

function refused({ livingOnly }: Format, { serial }: Entry, { stateOnly }: FormatContext): FormatResult | undefined {
  if (!livingOnly || (namesResource(serial.status) && stateOnly !== true)) return undefined;
  return { ok: false, problem: { type: 'names-no-resource' } };
}

/** A whole file with one entry. */
export function writeDocument(format: Format, entry: Entry, context: FormatContext = {}): FormatResult {
  const refusal = refused(format, entry, context);
  if (refusal !== undefined) return refusal;
  if (format.writeOne !== undefined) return format.writeOne(entry, context);
  return writeDocuments(format, [{ entry, context }], context);
}
