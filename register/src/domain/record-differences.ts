/**
 * What changed between two records, as a cataloguer would tell it: fields matched by tag, indicators, content and order, and within a
 * field the subfields that stayed, went, came or changed. Pure. Two records have no differences only if they are equal (the record
 * length and base address in the leader, which belong to an encoding, apart), so a correction can show all that somebody else wrote.
 */
import { type ControlField, type DataField, type Field, isControlField, type MarcRecord } from '@masthead/marc';

export type FieldDifference =
  /** Character positions of the leader or of a control field (005, 008 …) with other values. */
  | {
      readonly type: 'positions';
      /** `LDR` for the leader. */
      readonly tag: string;
      readonly before: string;
      readonly after: string;
      readonly positions: readonly PositionDifference[];
    }
  | { readonly type: 'added'; readonly tag: string; readonly after: Field }
  | { readonly type: 'removed'; readonly tag: string; readonly before: Field }
  | {
      readonly type: 'changed';
      readonly tag: string;
      readonly before: DataField;
      readonly after: DataField;
      /** Every subfield of both, in order: those without `removed` (and the former values) are the field before, without `added` after. */
      readonly subfields: readonly SubfieldStep[];
    }
  /** The field stands elsewhere: `from` and `to` are its places among the fields that both have, from 0. It may be changed as well. */
  | { readonly type: 'moved'; readonly tag: string; readonly field: Field; readonly from: number; readonly to: number };

export interface PositionDifference {
  /** 0 is the first character. */
  readonly from: number;
  readonly before: string;
  readonly after: string;
}

export type SubfieldStep =
  | { readonly type: 'same' | 'added' | 'removed'; readonly code: string; readonly value: string }
  | { readonly type: 'changed'; readonly code: string; readonly before: string; readonly after: string };

/** In the order of the record after; what was removed stands where its tag would. */
export function differences(before: MarcRecord, after: MarcRecord): FieldDifference[] {
  const found: (FieldDifference & { readonly at: number })[] = [];
  const leaders = [comparableLeader(before), comparableLeader(after)] as const;
  const pairs = matchFields(before.fields, after.fields);
  for (const { one, other } of pairs) {
    const [old, fresh] = [before.fields[one]!, after.fields[other]!];
    if (fieldKey(old) !== fieldKey(fresh)) found.push({ ...changeOf(old, fresh), at: other });
  }
  const ranks = new Map(pairs.toSorted((a, b) => a.one - b.one).map((pair, rank) => [pair, rank]));
  const moved = outOfOrder(pairs);
  pairs.forEach((pair, to) => {
    if (!moved.has(pair)) return;
    const field = after.fields[pair.other]!;
    found.push({ type: 'moved', tag: field.tag, field, from: ranks.get(pair)!, to, at: pair.other });
  });
  const matchedBefore = new Set(pairs.map(({ one }) => one));
  const matchedAfter = new Set(pairs.map(({ other }) => other));
  after.fields.forEach((field, at) => {
    if (!matchedAfter.has(at)) found.push({ type: 'added', tag: field.tag, after: field, at });
  });
  before.fields.forEach((field, index) => {
    if (matchedBefore.has(index)) return;
    const place = after.fields.findIndex(({ tag }) => tag >= field.tag);
    found.push({ type: 'removed', tag: field.tag, before: field, at: place < 0 ? after.fields.length : place - 0.5 });
  });
  const ordered = found.sort((a, b) => a.at - b.at).map(({ at, ...difference }) => difference as FieldDifference);
  return leaders[0] === leaders[1] ? ordered : [positionsOf('LDR', ...leaders), ...ordered];
}

/** Record length (00–04) and base address (12–16) as zeros. */
function comparableLeader({ leader }: MarcRecord): string {
  const padded = leader.padEnd(24);
  return `00000${padded.slice(5, 12)}00000${padded.slice(17)}`;
}

interface Pair {
  /** Places among the fields before and after. */
  readonly one: number;
  readonly other: number;
}

/** Pairs of fields that are the same field before and after, in the order of the record after. */
function matchFields(before: readonly Field[], after: readonly Field[]): Pair[] {
  const pairs: Pair[] = [];
  const tags = new Set(after.map(({ tag }) => tag));
  for (const tag of tags) {
    const olds = placesOf(before, tag);
    const news = placesOf(after, tag);
    // Equal ones first: the k-th of those that are alike is the k-th of them.
    const alike = new Map<string, number[]>();
    for (const one of olds) {
      const key = fieldKey(before[one]!);
      alike.set(key, [...(alike.get(key) ?? []), one]);
    }
    const left: number[] = [];
    const taken = new Set<number>();
    for (const other of news) {
      const one = alike.get(fieldKey(after[other]!))?.shift();
      if (one === undefined) left.push(other);
      else {
        taken.add(one);
        pairs.push({ one, other });
      }
    }
    const open = olds.filter((one) => !taken.has(one));
    pairs.push(...matchSimilar(before, after, open, left));
  }
  return pairs.sort((a, b) => a.other - b.other);
}

const placesOf = (fields: readonly Field[], tag: string): number[] =>
  fields.flatMap((field, at) => (field.tag === tag ? [at] : []));

/** More combinations than this are not weighed: fields then go together in their order. */
const mostWeighed = 10_000;

function matchSimilar(before: readonly Field[], after: readonly Field[], olds: number[], news: number[]): Pair[] {
  const likely: (Pair & { readonly likeness: number })[] = [];
  const weigh = olds.length * news.length <= mostWeighed;
  olds.forEach((one, place) => {
    news.forEach((other, otherPlace) => {
      if (!weigh && place !== otherPlace) return;
      const likeness = likenessOf(before[one]!, after[other]!, olds.length === 1 && news.length === 1);
      if (likeness > 0) likely.push({ one, other, likeness: likeness - Math.abs(place - otherPlace) * 1e-6 });
    });
  });
  likely.sort((a, b) => b.likeness - a.likeness || a.other - b.other || a.one - b.one);
  const used = { one: new Set<number>(), other: new Set<number>() };
  return likely.flatMap(({ one, other }) => {
    if (used.one.has(one) || used.other.has(other)) return [];
    used.one.add(one);
    used.other.add(other);
    return [{ one, other }];
  });
}

/** 0: two different fields. The part of their subfields that is equal counts most, then the same codes, then the indicators. */
function likenessOf(one: Field, other: Field, alone: boolean): number {
  if (isControlField(one) || isControlField(other)) return isControlField(one) && isControlField(other) ? 1 : 0;
  // 880 stands for another field, which $6 names: the original script of a title is never that of a publisher.
  if (one.tag === '880' && linkedTag(one) !== linkedTag(other)) return 0;
  const total = Math.max(one.subfields.length, other.subfields.length);
  const equal = common(one.subfields.map(subfieldKey), other.subfields.map(subfieldKey)) / total;
  const codes = common(
    one.subfields.map(({ code }) => code),
    other.subfields.map(({ code }) => code),
  );
  const indicators = Number(one.ind1 === other.ind1) + Number(one.ind2 === other.ind2);
  const isOne = equal > 0 || (alone && codes > 0) || one.tag === '880';
  return isOne ? 10 * equal + codes / total + indicators / 4 : 0;
}

const linkedTag = (field: DataField): string | undefined =>
  field.subfields.find(({ code }) => code === '6')?.value.slice(0, 3);

/** How many values two lists have in common, each as often as it stands in both. */
function common(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of one) counts.set(value, (counts.get(value) ?? 0) + 1);
  let shared = 0;
  for (const value of other) {
    const count = counts.get(value) ?? 0;
    if (count > 0) shared++;
    counts.set(value, count - 1);
  }
  return shared;
}

const subfieldKey = ({ code, value }: { readonly code: string; readonly value: string }): string => `${code} ${value}`;

function fieldKey(field: Field): string {
  return isControlField(field)
    ? JSON.stringify([field.tag, field.value])
    : JSON.stringify([field.tag, field.ind1, field.ind2, ...field.subfields.map(({ code, value }) => [code, value])]);
}

/** Pairs that are not part of the longest run that keeps its order: as few fields as possible are told to have moved. */
function outOfOrder(pairs: readonly Pair[]): Set<Pair> {
  // Patience sorting: `tails[k]` is the pair that ends a run of k + 1 with the smallest place before.
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(({ one }, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]!.one < one) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) kept.add(at);
  return new Set(pairs.filter((_, at) => !kept.has(at)));
}

function changeOf(before: Field, after: Field): FieldDifference {
  const { tag } = after;
  if (isControlField(before) && isControlField(after)) return positionsOf(tag, before.value, after.value);
  return {
    type: 'changed',
    tag,
    before: before as DataField,
    after: after as DataField,
    subfields: subfieldSteps(before as DataField, after as DataField),
  };
}

function positionsOf(tag: ControlField['tag'], before: string, after: string): FieldDifference {
  const positions: PositionDifference[] = [];
  const length = Math.max(before.length, after.length);
  for (let at = 0; at < length; at++) {
    if (before[at] === after[at]) continue;
    const from = at;
    while (at < length && before[at] !== after[at]) at++;
    positions.push({ from, before: before.slice(from, at), after: after.slice(from, at) });
  }
  return { type: 'positions', tag, before, after, positions };
}

/** Longer lists than this by their product are compared from both ends only; what lies between counts as other. */
const mostCompared = 250_000;

function subfieldSteps(before: DataField, after: DataField): SubfieldStep[] {
  const [olds, news] = [before.subfields, after.subfields];
  const keys = [olds.map(subfieldKey), news.map(subfieldKey)] as const;
  let start = 0;
  while (start < olds.length && start < news.length && keys[0][start] === keys[1][start]) start++;
  let end = 0;
  const shorter = Math.min(olds.length, news.length) - start;
  while (end < shorter && keys[0].at(-1 - end) === keys[1].at(-1 - end)) end++;
  const steps: SubfieldStep[] = olds.slice(0, start).map((subfield) => ({ type: 'same', ...subfield }));
  const middle = [olds.slice(start, olds.length - end), news.slice(start, news.length - end)] as const;
  let [one, other] = [0, 0];
  for (const pair of longestCommon(middle[0].map(subfieldKey), middle[1].map(subfieldKey))) {
    steps.push(...gapSteps(middle[0].slice(one, pair.one), middle[1].slice(other, pair.other)));
    steps.push({ type: 'same', ...middle[0][pair.one]! });
    [one, other] = [pair.one + 1, pair.other + 1];
  }
  steps.push(...gapSteps(middle[0].slice(one), middle[1].slice(other)));
  for (const subfield of olds.slice(olds.length - end)) steps.push({ type: 'same', ...subfield });
  return steps;
}

/** Between two subfields that stayed: a value that went and one that came under the same code, in order, is one that changed. */
function gapSteps(olds: DataField['subfields'], news: DataField['subfields']): SubfieldStep[] {
  const pairs = longestCommon(
    olds.map(({ code }) => code),
    news.map(({ code }) => code),
  );
  const steps: SubfieldStep[] = [];
  let [one, other] = [0, 0];
  for (const pair of [...pairs, { one: olds.length, other: news.length }]) {
    for (; one < pair.one; one++) steps.push({ type: 'removed', ...olds[one]! });
    for (; other < pair.other; other++) steps.push({ type: 'added', ...news[other]! });
    if (one >= olds.length || other >= news.length) continue;
    steps.push({ type: 'changed', code: news[other]!.code, before: olds[one]!.value, after: news[other]!.value });
    one++;
    other++;
  }
  return steps;
}

/** Places of a longest common subsequence. */
function longestCommon(one: readonly string[], other: readonly string[]): Pair[] {
  if (one.length * other.length > mostCompared) return [];
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  for (let a = one.length - 1; a >= 0; a--) {
    for (let b = other.length - 1; b >= 0; b--) {
      lengths[a * width + b] =
        one[a] === other[b]
          ? lengths[(a + 1) * width + b + 1]! + 1
          : Math.max(lengths[(a + 1) * width + b]!, lengths[a * width + b + 1]!);
    }
  }
  const pairs: Pair[] = [];
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    if (one[a] === other[b]) pairs.push({ one: a++, other: b++ });
    else if (lengths[(a + 1) * width + b]! >= lengths[a * width + b + 1]!) a++;
    else b++;
  }
  return pairs;
}
