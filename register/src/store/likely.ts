/** Which of the numbers that wrong ones were probably meant to be are here: those come first wherever they are named. */
import { type Issn, issnToInteger, likelyIssns } from '@masthead/issn';
import type { ReadStore } from './handle.ts';
import { findNumbers } from './numbers.ts';

/** Numbers that are asked for at once. */
const mostAtOnce = 10_000;

/** For `likelyIssns(text, { exists })`, of each of the texts. */
export async function existsAmong(db: ReadStore, texts: readonly string[]): Promise<(issn: Issn) => boolean> {
  const likely = [...new Set(texts.flatMap((text) => likelyIssns(text)))].map(issnToInteger);
  const known = new Set<number>();
  for (let at = 0; at < likely.length; at += mostAtOnce) {
    for (const number of (await findNumbers(db, likely.slice(at, at + mostAtOnce))).keys()) known.add(number);
  }
  return (issn) => known.has(issnToInteger(issn));
}
