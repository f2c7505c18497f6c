/** The text that a content stream shows (ISO 32000-2, 8.10 and 9.4), enough to find numbers in, not to be read. */
import { type Font, plainFont } from './read-fonts.ts';
import { readString } from './strings.ts';
import { skipBlanks, wordAt } from './syntax.ts';

export interface ContentText {
  readonly text: string;
  readonly codes: number;
  /** Codes of which nothing says what letter they are. */
  readonly unknown: number;
}

export interface Resources {
  font(name: string): Font | undefined;
  /** What a form shows; nothing for an image, or for what was shown already. */
  form(name: string): ContentText | undefined;
}

/** Further to the left than this, in thousandths of the size, `TJ` sets the next word and no pair of letters. */
const wordGap = -180;
const shows = new Set(['Tj', 'TJ', "'", '"']);

export function textOfContent(content: Uint8Array, resources: Resources): ContentText {
  const pieces: string[] = [];
  let [codes, unknown] = [0, 0];
  let font = plainFont;
  let [shown, name, last] = ['', '', ''];
  let numbers: number[] = [];
  let size = 1;
  let [x, y] = [0, 0];
  let inText = false;

  const take = ({ text, codes: all, unknown: some }: ContentText): void => {
    pieces.push(text);
    codes += all;
    unknown += some;
  };
  /** To another place: the next line, the next word, or the next letter of the same word. */
  const move = (dx: number, dy: number): void => {
    if (Math.abs(dy) > 0.01 * size) pieces.push('\n');
    else if (dx < 0 || dx > size * widest(last)) pieces.push(' ');
  };
  const operate = (word: string): void => {
    switch (word) {
      case 'BT':
        inText = true;
        pieces.push(' ');
        [x, y] = [0, 0];
        break;
      case 'ET':
        inText = false;
        break;
      case 'Tf':
        font = resources.font(name) ?? plainFont;
        size = Math.abs(numbers.at(-1) ?? 1) || 1;
        break;
      case 'T*':
      case "'":
      case '"':
        pieces.push('\n');
        break;
      case 'Td':
      case 'TD':
        move(numbers.at(-2) ?? 0, numbers.at(-1) ?? 0);
        break;
      case 'Tm': {
        const [a = 1, , , , e = 0, f = 0] = numbers.slice(-6);
        move((e - x) / (Math.abs(a) || 1), (f - y) / (Math.abs(a) || 1));
        [x, y] = [e, f];
        break;
      }
      case 'Do': {
        const form = resources.form(name);
        if (form) take({ ...form, text: `\n${form.text}\n` });
        break;
      }
    }
    if (inText && shows.has(word)) {
      pieces.push(shown);
      last = shown;
    }
  };

  for (let at = skipBlanks(content, 0); at < content.length; at = skipBlanks(content, at)) {
    const byte = content[at];
    if (byte === 0x3c && content[at + 1] === 0x3c) {
      at += 2;
      continue;
    }
    if (byte === 0x28 || byte === 0x3c) {
      const string = readString(content, at);
      if (!string) break;
      at = string.end;
      if (!inText) continue;
      const decoded = font(string.bytes);
      shown += decoded.text;
      codes += decoded.codes;
      unknown += decoded.unknown;
      continue;
    }
    const word = wordAt(content, at);
    if (byte === 0x2f) {
      name = wordAt(content, at + 1);
      at += 1 + name.length;
      continue;
    }
    if (word === '') {
      at += 1;
      continue;
    }
    at += word.length;
    const number = Number(word);
    if (!Number.isNaN(number)) {
      if (number < wordGap && shown !== '') shown += ' ';
      numbers.push(number);
      if (numbers.length > 64) numbers = numbers.slice(-8);
      continue;
    }
    if (word === 'ID') at = endOfInlineImage(content, at);
    operate(word);
    [shown, numbers] = ['', []];
  }
  return { text: pieces.join(''), codes, unknown };
}

/** A step to the right of more than this, in sizes of the font, leaves a gap after the letters: their widths are not asked for. */
function widest(text: string): number {
  let width = 0;
  for (const letter of text) width += /[mwMW@%—]/.test(letter) ? 1.1 : /[A-Z]/.test(letter) ? 0.88 : 0.75;
  return Math.max(0.75, width);
}

/** The data of an image in the content may be any bytes; they end at `EI` between blanks (8.9.7). */
function endOfInlineImage(content: Uint8Array, from: number): number {
  const isBlank = (byte: number | undefined): boolean => byte === undefined || byte <= 32;
  for (let at = content.indexOf(0x45, from); at >= 0; at = content.indexOf(0x45, at + 1)) {
    if (content[at + 1] === 0x49 && isBlank(content[at - 1]) && isBlank(content[at + 2])) return at;
  }
  return content.length;
}
