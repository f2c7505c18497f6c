/**
 * The vocabularies and lists of organisations that the addresses of linked data lead to (application profile v2, "URI template for
 * controlled vocabularies", "ISSN controlled vocabularies", "Organizations"), as data and as triples.
 */

import { schemaFull, schemaOrganization } from './full-vocabulary.ts';
import { blankNode, iri, langString, literal, type NamedNode, type Quad } from './terms.ts';
import { centreUri, isoCountryUri, keeperUri, networkBase } from './uris.ts';
import { bf, dct, idStatus, issnprop, medium, rdf, rdfs, recordStatus, schema } from './vocabulary.ts';

export interface VocabularyTerm {
  readonly uri: string;
  /** What stands behind `#` or the last `/`. */
  readonly name: string;
  readonly label: string;
  readonly definition: string;
}

export interface Vocabulary {
  /** Last part of the path, such as `Medium`. */
  readonly name: string;
  readonly uri: string;
  readonly label: string;
  readonly kind: 'concepts' | 'properties';
  /** Other spellings of the name that data in use has. */
  readonly aliases: readonly string[];
  readonly terms: readonly VocabularyTerm[];
}

const base = `${networkBase}vocabularies/`;

const term = ({ value }: NamedNode, label: string, definition: string): VocabularyTerm => ({
  uri: value,
  name: value.slice(Math.max(value.lastIndexOf('#'), value.lastIndexOf('/')) + 1),
  label,
  definition,
});

export const vocabularies: readonly Vocabulary[] = [
  {
    name: 'Medium',
    uri: `${base}Medium`,
    label: 'ISSN Media List',
    kind: 'concepts',
    aliases: ['medium'],
    terms: [
      term(medium.print, 'Print', 'Issued on paper (MARC 007 begins with t).'),
      term(medium.online, 'Online', 'Issued on the Internet (MARC 007 begins with cr).'),
      term(
        medium['digital-carrier'],
        'Digital carrier',
        'Issued in digital form on something that can be carried, such as an optical disc (MARC 007 begins with c, but not with cr).',
      ),
      term(medium.other, 'Other', 'Issued in another way, such as on microform or in braille (any other MARC 007).'),
    ],
  },
  {
    name: 'IdentifierStatus',
    uri: `${base}IdentifierStatus`,
    label: 'ISSN Identifiers Status List',
    kind: 'concepts',
    aliases: ['IdStatus', 'identifierstatus', 'idstatus'],
    terms: [
      term(idStatus.Valid, 'Valid', 'The number identifies a resource, or is reserved for one.'),
      term(
        iri(`${base}IdentifierStatus#Incorrect`),
        'Incorrect',
        'The number is shown on a resource, but is not its ISSN.',
      ),
      term(idStatus.Cancelled, 'Cancelled', 'The number has been replaced by another one.'),
      term(idStatus.Suppressed, 'Suppressed', 'The number was deleted and identifies nothing.'),
    ],
  },
  {
    name: 'RecordStatus',
    uri: `${base}RecordStatus`,
    label: 'ISSN Record Status List',
    kind: 'concepts',
    aliases: ['recordstatus'],
    terms: [
      term(recordStatus.register, 'Register', 'The record of a resource that has been published.'),
      term(
        recordStatus.legacy,
        'Legacy',
        'The number is valid and old; what is known of the resource may be incomplete.',
      ),
      term(recordStatus.provisional, 'Provisional', 'The number was assigned before the resource was first issued.'),
      term(
        recordStatus.unreported,
        'Unreported',
        'The number was given to a centre; what it identifies has not been reported.',
      ),
      term(recordStatus.cancelled, 'Cancelled', 'The number was cancelled in favour of another one.'),
      term(
        recordStatus.suppressed,
        'Suppressed',
        'The number was deleted, usually because the resource was never published.',
      ),
    ],
  },
  {
    name: 'properties',
    uri: `${base}properties/`,
    label: 'ISSN properties',
    kind: 'properties',
    aliases: [],
    terms: [
      term(
        issnprop.hasCancelledIssn,
        'has cancelled ISSN',
        'From the identifier of a resource to one that was cancelled in its favour.',
      ),
      term(
        issnprop.cancelledInFavorOf,
        'cancelled in favor of',
        'From a cancelled identifier to the one that replaces it.',
      ),
      term(issnprop.hasCancelledIssnL, 'has cancelled ISSN-L', 'A former ISSN-L of the resource.'),
      term(issnprop.hasIncorrectIssn, 'has incorrect ISSN', 'A number that the resource shows wrongly as its ISSN.'),
    ],
  },
];

/** By its name or another spelling of it. */
export function vocabularyByName(name: string): Vocabulary | undefined {
  return vocabularies.find((vocabulary) => vocabulary.name === name || vocabulary.aliases.includes(name));
}

const skos = 'http://www.w3.org/2004/02/skos/core#';
const isDefinedBy = iri('http://www.w3.org/2000/01/rdf-schema#isDefinedBy');
const english = (text: string) => langString(text, 'en');

export function vocabularyToQuads({ uri, label, kind, terms }: Vocabulary): Quad[] {
  const quads: Quad[] = [];
  const say = (subject: NamedNode, predicate: NamedNode, object: Quad['object']) =>
    quads.push({ subject, predicate, object });
  const whole = iri(uri);
  if (kind === 'concepts') {
    say(whole, rdf.type, iri(`${skos}ConceptScheme`));
    say(whole, iri(`${skos}prefLabel`), english(label));
    for (const each of terms) say(whole, iri(`${skos}hasTopConcept`), iri(each.uri));
    for (const each of terms) {
      const concept = iri(each.uri);
      say(concept, rdf.type, iri(`${skos}Concept`));
      say(concept, iri(`${skos}inScheme`), whole);
      say(concept, iri(`${skos}topConceptOf`), whole);
      say(concept, iri(`${skos}prefLabel`), english(each.label));
      say(concept, iri(`${skos}definition`), english(each.definition));
    }
    return quads;
  }
  say(whole, rdf.type, iri('http://www.w3.org/2002/07/owl#Ontology'));
  say(whole, rdfs.label, english(label));
  for (const each of terms) {
    const property = iri(each.uri);
    const isLink = each.name === 'hasCancelledISSN' || each.name === 'cancelledInFavorOf';
    say(property, rdf.type, iri('http://www.w3.org/1999/02/22-rdf-syntax-ns#Property'));
    say(property, rdfs.label, english(each.label));
    say(property, iri('http://www.w3.org/2000/01/rdf-schema#comment'), english(each.definition));
    const range = isLink ? bf.Issn : iri('http://www.w3.org/2001/XMLSchema#string');
    if (isLink) say(property, iri('http://www.w3.org/2000/01/rdf-schema#domain'), bf.Issn);
    say(property, iri('http://www.w3.org/2000/01/rdf-schema#range'), range);
    say(property, isDefinedBy, whole);
  }
  return quads;
}

/** As the profile describes an ISSN Centre ("ISSN Center description", "Contact points and addresses"). */
export interface Organization {
  readonly code: string;
  readonly name?: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly street?: string;
  readonly city?: string;
  readonly telephone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly website?: string;
  readonly logo?: string;
  /** The first is the main contact point. */
  readonly contacts?: readonly { readonly name: string; readonly email?: string; readonly telephone?: string }[];
}

export type OrganizationKind = 'ISSNCenter' | 'keepers';
export const organizationKinds: readonly OrganizationKind[] = ['ISSNCenter', 'keepers'];

/**
 * Archiving agencies of the Keepers Registry by their codes, as far as published examples and records of the Register name them
 * (annotated examples of the profile; 920 $g and $h).
 */
export const keepers: readonly Organization[] = [
  { code: 'clockss', name: 'CLOCKSS Archive' },
  { code: 'internetarchive', name: 'Internet Archive' },
  { code: 'lockss', name: 'LOCKSS Archive' },
  { code: 'ndpp', name: 'National Digital Preservation Program, China' },
  { code: 'nslc', name: 'National Digital Preservation Program, China' },
  { code: 'portico', name: 'Portico' },
  { code: 'scholarsportal', name: 'Scholars Portal' },
];

export const organizationUri = (kind: OrganizationKind, code: string): NamedNode =>
  kind === 'keepers' ? keeperUri(code) : centreUri(code);

export function organizationsToQuads(kind: OrganizationKind, organizations: readonly Organization[]): Quad[] {
  return organizations.flatMap((organization): Quad[] => {
    const { code, name, country } = organization;
    const subject = organizationUri(kind, code);
    const type = kind === 'keepers' ? schemaFull.ArchiveOrganization : schema.Organization;
    const place = country === undefined ? undefined : isoCountryUri(country);
    return [
      { subject, predicate: rdf.type, object: type },
      { subject, predicate: schema.name, object: literal(name ?? `ISSN Centre ${code}`) },
      { subject, predicate: schemaFull.identifier, object: literal(code) },
      ...(place ? [{ subject, predicate: dct.spatial, object: place.uri }] : []),
      ...reachQuads(subject, organization),
    ];
  });
}

/** Where it is and how to reach it. Addresses and contact points are blank nodes, named after the code of the centre. */
function reachQuads(subject: NamedNode, organization: Organization): Quad[] {
  const { code, country, street, city, telephone, fax, email, website, logo, contacts = [] } = organization;
  const text = (node: Quad['subject'], predicate: NamedNode, value: string | undefined): Quad[] =>
    value === undefined ? [] : [{ subject: node, predicate, object: literal(value) }];
  const own = [
    ...text(subject, schemaOrganization.telephone, telephone),
    ...text(subject, schemaOrganization.faxNumber, fax),
    ...text(subject, schemaOrganization.email, email),
    ...text(subject, schemaOrganization.url, website),
    ...(logo === undefined ? [] : [{ subject, predicate: schemaOrganization.logo, object: iri(logo) }]),
  ];
  const address = blankNode(`address-${code}`);
  const located: Quad[] =
    street === undefined && city === undefined
      ? []
      : [
          { subject, predicate: schemaOrganization.address, object: address },
          { subject: address, predicate: rdf.type, object: schemaOrganization.PostalAddress },
          ...text(address, schemaOrganization.streetAddress, street),
          ...text(address, schemaOrganization.addressLocality, city),
          ...text(address, schemaOrganization.addressCountry, country),
        ];
  const people = contacts.flatMap((contact, index): Quad[] => {
    const node = blankNode(`contact-${code}-${index + 1}`);
    return [
      { subject, predicate: schemaOrganization.contactPoint, object: node },
      { subject: node, predicate: rdf.type, object: schemaOrganization.ContactPoint },
      ...text(node, schema.name, contact.name),
      ...(index === 0 ? text(node, schemaOrganization.contactType, 'Main contact point') : []),
      ...text(node, schemaOrganization.email, contact.email),
      ...text(node, schemaOrganization.telephone, contact.telephone),
    ];
  });
  return [...own, ...located, ...people];
}
