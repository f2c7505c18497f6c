/** Says in what an abbreviation of ours and the one that was assigned differ, so that each miss has a cause. */
import { type Explanation, foldTitle } from '@masthead/iso4';

export type Cause =
  | 'only capitals or the final stop'
  | 'only punctuation: another practice'
  | 'the record leaves out a word'
  | 'the record leaves a word whole that the list abbreviates'
  | 'the record abbreviates a word that the list does not have'
  | 'the record abbreviates a word otherwise than the list'
  | 'an acronym or code, no abbreviation by words'
  | 'ours';

const looseForm = (text: string): string => text.toLowerCase().replace(/\.$/u, '').trim();
export const isLooselyEqual = (one: string, other: string): boolean => looseForm(one) === looseForm(other);

const wordsOf = (text: string): string[] =>
  text.split(/[\s,;:()[\]/–-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
const bare = (word: string): string => foldTitle(word).replace(/ /gu, '');

export function causeOf(expected: string, { abbreviation, steps }: Explanation): Cause {
  if (isLooselyEqual(abbreviation, expected)) return 'only capitals or the final stop';
  const [ours, theirs] = [wordsOf(abbreviation).map(bare), wordsOf(expected).map(bare)];
  if (ours.join(' ') === theirs.join(' ')) return 'only punctuation: another practice';
  if (theirs.length === 1 && ours.length > 1) return 'an acronym or code, no abbreviation by words';
  if (theirs.length < ours.length) return 'the record leaves out a word';
  const wrong = ours.findIndex((word, at) => word !== theirs[at]);
  const their = theirs[wrong] ?? '';
  const written = steps.filter(({ result }) => /[\p{L}\p{N}]/u.test(result));
  const step = written.find(({ result }) => bare(result) === ours[wrong]);
  if (step === undefined) return 'ours';
  if (step.rule === 'not-in-list') return 'the record abbreviates a word that the list does not have';
  if (bare(step.text) === their) return 'the record leaves a word whole that the list abbreviates';
  if (step.entry !== undefined) return 'the record abbreviates a word otherwise than the list';
  return 'ours';
}
