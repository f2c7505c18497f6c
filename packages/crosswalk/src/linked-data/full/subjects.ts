/** Classification, UDC Summary and notes (application profile v2, "Titles and classification", "Notes"). */
import { bfFull, schemaFull } from '../full-vocabulary.ts';
import { iri, literal, type NamedNode } from '../terms.ts';
import { rdf } from '../vocabulary.ts';
import { add, type Builder, nextBlank } from './builder.ts';

export function subjectQuads(builder: Builder): void {
  const { serial, data, resource } = builder;
  for (const { scheme, value } of serial.classifications) {
    classificationQuads(builder, scheme === 'udc' ? bfFull.ClassificationUdc : bfFull.ClassificationDdc, value);
  }
  const labels = new Set(data.udcSummary.map(({ label }) => label));
  for (const label of labels) classificationQuads(builder, bfFull.ClassificationUdc, label);
  for (const uri of new Set(data.udcSummary.map((each) => each.uri))) {
    add(builder, resource, schemaFull.about, iri(uri));
  }
  for (const label of labels) add(builder, resource, schemaFull.keywords, literal(label));
  for (const { tag, text } of serial.notes) {
    if (tag !== '588') continue;
    const node = nextBlank(builder);
    add(builder, resource, bfFull.note, node);
    add(builder, node, rdf.type, bfFull.Note);
    add(builder, node, bfFull.noteType, literal('Source of the description note'));
    add(builder, node, rdf.value, literal(text));
  }
}

function classificationQuads(builder: Builder, type: NamedNode, value: string): void {
  const node = nextBlank(builder);
  add(builder, builder.resource, bfFull.classification, node);
  add(builder, node, rdf.type, type);
  add(builder, node, rdf.value, literal(value));
}
