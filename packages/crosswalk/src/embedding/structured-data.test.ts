/** JSON-LD, RDFa and microdata of one serial are the same triples to parsers by others, in any page around them. */
import { media, type Serial } from '@masthead/serial';
import fc from 'fast-check';
import { MicrodataRdfParser } from 'microdata-rdf-streaming-parser';
import { RdfaParser } from 'rdfa-streaming-parser';
import { describe, expect, test } from 'vitest';
import { type Graph, parseJsonLd, parseTurtle, sameGraph, toGraph } from '../linked-data/oracles.test.help.ts';
import { bareSerial, issn, nature } from '../linked-data/serials.test.help.ts';
import type { Sibling } from './facts.ts';
import { snippetByName } from './kit.ts';

const baseIRI = 'https://publisher.example.org/';

/** What the published context of schema.org says of the terms that we write. */
const schemaContext = {
  '@context': {
    type: '@type',
    id: '@id',
    '@vocab': 'http://schema.org/',
    schema: 'http://schema.org/',
    sameAs: { '@id': 'schema:sameAs', '@type': '@id' },
    url: { '@id': 'schema:url', '@type': '@id' },
  },
};

/** A page that says of itself all that could disturb: a language, words of another vocabulary, a base. */
const pageAround = (snippet: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><main lang="fr">${snippet}</main></body></html>`;

interface HtmlParser {
  on(event: string, listener: (value: never) => void): unknown;
  write(text: string): unknown;
  end(): unknown;
}

interface ParsedTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}
interface Parsed {
  readonly subject: ParsedTerm;
  readonly predicate: ParsedTerm;
  readonly object: ParsedTerm;
}

/** `lang=""` says that the language is not known (HTML, 3.2.6.2); the microdata parser makes it a language tag without a tag. */
function withoutEmptyLanguage(quad: Parsed): Parsed {
  const { termType, value, language, datatype } = quad.object;
  if (termType !== 'Literal' || language !== '' || !datatype?.value.endsWith('#langString')) return quad;
  return { ...quad, object: { termType, value, datatype: { value: 'http://www.w3.org/2001/XMLSchema#string' } } };
}

function parse(parser: HtmlParser, html: string): Promise<Graph> {
  return new Promise((resolve, reject) => {
    const quads: Parsed[] = [];
    parser.on('data', (quad: Parsed) => quads.push(withoutEmptyLanguage(quad)));
    parser.on('error', reject);
    parser.on('end', () => resolve(toGraph(quads)));
    parser.write(html);
    parser.end();
  });
}

async function graphsOf(serial: Serial, siblings: readonly Sibling[]): Promise<readonly [Graph, Graph, Graph]> {
  const [jsonLd = '', rdfa = '', microdata = ''] = ['jsonld', 'rdfa', 'microdata'].map((name) => {
    const result = snippetByName(name)?.write(serial, siblings);
    return result?.ok ? result.text : '';
  });
  const json = /^<script type="application\/ld\+json">\n(.*)\n<\/script>\n$/s.exec(jsonLd)?.[1] ?? '';
  const rdfaParser = new RdfaParser({ baseIRI, contentType: 'text/html' });
  const microdataParser = new MicrodataRdfParser({ baseIRI });
  const rdfaGraph = await parse(rdfaParser as unknown as HtmlParser, pageAround(rdfa));
  return [
    await parseJsonLd(json, { 'https://schema.org': schemaContext }),
    // Which vocabularies a page uses is said of the page (RDFa Core 1.1, 7.5), not of the serial.
    rdfaGraph.filter(({ predicate }) => predicate.value !== 'http://www.w3.org/ns/rdfa#usesVocabulary'),
    await parse(microdataParser as unknown as HtmlParser, pageAround(microdata)),
  ];
}

describe('structured data', () => {
  test('is what 9.2 has as its example', async () => {
    const serial = bareSerial('1759-8818', {
      issnL: issn('1069-4404'),
      urls: [{ url: 'http://example.org/Sociologyofreligion' }],
    });
    const example = parseTurtle(`
      <http://example.org/Sociologyofreligion> <http://schema.org/issn> "1759-8818" .
      <http://example.org/Sociologyofreligion> <http://schema.org/sameAs> <http://issn.org/resource/ISSN/1759-8818> .
      <http://example.org/Sociologyofreligion> <http://schema.org/sameAs> <http://issn.org/resource/ISSN-L/1069-4404> .
    `);
    for (const graph of await graphsOf(serial, [])) {
      expect(graph.filter(({ predicate }) => /schema.org\/(issn|sameAs)$/.test(predicate.value))).toEqual(example);
    }
  });

  test('names the other media and the clusters', async () => {
    const cluster = { kind: 'H', issn: issn('2049-3630'), cancelled: [], incorrect: [] };
    const sibling: Sibling = { issn: issn('1476-4687'), medium: 'online', title: 'Nature (Online)' };
    for (const graph of await graphsOf({ ...nature, clusters: [cluster] }, [sibling])) {
      const said = graph.map(
        ({ predicate, object }) => `${predicate.value.replace('http://schema.org/', '')} ${object.value}`,
      );
      expect(said).toEqual(
        expect.arrayContaining([
          'workExample http://issn.org/resource/ISSN/1476-4687',
          'issn 1476-4687',
          'propertyID ISSN-H',
          'value 2049-3630',
          'name Nature.',
        ]),
      );
    }
  });

  test('is the same three times, whatever a title holds', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script><b>', '"><div typeof="x">', '&amp;&lt;', ' a \r\n b\u0000', '\u2028', '<!--'),
    );
    const number = fc.constantFrom(...['0028-0836', '1476-4687', '2049-3630', '1144-875X'].map(issn));
    const given = fc.record({
      number,
      issnL: fc.option(number),
      title: fc.option(text),
      keyTitle: fc.option(text),
      publisher: fc.option(text),
      url: fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constantFrom('none', 'javascript:alert(1)')),
      languages: fc.subarray(['eng', 'ger', 'gsw']),
      siblings: fc.array(fc.record({ issn: number, medium: fc.constantFrom(...media), title: text }), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(given, async ({ number, issnL, title, keyTitle, publisher, url, languages, siblings }) => {
        const serial = bareSerial(number, {
          ...(issnL && { issnL }),
          ...(title !== null && { titleProper: { text: title } }),
          ...(keyTitle !== null && { keyTitle: { text: keyTitle } }),
          ...(publisher !== null && {
            publications: [{ role: 'latest', places: [], publishers: [{ text: publisher }] }],
          }),
          urls: [{ url }],
          languages,
        });
        const [jsonLd, rdfa, microdata] = await graphsOf(serial, siblings);
        expect(jsonLd.length).toBeGreaterThanOrEqual(3);
        expect(sameGraph(jsonLd, rdfa), 'RDFa').toBe(true);
        expect(sameGraph(jsonLd, microdata), 'microdata').toBe(true);
      }),
    );
  });
});
