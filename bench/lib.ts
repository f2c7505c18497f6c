/** What every bench shares: the shape of a figure, and rounds that take turns so that all contestants meet the same machine. */

export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Such as `numbers/s`, `records/s`, `ms`. */
  readonly unit: string;
  /** Name of the figure of the same run that this one is compared with. */
  readonly reference?: string;
  /** The ratio to the reference that we want; it is reported, never asserted. */
  readonly target?: number;
  /** Whether a small value is the good one, as for `ms`. */
  readonly less?: boolean;
}

/** A file of `bench/` that exports these three is a bench. */
export interface Bench {
  /** As on the command line: `npm run bench -- check-digit`. */
  readonly name: string;
  readonly title: string;
  /** The figures, or a sentence on why there are none (a program or a database is missing). */
  run(): Promise<readonly Figure[] | { readonly skipped: string }>;
}

export interface Contestant {
  readonly name: string;
  /** One round of work; says how many items it did. What it returns is used, so nothing can be optimised away. */
  readonly round: () => number | Promise<number>;
}

/**
 * Rates in items per second: after one round each to warm up, the contestants take turns for `rounds` rounds and the
 * median of each is taken.
 */
export async function takeTurns(contestants: readonly Contestant[], rounds = 9): Promise<Map<string, number>> {
  const rates = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (const { round } of contestants) await round();
  for (let turn = 0; turn < rounds; turn++) {
    for (const { name, round } of contestants) {
      const start = performance.now();
      const items = await round();
      rates.get(name)!.push((items / (performance.now() - start)) * 1000);
    }
  }
  return new Map([...rates].map(([name, values]) => [name, median(values)]));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Ratio of a figure to its reference, above 1 if the figure is the better one; undefined if it has none. */
export function ratioOf(figure: Figure, figures: readonly Figure[]): number | undefined {
  const reference = figures.find(({ name }) => name === figure.reference);
  if (reference === undefined) return undefined;
  return figure.less === true ? reference.value / figure.value : figure.value / reference.value;
}
