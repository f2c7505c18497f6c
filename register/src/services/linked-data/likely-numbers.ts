/** The numbers that a wrong one was probably meant to be, those that this Register knows first. */
import { type Issn, issnToInteger, likelyIssns } from '@masthead/issn';
import { findNumbers, type ReadStore } from '../../store/index.ts';

/** At most ten, so that an answer stays short; a wrong number has up to about a hundred likely ones. */
export async function findLikelyNumbers(read: ReadStore, text: string): Promise<readonly Issn[]> {
  const likely = likelyIssns(text);
  if (likely.length === 0) return [];
  const known = await findNumbers(read, likely.map(issnToInteger));
  const isKnown = (issn: Issn) => known.has(issnToInteger(issn));
  return [...likely.filter(isKnown), ...likely.filter((issn) => !isKnown(issn))].slice(0, 10);
}
