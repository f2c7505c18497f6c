/** Namespaces and the terms of them that the ISSN model uses (ISSN linked data application profile v2, "Prefixes"). */
import { iri, type NamedNode } from './terms.ts';

/** Prefix to namespace, in the order in which a document declares them. */
export const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  bf: 'http://id.loc.gov/ontologies/bibframe/',
  bibo: 'http://purl.org/ontology/bibo/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dct: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'http://schema.org/',
  issnprop: 'http://issn.org/vocabularies/properties/',
  idStatus: 'http://issn.org/vocabularies/IdentifierStatus#',
  recordStatus: 'http://issn.org/vocabularies/RecordStatus#',
  medium: 'http://issn.org/vocabularies/Medium#',
  formofmaterial: 'http://marc21rdf.info/terms/formofmaterial#',
  countries: 'http://id.loc.gov/vocabulary/countries/',
} as const;

export type Prefix = keyof typeof prefixes;

const term = (prefix: Prefix, name: string): NamedNode => iri(prefixes[prefix] + name);

export const rdf = { type: term('rdf', 'type'), value: term('rdf', 'value') } as const;

export const rdfs = { label: term('rdfs', 'label') } as const;

export const bf = {
  Work: term('bf', 'Work'),
  Instance: term('bf', 'Instance'),
  Identifier: term('bf', 'Identifier'),
  Issn: term('bf', 'Issn'),
  IssnL: term('bf', 'IssnL'),
  KeyTitle: term('bf', 'KeyTitle'),
  Title: term('bf', 'Title'),
  identifiedBy: term('bf', 'identifiedBy'),
  mainTitle: term('bf', 'mainTitle'),
  otherPhysicalFormat: term('bf', 'otherPhysicalFormat'),
  status: term('bf', 'status'),
  title: term('bf', 'title'),
  translationOf: term('bf', 'translationOf'),
} as const;

export const bibo = { issn: term('bibo', 'issn') } as const;

export const dc = { format: term('dc', 'format'), identifier: term('dc', 'identifier') } as const;

export const dct = {
  isFormatOf: term('dct', 'isFormatOf'),
  modified: term('dct', 'modified'),
  spatial: term('dct', 'spatial'),
  type: term('dct', 'type'),
} as const;

export const prov = {
  Activity: term('prov', 'Activity'),
  generated: term('prov', 'generated'),
  startedAtTime: term('prov', 'startedAtTime'),
  wasAssociatedWith: term('prov', 'wasAssociatedWith'),
  wasAttributedTo: term('prov', 'wasAttributedTo'),
} as const;

export const schema = {
  CreativeWork: term('schema', 'CreativeWork'),
  Organization: term('schema', 'Organization'),
  Periodical: term('schema', 'Periodical'),
  PublicationEvent: term('schema', 'PublicationEvent'),
  alternateName: term('schema', 'alternateName'),
  hasPart: term('schema', 'hasPart'),
  isPartOf: term('schema', 'isPartOf'),
  issn: term('schema', 'issn'),
  location: term('schema', 'location'),
  mainEntity: term('schema', 'mainEntity'),
  name: term('schema', 'name'),
  publication: term('schema', 'publication'),
  url: term('schema', 'url'),
} as const;

export const issnprop = {
  cancelledInFavorOf: term('issnprop', 'cancelledInFavorOf'),
  hasCancelledIssn: term('issnprop', 'hasCancelledISSN'),
  hasCancelledIssnL: term('issnprop', 'hasCancelledISSN-L'),
  hasIncorrectIssn: term('issnprop', 'hasIncorrectISSN'),
} as const;

export const idStatus = {
  Valid: term('idStatus', 'Valid'),
  Cancelled: term('idStatus', 'Cancelled'),
  Suppressed: term('idStatus', 'Suppressed'),
} as const;

export const recordStatus = {
  register: term('recordStatus', 'Register'),
  provisional: term('recordStatus', 'Provisional'),
  legacy: term('recordStatus', 'Legacy'),
  unreported: term('recordStatus', 'Unreported'),
  cancelled: term('recordStatus', 'Cancelled'),
  suppressed: term('recordStatus', 'Suppressed'),
} as const;

export const medium = {
  print: term('medium', 'Print'),
  online: term('medium', 'Online'),
  'digital-carrier': term('medium', 'DigitalCarrier'),
  other: term('medium', 'Other'),
} as const;

/** Every term above, so that a writer can know their short names beforehand. */
export const vocabulary: readonly NamedNode[] = [
  rdf,
  rdfs,
  bf,
  bibo,
  dc,
  dct,
  prov,
  schema,
  issnprop,
  idStatus,
  recordStatus,
  medium,
].flatMap((terms) => Object.values(terms));
