/** An ISSN-L as a resource of its own: the work of which the numbers are the medium versions (application profile v2, "ISSN-L"). */
import type { Issn } from '@masthead/issn';
import type { Medium, RecordStatus } from '@masthead/serial';
import { policies } from './policy.ts';
import { literal, type Quad } from './terms.ts';
import { titleText } from './text.ts';
import { issnHUri, issnLUri, nodeUri, resourceUri } from './uris.ts';
import { bf, dc, idStatus, medium, rdf, schema } from './vocabulary.ts';

export interface ClusterMember {
  readonly issn: Issn;
  readonly status: RecordStatus;
  readonly medium?: Medium;
}

export interface IssnLOptions {
  /** Title of the work, usually that of the record whose number is the ISSN-L. */
  readonly name?: string;
}

/** Triples of an ISSN-L and its members, in the order given. */
export function issnLToQuads(issnL: Issn, members: readonly ClusterMember[], options: IssnLOptions = {}): Quad[] {
  const cluster = issnLUri(issnL);
  const identifier = nodeUri(issnL, 'ISSN-L');
  const quads: Quad[] = [
    { subject: cluster, predicate: rdf.type, object: schema.CreativeWork },
    { subject: cluster, predicate: bf.identifiedBy, object: identifier },
  ];
  if (options.name !== undefined && titleText(options.name) !== '') {
    quads.push({ subject: cluster, predicate: schema.name, object: literal(titleText(options.name)) });
  }
  for (const { issn } of members)
    quads.push({ subject: cluster, predicate: schema.hasPart, object: resourceUri(issn) });
  quads.push({ subject: identifier, predicate: rdf.type, object: bf.IssnL });
  quads.push({ subject: identifier, predicate: bf.status, object: idStatus.Valid });
  quads.push({ subject: identifier, predicate: rdf.value, object: literal(issnL) });
  for (const member of members) {
    // A number that names no resource (unreported, cancelled, suppressed) is a part without a description of its own.
    if (policies.free.withoutDescription.has(member.status)) continue;
    const resource = resourceUri(member.issn);
    if (member.medium !== undefined) {
      quads.push({ subject: resource, predicate: dc.format, object: medium[member.medium] });
    }
    quads.push({ subject: resource, predicate: dc.identifier, object: literal(member.issn) });
  }
  return quads;
}

/**
 * An ISSN-H and its members: the titles that one resource has had (ISO 3297:2020, 7). The profile does not know it; it is said as an
 * ISSN-L is, but for the type of the identifier, of which BIBFRAME has only the general one.
 */
export function issnHToQuads(issnH: Issn, members: readonly Issn[]): Quad[] {
  const cluster = issnHUri(issnH);
  const identifier = nodeUri(issnH, 'ISSN-H');
  return [
    { subject: cluster, predicate: rdf.type, object: schema.CreativeWork },
    { subject: cluster, predicate: bf.identifiedBy, object: identifier },
    ...members.map((member) => ({ subject: cluster, predicate: schema.hasPart, object: resourceUri(member) })),
    { subject: identifier, predicate: rdf.type, object: bf.Identifier },
    { subject: identifier, predicate: bf.status, object: idStatus.Valid },
    { subject: identifier, predicate: rdf.value, object: literal(issnH) },
  ];
}
