/** `/credits`: what somebody has, what became of it, ordering more, and the invoices to print. */
import { randomUUID } from 'node:crypto';
import { byInvoice, type PaymentProblem } from '../../actions/credits/payment.ts';
import type { Actor } from '../../domain/actor.ts';
import type { CreditHolder } from '../../domain/credit.ts';
import { refusalOf } from '../../domain/permissions.ts';
import {
  type CreditEntry,
  type CreditPolicy,
  creditsReserved,
  currentCreditPolicy,
  findCreditBalance,
  findInvoice,
  type Invoice,
  invoiceName,
  listCreditEntries,
  listInvoices,
} from '../../store/index.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { Facts, framed, Table } from '../agreements/frame.tsx';
import { idOf } from '../agreements/read.ts';
import type { DeskPage, SignedInVisit } from '../desk.ts';
import { sendCsv } from '../parts/csv.ts';
import { Field } from '../parts/field.tsx';
import { Moment } from '../parts/moment.tsx';
import { Wrong } from '../parts/notices.tsx';
import { creditProblemText, InvoiceTable, moneyText } from './frame.tsx';

const place = '/credits';
const pageSize = 100;

/** What she may look at: her own, and those of organisations that she acts for. */
interface Wallet {
  readonly actor: Actor;
  readonly holder: CreditHolder;
  /** In addresses: `own`, or the id of the organisation. */
  readonly name: string;
  readonly title: string;
}

function walletsOf(visit: SignedInVisit): Wallet[] {
  const { account, memberships } = visit.person;
  return visit.actors.flatMap((actor): Wallet[] => {
    const { organisation } = actor;
    const holder = organisation === undefined ? { account: account.id } : { organisation };
    if (actor.centre !== undefined || refusalOf(actor, 'read-credits', holder) !== undefined) return [];
    if (organisation === undefined) {
      return actor.role === 'applicant' ? [{ actor, holder, name: 'own', title: account.name }] : [];
    }
    const title = memberships.find((one) => one.organisation === organisation)?.of ?? String(organisation);
    return [{ actor, holder, name: String(organisation), title }];
  });
}

function walletOf(visit: SignedInVisit): Wallet | undefined {
  const wallets = walletsOf(visit);
  const asked = visit.query.get('of') ?? visit.form.get('of');
  return asked === null ? wallets[0] : wallets.find(({ name }) => name === asked);
}

export const ownPages: readonly DeskPage[] = [
  { method: 'GET', path: place, who: 'read-credits', run: (visit) => show(visit) },
  {
    method: 'GET',
    path: `${place}/entries.csv`,
    who: 'read-credits',
    run: async (visit) => {
      const wallet = walletOf(visit);
      if (wallet === undefined) return 'not-found';
      const entries = await visit.store.transaction(async (tx) => {
        const balance = await findCreditBalance(tx, wallet.holder);
        return balance === undefined ? [] : listCreditEntries(tx, { balance: balance.id, limit: 100_000 });
      });
      return sendCsv(visit.reply, 'credits.csv', [
        ['entry', 'at', 'kind', 'amount', 'balance', 'request', 'invoice', 'reference', 'by'],
        ...entries
          .reverse()
          .map(({ ordinal, at, kind, amount, after, request, invoice, reference, by }) => [
            ordinal,
            at.toISOString(),
            kind,
            amount,
            after,
            request?.reference ?? '',
            invoice === undefined ? '' : invoiceName(invoice),
            reference ?? '',
            by,
          ]),
      ]);
    },
  },
  {
    method: 'POST',
    path: `${place}/orders`,
    who: 'read-credits',
    run: async (visit) => {
      const wallet = walletOf(visit);
      if (wallet === undefined) return 'not-found';
      const { form } = visit;
      const text = (form.get('credits') ?? '').trim();
      const result = await byInvoice.order(visit.store, wallet.actor, {
        holder: wallet.holder,
        credits: /^\d{1,7}$/.test(text) ? Number(text) : 0,
        billTo: form.get('billTo') ?? '',
        key: (form.get('key') ?? '').slice(0, 100),
      });
      if (!result.ok) return show(visit, result.problem);
      return { status: 303, location: `${place}/invoices/${result.invoice.id}` };
    },
  },
  {
    method: 'GET',
    path: `${place}/invoices/:id`,
    who: 'read-credits',
    run: async (visit) => {
      const id = idOf(visit.params.id);
      const invoice = id === undefined ? undefined : await visit.store.transaction((tx) => findInvoice(tx, id));
      if (invoice === undefined) return 'not-found';
      const mine = visit.actors.some((actor) => refusalOf(actor, 'read-credits', invoice.holder) === undefined);
      return mine ? invoicePage(visit, invoice) : 'not-found';
    },
  },
];

async function show(visit: SignedInVisit, problem?: PaymentProblem): Promise<Page | 'not-found'> {
  const wallets = walletsOf(visit);
  const wallet = walletOf(visit);
  if (wallet === undefined) return 'not-found';
  const before = idOf(visit.query.get('before') ?? undefined);
  const { balance, reserved, entries, invoices, policy } = await visit.store.transaction(async (tx) => {
    const policy = await currentCreditPolicy(tx);
    const balance = await findCreditBalance(tx, wallet.holder);
    if (balance === undefined) return { balance, reserved: 0, entries: [], invoices: [], policy };
    const page = { balance: balance.id, limit: pageSize + 1, ...(before !== undefined && { before }) };
    return {
      balance,
      reserved: await creditsReserved(tx, balance.id),
      entries: await listCreditEntries(tx, page),
      invoices: await listInvoices(tx, { balance: balance.id, limit: 100 }),
      policy,
    };
  });
  const { words } = visit;
  const { t, number } = words;
  const of = `of=${encodeURIComponent(wallet.name)}`;
  return framed({
    title: t('credit.title'),
    lead: t(policy.asked ? 'credit.lead' : 'credit.not-asked'),
    place,
    ...(problem !== undefined && { status: 422 }),
    main: (
      <>
        {problem && <Wrong>{creditProblemText(words, problem)}</Wrong>}
        {wallets.length > 1 && (
          <nav aria-label={t('credit.whose')}>
            <ul class="button-row">
              {wallets.map(({ name, title }) => (
                <li key={name}>
                  <a href={`${place}?of=${name}`} aria-current={name === wallet.name ? 'page' : undefined}>
                    <bdi>{title}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <Facts
          rows={[
            [t('credit.whose'), <bdi key="whose">{wallet.title}</bdi>],
            [t('credit.balance'), <strong key="balance">{number(balance?.balance ?? 0)}</strong>],
            [t('credit.reserved'), number(reserved)],
          ]}
        />
        <Prices />
        {policy.asked && <Order policy={policy} of={wallet.name} form={visit.form} />}
        <h2>{t('credit.entries')}</h2>
        {entries.length === 0 && <p>{t('credit.entries.none')}</p>}
        {entries.length > 0 && <Entries entries={entries.slice(0, pageSize)} />}
        {entries.length > pageSize && (
          <p>
            <a href={`${place}?${of}&before=${entries[pageSize - 1]!.ordinal}`}>{t('credit.entries.older')}</a>
          </p>
        )}
        {entries.length > 0 && (
          <p>
            <a href={`${place}/entries.csv?${of}`}>{t('agreement.as-csv')}</a>
          </p>
        )}
        {invoices.length > 0 && (
          <>
            <h2>{t('credit.invoices')}</h2>
            <InvoiceTable invoices={invoices} />
          </>
        )}
      </>
    ),
  });
}

function Prices() {
  const { t } = useWords();
  return (
    <ul>
      <li>{t('credit.price.title')}</li>
      <li>{t('credit.price.urgent')}</li>
      <li>{t('credit.price.nothing')}</li>
      <li>{t('credit.price.back')}</li>
    </ul>
  );
}

function Order({
  policy,
  of,
  form,
}: {
  readonly policy: CreditPolicy;
  readonly of: string;
  readonly form: URLSearchParams;
}) {
  const words = useWords();
  const { t } = words;
  return (
    <section>
      <h2>{t('credit.order')}</h2>
      <Table label={t('credit.tiers')} head={[t('credit.tier.from'), t('credit.tier.price')]}>
        {policy.tiers.map(({ from, price }) => (
          <tr key={from}>
            <td>{t('credit.tier.many', { from })}</td>
            <td>{moneyText(words, price, policy.currency)}</td>
          </tr>
        ))}
      </Table>
      <p>{t(policy.trust ? 'credit.order.trust' : 'credit.order.paid-first')}</p>
      <form class="form" method="post" action={`${place}/orders`}>
        <input type="hidden" name="key" value={randomUUID()} />
        <input type="hidden" name="of" value={of} />
        <Field
          name="credits"
          label={t('credit.order.credits')}
          value={form.get('credits') ?? ''}
          inputMode="numeric"
          dir="ltr"
          maxLength={6}
        />
        <div class="field">
          <label for="billTo">{t('credit.order.bill-to')}</label>
          <textarea id="billTo" name="billTo" rows={4} maxLength={1000} required dir="auto">
            {form.get('billTo') ?? ''}
          </textarea>
        </div>
        <p>
          <button class="main-button" type="submit">
            {t('credit.order.button')}
          </button>
        </p>
      </form>
    </section>
  );
}

export function Entries({ entries }: { readonly entries: readonly CreditEntry[] }) {
  const { t, language } = useWords();
  const signed = new Intl.NumberFormat(language.manner, { signDisplay: 'exceptZero' });
  return (
    <Table
      label={t('credit.entries')}
      head={[
        t('credit.entry.at'),
        t('credit.entry.what'),
        t('credit.entry.amount'),
        t('credit.entry.after'),
        t('credit.entry.about'),
      ]}
    >
      {entries.map(({ ordinal, at, kind, amount, after, request, invoice, reference }) => (
        <tr key={ordinal}>
          <td>
            <Moment at={at} />
          </td>
          <td>{t(`credit.kind.${kind}`)}</td>
          <td>{signed.format(amount)}</td>
          <td>{signed.format(after).replace('+', '')}</td>
          <td>
            {request && (
              <a href={`/requests/${request.reference}`}>
                <bdi dir="ltr">{request.reference}</bdi>
              </a>
            )}
            {invoice && (
              <a href={`${place}/invoices/${invoice.id}`}>
                <bdi dir="ltr">{invoiceName(invoice)}</bdi>
              </a>
            )}
            {reference !== undefined && <bdi>{reference}</bdi>}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Made to be printed. */
function invoicePage(visit: SignedInVisit, invoice: Invoice): Page {
  const { words } = visit;
  const { t, date, number } = words;
  const { state, currency } = invoice;
  return framed({
    title: t('credit.invoice.named', { invoice: invoiceName(invoice) }),
    above: { href: place, label: t('credit.title') },
    place,
    main: (
      <section class="invoice">
        <Facts
          rows={[
            [t('credit.invoice.number'), <bdi key="number">{invoiceName(invoice)}</bdi>],
            [t('credit.invoice.date'), date(invoice.issued)],
            [
              t('credit.invoice.bill-to'),
              <span class="as-written" key="to" dir="auto">
                {invoice.billTo}
              </span>,
            ],
            [t('credit.invoice.from'), new URL(visit.desk.baseUrl).host],
            [t('credit.invoice.credits'), number(invoice.credits)],
            [t('credit.invoice.price'), moneyText(words, invoice.price, currency)],
            [t('credit.invoice.total'), <strong key="total">{moneyText(words, invoice.total, currency)}</strong>],
            [t('credit.invoice.state'), t(`credit.invoice.${state}`)],
            ...(invoice.settled === undefined ? [] : [[t('credit.invoice.settled'), date(invoice.settled)] as const]),
            ...(invoice.reference === undefined
              ? []
              : [[t('credit.reference'), <bdi key="reference">{invoice.reference}</bdi>] as const]),
          ]}
        />
        {state === 'open' && <p>{t(invoice.trust ? 'credit.invoice.pay-trust' : 'credit.invoice.pay')}</p>}
      </section>
    ),
  });
}
