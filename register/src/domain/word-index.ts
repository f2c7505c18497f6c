/** Looking words up in a word list: which entries apply to a word of a title, which begin with it, which abbreviate to it. */
import type { LtwaEntry } from '@masthead/iso4';
import { foldText, foldWords } from '@masthead/serial';

export interface WordQuery {
  /** A word, a beginning of one, or several words of a title. */
  readonly word?: string;
  /** An abbreviation or its beginning, with or without its full stop. */
  readonly abbreviation?: string;
  /** ISO 639-2/B: entries that hold for it, those for any language among them. */
  readonly language?: string;
  /** Entries known to apply: those that the abbreviation of the words uses, which knows their endings. */
  readonly applying?: ReadonlySet<LtwaEntry>;
  readonly offset?: number;
  readonly limit: number;
}

/** Why an entry is listed: it applies to a word that was asked for, or to that word without its ending; or it only begins (or is shortened) like it. */
export type WordMatch = 'applies' | 'form' | 'begins' | 'abbreviation' | 'listed';

export interface WordHit {
  readonly entry: LtwaEntry;
  readonly match: WordMatch;
}

export interface WordAnswer {
  readonly total: number;
  readonly hits: readonly WordHit[];
}

export interface WordIndex {
  search(query: WordQuery): WordAnswer;
  /** Languages that entries hold for, with how many; the most frequent first. */
  readonly languages: readonly { readonly code: string; readonly entries: number }[];
}

/** Words of a query that are looked at. */
const mostWords = 16;

/** Folds every entry once; a search then passes over all of them, which takes some milliseconds for the full list. */
export function createWordIndex(entries: readonly LtwaEntry[]): WordIndex {
  const folded = entries.map(({ text }) => foldText(text));
  const short = entries.map(({ abbreviation }) => (abbreviation === undefined ? '' : foldText(abbreviation)));
  const order = entries.map((_entry, at) => at).sort((a, b) => compare(folded[a]!, folded[b]!) || a - b);
  return {
    languages: countLanguages(entries),
    search({ word = '', abbreviation = '', language, applying, offset = 0, limit }) {
      const asked = askedWords(word);
      const shortened = foldText(abbreviation);
      const groups: Record<WordMatch, WordHit[]> = {
        applies: [],
        form: [],
        begins: [],
        abbreviation: [],
        listed: [],
      };
      for (const at of order) {
        const entry = entries[at]!;
        if (language && !entry.languages.includes(language) && !entry.languages.includes('mul')) continue;
        if (shortened !== '' && !short[at]!.startsWith(shortened)) continue;
        let match: WordMatch | undefined = shortened === '' ? 'listed' : 'abbreviation';
        if (asked.words.length > 0) {
          match = matchOf(entry, folded[at]!, asked);
          if (match !== 'applies' && applying?.has(entry)) match = 'form';
        }
        if (match) groups[match].push({ entry, match });
      }
      // The longest entry is the one that counts (ISO 4), so it comes first; the sort keeps the order of the others.
      groups.applies.sort((a, b) => b.entry.text.length - a.entry.text.length);
      const all = [...groups.applies, ...groups.form, ...groups.begins, ...groups.abbreviation, ...groups.listed];
      return { total: all.length, hits: all.slice(offset, offset + limit) };
    },
  };
}

interface Asked {
  readonly words: readonly string[];
  /** The words with a space before, between and after them, for entries of several words. */
  readonly whole: string;
}

function askedWords(text: string): Asked {
  const words = foldWords(text).slice(0, mostWords);
  return { words, whole: ` ${words.join(' ')} ` };
}

function matchOf({ kind }: LtwaEntry, text: string, { words, whole }: Asked): WordMatch | undefined {
  if (text === '') return undefined;
  if (words.some((word) => applies(kind, text, word))) return 'applies';
  if (kind === 'word' && text.includes(' ') && whole.includes(` ${text} `)) return 'applies';
  // What was typed may be the beginning of what is meant; of several words only all of them together.
  return text.startsWith(whole.trim()) ? 'begins' : undefined;
}

function applies(kind: LtwaEntry['kind'], text: string, word: string): boolean {
  switch (kind) {
    case 'word':
      return word === text;
    case 'stem':
      return word.startsWith(text);
    case 'suffix':
      return word.length > text.length && word.endsWith(text);
    case 'infix':
      return word.length > text.length && word.indexOf(text, 1) > 0;
  }
}

function countLanguages(entries: readonly LtwaEntry[]): { code: string; entries: number }[] {
  const counts = new Map<string, number>();
  for (const { languages } of entries) for (const code of languages) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, entries: count }))
    .sort((a, b) => b.entries - a.entries || compare(a.code, b.code));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
