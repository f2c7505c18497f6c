/** RDF/XML (W3C Recommendation RDF 1.1 XML Syntax): one `rdf:Description` a node, blank nodes inside the node that refers to them. */

import { fullPrefixes } from './full-vocabulary.ts';
import { type Quad, rdfLangString, type Term, termKey, xsdString } from './terms.ts';
import { type GraphNode, type GraphTree, toTree } from './tree.ts';
import { prefixes } from './vocabulary.ts';

/** Namespaces of properties; those of values are only ever written in full. */
const propertyPrefixes = [
  ...Object.entries(prefixes).filter(([prefix]) =>
    ['rdf', 'rdfs', 'bf', 'bibo', 'dc', 'dct', 'prov', 'schema', 'issnprop'].includes(prefix),
  ),
  ...Object.entries(fullPrefixes).filter(([prefix]) => prefix !== 'dctype'),
];

/** What goes before any number of records. */
export const rdfXmlOpen = `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${propertyPrefixes
  .map(([prefix, namespace]) => `\n    xmlns:${prefix}="${namespace}"`)
  .join('')}>\n`;

export const rdfXmlClose = '</rdf:RDF>\n';

/** A whole document. Throws a RangeError when a property's IRI does not end in a name, which XML cannot write. */
export function writeRdfXml(quads: readonly Quad[]): string {
  return rdfXmlOpen + rdfXmlBody(quads) + rdfXmlClose;
}

/** The nodes without the root element, for a document of many records. */
export function rdfXmlBody(quads: readonly Quad[]): string {
  const tree = toTree(quads);
  let out = '';
  for (const [key, node] of tree.nodes) if (!tree.nested.has(key)) out += description(node, tree, '  ');
  return out;
}

function description(node: GraphNode, tree: GraphTree, indent: string): string {
  let out = `${indent}<rdf:Description${about(node, tree)}>\n`;
  for (const [property, objects] of node.properties) {
    const { tag, declaration } = qualifiedName(property);
    for (const object of objects) out += element(tag, declaration, object, tree, `${indent}  `);
  }
  return `${out}${indent}</rdf:Description>\n`;
}

function about({ term }: GraphNode, tree: GraphTree): string {
  if (term.termType === 'NamedNode') return ` rdf:about="${escapeAttribute(term.value)}"`;
  return tree.nested.has(termKey(term)) ? '' : ` rdf:nodeID="${term.value}"`;
}

function element(tag: string, declaration: string, object: Term, tree: GraphTree, indent: string): string {
  const start = `${indent}<${tag}${declaration}`;
  if (object.termType === 'NamedNode') return `${start} rdf:resource="${escapeAttribute(object.value)}"/>\n`;
  if (object.termType === 'BlankNode') {
    const key = termKey(object);
    if (!tree.nested.has(key)) return `${start} rdf:nodeID="${object.value}"/>\n`;
    return `${start}>\n${description(tree.nodes.get(key)!, tree, `${indent}  `)}${indent}</${tag}>\n`;
  }
  return `${start}${literalAttribute(object.language, object.datatype)}>${escapeXml(object.value)}</${tag}>\n`;
}

function literalAttribute(language: string, datatype: string): string {
  if (datatype === rdfLangString) return ` xml:lang="${escapeAttribute(language)}"`;
  return datatype === xsdString ? '' : ` rdf:datatype="${escapeAttribute(datatype)}"`;
}

const prefixOf: ReadonlyMap<string, string> = new Map(
  propertyPrefixes.map(([prefix, namespace]) => [namespace, prefix]),
);
const ncName = /[A-Za-z_][\w-]*$/;

/** Names already made; there are about a hundred properties in all, and the map is never let grow beyond a thousand. */
const names = new Map<string, QualifiedName>();

interface QualifiedName {
  readonly tag: string;
  readonly declaration: string;
}

function qualifiedName(property: string): QualifiedName {
  let name = names.get(property);
  if (name === undefined) {
    name = toQualifiedName(property);
    if (names.size < 1000) names.set(property, name);
  }
  return name;
}

/** The property as prefix and name; a namespace that the root does not declare is declared on the element. */
function toQualifiedName(property: string): QualifiedName {
  const cut = Math.max(property.lastIndexOf('#'), property.lastIndexOf('/')) + 1;
  const prefix = prefixOf.get(property.slice(0, cut));
  const local = ncName.exec(property.slice(cut))?.[0] ?? '';
  if (local === '') throw new RangeError(`not the IRI of a property that XML can name: ${property}`);
  if (prefix !== undefined && cut + local.length === property.length)
    return { tag: `${prefix}:${local}`, declaration: '' };
  const namespace = property.slice(0, property.length - local.length);
  return { tag: `ns:${local}`, declaration: ` xmlns:ns="${escapeAttribute(namespace)}"` };
}

const special = /[&<>"\r\t\n]/;
const specialEach = /[&<>"\r\t\n]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of an element. `>` too, for `]]>`; a carriage return as a reference, or the parser would make it a line feed. */
function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(specialEach, (character) =>
    character === '\r'
      ? '&#xD;'
      : character === '"' || character === '\n' || character === '\t'
        ? character
        : entities[character]!,
  );
}

function escapeAttribute(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(
    specialEach,
    (character) => entities[character] ?? `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
  );
}
