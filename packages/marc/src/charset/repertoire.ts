/** The two families of sets that records use: MARC-8 (MARC 21 "Character Sets: MARC-8") and those of UNIMARC 100 $a/26-33. */
import { type GraphicSet, readAscii, readEacc, readSet, type SetData } from './graphic-set.ts';
import { iso5426 } from './iso5426.ts';
import * as tables from './marc8-tables.ts';

export interface Repertoire {
  /** The sets in use where a field or subfield begins. */
  readonly g0: GraphicSet;
  readonly g1: GraphicSet;
  /** The set of a final byte behind `ESC (`, `ESC )` and the like (ISO 2022), or undefined. `bytes` is 3 behind `$`. */
  readonly set: (final: string, bytes: 1 | 3) => GraphicSet | undefined;
  /** Final bytes that follow ESC at once and choose G0 (MARC-8: `g` `b` `p` `s`). */
  readonly locking: string;
  /** Whether `&#x…;` stands for a character (MARC-8 does; UNIMARC knows nothing of it). */
  readonly references: boolean;
}

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
const lazily = (data: SetData): (() => GraphicSet) => once(() => readSet(data));

const ascii = once(readAscii);
const greek = lazily(tables.basicGreek);
const cyrillic = lazily(tables.basicCyrillic);
const moreCyrillic = lazily(tables.extendedCyrillic);
const extendedLatin = lazily(tables.extendedLatin);
const latin5426 = lazily(iso5426);
const hebrew = lazily(tables.basicHebrew);
const eacc = once(() => readEacc(tables.eacc));

/** Finals of MARC-8, in the order in which writing looks for a character. */
export const marc8Finals = ['B', 'E', 'S', 'N', 'Q', '2', '3', '4', 'b', 'p', 'g'] as const;

const marc8Sets: Readonly<Record<string, () => GraphicSet>> = {
  B: ascii,
  s: ascii,
  E: extendedLatin,
  S: greek,
  N: cyrillic,
  Q: moreCyrillic,
  2: hebrew,
  3: lazily(tables.basicArabic),
  4: lazily(tables.extendedArabic),
  b: lazily(tables.subscripts),
  p: lazily(tables.superscripts),
  g: lazily(tables.greekSymbols),
};

function lookUp(sets: Readonly<Record<string, () => GraphicSet>>, final: string): GraphicSet | undefined {
  return Object.hasOwn(sets, final) ? sets[final]!() : undefined;
}

export const marc8 = once<Repertoire>(() => ({
  g0: ascii(),
  g1: extendedLatin(),
  set: (final, bytes) => (bytes === 3 ? (final === '1' ? eacc() : undefined) : lookUp(marc8Sets, final)),
  locking: 'gbps',
  references: true,
}));

/** Registered finals (ISO-IR 2 and 6, 37, 53, 54, 55). The sets of LC are those of ISO 5427 and ISO 5428 but for a currency sign. */
const isoSets: Readonly<Record<string, () => GraphicSet>> = {
  '@': ascii,
  B: ascii,
  N: cyrillic,
  P: latin5426,
  Q: moreCyrillic,
  S: greek,
};

/** UNIMARC 100 $a/26-33, where there is a table; code pages are in `code-pages.ts`. Those without: 06 African, 07 Georgian, 10 Armenian, 11 ISO 5426-2. */
const unimarcSets: Readonly<Record<string, () => GraphicSet>> = {
  '01': ascii,
  '02': cyrillic,
  '03': latin5426,
  '04': moreCyrillic,
  '05': greek,
  '08': hebrew,
};

/**
 * The sets of a UNIMARC record by the two codes of 100 $a/26-29, such as `01` and `03`. Blank stands for ISO 646 in
 * G0 and, in G1, for ISO 5426, the only set that UNIMARC has for Latin text. Undefined for a code without table.
 */
export function unimarcRepertoire(g0Code: string, g1Code: string): Repertoire | undefined {
  const g0 = lookUp(unimarcSets, isBlank(g0Code) ? '01' : g0Code);
  const g1 = lookUp(unimarcSets, isBlank(g1Code) ? '03' : g1Code);
  return g0 && g1 && { g0, g1, set: isoSet, locking: '', references: false };
}

const isoSet: Repertoire['set'] = (final, bytes) => (bytes === 1 ? lookUp(isoSets, final) : undefined);

function isBlank(code: string): boolean {
  return /^[ |#-]*$/.test(code);
}
