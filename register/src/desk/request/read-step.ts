/** Reads one step of the form as a browser sends it, as JSON for `readRequestForm`: what was typed stays as it was typed. */

import { isOtherScript } from '../../domain/request-form/check.ts';
import type { RequestStep } from '../../domain/request-form/steps.ts';
import type { RequestForm } from '../../domain/request-form.ts';

type Json = Readonly<Record<string, unknown>>;

/** The whole form with the fields of this step as they were sent. */
export function readStep(step: RequestStep, sent: URLSearchParams, form: RequestForm): Json {
  const one = (name: string): string | undefined => sent.get(name)?.slice(0, 10_000) || undefined;
  const both = (name: string): Json | undefined => {
    const [shown, roman] = [one(`${name}.shown`), one(`${name}.roman`)];
    if (shown === undefined) return roman === undefined ? undefined : { roman };
    return isOtherScript(shown) ? { original: shown, ...(roman !== undefined && { roman }) } : { roman: shown };
  };
  /** Rows in the order of their numbers, without the one that is taken out. */
  const rows = <T>(name: string, read: (at: string) => T): T[] => {
    const places = new Set(
      [...sent.keys()].map((key) => key.match(new RegExp(`^${name}\\.(\\d{1,3})(?:\\.|$)`))?.[1]).filter(Boolean),
    );
    const removed = sent.get('do')?.match(new RegExp(`^remove\\.${name}\\.(\\d+)$`))?.[1];
    return [...(places as Set<string>)]
      .sort((a, b) => Number(a) - Number(b))
      .filter((place) => place !== removed)
      .slice(0, 100)
      .map((place) => read(`${name}.${place}`));
  };
  const publisher = (name: string): Json => {
    const country = one(`${name}.country`);
    return { name: both(`${name}.name`), ...(country !== undefined && { country }) };
  };
  const related = (name: string): Json => ({ title: one(`${name}.title`), issn: one(`${name}.issn`) });
  const date = (name: string): string | undefined => {
    const [year, month] = [one(`${name}.year`)?.trim(), one(`${name}.month`)];
    if (year === undefined) return undefined;
    return month === undefined ? year : `${year}-${month}`;
  };
  switch (step) {
    case 'title':
      return {
        ...form,
        title: both('title'),
        otherTitles: rows('otherTitles', (at) => ({ kind: one(`${at}.kind`), text: one(`${at}.text`) })).filter(
          ({ text }) => text?.trim(),
        ),
        languages: [...new Set(rows('languages', one).filter((code) => code !== undefined))],
        type: one('type'),
      };
    case 'versions':
      return {
        ...form,
        versions: rows('versions', (at) => {
          // A medium that stands with a box is asked for by the box; another by being chosen.
          if (sent.has(`${at}.offered`) && !sent.has(`${at}.use`)) return undefined;
          return {
            medium: one(`${at}.medium`),
            title: both(`${at}.title`),
            issn: one(`${at}.issn`),
            url: address(one(`${at}.url`)),
            format: one(`${at}.medium`) === 'online' ? one(`${at}.format`) : undefined,
            start: date(`${at}.start`),
          };
        }).filter((version) => version !== undefined),
      };
    case 'publisher':
      return {
        ...form,
        publisher: publisher('publisher'),
        cities: rows('cities', both).filter((city) => city !== undefined),
        country: one('country'),
        coPublishers: rows('coPublishers', publisher).filter(({ name }) => name !== undefined),
      };
    case 'dates':
      return {
        ...form,
        status: one('status'),
        start: date('start'),
        end: date('end'),
        frequency: one('frequency') === '_' ? ' ' : one('frequency'),
        former: rows('former', related),
        succeeding: rows('succeeding', related),
      };
    case 'evidence':
      return {
        ...form,
        applicant: {
          kind: one('applicant.kind'),
          name: one('applicant.name'),
          email: one('applicant.email'),
          organisation: one('applicant.organisation'),
          country: one('applicant.country'),
        },
        urgent: sent.has('urgent'),
        note: one('note'),
      };
  }
}

/** People leave out how an address begins. */
function address(text: string | undefined): string | undefined {
  const bare = text?.trim();
  return bare !== undefined && /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?#:]\S*)?$/u.test(bare) ? `https://${bare}` : text;
}
