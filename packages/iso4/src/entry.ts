/** One entry of the List of Title Word Abbreviations (LTWA), the list that ISO 4:1997 refers to, as data. */

/**
 * How the entry's text stands to a title word: `word` is the whole word, `stem` its beginning (`abbrev-`), `suffix` its end
 * (`-band`), `infix` its middle (`-graph-`).
 */
export type EntryKind = 'word' | 'stem' | 'suffix' | 'infix';

export interface LtwaEntry {
  /** As published, after the repairs, with its hyphens: `abdomin-`, `-band`, `San-Diego`. */
  readonly pattern: string;
  /** The pattern without the hyphens of `kind` and without its note; several words stand apart by single spaces. */
  readonly text: string;
  readonly kind: EntryKind;
  /** As published, with its final stop and with hyphens where it is of a part: `-bd.`. Undefined: the list says `n.a.`, the word is not abbreviated. */
  readonly abbreviation?: string;
  /** ISO 639-2/B codes. `mul` means any language. Never empty: an entry without codes has `mul`. */
  readonly languages: readonly string[];
  /** What tells two entries of one text apart: `laboratory` of `Labor (laboratory)`. */
  readonly note?: string;
  /** Line in the file, from 1. */
  readonly line: number;
}
