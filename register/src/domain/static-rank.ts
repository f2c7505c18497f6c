/**
 * How much a title is probably looked for, without knowing the query: an integer from 0 to 100. Hits are shown by it, because ordering
 * by a rank of the words would mean to visit every match (docs/decisions/0008-search-table.md). It says nothing about quality.
 *
 * | up to | for |
 * |---|---|
 * | 40 | state: confirmed 40, provisional 25, legacy 20, unreported 10; a withdrawn number has 0 in all |
 * | 18 | indexing services, 3 each |
 * | 12 | relations to other numbers, 2 each |
 * | 10 | still published |
 * | 8 | a short title: 9 less its number of words |
 * | 5 | an online address |
 * | 4 | a key title |
 * | 3 | print or online |
 */
import type { Serial } from '@masthead/serial';
import { isWithdrawn, type NumberState } from './number-state.ts';

const byState: Readonly<Record<NumberState, number>> = {
  register: 40,
  provisional: 25,
  legacy: 20,
  unreported: 10,
  cancelled: 0,
  suppressed: 0,
};

export function staticRank(serial: Serial, titleWords: number): number {
  if (isWithdrawn(serial.status)) return 0;
  let rank = byState[serial.status];
  rank += Math.min(18, 3 * serial.indexedIn.length);
  rank += Math.min(12, 2 * serial.relations.length);
  if (serial.dates.status === 'current') rank += 10;
  rank += Math.max(0, Math.min(8, 9 - titleWords));
  if (serial.urls.length > 0) rank += 5;
  if (serial.keyTitle !== undefined) rank += 4;
  if (serial.medium === 'print' || serial.medium === 'online') rank += 3;
  return rank;
}
