/** Writes a record as ISO 2709 in UTF-8 (MARC 21 "Record Structure"): lengths computed, the same bytes every time. */
import { FIELD_TERMINATOR, findLoneSurrogate, RECORD_TERMINATOR, SUBFIELD_DELIMITER } from '../characters.ts';
import type { MarcWriteProblem } from '../problems.ts';
import { type Field, isControlField, type MarcRecord } from '../record.ts';
import { ENTRY_LENGTH } from './directory.ts';
import { LABEL_LENGTH } from './label.ts';

export interface Iso2709WriteOptions {
  /**
   * What becomes of a record of more than 99,999 bytes or a field of more than 9,999, which the format has no numbers
   * for: `refuse` (default) gives a problem, `terminators` writes `99999` and `9999` and leaves it to the reader to go
   * by the terminators. Ours does; many programs do not.
   */
  readonly tooLong?: 'refuse' | 'terminators';
}

export type Iso2709WriteResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: MarcWriteProblem };

const LONGEST_RECORD = 99_999;
const LONGEST_FIELD = 9_999;
const encoder = new TextEncoder();

/**
 * The record as bytes. Leader/00-04 and 12-16 are computed, 09 is `a` (UTF-8), 10-11 `22`, 20-23 `4500`; all else is
 * written as it stands. A problem when the record cannot be written so that it is read again as it was.
 */
export function writeIso2709(record: MarcRecord, options: Iso2709WriteOptions = {}): Iso2709WriteResult {
  if (!/^[\x20-\x7e]{24}$/.test(record.leader)) {
    return { ok: false, problem: { type: 'unwritable-leader', found: record.leader } };
  }
  const count = record.fields.length;
  const encoded: Uint8Array[] = new Array(count);
  const base = LABEL_LENGTH + count * ENTRY_LENGTH + 1;
  let total = base + 1;
  for (let index = 0; index < count; index++) {
    const field = record.fields[index]!;
    const problem = checkField(field, index);
    if (problem) return { ok: false, problem };
    const bytes = encoder.encode(fieldText(field));
    const length = bytes.length + 1;
    if (length > LONGEST_FIELD && options.tooLong !== 'terminators') {
      const place = { tag: field.tag, field: index };
      return { ok: false, problem: { type: 'field-too-long', length, limit: LONGEST_FIELD, ...place } };
    }
    encoded[index] = bytes;
    total += length;
  }
  if (total > LONGEST_RECORD && options.tooLong !== 'terminators') {
    return { ok: false, problem: { type: 'record-too-long', length: total, limit: LONGEST_RECORD } };
  }

  const out = new Uint8Array(total);
  writeLeader(out, record.leader, total, base);
  let entry = LABEL_LENGTH;
  let at = base;
  for (let index = 0; index < count; index++) {
    const bytes = encoded[index]!;
    writeAscii(out, entry, record.fields[index]!.tag);
    writeDigits(out, entry + 3, 4, Math.min(bytes.length + 1, LONGEST_FIELD));
    writeDigits(out, entry + 7, 5, Math.min(at - base, LONGEST_RECORD));
    entry += ENTRY_LENGTH;
    out.set(bytes, at);
    at += bytes.length;
    out[at++] = FIELD_TERMINATOR;
  }
  out[entry] = FIELD_TERMINATOR;
  out[at] = RECORD_TERMINATOR;
  return { ok: true, bytes: out };
}

function writeLeader(out: Uint8Array, leader: string, total: number, base: number): void {
  writeAscii(out, 0, leader);
  writeDigits(out, 0, 5, Math.min(total, LONGEST_RECORD));
  writeAscii(out, 9, 'a22');
  writeDigits(out, 12, 5, Math.min(base, LONGEST_RECORD));
  writeAscii(out, 20, '4500');
}

function fieldText(field: Field): string {
  if (isControlField(field)) return field.value;
  let text = field.ind1 + field.ind2;
  for (const subfield of field.subfields) text += `\x1f${subfield.code}${subfield.value}`;
  return text;
}

/** What of this field ISO 2709 has no place for. */
function checkField(field: Field, index: number): MarcWriteProblem | undefined {
  const place = { tag: field.tag, field: index };
  if (!graphicTag.test(field.tag)) return { type: 'unwritable-tag', found: field.tag, ...place };
  if (isControlField(field)) return checkText(field.value, place);
  for (const indicator of [field.ind1, field.ind2]) {
    if (!isOneCharacter(indicator)) return { type: 'unwritable-indicator', found: indicator, ...place };
  }
  for (const subfield of field.subfields) {
    if (!isOneCharacter(subfield.code)) return { type: 'unwritable-code', found: subfield.code, ...place };
    const problem = checkText(subfield.value, place);
    if (problem) return problem;
  }
  return undefined;
}

/** The standard says letters and digits; other signs are written too, or a record read with them could not be given back. */
const graphicTag = /^[\x21-\x7e]{3}$/;
const delimiters = /[\x1d-\x1f]/;

/** One code point, and no delimiter. */
function isOneCharacter(text: string): boolean {
  const code = text.codePointAt(0);
  return (
    code !== undefined &&
    text.length === (code > 0xffff ? 2 : 1) &&
    !(code >= RECORD_TERMINATOR && code <= SUBFIELD_DELIMITER) &&
    !(code >= 0xd800 && code <= 0xdfff)
  );
}

function checkText(text: string, place: { tag: string; field: number }): MarcWriteProblem | undefined {
  let index = text.search(delimiters);
  if (index === -1) index = findLoneSurrogate(text);
  return index === -1 ? undefined : { type: 'unwritable-character', code: text.charCodeAt(index), index, ...place };
}

function writeAscii(out: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) out[at + index] = text.charCodeAt(index);
}

function writeDigits(out: Uint8Array, at: number, digits: number, value: number): void {
  let rest = value;
  for (let index = at + digits - 1; index >= at; index--) {
    out[index] = 0x30 + (rest % 10);
    rest = Math.floor(rest / 10);
  }
}
