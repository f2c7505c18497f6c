/**
 * Links to other ISSNs, each by its BIBFRAME property and a second time by one of schema.org or Dublin Core (application profile
 * v2, "Links between ISSN"; mapping, sheet 3), and the services that index the resource.
 */
import { type Issn, parseIssn } from '@masthead/issn';
import type { RelationKind } from '@masthead/serial';
import { bfFull, bflc, dcFull, dctFull, schemaFull } from '../full-vocabulary.ts';
import { iri, literal, type NamedNode } from '../terms.ts';
import { namedNodeUri, resourceUri } from '../uris.ts';
import { bf, rdf, schema } from '../vocabulary.ts';
import { add, type Builder, isNew } from './builder.ts';

type Properties = readonly (readonly [name: string, property: NamedNode])[];

const relation = ['dc:relation', dcFull.relation] as const;
const bfLink = (name: keyof typeof bfFull) => [`bf:${name}`, bfFull[name]] as const;

/** `other-medium` is in the free model too, and is made there. */
const properties: Readonly<Record<Exclude<RelationKind, 'other-medium'>, Properties>> = {
  'main-series': [bfLink('subseriesOf'), ['dct:isPartOf', dctFull.isPartOf]],
  subseries: [bfLink('hasSubseries'), ['dct:hasPart', dctFull.hasPart]],
  'original-language': [
    ['bf:translationOf', bf.translationOf],
    ['schema:translationOfWork', schemaFull.translationOfWork],
  ],
  translation: [bfLink('translation'), ['schema:workTranslation', schemaFull.workTranslation]],
  // BIBFRAME's meaning; the mapping has 770 and 772 the other way round (docs/divergences.md).
  supplement: [bfLink('supplement'), relation],
  'supplement-to': [bfLink('supplementTo'), relation],
  'other-edition': [bfLink('otherEdition'), ['dct:isVersionOf', dctFull.isVersionOf]],
  'issued-with': [bfLink('issuedWith'), relation],
  continues: [bfLink('continues'), relation],
  'continues-in-part': [bfLink('continuesInPart'), relation],
  supersedes: [bfLink('replacementOf'), relation],
  'supersedes-in-part': [bfLink('replacementOf'), relation],
  'formed-by-union-of': [bfLink('mergerOf'), relation],
  absorbed: [bfLink('absorbed'), relation],
  'absorbed-in-part': [bfLink('absorbed'), relation],
  'separated-from': [bfLink('separatedFrom'), relation],
  'continued-by': [bfLink('continuedBy'), relation],
  'continued-in-part-by': [bfLink('continuedInPartBy'), relation],
  'superseded-by': [bfLink('replacedBy'), relation],
  'superseded-in-part-by': [bfLink('replacedBy'), relation],
  'absorbed-by': [bfLink('absorbedBy'), relation],
  'absorbed-in-part-by': [bfLink('absorbedBy'), relation],
  'split-into': [bfLink('splitInto'), relation],
  'merged-with': [bfLink('mergedToForm'), relation],
  // Neither BIBFRAME nor the mapping has a property for it.
  'changed-back-to': [relation],
  related: [relation],
};

export function linkQuads(builder: Builder): void {
  const { serial, policy, resource } = builder;
  const said = new Map<string, { property: NamedNode; targets: Set<Issn> }>();
  // 785 07 names those that were merged, and last what became of them: only that is what the property means.
  const formed = serial.relations.findLast(({ kind, issn }) => kind === 'merged-with' && issn);
  for (const link of serial.relations) {
    const { kind, issn } = link;
    if (issn === undefined || kind === 'other-medium' || issn === serial.issn) continue;
    for (const [name, property] of properties[kind]) {
      if (!policy.resource.has(name) || (name === 'bf:mergedToForm' && link !== formed)) continue;
      const list = said.get(name);
      if (list === undefined) said.set(name, { property, targets: new Set([issn]) });
      else list.targets.add(issn);
    }
  }
  for (const { property, targets } of said.values()) {
    for (const target of targets) add(builder, resource, property, resourceUri(target));
  }
  citationQuads(builder);
  serviceQuads(builder);
}

function citationQuads(builder: Builder): void {
  if (!builder.policy.resource.has('schema:citation')) return;
  const targets = builder.data.citations
    .map((text) => parseIssn(text))
    .flatMap((parsed) => (parsed.ok ? parsed.issn : []));
  for (const issn of new Set(targets)) add(builder, builder.resource, schemaFull.citation, resourceUri(issn));
}

/** Only those with an address that the network shows as a facet (annotated example of a full record). */
function serviceQuads(builder: Builder): void {
  if (!builder.policy.resource.has('bflc:indexedIn')) return;
  for (const { name, url, facet } of builder.serial.indexedIn) {
    if (!facet || url === undefined) continue;
    const node = namedNodeUri(builder.issn, 'IndexingService', name);
    if (!isNew(builder, node)) continue;
    add(builder, builder.resource, bflc.indexedIn, node);
    add(builder, node, rdf.type, bf.Work);
    add(builder, node, schema.name, literal(name));
    add(builder, node, bfFull.electronicLocator, iri(url));
  }
}

/** The kinds of the table above, so that a test can try each. */
export const linkedKinds = Object.keys(properties) as readonly RelationKind[];
