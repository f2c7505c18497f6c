/** Tells the encoding of records by their first bytes. */
import { decodeLatin1, FIELD_TERMINATOR } from './characters.ts';
import { looksLikeLabel } from './iso2709/label.ts';

export type MarcEncoding = 'marc21' | 'marcxml' | 'json' | 'text';

/** Bytes of the beginning that are enough for `detectEncoding`. */
export const DETECTION_LENGTH = 4096;

/**
 * What these first bytes of an input are (give it `DETECTION_LENGTH` of them where there are as many), or undefined
 * when they are none of the four: CSV, for one.
 */
export function detectEncoding(bytes: Uint8Array): MarcEncoding | undefined {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    // In UTF-16 only XML is read here; a spreadsheet saved as Unicode text has the same mark.
    return /^\s*</.test(decodeUtf16(bytes.subarray(2, 202), first === 0xfe)) ? 'marcxml' : undefined;
  }
  if ((first === 0x3c && second === 0x00) || (first === 0x00 && second === 0x3c)) return 'marcxml';
  let start = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  const end = Math.min(bytes.length, DETECTION_LENGTH);
  while (start < end && isFiller(bytes[start]!)) start++;
  const text = decodeLatin1(bytes.subarray(start, Math.min(end, start + 100)));
  if (text.startsWith('<')) return 'marcxml';
  if (/^(\{|\[\s*(\{|\]|$))/.test(text)) return 'json';
  if (/^=[0-9A-Za-z]{3}( |$|\r|\n)/.test(text)) return 'text';
  if (looksLikeLabel(bytes, start, bytes.length)) return 'marc21';
  // A damaged leader, but the terminator of a directory where there are only digits before.
  const directory = bytes.subarray(start, end).indexOf(FIELD_TERMINATOR);
  return directory >= 24 && /^\d{5}/.test(text) ? 'marc21' : undefined;
}

function isFiller(byte: number): boolean {
  return byte === 0x00 || byte === 0x1a || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

function decodeUtf16(bytes: Uint8Array, bigEndian: boolean): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [high, low] = bigEndian ? [bytes[at]!, bytes[at + 1]!] : [bytes[at + 1]!, bytes[at]!];
    text += String.fromCharCode((high << 8) | low);
  }
  return text;
}
