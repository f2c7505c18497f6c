/**
 * Centres of the ISSN Network (ISO 3297:2020, 11 and D.3): what the Register says of each, as the application profile describes an ISSN
 * Centre ("ISSN Center description"), with the countries and languages it serves and the agreements it works under.
 */
import { countryByIso3, languageName } from '@masthead/serial';
import type { CentreStatus } from './rows.ts';

export const centreStatuses: readonly CentreStatus[] = ['active', 'inactive', 'closed'];

export interface CentreContact {
  /** Civility, first name, last name and position. */
  readonly name: string;
  readonly email?: string;
  readonly telephone?: string;
}

/** What a centre and somebody else have agreed on, such as who numbers a multinational publisher. */
export interface CentreAgreement {
  readonly with: string;
  readonly about?: string;
  /** Days as YYYY-MM-DD. */
  readonly from?: string;
  readonly until?: string;
  readonly url?: string;
}

export interface CentreProfile {
  /** ISO 3166-1 alpha-3, all that it numbers for; the country of the centre itself stands beside its name. */
  readonly countries?: readonly string[];
  /** ISO 639-2/B, that it works in. */
  readonly languages?: readonly string[];
  /** The institution that runs it. */
  readonly host?: string;
  readonly street?: string;
  readonly city?: string;
  readonly telephone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly website?: string;
  readonly logo?: string;
  /** The first is the main contact point. */
  readonly contacts?: readonly CentreContact[];
  readonly agreements?: readonly CentreAgreement[];
}

/** All that is said of one centre. */
export interface Centre extends CentreProfile {
  /** As it stands in 022 $2, without padding: 2, 76, BO. */
  readonly code: string;
  readonly name?: string;
  readonly country?: string;
  readonly status: CentreStatus;
}

export type CentreProblem =
  | { readonly type: 'code-not-usable'; readonly code: string }
  | { readonly type: 'country-unknown'; readonly code: string }
  | { readonly type: 'language-unknown'; readonly code: string }
  | { readonly type: 'email-not-usable'; readonly text: string }
  | { readonly type: 'address-not-usable'; readonly text: string }
  | { readonly type: 'day-not-usable'; readonly text: string }
  | { readonly type: 'too-long'; readonly field: string; readonly most: number }
  | { readonly type: 'contact-without-name' };

const longest = 500;
const most = 100;

/** What is wrong with a description; none: it can be written. */
export function centreProblems(centre: Partial<Centre> & { readonly code: string }): CentreProblem[] {
  const problems: CentreProblem[] = [];
  const { code, country, countries = [], languages = [], contacts = [], agreements = [] } = centre;
  // One or two letters or digits (MARC 21, 022 $2); longer for what is no centre of the Network, such as a demonstration.
  if (!/^[A-Z0-9]{1,8}$/.test(code)) problems.push({ type: 'code-not-usable', code });
  for (const each of [...(country === undefined ? [] : [country]), ...countries]) {
    if (countryByIso3(each) === undefined) problems.push({ type: 'country-unknown', code: each });
  }
  for (const each of languages) {
    if (languageName(each) === undefined) problems.push({ type: 'language-unknown', code: each });
  }
  for (const email of [centre.email, ...contacts.map((contact) => contact.email)]) {
    if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
      problems.push({ type: 'email-not-usable', text: email });
    }
  }
  for (const address of [centre.website, centre.logo, ...agreements.map(({ url }) => url)]) {
    if (address !== undefined && !/^https?:\/\/[^\s/]+/i.test(address)) {
      problems.push({ type: 'address-not-usable', text: address });
    }
  }
  for (const day of agreements.flatMap(({ from, until }) => [from, until])) {
    if (day !== undefined && !isCalendarDay(day)) problems.push({ type: 'day-not-usable', text: day });
  }
  if (contacts.some(({ name }) => name.trim() === '')) problems.push({ type: 'contact-without-name' });
  for (const [field, value] of Object.entries(centre)) {
    if (typeof value === 'string' && value.length > longest) problems.push({ type: 'too-long', field, most: longest });
    if (Array.isArray(value) && value.length > (field === 'countries' ? 300 : most)) {
      problems.push({ type: 'too-long', field, most: field === 'countries' ? 300 : most });
    }
  }
  return problems;
}

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export function describeCentreProblem(problem: CentreProblem): string {
  switch (problem.type) {
    case 'code-not-usable':
      return `“${problem.code}” cannot be the code of a centre: one to eight capital letters and digits, without padding.`;
    case 'country-unknown':
      return `“${problem.code}” is no country: give three letters as in ISO 3166-1, such as FRA.`;
    case 'language-unknown':
      return `“${problem.code}” is no language: give three letters as in ISO 639-2, such as fre.`;
    case 'email-not-usable':
      return `“${problem.text}” is no address of electronic mail.`;
    case 'address-not-usable':
      return `“${problem.text}” is no address of a page: it begins with http:// or https://.`;
    case 'day-not-usable':
      return `“${problem.text}” is no day: write it as 2027-03-31.`;
    case 'too-long':
      return `${problem.field} is too long: at most ${problem.most}.`;
    case 'contact-without-name':
      return 'A contact has no name.';
  }
}
