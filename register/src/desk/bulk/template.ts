/** The spreadsheet to fill in, made from the one table of columns in the visitor's language: titles, help, and the lists that cells choose from. */
import { isoCountries, languages } from '@masthead/serial';
import { columnLetters } from '../../actions/requests/read-request-file.ts';
import {
  type ColumnKind,
  listOf,
  type RequestColumn,
  type RequestList,
  remark,
  requestColumns,
  requestLists,
} from '../../domain/request-columns.ts';
import { headingOf, valueText } from '../../words/request-vocabulary.ts';
import type { Words } from '../../words/words.ts';
import { type Sheet, writeCsv, writeWorkbook } from './workbook.ts';

/** A star marks what is always needed; it is not part of the heading. */
export const markedHeading = (words: Words, column: RequestColumn): string =>
  headingOf(words, column) + (column.needed ? ' *' : '');

/** Between values that may hold commas themselves. */
const separators: Readonly<Record<string, string>> = { ar: '؛ ', zh: '；' };

/** What a cell of the kind may hold, in words. */
export function valuesText(words: Words, kind: ColumnKind): string {
  const list = listOf(kind);
  if (list !== undefined)
    return requestLists[list].map((code) => valueText(words, list, code)).join(separators[words.language.code] ?? '; ');
  return words.t(`bulk.sheet.any-${kind as Exclude<ColumnKind, RequestList>}`);
}

export function exampleText(words: Words, { kind, example }: RequestColumn): string {
  const list = listOf(kind);
  if (example === '') return '';
  if (list !== undefined) return valueText(words, list, example);
  if (kind === 'country') return words.country(example);
  return kind === 'language' ? words.languageName(example) : example;
}

/** The row that shows how it is meant. It begins with the sign of a remark, and so is never asked for. */
const exampleRow = (words: Words): string[] =>
  requestColumns.map((column, at) =>
    at === 0 ? `${remark} ${words.t('bulk.sheet.example-row')}` : exampleText(words, column),
  );

/** Lists in the order of the language, one column each. */
function listsOf(words: Words): { readonly kind: ColumnKind; readonly values: readonly string[] }[] {
  const closed = (Object.keys(requestLists) as RequestList[]).map((list) => ({
    kind: list,
    values: requestLists[list].map((code) => valueText(words, list, code)),
  }));
  const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort(words.compare);
  return [
    ...closed,
    {
      kind: 'country',
      values: sorted(
        isoCountries().flatMap(({ iso3, discontinued }) => (iso3 && !discontinued ? words.country(iso3) : [])),
      ),
    },
    { kind: 'language', values: sorted(languages().map(({ code }) => words.languageName(code))) },
  ];
}

/** Beside the sheet of titles: the lists, and what makes its columns choose from them. */
export function choiceSheet(words: Words): { readonly sheet: Sheet; readonly choices: NonNullable<Sheet['choices']> } {
  const lists = listsOf(words);
  const longest = Math.max(...lists.map(({ values }) => values.length));
  const name = words.t('bulk.sheet.lists');
  const rows = [
    lists.map(({ kind }) => kind as string),
    ...Array.from({ length: longest }, (_, row) => lists.map(({ values }) => values[row] ?? '')),
  ];
  return {
    sheet: { name, rows, hidden: true },
    choices: requestColumns.flatMap(({ kind }, column) => {
      const at = lists.findIndex((list) => list.kind === kind);
      if (at < 0) return [];
      const letters = columnLetters(at);
      const of = `'${name.replaceAll("'", "''")}'!$${letters}$2:$${letters}$${lists[at]!.values.length + 1}`;
      // A code is as good as a word where there are hundreds of them.
      const strict = kind !== 'country' && kind !== 'language';
      return [{ column, of, strict, refusal: words.t('bulk.sheet.choose') }];
    }),
  };
}

const widthOf = ({ kind, name }: RequestColumn): number =>
  kind === 'text' || kind === 'url' ? (/title|publisher|evidence|note/.test(name) ? 34 : 24) : 18;
export const columnWidths: readonly number[] = requestColumns.map(widthOf);

export function templateWorkbook(words: Words): Uint8Array {
  const { t } = words;
  const rightToLeft = words.language.dir === 'rtl';
  const { sheet, choices } = choiceSheet(words);
  const help = [
    [
      t('bulk.sheet.column'),
      t('bulk.sheet.what'),
      t('bulk.sheet.needed'),
      t('bulk.sheet.values'),
      t('bulk.sheet.example'),
    ],
    ...requestColumns.map((column) => [
      headingOf(words, column),
      t(`bulk.help.${column.name}`),
      column.needed ? t('bulk.yes.yes') : '',
      valuesText(words, column.kind),
      exampleText(words, column),
    ]),
    ['', t('bulk.sheet.rules')],
  ];
  return writeWorkbook([
    {
      name: t('bulk.sheet.titles'),
      rows: [requestColumns.map((column) => markedHeading(words, column)), exampleRow(words)],
      widths: columnWidths,
      quiet: [1],
      rightToLeft,
      choices,
    },
    { name: t('bulk.sheet.help'), rows: help, widths: [42, 80, 10, 60, 40], rightToLeft },
    sheet,
  ]);
}

/** Countries that write a decimal comma separate the values of lists by semicolons; so do programs there. */
export const delimiterOf = (words: Words): ';' | ',' => (words.number(1.5).includes('.') ? ',' : ';');

export const templateCsv = (words: Words): Uint8Array =>
  writeCsv([requestColumns.map((column) => markedHeading(words, column)), exampleRow(words)], delimiterOf(words));
