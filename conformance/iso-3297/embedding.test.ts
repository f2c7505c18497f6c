/** ISO 3297:2020, 9 and E.2 and E.3: numbers for machines, as the site gives them to publishers and programs, read by parsers of others. */
import { createMarcXmlReader, dataFieldsOf, type MarcRecord, readAll } from '@masthead/marc';
import { MicrodataRdfParser } from 'microdata-rdf-streaming-parser';
import { Parser } from 'n3';
import { RdfaParser } from 'rdfa-streaming-parser';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  parseJsonLd,
  parseRdfXml,
  parseTurtle,
  sameGraph,
} from '../../packages/crosswalk/src/linked-data/oracles.test.help.ts';
import { findRecord } from '../../register/src/store/index.ts';
import { aRecord } from '../../register/test/build/a-record.ts';
import { takeRecords } from '../../register/test/build/take-records.ts';
import { aRegister, online, print, type Register } from './a-register.ts';

let register: Register;
beforeAll(async () => {
  register = await aRegister();
});
afterAll(() => register?.close());

const uri = `http://issn.org/resource/ISSN/${print}`;
const linkingUri = `http://issn.org/resource/ISSN-L/${print}`;

interface Triple {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}
interface StreamParser {
  on(event: string, listener: (value: never) => void): unknown;
  write(text: string): unknown;
  end(): unknown;
}

function triplesOf(parser: StreamParser, text: string): Promise<Triple[]> {
  return new Promise((resolve, reject) => {
    const triples: Triple[] = [];
    parser.on('data', (triple: Triple) => triples.push(triple));
    parser.on('error', reject);
    parser.on('end', () => resolve(triples));
    parser.write(text);
    parser.end();
  });
}

const objectsOf = (triples: readonly Triple[], subject: string, predicate: string): string[] =>
  triples
    .filter((triple) => triple.subject.value === subject && triple.predicate.value === predicate)
    .map(({ object }) => object.value)
    .toSorted();

const baseIRI = 'https://journal.example.org/';
const inPage = (snippet: string): string =>
  `<!DOCTYPE html><html><head><title>T</title></head><body>${snippet}</body></html>`;
const recordOf = (xml: string): MarcRecord => readAll(new TextEncoder().encode(xml), createMarcXmlReader())[0]!.record!;

/** Formats with an element for the ISSN, one for the ISSN-L and URIs; each as the standard's own examples have it, where it has some. */
const formats = {
  'Dublin Core': ['dc', `<dc:identifier type="issn">${print}<`, `<dc:identifier type="issnl">${print}<`],
  MODS: ['mods', `<identifier type="issn">${print}<`, `<identifier type="issn-l">${print}<`],
  MARCXML: ['marcxml', `<subfield code="a">${print}<`, `<subfield code="l">${print}<`],
  'Schema.org': ['jsonld', `"issn": "${print}"`, '"propertyID": "ISSN-L"'],
} as const;

test.each(Object.entries(formats))(
  '9.1 %s for embedding has the ISSN as identifier, and the ISSN-L although it is the same number',
  async (_format, [name, issn, linking]) => {
    const text = await register.snippet(print, name);
    expect(text).toContain(issn);
    expect(text).toContain(linking);
  },
);

test('9.1 a record page is an online resource too: it embeds Schema.org with ISSN and ISSN-L', async () => {
  const page = await register.get(`/resource/ISSN/${print}`);
  const data = JSON.parse(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? 'null');
  expect(data.issn).toBe(print);
  expect(data.identifier).toContainEqual(expect.objectContaining({ name: 'ISSN-L', value: print }));
});

test('9.2.a the field of each format holds the number with its hyphen and without a prefix', async () => {
  const data = Object.values(formats).map(([name]) => name);
  for (const name of [...data, 'html', 'rdfa', 'microdata', 'xmp', 'jats', 'crossref', 'datacite', 'kbart']) {
    const text = await register.snippet(print, name);
    expect(text, name).toContain(print);
    expect(text, name).not.toContain(print.replace('-', ''));
    expect(text, name).not.toContain(`ISSN ${print}`);
  }
});

test.each([
  ['0302-9743', 302_974],
  ['16113349', 1_611_334],
  ['ISSN 0090-0028', 90_002],
])('9.2.a %s in a record that comes in is taken as the number that it is', async (text, number) => {
  expect(await findRecord(register.store.read, number)).toBeUndefined();
  await takeRecords(register.store, [aRecord({ issn: text, title: `Title of ${text}` })]);
  expect(await findRecord(register.store.read, number)).toMatchObject({ number });
});

test('9.2.b ISSN-L and other clusters have fields of their own: 022 $l and 023', async () => {
  const record = recordOf(await register.snippet(print, 'marcxml'));
  expect(dataFieldsOf(record, '022')[0]?.subfields).toContainEqual({ code: 'l', value: print });
  expect(dataFieldsOf(record, '023').map(({ ind1, subfields }) => [ind1, subfields[0]?.value])).toEqual([
    ['1', '2049-3630'],
  ]);
});

test.each([
  ['Dublin Core', 'dc', `type="issnl">${print}`],
  ['MODS', 'mods', `type="issn-l">${print}`],
  ['JATS', 'jats', `<issn-l>${print}`],
  ['DataCite', 'datacite', `relatedIdentifierType="LISSN" relationType="IsPublishedIn">${print}`],
])('9.2.b %s has a field of its own for the ISSN-L', async (_format, name, field) => {
  expect(await register.snippet(online, name)).toContain(field);
});

test.each(['html', 'jsonld', 'rdfa', 'microdata', 'mods', 'marcxml', 'dc', 'xmp', 'opf', 'ooxml', 'datacite'])(
  '9.2.c %s has the URIs of the ISSN and of the ISSN-L in the Register',
  async (name) => {
    const text = await register.snippet(print, name);
    expect(text).toContain(uri);
    expect(text).toContain(linkingUri);
  },
);

test('9.2.c MARCXML has them as the example: 856 42 with $3 and $u', async () => {
  const fields = dataFieldsOf(recordOf(await register.snippet(print, 'marcxml')), '856').filter(
    ({ ind2 }) => ind2 === '2',
  );
  expect(fields.map(({ ind1, subfields }) => [ind1, ...subfields.map(({ value }) => value)])).toEqual([
    ['4', 'ISSN metadata', uri],
    ['4', 'ISSN-L metadata', linkingUri],
  ]);
});

test('9.3 RDFa in a page: another parser reads number and URIs', async () => {
  const html = inPage(await register.snippet(print, 'rdfa'));
  const triples = await triplesOf(
    new RdfaParser({ baseIRI, contentType: 'text/html' }) as unknown as StreamParser,
    html,
  );
  expect(objectsOf(triples, baseIRI, 'http://schema.org/issn')).toEqual([print]);
  expect(objectsOf(triples, baseIRI, 'http://schema.org/sameAs')).toEqual([linkingUri, uri].toSorted());
});

test('9.3 microdata in a page: another parser reads number and URIs', async () => {
  const html = inPage(await register.snippet(print, 'microdata'));
  const triples = await triplesOf(new MicrodataRdfParser({ baseIRI }) as unknown as StreamParser, html);
  expect(objectsOf(triples, baseIRI, 'http://schema.org/issn')).toEqual([print]);
  expect(objectsOf(triples, baseIRI, 'http://schema.org/sameAs')).toEqual([linkingUri, uri].toSorted());
});

test('9.3 the head of an HTML page: meta elements for number and ISSN-L', async () => {
  const head = await register.snippet(print, 'html');
  expect(head).toContain(`<meta name="citation_issn" content="${print}">`);
  expect(head).toContain(`<meta name="DC.identifier.issnl" content="${print}">`);
});

test('9.3 the XMP packet for a PDF: another parser reads it as RDF/XML', async () => {
  const rdf = /<rdf:RDF.*<\/rdf:RDF>/s.exec(await register.snippet(print, 'xmp'))?.[0] ?? '';
  const triples = await triplesOf(new RdfXmlParser({ baseIRI }) as unknown as StreamParser, rdf);
  expect(objectsOf(triples, baseIRI, 'http://prismstandard.org/namespaces/basic/3.0/issn')).toEqual([print]);
  expect(objectsOf(triples, baseIRI, 'http://prismstandard.org/namespaces/basic/3.0/eIssn')).toEqual([online]);
});

test.each([
  ['EPUB, as identifiers of the collection', 'opf', `urn:issn:${print}`],
  ['OOXML, as custom properties', 'ooxml', `<vt:lpwstr>${print}</vt:lpwstr>`],
])('9.3 the metadata for %s have the number', async (_what, name, expected) => {
  expect(await register.snippet(print, name)).toContain(expected);
});

test('E.2 Turtle, RDF/XML and JSON at resource/ISSN/… are one graph with the number in it, read by parsers of others', async () => {
  const [turtle, xml, json, portal] = (await Promise.all(
    ['ttl', 'rdf', 'jsonld', 'json'].map((suffix) => register.get(`/resource/ISSN/${print}.${suffix}`)),
  )) as [string, string, string, string];
  const graph = parseTurtle(turtle);
  expect(sameGraph(await parseRdfXml(xml), graph)).toBe(true);
  expect(sameGraph(await parseJsonLd(json), graph)).toBe(true);
  for (const triples of [graph, await parseJsonLd(portal)]) {
    expect(objectsOf(triples, uri, 'http://schema.org/issn')).toEqual([print]);
    expect(objectsOf(triples, uri, 'http://schema.org/isPartOf')).toEqual([linkingUri]);
  }
});

test('E.2 resource/ISSN-L/… is the address of the cluster, as a page and as data', async () => {
  expect(await register.get(`/resource/ISSN-L/${print}`)).toContain(linkingUri);
  const triples = new Parser().parse(await register.get(`/resource/ISSN-L/${print}.ttl`));
  expect(triples.some(({ subject, object }) => [subject.value, object.value].includes(linkingUri))).toBe(true);
});

test.each([
  ['Crossref', 'crossref', `<issn media_type="print">${print}</issn>`],
  ['DataCite', 'datacite', `<relatedIdentifier relatedIdentifierType="ISSN" relationType="IsPublishedIn">${print}<`],
])('E.3 the metadata that go with a DOI to %s have the number', async (_agency, name, element) => {
  expect(await register.snippet(print, name)).toContain(element);
});
