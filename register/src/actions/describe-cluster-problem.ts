/** The sentences of what is wrong with a request about clusters and relations. */
import { issnFromInteger } from '@masthead/issn';
import { describePermissionProblem } from '../domain/permissions.ts';
import type { AcceptRelationProblem } from './accept-relation.ts';
import type { ApproveClusterProblem } from './approve-cluster.ts';
import type { MoveIssnLProblem } from './move-issn-l.ts';
import type { ProposeClusterProblem } from './propose-cluster.ts';

export type ClusterProblem = ProposeClusterProblem | ApproveClusterProblem | MoveIssnLProblem | AcceptRelationProblem;

export function describeClusterProblem(problem: ClusterProblem): string {
  switch (problem.type) {
    case 'kind-unknown':
      return `There is no cluster ISSN-${problem.kind}; the kinds that are defined are on the page /clusters.`;
    case 'not-proposed':
      if ('number' in problem)
        return `ISSN ${issnFromInteger(problem.number)} was not proposed as a member; propose the cluster again with it.`;
      return `An ISSN-${problem.kind} is designated automatically and never proposed.`;
    case 'no-title':
      return `ISSN ${issnFromInteger(problem.number)} names no title of this Register, or none any more.`;
    case 'alone':
      return `Nothing precedes or follows ISSN ${issnFromInteger(problem.number)}; write the links to its earlier or later titles first.`;
    case 'too-many':
      return `More than ${problem.most} titles hang together; say which of them are meant.`;
    case 'not-connected':
      return `ISSN ${issnFromInteger(problem.number)} is no title that hangs together with the others; write the links first.`;
    case 'circle':
      return `Titles follow one another in a circle: ${problem.titles.map(issnFromInteger).join(', ')}; correct one of the links first.`;
    case 'exists':
      return `These titles are a cluster already, ${issnFromInteger(problem.cluster)}.`;
    case 'reason-missing':
      return 'Say why: the ledger keeps it.';
    case 'matter-unknown':
      return `There is no such matter ${problem.id} on your worklist; look at the list again.`;
    case 'matter-settled':
      return `Matter ${problem.id} was settled by somebody else meanwhile; look at it to see how.`;
    case 'title-withdrawn':
      return `ISSN ${issnFromInteger(problem.number)} was withdrawn meanwhile; dismiss the matter and propose again what still holds.`;
    case 'too-few':
      return 'A cluster has two members or more.';
    case 'no-issn-l':
      return `${issnFromInteger(problem.number)} is no ISSN-L.`;
    case 'no-member':
      return `ISSN ${issnFromInteger(problem.number)} is no living member of ISSN-L ${issnFromInteger(problem.cluster)}.`;
    case 'same-issn-l':
      return `${issnFromInteger(problem.number)} is the ISSN-L already.`;
    case 'no-relation':
      return `Matter ${problem.id} is no proposed relation.`;
    case 'contradicts':
      return `The record of ISSN ${issnFromInteger(problem.number)} says of ISSN ${issnFromInteger(problem.other)} meanwhile what cannot be so beside it; correct it first, or dismiss the matter.`;
    case 'no-open-block':
      return `Centre ${problem.centre} has no open block; give it one first (masthead block give).`;
    case 'block-unknown':
      return `There is no block ${problem.block}.`;
    case 'block-closed':
      return `Block ${problem.block} is closed.`;
    case 'block-foreign':
      return `Block ${problem.block} belongs to centre ${problem.centre}, not to the Registration Authority.`;
    case 'block-exhausted':
      return 'No number is left in the blocks of the Registration Authority; give it another one first (masthead block give).';
    default:
      return describePermissionProblem(problem);
  }
}
