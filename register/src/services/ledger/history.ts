/** The history of a number as data: its changes, the newest first, with the differences of its record. */
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { ToldChange, ToldComparison, ToldHistory } from '../../actions/tell-history.ts';

export function historyToJson(
  issn: Issn,
  { changes, earlier }: ToldHistory,
  addressOf: (position: number) => string,
): object {
  return {
    issn,
    changes: changes.map((change) => ({ ...changeToJson(change), record: addressOf(change.position) })),
    ...(earlier !== undefined && { earlierThan: earlier }),
  };
}

export function comparisonToJson(issn: Issn, { from, to, differences }: ToldComparison): object {
  return { issn, from: changeToJson(from), to: changeToJson(to), differences };
}

function changeToJson({ position, sealedAt, replacement, by, isFirstRecord: _, ordinal, ...rest }: ToldChange): object {
  return {
    position,
    sealedAt: sealedAt.toISOString(),
    ...rest,
    ...(replacement !== undefined && { replacement: issnFromInteger(replacement) }),
    ...(ordinal !== undefined && { revision: ordinal }),
    ...by,
  };
}
