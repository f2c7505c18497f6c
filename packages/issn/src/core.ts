/** The number and nothing beside it (ISO 3297:2020): parse, check digit, display, integer, URN and URI, in under 8,000 bytes. */
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
export { compactIssn, formatIssn, formatWithPrefix } from './format.ts';
export { issnFromInteger, issnToInteger } from './integer.ts';
export {
  displayOptions,
  type IssnOptions,
  type IssnResult,
  lenientOptions,
  parseIssn,
  strictOptions,
} from './parse.ts';
export type { IssnAddressProblem, IssnProblem } from './problems.ts';
