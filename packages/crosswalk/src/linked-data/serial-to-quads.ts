/** A serial as triples (ISSN linked data application profile v2): the graph that every serialisation of linked data is written from. */
import { type Issn, parseIssn } from '@masthead/issn';
import type { ScriptedText, Serial } from '@masthead/serial';
import { scriptTag, titleTag } from './language-tags.ts';
import { type LinkedDataModel, type LinkedDataPolicy, policies } from './policy.ts';
import { recordQuads } from './record.ts';
import { type BlankNode, blankNode, iri, langString, literal, type Quad, type Subject } from './terms.ts';
import { titleText } from './text.ts';
import { isoCountryUri, issnLUri, marcCountryUri, nodeUri, resourceUri } from './uris.ts';
import { bf, bibo, dc, dct, idStatus, issnprop, medium, prefixes, rdf, rdfs, schema } from './vocabulary.ts';

export interface LinkedDataOptions {
  /** Default `free`. */
  readonly model?: LinkedDataModel;
  /** LDR/06, the form of material, one letter; default `a`, language material, which the profile takes for every serial. */
  readonly formOfMaterial?: string;
  /** When the entry was last changed, ISO 8601, for a record that does not say it. */
  readonly modified?: string;
  /** Other members of the ISSN-L, which are other media whether the record links to them or not. */
  readonly siblings?: readonly Issn[];
}

/** Triples of one record, each node's together, the resource's own first. */
export function serialToQuads(serial: Serial, options: LinkedDataOptions = {}): Quad[] {
  const policy: LinkedDataPolicy = policies[options.model ?? 'free'];
  const quads: Quad[] = [];
  const described = !policy.withoutDescription.has(serial.status);
  if (described) describeResource(quads, serial, policy, options);
  else add(quads, resourceUri(serial.issn), bf.identifiedBy, nodeUri(serial.issn, 'ISSN'));
  describeNumber(quads, serial, described);
  if (described) describeLinkingNumber(quads, serial);
  if (described && serial.keyTitle !== undefined) describeKeyTitle(quads, serial.issn, serial.keyTitle, policy);
  recordQuads(quads, serial, described, policy, options.modified);
  if (described) describeCountries(quads, serial);
  return quads;
}

function add(quads: Quad[], subject: Subject, predicate: Quad['predicate'], object: Quad['object']): void {
  quads.push({ subject, predicate, object });
}

function describeResource(quads: Quad[], serial: Serial, policy: LinkedDataPolicy, options: LinkedDataOptions): void {
  const form = options.formOfMaterial ?? 'a';
  const resource = resourceUri(serial.issn);
  const { issn, titleProper, keyTitle } = serial;
  const number = literal(issn);
  const properTitle = titleProper && titleText(titleProper.text);

  add(quads, resource, rdf.type, bf.Work);
  add(quads, resource, rdf.type, bf.Instance);
  add(quads, resource, rdf.type, schema.Periodical);
  add(quads, resource, bf.identifiedBy, nodeUri(issn, 'ISSN'));
  if (serial.issnL !== undefined) add(quads, resource, bf.identifiedBy, nodeUri(issn, 'ISSN-L'));
  if (keyTitle !== undefined) add(quads, resource, bf.identifiedBy, nodeUri(issn, 'KeyTitle'));
  if (properTitle) add(quads, resource, bf.mainTitle, literal(properTitle));
  if (keyTitle !== undefined) add(quads, resource, bf.title, nodeUri(issn, 'KeyTitle'));
  const properNode = blankNode(`t${issn.slice(0, 4)}${issn.slice(5)}`);
  if (properTitle) add(quads, resource, bf.title, properNode);
  if (properTitle) add(quads, resource, schema.name, literal(properTitle));
  if (keyTitle !== undefined) add(quads, resource, schema.name, literal(titleText(keyTitle.text)));
  if (policy.alternateNames) {
    for (const name of alternateNames(serial, policy)) add(quads, resource, schema.alternateName, literal(name));
  }
  add(quads, resource, bibo.issn, number);
  add(quads, resource, schema.issn, number);
  add(quads, resource, dc.identifier, number);
  if (serial.medium !== undefined) add(quads, resource, dc.format, medium[serial.medium]);
  if (/^[a-z]$/.test(form)) add(quads, resource, dct.type, iri(prefixes.formofmaterial + form));
  if (serial.issnL !== undefined) add(quads, resource, schema.isPartOf, issnLUri(serial.issnL));
  for (const country of countriesOf(serial)) add(quads, resource, dct.spatial, country.uri);
  if (countriesOf(serial).length > 0) {
    add(quads, resource, schema.publication, nodeUri(issn, 'ReferencePublicationEvent'));
  }
  // The profile makes the address a string, so that whatever 856 $u holds can be given as it stands.
  for (const { url } of serial.urls) if (url.trim() !== '') add(quads, resource, schema.url, literal(url));
  if (policy.otherMedium) {
    const others = otherMedia(serial, options.siblings ?? []).map(resourceUri);
    for (const other of others) add(quads, resource, bf.otherPhysicalFormat, other);
    for (const other of others) add(quads, resource, dct.isFormatOf, other);
  }
  for (const text of serial.incorrect) add(quads, resource, issnprop.hasIncorrectIssn, literal(text));
  for (const text of serial.cancelledIssnL) add(quads, resource, issnprop.hasCancelledIssnL, literal(text));

  if (properTitle && titleProper !== undefined) {
    add(quads, properNode, rdf.type, bf.Title);
    describeTitle(quads, properNode, titleProper, `o${properNode.value}`, policy);
  }
}

function describeNumber(quads: Quad[], serial: Serial, described: boolean): void {
  const node = nodeUri(serial.issn, 'ISSN');
  const { status } = serial;
  add(quads, node, rdf.type, bf.Issn);
  const numberStatus = status === 'cancelled' ? 'Cancelled' : status === 'suppressed' ? 'Suppressed' : 'Valid';
  add(quads, node, bf.status, idStatus[numberStatus]);
  add(quads, node, rdf.value, literal(serial.issn));
  if (described) {
    // A link between identifiers, not between resources; what is no ISSN cannot be linked to and stays text.
    for (const text of serial.cancelled) {
      const parsed = parseIssn(text);
      add(quads, node, issnprop.hasCancelledIssn, parsed.ok ? nodeUri(parsed.issn, 'ISSN') : literal(text));
    }
  } else if (status === 'cancelled' && serial.replacedBy !== undefined) {
    add(quads, node, issnprop.cancelledInFavorOf, nodeUri(serial.replacedBy, 'ISSN'));
  }
}

function describeLinkingNumber(quads: Quad[], serial: Serial): void {
  if (serial.issnL === undefined) return;
  const node = nodeUri(serial.issn, 'ISSN-L');
  add(quads, node, rdf.type, bf.IssnL);
  add(quads, node, bf.status, idStatus.Valid);
  add(quads, node, rdf.value, literal(serial.issnL));
  add(quads, issnLUri(serial.issnL), bf.identifiedBy, node);
}

function describeKeyTitle(quads: Quad[], issn: Issn, title: ScriptedText, policy: LinkedDataPolicy): void {
  const node = nodeUri(issn, 'KeyTitle');
  add(quads, node, rdf.type, bf.Identifier);
  add(quads, node, rdf.type, bf.KeyTitle);
  add(quads, node, rdf.value, literal(titleText(title.text)));
  describeTitle(quads, node, title, `k${issn.slice(0, 4)}${issn.slice(5)}`, policy);
}

/** The title with the tag of its script, and the title it was transliterated from. */
function describeTitle(
  quads: Quad[],
  node: Subject,
  title: ScriptedText,
  originalLabel: string,
  policy: LinkedDataPolicy,
): void {
  const original = policy.originalScripts ? title.original : undefined;
  const tag = original === undefined ? scriptTag(title.script) : titleTag(title);
  add(quads, node, bf.mainTitle, langString(titleText(title.text), tag));
  if (original === undefined) return;
  const originalNode: BlankNode = blankNode(originalLabel);
  add(quads, node, bf.translationOf, originalNode);
  add(quads, originalNode, rdf.type, bf.Title);
  add(quads, originalNode, bf.mainTitle, langString(titleText(original.text), scriptTag(original.script)));
}

function alternateNames(serial: Serial, policy: LinkedDataPolicy): string[] {
  const names: string[] = [];
  for (const title of [...serial.parallelTitles, ...serial.variantTitles]) {
    names.push(titleText(title.text));
    if (policy.originalScripts && title.original !== undefined) names.push(titleText(title.original.text));
  }
  return names.filter((name) => name !== '');
}

function otherMedia(serial: Serial, siblings: readonly Issn[]): Issn[] {
  const linked = serial.relations.flatMap(({ kind, issn }) => (kind === 'other-medium' && issn ? [issn] : []));
  return [...new Set([...linked, ...siblings])].filter((issn) => issn !== serial.issn);
}

function countriesOf(serial: Serial) {
  const marc = serial.marcCountry === undefined ? undefined : marcCountryUri(serial.marcCountry);
  return [marc, ...serial.countries.map(isoCountryUri)].filter((country) => country !== undefined);
}

function describeCountries(quads: Quad[], serial: Serial): void {
  const countries = countriesOf(serial);
  if (countries.length === 0) return;
  const event = nodeUri(serial.issn, 'ReferencePublicationEvent');
  add(quads, event, rdf.type, schema.PublicationEvent);
  for (const { uri } of countries) add(quads, event, schema.location, uri);
  for (const { uri, label } of countries) add(quads, uri, rdfs.label, literal(label));
}
