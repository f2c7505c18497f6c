/** What was decided of a request, as it is kept with it and shown to both sides (ISO 3297:2020, D.2 e and l). */
import type { RuleKey } from './rules.ts';

export interface AcceptedTitle {
  /** Of the version in the form, from 1. */
  readonly label: string;
  readonly issn: string;
  readonly issnL: string;
  readonly keyTitle: string;
}

export interface Acceptance {
  readonly type: 'accepted';
  readonly state: 'provisional' | 'register';
  readonly titles: readonly AcceptedTitle[];
  /** Names the changes in the ledger. */
  readonly changeSet: string;
  /** Why it was numbered although the Register seemed to have it. */
  readonly despite?: string;
}

export interface RefusalDecision {
  readonly type: 'refused';
  readonly rule: RuleKey;
  readonly version: number;
  readonly clause: string;
  /** To the applicant, in the cataloguer's words. */
  readonly reason: string;
}

export type Decision = Acceptance | RefusalDecision;

/** Of a request of numbers that was accepted or refused; undefined for other kinds and for one that is open. */
export function decisionOf(stored: unknown): Decision | undefined {
  const type = (stored as { readonly type?: unknown } | null | undefined)?.type;
  return type === 'accepted' || type === 'refused' ? (stored as Decision) : undefined;
}
