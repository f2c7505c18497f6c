/**
 * Our JSON-LD context for the ISSN model: the terms of the one that the network publishes, so that a document reads alike with
 * either, with its mistakes mended (docs/divergences.md): `m213XX` instead of `m213xx`; `hasCancelledISSN` and
 * `cancelledInFavorOf` link to identifiers and are no strings; `versionOf` is `dct:isVersionOf`, `citation_text` a string;
 * `created`, which the examples use, has a meaning.
 */
import { prefixes } from './vocabulary.ts';

export interface TermDefinition {
  readonly '@id'?: string;
  readonly '@reverse'?: string;
  readonly '@type'?: string;
  readonly '@container'?: string;
}

/** Prefixes of the context beside those of `prefixes`. */
const furtherPrefixes = {
  bfrel: 'http://id.loc.gov/vocabulary/relators/',
  bflc: 'http://id.loc.gov/ontologies/bflc/',
  bfmarc: 'http://bibfra.me/vocab/marc/',
  dcam: 'http://purl.org/dc/dcam/',
  dctype: 'http://purl.org/dc/dcmitype/',
  gn: 'http://www.geonames.org/ontology#',
  m2100X: 'http://marc21rdf.info/elements/00X/',
  m213XX: 'http://marc21rdf.info/elements/3XX/',
  m21terms: 'http://marc21rdf.info/terms/',
  resource: 'http://issn.org/resource/',
  issnCenter: 'http://issn.org/organization/ISSNCenter#',
  keepers: 'http://issn.org/organization/keepers#',
} as const;

export const contextPrefixes: Readonly<Record<string, string>> = { ...prefixes, ...furtherPrefixes };

/** Terms whose value is a node or an IRI: prefix, then the names in it; `term=name` where they differ. */
const nodeTerms: Readonly<Record<string, string>> = {
  bf: `carrier classification content hasReproduction media note title status electronicLocator
    absorbed absorbedBy continuedBy continuedInPartBy continues continuesInPart hasSubseries hasSeries issuedWith mergedToForm
    mergerOf otherEdition otherPhysicalFormat precededBy replacedBy replacementOf separatedFrom splitInto subseriesOf supplement
    supplementTo translation translationOf`,
  bflc: 'indexedIn',
  bfmarc: 'regularity',
  bfrel: 'isb',
  dc: 'format relation',
  dct: 'accrualPeriodicity spatial type_dct=type isFormatOf versionOf=isVersionOf',
  issnprop: 'hasCancelledISSN cancelledInFavorOf',
  m2100X: 'M00806 M008CR22 M008CR23 M008CR33',
  prov: 'generated wasAssociatedWith wasAttributedTo',
  schema: `about address citation contactPoint contributor geo hasPart holdingArchive inLanguage isPartOf location mainEntity
    parentOrganization publication publishedBy publisher sameAs subjectOf translationOfWork workTranslation`,
};

/** Terms whose value is a plain string. */
const stringTerms: Readonly<Record<string, string>> = {
  bf: 'mainTitle provisionActivityStatement variantType noteType',
  bfmarc: 'reproductionNote',
  bibo: 'issn_bibo=issn',
  dc: 'identifier',
  dct: 'temporal',
  issnprop: 'hasCancelledISSN-L hasIncorrectISSN',
  m213XX: 'M3620_a M3620_z M3621_a M3621_z',
  rdf: 'value',
  rdfs: 'label',
  schema: `abstract addressCountry addressLocality alternateName citation_text=citation contactType creativeWorkStatus description
    email endDate faxNumber issn_schema=issn keywords logo name startDate streetAddress telephone temporalCoverage url`,
};

function definitions(groups: Readonly<Record<string, string>>, type: string): [string, TermDefinition][] {
  return Object.entries(groups).flatMap(([prefix, names]) =>
    names.split(/\s+/).map((entry): [string, TermDefinition] => {
      const [term = '', name = term] = entry.split('=');
      return [term, { '@id': `${prefix}:${name}`, '@type': type }];
    }),
  );
}

export const contextTerms: Readonly<Record<string, TermDefinition>> = Object.fromEntries([
  ['identifiedBy', { '@id': 'bf:identifiedBy', '@type': '@id', '@container': '@id' }],
  ...definitions(nodeTerms, '@id'),
  ...definitions(stringTerms, 'xsd:string'),
  ['created', { '@id': 'prov:startedAtTime', '@type': 'xsd:date' }],
  ['dateModified', { '@id': 'schema:dateModified', '@type': 'xsd:date' }],
  ['latitude', { '@id': 'schema:latitude', '@type': 'xsd:decimal' }],
  ['longitude', { '@id': 'schema:longitude', '@type': 'xsd:decimal' }],
  ['modified', { '@id': 'dct:modified', '@type': 'xsd:date' }],
  ['generatedBy', { '@reverse': 'prov:generated', '@type': '@id' }],
  ['mainEntityOf', { '@reverse': 'schema:mainEntity', '@type': '@id' }],
]);

/** The document to serve at the context's address, as `application/ld+json`. */
export const jsonLdContext = {
  '@context': { id: '@id', type: '@type', ...contextPrefixes, ...contextTerms },
} as const;
