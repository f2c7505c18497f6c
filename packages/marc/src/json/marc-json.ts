/** A record as the object of MARC-in-JSON (Ross Singer, 2010): `{ leader, fields: [{ "001": … }, { "245": { … } }] }`. */
import type { MarcProblem } from '../problems.ts';
import { type Field, isControlField, type MarcRecord, type Subfield } from '../record.ts';

export interface MarcJsonDataField {
  readonly ind1: string;
  readonly ind2: string;
  readonly subfields: readonly Readonly<Record<string, string>>[];
}

export interface MarcJson {
  readonly leader: string;
  readonly fields: readonly Readonly<Record<string, string | MarcJsonDataField>>[];
}

export type MarcJsonResult =
  | { readonly ok: true; readonly record: MarcRecord; readonly problems: readonly MarcProblem[] }
  | { readonly ok: false; readonly problems: readonly MarcProblem[] };

/** The object for `JSON.stringify`: key order is leader, fields; ind1, ind2, subfields. */
export function toMarcJson(record: MarcRecord): MarcJson {
  return { leader: record.leader, fields: record.fields.map(toJsonField) };
}

function toJsonField(field: Field): Readonly<Record<string, string | MarcJsonDataField>> {
  if (isControlField(field)) return { [field.tag]: field.value };
  const subfields = field.subfields.map((subfield) => ({ [subfield.code]: subfield.value }));
  return { [field.tag]: { ind1: field.ind1, ind2: field.ind2, subfields } };
}

/** The record of a parsed JSON value; `offset` is where it stood in its input, for the problems. */
export function fromMarcJson(json: unknown, offset = 0): MarcJsonResult {
  const problems: MarcProblem[] = [];
  const wrong = (path: string, expected: string, tag?: string): MarcJsonResult => ({
    ok: false,
    problems: [...problems, { type: 'json-shape', severity: 'error', offset, path, expected, ...(tag && { tag }) }],
  });
  if (!isObject(json)) return wrong('', 'an object with leader and fields');
  if (typeof json.leader !== 'string') return wrong('leader', 'a text of 24 characters');
  if (!Array.isArray(json.fields)) return wrong('fields', 'an array of fields');
  const fields: Field[] = [];
  for (const [index, entry] of json.fields.entries()) {
    const path = `fields[${index}]`;
    const keys = isObject(entry) ? Object.keys(entry) : [];
    if (keys.length !== 1) return wrong(path, 'an object with one key, the tag');
    const tag = keys[0]!;
    const value = (entry as Record<string, unknown>)[tag];
    if (typeof value === 'string') {
      fields.push({ tag, value });
      continue;
    }
    if (!isObject(value) || !Array.isArray(value.subfields)) {
      return wrong(`${path}.${tag}`, 'a text, or an object with ind1, ind2 and subfields', tag);
    }
    const ind1 = value.ind1 ?? ' ';
    const ind2 = value.ind2 ?? ' ';
    if (typeof ind1 !== 'string' || typeof ind2 !== 'string')
      return wrong(`${path}.${tag}`, 'ind1 and ind2 as texts', tag);
    const subfields: Subfield[] = [];
    for (const [at, part] of value.subfields.entries()) {
      const codes = isObject(part) ? Object.keys(part) : [];
      const code = codes[0];
      const text = code === undefined ? undefined : (part as Record<string, unknown>)[code];
      if (codes.length !== 1 || typeof text !== 'string') {
        return wrong(`${path}.${tag}.subfields[${at}]`, 'an object with one key, the code, and a text', tag);
      }
      subfields.push({ code: code!, value: text });
    }
    fields.push({ tag, ind1, ind2, subfields });
  }
  return { ok: true, record: { leader: json.leader, fields }, problems };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
