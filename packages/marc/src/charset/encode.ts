/**
 * Bytes of MARC-8 out of text (MARC 21 "Character Sets: MARC-8 Encoding Environment"): marks before their letter, other
 * sets chosen in G0 by escape sequences and left again at the end, `&#x…;` for what MARC-8 has no place for.
 * Law: decoding gives the same text in normal form C, where the two halves U+FE20/FE21 on neighbouring letters and
 * U+0361 are the same sign, since MARC-8 has one code for both.
 */
import { eaccBytes, pointOf } from './graphic-set.ts';
import { inNormalFormC } from './normal-form.ts';
import { marc8, marc8Finals } from './repertoire.ts';

export interface EncodedText {
  readonly bytes: Uint8Array;
  /** Characters written as `&#x…;`, each as often as it stands in the text. */
  readonly references: readonly string[];
}

/** Where a character stands: the final of its set and its code. */
interface Place {
  readonly final: string;
  readonly code: readonly number[];
  readonly mark: boolean;
}

interface Places {
  readonly first: ReadonlyMap<number, Place>;
  readonly bySet: Readonly<Record<string, ReadonlyMap<number, Place>>>;
}

const ANSEL = 'E';
const ASCII = 'B';
const EACC = '1';
const ESC = 0x1b;
const C1: Readonly<Record<number, number>> = { 152: 0x88, 156: 0x89, 8205: 0x8d, 8204: 0x8e };
/** A sign over two letters: the codes of its two halves. */
const DOUBLE: Readonly<Record<number, readonly [number, number]>> = { 865: [0xeb, 0xec], 864: [0xfa, 0xfb] };

/** As many marks of its own a letter takes along; those after them keep their place as references. */
const MOST_MARKS = 3;

let places: Places | undefined;

function findPlaces(): Places {
  const first = new Map<number, Place>();
  const bySet: Record<string, Map<number, Place>> = {};
  for (const final of [...marc8Finals, EACC]) {
    const own = new Map<number, Place>();
    const set = marc8().set(final, final === EACC ? 3 : 1)!;
    for (const [index, value] of set.characters.entries()) {
      const character = pointOf(set, value);
      if (character < 0x21 || character === 0x7f || own.has(character)) continue;
      const code = set.bytes === 3 ? eaccBytes(index) : [final === ANSEL ? index | 0x80 : index];
      const place = { final, code, mark: set.marks[index] === 1 };
      own.set(character, place);
      if (!first.has(character)) first.set(character, place);
    }
    bySet[final] = own;
  }
  return { first, bySet };
}

/** The text in MARC-8, or undefined when it holds half a surrogate pair or ESC, which has another meaning there. */
export function encodeMarc8(text: string): EncodedText | undefined {
  if (/^[\x20-\x25\x27-\x7f]*$/.test(text)) return { bytes: asciiBytes(text), references: [] };
  if (/\x1b|\p{Surrogate}/u.test(text)) return undefined;
  places ??= findPlaces();
  return new Marc8Writer(places).write(inNormalFormC(text));
}

function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}

class Marc8Writer {
  readonly #places: Places;
  readonly #out: number[] = [];
  readonly #references: string[] = [];
  #g0 = ASCII;

  constructor(known: Places) {
    this.#places = known;
  }

  write(text: string): EncodedText {
    const points = Array.from(text, (character) => character.codePointAt(0)!);
    /** The second half of a sign whose first half the letter before has. */
    let closing: number | undefined;
    for (let at = 0; at < points.length; ) {
      const base = points[at++]!;
      const marks: Place[] = [];
      let opening: number | undefined;
      let hasLeft = false;
      if (takesMarks(base)) {
        for (; at < points.length && marks.length < MOST_MARKS; at++) {
          const point = points[at]!;
          const double = DOUBLE[point];
          if (double) {
            const next = points[at + 1];
            if (hasLeft || next === undefined || !this.#isLetter(next)) break;
            [, opening] = double;
            hasLeft = true;
            marks.push({ final: ANSEL, code: [double[0]], mark: true });
            continue;
          }
          const place = this.#find(point);
          if (!place?.mark) break;
          if (isLeftHalf(point)) hasLeft = true;
          marks.push(place);
        }
      }
      // What looks like a reference and is text: its first sign is written as one.
      const beginsReference = base === 0x26 && points[at] === 0x23 && points[at + 1] === 0x78;
      this.#writeCluster(base, marks, closing, beginsReference);
      closing = opening;
    }
    this.#choose(ASCII);
    return { bytes: Uint8Array.from(this.#out), references: this.#references };
  }

  /** Whether this begins a letter of its own, which the second half of a sign can stand on. */
  #isLetter(point: number): boolean {
    return takesMarks(point) && DOUBLE[point] === undefined && !this.#find(point)?.mark;
  }

  #find(point: number): Place | undefined {
    return this.#places.bySet[this.#g0]?.get(point) ?? this.#places.first.get(point);
  }

  #writeCluster(base: number, marks: readonly Place[], closing: number | undefined, beginsReference: boolean): void {
    if (closing !== undefined) this.#out.push(closing);
    const control = base < 0x20 || base === 0x20 || base === 0x7f ? base : C1[base];
    if (control !== undefined) {
      for (const mark of marks) this.#put(mark);
      this.#out.push(control);
      return;
    }
    const place = base === 0x26 && beginsReference ? undefined : this.#find(base);
    // A mark with no letter before it, and a double sign with none after it, keep their place as references.
    if (place && !place.mark) {
      for (const mark of marks) this.#put(mark);
      this.#put(place);
      return;
    }
    const parts = place?.mark ? undefined : this.#decompose(base);
    if (parts) {
      for (const mark of [...parts.marks, ...marks]) this.#put(mark);
      this.#put(parts.letter);
      return;
    }
    for (const mark of marks) this.#put(mark);
    this.#reference(base);
  }

  /** The longest beginning of the decomposition that is a character here, and marks for the rest. */
  #decompose(point: number): { letter: Place; marks: Place[] } | undefined {
    const parts = Array.from(String.fromCodePoint(point).normalize('NFD'));
    for (let taken = parts.length - 1; taken > 0; taken--) {
      const beginning = parts.slice(0, taken).join('').normalize('NFC');
      const letter = beginning.length === 1 ? this.#find(beginning.charCodeAt(0)) : undefined;
      if (!letter || letter.mark) continue;
      const marks = parts.slice(taken).map((part) => this.#find(part.codePointAt(0)!));
      if (marks.every((mark): mark is Place => mark?.mark === true)) return { letter, marks };
    }
    return undefined;
  }

  #put(place: Place): void {
    if (place.final !== ANSEL) this.#choose(place.final);
    this.#out.push(...place.code);
  }

  #choose(final: string): void {
    if (this.#g0 === final) return;
    // The three sets of MARC-8's own escape sequences are left by `ESC s` before another is chosen.
    const wasOwn = 'bpg'.includes(this.#g0);
    if (wasOwn) this.#out.push(ESC, 0x73);
    if ('bpg'.includes(final)) this.#out.push(ESC, final.charCodeAt(0));
    else if (final === EACC) this.#out.push(ESC, 0x24, 0x31);
    else if (!(wasOwn && final === ASCII)) this.#out.push(ESC, 0x28, final.charCodeAt(0));
    this.#g0 = final;
  }

  #reference(point: number): void {
    this.#choose(ASCII);
    this.#references.push(String.fromCodePoint(point));
    const digits = point.toString(16).toUpperCase().padStart(4, '0');
    for (const sign of `&#x${digits};`) this.#out.push(sign.charCodeAt(0));
  }
}

/** Left halves of a sign over two letters; only one of a letter is paired. */
function isLeftHalf(point: number): boolean {
  return point === 0xfe20 || point === 0xfe22;
}

/** Controls and joiners are written at once, without the marks that wait for a letter. */
function takesMarks(point: number): boolean {
  return point >= 0x20 && !(point >= 0x7f && point < 0xa0) && point !== 0x200c && point !== 0x200d;
}
