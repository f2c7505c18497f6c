/** Publication history, places with their coordinates, publishers and reproductions (application profile v2, "Publication events"). */
import type { Publication, ScriptedText } from '@masthead/serial';
import { bfFull, bfmarc, dctFull, schemaFull } from '../full-vocabulary.ts';
import { scriptTag, titleTag } from '../language-tags.ts';
import { iri, langString, literal, type NamedNode, typedLiteral, xsdDecimal } from '../terms.ts';
import { type NodeName, namedNodeUri } from '../uris.ts';
import { dct, prefixes, rdf, rdfs, schema } from '../vocabulary.ts';
import { add, type Builder, describeOrganization, isNew, nextBlank, ownNode } from './builder.ts';
import { bare, type Reproduction } from './marc-data.ts';

/** MARC's code for a place that is unknown. */
const unknownPlace = iri(`${prefixes.countries}xx`);

/** What the record does not say where the profile demands a publisher. */
const notStated = 'Publisher not stated';

interface NamedEvent {
  readonly name: NodeName;
  readonly publication: Publication;
}

/**
 * The names of the events: one is the earliest and one the latest, all others are numbered in their order. Records of other
 * catalogues have several fields of one kind.
 */
function eventsOf(publications: readonly Publication[]): NamedEvent[] {
  const latest = publications.findLastIndex(({ role }) => role === 'latest');
  const earliest = publications.findIndex(({ role }) => role === 'earliest');
  let intervening = 0;
  return publications.map((publication, at): NamedEvent => {
    if (at === earliest) return { name: 'EarliestPublicationEvent', publication };
    if (at === latest) return { name: 'LatestPublicationEvent', publication };
    intervening += 1;
    return { name: `InterveningPublicationEvent${intervening}`, publication };
  });
}

export function publicationQuads(builder: Builder): void {
  const { issn, resource, serial, policy } = builder;
  const events = eventsOf(serial.publications);
  for (const { name, publication } of events) {
    const event = ownNode(builder, name);
    add(builder, resource, schema.publication, event);
    const [place, publisher] = [publication.places[0], publication.publishers[0]];
    eventQuads(
      builder,
      event,
      place ? placeQuads(builder, namedNodeUri(issn, 'PublicationPlace', place.text), place.text) : unknownPlace,
      publisher && publisherNode(builder, publisher),
      publication.dates,
    );
  }
  const publishers = new Map<string, NamedNode>();
  for (const { publishers: named } of serial.publications) {
    for (const publisher of named) {
      const node = publisherNode(builder, publisher);
      publishers.set(node.value, node);
    }
  }
  if (publishers.size === 0 && policy.complete) {
    const node = publisherNode(builder, { text: notStated, script: 'Latn' });
    publishers.set(node.value, node);
  }
  for (const node of publishers.values()) add(builder, resource, schemaFull.publisher, node);
  const statements = new Set(serial.publications.map(statementOf).filter((text) => text !== ''));
  if (statements.size === 0 && policy.complete) statements.add(notStated);
  for (const text of statements) add(builder, resource, bfFull.provisionActivityStatement, literal(text));
  reproductionQuads(builder, events.length);
}

/** The field with its subfields one after the other. */
function statementOf({ places, publishers, dates }: Publication): string {
  return [...[...places, ...publishers].map(({ text }) => text), dates ?? ''].filter((text) => text !== '').join(' ');
}

function eventQuads(
  builder: Builder,
  event: NamedNode,
  place: NamedNode,
  publisher: NamedNode | undefined,
  dates: string | undefined,
): void {
  add(builder, event, rdf.type, schema.PublicationEvent);
  add(builder, event, schema.location, place);
  if (publisher !== undefined) add(builder, event, schemaFull.publishedBy, publisher);
  if (dates !== undefined && dates !== '') add(builder, event, dctFull.temporal, literal(dates));
}

/** With an original script, that is the name, and the Romanized form is another (annotated example of a full record). */
export function nameQuads(builder: Builder, node: NamedNode, name: ScriptedText): void {
  if (builder.described.has(node.value)) return;
  const { original } = name;
  if (original === undefined) {
    describeOrganization(builder, node, langString(name.text, scriptTag(name.script)));
    return;
  }
  describeOrganization(builder, node, langString(original.text, scriptTag(original.script)));
  add(builder, node, schema.alternateName, langString(name.text, titleTag(name)));
}

function publisherNode(builder: Builder, publisher: ScriptedText): NamedNode {
  let node = builder.publishers.get(publisher.text);
  if (node === undefined) {
    node = namedNodeUri(builder.issn, 'Publisher', publisher.text);
    builder.publishers.set(publisher.text, node);
  }
  nameQuads(builder, node, publisher);
  return node;
}

function placeQuads(builder: Builder, node: NamedNode, name: string): NamedNode {
  if (!isNew(builder, node)) return node;
  add(builder, node, rdf.type, schemaFull.Place);
  add(builder, node, rdfs.label, literal(name));
  const found = builder.data.coordinates.get(bare(name));
  if (found === undefined) return node;
  const geo = iri(`${node.value}-GeoCoordinates`);
  if (found.sameAs !== undefined) add(builder, node, schemaFull.sameAs, iri(found.sameAs));
  add(builder, node, schemaFull.geo, geo);
  add(builder, geo, rdf.type, schemaFull.GeoCoordinates);
  add(builder, geo, schemaFull.latitude, typedLiteral(found.latitude, xsdDecimal));
  add(builder, geo, schemaFull.longitude, typedLiteral(found.longitude, xsdDecimal));
  add(builder, geo, schemaFull.addressCountry, literal(found.country));
  return node;
}

function reproductionQuads(builder: Builder, events: number): void {
  let number = events;
  for (const reproduction of builder.data.reproductions) {
    add(builder, builder.resource, bfmarc.reproductionNote, literal(reproduction.text));
    if (describeReproduction(builder, reproduction, number + 1)) number += 1;
  }
}

/** As a node of its own only where place and agency are known, which the shapes want; as a note always. */
function describeReproduction(builder: Builder, { place, agency, dates }: Reproduction, number: number): boolean {
  if (place === undefined || agency === undefined || place === '' || agency === '') return false;
  const { issn, resource } = builder;
  const node = nextBlank(builder);
  const event = ownNode(builder, `InterveningPublicationEvent${number}`);
  const placeNode = namedNodeUri(issn, 'ReproductionPlace', place);
  const agencyNode = namedNodeUri(issn, 'ReproductionAgency', agency);
  add(builder, resource, bfFull.hasReproduction, node);
  add(builder, node, rdf.type, schema.CreativeWork);
  add(builder, node, schemaFull.publisher, agencyNode);
  add(builder, node, dct.spatial, placeNode);
  add(builder, node, schema.publication, event);
  describeOrganization(builder, agencyNode, literal(agency));
  placeQuads(builder, placeNode, place);
  eventQuads(builder, event, placeNode, agencyNode, dates);
  return true;
}
