/** Linked data of real and of nasty records, read back by parsers by others: n3, rdfxml-streaming-parser, jsonld and rapper. */
import { spawnSync } from 'node:child_process';
import {
  asOnThePortal,
  formatByName,
  type LinkedDataModel,
  linkedDataModels,
  type Quad,
  serialToQuads,
  writeDocument,
  writeNTriples,
} from '@masthead/crosswalk';
import { describe, expect, it } from 'vitest';
import {
  canonical,
  type Graph,
  parseJsonLd,
  parseRdfXml,
  parseTurtle,
  sameGraph,
  toGraph,
} from '../../packages/crosswalk/src/linked-data/oracles.test.help.ts';
import { absent, isThere } from '../shared.ts';
import { nastyEntries } from './nasty.ts';
import { type NamedEntry, readEntries, readSample } from './records.ts';

const real = isThere('data/marc') ? oneOfEach(readEntries()) : [];

/** The last record of each number. */
function oneOfEach(entries: readonly NamedEntry[]): NamedEntry[] {
  return [...new Map(entries.map((entry) => [entry.serial.issn, entry])).values()];
}

/** Milliseconds: hundreds of documents a test, on machines that have other things to do. */
const patience = { timeout: 180_000 };

const parsers: readonly [string, (text: string) => Graph | Promise<Graph>][] = [
  ['turtle', (text) => parseTurtle(text)],
  ['ntriples', (text) => parseTurtle(text, 'application/n-triples')],
  ['nquads', (text) => parseTurtle(text, 'application/n-quads')],
  ['rdfxml', parseRdfXml],
  ['jsonld', (text) => parseJsonLd(text)],
  ['jsonld-graph', (text) => parseJsonLd(text)],
];
const cases = linkedDataModels.flatMap((model) => parsers.map(([name, parse]) => [model, name, parse] as const));

/** What a format gives of the triples. */
const given = (name: string, quads: readonly Quad[]) => (name === 'jsonld-graph' ? asOnThePortal(quads) : quads);
const quadsOf = ({ record, serial }: NamedEntry, model: LinkedDataModel) => serialToQuads(serial, { record, model });

/** One file of many records, as an export writes it. */
function fileOf(name: string, entries: readonly NamedEntry[], model: LinkedDataModel): string {
  const format = formatByName(name)!;
  const parts = entries.map((entry) => {
    const result = format.write(entry, { model });
    return result.ok ? String(result.data) : '';
  });
  return (format.open?.({}) ?? '') + parts.join(format.separator ?? '') + (format.close?.({}) ?? '');
}

const distinct = (quads: readonly Quad[]) => [...new Map(quads.map((quad) => [writeNTriples([quad]), quad])).values()];

const sets: readonly [string, readonly NamedEntry[]][] = [
  ['the sample register', readSample().filter((_entry, at) => at % 6 === 0)],
  ['nasty records', nastyEntries],
  [`real records${real.length === 0 ? ` (${absent('data/marc')})` : ''}`, real],
];

describe.each(sets)('linked data of %s', patience, (_name, entries) => {
  it.skipIf(entries.length === 0).each(cases)(
    '%s %s: every document is the graph of its record',
    async (model, name, parse) => {
      const format = formatByName(name)!;
      for (const entry of entries) {
        const result = writeDocument(format, entry, { model });
        const same =
          result.ok &&
          sameGraph(await parse(String(result.data)), toGraph(given(name, distinct(quadsOf(entry, model)))));
        expect([entry.name, same]).toEqual([entry.name, true]);
      }
    },
  );

  it.skipIf(entries.length === 0).each(cases)(
    '%s %s: a file of many records is the graph of all',
    async (model, name, parse) => {
      const some = oneOfEach(entries).slice(0, 40);
      const quads = given(name, distinct(some.flatMap((entry) => quadsOf(entry, model))));
      expect(sameGraph(await parse(fileOf(name, some, model)), toGraph(quads))).toBe(true);
    },
  );
});

const hasRapper = spawnSync('rapper', ['--version']).error === undefined;

/** What rapper reads, as N-Triples; fails with what it complains about. Warnings count: they are about addresses that are none. */
function rapper(syntax: string, text: string): string {
  const { stdout, stderr, status } = spawnSync(
    'rapper',
    ['-q', '-i', syntax, '-o', 'ntriples', '-', 'http://issn.org/'],
    {
      input: text,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  expect([syntax, status, stderr]).toEqual([syntax, 0, '']);
  return stdout;
}

describe.skipIf(!hasRapper)(
  `rapper${hasRapper ? '' : ' (not installed: Debian package raptor2-utils)'}`,
  patience,
  () => {
    const all = oneOfEach([...nastyEntries, ...readSample().filter((_entry, at) => at % 12 === 0), ...real]).slice(
      0,
      90,
    );

    it.each(
      linkedDataModels.flatMap((model) =>
        [
          ['turtle', 'turtle'],
          ['rdfxml', 'rdfxml'],
          ['ntriples', 'ntriples'],
          ['nquads', 'nquads'],
        ].map(([name, syntax]) => [model, name!, syntax!] as const),
      ),
    )('%s %s: reads the graph that was written', async (model, name, syntax) => {
      const quads = distinct(all.flatMap((entry) => quadsOf(entry, model)));
      const read = rapper(syntax, fileOf(name, all, model));
      expect(await canonical(read)).toBe(await canonical(writeNTriples(quads)));
    });
  },
);

describe('titles in their original script', () => {
  it.skipIf(real.length === 0)('are all given', () => {
    let originals = 0;
    for (const { serial } of real) {
      const text = serialToQuads(serial).map(({ object }) => object.value);
      for (const title of [serial.titleProper, serial.keyTitle, ...serial.parallelTitles, ...serial.variantTitles]) {
        if (title?.original === undefined) continue;
        originals++;
        expect(text).toContain(title.original.text);
        expect(text).toContain(title.text);
      }
    }
    expect(originals).toBeGreaterThan(0);
  });
});
