/** The ISSN as a number (ISO 3297:2020): parse, check digit, display, integer, URN and URI. No dependency, no I/O. */
export {
  type AnyIssnResult,
  formatResourceUri,
  formatUrn,
  type IssnAddress,
  type IssnAddressResult,
  parseAnyIssn,
  parseResourceUri,
  parseUrn,
  type ResourceKind,
  type ResourceUriOptions,
} from './address.ts';
export type { Issn, IssnKind } from './brand.ts';
export {
  checkCharacter,
  checkDigitAt,
  checkValueAt,
  integerFromIssnBytes,
  isCompactIssn,
  isIssn,
  isIssnBytes,
} from './check.ts';
export { describeIssnProblem } from './describe.ts';
export { compactIssn, formatIssn, formatWithPrefix } from './format.ts';
export { issnFromInteger, issnToInteger } from './integer.ts';
export { likelyIssns } from './likely.ts';
export {
  displayOptions,
  type IssnOptions,
  type IssnResult,
  lenientOptions,
  parseIssn,
  strictOptions,
} from './parse.ts';
export type { IssnAddressProblem, IssnProblem } from './problems.ts';
