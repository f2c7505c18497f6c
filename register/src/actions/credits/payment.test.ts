/** Orders and invoices: numbered without gaps however many order at once, paid once, and credits on payment or on trust. */
import { expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { lettersTo } from '../../../test/build/read-letters.ts';
import { eachDatabase } from '../../../test/databases.ts';
import { type Actor, systemActor } from '../../domain/actor.ts';
import {
  addOrganisation,
  findCreditBalance,
  findCreditFaults,
  invoiceName,
  listInvoices,
  type Store,
} from '../../store/index.ts';
import { byInvoice } from './payment.ts';
import { setCreditPolicy } from './set-policy.ts';

const staff: Actor = { name: 'account 1', role: 'staff' };
const tiers = [
  { from: 1, price: 2500 },
  { from: 5, price: 2000 },
];

eachDatabase((_name, open) => {
  const prepare = async (trust: boolean) => {
    const store = await open();
    await setCreditPolicy(store, systemActor('test'), { asked: true, trust, currency: 'EUR', tiers });
    const organisation = await store.transaction(
      async (tx) => (await addOrganisation(tx, { kind: 'publisher', name: 'Ode Press', by: 'test' })).id,
    );
    const owner: Actor = { name: 'account 2', role: 'owner', organisation };
    const holder = { organisation };
    const order = (credits: number, key: string, actor = owner) =>
      byInvoice.order(store, actor, { holder, credits, billTo: 'Ode Press\n1 rue X\nParis', key });
    const balance = async () => (await findCreditBalance(store.read, holder))?.balance ?? 0;
    return { store, owner, holder, order, balance };
  };
  const settle = (store: Store, invoice: number, to: 'paid' | 'cancelled', reference = 'transfer 5', actor = staff) =>
    byInvoice.settle(store, actor, { invoice, to, reference });

  test('an order is an invoice; its credits come when it is paid, once, and a letter says so', async () => {
    const { store, holder, order, balance } = await prepare(false);
    await aPerson(store, { role: 'owner', organisation: holder.organisation, email: 'owner@example.org' });
    const ordered = await order(6, 'one');
    if (!ordered.ok) throw new Error(ordered.problem.type);
    const { invoice } = ordered;
    expect(invoice).toMatchObject({
      number: 1,
      credits: 6,
      price: 2000,
      total: 12_000,
      currency: 'EUR',
      state: 'open',
    });
    expect(await order(6, 'one')).toEqual(ordered);
    expect(await balance()).toBe(0);
    expect(await settle(store, invoice.id, 'paid', ' ')).toMatchObject({ problem: { type: 'reference-missing' } });
    expect(await settle(store, invoice.id, 'paid')).toMatchObject({ ok: true, invoice: { state: 'paid' } });
    expect(await settle(store, invoice.id, 'paid')).toMatchObject({ problem: { type: 'invoice-settled' } });
    expect(await settle(store, invoice.id, 'cancelled')).toMatchObject({ problem: { type: 'invoice-settled' } });
    expect(await balance()).toBe(6);
    const [letter] = await lettersTo(store, 'owner@example.org');
    expect(letter?.subject).toBe(`Invoice ${invoiceName(invoice)} is paid`);
  });

  test('on trust the credits come with the invoice, and go with it when it is cancelled, if they are there', async () => {
    const { store, order, balance } = await prepare(true);
    const ordered = await order(2, 'one');
    if (!ordered.ok) throw new Error(ordered.problem.type);
    expect(await balance()).toBe(2);
    expect(await settle(store, ordered.invoice.id, 'cancelled', 'ordered twice')).toMatchObject({ ok: true });
    expect(await balance()).toBe(0);
    const paid = await order(2, 'two');
    if (!paid.ok) throw new Error(paid.problem.type);
    await settle(store, paid.invoice.id, 'paid');
    expect(await balance()).toBe(2);
    expect(await findCreditFaults(store.read)).toEqual([]);
  });

  test('sixteen order at once: numbers without gaps; sixteen mark one paid: credits once', {
    timeout: 60_000,
  }, async () => {
    const { store, order, balance } = await prepare(false);
    await Promise.all(Array.from({ length: 16 }, (_, at) => order(1, `order ${at % 12}`)));
    const invoices = await listInvoices(store.read, { limit: 100 });
    expect(invoices.map(({ number }) => number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const results = await Promise.all(Array.from({ length: 16 }, () => settle(store, invoices[0]!.id, 'paid')));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await balance()).toBe(1);
  });

  test('whose it is, and what is no order', async () => {
    const { store, owner, holder, order } = await prepare(false);
    const stranger: Actor = { name: 'account 3', role: 'owner', organisation: holder.organisation + 1 };
    expect(await order(1, 'x', stranger)).toMatchObject({ problem: { type: 'not-in-custody' } });
    for (const credits of [0, -1, 1.5, 1e9]) {
      expect(await order(credits, 'x')).toMatchObject({ problem: { type: 'amount-wrong' } });
    }
    const nobody = { holder: { organisation: 999_999 }, credits: 1, billTo: 'x', key: 'x' };
    expect(await byInvoice.order(store, staff, nobody)).toMatchObject({ problem: { type: 'holder-unknown' } });
    const ordered = await order(1, 'x');
    if (!ordered.ok) throw new Error(ordered.problem.type);
    expect(await settle(store, ordered.invoice.id, 'paid', 'me', owner)).toMatchObject({
      problem: { type: 'not-permitted' },
    });
    expect(await setCreditPolicy(store, owner, { asked: false })).toMatchObject({ ok: false });
    expect(await setCreditPolicy(store, staff, { tiers: [] })).toMatchObject({ problem: { type: 'tiers-wrong' } });
    expect(await setCreditPolicy(store, staff, { currency: 'XYZ' })).toMatchObject({
      problem: { type: 'currency-wrong' },
    });
  });
});
