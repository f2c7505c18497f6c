/** Fields in two scripts: a field and its 880 point at each other by $6 (MARC 21, appendix A "Control subfields"). */
import { firstSubfield } from './fields.ts';
import { type DataField, type Field, isDataField, type MarcRecord } from './record.ts';

export interface Linkage {
  /** Tag of the field at the other end: `880`, or the tag that an 880 stands for. */
  readonly tag: string;
  /** Two digits; `00` when there is no field at the other end. */
  readonly occurrence: string;
  /** Script code as it stands: `(3`, `(B`, `$1`, `(N`, `(Q`, `(2`, `(S`, or an ISO 15924 code. */
  readonly script?: string;
  /** Whether the text runs from right to left. */
  readonly rightToLeft: boolean;
}

/** Reads $6, such as `880-01` or `245-01/$1`. Undefined when the field has none, or none of this form. */
export function linkageOf(field: Field): Linkage | undefined {
  const parts = /^(\d{3})-(\d{2})(?:\/([^/]*))?(?:\/(r))?/.exec(firstSubfield(field, '6') ?? '');
  if (!parts) return undefined;
  const [, tag, occurrence, script, direction] = parts;
  return { tag: tag!, occurrence: occurrence!, ...(script && { script }), rightToLeft: direction === 'r' };
}

/** The field at the other end of `field`'s $6: its 880, or what an 880 stands for. */
export function linkedField(record: MarcRecord, field: Field): DataField | undefined {
  const linkage = linkageOf(field);
  if (!linkage || linkage.occurrence === '00') return undefined;
  return record.fields.find((other): other is DataField => {
    if (other.tag !== linkage.tag || !isDataField(other)) return false;
    const back = linkageOf(other);
    return back?.tag === field.tag && back.occurrence === linkage.occurrence;
  });
}

/** Fields 880 that stand for a field with this tag, whether or not there is one. */
export function alternateFieldsOf(record: MarcRecord, tag: string): readonly DataField[] {
  return record.fields.filter(
    (field): field is DataField => field.tag === '880' && isDataField(field) && linkageOf(field)?.tag === tag,
  );
}
