/**
 * Which parts of a MARC 21 record are the essential data that the ISSN network gives to everybody: derived from the free rows of
 * `linked-data/elements.ts`, so that a record, and whatever is written from it, shows no more than its linked data do.
 */
import type { Field } from '@masthead/marc';
import { modelElements } from './linked-data/elements.ts';

/** What of the fields with one tag is meant. */
interface TagRule {
  /** The whole value of a control field. */
  whole: boolean;
  /** First and last positions of a control field, from 0. */
  readonly positions: (readonly [first: number, last: number])[];
  /** Subfields, of fields with these indicators; undefined for any. */
  readonly groups: { readonly ind1?: string; readonly ind2?: string; readonly codes: Set<string> }[];
}

export type FieldTable = ReadonlyMap<string, TagRule>;

/** What a record is kept and found by, and which says nothing of the resource: number, keeper, date of change. */
const structure = '001, 003, 005';

/** The essential data: what the free rows of the model are made of. */
export const essentialFields: FieldTable = parseFieldTable(
  [structure, ...modelElements.filter(({ free }) => free).map(({ marc, freeMarc }) => freeMarc ?? marc)].join(', '),
);

/** The history of transactions in the network's own system: administrative data, which only the network sees. */
export const administrativeFields: FieldTable = parseFieldTable('039 $a $b $c $d $z');

/**
 * Reads a list of places as the mapping writes them: `022 $a $l`, `008/15-17`, `007`, `023 0# $a` (`#`: any indicator). The leader is
 * left out: it belongs to every record.
 */
export function parseFieldTable(text: string): FieldTable {
  const table = new Map<string, TagRule>();
  for (const item of text.split(/[,;]/).map((part) => part.trim())) {
    if (item === '' || item.startsWith('LDR')) continue;
    const match = /^(\d{3})(?:\/(\d\d)(?:-(\d\d))?)?(?: ([0-9#])([0-9#]))?((?: \$\S)*)$/.exec(item);
    if (match === null) throw new RangeError(`No place of a MARC 21 record: ${item}`);
    const [, tag = '', first, last = first, ind1, ind2, codes = ''] = match;
    const rule = table.get(tag) ?? { whole: false, positions: [], groups: [] };
    table.set(tag, rule);
    if (first !== undefined) rule.positions.push([Number(first), Number(last)]);
    else if (codes !== '')
      addCodes(
        rule,
        [...codes.matchAll(/\$(\S)/g)].map(([, code = '']) => code),
        ind1,
        ind2,
      );
    else if (tag < '010') rule.whole = true;
    else throw new RangeError(`Which subfields of ${tag}?`);
  }
  return table;
}

function addCodes(rule: TagRule, codes: readonly string[], one?: string, other?: string): void {
  const [ind1, ind2] = [one, other].map((indicator) => (indicator === '#' ? undefined : indicator));
  let group = rule.groups.find((known) => known.ind1 === ind1 && known.ind2 === ind2);
  if (group === undefined) {
    group = { ...(ind1 !== undefined && { ind1 }), ...(ind2 !== undefined && { ind2 }), codes: new Set() };
    rule.groups.push(group);
  }
  for (const code of codes) group.codes.add(code);
}

/** Whether the table names a place, such as `008/35-37` or `510 $a`: all of it. */
export function namesPlace(table: FieldTable, place: string): boolean {
  for (const [tag, asked] of parseFieldTable(place)) {
    const rule = table.get(tag);
    if (rule === undefined || (asked.whole && !rule.whole)) return false;
    for (const [first, last] of asked.positions) {
      for (let at = first; at <= last; at++) if (!rule.whole && !isNamed(rule, at)) return false;
    }
    for (const { codes } of asked.groups) {
      for (const code of codes) if (!rule.groups.some((group) => group.codes.has(code))) return false;
    }
  }
  return true;
}

const isNamed = ({ positions }: TagRule, at: number): boolean =>
  positions.some(([first, last]) => at >= first && at <= last);

/** MARC 21's fill character: what stands here is not said. */
const fill = '|';

/** What of a field the table names; undefined when that is nothing. An 880 is judged as the field that it is the original of. */
export function namedPart(table: FieldTable, field: Field): Field | undefined {
  if ('value' in field) {
    const rule = table.get(field.tag);
    if (rule === undefined || rule.whole) return rule && field;
    if (rule.positions.length === 0) return undefined;
    let value = '';
    for (let at = 0; at < field.value.length; at++) value += isNamed(rule, at) ? field.value[at] : fill;
    return { tag: field.tag, value };
  }
  const codes = codesOf(table, field);
  if (codes === undefined) return undefined;
  // $6 joins the two scripts of a field and says nothing else.
  const subfields = field.subfields.filter(({ code }) => code === '6' || codes.has(code));
  if (!subfields.some(({ code }) => code !== '6')) return undefined;
  return { ...field, subfields };
}

/** All but what the table names; undefined when that is nothing. */
export function unnamedPart(table: FieldTable, field: Field): Field | undefined {
  if ('value' in field) return table.has(field.tag) ? undefined : field;
  const codes = codesOf(table, field);
  if (codes === undefined) return field;
  const subfields = field.subfields.filter(({ code }) => !codes.has(code));
  return subfields.length === 0 ? undefined : { ...field, subfields };
}

function codesOf(
  table: FieldTable,
  field: Exclude<Field, { readonly value: string }>,
): ReadonlySet<string> | undefined {
  let tag = field.tag;
  if (tag === '880') tag = field.subfields.find(({ code }) => code === '6')?.value.slice(0, 3) ?? '';
  const groups = table.get(tag)?.groups;
  if (groups === undefined || groups.length === 0) return undefined;
  const named = groups.filter(
    ({ ind1, ind2 }) => (ind1 === undefined || ind1 === field.ind1) && (ind2 === undefined || ind2 === field.ind2),
  );
  if (named.length < 2) return named[0]?.codes;
  return new Set(named.flatMap(({ codes }) => [...codes]));
}
