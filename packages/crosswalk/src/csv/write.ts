/** Serials as CSV with fixed columns, which our own list reader takes back. The columns are documented in the package's README. */
import type { Publication, Serial } from '@masthead/serial';
import { writeCell } from './cells.ts';

/** Separates several values in one cell. Titles may hold a semicolon, so columns with several values hold none of those. */
const several = ' | ';

interface Column {
  readonly name: string;
  value(serial: Serial): string | undefined;
}

export const csvColumns: readonly Column[] = [
  { name: 'issn', value: ({ issn }) => issn },
  { name: 'issn_l', value: ({ issnL }) => issnL },
  { name: 'status', value: ({ status }) => status },
  { name: 'replaced_by', value: ({ replacedBy }) => replacedBy },
  { name: 'key_title', value: ({ keyTitle }) => keyTitle?.text },
  { name: 'title', value: ({ titleProper }) => titleProper?.text },
  { name: 'original_title', value: ({ titleProper, keyTitle }) => (titleProper ?? keyTitle)?.original?.text },
  { name: 'abbreviated_key_title', value: ({ abbreviatedKeyTitle }) => abbreviatedKeyTitle?.text },
  { name: 'medium', value: ({ medium }) => medium },
  { name: 'publisher', value: (serial) => joined(current(serial)?.publishers.map(({ text }) => text)) },
  { name: 'place', value: (serial) => joined(current(serial)?.places.map(({ text }) => text)) },
  { name: 'country', value: ({ countries }) => joined(countries) },
  { name: 'language', value: ({ languages }) => joined(languages) },
  { name: 'start_year', value: ({ dates }) => dates.start },
  { name: 'end_year', value: ({ dates }) => (dates.status === 'current' ? '9999' : dates.end) },
  { name: 'publication_status', value: ({ dates }) => dates.status },
  { name: 'frequency', value: ({ frequency }) => frequency },
  { name: 'type', value: ({ type }) => type },
  { name: 'url', value: ({ urls }) => joined(urls.map(({ url }) => url)) },
  { name: 'cancelled_issn', value: ({ cancelled }) => joined(cancelled) },
  { name: 'incorrect_issn', value: ({ incorrect }) => joined(incorrect) },
  { name: 'centre', value: ({ centre }) => centre },
];

/** The latest publication statement there is. */
function current(serial: Serial): Publication | undefined {
  const { publications } = serial;
  return publications.find(({ role }) => role === 'latest') ?? publications.at(-1);
}

function joined(values: readonly string[] | undefined): string {
  return values === undefined ? '' : values.join(several);
}

/** The line of column names, with its line end. */
export const csvHeader = `${csvColumns.map(({ name }) => name).join(',')}\r\n`;

/** The row of a serial, with its line end (CR LF, RFC 4180). */
export function writeCsvRow(serial: Serial): string {
  return `${csvColumns.map((column) => writeCell(column.value(serial) ?? '')).join(',')}\r\n`;
}
