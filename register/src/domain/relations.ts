/**
 * Relations between titles (MARC 760–787) seen from both ends: what each kind is from the other side, and which statements of two
 * records agree. A link is stored once, in the record that states it.
 */
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { Relation, RelationKind, Serial } from '@masthead/serial';

/** A link in another record that points at this one. */
export interface IncomingRelation {
  readonly kind: RelationKind;
  readonly from: Issn;
}

/** The same link as the other record would state it. */
export const reciprocalKinds: Readonly<Record<RelationKind, RelationKind>> = {
  'main-series': 'subseries',
  subseries: 'main-series',
  'original-language': 'translation',
  translation: 'original-language',
  supplement: 'supplement-to',
  'supplement-to': 'supplement',
  'other-edition': 'other-edition',
  'other-medium': 'other-medium',
  'issued-with': 'issued-with',
  continues: 'continued-by',
  'continues-in-part': 'continued-in-part-by',
  supersedes: 'superseded-by',
  'supersedes-in-part': 'superseded-in-part-by',
  'formed-by-union-of': 'merged-with',
  absorbed: 'absorbed-by',
  'absorbed-in-part': 'absorbed-in-part-by',
  'separated-from': 'split-into',
  'continued-by': 'continues',
  'continued-in-part-by': 'continues-in-part',
  'superseded-by': 'supersedes',
  'superseded-in-part-by': 'supersedes-in-part',
  'absorbed-by': 'absorbed',
  'absorbed-in-part-by': 'absorbed-in-part',
  'split-into': 'separated-from',
  'merged-with': 'formed-by-union-of',
  'changed-back-to': 'continues',
  related: 'related',
};

/** Other answers that are as good: cataloguers choose between them, or both ends of a merger name each other. */
const alsoAnswers: Readonly<Partial<Record<RelationKind, readonly RelationKind[]>>> = {
  'merged-with': ['merged-with', 'absorbed', 'continues'],
  'formed-by-union-of': ['continued-by'],
  'changed-back-to': ['changed-back-to', 'continued-by', 'supersedes'],
  continues: ['changed-back-to', 'split-into', 'merged-with'],
  'continued-by': ['separated-from', 'formed-by-union-of'],
  'continues-in-part': ['split-into'],
  'continued-in-part-by': ['separated-from'],
  'separated-from': ['continued-in-part-by', 'continued-by'],
  'split-into': ['continues-in-part', 'continues'],
};

/** Which end of a step of a title's history the related resource is. Absent: the kind is no such step. */
export const succession: Readonly<Partial<Record<RelationKind, 'earlier' | 'later'>>> = {
  continues: 'earlier',
  supersedes: 'earlier',
  'continues-in-part': 'earlier',
  'supersedes-in-part': 'earlier',
  'formed-by-union-of': 'earlier',
  absorbed: 'earlier',
  'absorbed-in-part': 'earlier',
  'separated-from': 'earlier',
  'continued-by': 'later',
  'superseded-by': 'later',
  'changed-back-to': 'later',
  'continued-in-part-by': 'later',
  'superseded-in-part-by': 'later',
  'absorbed-by': 'later',
  'absorbed-in-part-by': 'later',
  'split-into': 'later',
  'merged-with': 'later',
};

/** Kinds of which the two ends are never the same: a supplement is no supplement of its supplement. */
const directed: ReadonlySet<RelationKind> = new Set([
  'main-series',
  'subseries',
  'original-language',
  'translation',
  'supplement',
  'supplement-to',
]);

/** Steps back and forth that do happen: what separated is absorbed again, what changed changes back. */
const reversible: ReadonlySet<RelationKind> = new Set([
  'changed-back-to',
  'merged-with',
  'absorbed',
  'absorbed-by',
  'absorbed-in-part',
  'absorbed-in-part-by',
]);

/**
 * How what the other record states (`back`) stands to one relation of this record. `missing`: it states nothing. `differs`: it names
 * this title in another way, which no program should mend. `contradicts`: both cannot be so.
 */
export type PairVerdict = 'answered' | 'missing' | 'differs' | 'contradicts';

export function judgePair(kind: RelationKind, back: readonly RelationKind[]): PairVerdict {
  if (back.length === 0) return 'missing';
  const answers = [reciprocalKinds[kind], ...(alsoAnswers[kind] ?? [])];
  if (back.some((other) => answers.includes(other))) return 'answered';
  return back.some((other) => contradicts(kind, other)) ? 'contradicts' : 'differs';
}

function contradicts(kind: RelationKind, other: RelationKind): boolean {
  if (directed.has(kind)) return other === kind;
  const side = succession[kind];
  if (side === undefined || side !== succession[other]) return false;
  return !reversible.has(kind) && !reversible.has(other);
}

/**
 * The kind in which the other record would state a relation of this one. MARC 785 with second indicator 7 means "merged with … to form
 * …": the last such field names what was formed, those before it name what went into it as well.
 */
export function reciprocalOf(relation: Relation, all: readonly Relation[]): RelationKind {
  if (relation.kind !== 'merged-with') return reciprocalKinds[relation.kind];
  return all.findLast(({ kind }) => kind === 'merged-with') === relation ? 'formed-by-union-of' : 'merged-with';
}

/**
 * Relations of both directions as this record would state them: its own first, then those that only the other record states.
 * A pair that is stated from both ends appears once, as this record has it.
 */
export function bothDirections(own: readonly Relation[], incoming: readonly IncomingRelation[]): Relation[] {
  const stated = new Set(own.map((relation) => relation.issn));
  const added: Relation[] = [];
  for (const { kind, from } of incoming) {
    if (stated.has(from)) continue;
    stated.add(from);
    added.push({ kind: reciprocalKinds[kind], issn: from });
  }
  return [...own, ...added];
}

/** Numbers that a title is said to be related to while they are its own: nothing is related to itself. */
export function relationsToItself({ issn, relations }: Pick<Serial, 'issn' | 'relations'>): readonly Relation[] {
  return relations.filter((relation) => relation.issn === issn);
}

/** The relations with cancelled numbers replaced by what stands for them now; of two that become one, the first stays. */
export function followReplacements(
  relations: readonly Relation[],
  replacementOf: (issn: Issn) => number | undefined,
): readonly Relation[] {
  if (!relations.some(({ issn }) => issn !== undefined && replacementOf(issn) !== undefined)) return relations;
  const kept: Relation[] = [];
  for (const relation of relations) {
    const replacement = relation.issn === undefined ? undefined : replacementOf(relation.issn);
    const issn = replacement === undefined ? undefined : issnFromInteger(replacement);
    const followed = issn === undefined ? relation : { ...relation, issn };
    const known = kept.some(({ kind, issn: other }) => kind === followed.kind && other && other === followed.issn);
    if (!known) kept.push(followed);
  }
  return kept;
}
