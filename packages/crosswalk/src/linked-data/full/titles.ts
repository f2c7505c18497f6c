/** Abbreviated key title, CODEN, and the titles that are no identifiers (application profile v2, "Titles"). */
import type { ScriptedText } from '@masthead/serial';
import { variantTypeLabel } from '../../marc21/246-other-titles.ts';
import { bfFull } from '../full-vocabulary.ts';
import { scriptTag, titleTag } from '../language-tags.ts';
import { type BlankNode, blankNode, langString, literal, type NamedNode, type Subject } from '../terms.ts';
import { titleText } from '../text.ts';
import { bf, rdf } from '../vocabulary.ts';
import { add, type Builder, nextBlank, ownNode } from './builder.ts';

export function identifierQuads(builder: Builder): void {
  const { serial, policy } = builder;
  const { abbreviatedKeyTitle: abbreviated, coden } = serial;
  if (abbreviated !== undefined && policy.nodes.has('identifier bf:AbbreviatedTitle')) {
    const node = ownNode(builder, 'AbbreviatedKeyTitle');
    add(builder, node, rdf.type, bf.Identifier);
    add(builder, node, rdf.type, bfFull.AbbreviatedTitle);
    add(builder, node, rdf.value, literal(titleText(abbreviated.text)));
    mainTitleQuads(builder, node, abbreviated);
  }
  // The profile has one address for a CODEN, so there is one.
  if (coden[0] !== undefined && policy.nodes.has('identifier bf:Coden')) {
    const node = ownNode(builder, 'CODEN');
    add(builder, node, rdf.type, bfFull.Coden);
    add(builder, node, rdf.value, literal(coden[0]));
  }
}

/** Title proper, parallel and variant titles, with the tag of their script and what they were transliterated from. */
export function otherTitleQuads(builder: Builder): void {
  const { serial, policy } = builder;
  const titles: (readonly [title: ScriptedText, type: NamedNode, variantType?: string])[] = [];
  if (serial.titleProper !== undefined) titles.push([serial.titleProper, bf.Title]);
  if (policy.nodes.has('title bf:ParallelTitle')) {
    for (const title of serial.parallelTitles) titles.push([title, bfFull.ParallelTitle]);
  }
  if (policy.nodes.has('title bf:VariantTitle')) {
    for (const title of serial.variantTitles) {
      titles.push([title, bfFull.VariantTitle, title.label ?? variantTypeLabel(title.type)]);
    }
  }
  for (const [title, type, variantType] of titles) {
    if (titleText(title.text) === '') continue;
    const node = type === bf.Title ? properNode(builder) : nextBlank(builder);
    // In the full model's own shapes a `bf:title` is an identifier.
    add(builder, builder.resource, policy.titlesAreIdentifiers ? bfFull.relatedTo : bf.title, node);
    add(builder, node, rdf.type, type);
    mainTitleQuads(builder, node, title);
    if (variantType !== undefined) add(builder, node, bfFull.variantType, literal(variantType));
  }
}

const properNode = ({ issn }: Builder): BlankNode => blankNode(`t${issn.slice(0, 4)}${issn.slice(5)}`);

function mainTitleQuads(builder: Builder, node: Subject, title: ScriptedText): void {
  const { original } = title;
  const tag = original === undefined ? scriptTag(title.script) : titleTag(title);
  add(builder, node, bf.mainTitle, langString(titleText(title.text), tag));
  if (original === undefined) return;
  const originalNode = nextBlank(builder);
  add(builder, node, bf.translationOf, originalNode);
  add(builder, originalNode, rdf.type, bf.Title);
  add(builder, originalNode, bf.mainTitle, langString(titleText(original.text), scriptTag(original.script)));
}
