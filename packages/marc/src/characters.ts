/** What may stand in the text of a record: valid UTF-8 (RFC 3629), control characters, surrogates. */

/** Field terminator, record terminator, subfield delimiter (ISO 2709; ISO 646 IS2, IS3, IS1). */
export const FIELD_TERMINATOR = 0x1e;
export const RECORD_TERMINATOR = 0x1d;
export const SUBFIELD_DELIMITER = 0x1f;
export const ESCAPE = 0x1b;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of these bytes, or undefined when they are not UTF-8. A byte order mark is a character like any other. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Text of these bytes, with one U+FFFD for each of the bytes at `invalid` (see `invalidUtf8Offsets`). Where in the text
 * those stand goes to `places`.
 */
export function decodeUtf8Replacing(bytes: Uint8Array, invalid: readonly number[], places: number[] = []): string {
  let text = '';
  let from = 0;
  for (const at of invalid) {
    text += strictUtf8.decode(bytes.subarray(from, at));
    places.push(text.length);
    text += '\ufffd';
    from = at + 1;
  }
  return text + strictUtf8.decode(bytes.subarray(from));
}

/** Index of the first such byte in `from … to`, or -1. Never looks behind `to`, whatever stands there. */
export function indexOfByte(bytes: Uint8Array, byte: number, from: number, to: number): number {
  if (to === bytes.length) return bytes.indexOf(byte, from);
  const index = bytes.subarray(from, to).indexOf(byte);
  return index === -1 ? -1 : from + index;
}

/** One character per byte, for showing bytes of unknown meaning. */
export function decodeLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}

/**
 * Index of the first byte in `from … to` that begins no well-formed sequence (RFC 3629, 4), or -1.
 * A sequence cut off by `to` counts as ill-formed.
 */
export function findInvalidUtf8(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let at = from;
  while (at < to) {
    const length = sequenceLength(bytes, at, to);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** Length of the well-formed sequence at `at`, or 0. */
export function sequenceLength(bytes: Uint8Array, at: number, to: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + length > to) return 0;
  const second = bytes[at + 1]!;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let next = 2; next < length; next++) {
    if ((bytes[at + next]! & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Offsets in `from … to` of every byte that belongs to no well-formed sequence. */
export function invalidUtf8Offsets(bytes: Uint8Array, from = 0, to = bytes.length): number[] {
  const offsets: number[] = [];
  for (let at = findInvalidUtf8(bytes, from, to); at !== -1; at = findInvalidUtf8(bytes, at + 1, to)) offsets.push(at);
  return offsets;
}

/** Control characters that MARC 21 allows in no data: C0 without the three delimiters. */
export const controlCharacter = /[\x00-\x1c]/;
export const controlCharacters = /[\x00-\x1c]/g;

/** Bytes as hexadecimal, such as `C3 28`. */
export function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

/** The beginning of some text, fit to be shown in a sentence: control characters as visible signs, at most 60 characters. */
export function preview(text: string, length = 60): string {
  const shown = [...text.slice(0, length * 2)].slice(0, length).join('');
  const visible = shown.replace(/[\x00-\x1f]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)));
  return visible.length < text.length && shown.length < text.length ? `${visible}…` : visible;
}
