/** From the text of a word list to its rows: the separator, the quoting, the header and which column is which. */
import { languageCode } from './ltwa-languages.ts';

export type LtwaSeparator = 'tab' | 'semicolon' | 'comma' | 'bar';

export type LtwaColumn = 'word' | 'abbreviation' | 'languages';

export interface ListTable {
  readonly separator: LtwaSeparator;
  /** Line of the header, from 1; undefined when there is none. */
  readonly header?: number;
  /** Where each column stands, from 0; `languages` is undefined when most rows have two cells. */
  readonly columns: { readonly word: number; readonly abbreviation: number; readonly languages?: number };
  /** Cells that a row is expected to have; those that no column names (remarks, numbers) are passed over. */
  readonly width: number;
  readonly lines: readonly string[];
}

const characters: Readonly<Record<LtwaSeparator, string>> = { tab: '\t', semicolon: ';', comma: ',', bar: '|' };

export const separatorMark = (separator: LtwaSeparator): string => characters[separator];

const sampleLines = 2000;
/** Spreadsheets put titles and dates above the header; further down it is a row like any other. */
const headerWithin = 20;

/** Longer lines are no rows of a word list, and are not searched for quotes. */
const longestRow = 10_000;

/** How the list is laid out. */
export function readTable(text: string): ListTable {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const sample = lines.slice(0, sampleLines).filter((line) => line.trim() !== '');
  const separator = likelySeparator(sample);
  const header = findHeader(lines, separator);
  if (header) return { separator, ...header, lines };
  const rows = sample.map((line) => splitLine(line, separator));
  return { separator, columns: guessColumns(rows), width: usualWidth(rows), lines };
}

/**
 * The cells of one line, without their quotes. A quote that is not closed on the line is a character like any other: no cell
 * of a word list has a line break, and one stray quote must not swallow the rows after it.
 */
export function splitLine(line: string, separator: LtwaSeparator): string[] {
  const mark = characters[separator];
  if (line.length > longestRow || !line.includes('"')) return line.split(mark);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = /^ *"((?:[^"]|"")*)" */.exec(line.slice(at));
    const after = quoted ? at + quoted[0].length : -1;
    if (quoted && (after === line.length || line[after] === mark)) {
      cells.push(quoted[1]!.replaceAll('""', '"'));
      at = after;
    } else {
      const next = line.indexOf(mark, at);
      cells.push(next < 0 ? line.slice(at) : line.slice(at, next));
      at = next < 0 ? line.length : next;
    }
    if (at >= line.length) return cells;
    at++;
  }
}

/** The separator that makes three cells out of most lines; failing that, two. */
function likelySeparator(sample: readonly string[]): LtwaSeparator {
  const candidates = Object.keys(characters) as LtwaSeparator[];
  for (const cells of [3, 2]) {
    let best: LtwaSeparator | undefined;
    let most = 0;
    for (const candidate of candidates) {
      const count = sample.reduce((sum, line) => sum + (splitLine(line, candidate).length >= cells ? 1 : 0), 0);
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    if (best && most * 2 >= sample.length) return best;
  }
  return 'tab';
}

const headerNames: readonly (readonly [LtwaColumn, RegExp])[] = [
  [
    'abbreviation',
    /^(?:abbr|abrev|abrév|abrevi|abk|afk|förk|fork|skr[oó]t|zkrat|skrat|rövid|lyhen|lühend|kısalt|singkat|kepende|krat|сокращ|скороч|съкра|συντομ)/,
  ],
  [
    'languages',
    /^(?:(?:codes? (?:de |des )?)?(?:lang|l[ií]ng|limb|idiom|sprach|språk|sprog|taal|j[eę]zyk|jazyk|nyelv|kieli|keel|dil$|diller|bahasa|jezik|язык|мова|език|γλ[ωώ]σσ)|iso 639|codes?$)/,
  ],
  [
    'word',
    /^(?:(?:title |titel)?(?:words?|wort|wörter|woerter)|mots?$|palabra|parol[ae]|palavra|terms?$|title$|titel$|ord$|woord|s[lł]o[vw]|sana$|sõna|sz[oó]$|szavak|kelime|sözcük|kata$|riječ|rijec|beseda|cuvânt|cuvint|слов|дум|λ[εέ]ξ)/,
  ],
];

function columnNamed(cell: string): LtwaColumn | undefined {
  const name = cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return headerNames.find(([, pattern]) => pattern.test(name))?.[0];
}

function findHeader(
  lines: readonly string[],
  separator: LtwaSeparator,
): Pick<ListTable, 'header' | 'columns' | 'width'> | undefined {
  for (const [at, line] of lines.slice(0, headerWithin).entries()) {
    const cells = splitLine(line, separator);
    const names = cells.map(columnNamed);
    const word = names.indexOf('word');
    const abbreviation = names.indexOf('abbreviation');
    const languages = names.indexOf('languages');
    if (word < 0 || abbreviation < 0) continue;
    const columns = { word, abbreviation, ...(languages < 0 ? {} : { languages }) };
    return { header: at + 1, columns, width: cells.length };
  }
  return undefined;
}

/** Columns that are looked at when there is no header: a spreadsheet may begin with an empty one, or count its rows. */
const mostColumns = 8;

/** Without a header: the column of language codes, and of the others with words in them the first two. */
function guessColumns(rows: readonly string[][]): ListTable['columns'] {
  if (rows.filter((row) => row.length >= 3).length * 2 < rows.length) return { word: 0, abbreviation: 1 };
  const share = (column: number, test: (cell: string) => boolean): number =>
    rows.filter((row) => test((row[column] ?? '').trim())).length / rows.length;
  const isLanguages = (cell: string): boolean =>
    cell !== '' && cell.split(/[\s,;/]+/).every((code) => /^[a-z]{3}$/i.test(code) && languageCode(code) !== undefined);
  const isAbbreviation = (cell: string): boolean => cell.endsWith('.');
  const hasLetters = (cell: string): boolean => /\p{L}/u.test(cell);

  const columns = Array.from({ length: mostColumns }, (_, column) => column);
  // The published place first: a list may have rows without languages.
  const languages = [2, ...columns].find((column) => share(column, isLanguages) >= 0.5);
  const words = columns.filter((column) => column !== languages && share(column, hasLetters) >= 0.5);
  const [first, second] = words;
  if (languages === undefined || first === undefined || second === undefined) {
    return { word: 0, abbreviation: 1, languages: 2 };
  }
  const swapped = share(first, isAbbreviation) > 0.5 && share(second, isAbbreviation) < 0.1;
  return swapped ? { word: second, abbreviation: first, languages } : { word: first, abbreviation: second, languages };
}

/** How many cells most lines have. */
function usualWidth(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
