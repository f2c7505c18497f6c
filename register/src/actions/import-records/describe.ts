/** English sentences for what the import itself has to say; those of the readers come from their packages. */
import { type Loss, placeOfLoss } from '@masthead/crosswalk';
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
    case 'cluster-number':
      return `${problem.issn} is the number of a cluster, ISSN-${problem.kind}, and names no title.`;
    case 'cancelled-number-in-use':
      return `ISSN ${problem.issn} stands here as cancelled, but it has a title of its own in the Register and keeps it.`;
    case 'cancelled-for-another':
      return `ISSN ${problem.issn} stands here as cancelled, but the Register has it cancelled in favour of ${problem.replacement}.`;
    case 'key-title-taken':
      return `ISSN ${problem.issn} has the key title “${problem.title}” already; a key title names one resource only, so one of the two needs a qualifier.`;
    case 'state-kept':
      return `The Register has this number as ${stateWord(problem.kept)}; it does not become ${stateWord(problem.given)}.`;
    case 'number-only':
      return 'The row has no title: only its numbers were recorded, as unreported.';
    case 'differs':
      return `The list has ${problem.what} "${problem.list}", the record "${problem.register}"; the record stays.`;
    case 'in-custody-of-another':
      return `ISSN ${problem.issn} is in the custody of centre ${problem.centre}; the record waits on that centre's worklist.`;
    case 'in-nobodys-custody':
      return `ISSN ${problem.issn} is in no centre's custody and in no block; the record waits on the Registration Authority's worklist.`;
    case 'names-another-centre':
      return `The record of ISSN ${problem.issn} names centre ${problem.centre} in 022 $2; custody moves by a transfer, not by an import.`;
    case 'cancels-for-another':
      return problem.centre === undefined
        ? `ISSN ${problem.issn} stands here as cancelled, but is in no centre's custody; the Registration Authority decides.`
        : `ISSN ${problem.issn} stands here as cancelled, but is in the custody of centre ${problem.centre}, which decides.`;
    case 'taken-as-unimarc':
      return `The record is UNIMARC and was converted to MARC 21.${keptSentence(problem.losses)}`;
    case 'taken-as-marc21':
      return 'The record is MARC 21, not UNIMARC, and was taken as that.';
    case 'character-not-storable':
      return `The record holds the character U+${problem.code.toString(16).toUpperCase().padStart(4, '0')}, which the Register cannot keep.`;
    case 'not-storable':
      return `The database refused the record: ${problem.cause}.`;
  }
}

/** What has no place in MARC 21, such as `801 $a, 100 $a/17-19`, each once. */
function keptSentence(losses: readonly Loss[]): string {
  const kept = [...new Set(losses.map(placeOfLoss))].join(', ');
  return kept === '' ? '' : ` Kept in 886 as it stood, as MARC 21 does not say it or not so: ${kept}.`;
}

/** A confirmed number is in the state that the network calls Register. */
const stateWord = (state: string): string => (state === 'register' ? 'confirmed' : state);
