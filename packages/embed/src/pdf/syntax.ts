/** Objects of a PDF (ISO 32000-2, 7.3), read from bytes with their places, so that a dictionary can be changed and all else kept. */
import { limits } from '../limits.ts';
import { damaged } from '../problems.ts';

export interface PdfName {
  readonly name: string;
}
export interface PdfReference {
  readonly object: number;
  readonly generation: number;
}
export interface PdfDictionary {
  /** Each value with where its key begins and the value ends. */
  readonly entries: ReadonlyMap<string, { readonly value: PdfValue; readonly start: number; readonly end: number }>;
  /** At `<<`, and after `>>`. */
  readonly start: number;
  readonly end: number;
}
/** Strings are kept as nothing but strings: no one here needs what they say. */
export type PdfValue =
  | number
  | boolean
  | null
  | 'string'
  | PdfName
  | PdfReference
  | PdfDictionary
  | readonly PdfValue[];

export const isName = (value: PdfValue | undefined): value is PdfName => isObject(value) && 'name' in value;
export const isReference = (value: PdfValue | undefined): value is PdfReference => isObject(value) && 'object' in value;
export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  isObject(value) && 'entries' in value;
const isObject = (value: PdfValue | undefined): value is PdfName | PdfReference | PdfDictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const get = (dictionary: PdfDictionary, key: string): PdfValue | undefined => dictionary.entries.get(key)?.value;

const whitespace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && !whitespace.has(byte) && !delimiters.has(byte);

/** The next place that is neither white space nor in a comment. */
export function skipBlanks(bytes: Uint8Array, at: number): number {
  for (let place = at; ; place++) {
    const byte = bytes[place];
    if (byte === 0x25) {
      while (place < bytes.length && bytes[place] !== 10 && bytes[place] !== 13) place += 1;
    } else if (byte === undefined || !whitespace.has(byte)) {
      return place;
    }
  }
}

/** The word at a place: regular characters up to the next blank or delimiter. */
export function wordAt(bytes: Uint8Array, at: number): string {
  let end = at;
  while (isRegular(bytes[end]) && end - at < 128) end += 1;
  return String.fromCharCode(...bytes.subarray(at, end));
}

export interface Parsed {
  readonly value: PdfValue;
  readonly end: number;
}

/** The value that begins at or after a place. */
export function parseValue(bytes: Uint8Array, from: number, depth = 0): Parsed {
  if (depth > limits.depth) damaged('its objects are nested too deeply', from);
  const at = skipBlanks(bytes, from);
  const byte = bytes[at];
  if (byte === 0x3c && bytes[at + 1] === 0x3c) return parseDictionary(bytes, at, depth);
  if (byte === 0x3c) {
    const end = bytes.indexOf(0x3e, at);
    return end < 0 ? damaged('a string has no end', at) : { value: 'string', end: end + 1 };
  }
  if (byte === 0x28) return { value: 'string', end: endOfString(bytes, at) };
  if (byte === 0x2f) {
    const { name, end } = parseName(bytes, at);
    return { value: { name }, end };
  }
  if (byte === 0x5b) return parseArray(bytes, at, depth);
  return parseWord(bytes, at);
}

function parseDictionary(bytes: Uint8Array, start: number, depth: number): Parsed {
  const entries = new Map<string, { value: PdfValue; start: number; end: number }>();
  for (let at = skipBlanks(bytes, start + 2); ; at = skipBlanks(bytes, at)) {
    if (bytes[at] === 0x3e && bytes[at + 1] === 0x3e) return { value: { entries, start, end: at + 2 }, end: at + 2 };
    if (bytes[at] !== 0x2f) damaged('a dictionary is broken', at);
    const key = parseName(bytes, at);
    const { value, end } = parseValue(bytes, key.end, depth + 1);
    entries.set(key.name, { value, start: at, end });
    at = end;
  }
}

function parseArray(bytes: Uint8Array, start: number, depth: number): Parsed {
  const values: PdfValue[] = [];
  for (let at = skipBlanks(bytes, start + 1); ; at = skipBlanks(bytes, at)) {
    if (bytes[at] === 0x5d) return { value: values, end: at + 1 };
    const { value, end } = parseValue(bytes, at, depth + 1);
    values.push(value);
    at = end;
  }
}

function parseName(bytes: Uint8Array, at: number): { readonly name: string; readonly end: number } {
  const word = wordAt(bytes, at + 1);
  const name = word.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return { name, end: at + 1 + word.length };
}

function endOfString(bytes: Uint8Array, start: number): number {
  let open = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) open += 1;
    else if (byte === 0x29 && --open === 0) return at + 1;
  }
  return damaged('a string has no end', start);
}

function parseWord(bytes: Uint8Array, at: number): Parsed {
  const word = wordAt(bytes, at);
  const end = at + word.length;
  if (word === 'true' || word === 'false') return { value: word === 'true', end };
  if (word === 'null') return { value: null, end };
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return damaged('there is no object where one should be', at);
  if (/^\d+$/.test(word)) {
    // `12 0 R` is a reference.
    const second = skipBlanks(bytes, end);
    const generation = wordAt(bytes, second);
    if (/^\d{1,5}$/.test(generation)) {
      const third = skipBlanks(bytes, second + generation.length);
      if (wordAt(bytes, third) === 'R') {
        return { value: { object: Number(word), generation: Number(generation) }, end: third + 1 };
      }
    }
  }
  return { value: Number(word), end };
}
