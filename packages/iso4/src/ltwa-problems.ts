/** What can be wrong with a word list, and what was mended in it, as data. Sentences are in `ltwa-describe.ts`. */
import type { RepairName } from './ltwa-repairs.ts';

/** What a file was taken for when it is no list of words. */
export type NotAList = 'html' | 'xml' | 'json' | 'pdf' | 'zip' | 'old-spreadsheet' | 'binary';

/** The whole file is refused; there are no entries. */
export type FileProblem =
  | { readonly type: 'empty-file' }
  | { readonly type: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly type: 'not-a-list'; readonly what: NotAList };

/** Why a row is no entry. */
export type RowRefusal =
  | { readonly type: 'before-header' }
  | { readonly type: 'too-few-columns'; readonly columns: number }
  | { readonly type: 'no-word' }
  | { readonly type: 'no-abbreviation' }
  | { readonly type: 'unknown-language'; readonly codes: readonly string[] }
  | { readonly type: 'unreadable-character'; readonly character: string }
  | { readonly type: 'misread-encoding' }
  | { readonly type: 'spreadsheet-error' }
  | { readonly type: 'brackets' }
  | { readonly type: 'too-long'; readonly length: number }
  | { readonly type: 'repeated'; readonly firstLine: number };

/** What someone should look at in a row that is an entry all the same. */
export type RowDoubt =
  | { readonly type: 'conflict'; readonly firstLine: number; readonly languages: readonly string[] }
  | { readonly type: 'not-of-the-word' }
  | { readonly type: 'digits' }
  | { readonly type: 'language-left-out'; readonly codes: readonly string[] }
  | { readonly type: 'extra-cells'; readonly cells: number };

interface RowPlace {
  /** Line in the file, from 1. */
  readonly line: number;
  /** The line as it stands, at most 200 characters of it. */
  readonly text: string;
}

/** `taken` tells whether the row is an entry all the same. */
export type RowProblem = RowPlace & ((RowRefusal & { readonly taken: false }) | (RowDoubt & { readonly taken: true }));

export type LtwaProblem = FileProblem | RowProblem;

/** One thing that was mended in one row. */
export interface Repair {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly rule: RepairName;
  /** The cell before and after. */
  readonly before: string;
  readonly after: string;
}

/** Whether a problem is about one row (and not about the file as a whole). */
export function isRowProblem(problem: LtwaProblem): problem is RowProblem {
  return 'line' in problem;
}
