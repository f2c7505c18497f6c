/** The digest of a change: what the chain of seals vouches for. It covers what is said, not the database's own ids. */
import { hash } from 'node:crypto';
import type { ChangeMeta } from '../domain/change.ts';

export interface DigestedChange extends Omit<ChangeMeta, 'detail'> {
  readonly kind: string;
  readonly number: number;
  readonly state: string;
  readonly replacement?: number;
  readonly ordinal?: number;
  /** Hash of the revision that is current once the change is made. */
  readonly recordHash?: string;
  /** The JSON text of the facts beside, to the letter. */
  readonly detail?: string;
}

/** What is digested: the places after the version of the rule, null for what is not said. */
export type Said = readonly [
  kind: string | null,
  number: number | null,
  state: string | null,
  replacement: number | null,
  ordinal: number | null,
  recordHash: string | null,
  actor: string | null,
  reason: string | null,
  evidence: string | null,
  /** Lower case. */
  changeSet: string | null,
  /** ISO 8601 with milliseconds, in UTC. */
  at: string,
];

/** Lower-case hexadecimal SHA-256 of what a change says. */
export function changeDigest(change: DigestedChange, at: Date): string {
  const said: Said = [
    change.kind,
    change.number,
    change.state,
    change.replacement ?? null,
    change.ordinal ?? null,
    change.recordHash ?? null,
    change.actor,
    change.reason ?? null,
    change.evidence ?? null,
    change.changeSet?.toLowerCase() ?? null,
    at.toISOString(),
  ];
  return saidDigest(said, change.detail ?? null);
}

/**
 * Of a JSON array whose places are fixed; the first is the version of this rule: 2 where the change has facts beside, which then come
 * last as the JSON text that they are.
 */
export function saidDigest(said: Said, detail: string | null): string {
  return hash('sha256', saidText(said, detail));
}

export function saidText(said: Said, detail: string | null): string {
  return JSON.stringify(detail === null ? [1, ...said] : [2, ...said, detail]);
}
