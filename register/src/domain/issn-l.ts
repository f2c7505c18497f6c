/** Which number is the ISSN-L of medium versions (ISO 3297:2020, Annex B). It is stored when it is designated, and never derived again. */
import type { Medium } from '@masthead/serial';
import { isWithdrawn, type NumberState } from './number-state.ts';

/** A medium version, and when the Register came to have it. */
export interface Version {
  readonly number: number;
  readonly state: NumberState;
  readonly medium?: Medium;
  /** Place in the order of the Register of the change by which it was first validated; absent while it is provisional. */
  readonly validated?: number;
  /** Place of its first change; absent until that is sealed. */
  readonly recorded?: number;
}

/**
 * The version that was validated first; while none is, the one that was assigned first (B.1: "the first ISSN validated in the ISSN
 * Register of any medium version"). The order is that of the Register, never that of the numbers, which decide only between what came
 * in at once. Undefined when all are withdrawn.
 */
export function firstValidated(versions: readonly Version[]): number | undefined {
  return versions.filter(({ state }) => !isWithdrawn(state)).sort(inOrder)[0]?.number;
}

function inOrder(one: Version, other: Version): number {
  return (
    (one.validated ?? never) - (other.validated ?? never) ||
    (one.recorded ?? never) - (other.recorded ?? never) ||
    one.number - other.number
  );
}

const never = Number.MAX_SAFE_INTEGER;

/**
 * Whether versions can stand in one cluster without anybody's looking: no two in the same medium, and no medium unknown. Two titles
 * of one medium may be right, when one followed the other (B.6), but then a person or an assignment has said so.
 */
export function haveDifferentMedia(versions: readonly Pick<Version, 'medium'>[]): boolean {
  const known = versions.flatMap(({ medium }) => medium ?? []);
  return known.length === versions.length && new Set(known).size === known.length;
}

/** A member of a cluster, and the title that followed it, where one did. */
export interface Succeeded {
  readonly number: number;
  readonly followedBy?: number;
}

/**
 * What a major change does to the ISSN-L (B.6 and the network's practice). `members` are the living members of the cluster with the
 * titles that follow them, those of this change included. While one medium version goes on as it was, the new titles stand under the
 * ISSN-L that there is (`stays`). When every version has been followed by another, the titles that are the last of their line get an
 * ISSN-L of their own (`moves`), and keep the former one as 022 $m.
 */
export function issnLAfterChange(
  members: readonly Succeeded[],
): { readonly type: 'stays' } | { readonly type: 'moves'; readonly titles: readonly number[] } {
  const within = new Set(members.map(({ number }) => number));
  const roots = members.filter(({ number }) => !members.some(({ followedBy }) => followedBy === number));
  if (roots.length === 0 || roots.some(({ followedBy }) => followedBy === undefined)) return { type: 'stays' };
  const later = new Set<number>();
  for (const { followedBy } of members) if (followedBy !== undefined) later.add(followedBy);
  const titles = [...later].filter(
    (number) => !within.has(number) || members.find((one) => one.number === number)?.followedBy === undefined,
  );
  return { type: 'moves', titles: titles.sort((a, b) => a - b) };
}
