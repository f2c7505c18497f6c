/** The closed set of things that can be wrong with the encoding of a record. Sentences for people are kept apart. */

export type MarcProblem = { readonly type: 'owner-of-packages-marc-defines-this' } & MarcProblemPlace;

export interface MarcProblemPlace {
  /** `error`: no record came of it. `warning`: the record was read, and this is what was found. */
  readonly severity: 'error' | 'warning';
  /** Byte offset in the input where it was found. */
  readonly offset: number;
  /** Tag of the field, when the problem belongs to one. */
  readonly tag?: string;
}
