/** Records whose texts are hard to write: control characters, directions, what no IRI can have, very long ones. */
import { readMarc21 } from '@masthead/crosswalk';
import type { DataField, MarcRecord } from '@masthead/marc';
import type { NamedEntry } from './records.ts';

const texts: readonly [why: string, text: string][] = [
  ['control characters', 'A\u0000B\u0001C\u001fD\u007fE\u0085F'],
  ['line ends and tabs', 'A\r\nB\tC\u2028D'],
  ['right to left, with marks of direction', '\u200fمجلة \u202bכתב עת\u202c (دمشق)'],
  ['characters of markup', '<b>&amp; ]]> "quoted" \'single\' \\ back'],
  ['what is no character', '\ufffe \uffff \ud800 \udc00 \ufdd0'],
  ['beyond the basic plane, and marks that combine', '𝕹ature 🗞 e\u0301 \u0301'],
  ['marks of non-sorting words', '\u0098The \u009cTitle'],
  ['broken percent signs', '100% % %zz %2 %20 a%'],
  ['very long', 'long title '.repeat(6000)],
  ['nothing but blanks', '\u00a0 \u3000'],
  ['like Turtle', '@prefix : <x> . """ \'\'\' ^^xsd:string @en'],
];

const field = (tag: string, ind1: string, ind2: string, ...subfields: readonly [string, string][]): DataField => ({
  tag,
  ind1,
  ind2,
  subfields: subfields.map(([code, value]) => ({ code, value })),
});

/** The text wherever a record has free text, and where an address is made of it. */
function recordWith(issn: string, text: string): MarcRecord {
  return {
    leader: '00000cas a2200000 a 4500',
    fields: [
      { tag: '001', value: text.slice(0, 40) },
      { tag: '005', value: '20260101000000.0' },
      { tag: '007', value: 'cr' },
      { tag: '008', value: '260101c20009999xx mr p       0   b0eng c' },
      field('022', '0', ' ', ['a', issn], ['l', issn], ['y', text], ['z', text], ['m', text], ['2', text.slice(0, 8)]),
      field('030', ' ', ' ', ['a', text]),
      field('080', ' ', ' ', ['a', text]),
      field('210', '0', ' ', ['a', text]),
      field('222', ' ', '0', ['6', '880-01'], ['a', `Key ${text}`], ['b', `(${text})`]),
      field('245', '0', '0', ['a', text]),
      field('246', '1', '1', ['a', text]),
      field('246', '1', ' ', ['i', text], ['a', text]),
      field('264', ' ', '1', ['a', text], ['b', text], ['c', text]),
      field('264', '3', '1', ['a', `${text} b`], ['b', `${text} b`]),
      field('362', '0', ' ', ['a', text], ['z', text]),
      field('510', '0', ' ', ['a', text], ['u', `http://example.org/${text.slice(0, 300)}`], ['9', 'facet']),
      field('533', ' ', ' ', ['a', text], ['b', text], ['c', text], ['d', text]),
      field('588', ' ', ' ', ['a', text]),
      field('710', '2', ' ', ['a', text], ['b', text], ['0', `http://example.org/${text.slice(0, 300)}`]),
      field('787', '0', ' ', ['t', text], ['x', '0028-0836']),
      field('856', '4', '0', ['u', `http://example.org/a b/${text}`]),
      field('857', '4', '0', ['b', text], ['c', text], ['u', `http://example.org/${text}`]),
      field('880', ' ', '0', ['6', '222-01'], ['a', `原 ${text}`]),
      field('920', ' ', ' ', ['a', text], ['c', text], ['d', text], ['g', text], ['h', text], ['i', text], ['k', text]),
      field('981', '0', '1', ['a', text], ['u', 'http://udcdata.info/025403']),
    ],
  };
}

const numbers =
  '0000-0019 0000-0027 0000-0035 0000-0043 0000-0051 0000-006X 0000-0078 0000-0086 0000-0094 0000-0108 0000-0116';

export const nastyEntries: readonly NamedEntry[] = texts.map(([why, text], at) => {
  const record = recordWith(numbers.split(' ')[at]!, text);
  const { serial } = readMarc21(record);
  if (serial === undefined) throw new Error(`the record for "${why}" has no ISSN`);
  return { name: why, record, serial };
});
