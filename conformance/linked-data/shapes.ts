/**
 * The SHACL shapes of the application profile v2, mended (../shared/reference/linked-data/README.md). The validator does not know
 * `sh:target` and would pass anything, so the targets are found here, given as `sh:targetNode`, and counted.
 */
import type { Quad } from '@masthead/crosswalk';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { toGraph } from '../../packages/crosswalk/src/linked-data/oracles.test.help.ts';
import { readShared } from '../shared.ts';

export const shapesFile = 'reference/linked-data/shapes-mended.ttl';
const bf = 'http://id.loc.gov/ontologies/bibframe/';
const issnShapes = 'http://issn.org/vocabularies/shapes/';
const { namedNode, quad } = DataFactory;

export interface Verdict {
  /** Departures by the IRI of the resource, sorted, such as `P18 MinCount`. */
  readonly departures: ReadonlyMap<string, readonly string[]>;
  readonly resources: number;
  readonly linkingNumbers: number;
}

/** The two SPARQL targets of the shapes, in code. */
function targets(data: Store): { resources: string[]; linkingNumbers: string[] } {
  const resources = new Set<string>();
  for (const { subject, object } of data.getQuads(null, `${bf}identifiedBy`, null, null)) {
    if (data.countQuads(object, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', `${bf}Issn`, null) > 0) {
      resources.add(subject.value);
    }
  }
  const subjects = data.getSubjects(null, null, null).map(({ value }) => value);
  const linkingNumbers = subjects.filter((value) => value.startsWith('http://issn.org/resource/ISSN-L/'));
  return { resources: [...resources], linkingNumbers: [...new Set(linkingNumbers)] };
}

export async function validate(data: Store): Promise<Verdict> {
  const { resources, linkingNumbers } = targets(data);
  const shapes = new Store(new Parser().parse(readShared(shapesFile)));
  const target = (shape: string, node: string) =>
    shapes.add(
      quad(namedNode(issnShapes + shape), namedNode('http://www.w3.org/ns/shacl#targetNode'), namedNode(node)),
    );
  for (const node of resources) target('ISSNResource', node);
  for (const node of linkingNumbers) target('ISSN-L', node);
  const report = await new SHACLValidator(shapes).validate(data);
  const found = new Map<string, string[]>([...resources, ...linkingNumbers].map((node) => [node, []]));
  for (const { focusNode, sourceShape, sourceConstraintComponent } of report.results) {
    const shape = sourceShape!.value.slice(issnShapes.length);
    const constraint = /#(.*)ConstraintComponent$/.exec(sourceConstraintComponent!.value)?.[1];
    found.get(focusNode!.value)?.push(`${shape} ${constraint}`);
  }
  for (const [node, list] of found) found.set(node, [...new Set(list)].sort());
  return { departures: found, resources: resources.length, linkingNumbers: linkingNumbers.length };
}

export const storeOf = (quads: readonly Quad[]) => new Store([...toGraph(quads)]);
