/** English sentences for what can be wrong under an agreement, for programs; people read those of the catalogue. */
import type { AgreementProblem } from '../../domain/agreement.ts';
import { describePermissionProblem, type PermissionProblem } from '../../domain/permissions.ts';
import { describeAssignProblem } from '../describe-assign-problem.ts';
import { describeLifeProblem } from '../describe-life-problem.ts';
import type { ConfirmRowProblem } from './confirm-many.ts';
import type { TakeRowProblem } from './take-provisional.ts';

export function describeAgreementProblem(problem: AgreementProblem | PermissionProblem): string {
  switch (problem.type) {
    case 'agreement-unknown':
      return `There is no agreement ${problem.agreement}. GET /api/agreements lists yours.`;
    case 'agreement-not-active':
      return `The agreement is ${problem.state}; numbers are taken while it is active. Ask the centre.`;
    case 'agreement-not-now':
      return `The agreement holds from ${problem.since}${problem.until === undefined ? '' : ` to ${problem.until}`}. Ask the centre for another.`;
    case 'way-not-agreed':
      return problem.way === 'api'
        ? 'The agreement does not let programs take numbers. Send a file on its page, or ask the centre.'
        : 'The agreement does not let numbers be taken by file. Use a program, or ask the centre.';
    case 'key-not-usable':
      return 'A call has a key of 1 to 200 characters. Choose one for each call, and send the same with every repetition.';
    case 'key-used':
      return `The key “${problem.key}” was used for another call. Choose another, or send that call again as it was.`;
    case 'nothing-asked':
      return 'Nothing is asked for.';
    case 'too-many':
      return `A call asks for at most ${problem.most} numbers, and this one for ${problem.asked}. Send several.`;
    case 'label-repeated':
      return `Two titles have the label “${problem.label}”. Give each its own.`;
    case 'quota-exceeded': {
      const { quota, most, used, asked } = problem;
      const what = quota === 'year' ? 'numbers a year' : 'provisional numbers at once';
      const instead = quota === 'open' ? 'Confirm those that have appeared' : 'Ask the centre for more';
      return `The agreement allows ${most} ${what}; ${used} are used and ${asked} asked for. Ask for ${Math.max(0, most - used)} at most. ${instead}.`;
    }
    case 'block-exhausted':
      return `${problem.left} numbers are left in the block, and ${problem.asked} are asked for. The centre gets another from the Registration Authority.`;
    default:
      return describePermissionProblem(problem);
  }
}

export function describeTakeRowProblem(problem: TakeRowProblem): string {
  if (problem.type === 'broken-off') return 'The call was broken off before this title had its number. Send it again.';
  return describeAssignProblem(problem);
}

export function describeConfirmRowProblem(problem: ConfirmRowProblem): string {
  if (problem.type === 'not-under-agreement') return 'This number was not taken under this agreement.';
  return describeLifeProblem(problem);
}
