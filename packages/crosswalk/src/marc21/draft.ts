/** A Serial while it is being read: what the fields have said so far, and the evidence that is weighed at the end. */
import type { Issn } from '@masthead/issn';
import type { DataField, Field, MarcRecord } from '@masthead/marc';
import type { Medium, RecordStatus, ScriptedText, Serial } from '@masthead/serial';
import { emptySerial, originalScriptOf, scriptOf } from '@masthead/serial';
import type { CrosswalkProblem } from '../problems.ts';
import { type Pairing, pairOriginals } from './linking.ts';
import { isPunctuated, withoutClosing } from './punctuation.ts';

export type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };

/** One 022 field, as far as it has been looked at. */
export interface IssnCandidate {
  readonly field: DataField;
  readonly issn?: Issn;
}

/** What a rule needs to know about the record to read a field of it. */
export interface ReadContext {
  readonly leader: string;
  /** See `isPunctuated`. */
  readonly punctuated: boolean;
  readonly pairing: Pairing | undefined;
  readonly problems: CrosswalkProblem[];
}

export interface Draft extends ReadContext {
  readonly fields: readonly Field[];
  readonly serial: Writable<Serial>;
  /** 008, when there is one. */
  fixed?: string;
  /** 006 that begins with `s`: the characteristics of a serial in another form of material. */
  serialForm?: string;
  readonly issnFields: DataField[];
  readonly media: Medium[];
  readonly carriers: string[];
  readonly ownNumbers: string[];
  readonly languages041: string[];
  readonly countries044: string[];
  has044: boolean;
  createdDates: string[];
  status699?: RecordStatus;
  replacement?: Issn;
  /** Rank of the field that the abbreviated key title was taken from: lower is better. */
  abbreviatedRank: number;
}

export function newContext(record: MarcRecord): ReadContext {
  return {
    leader: record.leader,
    punctuated: isPunctuated(record.leader),
    pairing: pairOriginals(record.fields),
    problems: [],
  };
}

export function newDraft(record: MarcRecord): Draft {
  return {
    leader: record.leader,
    punctuated: isPunctuated(record.leader),
    pairing: pairOriginals(record.fields),
    problems: [],
    fields: record.fields,
    // The number is set by the rule of 022 in the end; a draft without one never leaves `readMarc21`. The lists are this draft's own.
    serial: emptySerial('' as Issn) as Writable<Serial>,
    issnFields: [],
    media: [],
    carriers: [],
    ownNumbers: [],
    languages041: [],
    countries044: [],
    has044: false,
    createdDates: [],
    abbreviatedRank: 9,
  };
}

/** Says, once for a tag, that a field which may stand only once stands again. A field in the original script is no repetition. */
export function reportRepeated(draft: Draft, tag: string, field: DataField): void {
  const lone = !draft.fields.includes(field);
  if (lone || draft.problems.some((problem) => problem.type === 'repeated-field' && problem.tag === tag)) return;
  draft.problems.push({ type: 'repeated-field', severity: 'warning', tag });
}

/** True when 008/18-34 are those of a continuing resource (LDR/06 and 07); otherwise 006 may have them. */
export function has008ForSerials(leader: string): boolean {
  const level = leader.charAt(7);
  return leader.charAt(6) === 'a' && (level === 's' || level === 'i' || level === 'b');
}

export function firstValue(field: DataField, code: string): string | undefined {
  for (const subfield of field.subfields) if (subfield.code === code) return subfield.value;
  return undefined;
}

/** White space alone is no value. */
export function presentValue(field: DataField, code: string): string | undefined {
  for (const subfield of field.subfields) {
    if (subfield.code === code && subfield.value.trim() !== '') return subfield.value.trim();
  }
  return undefined;
}

/** A text with its script and, when an 880 has one, the same in its original script. A new object, the caller's to add to. */
export function scripted(text: string, original?: string): Writable<ScriptedText> {
  const result: Writable<ScriptedText> = { text };
  const script = scriptOf(text);
  if (script !== undefined) result.script = script;
  if (original !== undefined && original !== '') {
    const originalScript = originalScriptOf(original);
    result.original = originalScript === undefined ? { text: original } : { text: original, script: originalScript };
  }
  return result;
}

/** $a, $n and $p of a title as one text: `Physical review. A, Atomic, molecular and optical physics`. */
export function titleText(field: DataField, punctuated: boolean): string {
  let text = '';
  let previous = '';
  for (const { code, value } of field.subfields) {
    if (code !== 'a' && code !== 'n' && code !== 'p') continue;
    const part = value.trim();
    if (part === '') continue;
    text = text === '' ? part : joined(text, part, previous === 'n' && code === 'p' ? ', ' : '. ');
    previous = code;
  }
  return withoutClosing(text, punctuated);
}

/** Puts the mark between the parts of a title where the record has none. */
function joined(text: string, part: string, mark: string): string {
  const last = text.charCodeAt(text.length - 1);
  const marked = last === 0x2e || last === 0x2c || last === 0x3a || last === 0x3b || last === 0x2f || last === 0x3d;
  return text + (marked ? ' ' : mark) + part;
}

export type FieldReader = (field: Field, draft: Draft) => void;
