/**
 * An XMP packet (ISO 16684-1) with PRISM, for PDF and for pictures (ISO 3297:2020, 9.3). It says in which publication the document
 * appeared; the document's own title and identifiers are not touched. PRISM has no ISSN-L: its URI stands in `dc:relation`.
 */
import type { EmbeddingFacts } from './facts.ts';
import { leaf, text, wrap } from './markup.ts';

const prismNamespace = 'http://prismstandard.org/namespaces/basic/3.0/';

export function writeXmp(facts: EmbeddingFacts): string {
  const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
  return text([
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    ...wrap('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, wrap('rdf:RDF', { 'xmlns:rdf': rdf }, xmpDescription(facts))),
    '<?xpacket end="w"?>',
  ]);
}

/** The `rdf:Description` of the packet. */
function xmpDescription(facts: EmbeddingFacts): string[] {
  const bag = (values: readonly (string | undefined)[]): string[] =>
    wrap(
      'rdf:Bag',
      {},
      values.flatMap((value) => leaf('rdf:li', value)),
    );
  const numberOf = (online: boolean): string | undefined =>
    facts.versions.find(({ issn, medium }) => issn === facts.issn && (medium === 'online') === online)?.issn ??
    facts.versions.find(({ medium }) => (medium === 'online') === online)?.issn;
  return wrap(
    'rdf:Description',
    { 'rdf:about': '', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/', 'xmlns:prism': prismNamespace },
    [
      ...leaf('prism:publicationName', facts.title),
      ...leaf('prism:issn', numberOf(false)),
      ...leaf('prism:eIssn', numberOf(true)),
      ...wrap('dc:publisher', {}, facts.publisher === undefined ? [] : bag([facts.publisher])),
      ...wrap('dc:relation', {}, bag([facts.uri, facts.issnLUri])),
    ],
  );
}
