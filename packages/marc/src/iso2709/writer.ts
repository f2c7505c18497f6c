/** Writes a record as ISO 2709 in UTF-8 or MARC-8 (MARC 21 "Record Structure"): lengths computed, the same bytes every time. */
import { FIELD_TERMINATOR, RECORD_TERMINATOR, SUBFIELD_DELIMITER } from '../characters.ts';
import type { MarcWriteProblem } from '../problems.ts';
import { type Field, isControlField, type MarcRecord } from '../record.ts';
import { ENTRY_LENGTH } from './directory.ts';
import { LABEL_LENGTH } from './label.ts';
import { fieldInMarc8, isAscii, showMarc8 } from './write-marc8.ts';

export interface Iso2709WriteOptions {
  /**
   * What becomes of a record of more than 99,999 bytes or a field of more than 9,999, which the format has no numbers
   * for: `refuse` (default) gives a problem, `terminators` writes `99999` and `9999` and leaves it to the reader to go
   * by the terminators. Ours does; many programs do not.
   */
  readonly tooLong?: 'refuse' | 'terminators';
  /**
   * `utf8` (default), or `marc8` with leader/09 blank, for systems that read nothing else: text is then read again in
   * normal form C, and characters that MARC-8 has no place for are written as `&#x…;` and named in the result.
   */
  readonly encoding?: 'utf8' | 'marc8';
}

/** Characters of a field that were written as `&#x…;`. */
export interface WrittenReferences {
  readonly tag: string;
  /** 0-based index in `record.fields`. */
  readonly field: number;
  readonly characters: readonly string[];
}

export type Iso2709WriteResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** Only in MARC-8, and only when there are any. */
      readonly references?: readonly WrittenReferences[];
    }
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
  if (options.encoding === 'marc8') return writeInMarc8(record, options);
  const count = record.fields.length;
  const lengths = new Int32Array(count);
  const base = LABEL_LENGTH + count * ENTRY_LENGTH + 1;
  let total = base + 1;
  let data = '';
  for (let index = 0; index < count; index++) {
    const field = record.fields[index]!;
    const length = measureField(field) + 1;
    if (length === 0) return { ok: false, problem: findUnwritable(field, index) };
    if (length > LONGEST_FIELD && options.tooLong !== 'terminators') {
      const place = { tag: field.tag, field: index };
      return { ok: false, problem: { type: 'field-too-long', length, limit: LONGEST_FIELD, ...place } };
    }
    lengths[index] = length;
    total += length;
    data += fieldText(field);
  }
  if (total > LONGEST_RECORD && options.tooLong !== 'terminators') {
    return { ok: false, problem: { type: 'record-too-long', length: total, limit: LONGEST_RECORD } };
  }

  const out = new Uint8Array(total);
  writeHead(out, record, lengths, 'a');
  encoder.encodeInto(data, out.subarray(base));
  out[total - 1] = RECORD_TERMINATOR;
  return { ok: true, bytes: out };
}

function writeInMarc8(record: MarcRecord, options: Iso2709WriteOptions): Iso2709WriteResult {
  const references: WrittenReferences[] = [];
  const fields: Uint8Array[] = [];
  for (const [index, field] of record.fields.entries()) {
    const written = measureField(field) === -1 ? undefined : fieldInMarc8(field);
    if (!written) return { ok: false, problem: findUnwritable(field, index, isAscii) };
    const { length } = written.bytes;
    if (length > LONGEST_FIELD && options.tooLong !== 'terminators') {
      const place = { tag: field.tag, field: index };
      return { ok: false, problem: { type: 'field-too-long', length, limit: LONGEST_FIELD, ...place } };
    }
    fields.push(written.bytes);
    const { references: characters } = written;
    if (characters.length > 0) references.push({ tag: field.tag, field: index, characters });
  }
  showMarc8(fields);
  const base = LABEL_LENGTH + fields.length * ENTRY_LENGTH + 1;
  const total = fields.reduce((sum, field) => sum + field.length, base + 1);
  if (total > LONGEST_RECORD && options.tooLong !== 'terminators') {
    return { ok: false, problem: { type: 'record-too-long', length: total, limit: LONGEST_RECORD } };
  }
  const out = new Uint8Array(total);
  writeHead(
    out,
    record,
    fields.map((field) => field.length),
    ' ',
  );
  let at = base;
  for (const field of fields) {
    out.set(field, at);
    at += field.length;
  }
  out[total - 1] = RECORD_TERMINATOR;
  return references.length > 0 ? { ok: true, bytes: out, references } : { ok: true, bytes: out };
}

/** Leader and directory, for fields of these lengths with their terminators. */
function writeHead(out: Uint8Array, record: MarcRecord, lengths: ArrayLike<number>, coding: 'a' | ' '): void {
  writeLeader(out, record.leader, out.length, LABEL_LENGTH + lengths.length * ENTRY_LENGTH + 1, coding);
  let entry = LABEL_LENGTH;
  let address = 0;
  for (let index = 0; index < lengths.length; index++) {
    const length = lengths[index]!;
    writeAscii(out, entry, record.fields[index]!.tag);
    writeDigits(out, entry + 3, 4, Math.min(length, LONGEST_FIELD));
    writeDigits(out, entry + 7, 5, Math.min(address, LONGEST_RECORD));
    entry += ENTRY_LENGTH;
    address += length;
  }
  out[entry] = FIELD_TERMINATOR;
}

function writeLeader(out: Uint8Array, leader: string, total: number, base: number, coding: 'a' | ' '): void {
  writeAscii(out, 0, leader);
  writeDigits(out, 0, 5, Math.min(total, LONGEST_RECORD));
  writeAscii(out, 9, `${coding}22`);
  writeDigits(out, 12, 5, Math.min(base, LONGEST_RECORD));
  writeAscii(out, 20, '4500');
}

/** The field with its terminator. */
function fieldText(field: Field): string {
  if (isControlField(field)) return `${field.value}\x1e`;
  let text = field.ind1 + field.ind2;
  for (const { code, value } of field.subfields) text += `\x1f${code}${value}`;
  return `${text}\x1e`;
}

/** The standard says letters and digits; other signs are written too, or a record read with them could not be given back. */
const graphicTag = /^[\x21-\x7e]{3}$/;

/** Bytes of the field without its terminator, or -1 when it cannot be written. */
function measureField(field: Field): number {
  if (!graphicTag.test(field.tag)) return -1;
  if (isControlField(field)) return measureText(field.value);
  const { ind1, ind2, subfields } = field;
  if (!isOneCharacter(ind1) || !isOneCharacter(ind2)) return -1;
  let length = measureText(ind1) + measureText(ind2);
  for (const { code, value } of subfields) {
    const bytes = measureText(value);
    if (bytes === -1 || !isOneCharacter(code)) return -1;
    length += 1 + measureText(code) + bytes;
  }
  return length;
}

/** Bytes of the text in UTF-8, or -1 when it holds a delimiter or half a surrogate pair. */
function measureText(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      if (code >= RECORD_TERMINATOR && code <= SUBFIELD_DELIMITER) return -1;
    } else if (code < 0x800) bytes++;
    else if (code < 0xd800 || code > 0xdfff) bytes += 2;
    else {
      const second = text.charCodeAt(++index);
      if (code > 0xdbff || !(second >= 0xdc00 && second <= 0xdfff)) return -1;
      bytes += 2;
    }
  }
  return bytes;
}

/** One code point that can be written. */
function isOneCharacter(text: string): boolean {
  return (text.length === 1 || (text.length === 2 && text.codePointAt(0)! > 0xffff)) && measureText(text) !== -1;
}

/** What of this field ISO 2709 has no place for; there is something. */
function findUnwritable(field: Field, index: number, isWritable = isOneCharacter): MarcWriteProblem {
  const place = { tag: field.tag, field: index };
  if (!graphicTag.test(field.tag)) return { type: 'unwritable-tag', found: field.tag, ...place };
  if (isControlField(field)) return unwritableCharacter(field.value, place, isWritable);
  for (const indicator of [field.ind1, field.ind2]) {
    if (!isWritable(indicator)) return { type: 'unwritable-indicator', found: indicator, ...place };
  }
  const subfield = field.subfields.find(({ code, value }) => !isWritable(code) || unwritable(isWritable).test(value))!;
  if (!isWritable(subfield.code)) return { type: 'unwritable-code', found: subfield.code, ...place };
  return unwritableCharacter(subfield.value, place, isWritable);
}

/** What a text cannot hold: delimiters, halves of surrogate pairs, and in MARC-8 the sign that begins an escape sequence. */
function unwritable(isWritable: (text: string) => boolean): RegExp {
  return isWritable === isAscii ? /[\x1b\x1d-\x1f]|\p{Surrogate}/u : /[\x1d-\x1f]|\p{Surrogate}/u;
}

function unwritableCharacter(
  text: string,
  place: { tag: string; field: number },
  isWritable: (text: string) => boolean,
): MarcWriteProblem {
  const index = text.search(unwritable(isWritable));
  return { type: 'unwritable-character', code: text.charCodeAt(index), index, ...place };
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
