/** A record as the object of MARC-in-JSON (Ross Singer, 2010): `{ leader, fields: [{ "001": … }, { "245": { … } }] }`. */
import {
  acceptCode,
  acceptIndicator,
  acceptLeader,
  acceptTag,
  finishRecord,
  type Locate,
  reportCharacters,
} from '../content.ts';
import { withDefaultLimits } from '../limits.ts';
import type { MarcProblem } from '../problems.ts';
import type { ReadLimits } from '../reader.ts';
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

/** The object for `JSON.stringify`; key order is leader, fields and ind1, ind2, subfields. */
export function toMarcJson(record: MarcRecord): MarcJson {
  return { leader: record.leader, fields: record.fields.map(toJsonField) };
}

function toJsonField(field: Field): Readonly<Record<string, string | MarcJsonDataField>> {
  if (isControlField(field)) return { [field.tag]: field.value };
  const subfields = field.subfields.map((subfield) => ({ [subfield.code]: subfield.value }));
  return { [field.tag]: { ind1: field.ind1, ind2: field.ind2, subfields } };
}

export interface FromMarcJsonOptions extends ReadLimits {
  /** Byte offset of the object in its input, for the problems. Default 0. */
  readonly offset?: number;
}

/** The record of a parsed JSON value. */
export function fromMarcJson(json: unknown, options: FromMarcJsonOptions = {}): MarcJsonResult {
  const offset = options.offset ?? 0;
  const problems: MarcProblem[] = [];
  const record = new Shape(withDefaultLimits(options), () => offset, problems).record(json);
  return record ? { ok: true, record, problems } : { ok: false, problems };
}

/** Goes through a JSON value of any shape; undefined from a method means that an error is told. */
class Shape {
  readonly #limits: Required<ReadLimits>;
  readonly #at: Locate;
  readonly #problems: MarcProblem[];

  constructor(limits: Required<ReadLimits>, at: Locate, problems: MarcProblem[]) {
    this.#limits = limits;
    this.#at = at;
    this.#problems = problems;
  }

  record(json: unknown): MarcRecord | undefined {
    if (!isObject(json)) return this.#wrong('', 'an object with leader and fields');
    const { leader, fields: entries } = json;
    if (leader !== undefined && typeof leader !== 'string') return this.#wrong('leader', 'a text of 24 characters');
    if (!Array.isArray(entries)) return this.#wrong('fields', 'an array of fields');
    const limit = this.#limits.maxFields;
    if (entries.length > limit) {
      const found = entries.length;
      this.#problems.push({ type: 'too-many-fields', severity: 'error', offset: this.#at(), limit, found });
      return undefined;
    }
    const fields: Field[] = [];
    for (const [index, entry] of entries.entries()) {
      const field = this.#field(entry, `fields[${index}]`);
      if (!field) return undefined;
      fields.push(field);
    }
    return finishRecord(acceptLeader(leader, this.#at, this.#problems), fields, this.#at, this.#problems, this.#limits);
  }

  #field(entry: unknown, path: string): Field | undefined {
    const single = onlyEntry(entry);
    if (!single) return this.#wrong(path, 'an object with one key, the tag');
    const [key, value] = single;
    const tag = acceptTag(key, this.#at, this.#problems);
    if (tag === undefined) return undefined;
    if (typeof value === 'string') return this.#isText(value, tag) ? { tag, value } : undefined;
    const inField = `${path}.${tag}`;
    if (!isObject(value) || !Array.isArray(value.subfields)) {
      return this.#wrong(inField, 'a text, or an object with ind1, ind2 and subfields', tag);
    }
    const { ind1: first, ind2: second, subfields: parts } = value;
    if (!isOptionalText(first) || !isOptionalText(second)) return this.#wrong(inField, 'ind1 and ind2 as texts', tag);
    const ind1 = acceptIndicator(first, tag, this.#at, this.#problems);
    const ind2 = acceptIndicator(second, tag, this.#at, this.#problems);
    const subfields: Subfield[] = [];
    for (const [at, part] of parts.entries()) {
      const [code, text] = onlyEntry(part) ?? [];
      if (code === undefined || typeof text !== 'string') {
        return this.#wrong(`${inField}.subfields[${at}]`, 'an object with one key, the code, and a text', tag);
      }
      if (!this.#isText(text, tag)) return undefined;
      subfields.push({ code: acceptCode(code, tag, this.#at, this.#problems), value: text });
    }
    return { tag, ind1, ind2, subfields };
  }

  #isText(text: string, tag: string): boolean {
    const limit = this.#limits.maxFieldBytes;
    if (text.length <= limit) {
      reportCharacters(text, tag, this.#at, this.#problems);
      return true;
    }
    const found = text.length;
    this.#problems.push({ type: 'field-too-large', severity: 'error', offset: this.#at(), tag, limit, found });
    return false;
  }

  #wrong(path: string, expected: string, tag?: string): undefined {
    const place = tag ? { tag } : {};
    this.#problems.push({ type: 'json-shape', severity: 'error', offset: this.#at(), path, expected, ...place });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function onlyEntry(value: unknown): [string, unknown] | undefined {
  const entries = isObject(value) ? Object.entries(value) : [];
  return entries.length === 1 ? entries[0] : undefined;
}
