/**
 * The journal as a deposit to Crossref has it (schema 5.3.1, `journal_metadata`), without the head and the DOI that only a depositor
 * knows. Crossref's media are print and electronic: the number of another, or of an unknown one, is told in a comment and not claimed to be either.
 */
import type { Serial } from '@masthead/serial';
import { citationOf } from '../citation/citation.ts';
import { crossrefMedia, crossrefNamespace, writeCrossref } from '../embedding/crossref.ts';
import type { Entry, Format, FormatContext } from '../format.ts';
import { xmlDeclaration } from '../xml/write.ts';

function write(entry: Entry, context: FormatContext): string {
  const citation = citationOf(entry, context);
  // By the schema a CODEN has six characters.
  const coden = entry.serial.coden.find((text) => /^[A-Z0-9]{6}$/.test(text));
  const journal = withArchives(writeCrossref(citation, coden), entry.serial.keepers);
  const { medium, issn } = citation;
  if (medium !== undefined && crossrefMedia[medium] !== undefined) return journal;
  return journal.replace(/<\/journal_metadata>/, `  <!-- ISSN ${issn} is neither print nor electronic -->\n$&`);
}

/** The archives that the schema has names for, by their codes in the Keepers Registry. */
const archiveNames: Readonly<Record<string, string>> = {
  clockss: 'CLOCKSS',
  lockss: 'LOCKSS',
  portico: 'Portico',
  kb: 'KB',
  internetarchive: 'Internet Archive',
};

/** What is on its way to an archive is not there. */
function withArchives(journal: string, keepers: Serial['keepers']): string {
  const names = new Set(
    keepers.flatMap(({ code, status }) =>
      status !== 'in-progress' && Object.hasOwn(archiveNames, code) ? [archiveNames[code]!] : [],
    ),
  );
  if (names.size === 0) return journal;
  const archives = [...names].map((name) => `    <archive name="${name}"/>\n`).join('');
  return journal.replace(
    '</journal_metadata>',
    `  <archive_locations>\n${archives}  </archive_locations>\n</journal_metadata>`,
  );
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
