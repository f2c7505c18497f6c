/** From the bytes of an XML document to its text, in blocks (XML 1.0, 4.3.3 and appendix F). */
import { decodeLatin1, decodeUtf8, decodeUtf8Replacing, invalidUtf8Offsets, sequenceLength } from '../characters.ts';

export interface DecodedBlock {
  readonly text: string;
  /** Bytes used; the rest belongs to the next block (a character cut by the end of this one). */
  readonly used: number;
  /** Indices of bytes that are no characters; U+FFFD stands for them in `text`. */
  readonly invalid: readonly number[];
  /** Indices in `text` of those U+FFFD that stand for one byte and not for the three they take in UTF-8. */
  readonly widened?: readonly number[];
}

export interface XmlEncoding {
  readonly name: string;
  decode(bytes: Uint8Array, final: boolean): DecodedBlock;
  /** Bytes that the characters `from … to` of `text` take. */
  bytesOf(text: string, from: number, to: number): number;
}

export type XmlEncodingResult =
  | { readonly ok: true; readonly encoding: XmlEncoding; readonly bomLength: number }
  | { readonly ok: false; readonly name: string };

/** Bytes of the beginning that are enough to tell the encoding. */
export const DECLARATION_LENGTH = 1024;

/** The encoding, by byte order mark, by the shape of the first characters, by the XML declaration; else UTF-8. */
export function detectXmlEncoding(bytes: Uint8Array): XmlEncodingResult {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { ok: true, encoding: utf8, bomLength: 3 };
  if (first === 0xff && second === 0xfe) return { ok: true, encoding: utf16(true), bomLength: 2 };
  if (first === 0xfe && second === 0xff) return { ok: true, encoding: utf16(false), bomLength: 2 };
  if (first === 0x3c && second === 0x00) return { ok: true, encoding: utf16(true), bomLength: 0 };
  if (first === 0x00 && second === 0x3c) return { ok: true, encoding: utf16(false), bomLength: 0 };
  const start = decodeLatin1(bytes.subarray(0, DECLARATION_LENGTH));
  const declared = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']/.exec(start)?.[1];
  // A document that says UTF-16 in readable ASCII is not: some programs leave the name there when they convert.
  if (declared === undefined || /^(utf-?8|utf-?16(le|be)?|ucs-?2)$/i.test(declared)) {
    return { ok: true, encoding: utf8, bomLength: 0 };
  }
  const encoding = singleByte(declared);
  return encoding ? { ok: true, encoding, bomLength: 0 } : { ok: false, name: declared };
}

const utf8: XmlEncoding = {
  name: 'UTF-8',
  decode(bytes, final) {
    const used = final ? bytes.length : endOfLastCharacter(bytes);
    const whole = bytes.subarray(0, used);
    const text = decodeUtf8(whole);
    if (text !== undefined) return { text, used, invalid: [] };
    const invalid = invalidUtf8Offsets(whole);
    const widened: number[] = [];
    return { text: decodeUtf8Replacing(whole, invalid, widened), used, invalid, widened };
  },
  bytesOf(text, from, to) {
    let length = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      // Each half of a surrogate pair counts for two of its four bytes.
      length += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
    }
    return length;
  },
};

/** Length without a sequence that the end cuts off. */
function endOfLastCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const at = bytes.length - back;
    const byte = bytes[at]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return sequenceLength(bytes, at, bytes.length) === 0 ? at : bytes.length;
  }
  return bytes.length;
}

function utf16(littleEndian: boolean): XmlEncoding {
  return {
    name: littleEndian ? 'UTF-16LE' : 'UTF-16BE',
    decode(bytes, final) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const units = new Uint16Array(bytes.length >> 1);
      for (let index = 0; index < units.length; index++) units[index] = view.getUint16(index * 2, littleEndian);
      const last = units.at(-1) ?? 0;
      const kept = !final && last >= 0xd800 && last <= 0xdbff ? units.subarray(0, -1) : units;
      let text = '';
      for (let at = 0; at < kept.length; at += 4096) text += String.fromCharCode(...kept.subarray(at, at + 4096));
      const invalid = Array.from(text.matchAll(/\p{Surrogate}/gu), (match) => match.index * 2);
      if (invalid.length > 0) text = text.replace(/\p{Surrogate}/gu, '\ufffd');
      const odd = final && bytes.length % 2 === 1;
      if (odd) invalid.push(bytes.length - 1);
      return { text: odd ? `${text}\ufffd` : text, used: odd ? bytes.length : kept.length * 2, invalid };
    },
    bytesOf: (_, from, to) => (to - from) * 2,
  };
}

/** WHATWG names of the encodings with one byte to a character; those with more are refused. */
const singleByteName = /^(windows-125[0-8]|windows-874|iso-8859-\d+(-i)?|koi8-[ru]|macintosh|x-mac-cyrillic|ibm866)$/;

/** 80 to 9F; the five that are not assigned stay controls, as everywhere on the web. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function singleByte(declared: string): XmlEncoding | undefined {
  const bytesOf = (_: string, from: number, to: number): number => to - from;
  const name = declared.toLowerCase();
  if (/^(iso[-_]?8859-1|latin-?1|l1)$/.test(name)) {
    // Not by TextDecoder, for which ISO 8859-1 is windows-1252: MARC 21 uses 98 and 9C as control characters.
    const decode = (bytes: Uint8Array): DecodedBlock => ({
      text: decodeLatin1(bytes),
      used: bytes.length,
      invalid: [],
    });
    return { name: 'ISO-8859-1', decode, bytesOf };
  }
  if (/^(windows-|cp-?)1252$/.test(name)) {
    // Nor this one: TextDecoder of Node 20 takes it for ISO 8859-1.
    const decode = (bytes: Uint8Array): DecodedBlock => {
      const text = decodeLatin1(bytes).replace(/[\x80-\x9f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80]!);
      return { text, used: bytes.length, invalid: [] };
    };
    return { name: 'windows-1252', decode, bytesOf };
  }
  if (/^(us-ascii|ascii)$/.test(name)) {
    const decode = (bytes: Uint8Array): DecodedBlock => {
      const text = decodeLatin1(bytes);
      const invalid = Array.from(text.matchAll(/[^\x00-\x7f]/g), (match) => match.index);
      return { text: text.replace(/[^\x00-\x7f]/g, '\ufffd'), used: bytes.length, invalid };
    };
    return { name: 'US-ASCII', decode, bytesOf };
  }
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(name);
  } catch {
    return undefined;
  }
  if (!singleByteName.test(decoder.encoding)) return undefined;
  return {
    name: declared,
    decode(bytes) {
      const text = decoder.decode(bytes);
      return { text, used: bytes.length, invalid: Array.from(text.matchAll(/\ufffd/g), (match) => match.index) };
    },
    bytesOf,
  };
}
