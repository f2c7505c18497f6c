/**
 * Codes of MARC 21 with those of UNIMARC, each pair as two strings joined by a colon; the last pair of a list is for all others.
 * Source: UNIMARC Manual 1.1.0 (2024), Record label, 100, 110; MARC 21 Leader and 008 (LC 2024).
 */
type Pairs = readonly string[];

/** The code of the other format: `side` 0 takes MARC 21, 1 takes UNIMARC. The first pair that fits counts. */
export function pairOf(pairs: Pairs, code: string, side: 0 | 1): string {
  const tables = tablesOf(pairs);
  return (
    (side === 0 ? tables.toUnimarc : tables.toMarc21).get(code) ??
    (side === 0 ? tables.otherUnimarc : tables.otherMarc21)
  );
}

interface Tables {
  readonly toUnimarc: ReadonlyMap<string, string>;
  readonly toMarc21: ReadonlyMap<string, string>;
  readonly otherUnimarc: string;
  readonly otherMarc21: string;
}
const made = new WeakMap<Pairs, Tables>();

function tablesOf(pairs: Pairs): Tables {
  const present = made.get(pairs);
  if (present !== undefined) return present;
  const toUnimarc = new Map<string, string>();
  const toMarc21 = new Map<string, string>();
  const cut = (pair: string): [string, string] => {
    const at = pair.indexOf(':');
    return [pair.slice(0, at), pair.slice(at + 1)];
  };
  for (const pair of pairs.slice(0, -1)) {
    const [marc21, unimarc] = cut(pair);
    if (marc21 !== '' && !toUnimarc.has(marc21)) toUnimarc.set(marc21, unimarc);
    if (unimarc !== '' && !toMarc21.has(unimarc)) toMarc21.set(unimarc, marc21);
  }
  const [otherMarc21, otherUnimarc] = cut(pairs.at(-1)!);
  const tables = { toUnimarc, toMarc21, otherUnimarc, otherMarc21 };
  made.set(pairs, tables);
  return tables;
}

/** LDR/06. */
export const recordTypes: Pairs = [
  'a:a',
  't:b',
  'c:c',
  'd:d',
  'e:e',
  'f:f',
  'g:g',
  'i:i',
  'j:j',
  'k:k',
  'm:l',
  'o:m',
  'r:r',
  'a:a',
];
/** LDR/07. */
export const levels: Pairs = ['a:a', 'b:a', 'c:c', 'i:i', 'm:m', 's:s', 's:s'];
/** LDR/17. */
export const encodingLevels: Pairs = [' : ', '1:1', '8:2', '7:3', '3:3', '5:3', 'u:3', ' : '];
/** 008/06 and 100 $a/8. */
export const dateTypes: Pairs = [
  'c:a',
  'd:b',
  'u:c',
  's:d',
  'r:e',
  'q:f',
  'm:g',
  't:h',
  'p:i',
  'e:j',
  'i:l',
  'n:u',
  '|: ',
  '|: ',
];
/** 008/28 and 100 $a/20. */
export const governments: Pairs = [
  'f:a',
  's:b',
  'l:d',
  'l:c',
  'c:e',
  'i:f',
  'z:g',
  'o:h',
  'u:u',
  ' :y',
  'z:z',
  '|: ',
  '|: ',
];
/** 008/33 and 100 $a/34-35. */
export const scripts: Pairs = [
  'a:ba',
  'b:ba',
  'c:ca',
  'd:da',
  'd:db',
  'd:dc',
  'e:ea',
  'e:eb',
  'e:ec',
  'f:fa',
  'g:ga',
  'h:ha',
  'i:ia',
  'j:ja',
  'k:ka',
  'l:la',
  'z:zz',
  'u:  ',
  'u:  ',
];
/** 008/21 and 110 $a/0. */
export const resourceTypes: Pairs = [
  'p:a',
  'm:b',
  'n:c',
  't:d',
  'l:e',
  'd:f',
  'w:g',
  'h:h',
  'r:i',
  'j:j',
  'g:m',
  's:n',
  ' :z',
  '|: ',
  '|: ',
];
/** 008/18 and 110 $a/1. */
export const frequencies: Pairs = [
  'd:a',
  'c:b',
  'w:c',
  'e:d',
  's:e',
  'm:f',
  'b:g',
  'q:h',
  't:i',
  'f:j',
  'a:k',
  'g:l',
  'h:m',
  'i:n',
  'j:o',
  'k:p',
  'u:u',
  ' :y',
  'z:z',
  '|: ',
  'u: ',
];
/** 008/19 and 110 $a/2. */
export const regularities: Pairs = ['r:a', 'n:b', 'u:u', 'x:y', '|: ', 'u: '];
/** 008/24-27 and 110 $a/3-6. */
export const contents: Pairs = [
  ' : ',
  'b:a',
  'c:b',
  'i:c',
  'a:d',
  'd:e',
  'e:f',
  'r:g',
  'y:h',
  's:i',
  'p:j',
  'o:k',
  'l:l',
  'w:m',
  'g:n',
  'v:o',
  'h:p',
  'n:r',
  '6:t',
  '|: ',
  ' : ',
];
