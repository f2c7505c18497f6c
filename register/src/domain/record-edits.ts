/**
 * What the life of a number does to its record, as pure edits: a state, a date of publication, a number that is replaced. Everything
 * that an edit is not about stays as it is, byte for byte (MARC 21; practice of the ISSN network).
 */
import { readMarc21, writeMarc21 } from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import { type Field, isControlField, type MarcRecord } from '@masthead/marc';
import type { Serial } from '@masthead/serial';

export interface EditContext {
  /** When the edit is made, for 005. */
  readonly now: Date;
}

/** 005 is the moment of the latest transaction. */
export function withTime(record: MarcRecord, { now }: EditContext): MarcRecord {
  return withSerial(record, {}, { now });
}

/** The record with another Serial; what a Serial does not carry stays. The record has to be readable. */
function withSerial(record: MarcRecord, change: Partial<Serial>, { now }: EditContext): MarcRecord {
  const { serial } = readMarc21(record);
  if (serial === undefined) throw new Error('a record of the Register cannot be read');
  const modified = now.toISOString().slice(0, 19);
  return writeMarc21({ ...serial, ...change, recordData: { ...serial.recordData, modified } }, record);
}

/**
 * Confirmed: it appeared on this day. 699 $8 becomes Register, the expected date (263) goes, the dates in 008 begin with the year, and a
 * record that was made before publication says that it was completed (LDR/05 p, LDR/17 blank).
 */
export function confirmedRecord(record: MarcRecord, published: string, context: EditContext): MarcRecord {
  const { serial } = readMarc21(record);
  if (serial === undefined) throw new Error('a record of the Register cannot be read');
  const { dates } = serial;
  const status = dates.status === 'unknown' ? 'current' : dates.status;
  const edited = withSerial(
    record,
    { status: 'register', dates: { ...dates, start: published.slice(0, 4), status } },
    context,
  );
  const early = edited.leader.charAt(17) === '8';
  const leader = early ? replaced(replaced(edited.leader, 17, ' '), 5, 'p') : edited.leader;
  return { leader, fields: edited.fields.filter(({ tag }) => tag !== '263') };
}

/** Suppressed: 699 $8 and LDR/05 say so; the description stays as the history of a number that names nothing. */
export function suppressedRecord(record: MarcRecord, context: EditContext): MarcRecord {
  return withSerial(record, { status: 'suppressed' }, context);
}

/** Cancelled in favour of another number: 699 $8, LDR/05, and 022 $v. */
export function cancelledRecord(record: MarcRecord, replacement: Issn, context: EditContext): MarcRecord {
  return withSerial(record, { status: 'cancelled', replacedBy: replacement }, context);
}

/** The record that survives: it names the numbers that were cancelled in its favour (022 $z). */
export function survivingRecord(record: MarcRecord, cancelled: readonly Issn[], context: EditContext): MarcRecord {
  const before = readMarc21(record).serial?.cancelled ?? [];
  const added = cancelled.filter((issn) => !before.includes(issn));
  return withSerial(record, { cancelled: [...before, ...added] }, context);
}

/** The record with the key title of another one (222), because that other gives it up. */
export function withKeyTitleOf(record: MarcRecord, other: MarcRecord, context: EditContext): MarcRecord {
  const fields = other.fields.filter(({ tag }) => tag === '222' || tag === '210');
  const taken = new Set(['222', ...fields.map(({ tag }) => tag)]);
  // Its own in another script goes with its own.
  const isOwn = (field: Field): boolean => taken.has(field.tag) || (field.tag === '880' && taken.has(linkedTag(field)));
  const rest = record.fields.filter((field) => !isOwn(field));
  const place = rest.findIndex(({ tag }) => tag > '222');
  const into = place < 0 ? rest.length : place;
  // A link to an original script ($6) is that of the other record's own 880.
  const added = fields.map(withoutLinkage);
  return withTime({ ...record, fields: [...rest.slice(0, into), ...added, ...rest.slice(into)] }, context);
}

function linkedTag(field: Field): string {
  if (isControlField(field)) return '';
  return field.subfields.find(({ code }) => code === '6')?.value.slice(0, 3) ?? '';
}

function withoutLinkage(field: Field): Field {
  if (isControlField(field)) return field;
  return { ...field, subfields: field.subfields.filter(({ code }) => code !== '6') };
}

const replaced = (text: string, at: number, character: string): string =>
  text.slice(0, at) + character + text.slice(at + 1);
