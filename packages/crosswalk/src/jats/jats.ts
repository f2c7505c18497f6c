/**
 * The journal as JATS 1.3 has it (ANSI/NISO Z39.96-2021, `journal-meta`): the element that stands in the `front` of each article. JATS has
 * no document of a journal alone, so a file of many has a root of its own around them.
 */
import { citationOf } from '../citation/citation.ts';
import { writeJats } from '../embedding/jats.ts';
import type { Entry, Format, FormatContext } from '../format.ts';
import { xmlDeclaration } from '../xml/write.ts';

function write(entry: Entry, context: FormatContext): string {
  const citation = citationOf(entry, context);
  const { parallelTitles, place } = citation;
  return writeJats(citation, { parallelTitles, ...(place !== undefined && { place }) });
}

export const jatsFormat: Format = {
  name: 'jats',
  label: 'JATS journal-meta',
  group: 'publisher',
  livingOnly: true,
  mediaTypes: ['application/jats+xml'],
  suffix: '.jats.xml',
  queryNames: ['jats'],
  binary: false,
  write: (entry, context) => ({ ok: true, data: write(entry, context) }),
  writeOne: (entry, context) => ({ ok: true, data: xmlDeclaration + write(entry, context) }),
  open: () => `${xmlDeclaration}<journals>\n`,
  close: () => '</journals>\n',
};
