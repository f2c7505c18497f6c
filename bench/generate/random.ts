/** A small seeded generator of random numbers (sfc32): the same seed gives the same register on every machine. */

export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(below: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** `seed` and `stream` are whole numbers; different streams of one seed are independent of one another. */
export function createRandom(seed: number, stream = 0): Random {
  let a = mix(seed ^ 0x9e3779b9);
  let b = mix(stream ^ 0x85ebca6b);
  let c = mix(a ^ Math.imul(b, 0xc2b2ae35));
  let d = 1;
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, chance: (probability) => next() < probability, pick: (from) => from[below(from.length)]! };
}

/** A table from which rows come out as often as their weights say. */
export function createWeighted<T>(rows: readonly { readonly weight: number; readonly value: T }[]) {
  let total = 0;
  const upTo = rows.map(({ weight }) => {
    total += weight;
    return total;
  });
  return (random: Random): T => {
    const at = random.next() * total;
    return rows[upTo.findIndex((limit) => at < limit)]!.value;
  };
}

function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}
