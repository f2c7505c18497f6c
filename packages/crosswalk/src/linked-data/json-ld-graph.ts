/**
 * JSON-LD as a flat list of nodes, the shape that the Portal has long given to `?format=json` and that many programs read:
 * `@graph`, addresses relative to `http://issn.org/`, properties by their bare names, one value as it is and several as a list.
 */
import type { Json } from './json-text.ts';
import { type Quad, rdfLangString, type Term, xsdString } from './terms.ts';
import { type GraphNode, toTree } from './tree.ts';
import { networkBase, relativeToNetwork } from './uris.ts';
import { bibo, dct, rdf } from './vocabulary.ts';

export interface JsonLdGraphOptions {
  /** Blanks per level; default 2, 0 for one line. */
  readonly indent?: number;
}

export function writeJsonLdGraph(quads: readonly Quad[], options: JsonLdGraphOptions = {}): string {
  return JSON.stringify(toJsonLdGraph(quads), null, options.indent ?? 2);
}

export function toJsonLdGraph(quads: readonly Quad[]): { '@context': Json; '@graph': Json } {
  const tree = toTree(quads);
  const context: Record<string, Json> = { '@base': networkBase };
  const graph = [...tree.nodes.values()].map((node) => nodeObject(node, context));
  return { '@context': context, '@graph': graph };
}

function nodeObject({ term, properties }: GraphNode, context: Record<string, Json>): Json {
  const object: Record<string, Json> = { '@id': address(term) };
  for (const [property, objects] of properties) {
    if (property === rdf.type.value) {
      object['@type'] = oneOrList(objects.map((type) => (type.termType === 'BlankNode' ? address(type) : type.value)));
      continue;
    }
    const { key, declared } = keyOf(property, objects[0]!, context);
    object[key] = oneOrList(objects.map((each) => valueIn(each, declared)));
  }
  return object;
}

const oneOrList = (values: Json[]): Json => (values.length === 1 ? values[0]! : values);

/** Names that two properties would share go to the one that has always had them. */
const named: Readonly<Record<string, string>> = { issn: bibo.issn.value, type: dct.type.value };
const bareName = /^[A-Za-z][\w-]*$/;

/**
 * The property's name in its namespace, with what its values are by the context, which learns it here; the whole IRI where that
 * name is another property's (`schema:issn`).
 */
function keyOf(property: string, object: Term, context: Record<string, Json>): { key: string; declared: string } {
  const name = nameOf(property);
  const owner = named[name] ?? (context[name] as unknown as Declaration | undefined)?.['@id'] ?? property;
  if (owner !== property || !bareName.test(name)) return { key: property, declared: xsdString };
  const kind = kindOf(object);
  context[name] ??= kind === xsdString ? { '@id': property } : { '@id': property, '@type': kind };
  return { key: name, declared: (context[name] as unknown as Declaration)['@type'] ?? xsdString };
}

/** Properties are about a hundred in all; the map is never let grow beyond a thousand. */
const names = new Map<string, string>();

function nameOf(property: string): string {
  let name = names.get(property);
  if (name === undefined) {
    name = property.slice(Math.max(property.lastIndexOf('#'), property.lastIndexOf('/')) + 1);
    if (names.size < 1_000) names.set(property, name);
  }
  return name;
}

interface Declaration {
  readonly '@id': string;
  readonly '@type'?: string;
}

const kindOf = (term: Term): string =>
  term.termType !== 'Literal' ? '@id' : term.datatype === rdfLangString ? xsdString : term.datatype;

/** The value as its key's declaration lets it be written. */
function valueIn(term: Term, declared: string): Json {
  if (term.termType !== 'Literal') return declared === '@id' ? address(term) : { '@id': address(term) };
  if (term.datatype === rdfLangString) return { '@value': term.value, '@language': term.language };
  if (term.datatype === xsdString) return declared === xsdString ? term.value : { '@value': term.value };
  return declared === term.datatype ? term.value : { '@value': term.value, '@type': term.datatype };
}

function address(term: Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : (relativeToNetwork(term.value) ?? term.value);
}
