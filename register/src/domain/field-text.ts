/** One field as a cataloguer types it: `245 10$aTitle`, `008 190816c…`, `246[2]` for the second of its tag (in the way of MARC manuals). */
import type { Field } from '@masthead/marc';

export interface FieldText {
  readonly field: Field;
  /** From 1; absent when not said. */
  readonly occurrence?: number;
}

/**
 * Indicators are the two characters before the first `$`; a blank is a space, `#`, `\` or `_`, and may be left out. Undefined for what is no
 * field. `{dollar}` is a dollar sign within a subfield.
 */
export function parseFieldText(text: string): FieldText | undefined {
  const head = /^=?([0-9]{3})(?:\[([0-9]{1,3})\])?(?=[ $])/.exec(text);
  if (head === null) return undefined;
  const [start, tag = '', nth] = head;
  const rest = text.slice(start.length);
  const occurrence = nth !== undefined && { occurrence: Number(nth) };
  if (nth !== undefined && Number(nth) === 0) return undefined;
  if (tag.startsWith('00')) {
    const value = rest.replace(/^ {1,2}/, '').replaceAll('\\', ' ');
    return value === '' || rest.startsWith('$') ? undefined : { field: { tag, value }, ...occurrence };
  }
  const at = rest.indexOf('$');
  const before = rest.slice(0, Math.max(at, 0));
  if (at < 0 || !/^[ 0-9a-z#\\_]{0,4}$/.test(before)) return undefined;
  const indicators = before
    .slice(-2)
    .padStart(2)
    .replace(/[#\\_]/g, ' ');
  const subfields = rest
    .slice(at + 1)
    .split('$')
    .map((part) => ({ code: part.slice(0, 1), value: part.slice(1).replaceAll('{dollar}', '$').trimEnd() }));
  if (!subfields.every(({ code, value }) => /^[0-9a-z]$/.test(code) && value !== '')) return undefined;
  return { field: { tag, ind1: indicators[0]!, ind2: indicators[1]!, subfields }, ...occurrence };
}

/** `246` or `246[2]`. */
export function parseFieldName(text: string): { readonly tag: string; readonly occurrence?: number } | undefined {
  const match = /^([0-9]{3})(?:\[([1-9][0-9]{0,2})\])?$/.exec(text);
  if (match === null) return undefined;
  return { tag: match[1]!, ...(match[2] !== undefined && { occurrence: Number(match[2]) }) };
}
