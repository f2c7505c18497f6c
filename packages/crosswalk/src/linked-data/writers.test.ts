/** Every writer gives the graph it was given: what parsers by others read from its document is the same graph. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blankNode,
  iri,
  issnLToQuads,
  langString,
  literal,
  type Quad,
  serialToQuads,
  typedLiteral,
  writeJsonLd,
  writeJsonLdGraph,
  writeNTriples,
  writeRdfXml,
  writeTurtle,
} from './index.ts';
import {
  type Graph,
  parseJsonLd,
  parseRdfXml,
  parseTurtle,
  sameGraph,
  testContextUrl,
  toGraph,
} from './oracles.test.help.ts';
import { bareSerial, issn, nature, pravda } from './serials.test.help.ts';

const writers: readonly [string, (quads: readonly Quad[]) => Promise<Graph> | Graph][] = [
  ['Turtle', (quads) => parseTurtle(writeTurtle(quads))],
  ['N-Triples', (quads) => parseTurtle(writeNTriples(quads), 'application/n-triples')],
  ['RDF/XML', (quads) => parseRdfXml(writeRdfXml(quads))],
  ['JSON-LD with its own context', (quads) => parseJsonLd(writeJsonLd(quads))],
  ['JSON-LD in one line', (quads) => parseJsonLd(writeJsonLd(quads, { indent: 0 }))],
  ['JSON-LD with the served context', (quads) => parseJsonLd(writeJsonLd(quads, { contextUrl: testContextUrl }))],
  ['JSON-LD as a graph', (quads) => parseJsonLd(writeJsonLdGraph(quads))],
];

const hostile = [
  'quotes " and \' and """',
  'backslash \\ at the end\\',
  'line\nfeed, carriage\rreturn, both\r\n, tab\t',
  'NUL \u0000, bell \u0007, escape \u001b, delete \u007f',
  'C1 \u0085 \u0098 \u009c',
  'half a pair \ud800 and the other \udc00',
  'a whole pair 𝄞 and 漢字',
  'right to left \u202eאבג\u202c العربية',
  'end of CDATA ]]> and <b>&amp;</b>',
  '</script><script>alert(1)</script>',
  'line separators \u2028 \u2029',
  'no characters \ufffe \uffff',
  'combining e\u0301 and é',
  ' leading and trailing ',
  '@id',
  '_:b0',
  'http://issn.org/resource/ISSN/0028-0836',
  '<http://example.org/>',
];

describe.each(writers)('%s', (_name, roundTrip) => {
  it.each([
    ['a record with everything', serialToQuads(nature)],
    ['two scripts', serialToQuads(pravda)],
    ['a bare number', serialToQuads(bareSerial('2049-3630'))],
    ['a cancelled number', serialToQuads({ ...nature, status: 'cancelled', replacedBy: issn('1476-4687') })],
    ['a cancelled number that is no ISSN', serialToQuads({ ...nature, cancelled: ['1234-567', '0302-2889'] })],
    ['an ISSN-L', issnLToQuads(issn('0028-0836'), [{ issn: issn('1476-4687'), status: 'register', medium: 'online' }])],
    ['nothing', []],
  ])('gives back %s', async (_what, quads) => {
    expect(sameGraph(await roundTrip(quads), toGraph(quads))).toBe(true);
  });

  it.each(hostile)('gives back %j wherever text can stand', async (text) => {
    const title = { text, script: 'Latn', original: { text: `${text} 2`, script: 'Cyrl' } };
    const quads = serialToQuads({
      ...nature,
      titleProper: title,
      keyTitle: title,
      variantTitles: [{ ...title, type: 'cover' }],
      urls: [{ url: text }],
      incorrect: [text],
      cancelled: [text],
      cancelledIssnL: [text],
      centre: text,
      marcCountry: text,
      countries: [text],
      recordData: { created: text, modified: text, createdBy: text },
    });
    expect(sameGraph(await roundTrip(quads), toGraph(quads))).toBe(true);
  });

  it('gives back any text', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((codes) => String.fromCharCode(...codes)),
    );
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, other) => {
        const quads = serialToQuads({
          ...nature,
          titleProper: { text, original: { text: other } },
          urls: [{ url: other }],
          incorrect: [text],
          centre: other,
        });
        expect(sameGraph(await roundTrip(quads), toGraph(quads))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back any graph', async () => {
    const resource = fc
      .constantFrom('http://issn.org/resource/ISSN/0028-0836', 'http://example.org/a#b', 'urn:x:y')
      .map(iri);
    const blank = fc.constantFrom('b1', 'b2', 'b3').map(blankNode);
    const property = fc
      .constantFrom(
        'http://schema.org/name',
        'http://schema.org/mainEntity',
        'http://www.w3.org/ns/prov#generated',
        'http://id.loc.gov/ontologies/bibframe/identifiedBy',
        'http://id.loc.gov/ontologies/bibframe/title',
        'http://purl.org/dc/terms/spatial',
        'http://purl.org/dc/terms/modified',
        'http://example.org/vocabulary#name',
        'http://example.org/n/1a-b',
      )
      .map(iri);
    const value = fc.oneof(
      resource,
      blank,
      fc.constantFrom('a', 'b').map(literal),
      fc.constantFrom('a', 'b').map((text) => langString(text, 'und-Latn-t-und-Cyrl')),
      fc.constant(typedLiteral('2020-01-01', 'http://www.w3.org/2001/XMLSchema#date')),
      fc.constant(typedLiteral('1', 'http://example.org/datatype')),
    );
    const quad = fc.record({ subject: fc.oneof(resource, blank), predicate: property, object: value });
    await fc.assert(
      fc.asyncProperty(fc.array(quad, { maxLength: 12 }), async (quads: Quad[]) => {
        const distinct = [...new Map(quads.map((each) => [writeNTriples([each]), each])).values()];
        expect(sameGraph(await roundTrip(quads), toGraph(distinct))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('IRIs', () => {
  it.each([
    ['http://example.org/a b', 'http://example.org/a%20b', 'a blank'],
    ['http://example.org/<x>"{}|\\^`', 'http://example.org/%3Cx%3E%22%7B%7D%7C%5C%5E%60', 'what Turtle leaves out'],
    ['http://example.org/100%', 'http://example.org/100%25', 'a percent sign that begins no escape'],
    ['http://example.org/%C3%A9', 'http://example.org/%C3%A9', 'an escape stays'],
    ['http://example.org/é', 'http://example.org/é', 'a letter that IRIs have stays'],
    ['http://example.org/\ud800', 'http://example.org/%EF%BF%BD', 'half a surrogate pair'],
    ['http://example.org/𝄞', 'http://example.org/𝄞', 'a whole one stays'],
    ['http://example.org/\n', 'http://example.org/%0A', 'a control character'],
  ])('%j becomes %s: %s', (text, expected, _reason) => {
    expect(iri(text).value).toBe(expected);
  });
});

describe('documents of many records', () => {
  it('does not mix up blank nodes of different records', async () => {
    const { turtleBody, turtleHeader, rdfXmlBody, rdfXmlClose, rdfXmlOpen } = await import('./index.ts');
    const all = [...serialToQuads(nature), ...serialToQuads(pravda)];
    const turtle = turtleHeader + turtleBody(serialToQuads(nature)) + turtleBody(serialToQuads(pravda));
    const xml = rdfXmlOpen + rdfXmlBody(serialToQuads(nature)) + rdfXmlBody(serialToQuads(pravda)) + rdfXmlClose;
    expect(sameGraph(parseTurtle(turtle), toGraph(all))).toBe(true);
    expect(sameGraph(await parseRdfXml(xml), toGraph(all))).toBe(true);
  });
});
