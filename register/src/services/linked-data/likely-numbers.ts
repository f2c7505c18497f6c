/** The numbers that a wrong one was probably meant to be, those that this Register knows first. */
import { type Issn, likelyIssns } from '@masthead/issn';
import { existsAmong, type ReadStore } from '../../store/index.ts';

/** At most ten, so that an answer stays short; a wrong number has up to about a hundred likely ones. */
export async function findLikelyNumbers(read: ReadStore, text: string): Promise<readonly Issn[]> {
  return likelyIssns(text, { exists: await existsAmong(read, [text]) }).slice(0, 10);
}
