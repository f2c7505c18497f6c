/** What became of the rows of a file, as a file again: with the ISSNs, or with a column of what is to be mended. */
import type { Medium } from '@masthead/serial';
import type { CheckedLine } from '../../actions/requests/submit-file/check-lines.ts';
import { remark, requestColumn, requestColumns } from '../../domain/request-columns.ts';
import { decisionOf } from '../../domain/request-decision.ts';
import type { RequestState } from '../../domain/request-state.ts';
import type { RequestRow } from '../../store/index.ts';
import { headingOf } from '../../words/request-vocabulary.ts';
import type { Words } from '../../words/words.ts';
import { rowProblemText } from './describe.ts';
import { choiceSheet, columnWidths, markedHeading } from './template.ts';
import { writeWorkbook } from './workbook.ts';

export interface SentLine extends CheckedLine {
  readonly request?: RequestRow;
}

/** ISSN, key title and medium of each version of a request that was accepted. */
export function numbersOf({ request }: SentLine): { issn: string; keyTitle: string; medium?: Medium }[] {
  const decision = decisionOf(request?.decision);
  if (request === undefined || decision?.type !== 'accepted') return [];
  return decision.titles.map(({ label, issn, keyTitle }) => {
    const medium = request.form.versions[Number(label) - 1]?.medium;
    return { issn, keyTitle, ...(medium !== undefined && { medium }) };
  });
}

/** Words of the state of a request. */
export const stateText = ({ t }: Words, state: RequestState): string => t(`request.state.${state}`);

/** One line a version: a title without a number yet has one line. */
export function resultRows(words: Words, lines: readonly SentLine[]): string[][] {
  const { t } = words;
  const head = [
    t('bulk.row'),
    headingOf(words, requestColumn.get('own-reference')!),
    headingOf(words, requestColumn.get('title')!),
    t('bulk.reference'),
    t('bulk.state-column'),
    t('bulk.medium'),
    t('bulk.issn'),
    t('bulk.key-title'),
  ];
  const rows = lines.flatMap((one) => {
    const { line, form, ownReference = '', request } = one;
    const state = request === undefined ? t('bulk.state.checking') : stateText(words, request.state);
    const common = [
      String(line.row),
      ownReference,
      form.title?.roman ?? form.title?.original ?? '',
      request?.reference ?? '',
      state,
    ];
    const numbers = numbersOf(one);
    if (numbers.length === 0) return [[...common, '', '', '']];
    return numbers.map(({ issn, keyTitle, medium }) => [
      ...common,
      medium === undefined ? '' : t(`medium.${medium}`),
      issn,
      keyTitle,
    ]);
  });
  return [head, ...rows];
}

export const resultWidths = [8, 24, 44, 20, 16, 16, 14, 50] as const;

/** The rows as they stand, in the columns of the template, with what is to be mended last and the cells marked. Ready to be sent again. */
export function problemsWorkbook(words: Words, lines: readonly CheckedLine[]): Uint8Array {
  const { t } = words;
  const { sheet, choices } = choiceSheet(words);
  const marked: [number, number][] = [];
  const rows = lines.map(({ line, problems }, at) => {
    for (const { column } of problems) {
      const place = requestColumns.findIndex(({ key }) => key === column);
      if (place >= 0) marked.push([at + 1, place]);
    }
    const told = problems.map((problem) => {
      const column = problem.column === undefined ? undefined : requestColumn.get(problem.column);
      const sentence = rowProblemText(words, problem);
      return column === undefined ? sentence : `${headingOf(words, column)}: ${sentence}`;
    });
    return [...requestColumns.map(({ key }) => line.cells[key] ?? ''), told.join('\n')];
  });
  const head = [
    ...requestColumns.map((column) => markedHeading(words, column)),
    `${remark} ${t('bulk.column.problems')}`,
  ];
  const rightToLeft = words.language.dir === 'rtl';
  return writeWorkbook([
    {
      name: t('bulk.sheet.titles'),
      rows: [head, ...rows],
      widths: [...columnWidths, 90],
      marked,
      choices,
      rightToLeft,
    },
    sheet,
  ]);
}
