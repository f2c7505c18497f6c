/** What the store gives back: rows in the Register's terms. A number is its seven digits as an integer, 0 to 9,999,999. */
import type { MarcRecord } from '@masthead/marc';
import type { Medium, RelationKind } from '@masthead/serial';
import type { NumberState } from './number-state.ts';

export interface NumberRow {
  readonly number: number;
  readonly state: NumberState;
  /** Code of the responsible centre. */
  readonly centre?: string;
  /** For a cancelled number, the one that replaces it, when it is known. */
  readonly replacement?: number;
  /** Identity of the title it names; absent for a number without a record. */
  readonly title?: number;
  readonly firstSeen: Date;
}

/** Where a revision came from: a full record, or a row of a list that only adds. */
export type RevisionForm = 'record' | 'list';

export interface RecordRow {
  readonly number: number;
  readonly state: NumberState;
  readonly replacement?: number;
  readonly centre?: string;
  readonly title: number;
  /** Names the revision among all revisions of the Register, such as `1207-3`; it never changes its content. */
  readonly revision: string;
  /** 1 for the title's first revision. */
  readonly ordinal: number;
  readonly record: MarcRecord;
  /** Lower-case hexadecimal SHA-256 of the record's canonical text. */
  readonly hash: string;
  readonly form: RevisionForm;
  /** Columns of a list row that nothing recognised, verbatim. */
  readonly source?: string;
  /** The number's latest place in the order of the Register, and the moment it counts from; absent until sealed. */
  readonly position?: number;
  readonly sealedAt?: Date;
  /** When the title's first revision was written, and when this one was. */
  readonly created: Date;
  readonly changed: Date;
}

export interface RelationRow {
  readonly from: number;
  readonly to: number;
  readonly kind: RelationKind;
  /** Title of the resource that carries the relation. */
  readonly title?: string;
  readonly medium?: Medium;
  readonly state?: NumberState;
}

export interface ClusterRow {
  /** `L`, `H` or a later type. */
  readonly kind: string;
  readonly cluster: number;
  /** Ascending. */
  readonly members: readonly number[];
}

export interface CentreRow {
  readonly code: string;
  readonly name?: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  /** Absent: active. */
  readonly status?: CentreStatus;
}

/** An inactive centre assigns nothing for the time being; a closed one never again, but its records keep its code. */
export type CentreStatus = 'active' | 'inactive' | 'closed';

export interface SealHead {
  /** 0 while nothing has been sealed. */
  readonly position: number;
  readonly sealedAt?: Date;
  /** Lower-case hexadecimal SHA-256 that chains everything up to this position. */
  readonly hash: string;
}

/** One number at its latest sealed change within a window of positions. */
export interface LatestRow {
  readonly position: number;
  readonly sealedAt: Date;
  readonly number: number;
  readonly state: NumberState;
  readonly replacement?: number;
  readonly medium?: Medium;
  /** True when the number is cancelled or suppressed as of this position. */
  readonly deleted: boolean;
  /** The record as of this position; absent when the number has none or records were not asked for. */
  readonly record?: MarcRecord;
  readonly revision?: string;
  readonly form?: RevisionForm;
}
