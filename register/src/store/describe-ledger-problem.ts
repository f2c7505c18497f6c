/** What a break of the ledger is, in a sentence for the person who asked for the proof. */
import { issnFromInteger } from '@masthead/issn';
import type { LedgerProblem } from './ledger-problem.ts';

export function describeLedgerProblem(problem: LedgerProblem): string {
  switch (problem.type) {
    case 'position-missing':
      return `Position ${problem.position} is missing: a seal was taken out.`;
    case 'time-goes-back':
      return `Position ${problem.position} is stamped with an earlier moment than the one before it.`;
    case 'change-missing':
      return `The change at position ${problem.position} is missing: its seal names change ${problem.change}, which is not there.`;
    case 'change-altered':
      return `The change at position ${problem.position} was altered: it does not say what was sealed.`;
    case 'record-missing':
      return `The record that position ${problem.position} made current for ${issn(problem.number)} is missing.`;
    case 'record-altered':
      return problem.position === 0
        ? `A record of ${issn(problem.number)} that no position names does not fit its hash.`
        : `The record that position ${problem.position} made current for ${issn(problem.number)} was altered.`;
    case 'chain-broken':
      return `The chain breaks at position ${problem.position}: its hash does not follow from the one before and from its change.`;
    case 'head-differs':
      return `The head of the chain says position ${problem.position}, and the last seal is another: seals were taken from the end, or put there.`;
    case 'published-ahead':
      return `Position ${problem.position} was published, and this register ends at ${problem.head}: changes are gone, as after a restored old backup.`;
    case 'published-differs':
      return `Position ${problem.position} has another hash than the one that was published: something at or before it was rewritten.`;
    case 'change-not-sealed':
      return `Change ${problem.change}, of ${issn(problem.number)} at ${problem.at.toISOString()}, has no position.`;
    case 'number-differs':
      return problem.position === 0
        ? `No change says anything of ${issn(problem.number)}, and the register has it.`
        : `State, replacement, record or place of ${issn(problem.number)} are not those of its newest change, at position ${problem.position}.`;
  }
}

const issn = (number: number): string => `ISSN ${issnFromInteger(number)}`;
