/** The sentences of what is wrong with a request for credentials. */
import { describePermissionProblem } from '../domain/permissions.ts';
import { rolesOfTokens, type TokenProblem } from './create-token.ts';

export function describeTokenProblem(problem: TokenProblem): string {
  switch (problem.type) {
    case 'name-not-usable':
      return 'A name begins with a letter or digit and has at most 100 letters, digits, spaces and . _ @ -; say who will use it, such as "Numbering of centre 7".';
    case 'name-taken':
      return `The name ${problem.name} was given before, and the ledger must not mix two up; choose another, such as ${problem.name} 2.`;
    case 'role-unknown':
      return `There is no role ${problem.role} for credentials; choose one of ${rolesOfTokens.join(', ')}.`;
    case 'centre-missing':
      return `The rights of a ${problem.role} end at a centre; name its code.`;
    case 'centre-not-wanted':
      return `The role ${problem.role} works for the Registration Authority and not for a centre; leave the centre out.`;
    case 'centre-unknown':
      return `The Register knows no centre ${problem.centre}; enter it first, or look at the list of centres.`;
    case 'days-not-usable':
      return 'Credentials hold for a whole number of days from 1 to 3650.';
    case 'token-unknown':
      return `No credentials of the name ${problem.name} are in use.`;
    default:
      return describePermissionProblem(problem);
  }
}
