/** The record that describes a resource, and its creation (application profile v2, "ISSN Resource, #Record and #RecordCreation"). */
import type { Serial } from '@masthead/serial';
import { isoDate } from './dates.ts';
import type { LinkedDataPolicy } from './policy.ts';
import { type Quad, typedLiteral, xsdDate } from './terms.ts';
import { centreUri, nodeUri, resourceUri } from './uris.ts';
import { bf, dct, prov, rdf, recordStatus, schema } from './vocabulary.ts';

/** `changed`: when the entry was last changed, for a record that does not say it. */
export function recordQuads(
  quads: Quad[],
  serial: Serial,
  described: boolean,
  policy: LinkedDataPolicy,
  changed: string | undefined,
): void {
  const { issn, centre, recordData } = serial;
  const record = nodeUri(issn, 'Record');
  quads.push({ subject: record, predicate: rdf.type, object: schema.CreativeWork });
  quads.push({ subject: record, predicate: schema.mainEntity, object: resourceUri(issn) });
  quads.push({ subject: record, predicate: bf.status, object: recordStatus[serial.status] });
  const modified = policy.recordModified ? (isoDate(recordData.modified) ?? isoDate(changed)) : undefined;
  if (modified) quads.push({ subject: record, predicate: dct.modified, object: typedLiteral(modified, xsdDate) });
  if (centre) {
    quads.push({ subject: record, predicate: prov.wasAttributedTo, object: centreUri(centre) });
    quads.push({ subject: centreUri(centre), predicate: rdf.type, object: schema.Organization });
  }
  if (described && policy.recordCreation) creationQuads(quads, serial);
}

function creationQuads(quads: Quad[], serial: Serial): void {
  const { issn, recordData } = serial;
  const creation = nodeUri(issn, 'RecordCreation');
  quads.push({ subject: creation, predicate: rdf.type, object: prov.Activity });
  if (serial.keyTitle) quads.push({ subject: creation, predicate: prov.generated, object: nodeUri(issn, 'KeyTitle') });
  if (serial.issnL) quads.push({ subject: creation, predicate: prov.generated, object: nodeUri(issn, 'ISSN-L') });
  quads.push({ subject: creation, predicate: prov.generated, object: nodeUri(issn, 'ISSN') });
  quads.push({ subject: creation, predicate: prov.generated, object: nodeUri(issn, 'Record') });
  const created = isoDate(recordData.created);
  if (created) quads.push({ subject: creation, predicate: prov.startedAtTime, object: typedLiteral(created, xsdDate) });
  if (recordData.createdBy) {
    quads.push({ subject: creation, predicate: prov.wasAssociatedWith, object: centreUri(recordData.createdBy) });
  }
}
