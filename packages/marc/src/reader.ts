/** What every reader of records gives, whatever the encoding: records in order, each with its place and its problems. */
import type { MarcProblem } from './problems.ts';
import type { MarcRecord } from './record.ts';

export interface ReadItem {
  /** 1-based ordinal of the record in its input. */
  readonly position: number;
  /** Byte offset of the record's first byte in its input (0-based). */
  readonly offset: number;
  /** Present when the record is UNIMARC and the reader was asked to read such; all others are MARC 21. */
  readonly format?: 'unimarc';
  /** Absent when nothing could be made of these bytes; the problems then say why. */
  readonly record?: MarcRecord;
  readonly problems: readonly MarcProblem[];
}

/** A push reader: chunks of any size in, whole records out. `end` gives what is left. */
export interface RecordReader {
  push(chunk: Uint8Array): ReadItem[];
  end(): ReadItem[];
}

/** What a reader takes: limits that keep a hostile or broken input from filling memory, and the dialect. */
export interface ReadLimits {
  /** Bytes of one record. Default 4 MiB (ISO 2709 itself ends at 99,999). */
  readonly maxRecordBytes?: number;
  /** Bytes of one field. Default 1 MiB. */
  readonly maxFieldBytes?: number;
  /** Fields of one record. Default 20,000. */
  readonly maxFields?: number;
  /**
   * What becomes of a UNIMARC record: `refuse` (default) gives an error, since a program that expects MARC 21 would
   * misread it; `read` gives it with `format: 'unimarc'`.
   */
  readonly unimarc?: 'refuse' | 'read';
}
