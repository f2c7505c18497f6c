/** Tells a MARC 21 record from one of another MARC format, which is not to be read as if it were MARC 21. */
import type { ReadLimits } from './reader.ts';
import { isDataField, type MarcRecord } from './record.ts';

/** What shows that a record is UNIMARC, or undefined. */
export type UnimarcEvidence = 'fields' | 'general-processing-data';

/** UNIMARC 100 $a: date entered, type of date, dates … 36 characters (UNIMARC Manual, field 100). MARC 21 has a name there. */
const generalProcessingData = /^\d{8}[a-z |].{17,}/;

export function recogniseUnimarc(record: MarcRecord): UnimarcEvidence | undefined {
  let has200 = false;
  for (const field of record.fields) {
    if (field.tag === '245') return undefined;
    if (field.tag === '200') has200 = true;
    else if (field.tag === '100' && isDataField(field)) {
      const first = field.subfields[0];
      if (first?.code === 'a' && generalProcessingData.test(first.value)) return 'general-processing-data';
    }
  }
  return has200 ? 'fields' : undefined;
}

/** Whether a reader with these options gives this record as UNIMARC (`ReadItem.format`). */
export function isReadAsUnimarc(record: MarcRecord, limits: ReadLimits): boolean {
  return limits.unimarc === 'read' && recogniseUnimarc(record) !== undefined;
}
