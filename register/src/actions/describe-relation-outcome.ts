/** What became of the other end of a link, in a sentence; nothing where there is nothing to do. */
import { formatWithPrefix, issnFromInteger } from '@masthead/issn';
import { relationWords } from './describe-matter.ts';
import type { ReciprocalObstacle, ReciprocalOutcome } from './write-reciprocals.ts';

const obstacles: Readonly<Record<ReciprocalObstacle, (other: string) => string>> = {
  itself: () => 'that is the record itself. Take the link away.',
  unknown: (other) => `the Register does not know ${other}. Check the number.`,
  withdrawn: (other) => `${other} is withdrawn, and nothing replaces it. Take the link away, or name another number.`,
  'without-record': (other) => `${other} has no record yet that could answer.`,
  contradicts: (other) => `the record of ${other} says what cannot be so beside it. Correct the one that is wrong.`,
  differs: (other) => `the record of ${other} names this one in another way. Look which of the two is right.`,
};

export function describeRelationOutcome({ from, to, kind, outcome, obstacle }: ReciprocalOutcome): string | undefined {
  const [one, other] = [formatWithPrefix(issnFromInteger(from)), formatWithPrefix(issnFromInteger(to))];
  const link = `${one} says “${relationWords(kind)} ${other}”`;
  if (obstacle !== undefined) return `${link}: ${obstacles[obstacle](other)}`;
  if (outcome === 'written') return `${link}: it was written into the record of ${other} too.`;
  if (outcome === 'proposed') return `${link}: it is proposed to the centre of ${other}, on its worklist.`;
  return undefined;
}
