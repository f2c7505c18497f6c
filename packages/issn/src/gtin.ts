/**
 * The ISSN as GTIN-13, the number of the EAN-13 bar code on a cover (ISO 3297:2020, E.6): `977`, the seven digits
 * without the check character, two digits of variant, a check digit of its own. Both ways, with the add-on of two or
 * five digits as data; how an add-on is drawn is for the maker of the bar code.
 */
import type { Issn } from './brand.ts';
import { compactIssn } from './format.ts';
import { issnFromInteger } from './integer.ts';

/** A GTIN-13 that carries an ISSN: 13 digits, the check digit right. Made by `parseGtin13` and `issnToGtin13` only. */
export type Gtin13 = string & { readonly __brand: 'Gtin13' };

export type GtinProblem =
  | { readonly type: 'empty' }
  /** Something else than digits, hyphens and white space; `index` counts UTF-16 code units. */
  | { readonly type: 'bad-character'; readonly index: number; readonly character: string }
  /** Not 13 digits, nor 13 and an add-on of two or five; `found` is how many there are. */
  | { readonly type: 'wrong-length'; readonly found: number }
  /** Not `977`: `what` says what the prefix stands for, where that is another number of the same trade. */
  | { readonly type: 'wrong-prefix'; readonly prefix: string; readonly what?: 'ISBN' | 'ISMN' | 'coupon' | 'in-store' }
  | { readonly type: 'wrong-check-digit'; readonly found: string; readonly right: string }
  /** A variant is two digits, 00 to 99. */
  | { readonly type: 'bad-variant'; readonly variant: string }
  /** An add-on is two or five digits. */
  | { readonly type: 'bad-add-on'; readonly addOn: string };

export interface IssnGtin {
  readonly ok: true;
  readonly gtin: Gtin13;
  readonly issn: Issn;
  /** `00` to `99`: `00` unless the price changed, a special issue appeared or a daily counts its weekdays. */
  readonly variant: string;
  /** Two or five digits, as a rule the issue within its period; not covered by the check digit. */
  readonly addOn?: string;
}

export type GtinResult = IssnGtin | { readonly ok: false; readonly problem: GtinProblem };

export interface GtinOptions {
  /** Two digits, or their number; `00` if left out. */
  readonly variant?: string | number;
  /** Two or five digits. A number would lose its zeros and is not taken. */
  readonly addOn?: string;
}

const refuse = (problem: GtinProblem): GtinResult => ({ ok: false, problem });

/** The check digit of a GTIN for the twelve digits before it: weights 1 and 3 in turn, modulus 10. Throws a RangeError for anything else. */
export function gtinCheckDigit(twelveDigits: string): string {
  if (!/^[0-9]{12}$/.test(twelveDigits)) throw new RangeError(`not twelve digits: ${JSON.stringify(twelveDigits)}`);
  let sum = 0;
  for (let place = 0; place < 12; place++) sum += (twelveDigits.charCodeAt(place) - 48) * (place % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}

/** The GTIN-13 of an ISSN: `issnToGtin13('2049-3630')` gives 9772049363002. Fails for a bad variant or add-on only. */
export function issnToGtin13(issn: Issn, options: GtinOptions = {}): GtinResult {
  const { variant = '00', addOn } = options;
  const two = typeof variant === 'number' ? String(variant).padStart(2, '0') : variant;
  if (!/^[0-9]{2}$/.test(two)) return refuse({ type: 'bad-variant', variant: String(variant) });
  if (addOn !== undefined && !isAddOn(addOn)) return refuse({ type: 'bad-add-on', addOn });
  const twelve = `977${compactIssn(issn).slice(0, 7)}${two}`;
  const gtin = (twelve + gtinCheckDigit(twelve)) as Gtin13;
  return { ok: true, gtin, issn, variant: two, ...(addOn !== undefined && { addOn }) };
}

/** Digits of one group, with a hyphen or white space between them; a `+` or white space sets off the add-on. */
const shape = /^([0-9][0-9\- \u00a0\u2010-\u2015]*?)(?:[ \u00a0]*\+[ \u00a0]*([0-9]*)|[ \u00a0]+([0-9]{2}|[0-9]{5}))?$/;
const longest = 64;
/** What scanners and GS1 put before a code: the symbology identifier of EAN-13, the application identifier 01, a Digital Link. */
const carriage = /^(?:\][Ee][0-4]|\(01\)|https?:\/\/[^/\s]{1,60}\/01\/)/i;

/**
 * Reads a GTIN-13 and gives its ISSN, whose check character is computed. Hyphens and spaces may stand between the digits;
 * an add-on follows after a space or `+`, or without one (15 or 18 digits, as scanners send it). A zero in front, as
 * in a field for a GTIN-14, is taken off, and so are `]E0`, `(01)` and the address of a GS1 Digital Link before it.
 */
export function parseGtin13(text: string): GtinResult {
  const trimmed = text.trim().replace(carriage, '');
  if (trimmed === '') return refuse({ type: 'empty' });
  if (trimmed.length > longest) return refuse({ type: 'wrong-length', found: trimmed.length });
  const bad = /[^0-9\-+ \u00a0\u2010-\u2015]/u.exec(trimmed);
  if (bad !== null)
    return refuse({ type: 'bad-character', index: text.indexOf(trimmed) + bad.index, character: bad[0] });
  const match = shape.exec(trimmed);
  if (match === null) return refuse({ type: 'wrong-length', found: trimmed.replace(/[^0-9]/g, '').length });
  let digits = match[1]!.replace(/[^0-9]/g, '');
  let addOn = match[2] ?? match[3];
  // "977 2049 363 00 2": what looked like an add-on was the end of the number itself.
  if (match[3] !== undefined && digits.length < 13) {
    digits += match[3];
    addOn = undefined;
  }
  if (digits.length === 14 && digits.startsWith('0')) digits = digits.slice(1);
  if (addOn === undefined && (digits.length === 15 || digits.length === 18)) {
    addOn = digits.slice(13);
    digits = digits.slice(0, 13);
  }
  if (digits.length !== 13) return refuse({ type: 'wrong-length', found: digits.length });
  if (addOn !== undefined && !isAddOn(addOn)) return refuse({ type: 'bad-add-on', addOn });
  if (!digits.startsWith('977'))
    return refuse({ type: 'wrong-prefix', prefix: digits.slice(0, 3), ...otherTrade(digits) });
  const right = gtinCheckDigit(digits.slice(0, 12));
  if (digits.charAt(12) !== right) return refuse({ type: 'wrong-check-digit', found: digits.charAt(12), right });
  return {
    ok: true,
    gtin: digits as Gtin13,
    issn: issnFromInteger(Number(digits.slice(3, 10))),
    variant: digits.slice(10, 12),
    ...(addOn !== undefined && { addOn }),
  };
}

const isAddOn = (text: string): boolean => /^(?:[0-9]{2}|[0-9]{5})$/.test(text);

/** Prefixes that are met where a 977 was looked for (GS1 General Specifications, prefixes). */
function otherTrade(digits: string): { what?: 'ISBN' | 'ISMN' | 'coupon' | 'in-store' } {
  if (digits.startsWith('9790')) return { what: 'ISMN' };
  if (digits.startsWith('978') || digits.startsWith('979')) return { what: 'ISBN' };
  if (/^98[1-4]|^99/.test(digits)) return { what: 'coupon' };
  return /^0[24]|^2/.test(digits) ? { what: 'in-store' } : {};
}

/** For people, its parts told apart: `977-1234-567-00-3`, and with an add-on `977-1234-567-00-3 05`. */
export function formatGtin13(gtin: Gtin13, addOn?: string): string {
  const parts = [gtin.slice(0, 3), gtin.slice(3, 7), gtin.slice(7, 10), gtin.slice(10, 12), gtin.slice(12)];
  return parts.join('-') + (addOn === undefined ? '' : ` ${addOn}`);
}

/** One English sentence on what is wrong with a code. Positions are counted from 1. */
export function describeGtinProblem(problem: GtinProblem): string {
  switch (problem.type) {
    case 'empty':
      return 'There is no number here.';
    case 'bad-character':
      return `At position ${problem.index + 1} stands "${problem.character}"; a GTIN-13 has digits only.`;
    case 'wrong-length':
      return `A GTIN-13 has 13 digits, and 2 or 5 more with an add-on; here are ${problem.found}.`;
    case 'wrong-prefix':
      return problem.what === undefined
        ? `The code begins with ${problem.prefix}; one that carries an ISSN begins with 977.`
        : `The code begins with ${problem.prefix}, which is for ${tradeWords[problem.what]}; one that carries an ISSN begins with 977.`;
    case 'wrong-check-digit':
      return `The last digit of the code must be ${problem.right}, not ${problem.found}.`;
    case 'bad-variant':
      return `The variant is two digits, 00 to 99, not "${problem.variant}".`;
    case 'bad-add-on':
      return `An add-on has two or five digits, not "${problem.addOn}".`;
  }
}

const tradeWords = {
  ISBN: 'books (ISBN)',
  ISMN: 'printed music (ISMN)',
  coupon: 'coupons',
  'in-store': 'use within one shop',
} as const;
