/** Columns of values for `unnest`: how thousands of rows travel in one statement, and what a database may not be given. */
import { type RawBuilder, sql } from 'kysely';

const separator = '\u001e';
const nothing = '\u001d';

/**
 * A column of texts. Joined by a control character and taken apart by the database: 5 µs for a record of 1.7 kB, where an array
 * parameter of `pg` needs 58 µs. An empty text arrives as NULL, like an absent one.
 */
export function texts(values: readonly (string | undefined)[]): RawBuilder<string[]> {
  let joined = '';
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (at > 0) joined += separator;
    joined += value === undefined || value === '' ? nothing : cleanText(value);
  }
  return sql`string_to_array(${joined}::text, chr(30), chr(29))`;
}

/** A column of 32-bit integers, as an array. */
export function integers(values: readonly (number | undefined)[]): RawBuilder<number[]> {
  return sql`${arrayText(values)}::text::int4[]`;
}

/** A column of 64-bit integers, as an array. */
export function bigints(values: readonly (number | undefined)[]): RawBuilder<number[]> {
  return sql`${arrayText(values)}::text::int8[]`;
}

function arrayText(values: readonly (number | undefined)[]): string {
  let text = '{';
  for (let at = 0; at < values.length; at++) text += `${at === 0 ? '' : ','}${values[at] ?? 'NULL'}`;
  return `${text}}`;
}

/** Without U+0000, which PostgreSQL does not store, and the two control characters that separate values here. */
export function cleanText(text: string): string {
  return unstorable.test(text) ? text.replace(everyUnstorable, '\ufffd') : text;
}

const unstorable = /[\u0000\u001d\u001e]/;
const everyUnstorable = /[\u0000\u001d\u001e]/g;

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
