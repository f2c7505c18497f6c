/** Scripts into Roman letters by the ISO standards, and back where the standard is reversible (ISO 3297:2020, 6.3). */
export {
  type Deromanization,
  deromanize,
  needsRomanization,
  romanize,
} from './romanize.ts';
export { isStandardId, romanizationStandards, scripts, standardById, tableOf } from './standards.ts';
export type {
  Choice,
  HanReader,
  Limit,
  Romanization,
  RomanizationStandard,
  RomanizeOptions,
  StandardId,
  UnknownCharacter,
} from './types.ts';
