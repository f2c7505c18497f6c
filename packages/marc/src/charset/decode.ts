/**
 * Text out of bytes of seven-bit and eight-bit sets that escape sequences choose (ISO 2022), in which marks stand before
 * their letter: MARC-8 (MARC 21 "Character Sets: MARC-8 Encoding Environment") and the ISO sets of UNIMARC. The text is in
 * Unicode's normal form C, marks behind their letter. A field or subfield is decoded alone: each begins with the default sets.
 */
import { eaccIndex, type GraphicSet, pointOf } from './graphic-set.ts';
import { inNormalFormC } from './normal-form.ts';
import type { Repertoire } from './repertoire.ts';

/**
 * Bytes that stand for no character, each of which gives U+FFFD, or marks before no letter: the first place, and the
 * number of places. One of a kind is kept, so that a text of nothing else takes no more memory than another.
 */
export interface Fault {
  readonly type: 'no-character' | 'mark-without-letter';
  /** Index of the first byte in the bytes given. */
  readonly at: number;
  readonly length: number;
  count: number;
}

/** Decodes `from … to`; what has no meaning goes to `faults`. */
export type DecodeText = (bytes: Uint8Array, from: number, to: number, faults: Fault[]) => string;

const ESC = 0x1b;
const AMPERSAND = 0x26;
const NUMBER_SIGN = 0x23;
const LEFT_HALF = 0xfe20;
const RIGHT_HALF = 0xfe21;
const LEFT_TILDE = 0xfe22;
const RIGHT_TILDE = 0xfe23;
const LIGATURE = 0x0361;
const DOUBLE_TILDE = 0x0360;
/** The one character that stands behind its letter in MARC-8 as well, and is a mark in Unicode. */
const SUPERSCRIPT_ALEF = 0x0670;
/** Marks on one letter. Vietnamese has two, Hebrew three; a longer run is another character set. */
const MOST_MARKS = 8;

/** A decoder with its own room to work in; one serves any number of texts, one after the other. */
export function createDecoder(repertoire: Repertoire): DecodeText {
  const composed = new Map<number, number>();
  const pending = new Uint16Array(MOST_MARKS);
  let units = new Uint16Array(1024);

  return (bytes, from, to, faults) => {
    // A byte gives at most one character, but a mark without letter gives two.
    if (units.length < (to - from) * 2 + 2) units = new Uint16Array((to - from) * 2 + 2);
    let length = 0;
    let g0 = repertoire.g0;
    let g1 = repertoire.g1;
    let marks = 0;
    let firstMark = 0;
    /** Where the sign over two letters stands whose second half must come with the next letter; -1 when none is. */
    let open = -1;
    let normalize = false;

    /** The character with the marks before it. */
    const put = (character: number): void => {
      if (marks === 0) {
        if (open !== -1) open = close(open);
        units[length++] = character;
        return;
      }
      if (marks === 1 && open === -1 && pending[0]! < LEFT_HALF && character < 0x500) {
        const key = (pending[0]! << 11) | character;
        let one = composed.get(key);
        if (one === undefined) {
          const both = String.fromCharCode(character, pending[0]!).normalize('NFC');
          one = both.length === 1 ? both.charCodeAt(0) : both === String.fromCharCode(character, pending[0]!) ? 0 : -1;
          composed.set(key, one);
        }
        if (one > 0) units[length++] = one;
        else {
          normalize ||= one === -1;
          units[length++] = character;
          units[length++] = pending[0]!;
        }
        marks = 0;
        return;
      }
      units[length++] = character;
      putMarks();
    };

    /** A character that may be above U+FFFF, or not in normal form. */
    const putPoint = (point: number): void => {
      normalize = true;
      if (point < 0x10000) {
        put(point);
        return;
      }
      if (open !== -1 && marks === 0) open = close(open);
      units[length++] = 0xd800 + ((point - 0x10000) >> 10);
      units[length++] = 0xdc00 + (point & 0x3ff);
      if (marks > 0) putMarks();
    };

    const putMarks = (): void => {
      normalize = true;
      let left = open;
      open = -1;
      let reopened = -1;
      for (let index = 0; index < marks; index++) {
        const mark = pending[index]!;
        if (left !== -1 && mark === (units[left] === LIGATURE ? RIGHT_HALF : RIGHT_TILDE)) {
          left = -1;
        } else if (reopened === -1 && (mark === LEFT_HALF || mark === LEFT_TILDE)) {
          reopened = length;
          units[length++] = mark === LEFT_HALF ? LIGATURE : DOUBLE_TILDE;
        } else units[length++] = mark;
      }
      if (left !== -1) close(left);
      open = reopened;
      marks = 0;
    };

    /** The second half did not come: what stands there is a half. */
    const close = (place: number): -1 => {
      units[place] = units[place] === LIGATURE ? LEFT_HALF : LEFT_TILDE;
      return -1;
    };

    const lose = (at: number, size: number): void => {
      note(faults, 'no-character', at, size);
      put(0xfffd);
    };

    /** Marks at the end, or before a control character, are put on a no-break space, so that they change no letter. */
    const settle = (at: number): void => {
      if (marks > 0) {
        note(faults, 'mark-without-letter', firstMark, at - firstMark);
        put(0xa0);
      }
    };

    let at = from;
    while (at < to) {
      const byte = bytes[at]!;
      if (byte === ESC) {
        const size = escapeLength(bytes, at, to);
        const chosen = size === 0 ? undefined : chooseSet(bytes, at, size, repertoire);
        if (chosen === undefined) {
          lose(at, Math.max(1, size));
        } else if (chosen.second) g1 = chosen.set;
        else g0 = chosen.set;
        at += Math.max(1, size);
        continue;
      }
      if (byte < 0x20) {
        settle(at);
        put(byte);
        at++;
        continue;
      }
      if (byte >= 0x80 && byte <= 0xa0) {
        const control =
          byte === 0x88 ? 0x98 : byte === 0x89 ? 0x9c : byte === 0x8d ? 0x200d : byte === 0x8e ? 0x200c : 0;
        if (control === 0) lose(at, 1);
        else units[length++] = control;
        at++;
        continue;
      }
      if (byte === 0x20) {
        // A mark on a blank has lost its letter, or is a letter of another character set.
        if (marks > 0) note(faults, 'mark-without-letter', firstMark, at - firstMark);
        put(0x20);
        at++;
        continue;
      }
      const set: GraphicSet = byte < 0x80 ? g0 : g1;
      if (set.bytes === 3) {
        const index = tripleIndex(bytes, at, to);
        const character = index === -1 ? 0 : set.characters[index]!;
        const size = index === -1 ? 1 : 3;
        if (character === 0) lose(at, size);
        else {
          normalize ||= marks > 0;
          if (character >= 0xd800 && character < 0xe000) putPoint(pointOf(set, character));
          else put(character);
        }
        at += size;
        continue;
      }
      const code = byte & 0x7f;
      const character = set.characters[code]!;
      if (set.marks[code] === 1) {
        if (marks === 0) firstMark = at;
        if (marks === MOST_MARKS) lose(at, 1);
        else pending[marks++] = character;
        at++;
        continue;
      }
      if (byte === AMPERSAND && bytes[at + 1] === NUMBER_SIGN && repertoire.references && set === repertoire.g0) {
        const end = referenceEnd(bytes, at, to);
        if (end !== -1) {
          putPoint(referencePoint(bytes, at + 3, end));
          at = end + 1;
          continue;
        }
      }
      normalize ||= character === SUPERSCRIPT_ALEF;
      if (character === 0) lose(at, 1);
      else put(character);
      at++;
    }
    settle(to);
    if (open !== -1) close(open);
    const text = textOf(units, length);
    return normalize ? inNormalFormC(text) : text;
  };
}

function note(faults: Fault[], type: Fault['type'], at: number, length: number): void {
  const known = faults.find((fault) => fault.type === type);
  if (known) known.count++;
  else faults.push({ type, at, length, count: 1 });
}

function textOf(units: Uint16Array, length: number): string {
  if (length <= 4096) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  let text = '';
  for (let at = 0; at < length; at += 4096) {
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(length, at + 4096)) as unknown as number[]);
  }
  return text;
}

/** Bytes of the escape sequence at `at`, or 0 when it is cut off. */
function escapeLength(bytes: Uint8Array, at: number, to: number): number {
  let next = at + 1;
  if (bytes[next] === 0x24) next++;
  if (isRegister(bytes[next])) next++;
  if (bytes[next] === 0x21) next++;
  return next < to && bytes[next]! > 0x20 ? next + 1 - at : 0;
}

/** `( ,` are G0, `) -` are G1. */
function isRegister(byte: number | undefined): boolean {
  return byte === 0x28 || byte === 0x2c || byte === 0x29 || byte === 0x2d;
}

function chooseSet(
  bytes: Uint8Array,
  at: number,
  size: number,
  repertoire: Repertoire,
): { set: GraphicSet; second: boolean } | undefined {
  const final = String.fromCharCode(bytes[at + size - 1]!);
  let next = at + 1;
  const multiple = bytes[next] === 0x24;
  if (multiple) next++;
  const hasRegister = isRegister(bytes[next]);
  const second = bytes[next] === 0x29 || bytes[next] === 0x2d;
  if (hasRegister) next++;
  const ansel = bytes[next] === 0x21;
  if (ansel && (final !== 'E' || multiple)) return undefined;
  if (!hasRegister && !multiple && !(size === 2 && repertoire.locking.includes(final))) return undefined;
  const set = repertoire.set(final, multiple ? 3 : 1);
  return set && { set, second };
}

/** 212320, the one code that ends in a blank, is written 212321 as well. */
const IDEOGRAPHIC_SPACE = eaccIndex(0x21, 0x23, 0x21);

/** Place of the code of three bytes at `at`, all below 80 or all above; -1 when they are no code. */
function tripleIndex(bytes: Uint8Array, at: number, to: number): number {
  if (at + 3 > to) return -1;
  const half = bytes[at]! & 0x80;
  let index = 0;
  if (bytes[at] === 0x21 && bytes[at + 1] === 0x23 && bytes[at + 2] === 0x20) return IDEOGRAPHIC_SPACE;
  for (let next = at; next < at + 3; next++) {
    const code = bytes[next]! & 0x7f;
    if ((bytes[next]! & 0x80) !== half || code < 0x21 || code > 0x7e) return -1;
    index = index * 94 + code - 0x21;
  }
  return index;
}

/** Index of the semicolon of the reference `&#x…;` at `at`, or -1 when there is none that names a character. */
function referenceEnd(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at + 2] !== 0x78) return -1;
  let end = at + 3;
  while (end < to && end < at + 9 && hexDigit(bytes[end]!) !== -1) end++;
  if (end === at + 3 || end >= to || bytes[end] !== 0x3b) return -1;
  const point = referencePoint(bytes, at + 3, end);
  const isCharacter = point >= 0x20 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isCharacter ? end : -1;
}

function referencePoint(bytes: Uint8Array, from: number, to: number): number {
  let point = 0;
  for (let at = from; at < to; at++) point = point * 16 + hexDigit(bytes[at]!);
  return point;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
