/** The one table from why there is no snippet to an HTTP status and a problem document (RFC 9457). */
import { describeEmbeddingProblem, type EmbeddingProblem, kit } from '@masthead/crosswalk';
import { describeIssnProblem, type Issn, type IssnProblem } from '@masthead/issn';

export type SnippetProblem =
  | EmbeddingProblem
  | { readonly type: 'wrong-number'; readonly problem: IssnProblem; readonly likely: readonly Issn[] }
  | { readonly type: 'unknown-number'; readonly issn: Issn }
  | { readonly type: 'unknown-snippet'; readonly name: string };

export interface SnippetProblemDocument {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The problem's name for programs. */
  readonly problem: SnippetProblem['type'];
  readonly [member: string]: unknown;
}

const titles = { 400: 'Bad Request', 404: 'Not Found' } as const;

export function toProblemDocument(problem: SnippetProblem): SnippetProblemDocument {
  // What the request itself has to bring is its fault; all else is a thing that is not there.
  const status = problem.type === 'no-volume' || problem.type === 'not-an-isbn' ? 400 : 404;
  const document = { type: 'about:blank', title: titles[status], status, problem: problem.type } as const;
  switch (problem.type) {
    case 'wrong-number':
      return {
        ...document,
        detail: describeIssnProblem(problem.problem),
        reason: problem.problem.type,
        likely: problem.likely,
      };
    case 'unknown-number':
      return { ...document, detail: `This Register has no ISSN ${problem.issn}.`, issn: problem.issn };
    case 'unknown-snippet':
      return { ...document, detail: 'There is no snippet of that name.', available: kit.map(({ name }) => name) };
    case 'names-no-resource':
      return {
        ...document,
        detail: describeEmbeddingProblem(problem),
        ...(problem.replacedBy && { replacedBy: problem.replacedBy }),
      };
    default:
      return { ...document, detail: describeEmbeddingProblem(problem) };
  }
}
