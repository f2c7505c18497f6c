/** Rows of the table of formats for linked data. */
import type { Entry, Format, FormatContext, FormatResult } from '../format.ts';
import { writeJsonLd } from './json-ld.ts';
import { writeJsonLdGraph } from './json-ld-graph.ts';
import { writeNTriples } from './n-triples.ts';
import { asOnThePortal } from './portal-spellings.ts';
import { rdfXmlBody, rdfXmlClose, rdfXmlOpen, writeRdfXml } from './rdf-xml.ts';
import { serialToQuads } from './serial-to-quads.ts';
import type { Quad } from './terms.ts';
import { turtleBody, turtleHeader, writeTurtle } from './turtle.ts';

const written = (data: string): FormatResult => ({ ok: true, data });

const quadsOf = (
  { record, serial }: Entry,
  { modified, siblings, model, centreName, stateOnly }: FormatContext,
): Quad[] =>
  serialToQuads(serial, {
    record,
    ...(model === undefined ? {} : { model }),
    ...(stateOnly === undefined ? {} : { stateOnly }),
    ...(centreName === undefined ? {} : { centreName }),
    ...(modified === undefined ? {} : { modified }),
    ...(siblings === undefined ? {} : { siblings }),
  });

/** How triples of any resource, an ISSN-L too, are written in each of the formats below, by the name of the row. */
export const graphWriters: Readonly<Record<string, (quads: readonly Quad[]) => string>> = {
  turtle: (quads) => writeTurtle(quads),
  rdfxml: (quads) => writeRdfXml(quads),
  jsonld: (quads) => `${writeJsonLd(quads)}\n`,
  ntriples: (quads) => writeNTriples(quads),
  // All of it is one graph, the default one, so that every line is that of N-Triples.
  nquads: (quads) => writeNTriples(quads),
  'jsonld-graph': (quads) => `${writeJsonLdGraph(asOnThePortal(quads))}\n`,
};

/** Documents of JSON-LD one after the other are a list of documents, each with its own context. */
const jsonList = { open: () => '[\n', separator: ',\n', close: () => '\n]\n' } as const;

export const linkedDataFormats: readonly Format[] = [
  {
    name: 'turtle',
    label: 'Turtle',
    mediaTypes: ['text/turtle', 'application/x-turtle'],
    suffix: '.ttl',
    queryNames: ['turtle', 'ttl'],
    binary: false,
    write: (entry, context) => written(turtleBody(quadsOf(entry, context))),
    open: () => turtleHeader,
  },
  {
    name: 'rdfxml',
    label: 'RDF/XML',
    mediaTypes: ['application/rdf+xml'],
    suffix: '.rdf',
    // `xml` is what the Portal calls it.
    queryNames: ['rdfxml', 'rdf', 'xml'],
    binary: false,
    write: (entry, context) => written(rdfXmlBody(quadsOf(entry, context))),
    open: () => rdfXmlOpen,
    close: () => rdfXmlClose,
  },
  {
    name: 'jsonld',
    label: 'JSON-LD',
    // The shape may be named (RFC 6906; JSON-LD 1.1, "IANA Considerations").
    mediaTypes: ['application/ld+json', 'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"'],
    suffix: '.jsonld',
    queryNames: ['jsonld'],
    binary: false,
    write: (entry, context) => written(writeJsonLd(quadsOf(entry, context), { indent: 0 })),
    writeOne: (entry, context) => written(graphWriters.jsonld!(quadsOf(entry, context))),
    ...jsonList,
  },
  {
    name: 'jsonld-graph',
    label: 'JSON-LD (list of nodes)',
    mediaTypes: ['application/json', 'application/ld+json;profile="http://www.w3.org/ns/json-ld#flattened"'],
    suffix: '.json',
    queryNames: ['json', 'jsonld-graph'],
    binary: false,
    write: (entry, context) => written(writeJsonLdGraph(asOnThePortal(quadsOf(entry, context)), { indent: 0 })),
    writeOne: (entry, context) => written(graphWriters['jsonld-graph']!(quadsOf(entry, context))),
    ...jsonList,
  },
  {
    name: 'ntriples',
    label: 'N-Triples',
    mediaTypes: ['application/n-triples'],
    suffix: '.nt',
    queryNames: ['ntriples', 'nt'],
    binary: false,
    write: (entry, context) => written(writeNTriples(quadsOf(entry, context))),
  },
  {
    name: 'nquads',
    label: 'N-Quads',
    mediaTypes: ['application/n-quads'],
    suffix: '.nq',
    queryNames: ['nquads', 'nq'],
    binary: false,
    write: (entry, context) => written(writeNTriples(quadsOf(entry, context))),
  },
];
