/** A serial as triples (ISSN linked data application profile v2): the graph that every serialisation of linked data is written from. */
import { type Issn, parseIssn } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { ScriptedText, Serial } from '@masthead/serial';
import { archiveQuads } from './full/archives.ts';
import { bodyQuads } from './full/bodies.ts';
import { add, type Builder, createBuilder, ownNode } from './full/builder.ts';
import { additionalTypes, codedQuads, formOfMaterial } from './full/coded.ts';
import { linkQuads } from './full/links.ts';
import { marcDataOf } from './full/marc-data.ts';
import { publicationQuads } from './full/publication.ts';
import { subjectQuads } from './full/subjects.ts';
import { identifierQuads, otherTitleQuads } from './full/titles.ts';
import { scriptTag, titleTag } from './language-tags.ts';
import { type LinkedDataModel, type LinkedDataPolicy, policies } from './policy.ts';
import { recordQuads } from './record.ts';
import {
  type BlankNode,
  blankNode,
  iri,
  knownIri,
  langString,
  literal,
  type NamedNode,
  type Quad,
  type Subject,
} from './terms.ts';
import { titleText } from './text.ts';
import { type CountryUri, isoCountryUri, issnHUri, issnLUri, marcCountryUri, nodeUri, resourceUri } from './uris.ts';
import { bf, bibo, dc, dct, idStatus, issnprop, medium, prefixes, rdf, rdfs, schema } from './vocabulary.ts';

export interface LinkedDataOptions {
  /** Default `free`. */
  readonly model?: LinkedDataModel;
  /** The MARC 21 record, of which a Serial does not have everything: codes, archives, coordinates. */
  readonly record?: MarcRecord;
  /** LDR/06, the form of material, one letter; default that of `record`, else `a`, which the profile takes for every serial. */
  readonly formOfMaterial?: string;
  /** The name of a centre by its code, where it is known; only the full model gives it. */
  readonly centreName?: (code: string) => string | undefined;
  /** When the entry was last changed, ISO 8601, for a record that does not say it. */
  readonly modified?: string;
  /** Nothing but the number and its state is said, as of a number that names no resource. */
  readonly stateOnly?: boolean;
  /** Other members of the ISSN-L, which are other media whether the record links to them or not. */
  readonly siblings?: readonly Issn[];
}

/** Triples of one record, each node's together, the resource's own first. */
export function serialToQuads(serial: Serial, options: LinkedDataOptions = {}): Quad[] {
  const policy: LinkedDataPolicy = policies[options.model ?? 'free'];
  const described = !policy.withoutDescription.has(serial.status) && options.stateOnly !== true;
  const builder = createBuilder([], serial, marcDataOf(options.record), policy);
  const countries = described ? countriesOf(serial, policy) : [];
  if (described) describeResource(builder, countries, options);
  else add(builder, builder.resource, bf.identifiedBy, ownNode(builder, 'ISSN'));
  describeNumber(builder, described);
  if (described) {
    describeLinkingNumber(builder, options.siblings ?? []);
    if (policy.nodes.has('issn-h schema:hasPart')) mentionHistory(builder);
    if (serial.keyTitle !== undefined) describeKeyTitle(builder, serial.keyTitle);
    identifierQuads(builder);
  }
  recordQuads(builder, described, options);
  describeCountries(builder, countries);
  return builder.quads;
}

function describeResource(builder: Builder, countries: readonly CountryUri[], options: LinkedDataOptions): void {
  const { resource, serial, data, policy } = builder;
  const { issn, titleProper, keyTitle } = serial;
  const shown = policy.resource;
  const number = literal(issn);
  const properTitle = titleProper && titleText(titleProper.text);
  const abbreviated = policy.nodes.has('identifier bf:AbbreviatedTitle') ? serial.abbreviatedKeyTitle : undefined;

  add(builder, resource, rdf.type, bf.Work);
  add(builder, resource, rdf.type, bf.Instance);
  add(builder, resource, rdf.type, schema.Periodical);
  if (policy.complete) additionalTypes(builder);
  add(builder, resource, bf.identifiedBy, ownNode(builder, 'ISSN'));
  if (serial.issnL !== undefined) add(builder, resource, bf.identifiedBy, ownNode(builder, 'ISSN-L'));
  if (keyTitle !== undefined) add(builder, resource, bf.identifiedBy, ownNode(builder, 'KeyTitle'));
  if (abbreviated) add(builder, resource, bf.identifiedBy, ownNode(builder, 'AbbreviatedKeyTitle'));
  if (serial.coden.length > 0 && policy.nodes.has('identifier bf:Coden')) {
    add(builder, resource, bf.identifiedBy, ownNode(builder, 'CODEN'));
  }
  if (properTitle) add(builder, resource, bf.mainTitle, literal(properTitle));
  if (keyTitle !== undefined) add(builder, resource, bf.title, ownNode(builder, 'KeyTitle'));
  if (abbreviated) add(builder, resource, bf.title, ownNode(builder, 'AbbreviatedKeyTitle'));
  otherTitleQuads(builder);
  if (properTitle) add(builder, resource, schema.name, literal(properTitle));
  if (keyTitle !== undefined) add(builder, resource, schema.name, literal(titleText(keyTitle.text)));
  if (shown.has('schema:alternateName')) {
    if (abbreviated) add(builder, resource, schema.alternateName, literal(titleText(abbreviated.text)));
    for (const name of alternateNames(serial)) add(builder, resource, schema.alternateName, literal(name));
  }
  add(builder, resource, bibo.issn, number);
  add(builder, resource, schema.issn, number);
  add(builder, resource, dc.identifier, number);
  if (serial.medium !== undefined) add(builder, resource, dc.format, medium[serial.medium]);
  const form = formOfMaterial(options.formOfMaterial ?? data.formOfMaterial);
  add(builder, resource, dct.type, knownIri(prefixes.formofmaterial + form));
  if (serial.issnL !== undefined) add(builder, resource, schema.isPartOf, issnLUri(serial.issnL));
  for (const country of countries) add(builder, resource, dct.spatial, country.uri);
  if (policy.complete) codedQuads(builder);
  if (countries.length > 0) add(builder, resource, schema.publication, ownNode(builder, 'ReferencePublicationEvent'));
  if (shown.has('schema:publisher')) publicationQuads(builder);
  if (shown.has('schema:contributor')) bodyQuads(builder);
  if (shown.has('bf:classification')) subjectQuads(builder);
  // The profile makes the address a string, so that whatever 856 $u holds can be given as it stands.
  for (const { url } of serial.urls) if (url.trim() !== '') add(builder, resource, schema.url, literal(url));
  if (shown.has('bf:otherPhysicalFormat')) {
    const others = otherMedia(serial, options.siblings ?? []).map(resourceUri);
    for (const other of others) add(builder, resource, bf.otherPhysicalFormat, other);
    for (const other of others) add(builder, resource, dct.isFormatOf, other);
  }
  if (shown.has('dc:relation')) linkQuads(builder);
  for (const text of serial.incorrect) add(builder, resource, issnprop.hasIncorrectIssn, literal(text));
  for (const text of serial.cancelledIssnL) add(builder, resource, issnprop.hasCancelledIssnL, literal(text));
  archiveQuads(builder);
}

function describeNumber(builder: Builder, described: boolean): void {
  const { serial, policy } = builder;
  const node = ownNode(builder, 'ISSN');
  const { status } = serial;
  add(builder, node, rdf.type, bf.Issn);
  const numberStatus = status === 'cancelled' ? 'Cancelled' : status === 'suppressed' ? 'Suppressed' : 'Valid';
  add(builder, node, bf.status, idStatus[numberStatus]);
  add(builder, node, rdf.value, literal(serial.issn));
  if (described) {
    // A link between identifiers, not between resources; what is no ISSN cannot be linked to and stays text.
    for (const text of serial.cancelled) {
      const parsed = parseIssn(text);
      add(builder, node, issnprop.hasCancelledIssn, parsed.ok ? nodeUri(parsed.issn, 'ISSN') : literal(text));
      if (parsed.ok && policy.mentionsDescribed) add(builder, nodeUri(parsed.issn, 'ISSN'), rdf.type, bf.Issn);
    }
  } else if (status === 'cancelled' && serial.replacedBy !== undefined) {
    add(builder, node, issnprop.cancelledInFavorOf, nodeUri(serial.replacedBy, 'ISSN'));
  }
}

function describeLinkingNumber(builder: Builder, siblings: readonly Issn[]): void {
  const { issn, resource, policy } = builder;
  const { issnL } = builder.serial;
  if (issnL === undefined) return;
  const node = ownNode(builder, 'ISSN-L');
  linkingIdentifierQuads(builder, node, issnL);
  const cluster = issnLUri(issnL);
  if (!policy.mentionsDescribed) {
    add(builder, cluster, bf.identifiedBy, node);
    return;
  }
  // As in its own document: one identifier, that of the number whose ISSN-L it is, whichever member speaks of it.
  const own = issnL === issn ? node : nodeUri(issnL, 'ISSN-L');
  add(builder, cluster, rdf.type, schema.CreativeWork);
  add(builder, cluster, bf.identifiedBy, own);
  add(builder, cluster, schema.hasPart, resource);
  for (const member of new Set(siblings)) {
    if (member !== issn) add(builder, cluster, schema.hasPart, resourceUri(member));
  }
  if (own !== node) linkingIdentifierQuads(builder, own, issnL);
}

/** From the cluster to the resource only: the shapes leave no property of the resource for it. */
function mentionHistory(builder: Builder): void {
  for (const { kind, issn: issnH } of builder.serial.clusters) {
    if (kind === 'H') add(builder, issnHUri(issnH), schema.hasPart, builder.resource);
  }
}

function linkingIdentifierQuads(builder: Builder, node: NamedNode, issnL: Issn): void {
  add(builder, node, rdf.type, bf.IssnL);
  add(builder, node, bf.status, idStatus.Valid);
  add(builder, node, rdf.value, literal(issnL));
}

function describeKeyTitle(builder: Builder, title: ScriptedText): void {
  const { issn } = builder;
  const node = ownNode(builder, 'KeyTitle');
  add(builder, node, rdf.type, bf.Identifier);
  add(builder, node, rdf.type, bf.KeyTitle);
  add(builder, node, rdf.value, literal(titleText(title.text)));
  describeTitle(builder, node, title, `k${issn.slice(0, 4)}${issn.slice(5)}`);
}

/** The title with the tag of its script, and the title it was transliterated from. */
function describeTitle(builder: Builder, node: Subject, title: ScriptedText, originalLabel: string): void {
  const original = builder.policy.nodes.has('title bf:translationOf') ? title.original : undefined;
  const tag = original === undefined ? scriptTag(title.script) : titleTag(title);
  add(builder, node, bf.mainTitle, langString(titleText(title.text), tag));
  if (original === undefined) return;
  const originalNode: BlankNode = blankNode(originalLabel);
  add(builder, node, bf.translationOf, originalNode);
  add(builder, originalNode, rdf.type, bf.Title);
  add(builder, originalNode, bf.mainTitle, langString(titleText(original.text), scriptTag(original.script)));
}

function alternateNames(serial: Serial): string[] {
  const names: string[] = [];
  for (const title of [...serial.parallelTitles, ...serial.variantTitles]) {
    names.push(titleText(title.text));
    if (title.original !== undefined) names.push(titleText(title.original.text));
  }
  return names.filter((name) => name !== '');
}

function otherMedia(serial: Serial, siblings: readonly Issn[]): Issn[] {
  const linked = serial.relations.flatMap(({ kind, issn }) => (kind === 'other-medium' && issn ? [issn] : []));
  return [...new Set([...linked, ...siblings])].filter((issn) => issn !== serial.issn);
}

/** Of the full model, which has exactly one of each, MARC's and that of ISO 3166 (mapping, 2…2). */
const unknownCountries: readonly [marc: CountryUri, iso: CountryUri] = [
  { uri: iri(`${prefixes.countries}xx`), label: 'No place, unknown, or undetermined' },
  // User-assigned in ISO 3166-1, and taken so by Unicode's CLDR.
  { uri: iri('https://www.iso.org/obp/ui/#iso:code:3166:ZZ'), label: 'Unknown or unspecified country' },
];

function countriesOf(serial: Serial, { complete }: LinkedDataPolicy): readonly CountryUri[] {
  const marc = serial.marcCountry === undefined ? undefined : marcCountryUri(serial.marcCountry);
  const iso = serial.countries.map(isoCountryUri).filter((country) => country !== undefined);
  if (complete) return [marc ?? unknownCountries[0], iso[0] ?? unknownCountries[1]];
  return marc === undefined ? iso : [marc, ...iso];
}

function describeCountries(builder: Builder, countries: readonly CountryUri[]): void {
  if (countries.length === 0) return;
  const event = ownNode(builder, 'ReferencePublicationEvent');
  add(builder, event, rdf.type, schema.PublicationEvent);
  const places = builder.policy.onePlace ? countries.slice(0, 1) : countries;
  for (const { uri } of places) add(builder, event, schema.location, uri);
  for (const { uri, label } of countries) add(builder, uri, rdfs.label, literal(label));
}
