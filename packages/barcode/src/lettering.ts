/**
 * The few characters that stand around a barcode, as strokes: digits, `ISSN`, `X`, the hyphen and the mark of the quiet zone.
 * Drawn for Masthead after the proportions of OCR-B (GS1 General Specifications, 5.2.5, leaves the typeface open), so that no
 * font has to be embedded, licensed or installed, and a printer gets geometry and nothing else.
 */

/** A path of strokes: `M` moves, `L` draws a line, `C` a cubic curve. Numbers are thirteenths of a module, downwards from the top. */
export type PathStep =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['C', x1: number, y1: number, x2: number, y2: number, x: number, y: number];

/** Width of the stroke; its ends are round. */
export const strokeWidth = 12;
/** Size of a character with its stroke. The path of a character begins half a stroke inside. */
export const characterWidth = 62;
export const characterHeight = 96;

// Within 0…50 across and 0…84 down.
const shapes: Readonly<Record<string, string>> = {
  '0': 'M25 0C39 0 50 11 50 26L50 58C50 73 39 84 25 84C11 84 0 73 0 58L0 26C0 11 11 0 25 0',
  '1': 'M8 18L27 0L27 84M8 84L46 84',
  '2': 'M2 20C3 8 12 0 25 0C39 0 48 9 48 22C48 34 40 42 28 53C13 66 2 74 1 84L50 84',
  '3': 'M4 0L46 0L22 34C39 34 50 44 50 59C50 74 39 84 24 84C12 84 4 79 0 70',
  '4': 'M31 0L0 60L50 60M38 38L38 84',
  '5': 'M45 0L8 0L5 38C10 34 17 31 24 31C40 31 50 42 50 57C50 73 39 84 23 84C12 84 4 80 0 72',
  '6': 'M38 0C19 13 0 34 0 58C0 73 11 84 25 84C39 84 50 73 50 58C50 44 39 33 25 33C14 33 5 40 1 50',
  '7': 'M0 0L50 0C34 24 20 50 18 84',
  '8': 'M25 0C37 0 46 9 46 20C46 31 37 39 25 39C13 39 4 31 4 20C4 9 13 0 25 0M25 39C39 39 50 48 50 61C50 74 39 84 25 84C11 84 0 74 0 61C0 48 11 39 25 39',
  '9': 'M12 84C31 71 50 50 50 26C50 11 39 0 25 0C11 0 0 11 0 26C0 40 11 51 25 51C36 51 45 44 49 34',
  I: 'M10 0L40 0M25 0L25 84M10 84L40 84',
  S: 'M47 15C43 5 36 0 25 0C12 0 2 8 2 20C2 34 13 37 25 41C38 45 50 49 50 63C50 76 39 84 25 84C12 84 3 78 0 68',
  N: 'M0 84L0 0L50 84L50 0',
  X: 'M0 0L50 84M50 0L0 84',
  '-': 'M8 44L42 44',
  '>': 'M0 18L40 44L0 70',
};

const parsed = new Map(Object.entries(shapes).map(([character, shape]) => [character, parseSteps(shape)]));

/** The strokes of one character whose upper left corner is at a point. A space has none. Throws for a character that is not drawn. */
export function strokesOf(character: string, x: number, y: number): PathStep[] {
  if (character === ' ') return [];
  const steps = parsed.get(character);
  if (!steps) throw new RangeError(`there is no shape for ${JSON.stringify(character)}`);
  const dx = x + strokeWidth / 2;
  const dy = y + strokeWidth / 2;
  return steps.map((step) =>
    step[0] === 'C'
      ? ['C', step[1] + dx, step[2] + dy, step[3] + dx, step[4] + dy, step[5] + dx, step[6] + dy]
      : [step[0], step[1] + dx, step[2] + dy],
  );
}

function parseSteps(shape: string): readonly PathStep[] {
  return [...shape.matchAll(/([MLC])([\d ]+)/g)].map(
    ([, letter, numbers]) => [letter, ...numbers!.split(' ').map(Number)] as unknown as PathStep,
  );
}
