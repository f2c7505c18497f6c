/** Writes a record as lines, in the way of MarcEdit's `.mrk`: `=245  10$aNature.` */
import { isControlField, type MarcRecord } from '../record.ts';
import { encodeFixed, encodeText } from './mnemonics.ts';

/**
 * One line per field and an empty line after the last. Every record can be written: `$` and braces in data get names,
 * and so does what is no sign (`{U+000A}`).
 */
export function writeLines(record: MarcRecord): string {
  let lines = `=LDR  ${encodeFixed(record.leader)}\n`;
  for (const field of record.fields) {
    if (isControlField(field)) {
      lines += `=${field.tag}  ${encodeFixed(field.value)}\n`;
      continue;
    }
    lines += `=${field.tag}  ${encodeFixed(field.ind1)}${encodeFixed(field.ind2)}`;
    for (const { code, value } of field.subfields) lines += `$${encodeText(code)}${encodeText(value)}`;
    lines += '\n';
  }
  return `${lines}\n`;
}
