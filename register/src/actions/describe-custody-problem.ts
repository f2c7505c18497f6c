/** Why custody was not transferred, in a sentence. */
import { issnFromInteger } from '@masthead/issn';
import { describePermissionProblem } from '../domain/permissions.ts';
import type { CustodyProblem } from './transfer-custody.ts';

export function describeCustodyProblem(problem: CustodyProblem): string {
  switch (problem.type) {
    case 'centre-unknown':
      return `There is no centre ${problem.centre}; look at the list of centres.`;
    case 'centre-not-active':
      return `Centre ${problem.centre} is ${problem.status} and takes nothing into custody.`;
    case 'reason-missing':
      return 'A transfer of custody takes a reason, for whoever reads the history.';
    case 'same-centre':
      return `Both are centre ${problem.centre}; name the centre that is to have the numbers.`;
    case 'number-unknown':
      return `ISSN ${issnFromInteger(problem.number)} is not known to the Register.`;
    case 'not-theirs':
      return problem.centre === undefined
        ? `ISSN ${issnFromInteger(problem.number)} is in no centre's custody.`
        : `ISSN ${issnFromInteger(problem.number)} is in the custody of centre ${problem.centre}.`;
    default:
      return describePermissionProblem(problem);
  }
}
