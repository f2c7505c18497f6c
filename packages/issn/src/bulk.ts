/**
 * Millions of numbers at memory speed: lines of bytes in, verdicts out, as TSV or as integers (ISO 3297:2020, 4 and
 * Annex A). A line in the usual form is judged from its bytes and its row put together from bytes; only what else
 * people write goes through `parseAnyIssn`. The rows are the same either way.
 */
import { parseAnyIssn } from './address.ts';
import type { Issn } from './brand.ts';
import { parseDoi, parseInfoUri, parseSici } from './carriers.ts';
import { describeIssnProblem } from './describe.ts';
import { areConfused, type LikelyOptions, likelyIssns } from './likely.ts';

/** Characters of a line that are looked at and shown: the longest spelling of an ISSN has fewer than 60. */
export const longestLine = 1000;

/** A UTF-16 code unit takes at most three bytes of UTF-8; more of a line than this is never needed. */
const longestBytes = longestLine * 3 + 4;

/** What is asked for each line that is not simply right: its row, with the line feed. */
export interface LineVerdict {
  readonly valid: boolean;
  /** Input, `valid` or `invalid`, canonical ISSN, type of problem, hint; separated by tabs. */
  readonly row: string;
}

/** The row for one line of text. `cut` says that the text is only the beginning of the line. With `exists`, numbers that a register has are offered first. */
export function checkLine(text: string, cut = false, options: LikelyOptions = {}): LineVerdict {
  if (cut || text.length > longestLine) {
    const shown = inOneColumn(text.slice(0, longestLine));
    return {
      valid: false,
      row: `${shown}…\tinvalid\t\ttoo-long\tThe line is longer than ${longestLine} characters.\n`,
    };
  }
  const shown = inOneColumn(text);
  const result = parseAnyIssn(text);
  if (result.ok) return { valid: true, row: `${shown}\tvalid\t${result.issn}\t\t\n` };
  const likely = likelyInLine(text, options);
  const hint = describeIssnProblem(result.problem) + (likely.length > 0 ? ` Perhaps ${likely.join(' or ')}.` : '');
  return { valid: false, row: `${shown}\tinvalid\t\t${result.problem.type}\t${inOneColumn(hint)}\n` };
}

/** At most three numbers that a line probably means; the one that it carries, if it is a DOI, an `info:` URI or a SICI (E.3 to E.5). */
export function likelyInLine(text: string, options: LikelyOptions = {}): readonly Issn[] {
  for (const parse of [parseDoi, parseInfoUri, parseSici]) {
    const carrier = parse(text);
    if (carrier.ok) return [carrier.issn];
  }
  return likelyIssns(text, options).slice(0, 3);
}

/** Tabs and control characters would break the columns: each becomes a space. */
const inOneColumn = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');

export interface LineChecker {
  /** Takes a chunk of a file, cut anywhere, and gives the rows that are now complete. */
  push(chunk: Uint8Array): Uint8Array;
  /** Gives the row of a last line without its line feed. */
  end(): Uint8Array;
  /** Lines judged so far, and how many of them were valid. */
  counts(): { readonly lines: number; readonly valid: number };
}

const encoder = new TextEncoder();
const validTail = encoder.encode('\t\t\n');
const validHead = encoder.encode('\tvalid\t');

/** The sentence for a wrong check digit in its parts: bytes, and between them what differs from line to line. */
const [found, right, meant] = ['\u0001', '\u0002', '\u0003'] as const;
const wrongRow = `\tinvalid\t\twrong-check-digit\t${describeIssnProblem({
  type: 'wrong-check-digit',
  found,
  right,
  meant: meant as Issn,
})}`
  .split(/([\u0001-\u0003])/)
  .map((part) => (part >= found && part <= meant ? part.charCodeAt(0) : encoder.encode(part)));
const perhaps = encoder.encode(' Perhaps ');
const or = encoder.encode(' or ');

/** Room for the longest row that is put together from bytes. */
const rowRoom = 320;

/**
 * Checks a file of lines chunk by chunk. Lines end with LF or CRLF; a byte order mark at the start is dropped, bytes
 * that are no UTF-8 become U+FFFD; a line of any length costs no more memory than its first kilobytes.
 */
export function createLineChecker(): LineChecker {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let output = new Uint8Array(0);
  let at = 0;
  let lines = 0;
  let valid = 0;
  /** The beginning of a line whose end is still to come. */
  let carry = new Uint8Array(0);
  let cut = false;

  const makeRoom = (more: number): void => {
    if (output.length - at >= more) return;
    const bigger = new Uint8Array(Math.max(output.length * 2, at + more));
    bigger.set(output.subarray(0, at));
    output = bigger;
  };
  const put = (bytes: Uint8Array): void => {
    for (let index = 0; index < bytes.length; index++) output[at++] = bytes[index]!;
  };
  const putNumber = (v: ArrayLike<number>): void => {
    for (let place = 0; place < 8; place++) {
      if (place === 4) output[at++] = 45;
      output[at++] = v[place] === 10 ? 88 : 48 + v[place]!;
    }
  };

  const values = new Uint8Array(8);
  const other = new Uint8Array(8);
  /** The row of eight characters with a wrong check digit; `rest` is their weighted sum modulo 11. */
  const putWrong = (bytes: Uint8Array, start: number, end: number, rest: number): void => {
    for (let index = start; index < end; index++) output[at++] = bytes[index]!;
    other.set(values);
    other[7] = (values[7]! + 11 - rest) % 11;
    for (const part of wrongRow) {
      if (typeof part !== 'number') put(part);
      else if (part === 3) putNumber(other);
      else output[at++] = digitByte(part === 1 ? values[7]! : other[7]!);
    }
    put(perhaps);
    putNumber(other);
    let offered = 1;
    const offer = (place: number, value: number, next: number): void => {
      other.set(values);
      other[place] = value;
      if (next >= 0) other[place + 1] = next;
      put(or);
      putNumber(other);
      offered++;
    };
    // The order of likelyIssns: neighbours swapped; then one digit replaced, first those that are easily confused.
    for (let place = 0; place < 7 && offered < 3; place++) {
      const [one, two] = [values[place]!, values[place + 1]!];
      if ((rest + two - one + 11) % 11 === 0 && two < 10) offer(place, two, one);
    }
    for (let confused = 1; confused >= 0; confused--) {
      for (let place = 0; place < 7 && offered < 3; place++) {
        const value = (values[place]! + 121 - rest * inverse[place]!) % 11;
        if (value < 10 && areConfused(values[place]!, value) === (confused === 1)) offer(place, value, -1);
      }
    }
    output[at++] = 46;
    output[at++] = 9 + 1;
  };

  /** The bytes from `start` to `end` are a line without its end. */
  const putLine = (bytes: Uint8Array, start: number, end: number, isCut: boolean): void => {
    lines++;
    if (!isCut && (end - start === 9 || end - start === 8)) {
      const rest = restOf(bytes, start, end - start === 9 ? 1 : 0, values);
      if (rest === 0) {
        valid++;
        makeRoom(rowRoom);
        for (let index = start; index < end; index++) output[at++] = bytes[index]!;
        put(validHead);
        putNumber(values);
        put(validTail);
        return;
      }
      if (rest > 0) {
        makeRoom(rowRoom);
        putWrong(bytes, start, end, rest);
        return;
      }
    }
    let from = start;
    if (lines === 1 && beginsWithMark(bytes, from)) from += 3;
    const text = decoder.decode(bytes.subarray(from, Math.min(end, from + longestBytes)));
    const verdict = checkLine(text, isCut || end - from > longestBytes);
    if (verdict.valid) valid++;
    const row = encoder.encode(verdict.row);
    makeRoom(row.length);
    output.set(row, at);
    at += row.length;
  };

  const putLineBefore = (bytes: Uint8Array, start: number, feed: number): void =>
    putLine(bytes, start, feed > start && bytes[feed - 1] === 13 ? feed - 1 : feed, false);

  const keep = (bytes: Uint8Array): void => {
    const room = longestBytes + 4 - carry.length;
    const part = bytes.length > room ? bytes.subarray(0, Math.max(room, 0)) : bytes;
    cut ||= part.length < bytes.length;
    const longer = new Uint8Array(carry.length + part.length);
    longer.set(carry);
    longer.set(part, carry.length);
    carry = longer;
  };
  const putCarry = (): void => {
    const line = carry;
    const isCut = cut;
    carry = new Uint8Array(0);
    cut = false;
    if (isCut) putLine(line, 0, line.length, true);
    else putLineBefore(line, 0, line.length);
  };
  const take = (): Uint8Array => {
    const rows = output.subarray(0, at);
    output = new Uint8Array(0);
    at = 0;
    return rows;
  };

  return {
    push(chunk) {
      let start = 0;
      makeRoom(chunk.length * 3 + rowRoom);
      if (carry.length > 0) {
        const feed = chunk.indexOf(10);
        keep(feed < 0 ? chunk : chunk.subarray(0, feed));
        if (feed < 0) return take();
        putCarry();
        start = feed + 1;
      }
      const { length } = chunk;
      while (start < length) {
        // The usual line first: nine bytes and a line feed, no search for its end.
        if (start + 10 <= length && chunk[start + 9] === 10 && chunk[start + 4] === 45) {
          const a = chunk[start]! ^ 48;
          const b = chunk[start + 1]! ^ 48;
          const c = chunk[start + 2]! ^ 48;
          const d = chunk[start + 3]! ^ 48;
          const e = chunk[start + 5]! ^ 48;
          const f = chunk[start + 6]! ^ 48;
          const g = chunk[start + 7]! ^ 48;
          const last = chunk[start + 8]!;
          const check = last === 88 ? 10 : last ^ 48;
          const allDigits = ((a + 6) | (b + 6) | (c + 6) | (d + 6) | (e + 6) | (f + 6) | (g + 6)) <= 15 && check <= 10;
          if (
            allDigits &&
            (check < 10 || last === 88) &&
            (8 * a + 7 * b + 6 * c + 5 * d + 4 * e + 3 * f + 2 * g + check) % 11 === 0
          ) {
            lines++;
            valid++;
            if (output.length - at < rowRoom) makeRoom(rowRoom);
            const o = at;
            const row = output;
            row[o] = row[o + 16] = a + 48;
            row[o + 1] = row[o + 17] = b + 48;
            row[o + 2] = row[o + 18] = c + 48;
            row[o + 3] = row[o + 19] = d + 48;
            row[o + 4] = row[o + 20] = 45;
            row[o + 5] = row[o + 21] = e + 48;
            row[o + 6] = row[o + 22] = f + 48;
            row[o + 7] = row[o + 23] = g + 48;
            row[o + 8] = row[o + 24] = last;
            row[o + 9] = row[o + 15] = row[o + 25] = row[o + 26] = 9;
            row[o + 10] = 118; // "valid"
            row[o + 11] = 97;
            row[o + 12] = 108;
            row[o + 13] = 105;
            row[o + 14] = 100;
            row[o + 27] = 10;
            at = o + 28;
            start += 10;
            continue;
          }
        }
        const feed = chunk.indexOf(10, start);
        if (feed < 0) break;
        putLineBefore(chunk, start, feed);
        start = feed + 1;
      }
      if (start < length) keep(chunk.subarray(start));
      return take();
    },
    end() {
      if (carry.length > 0 && !(lines === 0 && carry.length === 3 && beginsWithMark(carry, 0))) putCarry();
      return take();
    },
    counts: () => ({ lines, valid }),
  };
}

/** Whether a byte order mark stands there. */
const beginsWithMark = (bytes: Uint8Array, start: number): boolean =>
  bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;

const digitByte = (value: number): number => (value === 10 ? 88 : 48 + value);

/** The inverse of the weight of each place modulo 11. */
const inverse = [7, 8, 2, 9, 3, 4, 6];

/** Weighted sum modulo 11 of eight characters, a hyphen after the fourth if `hyphen` is 1; -1 if they are not digits and a check character. */
function restOf(bytes: Uint8Array, start: number, hyphen: number, values: Uint8Array): number {
  if (hyphen === 1 && bytes[start + 4] !== 45) return -1;
  let sum = 0;
  for (let place = 0; place < 8; place++) {
    const byte = bytes[start + place + (place < 4 ? 0 : hyphen)]!;
    const value = byte === 88 && place === 7 ? 10 : byte ^ 48;
    if (value > 9 && !(value === 10 && byte === 88)) return -1;
    values[place] = value;
    sum += value * (8 - place);
  }
  return sum % 11;
}

/** Verdicts of `integersOfLines` below zero: well-formed but for its check digit, and anything else. */
export const wrongCheckDigit = -1;
export const notAnIssn = -2;

/**
 * The seven digits of the ISSN of each line, as integers; `wrongCheckDigit` or `notAnIssn` where there is none. Lines
 * end with LF or CRLF and hold `NNNN-NNNC` or `NNNNNNNC` and nothing else: what people write otherwise is for
 * `createLineChecker`. Writes into `into` if it is given, as many as it has room for; gives the part that was written.
 */
export function integersOfLines(bytes: Uint8Array, into?: Int32Array): Int32Array {
  const integers = into ?? new Int32Array(countLines(bytes));
  const values = new Uint8Array(8);
  let count = 0;
  let start = 0;
  while (start < bytes.length && count < integers.length) {
    // The usual line first: if nine bytes are a number and a line feed follows, there is no line feed before it.
    let rest = bytes[start + 9] === 10 ? restOf(bytes, start, 1, values) : -1;
    let feed = start + 9;
    if (rest < 0) {
      feed = bytes.indexOf(10, start);
      if (feed < 0) feed = bytes.length;
      const length = (feed > start && bytes[feed - 1] === 13 ? feed - 1 : feed) - start;
      if (length === 9 || length === 8) rest = restOf(bytes, start, length - 8, values);
    }
    let integer = 0;
    if (rest === 0) for (let place = 0; place < 7; place++) integer = integer * 10 + values[place]!;
    integers[count++] = rest === 0 ? integer : rest > 0 ? wrongCheckDigit : notAnIssn;
    start = feed + 1;
  }
  return integers.subarray(0, count);
}

function countLines(bytes: Uint8Array): number {
  let count = bytes.length > 0 && bytes[bytes.length - 1] !== 10 ? 1 : 0;
  for (let feed = bytes.indexOf(10); feed >= 0; feed = bytes.indexOf(10, feed + 1)) count++;
  return count;
}
