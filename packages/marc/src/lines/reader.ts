/** Reads a stream of line text in the way of MarcEdit's `.mrk`: a record is the lines from `=LDR` to an empty line. */
import { ByteQueue } from '../byte-queue.ts';
import { decodeUtf8, indexOfByte, preview } from '../characters.ts';
import { acceptLeader, finishRecord, type InvalidUtf8, replaceInvalidUtf8, reportCharacters } from '../content.ts';
import { isReadAsUnimarc } from '../dialect.ts';
import { withDefaultLimits } from '../limits.ts';
import type { MarcProblem } from '../problems.ts';
import type { ReadItem, ReadLimits, RecordReader } from '../reader.ts';
import type { Field } from '../record.ts';
import { isLeaderLine, readFieldLine, tagOfLine } from './line.ts';
import { decodeMnemonics } from './mnemonics.ts';

export interface LineReaderOptions extends ReadLimits {
  /** As for `createIso2709Reader`: a record that is not UTF-8 is rejected (default), or read with U+FFFD. */
  readonly invalidUtf8?: InvalidUtf8;
}

export function createLineReader(options: LineReaderOptions = {}): RecordReader {
  return new LineReader(options);
}

const NEWLINE = 0x0a;

interface Draft {
  offset: number;
  leader?: string;
  /** Over a limit: nothing more is taken. */
  isOver?: boolean;
  readonly fields: Field[];
  readonly problems: MarcProblem[];
}

class LineReader implements RecordReader {
  readonly #limits: Required<ReadLimits>;
  readonly #invalidUtf8: InvalidUtf8;
  readonly #queue = new ByteQueue();
  #position = 0;
  #searched = 0;
  /** Inside a line that was too long. */
  #skipping = false;
  #draft: Draft | undefined;

  constructor(options: LineReaderOptions) {
    this.#limits = withDefaultLimits(options);
    this.#invalidUtf8 = options.invalidUtf8 ?? 'reject';
  }

  push(chunk: Uint8Array): ReadItem[] {
    this.#queue.append(chunk);
    const items: ReadItem[] = [];
    while (this.#takeLine(items));
    this.#queue.settle();
    return items;
  }

  end(): ReadItem[] {
    const items: ReadItem[] = [];
    const { start, end } = this.#queue;
    if (end > start && !this.#skipping) this.#readLine(start, end, items);
    this.#queue.start = end;
    this.#finish(items);
    return items;
  }

  #takeLine(items: ReadItem[]): boolean {
    const queue = this.#queue;
    const { bytes, start, end } = queue;
    const newline = indexOfByte(bytes, NEWLINE, start + this.#searched, end);
    const found = newline !== -1;
    const length = (found ? newline : end) - start;
    const limit = this.#limits.maxFieldBytes;
    if (!this.#skipping && length > limit) {
      const { offset } = queue;
      this.#open(offset).problems.push({ type: 'field-too-large', severity: 'error', offset, limit, found: limit + 1 });
      this.#skipping = true;
    }
    if (!found) {
      this.#searched = this.#skipping ? 0 : length;
      if (this.#skipping) queue.start = end;
      return false;
    }
    if (!this.#skipping) this.#readLine(start, newline, items);
    this.#skipping = false;
    queue.start = newline + 1;
    this.#searched = 0;
    return true;
  }

  #readLine(from: number, to: number, items: ReadItem[]): void {
    const { bytes, base } = this.#queue;
    let start = from;
    if (base + from === 0 && bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf) start += 3;
    const end = to > start && bytes[to - 1] === 0x0d ? to - 1 : to;
    const raw = bytes.subarray(start, end);
    const offset = base + start;
    const strict = decodeUtf8(raw);
    const replaced = strict === undefined ? replaceInvalidUtf8(raw, offset, this.#invalidUtf8) : undefined;
    const line = strict ?? replaced!.text;
    if (line.trim() === '') {
      this.#finish(items);
      return;
    }
    const tag = tagOfLine(line);
    if (tag !== undefined && isLeaderLine(tag) && this.#draft?.leader !== undefined) this.#finish(items);
    const draft = this.#open(offset);
    const { problems } = draft;
    if (this.#exceedsLimits(draft, base + to)) return;
    if (replaced) problems.push(tag === undefined ? replaced.problem : { ...replaced.problem, tag });
    if (tag === undefined) {
      problems.push({ type: 'unreadable-line', severity: 'warning', offset, text: preview(line, 1000) });
      return;
    }
    if (isLeaderLine(tag)) {
      const text = line
        .slice(4)
        .replace(/^ {1,2}/, '')
        .replaceAll('\\', ' ');
      draft.leader = acceptLeader(decodeMnemonics(text, []), () => offset, problems);
      return;
    }
    const field = readFieldLine(line, tag, offset, problems);
    if (!field) return;
    if (strict !== undefined) reportCharacters(line, field.tag, () => offset, problems);
    draft.fields.push(field);
  }

  #open(offset: number): Draft {
    this.#draft ??= { offset, fields: [], problems: [] };
    return this.#draft;
  }

  #exceedsLimits(draft: Draft, end: number): boolean {
    const { maxFields, maxRecordBytes } = this.#limits;
    // Lines that are no fields count as well, since each is told.
    const tooMany = Math.max(draft.fields.length, draft.problems.length) >= maxFields;
    if (!tooMany && end - draft.offset <= maxRecordBytes) return false;
    const { offset, problems } = draft;
    if (draft.isOver) return true;
    draft.isOver = true;
    problems.push(
      tooMany
        ? { type: 'too-many-fields', severity: 'error', offset, limit: maxFields, found: maxFields + 1 }
        : { type: 'record-too-large', severity: 'error', offset, limit: maxRecordBytes },
    );
    return true;
  }

  #finish(items: ReadItem[]): void {
    const draft = this.#draft;
    this.#draft = undefined;
    if (!draft) return;
    const { offset, problems } = draft;
    const item = { position: ++this.#position, offset, problems };
    if (draft.leader === undefined && draft.fields.length === 0) {
      // Nothing but lines that are no fields: not a record, and each line is told.
      const length = problems.length;
      const found = problems[0]?.type === 'unreadable-line' ? problems[0].text : '';
      problems.unshift({ type: 'not-a-record', severity: 'error', offset, length, found: preview(found) });
      items.push(item);
      return;
    }
    const leader = draft.leader ?? acceptLeader(undefined, () => offset, problems);
    const record = finishRecord(leader, draft.fields, () => offset, problems, this.#limits);
    if (!record) items.push(item);
    else items.push({ ...item, record, ...(isReadAsUnimarc(record, this.#limits) && { format: 'unimarc' }) });
  }
}
