/**
 * What a rule of the crosswalk is: how a group of fields is read, how it is written, and examples that are run both ways.
 * The pattern is that of librisxl's marcframe: the mapping of a field stands in one place with its examples.
 */
import type { DataField, Field } from '@masthead/marc';
import { isDataField } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import type { Draft, ReadContext } from './draft.ts';
import type { RecordEditor } from './editor.ts';
import { linkageOfOriginal, parseLinkage } from './linking.ts';
import { sameData } from './same.ts';

export interface Example {
  /** Why this example is here. */
  readonly because: string;
  /** Fields in line text, such as `=856  40$uhttps://example.org/`; 022 is added when there is none. */
  readonly fields: readonly string[];
  /** Leader of the record; by default one without punctuation, of a serial in text. */
  readonly leader?: string;
  /** What the record says then: these properties, exactly. */
  readonly says: Partial<Serial>;
  /** The fields as they are written from nothing, when not the same; `undefined` fields of other tags are not compared. */
  readonly writes?: readonly string[];
}

export interface Rule {
  /** Tags of the fields it reads. One tag may have several rules. */
  readonly tags: readonly string[];
  read(field: Field, draft: Draft): void;
  /** Weighs what was read, once all fields were. */
  conclude?(draft: Draft): void;
  /** Changes the fields whose meaning changed, and no other. `before` is what the base says, undefined when it says nothing. */
  write(serial: Serial, before: Serial | undefined, editor: RecordEditor): void;
  readonly examples: readonly Example[];
}

/** A rule for fields that each give items of one list of a Serial. */
export interface ListRule<Item> {
  readonly tags: readonly string[];
  /** The items that a field gives; `original` is the same field in the original script. */
  itemsOf(field: DataField, context: ReadContext, original: DataField | undefined): readonly Item[];
  /** The list of a Serial that these items belong to. */
  list(serial: Serial): readonly Item[];
  add(draft: Draft, items: readonly Item[], field: DataField): void;
  /** The field for one item, and its 880. `base` is the field that said something else before and is to say this now. */
  fieldOf(item: Item, context: ReadContext, base: DataField | undefined): Written;
  /** Codes of the subfields that `fieldOf` writes: those of the base give way to them, all others stay. */
  readonly carries: string;
  /** For a list of at most one: which of several fields counts, lower is better. */
  rank?(field: DataField): number;
  readonly examples: readonly Example[];
}

export interface Written {
  readonly field: DataField;
  /** Subfields of the field in the original script; $6 is added. */
  readonly original?: DataField;
}

/** Fields of the base that give items of one list: the field itself and its 880, or an 880 that stands alone. */
interface Unit<Item> {
  readonly at: number;
  readonly field: DataField;
  readonly originalAt: number | undefined;
  readonly original: DataField | undefined;
  readonly alone: boolean;
  readonly items: readonly Item[];
}

export function listRule<Item>(spec: ListRule<Item>): Rule {
  return {
    tags: spec.tags,
    read(field, draft) {
      if (!isDataField(field)) return;
      const original = draft.pairing?.originals.get(field);
      const items = spec.itemsOf(field, draft, original);
      if (items.length > 0) spec.add(draft, items, field);
    },
    write(serial, before, editor) {
      const items = spec.list(serial);
      if (before !== undefined && sameData(spec.list(before), items)) return;
      writeList(spec, items, editor);
    },
    examples: spec.examples,
  };
}

type Piece<Item> = { readonly unit: Unit<Item> } | { readonly item: Item };

function writeList<Item>(spec: ListRule<Item>, items: readonly Item[], editor: RecordEditor): void {
  const units = unitsOf(spec, editor, items.length > 0);
  const plan = align(units, items);
  const spare = new Set(plan.unplaced);

  // Fields that moved keep their content: a unit that found no place is looked up by what it says.
  const pieces = plan.gaps.map((gap) => {
    const found: Piece<Item>[] = [];
    for (let at = 0; at < gap.items.length; ) {
      const unit = [...spare].find((each) => startsWith(gap.items, at, each.items));
      if (unit === undefined) {
        found.push({ item: gap.items[at++]! });
      } else {
        spare.delete(unit);
        found.push({ unit });
        at += unit.items.length;
      }
    }
    return found;
  });
  plan.gaps.forEach((gap, index) => {
    let inserted = false;
    // Without a neighbour, all go where the first belongs by its tag, so that their order stays.
    const first = pieces[index]!.find((piece) => 'item' in piece);
    const before =
      gap.before ??
      (first === undefined || 'unit' in first
        ? undefined
        : editor.place(spec.fieldOf(first.item, editor.context, undefined).field.tag));
    for (const piece of pieces[index]!) {
      if ('unit' in piece) {
        editor.move(piece.unit.at, before, spec.tags[0]!);
        inserted = true;
        continue;
      }
      // What stood in this place and says something else now: its other subfields stay.
      const base = gap.units.find((unit) => spare.has(unit) && !unit.alone && unit.items.length === 1);
      if (base === undefined) {
        insert(spec, piece.item, before, editor);
        inserted = true;
      } else {
        spare.delete(base);
        // After something put at the end of the gap, what follows has to go there too.
        rewrite(spec, base, piece.item, editor, inserted ? { before } : undefined);
      }
    }
  });
  for (const unit of spare) {
    editor.remove(unit.at);
    if (unit.originalAt !== undefined) editor.remove(unit.originalAt);
  }
}

function unitsOf<Item>(spec: ListRule<Item>, editor: RecordEditor, onlyBest: boolean): Unit<Item>[] {
  const { context, base } = editor;
  const units: Unit<Item>[] = [];
  base.forEach((each, at) => {
    if (!isDataField(each)) return;
    const standsFor = each.tag === '880' ? context.pairing?.alone.get(each) : each.tag;
    if (standsFor === undefined || !spec.tags.includes(standsFor)) return;
    const field = standsFor === each.tag ? each : { ...each, tag: standsFor };
    const original = context.pairing?.originals.get(each);
    const items = spec.itemsOf(field, context, original);
    if (items.length === 0) return;
    units.push({
      at,
      field,
      original,
      originalAt: original === undefined ? undefined : base.indexOf(original),
      alone: each.tag === '880',
      items,
    });
  });
  const { rank } = spec;
  // When nothing is to be said any more, all fields that would say something go.
  if (rank === undefined || !onlyBest || units.length < 2) return units;
  const best = units.reduce((a, b) => (rank(b.field) < rank(a.field) ? b : a));
  return [best];
}

interface Gap<Item> {
  /** Index in the base that what is written goes before; undefined at the end of the list. */
  readonly before: number | undefined;
  readonly items: readonly Item[];
  /** Units of the base between the same neighbours. */
  readonly units: readonly Unit<Item>[];
}

/** Keeps units whose items are still there in the same order; what lies between is to be written. */
function align<Item>(
  units: readonly Unit<Item>[],
  items: readonly Item[],
): { gaps: Gap<Item>[]; unplaced: Unit<Item>[] } {
  const gaps: Gap<Item>[] = [];
  const unplaced: Unit<Item>[] = [];
  let done = 0;
  let waiting: Unit<Item>[] = [];
  for (const unit of units) {
    let at = done;
    while (at < items.length && !startsWith(items, at, unit.items)) at++;
    if (at >= items.length) {
      waiting.push(unit);
      unplaced.push(unit);
      continue;
    }
    if (at > done || waiting.length > 0) gaps.push({ before: unit.at, items: items.slice(done, at), units: waiting });
    waiting = [];
    done = at + unit.items.length;
  }
  if (done < items.length || waiting.length > 0) {
    const last = units.at(-1);
    gaps.push({ before: last === undefined ? undefined : last.at + 1, items: items.slice(done), units: waiting });
  }
  return { gaps, unplaced };
}

function startsWith<Item>(items: readonly Item[], at: number, part: readonly Item[]): boolean {
  if (at + part.length > items.length) return false;
  for (let i = 0; i < part.length; i++) if (!sameData(items[at + i], part[i])) return false;
  return true;
}

function insert<Item>(spec: ListRule<Item>, item: Item, before: number | undefined, editor: RecordEditor): void {
  const written = spec.fieldOf(item, editor.context, undefined);
  if (written.original === undefined) {
    editor.insert(written.field, before, spec.tags[0]!);
    return;
  }
  const number = editor.nextLink();
  editor.insert(withLinkage(written.field, `880-${number}`), before, spec.tags[0]!);
  editor.insertOriginal(originalField(written, number));
}

function rewrite<Item>(
  spec: ListRule<Item>,
  unit: Unit<Item>,
  item: Item,
  editor: RecordEditor,
  elsewhere: { readonly before: number | undefined } | undefined,
): void {
  const { context } = editor;
  const written = spec.fieldOf(item, context, unit.field);
  const merged = merge(unit.field, written.field, spec.carries);
  const says = spec.itemsOf(merged, context, written.original);
  const field = says.length === 1 && sameData(says[0], item) ? merged : written.field;
  const put = (result: DataField): void => {
    if (elsewhere === undefined) {
      editor.replace(unit.at, result);
    } else {
      editor.remove(unit.at);
      editor.insert(result, elsewhere.before, spec.tags[0]!);
    }
  };
  if (written.original === undefined) {
    put(withoutLinkage(field));
    if (unit.originalAt !== undefined) editor.remove(unit.originalAt);
    return;
  }
  const number = (unit.original === undefined ? undefined : linkOf(unit.original)) ?? editor.nextLink();
  put(withLinkage(field, `880-${number}`));
  const original = originalField(written, number);
  if (unit.originalAt === undefined) editor.insertOriginal(original);
  else editor.replace(unit.originalAt, original);
}

function linkOf(original: DataField): string | undefined {
  const number = parseLinkage(original)?.number;
  return number === '00' ? undefined : number;
}

/** The subfields of `base`, those with a carried code replaced by the new ones, in the place of the first of them. */
function merge(base: DataField, written: DataField, carries: string): DataField {
  const subfields = [];
  let placed = false;
  for (const subfield of base.subfields) {
    if (!carries.includes(subfield.code)) {
      subfields.push(subfield);
    } else if (!placed) {
      subfields.push(...written.subfields);
      placed = true;
    }
  }
  if (!placed) subfields.push(...written.subfields);
  return { ...written, subfields };
}

function withoutLinkage(field: DataField): DataField {
  return field.subfields.some(({ code }) => code === '6')
    ? { ...field, subfields: field.subfields.filter(({ code }) => code !== '6') }
    : field;
}

function withLinkage(field: DataField, value: string): DataField {
  if (field.subfields.some((each) => each.code === '6' && each.value === value)) return field;
  return { ...field, subfields: [{ code: '6', value }, ...field.subfields.filter(({ code }) => code !== '6')] };
}

function originalField(written: Written, number: string): DataField {
  const original = written.original!;
  const text = original.subfields.map(({ value }) => value).join(' ');
  const linkage = linkageOfOriginal(written.field.tag, number, text);
  return { ...original, tag: '880', subfields: [{ code: '6', value: linkage }, ...original.subfields] };
}
