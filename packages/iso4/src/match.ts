/**
 * Finds the entry of the list for one word (ISO 4:1997, 4.2 and the LTWA's own notes): the word itself, then the longest
 * of what it is an inflected form of, begins with (`abdomin-`), ends with (`-wissenschaft`) or contains (`-graph-`). An
 * entry holds for words of any language; the language decides only between entries.
 */
import { bitOf, type CompiledList, lengthsAt } from './compile.ts';
import type { LtwaEntry } from './entry.ts';

/** How the entry was found. */
export type MatchKind = 'word' | 'inflected' | 'stem' | 'suffix' | 'compound' | 'combined' | 'infix';

export interface Match {
  readonly kind: MatchKind;
  readonly entry: LtwaEntry;
  /** First and last place (exclusive) of the folded word that the entry stands for. */
  readonly start: number;
  readonly end: number;
  /** Other entries that stand for the same letters of the word, with another abbreviation. */
  readonly others: readonly LtwaEntry[];
}

const endings = (list: string): RegExp => new RegExp(`^(?:${list.split(' ').join('|')})$`);

/** Endings of declension and plural that an entry without a hyphen at its end may take, for a title of unknown language. */
const anyEnding = endings('a e i n o s t u y ai as em en er es is na ne ns os um us ach ami ego ens ern');
const scandinavian = endings('a e n r s t ar en er et ne or na ns rne arna erna erne ene ens ets');
const changesVowels: ReadonlySet<string> = new Set(
  'spa por glg ita rum lat pol cze slo slv hrv srp bos rus ukr bul'.split(' '),
);
const slavic = endings('a e i o u y em ach ami ech eho ego ej ich im imi iv oj om ov ove ovi ow ych ym ymi');
/** The same for a title of a language. */
const endingsOf: Readonly<Record<string, RegExp>> = {
  eng: endings('s es'),
  fre: endings('e s es x'),
  spa: endings('a s as es'),
  por: endings('a s as es'),
  glg: endings('a s as es'),
  cat: endings('a s es'),
  ita: endings('a e i o'),
  rum: endings('a e i le ul ii ele lor ului elor ilor'),
  lat: endings('a e i o s ae am as em es is os um us ium orum arum ibus'),
  ger: endings('e n s em en er es ns ens ern'),
  dut: endings('e s en es'),
  swe: scandinavian,
  dan: scandinavian,
  nor: scandinavian,
  pol: slavic,
  cze: slavic,
  slo: slavic,
  slv: slavic,
  hrv: slavic,
  srp: slavic,
  bos: slavic,
  rus: slavic,
  ukr: slavic,
  bul: slavic,
  fin: endings('a n t en in an ja ta'),
  hun: endings('a e i k t ai ei ak ek ok nak nek'),
};

/** Whether a word of a language may have the ending, folded, after an entry. */
export const mayEnd = (language: string | undefined, ending: string): boolean =>
  ((language !== undefined && endingsOf[language]) || anyEnding).test(ending);

/** How well an entry goes with the title's language; more is better. */
function fitness(entry: LtwaEntry, language: string | undefined, word: string): number {
  const { languages } = entry;
  let score = 0;
  if (language !== undefined && languages.includes(language)) score = 8;
  else if (languages.includes('mul')) score = 4;
  else if (language === undefined && languages.includes('eng')) score = 2;
  // Written alike, capitals aside: `régional` is not `regional`.
  if (entry.text.toLowerCase() === word) score += 1;
  return score;
}

/** The best of entries for the same letters; the earlier one if two are alike. */
function best(entries: readonly LtwaEntry[], language: string | undefined, word: string): LtwaEntry {
  let found = entries[0]!;
  if (entries.length === 1) return found;
  let score = fitness(found, language, word);
  for (const entry of entries.slice(1)) {
    const next = fitness(entry, language, word);
    if (next > score) [found, score] = [entry, next];
  }
  return found;
}

const differing = (entries: readonly LtwaEntry[], chosen: LtwaEntry): readonly LtwaEntry[] =>
  entries.length === 1
    ? none
    : entries.filter(
        (entry) => entry !== chosen && entry.abbreviation?.toLowerCase() !== chosen.abbreviation?.toLowerCase(),
      );

const none: readonly LtwaEntry[] = [];

/** `key` is the word folded, `word` the word in lower case. */
export function matchWord(
  list: CompiledList,
  key: string,
  word: string,
  language: string | undefined,
): Match | undefined {
  const exact = wholeWord(list, key, word, language);
  if (exact !== undefined) return exact;
  const inflected = inflectedWord(list, key, word, language);
  const stem = longestStem(list, key, word, language);
  const suffix = longestSuffix(list, key, word, language);
  let found = inflected ?? stem;
  // The longest wins; an entry for the word itself before one for its stem.
  if (inflected !== undefined && stem !== undefined && stem.end > inflected.end) found = stem;
  if (found?.kind !== 'inflected') {
    const tail = compoundTail(list, key, word, language, found?.end);
    if (tail !== undefined) return tail;
  }
  if (suffix !== undefined && (found === undefined || suffix.end - suffix.start > found.end)) found = suffix;
  return found ?? combined(list, key, word, language) ?? infix(list, key, language);
}

function wholeWord(list: CompiledList, key: string, word: string, language?: string): Match | undefined {
  const words = list.words.get(key);
  const stems = list.stems.get(key);
  if (words === undefined && stems === undefined) return undefined;
  const entries = words === undefined ? stems! : stems === undefined ? words : [...words, ...stems];
  const entry = best(entries, language, word);
  const kind = entry.kind === 'stem' ? 'stem' : 'word';
  return { kind, entry, start: 0, end: key.length, others: differing(entries, entry) };
}

function inflectedWord(list: CompiledList, key: string, word: string, language?: string): Match | undefined {
  const lengths = lengthsAt(list.wordLengths, key, 0, Math.min(3, key.length));
  for (let cut = 1; cut <= 4 && key.length - cut >= 3; cut++) {
    const end = key.length - cut;
    if ((lengths & bitOf(end)) === 0) continue;
    const entries = list.words.get(key.slice(0, end));
    if (entries === undefined || !mayEnd(language, key.slice(end))) continue;
    const entry = best(entries, language, word);
    return { kind: 'inflected', entry, start: 0, end, others: differing(entries, entry) };
  }
  const changed = changedEnding(list, key, word, language);
  if (changed !== undefined) return changed;
  // `libertY`, `libertIES`.
  if (key.endsWith('ies')) {
    const entries = list.words.get(`${key.slice(0, -3)}y`);
    if (entries !== undefined) {
      const entry = best(entries, language, word);
      return { kind: 'inflected', entry, start: 0, end: key.length - 3, others: differing(entries, entry) };
    }
  }
  return undefined;
}

/** An ending in the place of a final vowel, in the same language: `univerzita`, `univerzity`. */
function changedEnding(list: CompiledList, key: string, word: string, language?: string): Match | undefined {
  if (language === undefined || !changesVowels.has(language)) return undefined;
  for (let cut = 0; cut <= 3 && key.length - cut >= 4; cut++) {
    const end = key.length - cut;
    if (cut > 0 && !mayEnd(language, key.slice(end))) continue;
    const own = list.withoutVowel.get(key.slice(0, end))?.filter(({ languages }) => languages.includes(language));
    if (own === undefined || own.length === 0) continue;
    const entry = best(own, language, word);
    return { kind: 'inflected', entry, start: 0, end, others: differing(own, entry) };
  }
  return undefined;
}

function longestStem(list: CompiledList, key: string, word: string, language?: string): Match | undefined {
  const lengths = lengthsAt(list.stemLengths, key, 0, Math.min(3, key.length)) | lengthsAt(list.stemLengths, key, 0, 2);
  if (lengths === 0) return undefined;
  for (let end = Math.min(key.length - 1, list.longestStem); end >= 2; end--) {
    if ((lengths & bitOf(end)) === 0) continue;
    const entries = list.stems.get(key.slice(0, end));
    if (entries === undefined) continue;
    const entry = best(entries, language, word);
    if (end <= 4 && isForeign(entry, language) && !word.startsWith(entry.text.toLowerCase())) continue;
    return { kind: 'stem', entry, start: 0, end, others: differing(entries, entry) };
  }
  return undefined;
}

/** Few letters at the end or in the middle of a word of another language mean nothing: Swedish `-lära` in `escolara`. */
const isAccident = (entry: LtwaEntry, length: number, language: string | undefined): boolean =>
  length < 6 && isForeign(entry, language);

/** What stands before must be a word of its own: at least three letters, four before an ending of three or less. */
function longestSuffix(list: CompiledList, key: string, word: string, language?: string): Match | undefined {
  const { length } = key;
  const whole = lengthsAt(list.suffixLengths, key, length - 3, length);
  const lessOne = length < 7 ? 0 : lengthsAt(list.suffixLengths, key, length - 4, length - 1);
  const lessTwo = length < 8 ? 0 : lengthsAt(list.suffixLengths, key, length - 5, length - 2);
  if (length < 6 || (whole | lessOne | lessTwo) === 0) return undefined;
  for (let start = Math.max(3, key.length - list.longestSuffix - 3); start <= key.length - 3; start++) {
    for (let cut = 0; cut <= 2 && key.length - cut - start >= 3; cut++) {
      const lengths = cut === 0 ? whole : cut === 1 ? lessOne : lessTwo;
      if ((lengths & bitOf(key.length - cut - start)) === 0) continue;
      const entries = list.suffixes.get(key.slice(start, key.length - cut));
      if (entries === undefined || (cut > 0 && !mayEnd(language, key.slice(key.length - cut)))) continue;
      if (key.length - cut - start <= 3 && start < 4) continue;
      const entry = best(entries, language, word);
      if (isAccident(entry, key.length - cut - start, language)) continue;
      return { kind: 'suffix', entry, start, end: key.length - cut, others: differing(entries, entry) };
    }
  }
  return undefined;
}

const germanic: ReadonlySet<string> = new Set(['ger', 'dut', 'afr', 'swe', 'dan', 'nor', 'ice']);

/** Only the language of the title, or a list's `mul`, makes a short stem with other diacritics the same word: `élev-` is not in `eleven`. */
function isForeign({ languages }: LtwaEntry, language: string | undefined): boolean {
  return language !== undefined && !languages.includes(language) && !languages.includes('mul');
}

/**
 * A compound of a Germanic language that the list does not have: its last member is abbreviated and what stands before
 * is kept, as the list does with those it has (`Umweltforschung` is `Umweltforsch.` though `Umwelt` alone is `Umw.`).
 * `stem` is how far the entry goes that the compound begins with.
 */
function compoundTail(
  list: CompiledList,
  key: string,
  word: string,
  language: string | undefined,
  stem: number | undefined,
): Match | undefined {
  if (language === undefined || !germanic.has(language) || key.length < 8) return undefined;
  const first = Math.max(3, stem ?? 0, key.length - list.longestWord - 5);
  for (let start = first; start <= key.length - 4; start++) {
    for (let end = key.length; end >= start + 4 && end >= key.length - 5; end--) {
      const text = key.slice(start, end);
      const rest = key.slice(end);
      const words = text.length < 5 && stem === undefined ? undefined : list.words.get(text);
      const entries =
        list.suffixes.get(text)?.filter((entry) => rest === '' || mayEnd(language, rest) || entry === undefined) ??
        words?.filter(() => rest === '' || mayEnd(language, rest)) ??
        (text.length >= 5 ? list.stems.get(text) : undefined);
      const own = entries?.filter(({ languages }) => languages.includes(language) || languages.includes('mul'));
      if (own === undefined || own.length === 0) continue;
      const entry = best(own, language, word);
      return { kind: 'compound', entry, start, end, others: differing(own, entry) };
    }
  }
  return undefined;
}

/**
 * Combining forms that stand before words of any field, in at least four words that the published list abbreviates so.
 * Longer ones first where one begins another.
 */
const combiningForms =
  'aero agro anti astro auto bio chemo chrono cyto dermato eco electro ethno euro ferro geo histo hydro immuno inter micro mono multi neuro palaeo paleo para photo phyto poly post psycho radio sub tele thermo trans ultra zoo macro nano'.split(
    ' ',
  );

/**
 * `microengineering`, which the list does not have: `micro` and the abbreviation of the rest. Of the 701 words of the list of
 * 2021 that are such a form and a word that the list abbreviates, 665 are abbreviated so and 9 not at all.
 */
function combined(list: CompiledList, key: string, word: string, language: string | undefined): Match | undefined {
  for (const form of combiningForms) {
    if (!key.startsWith(form) || key.length < form.length + 5) continue;
    const rest = key.slice(form.length);
    const own = word.slice(-rest.length);
    const match =
      wholeWord(list, rest, own, language) ??
      inflectedWord(list, rest, own, language) ??
      longestStem(list, rest, own, language);
    // A short stem says little here.
    if (match === undefined || match.end < 5 || isForeign(match.entry, language)) return undefined;
    return { ...match, kind: 'combined', start: form.length, end: form.length + match.end };
  }
  return undefined;
}

function infix(list: CompiledList, key: string, language: string | undefined): Match | undefined {
  for (const { text, entry } of list.infixes) {
    const start = key.indexOf(text, 3);
    if (start === -1 || isAccident(entry, text.length, language)) continue;
    return { kind: 'infix', entry, start, end: start + text.length, others: none };
  }
  return undefined;
}
