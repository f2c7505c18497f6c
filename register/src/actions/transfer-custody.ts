/**
 * Gives the custody of numbers to another centre: 022 $2 changes by a new revision, the number and the centre that made the record do not
 * (ISO 3297:2020, 5.10). Numbers by list, or all that a centre has, as when one centre takes over from another.
 */
import { randomUUID } from 'node:crypto';
import { issnFromInteger } from '@masthead/issn';
import type { Actor } from '../domain/actor.ts';
import type { ChangeMeta } from '../domain/change.ts';
import type { NumberState } from '../domain/number-state.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import { withCentre } from '../domain/record-custody.ts';
import {
  findCentre,
  findRecords,
  listCustody,
  lockNumbersForCustody,
  type Store,
  type Tx,
  writeNumbers,
  writeTitles,
} from '../store/index.ts';
import { rewriteTitle } from './rewrite-title.ts';

export interface TransferCustodyRequest {
  readonly to: string;
  /** These numbers; or, without them, all that `from` has. */
  readonly numbers?: readonly number[];
  /** Whose they are: a number that another centre has is refused. */
  readonly from: string;
  readonly reason: string;
  readonly evidence?: string;
}

export type CustodyProblem =
  | PermissionProblem
  | { readonly type: 'centre-unknown'; readonly centre: string }
  | { readonly type: 'centre-not-active'; readonly centre: string; readonly status: string }
  | { readonly type: 'reason-missing' }
  | { readonly type: 'same-centre'; readonly centre: string }
  | { readonly type: 'number-unknown'; readonly number: number }
  /** It is in the custody of another than `from`, or of nobody. */
  | { readonly type: 'not-theirs'; readonly number: number; readonly centre?: string };

export type TransferCustodyResult =
  | {
      readonly ok: true;
      /** Numbers whose custody changed, and those that `to` had already. */
      readonly transferred: number;
      readonly unchanged: number;
      readonly changeSet: string;
    }
  | { readonly ok: false; readonly problems: readonly CustodyProblem[] };

/** Numbers of one transaction: a whole centre may have ninety thousand, and nobody waits for them. */
const batch = 500;

/**
 * A list is all or nothing. A whole centre goes in transactions of 500 that share a change set; when it is interrupted, the same
 * call goes on where it stopped.
 */
export async function transferCustody(
  store: Store,
  actor: Actor,
  request: TransferCustodyRequest,
): Promise<TransferCustodyResult> {
  const { from, to, numbers, reason, evidence } = request;
  const refused = (...problems: CustodyProblem[]): TransferCustodyResult => ({ ok: false, problems });
  const refusal = refusalOf(actor, 'transfer-custody', from);
  if (refusal !== undefined) return refused(refusal);
  if (reason.trim() === '') return refused({ type: 'reason-missing' });
  if (from === to) return refused({ type: 'same-centre', centre: to });
  const target = await findCentre(store.read, to);
  if (target === undefined) return refused({ type: 'centre-unknown', centre: to });
  if (target.status !== 'active') return refused({ type: 'centre-not-active', centre: to, status: target.status });
  const changeSet = randomUUID();
  const change: ChangeMeta = {
    actor: actor.name,
    reason,
    changeSet,
    detail: { custody: { from, to } },
    ...(evidence !== undefined && { evidence }),
  };
  if (numbers !== undefined) {
    const wanted = [...new Set(numbers)].sort((a, b) => a - b);
    return store.transaction(async (tx): Promise<TransferCustodyResult> => {
      const held = await lockNumbersForCustody(tx, wanted);
      const problems = wanted.flatMap((number): CustodyProblem[] => {
        const row = held.get(number);
        if (row === undefined) return [{ type: 'number-unknown', number }];
        if (row.centre === from || row.centre === to) return [];
        return [{ type: 'not-theirs', number, ...(row.centre !== undefined && { centre: row.centre }) }];
      });
      if (problems.length > 0) return refused(...problems);
      const theirs = wanted.filter((number) => held.get(number)?.centre === from);
      for (let at = 0; at < theirs.length; at += batch) {
        await transfer(tx, theirs.slice(at, at + batch), held, to, change);
      }
      return { ok: true, transferred: theirs.length, unchanged: wanted.length - theirs.length, changeSet };
    });
  }
  let transferred = 0;
  for (let after = -1; ; ) {
    const page = await listCustody(store.read, { centre: from, after, limit: batch });
    if (page.length === 0) return { ok: true, transferred, unchanged: 0, changeSet };
    after = page.at(-1)!;
    transferred += await store.transaction(async (tx) => {
      const held = await lockNumbersForCustody(tx, page);
      // Another may have transferred one since it was listed.
      const theirs = page.filter((number) => held.get(number)?.centre === from);
      await transfer(tx, theirs, held, to, change);
      return theirs.length;
    });
  }
}

interface Held {
  readonly state: NumberState;
  readonly replacement?: number;
  readonly title: boolean;
}

async function transfer(
  tx: Tx,
  numbers: readonly number[],
  held: ReadonlyMap<number, Held>,
  to: string,
  change: ChangeMeta,
): Promise<void> {
  const records = await findRecords(
    tx,
    numbers.filter((number) => held.get(number)!.title),
  );
  await writeTitles(
    tx,
    [...records.values()].map((row) => ({
      ...rewriteTitle(row, withCentre(row.record, issnFromInteger(row.number), to), 'custody-transferred', change),
      centre: to,
      // What its ISSN-L is, is not touched: the Register's own may be newer than what the record says.
      clusters: [],
    })),
  );
  await writeNumbers(
    tx,
    numbers
      .filter((number) => !records.has(number))
      .map((number) => {
        const { state, replacement } = held.get(number)!;
        const kind = 'custody-transferred' as const;
        return { number, state, ...(replacement !== undefined && { replacement }), centre: to, change, kind };
      }),
  );
}
