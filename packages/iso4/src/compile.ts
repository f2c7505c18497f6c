/** A list of title word abbreviations made ready for look-up: tables over folded text, built once. */
import type { LtwaEntry } from './entry.ts';
import { foldPhrase, foldWord } from './fold.ts';

/** An entry of several words, as the folded words of a title meet it. */
export interface PhraseEntry {
  readonly words: readonly string[];
  /** Whether the last word may go on: `ad valor-`. */
  readonly open: boolean;
  readonly entry: LtwaEntry;
}

/** A bit for each length, the last for all longer ones, by a hash of up to three letters at one end: a filter, never a finding. */
export type Lengths = Int32Array;

export const bitOf = (length: number): number => 1 << Math.min(length, 31);

const places = 0x10000;

/** The lengths that words have whose letters at that end are those of `key` from `from` to `to`; perhaps more. */
export const lengthsAt = (lengths: Lengths, key: string, from: number, to: number): number =>
  lengths[placeOf(key, from, to)]!;

function placeOf(key: string, from: number, to: number): number {
  let place = 0;
  for (let at = from; at < to; at++) place = (place * 31 + key.charCodeAt(at)) % places;
  return place;
}

function lengthsOf(table: ReadonlyMap<string, unknown>, end: 'first' | 'last'): Lengths {
  const lengths = new Int32Array(places);
  for (const key of table.keys()) {
    const letters = Math.min(3, key.length);
    const from = end === 'first' ? 0 : key.length - letters;
    lengths[placeOf(key, from, from + letters)]! |= bitOf(key.length);
  }
  return lengths;
}

export interface CompiledList {
  readonly words: ReadonlyMap<string, readonly LtwaEntry[]>;
  /** Words that end in a vowel, by what stands before it. */
  readonly withoutVowel: ReadonlyMap<string, readonly LtwaEntry[]>;
  readonly stems: ReadonlyMap<string, readonly LtwaEntry[]>;
  /** The lengths of stems, so that only those are looked up. */
  readonly longestStem: number;
  /** Of words and stems. */
  readonly longestWord: number;
  /** Which lengths words, stems and suffixes have, by their first or last letters: only those are looked up. */
  readonly wordLengths: Lengths;
  readonly stemLengths: Lengths;
  readonly suffixLengths: Lengths;
  readonly suffixes: ReadonlyMap<string, readonly LtwaEntry[]>;
  readonly longestSuffix: number;
  readonly infixes: readonly { readonly text: string; readonly entry: LtwaEntry }[];
  /** By first word; longest first. */
  readonly phrases: ReadonlyMap<string, readonly PhraseEntry[]>;
  /** Every abbreviation of the list, folded: tells a full stop that abbreviates in the title itself. */
  readonly abbreviations: ReadonlySet<string>;
}

function add<Value>(table: Map<string, Value[]>, key: string, value: Value): void {
  const values = table.get(key);
  if (values === undefined) table.set(key, [value]);
  else values.push(value);
}

const parting = /[\s\-‐‑'’]/u;

const longest = (table: ReadonlyMap<string, unknown>): number => {
  let length = 0;
  for (const key of table.keys()) if (key.length > length) length = key.length;
  return length;
};

export function compileList(entries: Iterable<LtwaEntry>): CompiledList {
  const words = new Map<string, LtwaEntry[]>();
  const withoutVowel = new Map<string, LtwaEntry[]>();
  const stems = new Map<string, LtwaEntry[]>();
  const suffixes = new Map<string, LtwaEntry[]>();
  const infixes: { text: string; entry: LtwaEntry }[] = [];
  const phrases = new Map<string, PhraseEntry[]>();
  const abbreviations = new Set<string>();
  for (const entry of entries) {
    const key = foldWord(entry.text);
    if (key === '') continue;
    const { abbreviation } = entry;
    if (abbreviation?.endsWith('.') === true && !abbreviation.includes(' ') && !abbreviation.includes('-'))
      abbreviations.add(foldWord(abbreviation));
    if (entry.kind === 'suffix') add(suffixes, key, entry);
    else if (entry.kind === 'infix') infixes.push({ text: key, entry });
    else {
      const parts = parting.test(entry.text) ? foldPhrase(entry.text).split(' ') : [key];
      const isPhrase = parts.length > 1;
      if (isPhrase) add(phrases, parts[0]!, { words: parts, open: entry.kind === 'stem', entry });
      // A hyphenated entry is also met as one word; one with spaces only as several.
      if (isPhrase && /\s/u.test(entry.text)) continue;
      add(entry.kind === 'stem' ? stems : words, key, entry);
      if (entry.kind === 'word' && 'aeio'.includes(key.charAt(key.length - 1)))
        add(withoutVowel, key.slice(0, -1), entry);
    }
  }
  for (const list of phrases.values()) list.sort((one, other) => other.words.length - one.words.length);
  infixes.sort((one, other) => other.text.length - one.text.length);
  return {
    words,
    withoutVowel,
    stems,
    wordLengths: lengthsOf(words, 'first'),
    stemLengths: lengthsOf(stems, 'first'),
    suffixLengths: lengthsOf(suffixes, 'last'),
    longestStem: longest(stems),
    longestWord: Math.max(longest(words), longest(stems)),
    suffixes,
    longestSuffix: longest(suffixes),
    infixes,
    phrases,
    abbreviations,
  };
}
