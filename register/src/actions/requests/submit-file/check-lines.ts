/** What is wrong with the rows of a file, cell by cell: by the rules of the form, and by what only a file can have wrong. Pure. */
import { createHash } from 'node:crypto';
import { requestColumn } from '../../../domain/request-columns.ts';
import { type CellProblem, type ReadRow, readRequestCells } from '../../../domain/request-columns-read.ts';
import type { RequestVocabulary } from '../../../domain/request-columns-words.ts';
import { checkRequestForm, isWebAddress, type RequestProblem } from '../../../domain/request-form/check.ts';
import type { RequestForm } from '../../../domain/request-form.ts';
import { type BatchEvidence, type BatchLine, evidenceKey } from '../../../store/index.ts';
import type { RequestActionProblem } from '../asking.ts';
import type { CellFault } from '../read-request-file.ts';

/** What only a row of a file can have wrong. */
export type LineProblem =
  | { readonly type: 'evidence-missing' }
  /** It is no address, and no file of this name was sent along. */
  | { readonly type: 'evidence-unknown'; readonly value: string }
  /** Another row says the same. */
  | { readonly type: 'row-repeated'; readonly row: number }
  /** An earlier file said the same, and it was sent. */
  | { readonly type: 'row-sent'; readonly reference: string }
  /** When it was sent, the centre's rules refused it. */
  | { readonly type: 'row-refused'; readonly problem: RequestActionProblem };

/** Who says so, which tells alike names apart. */
export type RowProblem =
  | { readonly from: 'cell'; readonly column: string; readonly problem: CellProblem | CellFault }
  | { readonly from: 'form'; readonly column?: string; readonly problem: RequestProblem }
  | { readonly from: 'file'; readonly column?: string; readonly problem: LineProblem };

export interface CheckedLine {
  readonly line: BatchLine;
  readonly form: RequestForm;
  readonly evidence?: { readonly url: string } | { readonly file: BatchEvidence };
  readonly ownReference?: string;
  readonly problems: readonly RowProblem[];
}

export interface LineContext {
  readonly vocabulary: RequestVocabulary;
  readonly applicant: RequestForm['applicant'];
  /** By `evidenceKey`. */
  readonly evidence: ReadonlyMap<string, BatchEvidence>;
  /** References of requests that earlier files made of rows, by digest. */
  readonly sent: ReadonlyMap<string, string>;
}

export function checkLines(lines: readonly BatchLine[], context: LineContext): CheckedLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const read = readRequestCells(line.cells, context.vocabulary);
    const form = { ...read.form, applicant: context.applicant };
    const shown = evidenceOf(read.evidence, context.evidence);
    const problems = problemsOf(line, read, form, shown);
    const first = seen.get(line.digest);
    if (first === undefined) seen.set(line.digest, line.row);
    else problems.push({ from: 'file', problem: { type: 'row-repeated', row: first } });
    const reference = context.sent.get(line.digest);
    if (reference !== undefined) problems.push({ from: 'file', problem: { type: 'row-sent', reference } });
    return {
      line,
      form,
      ...(typeof shown === 'object' && { evidence: shown }),
      ...(read.ownReference !== undefined && { ownReference: read.ownReference }),
      problems,
    };
  });
}

function problemsOf(
  line: BatchLine,
  read: ReadRow,
  form: RequestForm,
  shown: ReturnType<typeof evidenceOf>,
): RowProblem[] {
  const cells: RowProblem[] = [
    ...(line.faults as readonly CellFault[]).map(
      (problem): RowProblem => ({ from: 'cell', column: problem.column, problem }),
    ),
    ...read.problems.map((problem): RowProblem => ({ from: 'cell', column: problem.column, problem })),
  ];
  // A cell that was not understood is not said to be empty as well, nor the list that it begins.
  const told = new Set(
    cells.flatMap(({ column }) => (column === undefined ? [] : [column, requestColumn.get(column)?.name ?? column])),
  );
  const problems = cells;
  for (const problem of checkRequestForm(form, { complete: true })) {
    if (problem.field.startsWith('applicant.')) continue;
    const column = read.columnOf(problem.field);
    if (column !== undefined && (told.has(column) || told.has(requestColumn.get(column)?.name ?? column))) continue;
    problems.push({ from: 'form', ...(column !== undefined && { column }), problem });
  }
  if (!told.has('evidence')) {
    if (shown === 'missing') problems.push({ from: 'file', column: 'evidence', problem: { type: 'evidence-missing' } });
    else if (shown === 'unknown') {
      problems.push({
        from: 'file',
        column: 'evidence',
        problem: { type: 'evidence-unknown', value: read.evidence ?? '' },
      });
    }
  }
  if (line.refused !== undefined) {
    problems.push({ from: 'file', problem: { type: 'row-refused', problem: line.refused as RequestActionProblem } });
  }
  return problems;
}

function evidenceOf(
  text: string | undefined,
  files: ReadonlyMap<string, BatchEvidence>,
): CheckedLine['evidence'] | 'missing' | 'unknown' {
  if (text === undefined) return 'missing';
  if (isWebAddress(text)) return { url: text };
  const file = files.get(evidenceKey(text));
  return file === undefined ? 'unknown' : { file };
}

/** SHA-256, in hexadecimal, of whose it is and what it says: what it is called and proved by may differ. */
export function digestOfCells(
  owner: string,
  cells: Readonly<Record<string, string>>,
  vocabulary: RequestVocabulary,
): string {
  const { form, problems } = readRequestCells(cells, vocabulary);
  const said = [owner, form, problems];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
