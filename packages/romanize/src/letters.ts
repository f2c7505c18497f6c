/** Tables from letter to letters, both ways: longest match, case, combining marks in any order (NFC and NFD agree). */
import type { Piece, Run } from './types.ts';

/** Source and Latin in small letters, as the standard prints them. Of two sources with one Latin the first is what comes back. */
export type LetterPairs = readonly (readonly [source: string, latin: string])[];

export interface LetterTable {
  readonly pairs: LetterPairs;
  /** Latin that comes back to capital or small only by its neighbours. */
  readonly caseless: RegExp;
  readonly forward: ReadonlyMap<string, string>;
  readonly back: ReadonlyMap<string, string>;
  readonly longest: readonly [forward: number, back: number];
}

export function letterTable(pairs: LetterPairs): LetterTable {
  const forward = new Map<string, string>();
  const back = new Map<string, string>();
  for (const [source, latin] of pairs) {
    const [from, to] = [source.normalize('NFD'), latin.normalize('NFD')];
    if (!forward.has(from)) forward.set(from, to);
    if (!back.has(to)) back.set(to, from);
  }
  const longestOf = (map: ReadonlyMap<string, string>) => Math.max(...[...map.keys()].map((key) => key.length));
  return { pairs, caseless: /^[^\p{L}]|^[ʹʺʼ’]/u, forward, back, longest: [longestOf(forward), longestOf(back)] };
}

/** Splits into a character with its marks: what is read and reported as one. In normal form D. */
export function clustersOf({ text, start }: Pick<Run, 'text' | 'start'>): {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}[] {
  return [...text.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)].map((match) => ({
    text: match[0].normalize('NFD'),
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

const isCapital = (text: string | undefined): boolean =>
  text !== undefined && text !== text.toLowerCase() && text === text.toUpperCase();

/** Small letters of the source become those of the table; capitals as a word of capitals or a capital at its beginning wants. */
export function lettersForward(table: LetterTable, run: Run): Piece[] {
  const clusters = clustersOf(run);
  const pieces: Piece[] = [];
  for (let at = 0; at < clusters.length; ) {
    const match = matchForward(table, clusters, at);
    const first = clusters[at]!;
    if (!match) {
      // The letter by itself may be in the table when its marks are not: they are kept on it, and it is named.
      const base = [...first.text][0]!;
      const latin = table.forward.get(base.toLowerCase());
      const text =
        latin === undefined ? first.text : cased(latin, base, clusters, at, 1) + first.text.slice(base.length);
      pieces.push({ text, start: first.start, end: first.end, unknown: 'not-in-table' });
      at += 1;
      continue;
    }
    const source = clusters.slice(at, at + match.count).map(({ text }) => text);
    const [start, end] = [first.start, clusters[at + match.count - 1]!.end];
    const latin = cased(match.latin, source.join(''), clusters, at, match.count) + match.extra;
    pieces.push(
      match.extra === '' ? { text: latin, start, end } : { text: latin, start, end, unknown: 'not-in-table' },
    );
    at += match.count;
  }
  return pieces;
}

interface Match {
  readonly latin: string;
  readonly count: number;
  /** Marks on the last letter that the table does not have with it. */
  readonly extra: string;
}

function matchForward(
  table: LetterTable,
  clusters: readonly { readonly text: string }[],
  at: number,
): Match | undefined {
  let source = '';
  let best: Match | undefined;
  for (let count = 1; at + count <= clusters.length; count += 1) {
    const last = clusters[at + count - 1]!.text;
    const latin = table.forward.get((source + last).toLowerCase());
    if (latin !== undefined) best = { latin, count, extra: '' };
    else if (count > 1 && last.length > 1 && !table.forward.has(last.toLowerCase())) {
      // Two letters that are one sound stay so under a mark that is not in the table: ου in τοῦ.
      const base = [...last][0]!;
      const pair = table.forward.get((source + base).toLowerCase());
      if (pair !== undefined) best = { latin: pair, count, extra: last.slice(base.length) };
    }
    source += last;
    if (source.length > table.longest[0]) break;
  }
  return best;
}

function cased(
  latin: string,
  source: string,
  clusters: readonly { readonly text: string }[],
  at: number,
  count: number,
): string {
  if (source === source.toLowerCase()) return latin;
  const firstLetter = [...source.normalize('NFC')][0]!;
  if (!isCapital(firstLetter)) return latin;
  const letters = [...source.normalize('NFC')];
  const lonely = letters.length === 1;
  const all = lonely
    ? isCapital(clusters[at + count]?.text) ||
      (!isLetter(clusters[at + count]?.text) && isCapital(clusters[at - 1]?.text))
    : letters.every(isCapital);
  return all ? latin.toUpperCase() : latin.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

const isLetter = (text: string | undefined): boolean => text !== undefined && /^\p{L}/u.test(text);

/** Latin back into letters: longest match; what is not in the table stays. */
export function lettersBack(table: LetterTable, latin: string): string {
  const text = latin.normalize('NFD');
  const small = text.toLowerCase();
  let out = '';
  for (let at = 0; at < text.length; ) {
    let length = Math.min(table.longest[1], text.length - at);
    let source: string | undefined;
    for (; length > 0; length -= 1) {
      // A letter is not cut from its marks (k and ḥ are not kh), unless the mark is a letter of the table.
      const next = text[at + length] ?? '';
      if (length > 1 && /\p{M}/u.test(next) && !table.back.has(next)) continue;
      source = table.back.get(small.slice(at, at + length));
      if (source !== undefined) break;
    }
    if (source === undefined) {
      out += text[at];
      at += 1;
      continue;
    }
    const matched = text.slice(at, at + length);
    const capital = table.caseless.test(matched) ? amongCapitals(text, at, length) : isCapital([...matched][0]);
    const all = isCapital(matched.replace(/[^\p{L}]/gu, ''));
    out += capital ? capitalOf(source, all) : source;
    at += length;
  }
  return out.normalize('NFC');
}

const capitalOf = (source: string, all: boolean): string =>
  all ? source.toUpperCase() : source.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** As far as a letter is looked for beside a sign, its marks counted. */
const near = 16;

/** A sign without case belongs to a word of capitals if the letters around it are. */
function amongCapitals(text: string, at: number, length: number): boolean {
  const before = /(\p{L})?\p{M}*(\p{L})\p{M}*$/u.exec(text.slice(Math.max(0, at - near), at));
  const after = /^\p{L}/u.exec(text.slice(at + length, at + length + near).replace(/^[ʹʺʼ’]+/u, ''));
  if (!before || !isCapital(before[2])) return false;
  return after ? isCapital(after[0]) : isCapital(before[1]);
}
