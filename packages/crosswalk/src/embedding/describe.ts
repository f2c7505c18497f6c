/** Why a snippet cannot be written, as an English sentence. */
import type { EmbeddingProblem } from './problems.ts';

export function describeEmbeddingProblem(problem: EmbeddingProblem): string {
  switch (problem.type) {
    case 'names-no-resource':
      return problem.replacedBy
        ? `The number is ${problem.status}. Use ISSN ${problem.replacedBy}, which replaces it.`
        : `The number is ${problem.status} and should not be shown or embedded anywhere.`;
    case 'no-title':
      return 'The format requires a title, and the record has none.';
    case 'medium-not-expressible':
      return 'The format knows print and electronic versions only, and the record says of none that it is either.';
    case 'no-series':
      return 'The record names no main series and no subseries with an ISSN.';
    case 'no-insert':
      return 'The record names no insert with an ISSN, and nothing that this one is an insert of.';
    case 'no-volume':
      return 'Title and ISBN of the volume are needed.';
    case 'not-an-isbn':
      return `“${problem.text}” is not an ISBN of 13 digits with a right check digit.`;
  }
}
