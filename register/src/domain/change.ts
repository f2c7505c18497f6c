/** What a change of the Register is: who did what to which number, when, why and on what evidence. */
import type { NumberState } from './number-state.ts';

/** Kinds of change; a later issue adds its own at the end. */
export const changeKinds = [
  'title-created',
  'title-updated',
  'number-recorded',
  'number-cancelled',
  'number-suppressed',
  'number-state-changed',
  'number-confirmed',
  'record-corrected',
  'duplicate-merged',
  'link-followed',
  'change-undone',
  'issn-l-designated',
  'issn-l-moved',
  'cluster-approved',
  'cluster-changed',
  'relation-written',
  'custody-transferred',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What every change of one action has in common. */
export interface ChangeMeta {
  /** Who: an account, a centre or a command, such as `import`. */
  readonly actor: string;
  readonly reason?: string;
  /** Where it can be looked up: a file and the record's position in it, a request, a letter. */
  readonly evidence?: string;
  /** One import, one request, one correction: a UUID that its changes share. */
  readonly changeSet?: string;
  /** Facts that the state and the revision do not tell, as plain data: they are kept as JSON and sealed with the change. */
  readonly detail?: unknown;
}

/** One change of one number, as an action appends it. */
export interface ChangeWrite extends ChangeMeta {
  readonly kind: ChangeKind;
  readonly number: number;
  /** The number's state and replacement once the change is made. */
  readonly state: NumberState;
  readonly replacement?: number;
  /** The title's revision that is current once the change is made. */
  readonly title?: number;
  readonly ordinal?: number;
}

/** A change as it stands in the ledger. */
export interface ChangeRow extends ChangeWrite {
  readonly id: number;
  readonly at: Date;
  /** Lower-case hexadecimal SHA-256 of what the change says. */
  readonly digest: string;
  /** Its place in the one order of the Register (from 1), and the moment it counts from. Absent until it is sealed. */
  readonly position?: number;
  readonly sealedAt?: Date;
}
