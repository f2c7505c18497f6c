/** A set of graphic characters behind codes of seven bits, or three times seven (ISO 2022; ANSI/NISO Z39.64). */

/** A set as its table file gives it. */
export interface SetData {
  /** The characters from code 21 to 7E; a blank is a code without character. */
  readonly characters: string;
  /** Those of them that stand before the letter they belong to. */
  readonly marks: string;
}

export interface GraphicSet {
  /** Bytes of a code. */
  readonly bytes: 1 | 3;
  /**
   * The character of a code, 0 when it has none. With three bytes the index is `eaccIndex`. All in NFC. A value from D800
   * to DFFF is no character, and less D800 a place in `astral`.
   */
  readonly characters: Uint16Array;
  /** Characters above U+FFFF. */
  readonly astral: readonly number[];
  /** 1 where the code is a mark that stands before its letter. Empty when there is none. */
  readonly marks: Uint8Array;
}

const noMarks = new Uint8Array(128);

export function readSet(data: SetData): GraphicSet {
  const characters = new Uint16Array(128);
  const marks = data.marks === '' ? noMarks : new Uint8Array(128);
  for (let index = 0; index < data.characters.length; index++) {
    const character = data.characters[index]!;
    if (character === ' ') continue;
    characters[0x21 + index] = inNfc(character);
    if (data.marks.includes(character)) marks[0x21 + index] = 1;
  }
  return { bytes: 1, characters, astral: [], marks };
}

/** ASCII, in which every code is its own character; DEL is left as it is. */
export function readAscii(): GraphicSet {
  return { bytes: 1, characters: Uint16Array.from({ length: 128 }, (_, code) => code), astral: [], marks: noMarks };
}

const POSITIONS = 94;

/** Where the code of these three bytes (21–7E each) stands in a set of three bytes. */
export function eaccIndex(first: number, second: number, third: number): number {
  return ((first - 0x21) * POSITIONS + second - 0x21) * POSITIONS + third - 0x21;
}

/** The three bytes at this place of a set of three bytes. */
export function eaccBytes(index: number): [number, number, number] {
  const row = Math.floor(index / POSITIONS);
  return [Math.floor(row / POSITIONS) + 0x21, (row % POSITIONS) + 0x21, (index % POSITIONS) + 0x21];
}

/** A number of codes without character stands between two characters, added to this: no character of EACC is as low. */
const HOLES = 0x100;

/**
 * The rows of EACC: four hexadecimal digits for the first two bytes of a row, then its characters from 21 on, with
 * U+0100 + n for n codes without character.
 */
export function readEacc(planes: readonly string[]): GraphicSet {
  const characters = new Uint16Array(POSITIONS ** 3);
  const astral: number[] = [];
  for (const plane of planes) {
    for (const [, key = '', row = ''] of plane.matchAll(/([0-9a-f]{4})([^0-9a-f]+)/g)) {
      const code = Number.parseInt(key, 16);
      let at = eaccIndex(code >> 8, code & 0xff, 0x21);
      for (const character of row) {
        const point = character.codePointAt(0)!;
        if (point < HOLES + POSITIONS) at += point - HOLES;
        else if (point < 0x10000) characters[at++] = inNfc(character);
        else characters[at++] = 0xd800 + astral.push(point) - 1;
      }
    }
  }
  return { bytes: 3, characters, astral, marks: noMarks };
}

/** The character of a value in `characters`. */
export function pointOf(set: GraphicSet, value: number): number {
  return value >= 0xd800 && value < 0xe000 ? set.astral[value - 0xd800]! : value;
}

/** Tables were made before some characters had their canonical form; what one code says stays one character. */
function inNfc(character: string): number {
  const composed = character.normalize('NFC');
  return (composed.length === 1 ? composed : character).charCodeAt(0);
}
