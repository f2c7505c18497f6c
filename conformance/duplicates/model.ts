/** A logistic model fitted by Newton's method with a little shrinking, and how well its probabilities hold. */
import { type Comparison, comparisons } from '../../register/src/domain/duplicate-score.ts';

export interface Example {
  readonly values: Readonly<Record<Comparison, number>>;
  readonly same: boolean;
}

export type Weights = Readonly<Record<Comparison | 'bias', number>>;

const shrinking = 2;

/**
 * What the labelled lists hardly ever say of both sides, so that nothing can be fitted: places, and addresses. Taken with care; one
 * address is nearly as good as one number.
 */
const assumed: Readonly<Partial<Record<Comparison, number>>> = {
  'place-same': 0.7,
  'place-different': -0.7,
  'address-same': 6,
  'site-same': 0.5,
  'address-different': -0.5,
};

/** What is the same speaks for one resource and what differs speaks against, or it is chance and weighs nothing. */
const isSensible = (name: Comparison, weight: number): boolean =>
  /different|short|homonym/.test(name) ? weight <= 0 : weight >= 0;

/** Weights that make the examples most likely, without comparisons that would count the wrong way round. */
export function fitWeights(examples: readonly Example[]): Weights {
  let used = comparisons.filter((name) => assumed[name] === undefined);
  for (;;) {
    const fitted = mostLikely(examples, used);
    const sensible = used.filter((name) => isSensible(name, fitted[name]));
    if (sensible.length === used.length) return { ...fitted, ...assumed };
    used = sensible;
  }
}

function mostLikely(examples: readonly Example[], used: readonly Comparison[]): Weights {
  const size = used.length + 1;
  const rows = examples.map(({ values }) => [1, ...used.map((name) => values[name])]);
  let w = new Array<number>(size).fill(0);
  for (let round = 0; round < 30; round++) {
    const gradient = w.map((one, at) => (at === 0 ? 0 : -shrinking * one));
    const hessian = w.map((_, at) => w.map((__, other) => (at === other && at > 0 ? shrinking : 0)));
    rows.forEach((row, index) => {
      const p = sigmoid(dot(w, row));
      const error = (examples[index]!.same ? 1 : 0) - p;
      const spread = p * (1 - p);
      for (let a = 0; a < size; a++) {
        const value = row[a]!;
        if (value === 0) continue;
        gradient[a]! += error * value;
        for (let b = 0; b <= a; b++) hessian[a]![b]! += spread * value * row[b]!;
      }
    });
    for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) hessian[a]![b] = hessian[b]![a]!;
    const step = solve(hessian, gradient);
    w = w.map((one, at) => one + step[at]!);
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  const none = Object.fromEntries(comparisons.map((name) => [name, 0]));
  const found = Object.fromEntries(used.map((name, at) => [name, w[at + 1]!]));
  return { ...none, ...found, bias: w[0]! } as Weights;
}

export function predict(weights: Weights, values: Example['values']): number {
  return sigmoid(weights.bias + comparisons.reduce((all, name) => all + weights[name] * values[name], 0));
}

export interface Reliability {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  /** Mean of what was predicted, and how many of the pairs are of one resource. */
  readonly predicted: number;
  readonly observed: number;
}

const edges = [0, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98, 1.000001];

export function reliability(predictions: readonly { readonly score: number; readonly same: boolean }[]): Reliability[] {
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1]!;
    const inside = predictions.filter(({ score }) => score >= from && score < to);
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
    return {
      from,
      to: Math.min(1, to),
      pairs: inside.length,
      predicted: mean(inside.map(({ score }) => score)),
      observed: mean(inside.map(({ same }) => (same ? 1 : 0))),
    };
  });
}

/** How often a pair of one resource has the higher score of two, 0.5 for a coin. */
export function separation(predictions: readonly { readonly score: number; readonly same: boolean }[]): number {
  const sorted = [...predictions].sort((a, b) => a.score - b.score);
  const positives = sorted.filter(({ same }) => same).length;
  let ranks = 0;
  sorted.forEach(({ same }, at) => {
    if (same) ranks += at + 1;
  });
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives));
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((all, one, at) => all + one * b[at]!, 0);

/** Gauss with pivots; the matrix is small and positive. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, vector[at]!]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let below = at + 1; below < size; below++) {
      if (Math.abs(rows[below]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = below;
    }
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    for (let below = at + 1; below < size; below++) {
      const factor = rows[below]![at]! / rows[at]![at]!;
      for (let column = at; column <= size; column++) rows[below]![column]! -= factor * rows[at]![column]!;
    }
  }
  const result = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    let value = rows[at]![size]!;
    for (let after = at + 1; after < size; after++) value -= rows[at]![after]! * result[after]!;
    result[at] = value / rows[at]![at]!;
  }
  return result;
}
