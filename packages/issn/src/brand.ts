/** An ISSN in its canonical form: eight characters and the hyphen, `X` upper case, check digit right. Made by `parseIssn` and `issnFromInteger` only. */
export type Issn = string & { readonly __brand: 'Issn' };
