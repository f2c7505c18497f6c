/** The one table from why nothing was resolved to an HTTP status and a problem document (RFC 9457). */
import { describeIssnProblem, type Issn, type IssnProblem } from '@masthead/issn';
import type { Understood } from './openurl.ts';

export type ResolverProblem =
  | { readonly type: 'not-a-urn' | 'nothing-asked' }
  | { readonly type: 'wrong-number'; readonly problem: IssnProblem; readonly likely: readonly Issn[] }
  | { readonly type: 'no-resource' | 'several-resources'; readonly understood: Understood };

export interface ProblemDocument {
  readonly status: 300 | 400 | 404;
  readonly title: string;
  readonly detail: string;
  /** The problem's name for programs; `type` stays `about:blank`, so the title is that of the status. */
  readonly problem: ResolverProblem['type'];
  readonly [member: string]: unknown;
}

const titles = { 300: 'Multiple Choices', 400: 'Bad Request', 404: 'Not Found' } as const;

export function toProblemDocument(problem: ResolverProblem): ProblemDocument {
  const document = (status: ProblemDocument['status'], detail: string, more: object = {}): ProblemDocument => ({
    type: 'about:blank',
    title: titles[status],
    status,
    detail,
    problem: problem.type,
    ...more,
  });
  switch (problem.type) {
    case 'not-a-urn':
      return document(400, 'The URN of an ISSN is urn:issn: and the number, such as urn:issn:0028-0836.');
    case 'nothing-asked':
      return document(400, 'An OpenURL names a journal by rft.issn, rft.eissn, rft.issnl or rft_id=urn:ISSN:….');
    case 'wrong-number':
      return document(404, describeIssnProblem(problem.problem), {
        reason: problem.problem.type,
        likely: problem.likely,
      });
    case 'no-resource':
      return document(404, 'No number in this OpenURL is in the Register.', whatWasUnderstood(problem.understood));
    case 'several-resources':
      return document(
        300,
        'The numbers in this OpenURL belong to different resources.',
        whatWasUnderstood(problem.understood),
      );
  }
}

const whatWasUnderstood = ({ numbers, wrong, title }: Understood): object => ({
  numbers: numbers.map(({ key, issn, target, replacedBy }) => ({
    key,
    issn,
    ...(replacedBy && { replacedBy }),
    ...(target && { resource: `/resource/${target.kind}/${target.issn}` }),
  })),
  wrong: wrong.map(({ key, value, problem, likely }) => ({
    key,
    value,
    reason: problem.type,
    detail: describeIssnProblem(problem),
    likely,
  })),
  ...(title !== undefined && { journal: title }),
});
