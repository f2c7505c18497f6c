/** What became of each item that an import read, and the closed set of reasons that the import itself adds to those of the readers. */
import type { Loss } from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import type { NumberState } from '../../domain/number-state.ts';

/** Everything that is read has exactly one of these (docs/guide/importing.md). */
export type ImportAction = 'created' | 'updated' | 'unchanged' | 'rejected';

/** `error`: the item was rejected. `warning`: something was lost or may be wrong. `advice`: how something was decided. */
export type ImportSeverity = 'error' | 'warning' | 'advice';

/** What the Register knows against an item, or how it was decided. */
export type RuleProblem =
  /** Another item of the same file was about this number and said something else. */
  | { readonly type: 'issn-repeated'; readonly severity: 'error'; readonly issn: Issn; readonly first: number }
  /** Another item of the same file was about this number and said the same. */
  | { readonly type: 'repeated-in-file'; readonly severity: 'advice'; readonly issn: Issn; readonly first: number }
  | {
      readonly type: 'cancelled-number';
      readonly severity: 'error';
      readonly issn: Issn;
      readonly replacement?: Issn;
    }
  | { readonly type: 'suppressed-number'; readonly severity: 'error'; readonly issn: Issn }
  /** The number names a cluster (ISSN-H) and nothing else. */
  | { readonly type: 'cluster-number'; readonly severity: 'error'; readonly issn: Issn; readonly kind: string }
  /** 022 $z names a number that has a living title of its own: it stays as it is. */
  | { readonly type: 'cancelled-number-in-use'; readonly severity: 'warning'; readonly issn: Issn }
  /** 022 $z names a number that was cancelled in favour of another one than this: it stays so. */
  | {
      readonly type: 'cancelled-for-another';
      readonly severity: 'warning';
      readonly issn: Issn;
      readonly replacement: Issn;
    }
  /** The record is taken, and its key title stays with the number that has it already (docs/guide/titles.md). */
  | { readonly type: 'key-title-taken'; readonly severity: 'warning'; readonly issn: Issn; readonly title: string }
  /** The item gives the number a state that it cannot go back to: it keeps the one it has. */
  | {
      readonly type: 'state-kept';
      readonly severity: 'advice';
      readonly kept: NumberState;
      readonly given: NumberState;
    }
  /** A row of a list without a title: the number alone was recorded. */
  | { readonly type: 'number-only'; readonly severity: 'advice' }
  /** A row of a list says something else than the record that the Register has: the record stays. */
  | {
      readonly type: 'differs';
      readonly severity: 'advice';
      readonly what: string;
      readonly register: string;
      readonly list: string;
    }
  /** A centre's own file is about a number that another centre has in custody; it waits on that centre's worklist. */
  | { readonly type: 'in-custody-of-another'; readonly severity: 'error'; readonly issn: Issn; readonly centre: string }
  /** Or about one that no centre has in custody, in no block either; the Registration Authority decides. */
  | { readonly type: 'in-nobodys-custody'; readonly severity: 'error'; readonly issn: Issn }
  /** 022 $2 of a record in a centre's own file names another centre: custody is transferred, not imported. */
  | { readonly type: 'names-another-centre'; readonly severity: 'error'; readonly issn: Issn; readonly centre: string }
  /** 022 $z names a number that is not in the centre's custody: whoever has it decides whether it is cancelled. */
  | {
      readonly type: 'cancels-for-another';
      readonly severity: 'warning';
      readonly issn: Issn;
      readonly centre?: string;
    }
  /** The record is UNIMARC and was converted to MARC 21; what that has no place for is kept in 886. */
  | { readonly type: 'taken-as-unimarc'; readonly severity: 'advice'; readonly losses: readonly Loss[] }
  /** The file was said to be UNIMARC, and the record is MARC 21. */
  | { readonly type: 'taken-as-marc21'; readonly severity: 'advice' }
  /** The database cannot keep this character (U+0000, half a surrogate pair) anywhere. */
  | { readonly type: 'character-not-storable'; readonly severity: 'error'; readonly code: number }
  /** The database refused this item alone; `cause` is its reason. */
  | { readonly type: 'not-storable'; readonly severity: 'error'; readonly cause: string };

/** A problem as it is reported: its type for programs, its sentence for people. */
export interface ReportedProblem {
  readonly type: string;
  readonly severity: ImportSeverity;
  readonly sentence: string;
}

/** The outcome for one number of one item. An item has one; a row of a list with a print and an online number has two. */
export interface ImportOutcome {
  /** The file, as the caller named it. */
  readonly file: string;
  /** 1-based ordinal of the record or row in its file. */
  readonly position: number;
  /** Byte offset of its first byte in its (unpacked) file. */
  readonly offset: number;
  readonly issn?: Issn;
  readonly action: ImportAction;
  readonly problems: readonly ReportedProblem[];
}
