/**
 * Appeals against the decision on a request (ISO 3297:2020, D.2 l): within a time, once for each decision, to somebody who did not make it,
 * answered with a reason and a published rule, and then it is over.
 */
import { requestDays } from './request-state.ts';

export const appealStates = ['open', 'upheld', 'dismissed', 'withdrawn'] as const;
export type AppealState = (typeof appealStates)[number];

/** Why it is decided where it is: by another chief of the centre; by the Authority, as there is no other, or as she asked. */
export const appealPlaces = ['second-decider', 'nobody-else', 'asked'] as const;
export type AppealPlace = (typeof appealPlaces)[number];

export const longestGrounds = 10_000;

/** The last moment for an appeal against a decision of this one. */
export const appealableUntil = (decided: Date): Date => new Date(decided.getTime() + requestDays.appeal * 86_400_000);

export interface DecidingPlace {
  /** Absent: the Registration Authority. */
  readonly centre?: string;
  readonly why: AppealPlace;
}

/** `chiefs`: names of the reviewers and heads of the centre, as the ledger has them; `decidedBy` is one of them, or not. */
export function placeOfAppeal(
  centre: string | undefined,
  chiefs: readonly string[],
  decidedBy: string,
  toAuthority: boolean,
): DecidingPlace {
  if (toAuthority) return { why: 'asked' };
  if (centre !== undefined && chiefs.some((name) => name !== decidedBy)) return { centre, why: 'second-decider' };
  return { why: 'nobody-else' };
}
