/** Issuing bodies and their units (application profile v2, "Issuing bodies"). */

import { bfrel, schemaFull } from '../full-vocabulary.ts';
import { scriptTag } from '../language-tags.ts';
import { iri, langString, type NamedNode } from '../terms.ts';
import { namedNodeUri } from '../uris.ts';
import { add, type Builder, describeOrganization } from './builder.ts';
import { nameQuads } from './publication.ts';

export function bodyQuads(builder: Builder): void {
  const { issn, resource, serial, described } = builder;
  const bodies = new Map<string, NamedNode>();
  for (const body of serial.issuingBodies) {
    const first = namedNodeUri(issn, 'IssuingBody', body.text);
    const isNewBody = !described.has(first.value);
    // 880 has the name with its units as one text, which is the name of the whole and not of the larger body.
    nameQuads(builder, first, body.units.length > 0 ? withoutOriginal(body) : body);
    bodies.set(first.value, first);
    let parent = first;
    let path = body.text;
    for (const unit of body.units) {
      path = `${path}. ${unit}`;
      const node = namedNodeUri(issn, 'IssuingBody', path);
      if (!described.has(node.value)) {
        describeOrganization(builder, node, langString(unit, scriptTag(body.script)));
        add(builder, node, schemaFull.parentOrganization, parent);
      }
      bodies.set(node.value, node);
      parent = node;
    }
    if (isNewBody || body.units.length > 0) identifierQuads(builder, parent, body.identifiers);
  }
  for (const node of bodies.values()) add(builder, resource, bfrel.isb, node);
  for (const node of bodies.values()) add(builder, resource, schemaFull.contributor, node);
}

function withoutOriginal<T extends { readonly original?: unknown }>(name: T): Omit<T, 'original'> {
  const { original: _original, ...rest } = name;
  return rest;
}

/** An ISNI, with or without its blanks, and whatever is an address. What else libraries put there is for libraries. */
function identifierQuads(builder: Builder, node: NamedNode, identifiers: readonly string[]): void {
  const said = new Set<string>();
  for (const identifier of identifiers) {
    const isni = /^(?:\(isni\)|isni:?)?\s*(\d{4})\s?(\d{4})\s?(\d{4})\s?(\d{3}[\dX])$/i.exec(identifier);
    const address = isni
      ? `https://isni.org/isni/${isni.slice(1).join('').toUpperCase()}`
      : /^https?:\/\/\S+$/.test(identifier)
        ? identifier
        : undefined;
    if (address === undefined || said.has(address)) continue;
    said.add(address);
    add(builder, node, schemaFull.sameAs, iri(address));
  }
}
