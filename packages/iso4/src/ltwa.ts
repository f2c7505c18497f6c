/**
 * The List of Title Word Abbreviations (LTWA), which ISO 4:1997 refers to, as it is published and as it comes out of
 * spreadsheets, read as entries: every line becomes an entry, an entry with repairs, or a problem, and none is lost.
 */
import type { LtwaEntry } from './entry.ts';
import { decodeList, type LtwaEncoding } from './ltwa-bytes.ts';
import { covers, hasDigits, isOfTheWord, sharedLanguages } from './ltwa-doubts.ts';
import { languageCode } from './ltwa-languages.ts';
import { readPlainRow } from './ltwa-plain-row.ts';
import type { LtwaProblem, Repair, RowDoubt, RowRefusal } from './ltwa-problems.ts';
import { plainLanguages, type ReadRow, type RowCells, readRow } from './ltwa-row.ts';
import { type ListTable, type LtwaSeparator, readTable, separatorMark, splitLine } from './ltwa-table.ts';

/** How the file was written. */
export interface LtwaForm {
  readonly encoding: LtwaEncoding;
  readonly byteOrderMark: boolean;
  readonly separator: LtwaSeparator;
  /** Line of the header, from 1; undefined when there is none. */
  readonly header?: number;
  /** Lines in the file, and how many of them are blank. */
  readonly lines: number;
  readonly blankLines: number;
}

export interface LtwaFile {
  /** In the order of the file. */
  readonly entries: readonly LtwaEntry[];
  readonly repairs: readonly Repair[];
  readonly problems: readonly LtwaProblem[];
  /** Undefined when the file could not be read at all; then `problems` has one problem that says why. */
  readonly form?: LtwaForm;
}

/** Reads a word list. Never throws: what cannot be read is a problem. */
export function parseLtwa(bytes: Uint8Array): LtwaFile {
  const decoded = decodeList(bytes);
  if ('type' in decoded) return { entries: [], repairs: [], problems: [decoded] };
  const table = readTable(decoded.text);
  const list: OpenList = { entries: [], repairs: [], problems: [], byPattern: new Map() };
  const plain = isPublishedOrder(table) ? separatorMark(table.separator) : undefined;
  const languagesOf = plainLanguages();
  let blankLines = 0;
  for (let at = 0; at < table.lines.length; at++) {
    const text = table.lines[at]!;
    if (at + 1 === table.header) continue;
    const entry = plain === undefined ? undefined : readPlainRow(text, at + 1, plain, languagesOf);
    if (entry !== undefined && !list.byPattern.has(entry.pattern) && at + 1 > (table.header ?? 0)) {
      list.byPattern.set(entry.pattern, entry);
      list.entries.push(entry);
    } else if (text.trim() === '') blankLines++;
    else readLine(text, at + 1, table, list);
  }
  return {
    entries: list.entries,
    repairs: list.repairs,
    problems: list.problems,
    form: {
      encoding: decoded.encoding,
      byteOrderMark: decoded.byteOrderMark,
      separator: table.separator,
      ...(table.header === undefined ? {} : { header: table.header }),
      lines: table.lines.length,
      blankLines,
    },
  };
}

const isPublishedOrder = ({ columns, width }: ListTable): boolean =>
  columns.word === 0 && columns.abbreviation === 1 && columns.languages === 2 && width === 3;

interface OpenList {
  readonly entries: LtwaEntry[];
  readonly repairs: Repair[];
  readonly problems: LtwaProblem[];
  /** Entries so far by pattern and note, to see what a later row repeats or contradicts. */
  readonly byPattern: Map<string, LtwaEntry | LtwaEntry[]>;
}

function entriesOf({ byPattern }: OpenList, key: string): readonly LtwaEntry[] {
  const found = byPattern.get(key);
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [found];
}

const longestQuotation = 200;

function readLine(text: string, line: number, table: ListTable, list: OpenList): void {
  const place = { line, text: text.length > longestQuotation ? text.slice(0, longestQuotation) : text };
  const read = readEntries(text, line, table);
  if ('type' in read) {
    list.problems.push({ ...place, ...read, taken: false });
    return;
  }
  const doubts: RowDoubt[] = [];
  const fresh: LtwaEntry[] = [];
  let firstLine = line;
  for (const entry of read.entries) {
    const before = entriesOf(list, patternKey(entry));
    const same = before.find((other) => other.abbreviation === entry.abbreviation && covers(other, entry));
    if (same) {
      firstLine = same.line;
      continue;
    }
    const against = before.find(
      (other) => other.abbreviation !== entry.abbreviation && sharedLanguages(other, entry).length > 0,
    );
    if (against) {
      doubts.push({ type: 'conflict', firstLine: against.line, languages: sharedLanguages(against, entry) });
    }
    fresh.push(entry);
  }
  if (fresh.length === 0) {
    list.problems.push({ ...place, type: 'repeated', firstLine, taken: false });
    return;
  }
  if (read.unknownLanguages.length > 0) doubts.push({ type: 'language-left-out', codes: read.unknownLanguages });
  if (read.extra > 0) doubts.push({ type: 'extra-cells', cells: read.extra });
  if (fresh.some(hasDigits)) doubts.push({ type: 'digits' });
  if (!fresh.every(isOfTheWord)) doubts.push({ type: 'not-of-the-word' });

  for (const entry of fresh) {
    const key = patternKey(entry);
    list.byPattern.set(key, [...entriesOf(list, key), entry]);
    list.entries.push(entry);
  }
  list.repairs.push(...read.repairs);
  for (const found of doubts) list.problems.push({ ...place, ...found, taken: true });
}

type EntriesOfLine = ReadRow & { readonly repairs: readonly Repair[]; readonly extra: number };

function readEntries(text: string, line: number, table: ListTable): EntriesOfLine | RowRefusal {
  if (table.header !== undefined && line < table.header) return { type: 'before-header' };
  const row = rowCells(splitLine(text, table.separator), table);
  if ('type' in row) return row;
  const repairs: Repair[] = [];
  const read = readRow(row, line, repairs);
  return 'type' in read ? read : { ...read, repairs, extra: row.extra };
}

function patternKey(entry: LtwaEntry): string {
  return entry.note === undefined ? entry.pattern : `${entry.pattern} (${entry.note})`;
}

/** The three cells; `extra` counts cells with text beyond those that a row has. */
function rowCells(
  cells: readonly string[],
  { columns, width }: ListTable,
): (RowCells & { extra: number }) | RowRefusal {
  if (columns.languages === undefined || cells.length < 2) return { type: 'too-few-columns', columns: cells.length };
  const { word, abbreviation } = columns;
  let languages = cells[columns.languages] ?? '';
  let claimed = Math.max(word, abbreviation, columns.languages) + 1;
  // Languages are often parted by the very character that parts the columns: `abandon,n.a.,eng, fre`.
  while (claimed - 1 === columns.languages && claimed < cells.length && languageCode(cells[claimed]!.trim())) {
    languages += `, ${cells[claimed]!.trim()}`;
    claimed++;
  }
  const extra = cells.slice(Math.max(claimed, width)).filter((cell) => cell.trim() !== '').length;
  return { word: cells[word] ?? '', abbreviation: cells[abbreviation] ?? '', languages, extra };
}
