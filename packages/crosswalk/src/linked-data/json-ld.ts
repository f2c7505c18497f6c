/**
 * JSON-LD 1.1 in the shape of the network's published examples: one object for the resource, its identifiers by their
 * address, its record as `mainEntityOf`, terms and prefixes by the context. It is what the Portal answers to
 * `Accept: application/ld+json`, and clients read it as JSON.
 */
import { contextPrefixes, contextTerms } from './context.ts';
import { fullPrefixes, fullVocabulary } from './full-vocabulary.ts';
import { indentJson, type Json, oneOrList, quoteJson, withMember } from './json-text.ts';
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

export function writeJsonLd(quads: readonly Quad[], options: JsonLdOptions = {}): string {
  const first = quads[0]?.subject;
  const root = options.root ?? (first?.termType === 'NamedNode' ? first.value : undefined);
  const text = new DocumentWriter(toTree(quads), root).document(options.contextUrl);
  return indentJson(text, options.indent ?? 2);
}

export function toJsonLd(quads: readonly Quad[], options: JsonLdOptions = {}): Readonly<Record<string, Json>> {
  return JSON.parse(writeJsonLd(quads, { ...options, indent: 0 })) as Record<string, Json>;
}

/** How a term is written, beyond what the context says of it. */
interface TermStyle {
  readonly term: string;
  /** What its values are: `@id`, or the short name of a datatype. */
  readonly type: string | undefined;
  /** Its nodes are the values of an object whose keys are their addresses. */
  readonly isMap: boolean;
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
  const style = {
    term,
    type: definition['@type'],
    isMap: definition['@container'] === '@id',
    list: lists.has(term),
    reference: references.has(term),
  };
  const known = styles.get(iri) ?? {};
  const kind = style.type === '@id' ? 'nodes' : 'literals';
  styles.set(iri, { [kind]: style, ...known });
}
for (const [iri, { nodes, literals }] of styles) {
  // A term for the other kind will do, with the value written in full; but a map by address takes nodes only.
  const forNodes = nodes ?? literals;
  const forLiterals = literals ?? (nodes?.isMap ? undefined : nodes);
  styles.set(iri, { ...(forNodes && { nodes: forNodes }), ...(forLiterals && { literals: forLiterals }) });
}

const prefixOf: ReadonlyMap<string, string> = new Map(
  Object.entries(contextPrefixes).map(([prefix, namespace]) => [namespace, prefix]),
);

/** An IRI as a document writes it; with a prefix where there is one. */
interface ShortName {
  readonly name: string;
  readonly prefix?: string;
}

function compact(iri: string): ShortName {
  const name = known.get(iri);
  if (name !== undefined) return name;
  const short = shorten(iri);
  // Codes of countries, languages, carriers: a few thousand in all. The addresses of this record are in no vocabulary.
  if (known.size < 5_000 && !iri.startsWith('http://issn.org/resource/')) known.set(iri, short);
  return short;
}

function shorten(iri: string): ShortName {
  const resource = contextPrefixes.resource!;
  const cut = iri.startsWith(resource) ? resource.length : Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
  const prefix = prefixOf.get(iri.slice(0, cut));
  // `prefix://` would be read as an address of its own.
  return prefix === undefined || iri.startsWith('//', cut)
    ? { name: iri }
    : { name: `${prefix}:${iri.slice(cut)}`, prefix };
}

const known = new Map<string, ShortName>(
  [...vocabulary, ...fullVocabulary].map(({ value }) => [value, shorten(value)]),
);

/** The part of the context that defines these prefixes and terms, and the prefixes that the terms' definitions need. */
function definitionsOf(names: readonly string[], terms: readonly string[]): Readonly<Record<string, Json>> {
  const context: Record<string, Json> = { id: '@id', type: '@type' };
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
const ownDefinitions: readonly { readonly defined: ReadonlySet<string>; readonly text: string }[] = [
  definitionsOf(
    [...Object.keys(prefixes), 'resource', 'issnCenter'],
    [...termsOf(vocabulary), 'generatedBy', 'mainEntityOf'],
  ),
  definitionsOf(
    [...Object.keys(prefixes), ...Object.keys(fullPrefixes), 'resource', 'issnCenter', 'keepers'],
    [...termsOf([...vocabulary, ...fullVocabulary]), 'generatedBy', 'mainEntityOf'],
  ),
].map((context) => ({ defined: new Set(Object.keys(context)), text: JSON.stringify(context) }));

/** The two properties that are also told the other way round. */
const reversed: readonly string[] = [schema.mainEntity.value, prov.generated.value];

/** Writes one document, and holds what it has embedded and used so far. Its methods give JSON text. */
class DocumentWriter {
  /** What addresses are relative to: the root, unless it has a fragment, which a base loses. */
  private readonly base: string | undefined;
  private readonly tree: GraphTree;
  private readonly root: string | undefined;
  private readonly embedded = new Set<string>();
  /** In the order of their use, repeated ones too: a list is quicker than a set, and what is in it is rarely asked. */
  private readonly usedTerms: string[] = [];
  private readonly usedPrefixes: string[] = [];
  /** Nodes with an address by what they are the source of: by property, then by the value of its object. */
  private readonly sources: ReadonlyMap<string, ReadonlyMap<string, readonly GraphNode[]>>;

  constructor(tree: GraphTree, root: string | undefined) {
    this.tree = tree;
    this.root = root;
    this.base = root?.includes('#') ? undefined : root;
    this.sources = new Map(reversed.map((property) => [property, sourcesIn(tree, property)]));
  }

  document(contextUrl: string | undefined): string {
    const rootNode = this.root === undefined ? undefined : this.tree.nodes.get(this.root);
    const body = rootNode === undefined ? '' : this.members(rootNode);
    let others = '';
    // Nodes that nothing in the object leads to are still part of the graph.
    for (const [key, node] of this.tree.nodes) {
      if (!this.embedded.has(key) && !this.tree.nested.has(key)) others = withMember(others, this.nodeObject(node));
    }
    const rest = rootNode === undefined ? `"@graph":[${others}]` : others === '' ? '' : `"@included":[${others}]`;
    const context = contextUrl === undefined ? this.definitions() : quoteJson(contextUrl);
    const base = this.base === undefined ? '{}' : `{"@base":"${this.base}"}`;
    return `{"@context":[${context},${base}],${withMember(body, rest)}}`;
  }

  /** The definitions that the document needs: those of our models, or exactly those it uses when it goes beyond them. */
  private definitions(): string {
    const own = ownDefinitions.find(
      ({ defined }) => areAmong(this.usedPrefixes, defined) && areAmong(this.usedTerms, defined),
    );
    return own?.text ?? JSON.stringify(definitionsOf(this.usedPrefixes, this.usedTerms));
  }

  /** The node with its address and all that is said of it, with the nodes it leads to inside. */
  private nodeObject(node: GraphNode): string {
    return `{${this.members(node)}}`;
  }

  private members(node: GraphNode): string {
    return this.describe(node, this.tree.nested.has(termKey(node.term)) ? '' : `"id":${this.address(node.term)}`);
  }

  /** What is said of the node, after the members that it has already. */
  private describe(node: GraphNode, before: string, leaveOut?: string): string {
    let members = before;
    this.embedded.add(termKey(node.term));
    const isRoot = node.term.value === this.root;
    for (const [property, objects] of node.properties) {
      if (property === rdf.type.value) members = withMember(members, `"type":${this.types(objects)}`);
      else if (property !== leaveOut || objects.length > 1) {
        members = withMember(members, this.property(property, objects, isRoot));
      }
    }
    if (node.term.termType !== 'NamedNode') return members;
    members = withMember(members, this.reverse(node, schema.mainEntity.value, 'mainEntityOf', true));
    // Of all that the creation generated, it is told with the record.
    if (!node.properties.has(schema.mainEntity.value)) return members;
    return withMember(members, this.reverse(node, prov.generated.value, 'generatedBy', false));
  }

  private types(types: readonly Term[]): string {
    return oneOrList(types, (type) => (type.termType === 'NamedNode' ? this.name(type.value) : this.address(type)));
  }

  /** The one node that has this node as the value of a property, by the term for the other direction. */
  private reverse(node: GraphNode, property: string, term: string, leaveOut: boolean): string {
    let source: GraphNode | undefined;
    for (const other of this.sources.get(property)?.get(node.term.value) ?? []) {
      if (this.embedded.has(other.term.value)) continue;
      if (source !== undefined) return '';
      source = other;
    }
    if (source === undefined) return '';
    this.usedTerms.push(term);
    const id = `"id":${this.address(source.term)}`;
    return `"${term}":{${this.describe(source, id, leaveOut ? property : undefined)}}`;
  }

  /** A property with its values: one member, or two when nodes and literals go by different terms. */
  private property(property: string, objects: readonly Term[], isRoot: boolean): string {
    const style = styles.get(property);
    const first = styleFor(style, objects[0]!);
    if (objects.length === 1 || objects.every((object) => styleFor(style, object) === first)) {
      return this.member(property, objects, first, isRoot);
    }
    const same = objects.filter((object) => styleFor(style, object) === first);
    const others = objects.filter((object) => !same.includes(object));
    const other = styleFor(style, others[0]!);
    return `${this.member(property, same, first, isRoot)},${this.member(property, others, other, isRoot)}`;
  }

  private member(property: string, objects: readonly Term[], style: TermStyle | undefined, isRoot: boolean): string {
    if (style === undefined) return `"${property}":${oneOrList(objects, (value) => this.value(value, style))}`;
    const { term } = style;
    this.usedTerms.push(term);
    if (style.isMap)
      return `"${term}":{${objects.map((value) => `${this.address(value)}:${this.inMap(value)}`).join()}}`;
    // The resource has names, an organisation one, as in the published examples.
    const isList = style.list && (isRoot || term !== 'name');
    return `"${term}":${oneOrList(objects, (value) => this.value(value, style), isList)}`;
  }

  private value(term: Term, style: TermStyle | undefined): string {
    if (term.termType === 'Literal') return this.literal(term, style?.type);
    const key = termKey(term);
    const node = this.tree.nodes.get(key);
    if (node !== undefined && !this.embedded.has(key) && (this.tree.nested.has(key) || style?.reference !== true)) {
      return this.nodeObject(node);
    }
    const address = this.address(term);
    return style?.type === '@id' ? address : `{"id":${address}}`;
  }

  /** The description of a node whose address is the key; again where it was given before, if it leads to no other node. */
  private inMap(term: Term): string {
    const node = this.tree.nodes.get(termKey(term));
    if (node === undefined || (this.embedded.has(termKey(term)) && !this.isLeaf(node))) return '{}';
    return `{${this.describe(node, '')}}`;
  }

  private isLeaf(node: GraphNode): boolean {
    for (const objects of node.properties.values()) {
      for (const object of objects)
        if (object.termType !== 'Literal' && this.tree.nodes.has(termKey(object))) return false;
    }
    return true;
  }

  private literal({ value, language, datatype }: Literal, declared: string | undefined): string {
    const text = quoteJson(value);
    if (datatype === rdfLangString) return `{"@value":${text},"@language":${quoteJson(language)}}`;
    if (datatype === xsdString) return declared === 'xsd:string' ? text : `{"@value":${text}}`;
    const type = this.name(datatype);
    return type === `"${declared}"` ? text : `{"@value":${text},"@type":${type}}`;
  }

  private address(term: Term): string {
    if (term.termType === 'BlankNode') return `"_:${term.value}"`;
    const { base } = this;
    const { value } = term;
    const isOwn = base !== undefined && isEndOrFragment(value, base.length) && value.startsWith(base);
    return isOwn ? `"${value.slice(base.length)}"` : this.name(value);
  }

  /** In quotes: an IRI has nothing in it that JSON would escape. */
  private name(iri: string): string {
    const { name, prefix } = compact(iri);
    if (prefix !== undefined) this.usedPrefixes.push(prefix);
    return `"${name}"`;
  }
}

function sourcesIn({ nodes }: GraphTree, property: string): Map<string, GraphNode[]> {
  const sources = new Map<string, GraphNode[]>();
  for (const source of nodes.values()) {
    if (source.term.termType !== 'NamedNode') continue;
    for (const { value } of source.properties.get(property) ?? []) {
      const before = sources.get(value);
      if (before === undefined) sources.set(value, [source]);
      else before.push(source);
    }
  }
  return sources;
}

const isEndOrFragment = (iri: string, at: number): boolean => iri.length === at || iri[at] === '#';

const styleFor = (style: { nodes?: TermStyle; literals?: TermStyle } | undefined, { termType }: Term) =>
  termType === 'Literal' ? style?.literals : style?.nodes;

function areAmong(names: readonly string[], all: ReadonlySet<string>): boolean {
  for (const name of names) if (!all.has(name)) return false;
  return true;
}
