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
import { csvHeader, writeCsvRow } from './csv/write.ts';
import { dublinCoreNamespace, dublinCoreSchema, writeDublinCore } from './dublin-core/write.ts';
import type { Entry, Format, FormatContext, FormatResult } from './format.ts';
import { linkedDataFormats } from './linked-data/formats.ts';
import { schemaOrgFormat } from './schema-org/formats.ts';

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
  {
    name: 'dc',
    label: 'Dublin Core',
    mediaTypes: ['application/oai_dc+xml'],
    suffix: '.dc.xml',
    queryNames: ['dc', 'oai_dc'],
    binary: false,
    oai: { prefix: 'oai_dc', namespace: dublinCoreNamespace, schema: dublinCoreSchema },
    write: ({ serial }) => written(writeDublinCore(serial)),
    writeOne: ({ serial }) => written(`<?xml version="1.0" encoding="UTF-8"?>\n${writeDublinCore(serial)}`),
    open: () => '<?xml version="1.0" encoding="UTF-8"?>\n<records>\n',
    close: () => '</records>\n',
  },
  {
    name: 'csv',
    label: 'CSV',
    mediaTypes: ['text/csv'],
    suffix: '.csv',
    queryNames: ['csv'],
    binary: false,
    write: ({ serial }) => written(writeCsvRow(serial)),
    open: () => csvHeader,
  },
  schemaOrgFormat,
  ...linkedDataFormats,
];

const byName = new Map(formats.map((format) => [format.name, format]));

/** A row by its name on the command line. */
export function formatByName(name: string): Format | undefined {
  return byName.get(name);
}

/** A whole file with one entry. */
export function writeDocument(format: Format, entry: Entry, context: FormatContext = {}): FormatResult {
  if (format.writeOne !== undefined) return format.writeOne(entry, context);
  const result = format.write(entry, context);
  if (!result.ok || typeof result.data !== 'string') return result;
  return written((format.open?.(context) ?? '') + result.data + (format.close?.(context) ?? ''));
}
