/**
 * What a rule between MARC 21 and UNIMARC is: fields of the one as fields of the other, and examples that are run both ways.
 * A rule says what it can say natively; what does not come back the same is found by `convert.ts`, kept and reported.
 */
import type { DataField, Subfield } from '@masthead/marc';

export interface UnimarcOptions {
  /** Subfield of 011 for the ISSN-L. Default `f`, Cluster ISSN Identifier (UNIMARC Manual, online edition 1.1.0, 2024). COMARC has `l`. */
  readonly issnL?: string;
  /** Subfield of 011 for cancelled ISSN-Ls. Default `g`. COMARC has `m`. */
  readonly cancelledIssnL?: string;
}

/** What a rule needs to know of the record beside the field. */
export interface About {
  /** MARC 21 has, or is to have, ISBD marks at the ends of subfields (LDR/18). */
  readonly punctuated: boolean;
  /** The title proper in small letters, to say whether another title is the same. */
  readonly title: string;
  /** Language of cataloguing: UNIMARC 100 $a/22-24, MARC 21 040 $b. */
  readonly language: string;
  readonly options: UnimarcOptions;
}

export type Convert = (fields: readonly DataField[], about: About) => readonly DataField[];

export interface Example {
  readonly because: string;
  /** Fields in line text. */
  readonly marc21: readonly string[];
  readonly unimarc: readonly string[];
  /** Absent: both ways. */
  readonly only?: 'to-unimarc' | 'to-marc21';
  readonly punctuated?: boolean;
}

export interface PairRule {
  /** Tags that are read on either side; `marc21[0]` of `unimarc[0]` and the reverse when nothing else is said. */
  readonly marc21: readonly string[];
  readonly unimarc: readonly string[];
  /** True when the fields of these tags are read together, such as 011 and 802; otherwise each by itself. */
  readonly together?: boolean;
  readonly toUnimarc: Convert;
  readonly toMarc21: Convert;
  readonly examples: readonly Example[];
}

export function dataField(tag: string, ind1: string, ind2: string, subfields: readonly Subfield[]): DataField {
  return { tag, ind1, ind2, subfields };
}

export function subfield(code: string, value: string): Subfield {
  return { code, value };
}

export function firstOf(field: DataField, code: string): string | undefined {
  for (const each of field.subfields) if (each.code === code) return each.value;
  return undefined;
}

/** Subfields with their codes changed; those that are not named are left out. `a b>c` is $a as $a and $b as $c. */
export function codesOf(list: string): { readonly there: CodeMap; readonly back: CodeMap } {
  const there: Record<string, string> = {};
  const back: Record<string, string> = {};
  for (const pair of list.split(' ')) {
    const [from, to = from] = pair.split('>') as [string, string?];
    there[from] = to;
    back[to] ??= from;
  }
  return { there, back };
}
export type CodeMap = Readonly<Record<string, string>>;

export function recoded(
  field: DataField,
  codes: CodeMap,
  change: (value: string, from: string) => string = same,
): Subfield[] {
  const subfields: Subfield[] = [];
  for (const { code, value } of field.subfields) {
    const to = codes[code];
    if (to === undefined) continue;
    const changed = change(value, code);
    if (changed !== '') subfields.push({ code: to, value: changed });
  }
  return subfields;
}

const same = (value: string): string => value;

export interface SimplePair {
  readonly marc21: string;
  readonly unimarc: string;
  /** From MARC 21 to UNIMARC, as in `a b>c`. */
  readonly codes: string;
  /** First and second indicator, MARC 21 to UNIMARC: `0>1` or one for all. Default blank on both sides. */
  readonly ind1?: Indicator;
  readonly ind2?: Indicator;
  readonly examples?: readonly Example[];
}

/** Values of MARC 21 by those of UNIMARC; the first of each is the one taken for all that are not named. */
export type Indicator = readonly (readonly [marc21: string, unimarc: string])[];

const blank: Indicator = [[' ', ' ']];
export const copied: Indicator = [...' 0123456789'].map((value) => [value, value] as const);

export function indicatorOf(list: Indicator, value: string, side: 0 | 1): string {
  const found = list.find((pair) => pair[side] === value) ?? list[0]!;
  return found[1 - side]!;
}

/** One field as one field, subfield by subfield. */
export function simple(pair: SimplePair): PairRule {
  const { there, back } = codesOf(pair.codes);
  const { ind1 = blank, ind2 = blank } = pair;
  const convert = (tag: string, codes: CodeMap, side: 0 | 1): Convert => {
    return ([field]) => {
      const subfields = recoded(field!, codes);
      if (subfields.length === 0) return [];
      const one = indicatorOf(ind1, field!.ind1, side);
      return [dataField(tag, one, indicatorOf(ind2, field!.ind2, side), subfields)];
    };
  };
  return {
    marc21: [pair.marc21],
    unimarc: [pair.unimarc],
    toUnimarc: convert(pair.unimarc, there, 0),
    toMarc21: convert(pair.marc21, back, 1),
    examples: pair.examples ?? [],
  };
}

/** Fields of UNIMARC that are read as a field of MARC 21, which has nothing so exact; what they were is kept beside it. */
export function onlyFromUnimarc(tags: readonly string[], like: PairRule): PairRule {
  const tag = like.unimarc[0]!;
  return {
    marc21: [],
    unimarc: tags,
    toUnimarc: () => [],
    toMarc21: ([field], about) => like.toMarc21([{ ...field!, tag }], about),
    examples: [],
  };
}

/** The same the other way. */
export function onlyFromMarc21(tags: readonly string[], like: PairRule): PairRule {
  const tag = like.marc21[0]!;
  return {
    marc21: tags,
    unimarc: [],
    toUnimarc: ([field], about) => like.toUnimarc([{ ...field!, tag }], about),
    toMarc21: () => [],
    examples: [],
  };
}
