/** The check digit of a number worked out step by step (ISO 3297:2020, Annex A), for a page that shows the sum. */
import { checkCharacter } from '@masthead/issn';

export interface CheckSum {
  readonly steps: readonly { readonly digit: number; readonly weight: number; readonly product: number }[];
  readonly sum: number;
  /** What is left of the sum after division by 11. */
  readonly rest: number;
  /** `0` to `9`, or `X` for ten. */
  readonly right: string;
}

/** `digits` are the seven digits, without a hyphen. */
export function workOutCheckSum(digits: string): CheckSum {
  const steps = [...digits].map((character, place) => {
    const digit = Number(character);
    const weight = 8 - place;
    return { digit, weight, product: digit * weight };
  });
  const sum = steps.reduce((total, step) => total + step.product, 0);
  return { steps, sum, rest: sum % 11, right: checkCharacter(digits) };
}
