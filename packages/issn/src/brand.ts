/** An ISSN in its canonical form: eight characters and the hyphen, `X` upper case, check digit right. Made by `parseIssn` and `issnFromInteger` only. */
export type Issn = string & { readonly __brand: 'Issn' };

/**
 * What a number is shown as: the ISSN of one medium version, or the number of a cluster (ISO 3297:2020, 7 and 8.1).
 * `ISSN-L` groups the media of one title, `ISSN-H` successive titles.
 */
export type IssnKind = 'ISSN' | 'ISSN-L' | 'ISSN-H';
