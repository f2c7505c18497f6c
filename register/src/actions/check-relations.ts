/**
 * Whether the relations of the Register hold together (MARC 760–787): each is answered from the other end, leads to a title, and no title
 * comes to follow itself. Reads span by span; only the steps of title histories are kept, as pairs of numbers, because a circle may run
 * through all of them.
 */
import { randomUUID } from 'node:crypto';
import { readMarc21 } from '@masthead/crosswalk';
import type { RelationKind } from '@masthead/serial';
import type { Actor } from '../domain/actor.ts';
import { type CircleFinder, createCircleFinder } from '../domain/circle-finder.ts';
import { isWithdrawn } from '../domain/number-state.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import { judgePair, relationsToItself } from '../domain/relations.ts';
import {
  type Dated,
  endingKinds,
  findDoubtfulDates,
  findLinksToThemselves,
  findOpenRelations,
  findRecords,
  findSteps,
  findVersionPairs,
  type NumberSpan,
  nextSpan,
  type OpenRelation,
  type ReadStore,
  type Store,
} from '../store/index.ts';
import type { CheckOptions } from './check-clusters.ts';
import { type ReciprocalsWritten, writeReciprocals } from './write-reciprocals.ts';

interface Pair {
  readonly number: number;
  readonly other: number;
}

export type RelationFault =
  /** The other record says nothing of this one. */
  | (Pair & { readonly type: 'missing'; readonly kind: RelationKind })
  /** Both cannot be so, such as two titles that continue each other. */
  | (Pair & { readonly type: 'contradiction'; readonly kind: RelationKind; readonly back: readonly RelationKind[] })
  /** The other record names this one in another way. */
  | (Pair & { readonly type: 'differs'; readonly kind: RelationKind; readonly back: readonly RelationKind[] })
  /** The Register has never had the other number. */
  | (Pair & { readonly type: 'to-unknown'; readonly kind: RelationKind })
  | (Pair & { readonly type: 'to-cancelled'; readonly kind: RelationKind; readonly replacement?: number })
  | (Pair & { readonly type: 'to-suppressed'; readonly kind: RelationKind })
  | (Pair & { readonly type: 'to-itself'; readonly kind: RelationKind })
  /** Versions by 776 that are under different ISSN-Ls. */
  | (Pair & { readonly type: 'versions-apart'; readonly issnLs: readonly [number, number] })
  /** Versions by 776 whose key titles differ in more than the qualifier. */
  | (Pair & { readonly type: 'version-titles'; readonly titles: readonly [string, string] })
  /** The later title began before the earlier one, or the earlier one is said to go on. */
  | (Pair & {
      readonly type: 'dates';
      readonly kind: RelationKind;
      readonly earlier: string;
      readonly later?: string;
    })
  /** Titles that follow one another in a circle. */
  | { readonly type: 'circle'; readonly number: number; readonly titles: readonly number[] };

export type RelationFaultType = RelationFault['type'];

const usualSize = 20_000;

export async function* findRelationFaults(read: ReadStore, options: CheckOptions = {}): AsyncGenerator<RelationFault> {
  const { size = usualSize, stop, onSpan } = options;
  const circles = createCircleFinder();
  for (let after = -1; !stop?.aborted; ) {
    const span = await nextSpan(read, after, size);
    if (span === undefined) break;
    for (const open of await findOpenRelations(read, span)) yield* judgeOpen(open);
    for (const dated of await findDoubtfulDates(read, span)) yield* judgeDates(dated);
    yield* judgeVersions(await findVersionPairs(read, span));
    yield* judgeItself(read, span);
    await gatherSteps(read, span, circles);
    onSpan?.(span);
    after = span.last;
  }
  if (stop?.aborted) return;
  for (const titles of circles.find()) yield { type: 'circle', number: titles[0]!, titles };
}

function* judgeOpen(open: OpenRelation): Generator<RelationFault> {
  const { number, other, kind, otherState, replacement, hasRecord, back, wasMerged } = open;
  const pair = { number, other, kind };
  if (otherState === undefined) yield { type: 'to-unknown', ...pair };
  else if (otherState === 'suppressed') yield { type: 'to-suppressed', ...pair };
  else if (isWithdrawn(otherState)) {
    yield { type: 'to-cancelled', ...pair, ...(replacement !== undefined && { replacement }) };
  } else if (hasRecord) {
    const verdict = judgePair(kind, back);
    // What was formed names both partners; they need not name each other.
    if (verdict === 'missing' && !wasMerged) yield { type: 'missing', ...pair };
    if (verdict === 'contradicts') yield { type: 'contradiction', ...pair, back };
    if (verdict === 'differs') yield { type: 'differs', ...pair, back };
  }
}

/** The first and the last year of `1990–2004`; a year with an unknown digit says nothing. */
function yearsOf(dates: string | undefined): { readonly start?: number; readonly goesOn: boolean } {
  const start = /^\d{4}/.exec(dates ?? '')?.[0];
  return { ...(start !== undefined && { start: Number(start) }), goesOn: dates?.endsWith('–') === true };
}

function* judgeDates({ number, other, kind, earlierDates, laterDates }: Dated): Generator<RelationFault> {
  const [earlier, later] = [yearsOf(earlierDates), yearsOf(laterDates)];
  const backwards = earlier.start !== undefined && later.start !== undefined && later.start < earlier.start;
  const goesOn = earlier.goesOn && endingKinds.includes(kind);
  if (!backwards && !goesOn) return;
  const dates = { earlier: earlierDates ?? '', ...(laterDates !== undefined && { later: laterDates }) };
  yield { type: 'dates', number, other, kind, ...dates };
}

function* judgeVersions(pairs: Awaited<ReturnType<typeof findVersionPairs>>): Generator<RelationFault> {
  for (const { number, other, issnL, otherIssnL, titles } of pairs) {
    if (issnL !== undefined && otherIssnL !== undefined && issnL !== otherIssnL) {
      yield { type: 'versions-apart', number, other, issnLs: [issnL, otherIssnL] };
    }
    if (titles) yield { type: 'version-titles', number, other, titles };
  }
}

async function* judgeItself(read: ReadStore, span: NumberSpan): AsyncGenerator<RelationFault> {
  const doubtful = await findLinksToThemselves(read, span);
  if (doubtful.length === 0) return;
  for (const [number, { record }] of await findRecords(read, doubtful)) {
    const { serial } = readMarc21(record);
    for (const { kind } of serial ? relationsToItself(serial) : [])
      yield { type: 'to-itself', number, other: number, kind };
  }
}

async function gatherSteps(read: ReadStore, span: NumberSpan, circles: CircleFinder): Promise<void> {
  for (const statement of await findSteps(read, span)) circles.add(statement);
}

export type RepairRelationsResult =
  | ({ readonly ok: true } & ReciprocalsWritten)
  | { readonly ok: false; readonly problems: readonly PermissionProblem[] };

/** Faults that writing can mend: the reciprocal is written or proposed, and links to cancelled numbers are led on. */
export const mendable: ReadonlySet<RelationFaultType> = new Set(['missing', 'to-cancelled']);

/** Writes what is missing for the relations that these titles state. */
export async function repairRelations(
  store: Store,
  actor: Actor,
  numbers: readonly number[],
): Promise<RepairRelationsResult> {
  const refused = refusalOf(actor, 'correct-record', actor.centre);
  if (refused) return { ok: false, problems: [refused] };
  const change = { actor: actor.name, reason: 'relations seen from both ends', changeSet: randomUUID() };
  const written = await store.transaction((tx) => writeReciprocals(tx, actor, numbers, change));
  return { ok: true, ...written };
}
