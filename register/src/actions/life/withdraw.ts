/** Takes a number out of use: its state, its record as the history of what it named, and what it was part of, for the ledger. */
import type { MarcRecord } from '@masthead/marc';
import type { ChangeMeta } from '../../domain/change.ts';
import type { WithdrawalDetail } from '../../domain/withdrawal.ts';
import { findMemberships, type HeldNumber, type Tx, writeNumbers, writeTitles } from '../../store/index.ts';
import { revisionWrite } from './decide.ts';

interface Withdrawal {
  readonly held: HeldNumber;
  readonly state: 'cancelled' | 'suppressed';
  readonly replacement?: number;
  readonly kind: 'number-cancelled' | 'number-suppressed';
  readonly change: ChangeMeta;
}

/** A number without a record has its state changed and nothing else. */
export async function writeWithdrawal(
  tx: Tx,
  { held, state, replacement, kind, change }: Withdrawal,
  edit: (record: MarcRecord) => MarcRecord,
): Promise<void> {
  const { number } = held.row;
  const clusters = (await findMemberships(tx, [number])).get(number) ?? [];
  // What is said on the page of the number stands apart: other reasons in the ledger were not written for everybody.
  const detail: WithdrawalDetail = { said: change.reason ?? '', ...(clusters.length > 0 && { clusters }) };
  const meta = { ...change, detail };
  const instead = replacement !== undefined && { replacement };
  if (held.record === undefined) {
    await writeNumbers(tx, [{ number, state, ...instead, change: meta }]);
    return;
  }
  const record = edit(held.record.record);
  await writeTitles(tx, [revisionWrite({ held, record, state, ...instead, kind, change: meta })]);
}
