/** Turtle (W3C Recommendation RDF 1.1 Turtle): prefixes once, each node once with its properties, blank nodes where they belong. */

import { fullPrefixes, fullVocabulary } from './full-vocabulary.ts';
import { type Literal, type Quad, rdfLangString, type Term, termKey, xsdString } from './terms.ts';
import { type GraphNode, type GraphTree, toTree } from './tree.ts';
import { networkBase, relativeToNetwork } from './uris.ts';
import { prefixes, rdf, vocabulary } from './vocabulary.ts';

const declared = { ...prefixes, ...fullPrefixes };

/** The directives that go before any number of records. */
export const turtleHeader = `@base <${networkBase}> .\n${Object.entries(declared)
  .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
  .join('')}`;

/** A whole document. */
export function writeTurtle(quads: readonly Quad[]): string {
  return turtleHeader + turtleBody(quads);
}

/** The triples without the directives, for a document of many records. Labels of blank nodes are those of the triples. */
export function turtleBody(quads: readonly Quad[]): string {
  const tree = toTree(quads);
  let out = '';
  for (const [key, node] of tree.nodes) {
    if (tree.nested.has(key)) continue;
    out += `\n${label(node.term, tree, '')}${propertyList(node, tree, '    ')} .\n`;
  }
  return out;
}

function propertyList(node: GraphNode, tree: GraphTree, indent: string): string {
  let out = '';
  for (const [property, objects] of node.properties) {
    out += `${out === '' ? '' : ' ;'}\n${indent}${property === rdf.type.value ? 'a' : name(property)}`;
    for (let i = 0; i < objects.length; i++) out += `${i === 0 ? ' ' : ', '}${label(objects[i]!, tree, indent)}`;
  }
  return out;
}

function label(term: Term, tree: GraphTree, indent: string): string {
  if (term.termType === 'NamedNode') return name(term.value);
  if (term.termType === 'Literal') return quote(term);
  const key = termKey(term);
  if (!tree.nested.has(key)) return key;
  return `[${propertyList(tree.nodes.get(key)!, tree, `${indent}    `)}\n${indent}]`;
}

const prefixOf: ReadonlyMap<string, string> = new Map(
  Object.entries(declared).map(([prefix, namespace]) => [namespace, prefix]),
);
const localName = /^[A-Za-z_][\w-]*$/;
function name(iri: string): string {
  const name = known.get(iri);
  if (name !== undefined) return name;
  // The addresses of this record are in no vocabulary, and are most of it.
  if (iri.startsWith('http://issn.org/resource/')) return `<${relativeToNetwork(iri) ?? iri}>`;
  const short = shorten(iri);
  // Codes of countries, languages, carriers: a few thousand in all.
  if (known.size < 5_000) known.set(iri, short);
  return short;
}

function shorten(iri: string): string {
  const cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
  const prefix = prefixOf.get(iri.slice(0, cut));
  if (prefix !== undefined) {
    const local = iri.slice(cut);
    if (localName.test(local)) return `${prefix}:${local}`;
  }
  return `<${relativeToNetwork(iri) ?? iri}>`;
}

const known = new Map<string, string>([...vocabulary, ...fullVocabulary].map(({ value }) => [value, shorten(value)]));

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const special = /["\\\u0000-\u001f\u007f]/;
const specialEach = /["\\\u0000-\u001f\u007f]/g;

/** A literal in double quotes, as Turtle and N-Triples both take it, with the datatype's IRI in full. */
export function quoteText(text: string): string {
  if (!special.test(text)) return `"${text}"`;
  const escaped = text.replace(
    specialEach,
    (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}

function quote({ value, language, datatype }: Literal): string {
  if (datatype === xsdString) return quoteText(value);
  if (datatype === rdfLangString) return `${quoteText(value)}@${language}`;
  return `${quoteText(value)}^^${name(datatype)}`;
}
