/**
 * The text that a content stream shows (ISO 32000-2, 9.4), as far as its codes are letters. Which font says what they are is not
 * asked: `isSure` is false when a code was no letter in any encoding of one byte.
 */
import { latin1, readString } from './strings.ts';
import { skipBlanks, wordAt } from './syntax.ts';

export interface ContentText {
  readonly text: string;
  readonly isSure: boolean;
}

/** Further to the left than this, in thousandths of the size, `TJ` sets the next word and no pair of letters. */
const wordGap = -180;
/** Operators that begin a line or a place of their own. */
const moves = new Set(['Td', 'TD', 'Tm', 'ET']);
const shows = new Set(['Tj', 'TJ', "'", '"']);

export function textOfContent(content: Uint8Array): ContentText {
  const pieces: string[] = [];
  let shown = '';
  let inText = false;
  let isSure = true;
  for (let at = skipBlanks(content, 0); at < content.length; at = skipBlanks(content, at)) {
    const byte = content[at];
    const isDictionary = byte === 0x3c && content[at + 1] === 0x3c;
    if (byte === 0x28 || (byte === 0x3c && !isDictionary)) {
      const string = readString(content, at);
      if (!string) break;
      at = string.end;
      shown += latin1(Uint8Array.from(string.bytes));
      continue;
    }
    const word = wordAt(content, at);
    if (word === '') {
      at += 1;
      continue;
    }
    at += word.length;
    const number = Number(word);
    if (!Number.isNaN(number)) {
      if (number < wordGap && shown !== '') shown += ' ';
      continue;
    }
    if (word === 'BT') inText = true;
    else if (word === 'T*' || word === "'" || word === '"') pieces.push('\n');
    else if (moves.has(word)) pieces.push(' ');
    if (inText && shows.has(word)) {
      if (hasControls(shown)) isSure = false;
      pieces.push(shown);
    }
    if (word === 'ET') inText = false;
    shown = '';
  }
  return { text: pieces.join(''), isSure };
}

const hasControls = (text: string): boolean => /[\0-\x08\x0e-\x1f]/.test(text);
