/**
 * Credits: balances, their append-only entries and the reservations of requests. Whoever changes a balance locks its row first, so that
 * what it reads holds until it commits (docs/decisions/0035-agreements-and-credits.md).
 */
import { type Selectable, sql } from 'kysely';
import type { CreditEntryKind, CreditHolder, ReservationState } from '../domain/credit.ts';
import type { PriceTier } from '../domain/credit-price.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import type { Tables } from './schema.ts';

export interface CreditBalance {
  readonly id: number;
  readonly holder: CreditHolder;
  /** Free to be used. */
  readonly balance: number;
}

export interface CreditEntry {
  readonly ordinal: number;
  readonly at: Date;
  readonly kind: CreditEntryKind;
  readonly amount: number;
  /** The balance after it. */
  readonly after: number;
  /** Id and reference of the request, of an entry about one. */
  readonly request?: { readonly id: number; readonly reference: string };
  /** Id, year and number of the invoice. */
  readonly invoice?: { readonly id: number; readonly year: number; readonly number: number };
  readonly reference?: string;
  readonly by: string;
}

export interface CreditReservation {
  readonly id: number;
  readonly request: number;
  readonly balance: number;
  readonly amount: number;
  readonly state: ReservationState;
}

export interface CreditEntryWrite {
  readonly balance: number;
  readonly kind: CreditEntryKind;
  readonly amount: number;
  readonly reservation?: number;
  readonly invoice?: number;
  readonly reference?: string;
  readonly by: string;
}

const toHolder = (row: { account: number | null; organisation: number | null }): CreditHolder =>
  row.organisation === null ? { account: row.account! } : { organisation: row.organisation };

const toBalance = (row: Selectable<Tables['credit_balance']>): CreditBalance => ({
  id: row.id,
  holder: toHolder(row),
  balance: row.balance,
});

/** Absent: it never had any. */
export async function findCreditBalance(db: ReadStore, holder: CreditHolder): Promise<CreditBalance | undefined> {
  const row = await ofHolder(db, holder).executeTakeFirst();
  return row && toBalance(row);
}

function ofHolder(db: ReadStore, holder: CreditHolder) {
  const select = db[queries].selectFrom('credit_balance').selectAll();
  return 'organisation' in holder
    ? select.where('organisation', '=', holder.organisation)
    : select.where('account', '=', holder.account);
}

export async function creditHolderExists(db: ReadStore, holder: CreditHolder): Promise<boolean> {
  const row =
    'organisation' in holder
      ? await db[queries]
          .selectFrom('organisation')
          .select('id')
          .where('id', '=', holder.organisation)
          .executeTakeFirst()
      : await db[queries].selectFrom('account').select('id').where('id', '=', holder.account).executeTakeFirst();
  return row !== undefined;
}

/** Makes the balance of a holder where there is none, and locks it until the transaction ends. The holder exists. */
export async function lockCreditBalance(tx: Tx, holder: CreditHolder): Promise<CreditBalance> {
  await tx[queries]
    .insertInto('credit_balance')
    .values({ account: null, organisation: null, ...holder })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return toBalance(await ofHolder(tx, holder).forUpdate().executeTakeFirstOrThrow());
}

/** Locks a balance that is there. */
export async function lockCreditBalanceById(tx: Tx, id: number): Promise<CreditBalance> {
  const row = await tx[queries]
    .selectFrom('credit_balance')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return toBalance(row);
}

/** Appends an entry and gives the balance after it. The database refuses one that would bring the balance below zero. */
export async function addCreditEntry(tx: Tx, entry: CreditEntryWrite): Promise<number> {
  const { after } = await tx[queries]
    .insertInto('credit_entry')
    .values({
      balance: entry.balance,
      kind: entry.kind,
      amount: entry.amount,
      reservation: entry.reservation ?? null,
      invoice: entry.invoice ?? null,
      reference: entry.reference ?? null,
      by: entry.by,
    })
    .returning('after')
    .executeTakeFirstOrThrow();
  return after;
}

/** What stands reserved or charged for a request; at most one. With the request's balance locked, it cannot change. */
export async function findReservation(db: ReadStore, request: number): Promise<CreditReservation | undefined> {
  const row = await db[queries]
    .selectFrom('credit_reservation')
    .select(['id', 'request', 'balance', 'amount', 'state'])
    .where('request', '=', request)
    .where('state', 'in', ['open', 'charged'])
    .executeTakeFirst();
  return row && { ...row, state: row.state as ReservationState };
}

/** The newest of a request, ended or not. */
export async function findLastReservation(db: ReadStore, request: number): Promise<CreditReservation | undefined> {
  const row = await db[queries]
    .selectFrom('credit_reservation')
    .select(['id', 'request', 'balance', 'amount', 'state'])
    .where('request', '=', request)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, state: row.state as ReservationState };
}

/** With its entry. The balance is locked and covers it. */
export async function addReservation(
  tx: Tx,
  { request, balance, amount, by }: { request: number; balance: number; amount: number; by: string },
): Promise<number> {
  const { id } = await tx[queries]
    .insertInto('credit_reservation')
    .values({ request, balance, amount })
    .returning('id')
    .executeTakeFirstOrThrow();
  return addCreditEntry(tx, { balance, kind: 'reserved', amount: -amount, reservation: id, by });
}

/** Ends what stands, with its entry, and gives the balance after it. The balance is locked. */
export async function endReservation(
  tx: Tx,
  { id, balance, amount }: CreditReservation,
  to: Exclude<ReservationState, 'open'>,
  by: string,
): Promise<number> {
  await tx[queries].updateTable('credit_reservation').set({ state: to }).where('id', '=', id).execute();
  return addCreditEntry(tx, { balance, kind: to, amount: to === 'charged' ? 0 : amount, reservation: id, by });
}

/** Credits that are set aside for requests that are not decided. */
export async function creditsReserved(db: ReadStore, balance: number): Promise<number> {
  const { rows } = await sql<{ sum: number }>`
    SELECT coalesce(sum(amount), 0)::int4 AS sum FROM credit_reservation WHERE balance = ${balance} AND state = 'open'
  `.execute(db[queries]);
  return rows[0]!.sum;
}

/** Newest first; `before` is an ordinal. */
export async function listCreditEntries(
  db: ReadStore,
  { balance, before, limit }: { readonly balance: number; readonly before?: number; readonly limit: number },
): Promise<CreditEntry[]> {
  let select = db[queries]
    .selectFrom('credit_entry as entry')
    .leftJoin('credit_reservation as reservation', 'reservation.id', 'entry.reservation')
    .leftJoin('request', 'request.id', 'reservation.request')
    .leftJoin('invoice', 'invoice.id', 'entry.invoice')
    .select([
      'entry.ordinal',
      'entry.at',
      'entry.kind',
      'entry.amount',
      'entry.after',
      'entry.reference',
      'entry.by',
      'request.id as requestId',
      'request.reference as requestReference',
      'invoice.id as invoiceId',
      'invoice.year',
      'invoice.number',
    ])
    .where('entry.balance', '=', balance)
    .orderBy('entry.ordinal', 'desc')
    .limit(limit);
  if (before !== undefined) select = select.where('entry.ordinal', '<', before);
  return (await select.execute()).map((row) => ({
    ordinal: row.ordinal,
    at: row.at,
    kind: row.kind as CreditEntryKind,
    amount: row.amount,
    after: row.after,
    by: row.by,
    ...(row.requestId !== null && { request: { id: row.requestId, reference: row.requestReference! } }),
    ...(row.invoiceId !== null && { invoice: { id: row.invoiceId, year: row.year!, number: row.number! } }),
    ...(row.reference !== null && { reference: row.reference }),
  }));
}

/** Faults that the database does not allow; anybody may ask whether it holds: balances that are not the sum of their entries. */
export async function findCreditFaults(db: ReadStore): Promise<readonly { readonly balance: number }[]> {
  const { rows } = await sql<{ balance: number }>`
    SELECT head.id AS balance FROM credit_balance AS head LEFT JOIN (
      SELECT balance, sum(amount)::int8 AS sum, count(*)::int4 AS entries, max(ordinal) AS last FROM credit_entry GROUP BY balance
    ) AS entry ON entry.balance = head.id
    WHERE head.balance <> coalesce(entry.sum, 0) OR head.entries <> coalesce(entry.entries, 0)
      OR coalesce(entry.last, 0) <> coalesce(entry.entries, 0)
    ORDER BY head.id
  `.execute(db[queries]);
  return rows;
}

export interface CreditPolicy {
  /** Whether requests cost credits. */
  readonly asked: boolean;
  /** Whether ordered credits are given before the invoice is paid. */
  readonly trust: boolean;
  /** ISO 4217. */
  readonly currency: string;
  readonly tiers: readonly PriceTier[];
}

/** What holds until somebody writes another: nothing is asked. */
export const firstCreditPolicy: CreditPolicy = {
  asked: false,
  trust: false,
  currency: 'EUR',
  tiers: [{ from: 1, price: 0 }],
};

export async function currentCreditPolicy(db: ReadStore): Promise<CreditPolicy> {
  const row = await db[queries]
    .selectFrom('credit_policy')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return firstCreditPolicy;
  const { asked, trust, currency, tiers } = row;
  return { asked, trust, currency, tiers: JSON.parse(tiers) as PriceTier[] };
}

export async function writeCreditPolicy(tx: Tx, { tiers, ...policy }: CreditPolicy, by: string): Promise<void> {
  await tx[queries]
    .insertInto('credit_policy')
    .values({ ...policy, tiers: JSON.stringify(tiers), by })
    .execute();
}
