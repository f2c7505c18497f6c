/** Invoices for credits: numbered from 1 in each year without gaps, under the lock of that year's row. */
import { type Selectable, sql } from 'kysely';
import type { CreditHolder } from '../domain/credit.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import type { Tables } from './schema.ts';

export type InvoiceState = 'open' | 'paid' | 'cancelled';

export interface Invoice {
  readonly id: number;
  readonly year: number;
  readonly number: number;
  readonly balance: number;
  readonly holder: CreditHolder;
  /** Of the organisation, or the account. */
  readonly holderName: string;
  readonly credits: number;
  /** Minor units, of each and in all. */
  readonly price: number;
  readonly total: number;
  readonly currency: string;
  readonly billTo: string;
  readonly trust: boolean;
  readonly state: InvoiceState;
  readonly issued: Date;
  readonly issuedBy: string;
  readonly settled?: Date;
  readonly settledBy?: string;
  readonly reference?: string;
}

/** As it stands on the invoice: `2026-00017`. */
export const invoiceName = ({ year, number }: { readonly year: number; readonly number: number }): string =>
  `${year}-${String(number).padStart(5, '0')}`;

type Row = Selectable<Tables['invoice']> & {
  account: number | null;
  organisation: number | null;
  accountName: string | null;
  organisationName: string | null;
};

const toInvoice = (row: Row): Invoice => ({
  id: row.id,
  year: row.year,
  number: row.number,
  balance: row.balance,
  holder: row.organisation === null ? { account: row.account! } : { organisation: row.organisation },
  holderName: row.organisationName ?? row.accountName ?? '',
  credits: row.credits,
  price: row.price,
  total: row.total,
  currency: row.currency,
  billTo: row.bill_to,
  trust: row.trust,
  state: row.state as InvoiceState,
  issued: row.issued,
  issuedBy: row.issued_by,
  ...(row.settled !== null && { settled: row.settled }),
  ...(row.settled_by !== null && { settledBy: row.settled_by }),
  ...(row.reference !== null && { reference: row.reference }),
});

function select(db: ReadStore) {
  return db[queries]
    .selectFrom('invoice')
    .innerJoin('credit_balance', 'credit_balance.id', 'invoice.balance')
    .leftJoin('account', 'account.id', 'credit_balance.account')
    .leftJoin('organisation', 'organisation.id', 'credit_balance.organisation')
    .selectAll('invoice')
    .select([
      'credit_balance.account',
      'credit_balance.organisation',
      'account.name as accountName',
      'organisation.name as organisationName',
    ]);
}

export interface InvoiceWrite {
  readonly balance: number;
  readonly credits: number;
  readonly price: number;
  readonly total: number;
  readonly currency: string;
  readonly billTo: string;
  readonly trust: boolean;
  readonly by: string;
  /** Against sending the same order twice. */
  readonly orderKey: string;
}

/** The balance is locked. The year is that of the database's clock, in UTC. */
export async function addInvoice(tx: Tx, write: InvoiceWrite): Promise<number> {
  const { rows } = await sql<{ year: number; last: number }>`
    INSERT INTO invoice_head (year, last) VALUES (extract(year FROM now() AT TIME ZONE 'UTC')::int4, 1)
    ON CONFLICT (year) DO UPDATE SET last = invoice_head.last + 1 RETURNING year, last
  `.execute(tx[queries]);
  const { year, last: number } = rows[0]!;
  const { billTo, by, orderKey, ...values } = write;
  const { id } = await tx[queries]
    .insertInto('invoice')
    .values({ ...values, year, number, bill_to: billTo, issued_by: by, order_key: orderKey, settled: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findInvoice(db: ReadStore, id: number): Promise<Invoice | undefined> {
  const row = await select(db).where('invoice.id', '=', id).executeTakeFirst();
  return row && toInvoice(row);
}

export async function findInvoiceOfOrder(db: ReadStore, balance: number, key: string): Promise<Invoice | undefined> {
  const row = await select(db)
    .where('invoice.balance', '=', balance)
    .where('invoice.order_key', '=', key)
    .executeTakeFirst();
  return row && toInvoice(row);
}

/** Newest first. */
export async function listInvoices(
  db: ReadStore,
  { balance, state, limit }: { readonly balance?: number; readonly state?: InvoiceState; readonly limit: number },
): Promise<Invoice[]> {
  let found = select(db).orderBy('invoice.id', 'desc').limit(limit);
  if (balance !== undefined) found = found.where('invoice.balance', '=', balance);
  if (state !== undefined) found = found.where('invoice.state', '=', state);
  return (await found.execute()).map(toInvoice);
}

/** False when it is not open any more. */
export async function settleInvoice(
  tx: Tx,
  id: number,
  to: Exclude<InvoiceState, 'open'>,
  { reference, by }: { readonly reference: string; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('invoice')
    .set({ state: to, settled: sql<Date>`now()`, settled_by: by, reference })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
