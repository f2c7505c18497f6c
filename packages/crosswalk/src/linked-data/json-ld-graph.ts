/**
 * JSON-LD as a flat list of nodes, the shape that the Portal has long given to `?format=json` and that many programs read:
 * `@graph`, addresses relative to `http://issn.org/`, properties by their bare names, one value as it is and several as a list.
 */
import { indentJson, type Json, oneOrList, quoteJson, withMember } from './json-text.ts';
import { type Quad, rdfLangString, type Term, xsdString } from './terms.ts';
import { type GraphNode, toTree } from './tree.ts';
import { networkBase, relativeToNetwork } from './uris.ts';
import { bibo, dct, rdf } from './vocabulary.ts';

export interface JsonLdGraphOptions {
  /** Blanks per level; default 2, 0 for one line. */
  readonly indent?: number;
}

export function writeJsonLdGraph(quads: readonly Quad[], options: JsonLdGraphOptions = {}): string {
  const declarations: Declarations = new Map();
  let graph = '';
  for (const node of toTree(quads).nodes.values()) graph = withMember(graph, nodeObject(node, declarations));
  let context = `"@base":"${networkBase}"`;
  for (const [name, { property, type }] of declarations) {
    context +=
      type === xsdString ? `,"${name}":{"@id":"${property}"}` : `,"${name}":{"@id":"${property}","@type":"${type}"}`;
  }
  return indentJson(`{"@context":{${context}},"@graph":[${graph}]}`, options.indent ?? 2);
}

export function toJsonLdGraph(quads: readonly Quad[]): { readonly '@context': Json; readonly '@graph': Json } {
  return JSON.parse(writeJsonLdGraph(quads, { indent: 0 })) as { '@context': Json; '@graph': Json };
}

/** What the context says of the bare names that the document uses, in the order in which they came. */
type Declarations = Map<string, { readonly property: string; readonly type: string }>;

function nodeObject({ term, properties }: GraphNode, declarations: Declarations): string {
  let members = `"@id":${address(term)}`;
  for (const [property, objects] of properties) {
    if (property === rdf.type.value) {
      members += `,"@type":${oneOrList(objects, (type) => (type.termType === 'BlankNode' ? address(type) : `"${type.value}"`))}`;
      continue;
    }
    const { key, declared } = keyOf(property, objects[0]!, declarations);
    members += `,"${key}":${oneOrList(objects, (each) => valueIn(each, declared))}`;
  }
  return `{${members}}`;
}

/** Names that two properties would share go to the one that has always had them. */
const named: ReadonlyMap<string, string> = new Map([
  ['issn', bibo.issn.value],
  ['type', dct.type.value],
]);
const bareName = /^[A-Za-z][\w-]*$/;

/**
 * The property's name in its namespace, with what its values are by the context, which learns it here; the whole IRI where that
 * name is another property's (`schema:issn`).
 */
function keyOf(property: string, object: Term, declarations: Declarations): { key: string; declared: string } {
  const name = nameOf(property);
  let declaration = name === undefined ? undefined : declarations.get(name);
  if (name === undefined || (declaration ?? { property }).property !== property)
    return { key: property, declared: xsdString };
  if (declaration === undefined) {
    declaration = { property, type: kindOf(object) };
    declarations.set(name, declaration);
  }
  return { key: name, declared: declaration.type };
}

/** Properties are about a hundred in all; the map is never let grow beyond a thousand. */
const names = new Map<string, string | undefined>();

/** The bare name that a property may go by. */
function nameOf(property: string): string | undefined {
  if (names.has(property)) return names.get(property);
  const name = property.slice(Math.max(property.lastIndexOf('#'), property.lastIndexOf('/')) + 1);
  const own = bareName.test(name) && (named.get(name) ?? property) === property ? name : undefined;
  if (names.size < 1_000) names.set(property, own);
  return own;
}

const kindOf = (term: Term): string =>
  term.termType !== 'Literal' ? '@id' : term.datatype === rdfLangString ? xsdString : term.datatype;

/** The value as its key's declaration lets it be written. */
function valueIn(term: Term, declared: string): string {
  if (term.termType !== 'Literal') return declared === '@id' ? address(term) : `{"@id":${address(term)}}`;
  const text = quoteJson(term.value);
  if (declared === term.datatype) return text;
  if (term.datatype === rdfLangString) return `{"@value":${text},"@language":${quoteJson(term.language)}}`;
  return term.datatype === xsdString ? `{"@value":${text}}` : `{"@value":${text},"@type":"${term.datatype}"}`;
}

/** In quotes: an IRI has nothing in it that JSON would escape. */
function address(term: Term): string {
  return term.termType === 'BlankNode' ? `"_:${term.value}"` : `"${relativeToNetwork(term.value) ?? term.value}"`;
}
