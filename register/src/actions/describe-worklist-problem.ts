/** The sentences of what is wrong with a look at the worklist. */
import { describePermissionProblem } from '../domain/permissions.ts';
import type { WorklistProblem } from './settle-worklist.ts';

export function describeWorklistProblem(problem: WorklistProblem): string {
  switch (problem.type) {
    case 'matter-unknown':
      return `There is no matter ${problem.id} on your worklist; look at the list again.`;
    case 'matter-settled':
      return `Matter ${problem.id} was settled by somebody else meanwhile; look at it to see how.`;
    case 'reason-missing':
      return 'To dismiss a matter takes a reason, so that whoever finds it again knows why.';
    default:
      return describePermissionProblem(problem);
  }
}
