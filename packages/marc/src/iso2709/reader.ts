/**
 * Reads a stream of ISO 2709 records (MARC 21 "Record Structure"), record by record, and finds the next one after a
 * broken one. The record terminator decides where a record ends; the length in the leader is checked against it.
 */
import { ByteQueue } from '../byte-queue.ts';
import { decodeLatin1, FIELD_TERMINATOR, indexOfByte, preview, RECORD_TERMINATOR } from '../characters.ts';
import type { InvalidUtf8 } from '../content.ts';
import { isReadAsUnimarc } from '../dialect.ts';
import { withDefaultLimits } from '../limits.ts';
import { emptyList, noProblems, PlainItem } from '../make.ts';
import type { MarcProblem } from '../problems.ts';
import type { ReadItem, ReadLimits, RecordReader } from '../reader.ts';
import { createWorkshop } from './faultless-marc8.ts';
import { digitsAt, LABEL_LENGTH, looksLikeLabel } from './label.ts';
import { namedCharacters } from './old-characters.ts';
import { type RecordFormatOptions, readRecordFormat } from './record-format.ts';

export interface Iso2709ReaderOptions extends ReadLimits {
  /**
   * What becomes of a record with bytes that are no characters, in UTF-8 or in the sets it says it is in: `reject`
   * (default) gives an error and no record, `replace` gives the record with U+FFFD in place of what is wrong, and a warning for each field.
   */
  readonly invalidUtf8?: InvalidUtf8;
  /**
   * What text that is not UTF-8 is in, by its name in the Encoding Standard, such as `windows-1251`, when who has the file knows better
   * than its records do. Default: MARC-8, or the sets that UNIMARC 100 $a names. A RangeError is thrown when there is no such set.
   */
  readonly charset?: string;
}

export function createIso2709Reader(options: Iso2709ReaderOptions = {}): RecordReader {
  const { charset, invalidUtf8 = 'reject' } = options;
  return new Iso2709Reader({
    ...withDefaultLimits(options),
    invalidUtf8,
    ...(charset !== undefined && { named: namedCharacters(charset) }),
  });
}

/** What may stand between records: NUL, CR, LF, Control-Z, blank, and a second record terminator. */
function isFiller(byte: number): boolean {
  return (
    byte === 0x00 || byte === 0x0a || byte === 0x0d || byte === 0x1a || byte === 0x20 || byte === RECORD_TERMINATOR
  );
}

class Iso2709Reader implements RecordReader {
  readonly #options: RecordFormatOptions;
  readonly #queue = new ByteQueue();
  readonly #workshop = createWorkshop();
  #position = 0;
  /** Bytes from the queue's start in which there is known to be no record terminator. */
  #searched = 0;
  /** Inside a record that was too large: everything up to its terminator is passed over. */
  #skipping = false;

  constructor(options: RecordFormatOptions) {
    this.#options = options;
  }

  push(chunk: Uint8Array): ReadItem[] {
    this.#queue.append(chunk);
    const items = this.#drain(false);
    this.#queue.settle();
    return items;
  }

  end(): ReadItem[] {
    return this.#drain(true);
  }

  #drain(final: boolean): ReadItem[] {
    const items = emptyList<ReadItem>();
    while (this.#advance(items, final));
    return items;
  }

  /** Takes one step; false when more bytes are needed. */
  #advance(items: ReadItem[], final: boolean): boolean {
    const queue = this.#queue;
    if (!this.#skipping && !this.#findStart(final)) return false;
    const { bytes, start, end } = queue;
    const terminator = indexOfByte(bytes, RECORD_TERMINATOR, start + this.#searched, end);
    const found = terminator !== -1;

    if (this.#skipping) {
      this.#consume(found ? terminator + 1 : end);
      this.#skipping = !found;
      return found;
    }
    const length = (found ? terminator : end) - start;
    if (length > this.#options.maxRecordBytes) {
      const limit = this.#options.maxRecordBytes;
      items.push(
        this.#item(queue.offset, [{ type: 'record-too-large', severity: 'error', offset: queue.offset, limit }]),
      );
      this.#skipping = true;
      return true;
    }
    if (found) {
      const item = this.#takeStrayTerminator(terminator, final) ?? this.#takeRecord(terminator);
      if (item === 'more') {
        this.#searched = length;
        return false;
      }
      items.push(item);
      return true;
    }
    this.#searched = length;
    if (!final) return false;
    items.push(this.#takeRest());
    return true;
  }

  /** Passes over filler. False when there is nothing (yet) behind it. */
  #findStart(final: boolean): boolean {
    const queue = this.#queue;
    if (this.#searched > 0) return true;
    const { bytes, start, end } = queue;
    let at = start;
    if (queue.offset === 0 && bytes[at] === 0xef) {
      if (end - at < 3 && !final) return false;
      if (bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
    }
    while (at < end && isFiller(bytes[at]!)) at++;
    if (at === end) {
      // Blanks may still turn out to be the record length, which some programs leave empty.
      const blanks = end - lastNonBlank(bytes, start, end);
      queue.start = final ? end : end - Math.min(5, blanks);
      return false;
    }
    const isDigit = bytes[at]! >= 0x30 && bytes[at]! <= 0x39;
    if (!isDigit && at - start >= 5 && lastNonBlank(bytes, start, at) <= at - 5) at -= 5;
    queue.start = at;
    return true;
  }

  /**
   * When no field ends at the terminator found, but a record does where the leader says: the terminator stands inside
   * the data, and the record cannot be told from two. `more` when the bytes to decide are not there yet.
   */
  #takeStrayTerminator(terminator: number, final: boolean): ReadItem | 'more' | undefined {
    const { bytes, start, end, offset } = this.#queue;
    if (bytes[terminator - 1] === FIELD_TERMINATOR || terminator === start) return undefined;
    const stop = start + digitsAt(bytes, start, 5);
    if (stop <= terminator + 1) return undefined;
    if (stop > end) return final ? undefined : 'more';
    if (bytes[stop - 1] !== RECORD_TERMINATOR || bytes[stop - 2] !== FIELD_TERMINATOR) return undefined;
    this.#consume(stop);
    return this.#item(offset, [
      { type: 'record-terminator-in-data', severity: 'error', offset: offset + terminator - start },
    ]);
  }

  #takeRecord(terminator: number): ReadItem {
    const problems: MarcProblem[] = [];
    this.#dropBytesBefore(terminator, problems);
    const { bytes, start, offset } = this.#queue;
    const stated = digitsAt(bytes, start, 5);
    const found = terminator + 1 - start;
    if (stated !== found) {
      const split = this.#findMissingTerminator(stated, terminator);
      if (split) {
        problems.push({ type: 'missing-record-terminator', severity: 'warning', offset: offset + split - start });
        return this.#readItem(split, split, problems);
      }
      problems.push({
        type: 'wrong-record-length',
        severity: 'warning',
        offset,
        tag: 'LDR',
        stated: decodeLatin1(bytes.subarray(start, Math.min(start + 5, terminator))),
        found,
      });
    }
    return this.#readItem(terminator, terminator + 1, problems);
  }

  /** When what begins here is no label, but one that says just the right length comes later: begins there. */
  #dropBytesBefore(terminator: number, problems: MarcProblem[]): void {
    const { bytes, start, offset } = this.#queue;
    if (digitsAt(bytes, start, 5) !== -1) return;
    for (let next = start + 1; next < terminator; next++) {
      if (digitsAt(bytes, next, 5) !== terminator + 1 - next || !looksLikeLabel(bytes, next, terminator)) continue;
      const found = preview(decodeLatin1(bytes.subarray(start, Math.min(next, start + 120))), 120);
      problems.push({ type: 'bytes-before-record', severity: 'warning', offset, length: next - start, found });
      this.#consume(next);
      return;
    }
  }

  /**
   * When the terminator found lies behind the stated end, and a field ends there and a record begins: the terminator of
   * this record is missing. Gives the end of its data.
   */
  #findMissingTerminator(stated: number, terminator: number): number | undefined {
    const { bytes, start } = this.#queue;
    const stop = start + stated - 1;
    if (stated < LABEL_LENGTH + 2 || stop >= terminator || bytes[stop - 1] !== FIELD_TERMINATOR) return undefined;
    for (let next = stop; next < terminator; next++) {
      if (looksLikeLabel(bytes, next, terminator)) return stop;
      if (next > stop && !isFiller(bytes[next]!)) return undefined;
    }
    return undefined;
  }

  /** What the input ends with, when no record terminator does. */
  #takeRest(): ReadItem {
    const { bytes, start, end, offset } = this.#queue;
    let stop = end;
    while (stop > start && isFiller(bytes[stop - 1]!)) stop--;
    const stated = digitsAt(bytes, start, 5);
    if (bytes[stop - 1] === FIELD_TERMINATOR && stated === stop + 1 - start) {
      const problem: MarcProblem = {
        type: 'missing-record-terminator',
        severity: 'warning',
        offset: offset + stop - start,
      };
      return this.#readItem(stop, end, [problem]);
    }
    const problem: MarcProblem =
      stated === -1
        ? {
            type: 'not-a-record',
            severity: 'error',
            offset,
            length: end - start,
            found: preview(decodeLatin1(bytes.subarray(start, Math.min(stop, start + 120)))),
          }
        : { type: 'truncated', severity: 'error', offset, stated, found: end - start };
    this.#consume(end);
    return this.#item(offset, [problem]);
  }

  #readItem(end: number, next: number, problems: MarcProblem[]): ReadItem {
    const { bytes, start, offset } = this.#queue;
    const record = readRecordFormat(bytes, start, end, offset, this.#options, this.#workshop, problems);
    this.#consume(next);
    this.#position++;
    if (record && isReadAsUnimarc(record, this.#options)) {
      return { position: this.#position, offset, format: 'unimarc', record, problems };
    }
    return record
      ? new PlainItem(this.#position, offset, record, problems.length === 0 ? noProblems : problems)
      : { position: this.#position, offset, problems };
  }

  #item(offset: number, problems: readonly MarcProblem[]): ReadItem {
    this.#position++;
    return { position: this.#position, offset, problems };
  }

  #consume(to: number): void {
    this.#queue.start = to;
    this.#searched = 0;
  }
}

/** Index behind the last byte of `from … to` that is not a blank, or `from`. */
function lastNonBlank(bytes: Uint8Array, from: number, to: number): number {
  let at = to;
  while (at > from && bytes[at - 1] === 0x20) at--;
  return at;
}
