/** Looking into a record: its fields by tag, their subfields by code. */
import {
  type ControlField,
  type DataField,
  type Field,
  isControlField,
  isDataField,
  type MarcRecord,
} from './record.ts';

/** All fields with this tag, in record order. */
export function fieldsOf(record: MarcRecord, tag: string): readonly Field[] {
  return record.fields.filter((field) => field.tag === tag);
}

/** All data fields with this tag, in record order. */
export function dataFieldsOf(record: MarcRecord, tag: string): readonly DataField[] {
  return record.fields.filter((field): field is DataField => field.tag === tag && isDataField(field));
}

/** Value of the first control field with this tag. */
export function controlValue(record: MarcRecord, tag: string): string | undefined {
  return record.fields.find((field): field is ControlField => field.tag === tag && isControlField(field))?.value;
}

/**
 * Values of the subfields whose code is one of `codes` (each character is a code, as in `'ab'`), in field order.
 * A control field has none.
 */
export function subfieldsOf(field: Field, codes: string): readonly string[] {
  if (isControlField(field)) return [];
  return field.subfields.filter((subfield) => codes.includes(subfield.code)).map((subfield) => subfield.value);
}

/** Value of the first subfield with this code. */
export function firstSubfield(field: Field, code: string): string | undefined {
  if (isControlField(field)) return undefined;
  return field.subfields.find((subfield) => subfield.code === code)?.value;
}
