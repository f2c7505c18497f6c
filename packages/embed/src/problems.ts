/** Why a file was left as it is, as data; and the one way in which the readers of this package give up. */

export type EmbedProblem =
  /** Neither PDF nor EPUB nor Office Open XML. */
  | { readonly type: 'unknown-format' }
  /** The file is not as its format demands; nothing is repaired. `what` names the part, `at` its offset in bytes. */
  | { readonly type: 'damaged'; readonly what: string; readonly at?: number }
  /** Only who has the password may change it. */
  | { readonly type: 'encrypted' }
  /** A change would break a signature. */
  | { readonly type: 'signed' }
  /** PDF/A 1 to 3 allows only metadata that is described in the file itself; PRISM is not. */
  | { readonly type: 'pdf-a'; readonly part: string }
  /** Larger than the limit, packed or unpacked. */
  | { readonly type: 'too-large'; readonly what: string; readonly limit: number }
  /** A kind of compression or structure that this package does not read. */
  | { readonly type: 'unsupported'; readonly what: string }
  /** The text of some pages, from 1, could not be read, or not all of it. `count` is of all, `pages` names the first. */
  | { readonly type: 'pages'; readonly pages: readonly number[]; readonly count: number; readonly why: Unreadable };

/** Why the text of a page could not be read: its fonts do not say which letters their codes are, or as in `EmbedProblem`. */
export type Unreadable = 'font' | 'damaged' | 'too-large' | 'unsupported';

export type EmbedResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: EmbedProblem };

/** Thrown and caught inside of this package only: deep in a damaged file there is nothing to return. */
export class GiveUp extends Error {
  readonly problem: EmbedProblem;

  constructor(problem: EmbedProblem) {
    super(problem.type);
    this.problem = problem;
  }
}

export function damaged(what: string, at?: number): never {
  throw new GiveUp({ type: 'damaged', what, ...(at !== undefined && { at }) });
}

/** Runs a writer; what gave up becomes a result, faults of ours go on. */
export function attempt(write: () => Uint8Array): EmbedResult {
  try {
    return { ok: true, bytes: write() };
  } catch (error) {
    if (error instanceof GiveUp) return { ok: false, problem: error.problem };
    throw error;
  }
}
