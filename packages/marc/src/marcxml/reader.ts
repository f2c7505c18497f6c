/**
 * Reads a stream of MARCXML (MARC21slim 1.1), also inside other documents such as OAI-PMH and SRU responses. Entities
 * and document types are not expanded, and nothing is fetched.
 */
import { SaxesParser } from 'saxes';
import { ByteQueue } from '../byte-queue.ts';
import { hexadecimal, preview } from '../characters.ts';
import type { InvalidUtf8 } from '../content.ts';
import { isReadAsUnimarc } from '../dialect.ts';
import { withDefaultLimits } from '../limits.ts';
import { emptyList } from '../make.ts';
import type { MarcProblem } from '../problems.ts';
import type { ReadItem, ReadLimits, RecordReader } from '../reader.ts';
import { detectXmlEncoding, type XmlEncoding } from './encoding.ts';
import { type BuiltRecord, RecordBuilder } from './record-builder.ts';

export interface MarcXmlReaderOptions extends ReadLimits {
  /** Elements inside one another. Default 64; MARCXML itself has four. */
  readonly maxDepth?: number;
  /**
   * What becomes of a record with bytes that are no characters of the document's encoding: `reject` (default) gives an
   * error and no record, `replace` gives the record with U+FFFD in their place, and a warning.
   */
  readonly invalidUtf8?: InvalidUtf8;
}

export function createMarcXmlReader(options: MarcXmlReaderOptions = {}): RecordReader {
  return new MarcXmlReader(options);
}

/**
 * The parser is given blocks of this many bytes, whatever the chunks were: so neither what it reports nor where
 * depends on how the input was cut.
 */
const BLOCK_LENGTH = 32 * 1024;

const saxesOptions = { position: false, xmlns: false } as const;

/** Ends the parsing of a document; the problem is told by then. */
class Stop extends Error {}

class MarcXmlReader implements RecordReader {
  readonly #options: Required<ReadLimits>;
  readonly #maxDepth: number;
  readonly #invalidUtf8: InvalidUtf8;
  readonly #queue = new ByteQueue();
  readonly #parser = new SaxesParser<typeof saxesOptions>(saxesOptions);
  readonly #builder: RecordBuilder;
  #encoding: XmlEncoding | undefined;
  #items = emptyList<ReadItem>();
  #position = 0;
  #depth = 0;
  #root: string | undefined;
  #stopped = false;
  /** Byte offset, and the parser's, of the first character of the block it is working on. */
  #blockOffset = 0;
  #blockPosition = 0;
  #block = '';
  #widened: readonly number[] = [];
  /** The last place in the block whose byte offset was asked for: index and bytes before it. */
  #known = { index: 0, bytes: 0 };
  /** Byte offset of the last `<` of an earlier block. */
  #earlierTag = 0;
  /** Byte offset of the block, and index in it, where the parser last reported an element. */
  #lastEvent = 0;
  #lastIndex = 0;
  /** The record that was read last, until it is sure that it was closed by its own end tag. */
  #whole: Omit<ReadItem, 'position'> | undefined;
  /** Bytes that are no characters, and belong to no finished record; some of them with how many followed. */
  #invalid: { readonly offset: number; readonly byte: number; readonly count: number }[] = [];
  /** Problems of the document, told with its first record. */
  #documentProblems: MarcProblem[] = [];

  constructor(options: MarcXmlReaderOptions) {
    this.#options = withDefaultLimits(options);
    this.#maxDepth = options.maxDepth ?? 64;
    this.#invalidUtf8 = options.invalidUtf8 ?? 'reject';
    this.#builder = new RecordBuilder(this.#options, () => this.#locate());
    this.#listen();
  }

  push(chunk: Uint8Array): ReadItem[] {
    if (this.#stopped) return [];
    this.#queue.append(chunk);
    while (this.#queue.length >= BLOCK_LENGTH && !this.#stopped) this.#parse(BLOCK_LENGTH, false);
    this.#queue.settle();
    return this.#takeItems();
  }

  end(): ReadItem[] {
    if (this.#stopped) return [];
    const isBlank = this.#encoding === undefined && this.#isBlank();
    if (!isBlank) this.#parse(this.#queue.length, true);
    if (!this.#stopped && !isBlank && !this.#builder.foundMarc) {
      this.#fail({ type: 'xml-without-records', severity: 'error', offset: 0, root: this.#root ?? '' });
    }
    this.#stopped = true;
    return this.#takeItems();
  }

  #takeItems(): ReadItem[] {
    const items = this.#items;
    this.#items = emptyList();
    return items;
  }

  #isBlank(): boolean {
    const { bytes, start, end } = this.#queue;
    return bytes.subarray(start, end).every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
  }

  /** Gives the parser the next `length` bytes, less a character cut by their end. */
  #parse(length: number, final: boolean): void {
    const queue = this.#queue;
    let bytes = queue.bytes.subarray(queue.start, queue.start + length);
    if (this.#encoding === undefined) {
      const detected = detectXmlEncoding(bytes);
      if (!detected.ok) {
        this.#fail({ type: 'xml-encoding-not-supported', severity: 'error', offset: 0, encoding: detected.name });
        return;
      }
      this.#encoding = detected.encoding;
      queue.start += detected.bomLength;
      bytes = bytes.subarray(detected.bomLength);
    }
    const decoded = this.#encoding.decode(bytes, final);
    this.#rememberEarlierTag();
    this.#blockPosition += this.#block.length;
    this.#lastIndex -= this.#block.length;
    this.#blockOffset = queue.offset;
    this.#block = decoded.text;
    this.#known = { index: 0, bytes: 0 };
    this.#widened = decoded.widened ?? [];
    for (const index of decoded.invalid)
      this.#invalid.push({ offset: queue.offset + index, byte: bytes[index]!, count: 1 });
    queue.start += decoded.used;
    try {
      this.#parser.write(decoded.text);
      if (final) this.#parser.close();
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      return;
    }
    this.#giveWhole();
    this.#checkSizes(queue.offset);
  }

  #listen(): void {
    const parser = this.#parser;
    parser.on('error', (error) => {
      // The parser closes an element before it tells that another should have been closed: such a record is not whole.
      if (error.message.startsWith('unexpected close tag')) this.#whole = undefined;
      this.#giveWhole();
      this.#fail({ type: 'xml-not-well-formed', severity: 'error', ...this.#locateFault(error.message) });
      throw new Stop();
    });
    parser.on('doctype', () => {
      this.#documentProblems.push({ type: 'xml-doctype-ignored', severity: 'warning', offset: this.#locate() });
    });
    parser.on('opentag', (tag) => {
      this.#passEvent();
      this.#root ??= tag.name.slice(0, 100);
      if (++this.#depth > this.#maxDepth) {
        const limit = this.#maxDepth;
        this.#fail({ type: 'xml-too-deep', severity: 'error', offset: this.#locate(), limit });
        throw new Stop();
      }
      this.#builder.open(tag);
    });
    parser.on('closetag', () => {
      this.#passEvent();
      this.#depth--;
      const built = this.#builder.close();
      if (built) this.#whole = this.#itemOf(built);
    });
    parser.on('text', (text) => this.#builder.text(text));
    parser.on('cdata', (text) => this.#builder.text(text));
  }

  /** Something came of the input: what was read before is certain. */
  #passEvent(): void {
    this.#giveWhole();
    this.#lastEvent = this.#blockOffset;
    this.#lastIndex = this.#parser.position - this.#blockPosition;
  }

  #giveWhole(): void {
    if (this.#whole) this.#items.push({ position: ++this.#position, ...this.#whole });
    this.#whole = undefined;
  }

  #itemOf(built: BuiltRecord): Omit<ReadItem, 'position'> {
    const { offset, record } = built;
    const invalid = this.#takeInvalid(offset);
    // U+FFFD was put there for those bytes.
    const found = invalid
      ? [...built.problems.filter(({ type }) => type !== 'replacement-character'), invalid]
      : built.problems;
    const problems = this.#documentProblems.length > 0 ? [...this.#documentProblems, ...found] : found;
    this.#documentProblems = [];
    if (!record || invalid?.severity === 'error') return { offset, problems };
    return isReadAsUnimarc(record, this.#options)
      ? { offset, format: 'unimarc', record, problems }
      : { offset, record, problems };
  }

  /** The problem with bytes inside the record that ends here, if there are any. */
  #takeInvalid(from: number): MarcProblem | undefined {
    if (this.#invalid.length === 0) return undefined;
    const to = this.#locate();
    const inside = this.#invalid.filter(({ offset }) => offset >= from && offset < to);
    this.#invalid = this.#invalid.filter(({ offset }) => offset >= to);
    const first = inside[0];
    if (!first) return undefined;
    const severity = this.#invalidUtf8 === 'reject' ? 'error' : 'warning';
    const bytes = hexadecimal(Uint8Array.of(first.byte));
    return { type: 'invalid-utf8', severity, offset: first.offset, bytes, count: sumOfCounts(inside) };
  }

  /** Tells the one problem that ends the reading, as an item of its own. */
  #fail(problem: MarcProblem): void {
    this.#stopped = true;
    const open = this.#builder.abandon();
    const found = (open?.problems ?? []).filter(({ type }) => type !== problem.type);
    const problems = [...this.#documentProblems, ...found, problem];
    this.#items.push({ position: ++this.#position, offset: open?.offset ?? problem.offset, problems });
  }

  /** Keeps the parser from collecting an endless element, attribute or comment, and records from growing without end. */
  #checkSizes(offset: number): void {
    const limit = this.#options.maxRecordBytes;
    if (offset - this.#lastEvent > limit + BLOCK_LENGTH) {
      this.#fail({ type: 'record-too-large', severity: 'error', offset: this.#lastEvent, limit });
      return;
    }
    const from = this.#builder.openOffset;
    if (from !== undefined && offset - from > limit) {
      this.#builder.refuse({ type: 'record-too-large', severity: 'error', offset: from, limit });
    }
    if (this.#invalid.length === 0) return;
    const inside = from === undefined ? [] : this.#invalid.filter((found) => found.offset >= from);
    this.#invalid = inside.slice(0, 1).map((first) => ({ ...first, count: sumOfCounts(inside) }));
  }

  #rememberEarlierTag(): void {
    const index = this.#block.lastIndexOf('<');
    if (index !== -1) this.#earlierTag = this.#blockOffset + this.#bytesBefore(index);
  }

  /** Byte offset of the tag or text that the parser is working on: of the last `<` before the place it has come to. */
  #locate(): number {
    const index = this.#parser.position - this.#blockPosition;
    const tag = index > 0 ? this.#block.lastIndexOf('<', index - 1) : -1;
    return tag === -1 ? this.#earlierTag : this.#blockOffset + this.#bytesBefore(tag);
  }

  /**
   * What is wrong where the parser gave up. For an `&` that begins no reference that is the `&`: the parser goes on to
   * the next semicolon, which may be far behind, or to the end.
   */
  #locateFault(message: string): { offset: number; reason: string } {
    // At its end the parser counts a character that is not there.
    const index = Math.min(this.#parser.position - this.#blockPosition, this.#block.length);
    const loose = /&(?!(?:#\d+|#x[\da-fA-F]+|[^\s&<>;#]+);)/g;
    loose.lastIndex = Math.max(0, this.#lastIndex);
    const ampersand = /entity|unclosed|end/.test(message) ? loose.exec(this.#block)?.index : undefined;
    if (ampersand === undefined || ampersand > index) {
      return { offset: this.#blockOffset + this.#bytesBefore(index), reason: preview(message, 200) };
    }
    const offset = this.#blockOffset + this.#bytesBefore(ampersand);
    return { offset, reason: 'an “&” that is not written “&amp;”.' };
  }

  #bytesBefore(index: number): number {
    const encoding = this.#encoding;
    if (!encoding || index <= 0) return 0;
    const known = index >= this.#known.index ? this.#known : { index: 0, bytes: 0 };
    const bytes = known.bytes + encoding.bytesOf(this.#block, known.index, index);
    this.#known = { index, bytes };
    return bytes - 2 * countBelow(this.#widened, index);
  }
}

function sumOfCounts(found: readonly { readonly count: number }[]): number {
  return found.reduce((sum, { count }) => sum + count, 0);
}

/** How many of these ascending numbers are below `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
