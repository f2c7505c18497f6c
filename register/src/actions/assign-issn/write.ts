/** The transaction of an assignment: what the Register has to say to it, numbers, key titles, records, links back, and the answer. */
import { validateRecord } from '@masthead/crosswalk';
import { issnFromInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { Relation } from '@masthead/serial';
import type { Actor } from '../../domain/actor.ts';
import type { ChangeMeta } from '../../domain/change.ts';
import {
  type End,
  type FamilyLink,
  type FamilyPlan,
  isToEarlier,
  type KnownTitle,
  planFamily,
} from '../../domain/family.ts';
import {
  type AssignmentRow,
  addMatters,
  assignmentName,
  claimKeyTitles,
  findAssignments,
  findCentreCountries,
  findLaterSteps,
  findNamesakes,
  holdKnownTitles,
  type Namesake,
  type TitleWrite,
  type Tx,
  takeNumbers,
  writeAssignments,
  writeTitles,
} from '../../store/index.ts';
import { prepareTitle } from '../prepare-title.ts';
import { keyTitleFamilyOf, type TitleAbbreviator } from '../propose-key-title.ts';
import { buildRecord, calledOf, type Draft } from './draft.ts';
import { findLikely } from './duplicates.ts';
import { createNameChooser, type NameChooser, type Naming } from './key-titles.ts';
import { linkBack } from './link-back.ts';
import type { Assigned, AssignedTitle, AssignProblem, AssignRequest, AssignResult } from './request.ts';

/** A request that is right as far as it can be told without the Register. */
export interface Prepared {
  readonly actor: Actor;
  readonly request: AssignRequest;
  readonly digest: string;
  readonly changeSet: string;
  readonly drafts: readonly Draft[];
  readonly links: readonly FamilyLink[];
  /** What it is about: requests with one of these in common are not written together. */
  readonly points: readonly string[];
}

/** Thrown when a request turns out to be refused after something was written for it: all of it is taken back. */
export class RefusedError extends Error {
  readonly prepared: Prepared;
  readonly problems: readonly AssignProblem[];

  constructor(prepared: Prepared, problems: readonly AssignProblem[]) {
    super('refused');
    this.prepared = prepared;
    this.problems = problems;
  }
}

export interface WriteContext {
  readonly abbreviator: TitleAbbreviator;
  readonly now: Date;
}

/** A request on its way to being written. */
export interface Underway extends Prepared {
  readonly plan: FamilyPlan;
  readonly known: ReadonlyMap<number, KnownTitle>;
  /** By label. */
  readonly numbers: Map<string, number>;
  readonly change: ChangeMeta;
  readonly prepared: Prepared;
}

const mostNamesakes = 51;

export async function writeAssigned(
  tx: Tx,
  all: readonly Prepared[],
  context: WriteContext,
): Promise<Map<Prepared, AssignResult>> {
  const answers = new Map<Prepared, AssignResult>();
  const before = await findAssignments(
    tx,
    all.map(({ request }) => request),
  );
  const fresh = all.filter((one) => {
    const answer = repeatedAnswer(before, one);
    if (answer !== undefined) answers.set(one, answer);
    return answer === undefined;
  });
  if (fresh.length === 0) return answers;
  const planned = await planAll(tx, fresh, answers);
  const namesakes = await findNamesakes(
    tx,
    planned.flatMap(({ drafts }) => drafts.map(({ title }) => keyTitleFamilyOf(title))),
    mostNamesakes,
  );
  const left = planned.filter((one) => {
    const problems = one.request.despite === undefined ? findLikely(one, namesakes) : [];
    if (problems.length > 0) answers.set(one.prepared, { ok: false, problems });
    return problems.length === 0;
  });
  if (left.length === 0) return answers;
  const taking = await takeAll(tx, left, answers);
  if (taking.length === 0) return answers;
  const { records, chooser } = await nameAll(tx, taking, namesakes, context);
  await writeAll(tx, taking, { records, chooser, context, answers });
  return answers;
}

/** The answer that the request got before; a problem when another request had the key. */
export function repeatedAnswer(
  before: ReadonlyMap<string, AssignmentRow>,
  { request, digest }: Prepared,
): AssignResult | undefined {
  const row = before.get(assignmentName(request));
  if (row === undefined) return undefined;
  if (row.digest === digest) return { ...(row.answer as Assigned), repeated: true };
  const issns = row.numbers.map((number) => issnFromInteger(number));
  return { ok: false, problems: [{ type: 'key-used', key: request.key, issns }] };
}

const numbersOf = (links: readonly FamilyLink[]): number[] => [
  ...new Set(links.flatMap(({ to }) => (typeof to === 'number' ? [to] : []))),
];

async function planAll(tx: Tx, all: readonly Prepared[], answers: Map<Prepared, AssignResult>): Promise<Underway[]> {
  const numbers = numbersOf(all.flatMap(({ links }) => links));
  const known = numbers.length === 0 ? new Map<number, KnownTitle>() : await holdKnownTitles(tx, numbers);
  const underway: Underway[] = [];
  for (const one of all) {
    const { request, drafts, links } = one;
    const titles = drafts.map((draft) => ({
      label: draft.label,
      called: calledOf(draft),
      ...(draft.serial.medium && { medium: draft.serial.medium }),
    }));
    const history = await historyFor(tx, links);
    const result = planFamily({ titles, links, known, history }, request.despite !== undefined);
    if (!result.ok) answers.set(one, { ok: false, problems: result.problems });
    else underway.push({ ...one, prepared: one, plan: result.plan, known, numbers: new Map(), change: changeOf(one) });
  }
  return underway;
}

/** Only a title with something before it and something after it can close a circle through the Register. */
async function historyFor(tx: Tx, links: readonly FamilyLink[]): Promise<[number, number][]> {
  const earlier = links.filter(({ kind, to }) => typeof to === 'number' && isToEarlier(kind));
  const others = links.filter(({ kind, to }) => typeof to === 'number' && !isToEarlier(kind));
  return earlier.length === 0 || others.length === 0 ? [] : findLaterSteps(tx, numbersOf(others));
}

function changeOf({ actor, request, changeSet }: Prepared): ChangeMeta {
  const { reason, evidence, despite, request: asked } = request;
  const detail = { ...(asked !== undefined && { request: asked }), ...(despite !== undefined && { despite }) };
  return {
    actor: actor.name,
    changeSet,
    ...(reason !== undefined && { reason }),
    ...(evidence !== undefined && { evidence }),
    ...(Object.keys(detail).length > 0 && { detail }),
  };
}

/** Numbers for all, in one taking for each place that they come from. */
async function takeAll(tx: Tx, all: readonly Underway[], answers: Map<Prepared, AssignResult>): Promise<Underway[]> {
  const places = new Map<string, Underway[]>();
  for (const one of all) {
    const { centre, block, purpose, holder } = one.request;
    const place = JSON.stringify([centre, block, purpose, holder]);
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  const taken: Underway[] = [];
  for (const [, group] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { centre, block, purpose, holder } = group[0]!.request;
    const place = {
      centre,
      ...(block !== undefined && { block }),
      ...(purpose !== undefined && { purpose }),
      ...(holder !== undefined && { holder }),
    };
    const count = group.reduce((sum, { drafts }) => sum + drafts.length, 0);
    const result = await takeNumbers(tx, { ...place, count });
    if (!result.ok) {
      // For all of them there is not enough: one by one shows for whom there is.
      if (group.length > 1) throw new SeparatelyError();
      answers.set(group[0]!.prepared, { ok: false, problems: [result.problem] });
      continue;
    }
    let at = 0;
    for (const one of group) {
      for (const { label } of one.drafts) one.numbers.set(label, result.numbers[at++]!);
      taken.push(one);
    }
  }
  return taken;
}

/** Thrown when requests have to be answered one by one: together there are not enough numbers for them. */
export class SeparatelyError extends Error {}

interface Built {
  readonly record: MarcRecord;
  readonly write: TitleWrite;
  readonly title: AssignedTitle;
}

/** Key titles and records, until every key title is claimed. */
async function nameAll(
  tx: Tx,
  all: readonly Underway[],
  namesakes: ReadonlyMap<string, readonly Namesake[]>,
  { abbreviator, now }: WriteContext,
): Promise<{ readonly records: Map<number, Built>; readonly chooser: NameChooser }> {
  const countries = await findCentreCountries(tx, [...new Set(all.map(({ request }) => request.centre))]);
  const chooser = createNameChooser(
    tx,
    all.flatMap((one) => namingsOf(one, namesakes, countries)),
    abbreviator,
  );
  const claimed = new Set<number>();
  for (;;) {
    const { without } = await chooser.choose();
    const records = new Map<number, Built>();
    for (const one of all) {
      for (const { label, keyTitle } of one.drafts) {
        const number = one.numbers.get(label)!;
        if (!without.has(number)) continue;
        const holder = without.get(number);
        throw new RefusedError(one.prepared, [
          keyTitle === undefined
            ? { type: 'no-key-title-free', label }
            : { type: 'key-title-taken', label, keyTitle, ...(holder && { holder: issnFromInteger(holder.number) }) },
        ]);
      }
      for (const [number, built] of buildAll(one, chooser, now)) records.set(number, built);
    }
    const claims = [...records].flatMap(([number, { write }]) =>
      write.keyTitle === undefined || claimed.has(number) ? [] : [{ number, claim: write.keyTitle }],
    );
    const lost = await claimKeyTitles(tx, claims);
    for (const { number } of claims) if (!lost.has(number)) claimed.add(number);
    if (lost.size === 0) return { records, chooser };
    for (const number of lost) chooser.lost(number);
  }
}

function namingsOf(
  { request, drafts, plan, known, numbers }: Underway,
  namesakes: ReadonlyMap<string, readonly Namesake[]>,
  countries: ReadonlyMap<string, string>,
): Naming[] {
  const country = countries.get(request.centre);
  return drafts.map((draft) => {
    const group = plan.groups.find(({ labels }) => labels.includes(draft.label))!;
    return {
      number: numbers.get(draft.label)!,
      draft,
      ...(country !== undefined && { country }),
      siblings: group.siblings.flatMap((number) => {
        const text = known.get(number)?.keyTitle;
        return text === undefined ? [] : [{ number, text }];
      }),
      group: group.labels.map((label) => numbers.get(label)!),
      namesakes: namesakes.get(keyTitleFamilyOf(draft.title)) ?? [],
    };
  });
}

function buildAll(one: Underway, chooser: NameChooser, now: Date): Map<number, Built> {
  const { request, drafts, plan, known, numbers, change } = one;
  const numberOf = (end: End): number => (typeof end === 'number' ? end : numbers.get(end)!);
  const titleOf = (end: End): string | undefined =>
    typeof end === 'number' ? known.get(end)?.keyTitle : chooser.named(numberOf(end))?.text;
  const built = new Map<number, Built>();
  for (const draft of drafts) {
    const { label } = draft;
    const number = numbers.get(label)!;
    const named = chooser.named(number)!;
    const { issnL } = plan.groups.find(({ labels }) => labels.includes(label))!;
    const relations = plan.statements
      .filter(({ of }) => of === label)
      .map(({ kind, to }): Relation => {
        const title = titleOf(to);
        return { kind, issn: issnFromInteger(numberOf(to)), ...(title !== undefined && { title }) };
      });
    const issn = issnFromInteger(number);
    const record = buildRecord(draft, {
      issn,
      issnL: issnFromInteger(numberOf(issnL)),
      state: request.state,
      centre: request.centre,
      keyTitle: named.text,
      relations,
      now,
      ...(named.abbreviated !== undefined && { abbreviated: named.abbreviated }),
    });
    const prepared = prepareTitle(record, { state: request.state, change });
    const problems = validateRecord(record, { status: request.state });
    const errors = problems.filter((problem) => problem.severity === 'error' && !isForLater(problem, request.state));
    if (prepared === undefined || errors.length > 0) {
      throw new RefusedError(one.prepared, [{ type: 'record-not-right', label, problems: errors }]);
    }
    built.set(number, {
      record,
      write: { ...prepared.write, keyTitleTaken: true },
      title: {
        label,
        issn,
        issnL: issnFromInteger(numberOf(issnL)),
        keyTitle: named.text,
        ...(prepared.serial.abbreviatedKeyTitle && { abbreviatedKeyTitle: prepared.serial.abbreviatedKeyTitle.text }),
        warnings: problems,
      },
    });
  }
  return built;
}

/**
 * The network's schema for drafts asks for no classification, so a provisional record may come without one; it is told all the same, for
 * the confirmed record needs it.
 */
function isForLater({ rule, tag }: { rule: string; tag: string }, state: AssignRequest['state']): boolean {
  return state === 'provisional' && rule === 'field-group-missing' && tag === '080';
}

interface ToWrite {
  readonly records: ReadonlyMap<number, Built>;
  readonly chooser: NameChooser;
  readonly context: WriteContext;
  readonly answers: Map<Prepared, AssignResult>;
}

async function writeAll(
  tx: Tx,
  all: readonly Underway[],
  { records, chooser, context, answers }: ToWrite,
): Promise<void> {
  const titleOf = (number: number): string | undefined => chooser.named(number)?.text;
  const back = await linkBack(tx, all, { titleOf, now: context.now });
  await writeTitles(tx, [...[...records.values()].map(({ write }) => write), ...back.writes]);
  await addMatters(tx, back.matters);
  const assignments = all.map((one) => {
    const { actor, request, digest, changeSet, drafts, numbers } = one;
    const answer: Assigned = {
      ok: true,
      repeated: false,
      state: request.state,
      titles: drafts.map(({ label }) => records.get(numbers.get(label)!)!.title),
      ...back.told.get(one)!,
      changeSet,
    };
    answers.set(one.prepared, answer);
    const { centre, key, request: asked } = request;
    return {
      centre,
      key,
      digest,
      numbers: drafts.map(({ label }) => numbers.get(label)!),
      answer,
      changeSet,
      madeBy: actor.name,
      ...(asked !== undefined && { request: asked }),
    };
  });
  await writeAssignments(tx, assignments);
}
