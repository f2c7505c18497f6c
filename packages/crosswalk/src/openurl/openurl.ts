/** OpenURL (ANSI/NISO Z39.88-2004, part 2 "KEV" and the journal matrix; ISO 3297:2020, E.4): the query for a link resolver, one a line. */
import { formatOpenUrl } from '@masthead/issn/openurl';
import { citationOf } from '../citation/citation.ts';
import type { Entry, Format, FormatContext } from '../format.ts';

export function writeOpenUrl(entry: Entry, context: FormatContext): string {
  const citation = citationOf(entry, context);
  const { issn, issnL } = citation;
  const numberOf = (online: boolean) =>
    citation.versions.find(
      (version) => (version.medium === 'online') === online && (version.issn === issn || version.medium),
    )?.issn;
  const [print, online] = [numberOf(false), numberOf(true)];
  const query = formatOpenUrl({
    ...(print && { issn: print }),
    ...(online && { eissn: online }),
    ...(issnL && { linking: issnL }),
  });
  const rest = new URLSearchParams({
    ctx_ver: 'Z39.88-2004',
    'rft.jtitle': citation.title,
    ...(citation.abbreviatedKeyTitle !== undefined && { 'rft.stitle': citation.abbreviatedKeyTitle }),
  });
  return `${query}&${rest.toString()}&rft_id=${encodeURIComponent(citation.uri)}\n`;
}

export const openUrlFormat: Format = {
  name: 'openurl',
  label: 'OpenURL',
  group: 'reference',
  livingOnly: true,
  mediaTypes: ['application/x-www-form-urlencoded'],
  suffix: '.openurl',
  queryNames: ['openurl'],
  binary: false,
  write: (entry, context) => ({ ok: true, data: writeOpenUrl(entry, context) }),
};
