/**
 * Meta elements for the head of a web page (ISO 3297:2020, 9.1 and 9.3): the Highwire names that Google Scholar and reference
 * managers read, with the number of every medium version, and Dublin Core with ISSN-L and the URIs of the Register.
 */
import type { EmbeddingFacts } from './facts.ts';
import { startTag, text } from './markup.ts';

export function writeHtmlHead(facts: EmbeddingFacts): string {
  const meta = (name: string, content: string | undefined): string[] =>
    content === undefined ? [] : [startTag('meta', { name, content })];
  const link = (rel: string, href: string | undefined): string[] =>
    href === undefined ? [] : [startTag('link', { rel, href })];
  return text([
    ...meta('citation_journal_title', facts.title),
    ...meta('citation_journal_abbrev', facts.abbreviatedKeyTitle),
    ...facts.versions.flatMap(({ issn }) => meta('citation_issn', issn)),
    ...meta('citation_publisher', facts.publisher),
    ...link('schema.DC', 'http://purl.org/dc/elements/1.1/'),
    ...meta('DC.title', facts.title),
    ...meta('DC.publisher', facts.publisher),
    ...facts.languages.flatMap((language) => meta('DC.language', language)),
    ...meta('DC.identifier', facts.issn),
    ...link('DC.relation', facts.uri),
    ...meta('DC.identifier.issnl', facts.issnL),
    ...link('DC.relation', facts.issnLUri),
  ]);
}
