/**
 * Text of records in a code page of eight bits, where 100 $a/26-27 names one of those that RUSMARC adds to the sets of UNIMARC for
 * exchange by agreement: 79 is CP866, 89 Windows-1251, 99 KOI8-R. Such records have no escape sequences and no marks before letters.
 */
import type { DecodeText } from './decode.ts';

const codePages: Readonly<Record<string, string>> = { 79: 'ibm866', 89: 'windows-1251', 99: 'koi8-r' };

/** Undefined when `code` is no code page, or `other` (28-29) is another: half of a record in each cannot be told apart. */
export function codePageDecoder(code: string, other: string): DecodeText | undefined {
  const name = Object.hasOwn(codePages, code) ? codePages[code] : undefined;
  if (name === undefined || !(other === code || other === '01' || /^[ |#-]*$/.test(other))) return undefined;
  const decoder = new TextDecoder(name);
  return (bytes, from, to) => decoder.decode(bytes.subarray(from, to));
}
