/**
 * Blocks: ranges of numbers that a centre gives out (ISO 3297:2020, 5.1 and Annex D), some set aside for one publisher under agreement
 * or for a run of legal deposit; and when one runs out.
 */

export const blockPurposes = ['general', 'publisher', 'legal-deposit'] as const;
export type BlockPurpose = (typeof blockPurposes)[number];

export type BlockState = 'open' | 'closed';

export interface BlockRow {
  readonly id: number;
  /** Code of the centre that gives its numbers out. */
  readonly centre: string;
  /** Seven digits each, both in the block. */
  readonly first: number;
  readonly last: number;
  readonly purpose: BlockPurpose;
  /** The publisher it is set aside for. */
  readonly holder?: string;
  readonly agreement?: string;
  /** Nothing is given out from a closed one. */
  readonly state: BlockState;
  readonly given: Date;
  readonly givenBy: string;
  /** Numbers of its range that the Register knew when it was given. */
  readonly knownBefore: number;
}

export function sizeOf({ first, last }: Pick<BlockRow, 'first' | 'last'>): number {
  return last - first + 1;
}

export const blockEventKinds = ['given', 'closed', 'reopened', 'transferred'] as const;
export type BlockEventKind = (typeof blockEventKinds)[number];

/** What was done to a block: who, when, why, on what evidence. */
export interface BlockEventWrite {
  readonly block: number;
  readonly kind: BlockEventKind;
  /** Whose it is after the event. */
  readonly centre: string;
  /** Whose it was before a transfer. */
  readonly former?: string;
  readonly actor: string;
  readonly reason?: string;
  readonly evidence?: string;
}

export interface BlockEventRow extends BlockEventWrite {
  /** 1 for the first event of all blocks. */
  readonly id: number;
  readonly at: Date;
  /** Lower-case hexadecimal SHA-256 that chains it to the event before it. */
  readonly hash: string;
}
