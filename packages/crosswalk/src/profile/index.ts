/** The ISSN profile of MARC 21 as rules: what a record of the Register holds, and what is wrong with one (ISO 3297:2020, Annex C). */
export { describeProfileProblem, type ProfileSentence } from './describe.ts';
export {
  type FieldRule,
  type FieldUse,
  fieldGroups,
  fieldRules,
  type SubfieldRule,
} from './fields.ts';
export { fixedPositions, leaderPositions, type PositionRule, serialPositions } from './fixed.ts';
export type { ProfileProblem, ValidateOptions } from './problems.ts';
export type { ProfileRule } from './rule.ts';
export { profileRules } from './rules.ts';
export { type RuleId, sentences as profileSentences } from './sentences.ts';
export { validateRecord } from './validate.ts';
