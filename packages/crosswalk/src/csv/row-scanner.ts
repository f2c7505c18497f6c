/**
 * Bytes to raw rows of a CSV or TSV file, in chunks of any size (RFC 4180). Row ends and quotes are ASCII, so rows are found in the
 * bytes and decoded whole. A quote that is never closed costs its own line, not the rest of the file.
 */
import type { ListRowProblem } from '../problems.ts';

export interface RawRow {
  /** 1-based, the row of column names included. */
  readonly line: number;
  /** Byte offset of the row's first byte in the input. */
  readonly offset: number;
  /** Without its line end; empty when a problem says that it could not be read. */
  readonly text: string;
  readonly problem?: ListRowProblem;
}

export interface RowScanner {
  push(chunk: Uint8Array): RawRow[];
  end(): RawRow[];
}

export interface RowScannerOptions {
  /** Byte of the delimiter; cells can be quoted after it. A tab means that quotes never hide a line end. */
  readonly delimiter: number;
  /** Bytes of one row. */
  readonly maxRowBytes: number;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const tab = 0x09;

/** Where the scan is in a cell. */
const cellStart = 0;
const plain = 1;
const quoted = 2;

export function createRowScanner(options: RowScannerOptions): RowScanner {
  const { delimiter, maxRowBytes } = options;
  const quotes = delimiter !== tab;
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let buffer = new Uint8Array(0);
  // Offset in the input of the buffer's first byte, and of the row that is being read in the buffer.
  let bufferOffset = 0;
  let rowAt = 0;
  let scanAt = 0;
  let state = cellStart;
  // First line end inside quotes: where to go on when the quote turns out never to be closed.
  let firstBreak = -1;
  let line = 0;

  function scan(last: boolean): RawRow[] {
    const rows: RawRow[] = [];
    for (;;) {
      const end = findEnd();
      if (end >= 0) {
        // CR LF may be split between chunks.
        if (buffer[end] === carriageReturn && end + 1 >= buffer.length && !last) {
          scanAt = end;
          break;
        }
        take(rows, end);
        const next = buffer[end] === carriageReturn && buffer[end + 1] === lineFeed ? end + 2 : end + 1;
        begin(next);
        continue;
      }
      const length = buffer.length - rowAt;
      if (state === quoted && (last ? length > 0 : length > maxRowBytes)) {
        const stop = firstBreak < 0 ? buffer.length : firstBreak;
        line++;
        rows.push({
          line,
          offset: bufferOffset + rowAt,
          text: '',
          problem: { type: 'unclosed-quote', severity: 'error' },
        });
        begin(Math.min(buffer.length, stop + 1));
        if (rowAt < buffer.length) continue;
        break;
      }
      if (length > maxRowBytes && !skipping) {
        line++;
        rows.push({ line, offset: bufferOffset + rowAt, text: '', problem: tooLong() });
        skipping = true;
      }
      if (skipping) {
        // Nothing of it is kept until its end is found.
        rowAt = buffer.length;
        scanAt = rowAt;
        state = plain;
      }
      break;
    }
    return rows;
  }

  let skipping = false;
  const tooLong = (): ListRowProblem => ({ type: 'row-too-long', severity: 'error', limit: maxRowBytes });

  function begin(at: number): void {
    rowAt = at;
    scanAt = at;
    state = cellStart;
    firstBreak = -1;
    skipping = false;
  }

  function take(rows: RawRow[], end: number): void {
    if (skipping) return;
    line++;
    if (end === rowAt) return;
    const offset = bufferOffset + rowAt;
    if (end - rowAt > maxRowBytes) {
      rows.push({ line, offset, text: '', problem: tooLong() });
      return;
    }
    const bytes = buffer.subarray(rowAt, end);
    let text: string;
    try {
      text = decoder.decode(bytes);
    } catch {
      const at = offset + firstBadByte(bytes);
      rows.push({ line, offset, text: '', problem: { type: 'not-utf8', severity: 'error', offset: at } });
      return;
    }
    const problem: ListRowProblem | undefined = text.includes('\0')
      ? { type: 'nul-byte', severity: 'error' }
      : undefined;
    rows.push(problem === undefined ? { line, offset, text } : { line, offset, text: '', problem });
  }

  /** Index of the line end that ends the row; -1 when it is not in the buffer yet. */
  function findEnd(): number {
    let at = scanAt;
    const { length } = buffer;
    for (; at < length; at++) {
      const byte = buffer[at]!;
      if (state === quoted) {
        if (byte === quote) state = plain;
        else if ((byte === lineFeed || byte === carriageReturn) && firstBreak < 0) firstBreak = at;
      } else if (byte === lineFeed || byte === carriageReturn) {
        return at;
      } else if (byte === delimiter) {
        state = cellStart;
      } else if (byte === quote && quotes && (state === cellStart || buffer[at - 1] === quote)) {
        // A second quote at once is an escaped one: the cell goes on.
        state = quoted;
      } else {
        state = plain;
      }
    }
    scanAt = at;
    return -1;
  }

  function compact(): void {
    if (rowAt === 0) return;
    buffer = buffer.slice(rowAt);
    bufferOffset += rowAt;
    scanAt -= rowAt;
    if (firstBreak >= 0) firstBreak -= rowAt;
    rowAt = 0;
  }

  return {
    push(chunk) {
      buffer = joined(buffer, chunk);
      const rows = scan(false);
      compact();
      return rows;
    },
    end() {
      const rows = scan(true);
      if (rowAt < buffer.length) take(rows, buffer.length);
      begin(buffer.length);
      return rows;
    },
  };
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(left.length + right.length);
  result.set(left);
  result.set(right, left.length);
  return result;
}

/** Index of the first byte that is not UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let good = 0;
  let bad = bytes.length;
  // The longest prefix that decodes (an unfinished character at its end counts as good) ends before the bad byte.
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle - 1;
    }
    try {
      decoder.decode();
    } catch {
      // Only resets the decoder.
    }
  }
  return good;
}
