/** From the bytes of a word list to its text: which encoding, and whether it is a list at all. */
import type { FileProblem, NotAList } from './ltwa-problems.ts';

/** `windows-1252` holds Latin-1 and is the last resort: what is neither UTF-8 nor UTF-16 is read as that, right or wrong. */
export type LtwaEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedList {
  readonly text: string;
  readonly encoding: LtwaEncoding;
  /** Whether the file began with a byte order mark. */
  readonly byteOrderMark: boolean;
}

/** Bytes of the longest file that is read: the published list has 1.3 MB in UTF-8 and 2.6 MB in UTF-16. */
export const largestLtwaFile = 32 * 1024 * 1024;

/** The text of the file, or why it is none. */
export function decodeList(bytes: Uint8Array): DecodedList | FileProblem {
  if (bytes.length > largestLtwaFile) return { type: 'too-large', bytes: bytes.length, limit: largestLtwaFile };
  const packed = packedFile(bytes);
  if (packed) return { type: 'not-a-list', what: packed };
  const { encoding, mark } = sniffEncoding(bytes);
  const decoded = decode(bytes.subarray(mark), encoding);
  if (decoded.text.trim() === '') return { type: 'empty-file' };
  const what = otherKindOfText(decoded.text);
  if (what) return { type: 'not-a-list', what };
  return { ...decoded, byteOrderMark: mark > 0 };
}

const signatures: readonly (readonly [NotAList, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['old-spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

function packedFile(bytes: Uint8Array): NotAList | undefined {
  return signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];
}

function sniffEncoding(bytes: Uint8Array): { encoding: LtwaEncoding; mark: number } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  // Without a mark: most of the list is ASCII, so UTF-16 shows as zeros in every other byte.
  const sample = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = sample / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return { encoding: 'utf-16le', mark: 0 };
  if (even > pairs * 0.4 && odd < pairs * 0.05) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: 'utf-8', mark: 0 };
}

function decode(bytes: Uint8Array, encoding: LtwaEncoding): { text: string; encoding: LtwaEncoding } {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (encoding !== 'utf-8' || !text.includes('\ufffd') || isUtf8(bytes)) return { text, encoding };
  // A few broken characters in a UTF-8 file are reported row by row; a file that is broken wherever it leaves ASCII is none.
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 127) whole++;
  }
  if (broken * 4 < whole) return { text, encoding };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

/** A replacement character may stand in the file itself: then it was lost before, and the file is whole. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function otherKindOfText(text: string): NotAList | undefined {
  const start = text.slice(0, 1024).trimStart();
  if (/^<\?xml/i.test(start)) return /<html/i.test(start) ? 'html' : 'xml';
  if (/^<(?:!doctype|!--|html|head|body|table|div|p|title|meta)\b/i.test(start) || start.startsWith('<!--'))
    return 'html';
  if (/^[[{]\s*["{[]/.test(start)) return 'json';
  let controls = 0;
  const sample = text.slice(0, 8192);
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32)) controls++;
  }
  return controls > sample.length / 50 ? 'binary' : undefined;
}
