/**
 * JSON-LD 1.1 in the shape of the network's published examples: one object for the resource, its identifiers by their
 * address, its record as `mainEntityOf`, terms and prefixes by the context. It is what the Portal answers to
 * `Accept: application/ld+json`, and clients read it as JSON.
 */
import { contextPrefixes, contextTerms, type TermDefinition } from './context.ts';
import { fullPrefixes, fullVocabulary } from './full-vocabulary.ts';
import { type Literal, type Quad, rdfLangString, type Term, termKey, xsdString } from './terms.ts';
import { type GraphNode, type GraphTree, toTree } from './tree.ts';
import { prefixes, prov, rdf, schema, vocabulary } from './vocabulary.ts';

export interface JsonLdOptions {
  /** IRI of the node that the document is about; default the first subject. Relative addresses (`#ISSN`) are relative to it. */
  readonly root?: string;
  /** Where the context is served. Without it, the document carries the definitions it needs and stands by itself. */
  readonly contextUrl?: string;
  /** Blanks per level; default 2, 0 for one line. */
  readonly indent?: number;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Record<string, Json>;

export function writeJsonLd(quads: readonly Quad[], options: JsonLdOptions = {}): string {
  const { context, base, body } = partsOf(quads, options);
  if (options.indent !== 0) return JSON.stringify(joined(context, base, body), null, options.indent ?? 2);
  // Definitions are most of a document; those of our own models are written once.
  const definitions = ownDefinitions.find((own) => own.context === context)?.text ?? JSON.stringify(context);
  return `{"@context":[${definitions},${JSON.stringify(base)}],${JSON.stringify(body).slice(1)}`;
}

export function toJsonLd(quads: readonly Quad[], options: JsonLdOptions = {}): JsonObject {
  const { context, base, body } = partsOf(quads, options);
  return joined(context, base, body);
}

const joined = (context: Json, base: Json, body: JsonObject): JsonObject => ({ '@context': [context, base], ...body });

function partsOf(quads: readonly Quad[], options: JsonLdOptions): { context: Json; base: Json; body: JsonObject } {
  const first = quads[0]?.subject;
  const root = options.root ?? (first?.termType === 'NamedNode' ? first.value : undefined);
  const writer = new DocumentWriter(toTree(quads), root);
  const body = writer.document();
  const base: JsonObject = writer.base === undefined ? {} : { '@base': writer.base };
  return { context: options.contextUrl ?? writer.definitions(), base, body };
}

/** How a term is written, beyond what the context says of it. */
interface TermStyle {
  readonly term: string;
  readonly definition: TermDefinition;
  /** A list whatever the number of values, as in the published examples. */
  readonly list: boolean;
  /** Refers to a node and leaves its description to another place. */
  readonly reference: boolean;
}

const lists = new Set(
  `alternateName cancelledInFavorOf format generated hasCancelledISSN hasCancelledISSN-L hasIncorrectISSN hasPart isFormatOf
  location name otherPhysicalFormat publication spatial title url
  about absorbed absorbedBy carrier citation classification content continuedBy continuedInPartBy continues continuesInPart
  contributor hasReproduction hasSubseries inLanguage indexedIn isb issuedWith keywords media mergedToForm mergerOf note
  otherEdition provisionActivityStatement publisher relation replacedBy replacementOf reproductionNote separatedFrom splitInto
  subjectOf subseriesOf supplement supplementTo translation translationOfWork versionOf workTranslation`.split(/\s+/),
);

const references = new Set('cancelledInFavorOf generated isFormatOf otherPhysicalFormat spatial'.split(' '));

/** Terms by the IRI of their property: for values that are nodes, and for literals. */
const styles = new Map<string, { nodes?: TermStyle; literals?: TermStyle }>();
for (const [term, definition] of Object.entries(contextTerms)) {
  if (definition['@id'] === undefined) continue;
  const [prefix = '', name = ''] = definition['@id'].split(':');
  const iri = contextPrefixes[prefix] + name;
  const style = { term, definition, list: lists.has(term), reference: references.has(term) };
  const known = styles.get(iri) ?? {};
  const kind = definition['@type'] === '@id' ? 'nodes' : 'literals';
  styles.set(iri, { [kind]: style, ...known });
}
for (const [iri, { nodes, literals }] of styles) {
  // A term for the other kind will do, with the value written in full; but a map by address takes nodes only.
  const forNodes = nodes ?? literals;
  const forLiterals = literals ?? (nodes?.definition['@container'] === undefined ? nodes : undefined);
  styles.set(iri, { ...(forNodes && { nodes: forNodes }), ...(forLiterals && { literals: forLiterals }) });
}

const prefixOf: ReadonlyMap<string, string> = new Map(
  Object.entries(contextPrefixes).map(([prefix, namespace]) => [namespace, prefix]),
);

function compact(iri: string): string {
  const name = known.get(iri);
  if (name !== undefined) return name;
  const short = shorten(iri);
  // Codes of countries, languages, carriers: a few thousand in all. The addresses of this record are in no vocabulary.
  if (known.size < 5_000 && !iri.startsWith('http://issn.org/resource/')) known.set(iri, short);
  return short;
}

function shorten(iri: string): string {
  const resource = contextPrefixes.resource!;
  const cut = iri.startsWith(resource) ? resource.length : Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
  const prefix = prefixOf.get(iri.slice(0, cut));
  // `prefix://` would be read as an address of its own.
  return prefix === undefined || iri.startsWith('//', cut) ? iri : `${prefix}:${iri.slice(cut)}`;
}

const known = new Map<string, string>([...vocabulary, ...fullVocabulary].map(({ value }) => [value, shorten(value)]));

/** The part of the context that defines these prefixes and terms, and the prefixes that the terms' definitions need. */
function definitionsOf(names: readonly string[], terms: readonly string[]): JsonObject {
  const context: JsonObject = { id: '@id', type: '@type' };
  const needed = terms.flatMap((term) => Object.values(contextTerms[term]!) as string[]);
  for (const prefix of [...names, ...needed.map((name) => name.slice(0, name.indexOf(':')))]) {
    if (contextPrefixes[prefix] !== undefined) context[prefix] = contextPrefixes[prefix];
  }
  for (const term of terms) context[term] = { ...contextTerms[term] };
  return context;
}

const termsOf = (properties: typeof vocabulary): string[] =>
  properties.flatMap(({ value }) => Object.values(styles.get(value) ?? {}).map(({ term }) => term));

/** Definitions of everything that our own triples use, made once: of the free model, and of the full one. */
const ownDefinitions: readonly { readonly context: JsonObject; readonly text: string }[] = [
  definitionsOf(
    [...Object.keys(prefixes), 'resource', 'issnCenter'],
    [...termsOf(vocabulary), 'generatedBy', 'mainEntityOf'],
  ),
  definitionsOf(
    [...Object.keys(prefixes), ...Object.keys(fullPrefixes), 'resource', 'issnCenter', 'keepers'],
    [...termsOf([...vocabulary, ...fullVocabulary]), 'generatedBy', 'mainEntityOf'],
  ),
].map((context) => ({ context, text: JSON.stringify(context) }));

/** Holds what one document has embedded and used so far. */
class DocumentWriter {
  /** What addresses are relative to: the root, unless it has a fragment, which a base loses. */
  readonly base: string | undefined;
  private readonly tree: GraphTree;
  private readonly root: string | undefined;
  private readonly embedded = new Set<string>();
  private readonly usedTerms = new Set<string>();
  private readonly usedNames = new Set<string>();
  private sources: Map<string, GraphNode[]> | undefined;

  constructor(tree: GraphTree, root: string | undefined) {
    this.tree = tree;
    this.root = root;
    this.base = root?.includes('#') ? undefined : root;
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
    if (others.length > 0) body['@included'] = others;
    return body;
  }

  /** The definitions that the document needs: those of our models, or exactly those it uses when it goes beyond them. */
  definitions(): JsonObject {
    const names = new Set<string>();
    for (const name of this.usedNames) names.add(name.slice(0, name.indexOf(':')));
    const own = ownDefinitions.find(({ context }) => isSubset(names, context) && isSubset(this.usedTerms, context));
    return own?.context ?? definitionsOf([...names], [...this.usedTerms]);
  }

  /** The node with its address and all that is said of it, with the nodes it leads to inside. */
  private nodeObject(node: GraphNode): JsonObject {
    const object: JsonObject = {};
    if (!this.tree.nested.has(termKey(node.term))) object.id = this.address(node.term);
    this.describe(object, node);
    return object;
  }

  private describe(object: JsonObject, node: GraphNode, leaveOut?: string): void {
    this.embedded.add(termKey(node.term));
    for (const [property, objects] of node.properties) {
      if (property === rdf.type.value) object.type = this.types(objects);
      else if (property !== leaveOut || objects.length > 1) {
        this.addProperty(object, property, objects, node.term.value === this.root);
      }
    }
    if (node.term.termType !== 'NamedNode') return;
    this.addReverse(object, node, schema.mainEntity.value, 'mainEntityOf', true);
    // Of all that the creation generated, it is told with the record.
    if (node.properties.has(schema.mainEntity.value)) {
      this.addReverse(object, node, prov.generated.value, 'generatedBy', false);
    }
  }

  private types(types: readonly Term[]): Json {
    const names = types.map((type) => (type.termType === 'NamedNode' ? this.name(type.value) : this.address(type)));
    return names.length === 1 ? names[0]! : names;
  }

  /** Nodes with an address that have the node as a value of one of the two properties that are also told the other way round. */
  private sourcesOf(property: string, value: string): readonly GraphNode[] {
    if (this.sources === undefined) {
      this.sources = new Map();
      for (const source of this.tree.nodes.values()) {
        if (source.term.termType !== 'NamedNode') continue;
        for (const reversed of [schema.mainEntity.value, prov.generated.value]) {
          for (const object of source.properties.get(reversed) ?? []) {
            const key = `${reversed} ${object.value}`;
            const before = this.sources.get(key);
            if (before === undefined) this.sources.set(key, [source]);
            else before.push(source);
          }
        }
      }
    }
    return this.sources.get(`${property} ${value}`) ?? [];
  }

  /** The one node that has this node as the value of a property, by the term for the other direction. */
  private addReverse(object: JsonObject, node: GraphNode, property: string, term: string, leaveOut: boolean): void {
    let source: GraphNode | undefined;
    for (const other of this.sourcesOf(property, node.term.value)) {
      if (this.embedded.has(other.term.value)) continue;
      if (source !== undefined) return;
      source = other;
    }
    if (source === undefined) return;
    this.usedTerms.add(term);
    const described: JsonObject = { id: this.address(source.term) };
    object[term] = described;
    this.describe(described, source, leaveOut ? property : undefined);
  }

  private addProperty(object: JsonObject, property: string, objects: readonly Term[], isRoot: boolean): void {
    const style = styles.get(property);
    for (const value of objects) {
      const chosen = value.termType === 'Literal' ? style?.literals : style?.nodes;
      if (chosen === undefined) {
        append(object, property, this.value(value, undefined), false);
        continue;
      }
      this.usedTerms.add(chosen.term);
      if (chosen.definition['@container'] === '@id' && value.termType !== 'Literal') {
        object[chosen.term] ??= {};
        (object[chosen.term] as JsonObject)[this.address(value)] = this.inMap(value);
      } else {
        // The resource has names, an organisation one, as in the published examples.
        append(object, chosen.term, this.value(value, chosen), chosen.list && (isRoot || chosen.term !== 'name'));
      }
    }
  }

  private value(term: Term, style: TermStyle | undefined): Json {
    if (term.termType === 'Literal') return this.literal(term, style?.definition['@type']);
    const key = termKey(term);
    const node = this.tree.nodes.get(key);
    if (node !== undefined && !this.embedded.has(key) && (this.tree.nested.has(key) || style?.reference !== true)) {
      return this.nodeObject(node);
    }
    const address = this.address(term);
    return style?.definition['@type'] === '@id' ? address : { id: address };
  }

  /** The description of a node whose address is the key; again where it was given before, if it leads to no other node. */
  private inMap(term: Term): Json {
    const node = this.tree.nodes.get(termKey(term));
    const object: JsonObject = {};
    if (node === undefined) return object;
    if (!this.embedded.has(termKey(term))) this.describe(object, node);
    else if (this.isLeaf(node)) this.describe(object, node);
    return object;
  }

  private isLeaf(node: GraphNode): boolean {
    for (const objects of node.properties.values()) {
      for (const object of objects)
        if (object.termType !== 'Literal' && this.tree.nodes.has(termKey(object))) return false;
    }
    return true;
  }

  private literal({ value, language, datatype }: Literal, declared: string | undefined): Json {
    if (datatype === rdfLangString) return { '@value': value, '@language': language };
    if (datatype === xsdString) return declared === 'xsd:string' ? value : { '@value': value };
    const type = this.name(datatype);
    return declared === type ? value : { '@value': value, '@type': type };
  }

  private address(term: Term): string {
    if (term.termType === 'BlankNode') return `_:${term.value}`;
    const { value } = term;
    if (this.base !== undefined && value.startsWith(this.base)) {
      const rest = value.slice(this.base.length);
      if (rest === '' || rest.startsWith('#')) return rest;
    }
    return this.name(value);
  }

  private name(iri: string): string {
    const name = compact(iri);
    if (name !== iri) this.usedNames.add(name);
    return name;
  }
}

function isSubset(names: ReadonlySet<string>, context: JsonObject): boolean {
  for (const name of names) if (!(name in context)) return false;
  return true;
}

function append(object: JsonObject, key: string, value: Json, list: boolean): void {
  const before = object[key];
  if (before === undefined) object[key] = list ? [value] : value;
  else if (Array.isArray(before)) before.push(value);
  else object[key] = [before, value];
}
