/** The one table from why there is no barcode to an HTTP status and a problem document (RFC 9457). */
import { barcodeFormats, describeBarcodeProblem } from '@masthead/barcode';
import { describeIssnProblem, type Issn, type IssnProblem } from '@masthead/issn';
import { type ParameterProblem, parameterNames } from './parameters.ts';

export type BarcodeRequestProblem =
  | ParameterProblem
  /** Another suffix than those of the forms that there are. */
  | { readonly type: 'unknown-suffix' }
  | { readonly type: 'wrong-number'; readonly problem: IssnProblem; readonly likely: readonly Issn[] }
  | { readonly type: 'unknown-number'; readonly issn: Issn }
  /** Cancelled or suppressed: no new issue may carry it. */
  | { readonly type: 'withdrawn-number'; readonly issn: Issn; readonly replacement?: Issn };

export interface ProblemDocument {
  readonly status: 400 | 404 | 410;
  readonly title: string;
  readonly detail: string;
  /** The problem's name for programs; `type` stays `about:blank`, so the title is that of the status. */
  readonly problem: BarcodeRequestProblem['type'];
  readonly [member: string]: unknown;
}

const titles = { 400: 'Bad Request', 404: 'Not Found', 410: 'Gone' } as const;

export function toProblemDocument(problem: BarcodeRequestProblem): ProblemDocument {
  const { status, detail, more } = rowOf(problem);
  return { type: 'about:blank', title: titles[status], status, detail, problem: problem.type, ...more };
}

function rowOf(problem: BarcodeRequestProblem): {
  readonly status: keyof typeof titles;
  readonly detail: string;
  readonly more?: Readonly<Record<string, unknown>>;
} {
  switch (problem.type) {
    case 'bad-variant':
    case 'bad-add-on':
    case 'bad-scale':
      return { status: 400, detail: describeBarcodeProblem(problem) };
    case 'unknown-parameter':
      return {
        status: 400,
        detail: `A barcode has no parameter of that name. There are: ${parameterNames.join(', ')}.`,
        more: { parameter: problem.name },
      };
    case 'repeated-parameter':
      return { status: 400, detail: `Give ${problem.name} once.`, more: { parameter: problem.name } };
    case 'unknown-suffix':
      return {
        status: 404,
        detail: `A barcode can be had as ${barcodeFormats.map(({ name }) => `.${name}`).join(', ')}.`,
      };
    case 'wrong-number':
      return {
        status: 404,
        detail: describeIssnProblem(problem.problem),
        more: { reason: problem.problem.type, likely: problem.likely },
      };
    case 'unknown-number':
      return { status: 404, detail: `This Register has no ISSN ${problem.issn}.`, more: { issn: problem.issn } };
    case 'withdrawn-number': {
      const instead = problem.replacement === undefined ? '' : ` Use ISSN ${problem.replacement} instead.`;
      return {
        status: 410,
        detail: `ISSN ${problem.issn} is withdrawn and gets no barcode.${instead}`,
        more: { issn: problem.issn, ...(problem.replacement && { replacement: problem.replacement }) },
      };
    }
  }
}
