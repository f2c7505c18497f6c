/** English sentences for what the import itself has to say; those of the readers come from their packages. */
import type { RuleProblem } from './outcome.ts';

export function describeRuleProblem(problem: RuleProblem): string {
  switch (problem.type) {
    case 'issn-repeated':
      return `ISSN ${problem.issn} was already described otherwise by item ${problem.first} of this file; that one counts.`;
    case 'repeated-in-file':
      return `Item ${problem.first} of this file says the same about ISSN ${problem.issn}.`;
    case 'cancelled-number':
      return problem.replacement
        ? `ISSN ${problem.issn} is cancelled in the Register; use ${problem.replacement} instead.`
        : `ISSN ${problem.issn} is cancelled in the Register.`;
    case 'suppressed-number':
      return `ISSN ${problem.issn} is suppressed in the Register: it names no continuing resource.`;
    case 'cancelled-number-in-use':
      return `ISSN ${problem.issn} stands here as cancelled, but it has a title of its own in the Register and keeps it.`;
    case 'cancelled-for-another':
      return `ISSN ${problem.issn} stands here as cancelled, but the Register has it cancelled in favour of ${problem.replacement}.`;
    case 'key-title-taken':
      return `ISSN ${problem.issn} has the key title “${problem.title}” already; a key title names one resource only, so one of the two needs a qualifier.`;
    case 'state-kept':
      return `The Register has this number as ${problem.kept}; it does not become ${problem.given}.`;
    case 'number-only':
      return 'The row has no title: only its numbers were recorded, as unreported.';
    case 'differs':
      return `The list has ${problem.what} "${problem.list}", the record "${problem.register}"; the record stays.`;
    case 'character-not-storable':
      return `The record holds the character U+${problem.code.toString(16).toUpperCase().padStart(4, '0')}, which the Register cannot keep.`;
    case 'not-storable':
      return `The database refused the record: ${problem.cause}.`;
  }
}
