/** Draws the sample of what was taken under an agreement, so that whoever knows the seed draws the same. */
import { createHash } from 'node:crypto';
import { sampleSize } from '../../domain/agreement.ts';

/**
 * The sample: the numbers whose SHA-256 of `seed:number` comes first, ascending by number. Whoever knows the seed draws the same, and
 * nobody who takes a number can tell whether it will be drawn.
 */
export function drawSample(numbers: readonly number[], seed: string, percent: number): number[] {
  const rank = (number: number): string => createHash('sha256').update(`${seed}:${number}`).digest('hex');
  return [...numbers]
    .map((number) => ({ number, rank: rank(number) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.number - b.number))
    .slice(0, sampleSize(numbers.length, percent))
    .map(({ number }) => number)
    .sort((a, b) => a - b);
}
