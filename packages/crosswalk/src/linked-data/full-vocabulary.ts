/** Further namespaces and terms, which only the full model uses (ISSN linked data application profile v2, "Prefixes"). */
import { iri, type NamedNode } from './terms.ts';
import { prefixes } from './vocabulary.ts';

/** Prefixes of properties and classes beside those of the free model, in the order in which a document declares them. */
export const fullPrefixes = {
  bflc: 'http://id.loc.gov/ontologies/bflc/',
  bfmarc: 'http://bibfra.me/vocab/marc/',
  bfrel: 'http://id.loc.gov/vocabulary/relators/',
  dctype: 'http://purl.org/dc/dcmitype/',
  m2100X: 'http://marc21rdf.info/elements/00X/',
  m213XX: 'http://marc21rdf.info/elements/3XX/',
} as const;

const namespaces = { ...prefixes, ...fullPrefixes };

function terms<const Names extends readonly string[]>(
  prefix: keyof typeof namespaces,
  names: Names,
): { readonly [N in Names[number]]: NamedNode } {
  return Object.fromEntries(names.map((name) => [name, iri(namespaces[prefix] + name)])) as {
    readonly [N in Names[number]]: NamedNode;
  };
}

export const bfFull = terms('bf', [
  'AbbreviatedTitle',
  'ClassificationDdc',
  'ClassificationUdc',
  'Coden',
  'Note',
  'ParallelTitle',
  'Tactile',
  'VariantTitle',
  'absorbed',
  'absorbedBy',
  'carrier',
  'classification',
  'content',
  'continuedBy',
  'continuedInPartBy',
  'continues',
  'continuesInPart',
  'electronicLocator',
  'hasReproduction',
  'hasSubseries',
  'issuedWith',
  'media',
  'mergedToForm',
  'mergerOf',
  'note',
  'noteType',
  'otherEdition',
  'provisionActivityStatement',
  'relatedTo',
  'replacedBy',
  'replacementOf',
  'separatedFrom',
  'splitInto',
  'subseriesOf',
  'supplement',
  'supplementTo',
  'translation',
  'variantType',
]);

export const bflc = terms('bflc', ['indexedIn']);
export const bfmarc = terms('bfmarc', ['regularity', 'reproductionNote']);
export const bfrel = terms('bfrel', ['isb']);
export const dctype = terms('dctype', ['Text']);
export const dcFull = terms('dc', ['relation']);
export const dctFull = terms('dct', ['accrualPeriodicity', 'hasPart', 'isPartOf', 'isVersionOf', 'temporal']);
export const m2100X = terms('m2100X', ['M00806', 'M008CR22', 'M008CR23', 'M008CR33']);
export const m213XX = terms('m213XX', ['M3620_a', 'M3620_z', 'M3621_a', 'M3621_z']);

export const schemaFull = terms('schema', [
  'ArchiveComponent',
  'ArchiveOrganization',
  'Atlas',
  'AudioObject',
  'BookSeries',
  'Dataset',
  'GeoCoordinates',
  'Map',
  'Newspaper',
  'Place',
  'VideoObject',
  'WebSite',
  'about',
  'abstract',
  'addressCountry',
  'citation',
  'contributor',
  'creativeWorkStatus',
  'dateModified',
  'description',
  'endDate',
  'geo',
  'holdingArchive',
  'identifier',
  'inLanguage',
  'keywords',
  'latitude',
  'longitude',
  'parentOrganization',
  'publishedBy',
  'publisher',
  'sameAs',
  'startDate',
  'subjectOf',
  'temporalCoverage',
  'translationOfWork',
  'workTranslation',
]);

/** What is said of organisations alone; no record has it. */
export const schemaOrganization = terms('schema', [
  'ContactPoint',
  'PostalAddress',
  'address',
  'addressCountry',
  'addressLocality',
  'contactPoint',
  'contactType',
  'email',
  'faxNumber',
  'logo',
  'streetAddress',
  'telephone',
  'url',
]);

/** Every term of records above, so that a writer can know their short names beforehand. */
export const fullVocabulary: readonly NamedNode[] = [
  bfFull,
  bflc,
  bfmarc,
  bfrel,
  dctype,
  dcFull,
  dctFull,
  m2100X,
  m213XX,
  schemaFull,
].flatMap((group) => Object.values(group));
