/** The closed set of things that can be found when a record or a row of a list is read as a Serial. Sentences are in `describe.ts`. */
import type { Issn } from '@masthead/issn';
import type { MarcWriteProblem } from '@masthead/marc';

/** `error`: nothing came of it. `warning`: something was lost or may be wrong. `advice`: how something was decided. */
export type Severity = 'error' | 'warning' | 'advice';

/** Why one of several numbers was taken for the record's own. */
export type IssnEvidence = 'control-number' | 'assigned-here' | 'linking-issn' | 'not-related';

type Base = {
  readonly severity: Severity;
  /** MARC tag, for a problem of a record. */
  readonly tag?: string;
};

/** A part of a field or the column of a row, as the source names it. */
type Valued = Base & { readonly value: string };

export type RecordProblem =
  /** There is no 022 $a. */
  | (Base & { readonly type: 'no-issn' })
  /** The last character does not belong to the seven before it. `meant` is the number with the right one; it is not taken. */
  | (Valued & { readonly type: 'wrong-check-digit'; readonly meant: Issn; readonly subfield?: string })
  | (Valued & { readonly type: 'not-an-issn'; readonly subfield?: string })
  /** Several valid numbers and nothing that decides between them: the first was taken. */
  | (Base & { readonly type: 'several-issn'; readonly taken: Issn; readonly others: readonly Issn[] })
  | (Base & {
      readonly type: 'issn-chosen';
      readonly taken: Issn;
      readonly others: readonly Issn[];
      readonly evidence: IssnEvidence;
    })
  | (Valued & { readonly type: 'text-after-issn'; readonly text: string })
  /** A field without which the record says little (008, or all of 222, 245 and 210). */
  | (Base & { readonly type: 'missing-field' })
  /** A field that may stand once stands more often: the first was read. */
  | (Base & { readonly type: 'repeated-field' })
  /** 008 has fewer than 40 characters. */
  | (Base & { readonly type: 'short-field'; readonly length: number })
  | (Valued & { readonly type: 'unknown-code'; readonly list: 'country' | 'language' | 'status' | 'medium' | 'date' })
  /** An indicator without a meaning; `taken` is how the field was read. */
  | (Valued & { readonly type: 'unknown-indicator'; readonly taken: string })
  /** Two codes that cannot both be right, such as "ceased" with an end date of 9999. `taken` says which was read. */
  | (Valued & { readonly type: 'codes-disagree'; readonly taken: string })
  /** The medium was read from other evidence, as 007 is absent. */
  | (Base & { readonly type: 'medium-from-evidence'; readonly medium: string; readonly evidence: '338' | '008/23' })
  /** An 880 that no other field is linked to, or without $6. */
  | (Base & { readonly type: 'unpaired-original' });

/** A problem of a list as a whole; nothing of it can be read. */
export type ListFileProblem =
  | (Base & { readonly type: 'not-utf8'; readonly offset: number })
  | (Base & { readonly type: 'utf16-odd' })
  | (Base & { readonly type: 'no-header' })
  | (Base & { readonly type: 'no-issn-column'; readonly columns: readonly string[] })
  | (Base & { readonly type: 'repeated-column'; readonly column: string })
  /** A workbook (XLSX) that cannot be read. */
  | (Base & { readonly type: 'workbook'; readonly reason: 'too-large' | 'damaged' | 'no-sheet' });

/** A problem of one row of a list. */
export type ListRowProblem =
  | (Base & { readonly type: 'not-utf8'; readonly offset: number })
  | (Base & { readonly type: 'row-width'; readonly expected: number; readonly found: number })
  | (Base & { readonly type: 'unclosed-quote' })
  | (Base & { readonly type: 'stray-quote'; readonly column?: string })
  | (Base & { readonly type: 'row-too-long'; readonly limit: number })
  | (Base & { readonly type: 'nul-byte' })
  | (Base & { readonly type: 'row-without-issn' })
  | (Valued & { readonly type: 'bad-issn'; readonly column: string; readonly meant?: Issn })
  | (Valued & {
      readonly type: 'unknown-value';
      readonly column: string;
      readonly list: 'country' | 'language' | 'medium' | 'year' | 'status' | 'url';
    })
  | (Base & { readonly type: 'same-issn-twice'; readonly issn: Issn });

/** A problem of a document that is no list, or of one entry of it. */
export type DocumentProblem =
  /** Nothing after this place was read. `reason` is the parser's, in English. */
  | (Base & { readonly type: 'not-well-formed'; readonly reason: string })
  /** An entry, or a document that can only be read as a whole, is larger than this many characters or bytes. */
  | (Base & { readonly type: 'entry-too-large'; readonly limit: number })
  | (Base & { readonly type: 'entry-without-issn' })
  /** The entry describes an article, a book, and not a serial. `kind` as it stands in the entry. */
  | (Base & { readonly type: 'not-a-serial'; readonly kind: string })
  | (Base & { readonly type: 'no-entries' });

export type CrosswalkProblem = RecordProblem | ListFileProblem | ListRowProblem | DocumentProblem;

/** Why a serial cannot be written in a format. */
export type FormatProblem =
  | MarcWriteProblem
  /** The number is cancelled, suppressed or unreported, and the format has no way to say so. */
  | { readonly type: 'names-no-resource' }
  /** The sheet of a workbook has as many rows as it can have. */
  | { readonly type: 'sheet-full'; readonly limit: number };
