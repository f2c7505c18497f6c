/** Triples gathered by subject, as writers need them: each node once, blank nodes inside the only node that refers to them. */
import { type Quad, type Subject, type Term, termKey } from './terms.ts';

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

export function toTree(quads: readonly Quad[]): GraphTree {
  const nodes = new Map<string, GraphNode>();
  const blanks: GraphNode[] = [];
  for (const { subject, predicate, object } of quads) {
    const key = termKey(subject);
    let node = nodes.get(key);
    if (node === undefined) {
      node = { term: subject, properties: new Map(), references: 0 };
      nodes.set(key, node);
      if (subject.termType === 'BlankNode') blanks.push(node);
    }
    const objects = node.properties.get(predicate.value);
    if (objects === undefined) node.properties.set(predicate.value, [object]);
    else if (!objects.some((other) => sameTerm(other, object))) objects.push(object);
  }
  return { nodes, nested: blanks.length === 0 ? none : nestedBlanks(nodes) };
}

/** Blank nodes that exactly one triple refers to and that hang, directly or not, from a node that is written by itself. */
function nestedBlanks(nodes: ReadonlyMap<string, GraphNode>): Set<string> {
  const children = new Map<string, string[]>();
  for (const [key, { properties }] of nodes) {
    for (const objects of properties.values()) {
      for (const object of objects) {
        if (object.termType !== 'BlankNode') continue;
        const childKey = termKey(object);
        const child = nodes.get(childKey);
        if (child === undefined) continue;
        child.references++;
        const list = children.get(key);
        if (list === undefined) children.set(key, [childKey]);
        else list.push(childKey);
      }
    }
  }
  const nested = new Set<string>();
  const candidate = (key: string) => key.startsWith('_:') && nodes.get(key)!.references === 1;
  const stack = [...nodes.keys()].filter((key) => !candidate(key));
  while (stack.length > 0) {
    for (const child of children.get(stack.pop()!) ?? []) {
      if (!candidate(child)) continue;
      nested.add(child);
      stack.push(child);
    }
  }
  // What is left are rings of blank nodes, which no tree can hold: they keep their labels.
  return nested;
}

function sameTerm(a: Term, b: Term): boolean {
  if (a.termType !== b.termType || a.value !== b.value) return false;
  if (a.termType !== 'Literal' || b.termType !== 'Literal') return true;
  return a.language === b.language && a.datatype === b.datatype;
}
