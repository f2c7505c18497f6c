/** The row of the table of formats for schema.org. */
import type { Entry, Format, FormatContext, FormatResult } from '../format.ts';
import { writeSchemaOrgDocument } from './schema-org.ts';

function write({ serial }: Entry, context: FormatContext, indent: number): FormatResult {
  const { baseUri, modified, siblings } = context;
  const data = writeSchemaOrgDocument(serial, {
    indent,
    ...(baseUri === undefined ? {} : { pageUrl: `${baseUri}/resource/ISSN/${serial.issn}` }),
    ...(modified === undefined ? {} : { modified }),
    ...(siblings === undefined ? {} : { siblings }),
  });
  return { ok: true, data };
}

export const schemaOrgFormat: Format = {
  name: 'schemaorg',
  label: 'schema.org (JSON-LD)',
  mediaTypes: ['application/ld+json;profile="https://schema.org/"', 'application/vnd.schemaorg.ld+json'],
  suffix: '.schemaorg.json',
  queryNames: ['schemaorg', 'schema.org'],
  binary: false,
  write: (entry, context) => write(entry, context, 0),
  writeOne: (entry, context) => write(entry, context, 2),
  open: () => '[\n',
  separator: ',\n',
  close: () => '\n]\n',
};
