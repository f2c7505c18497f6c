/** Parsers by others, as oracles: what they read from our documents must be the graph that was written. Only for tests. */
import { DataFactory, type Quad as N3Quad, Parser } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { jsonLdContext } from './context.ts';
import type { Quad } from './terms.ts';

/** The address under which the tests let the JSON-LD oracle find our context. */
export const testContextUrl = 'https://example.org/context.jsonld';

export type Graph = readonly N3Quad[];

interface AnyTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: string | { readonly value: string };
}

interface AnyQuad {
  readonly subject: AnyTerm;
  readonly predicate: AnyTerm;
  readonly object: AnyTerm;
}

/** Triples of any library as n3's. Language tags are compared without regard to case (RDF 1.1 Concepts, 3.3). */
export function toGraph(quads: readonly Quad[] | readonly AnyQuad[]): Graph {
  return (quads as readonly AnyQuad[]).map(({ subject, predicate, object }) =>
    DataFactory.quad(
      node(subject),
      DataFactory.namedNode(predicate.value),
      object.termType === 'Literal' ? literal(object) : node(object),
    ),
  );
}

const node = ({ termType, value }: AnyTerm) =>
  termType === 'BlankNode' ? DataFactory.blankNode(value.replace(/^_:/, '')) : DataFactory.namedNode(value);

function literal({ value, language, datatype }: AnyTerm) {
  if (language) return DataFactory.literal(value, language.toLowerCase());
  return DataFactory.literal(value, DataFactory.namedNode(typeof datatype === 'string' ? datatype : datatype!.value));
}

export const sameGraph = (a: Graph, b: Graph): boolean => isomorphic([...a], [...b]);

export function parseTurtle(text: string, format = 'text/turtle'): Graph {
  return toGraph(new Parser({ format }).parse(text));
}

export function parseRdfXml(text: string): Promise<Graph> {
  return new Promise((resolve, reject) => {
    const quads: AnyQuad[] = [];
    const parser = new RdfXmlParser({ validateUri: true });
    parser.on('data', (quad: AnyQuad) => quads.push(quad));
    parser.on('error', reject);
    parser.on('end', () => resolve(toGraph(quads)));
    parser.write(text);
    parser.end();
  });
}

interface JsonLdApi {
  canonize(document: unknown, options: object): Promise<string>;
  toRDF(document: unknown, options: object): Promise<readonly AnyQuad[]>;
}

// The library has no types of its own.
const jsonld = ((await import('jsonld' as string)) as { default: JsonLdApi }).default;

export async function parseJsonLd(text: string, contexts: Readonly<Record<string, unknown>> = {}): Promise<Graph> {
  const known: Readonly<Record<string, unknown>> = { [testContextUrl]: jsonLdContext, ...contexts };
  const documentLoader = async (url: string) => {
    if (known[url] === undefined) throw new Error(`nothing is fetched in tests: ${url}`);
    return { contextUrl: null, documentUrl: url, document: known[url] };
  };
  return toGraph(await jsonld.toRDF(JSON.parse(text), { documentLoader, safe: true }));
}

/** N-Triples in canonical form (RDF Dataset Canonicalization): equal for isomorphic graphs. Language tags in small letters. */
export function canonical(nTriples: string): Promise<string> {
  const text = nTriples.replace(/"@([A-Za-z0-9-]+) \.$/gm, (_all, tag: string) => `"@${tag.toLowerCase()} .`);
  const options = { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads', format: 'application/n-quads' };
  return jsonld.canonize(text, options);
}
