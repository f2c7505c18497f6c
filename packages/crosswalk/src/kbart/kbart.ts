/**
 * KBART Phase II (NISO RP-9-2014, 6.6): 25 columns separated by tabs, UTF-8, no quotes. Coverage depth, access and embargo are a provider's to fill in: an
 * ISSN record does not know them. There is no column for an ISSN-L, so it stands with its prefix among the notes. The title_id is the ISSN.
 */
import type { ReadLimits } from '@masthead/marc';
import type { Medium, Serial } from '@masthead/serial';
import { createListReader } from '../csv/list-reader.ts';
import type { EmbeddingFacts } from '../embedding/facts.ts';
import { factsOf } from '../embedding/facts.ts';
import { siblingsOf } from '../embedding/siblings.ts';
import type { Format } from '../format.ts';
import { createSerialReaderOfList } from '../reading/list-serials.ts';

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

type KbartCells = Partial<Record<(typeof kbartColumns)[number], string | undefined>>;

export const kbartHeader = `${kbartColumns.join('\t')}\n`;

/** What stands in a row by the facts alone, and `more` that only a record knows. */
export function kbartRow(facts: EmbeddingFacts, more: KbartCells = {}): string {
  const numberOf = (medium: Medium): string | undefined =>
    (facts.medium === medium ? facts.issn : undefined) ??
    facts.versions.find((version) => version.medium === medium)?.issn;
  const cells: KbartCells = {
    publication_title: facts.title,
    print_identifier: numberOf('print'),
    online_identifier: numberOf('online'),
    // Of what is online, whichever version is asked for.
    title_url: facts.versions.find(({ medium, url }) => medium === 'online' && url !== undefined)?.url ?? facts.page,
    notes: facts.issnL && `ISSN-L ${facts.issnL}`,
    publisher_name: facts.publisher,
    publication_type: 'serial',
    ...more,
  };
  return `${kbartColumns.map((column) => cells[column] ?? '').join('\t')}\n`;
}

function cellsOf(serial: Serial): KbartCells {
  const { dates, relations, medium } = serial;
  const year = (text: string | undefined): string | undefined =>
    medium === 'online' && text !== undefined && /^\d{4}$/.test(text) ? text : undefined;
  const related = (...kinds: readonly string[]): string | undefined =>
    relations.find(({ kind, issn }) => issn !== undefined && kinds.includes(kind))?.issn;
  return {
    title_id: serial.issn,
    // RP-9 asks for what is there online: the years of a printed version are not that.
    date_first_issue_online: year(dates.start),
    date_last_issue_online: year(dates.end),
    parent_publication_title_id: related('main-series'),
    preceding_publication_title_id: related('continues', 'supersedes', 'formed-by-union-of', 'continues-in-part'),
  };
}

export function createKbartReader(limits: ReadLimits = {}) {
  return createSerialReaderOfList(
    createListReader({
      delimiter: '\t',
      ...(limits.maxRecordBytes !== undefined && { maxRowBytes: limits.maxRecordBytes }),
    }),
  );
}

export const kbartFormat: Format = {
  name: 'kbart',
  label: 'KBART II',
  group: 'table',
  livingOnly: true,
  mediaTypes: ['text/tab-separated-values'],
  suffix: '.kbart.tsv',
  queryNames: ['kbart', 'tsv'],
  binary: false,
  createSerialReader: (limits) => createKbartReader(limits),
  write: ({ serial }, context) => ({
    ok: true,
    data: kbartRow(factsOf(serial, siblingsOf(serial, context)), cellsOf(serial)),
  }),
  open: () => kbartHeader,
};
