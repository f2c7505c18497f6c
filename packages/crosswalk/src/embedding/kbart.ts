/**
 * A row of a KBART list (NISO RP-9-2014) with its header. Coverage, access and the provider's own identifier are the provider's to fill
 * in; there is no column for an ISSN-L, so it stands with its prefix among the notes.
 */
import type { Medium } from '@masthead/serial';
import type { EmbeddingFacts } from './facts.ts';

export const kbartColumns = [
  'publication_title',
  'print_identifier',
  'online_identifier',
  'date_first_issue_online',
  'num_first_vol_online',
  'num_first_issue_online',
  'date_last_issue_online',
  'num_last_vol_online',
  'num_last_issue_online',
  'title_url',
  'first_author',
  'title_id',
  'embargo_info',
  'coverage_depth',
  'notes',
  'publisher_name',
  'publication_type',
  'date_monograph_published_print',
  'date_monograph_published_online',
  'monograph_volume',
  'monograph_edition',
  'first_editor',
  'parent_publication_title_id',
  'preceding_publication_title_id',
  'access_type',
] as const;

export function writeKbart(facts: EmbeddingFacts): string {
  const numberOf = (medium: Medium): string | undefined =>
    (facts.medium === medium ? facts.issn : undefined) ??
    facts.versions.find((version) => version.medium === medium)?.issn;
  const cells: Partial<Record<(typeof kbartColumns)[number], string | undefined>> = {
    publication_title: facts.title,
    print_identifier: numberOf('print'),
    online_identifier: numberOf('online'),
    // Of what is online, whichever version is asked for.
    title_url: facts.versions.find(({ medium, url }) => medium === 'online' && url !== undefined)?.url ?? facts.page,
    notes: facts.issnL && `ISSN-L ${facts.issnL}`,
    publisher_name: facts.publisher,
    publication_type: 'serial',
  };
  return `${kbartColumns.join('\t')}\n${kbartColumns.map((column) => cells[column] ?? '').join('\t')}\n`;
}
