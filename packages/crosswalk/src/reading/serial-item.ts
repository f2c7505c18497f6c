/** What a reader gives of a format that says less than a record: Serials in order, each with its place and its problems. */
import type { Serial } from '@masthead/serial';
import type { CrosswalkProblem } from '../problems.ts';

export interface SerialItem {
  /** 1-based ordinal of the entry in its input; 0 for a problem of the input as a whole. */
  readonly position: number;
  /** Where the entry begins: a byte of a list, a character of text after its byte order mark. */
  readonly offset: number;
  /** Absent when nothing could be made of the entry; the problems then say why. */
  readonly serial?: Serial;
  readonly problems: readonly CrosswalkProblem[];
}

/** Chunks of any size in, whole entries out. `end` gives what is left. */
export interface SerialReader {
  push(chunk: Uint8Array): SerialItem[];
  end(): SerialItem[];
}
