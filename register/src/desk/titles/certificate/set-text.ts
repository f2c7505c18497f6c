/**
 * Sets text of any script in lines: each letter in a typeface that has it, what reads from the right in its order (after UAX #9, with two
 * levels), lines broken at spaces and between the characters of East Asia.
 */
import { directionOf, scriptOf } from '@masthead/serial';
import { type Typeface, typefaceFor } from './typefaces.ts';

export interface Setting {
  readonly size: number;
  readonly style: 'serif' | 'sans';
  readonly width: number;
  /** ISO 639-2 or BCP 47; decides how characters of East Asia are drawn. */
  readonly language?: string;
  /** Default: of the script of the text. */
  readonly dir?: 'ltr' | 'rtl';
}

/** What is drawn in one go, from left to right. */
export interface Piece {
  readonly face: Typeface;
  readonly text: string;
  readonly width: number;
  readonly level: number;
}

export interface Line {
  /** As it is read. */
  readonly text: string;
  /** As it stands, from left to right. */
  readonly pieces: readonly Piece[];
  readonly width: number;
}

export interface SetText {
  readonly lines: readonly Line[];
  readonly dir: 'ltr' | 'rtl';
  /** Letters that no typeface has: they are left out of the lines, and what prints them has to say so. */
  readonly missing: readonly string[];
}

interface Letter {
  readonly text: string;
  readonly face: Typeface;
  readonly level: number;
}

export function setText(text: string, setting: Setting): SetText {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const dir = setting.dir ?? directionOf(scriptOf(plain));
  const { letters, missing } = lettersOf(plain, setting, dir);
  const lines: Line[] = [];
  let line: Letter[] = [];
  const end = (): void => {
    while (line.at(-1)?.text === ' ') line.pop();
    if (line.length > 0) lines.push(lineOf(line, setting.size));
    line = [];
  };
  for (const word of wordsOf(letters)) {
    if (line.length > 0 && widthOf([...line, ...word], setting.size) > setting.width) end();
    if (line.length === 0 && word[0]?.text === ' ') continue;
    if (widthOf(word, setting.size) <= setting.width) {
      line.push(...word);
      continue;
    }
    // A word that is wider than the line is broken where the line ends.
    for (const letter of word) {
      if (line.length > 0 && widthOf([...line, letter], setting.size) > setting.width) end();
      line.push(letter);
    }
  }
  end();
  return { lines, dir, missing };
}

const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const fromTheLeft = /[\p{L}\p{N}]/u;
const joins = /[\p{M}\u200c\u200d]/u;

function lettersOf(text: string, { style, language }: Setting, dir: 'ltr' | 'rtl') {
  const base = dir === 'rtl' ? 1 : 0;
  const characters = [...text];
  // What has no direction of its own goes with both sides where they agree, else with the line.
  const strong = characters.map((one) => (fromTheRight.test(one) ? 1 : fromTheLeft.test(one) ? base * 2 : undefined));
  const levels = strong.map((level, at) => {
    if (level !== undefined) return level;
    const before = strong.slice(0, at).findLast((each) => each !== undefined) ?? base;
    const after = strong.slice(at + 1).find((each) => each !== undefined) ?? base;
    return before === after ? before : base;
  });
  const letters: Letter[] = [];
  const missing = new Set<string>();
  characters.forEach((one, at) => {
    const code = one.codePointAt(0)!;
    const before = letters.at(-1)?.face;
    const isNeutral = strong[at] === undefined;
    const kept = before !== undefined && isNeutral && before.hasGlyphForCodePoint(code) ? before : undefined;
    const face = kept ?? typefaceFor(code, style, language);
    const level = levels[at]!;
    if (face !== undefined) letters.push({ text: level % 2 === 1 ? (mirrored[one] ?? one) : one, face, level });
    else if (joins.test(one)) {
      // A joiner or a mark that the letter's own typeface takes without a picture.
      const last = letters.pop();
      if (last !== undefined) letters.push({ ...last, text: last.text + one });
    } else missing.add(one);
  });
  return { letters, missing: [...missing] };
}

/** The bracket that opens is drawn as one that closes where reading goes the other way. */
const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function wordsOf(letters: readonly Letter[]): Letter[][] {
  const words: Letter[][] = [];
  for (const letter of letters) {
    const last = words.at(-1);
    const before = last?.at(-1);
    const begins =
      before === undefined ||
      letter.text === ' ' ||
      before.text === ' ' ||
      (alone.test(letter.text) && !/\p{P}/u.test(before.text));
    if (begins && !(last && /^\p{P}$/u.test(letter.text))) words.push([letter]);
    else last!.push(letter);
  }
  return words;
}

function piecesOf(letters: readonly Letter[], size: number): Piece[] {
  const joined: { face: Typeface; text: string; level: number }[] = [];
  for (const { face, text, level } of letters) {
    const last = joined.at(-1);
    if (last !== undefined && last.face === face && last.level === level) last.text += text;
    else joined.push({ face, text, level });
  }
  return joined.map((piece) => ({
    ...piece,
    // The typeface turns letters that read from the right round by itself, but not signs between them.
    text: piece.level % 2 === 1 && !fromTheRight.test(piece.text) ? [...piece.text].reverse().join('') : piece.text,
    width: (piece.face.layout(piece.text).advanceWidth / piece.face.unitsPerEm) * size,
  }));
}

const sum = (pieces: readonly Piece[]): number => pieces.reduce((width, piece) => width + piece.width, 0);
const widthOf = (letters: readonly Letter[], size: number): number => sum(piecesOf(letters, size));

function lineOf(letters: readonly Letter[], size: number): Line {
  let pieces = piecesOf(letters, size);
  for (let level = 2; level > 0; level--) pieces = withRunsReversed(pieces, level);
  const text = letters.map((letter) => (letter.level % 2 === 1 ? (mirrored[letter.text] ?? letter.text) : letter.text));
  return { text: text.join(''), pieces, width: sum(pieces) };
}

function withRunsReversed(pieces: readonly Piece[], level: number): Piece[] {
  const result: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of pieces) {
    if (piece.level >= level) run.unshift(piece);
    else {
      result.push(...run, piece);
      run = [];
    }
  }
  return [...result, ...run];
}
