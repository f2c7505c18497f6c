/** From `abbreviations.txt` to the rows of the short list, and how much of the sample's titles they know. */

export interface ShortRow {
  readonly pattern: string;
  /** `n.a.`: the word is not abbreviated. */
  readonly abbreviation: string;
  readonly languages: readonly string[];
}

/** The lines `abbreviation: word word` under headings `[eng fre]`, a row a word. `_` in a word is a space. */
export function readAbbreviations(text: string): ShortRow[] {
  let languages: readonly string[] = [];
  return text.split('\n').flatMap((line) => {
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    if (heading) languages = heading.split(' ');
    if (heading || line === '' || line.startsWith('#')) return [];
    const at = line.indexOf(': ');
    if (at < 0) throw new Error(`abbreviations.txt has a line without a colon: ${line}`);
    const abbreviation = line.slice(0, at);
    return line
      .slice(at + 2)
      .split(' ')
      .map((word) => ({ pattern: word.replaceAll('_', ' '), abbreviation, languages }));
  });
}

/** One row for a word and its abbreviation, with all the languages in which they belong together. In a fixed order. */
export function toRows(read: readonly ShortRow[]): ShortRow[] {
  const byKey = new Map<string, ShortRow>();
  for (const row of read) {
    const pattern = row.pattern.normalize('NFC');
    const abbreviation = likeTheWord(row.abbreviation.normalize('NFC'), pattern);
    const key = `${pattern}\t${abbreviation}`;
    const languages = [...new Set([...(byKey.get(key)?.languages ?? []), ...row.languages])].sort();
    byKey.set(key, { pattern, abbreviation, languages });
  }
  return [...byKey.values()].sort((a, b) => order(a.pattern, b.pattern) || order(a.abbreviation, b.abbreviation));
}

function likeTheWord(abbreviation: string, pattern: string): string {
  if (abbreviation === 'n.a.' || !/^\p{Lu}/u.test(pattern)) return abbreviation;
  return abbreviation.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** By code points: the same on every machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface SampleTitle {
  readonly title: string;
  /** MARC code. */
  readonly language: string;
}

/** Titles of the sample register in the languages that the short list has. */
export function sampleTitles(tsv: string): SampleTitle[] {
  const lines = tsv.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const header = lines[0]!.split('\t');
  const title = header.indexOf('title');
  const language = header.indexOf('language');
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return { title: cells[title] ?? '', language: (cells[language] ?? '').split(/[ ,|]+/)[0] ?? '' };
  });
}

export interface Coverage {
  /** Title words that an entry of any language matches, and all of three letters or more, both with repetitions. */
  readonly known: number;
  readonly words: number;
  /** The others, the most frequent first, then by code points. */
  readonly unknown: readonly string[];
}

/**
 * Counts every word of three letters or more in the titles of the ten languages that is no article, preposition or conjunction.
 */
export function coverage(rows: readonly ShortRow[], titles: readonly SampleTitle[]): Coverage {
  const whole = new Set<string>();
  const stems: string[] = [];
  for (const { pattern } of rows) {
    if (pattern.endsWith('-')) stems.push(pattern.slice(0, -1).toLowerCase());
    else if (!pattern.startsWith('-')) for (const word of pattern.toLowerCase().split(' ')) whole.add(word);
  }
  const counts = new Map<string, number>();
  let known = 0;
  let words = 0;
  for (const { title, language } of titles) {
    if (!shortListLanguages.includes(language)) continue;
    for (const word of title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []) {
      if (word.length < 3 || functionWords.has(word)) continue;
      words++;
      if (whole.has(word) || stems.some((stem) => word.startsWith(stem))) known++;
      else counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const unknown = [...counts].sort((a, b) => b[1] - a[1] || order(a[0], b[0])).map(([word]) => word);
  return { known, words, unknown };
}

/** English, French, German, Spanish, Italian, Portuguese, Dutch, Latin, Polish, Russian (transliterated by ISO 9). */
export const shortListLanguages: readonly string[] = 'dut eng fre ger ita lat pol por rus spa'.split(' ');

const functionWords: ReadonlySet<string> = new Set(
  'and the for from with der die das und des dem den für zur zum von les dans sur pour aux del los las para por dei della delle degli nella voor van het een dos das uma com'.split(
    ' ',
  ),
);
