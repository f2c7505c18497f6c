/** Sentences for what is wrong with a file, a row or a cell: what it is, and what to do. */
import { columnLetters, type FileNote } from '../../actions/requests/read-request-file.ts';
import type { RowProblem } from '../../actions/requests/submit-file/check-lines.ts';
import type { FileActionProblem } from '../../actions/requests/submit-file/of-file.ts';
import { requestColumn, requestColumns } from '../../domain/request-columns.ts';
import { headingOf } from '../../words/request-vocabulary.ts';
import type { MessageKey, Words } from '../../words/words.ts';
import { problemText } from '../request/fields.tsx';
import { refusalText } from '../request/refusal.ts';
import { valuesText } from './template.ts';

export type ShownFileProblem = FileActionProblem | { readonly type: 'file-missing' };

export function fileProblemText(words: Words, problem: ShownFileProblem): string {
  const { t } = words;
  switch (problem.type) {
    case 'file-too-large':
      return t('bulk.problem.file-too-large', { most: Math.floor(problem.most / 1024 / 1024) });
    case 'file-no-headings':
      return t('bulk.problem.file-no-headings', {
        seen: words.list(problem.seen.map((one) => one.slice(0, 60))) || '–',
      });
    case 'file-heading-twice':
      return t('bulk.problem.file-heading-twice', {
        heading: problem.heading.slice(0, 100),
        letters: words.list(problem.letters),
      });
    default:
      return t(`bulk.problem.${problem.type}` as MessageKey, valuesOf(words, problem));
  }
}

/** The texts and numbers of a problem; a text from a file is not longer than a line. */
const valuesOf = ({ language }: Words, problem: object): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(problem)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      // `is` chooses among sentences and is not shown.
      .map(([name, value]) => [
        name,
        typeof value === 'string' && name !== 'is' ? isolated(value, language.dir) : value,
      ]),
  );

/** A text of another direction than the sentence keeps its order, and the sentence's (Unicode UAX 9, first strong isolate). */
const isolated = (value: string, dir: 'ltr' | 'rtl'): string =>
  dir === 'rtl' ? `\u2068${value.slice(0, 100)}\u2069` : value.slice(0, 100);

export function rowProblemText(words: Words, { from, problem }: RowProblem): string {
  const { t } = words;
  if (from === 'form') return problemText(words, problem);
  switch (problem.type) {
    case 'unknown-value':
      return t('bulk.problem.unknown-value', {
        value: isolated(problem.value, words.language.dir),
        values: valuesText(words, problem.list),
      });
    case 'medium-contradicted':
      return t('bulk.problem.medium-contradicted', { filled: headingOf(words, requestColumn.get(problem.filled)!) });
    case 'row-refused':
      return t('bulk.problem.row-refused', {
        why: refusalText(words, problem.problem),
      });
    default:
      return t(`bulk.problem.${problem.type}` as MessageKey, valuesOf(words, problem));
  }
}

export const noteText = (words: Words, note: FileNote): string =>
  words.t(`bulk.note.${note.type}`, valuesOf(words, note));

/** As the sheet names the cell: its own letter where the file has the column, else that of the template. */
export function cellName(letters: Readonly<Record<string, string>>, column: string, row: number): string {
  return `${letters[column] ?? columnLetters(requestColumns.findIndex(({ key }) => key === column))}${row}`;
}
