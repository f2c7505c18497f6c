/**
 * Which letters the codes of a font are (ISO 32000-2, 9.6, 9.7 and 9.10): by its ToUnicode map, else by its encoding and the names of
 * its glyphs. What neither says is no letter, and is counted.
 */
import { parseToUnicode, type ToUnicode } from './read-cmap.ts';
import type { PdfReader } from './read-objects.ts';
import { get, isDictionary, isName, type PdfDictionary, type PdfValue } from './syntax.ts';

export interface Decoded {
  readonly text: string;
  /** Codes in all, and those that are no letter as far as the file says. */
  readonly codes: number;
  readonly unknown: number;
}

export type Font = (bytes: readonly number[]) => Decoded;

/** In the place of a code of which nothing says what letter it is. */
const unknownLetter = '\ufffd';

/** What content is taken for that names no font: codes are letters of one byte. */
export const plainFont: Font = simpleFont(undefined, (code) => western(code, 'windows-1252'));

export function readFont(font: PdfDictionary, reader: PdfReader): Font {
  const stream = reader.stream(get(font, 'ToUnicode'));
  const map = stream && parseToUnicode(stream.content);
  const subtype = reader.resolve(get(font, 'Subtype'));
  return isName(subtype) && subtype.name === 'Type0' ? compositeFont(map) : simpleFont(map, encodingOf(font, reader));
}

/** Codes of two bytes, unless its map has others; without a map they are numbers of glyphs. */
function compositeFont(map: ToUnicode | undefined): Font {
  const sizes = [...(map?.letters.keys() ?? [])].sort();
  return (bytes) => {
    let [text, codes, unknown] = ['', 0, 0];
    for (let at = 0; at < bytes.length; codes++) {
      let [size, letter]: [number, string | undefined] = [sizes.length === 1 ? sizes[0]! : 2, undefined];
      for (const each of sizes) {
        letter = map?.letters.get(each)?.get(codeAt(bytes, at, each));
        if (letter === undefined) continue;
        size = each;
        break;
      }
      if (letter === undefined) unknown += 1;
      text += letter ?? unknownLetter;
      at += size;
    }
    return { text, codes, unknown };
  };
}

const codeAt = (bytes: readonly number[], at: number, size: number): number =>
  bytes.slice(at, at + size).reduce((sum, byte) => sum * 256 + byte, 0);

function simpleFont(map: ToUnicode | undefined, letterOf: (code: number) => string | undefined): Font {
  const letters = map?.letters.get(1);
  return (bytes) => {
    let [text, unknown] = ['', 0];
    for (const code of bytes) {
      const letter = letters?.get(code) ?? letterOf(code);
      if (letter === undefined) unknown += 1;
      text += letter ?? unknownLetter;
    }
    return { text, codes: bytes.length, unknown };
  };
}

/** Letters of the base encoding, and those that `Differences` puts in their places (9.6.5). */
function encodingOf(font: PdfDictionary, reader: PdfReader): (code: number) => string | undefined {
  const encoding = reader.resolve(get(font, 'Encoding'));
  const base = isDictionary(encoding) ? reader.resolve(get(encoding, 'BaseEncoding')) : encoding;
  const label = isName(base) && base.name === 'MacRomanEncoding' ? 'macintosh' : 'windows-1252';
  const differences = isDictionary(encoding) ? reader.resolve(get(encoding, 'Differences')) : undefined;
  if (!Array.isArray(differences)) return (code) => western(code, label);
  const names = new Map<number, string>();
  let code = 0;
  for (const each of differences as readonly PdfValue[]) {
    if (typeof each === 'number') code = each;
    else if (isName(each)) names.set(code++, each.name);
  }
  return (code) => {
    const name = names.get(code);
    return name === undefined ? western(code, label) : letterOfGlyph(name);
  };
}

/** All encodings of one byte agree on what an ISSN is written with; the ligatures are those of TeX's own. */
function western(code: number, label: string): string | undefined {
  if (code >= 0x0b && code <= 0x0f) return ['ff', 'fi', 'fl', 'ffi', 'ffl'][code - 0x0b];
  if (code === 9 || code === 10) return ' ';
  if (code < 0x20) return undefined;
  return code < 0x7f ? String.fromCharCode(code) : new TextDecoder(label).decode(Uint8Array.of(code));
}

const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const marks: Readonly<Record<string, string>> = {
  hyphen: '-',
  minus: '−',
  endash: '–',
  emdash: '—',
  sfthyphen: '\u00ad',
  softhyphen: '\u00ad',
  space: ' ',
  nbspace: '\u00a0',
  nonbreakingspace: '\u00a0',
  colon: ':',
  period: '.',
  comma: ',',
  semicolon: ';',
  slash: '/',
  parenleft: '(',
  parenright: ')',
  bracketleft: '[',
  bracketright: ']',
  numbersign: '#',
  equal: '=',
  underscore: '_',
  at: '@',
  ff: 'ff',
  fi: 'fi',
  fl: 'fl',
  ffi: 'ffi',
  ffl: 'ffl',
};

/** By the Adobe Glyph List, as far as it concerns the writing of an ISSN; other named glyphs are some letter, and no matter which. */
function letterOfGlyph(name: string): string | undefined {
  const plain = name.replace(/\..*$/, '');
  if (/^[A-Za-z]$/.test(plain)) return plain;
  const digit = digits.indexOf(plain.replace(/(?:oldstyle|fitted)$/, ''));
  if (digit >= 0) return String(digit);
  const mark = marks[plain];
  if (mark !== undefined) return mark;
  const code = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(plain);
  if (code) {
    const point = Number.parseInt(code[1] ?? code[2]!, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
  }
  // `g12`, `cid34`, `a5`, `.notdef`: numbers of glyphs, not names of letters.
  return /^[A-Za-z]{3,}$/.test(plain) ? '\u00a4' : undefined;
}
