/**
 * Reads a stream of MARC-in-JSON objects: one, an array of them, or one after the other as in newline-delimited JSON.
 * Each object is cut out by its braces and parsed on its own, so a file of any size takes the memory of one record.
 */
import { ByteQueue } from '../byte-queue.ts';
import { decodeUtf8 } from '../characters.ts';
import { type InvalidUtf8, replaceInvalidUtf8 } from '../content.ts';
import { isReadAsUnimarc } from '../dialect.ts';
import { withDefaultLimits } from '../limits.ts';
import type { MarcProblem } from '../problems.ts';
import type { ReadItem, ReadLimits, RecordReader } from '../reader.ts';
import { fromMarcJson } from './marc-json.ts';

export interface MarcJsonReaderOptions extends ReadLimits {
  /** As for `createIso2709Reader`: a record that is not UTF-8 is rejected (default), or read with U+FFFD. */
  readonly invalidUtf8?: InvalidUtf8;
}

export function createMarcJsonReader(options: MarcJsonReaderOptions = {}): RecordReader {
  return new MarcJsonReader(options);
}

/** A record has four levels; what has many more is not one. */
const MAX_DEPTH = 32;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const NEWLINE = 0x0a;

type Found = { readonly end: number } | { readonly broken: string; readonly at: number } | 'more';

class MarcJsonReader implements RecordReader {
  readonly #limits: Required<ReadLimits>;
  readonly #invalidUtf8: InvalidUtf8;
  readonly #queue = new ByteQueue();
  #position = 0;
  /** Bytes since the last line break, up to the queue's start. */
  #column = 0;
  /** Whether nothing but blanks, commas and brackets stands before in this line. */
  #lineIsOpen = true;
  /** After a broken object: the column at which a line must open the next, as the broken one did. */
  #resumeAt: number | undefined;
  /** Inside something between objects that is told already: up to the next object or line. */
  #stray = false;
  // Of the object at the queue's start: how far it is scanned, and what the scan knows.
  #scanned = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #last = 0;
  #lineStart = 0;

  constructor(options: MarcJsonReaderOptions) {
    this.#limits = withDefaultLimits(options);
    this.#invalidUtf8 = options.invalidUtf8 ?? 'reject';
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
    const items: ReadItem[] = [];
    while (this.#findObject(items, final)) {
      const found = this.#findEnd();
      const { offset, length } = this.#queue;
      if (found === 'more') {
        const limit = this.#limits.maxRecordBytes;
        if (length > limit) {
          this.#giveUp(items, this.#queue.end, { type: 'record-too-large', severity: 'error', offset, limit });
        } else if (final) {
          this.#giveUp(items, this.#queue.end, { type: 'truncated', severity: 'error', offset, found: length });
        } else break;
      } else if ('broken' in found) {
        const place = offset + found.at - this.#queue.start;
        const problem = { type: 'json-not-valid', severity: 'error', offset: place, reason: found.broken } as const;
        this.#giveUp(items, found.at, problem);
      } else {
        items.push(this.#read(found.end));
        this.#consume(found.end);
      }
    }
    return items;
  }

  /** Passes over what stands between objects. False when there is none (yet). */
  #findObject(items: ReadItem[], final: boolean): boolean {
    if (this.#scanned > 0) return true;
    const queue = this.#queue;
    const { bytes, end } = queue;
    let at = queue.start;
    if (queue.offset === 0 && bytes[at] === 0xef) {
      if (end - at < 3 && !final) return false;
      if (bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
    }
    for (; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === NEWLINE) {
        this.#column = 0;
        this.#lineIsOpen = true;
        this.#stray = false;
        continue;
      }
      if (byte === OPEN_BRACE && (this.#resumeAt === undefined || this.#opensLineAt(this.#resumeAt))) {
        this.#resumeAt = undefined;
        this.#stray = false;
        queue.start = at;
        return true;
      }
      const between = byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === COMMA || byte === OPEN_BRACKET;
      if (!between) {
        if (byte !== CLOSE_BRACKET && this.#resumeAt === undefined && !this.#stray) {
          const offset = queue.base + at;
          const reason = 'something else than an object stands where a record is expected';
          items.push(this.#item(offset, [{ type: 'json-not-valid', severity: 'error', offset, reason }]));
          this.#stray = true;
        }
        this.#lineIsOpen = false;
      }
      this.#column++;
    }
    queue.start = end;
    return false;
  }

  #opensLineAt(column: number): boolean {
    return this.#lineIsOpen && this.#column === column;
  }

  /** Goes on scanning for the brace that closes the object. */
  #findEnd(): Found {
    const { bytes, start, end } = this.#queue;
    for (let at = start + this.#scanned; at < end; at++) {
      const byte = bytes[at]!;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inString = false;
        else if (byte === NEWLINE) return { broken: 'a text is not closed by a quotation mark', at };
        continue;
      }
      if (byte <= 0x20) {
        if (byte === NEWLINE) this.#lineStart = at + 1 - start;
        continue;
      }
      if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        const mayOpen = this.#last === 0 || [COMMA, COLON, OPEN_BRACKET].includes(this.#last);
        if (!mayOpen) {
          const isNewLine = this.#lineStart > 0;
          return { broken: 'a comma or a closing bracket is missing', at: isNewLine ? start + this.#lineStart : at };
        }
        if (++this.#depth > MAX_DEPTH) return { broken: 'more levels than a record has', at };
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        if (--this.#depth === 0) return { end: at + 1 };
      }
      this.#last = byte;
    }
    this.#scanned = end - start;
    return 'more';
  }

  #read(end: number): ReadItem {
    const { bytes, start, offset } = this.#queue;
    const raw = bytes.subarray(start, end);
    const before: MarcProblem[] = [];
    let text = decodeUtf8(raw);
    if (text === undefined) {
      const replaced = replaceInvalidUtf8(raw, offset, this.#invalidUtf8);
      before.push(replaced.problem);
      if (this.#invalidUtf8 === 'reject') return this.#item(offset, before);
      text = replaced.text;
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return this.#item(offset, [...before, { type: 'json-not-valid', severity: 'error', offset, reason }]);
    }
    const result = fromMarcJson(json, { ...this.#limits, offset });
    // U+FFFD was put there for the bytes that `before` tells.
    const found =
      before.length > 0 ? result.problems.filter(({ type }) => type !== 'replacement-character') : result.problems;
    const item = this.#item(offset, [...before, ...found]);
    if (!result.ok) return item;
    const { record } = result;
    return { ...item, record, ...(isReadAsUnimarc(record, this.#limits) && { format: 'unimarc' }) };
  }

  /** Tells the problem and looks for the next object from `at` on. */
  #giveUp(items: ReadItem[], at: number, problem: MarcProblem): void {
    items.push(this.#item(this.#queue.offset, [problem]));
    const column = this.#column;
    this.#consume(at);
    this.#resumeAt = column;
  }

  #item(offset: number, problems: readonly MarcProblem[]): ReadItem {
    return { position: ++this.#position, offset, problems };
  }

  #consume(to: number): void {
    const { bytes, start } = this.#queue;
    const newline = bytes.subarray(start, to).lastIndexOf(NEWLINE);
    if (newline === -1) {
      this.#column += to - start;
      this.#lineIsOpen = false;
    } else {
      this.#column = to - start - newline - 1;
      this.#lineIsOpen = this.#column === 0;
    }
    this.#queue.start = to;
    this.#scanned = 0;
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
    this.#last = 0;
    this.#lineStart = 0;
  }
}
