/** Why a barcode cannot be drawn as it was asked for, and the sentence that says so. */
import { describeGtinProblem, type GtinProblem } from '@masthead/issn/gtin';

export type BarcodeProblem =
  | Extract<GtinProblem, { readonly type: 'bad-variant' | 'bad-add-on' }>
  /** Not a number from 0.8 to 2 with at most four decimals; `scale` as it was given. */
  | { readonly type: 'bad-scale'; readonly scale: string };

/** One English sentence: what is wrong, and what would be right. */
export function describeBarcodeProblem(problem: BarcodeProblem): string {
  if (problem.type !== 'bad-scale') return describeGtinProblem(problem);
  return `The scale is a number from 0.8 to 2, where 1 is the nominal size, not "${problem.scale}".`;
}
