/** The bytes of a field in MARC-8, each subfield beginning and ending in ASCII (MARC 21 "Character Sets: MARC-8"). */

import { FIELD_TERMINATOR, SUBFIELD_DELIMITER } from '../characters.ts';
import { type EncodedText, encodeMarc8 } from '../charset/encode.ts';
import { type Field, isControlField } from '../record.ts';
import { isOldText } from './old-characters.ts';

/** The field with its terminator, or undefined when it holds what MARC-8 has no place for, even as a reference. */
export function fieldInMarc8(field: Field): EncodedText | undefined {
  const bytes: number[] = [];
  const references: string[] = [];
  const append = (text: string): boolean => {
    const encoded = encodeMarc8(text);
    if (!encoded) return false;
    for (const byte of encoded.bytes) bytes.push(byte);
    references.push(...encoded.references);
    return true;
  };
  if (isControlField(field)) {
    if (!append(field.value)) return undefined;
  } else {
    if (!isAscii(field.ind1) || !isAscii(field.ind2)) return undefined;
    bytes.push(field.ind1.charCodeAt(0), field.ind2.charCodeAt(0));
    for (const { code, value } of field.subfields) {
      if (!isAscii(code)) return undefined;
      bytes.push(SUBFIELD_DELIMITER, code.charCodeAt(0));
      if (!append(value)) return undefined;
    }
  }
  bytes.push(FIELD_TERMINATOR);
  return { bytes: Uint8Array.from(bytes), references };
}

/** One character that is the same in MARC-8, and begins no escape sequence. */
export function isAscii(sign: string): boolean {
  return /^[\x00-\x1a\x1c\x20-\x7f]$/.test(sign);
}

/**
 * MARC-8 that happens to be UTF-8 as well, such as `C7 B1` for `ßł`, would be read as that, by us and by others. An
 * escape sequence that chooses what is chosen already says what it is. Puts one before the first byte above 7F.
 */
export function showMarc8(fields: Uint8Array[]): void {
  const index = fields.findIndex((field) => field.some((byte) => byte > 0x7f));
  if (index === -1 || fields.some((field) => isOldText(field, 0, field.length))) return;
  const field = fields[index]!;
  const at = field.findIndex((byte) => byte > 0x7f);
  fields[index] = Uint8Array.of(...field.subarray(0, at), 0x1b, 0x28, 0x42, ...field.subarray(at));
}
