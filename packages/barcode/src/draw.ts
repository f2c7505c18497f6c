/**
 * The barcode of an ISSN as geometry (ISO 3297:2020, 8.2.1 and E.6; GS1 General Specifications, 5.2): bars, the numbers for
 * people, and the quiet zones around them. SVG, PNG and PDF are all made from this, so they show the same.
 *
 * Lengths are whole thirteenths of a module, downwards and to the right from the upper left corner of the area that has to stay
 * free; 13 are one module, 0.33 mm at magnification 1. What the standard gives in millimetres is rounded up.
 */
import { formatWithPrefix, type Issn } from '@masthead/issn';
import { formatGtin13, type Gtin13, type GtinOptions, issnToGtin13 } from '@masthead/issn/gtin';
import { characterHeight, characterWidth, type PathStep, strokesOf } from './lettering.ts';
import { addOnBars, addOnModules, type Bar, mainBars, mainModules, piecesPerModule } from './modules.ts';
import type { BarcodeProblem } from './problems.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Barcode {
  readonly issn: Issn;
  readonly gtin: Gtin13;
  readonly variant: string;
  readonly addOn?: string;
  /** Of the whole area, quiet zones and both lines for people included. */
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Rectangle[];
  /** Strokes of `strokeWidth` with round ends: the numbers for people. */
  readonly strokes: readonly PathStep[];
  /** What it shows, in one line of ASCII: `ISSN 2049-3630, 977-2049-363-00-2 05`. */
  readonly label: string;
}

export interface BarcodeOptions extends GtinOptions {
  /** Whether `ISSN 2049-3630` stands above. Leave it out only where it stands elsewhere on the cover (8.2.1). */
  readonly issnLine?: boolean;
  /** Whether `>` marks how far the quiet zone on the right goes, so that nobody crops it (5.2.3.4). */
  readonly quietZoneMark?: boolean;
}

export type BarcodeResult =
  | { readonly ok: true; readonly barcode: Barcode }
  | { readonly ok: false; readonly problem: BarcodeProblem };

const module = piecesPerModule;
/** Quiet zones (5.2.3.4): 11 modules before the symbol, 7 after it, 5 after an add-on; 7 to 12 between symbol and add-on. */
export const quietZone = { left: 11 * module, right: 7 * module, between: 9 * module, afterAddOn: 5 * module } as const;

/** 22.85 mm at magnification 1 (5.2.3.2). */
const barHeight = 901;
/** Guard bars go five modules further down (5.2.3.2). */
const guardDescent = 5 * module;
/** 21.90 mm (5.2.6.6): an add-on ends with the guard bars below, and its digits begin with the bars of the main symbol above. */
const addOnHeight = 863;
/** 25.93 mm from the upper end of the bars to the lower edge: the nominal height of symbol and digits. */
const heightBelowTop = 1022;
/** Half a module is the least between bars and digits (5.2.5). */
const gapToDigits = module;
const margin = module;
const gapToIssnLine = 2 * module;
const issnAdvance = 84;
const digitAdvance = 7 * module;

/** Draws the barcode of an ISSN: variant `00` and no add-on unless the options say otherwise. */
export function drawBarcode(issn: Issn, options: BarcodeOptions = {}): BarcodeResult {
  const code = issnToGtin13(issn, options);
  if (!code.ok) return { ok: false, problem: code.problem as BarcodeProblem };
  const { gtin, variant, addOn } = code;
  const { issnLine = true, quietZoneMark = true } = options;

  const top = margin + (issnLine ? characterHeight + gapToIssnLine : 0);
  const digitsTop = top + barHeight + gapToDigits;
  const bottomOfGuards = top + barHeight + guardDescent;
  const left = quietZone.left;
  const end = left + mainModules * module;

  const bars = mainBars(gtin).map((bar) => place(bar, left, top, barHeight + (bar.guard ? guardDescent : 0)));
  const strokes = [
    ...(issnLine ? centred(formatWithPrefix(issn), left + (mainModules * module) / 2, margin) : []),
    // The first digit stands as far out as the quiet zone goes, so that it is not cropped either.
    ...strokesOf(gtin[0]!, 2, digitsTop),
    ...under(gtin.slice(1, 7), left + 3 * module, digitsTop),
    ...under(gtin.slice(7), left + 50 * module, digitsTop),
  ];

  let width = end + quietZone.right;
  let markTop = digitsTop;
  if (addOn !== undefined) {
    const start = end + quietZone.between;
    bars.push(...addOnBars(addOn).map((bar) => place(bar, start, bottomOfGuards - addOnHeight, addOnHeight)));
    [...addOn].forEach((digit, at) => {
      strokes.push(...under(digit, start + (4 + 9 * at) * module, top));
    });
    width = start + addOnModules(addOn.length) * module + quietZone.afterAddOn;
    markTop = top;
  }
  if (quietZoneMark) strokes.push(...strokesOf('>', width - 54, markTop));

  return {
    ok: true,
    barcode: {
      issn,
      gtin,
      variant,
      ...(addOn !== undefined && { addOn }),
      width,
      height: top + heightBelowTop,
      bars,
      strokes,
      label: `${formatWithPrefix(issn)}, ${formatGtin13(gtin, addOn)}`,
    },
  };
}

const place = (bar: Bar, x: number, y: number, height: number): Rectangle => ({
  x: x + bar.start,
  y,
  width: bar.width,
  height,
});

/** Digits each in the middle of the seven modules of its symbol character. */
const under = (digits: string, x: number, y: number): PathStep[] =>
  [...digits].flatMap((digit, at) =>
    strokesOf(digit, x + at * digitAdvance + Math.floor((digitAdvance - characterWidth) / 2), y),
  );

function centred(text: string, middle: number, y: number): PathStep[] {
  const width = (text.length - 1) * issnAdvance + characterWidth;
  const start = Math.round(middle - width / 2);
  return [...text].flatMap((character, at) => strokesOf(character, start + at * issnAdvance, y));
}

/** What a barcode is, for who hears it instead of seeing it: one line of ASCII. */
export function describeBarcode({ gtin, addOn }: Barcode): string {
  return `EAN-13 barcode ${gtin}${addOn === undefined ? '' : ` with add-on ${addOn}`}`;
}
