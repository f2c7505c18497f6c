/** What a person types into the search field, as a question to the index: the text of a tsquery, and the title it may be the whole of. */
import { foldText, foldWords, isCjk } from '@masthead/serial';
import { clipWord, quoteLexeme } from './search-vector.ts';

export interface SearchText {
  /** Text of a tsquery; absent when there is nothing in the text to look for. */
  readonly query?: string;
  /** Sort keys of titles that would be exactly this text: as typed, and without an initial article. */
  readonly titleKeys: readonly string[];
}

// What is longer than any title is cut, so that nobody can make the database work for an hour.
const longestText = 500;
const mostWords = 32;

/**
 * Words must all occur, "quoted words" stand side by side, `-word` must not occur, the last word may be the beginning of one. A number is
 * found with or without its hyphen, and by its beginning. Chinese, Japanese and Korean are pairs of characters side by side. `weights` are
 * those that words must have (search-vector.ts), such as `A`; numbers have none.
 */
export function parseSearchText(text: string, weights = ''): SearchText {
  const parts: string[] = [];
  const excluded: string[] = [];
  const plain: string[] = [];
  const chunks = [
    ...text
      .slice(0, longestText)
      .replace(/[“”„«»]/g, '"')
      .matchAll(/(-?)"([^"]*)"?|(\S+)/g),
  ];
  for (let at = 0; at < chunks.length && parts.length + excluded.length < mostWords; at++) {
    const [, minus, phrase, typed = ''] = chunks[at]!;
    const isExcluded = minus === '-' || /^-[\p{L}\p{N}]/u.test(typed);
    const words = foldWords(phrase ?? typed)
      .map(clipWord)
      .slice(0, mostWords);
    if (words.length === 0) continue;
    const isLast = at === chunks.length - 1;
    if (at === 0 && !isLast && phrase === undefined && words.length === 1 && articles.has(words[0]!)) {
      // Many leave it out and many put it in: `the nature` means Nature. The title that has it comes first by its key.
      plain.push(typed);
      continue;
    }
    const part =
      phrase === undefined
        ? chunkQuery(isExcluded ? typed.slice(1) : typed, words, isLast && !isExcluded, weights)
        : phraseQuery(words, false, weights);
    if (isExcluded) excluded.push(`!(${part})`);
    else {
      parts.push(part);
      plain.push(phrase ?? typed);
    }
  }
  if (parts.length === 0) return { titleKeys: [] };
  return { query: [...parts, ...excluded].join(' & '), titleKeys: titleKeysOf(foldText(plain.join(' '))) };
}

/** One run of characters without a space between them. */
function chunkQuery(typed: string, words: readonly string[], isLast: boolean, weights: string): string {
  const asWords = words.some(hasCjk) ? phraseQuery(words, isLast, weights) : andQuery(words, isLast, weights);
  const number = numberIn(typed);
  return number === undefined ? asWords : `(${number} | ${asWords})`;
}

function andQuery(words: readonly string[], isLast: boolean, weights: string): string {
  const parts = words.map((word, at) => operand(word, isLast && at === words.length - 1, weights));
  return parts.length === 1 ? parts[0]! : `(${parts.join(' & ')})`;
}

function phraseQuery(words: readonly string[], isLast: boolean, weights: string): string {
  const parts = words.map((word, at) => {
    // A lone character of a text in pairs is the beginning of a pair.
    const begins = (isLast && at === words.length - 1) || (hasCjk(word) && [...word].length === 1);
    return operand(word, begins, weights);
  });
  return parts.length === 1 ? parts[0]! : `(${parts.join(' <-> ')})`;
}

function hasCjk(word: string): boolean {
  return isCjk(word.codePointAt(0)!);
}

function operand(word: string, begins: boolean, weights: string): string {
  const label = `${begins ? '*' : ''}${weights}`;
  return label === '' ? quoteLexeme(word) : `${quoteLexeme(word)}:${label}`;
}

/** Five to eight characters of an ISSN; the check digit need not be right, because wrong ones are indexed as well. */
function numberIn(typed: string): string | undefined {
  const match = /^(\d{4})[-‐‑‒–—]?(\d{1,3}|\d{3}[\dxX])$/.exec(typed);
  if (match === null) return undefined;
  const compact = `${match[1]}${match[2]}`.toLowerCase();
  return quoteLexeme(compact) + (compact.length < 8 ? ':*' : '');
}

// Initial articles that titles file without, folded; only what is hardly ever a word of another sort at the beginning.
const articles = new Set([
  'the',
  'a',
  'an',
  'der',
  'die',
  'das',
  'ein',
  'eine',
  'le',
  'la',
  'les',
  'l',
  'un',
  'une',
  'el',
  'los',
  'las',
  'il',
  'lo',
  'gli',
  'o',
  'os',
  'de',
  'het',
  'den',
  'det',
  'en',
  'et',
]);

function titleKeysOf(folded: string): string[] {
  const space = folded.indexOf(' ');
  if (space > 0 && articles.has(folded.slice(0, space))) return [folded, folded.slice(space + 1)];
  return [folded];
}
