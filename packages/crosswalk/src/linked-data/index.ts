/** Linked data: a serial as triples, and triples as Turtle, RDF/XML, JSON-LD and N-Triples. */
export { contextPrefixes, contextTerms, jsonLdContext, type TermDefinition } from './context.ts';
export { type ModelElement, modelElements, type NodeKind } from './elements.ts';
export { graphWriters, linkedDataFormats } from './formats.ts';
export { type ClusterMember, type IssnLOptions, issnHToQuads, issnLToQuads } from './issn-l.ts';
export { type JsonLdOptions, toJsonLd, writeJsonLd } from './json-ld.ts';
export { type JsonLdGraphOptions, toJsonLdGraph, writeJsonLdGraph } from './json-ld-graph.ts';
export type { Json } from './json-text.ts';
export { writeNTriples } from './n-triples.ts';
export { type LinkedDataModel, type LinkedDataPolicy, linkedDataModels, policies } from './policy.ts';
export { asOnThePortal } from './portal-spellings.ts';
export { rdfXmlBody, rdfXmlClose, rdfXmlOpen, writeRdfXml } from './rdf-xml.ts';
export { type LinkedDataOptions, serialToQuads } from './serial-to-quads.ts';
export {
  type BlankNode,
  blankNode,
  iri,
  type Literal,
  langString,
  literal,
  type NamedNode,
  type Quad,
  type Subject,
  type Term,
  typedLiteral,
} from './terms.ts';
export { turtleBody, turtleHeader, writeTurtle } from './turtle.ts';
export { centreUri, fragmentOf, issnHUri, issnLUri, keeperUri, nodeUri, resourceUri } from './uris.ts';
export {
  keepers,
  type Organization,
  type OrganizationKind,
  organizationKinds,
  organizationsToQuads,
  organizationUri,
  type Vocabulary,
  type VocabularyTerm,
  vocabularies,
  vocabularyByName,
  vocabularyToQuads,
} from './vocabularies.ts';
