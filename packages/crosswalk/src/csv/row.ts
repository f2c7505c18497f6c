/** One row of a list as Serials: one for each number in it. */
import type { Medium, Relation, Serial } from '@masthead/serial';
import type { ListRowProblem } from '../problems.ts';
import type { Cells } from './cells.ts';
import type { Layout } from './layout.ts';
import type { ListRow } from './list-reader.ts';
import { numberIn, type Row, textOf, unknown } from './row-cells.ts';
import { commonOf, scripted, type Writable } from './row-description.ts';
import { type Numbered, numbersOf, partsOf } from './row-numbers.ts';
import { mediumOf, urlsOf } from './values.ts';

/** Reads the cells of one row. Never throws: what cannot be read is a problem and stays in `source`. */
export function readRow(
  { cells, strayAt }: Cells,
  layout: Layout,
  numbersAreOptional = false,
): Omit<ListRow, 'position' | 'offset'> {
  // Without a prototype a column may have any name.
  const row: Row = { cells, layout, problems: [], source: Object.create(null) };
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
  const isWrong = problems.some(({ type, severity }) => type === 'bad-issn' && severity === 'error');
  if (numbers.length === 0 && numbersAreOptional && !isWrong) {
    const description = descriptionOf(row);
    keepRest(row);
    return { issns: [], serials: [], description, source, problems };
  }
  if (numbers.length === 0 && !isWrong) {
    problems.push({ type: 'row-without-issn', severity: 'error' });
  }
  const serials = numbers.length === 0 ? [] : serialsOf(row, numbers);
  keepRest(row);
  return { issns: numbers.map(({ issn }) => issn), serials, source, problems };
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

/** What a row says of the one resource it is about, when that has no number yet. */
function descriptionOf(row: Row): Omit<Serial, 'issn'> {
  const description: Writable<Omit<Serial, 'issn'>> = { ...commonOf(row) };
  const original = textOf(row, 'original-title');
  const medium = mediumIn(row, { group: undefined });
  const title = textOf(row, 'title');
  const keyTitle = textOf(row, 'key-title');
  if (medium !== undefined) description.medium = medium;
  if (title !== undefined) description.titleProper = scripted(title, original);
  if (keyTitle !== undefined) description.keyTitle = keyTitleOf(keyTitle, title === undefined ? original : undefined);
  description.urls = addressesOf(row).map((url) => ({ url }));
  return description;
}

function mediumIn(row: Row, number: Omit<Numbered, 'issn'>): Medium | undefined {
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

/** Cells of columns that no rule reads. Empty ones say nothing. */
function keepRest(row: Row): void {
  for (const at of row.layout.unrecognised) {
    const cell = row.cells[at]!;
    if (cell !== '') row.source[row.layout.columns[at]!.name || `column ${at + 1}`] = cell;
  }
}

/** A key title's parenthesis at its end is its qualifier. */
function keyTitleOf(text: string, original: string | undefined): NonNullable<Serial['keyTitle']> {
  const qualifier = /^.+ \(([^()]+)\)$/.exec(text)?.[1];
  const title = scripted(text, original);
  return qualifier === undefined ? title : { ...title, qualifier };
}
