/** A record being changed: the base field by field, with what is replaced, removed and added; untouched fields stay as they are. */
import type { DataField, Field, MarcRecord } from '@masthead/marc';
import { isControlField, isDataField } from '@masthead/marc';
import { newContext, type ReadContext } from './draft.ts';
import { parseLinkage } from './linking.ts';

export interface RecordEditor {
  /** The fields as they were. Indexes below are into this list. */
  readonly base: readonly Field[];
  readonly context: ReadContext;
  /** True when there is no base: everything that an ISSN profile record has is to be written. */
  readonly fresh: boolean;
  leader(from: number, text: string): void;
  replace(at: number, field: Field): void;
  remove(at: number): void;
  /** Takes the field away and puts it, unchanged, before another. */
  move(at: number, before: number | undefined, tag: string): void;
  /** Adds a field before one of the base, or in the order of tags when there is none to go by. `group` keeps fields of a rule together. */
  insert(field: Field, before: number | undefined, group?: string): void;
  insertOriginal(field: DataField): void;
  /** Where a field with this tag goes when the order of tags is all there is to go by. */
  place(tag: string): number;
  /** A number for $6 that no field of the record has. */
  nextLink(): string;
  /** The value of a control field as it is now. */
  control(tag: string): string | undefined;
  /** Sets, adds or (undefined) removes the first control field with this tag. */
  setControl(tag: string, value: string | undefined): void;
  /** Sets positions of 008, which is made when there is none. */
  setFixed(from: number, text: string): void;
  /** 006 of a serial in another form of material. */
  serialForm(): string | undefined;
  setSerialForm(value: string): void;
  finish(): MarcRecord;
}

interface Insertion {
  readonly before: number;
  readonly group: string;
  readonly order: number;
  readonly field: Field;
}

export function editRecord(base: MarcRecord | undefined, emptyLeader: string, emptyFixed: string): RecordEditor {
  const record: MarcRecord = base ?? { leader: emptyLeader, fields: [] };
  const fields = record.fields;
  const context = newContext(record);
  const changed = new Map<number, Field | undefined>();
  const insertions: Insertion[] = [];
  const controls = new Map<string, string | undefined>();
  let leader = record.leader;
  const form: { at: number; value?: string } = {
    at: fields.findIndex((field) => field.tag === '006' && isControlField(field) && field.value.startsWith('s')),
  };
  let link = -1;

  const controlIndex = (tag: string): number => fields.findIndex((field) => field.tag === tag && isControlField(field));

  const byTag = (tag: string): number => {
    let at = 0;
    for (let index = 0; index < fields.length; index++) if (fields[index]!.tag <= tag) at = index + 1;
    return at;
  };

  const insert = (field: Field, before: number | undefined, group = field.tag): void => {
    insertions.push({ before: before ?? byTag(field.tag), group, order: insertions.length, field });
  };

  const editor: RecordEditor = {
    base: fields,
    context,
    fresh: base === undefined,
    leader(from, text) {
      leader = leader.slice(0, from) + text + leader.slice(from + text.length);
    },
    replace(at, field) {
      changed.set(at, field);
    },
    remove(at) {
      changed.set(at, undefined);
    },
    move(at, before, group) {
      const field = fields[at]!;
      changed.set(at, undefined);
      insert(field, before, group);
    },
    insert,
    insertOriginal(field) {
      insert(field, undefined, '880');
    },
    place: byTag,
    nextLink() {
      if (link < 0) {
        link = 0;
        for (const field of fields) {
          const linkage = isDataField(field) ? parseLinkage(field) : undefined;
          if (linkage !== undefined) link = Math.max(link, Number(linkage.number));
        }
      }
      link += 1;
      return String(link).padStart(2, '0');
    },
    control(tag) {
      if (controls.has(tag)) return controls.get(tag);
      const at = controlIndex(tag);
      return at < 0 ? undefined : (fields[at] as { value: string }).value;
    },
    setControl(tag, value) {
      if (editor.control(tag) !== value) controls.set(tag, value);
    },
    setFixed(from, text) {
      const present = editor.control('008') ?? emptyFixed;
      const padded = present.padEnd(from + text.length, ' ');
      editor.setControl('008', padded.slice(0, from) + text + padded.slice(from + text.length));
    },
    serialForm() {
      return form.value ?? (form.at < 0 ? undefined : (fields[form.at] as { value: string }).value);
    },
    setSerialForm(value) {
      form.value = value;
    },
    finish() {
      if (form.value !== undefined) {
        if (form.at < 0) insert({ tag: '006', value: form.value }, undefined);
        else changed.set(form.at, { tag: '006', value: form.value });
      }
      for (const [tag, value] of controls) {
        const at = controlIndex(tag);
        if (at >= 0) changed.set(at, value === undefined ? undefined : { tag, value });
        else if (value !== undefined) insert({ tag, value }, undefined);
      }
      if (changed.size === 0 && insertions.length === 0) {
        return leader === record.leader && base !== undefined ? base : { leader, fields };
      }
      insertions.sort(
        (a, b) => a.before - b.before || (a.group < b.group ? -1 : a.group > b.group ? 1 : a.order - b.order),
      );
      const result: Field[] = [];
      let next = 0;
      for (let at = 0; at <= fields.length; at++) {
        while (next < insertions.length && insertions[next]!.before === at) result.push(insertions[next++]!.field);
        if (at === fields.length) break;
        if (!changed.has(at)) result.push(fields[at]!);
        else if (changed.get(at) !== undefined) result.push(changed.get(at)!);
      }
      return { leader, fields: result };
    },
  };
  return editor;
}
