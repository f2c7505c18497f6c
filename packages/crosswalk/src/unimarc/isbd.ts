/** ISBD marks, which MARC 21 writes at the ends of subfields and UNIMARC leaves to its subfield codes (ISBD Consolidated, A.3). */
import type { Subfield } from '@masthead/marc';
import { withoutClosing } from '../marc21/punctuation.ts';

/** A subfield without the mark that introduces the next one, or that closes the field. */
export function unmarked(value: string, punctuated: boolean): string {
  return withoutClosing(value, punctuated);
}

/** Marks before a subfield by its code: written at the end of the one before it, as MARC 21 does with LDR/18 `a` or `i`. */
export function marked(subfields: readonly Subfield[], before: Readonly<Record<string, string>>, end = ''): Subfield[] {
  return subfields.map(({ code, value }, at) => {
    const next = subfields[at + 1];
    if (next === undefined) return { code, value: closed(value, end) };
    const mark = before[next.code];
    if (mark === undefined) return { code, value };
    return { code, value: mark === '.' || mark === ',' ? closed(value, mark) : `${value} ${mark}` };
  });
}

function closed(value: string, mark: string): string {
  if (mark === '' || /[.,\-?!)\]>]$/.test(value)) return value;
  return value + mark;
}

/** Signs around what does not count in filing: U+0098 and U+009C (ISO 10646); U+0088 and U+0089 as ISO 6630 bytes taken for characters. */
const nonSorting = /^[\u0098\u0088]([^\u009c\u0089]*)[\u009c\u0089]/;
const allSigns = /[\u0098\u009c\u0088\u0089]/g;

/** The same in angle brackets, as Portuguese libraries key it: `<O >Século`. */
const inBrackets = /^<([^<>]{1,7}[ '’])>(?=\S)/;

/** A title without the signs, and how many UTF-16 units at its start do not count; -1 when signs stand elsewhere too. */
export function withoutSigns(title: string): { text: string; nonFiling: number } {
  const first = title.charCodeAt(0);
  if (first === 0x3c) {
    const match = inBrackets.exec(title);
    if (match !== null) return { text: match[1]! + title.slice(match[0].length), nonFiling: match[1]!.length };
  }
  if (first !== 0x98 && first !== 0x88) return { text: title.replace(allSigns, ''), nonFiling: 0 };
  const match = nonSorting.exec(title);
  return { text: title.replace(allSigns, ''), nonFiling: match === null ? 0 : Math.min(9, match[1]!.length) };
}

/** A title with the signs around its first characters. */
export function withSigns(title: string, nonFiling: number): string {
  if (!(nonFiling > 0) || nonFiling >= title.length) return title;
  return `\u0098${title.slice(0, nonFiling)}\u009c${title.slice(nonFiling)}`;
}
