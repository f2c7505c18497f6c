/**
 * Records that are not in UTF-8: which character sets they are in, and their text. MARC 21 leader/09 blank is MARC-8;
 * UNIMARC names its sets in 100 $a/26-29. What the bytes prove comes before what the record says.
 */

import {
  ESCAPE,
  FIELD_TERMINATOR,
  findInvalidUtf8,
  hexadecimal,
  indexOfByte,
  SUBFIELD_DELIMITER,
} from '../characters.ts';
import { codePageDecoder } from '../charset/code-pages.ts';
import { createDecoder, type DecodeText, type Fault } from '../charset/decode.ts';
import { marc8, unimarcRepertoire } from '../charset/repertoire.ts';
import type { MarcProblem, OldCharset } from '../problems.ts';
import type { FieldPlace } from './directory.ts';
import { LABEL_LENGTH } from './label.ts';

export interface OldCharacters {
  readonly charset: OldCharset;
  readonly decode: DecodeText;
}

/** Whether bytes in `start … end` can only be of an old character set: an escape sequence, or what is not UTF-8. */
export function isOldText(bytes: Uint8Array, start: number, end: number): boolean {
  let high = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === ESCAPE) return true;
    if (byte > 0x7f) high = true;
  }
  return high && findInvalidUtf8(bytes, start, end) !== -1;
}

/**
 * Whether a record that says it is UTF-8 is MARC-8: it has escape sequences, which MARC 21 has no use for in UTF-8; what is
 * above 7F is not UTF-8, if there is any; and every byte has its meaning in MARC-8.
 */
export function isUndeclaredMarc8(bytes: Uint8Array, start: number, end: number, decoders: Decoders): boolean {
  if (indexOfByte(bytes, ESCAPE, start, end) === -1) return false;
  const hasHigh = bytes.subarray(start, end).some((byte) => byte > 0x7f);
  if (hasHigh && findInvalidUtf8(bytes, start, end) === -1) return false;
  const { decode } = marc8Characters(decoders);
  const faults: Fault[] = [];
  let from = start + LABEL_LENGTH;
  for (let at = from; at <= end; at++) {
    if (at < end && bytes[at] !== SUBFIELD_DELIMITER && bytes[at] !== FIELD_TERMINATOR) continue;
    decode(bytes, from, at, faults);
    if (faults.length > 0) return false;
    from = at + 1;
  }
  return true;
}

/** A place for the decoders of a reader, each made when a record first needs it. */
export type Decoders = Map<string, OldCharacters | undefined>;

export function marc8Characters(decoders: Decoders): OldCharacters {
  let known = decoders.get('MARC-8');
  if (!known) {
    known = { charset: 'MARC-8', decode: createDecoder(marc8()) };
    decoders.set('MARC-8', known);
  }
  return known;
}

/** Undefined when there is no table for one of the two codes (100 $a/26-27 and 28-29). */
export function unimarcCharacters(codes: string, decoders: Decoders): OldCharacters | undefined {
  if (!decoders.has(codes)) {
    const repertoire = unimarcRepertoire(codes.slice(0, 2), codes.slice(2, 4));
    // A record has any four characters there, and a hostile file many.
    const decode = repertoire ? createDecoder(repertoire) : codePageDecoder(codes.slice(0, 2), codes.slice(2, 4));
    if (!decode) return undefined;
    decoders.set(codes, { charset: 'UNIMARC', decode });
  }
  return decoders.get(codes);
}

/** A set of the Encoding Standard by its name; throws a RangeError when there is none. */
export function namedCharacters(name: string): OldCharacters {
  const decoder = new TextDecoder(name);
  return { charset: 'UNIMARC', decode: (bytes, from, to) => decoder.decode(bytes.subarray(from, to)) };
}

const GENERAL_DATA = 36;

/**
 * The codes in positions 26 to 29 of UNIMARC 100 $a, four characters; blanks when they are not there. Undefined when the
 * record is no UNIMARC by its tags.
 */
export function unimarcCodes(bytes: Uint8Array, places: readonly FieldPlace[]): string | undefined {
  if (places.some(({ tag }) => tag === '245')) return undefined;
  const general = places.find(({ tag }) => tag === '100');
  const text =
    general &&
    String.fromCharCode(...bytes.subarray(general.from, Math.min(general.to, general.from + 4 + GENERAL_DATA)));
  const data = text && /^..\x1fa(\d{8}[a-z |][^\x1f]{17,})/.exec(text)?.[1];
  if (data) return data.slice(26, 30).padEnd(4);
  return places.some(({ tag }) => tag === '200') ? '    ' : undefined;
}

/** The text of a field: each subfield alone, as each begins with the default sets. */
export function decodeField(bytes: Uint8Array, from: number, to: number, decode: DecodeText, faults: Fault[]): string {
  let text = '';
  let start = from;
  for (let at = from; at < to; at++) {
    if (bytes[at] !== SUBFIELD_DELIMITER) continue;
    text += `${decode(bytes, start, at, faults)}\x1f`;
    start = at + 1;
  }
  return text + decode(bytes, start, to, faults);
}

/** The faults of one field, as one problem of each kind. `shift` makes an index in `bytes` an offset in the input. */
export function reportFaults(
  faults: readonly Fault[],
  bytes: Uint8Array,
  shift: number,
  tag: string,
  charset: OldCharset,
  severity: 'error' | 'warning',
  problems: MarcProblem[],
): void {
  for (const type of ['no-character', 'mark-without-letter'] as const) {
    const first = faults.find((fault) => fault.type === type);
    if (!first) continue;
    problems.push({
      type,
      severity: type === 'no-character' ? severity : 'warning',
      offset: first.at + shift,
      tag,
      charset,
      bytes: hexadecimal(bytes.subarray(first.at, first.at + Math.min(first.length, 4))),
      count: first.count,
    });
  }
}
