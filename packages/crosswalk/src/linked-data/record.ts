/** The record that describes a resource, and its creation (application profile v2, "ISSN Resource, #Record and #RecordCreation"). */
import type { Serial } from '@masthead/serial';
import { isoDate } from './dates.ts';
import type { LinkedDataPolicy } from './policy.ts';
import { literal, type Quad, typedLiteral, xsdDate } from './terms.ts';
import { centreUri, type NodeName, nodeUri, resourceUri } from './uris.ts';
import { bf, dct, prov, rdf, recordStatus, schema } from './vocabulary.ts';

export interface RecordOptions {
  /** When the entry was last changed, for a record that does not say it. */
  readonly modified?: string;
  readonly centreName?: (code: string) => string | undefined;
}

export function recordQuads(
  quads: Quad[],
  serial: Serial,
  described: boolean,
  policy: LinkedDataPolicy,
  options: RecordOptions,
): void {
  const { issn, centre, recordData } = serial;
  const record = nodeUri(issn, 'Record');
  quads.push({ subject: record, predicate: rdf.type, object: schema.CreativeWork });
  quads.push({ subject: record, predicate: schema.mainEntity, object: resourceUri(issn) });
  quads.push({ subject: record, predicate: bf.status, object: recordStatus[serial.status] });
  const modified = isoDate(recordData.modified) ?? isoDate(options.modified);
  if (modified) quads.push({ subject: record, predicate: dct.modified, object: typedLiteral(modified, xsdDate) });
  const responsible = centre || (policy.complete ? notStated : undefined);
  if (responsible) {
    quads.push({ subject: record, predicate: prov.wasAttributedTo, object: centreUri(responsible) });
    centreQuads(quads, responsible, policy, options);
  }
  if (described) creationQuads(quads, serial, policy, options);
}

/** The centre of a record that does not say it, for the full model, where one is demanded. */
export const notStated = 'unknown';

function centreQuads(quads: Quad[], code: string, policy: LinkedDataPolicy, { centreName }: RecordOptions): void {
  quads.push({ subject: centreUri(code), predicate: rdf.type, object: schema.Organization });
  if (!policy.mentionsDescribed) return;
  const name = code === notStated ? 'ISSN Centre not stated' : (centreName?.(code) ?? `ISSN Centre ${code}`);
  quads.push({ subject: centreUri(code), predicate: schema.name, object: literal(name) });
}

function creationQuads(quads: Quad[], serial: Serial, policy: LinkedDataPolicy, options: RecordOptions): void {
  const { issn, recordData } = serial;
  const creation = nodeUri(issn, 'RecordCreation');
  quads.push({ subject: creation, predicate: rdf.type, object: prov.Activity });
  const generated: NodeName[] = ['ISSN', 'Record'];
  if (serial.issnL) generated.unshift('ISSN-L');
  if (serial.keyTitle) generated.unshift('KeyTitle');
  if (serial.abbreviatedKeyTitle && policy.nodes.has('identifier bf:AbbreviatedTitle')) {
    generated.unshift('AbbreviatedKeyTitle');
  }
  for (const name of generated)
    quads.push({ subject: creation, predicate: prov.generated, object: nodeUri(issn, name) });
  const created = isoDate(recordData.created);
  if (created) quads.push({ subject: creation, predicate: prov.startedAtTime, object: typedLiteral(created, xsdDate) });
  // Records pass from one centre to another; where nothing says that one has, the full model takes who is responsible.
  const creator = recordData.createdBy || (policy.complete ? serial.centre || notStated : undefined);
  if (!creator) return;
  quads.push({ subject: creation, predicate: prov.wasAssociatedWith, object: centreUri(creator) });
  const responsible = serial.centre || notStated;
  if (policy.complete && centreUri(creator).value !== centreUri(responsible).value) {
    centreQuads(quads, creator, policy, options);
  }
}
