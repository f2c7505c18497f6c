/** One word of a title, by the list: what it becomes, and piece by piece why. */
import { isUpperCase, writeAbbreviation } from './align.ts';
import type { CompiledList } from './compile.ts';
import type { LtwaEntry } from './entry.ts';
import { foldWord, unitsOf } from './fold.ts';
import { type Match, matchWord } from './match.ts';
import type { Rule } from './rules.ts';

/** A part of a word: the whole of it, or a member of a hyphenated one, or the hyphen. */
export interface WordPiece {
  /** Places in the word. */
  readonly start: number;
  readonly end: number;
  readonly result: string;
  readonly rule: Rule;
  readonly entry?: LtwaEntry;
  readonly others: readonly LtwaEntry[];
}

export interface WordResult {
  readonly text: string;
  readonly pieces: readonly WordPiece[];
}

const none: readonly LtwaEntry[] = [];
const hyphen = /([-\u2010-\u2012\u2212])/u;

const whole = (word: string, result: string, rule: Rule, entry?: LtwaEntry, others = none): WordPiece => ({
  start: 0,
  end: word.length,
  result,
  rule,
  ...(entry === undefined ? {} : { entry }),
  others,
});

/** `capitals`: the whole title is in capitals, so that capitals do not make an acronym. `isSimple`: of letters a to z. */
export function abbreviateWord(
  list: CompiledList,
  word: string,
  language: string | undefined,
  capitals: boolean,
  isSimple = false,
): WordResult {
  if (isSimple) {
    const key = word.toLowerCase();
    const match = key.length < 2 ? undefined : matchWord(list, key, key, language);
    const piece =
      match === undefined
        ? (romanized(list, word, language) ?? whole(word, word, 'not-in-list'))
        : applied(word, match);
    return { text: piece.result, pieces: [piece] };
  }
  const single = (piece: WordPiece): WordResult => ({ text: piece.result, pieces: [piece] });
  if (!hyphen.test(word)) return single(simple(list, word, language, capitals));
  const joined = compound(list, word, language);
  if (joined !== undefined) return single(joined);
  const pieces: WordPiece[] = [];
  let at = 0;
  for (const part of word.split(hyphen)) {
    if (part === '') continue;
    const piece = hyphen.test(part) ? whole(part, part, 'hyphen') : simple(list, part, language, capitals);
    pieces.push({ ...piece, start: at, end: at + part.length });
    at += part.length;
  }
  return { text: pieces.map(({ result }) => result).join(''), pieces };
}

/** A hyphenated word that the list has as one: with its hyphen, or as the same word written together. */
function compound(list: CompiledList, word: string, language: string | undefined): WordPiece | undefined {
  const key = foldWord(word);
  const match = matchWord(list, key, word.toLowerCase(), language);
  if (match === undefined || match.start > 0) return undefined;
  const first = foldWord(word.split(hyphen)[0]!);
  const withHyphen = hyphen.test(match.entry.text);
  // `Micro-biology` is `microbiology` with a hyphen, `law-journal` is two words.
  if (!withHyphen && (match.end <= first.length + 2 || list.words.has(first) || first.length > 6)) return undefined;
  return applied(word, match);
}

/** A word without hyphens. */
function simple(list: CompiledList, word: string, language: string | undefined, capitals: boolean): WordPiece {
  if (/\p{N}/u.test(word)) return whole(word, word, 'number');
  if (/[.&+]/u.test(word)) return whole(word, word, 'acronym');
  if (word.length > 1 && !capitals && isUpperCase(word)) return whole(word, word, 'acronym');
  const key = foldWord(word);
  if (key.length < 2) return whole(word, word, 'letter');
  const possessive = /^(.+?)['’`´‘][sS]?$/u.exec(word)?.[1];
  if (possessive !== undefined) {
    const bare = foldWord(possessive);
    const match = bare.length > 2 ? matchWord(list, bare, possessive.toLowerCase(), language) : undefined;
    if (match !== undefined) return applied(word, match);
  }
  const match = matchWord(list, key, word.toLowerCase(), language);
  if (match !== undefined && !isOfFirstMember(match, word)) return applied(word, match);
  return romanized(list, word, language) ?? whole(word, word, 'not-in-list');
}

/** `HeartRhythm`: an entry that stands for no more than what comes before an inner capital is not of this word. */
function isOfFirstMember(match: Match, word: string): boolean {
  const inner = /\p{Ll}(?=\p{Lu})/u.exec(word);
  return inner !== null && match.start === 0 && match.end <= foldWord(word.slice(0, inner.index + 1)).length;
}

function applied(word: string, match: Match, units = unitsOf(word)): WordPiece {
  const { entry, others } = match;
  if (entry.abbreviation === undefined) return whole(word, word, 'not-abbreviated', entry, others);
  const result = write(match, entry.abbreviation, word, units);
  if (result.length >= word.length) return whole(word, word, 'not-shorter', entry, others);
  return whole(word, result, match.kind, entry, others);
}

function write(match: Match, abbreviation: string, word: string, units: ReturnType<typeof unitsOf>): string {
  if (match.start === 0) return writeAbbreviation(word, abbreviation, units);
  let before = 0;
  let letters = 0;
  while (letters < match.start) letters += units[before++]!.fold.length;
  const head = units.slice(0, before);
  const tail = units.slice(before);
  const text = (some: typeof units): string => some.map((unit) => unit.text).join('');
  return text(head) + writeAbbreviation(text(tail), abbreviation.replace(/^-/, ''), tail);
}

/** Languages written in Cyrillic, whose titles are found in two Romanizations. */
const cyrillic: ReadonlySet<string> = new Set(['rus', 'ukr', 'bel', 'bul', 'mac', 'srp']);

/** The Romanization of the Library of Congress to that of ISO 9, folded, which is the list's. */
const toIso9: readonly (readonly [string, string])[] = [
  ['shch', 's'],
  ['zh', 'z'],
  ['kh', 'h'],
  ['ts', 'c'],
  ['ch', 'c'],
  ['sh', 's'],
  ['iu', 'u'],
  ['ia', 'a'],
  ['ye', 'e'],
  ['yu', 'u'],
  ['ya', 'a'],
];

/** A Slavic word in another Romanization than the list's: `Zhurnal` for `Žurnal`, `Izvestii͡a` for `Izvestiâ`. */
function romanized(list: CompiledList, word: string, language: string | undefined): WordPiece | undefined {
  if (language !== undefined && !cyrillic.has(language)) return undefined;
  if (language === undefined && !/[\u0361\ufe20\ufe21ʹʺĭĬ]/u.test(word)) return undefined;
  const plain = unitsOf(word);
  const units: { text: string; fold: string }[] = [];
  for (let at = 0; at < plain.length; ) {
    const rest = plain
      .slice(at, at + 4)
      .map(({ fold }) => fold || ' ')
      .join('');
    const pair = toIso9.find(([from]) => rest.startsWith(from));
    const length = pair?.[0].length ?? 1;
    const text = plain.slice(at, at + length).map((unit) => unit.text);
    units.push({ text: text.join(''), fold: pair?.[1] ?? (/^[ĭĬ]$/u.test(text[0]!) ? 'j' : plain[at]!.fold) });
    at += length;
  }
  const key = units.map(({ fold }) => fold).join('');
  const match = matchWord(list, key, key, language ?? 'rus');
  return match === undefined ? undefined : applied(word, match, units);
}
