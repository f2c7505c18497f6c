/** The rows of the table of formats for Dublin Core: simple, as OAI-PMH demands it, and qualified. */
import type { Format } from '../format.ts';
import { indented, xmlDeclaration } from '../xml/write.ts';
import { createDublinCoreReader } from './read.ts';
import { dublinCoreNamespace, dublinCoreSchema, writeDublinCore } from './write.ts';
import { qualifiedNamespace, qualifiedSchema, writeQualifiedDublinCore } from './write-qualified.ts';

const files = { open: () => `${xmlDeclaration}<records>\n`, close: () => '</records>\n' } as const;

export const dublinCoreFormats: readonly Format[] = [
  {
    name: 'dc',
    label: 'Dublin Core',
    mediaTypes: ['application/oai_dc+xml'],
    suffix: '.dc.xml',
    queryNames: ['dc', 'oai_dc'],
    binary: false,
    oai: { prefix: 'oai_dc', namespace: dublinCoreNamespace, schema: dublinCoreSchema },
    createSerialReader: (limits) => createDublinCoreReader(limits),
    write: ({ serial }) => ({ ok: true, data: writeDublinCore(serial) }),
    writeOne: ({ serial }) => ({ ok: true, data: xmlDeclaration + writeDublinCore(serial) }),
    ...files,
  },
  {
    name: 'dcterms',
    label: 'Dublin Core, qualified',
    mediaTypes: ['application/qualifieddc+xml'],
    suffix: '.qdc.xml',
    queryNames: ['dcterms', 'qdc', 'oai_qdc'],
    binary: false,
    oai: { prefix: 'qdc', namespace: qualifiedNamespace, schema: qualifiedSchema },
    createSerialReader: (limits) => createDublinCoreReader(limits),
    write: ({ serial }) => ({ ok: true, data: writeQualifiedDublinCore(serial) }),
    writeOne: ({ serial }) => ({ ok: true, data: xmlDeclaration + indented(writeQualifiedDublinCore(serial)) }),
    ...files,
  },
];
