/** Corrections of single fields, as data: a field is added, replaced or removed. What they do not name stays as it is. */
import { type Field, isControlField, type MarcRecord } from '@masthead/marc';

export type FieldEdit =
  /** Behind the last field with this tag, or where the tag belongs by its number. */
  | { readonly type: 'add'; readonly field: Field }
  /** The one with the tag of `field`; `occurrence` (from 1) says which of several. Absent: there may be one only. */
  | { readonly type: 'replace'; readonly field: Field; readonly occurrence?: number }
  | { readonly type: 'remove'; readonly tag: string; readonly occurrence?: number };

export type FieldEditProblem = { readonly type: 'field-missing'; readonly tag: string; readonly occurrence: number };

export type EditedRecord =
  | { readonly ok: true; readonly record: MarcRecord }
  | { readonly ok: false; readonly problems: readonly FieldEditProblem[] };

/** One after the other; occurrences are counted in the record as it was, so that the order of edits does not matter to them. */
export function editFields(record: MarcRecord, edits: readonly FieldEdit[]): EditedRecord {
  const problems: FieldEditProblem[] = [];
  const slots: (Field | undefined)[] = [...record.fields];
  const added: Field[] = [];
  for (const edit of edits) {
    if (edit.type === 'add') {
      added.push(edit.field);
      continue;
    }
    const tag = edit.type === 'remove' ? edit.tag : edit.field.tag;
    const places = record.fields.flatMap((field, at) => (field.tag === tag ? [at] : []));
    const at = places[(edit.occurrence ?? 1) - 1];
    // Of several, the one that is meant has to be said.
    if (at === undefined || (edit.occurrence === undefined && places.length > 1)) {
      problems.push({ type: 'field-missing', tag, occurrence: edit.occurrence ?? 0 });
    } else slots[at] = edit.type === 'remove' ? undefined : edit.field;
  }
  if (problems.length > 0) return { ok: false, problems };
  const fields = slots.filter((field): field is Field => field !== undefined);
  for (const field of added) fields.splice(placeFor(fields, field.tag), 0, field);
  return { ok: true, record: { ...record, fields } };
}

function placeFor(fields: readonly Field[], tag: string): number {
  const last = fields.findLastIndex((field) => field.tag === tag);
  if (last >= 0) return last + 1;
  const next = fields.findIndex((field) => field.tag > tag);
  return next < 0 ? fields.length : next;
}

/** A field without anything in it would be no field. */
export function isEmptyField(field: Field): boolean {
  return isControlField(field) ? field.value === '' : field.subfields.length === 0;
}
