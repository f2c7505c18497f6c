/**
 * The facts that every snippet states (ISO 3297:2020, 9.2): the number, its clusters, their URIs in the Register, and the other
 * medium versions (8.6). All snippets are written from this one value, so that none can say what another does not.
 */
import { formatResourceUri, type Issn } from '@masthead/issn';
import { languageByCode, type Medium, media, type RecordStatus, type Serial } from '@masthead/serial';
import { titleText } from '../linked-data/text.ts';

/** Another medium version of the same resource. */
export interface Sibling {
  readonly issn: Issn;
  readonly medium?: Medium;
  readonly title?: string;
  /** Where it is on the web. */
  readonly url?: string;
}

/** A volume with an ISBN in a monographic series (8.3). */
export interface Volume {
  readonly title: string;
  /** 13 digits with the prefix 978 or 979, hyphens and blanks as the publisher sets them. */
  readonly isbn: string;
}

/** What the record does not know. */
export interface EmbeddingContext {
  /** Address of the resource's own page; without it, the first web address of the record. */
  readonly page?: string;
  readonly volume?: Volume;
}

/** A resource of its own ISSN that appears together with this one (8.4, 8.5). */
export interface RelatedTitle {
  readonly issn: Issn;
  readonly title: string;
}

export interface EmbeddingFacts {
  readonly issn: Issn;
  readonly issnL?: Issn;
  /** Other clusters than the ISSN-L, such as ISSN-H. */
  readonly clusters: readonly { readonly kind: string; readonly issn: Issn }[];
  readonly medium?: Medium;
  /** This one and its siblings, in the order in which media are named. */
  readonly versions: readonly Sibling[];
  /** The title as the publication bears it: title proper, else key title. */
  readonly title?: string;
  readonly keyTitle?: string;
  readonly abbreviatedKeyTitle?: string;
  readonly publisher?: string;
  /** BCP 47. */
  readonly languages: readonly string[];
  /** ISO 639-2/B. */
  readonly languageCodes: readonly string[];
  readonly page?: string;
  /** URIs in the Register, by which a program finds the record and the cluster. */
  readonly uri: string;
  readonly issnLUri?: string;
  /** MARC 008/21. */
  readonly type?: string;
  readonly mainSeries: readonly RelatedTitle[];
  readonly subseries: readonly RelatedTitle[];
  /** Resources that appear inside of this one. */
  readonly inserts: readonly RelatedTitle[];
  /** Resources inside of which this one appears. */
  readonly hosts: readonly RelatedTitle[];
  readonly volume?: Volume;
}

/** Whether the number names a resource. A cancelled, suppressed or unreported one must not be spread. */
export const namesResource = (status: RecordStatus): boolean =>
  status === 'register' || status === 'provisional' || status === 'legacy';

/** Takes from record, siblings and context what snippets state; texts are cleaned so that each format can carry them. */
export function factsOf(
  serial: Serial,
  siblings: readonly Sibling[] = [],
  context: EmbeddingContext = {},
): EmbeddingFacts {
  const { issn, issnL, medium } = serial;
  const title = textOf(serial.titleProper?.text) ?? textOf(serial.keyTitle?.text);
  const keyTitle = textOf(serial.keyTitle?.text);
  const abbreviated = textOf(serial.abbreviatedKeyTitle?.text);
  const publisher = publisherOf(serial);
  const page = [context.page, ...serial.urls.map(({ url }) => url)].map(webAddress).find((url) => url !== undefined);
  const languages = serial.languages.map(languageByCode).filter((language) => language !== undefined);
  const own: Sibling = {
    issn,
    ...(medium && { medium }),
    ...(keyTitle !== undefined && { title: keyTitle }),
    ...(page !== undefined && { url: page }),
  };
  const volume = context.volume && { title: cleanText(context.volume.title), isbn: context.volume.isbn.trim() };
  return {
    issn,
    clusters: serial.clusters.filter(({ kind }) => kind !== 'L').map(({ kind, issn }) => ({ kind, issn })),
    versions: versionsOf(own, siblings),
    languages: [...new Set(languages.map(({ bcp47 }) => bcp47))],
    languageCodes: [...new Set(languages.map(({ code }) => code))],
    uri: formatResourceUri(issn),
    mainSeries: related(serial, 'main-series'),
    subseries: related(serial, 'subseries'),
    inserts: related(serial, 'supplement'),
    hosts: related(serial, 'supplement-to'),
    ...(issnL && { issnL, issnLUri: formatResourceUri(issnL, 'ISSN-L') }),
    ...(medium && { medium }),
    ...(title !== undefined && { title }),
    ...(keyTitle !== undefined && { keyTitle }),
    ...(abbreviated !== undefined && { abbreviatedKeyTitle: abbreviated }),
    ...(publisher !== undefined && { publisher }),
    ...(page !== undefined && { page }),
    ...(serial.type !== undefined && { type: serial.type }),
    ...(volume && { volume }),
  };
}

function versionsOf(own: Sibling, siblings: readonly Sibling[]): Sibling[] {
  const others = new Map(siblings.filter(({ issn }) => issn !== own.issn).map((sibling) => [sibling.issn, sibling]));
  const cleaned = [...others.values()].map(({ title, url, ...rest }): Sibling => {
    const [text, address] = [textOf(title), webAddress(url)];
    return { ...rest, ...(text !== undefined && { title: text }), ...(address !== undefined && { url: address }) };
  });
  const place = ({ medium }: Sibling): number => (medium ? media.indexOf(medium) : media.length);
  return [own, ...cleaned].sort((one, other) => place(one) - place(other));
}

function publisherOf({ publications }: Serial): string | undefined {
  const stage =
    publications.findLast(({ role }) => role === 'latest') ??
    publications.findLast(({ publishers }) => publishers.length > 0);
  return textOf(stage?.publishers[0]?.text);
}

function related({ relations }: Serial, kind: Serial['relations'][number]['kind']): RelatedTitle[] {
  return relations.flatMap((relation) => {
    const title = textOf(relation.title);
    return relation.kind === kind && relation.issn && title !== undefined ? [{ issn: relation.issn, title }] : [];
  });
}

const textOf = (text: string | undefined): string | undefined => {
  const cleaned = cleanText(titleText(text ?? ''));
  return cleaned === '' ? undefined : cleaned;
};

/**
 * One line of characters that XML, HTML and a table can all carry: controls and lone surrogates become U+FFFD, blanks of every
 * kind one space. Parsers of HTML and XML would change them each in a way of its own. What turns the direction of writing is taken
 * away: left open, it would show the number after it backwards.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[^\x20-\x7e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]|[\ufffe\uffff]/gu, '\ufffd');
}

const plainAddress = /^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~!$'()*+,;:@/&=%-]*)?(?:\?[\w.~!$'()*+,;:@/?&=%-]*)?$/i;

/** Addresses that mean the same to every parser: those that resolving leaves as they are, and nothing that needs an escape. */
function webAddress(text: string | undefined): string | undefined {
  const given = text?.trim();
  if (given === undefined || !plainAddress.test(given) || !URL.canParse(given)) return undefined;
  const { pathname, search, origin } = new URL(given);
  const address = origin + (pathname === '/' && !given.slice(origin.length).startsWith('/') ? '' : pathname) + search;
  return plainAddress.test(address) ? address : undefined;
}
