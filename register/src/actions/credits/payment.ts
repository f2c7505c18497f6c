/**
 * Payment is an interface: how somebody comes to credits. Two ways are built: by hand (staff grants them, with a reference) and by invoice.
 * A provider of cards would be a third, in a file of its own, with the same two functions.
 */
import type { Actor } from '../../domain/actor.ts';
import { type CreditHolder, type CreditProblem, mostCredits } from '../../domain/credit.ts';
import { offerFor } from '../../domain/credit-price.ts';
import { type PermissionProblem, refusalOf } from '../../domain/permissions.ts';
import {
  addCreditEntry,
  addInvoice,
  creditHolderExists,
  currentCreditPolicy,
  enqueueLetter,
  findAccount,
  findInvoice,
  findInvoiceOfOrder,
  type Invoice,
  invoiceName,
  listMemberships,
  lockCreditBalance,
  lockCreditBalanceById,
  type Store,
  settleInvoice,
  type Tx,
} from '../../store/index.ts';

export interface CreditOrder {
  readonly holder: CreditHolder;
  readonly credits: number;
  /** Name and address on the invoice. */
  readonly billTo: string;
  /** Chosen by the form: the same again is the same order. */
  readonly key: string;
}

export type PaymentProblem =
  | PermissionProblem
  | CreditProblem
  | { readonly type: 'bill-to-missing' }
  | { readonly type: 'invoice-unknown' }
  | { readonly type: 'invoice-settled'; readonly state: string };

export type PaymentResult =
  | { readonly ok: true; readonly invoice: Invoice }
  | { readonly ok: false; readonly problem: PaymentProblem };

/** A way of paying: an order becomes something to be settled, and settling gives the credits. */
export interface PaymentWay {
  readonly name: string;
  order(store: Store, actor: Actor, order: CreditOrder): Promise<PaymentResult>;
  settle(
    store: Store,
    actor: Actor,
    settlement: { readonly invoice: number; readonly to: 'paid' | 'cancelled'; readonly reference: string },
  ): Promise<PaymentResult>;
}

const refused = (problem: PaymentProblem): PaymentResult => ({ ok: false, problem });

/** An invoice is written at once; its credits come with it, where the policy trusts, or when it is paid. */
export const byInvoice: PaymentWay = {
  name: 'invoice',

  async order(store, actor, { holder, credits, billTo, key }) {
    const refusal = refusalOf(actor, 'read-credits', holder);
    if (refusal !== undefined) return refused(refusal);
    if (!Number.isSafeInteger(credits) || credits < 1 || credits > mostCredits)
      return refused({ type: 'amount-wrong' });
    const to = billTo.trim().slice(0, 1000);
    if (to === '') return refused({ type: 'bill-to-missing' });
    return store.transaction(async (tx): Promise<PaymentResult> => {
      if (!(await creditHolderExists(tx, holder))) return refused({ type: 'holder-unknown' });
      const { id: balance } = await lockCreditBalance(tx, holder);
      const before = await findInvoiceOfOrder(tx, balance, key);
      if (before !== undefined) return { ok: true, invoice: before };
      const { tiers, currency, trust } = await currentCreditPolicy(tx);
      const offer = offerFor(credits, tiers);
      const by = actor.name;
      const id = await addInvoice(tx, { balance, credits, ...offer, currency, billTo: to, trust, by, orderKey: key });
      if (trust) await addCreditEntry(tx, { balance, kind: 'bought', amount: credits, invoice: id, by });
      return { ok: true, invoice: (await findInvoice(tx, id))! };
    });
  },

  async settle(store, actor, { invoice: id, to, reference }) {
    const refusal = refusalOf(actor, 'write-credits');
    if (refusal !== undefined) return refused(refusal);
    const why = reference.trim().slice(0, 500);
    if (why === '') return refused({ type: 'reference-missing' });
    return store.transaction(async (tx): Promise<PaymentResult> => {
      const invoice = await findInvoice(tx, id);
      if (invoice === undefined) return refused({ type: 'invoice-unknown' });
      const { credits, trust } = invoice;
      // Whoever settles it at the same moment waits here, and finds it settled.
      const { id: balance, balance: available } = await lockCreditBalanceById(tx, invoice.balance);
      if (to === 'cancelled' && trust && available < credits) {
        const now = (await findInvoice(tx, id))!;
        if (now.state === 'open') return refused({ type: 'not-enough-credits', needed: credits, available });
      }
      const by = actor.name;
      if (!(await settleInvoice(tx, id, to, { reference: why, by }))) {
        return refused({ type: 'invoice-settled', state: (await findInvoice(tx, id))!.state });
      }
      if (to === 'paid' && !trust)
        await addCreditEntry(tx, { balance, kind: 'bought', amount: credits, invoice: id, by });
      if (to === 'cancelled' && trust) {
        await addCreditEntry(tx, { balance, kind: 'returned', amount: -credits, invoice: id, by });
      }
      if (to === 'paid') await tellPaid(tx, invoice);
      return { ok: true, invoice: (await findInvoice(tx, id))! };
    });
  },
};

/** To the account, or to every owner of the organisation. */
async function tellPaid(tx: Tx, invoice: Invoice): Promise<void> {
  const { holder, credits } = invoice;
  const accounts =
    'account' in holder
      ? [holder.account]
      : (await listMemberships(tx, { organisation: holder.organisation, role: 'owner' })).map(({ account }) => account);
  for (const id of accounts) {
    const account = await findAccount(tx, id);
    if (account === undefined || account.ended !== undefined) continue;
    const { email: to, name, language } = account;
    const values = { invoice: invoiceName(invoice), credits };
    await enqueueLetter(tx, { to, name, language, letter: 'credit-invoice-paid', values, link: '/credits' });
  }
}
