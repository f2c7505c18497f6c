/** Strings of a PDF (ISO 32000-2, 7.3.4) as bytes, and text strings (7.9.2.2) as text. */

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** The string that begins at a place with `(` or `<`, and where it ends; undefined when it has no end. */
export function readString(bytes: Uint8Array, start: number): { bytes: number[]; end: number } | undefined {
  return bytes[start] === 0x3c ? readHex(bytes, start) : readLiteral(bytes, start);
}

function readHex(bytes: Uint8Array, start: number): { bytes: number[]; end: number } | undefined {
  const end = bytes.indexOf(0x3e, start);
  if (end < 0) return undefined;
  const digits = latin1(bytes.subarray(start + 1, end)).replace(/[^0-9a-f]/gi, '');
  const result: number[] = [];
  for (let at = 0; at < digits.length; at += 2)
    result.push(Number.parseInt(digits.slice(at, at + 2).padEnd(2, '0'), 16));
  return { bytes: result, end: end + 1 };
}

function readLiteral(bytes: Uint8Array, start: number): { bytes: number[]; end: number } | undefined {
  const result: number[] = [];
  let open = 1;
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0x5c) {
      at += 1;
      const next = bytes[at];
      if (next === undefined) return undefined;
      const octal = /^[0-7]{1,3}/.exec(latin1(bytes.subarray(at, at + 3)))?.[0];
      if (octal !== undefined) {
        result.push(Number.parseInt(octal, 8) & 255);
        at += octal.length - 1;
      } else if (next === 13 || next === 10) {
        // A line that goes on.
        if (next === 13 && bytes[at + 1] === 10) at += 1;
      } else {
        result.push(escapes[String.fromCharCode(next)] ?? next);
      }
      continue;
    }
    if (byte === 0x28) open += 1;
    else if (byte === 0x29 && --open === 0) return { bytes: result, end: at + 1 };
    result.push(byte);
  }
  return undefined;
}

/** UTF-16BE or UTF-8 by its mark; else as Latin-1, which for digits and the hyphen is what PDFDocEncoding says. */
export function textOfString(bytes: readonly number[]): string {
  const array = Uint8Array.from(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(array);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(array);
  return latin1(array);
}

/** Bytes as characters of one byte each; in steps, since a call has only so many arguments. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
