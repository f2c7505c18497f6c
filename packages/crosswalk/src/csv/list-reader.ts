/** Lists of serials (CSV, TSV) to Serials: header names in many spellings, several numbers in a row, nothing dropped. */
import type { Issn } from '@masthead/issn';
import type { Serial } from '@masthead/serial';
import type { ListFileProblem, ListRowProblem } from '../problems.ts';
import { splitCells } from './cells.ts';
import { detectDelimiter } from './columns.ts';
import { type Column, hasNumbers, hasTitles, type Layout, layoutOf } from './layout.ts';
import { readRow } from './row.ts';
import { createRowScanner, type RawRow, type RowScanner } from './row-scanner.ts';

export interface ListRow {
  /** 1-based ordinal among the rows of data; 0 for a problem of the file as a whole. */
  readonly position: number;
  /** Byte offset of the row's first byte in the input. */
  readonly offset: number;
  /** The numbers of the row, in the order of its columns: one for each of `serials`. */
  readonly issns: readonly Issn[];
  /** What the row says of each number. A number without a title has a Serial that says little more than its ISSN-L. */
  readonly serials: readonly Serial[];
  /** What a row without a number says, where rows may have none. */
  readonly description?: Omit<Serial, 'issn'>;
  /** Cells, by the name of their column, that no rule has read: verbatim. */
  readonly source: Readonly<Record<string, string>>;
  readonly problems: readonly (ListFileProblem | ListRowProblem)[];
}

export interface ListReader {
  push(chunk: Uint8Array): ListRow[];
  end(): ListRow[];
  /** Set once the file turned out not to be a list; rows that follow are not read. Also given as a row with position 0. */
  readonly failure: ListFileProblem | undefined;
  /** Columns in their order, once the header was read: their names as they stand, and what they were taken for. */
  readonly columns: readonly Column[];
}

export interface ListReaderOptions {
  /** `auto` tells it from the header. Default `auto`. */
  readonly delimiter?: ',' | '\t' | ';' | '|' | 'auto';
  /** Bytes of one row. Default 1 MiB. */
  readonly maxRowBytes?: number;
  /** `optional`: rows need no number, for titles that are to get one. Default: `needed`. */
  readonly numbers?: 'needed' | 'optional';
}

const empty: Pick<ListRow, 'issns' | 'serials' | 'source'> = { issns: [], serials: [], source: {} };

export function createListReader(options: ListReaderOptions = {}): ListReader {
  const maxRowBytes = options.maxRowBytes ?? 1024 * 1024;
  const numbersAreOptional = options.numbers === 'optional';
  const decode = createDecoder();
  let scanner: RowScanner | undefined;
  let head = new Uint8Array(0);
  let delimiter = '';
  let layout: Layout = layoutOf([]);
  let failure: ListFileProblem | undefined;
  let position = 0;

  function fail(problem: ListFileProblem, offset: number): ListRow[] {
    failure = problem;
    return [{ position: 0, offset, ...empty, problems: [problem] }];
  }

  /** Keeps bytes until the header is whole, as its delimiter decides how rows are found. */
  function begin(chunk: Uint8Array, last: boolean): ListRow[] {
    const joined = new Uint8Array(head.length + chunk.length);
    joined.set(head);
    joined.set(chunk, head.length);
    head = joined;
    const end = headerEnd(head, last);
    if (end < 0) {
      return head.length > maxRowBytes ? fail({ type: 'no-header', severity: 'error' }, 0) : [];
    }
    const bytes = head.subarray(0, end);
    let header: string;
    try {
      header = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return fail({ type: 'not-utf8', severity: 'error', offset: 0 }, 0);
    }
    if (header.trim() === '') return fail({ type: 'no-header', severity: 'error' }, 0);
    delimiter =
      options.delimiter === undefined || options.delimiter === 'auto'
        ? detectDelimiter(header, (row, by) => splitCells(row, by).cells)
        : options.delimiter;
    layout = layoutOf(splitCells(header, delimiter).cells);
    if (!hasNumbers(layout) && !(numbersAreOptional && hasTitles(layout))) {
      const names = layout.columns.map(({ name }) => name);
      return fail({ type: 'no-issn-column', severity: 'error', columns: names }, 0);
    }
    scanner = createRowScanner({ delimiter: delimiter.charCodeAt(0), maxRowBytes });
    const rows = scanner.push(head);
    head = new Uint8Array(0);
    return read(rows);
  }

  function read(rows: readonly RawRow[]): ListRow[] {
    const result: ListRow[] = [];
    for (const row of rows) {
      if (row.line === 1) continue;
      // Lines with nothing but delimiters are not rows.
      if (row.problem === undefined && row.text.trim() === '') continue;
      position++;
      const place = { position, offset: decode.offsetOf(row.offset) };
      if (row.problem !== undefined) {
        result.push({ ...place, ...empty, problems: [row.problem] });
        continue;
      }
      result.push({ ...place, ...readRow(splitCells(row.text, delimiter), layout, numbersAreOptional) });
    }
    return result;
  }

  function take(chunk: Uint8Array, last: boolean): ListRow[] {
    if (failure !== undefined) return [];
    const bytes = decode.push(chunk, last);
    if (bytes === undefined) return fail({ type: 'utf16-odd', severity: 'error' }, 0);
    const rows = scanner === undefined ? begin(bytes, last) : read(scanner.push(bytes));
    return last ? [...rows, ...finish()] : rows;
  }

  function finish(): ListRow[] {
    return scanner === undefined ? [] : read(scanner.end());
  }

  return {
    push: (chunk) => take(chunk, false),
    end: () => take(new Uint8Array(0), true),
    get failure() {
      return failure;
    },
    get columns() {
      return layout.columns;
    },
  };
}

/** True when the first bytes of a file are those of a list that has a column of ISSNs. */
export function looksLikeList(bytes: Uint8Array): boolean {
  const decode = createDecoder();
  const text = decode.push(bytes, false);
  const end = text === undefined ? -1 : headerEnd(text, true);
  if (text === undefined || end <= 0) return false;
  let header: string;
  try {
    header = new TextDecoder('utf-8', { fatal: true }).decode(text.subarray(0, end));
  } catch {
    return false;
  }
  const cells = splitCells(
    header,
    detectDelimiter(header, (row, by) => splitCells(row, by).cells),
  ).cells;
  return hasNumbers(layoutOf(cells));
}

/** Index of the first line end outside quotes. */
function headerEnd(bytes: Uint8Array, last: boolean): number {
  let inQuotes = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0x22) inQuotes = !inQuotes;
    else if (!inQuotes && (byte === 0x0a || byte === 0x0d)) return at;
  }
  return last ? bytes.length : -1;
}

interface Decoder {
  /** The bytes in UTF-8 without a byte order mark; undefined when UTF-16 ends in the middle of a character. */
  push(chunk: Uint8Array, last: boolean): Uint8Array | undefined;
  /** Offset in the input of a byte of the UTF-8 text. */
  offsetOf(offset: number): number;
}

/** UTF-8 passes through; UTF-16 is told by its byte order mark, as spreadsheets save it, and turned into UTF-8. */
function createDecoder(): Decoder {
  let waiting = new Uint8Array(0);
  let mark: 'none' | 'utf-8' | 'utf-16' | undefined;
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const encoder = new TextEncoder();

  function start(chunk: Uint8Array, last: boolean): Uint8Array {
    const bytes = new Uint8Array(waiting.length + chunk.length);
    bytes.set(waiting);
    bytes.set(chunk, waiting.length);
    if (bytes.length < 3 && !last) {
      waiting = bytes;
      return new Uint8Array(0);
    }
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      mark = 'utf-8';
      return bytes.subarray(3);
    }
    const little = bytes[0] === 0xff && bytes[1] === 0xfe;
    if (little || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      mark = 'utf-16';
      decoder = new TextDecoder(little ? 'utf-16le' : 'utf-16be', { fatal: true });
      return bytes;
    }
    mark = 'none';
    return bytes;
  }

  return {
    push(chunk, last) {
      const bytes = mark === undefined ? start(chunk, last) : chunk;
      if (decoder === undefined) return bytes;
      try {
        return encoder.encode(decoder.decode(bytes, { stream: !last }));
      } catch {
        return undefined;
      }
    },
    // For UTF-16 it is the offset in the text as UTF-8: the only one that can be told without keeping the whole file.
    offsetOf: (offset) => (mark === 'utf-8' ? offset + 3 : offset),
  };
}
