/**
 * JSON-LD 1.1 in the shape of the network's published examples: one object for the resource, its identifiers by their
 * address, its record as `mainEntityOf`, terms and prefixes by the context. It is what the Portal answers to
 * `Accept: application/ld+json`, and clients read it as JSON.
 */
import { contextPrefixes, contextTerms, type TermDefinition } from './context.ts';
import { type Literal, type NamedNode, type Quad, rdfLangString, type Term, termKey, xsdString } from './terms.ts';
import { type GraphNode, type GraphTree, toTree } from './tree.ts';
import { prov, rdf, schema } from './vocabulary.ts';

export interface JsonLdOptions {
  /** IRI of the node that the document is about; default the first subject. Relative addresses (`#ISSN`) are relative to it. */
  readonly root?: string;
  /** Where the context is served. Without it, the document carries the definitions it uses. */
  readonly contextUrl?: string;
  /** Blanks per level; default 2, 0 for one line. */
  readonly indent?: number;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Record<string, Json>;

export function writeJsonLd(quads: readonly Quad[], options: JsonLdOptions = {}): string {
  return JSON.stringify(toJsonLd(quads, options), null, options.indent ?? 2);
}

export function toJsonLd(quads: readonly Quad[], options: JsonLdOptions = {}): JsonObject {
  const tree = toTree(quads);
  const first = quads[0]?.subject;
  const root = options.root ?? (first?.termType === 'NamedNode' ? first.value : undefined);
  const writer = new Writer(tree, root);
  const body = writer.document();
  const base: JsonObject = root === undefined ? {} : { '@base': root };
  const context: Json =
    options.contextUrl === undefined ? { ...base, ...writer.definitions() } : [options.contextUrl, base];
  return { '@context': context, ...body };
}

/** Terms that clients expect to be lists whatever their number, as they are in the published examples. */
const lists: ReadonlySet<string> = new Set(
  `alternateName cancelledInFavorOf format generated hasCancelledISSN hasCancelledISSN-L hasIncorrectISSN hasPart isFormatOf
  location name otherPhysicalFormat publication spatial title url`.split(/\s+/),
);

/** Terms that refer to a node and leave its description to another place. */
const references: ReadonlySet<string> = new Set(
  `cancelledInFavorOf generated hasCancelledISSN isFormatOf mainEntity otherPhysicalFormat spatial wasAssociatedWith`.split(
    /\s+/,
  ),
);

/** Properties that a node is described from the other end of: the term, and whether the property itself is then left out. */
const reversed: Readonly<Record<string, { term: string; leaveOut: boolean }>> = {
  [schema.mainEntity.value]: { term: 'mainEntityOf', leaveOut: true },
  [prov.generated.value]: { term: 'generatedBy', leaveOut: false },
};

const termsOfIri = new Map<string, { term: string; definition: TermDefinition }[]>();
for (const [term, definition] of Object.entries(contextTerms)) {
  if (definition['@id'] === undefined) continue;
  const [prefix = '', name = ''] = definition['@id'].split(':');
  const iri = contextPrefixes[prefix] + name;
  termsOfIri.set(iri, [...(termsOfIri.get(iri) ?? []), { term, definition }]);
}

const prefixOf: ReadonlyMap<string, string> = new Map(
  Object.entries(contextPrefixes).map(([prefix, namespace]) => [namespace, prefix]),
);

/** Holds what one document has used and embedded so far. */
class Writer {
  private readonly tree: GraphTree;
  private readonly root: string | undefined;
  private readonly embedded = new Set<string>();
  private readonly usedTerms = new Set<string>();
  private readonly usedPrefixes = new Set<string>();
  /** Subjects by the IRI of a reversed property and the key of its object. */
  private readonly sources = new Map<string, GraphNode[]>();

  constructor(tree: GraphTree, root: string | undefined) {
    this.tree = tree;
    this.root = root;
    for (const node of tree.nodes.values()) {
      for (const property of Object.keys(reversed)) {
        for (const object of node.properties.get(property) ?? []) {
          const key = `${property} ${termKey(object)}`;
          this.sources.set(key, [...(this.sources.get(key) ?? []), node]);
        }
      }
    }
  }

  document(): JsonObject {
    const rootNode = this.root === undefined ? undefined : this.tree.nodes.get(this.root);
    const body = rootNode && this.nodeObject(rootNode);
    const others: Json[] = [];
    // Nodes that nothing in the object leads to are still part of the graph.
    for (const [key, node] of this.tree.nodes) {
      if (!this.embedded.has(key) && !this.tree.nested.has(key)) others.push(this.nodeObject(node));
    }
    if (body === undefined) return { '@graph': others };
    return others.length === 0 ? body : { ...body, '@included': others };
  }

  definitions(): JsonObject {
    const terms = [...this.usedTerms].map((term): [string, Json] => {
      const definition = contextTerms[term]!;
      for (const value of Object.values(definition) as string[]) if (!value.startsWith('@')) this.usePrefix(value);
      return [term, { ...definition }];
    });
    const used = [...this.usedPrefixes].map((prefix): [string, Json] => [prefix, contextPrefixes[prefix]!]);
    return { id: '@id', type: '@type', ...Object.fromEntries(used), ...Object.fromEntries(terms) };
  }

  private usePrefix(compact: string): void {
    this.usedPrefixes.add(compact.slice(0, compact.indexOf(':')));
  }

  /** The node with its address and all that is said of it, with the nodes it leads to inside. */
  private nodeObject(node: GraphNode): JsonObject {
    const { term } = node;
    const nested = this.tree.nested.has(termKey(term));
    return { ...(nested ? {} : { id: this.address(term) }), ...this.properties(node) };
  }

  private properties(node: GraphNode, leaveOut?: string): JsonObject {
    const key = termKey(node.term);
    this.embedded.add(key);
    const object: JsonObject = {};
    for (const [property, objects] of node.properties) {
      if (property === leaveOut && objects.length === 1) continue;
      if (property === rdf.type.value) {
        const types = objects.map((type) =>
          type.termType === 'NamedNode' ? this.compact(type.value) : this.address(type),
        );
        object.type = types.length === 1 ? types[0]! : types;
      } else {
        this.addProperty(object, property, objects);
      }
    }
    for (const [property, { term, leaveOut: leftOut }] of Object.entries(reversed)) {
      const sources = (this.sources.get(`${property} ${key}`) ?? []).filter(
        (source) => !this.embedded.has(termKey(source.term)) && source.term.termType === 'NamedNode',
      );
      if (sources.length !== 1) continue;
      this.usedTerms.add(term);
      const source = sources[0]!;
      object[term] = { id: this.address(source.term), ...this.properties(source, leftOut ? property : undefined) };
    }
    return object;
  }

  private addProperty(object: JsonObject, property: string, objects: readonly Term[]): void {
    const definitions = termsOfIri.get(property) ?? [];
    for (const nodes of [true, false]) {
      const some = objects.filter((each) => (each.termType !== 'Literal') === nodes);
      if (some.length === 0) continue;
      const fitting = definitions.find(({ definition }) => (definition['@type'] === '@id') === nodes) ?? definitions[0];
      const name = fitting?.term ?? property;
      if (fitting !== undefined) this.usedTerms.add(name);
      if (fitting?.definition['@container'] === '@id' && nodes) {
        object[name] = Object.fromEntries(some.map((each) => [this.address(each as NamedNode), this.inMap(each)]));
        continue;
      }
      const values = some.map((each) =>
        each.termType === 'Literal'
          ? literalValue(each, fitting?.definition, this)
          : this.reference(each, name, fitting?.definition),
      );
      const before = object[name];
      const together = before === undefined ? values : [...(Array.isArray(before) ? before : [before]), ...values];
      object[name] = together.length === 1 && !lists.has(name) ? together[0]! : together;
    }
  }

  /** The description of a node whose address is the key; again where it was given before, unless blank nodes would be doubled. */
  private inMap(term: Term): Json {
    const node = this.tree.nodes.get(termKey(term));
    if (node === undefined) return {};
    const known = this.embedded.has(termKey(term));
    const leaf = [...node.properties.values()].flat().every((object) => object.termType !== 'BlankNode');
    if (known && !leaf) return {};
    return known ? this.leafAgain(node) : this.properties(node);
  }

  private leafAgain(node: GraphNode): JsonObject {
    const object: JsonObject = {};
    for (const [property, objects] of node.properties) {
      if (property === rdf.type.value) object.type = objects.map((type) => this.compact(type.value));
      else if (objects.every((each) => !this.tree.nodes.has(termKey(each))))
        this.addProperty(object, property, objects);
    }
    return object;
  }

  private reference(term: Term, name: string, definition: TermDefinition | undefined): Json {
    const key = termKey(term);
    const node = this.tree.nodes.get(key);
    if (node !== undefined && !this.embedded.has(key) && !references.has(name)) return this.nodeObject(node);
    const address = this.address(term as NamedNode);
    return definition?.['@type'] === '@id' ? address : { id: address };
  }

  private address(term: Term): string {
    if (term.termType === 'BlankNode') return `_:${term.value}`;
    const { value } = term;
    if (this.root !== undefined && value.startsWith(this.root)) {
      const rest = value.slice(this.root.length);
      if (rest === '' || rest.startsWith('#')) return rest;
    }
    return this.compact(value);
  }

  compact(iri: string): string {
    const resource = contextPrefixes.resource!;
    const cut = iri.startsWith(resource) ? resource.length : Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    const prefix = prefixOf.get(iri.slice(0, cut));
    // `prefix://` would be read as an address of its own.
    if (prefix === undefined || iri.startsWith('//', cut)) return iri;
    this.usedPrefixes.add(prefix);
    return `${prefix}:${iri.slice(cut)}`;
  }
}

function literalValue(literal: Literal, definition: TermDefinition | undefined, writer: Writer): Json {
  const { value, language, datatype } = literal;
  if (datatype === rdfLangString) return { '@value': value, '@language': language };
  const type = writer.compact(datatype);
  if (definition === undefined || definition['@type'] === '@id') {
    return datatype === xsdString ? { '@value': value } : { '@value': value, '@type': type };
  }
  return definition['@type'] === type ? value : { '@value': value, '@type': type };
}
