/** Linked data of real records, read back by parsers by others: n3, rdfxml-streaming-parser and jsonld. */
import {
  asOnThePortal,
  formatByName,
  type Quad,
  serialToQuads,
  writeDocument,
  writeNTriples,
} from '@masthead/crosswalk';
import { describe, expect, it } from 'vitest';
import {
  type Graph,
  parseJsonLd,
  parseRdfXml,
  parseTurtle,
  sameGraph,
  toGraph,
} from '../../packages/crosswalk/src/linked-data/oracles.test.help.ts';
import { absent, isThere } from '../shared.ts';
import { readEntries } from './records.ts';

const entries = isThere('data/marc') ? readEntries() : [];

const parsers: readonly [string, (text: string) => Graph | Promise<Graph>][] = [
  ['turtle', (text) => parseTurtle(text)],
  ['rdfxml', parseRdfXml],
  ['jsonld', (text) => parseJsonLd(text)],
  ['jsonld-graph', (text) => parseJsonLd(text)],
];

/** What a format gives of the triples. */
const given = (name: string, quads: readonly Quad[]) => (name === 'jsonld-graph' ? asOnThePortal(quads) : quads);

describe.skipIf(entries.length === 0)(
  `linked data of real records${entries.length === 0 ? ` (${absent('data/marc')})` : ''}`,
  () => {
    it('has records to write', () => expect(entries.length).toBeGreaterThan(300));

    it.each(parsers)('%s: every document is the graph of its record', async (name, parse) => {
      const format = formatByName(name)!;
      for (const entry of entries) {
        const result = writeDocument(format, entry);
        const quads = serialToQuads(entry.serial, { formOfMaterial: entry.record.leader.charAt(6) });
        const same = result.ok && sameGraph(await parse(String(result.data)), toGraph(given(name, quads)));
        expect([entry.name, same]).toEqual([entry.name, true]);
      }
    });

    it.each(parsers)('%s: a file of many records is the graph of all', async (name, parse) => {
      const format = formatByName(name)!;
      const some = [...new Map(entries.map((entry) => [entry.serial.issn, entry])).values()].slice(0, 60);
      const parts = some.map((entry) => {
        const result = format.write(entry, {});
        return result.ok ? String(result.data) : '';
      });
      const file = (format.open?.({}) ?? '') + parts.join(format.separator ?? '') + (format.close?.({}) ?? '');
      const quads = some.flatMap(({ record, serial }) =>
        serialToQuads(serial, { formOfMaterial: record.leader.charAt(6) }),
      );
      const distinct = [...new Map(given(name, quads).map((quad) => [writeNTriples([quad]), quad])).values()];
      expect(sameGraph(await parse(file), toGraph(distinct))).toBe(true);
    });

    it('gives every original script of a title', () => {
      let originals = 0;
      for (const { serial } of entries) {
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
  },
);
