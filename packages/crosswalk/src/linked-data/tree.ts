/** Triples gathered by subject, as writers need them: each node once, blank nodes inside the only node that refers to them. */
import { type BlankNode, type Quad, type Subject, type Term, termKey } from './terms.ts';

export interface GraphNode {
  readonly term: Subject;
  /** Objects by the IRI of their property, in the order of the triples, each once. */
  readonly properties: Map<string, Term[]>;
  /** How many triples have the node as their object. */
  references: number;
}

export interface GraphTree {
  /** Every subject by `termKey`, in the order of the triples. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Blank nodes to write inside the node that refers to them; no others need a label. */
  readonly nested: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** A triple whose object is a blank node. */
interface BlankLink {
  readonly parent: GraphNode;
  readonly child: BlankNode;
}

export function toTree(quads: readonly Quad[]): GraphTree {
  const nodes = new Map<string, GraphNode>();
  const links: BlankLink[] = [];
  let node: GraphNode | undefined;
  for (const { subject, predicate, object } of quads) {
    // A node's triples mostly come together.
    if (node?.term !== subject) node = nodeOf(nodes, subject);
    const objects = node.properties.get(predicate.value);
    if (objects === undefined) node.properties.set(predicate.value, [object]);
    else if (isAmong(objects, object)) continue;
    else objects.push(object);
    if (object.termType === 'BlankNode') links.push({ parent: node, child: object });
  }
  return { nodes, nested: links.length === 0 ? none : nestedBlanks(nodes, links) };
}

function nodeOf(nodes: Map<string, GraphNode>, term: Subject): GraphNode {
  const key = termKey(term);
  let node = nodes.get(key);
  if (node === undefined) {
    node = { term, properties: new Map(), references: 0 };
    nodes.set(key, node);
  }
  return node;
}

/** Blank nodes that exactly one triple refers to and that hang, directly or not, from a node that is written by itself. */
function nestedBlanks(nodes: ReadonlyMap<string, GraphNode>, links: readonly BlankLink[]): Set<string> {
  const children = new Map<GraphNode, GraphNode[]>();
  for (const { parent, child } of links) {
    const node = nodes.get(termKey(child));
    if (node === undefined) continue;
    node.references++;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [node]);
    else list.push(node);
  }
  const nested = new Set<string>();
  const stack = [...children.keys()].filter((parent) => !canBeNested(parent));
  while (stack.length > 0) {
    for (const child of children.get(stack.pop()!) ?? []) {
      if (!canBeNested(child)) continue;
      nested.add(termKey(child.term));
      stack.push(child);
    }
  }
  // What is left are rings of blank nodes, which no tree can hold: they keep their labels.
  return nested;
}

const canBeNested = ({ term, references }: GraphNode): boolean => term.termType === 'BlankNode' && references === 1;

function isAmong(terms: readonly Term[], term: Term): boolean {
  for (const other of terms) if (sameTerm(other, term)) return true;
  return false;
}

function sameTerm(a: Term, b: Term): boolean {
  if (a.termType !== b.termType || a.value !== b.value) return false;
  if (a.termType !== 'Literal' || b.termType !== 'Literal') return true;
  return a.language === b.language && a.datatype === b.datatype;
}
