/** Records by the SHACL shapes of the application profile v2: the full model conforms, the free model lacks exactly what is listed. */
import { issnLToQuads, type LinkedDataModel, policies, type Quad, serialToQuads } from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import type { Serial } from '@masthead/serial';
import { Parser, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { nature, pravda } from '../../packages/crosswalk/src/linked-data/serials.test.help.ts';
import { absent, isThere, readShared } from '../shared.ts';
import { departures, fullDepartures, mentionDepartures } from './departures.ts';
import { type NamedEntry, readEntries, readSample } from './records.ts';
import { shapesFile, storeOf, validate } from './shapes.ts';

const spatial = 'http://purl.org/dc/terms/spatial';

const isDescribed = ({ status }: Serial): boolean => !policies.free.withoutDescription.has(status);
const distinct = (entries: readonly NamedEntry[]): NamedEntry[] => [
  ...new Map(entries.map((entry) => [entry.serial.issn, entry])).values(),
];
const quadsOf = ({ record, serial }: NamedEntry, model: LinkedDataModel): Quad[] =>
  serialToQuads(serial, { record, model });

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

  it('passes the full model of records with everything', async () => {
    const quads = [nature, pravda].flatMap((serial) =>
      serialToQuads(serial, { model: 'full', modified: '2026-01-01' }),
    );
    const verdict = await validate(storeOf(quads));
    expect([verdict.resources, verdict.linkingNumbers]).toEqual([2, 2]);
    expect([...verdict.departures.values()].flat()).toEqual([]);
  });

  const sets: readonly [string, readonly NamedEntry[], number][] = [
    ['the sample register', readSample(), 580],
    ['the real records', there && isThere('data/marc') ? readEntries() : [], 150],
  ];

  describe.each(sets)('%s', (_name, entries, atLeast) => {
    const all = distinct(entries);
    const described = all.filter(({ serial }) => isDescribed(serial));

    it.skipIf(all.length === 0)('full model: nothing but what no record can have', { timeout: 300_000 }, async () => {
      let judged = 0;
      for (let start = 0; start < described.length; start += 25) {
        const batch = described.slice(start, start + 25);
        const verdict = await validate(storeOf(batch.flatMap((entry) => quadsOf(entry, 'full'))));
        expect(verdict.resources).toBe(batch.length);
        expect(verdict.linkingNumbers).toBe(new Set(batch.flatMap(({ serial }) => serial.issnL ?? [])).size);
        for (const { serial } of batch) {
          expect([serial.issn, verdict.departures.get(resource(serial))]).toEqual([
            serial.issn,
            fullDepartures.filter(({ when }) => when(serial)).map(({ shape, constraint }) => `${shape} ${constraint}`),
          ]);
          if (serial.issnL)
            expect(verdict.departures.get(`http://issn.org/resource/ISSN-L/${serial.issnL}`)).toEqual([]);
          judged++;
        }
      }
      expect(judged).toBe(described.length);
      expect(judged).toBeGreaterThan(atLeast - 10);
    });

    it.skipIf(all.length === 0)('free model: exactly the listed departures', { timeout: 300_000 }, async () => {
      let judged = 0;
      for (let start = 0; start < described.length; start += 25) {
        const batch = described.slice(start, start + 25);
        const verdict = await validate(storeOf(batch.flatMap((entry) => quadsOf(entry, 'free'))));
        expect(verdict.resources).toBe(batch.length);
        expect(verdict.linkingNumbers).toBe(new Set(batch.flatMap(({ serial }) => serial.issnL ?? [])).size);
        for (const { serial } of batch) {
          expect([serial.issn, verdict.departures.get(resource(serial))]).toEqual([serial.issn, expected(serial)]);
          judged++;
          if (serial.issnL === undefined) continue;
          const mentioned = verdict.departures.get(`http://issn.org/resource/ISSN-L/${serial.issnL}`);
          const members = batch.filter((other) => other.serial.issnL === serial.issnL).length;
          // Each member's document names the identifier by its own address; together they are more than one.
          expect(mentioned).toEqual([...mentionDepartures, ...(members > 1 ? ['P93 MaxCount'] : [])].sort());
        }
      }
      expect(judged).toBe(described.length);
    });

    it.skipIf(all.length === 0)('a number that names no resource says the same in both models', () => {
      for (const entry of all.filter(({ serial }) => !isDescribed(serial))) {
        const free = quadsOf(entry, 'free').map(({ subject, predicate }) => `${subject.value} ${predicate.value}`);
        const properties = new Set(free.map((line) => line.split(' ')[1]));
        for (const absentProperty of ['bibo/issn', 'elements/1.1/identifier', 'schema.org/issn', 'schema.org/name']) {
          expect([...properties].filter((property) => property!.endsWith(absentProperty))).toEqual([]);
        }
      }
    });
  });

  it('lacks nothing in the sample', () => {
    const described = distinct(readSample()).filter(({ serial }) => isDescribed(serial));
    expect(described.length).toBeGreaterThan(570);
    expect(described.filter(({ serial }) => fullDepartures.some(({ when }) => when(serial)))).toEqual([]);
  });

  it.skipIf(!isThere('data/marc'))('lacks in the real records exactly what those have not', () => {
    const described = distinct(readEntries()).filter(({ serial }) => isDescribed(serial));
    // Of 358 records, most are of libraries and not of the Register; those in UNIMARC have no field for the medium.
    expect(
      fullDepartures.map(({ element, when }) => [element, described.filter(({ serial }) => when(serial)).length]),
    ).toEqual([
      ['bf:mainTitle', 0],
      ['dc:format', 123],
      ['schema:isPartOf', 355],
    ]);
    expect(described.length).toBe(358);
  });
});
