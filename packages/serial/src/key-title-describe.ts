/** English sentences for what is found when a key title is built; the registers' own words are kept in their catalogues. */
import type { KeyTitleAdvice, KeyTitleProblem } from './key-title-base.ts';
import type { CandidateRule } from './key-title-candidates.ts';

export function describeKeyTitleProblem(problem: KeyTitleProblem): string {
  switch (problem.type) {
    case 'title-empty':
      return 'There is no title: give the title as it stands on the publication.';
    case 'title-too-long':
      return `The title has ${problem.length} characters; a key title has at most ${problem.limit}.`;
  }
}

const omitted = {
  subtitle: 'the subtitle',
  'parallel-title': 'the parallel title',
  responsibility: 'the statement of responsibility',
  'medium-designation': 'the designation of the medium',
} as const;

export function describeKeyTitleAdvice(advice: KeyTitleAdvice): string {
  switch (advice.type) {
    case 'omitted':
      return `A key title is made of the title proper alone: ${omitted[advice.part]} “${advice.text}” is left out.`;
    case 'generic':
      return 'The title only names a kind of publication, so its issuing body is added even if nobody else has it.';
    case 'article-not-filed':
      return `The initial article “${advice.text}” stays in the key title; it is not counted when the title is filed.`;
    case 'varying-number':
      return `“${advice.text}” stands in the title. If it changes from issue to issue, leave it out.`;
    case 'acronym':
      return `“${advice.acronym}” is short for “${advice.full}”. If both stand on the publication, the full form is the title proper.`;
    case 'not-romanized':
      return 'Key titles are written in Latin letters: Romanize the title by its standard first (ISO 3297:2020, 6.3).';
    case 'mixed-scripts':
      return 'The title mixes letters of several scripts, some of which look alike. Check that each is the one that is meant.';
    case 'own-parenthesis':
      return `The title ends with “${advice.text}”. If that does not stand in the title itself, leave it out: the qualifier is added here.`;
    case 'unbalanced-parentheses':
      return 'A parenthesis in the title is not closed or was never opened.';
    case 'no-letters':
      return 'The title has neither letters nor digits: it is told from others by its signs alone.';
  }
}

/** Why a key title has the form it has, as half a sentence that follows the key title: `because …`. */
export function describeCandidateRule(rule: CandidateRule): string {
  switch (rule) {
    case 'title-proper':
      return 'the title proper is the key title when no other resource is called so (ISO 3297:2020, 6.2)';
    case 'sibling-medium':
      return 'a version in another medium has the title and keeps it; this one adds its own medium';
    case 'several-media':
      return 'each version of a title in several media is told from the others by its medium';
    case 'established':
      return 'the number has it already, and an established key title is not changed';
    case 'generic-title':
      return 'a title that only names a kind of publication takes its issuing body';
    case 'issuing-body':
      return 'the title is taken, and the issuing body is the first thing that tells two titles apart';
    case 'place':
      return 'the title is taken; the place of publication comes next';
    case 'place-and-date':
      return 'the title is taken in that place; the year in which it began is added to the place';
    case 'date':
      return 'the title is taken; the year in which it began tells it apart';
    case 'edition':
      return 'the title is taken; the edition tells it apart';
    case 'medium':
      return 'the title is taken; the medium tells it apart';
    case 'combination':
      return 'the title is taken, and no single qualifier tells it apart';
    case 'number':
      return 'everything else that is known of it is taken; its number is the last resort';
  }
}
