/** An ISSN as text: the two groups of four, the compact form of a data field, and the display with prefix (ISO 3297:2020, 4.c and 8.1). */
import type { Issn, IssnKind } from './brand.ts';

const eight = /^\d{7}[\dXx]$/;
const nine = /^\d{4}-\d{3}[\dXx]$/;

/**
 * Eight characters as two groups of four: `00280836` gives `0028-0836`. The check digit is not looked at, so that a
 * number that is wrong can be shown as well; a hyphen that is there stays. Throws a RangeError for anything but seven
 * digits and a check character: text from outside goes through `parseIssn`.
 */
export function formatIssn(eightCharacters: string): string {
  if (eight.test(eightCharacters)) {
    return `${eightCharacters.slice(0, 4)}-${eightCharacters.slice(4).toUpperCase()}`;
  }
  if (nine.test(eightCharacters)) return eightCharacters.toUpperCase();
  throw new RangeError(`not the eight characters of an ISSN: ${JSON.stringify(eightCharacters)}`);
}

/** Without the hyphen, as it may be kept inside one application (9.4). */
export const compactIssn = (issn: Issn): string => issn.slice(0, 4) + issn.slice(5);

/** As people should see it: `ISSN 0028-0836`, `ISSN-L 0028-0836`. */
export const formatWithPrefix = (issn: Issn, kind: IssnKind = 'ISSN'): string => `${kind} ${issn}`;
