/** Words and their positions as the text of a tsvector, which the database takes as it is: it never splits or folds text itself. */
import { foldWords, isCjk } from '@masthead/serial';

/** `A` titles, `B` variants of them, `C` bodies and publishers, `D` everything else. */
export type SearchWeight = 'A' | 'B' | 'C' | 'D';

// Limits of tsvector: positions end at 16,383 and a word at 2,046 bytes; what is longer is no word that anyone types.
const lastPosition = 16_383;
const longestWord = 200;
const positionsOfOneWord = 60;
const mostWords = 4_000;

export function clipWord(word: string): string {
  return word.length > longestWord ? word.slice(0, longestWord) : word;
}

export interface SearchVector {
  /** Adds a text; a phrase never reaches from one text into the next. Gives its number of words. */
  add(text: string, weight: SearchWeight): number;
  /** Adds a word as it is, without a position: numbers and facet values. */
  addWord(word: string): void;
  toText(): string;
}

export function createSearchVector(): SearchVector {
  const positions = new Map<string, string[]>();
  const seen = new Set<string>();
  let position = 1;
  let count = 0;
  const place = (word: string, entry: string) => {
    const known = positions.get(word);
    if (known === undefined) positions.set(word, [entry]);
    else if (known.length < positionsOfOneWord) known.push(entry);
  };
  return {
    add(text, weight) {
      // Key title, title proper and variants often say the same: once is enough, the first is the weightiest.
      if (seen.has(text)) return 0;
      seen.add(text);
      const words = foldWords(text);
      for (let at = 0; at < words.length && count++ <= mostWords; at++) {
        const word = clipWord(words[at]!);
        const entry = `${Math.min(position++, lastPosition)}${weight === 'D' ? '' : weight}`;
        place(word, entry);
        const last = lastOfPairs(word, words[at + 1]);
        if (last !== undefined) place(last, entry);
      }
      position++;
      return words.length;
    },
    addWord(word) {
      if (!positions.has(word)) positions.set(word, []);
    },
    toText() {
      // Joined at once: a text put together bit by bit keeps its bits in memory while an import holds thousands of them.
      const parts: string[] = [];
      for (const [word, places] of positions) {
        const lexeme = quoteLexeme(word);
        parts.push(places.length === 0 ? lexeme : `${lexeme}:${places.join(',')}`);
      }
      return parts.join(' ');
    },
  };
}

/**
 * The last character of a run of pairs: a lone character is looked for as the beginning of a pair, and no pair begins with the last one,
 * so it stands in the index by itself.
 */
function lastOfPairs(pair: string, next: string | undefined): string | undefined {
  if (pair.length < 2 || pair.charCodeAt(0) < 0x1100 || !isCjk(pair.codePointAt(0)!)) return undefined;
  const characters = [...pair];
  const last = characters[1];
  return characters.length !== 2 || last === undefined || next?.startsWith(last) ? undefined : last;
}

/** A word quoted for the text form of tsvector and tsquery. */
export function quoteLexeme(word: string): string {
  return /['\\]/.test(word) ? `'${word.replace(/['\\]/g, '$&$&')}'` : `'${word}'`;
}

/** A number as a word: eight characters without a hyphen, in lower case. */
export function numberWord(issn: string): string {
  return issn.replace(/[^0-9A-Za-z]/g, '').toLowerCase();
}

/** An address on the web as a word, from its key (`url-key.ts`). Nobody can type it: folding leaves no colon in a word. */
export function urlWord(key: string): string {
  return `url:${key}`;
}
