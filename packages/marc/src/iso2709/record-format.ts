/** The bytes between two record terminators, made into a record (ISO 2709, 4.2): label, directory, fields, characters. */

import { decodeLatin1, decodeUtf8, FIELD_TERMINATOR, preview, SUBFIELD_DELIMITER } from '../characters.ts';
import type { Fault } from '../charset/decode.ts';
import { acceptTag, type InvalidUtf8, replaceInvalidUtf8, reportCharacters } from '../content.ts';
import { recogniseUnimarc } from '../dialect.ts';
import { emptyList, PlainControlField, PlainDataField, PlainRecord, PlainSubfield } from '../make.ts';
import type { MarcProblem } from '../problems.ts';
import type { ReadLimits } from '../reader.ts';
import { type Field, isDataField, type MarcRecord, type Subfield } from '../record.ts';
import { isControlTag } from '../tags.ts';
import { ENTRY_LENGTH, type FieldPlace, readOrderedDirectory } from './directory.ts';
import { readFaultlessMarc8, type Workshop } from './faultless-marc8.ts';
import { readField } from './field.ts';
import { announcesOtherStructure, checkLabel, LABEL_LENGTH } from './label.ts';
import {
  type Decoders,
  decodeField,
  isOldText,
  isUndeclaredMarc8,
  marc8Characters,
  type OldCharacters,
  reportFaults,
  unimarcCharacters,
  unimarcCodes,
} from './old-characters.ts';
import { readLatin1Directory, repairDirectory } from './repair.ts';

export interface RecordFormatOptions extends Required<ReadLimits> {
  readonly invalidUtf8: InvalidUtf8;
  /** What text that is not UTF-8 is in, whatever the record says. */
  readonly named?: OldCharacters;
}

const LEADER_UTF8 = 0x61;

/**
 * Reads the record in `start … end` (its record terminator not included), which begins at `offset` of the input.
 * Undefined when no record could be made; then `problems` has an error that says why.
 */
export function readRecordFormat(
  bytes: Uint8Array,
  start: number,
  end: number,
  offset: number,
  options: RecordFormatOptions,
  workshop: Workshop,
  problems: MarcProblem[],
): MarcRecord | undefined {
  if (end - start > LABEL_LENGTH && announcesOtherStructure(bytes, start)) {
    const found = decodeLatin1(bytes.subarray(start + 10, start + 12));
    problems.push({ type: 'structure-not-supported', severity: 'error', offset: offset + 10, tag: 'LDR', found });
    return undefined;
  }
  const isNamed = options.named !== undefined && isOldText(bytes, start, end);
  const isOld = isNamed || (bytes[start + 9] !== LEADER_UTF8 && isOldText(bytes, start, end));
  const record =
    (isNamed
      ? undefined
      : isOld
        ? readFaultlessMarc8(bytes, start, end, offset, options, workshop, problems)
        : readFaultless(bytes, start, end, offset, options, workshop, problems)) ??
    readWithCare(bytes, start, end, offset, isOld, options, workshop.decoders, problems);
  if (!record) return undefined;
  const evidence = recogniseUnimarc(record);
  if (evidence && options.unimarc === 'read') declareUnimarc(record, problems);
  else if (evidence) {
    // All else that was found is only what MARC 21 is not.
    problems.length = 0;
    problems.push({ type: 'is-unimarc', severity: 'error', offset, evidence });
    return undefined;
  }
  return record;
}

/**
 * The quick way for a record that keeps every rule: one pass over the bytes finds every delimiter and its index in the
 * text, the whole record is decoded at once, and the text is cut.
 * Undefined, and nothing reported, as soon as anything is unusual.
 */
function readFaultless(
  bytes: Uint8Array,
  start: number,
  end: number,
  offset: number,
  options: RecordFormatOptions,
  workshop: Workshop,
  problems: MarcProblem[],
): MarcRecord | undefined {
  if (end - start > options.maxFieldBytes) return undefined;
  const tags = readOrderedDirectory(bytes, start, end);
  if (!tags || tags.length === 0 || tags.length > options.maxFields) return undefined;
  for (let at = start; at < start + LABEL_LENGTH; at++) if (bytes[at]! < 0x20 || bytes[at]! > 0x7e) return undefined;
  const base = LABEL_LENGTH + tags.length * ENTRY_LENGTH + 1;
  const { delimiters } = workshop;
  let count = 0;
  // Bytes that the text does not count: those after the first of a character, less the second half of a surrogate pair.
  let shift = start;
  for (let at = start + base; at < end; at++) {
    const byte = bytes[at]!;
    if (byte < 0x20) {
      if (byte < FIELD_TERMINATOR) return undefined;
      delimiters[count++] = at - shift;
    } else if (byte > 0x7f) {
      if (byte < 0xc0) shift++;
      else if (byte >= 0xf0) shift--;
    }
  }
  if (count > delimiters.length) return undefined;
  const text = decodeUtf8(bytes.subarray(start, end));
  if (text === undefined) return undefined;
  const isAscii = shift === start;
  const declaresUtf8 = bytes[start + 9] === LEADER_UTF8;
  if (!isAscii && text.includes('\ufffd')) return undefined;
  if (!declaresUtf8 && text.includes('&#x')) return undefined;

  const fields = emptyList<Field>();
  let from = base;
  let next = 0;
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index]!;
    let at = delimiters[next++]!;
    if (isControlTag(tag)) {
      if (text.charCodeAt(at) !== FIELD_TERMINATOR) return undefined;
      fields[index] = new PlainControlField(tag, text.slice(from, at));
      from = at + 1;
      continue;
    }
    if (at !== from + 2 || text.charCodeAt(at) !== SUBFIELD_DELIMITER) return undefined;
    if (text.charCodeAt(from) > 0x7e || text.charCodeAt(from + 1) > 0x7e) return undefined;
    const subfields = emptyList<Subfield>();
    do {
      const code = text.charCodeAt(at + 1);
      if (code <= 0x20 || code > 0x7e) return undefined;
      const stop = delimiters[next++]!;
      subfields.push(new PlainSubfield(text[at + 1]!, text.slice(at + 2, stop)));
      at = stop;
    } while (text.charCodeAt(at) === SUBFIELD_DELIMITER);
    fields[index] = new PlainDataField(tag, text[from]!, text[from + 1]!, subfields);
    from = at + 1;
  }
  // More terminators than entries: one of them stands inside a field.
  if (from !== text.length) return undefined;
  checkLabel(bytes, start, offset, problems);
  if (!isAscii && !declaresUtf8) problems.push({ type: 'utf8-not-declared', severity: 'warning', offset: offset + 9 });
  return new PlainRecord(text.slice(0, LABEL_LENGTH), fields);
}

/** The slow way for all others: field by field, each fault with its place. */
function readWithCare(
  bytes: Uint8Array,
  start: number,
  end: number,
  offset: number,
  isOld: boolean,
  options: RecordFormatOptions,
  decoders: Decoders,
  problems: MarcProblem[],
): MarcRecord | undefined {
  if (end - start < LABEL_LENGTH) {
    const found = preview(decodeLatin1(bytes.subarray(start, end)));
    problems.push({ type: 'not-a-record', severity: 'error', offset, length: end - start, found });
    return undefined;
  }
  const latin1 =
    bytes[start + 9] === LEADER_UTF8 && !(isOld && options.named)
      ? readLatin1Directory(bytes, start, end, options.maxFields)
      : undefined;
  const places = latin1 ?? repairDirectory(bytes, start, end, offset, options.maxFields, problems);
  if (!places) return undefined;
  checkLabel(bytes, start, offset, problems);
  const shift = offset - start;
  const isLie = !latin1 && bytes[start + 9] === LEADER_UTF8 && isUndeclaredMarc8(bytes, start, end, decoders);
  if (isLie) problems.push({ type: 'marc8-not-declared', severity: 'warning', offset: offset + 9, tag: 'LDR' });
  const texts = latin1
    ? decodeLatin1Fields(bytes, start, end, shift, latin1, problems)
    : isOld || isLie
      ? decodeOldFields(bytes, start, shift, places, options, decoders, problems)
      : decodeFields(bytes, start, end, shift, places, options, decoders, problems);
  if (!texts) return undefined;
  const fields: Field[] = [];
  for (const [index, place] of places.entries()) {
    const at = place.from + shift;
    if (place.to - place.from > options.maxFieldBytes) {
      const found = place.to - place.from;
      problems.push({
        type: 'field-too-large',
        severity: 'error',
        offset: at,
        tag: place.tag,
        limit: options.maxFieldBytes,
        found,
      });
      return undefined;
    }
    if (acceptTag(place.tag, () => at, problems) === undefined) return undefined;
    fields.push(readField(place.tag, texts[index]!, at, problems));
  }
  if (fields.length === 0) problems.push({ type: 'record-without-fields', severity: 'warning', offset });
  const label = bytes.subarray(start, start + LABEL_LENGTH);
  const leader = readLeader(label, offset, problems);
  return { leader, fields };
}

/** The leader has 24 bytes and as many characters, so a byte that is not ASCII cannot be part of a UTF-8 character. */
function readLeader(label: Uint8Array, offset: number, problems: MarcProblem[]): string {
  const leader = decodeLatin1(label);
  reportCharacters(leader, 'LDR', () => offset, problems);
  return leader;
}

/** Decodes each field of a record in UTF-8 or ASCII. Undefined when the record is refused. */
function decodeFields(
  bytes: Uint8Array,
  start: number,
  end: number,
  shift: number,
  places: readonly FieldPlace[],
  options: RecordFormatOptions,
  decoders: Decoders,
  problems: MarcProblem[],
): string[] | undefined {
  const declaresUtf8 = bytes[start + 9] === LEADER_UTF8;
  const isAscii = findNonAscii(bytes, start, end) === -1;
  if (!declaresUtf8 && isAscii && unimarcCodes(bytes, places) === undefined) {
    // Nothing but ASCII under a leader that says MARC-8: references are characters.
    return decodeSets(bytes, shift, places, marc8Characters(decoders), options, problems);
  }
  if (!declaresUtf8 && !isAscii) {
    problems.push({ type: 'utf8-not-declared', severity: 'warning', offset: start + shift + 9 });
  }
  let refused = false;
  const texts = places.map((place) => {
    const raw = bytes.subarray(place.from, place.to);
    const at = place.from + shift;
    const text = decodeUtf8(raw);
    if (text === undefined) {
      refused ||= options.invalidUtf8 === 'reject';
      const replaced = replaceInvalidUtf8(raw, at, options.invalidUtf8, place.tag);
      problems.push(replaced.problem);
      return replaced.text;
    }
    reportCharacters(text, place.tag, () => at, problems);
    if (!declaresUtf8) {
      const found = /&#x[0-9A-Fa-f]{1,6};/.exec(text)?.[0];
      if (found) problems.push({ type: 'character-reference', severity: 'warning', offset: at, tag: place.tag, found });
    }
    return text;
  });
  return refused ? undefined : texts;
}

/** The wrong record length comes of the conversion, so it is no problem of its own. */
function decodeLatin1Fields(
  bytes: Uint8Array,
  start: number,
  end: number,
  shift: number,
  places: readonly FieldPlace[],
  problems: MarcProblem[],
): string[] {
  const length = problems.findIndex((problem) => problem.type === 'wrong-record-length');
  if (length !== -1) problems.splice(length, 1);
  const first = findNonAscii(bytes, start, end);
  const count = bytes.subarray(start, end).reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0);
  problems.push({ type: 'latin1-instead-of-utf8', severity: 'warning', offset: first + shift, count });
  return places.map((place) => {
    const text = decodeLatin1(bytes.subarray(place.from, place.to));
    reportCharacters(text, place.tag, () => place.from + shift, problems);
    return text;
  });
}

/** Decodes each field of a record in MARC-8, or in the sets of UNIMARC. Undefined when the record is refused. */
function decodeOldFields(
  bytes: Uint8Array,
  start: number,
  shift: number,
  places: readonly FieldPlace[],
  options: RecordFormatOptions,
  decoders: Decoders,
  problems: MarcProblem[],
): string[] | undefined {
  if (options.named) return decodeSets(bytes, shift, places, options.named, options, problems);
  const codes = unimarcCodes(bytes, places);
  const offset = start + shift;
  if (codes === undefined) return decodeSets(bytes, shift, places, marc8Characters(decoders), options, problems);
  if (options.unimarc === 'refuse') {
    problems.length = 0;
    problems.push({ type: 'is-unimarc', severity: 'error', offset, evidence: 'fields' });
    return undefined;
  }
  const characters = unimarcCharacters(codes, decoders);
  if (characters) return decodeSets(bytes, shift, places, characters, options, problems);
  problems.push({ type: 'charset-not-supported', severity: 'error', offset, tag: '100', codes });
  return undefined;
}

function decodeSets(
  bytes: Uint8Array,
  shift: number,
  places: readonly FieldPlace[],
  { charset, decode }: OldCharacters,
  options: RecordFormatOptions,
  problems: MarcProblem[],
): string[] | undefined {
  const severity = options.invalidUtf8 === 'reject' ? 'error' : 'warning';
  let refused = false;
  const texts = places.map(({ tag, from, to }) => {
    const faults: Fault[] = [];
    const text = decodeField(bytes, from, to, decode, faults);
    reportFaults(faults, bytes, shift, tag, charset, severity, problems);
    const lost = faults.some(({ type }) => type === 'no-character');
    refused ||= lost && severity === 'error';
    if (!lost) reportCharacters(text, tag, () => from + shift, problems);
    return text;
  });
  return refused ? undefined : texts;
}

/** What is wrong with a MARC 21 leader and right with a UNIMARC one is taken back; 100 $a, not the leader, says UTF-8. */
function declareUnimarc(record: MarcRecord, problems: MarcProblem[]): void {
  const leader = problems.findIndex((problem) => problem.type === 'leader-not-standard' && problem.found === '450 ');
  if (leader !== -1) problems.splice(leader, 1);
  const index = problems.findIndex(({ type }) => type === 'utf8-not-declared');
  if (index === -1) return;
  const field = record.fields.find(({ tag }) => tag === '100');
  const declared = (field && isDataField(field) ? (field.subfields[0]?.value ?? '') : '').slice(26, 30);
  if (declared.startsWith('50')) problems.splice(index, 1);
  else problems[index] = { ...problems[index]!, type: 'utf8-not-declared', declared };
}

function findNonAscii(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) if (bytes[at]! > 0x7f) return at;
  return -1;
}
