/** What the parts of the full model share while the triples of one record are made. */
import type { Issn } from '@masthead/issn';
import type { Serial } from '@masthead/serial';
import type { LinkedDataPolicy } from '../policy.ts';
import { type BlankNode, blankNode, type NamedNode, type Quad, type Subject, type Term } from '../terms.ts';
import { type NodeName, nodeUri, resourceUri } from '../uris.ts';
import { rdf, schema } from '../vocabulary.ts';
import type { MarcData } from './marc-data.ts';

export interface Builder {
  readonly quads: Quad[];
  readonly issn: Issn;
  readonly serial: Serial;
  readonly data: MarcData;
  readonly policy: LinkedDataPolicy;
  readonly resource: NamedNode;
  /** Nodes of the resource that have been spoken of: one term each, which maps of terms find soonest. */
  readonly nodes: Map<NodeName, NamedNode>;
  /** The same of publishers, by their names. */
  readonly publishers: Map<string, NamedNode>;
  /** Nodes with a name that have been described: two bodies of one name are one node, which is described once. */
  readonly described: Set<string>;
  /** Blank nodes so far, so that their labels are different in a document of many records. */
  blanks: number;
}

export function createBuilder(quads: Quad[], serial: Serial, data: MarcData, policy: LinkedDataPolicy): Builder {
  const { issn } = serial;
  const resource = resourceUri(issn);
  return {
    quads,
    issn,
    serial,
    data,
    policy,
    resource,
    nodes: new Map(),
    publishers: new Map(),
    described: new Set(),
    blanks: 0,
  };
}

/** The node of this name that belongs to the resource. */
export function ownNode({ nodes, issn }: Builder, name: NodeName): NamedNode {
  let node = nodes.get(name);
  if (node === undefined) {
    node = nodeUri(issn, name);
    nodes.set(name, node);
  }
  return node;
}

export function add({ quads }: Builder, subject: Subject, predicate: NamedNode, object: Term): void {
  quads.push({ subject, predicate, object });
}

export function nextBlank(builder: Builder): BlankNode {
  builder.blanks += 1;
  return blankNode(`b${builder.issn.slice(0, 4)}${builder.issn.slice(5)}n${builder.blanks}`);
}

/** True the first time. */
export function isNew(builder: Builder, node: NamedNode): boolean {
  if (builder.described.has(node.value)) return false;
  builder.described.add(node.value);
  return true;
}

export function describeOrganization(builder: Builder, node: NamedNode, name: Term): void {
  if (!isNew(builder, node)) return;
  add(builder, node, rdf.type, schema.Organization);
  add(builder, node, schema.name, name);
}
