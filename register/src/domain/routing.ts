/**
 * Which centre decides a request, and why: the centre that the publisher has an agreement with, else the one that serves the country of
 * publication, else the Registration Authority's own (ISO 3297:2020, 5.1, D.2 and D.3). The reason is data and is shown to both sides.
 */
import type { Centre } from './centre.ts';
import { demonstrationCentre } from './demonstration.ts';

/** The centre of the Registration Authority: international publications, and countries without a centre. */
export const centreOfAuthority = '0';

export type RoutingReason =
  /** The publisher has an agreement with this centre. */
  | { readonly type: 'agreement'; readonly holder: string }
  /** It serves the country of publication. */
  | { readonly type: 'country'; readonly country: string }
  /** No centre serves the country of publication. */
  | { readonly type: 'no-centre'; readonly country: string }
  /** The publication has no country, or several. */
  | { readonly type: 'no-country' }
  /** Those who keep or provide what others publish ask the Registration Authority (5.2). */
  | { readonly type: 'applicant'; readonly applicant: string }
  /** The centre wrote it down itself. */
  | { readonly type: 'entered' }
  /** A register that is only looked at. */
  | { readonly type: 'demonstration' }
  /** A centre passed it on. */
  | { readonly type: 'passed'; readonly from: string; readonly why: string };

export interface Routing {
  readonly reason: RoutingReason;
}

export interface RouteQuestion {
  /** ISO 3166-1 alpha-3. */
  readonly country?: string | undefined;
  readonly applicant?: string | undefined;
  /** The centre that wrote the request down for an applicant. */
  readonly entered?: string | undefined;
  /** Of the publisher that asks, when one is in force. */
  readonly agreement?: { readonly centre: string; readonly holder: string } | undefined;
}

/** Undefined: no centre can take it, as in a register without any. */
export function routeRequest(
  question: RouteQuestion,
  centres: readonly Centre[],
): { readonly centre: string; readonly reason: RoutingReason } | undefined {
  const active = centres.filter(({ status }) => status === 'active');
  const has = (code: string): boolean => active.some((centre) => centre.code === code);
  const { agreement, country, applicant, entered } = question;
  if (entered !== undefined && has(entered)) return { centre: entered, reason: { type: 'entered' } };
  if (agreement !== undefined && has(agreement.centre)) {
    return { centre: agreement.centre, reason: { type: 'agreement', holder: agreement.holder } };
  }
  const demonstration = has(demonstrationCentre.code);
  if ((applicant === 'content-provider' || applicant === 'preservation') && has(centreOfAuthority) && !demonstration) {
    return { centre: centreOfAuthority, reason: { type: 'applicant', applicant } };
  }
  if (demonstration) return { centre: demonstrationCentre.code, reason: { type: 'demonstration' } };
  const serving =
    country === undefined
      ? undefined
      : (active.find(({ countries = [] }) => countries.includes(country)) ??
        active.find((centre) => centre.country === country && centre.code !== centreOfAuthority));
  if (serving !== undefined && country !== undefined) {
    return { centre: serving.code, reason: { type: 'country', country } };
  }
  if (!has(centreOfAuthority)) return undefined;
  const reason: RoutingReason = country === undefined ? { type: 'no-country' } : { type: 'no-centre', country };
  return { centre: centreOfAuthority, reason };
}
