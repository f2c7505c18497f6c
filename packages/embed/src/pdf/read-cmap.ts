/** Which letters the codes of a font are: its ToUnicode CMap (ISO 32000-2, 9.10.3; Adobe Technical Note 5014). */
import { readString } from './strings.ts';
import { skipBlanks, wordAt } from './syntax.ts';

export interface ToUnicode {
  /** Letters by length of the code in bytes, and code. */
  readonly letters: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

/** Rows that one map may have: as many as there are codes of two bytes. */
const mostRows = 65_536;

export function parseToUnicode(content: Uint8Array): ToUnicode {
  const letters = new Map<number, Map<number, string>>();
  let rows = 0;
  const set = (code: readonly number[], step: number, text: string): void => {
    if (rows >= mostRows || code.length === 0 || code.length > 4) return;
    rows += 1;
    const table = letters.get(code.length) ?? new Map<number, string>();
    letters.set(code.length, table);
    table.set(numberOf(code) + step, text);
  };
  /** Strings since the last operator; an array of strings in one. */
  let operands: (readonly number[] | (readonly number[])[])[] = [];
  let list: (readonly number[])[] | undefined;
  let isRange = false;
  let isChar = false;
  const flush = (): void => {
    const size = isRange ? 3 : 2;
    for (let at = 0; (isRange || isChar) && at + size <= operands.length; at += size) {
      const [first, second, third] = operands.slice(at, at + size) as [number[], number[], number[] | number[][]];
      if (isChar) set(first, 0, utf16(second));
      else addRange(set, first, second, third);
    }
    operands = [];
  };
  for (let at = skipBlanks(content, 0); at < content.length; at = skipBlanks(content, at)) {
    const byte = content[at];
    if (byte === 0x3c && content[at + 1] !== 0x3c) {
      const string = readString(content, at);
      if (!string) break;
      (list ?? operands).push(string.bytes);
      at = string.end;
    } else if (byte === 0x5b) {
      list = [];
      at += 1;
    } else if (byte === 0x5d) {
      if (list) operands.push(list);
      list = undefined;
      at += 1;
    } else {
      const word = wordAt(content, at);
      at += Math.max(1, word.length);
      if (word === 'beginbfchar' || word === 'beginbfrange') {
        operands = [];
        isChar = word === 'beginbfchar';
        isRange = !isChar;
      } else if (word === 'endbfchar' || word === 'endbfrange') {
        flush();
        isChar = false;
        isRange = false;
      }
    }
    if (operands.length > 3 * mostRows) break;
  }
  return { letters };
}

function addRange(
  set: (code: readonly number[], step: number, text: string) => void,
  first: readonly number[],
  last: readonly number[],
  target: readonly number[] | readonly (readonly number[])[],
): void {
  const count = Math.min(numberOf(last) - numberOf(first), mostRows - 1);
  if (isList(target)) {
    for (let step = 0; step <= count && step < target.length; step++) set(first, step, utf16(target[step]!));
    return;
  }
  // Only the last code unit goes up.
  const start = utf16(target);
  const [head, unit] = [start.slice(0, -1), start.charCodeAt(start.length - 1)];
  if (start !== '') for (let step = 0; step <= count; step++) set(first, step, head + String.fromCharCode(unit + step));
}

const isList = (value: readonly number[] | readonly (readonly number[])[]): value is readonly (readonly number[])[] =>
  Array.isArray(value[0]);
const numberOf = (bytes: readonly number[]): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);
const utf16 = (bytes: readonly number[]): string =>
  new TextDecoder('utf-16be').decode(Uint8Array.from(bytes.slice(0, 64)));
