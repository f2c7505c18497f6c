/** Help for a search that found nothing: the same search with less in it, and words that are written nearly alike. */
import { foldWords } from '@masthead/serial';

/** Shorter queries that may find something: without quotation marks, and each word left out in turn. At most `most`. */
export function shorterQueries(text: string, most: number): string[] {
  const found: string[] = [];
  if (text.includes('"')) found.push(text.replaceAll('"', ' ').replace(/\s+/g, ' ').trim());
  const words = text.replaceAll('"', ' ').trim().split(/\s+/);
  if (words.length > 1 && words.length <= 12) {
    // The last word is the likeliest to be one too many.
    for (let left = words.length - 1; left >= 0; left--) found.push(words.toSpliced(left, 1).join(' '));
  }
  return [...new Set(found)].filter((query) => query !== '' && query !== text).slice(0, most);
}

/** Beginnings of a word, longest first, under which the word that was meant may be found. */
export function beginnings(word: string): string[] {
  const lengths = [word.length - 2, Math.ceil(word.length / 2), 3];
  return [...new Set(lengths)].filter((length) => length >= 3 && length < word.length).map((n) => word.slice(0, n));
}

/** The word of these titles that is written most nearly like `word`, if one is near enough: two slips, one in a short word. */
export function nearestWord(word: string, titles: readonly string[]): string | undefined {
  const allowed = word.length < 5 ? 1 : 2;
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of new Set(titles.flatMap((title) => foldWords(title)))) {
    if (candidate === word || Math.abs(candidate.length - word.length) > allowed) continue;
    const distance = slips(word, candidate);
    if (distance <= allowed && (!best || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word;
}

/** Letters replaced, lost, added, or swapped with their neighbour between two words (optimal string alignment). */
export function slips(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) least = Math.min(least, beforeLast[column - 2]! + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length]!;
}
