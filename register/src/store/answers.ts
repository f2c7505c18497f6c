/** The answer that every one of the ten million numbers has: what the Register knows of it, whose it is to give out, or that it was never issued. */
import type { BlockRow } from '../domain/block.ts';
import type { NumberRow } from '../domain/rows.ts';
import { positionOf } from './as-of.ts';
import { findReserved } from './blocks.ts';
import type { ReadStore } from './handle.ts';
import { findNumber } from './numbers.ts';

export type NumberAnswer =
  | { readonly type: 'known'; readonly row: NumberRow }
  /** In a centre's block and given to nothing: unreported, as the Register's own records of such numbers are. */
  | { readonly type: 'reserved'; readonly row: NumberRow; readonly block: BlockRow }
  | { readonly type: 'never-issued' };

export async function answerOf(db: ReadStore, number: number): Promise<NumberAnswer> {
  const row = await findNumber(db, number);
  if (row !== undefined) return { type: 'known', row };
  // Blocks are looked at as they are today; of the past, the ledger knows what was given out.
  const reserved = positionOf(db) === undefined ? await findReserved(db, number) : undefined;
  if (reserved === undefined) return { type: 'never-issued' };
  const { block } = reserved;
  return {
    type: 'reserved',
    row: { number, state: 'unreported', centre: block.centre, firstSeen: block.given },
    block,
  };
}
