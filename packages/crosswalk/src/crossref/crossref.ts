/**
 * The journal as a deposit to Crossref has it (schema 5.3.1, `journal_metadata`), without the head and the DOI that only a depositor
 * knows. Crossref's media are print and electronic: the number of another, or of an unknown one, is told in a comment and not claimed to be either.
 */
import { citationOf } from '../citation/citation.ts';
import { crossrefMedia, crossrefNamespace, writeCrossref } from '../embedding/crossref.ts';
import type { Entry, Format, FormatContext } from '../format.ts';
import { xmlDeclaration } from '../xml/write.ts';

function write(entry: Entry, context: FormatContext): string {
  const citation = citationOf(entry, context);
  // By the schema a CODEN has six characters.
  const coden = entry.serial.coden.find((text) => /^[A-Z0-9]{6}$/.test(text));
  const journal = writeCrossref(citation, coden);
  const { medium, issn } = citation;
  if (medium !== undefined && crossrefMedia[medium] !== undefined) return journal;
  return journal.replace(/<\/journal_metadata>/, `  <!-- ISSN ${issn} is neither print nor electronic -->\n$&`);
}

export const crossrefFormat: Format = {
  name: 'crossref',
  label: 'Crossref journal',
  group: 'publisher',
  livingOnly: true,
  mediaTypes: ['application/vnd.crossref.deposit+xml'],
  suffix: '.crossref.xml',
  queryNames: ['crossref'],
  binary: false,
  write: (entry, context) => ({ ok: true, data: `<journal>\n${write(entry, context)}</journal>\n` }),
  writeOne: (entry, context) => ({ ok: true, data: xmlDeclaration + write(entry, context) }),
  open: () => `${xmlDeclaration}<body xmlns="${crossrefNamespace}">\n`,
  close: () => '</body>\n',
};
