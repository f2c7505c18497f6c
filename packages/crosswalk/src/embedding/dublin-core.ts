/** Dublin Core as XML with the types of identifier that the example has (ISO 3297:2020, 9.2 "Dublin Core"). */
import type { EmbeddingFacts } from './facts.ts';
import { leaf, text, wrap } from './markup.ts';

export function writeDublinCoreSnippet(facts: EmbeddingFacts): string {
  return text(
    wrap('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
      ...leaf('dc:title', facts.title),
      ...leaf('dc:publisher', facts.publisher),
      ...facts.languages.flatMap((language) => leaf('dc:language', language)),
      ...leaf('dc:identifier', facts.issn, { type: 'issn' }),
      ...leaf('dc:relation', facts.uri),
      ...leaf('dc:identifier', facts.issnL, { type: 'issnl' }),
      ...leaf('dc:relation', facts.issnLUri),
    ]),
  );
}
