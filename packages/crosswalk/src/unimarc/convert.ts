/**
 * MARC 21 to UNIMARC and back. Every field is converted and converted back at once: what does not come back the same is kept verbatim in
 * 886 beside what was made of it, and reported. On the way back a kept field replaces what was made of it, unless that was changed since.
 */
import {
  comparableLeader,
  type DataField,
  type Field,
  isControlField,
  isDataField,
  isSameField,
  type MarcRecord,
} from '@masthead/marc';
import { isPunctuated } from '../marc21/punctuation.ts';
import {
  type Coded,
  type CodedContext,
  codedMarc21,
  codedToMarc21,
  codedToUnimarc,
  codedUnimarc,
  generalCodes,
  utf8Set,
} from './coded.ts';
import { absentField, type Foreign, foreignOf, isForeign, keptField, keptLeader, type MarcDialect } from './foreign.ts';
import { differences, type Loss, lossOf } from './loss.ts';
import type { About, PairRule, UnimarcOptions } from './rule.ts';
import { rulesOfMarc21, rulesOfUnimarc } from './rules.ts';
import { bareField, linkedMarc21, linkedUnimarc, pairsOfMarc21, pairsOfUnimarc, type Scripted } from './scripts.ts';
import { titleProperOf } from './titles.ts';

export interface Converted {
  readonly record: MarcRecord;
  /** What has no place in the other format, in the order of the source; all of it is kept in 886 but what was changed since. */
  readonly losses: readonly Loss[];
}

/** A UNIMARC record as MARC 21. */
export function unimarcToMarc21(record: MarcRecord, options: UnimarcOptions = {}): Converted {
  return convert(record, toMarc21, options);
}

/** A MARC 21 record as UNIMARC, in UTF-8 (100 $a/26-29 is 50). */
export function marc21ToUnimarc(record: MarcRecord, options: UnimarcOptions = {}): Converted {
  return convert(record, toUnimarc, options);
}

/** One way of converting; its `back` is the other. */
interface Direction {
  readonly from: MarcDialect;
  readonly to: MarcDialect;
  readonly codedTags: ReadonlySet<string>;
  readonly codedTagsThere: ReadonlySet<string>;
  readonly coded: (coded: Coded, context: CodedContext) => Coded;
  readonly codedBack: (coded: Coded, context: CodedContext) => Coded;
  readonly rules: ReadonlyMap<string, PairRule>;
  convert(rule: PairRule, fields: readonly DataField[], about: About): readonly DataField[];
  pairs(fields: readonly Field[]): Map<Field, Scripted | 'taken'> | undefined;
  /** Control subfields of fields in several scripts. */
  readonly linkCodes: string;
  link(fields: readonly DataField[], link: string): readonly DataField[];
  readonly back: () => Direction;
}

const toUnimarc: Direction = {
  from: 'marc21',
  to: 'unimarc',
  codedTags: codedMarc21,
  codedTagsThere: codedUnimarc,
  coded: codedToUnimarc,
  codedBack: codedToMarc21,
  rules: rulesOfMarc21,
  convert: (rule, fields, about) => rule.toUnimarc(fields, about),
  pairs: pairsOfMarc21,
  linkCodes: '6',
  link: (fields, link) => fields.map((field) => linkedUnimarc(field, link)),
  back: () => toMarc21,
};

const toMarc21: Direction = {
  from: 'unimarc',
  to: 'marc21',
  codedTags: codedUnimarc,
  codedTagsThere: codedMarc21,
  coded: codedToMarc21,
  codedBack: codedToUnimarc,
  rules: rulesOfUnimarc,
  convert: (rule, fields, about) => rule.toMarc21(fields, about),
  pairs: pairsOfUnimarc,
  linkCodes: '67',
  link: linkedMarc21,
  back: () => toUnimarc,
};

/** Fields of the result with the place in the source that they came from. */
interface Placed {
  readonly at: number;
  readonly fields: readonly Field[];
}

function convert(record: MarcRecord, way: Direction, options: UnimarcOptions): Converted {
  const losses: Loss[] = [];
  const kept: DataField[] = [];
  const codedFields: Field[] = [];
  const rest: Field[] = [];
  for (const field of record.fields) {
    if (isForeign(field, way.to)) kept.push(field);
    else if (way.codedTags.has(field.tag)) codedFields.push(field);
    else rest.push(field);
  }
  const foreign = kept.length === 0 ? nothing : foreignOf(kept);

  const context = codedContext(rest, codedFields, way.from);
  const source: Coded = { leader: record.leader, fields: codedFields };
  const coded = codedWith(foreign, source, context, way, losses);
  const about: About = {
    punctuated: isPunctuated(way.from === 'marc21' ? record.leader : coded.leader),
    title: context.title.trim().toLowerCase(),
    language: context.language,
    options,
  };
  const made: Field[] = [...coded.fields];
  const placed: Placed[] = [];
  const left = restored(foreign, rest, way, about, placed, losses);
  for (const unit of unitsOf(left, way)) {
    const written = convertUnit(unit, way, about);
    const back = convertedBack(written, unit, way, about);
    const at = unit.at;
    if (sameFields(unit.fields, back)) {
      placed.push({ at, fields: written });
      continue;
    }
    placed.push({ at, fields: [...written, ...unit.fields.map((field) => keptField(field, way.from))] });
    for (const field of unit.fields) {
      if (back.some((each) => isSameField(each, field))) continue;
      losses.push(lossOf(field, written.length > 0, back, { from: way.from }));
    }
  }
  // What was put back stands where what stood for it was.
  if (kept.length > 0) placed.sort((one, other) => one.at - other.at);
  for (const { fields } of placed) for (const field of fields) made.push(field);
  // MARC 21 has the language of cataloguing in 040, if there is one.
  const spoken = way.to === 'unimarc' || made.some(({ tag }) => tag === '040') ? context.language : '';
  made.push(...codedResidue(source, coded, { ...context, language: spoken }, way, losses));
  made.sort(byTag);
  return { record: { leader: coded.leader, fields: made }, losses };
}

const nothing: Foreign = { fields: [], absent: [] };

const byTag = (one: Field, other: Field): number => (one.tag < other.tag ? -1 : one.tag > other.tag ? 1 : 0);

function codedContext(rest: readonly Field[], coded: readonly Field[], from: MarcDialect): CodedContext {
  const titleTag = from === 'marc21' ? '245' : '200';
  const field = rest.find((each): each is DataField => each.tag === titleTag && isDataField(each));
  const title = titleProperOf(field, { punctuated: from === 'marc21' });
  let language = '';
  if (from === 'marc21') {
    const source = rest.find((each): each is DataField => each.tag === '040' && isDataField(each));
    language = source?.subfields.find(({ code }) => code === 'b')?.value ?? '';
  } else {
    language = generalCodes(coded).slice(22, 25).trim();
  }
  return { title, language: /^[a-z]{3}$/.test(language) ? language : '' };
}

/** Coded data of the result: made of the source's, and with what was kept where that still says the same. */
function codedWith(foreign: Foreign, source: Coded, context: CodedContext, way: Direction, losses: Loss[]): Coded {
  const made = way.coded(source, context);
  const own = foreign.fields.filter(({ tag }) => way.codedTagsThere.has(tag)).map(inUtf8);
  const absent = foreign.absent.filter((tag) => way.codedTagsThere.has(tag));
  if (own.length === 0 && absent.length === 0 && foreign.leader === undefined) return made;
  const tags = [...new Set([...own.map(({ tag }) => tag), ...absent])];
  const withTags = (base: Coded, taken: readonly string[], leader = base.leader): Coded => ({
    leader,
    fields: [...base.fields.filter(({ tag }) => !taken.includes(tag)), ...own.filter(({ tag }) => taken.includes(tag))],
  });
  const holds = (candidate: Coded): boolean => sameCoded(way.codedBack(candidate, context), source);
  const leader = foreign.leader === undefined ? made.leader : keptLeaderOf(foreign.leader, made.leader, way.to);
  const whole = withTags(made, tags, leader);
  if (holds(whole)) return whole;
  // Something was changed since: each by itself, beside what the record says now.
  const says = way.codedBack(made, context);
  let result = made;
  for (const tag of tags) {
    const candidate = withTags(result, [tag]);
    if (sameCoded(way.codedBack(candidate, context), says)) result = candidate;
    else losses.push({ type: 'changed-since', tag, kept: false });
  }
  const withLeader = { ...result, leader };
  return sameCoded(way.codedBack(withLeader, context), says) ? withLeader : result;
}

/** Length and address are computed when it is written; leader/09 and 20-23 are those of the format. */
function keptLeaderOf(kept: string, made: string, to: MarcDialect): string {
  const nine = to === 'marc21' ? 'a' : kept[9];
  return made.slice(0, 5) + kept.slice(5, 9) + nine + made.slice(10, 17) + kept.slice(17, 20) + made.slice(20);
}

/** What is written is UTF-8, whatever the file was from which 100 $a was kept. Codes that stand elsewhere are left as they are. */
function inUtf8(field: Field): Field {
  if (field.tag !== '100' || !isDataField(field)) return field;
  const [first, ...others] = field.subfields;
  if (first?.code !== 'a' || !namesCharsets.test(first.value)) return field;
  const value = first.value.slice(0, 26) + utf8Set + first.value.slice(34);
  return { ...field, subfields: [{ code: 'a', value }, ...others] };
}
const namesCharsets = /^.{26}\d\d(?:\d\d| {2}|--|\|\|){3}/s;

function sameCoded(one: Coded, other: Coded): boolean {
  return (
    comparableLeader(withoutCharset(one.leader)) === comparableLeader(withoutCharset(other.leader)) &&
    sameFields(one.fields, other.fields)
  );
}

/** Leader/09 says only in which characters a file is. */
const withoutCharset = (leader: string): string => `${leader.slice(0, 9)} ${leader.slice(10)}`;

/** 886 for coded data that do not come back, or come back though they were not there. */
function codedResidue(source: Coded, made: Coded, context: CodedContext, way: Direction, losses: Loss[]): DataField[] {
  const back = way.codedBack(made, context);
  if (sameCoded(back, source)) return [];
  const kept: DataField[] = [];
  if (comparableLeader(withoutCharset(back.leader)) !== comparableLeader(withoutCharset(source.leader))) {
    kept.push(keptLeader(source.leader, way.from));
    const positions = differences(comparable(source.leader), comparable(back.leader));
    losses.push({ type: 'no-code', tag: 'LDR', positions, kept: true });
  }
  const tags = new Set([...source.fields, ...back.fields].map(({ tag }) => tag));
  for (const tag of tags) {
    const before = source.fields.filter((field) => field.tag === tag);
    const after = back.fields.filter((field) => field.tag === tag);
    if (sameFields(before.map(inUtf8), after)) continue;
    if (before.length === 0) {
      kept.push(absentField(tag, way.from));
      continue;
    }
    for (const [at, field] of before.entries()) {
      kept.push(keptField(field, way.from));
      losses.push(codedLoss(inUtf8(field), after[at]));
    }
  }
  return kept;
}

/** The leader with what a file decides made the same. */
const comparable = (leader: string): string =>
  `00000${withoutCharset(leader).slice(5, 10)}2200000${leader.slice(17, 20)}`;

function codedLoss(field: Field, back: Field | undefined): Loss {
  const { tag } = field;
  if (back === undefined) return { type: 'no-field', tag, kept: true };
  const [one, other] = [field, back].map((each) =>
    isControlField(each) ? each.value : (each.subfields[0]?.value ?? ''),
  );
  if (!isControlField(field) && field.subfields.length > 1) return { type: 'other-form', tag, kept: true };
  const positions = differences(one!, other!);
  if (positions.length === 0) return { type: 'other-form', tag, kept: true };
  return { type: 'no-code', tag, positions, ...(!isControlField(field) && { code: 'a' }), kept: true };
}

/** Puts back what was kept of the format we convert to, and gives the fields of the source that it did not stand for. */
function restored(
  foreign: Foreign,
  rest: readonly Field[],
  way: Direction,
  about: About,
  placed: Placed[],
  losses: Loss[],
): readonly (Field | undefined)[] {
  const own = foreign.fields.filter(({ tag }) => !way.codedTagsThere.has(tag));
  if (own.length === 0) return rest;
  const left: (Field | undefined)[] = [...rest];
  const stale: Field[] = [];
  for (const unit of unitsOf(own, way.back())) {
    const standsFor = convertUnit(unit, way.back(), about);
    const places: number[] = [];
    for (const field of standsFor) {
      const at = left.findIndex(
        (each, index) => each !== undefined && !places.includes(index) && isSameField(each, field),
      );
      if (at >= 0) places.push(at);
    }
    if (places.length < standsFor.length) {
      stale.push(...unit.fields);
      continue;
    }
    for (const at of places) left[at] = undefined;
    placed.push({ at: places.length === 0 ? rest.length + unit.at : Math.min(...places), fields: unit.fields });
  }
  for (const { tag } of stale) losses.push({ type: 'changed-since', tag, kept: false });
  return left;
}

interface Unit {
  readonly at: number;
  readonly fields: readonly Field[];
  readonly rule?: PairRule;
  readonly scripted?: Scripted;
}

/** Fields that are converted as one, in the order of their first. */
function unitsOf(fields: readonly (Field | undefined)[], way: Direction): Unit[] {
  const units: Unit[] = [];
  const together = new Map<PairRule, { at: number; fields: Field[]; rule: PairRule }>();
  const pairs = way.pairs(fields.filter((field) => field !== undefined));
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at];
    if (field === undefined) continue;
    const pair = pairs?.get(field);
    if (pair === 'taken') continue;
    if (pair !== undefined) {
      units.push({ at, fields: pair.fields, scripted: pair });
      continue;
    }
    const rule = isDataField(field) ? way.rules.get(field.tag) : undefined;
    if (rule === undefined) {
      units.push({ at, fields: [field] });
      continue;
    }
    if (!rule.together) {
      units.push({ at, fields: [field], rule });
      continue;
    }
    const present = together.get(rule);
    if (present !== undefined) {
      present.fields.push(field);
      continue;
    }
    const unit = { at, fields: [field], rule };
    together.set(rule, unit);
    units.push(unit);
  }
  return units;
}

function convertUnit({ fields, rule, scripted }: Unit, way: Direction, about: About): readonly DataField[] {
  if (rule !== undefined) return way.convert(rule, fields as readonly DataField[], about);
  if (scripted === undefined) return [];
  const made: DataField[] = [];
  for (const field of scripted.fields) {
    const bare = bareField(field, way.linkCodes);
    const own = way.rules.get(bare.tag);
    const one = own === undefined ? [] : way.convert(own, [bare], about);
    if (one.length !== 1) return scripted.link === undefined ? one : [];
    made.push(one[0]!);
  }
  return scripted.link === undefined ? made : way.link(made, scripted.link);
}

/** What a unit was made into, as the source's format again. */
function convertedBack(written: readonly DataField[], unit: Unit, way: Direction, about: About): readonly DataField[] {
  if (written.length === 0) return written;
  const back = way.back();
  if (written.length === 1 && unit.scripted === undefined) {
    const rule = back.rules.get(written[0]!.tag);
    return rule === undefined ? nothingMade : back.convert(rule, written, about);
  }
  return unitsOf(written, back).flatMap((each) => convertUnit(each, back, about));
}
const nothingMade: readonly DataField[] = [];

/** The same fields, in any order. */
function sameFields(some: readonly Field[], others: readonly Field[]): boolean {
  if (some.length !== others.length) return false;
  if (some.length === 1) return isSameField(some[0]!, others[0]!);
  const left = [...others];
  for (const field of some) {
    const at = left.findIndex((each) => isSameField(each, field));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}
