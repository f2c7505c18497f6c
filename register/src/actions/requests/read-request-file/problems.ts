/** What is wrong with a file as a whole, what is to be known about how it was read, and what is wrong with a cell by itself. */

/** Bytes, rows with something in them, and columns of a file. */
export const requestFileLimits = { bytes: 10 * 1024 * 1024, rows: 5_000, columns: 200 } as const;

export type FileProblem =
  | { readonly type: 'file-empty' | 'file-damaged' | 'file-macros' | 'file-encrypted' | 'file-bomb' | 'file-entities' }
  | { readonly type: 'file-too-large'; readonly most: number }
  | { readonly type: 'file-too-many-rows' | 'file-too-many-columns'; readonly most: number }
  /** By its first bytes, whatever its name says. */
  | {
      readonly type: 'file-kind';
      readonly is: 'excel' | 'opendocument' | 'pdf' | 'image' | 'archive' | 'html' | 'binary';
    }
  | { readonly type: 'file-no-headings'; readonly seen: readonly string[] }
  | { readonly type: 'file-no-rows' }
  | { readonly type: 'file-heading-twice'; readonly heading: string; readonly letters: readonly string[] }
  | { readonly type: 'file-heading-formula'; readonly letter: string }
  /** A quotation mark that is not closed, and the like. */
  | { readonly type: 'file-csv'; readonly line: number };

export type FileNote =
  | { readonly type: 'unknown-column'; readonly letter: string; readonly heading: string }
  /** Something stands under no heading. */
  | { readonly type: 'no-heading'; readonly letter: string; readonly row: number }
  /** The file did not say how its letters are written, and they are no UTF-8. */
  | { readonly type: 'encoding-guessed'; readonly encoding: string };

export interface CellFault {
  /** Key of the column. */
  readonly column: string;
  readonly type: 'formula' | 'error-value';
  /** What the file shows there, such as #REF!. */
  readonly value: string;
}

export interface FileRow {
  /** As the sheet counts, from 1; in a CSV the line on which it begins. */
  readonly row: number;
  /** By key of the column; empty cells are left out. */
  readonly cells: Readonly<Record<string, string>>;
  readonly faults: readonly CellFault[];
}

export interface RequestFile {
  readonly format: 'xlsx' | 'csv';
  /** Of a CSV. */
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly columns: readonly { readonly letter: string; readonly heading: string; readonly key?: string }[];
  readonly rows: readonly FileRow[];
  readonly notes: readonly FileNote[];
}

export type RequestFileResult =
  | { readonly ok: true; readonly file: RequestFile }
  | { readonly ok: false; readonly problem: FileProblem };

/** A sheet before its headings are understood. */
export interface RawCell {
  readonly text: string;
  readonly fault?: CellFault['type'];
}
export interface RawRow {
  readonly row: number;
  /** Sparse: by place, from 0. */
  readonly cells: readonly (RawCell | undefined)[];
}
