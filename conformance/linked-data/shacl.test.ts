/**
 * The free model by the SHACL shapes of the application profile v2, mended (../shared/reference/linked-data/README.md). The
 * validator does not know `sh:target` and would pass anything, so the targets are found here, given as `sh:targetNode`, and
 * counted.
 */
import { issnLToQuads, type Quad, serialToQuads } from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import type { Serial } from '@masthead/serial';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { toGraph } from '../../packages/crosswalk/src/linked-data/oracles.test.help.ts';
import { nature, pravda } from '../../packages/crosswalk/src/linked-data/serials.test.help.ts';
import { absent, isThere, readShared } from '../shared.ts';
import { departures, mentionDepartures } from './departures.ts';
import { readEntries } from './records.ts';

const shapesFile = 'reference/linked-data/shapes-mended.ttl';
const bf = 'http://id.loc.gov/ontologies/bibframe/';
const issnShapes = 'http://issn.org/vocabularies/shapes/';
const spatial = 'http://purl.org/dc/terms/spatial';
const { namedNode, quad } = DataFactory;

interface Verdict {
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

async function validate(data: Store): Promise<Verdict> {
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

const storeOf = (quads: readonly Quad[]) => new Store([...toGraph(quads)]);

function expected(serial: Serial): string[] {
  const countries = serialToQuads(serial).filter(({ predicate }) => predicate.value === spatial).length;
  return departures
    .filter(({ when }) => when === undefined || when(serial, countries))
    .map(({ shape, constraint }) => `${shape} ${constraint}`)
    .sort();
}

const there = isThere(shapesFile);
const resource = (serial: Serial) => `http://issn.org/resource/ISSN/${serial.issn}`;

describe.skipIf(!there)(`SHACL shapes of the application profile${there ? '' : ` (${absent(shapesFile)})`}`, () => {
  it('passes the record that satisfies every shape', async () => {
    const verdict = await validate(
      new Store(new Parser().parse(readShared('reference/linked-data/conforming-record.ttl'))),
    );
    expect([...verdict.departures]).toEqual([
      ['http://issn.org/resource/ISSN/2049-3630', []],
      ['http://issn.org/resource/ISSN-L/2049-3630', []],
    ]);
  });

  it('has targets to judge: without them the validator passes anything', async () => {
    const verdict = await validate(storeOf([...serialToQuads(nature), ...serialToQuads(pravda)]));
    expect([verdict.resources, verdict.linkingNumbers]).toEqual([2, 2]);
  });

  it('finds nothing but the listed departures in records with everything', async () => {
    const verdict = await validate(storeOf([...serialToQuads(nature), ...serialToQuads(pravda)]));
    expect(verdict.departures.get(resource(nature))).toEqual(expected(nature));
    expect(verdict.departures.get(resource(pravda))).toEqual(expected(pravda));
  });

  it('notices an element that is taken away', async () => {
    const quads = serialToQuads(nature).filter(
      ({ predicate }) => predicate.value !== 'http://purl.org/ontology/bibo/issn',
    );
    const verdict = await validate(storeOf(quads));
    expect(verdict.departures.get(resource(nature))).toContain('P23 MinCount');
  });

  it('passes the document of an ISSN-L', async () => {
    const verdict = await validate(
      storeOf(issnLToQuads(nature.issn, [{ issn: '1476-4687' as Issn, status: 'register', medium: 'online' }])),
    );
    expect([...verdict.departures]).toEqual([['http://issn.org/resource/ISSN-L/0028-0836', []]]);
  });

  const entries = there && isThere('data/marc') ? readEntries() : [];

  it.skipIf(entries.length === 0)('finds nothing but the listed departures in any real record', async () => {
    const distinct = [...new Map(entries.map(({ serial }) => [serial.issn, serial])).values()];
    let judged = 0;
    for (let start = 0; start < distinct.length; start += 25) {
      const batch = distinct.slice(start, start + 25);
      const described = batch.filter(({ status }) => !['cancelled', 'suppressed', 'unreported'].includes(status));
      const verdict = await validate(storeOf(described.flatMap((serial) => serialToQuads(serial))));
      expect(verdict.resources).toBe(described.length);
      expect(verdict.linkingNumbers).toBe(new Set(described.flatMap(({ issnL }) => issnL ?? [])).size);
      for (const serial of described) {
        expect([serial.issn, verdict.departures.get(resource(serial))]).toEqual([serial.issn, expected(serial)]);
        judged++;
        if (serial.issnL === undefined) continue;
        const mentioned = verdict.departures.get(`http://issn.org/resource/ISSN-L/${serial.issnL}`);
        const members = described.filter(({ issnL }) => issnL === serial.issnL).length;
        // Each member's document names the identifier by its own address; together they are more than one.
        expect(mentioned).toEqual([...mentionDepartures, ...(members > 1 ? ['P93 MaxCount'] : [])].sort());
      }
    }
    expect(judged).toBeGreaterThan(150);
  });
});
