/** The address of a resource taken apart, and which format it asks for: a suffix before `?format=` before the Accept field. Pure. */
import { type Format, formatByName, formats } from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import type { AvailableFormat, ResourceKind } from '../services/linked-data/index.ts';
import { negotiate } from './negotiate.ts';

export interface ResourceAddress {
  readonly kind: ResourceKind;
  /** What stands where the number belongs. */
  readonly text: string;
  /** With its full stop, lower case; empty when there is none. */
  readonly suffix: string;
}

/** Reads the two variable parts of the path; `undefined` when the first is no kind of number. */
export function readAddress(kindText: string, nameText: string): ResourceAddress | undefined {
  const kind = /^issn$/i.test(kindText) ? 'ISSN' : /^issn-?l$/i.test(kindText) ? 'ISSN-L' : undefined;
  if (!kind) return undefined;
  const stop = nameText.indexOf('.');
  if (stop < 0) return { kind, text: nameText, suffix: '' };
  return { kind, text: nameText.slice(0, stop), suffix: nameText.slice(stop).toLowerCase() };
}

export function resourcePath(kind: ResourceKind | `ISSN-${string}`, issn: Issn, suffix = ''): string {
  return `/resource/${kind}/${issn}${suffix}`;
}

/** Path and query of a request; the query keeps its question mark. */
export function splitUrl(url: string): readonly [path: string, query: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)];
}

/** The page among the formats. First, so that whoever accepts anything gets it. */
export const html = {
  name: 'html',
  label: 'Page',
  mediaTypes: ['text/html'],
  suffix: '.html',
  queryNames: ['html'],
  binary: false,
} as const;
export type Offer = Format | typeof html;
/** For whoever likes several alike: linked data before the formats of libraries. */
const preferred = ['jsonld', 'turtle', 'rdfxml', 'jsonld-graph'];
const offers: readonly Offer[] = [
  html,
  ...preferred.flatMap((name) => formatByName(name) ?? []),
  ...formats.filter(({ name }) => !preferred.includes(name)),
];

export function isFormat(offer: Offer): offer is Format {
  return offer !== html;
}

/** The offer with this suffix. What `?format=` takes is taken as a suffix too: `.json`, `.xml`. */
export function offerBySuffix(suffix: string): Offer | undefined {
  return offers.find((offer) => offer.suffix === suffix) ?? offerByName(suffix.slice(1));
}

export function offerByName(name: string): Offer | undefined {
  return offers.find((offer) => (offer.queryNames as readonly string[]).includes(name.toLowerCase()));
}

export type Choice =
  | { readonly offer: Offer; readonly mediaType: string }
  | { readonly refused: 'unknown-suffix' | 'unknown-format' | 'not-acceptable' };

export function chooseOffer(url: string, suffix: string, accept: string | undefined): Choice {
  if (suffix !== '') return named(offerBySuffix(suffix), 'unknown-suffix');
  const name = new URLSearchParams(splitUrl(url)[1]).get('format');
  if (name !== null) return named(offerByName(name), 'unknown-format');
  return negotiate<Offer>(accept, offers) ?? { refused: 'not-acceptable' };
}

function named(offer: Offer | undefined, refused: 'unknown-suffix' | 'unknown-format'): Choice {
  return offer ? { offer, mediaType: offer.mediaTypes[0] ?? 'application/octet-stream' } : { refused };
}

/** Everything that can be had of a resource. */
export function available(kind: ResourceKind, issn: Issn): readonly AvailableFormat[] {
  return offers.map(({ label, mediaTypes, suffix }) => ({ label, mediaTypes, href: resourcePath(kind, issn, suffix) }));
}
