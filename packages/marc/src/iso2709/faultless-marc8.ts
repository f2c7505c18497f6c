/** The quick way to read a record in MARC-8, and what a reader keeps for it from record to record. */
import { decodeUtf8, ESCAPE, FIELD_TERMINATOR, SUBFIELD_DELIMITER } from '../characters.ts';
import type { Fault } from '../charset/decode.ts';
import { emptyList, PlainControlField, PlainDataField, PlainRecord, PlainSubfield } from '../make.ts';
import type { MarcProblem } from '../problems.ts';
import type { ReadLimits } from '../reader.ts';
import type { Field, MarcRecord, Subfield } from '../record.ts';
import { isControlTag } from '../tags.ts';
import { ENTRY_LENGTH, readOrderedDirectory } from './directory.ts';
import { checkLabel, LABEL_LENGTH } from './label.ts';
import { type Decoders, marc8Characters } from './old-characters.ts';

/** What a reader keeps from record to record, so as not to make it anew. */
export interface Workshop {
  /** Room for the delimiters of one record. */
  readonly delimiters: Int32Array;
  /** 1 where the text before that delimiter is more than ASCII. */
  readonly dirty: Uint8Array;
  /** A record's bytes without their highest bits. */
  ascii: Uint8Array;
  readonly decoders: Decoders;
}

export function createWorkshop(): Workshop {
  const size = 16_384;
  return {
    delimiters: new Int32Array(size),
    dirty: new Uint8Array(size),
    ascii: new Uint8Array(size),
    decoders: new Map(),
  };
}

/**
 * The quick way for a record in MARC-8 that keeps every rule: the record is cut as ASCII, and only those values are
 * decoded that are more. Undefined, and nothing reported, as soon as anything is unusual.
 */
export function readFaultlessMarc8(
  bytes: Uint8Array,
  start: number,
  end: number,
  offset: number,
  options: Required<ReadLimits>,
  workshop: Workshop,
  problems: MarcProblem[],
): MarcRecord | undefined {
  if (end - start > options.maxFieldBytes) return undefined;
  const tags = readOrderedDirectory(bytes, start, end);
  if (!tags || tags.length === 0 || tags.length > options.maxFields || looksLikeUnimarc(tags)) return undefined;
  if (workshop.ascii.length < end - start) workshop.ascii = new Uint8Array((end - start) * 2);
  const { delimiters, dirty, ascii, decoders } = workshop;
  const base = LABEL_LENGTH + tags.length * ENTRY_LENGTH + 1;
  for (let at = 0; at < base; at++) ascii[at] = bytes[start + at]!;
  for (let at = 0; at < LABEL_LENGTH; at++) if (ascii[at]! < 0x20 || ascii[at]! > 0x7e) return undefined;
  let count = 0;
  let isDirty = 0;
  for (let at = start + base; at < end; at++) {
    const byte = bytes[at]!;
    ascii[at - start] = byte & 0x7f;
    if (byte > 0x7f) isDirty = 1;
    else if (byte < 0x20) {
      if (byte === ESCAPE) isDirty = 1;
      else if (byte < FIELD_TERMINATOR) return undefined;
      else {
        dirty[count] = isDirty;
        delimiters[count++] = at - start;
        isDirty = 0;
      }
    }
  }
  if (count > delimiters.length) return undefined;
  const text = decodeUtf8(ascii.subarray(0, end - start))!;
  const hasReferences = text.includes('&#x');
  const { decode } = marc8Characters(decoders);
  const faults: Fault[] = [];
  const fields = emptyList<Field>();
  let from = base;
  let next = 0;
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index]!;
    let at = delimiters[next]!;
    if (isControlTag(tag)) {
      if (text.charCodeAt(at) !== FIELD_TERMINATOR) return undefined;
      const isText = dirty[next] === 1 || (hasReferences && text.slice(from, at).includes('&#x'));
      const value = isText ? decode(bytes, start + from, start + at, faults) : text.slice(from, at);
      fields[index] = new PlainControlField(tag, value);
      next++;
      from = at + 1;
      continue;
    }
    if (at !== from + 2 || text.charCodeAt(at) !== SUBFIELD_DELIMITER || dirty[next] === 1) return undefined;
    next++;
    const subfields = emptyList<Subfield>();
    do {
      const code = bytes[start + at + 1]!;
      if (code <= 0x20 || code > 0x7e) return undefined;
      const stop = delimiters[next]!;
      const isText = dirty[next++] === 1 || (hasReferences && text.slice(at + 2, stop).includes('&#x'));
      const value = isText ? decode(bytes, start + at + 2, start + stop, faults) : text.slice(at + 2, stop);
      subfields.push(new PlainSubfield(text[at + 1]!, value));
      at = stop;
    } while (text.charCodeAt(at) === SUBFIELD_DELIMITER);
    fields[index] = new PlainDataField(tag, text[from]!, text[from + 1]!, subfields);
    from = at + 1;
  }
  if (from !== text.length || faults.length > 0) return undefined;
  checkLabel(bytes, start, offset, problems);
  return new PlainRecord(text.slice(0, LABEL_LENGTH), fields);
}

/** A UNIMARC record, whatever else it is, has a 200 and no 245; one without both is not sure enough for the quick way. */
function looksLikeUnimarc(tags: readonly string[]): boolean {
  return !tags.includes('245');
}
