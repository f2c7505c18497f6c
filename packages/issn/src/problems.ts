/** What can be wrong with a text that should be an ISSN: one closed set, as data. The sentences are in `describe.ts`. */
import type { Issn } from './brand.ts';

export type IssnProblem =
  /** Nothing but white space, or a prefix with nothing after it. */
  | { readonly type: 'empty' }
  /** Fewer than eight digits (the check character counted); `found` is how many there are. */
  | { readonly type: 'too-short'; readonly found: number }
  /** More than eight. */
  | { readonly type: 'too-long'; readonly found: number }
  /**
   * A character that cannot stand where it stands. `index` counts UTF-16 code units from the start of the text given.
   * `meant` is what was probably meant: a digit, `X`, `-`, or nothing at all (the empty string) for white space.
   */
  | { readonly type: 'bad-character'; readonly index: number; readonly character: string; readonly meant?: string }
  /** The options ask for the hyphen and there is none. */
  | { readonly type: 'missing-hyphen' }
  /** A hyphen elsewhere than between the fourth and the fifth character, or a second one. `index` as above. */
  | { readonly type: 'misplaced-hyphen'; readonly index: number }
  /** The options refuse the hyphen. */
  | { readonly type: 'hyphen-present'; readonly index: number }
  /** The options refuse a prefix. `prefix` is what stands before the number, as written. */
  | { readonly type: 'prefix-present'; readonly prefix: string }
  /** The options ask for a prefix. */
  | { readonly type: 'prefix-missing' }
  /** What stands before the number is no prefix of an ISSN, such as `ISBN`, or not in the spelling that the options ask for. */
  | { readonly type: 'wrong-prefix'; readonly prefix: string }
  /** Seven digits and a check character that does not belong to them. `meant` is the number with the right one. */
  | { readonly type: 'wrong-check-digit'; readonly found: string; readonly right: string; readonly meant: Issn };

/** What can be wrong with a text that should be a URN or a resource URI. */
export type IssnAddressProblem = { readonly type: 'not-a-urn' } | { readonly type: 'not-a-resource-uri' } | IssnProblem;
