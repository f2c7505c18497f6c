/**
 * What a request costs in credits, and what credits cost in money. One credit a title whatever its media, two when it is urgent; none for
 * further media of a title that has a number, claims, changes and transfers (practice of the ISSN network). Whole credits, and money in
 * minor units of its currency: nothing here is a fraction.
 */
import type { RequestForm } from './request-form.ts';
import type { RequestKind } from './request-state.ts';

/** Credits that a request takes when it is submitted. */
export function creditPrice(request: {
  readonly kind: RequestKind;
  readonly form: Pick<RequestForm, 'versions' | 'urgent'>;
}): number {
  const { kind, form } = request;
  if (kind !== 'issn') return 0;
  const has = ({ issn }: { readonly issn?: string }): boolean => (issn ?? '').trim() !== '';
  // A version that has a number makes the others further media of a title that is there.
  if (form.versions.some(has)) return 0;
  return form.urgent === true ? 2 : 1;
}

/** From so many credits on, each costs so much, in minor units of the currency. */
export interface PriceTier {
  readonly from: number;
  readonly price: number;
}

export interface CreditOffer {
  /** Minor units, of each and in all. */
  readonly price: number;
  readonly total: number;
}

/** What so many credits cost together: all at the price of the tier that their count reaches. */
export function offerFor(credits: number, tiers: readonly PriceTier[]): CreditOffer {
  const tier = [...tiers].sort((a, b) => b.from - a.from).find(({ from }) => credits >= from);
  if (tier === undefined) throw new RangeError(`No price for ${credits} credits.`);
  return { price: tier.price, total: tier.price * credits };
}

/** Ascending from 1, each once, with prices that are whole and not below zero, and so small that an invoice stays exact. */
export function tiersAreRight(tiers: readonly PriceTier[]): boolean {
  return (
    tiers.length > 0 &&
    tiers.length <= 20 &&
    tiers[0]!.from === 1 &&
    tiers.every(
      ({ from, price }, at) =>
        Number.isInteger(from) &&
        Number.isInteger(price) &&
        from <= 1_000_000 &&
        price >= 0 &&
        price <= 1_000_000_000 &&
        (at === 0 || from > tiers[at - 1]!.from),
    )
  );
}

/** Digits after the point of a currency (ISO 4217), as every platform knows them. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Minor units as a decimal numeral, such as `12.50`: for `Intl.NumberFormat`, which takes text exactly. */
export function minorToDecimal(minor: number, digits: number): string {
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The other way: `12.5` with two digits is 1250. Undefined: it is no amount, or finer than the currency. */
export function decimalToMinor(text: string, digits: number): number | undefined {
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > digits) return undefined;
  return Number(whole + fraction.padEnd(digits, '0'));
}
