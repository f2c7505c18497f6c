/**
 * Which numbers a generated register holds: as many per first two digits as a public snapshot of 2,448,542 registered ISSN
 * (16 February 2026) counted, in 2,880 four-digit blocks of which 1,845 hold over 900 numbers, 753 hold 500–899,
 * 261 hold 100–499 and 21 under 100; inside a block, numbers are given nearly in sequence.
 */
import { createRandom, type Random } from './random.ts';

/** First two digits, numbers registered under them, and in how many blocks of 1,000 (these add up to 2,880). */
export const published: readonly (readonly [prefix: string, numbers: number, blocks: number])[] = [
  ['00', 53_768, 88],
  ['01', 92_398, 100],
  ['02', 91_663, 100],
  ['03', 91_061, 100],
  ['04', 18_980, 34],
  ['05', 19_840, 24],
  ['06', 1, 1],
  ['07', 92_358, 100],
  ['08', 82_309, 100],
  ['09', 90_697, 100],
  ['10', 91_858, 100],
  ['11', 92_564, 100],
  ['12', 97_205, 100],
  ['13', 88_222, 100],
  ['14', 87_121, 100],
  ['15', 90_329, 100],
  ['16', 90_363, 100],
  ['17', 90_863, 100],
  ['18', 89_931, 100],
  ['19', 92_311, 100],
  ['20', 88_266, 100],
  ['21', 90_692, 100],
  ['22', 88_968, 100],
  ['23', 90_997, 100],
  ['24', 86_901, 100],
  ['25', 92_329, 100],
  ['26', 94_139, 100],
  ['27', 91_512, 100],
  ['28', 34_470, 100],
  ['29', 53_197, 100],
  ['30', 80_352, 100],
  ['31', 10_004, 30],
  ['87', 2_873, 3],
];

/** The blocks under 87 are known by name. */
const blocksUnder87 = [8750, 8755, 8756];

export const publishedTotal = published.reduce((sum, [, numbers]) => sum + numbers, 0);

/** The most that `planNumbers` gives. */
export const largestCount = 2_400_000;

export interface PlannedBlock {
  /** The first four digits, 0–9999. */
  readonly block: number;
  /** How many of its 1,000 numbers are registered. */
  readonly fill: number;
}

/**
 * The blocks of a register of `count` numbers, in the order of their numbers. A smaller register has fewer blocks, as full
 * as those of the whole, and spread over it evenly; only the last one taken is cut short so that the count is exact.
 */
export function planNumbers(count: number, seed: number): PlannedBlock[] {
  if (!Number.isInteger(count) || count < 1 || count > largestCount) {
    throw new RangeError(`The count must be a whole number from 1 to ${largestCount}, not ${count}.`);
  }
  const all = published.flatMap(([prefix, numbers, blocks]) =>
    planPrefix(Number(prefix), numbers, blocks, createRandom(seed, 1_000_000 + Number(prefix))),
  );
  // Ranks with the smallest fractional parts of rank × golden ratio lie evenly over all ranks, however many are taken.
  const start = createRandom(seed, 2_000_000).next();
  const spread = all
    .map((planned, rank) => ({ planned, key: (start + rank * 0.6180339887498949) % 1 }))
    .sort((a, b) => a.key - b.key);
  const taken: PlannedBlock[] = [];
  let left = count;
  for (const { planned } of spread) {
    if (left === 0) break;
    const fill = Math.min(planned.fill, left);
    taken.push({ block: planned.block, fill });
    left -= fill;
  }
  return taken.sort((a, b) => a.block - b.block);
}

/** The registered numbers of one block as seven-digit integers, ascending: in sequence, with the gaps of what was never used. */
export function numbersOfBlock({ block, fill }: PlannedBlock, random: Random): number[] {
  // A block that is not full is used from its start on; about one number in fifty was reserved and never used.
  const span = Math.min(1000, Math.max(fill, Math.ceil(fill * 1.02)));
  const chosen: number[] = [];
  for (let i = 0; i < span; i++) {
    const needed = fill - chosen.length;
    if (needed > 0 && random.next() * (span - i) < needed) chosen.push(block * 1000 + i);
  }
  return chosen;
}

/** How full each block under one prefix is: a mixture of the three published classes whose sum is exactly `numbers`. */
function planPrefix(prefix: number, numbers: number, blocks: number, random: Random): PlannedBlock[] {
  const where = prefix === 87 ? blocksUnder87 : spreadBlocks(prefix, blocks);
  if (numbers < blocks * 100) return where.map((block) => ({ block, fill: Math.round(numbers / blocks) }));
  const mean = numbers / blocks;
  const [full, half, low] = [965, 720, 290];
  const share = mean >= half ? (mean - half) / (full - half) : (mean - low) / (half - low);
  const bounds = where.map((): [number, number] => {
    const upper = random.chance(share);
    if (mean >= half) return upper ? [901, 1000] : [500, 899];
    if (upper) return [500, 899];
    return random.chance(0.08) ? [20, 99] : [100, 499];
  });
  const fills = bounds.map(([least, most]) => least + random.below(most - least + 1));
  let missing = numbers - fills.reduce((sum, fill) => sum + fill, 0);
  for (let tries = 0; missing !== 0; tries++) {
    const at = random.below(fills.length);
    // Inside its class at first; after many tries a block may leave it, so that this always ends.
    const [least, most] = tries < 200_000 ? bounds[at]! : [0, 1000];
    const step = Math.sign(missing);
    const next = fills[at]! + step;
    if (next < least || next > most) continue;
    fills[at] = next;
    missing -= step;
  }
  return where.map((block, index) => ({ block, fill: fills[index]! }));
}

/** `blocks` of the hundred under a prefix: those given first are the lowest. */
function spreadBlocks(prefix: number, blocks: number): number[] {
  return Array.from({ length: blocks }, (_, index) => prefix * 100 + index);
}
