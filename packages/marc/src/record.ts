/** A MARC record as immutable data: a leader and an ordered list of fields (ISO 2709, MARC 21 "Record Structure"). */

export interface Subfield {
  /** One character after the delimiter, as it stands in the record. */
  readonly code: string;
  readonly value: string;
}

/**
 * A field without indicators and subfields: tags 001–009 in MARC 21. A reader also gives a field of another tag this way
 * when it holds text but no subfield (`field-without-subfields`), so that the text is kept.
 */
export interface ControlField {
  readonly tag: string;
  readonly value: string;
}

export interface DataField {
  readonly tag: string;
  /** One character; a blank is a space. */
  readonly ind1: string;
  readonly ind2: string;
  readonly subfields: readonly Subfield[];
}

export type Field = ControlField | DataField;

export interface MarcRecord {
  /** 24 characters. Lengths and base address are computed when the record is written as ISO 2709. */
  readonly leader: string;
  /** In the order of the source. */
  readonly fields: readonly Field[];
}

export function isControlField(field: Field): field is ControlField {
  return 'value' in field;
}

export function isDataField(field: Field): field is DataField {
  return 'subfields' in field;
}
