/** How large a barcode is printed (GS1 General Specifications, 5.2.3 and 5.12.3: X-dimension and magnification). */
import { piecesPerModule } from './modules.ts';
import type { BarcodeProblem } from './problems.ts';

/** Millimetres of a module, the X-dimension, at magnification 1. */
export const nominalModule = 0.33;

/** Magnification may be 80 % to 200 %: modules of 0.264 mm to 0.66 mm. */
export const smallestScale = 0.8;
export const largestScale = 2;

export type ScaleResult =
  | { readonly ok: true; readonly scale: number }
  | { readonly ok: false; readonly problem: BarcodeProblem };

/** Reads a magnification such as `1`, `0.8` or `1.25`: digits and a full stop, at most four decimals. */
export function parseScale(text: string): ScaleResult {
  const scale = /^[0-9](?:\.[0-9]{1,4})?$/.test(text) ? Number(text) : Number.NaN;
  return scale >= smallestScale && scale <= largestScale
    ? { ok: true, scale }
    : { ok: false, problem: { type: 'bad-scale', scale: text } };
}

/** Millimetres of a length given in thirteenths of a module. Throws a RangeError for a magnification that is not allowed. */
export function toMillimetres(pieces: number, scale: number): number {
  if (!(scale >= smallestScale && scale <= largestScale)) throw new RangeError(`not from 0.8 to 2: ${scale}`);
  return (pieces * nominalModule * scale) / piecesPerModule;
}
