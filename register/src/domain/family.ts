/**
 * A family of titles that get their numbers together: which are versions of one title and so share an ISSN-L, what each record has to
 * say of the others, and what cannot be (ISO 3297:2020, 5.7, 5.8 and Annex B). Pure: what the Register knows is handed in.
 */
import type { Medium, RelationKind } from '@masthead/serial';
import { isWithdrawn, type NumberState } from './number-state.ts';
import { reciprocalKinds } from './relations.ts';

/** A title without a number yet, by its label in the request; or a number of the Register. */
export type End = string | number;

export interface FamilyTitle {
  readonly label: string;
  readonly medium?: Medium;
  /** Equal for titles that are called the same; empty when nothing is known. */
  readonly called: string;
}

export interface FamilyLink {
  readonly from: string;
  readonly kind: RelationKind;
  readonly to: End;
}

/** What the Register knows of a number that a family is linked with. */
export interface KnownTitle {
  readonly number: number;
  readonly state: NumberState;
  readonly replacement?: number;
  readonly centre?: string;
  readonly hasRecord: boolean;
  readonly medium?: Medium;
  readonly keyTitle?: string;
  readonly issnL?: number;
  /** Another title continues or supersedes it. */
  readonly followed?: boolean;
  /** It continues or supersedes another member of its ISSN-L: a new title beside versions that went on. */
  readonly follows?: boolean;
  /** All members of its ISSN-L, itself among them; of those too something is known. */
  readonly versions: readonly number[];
}

export interface FamilyRequest {
  readonly titles: readonly FamilyTitle[];
  readonly links: readonly FamilyLink[];
  readonly known: ReadonlyMap<number, KnownTitle>;
  /** Steps of title histories that the Register has, from the earlier to the later title. */
  readonly history: readonly (readonly [earlier: number, later: number])[];
}

export type FamilyProblem =
  | { readonly type: 'no-titles' }
  | { readonly type: 'label-repeated'; readonly label: string }
  | { readonly type: 'label-unknown'; readonly label: string }
  | { readonly type: 'link-to-itself'; readonly label: string; readonly kind: RelationKind }
  /** The Register does not know the number: there is no such predecessor, parent or version. */
  | { readonly type: 'link-unknown'; readonly label: string; readonly kind: RelationKind; readonly number: number }
  /** Nothing is linked with a withdrawn number; `replacement` is what to link with instead. */
  | {
      readonly type: 'link-withdrawn';
      readonly label: string;
      readonly kind: RelationKind;
      readonly number: number;
      readonly state: NumberState;
      readonly replacement?: number;
    }
  /** One is said to be both of the other, such as its supplement and its parent. */
  | { readonly type: 'link-both-ways'; readonly label: string; readonly other: End; readonly kind: RelationKind }
  /** A title would be later than itself. */
  | { readonly type: 'history-cycle'; readonly path: readonly End[] }
  /** Versions of one title have one ISSN-L, and these numbers have several. */
  | { readonly type: 'versions-of-two-titles'; readonly label: string; readonly issnLs: readonly number[] }
  /** Two versions of one title in the same medium. */
  | { readonly type: 'medium-twice'; readonly medium: Medium; readonly ends: readonly End[] };

/** Titles that share an ISSN-L. */
export interface VersionGroup {
  /** In the order of the request. */
  readonly labels: readonly string[];
  /** Versions that the Register has. */
  readonly siblings: readonly number[];
  /** The number that is the ISSN-L, or the title whose number will be it. */
  readonly issnL: End;
}

/** What a record has to say. */
export interface Statement {
  readonly of: End;
  readonly kind: RelationKind;
  readonly to: End;
}

export interface FamilyPlan {
  readonly groups: readonly VersionGroup[];
  readonly statements: readonly Statement[];
}

export type FamilyResult =
  | { readonly ok: true; readonly plan: FamilyPlan }
  | { readonly ok: false; readonly problems: readonly FamilyProblem[] };

/** Problems by which somebody who knows why may go on all the same. */
export function mayBeOverruled({ type }: FamilyProblem): boolean {
  return type === 'medium-twice';
}

export function planFamily(request: FamilyRequest, overruled = false): FamilyResult {
  const problems: FamilyProblem[] = [
    ...labelProblems(request),
    ...request.links.flatMap((link) => linkProblems(link, request)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const statements = createStatements();
  for (const { from, kind, to } of request.links) statements.sayBoth(from, kind, to);
  for (const [one, other] of inferredVersions(request)) statements.sayBoth(one, 'other-medium', other);
  const groups = groupVersions(request, statements.all(), problems);
  for (const { labels, siblings } of groups) {
    for (const label of labels) {
      for (const other of [...labels, ...siblings]) {
        if (other !== label) statements.sayBoth(label, 'other-medium', other);
      }
    }
  }
  problems.push(...contradictions(statements.all()), ...cycles(statements.all(), request.history));
  const grave = problems.filter((problem) => !(overruled && mayBeOverruled(problem)));
  return grave.length > 0
    ? { ok: false, problems: grave }
    : { ok: true, plan: { groups, statements: statements.all() } };
}

function labelProblems({ titles }: FamilyRequest): FamilyProblem[] {
  if (titles.length === 0) return [{ type: 'no-titles' }];
  const seen = new Set<string>();
  const repeated = new Set(titles.map(({ label }) => label).filter((label) => seen.size === seen.add(label).size));
  return [...repeated].map((label) => ({ type: 'label-repeated', label }));
}

function linkProblems({ from, kind, to }: FamilyLink, { titles, known }: FamilyRequest): FamilyProblem[] {
  const unknown = [from, to].filter((end) => typeof end === 'string' && !titles.some(({ label }) => label === end));
  if (unknown.length > 0) return unknown.map((label) => ({ type: 'label-unknown', label: String(label) }));
  if (from === to) return [{ type: 'link-to-itself', label: from, kind }];
  if (typeof to === 'string') return [];
  const other = known.get(to);
  if (other === undefined) return [{ type: 'link-unknown', label: from, kind, number: to }];
  if (!isWithdrawn(other.state)) return [];
  const { state, replacement } = other;
  const problem = { type: 'link-withdrawn', label: from, kind, number: to, state } as const;
  return [replacement === undefined ? problem : { ...problem, replacement }];
}

interface Statements {
  sayBoth(one: End, kind: RelationKind, other: End): void;
  all(): readonly Statement[];
}

function createStatements(): Statements {
  const said = new Map<string, Statement>();
  const say = (of: End, kind: RelationKind, to: End): void => {
    const key = JSON.stringify([of, kind, to]);
    if (!said.has(key)) said.set(key, { of, kind, to });
  };
  return {
    sayBoth(one, kind, other) {
      say(one, kind, other);
      say(other, reciprocalKinds[kind], one);
    },
    all: () => [...said.values()],
  };
}

/** Titles of a family that are called the same and differ in medium are versions of one, unless a link says what else they are. */
function inferredVersions({ titles, links }: FamilyRequest): [string, string][] {
  const linked = new Set(links.flatMap(({ from, to }) => [`${from}\n${to}`, `${to}\n${from}`]));
  return titles.flatMap((one, at) =>
    titles.slice(at + 1).flatMap((other): [string, string][] => {
      const differ = one.medium !== undefined && other.medium !== undefined && one.medium !== other.medium;
      const same = one.called !== '' && one.called === other.called;
      return differ && same && !linked.has(`${one.label}\n${other.label}`) ? [[one.label, other.label]] : [];
    }),
  );
}

function groupVersions(
  { titles, known }: FamilyRequest,
  statements: readonly Statement[],
  problems: FamilyProblem[],
): VersionGroup[] {
  const grouped = new Set<End>();
  const groups: VersionGroup[] = [];
  for (const { label } of titles) {
    if (grouped.has(label)) continue;
    const ends = versionsFrom(label, statements, known);
    for (const end of ends) grouped.add(end);
    const labels = titles.map((title) => title.label).filter((one) => ends.has(one));
    const linked = [...ends].filter((end) => typeof end === 'number').sort((a, b) => a - b);
    const siblings = linked.length > 0 ? linked : versionsThatGoOn(labels, statements, { titles, known });
    const issnLs = [...new Set(siblings.map((sibling) => known.get(sibling)?.issnL ?? sibling))];
    if (issnLs.length > 1) problems.push({ type: 'versions-of-two-titles', label, issnLs });
    problems.push(...mediaTwice(labels, siblings, titles, known));
    groups.push({ labels, siblings, issnL: issnLs[0] ?? label });
  }
  return groups;
}

/**
 * While one medium version of the former title goes on as it was, the new title of another stands under the ISSN-L that there is; only
 * when every version has changed there is a new one (Annex B.6 and the network's practice). Empty: all have changed.
 */
function versionsThatGoOn(
  labels: readonly string[],
  statements: readonly Statement[],
  { titles, known }: Pick<FamilyRequest, 'titles' | 'known'>,
): number[] {
  const follows = (kind: RelationKind): boolean => kind === 'continues' || kind === 'supersedes';
  const steps = statements.filter(
    ({ of, kind, to }) => typeof of === 'string' && follows(kind) && typeof to === 'number',
  );
  const followed = new Set(steps.map(({ to }) => to));
  const own = steps.filter(({ of }) => labels.includes(String(of)));
  const former = new Set(own.flatMap(({ to }) => known.get(Number(to))?.issnL ?? []));
  // Without a predecessor, and from two titles into one, there is nothing that goes on.
  if (former.size !== 1 || own.length < labels.length) return [];
  const versions = known.get(Number(own[0]!.to))?.versions ?? [];
  const going = versions.filter((number) => {
    const version = known.get(number);
    if (version === undefined || isWithdrawn(version.state)) return false;
    return version.followed !== true && version.follows !== true && !followed.has(number);
  });
  const media = labels.map((label) => titles.find((title) => title.label === label)?.medium);
  const sameMedium = going.some((number) => media.includes(known.get(number)?.medium));
  return sameMedium ? [] : going;
}

/** A title, what is its version, and what is a version of that; withdrawn numbers are versions of nothing any more. */
function versionsFrom(label: string, statements: readonly Statement[], known: FamilyRequest['known']): Set<End> {
  const found = new Set<End>([label]);
  for (const end of found) {
    for (const { of, kind, to } of statements) if (of === end && kind === 'other-medium') found.add(to);
    if (typeof end !== 'number') continue;
    for (const version of known.get(end)?.versions ?? []) {
      if (!isWithdrawn(known.get(version)?.state ?? 'register')) found.add(version);
    }
  }
  return found;
}

// Braille and microform are both "other", and two of a title's versions all the same.
const onceInATitle: readonly Medium[] = ['print', 'online', 'digital-carrier'];

function mediaTwice(
  labels: readonly string[],
  siblings: readonly number[],
  titles: readonly FamilyTitle[],
  known: FamilyRequest['known'],
): FamilyProblem[] {
  const mediumOf = (end: End): Medium | undefined =>
    typeof end === 'number' ? known.get(end)?.medium : titles.find(({ label }) => label === end)?.medium;
  return onceInATitle.flatMap((medium): FamilyProblem[] => {
    const ends = [...labels, ...siblings].filter((end) => mediumOf(end) === medium);
    // What two numbers of the Register are to one another was decided before.
    const isNew = ends.some((end) => typeof end === 'string');
    return ends.length > 1 && isNew ? [{ type: 'medium-twice', medium, ends }] : [];
  });
}

/** Kinds that have a direction: of two titles only one end can say each. */
function contradictions(statements: readonly Statement[]): FamilyProblem[] {
  const said = new Set(statements.map(({ of, kind, to }) => JSON.stringify([of, kind, to])));
  return statements.flatMap(({ of, kind, to }): FamilyProblem[] => {
    // A step of a history both ways is a circle, and is told as one.
    if (typeof of !== 'string' || reciprocalKinds[kind] === kind || isStep(kind)) return [];
    const otherWay = said.has(JSON.stringify([to, kind, of]));
    return otherWay && (typeof to === 'number' || of < to)
      ? [{ type: 'link-both-ways', label: of, other: to, kind }]
      : [];
  });
}

const toEarlier: ReadonlySet<RelationKind> = new Set<RelationKind>([
  'continues',
  'continues-in-part',
  'supersedes',
  'supersedes-in-part',
  'formed-by-union-of',
  'absorbed',
  'absorbed-in-part',
  'separated-from',
]);

/** Kinds of 780, seen from the later title. */
export function isToEarlier(kind: RelationKind): boolean {
  return toEarlier.has(kind);
}

// A title that changed back is earlier and later than the one between: the one circle that there may be.
const isToLater = (kind: RelationKind): boolean => kind !== 'changed-back-to' && toEarlier.has(reciprocalKinds[kind]);
const isStep = (kind: RelationKind): boolean => isToEarlier(kind) || isToLater(kind);

function cycles(statements: readonly Statement[], history: FamilyRequest['history']): FamilyProblem[] {
  const later = new Map<End, Set<End>>();
  const step = (from: End, to: End): void => {
    const known = later.get(from);
    if (known) known.add(to);
    else later.set(from, new Set([to]));
  };
  const back = new Set(
    statements.flatMap(({ of, kind, to }) => (kind === 'changed-back-to' ? [JSON.stringify([of, to])] : [])),
  );
  for (const { of, kind, to } of statements) {
    if (isToEarlier(kind) && !back.has(JSON.stringify([to, of]))) step(to, of);
    else if (isToLater(kind)) step(of, to);
  }
  for (const [from, to] of history) step(from, to);
  const starts = new Set(statements.flatMap(({ of }) => (typeof of === 'string' ? [of] : [])));
  for (const start of starts) {
    const path = pathBack(start, later);
    if (path !== undefined) return [{ type: 'history-cycle', path }];
  }
  return [];
}

/** The shortest way from a title through later ones to itself. */
function pathBack(start: End, later: ReadonlyMap<End, ReadonlySet<End>>): End[] | undefined {
  const cameFrom = new Map<End, End>();
  const queue: End[] = [start];
  for (const end of queue) {
    for (const next of later.get(end) ?? []) {
      if (next === start) {
        const path: End[] = [start];
        for (let at = end; at !== start; at = cameFrom.get(at)!) path.unshift(at);
        return [start, ...path];
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, end);
      queue.push(next);
    }
  }
  return undefined;
}
