/** N-Triples (W3C Recommendation RDF 1.1 N-Triples): one triple a line, for pipes and for bulk. */
import { type Quad, rdfLangString, type Term, xsdString } from './terms.ts';
import { quoteText } from './turtle.ts';

export function writeNTriples(quads: readonly Quad[]): string {
  let out = '';
  for (const { subject, predicate, object } of quads) out += `${term(subject)} ${term(predicate)} ${term(object)} .\n`;
  return out;
}

function term(value: Term): string {
  if (value.termType === 'NamedNode') return `<${value.value}>`;
  if (value.termType === 'BlankNode') return `_:${value.value}`;
  if (value.datatype === xsdString) return quoteText(value.value);
  if (value.datatype === rdfLangString) return `${quoteText(value.value)}@${value.language}`;
  return `${quoteText(value.value)}^^<${value.datatype}>`;
}
