/**
 * EAN-13 and its add-ons as modules (GS1 General Specifications, 5.2.2; ISO/IEC 15420): which bars and spaces stand for the
 * digits, and how wide each is. Knows nothing of ISSN, sizes or colours.
 */

/** The pieces that a module is counted in. One thirteenth is what some bars are narrowed or widened by (see `withCorrection`). */
export const piecesPerModule = 13;

/** A bar, from its left edge, in thirteenths of a module from the first bar of its symbol. */
export interface Bar {
  readonly start: number;
  readonly width: number;
  /** Guard bars go down further than the others. */
  readonly guard: boolean;
}

/** Modules of the main symbol: three guards of 3, 5 and 3, and twelve digits of 7. */
export const mainModules = 95;

/** Modules of an add-on: guard of 4, digits of 7, separators of 2. */
export const addOnModules = (digits: number): number => 4 + 7 * digits + 2 * (digits - 1);

/** Widths of space, bar, space, bar in number set A (5.2.2.1). Set C is the same with bars for spaces, set B is set C backwards. */
const setA = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112'] as const;

/** The first digit has no bars of its own: it is told by the sets of the next six (5.2.2.1). */
const setsByFirstDigit = [
  'AAAAAA',
  'AABABB',
  'AABBAB',
  'AABBBA',
  'ABAABB',
  'ABBAAB',
  'ABBBAA',
  'ABABAB',
  'ABABBA',
  'ABBABA',
] as const;

/** Sets of a two-digit add-on by its value modulo 4 (5.2.2.5.1). */
const setsOfTwo = ['AA', 'AB', 'BA', 'BB'] as const;

/** Sets of a five-digit add-on by the last digit of its weighted sum (5.2.2.5.2). */
const setsOfFive = ['BBAAA', 'BABAA', 'BAABA', 'BAAAB', 'ABBAA', 'AABBA', 'AAABB', 'ABABA', 'ABAAB', 'AABAB'] as const;

type NumberSet = 'A' | 'B' | 'C';

/** Bars of thirteen digits. The check digit is taken as it is. */
export function mainBars(digits: string): Bar[] {
  if (!/^\d{13}$/.test(digits)) throw new RangeError(`not thirteen digits: ${JSON.stringify(digits)}`);
  const sets = setsByFirstDigit[Number(digits[0])]!;
  const elements: Element[] = [...guard('111')];
  for (let at = 1; at <= 6; at++) elements.push(...symbolCharacter(digits[at]!, sets[at - 1] as NumberSet));
  elements.push(...guard('11111', false));
  for (let at = 7; at <= 12; at++) elements.push(...symbolCharacter(digits[at]!, 'C'));
  elements.push(...guard('111'));
  return toBars(elements);
}

/** Bars of an add-on of two or five digits. */
export function addOnBars(digits: string): Bar[] {
  if (!/^(\d{2}|\d{5})$/.test(digits)) throw new RangeError(`not two or five digits: ${JSON.stringify(digits)}`);
  const sets = digits.length === 2 ? setsOfTwo[Number(digits) % 4]! : setsOfFive[weightedSum(digits) % 10]!;
  const elements: Element[] = [...guard('112')];
  [...digits].forEach((digit, at) => {
    if (at > 0) elements.push(...guard('11', false));
    elements.push(...symbolCharacter(digit, sets[at] as NumberSet));
  });
  return toBars(elements);
}

const weightedSum = (digits: string): number =>
  [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 3 : 9), 0);

interface Element {
  /** In thirteenths of a module. */
  readonly width: number;
  readonly dark: boolean;
  readonly guard: boolean;
}

/** A guard or separator from the widths of its elements; most begin with a bar. */
const guard = (widths: string, startsDark = true): Element[] =>
  [...widths].map((width, at) => ({
    width: Number(width) * piecesPerModule,
    dark: (at % 2 === 0) === startsDark,
    guard: true,
  }));

function symbolCharacter(digit: string, set: NumberSet): Element[] {
  const pattern = [...setA[Number(digit)]!];
  const widths = (set === 'B' ? pattern.reverse() : pattern).map(Number);
  const startsDark = set === 'C';
  return widths.map((width, at) => {
    const dark = (at % 2 === 0) === startsDark;
    return { width: withCorrection(width * piecesPerModule, dark, digit, set), dark, guard: false };
  });
}

/**
 * The bars of 1, 2, 7 and 8 differ only in their widths from one another, not in the distances between like edges that
 * scanners measure. They are therefore drawn further apart by a thirteenth of a module: narrower where they are narrow,
 * wider where they are wide (5.2.3.1). The width of the character stays seven modules.
 */
function withCorrection(width: number, dark: boolean, digit: string, set: NumberSet): number {
  const widensBarsInA = digit === '7' || digit === '8' ? 1 : digit === '1' || digit === '2' ? -1 : 0;
  return width + widensBarsInA * (set === 'A' ? 1 : -1) * (dark ? 1 : -1);
}

function toBars(elements: readonly Element[]): Bar[] {
  const bars: Bar[] = [];
  let start = 0;
  for (const element of elements) {
    if (element.dark) bars.push({ start, width: element.width, guard: element.guard });
    start += element.width;
  }
  return bars;
}
