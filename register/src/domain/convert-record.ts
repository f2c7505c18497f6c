/** One record as the page and its API show it: read, judged by the ISSN profile, and written in every other format. */
import {
  createFileWriter,
  describeProfileProblem,
  type Format,
  formats,
  type ProfileProblem,
  type ProfileSentence,
  validateRecord,
} from '@masthead/crosswalk';
import { isControlField, type MarcRecord, writeLines } from '@masthead/marc';
import type { RecordStatus, Serial } from '@masthead/serial';
import { describeNotWritten, lossesIn, recogniseFormat, writeItem } from './convert.ts';
import { asLineText } from './convert-pasted.ts';
import { createSourceReader, type SourceItem, type ToldProblem } from './convert-reader.ts';

/** Bytes of one record that are taken. ISO 2709 itself ends at 99,999. */
export const largestRecord = 1024 * 1024;

export interface JudgedProblem {
  readonly problem: ProfileProblem;
  readonly told: ProfileSentence;
  /** The fields it is about, as lines of text; the first three. */
  readonly fields: readonly string[];
}

export interface ConvertedRecord {
  /** What it was taken as. */
  readonly from: Format;
  readonly record: MarcRecord;
  readonly serial?: Serial;
  /** What the reader found. */
  readonly reading: readonly ToldProblem[];
  /** Of a UNIMARC record: what MARC 21 has no place for, in sentences. */
  readonly losses: readonly string[];
  readonly problems: readonly JudgedProblem[];
  /** How many records there were; the first is taken. */
  readonly records: number;
  /** True for what a visitor may see of a record of the Register, when that is not all of it: it is not judged. */
  readonly isPart?: boolean;
}

export type ConvertOutcome =
  | { readonly ok: true; readonly converted: ConvertedRecord }
  | {
      readonly ok: false;
      readonly problem: 'empty' | 'unknown' | 'unreadable' | 'too-large';
      readonly sentences: readonly string[];
    };

export interface ConvertSettings {
  readonly status?: RecordStatus;
  readonly today?: string;
}

/** Reads the first record of some bytes. */
export function convertBytes(bytes: Uint8Array, settings: ConvertSettings = {}): ConvertOutcome {
  if (bytes.length > largestRecord) return { ok: false, problem: 'too-large', sentences: [] };
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)))
    return { ok: false, problem: 'empty', sentences: [] };
  const found = recogniseFormat(bytes);
  // The bare leader that a record begins with where it is shown looks like one of ISO 2709.
  const shown = found === undefined || found.name === 'marc21' ? asLineText(bytes) : undefined;
  if (shown !== undefined) return convertBytes(shown, settings);
  if (found?.format === undefined) return { ok: false, problem: 'unknown', sentences: found ? [found.name] : [] };
  const reader = createSourceReader(found.format);
  const items = [...reader.push(bytes), ...reader.end()];
  const item = items.find(({ record }) => record !== undefined);
  if (item === undefined) {
    const sentences = items.flatMap(({ problems }) => problems.map(({ sentence }) => sentence));
    return { ok: false, problem: 'unreadable', sentences: [...new Set(sentences)].slice(0, 5) };
  }
  return { ok: true, converted: judge(item, found.format, items.length, settings) };
}

/** A record that is at hand, such as one of the Register. */
export function convertRecord(
  record: MarcRecord,
  from: Format,
  serial: Serial | undefined,
  settings: ConvertSettings,
): ConvertedRecord {
  return judge({ position: 1, offset: 0, record, ...(serial && { serial }), problems: [] }, from, 1, settings);
}

function judge(item: SourceItem, from: Format, records: number, settings: ConvertSettings): ConvertedRecord {
  const record = item.record!;
  return {
    from,
    record,
    ...(item.serial && { serial: item.serial }),
    // What it says is judged by the profile, in its words.
    reading: item.problems.filter(({ about }) => about === 'encoding'),
    losses: item.problems.flatMap(({ about, sentence }) => (about === 'loss' ? [sentence] : [])),
    problems: validateRecord(record, settings).map((problem) => ({
      problem,
      told: describeProfileProblem(problem),
      fields: fieldsShown(record, problem),
    })),
    records,
  };
}

function fieldsShown(record: MarcRecord, { tag, occurrences = [] }: ProfileProblem): string[] {
  if (tag === 'LDR') return [writeLines({ leader: record.leader, fields: [] }).split('\n')[0]!];
  const same = record.fields.filter((field) => field.tag === tag);
  return occurrences.slice(0, 3).flatMap((occurrence) => {
    const field = same[occurrence - 1];
    if (field === undefined) return [];
    const lines = writeLines({ leader: record.leader, fields: [field] }).split('\n');
    // Blanks can be counted in a field of fixed length when they are shown as `\`.
    const line = lines[1] ?? '';
    return [isControlField(field) || line.length < 400 ? line : `${line.slice(0, 399)}…`];
  });
}

export interface WrittenForm {
  readonly format: Format;
  /** Text, or absent for bytes and for what is too long to be shown. */
  readonly text?: string;
  readonly data?: string | Uint8Array;
  /** Why it cannot be written. */
  readonly refused?: string;
  /** What this format has no place for, in sentences, where it can tell. */
  readonly losses?: readonly string[];
}

/** Characters of a form that are shown on a page. */
const longestShown = 60_000;

export function writeForm({ record, serial }: ConvertedRecord, format: Format, baseUri: string): WrittenForm {
  const context = { baseUri };
  const item = { position: 1, offset: 0, record, ...(serial && { serial }), problems: [] };
  if (format.writeOne !== undefined && serial !== undefined) {
    const whole = format.livingOnly ? undefined : format.writeOne({ record, serial }, context);
    if (whole?.ok) return withText(format, whole.data);
  }
  const writer = createFileWriter(format, context);
  const open = writer.open();
  const result = writeItem(writer, format, item, context);
  if (!result.ok) return { format, refused: describeNotWritten(result.problem, format) };
  return withText(format, joined([open, result.data, writer.close()]));
}

function withText(format: Format, data: string | Uint8Array): WrittenForm {
  return typeof data === 'string' && data.length <= longestShown ? { format, data, text: data } : { format, data };
}

function joined(parts: readonly (string | Uint8Array)[]): string | Uint8Array {
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  return Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array)));
}

/** Every format of the table, each with the record in it. */
export function writeForms(converted: ConvertedRecord, baseUri: string): WrittenForm[] {
  const { record } = converted;
  return formats.map((format) => {
    const losses = lossesIn(format, { position: 1, offset: 0, record, problems: [] });
    return {
      ...writeForm(converted, format, baseUri),
      ...(losses.length > 0 && { losses: losses.map(({ sentence }) => sentence) }),
    };
  });
}
