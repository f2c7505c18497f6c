/**
 * A record as the one text that the Register keeps of it: MARC-in-JSON without spaces, in the order of the source. Equal records have
 * equal texts, so the hash of the text tells "unchanged". It is defined here and not borrowed, because what is stored depends on it.
 */
import { hash } from 'node:crypto';
import { type Field, isControlField, type MarcRecord, type Subfield } from '@masthead/marc';

export interface CanonicalRecord {
  readonly text: string;
  /** Lower-case hexadecimal SHA-256 of `text` in UTF-8. */
  readonly hash: string;
}

export function canonicalRecord(record: MarcRecord): CanonicalRecord {
  const text = recordToText(record);
  return { text, hash: hash('sha256', text) };
}

/** Record length and base address (leader 00–04, 12–16) belong to one encoding, not to the record: they are zeros here. */
function recordToText(record: MarcRecord): string {
  const leader = record.leader.padEnd(24);
  let text = `{"leader":${JSON.stringify(`00000${leader.slice(5, 12)}00000${leader.slice(17)}`)},"fields":[`;
  let first = true;
  for (const field of record.fields) {
    text += first ? '{' : ',{';
    first = false;
    text += `${quoted(field.tag)}:`;
    if (isControlField(field)) {
      text += `${quoted(field.value)}}`;
      continue;
    }
    text += `{"ind1":${quoted(field.ind1)},"ind2":${quoted(field.ind2)},"subfields":[`;
    for (let at = 0; at < field.subfields.length; at++) {
      const subfield = field.subfields[at]!;
      text += `${at === 0 ? '{' : ',{'}${quoted(subfield.code)}:${quoted(subfield.value)}}`;
    }
    text += ']}}';
  }
  return `${text}]}`;
}

// Few values need an escape, and to see that costs half of what JSON.stringify does.
const needsEscape = /["\\\u0000-\u001f\ud800-\udfff]/;

function quoted(text: string): string {
  return needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** The record of a text that `canonicalRecord` made. */
export function textToRecord(text: string): MarcRecord {
  const json = JSON.parse(text) as { leader: string; fields: Record<string, StoredField>[] };
  const fields: Field[] = [];
  for (const entry of json.fields) {
    for (const tag in entry) {
      const field = entry[tag]!;
      if (typeof field === 'string') {
        fields.push({ tag, value: field });
        continue;
      }
      const subfields: Subfield[] = [];
      for (const pair of field.subfields) for (const code in pair) subfields.push({ code, value: pair[code]! });
      fields.push({ tag, ind1: field.ind1, ind2: field.ind2, subfields });
    }
  }
  return { leader: json.leader, fields };
}

type StoredField =
  | string
  | { readonly ind1: string; readonly ind2: string; readonly subfields: readonly Record<string, string>[] };
