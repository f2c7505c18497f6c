/** Archives of the Keepers Registry (application profile v2, "Keeper's Archives"; MARC 920 and 857). Everybody sees them. */
import { isoDate } from '../dates.ts';
import { schemaFull } from '../full-vocabulary.ts';
import { type BlankNode, literal, typedLiteral, xsdAnyUri, xsdDate } from '../terms.ts';
import { titleText } from '../text.ts';
import { keeperUri, namedNodeUri } from '../uris.ts';
import { rdf, schema } from '../vocabulary.ts';
import { add, type Builder, isNew, nextBlank } from './builder.ts';
import type { ArchiveHolding } from './marc-data.ts';

export function archiveQuads(builder: Builder): void {
  if (!builder.policy.resource.has('schema:subjectOf')) return;
  for (const archive of builder.data.archives) holdingQuads(builder, archive);
}

function holdingQuads(builder: Builder, archive: ArchiveHolding): void {
  const node = nextBlank(builder);
  const say = (property: keyof typeof schemaFull, text: string | undefined): void => {
    if (text !== undefined) add(builder, node, schemaFull[property], literal(text));
  };
  const agency = keeperUri(archive.agency.code);
  add(builder, builder.resource, schemaFull.subjectOf, node);
  add(builder, node, rdf.type, schemaFull.ArchiveComponent);
  say('creativeWorkStatus', archive.status);
  say('abstract', archive.shortExtent ?? archive.extent);
  say('description', archive.extent ?? archive.shortExtent);
  const updated = isoDate(archive.updated);
  if (updated !== undefined) add(builder, node, schemaFull.dateModified, typedLiteral(updated, xsdDate));
  say('temporalCoverage', archive.years);
  // `xsd:anyURI` by shape P175; what is no address of the web is left out.
  if (archive.url !== undefined && /^https?:\/\/\S+$/.test(archive.url)) {
    add(builder, node, schema.url, typedLiteral(archive.url, xsdAnyUri));
  }
  add(builder, node, schemaFull.holdingArchive, agency);
  if (isNew(builder, agency)) {
    add(builder, agency, rdf.type, schemaFull.ArchiveOrganization);
    add(builder, agency, schema.name, literal(archive.agency.name));
    add(builder, agency, schemaFull.identifier, literal(archive.agency.code));
  }
  const entity = nextBlank(builder);
  add(builder, node, schema.mainEntity, entity);
  describedSerialQuads(builder, entity, archive);
  if (archive.webArchive !== undefined) {
    const whole = namedNodeUri(builder.issn, 'WebArchive', archive.webArchive);
    add(builder, node, schema.isPartOf, whole);
    if (isNew(builder, whole)) {
      add(builder, whole, rdf.type, schemaFull.ArchiveComponent);
      add(builder, whole, schema.name, literal(archive.webArchive));
      add(builder, whole, schemaFull.holdingArchive, agency);
    }
  }
}

/** A node without a type, so that nobody takes it for the resource; the record's own words where the agency's are not known. */
function describedSerialQuads(builder: Builder, entity: BlankNode, { described }: ArchiveHolding): void {
  const { serial, issn } = builder;
  const title = described?.title ?? serial.titleProper?.text ?? serial.keyTitle?.text;
  if (title !== undefined) add(builder, entity, schema.name, literal(titleText(title)));
  if (described?.publisher !== undefined) add(builder, entity, schemaFull.publisher, literal(described.publisher));
  for (const number of described?.issns ?? [issn]) add(builder, entity, schema.issn, literal(number));
}
