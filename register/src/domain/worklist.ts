/** Matters that wait for somebody's decision, whatever action found them. */

/** Kinds of matters; a later one is added at the end. */
export const matterKinds = [
  'import-conflict',
  'relation-proposed',
  'cluster-proposed',
  'duplicate-likely',
  'confirmation-due',
] as const;
export type MatterKind = (typeof matterKinds)[number];

export type MatterState = 'open' | 'done' | 'dismissed';

export interface MatterWrite {
  readonly kind: MatterKind;
  /** The centre that is to decide; absent: the Registration Authority. */
  readonly centre?: string;
  readonly number: number;
  readonly other?: number;
  /** Both sides, as the kind has it; JSON. */
  readonly detail: unknown;
  /** What makes it the same matter when it is found again, within its kind, number and other. */
  readonly sameAs?: string;
  readonly openedBy: string;
}

export interface MatterRow extends Omit<MatterWrite, 'sameAs'> {
  readonly id: number;
  readonly state: MatterState;
  readonly opened: Date;
  readonly closed?: Date;
  readonly closedBy?: string;
  readonly reason?: string;
}
