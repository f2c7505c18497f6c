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

/**
 * Lower-case hexadecimal SHA-256 of a JSON array whose places are fixed; the first is the version of this rule: 2 where the change has
 * a detail, which then comes last.
 */
export function changeDigest(change: DigestedChange, at: Date): string {
  const said = [
    change.detail === undefined ? 1 : 2,
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
    ...(change.detail === undefined ? [] : [change.detail]),
  ];
  return hash('sha256', JSON.stringify(said));
}
