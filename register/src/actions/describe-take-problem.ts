/** The sentences of why the record of an import that was refused cannot be taken. */
import { formatWithPrefix } from '@masthead/issn';
import { describeWorklistProblem } from './describe-worklist-problem.ts';
import type { TakeConflictProblem } from './take-conflict.ts';

export function describeTakeProblem(problem: TakeConflictProblem): string {
  switch (problem.type) {
    case 'no-conflict':
      return `Matter ${problem.id} is no conflict of an import: there is no record to take. Look at it to see what it is about.`;
    case 'cancel-instead':
      return `The other centre's record says that ${formatWithPrefix(problem.issn)} is cancelled in favour of ${formatWithPrefix(problem.inFavourOf)}. If it is so, cancel it (masthead cancel ${problem.issn} --in-favour-of ${problem.inFavourOf} --reason …), and settle the matter as done.`;
    case 'changed-meanwhile': {
      const { issn, basedOn, current, by } = problem;
      const was = basedOn === 0 ? 'there was no record of it' : `its record was at revision ${basedOn}`;
      return `${by || 'Somebody'} wrote ${formatWithPrefix(issn)} in between: ${was}, and it is at ${current} now. Nothing was taken. Look at the matter again; if the other record is still the better one, take it over revision ${current}.`;
    }
    case 'not-taken':
      return `An import would refuse this record of ${formatWithPrefix(problem.issn)} too: ${problem.problems.map(({ sentence }) => sentence).join(' ')}`;
    default:
      return describeWorklistProblem(problem);
  }
}
