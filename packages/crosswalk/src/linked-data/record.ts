/** The record that describes a resource, and its creation (application profile v2, "ISSN Resource, #Record and #RecordCreation"). */
import { isoDate } from './dates.ts';
import { add, type Builder, ownNode } from './full/builder.ts';
import { literal, type NamedNode, typedLiteral, xsdDate } from './terms.ts';
import { centreUri } from './uris.ts';
import { bf, dct, prov, rdf, recordStatus, schema } from './vocabulary.ts';

export interface RecordOptions {
  /** When the entry was last changed, for a record that does not say it. */
  readonly modified?: string;
  readonly centreName?: (code: string) => string | undefined;
}

export function recordQuads(builder: Builder, described: boolean, options: RecordOptions): void {
  const { resource, serial, policy } = builder;
  const record = ownNode(builder, 'Record');
  add(builder, record, rdf.type, schema.CreativeWork);
  add(builder, record, schema.mainEntity, resource);
  add(builder, record, bf.status, recordStatus[serial.status]);
  const modified = isoDate(serial.recordData.modified) ?? isoDate(options.modified);
  if (modified) add(builder, record, dct.modified, typedLiteral(modified, xsdDate));
  const responsible = serial.centre || (policy.complete ? notStated : undefined);
  const centre = responsible ? centreUri(responsible) : undefined;
  if (responsible && centre) {
    add(builder, record, prov.wasAttributedTo, centre);
    centreQuads(builder, centre, responsible, options);
  }
  if (described) creationQuads(builder, centre, options);
}

/** The centre of a record that does not say it, for the full model, where one is demanded. */
export const notStated = 'unknown';

function centreQuads(builder: Builder, centre: NamedNode, code: string, { centreName }: RecordOptions): void {
  add(builder, centre, rdf.type, schema.Organization);
  if (!builder.policy.mentionsDescribed) return;
  const name = code === notStated ? 'ISSN Centre not stated' : (centreName?.(code) ?? `ISSN Centre ${code}`);
  add(builder, centre, schema.name, literal(name));
}

function creationQuads(builder: Builder, responsible: NamedNode | undefined, options: RecordOptions): void {
  const { serial, policy } = builder;
  const creation = ownNode(builder, 'RecordCreation');
  add(builder, creation, rdf.type, prov.Activity);
  if (serial.abbreviatedKeyTitle && policy.nodes.has('identifier bf:AbbreviatedTitle')) {
    add(builder, creation, prov.generated, ownNode(builder, 'AbbreviatedKeyTitle'));
  }
  if (serial.keyTitle) add(builder, creation, prov.generated, ownNode(builder, 'KeyTitle'));
  if (serial.issnL) add(builder, creation, prov.generated, ownNode(builder, 'ISSN-L'));
  add(builder, creation, prov.generated, ownNode(builder, 'ISSN'));
  add(builder, creation, prov.generated, ownNode(builder, 'Record'));
  const created = isoDate(serial.recordData.created);
  if (created) add(builder, creation, prov.startedAtTime, typedLiteral(created, xsdDate));
  // Records pass from one centre to another; where nothing says that one has, the full model takes who is responsible.
  const code = serial.recordData.createdBy || (policy.complete ? serial.centre || notStated : undefined);
  if (!code) return;
  const creator = code === serial.centre && responsible ? responsible : centreUri(code);
  add(builder, creation, prov.wasAssociatedWith, creator);
  if (policy.complete && creator.value !== responsible?.value) centreQuads(builder, creator, code, options);
}
