/** `/administration/credits`: the Registration Authority grants credits, marks invoices, and says what credits cost. */
import { grantCredits } from '../../actions/credits/grant.ts';
import { byInvoice, type PaymentProblem } from '../../actions/credits/payment.ts';
import { type PolicyProblem, setCreditPolicy } from '../../actions/credits/set-policy.ts';
import type { CreditHolder } from '../../domain/credit.ts';
import { decimalToMinor, minorDigits, minorToDecimal, type PriceTier } from '../../domain/credit-price.ts';
import {
  type CreditPolicy,
  currentCreditPolicy,
  findAccountByEmail,
  findCreditBalance,
  type Invoice,
  invoiceName,
  listCreditEntries,
  listInvoices,
  listPublishers,
} from '../../store/index.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { framed } from '../agreements/frame.tsx';
import { idOf } from '../agreements/read.ts';
import { actorFor, type DeskPage, type SignedInVisit } from '../desk.ts';
import { Choice, Field } from '../parts/field.tsx';
import { Done, Wrong } from '../parts/notices.tsx';
import { creditProblemText, InvoiceTable, moneyText } from './frame.tsx';
import { Entries } from './own.tsx';

const place = '/administration/credits';

export const administrationPages: readonly DeskPage[] = [
  { method: 'GET', path: place, who: 'write-credits', run: (visit) => show(visit) },
  {
    method: 'POST',
    path: `${place}/grants`,
    who: 'write-credits',
    run: async (visit) => {
      const actor = actorFor(visit, 'write-credits');
      if (actor === undefined) return 'forbidden';
      const holder = await holderOf(visit, visit.form);
      if (holder === undefined) return show(visit, { type: 'holder-unknown' });
      const text = (visit.form.get('amount') ?? '').trim();
      const amount = /^-?\d{1,7}$/.test(text) ? Number(text) : 0;
      const reference = visit.form.get('reference') ?? '';
      const result = await grantCredits(visit.store, actor, { holder, amount, reference });
      if (!result.ok) return show(visit, result.problem);
      return { status: 303, location: `${place}?${new URLSearchParams({ ...nameOf(holder), done: 'granted' })}` };
    },
  },
  {
    method: 'POST',
    path: `${place}/invoices/:id`,
    who: 'write-credits',
    run: async (visit) => {
      const actor = actorFor(visit, 'write-credits');
      const invoice = idOf(visit.params.id);
      const to = visit.form.get('to');
      if (actor === undefined || invoice === undefined) return 'not-found';
      if (to !== 'paid' && to !== 'cancelled') return 'bad-request';
      const reference = visit.form.get('reference') ?? '';
      const result = await byInvoice.settle(visit.store, actor, { invoice, to, reference });
      return result.ok ? { status: 303, location: `${place}?done=${to}` } : show(visit, result.problem);
    },
  },
  {
    method: 'POST',
    path: `${place}/prices`,
    who: 'write-credits',
    run: async (visit) => {
      const actor = actorFor(visit, 'write-credits');
      if (actor === undefined) return 'forbidden';
      const { form } = visit;
      const currency = (form.get('currency') ?? '').trim().toUpperCase();
      const tiers = /^[A-Z]{3}$/.test(currency) ? tiersOf(form.get('tiers') ?? '', minorDigits(currency)) : [];
      const change = { currency, tiers, trust: form.get('trust') === 'yes' };
      const result = await setCreditPolicy(visit.store, actor, change);
      return result.ok ? { status: 303, location: `${place}?done=prices` } : show(visit, result.problem);
    },
  },
];

/** A line each: from how many on, and the price of each, such as `5 20.00`. What is no tier makes the list wrong. */
function tiersOf(text: string, digits: number): PriceTier[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [from = '', price = ''] = line.split(/[\s;]+/);
      return { from: /^\d{1,7}$/.test(from) ? Number(from) : -1, price: decimalToMinor(price, digits) ?? -1 };
    });
}

const tiersText = ({ tiers, currency }: CreditPolicy): string =>
  tiers.map(({ from, price }) => `${from} ${minorToDecimal(price, minorDigits(currency))}`).join('\n');

const nameOf = (holder: CreditHolder): Record<string, string> =>
  'organisation' in holder ? { organisation: String(holder.organisation) } : { account: String(holder.account) };

/** An organisation that was chosen, or the account of an address. */
async function holderOf(visit: SignedInVisit, form: URLSearchParams): Promise<CreditHolder | undefined> {
  const organisation = idOf(form.get('organisation') ?? undefined);
  if (organisation !== undefined) return { organisation };
  const account = idOf(form.get('account') ?? undefined);
  if (account !== undefined) return { account };
  const email = (form.get('email') ?? '').trim();
  if (email === '') return undefined;
  const found = await visit.store.transaction((tx) => findAccountByEmail(tx, email));
  return found && { account: found.id };
}

const doneWords = {
  granted: 'credit.done.granted',
  paid: 'credit.done.paid',
  cancelled: 'credit.done.cancelled',
  prices: 'credit.done.prices',
} as const;

async function show(visit: SignedInVisit, problem?: PaymentProblem | PolicyProblem): Promise<Page> {
  const holder =
    visit.query.has('organisation') || visit.query.has('account') ? await holderOf(visit, visit.query) : undefined;
  const { policy, open, settled, publishers, entries, balance } = await visit.store.transaction(async (tx) => {
    const balance = holder && (await findCreditBalance(tx, holder));
    return {
      policy: await currentCreditPolicy(tx),
      open: await listInvoices(tx, { state: 'open', limit: 200 }),
      settled: (await listInvoices(tx, { limit: 50 })).filter(({ state }) => state !== 'open'),
      publishers: await listPublishers(tx),
      balance,
      entries: balance === undefined ? [] : await listCreditEntries(tx, { balance: balance.id, limit: 20 }),
    };
  });
  const { words, form } = visit;
  const { t, number } = words;
  const done = visit.query.get('done') as keyof typeof doneWords | null;
  return framed({
    title: t('credit.administration.title'),
    lead: t(policy.asked ? 'credit.administration.on' : 'credit.administration.off'),
    place: '/administration',
    ...(problem !== undefined && { status: 422 }),
    main: (
      <>
        {done !== null && Object.hasOwn(doneWords, done) && <Done>{t(doneWords[done])}</Done>}
        {problem && <Wrong>{creditProblemText(words, problem)}</Wrong>}
        {holder && (
          <section>
            <p>
              {t('credit.balance')}: <strong>{number(balance?.balance ?? 0)}</strong>
            </p>
            {entries.length > 0 && <Entries entries={entries} />}
          </section>
        )}
        <h2>{t('credit.invoices.open')}</h2>
        {open.length === 0 && <p>{t('credit.invoices.none-open')}</p>}
        {open.map((invoice) => (
          <OpenInvoice key={invoice.id} invoice={invoice} />
        ))}
        <h2>{t('credit.grant.title')}</h2>
        <form class="form" method="post" action={`${place}/grants`}>
          <Choice
            name="organisation"
            label={t('credit.grant.organisation')}
            value={form.get('organisation') ?? undefined}
            options={[
              { value: '', label: t('credit.grant.account-instead') },
              ...publishers.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
          />
          <Field name="email" type="email" label={t('credit.grant.email')} value={form.get('email') ?? ''} optional />
          <Field
            name="amount"
            label={t('credit.grant.amount')}
            help={t('credit.grant.amount-help')}
            value={form.get('amount') ?? ''}
            dir="ltr"
            maxLength={8}
          />
          <Field name="reference" label={t('credit.reference')} value={form.get('reference') ?? ''} maxLength={500} />
          <p>
            <button class="main-button" type="submit">
              {t('credit.grant.button')}
            </button>
          </p>
        </form>
        <h2>{t('credit.prices.title')}</h2>
        <form class="form" method="post" action={`${place}/prices`}>
          <Field
            name="currency"
            label={t('credit.prices.currency')}
            value={form.get('currency') ?? policy.currency}
            dir="ltr"
            maxLength={3}
          />
          <div class="field">
            <label for="tiers">{t('credit.tiers')}</label>
            <textarea
              id="tiers"
              name="tiers"
              rows={5}
              maxLength={1000}
              required
              dir="ltr"
              aria-describedby="tiers-help"
            >
              {form.get('tiers') ?? tiersText(policy)}
            </textarea>
            <p class="field-help" id="tiers-help">
              {t('credit.prices.help')}
            </p>
          </div>
          <p>
            <label>
              <input type="checkbox" name="trust" value="yes" checked={policy.trust} /> {t('credit.prices.trust')}
            </label>
          </p>
          <p>
            <button class="other-button" type="submit">
              {t('credit.prices.button')}
            </button>
          </p>
        </form>
        {settled.length > 0 && (
          <>
            <h2>{t('credit.invoices.settled')}</h2>
            <InvoiceTable invoices={settled} />
          </>
        )}
      </>
    ),
  });
}

function OpenInvoice({ invoice }: { readonly invoice: Invoice }) {
  const words = useWords();
  const { t, date } = words;
  return (
    <form class="form invoice-open" method="post" action={`${place}/invoices/${invoice.id}`}>
      <p>
        <a href={`/credits/invoices/${invoice.id}`}>
          <bdi dir="ltr">{invoiceName(invoice)}</bdi>
        </a>{' '}
        <bdi>{invoice.holderName}</bdi> · {date(invoice.issued)} · {moneyText(words, invoice.total, invoice.currency)}
      </p>
      <div class="field">
        <label for={`reference-${invoice.id}`}>{t('credit.reference')}</label>
        <input id={`reference-${invoice.id}`} name="reference" type="text" maxLength={500} required dir="auto" />
      </div>
      <p class="button-row">
        <button class="other-button" type="submit" name="to" value="paid">
          {t('credit.invoice.mark-paid')}
        </button>
        <button class="other-button ending" type="submit" name="to" value="cancelled">
          {t('credit.invoice.cancel')}
        </button>
      </p>
    </form>
  );
}
