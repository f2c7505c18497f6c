/** What the pages of credits have in common: money in the manner of the language, and the sentences of what can be wrong. */
import type { PaymentProblem } from '../../actions/credits/payment.ts';
import type { PolicyProblem } from '../../actions/credits/set-policy.ts';
import { minorDigits, minorToDecimal } from '../../domain/credit-price.ts';
import { type Invoice, invoiceName } from '../../store/index.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';
import { Table } from '../agreements/frame.tsx';

/** An exact decimal numeral in, so that no amount is rounded on the way. */
export function moneyText({ language }: Words, minor: number, currency: string): string {
  const format = new Intl.NumberFormat(language.manner, { style: 'currency', currency });
  return format.format(minorToDecimal(minor, minorDigits(currency)) as unknown as number);
}

export function creditProblemText({ t }: Words, problem: PaymentProblem | PolicyProblem): string {
  switch (problem.type) {
    case 'not-permitted':
    case 'not-in-custody':
    case 'no-holder':
      return t('credit.problem.holder-unknown');
    case 'not-enough-credits':
      return t('credit.problem.not-enough-credits', { needed: problem.needed, available: problem.available });
    case 'invoice-settled':
      return t('credit.problem.invoice-settled');
    default:
      return t(`credit.problem.${problem.type}`);
  }
}

export function InvoiceTable({ invoices }: { readonly invoices: readonly Invoice[] }) {
  const words = useWords();
  const { t, date, number } = words;
  return (
    <Table
      label={t('credit.invoices')}
      head={[
        t('credit.invoice.number'),
        t('credit.invoice.date'),
        t('credit.invoice.credits'),
        t('credit.invoice.total'),
        t('credit.invoice.state'),
      ]}
    >
      {invoices.map((invoice) => (
        <tr key={invoice.id}>
          <td>
            <a href={`/credits/invoices/${invoice.id}`}>
              <bdi dir="ltr">{invoiceName(invoice)}</bdi>
            </a>
          </td>
          <td>{date(invoice.issued)}</td>
          <td>{number(invoice.credits)}</td>
          <td>{moneyText(words, invoice.total, invoice.currency)}</td>
          <td>{t(`credit.invoice.${invoice.state}`)}</td>
        </tr>
      ))}
    </Table>
  );
}
