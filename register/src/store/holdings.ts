/**
 * Who holds a number: the publisher who asked for it, claimed it or was given it. Holding gives the right to report and to ask about a
 * title, never to change its record, and says nothing about who owns the publication (ISO 3297:2020, 5.11).
 */
import { sql } from 'kysely';
import { integers } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

export const holdingWays = ['assigned', 'claimed', 'transferred', 'agreement', 'entered'] as const;
export type HoldingWay = (typeof holdingWays)[number];

export interface HoldingWrite {
  readonly numbers: readonly number[];
  /** Of the organisation if there is one, else of the account on its own. One of the two at least. */
  readonly account?: number;
  readonly organisation?: number;
  readonly how: HoldingWay;
  /** Name of the actor. */
  readonly by: string;
}

export interface HoldingRow {
  readonly id: number;
  readonly number: number;
  readonly account?: number;
  readonly organisation?: number;
  readonly how: HoldingWay;
  readonly since: Date;
  readonly until?: Date;
}

/**
 * Makes her, or her organisation, the holder of the numbers. Who held one until now holds it no longer; whoever holds it already goes on
 * to. Gives the numbers whose holder changed, ascending.
 */
export async function addHoldings(tx: Tx, write: HoldingWrite): Promise<number[]> {
  const { account, organisation, how, by } = write;
  if (account === undefined && organisation === undefined)
    throw new RangeError('A holder is an account or an organisation.');
  const numbers = [...new Set(write.numbers)].sort((a, b) => a - b);
  if (numbers.length === 0) return [];
  // Two who are made holders of one number at the same moment run one after the other.
  await sql`SELECT FROM number WHERE number = ANY (${integers(numbers)}) ORDER BY number FOR UPDATE`.execute(
    tx[queries],
  );
  const present = new Map((await findHoldings(tx, numbers)).map((row) => [row.number, row]));
  const changed = numbers.filter((number) => {
    const row = present.get(number);
    return row === undefined || !isHeldBy(row, { account, organisation });
  });
  if (changed.length === 0) return [];
  await endHoldings(tx, changed, by);
  await tx[queries]
    .insertInto('holding')
    .values(
      changed.map((number) => ({
        number,
        account: account ?? null,
        organisation: organisation ?? null,
        how,
        given_by: by,
      })),
    )
    .execute();
  return changed;
}

/** Whether the row is of this organisation, or of this account on its own. */
export function isHeldBy(
  row: Pick<HoldingRow, 'account' | 'organisation'>,
  { account, organisation }: { readonly account?: number | undefined; readonly organisation?: number | undefined },
): boolean {
  if (row.organisation !== undefined || organisation !== undefined) return row.organisation === organisation;
  return row.account === account;
}

export async function endHoldings(tx: Tx, numbers: readonly number[], by: string): Promise<void> {
  await tx[queries]
    .updateTable('holding')
    .set({ until: sql<Date>`now()`, ended_by: by })
    .where('number', '=', sql<number>`ANY (${integers(numbers)})`)
    .where('until', 'is', null)
    .execute();
}

/** Present holdings of these numbers. */
export async function findHoldings(db: ReadStore, numbers: readonly number[]): Promise<HoldingRow[]> {
  if (numbers.length === 0) return [];
  const rows = await select(db)
    .where('number', '=', sql<number>`ANY (${integers(numbers)})`)
    .where('until', 'is', null)
    .orderBy('number')
    .execute();
  return rows.map(toHolding);
}

/** All who ever held the number, the first one first. */
export async function holdingHistory(db: ReadStore, number: number): Promise<HoldingRow[]> {
  const rows = await select(db).where('number', '=', number).orderBy('id').execute();
  return rows.map(toHolding);
}

export interface HoldingQuery {
  /** What the account holds on its own. */
  readonly account?: number;
  /** What these organisations hold. */
  readonly organisations?: readonly number[];
  /** Neither of both: everybody's. */
  readonly everybody?: boolean;
  readonly after?: number;
  readonly limit: number;
}

/** Present holdings, ascending by number. */
export async function listHoldings(db: ReadStore, query: HoldingQuery): Promise<HoldingRow[]> {
  const { account, organisations = [], everybody = false, after = -1, limit } = query;
  const rows = await select(db)
    .where('until', 'is', null)
    .where('number', '>', after)
    .$if(!everybody, (all) =>
      all.where((where) =>
        where.or([
          ...(account === undefined
            ? []
            : [where.and([where('account', '=', account), where('organisation', 'is', null)])]),
          ...organisations.map((organisation) => where('organisation', '=', organisation)),
        ]),
      ),
    )
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(toHolding);
}

const select = (db: ReadStore) =>
  db[queries].selectFrom('holding').select(['id', 'number', 'account', 'organisation', 'how', 'since', 'until']);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const toHolding = ({ account, organisation, until, how, ...row }: Row): HoldingRow => ({
  ...row,
  how: how as HoldingWay,
  ...(account !== null && { account }),
  ...(organisation !== null && { organisation }),
  ...(until !== null && { until }),
});
