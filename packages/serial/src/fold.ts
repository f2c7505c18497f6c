/**
 * The one folding of text for looking things up: what is indexed and what is asked go through the same function, so that
 * case, diacritics, ligatures, apostrophes, dashes and widths never stand between a reader and a title.
 * The decisions are listed, with examples, in the README of this package.
 */
import { expansions } from './fold-letters.ts';
import { isCjk } from './script.ts';

/** Words of a text in order, folded. `foldWords('L’Économie & société')` is `['l', 'economie', 'and', 'societe']`. */
export function foldWords(text: string): string[] {
  const words: string[] = [];
  if (!foldAscii(text, words)) foldUnicode(text, words);
  return words;
}

/** The folded words with one space between them; folding it again changes nothing. */
export function foldText(text: string): string {
  return foldWords(text).join(' ');
}

// What an ASCII character is to the folding: 0 separates, otherwise the code of the folded character.
const asciiFold = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(character)) asciiFold[code] = character.toLowerCase().charCodeAt(0);
}
const ampersand = 0x26;

/** Folds a text of ASCII only into `words`; false, with `words` empty, when there is another character in it. */
function foldAscii(text: string, words: string[]): boolean {
  const lower = text.toLowerCase();
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) {
      words.length = 0;
      return false;
    }
    if (asciiFold[code] !== 0) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) {
      words.push(lower.slice(start, at));
      start = -1;
    }
    if (code === ampersand) words.push('and');
  }
  if (start >= 0) words.push(lower.slice(start));
  return true;
}

function foldUnicode(text: string, words: string[]): void {
  const folded = text.normalize('NFKD').toLowerCase();
  let word = '';
  let run: string[] = [];
  const endWord = (): void => {
    if (word !== '') words.push(word);
    word = '';
  };
  const endRun = (): void => {
    if (run.length > 0) pushPairs(run, words);
    run = [];
  };
  let previous = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.codePointAt(at)!;
    const width = code > 0xffff ? 2 : 1;
    const first = at;
    at += width - 1;
    if (code < 128) {
      const ascii = asciiFold[code]!;
      if (ascii !== 0) {
        endRun();
        word += folded[first]!;
      } else if (code === 0x27 && joinsAtApostrophe(previous)) {
        continue;
      } else {
        endRun();
        endWord();
        if (code === ampersand) words.push('and');
      }
      previous = code;
      continue;
    }
    if (isDropped(code)) continue;
    if (isApostrophe(code) && joinsAtApostrophe(previous)) continue;
    if (isCjk(code) || isKanaVoicing(code)) {
      endWord();
      run.push(folded.slice(first, at + 1));
      previous = code;
      continue;
    }
    const expansion = expansions.get(code);
    if (expansion !== undefined) {
      endRun();
      word += expansion;
    } else {
      const digit = decimalDigit(code);
      if (digit >= 0) {
        endRun();
        word += String(digit);
      } else {
        const character = folded.slice(first, at + 1);
        if (wordCharacter.test(character)) {
          endRun();
          word += character;
        } else {
          endRun();
          endWord();
        }
      }
    }
    previous = code;
  }
  endRun();
  endWord();
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Chinese, Japanese and Korean have no spaces to trust: every two neighbours are a word, a lone character is one itself. */
function pushPairs(run: readonly string[], words: string[]): void {
  // NFKD took Hangul syllables and voiced kana apart; together again they are single characters.
  const characters = Array.from(run.join('').normalize('NFC'));
  if (characters.length === 1) words.push(characters[0]!);
  for (let at = 1; at < characters.length; at++) words.push(characters[at - 1]! + characters[at]!);
}

/** Kana voicing marks change the letter (か, が) and are kept, unlike other combining marks. */
function isKanaVoicing(code: number): boolean {
  return code === 0x3099 || code === 0x309a;
}

/**
 * Marks that vanish: combining marks of Latin, Greek, Cyrillic, Hebrew, Arabic and Syriac (in Indic and South-East Asian
 * scripts a mark is a vowel and stays), Romanization's modifier letters, tatweel, and characters without a shape.
 */
function isDropped(code: number): boolean {
  if (code < 0x2b0) return code === 0xad || code === 0x98 || code === 0x9c;
  if (code <= 0x36f) return code < 0x300 ? code >= 0x2b9 : true;
  if (code < 0x483) return false;
  if (code <= 0x489) return true;
  if (code < 0x591) return code === 0x55a;
  if (code <= 0x5c7) return code !== 0x5be && code !== 0x5c0 && code !== 0x5c3 && code !== 0x5c6;
  if (code < 0x610) return code === 0x5f3 || code === 0x5f4;
  if (code <= 0x61a || code === 0x61c || code === 0x640) return true;
  if (code < 0x64b) return false;
  if (code <= 0x65f || code === 0x670) return true;
  if (code < 0x6d6) return false;
  if (code <= 0x6ed) return code !== 0x6e5 && code !== 0x6e6 && code !== 0x6dd && code !== 0x6de && code !== 0x6e9;
  if (code === 0x711 || (code >= 0x730 && code <= 0x74a)) return true;
  if (code < 0x1ab0) return code >= 0x180b && code <= 0x180e;
  if (code <= 0x1aff || (code >= 0x1dc0 && code <= 0x1dff)) return true;
  if (code >= 0x200b && code <= 0x200f) return true;
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f)) return true;
  if (code >= 0x20d0 && code <= 0x20ff) return true;
  return (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xfe20 && code <= 0xfe2f) || code === 0xfeff;
}

function isApostrophe(code: number): boolean {
  return code === 0x2018 || code === 0x2019 || code === 0x201b || code === 0xb4 || code === 0x2032 || code === 0x22;
}

/** After a letter that is not Latin or Greek an apostrophe is part of the word (здоров’я); in Latin it ends an elision (l’art). */
function joinsAtApostrophe(previous: number): boolean {
  return previous >= 0x400 && previous < 0x700;
}

// First characters of the runs of ten decimal digits that occur in titles.
const digitRuns = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810,
];

function decimalDigit(code: number): number {
  if (code < 0x660 || code > 0x1819) return -1;
  for (const zero of digitRuns) if (code >= zero && code < zero + 10) return code - zero;
  return -1;
}
