/** JSON put together as text (RFC 8259), for documents too many to be built as objects first. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

// Surrogates are here for halves of a pair, which are written as escapes; whole pairs go through the slow way unharmed.
const special = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A string with its quotes, the same as `JSON.stringify` gives. */
export function quoteJson(text: string): string {
  return special.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** Members of an object, or items of a list, and one more. Either may be empty. */
export function withMember(members: string, member: string): string {
  if (members === '') return member;
  return member === '' ? members : `${members},${member}`;
}

/** One value as it is, unless a list is wanted; several as a list. */
export function oneOrList<Value>(values: readonly Value[], write: (value: Value) => string, isList = false): string {
  if (values.length === 1 && !isList) return write(values[0]!);
  let items = '';
  for (const value of values) items = withMember(items, write(value));
  return `[${items}]`;
}

/** A document of one line with each member on a line of its own; `blanks` per level, 0 for one line. */
export function indentJson(text: string, blanks: number): string {
  return blanks === 0 ? text : JSON.stringify(JSON.parse(text), null, blanks);
}
