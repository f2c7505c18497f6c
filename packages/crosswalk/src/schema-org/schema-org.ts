/**
 * A serial as the schema.org block of its page (ISO 3297:2020, 9.2). The shape is the one that the Portal's pages have and that
 * indexes read: `issn`, `identifier`, `name`, `alternateName`, `publication`, and `mainEntityOfPage.version`, where `Register`
 * means confirmed. It must be the first block of its kind in the page, because that is the one they take.
 */
import { formatResourceUri, type Issn } from '@masthead/issn';
import { countryByIso3, languageByCode, type Medium, type RecordStatus, type Serial } from '@masthead/serial';
import { isoDate } from '../linked-data/dates.ts';
import { policies } from '../linked-data/policy.ts';
import { representable } from '../linked-data/terms.ts';
import { titleText } from '../linked-data/text.ts';
import { centreUri, isoCountryUri, nodeUri } from '../linked-data/uris.ts';

export interface SchemaOrgOptions {
  /** Address of the page that carries the block. */
  readonly pageUrl?: string;
  /** When the entry was last changed, ISO 8601, for a record that does not say it. */
  readonly modified?: string;
  /** The other members of the ISSN-L. */
  readonly siblings?: readonly Issn[];
  /** Name of the responsible centre. */
  readonly centreName?: string;
  /** Blanks per level; default 2, 0 for one line. */
  readonly indent?: number;
}

type Json = string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The block as an object, or undefined for a number that names no resource (cancelled, suppressed, unreported). */
export function serialToSchemaOrg(serial: Serial, options: SchemaOrgOptions = {}): { [key: string]: Json } | undefined {
  if (policies.free.withoutDescription.has(serial.status)) return undefined;
  const uri = formatResourceUri(serial.issn);
  const names = namesOf(serial);
  return clean({
    '@context': 'https://schema.org',
    '@id': uri,
    '@type': 'Periodical',
    issn: serial.issn,
    identifier: identifiersOf(serial),
    name: names[0],
    alternateName: oneOrList(names.slice(1)),
    inLanguage: oneOrList(unique(serial.languages.map(bcp47).filter((tag) => tag !== undefined))),
    startDate: year(serial.dates.start),
    endDate: year(serial.dates.end),
    publisher: oneOrList(publishersOf(serial).map((name) => ({ '@type': 'Organization', name }))),
    publication: publicationOf(serial),
    url: oneOrList(unique(serial.urls.map(({ url }) => url.trim()).filter(isWebAddress))),
    isPartOf: serial.issnL && { '@id': formatResourceUri(serial.issnL, 'ISSN-L'), '@type': 'CreativeWork' },
    exampleOfWork: serial.issnL && {
      '@id': formatResourceUri(serial.issnL, 'ISSN-L'),
      '@type': 'CreativeWork',
      workExample: [
        clean({ '@id': uri, name: names[0] }),
        ...(options.siblings ?? []).map((issn) => ({ '@id': formatResourceUri(issn) })),
      ],
    },
    material: serial.medium && materials[serial.medium],
    mainEntityOfPage: clean({
      '@id': nodeUri(serial.issn, 'Record').value,
      '@type': 'CreativeWork',
      url: options.pageUrl,
      dateModified: isoDate(serial.recordData.modified) ?? isoDate(options.modified),
      mainEntity: uri,
      sourceOrganization: serial.centre
        ? clean({ '@id': centreUri(serial.centre).value, '@type': 'Organization', name: options.centreName })
        : undefined,
      version: versions[serial.status],
    }),
  });
}

/**
 * The block as JSON that can stand in a `<script type="application/ld+json">` as it is: `<`, `>`, `&` and the line separators
 * of JavaScript are escaped, so that no title can end the script. Empty for a number that names no resource.
 */
export function writeSchemaOrg(serial: Serial, options: SchemaOrgOptions = {}): string {
  const block = serialToSchemaOrg(serial, options);
  return block === undefined ? '' : escapeForScript(JSON.stringify(block, null, options.indent ?? 2));
}

/** The same as a document of its own, which a number that names no resource has too: the number, and what became of it. */
export function writeSchemaOrgDocument(serial: Serial, options: SchemaOrgOptions = {}): string {
  const block = serialToSchemaOrg(serial, options) ?? {
    '@context': 'https://schema.org',
    '@id': formatResourceUri(serial.issn),
    identifier: [
      { '@type': 'PropertyValue', name: 'ISSN', value: serial.issn, description: versions[serial.status] },
      ...(serial.replacedBy === undefined
        ? []
        : [{ '@type': 'PropertyValue', name: 'ISSN', value: serial.replacedBy, description: 'Valid' }]),
    ],
  };
  return escapeForScript(JSON.stringify(block, null, options.indent ?? 2));
}

/** JSON that no HTML parser can mistake for markup, and that is still the same JSON. */
export function escapeForScript(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const versions: Readonly<Record<RecordStatus, string>> = {
  register: 'Register',
  provisional: 'Provisional',
  legacy: 'Legacy',
  unreported: 'Unreported',
  cancelled: 'Cancelled',
  suppressed: 'Suppressed',
};

const materials: Readonly<Record<Medium, string>> = {
  print: 'Print',
  online: 'Online',
  'digital-carrier': 'Digital carrier',
  other: 'Other',
};

/** The key title, or what stands for it, then every other title and their original scripts. */
function namesOf(serial: Serial): string[] {
  const titles = [
    serial.keyTitle,
    serial.titleProper,
    serial.abbreviatedKeyTitle,
    ...serial.parallelTitles,
    ...serial.variantTitles,
  ];
  return unique(
    titles
      .flatMap((title) => [title?.text, title?.original?.text])
      .filter((text) => text !== undefined)
      .map((text) => representable(titleText(text)))
      .filter((text) => text !== ''),
  );
}

function identifiersOf(serial: Serial): Json[] {
  const identifiers = [{ '@type': 'PropertyValue', name: 'ISSN', value: serial.issn, description: 'Valid' }];
  if (serial.issnL === undefined) return identifiers;
  return [...identifiers, { '@type': 'PropertyValue', name: 'ISSN-L', value: serial.issnL, description: 'Valid' }];
}

/** Publishers as they are now: of the latest statement, or of whichever there is. */
function publishersOf(serial: Serial): string[] {
  const statement =
    serial.publications.findLast(({ role }) => role === 'latest') ??
    serial.publications.findLast(({ publishers }) => publishers.length > 0);
  return unique(
    (statement?.publishers ?? []).map(({ text }) => representable(text.trim())).filter((text) => text !== ''),
  );
}

function publicationOf(serial: Serial): Json | undefined {
  const countries = serial.countries.flatMap((iso3) => {
    const country = isoCountryUri(iso3);
    const name = countryByIso3(iso3)?.name;
    return country && name ? [{ '@id': country.uri.value, '@type': 'Country', name }] : [];
  });
  if (countries.length === 0) return undefined;
  return {
    '@id': nodeUri(serial.issn, 'ReferencePublicationEvent').value,
    '@type': 'PublicationEvent',
    location: oneOrList(countries),
  };
}

const bcp47 = (code: string): string | undefined => languageByCode(code)?.bcp47;

/** A year that schema.org can take as a date: four digits, 9999 (still running) and unknown digits left out. */
const year = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}$/.test(text) && text !== '9999' ? text : undefined;

const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(url) && representable(url) === url;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const oneOrList = (values: readonly Json[]): Json | undefined => (values.length > 1 ? values : values[0]);

function clean(object: { [key: string]: Json | undefined }): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}
