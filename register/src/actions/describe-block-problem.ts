/** Why a block was not given, changed or could not serve, in a sentence. */
import { describeRangeProblem, formatSevenDigits } from '../domain/number-range.ts';
import { describePermissionProblem } from '../domain/permissions.ts';
import type { TakeProblem } from '../store/index.ts';
import type { ChangeBlockProblem } from './change-block.ts';
import type { GiveBlockProblem } from './give-block.ts';

export type BlockProblem = GiveBlockProblem | ChangeBlockProblem | TakeProblem;

export function describeBlockProblem(problem: BlockProblem): string {
  switch (problem.type) {
    case 'not-permitted':
    case 'not-in-custody':
      return describePermissionProblem(problem);
    case 'centre-unknown':
      return `There is no centre ${problem.centre}; make it first (masthead centre set).`;
    case 'centre-not-active':
      return `Centre ${problem.centre} is ${problem.status} and is given no numbers.`;
    case 'holder-missing':
      return 'A block for a publisher needs the name of the publisher as its holder.';
    case 'holder-needless':
      return `A block for the purpose ${problem.purpose} has no holder; give it the purpose publisher.`;
    case 'block-overlap':
      return `The range meets block ${problem.block} of centre ${problem.centre}, ${formatSevenDigits(problem.first)} to ${formatSevenDigits(problem.last)}. No number is in two blocks.`;
    case 'numbers-of-others':
      return `In the range are numbers of other centres: ${problem.counts
        .map(({ centre, count }) => `${count} of centre ${centre}`)
        .join(', ')}. They would not be free; say so expressly (--over-others), or choose another range.`;
    case 'nothing-free':
      return 'The Register knows every number of this range already.';
    case 'block-unknown':
      return `There is no block ${problem.block}.`;
    case 'reason-missing':
      return 'Say why; it stays on record.';
    case 'already-so':
      return `Block ${problem.block} is so already; nothing was changed.`;
    case 'no-open-block':
      return `Centre ${problem.centre} has no open block ${
        problem.holder === undefined ? `for the purpose ${problem.purpose}` : `for ${problem.holder}`
      }; ask the Registration Authority for one.`;
    case 'block-closed':
      return `Block ${problem.block} is closed; nothing is given out of it.`;
    case 'block-foreign':
      return `Block ${problem.block} is centre ${problem.centre}'s.`;
    case 'block-exhausted':
      return `${problem.block === undefined ? 'The open blocks have' : `Block ${problem.block} has`} only ${problem.left} free ${
        problem.left === 1 ? 'number' : 'numbers'
      } left, which is not enough; ask the Registration Authority for a new block.`;
    default:
      return describeRangeProblem(problem);
  }
}
