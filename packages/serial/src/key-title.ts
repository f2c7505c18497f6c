/** Key titles (ISO 3297:2020, 6): building them, comparing them, taking them apart, and what distinguishes those of one title. */
export {
  type KeyTitleAdvice,
  type KeyTitleBase,
  type KeyTitleBaseResult,
  type KeyTitleProblem,
  keyTitleBase,
  longestKeyTitle,
  type OmittedPart,
  type TitleProperParts,
} from './key-title-base.ts';
export {
  type CandidateRule,
  type KeyTitleCandidate,
  keyTitleCandidates,
  type Qualifier,
  type QualifierKind,
  type QualifierSources,
} from './key-title-candidates.ts';
export { describeCandidateRule, describeKeyTitleAdvice, describeKeyTitleProblem } from './key-title-describe.ts';
export { isGenericTitle } from './key-title-generic.ts';
export {
  centreLanguage,
  isMediumQualifier,
  type MediumTerms,
  mediumQualifier,
  mediumTermsByLanguage,
} from './key-title-media.ts';
export { keyTitleNormalForm } from './key-title-normal.ts';
export {
  joinKeyTitle,
  type KeyTitleParts,
  type SplitOptions,
  splitKeyTitle,
} from './key-title-parts.ts';
