/** One row of a list as Serials: one for each number in it. */
import { type Issn, type IssnProblem, parseAnyIssn } from '@masthead/issn';
import {
  type Medium,
  type PublicationDates,
  type Relation,
  type ScriptedText,
  type Serial,
  scriptOf,
} from '@masthead/serial';
import type { ListRowProblem } from '../problems.ts';
import { type Cells, unguardCell } from './cells.ts';
import type { ColumnKind } from './columns.ts';
import { columnAt, type Layout } from './layout.ts';
import type { ListRow } from './list-reader.ts';
import {
  countriesOf,
  frequencyOf,
  isNothing,
  languagesOf,
  mediumOf,
  remembered,
  statusOf,
  typeOf,
  urlsOf,
  yearOf,
} from './values.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A number found in a row, and what its own columns say of it. */
interface Numbered {
  readonly issn: Issn;
  readonly group: number | undefined;
  medium?: Medium;
}

type UnknownList = Extract<ListRowProblem, { type: 'unknown-value' }>['list'];

const lookUpLanguages = remembered(languagesOf);
const lookUpCountries = remembered(countriesOf);

/** A row being read: its cells, and what is found on the way. */
interface Row {
  readonly cells: readonly string[];
  readonly layout: Layout;
  readonly problems: ListRowProblem[];
  readonly source: Record<string, string>;
}

/** Reads the cells of one row. Never throws: what cannot be read is a problem and stays in `source`. */
export function readRow({ cells, strayAt }: Cells, layout: Layout): Omit<ListRow, 'position' | 'offset'> {
  const row: Row = { cells, layout, problems: [], source: {} };
  const { problems, source } = row;
  const width = layout.columns.length;
  if (cells.length !== width && (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== ''))) {
    const problem: ListRowProblem = { type: 'row-width', severity: 'error', expected: width, found: cells.length };
    return { issns: [], serials: [], source, problems: [problem] };
  }
  if (strayAt !== undefined) {
    problems.push({ type: 'stray-quote', severity: 'warning', column: layout.columns[strayAt]?.name ?? '' });
  }
  const numbers = numbersOf(row);
  if (numbers.length === 0 && problems.every(({ type }) => type !== 'bad-issn')) {
    problems.push({ type: 'row-without-issn', severity: 'error' });
  }
  const serials = numbers.length === 0 ? [] : serialsOf(row, numbers);
  keepRest(row);
  return { issns: numbers.map(({ issn }) => issn), serials, source, problems };
}

/** All valid numbers of the row, each once; what is no number is a problem. */
function numbersOf(row: Row): Numbered[] {
  const found: Numbered[] = [];
  for (const at of row.layout.numbers) {
    const cell = row.cells[at]!.trim();
    if (isNothing(cell)) continue;
    const { name, meaning } = row.layout.columns[at]!;
    const medium = meaning!.kind === 'issn-print' ? 'print' : meaning!.kind === 'issn-online' ? 'online' : undefined;
    for (const text of partsOf(cell)) {
      const number = parseAnyIssn(text);
      if (!number.ok) {
        badNumber(row, name, text, number.problem);
        continue;
      }
      const same = found.find(({ issn }) => issn === number.issn);
      if (same === undefined) {
        found.push({ issn: number.issn, group: meaning!.number, ...(medium === undefined ? {} : { medium }) });
      } else if (same.medium !== medium) {
        // One number for both versions: which of them it is the list does not know.
        delete same.medium;
        row.problems.push({ type: 'same-issn-twice', severity: 'warning', issn: number.issn });
      }
    }
  }
  if (found.length > 0) {
    // A number that is wrong beside one that is right is not the end of the row.
    row.problems.forEach((problem, at) => {
      if (problem.type === 'bad-issn') row.problems[at] = { ...problem, severity: 'warning' };
    });
  } else if (row.layout.numbers.length === 0) {
    // A list whose only numbers are ISSN-Ls is about those.
    const issnL = issnLOf(row);
    if (issnL !== undefined) found.push({ issn: issnL, group: undefined });
  }
  return found;
}

function badNumber(row: Row, column: string, value: string, problem: IssnProblem): void {
  const hint = problem.type === 'wrong-check-digit' ? { meant: problem.meant } : {};
  row.problems.push({ type: 'bad-issn', severity: 'error', column, value, ...hint });
  row.source[column] = value;
}

/** The text of a cell; undefined when there is no such column, or nothing in it. */
function textOf(row: Row, kind: ColumnKind, number?: number): string | undefined {
  const at = columnAt(row.layout, kind, number);
  if (at === undefined) return undefined;
  const text = unguardCell(row.cells[at]!).trim();
  // There are resources called NA; a year or a language is not.
  return text === '' || (isNothing(text) && !kind.endsWith('title')) ? undefined : text;
}

/** Says that a value is not known; the cell stays in the source as it is. */
function unknown(row: Row, kind: ColumnKind, list: UnknownList, value: string, number?: number): void {
  const at = columnAt(row.layout, kind, number)!;
  const column = row.layout.columns[at]!.name;
  row.problems.push({ type: 'unknown-value', severity: 'warning', column, list, value });
  row.source[column] = row.cells[at]!;
}

function issnLOf(row: Row): Issn | undefined {
  return numberIn(row, 'issn-l');
}

function numberIn(row: Row, kind: ColumnKind): Issn | undefined {
  const text = textOf(row, kind);
  if (text === undefined) return undefined;
  const number = parseAnyIssn(text);
  if (number.ok) return number.issn;
  const { name } = row.layout.columns[columnAt(row.layout, kind)!]!;
  if (row.source[name] === undefined) badNumber(row, name, text, number.problem);
  return undefined;
}

function serialsOf(row: Row, numbers: readonly Numbered[]): Serial[] {
  const common = commonOf(row);
  const addresses = addressesOf(row);
  const original = textOf(row, 'original-title');
  const serials = numbers.map((number): Writable<Serial> => {
    const { group } = number;
    const medium = mediumIn(row, number);
    const keyTitle = textOf(row, 'key-title', group) ?? textOf(row, 'key-title');
    const title = textOf(row, 'title', group) ?? textOf(row, 'title');
    const serial: Writable<Serial> = { ...common, issn: number.issn };
    if (medium !== undefined) serial.medium = medium;
    if (title !== undefined) serial.titleProper = scripted(title, original);
    if (keyTitle !== undefined) serial.keyTitle = keyTitleOf(keyTitle, title === undefined ? original : undefined);
    return serial;
  });
  if (addresses.length > 0) {
    const urls = addresses.map((url) => ({ url }));
    for (const serial of ownersOfAddress(row, serials)) serial.urls = urls;
  }
  addNumbersBeside(row, serials);
  addOtherMedia(serials);
  return serials;
}

function mediumIn(row: Row, number: Numbered): Medium | undefined {
  if (number.medium !== undefined) return number.medium;
  const text = textOf(row, 'medium', number.group);
  if (text === undefined) return undefined;
  const stated = mediumOf(text);
  if (stated === undefined) unknown(row, 'medium', 'medium', text, number.group);
  return stated;
}

/** An address is that of the number that its own column names, else of the online version, else of all. */
function ownersOfAddress(row: Row, serials: readonly Writable<Serial>[]): readonly Writable<Serial>[] {
  const owner = numberIn(row, 'url-issn');
  const named = owner === undefined ? [] : serials.filter(({ issn }) => issn === owner);
  if (named.length > 0) return named;
  const online = serials.filter(({ medium }) => medium === 'online');
  return online.length > 0 ? online : serials;
}

/** Cancelled and incorrect numbers belong to the ISSN-L's resource when it is in the row, else to the first. */
function addNumbersBeside(row: Row, serials: readonly Writable<Serial>[]): void {
  const owner = serials.find(({ issn, issnL }) => issn === issnL) ?? serials[0]!;
  const cancelled = textOf(row, 'cancelled-issn');
  if (cancelled !== undefined) owner.cancelled = partsOf(cancelled);
  const incorrect = textOf(row, 'incorrect-issn');
  if (incorrect !== undefined) owner.incorrect = partsOf(incorrect);
  const replacement = numberIn(row, 'replaced-by');
  if (replacement !== undefined) owner.replacedBy = replacement;
}

/** Numbers of one row in different media are versions of one resource. */
function addOtherMedia(serials: readonly Writable<Serial>[]): void {
  if (serials.length < 2) return;
  for (const serial of serials) {
    const relations: Relation[] = [];
    for (const other of serials) {
      if (other.medium === undefined || serial.medium === undefined || other.medium === serial.medium) continue;
      const title = other.keyTitle?.text ?? other.titleProper?.text;
      relations.push({ kind: 'other-medium', ...(title === undefined ? {} : { title }), issn: other.issn });
    }
    serial.relations = relations;
  }
}

function addressesOf(row: Row): readonly string[] {
  const text = textOf(row, 'url');
  if (text === undefined) return [];
  const { values, unknown: others } = urlsOf(text);
  if (others.length > 0) unknown(row, 'url', 'url', others.join(' '));
  return values;
}

/** What a row says of all its numbers alike. */
function commonOf(row: Row): Omit<Serial, 'issn'> {
  const serial: Writable<Omit<Serial, 'issn'>> = {
    status: statusIn(row),
    cancelledIssnL: [],
    incorrect: [],
    cancelled: [],
    clusters: [],
    coden: [],
    parallelTitles: [],
    variantTitles: [],
    countries: [],
    languages: [],
    publications: publicationsOf(row),
    dates: datesOf(row),
    issuingBodies: [],
    urls: [],
    relations: [],
    notes: [],
    classifications: [],
    indexedIn: [],
    recordData: {},
  };
  const issnL = issnLOf(row);
  if (issnL !== undefined) serial.issnL = issnL;
  const centre = textOf(row, 'centre');
  if (centre !== undefined) serial.centre = centre.replace(/^_+/, '');
  const abbreviated = textOf(row, 'abbreviated-key-title');
  if (abbreviated !== undefined) serial.abbreviatedKeyTitle = scripted(abbreviated);
  const variant = textOf(row, 'variant-title');
  if (variant !== undefined) serial.variantTitles = [{ ...scripted(variant), type: 'other' }];
  const body = textOf(row, 'issuing-body');
  if (body !== undefined) serial.issuingBodies = [{ ...scripted(body), units: [], identifiers: [] }];
  addLanguages(row, serial);
  addCountries(row, serial);
  addCodes(row, serial);
  return serial;
}

function addLanguages(row: Row, serial: Writable<Omit<Serial, 'issn'>>): void {
  const text = textOf(row, 'language');
  if (text === undefined) return;
  const { values, unknown: others } = lookUpLanguages(text);
  serial.languages = values;
  if (others.length > 0) unknown(row, 'language', 'language', others.join(', '));
}

function addCountries(row: Row, serial: Writable<Omit<Serial, 'issn'>>): void {
  const text = textOf(row, 'country');
  if (text === undefined) return;
  const { values, unknown: others } = lookUpCountries(text);
  serial.countries = values.map(({ iso3 }) => iso3);
  const only = values.length === 1 ? values[0]!.marc : 'xx';
  if (only !== 'xx') serial.marcCountry = only;
  if (others.length > 0) unknown(row, 'country', 'country', others.join(', '));
}

function addCodes(row: Row, serial: Writable<Omit<Serial, 'issn'>>): void {
  const frequency = textOf(row, 'frequency');
  if (frequency !== undefined) {
    const code = frequencyOf(frequency);
    if (code !== undefined) serial.frequency = code;
    else serial.notes = [{ tag: '310', text: frequency }];
  }
  const type = textOf(row, 'type');
  if (type === undefined) return;
  const code = typeOf(type);
  if (code !== undefined) serial.type = code;
  else row.source[row.layout.columns[columnAt(row.layout, 'type')!]!.name] = type;
}

function statusIn(row: Row): Serial['status'] {
  const text = textOf(row, 'status');
  if (text === undefined) return 'register';
  const status = statusOf(text);
  if (status === undefined) unknown(row, 'status', 'status', text);
  return status ?? 'register';
}

function publicationsOf(row: Row): Serial['publications'] {
  const publishers = severalOf(textOf(row, 'publisher')).map((text) => scripted(text));
  const places = severalOf(textOf(row, 'place')).map((text) => scripted(text));
  // A list says who publishes now.
  return publishers.length + places.length === 0 ? [] : [{ role: 'latest', places, publishers }];
}

function datesOf(row: Row): PublicationDates {
  const start = yearIn(row, 'start-year');
  const end = yearIn(row, 'end-year');
  const status = publicationStatusOf(textOf(row, 'publication-status'), end);
  const known = end !== undefined && end !== stillCurrent && status !== 'current';
  return { ...(start === undefined ? {} : { start }), ...(known ? { end } : {}), status, numbering: [] };
}

const stillCurrent = '9999';

function publicationStatusOf(stated: string | undefined, end: string | undefined): PublicationDates['status'] {
  if (stated === 'current' || stated === 'ceased' || stated === 'unknown') return stated;
  if (end === undefined) return 'unknown';
  return end === stillCurrent ? 'current' : 'ceased';
}

function yearIn(row: Row, kind: 'start-year' | 'end-year'): string | undefined {
  const text = textOf(row, kind);
  if (text === undefined) return undefined;
  const year = yearOf(text);
  if (year === undefined) unknown(row, kind, 'year', text);
  return year;
}

/** Cells of columns that no rule reads. Empty ones say nothing. */
function keepRest(row: Row): void {
  for (const at of row.layout.unrecognised) {
    const cell = row.cells[at]!;
    if (cell !== '') row.source[row.layout.columns[at]!.name || `column ${at + 1}`] = cell;
  }
}

/** Numbers in one cell. A hyphen or space within a number is not a separator: `0028 0836`. */
function partsOf(cell: string): string[] {
  if (parseAnyIssn(cell).ok) return [cell];
  return cell.split(/[\s,;|/]+/).filter((part) => part !== '');
}

/** Several values as our own CSV has them, ` | ` between. */
function severalOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(/\s+\|\s+/).filter((part) => part !== '');
}

function scripted(text: string, original?: string): ScriptedText {
  const script = scriptOf(text);
  const base: ScriptedText = script === undefined ? { text } : { text, script };
  if (original === undefined) return base;
  const originalScript = scriptOf(original);
  return {
    ...base,
    original: originalScript === undefined ? { text: original } : { text: original, script: originalScript },
  };
}

/** A key title's parenthesis at its end is its qualifier. */
function keyTitleOf(text: string, original: string | undefined): NonNullable<Serial['keyTitle']> {
  const qualifier = /^.+ \(([^()]+)\)$/.exec(text)?.[1];
  const title = scripted(text, original);
  return qualifier === undefined ? title : { ...title, qualifier };
}
